#include "models/domain/review.h"

#include <algorithm>
#include <cmath>

namespace vigie {

namespace {

const Answer *answerTo(const std::vector<Answer> &answers, const QString &question)
{
    const auto found =
        std::find_if(answers.begin(), answers.end(), [&](const Answer &answer) { return answer.question == question; });
    return found == answers.end() ? nullptr : &*found;
}

/// Null when it does not apply or was not answered.
const Option *chosen(const std::vector<Answer> &answers, const Question &question)
{
    const Answer *answer = answerTo(answers, question.id);
    return answer ? findOption(question, answer->option) : nullptr;
}

Error invalidAnswer(const QString &question, const char *what)
{
    return Error{ErrorKind::InvalidInput, QStringLiteral("answers.%1: %2").arg(question, QLatin1String(what))};
}

Status checkAnswer(const Answer &answer, const Question &question)
{
    if (answer.note.size() > longestNote)
        return invalidAnswer(question.id, "the note is longer than 1000 characters");
    if (answer.option.isEmpty()) {
        if (!question.mayNotApply)
            return invalidAnswer(question.id, "must be answered");
        return answer.cause.isEmpty() ? Status(Done{}) : invalidAnswer(question.id, "a cause for what does not apply");
    }
    const Option *option = findOption(question, answer.option);
    if (!option)
        return invalidAnswer(question.id, "no such option");
    const bool fails = option->score < failsBelow;
    if (fails == answer.cause.isEmpty())
        return invalidAnswer(question.id, fails ? "a failure needs its cause" : "a cause for what did not fail");
    const bool isKnown = !fails || std::any_of(question.causes.begin(), question.causes.end(), [&](const Cause &cause) {
        return cause.id == answer.cause;
    });
    return isKnown ? Status(Done{}) : invalidAnswer(question.id, "no such cause");
}

} // namespace

std::optional<Score> scoreOf(const Rubric &rubric, const std::vector<Answer> &answers)
{
    Score score;
    double sum = 0;
    double weights = 0;
    for (const RubricSection &section : rubric.sections) {
        double sectionSum = 0;
        double sectionWeights = 0;
        for (const Question &question : section.questions) {
            const Option *option = chosen(answers, question);
            if (!option)
                continue;
            sectionSum += question.weight * option->score;
            sectionWeights += question.weight;
            if (option->score < failsBelow) {
                score.failed.push_back(question.id);
                score.hasCriticalFailure = score.hasCriticalFailure || question.isCritical;
            }
        }
        if (sectionWeights > 0) {
            sum += section.weight * sectionSum / sectionWeights;
            weights += section.weight;
        }
    }
    if (weights <= 0)
        return std::nullopt;
    score.value = score.hasCriticalFailure ? 0 : sum / weights;
    score.isPassed = score.value >= rubric.passesFrom;
    return score;
}

Status checkReview(const Review &review, const Rubric &rubric)
{
    if (review.rubric != rubric.version)
        return Error{ErrorKind::InvalidInput, QStringLiteral("rubric: answers another version")};
    if (review.privateNote.size() > longestNote)
        return Error{ErrorKind::InvalidInput, QStringLiteral("privateNote: longer than 1000 characters")};
    size_t at = 0;
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            if (at >= review.answers.size() || review.answers[at].question != question.id)
                return invalidAnswer(question.id, "missing, or not in the rubric's order");
            if (Status checked = checkAnswer(review.answers[at], question); !checked)
                return checked;
            ++at;
        }
    }
    if (at != review.answers.size())
        return Error{ErrorKind::InvalidInput, QStringLiteral("answers: more than the rubric has questions")};
    return scoreOf(rubric, review.answers) ? Status(Done{})
                                           : Error{ErrorKind::InvalidInput, QStringLiteral("answers: nothing applies")};
}

bool needsAdjudication(const Rubric &rubric, const Review &one, const Review &other, double threshold)
{
    const std::optional<Score> first = scoreOf(rubric, one.answers);
    const std::optional<Score> second = scoreOf(rubric, other.answers);
    if (!first || !second)
        return first.has_value() != second.has_value();
    if (first->isPassed != second->isPassed || std::abs(first->value - second->value) > threshold)
        return true;
    const auto fails = [](const Score &score, const QString &question) {
        return std::find(score.failed.begin(), score.failed.end(), question) != score.failed.end();
    };
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            if (question.isCritical && fails(*first, question.id) != fails(*second, question.id))
                return true;
        }
    }
    return false;
}

} // namespace vigie
