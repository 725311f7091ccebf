#include "models/desk/reviewedunits.h"

#include "models/desk/reviewoutcome.h"
#include "models/desk/rubrics.h"
#include "models/domain/json.h"
#include "models/ledger/figures.h"
#include "models/ledger/reviewanswers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

/// So that nobody who reviews waits for long.
constexpr int mostNoted = 500;

std::optional<int> categoryOf(const Question &question, const std::vector<Answer> &answers)
{
    const auto answer =
        std::find_if(answers.begin(), answers.end(), [&](const Answer &one) { return one.question == question.id; });
    if (answer == answers.end())
        return std::nullopt;
    const auto option = std::find_if(question.options.begin(), question.options.end(),
                                     [&](const Option &one) { return one.id == answer->option; });
    return option == question.options.end() ? std::nullopt
                                            : std::optional(static_cast<int>(std::distance(question.options.begin(), option)));
}

/// None unless both have a score.
std::optional<BlindPair> pairOf(const Rubric &rubric, const std::vector<Answer> &one, const std::vector<Answer> &other)
{
    const std::optional<Score> firstScore = scoreOf(rubric, one);
    const std::optional<Score> secondScore = scoreOf(rubric, other);
    if (!firstScore || !secondScore)
        return std::nullopt;
    BlindPair pair{firstScore->isPassed, secondScore->isPassed, {}};
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            const std::optional<int> a = categoryOf(question, one);
            const std::optional<int> b = categoryOf(question, other);
            if (a && b)
                pair.questions.emplace(question.id,
                                       BlindPair::Categories{*a, *b, static_cast<int>(question.options.size()),
                                                             question.kind == QuestionKind::Scale});
        }
    }
    return pair;
}

QJsonObject outcomeJson(const FigureOutcome &outcome)
{
    QJsonObject json{{QStringLiteral("passed"), outcome.isPassed}, {QStringLiteral("critical"), outcome.hasCriticalFailure}};
    QJsonArray failures;
    for (const FigureFailure &failure : outcome.failures)
        failures.append(QJsonArray{failure.question, failure.cause});
    json.insert(QStringLiteral("failures"), failures);
    if (!outcome.pair)
        return json;
    QJsonObject questions;
    for (const auto &[question, said] : outcome.pair->questions)
        questions.insert(question, QJsonArray{said.first, said.second, said.of, said.isOrdered});
    json.insert(QStringLiteral("blind"), QJsonArray{outcome.pair->firstPasses, outcome.pair->secondPasses, questions});
    return json;
}

BlindPair pairFrom(const QJsonArray &json)
{
    BlindPair pair{json.at(0).toBool(), json.at(1).toBool(), {}};
    const QJsonObject questions = json.at(2).toObject();
    for (auto question = questions.begin(); question != questions.end(); ++question) {
        const QJsonArray said = question->toArray();
        pair.questions.emplace(
            question.key(),
            BlindPair::Categories{said.at(0).toInt(), said.at(1).toInt(), said.at(2).toInt(), said.at(3).toBool()});
    }
    return pair;
}

class Noting
{
public:
    explicit Noting(Context &context)
        : m_context(context)
    {
    }

    /// Within a transaction.
    Status note(const ledger::UnnotedRow &unit)
    {
        const Result<const Rubric *> rubric = rubricOf(unit.rubric);
        if (!rubric)
            return rubric.error();
        ledger::ReviewAnswerStore answers(m_context.ledger);
        const Result<std::vector<Answer>> standing = answers.standing(unit.unit);
        if (!standing)
            return standing.error();
        const Result<std::vector<ledger::ReviewRow>> reviews = answers.ofUnit(unit.unit);
        if (!reviews)
            return reviews.error();
        FigureOutcome outcome;
        for (const Answer &answer : *standing) {
            if (isFailure(**rubric, answer))
                outcome.failures.push_back({answer.question, answer.cause});
        }
        const std::optional<Score> score = scoreOf(**rubric, *standing);
        outcome.isPassed = score && score->isPassed;
        outcome.hasCriticalFailure = score && score->hasCriticalFailure;
        if (unit.isDouble && reviews->size() >= 2) // an adjudication comes after the two
            outcome.pair = pairOf(**rubric, reviews->at(0).review.answers, reviews->at(1).review.answers);
        Instant last{};
        for (const ledger::ReviewRow &review : *reviews)
            last = std::max(last, review.at);
        return ledger::FigureStore(m_context.ledger)
            .note({unit.unit, unit.period, last, outcome.isPassed, QString::fromUtf8(toBytes(outcomeJson(outcome)))});
    }

private:
    Result<const Rubric *> rubricOf(int version)
    {
        auto known = m_rubrics.find(version);
        if (known == m_rubrics.end()) {
            Result<Rubric> read = Rubrics(m_context).version(version);
            if (!read)
                return read.error();
            known = m_rubrics.emplace(version, *std::move(read)).first;
        }
        return &known->second;
    }

    Context &m_context;
    std::map<int, Rubric> m_rubrics;
};

} // namespace

Status noteOutcomes(Context &context, const std::vector<QString> &periods)
{
    Noting noting(context);
    for (;;) {
        const Result<bool> more = context.ledger.transact([&]() -> Result<bool> {
            const auto unnoted = ledger::FigureStore(context.ledger).lockUnnoted(periods, mostNoted);
            if (!unnoted)
                return unnoted.error();
            for (const ledger::UnnotedRow &unit : *unnoted) {
                if (Status noted = noting.note(unit); !noted)
                    return noted.error();
            }
            return unnoted->size() == mostNoted;
        });
        if (!more)
            return more.error();
        if (!*more)
            return Done{};
    }
}

Result<FigureOutcome> outcomeFrom(const QString &noted)
{
    const QJsonDocument document = QJsonDocument::fromJson(noted.toUtf8());
    if (!document.isObject())
        return Error{ErrorKind::StorageDamaged, QStringLiteral("what a review came to does not read")};
    const QJsonObject json = document.object();
    FigureOutcome outcome{json.value(QLatin1String("passed")).toBool(), json.value(QLatin1String("critical")).toBool(), {}, {}};
    for (const QJsonValue failure : json.value(QLatin1String("failures")).toArray())
        outcome.failures.push_back({failure[0].toString(), failure[1].toString()});
    if (const QJsonValue blind = json.value(QLatin1String("blind")); blind.isArray())
        outcome.pair = pairFrom(blind.toArray());
    return outcome;
}

} // namespace vigie::desk
