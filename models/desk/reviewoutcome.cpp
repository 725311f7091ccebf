#include "models/desk/reviewoutcome.h"

#include <algorithm>

namespace vigie::desk {
namespace {

const Answer *answerOn(const Review &review, const QString &question)
{
    const auto found = std::find_if(review.answers.begin(), review.answers.end(),
                                    [&](const Answer &answer) { return answer.question == question; });
    return found == review.answers.end() ? nullptr : &*found;
}

const Option *optionOf(const Rubric &rubric, const Answer &answer)
{
    const Question *question = findQuestion(rubric, answer.question);
    return question ? findOption(*question, answer.option) : nullptr;
}

Answer better(const Rubric &rubric, const Answer &one, const Answer &other)
{
    const Option *first = optionOf(rubric, one);
    const Option *second = optionOf(rubric, other);
    if (!first || !second)
        return first ? one : other;
    Answer chosen = second->score > first->score ? other : one;
    const bool bothFail = first->score < failsBelow && second->score < failsBelow;
    if (bothFail && chosen.note.isEmpty())
        chosen.note = one.note.isEmpty() ? other.note : one.note;
    return chosen;
}

} // namespace

std::vector<Answer> agreedAnswers(const Rubric &rubric, const Review &one, const Review &other)
{
    std::vector<Answer> agreed;
    for (const Answer &answer : one.answers) {
        const Answer *second = answerOn(other, answer.question);
        agreed.push_back(second ? better(rubric, answer, *second) : answer);
    }
    return agreed;
}

bool isFailure(const Rubric &rubric, const Answer &answer)
{
    const Option *option = optionOf(rubric, answer);
    return option && option->score < failsBelow;
}

Answer overturned(const Rubric &rubric, const QString &question)
{
    Answer answer{question, {}, {}, {}};
    if (const Question *asked = findQuestion(rubric, question)) {
        const auto best = std::max_element(asked->options.begin(), asked->options.end(),
                                           [](const Option &a, const Option &b) { return a.score < b.score; });
        answer.option = best->id;
    }
    return answer;
}

} // namespace vigie::desk
