#include "models/desk/insights.h"

#include "models/desk/rubrics.h"
#include "models/ledger/figures.h"
#include "models/ledger/people.h"
#include "models/ledger/samples.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace vigie::desk {
namespace {

std::map<InsightDimension, QString> keysOf(const QString &client, const PersonId &person, RequestKind kind,
                                           const QString &language)
{
    std::map<InsightDimension, QString> keys{
        {InsightDimension::Mode, person.isEmpty() ? QStringLiteral("automatic") : QStringLiteral("supervised")},
        {InsightDimension::Kind, QString(wireName(kind))},
        {InsightDimension::Language, language},
        {InsightDimension::Client, client}};
    if (!person.isEmpty())
        keys.emplace(InsightDimension::Person, person.value);
    return keys;
}

FigureState stateOf(const ledger::UnreviewedRow &row)
{
    if (row.isGone)
        return FigureState::Gone;
    switch (row.state) {
    case ledger::UnitState::Open:
    case ledger::UnitState::Answered:
        return FigureState::Open;
    case ledger::UnitState::NotAnswered:
        return FigureState::Skipped;
    case ledger::UnitState::Void:
        return FigureState::Gone;
    }
    return FigureState::Open;
}

using ByUnit = std::map<QString, std::vector<ledger::FigureAnswer>>;

ByUnit byUnit(const std::vector<ledger::FigureAnswer> &answers)
{
    ByUnit units;
    for (const ledger::FigureAnswer &answer : answers)
        units[answer.unit].push_back(answer);
    return units;
}

std::vector<Answer> answersOf(const std::vector<ledger::FigureAnswer> &rows)
{
    std::vector<Answer> answers;
    for (const ledger::FigureAnswer &row : rows)
        answers.push_back({row.question, row.option, row.cause, {}});
    return answers;
}

std::vector<CountedAnswer> standingOf(const Rubric &rubric, const std::vector<ledger::FigureAnswer> &rows)
{
    std::vector<CountedAnswer> standing;
    for (const ledger::FigureAnswer &row : rows) {
        const Question *question = findQuestion(rubric, row.question);
        if (const Option *option = question ? findOption(*question, row.option) : nullptr)
            standing.push_back({row.question, option->score, row.cause});
    }
    return standing;
}

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

/// None unless both are there.
std::optional<BlindPair> pairOf(const Rubric &rubric, const std::vector<ledger::FigureAnswer> &rows)
{
    std::vector<ledger::FigureAnswer> first;
    std::vector<ledger::FigureAnswer> second;
    for (const ledger::FigureAnswer &row : rows)
        (row.part == ledger::ReviewPart::First ? first : second).push_back(row);
    const std::vector<Answer> one = answersOf(first);
    const std::vector<Answer> other = answersOf(second);
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

std::map<QString, qint64> excludedOf(const ledger::SamplePeriodRow &row)
{
    std::map<QString, qint64> counts;
    const QJsonObject json = QJsonDocument::fromJson(row.excluded.toUtf8()).object();
    for (auto reason = json.begin(); reason != json.end(); ++reason)
        counts.emplace(reason.key(), reason.value().toInteger());
    return counts;
}

} // namespace

Result<Insights> QualityInsights::insights(const Caller &caller, int periods)
{
    const bool isLead = caller.me.roles.contains(Role::Lead);
    if (!isLead && !caller.me.roles.contains(Role::Reviewer))
        return Error{ErrorKind::Forbidden, QStringLiteral("leads and reviewers only")};
    if (periods < 1 || periods > mostInsightPeriods)
        return Error{ErrorKind::InvalidInput, QStringLiteral("periods: 1 to %1").arg(mostInsightPeriods)};
    const Result<std::vector<FigurePeriod>> drawn = latest(periods);
    if (!drawn)
        return drawn.error();
    const Result<std::vector<FigureUnit>> found = units(*drawn);
    if (!found)
        return found.error();
    Result<Insights> insights = figuresOf(*drawn, *found, m_context.policy.figures);
    if (!insights)
        return insights;
    insights->asOf = m_context.now();
    insights->rubric = m_rubrics.empty() ? 0 : m_rubrics.rbegin()->first;
    if (!isLead) {
        std::erase_if(insights->breakdowns,
                      [](const InsightBreakdown &one) { return one.dimension == InsightDimension::Person; });
        return insights;
    }
    if (Status named = name(*insights); !named)
        return named.error();
    return insights;
}

Result<std::vector<FigurePeriod>> QualityInsights::latest(int periods)
{
    ledger::SampleStore samples(m_context.ledger);
    const Result<std::vector<ledger::SamplePeriodRow>> rows = samples.periods(periods + 1); // the newest may not be drawn yet
    if (!rows)
        return rows.error();
    std::vector<FigurePeriod> found;
    for (const ledger::SamplePeriodRow &row : *rows) {
        if (!row.drawnAt || found.size() == static_cast<size_t>(periods))
            continue;
        found.push_back({row.period.name, row.period.when.start, row.period.when.end, excludedOf(row)});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

Result<std::vector<FigureUnit>> QualityInsights::units(const std::vector<FigurePeriod> &periods)
{
    std::vector<QString> names;
    std::map<QString, size_t> places;
    for (const FigurePeriod &period : periods) {
        places.emplace(period.id, names.size());
        names.push_back(period.id);
    }
    ledger::FigureStore store(m_context.ledger);
    const Result<std::vector<ledger::UnreviewedRow>> unreviewed = store.unreviewed(names);
    if (!unreviewed)
        return unreviewed.error();
    std::vector<FigureUnit> units;
    for (const ledger::UnreviewedRow &row : *unreviewed) {
        FigureUnit unit;
        unit.period = places.at(row.period);
        unit.stratum = row.stratum;
        unit.keys = keysOf(row.client, row.person, row.kind, row.language);
        unit.isDrawn = row.isDrawn;
        unit.state = stateOf(row);
        unit.skipReason = row.skipReason.isEmpty() ? QStringLiteral("other") : row.skipReason;
        unit.count = row.count;
        units.push_back(std::move(unit));
    }
    const Result<std::vector<ledger::ReviewedRow>> reviewed = store.reviewed(names);
    if (!reviewed)
        return reviewed.error();
    const Result<std::vector<ledger::FigureAnswer>> standing = store.standing(names);
    if (!standing)
        return standing.error();
    const Result<std::vector<ledger::FigureAnswer>> blind = store.blind(names);
    if (!blind)
        return blind.error();
    const ByUnit stands = byUnit(*standing);
    const ByUnit pairs = byUnit(*blind);
    for (const ledger::ReviewedRow &row : *reviewed) {
        const Result<const Rubric *> by = rubric(row.rubric);
        if (!by)
            return by.error();
        FigureUnit unit;
        unit.period = places.at(row.period);
        unit.stratum = row.stratum;
        unit.keys = keysOf(row.client, row.person, row.kind, row.language);
        unit.isDrawn = true;
        unit.state = FigureState::Reviewed;
        if (const auto answers = stands.find(row.unit); answers != stands.end()) {
            const std::optional<Score> score = scoreOf(**by, answersOf(answers->second));
            unit.isPassed = score && score->isPassed;
            unit.hasCriticalFailure = score && score->hasCriticalFailure;
            unit.answers = standingOf(**by, answers->second);
        }
        if (const auto pair = pairs.find(row.unit); pair != pairs.end())
            unit.pair = pairOf(**by, pair->second);
        units.push_back(std::move(unit));
    }
    return units;
}

Result<const Rubric *> QualityInsights::rubric(int version)
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

Status QualityInsights::name(Insights &insights)
{
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    for (const InsightBreakdown &breakdown : insights.breakdowns) {
        if (breakdown.dimension != InsightDimension::Person)
            continue;
        for (const InsightRow &row : breakdown.rows) {
            const auto person =
                std::find_if(people->begin(), people->end(), [&](const ledger::Person &one) { return one.id.value == row.key; });
            if (person != people->end())
                insights.names.emplace(row.key, person->displayName);
        }
    }
    return Done{};
}

} // namespace vigie::desk
