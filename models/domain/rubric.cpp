#include "models/domain/rubric.h"

#include <QSet>

#include <algorithm>

namespace vigie {

namespace {

QString reasonOf(RubricFaultKind kind)
{
    switch (kind) {
    case RubricFaultKind::Empty:
        return QStringLiteral("must not be empty");
    case RubricFaultKind::TooLong:
        return QStringLiteral("at most %1 characters").arg(longestRubricText);
    case RubricFaultKind::NotPlain:
        return QStringLiteral("1 to 40 of a-z, 0-9 and -");
    case RubricFaultKind::Taken:
        return QStringLiteral("is there already");
    case RubricFaultKind::BadWeight:
        return QStringLiteral("must be above 0 and at most 100");
    case RubricFaultKind::BadThreshold:
        return QStringLiteral("must be above 0 and at most 1");
    case RubricFaultKind::NoSections:
    case RubricFaultKind::NoQuestions:
        return QStringLiteral("one at least");
    case RubricFaultKind::TooManyQuestions:
        return QStringLiteral("at most %1 questions in all").arg(mostQuestions);
    case RubricFaultKind::NoCauses:
        return QStringLiteral("one at least, for when it fails");
    case RubricFaultKind::OptionCount:
        return QStringLiteral("2 to %1").arg(mostOptions);
    case RubricFaultKind::BadScore:
        return QStringLiteral("0 to 1");
    case RubricFaultKind::ScaleRises:
        return QStringLiteral("a scale falls from each answer to the next");
    case RubricFaultKind::NotYesThenNo:
        return QStringLiteral("of yes-no: yes, then no");
    case RubricFaultKind::NothingFails:
        return QStringLiteral("at least one below 0.5 and one not");
    }
    return {};
}

/// Collects what is wrong, with where.
class RubricCheck
{
public:
    void rubric(const Rubric &rubric)
    {
        using enum RubricField;
        text(rubric.title, {.field = TitleEnglish}, TitleFrench);
        if (!(rubric.passesFrom > 0 && rubric.passesFrom <= 1))
            fault({.field = PassesFrom}, RubricFaultKind::BadThreshold);
        if (rubric.sections.empty())
            fault({.field = Sections}, RubricFaultKind::NoSections);
        size_t questions = 0;
        for (size_t i = 0; i < rubric.sections.size(); ++i) {
            section(rubric.sections[i], {.section = i});
            questions += rubric.sections[i].questions.size();
        }
        if (questions > mostQuestions)
            fault({.field = Sections}, RubricFaultKind::TooManyQuestions);
    }

    std::vector<RubricFault> faults;

private:
    void fault(const RubricPlace &place, RubricFaultKind kind) { faults.push_back({place, kind}); }

    static RubricPlace at(RubricPlace place, RubricField field)
    {
        place.field = field;
        return place;
    }

    /// `place` is that of the English words.
    void text(const BilingualText &text, const RubricPlace &place, RubricField french)
    {
        for (const auto &[words, where] : {std::pair{&text.english, place}, std::pair{&text.french, at(place, french)}}) {
            if (words->trimmed().isEmpty())
                fault(where, RubricFaultKind::Empty);
            else if (words->size() > longestRubricText)
                fault(where, RubricFaultKind::TooLong);
        }
    }

    void weight(double weight, const RubricPlace &place)
    {
        if (!(weight > 0 && weight <= 100))
            fault(at(place, RubricField::Weight), RubricFaultKind::BadWeight);
    }

    void id(const QString &id, QSet<QString> &taken, const RubricPlace &place)
    {
        const bool isPlain = !id.isEmpty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        });
        if (!isPlain)
            fault(at(place, RubricField::Id), RubricFaultKind::NotPlain);
        else if (taken.contains(id))
            fault(at(place, RubricField::Id), RubricFaultKind::Taken);
        taken.insert(id);
    }

    void section(const RubricSection &section, const RubricPlace &place)
    {
        using enum RubricField;
        id(section.id, m_sections, place);
        text(section.title, at(place, TitleEnglish), TitleFrench);
        weight(section.weight, place);
        if (section.questions.empty())
            fault(at(place, Questions), RubricFaultKind::NoQuestions);
        for (size_t i = 0; i < section.questions.size(); ++i)
            question(section.questions[i], {.section = place.section, .question = i});
    }

    void question(const Question &question, const RubricPlace &place)
    {
        using enum RubricField;
        id(question.id, m_questions, place);
        text(question.text, at(place, TextEnglish), TextFrench);
        if (question.help != BilingualText{})
            text(question.help, at(place, HelpEnglish), HelpFrench);
        weight(question.weight, place);
        options(question, at(place, Options));
        if (question.causes.empty())
            fault(at(place, Causes), RubricFaultKind::NoCauses);
        QSet<QString> taken;
        for (size_t i = 0; i < question.causes.size(); ++i) {
            RubricPlace cause = place;
            cause.cause = i;
            id(question.causes[i].id, taken, cause);
            text(question.causes[i].text, at(cause, TextEnglish), TextFrench);
        }
    }

    void options(const Question &question, const RubricPlace &place)
    {
        using enum RubricField;
        if (question.options.size() < 2 || question.options.size() > mostOptions)
            return fault(place, RubricFaultKind::OptionCount);
        QSet<QString> taken;
        for (size_t i = 0; i < question.options.size(); ++i) {
            const Option &option = question.options[i];
            RubricPlace here = place;
            here.option = i;
            id(option.id, taken, here);
            text(option.text, at(here, TextEnglish), TextFrench);
            if (!(option.score >= 0 && option.score <= 1))
                fault(at(here, Score), RubricFaultKind::BadScore);
            if (question.kind == QuestionKind::Scale && i > 0 && option.score >= question.options[i - 1].score)
                fault(at(here, Score), RubricFaultKind::ScaleRises);
        }
        if (question.kind == QuestionKind::YesNo
            && (question.options.size() != 2 || question.options[0].id != QLatin1String("yes")
                || question.options[1].id != QLatin1String("no")))
            fault(place, RubricFaultKind::NotYesThenNo);
        const auto fails = [](const Option &option) { return option.score < failsBelow; };
        if (std::all_of(question.options.begin(), question.options.end(), fails)
            || std::none_of(question.options.begin(), question.options.end(), fails))
            fault(place, RubricFaultKind::NothingFails);
    }

    QSet<QString> m_sections;
    QSet<QString> m_questions;
};

} // namespace

const Question *findQuestion(const Rubric &rubric, const QString &id)
{
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            if (question.id == id)
                return &question;
        }
    }
    return nullptr;
}

const Option *findOption(const Question &question, const QString &id)
{
    const auto found =
        std::find_if(question.options.begin(), question.options.end(), [&id](const Option &option) { return option.id == id; });
    return found == question.options.end() ? nullptr : &*found;
}

std::vector<RubricFault> faultsOf(const Rubric &rubric)
{
    RubricCheck check;
    check.rubric(rubric);
    return std::move(check.faults);
}

QString faultLine(const RubricFault &fault)
{
    const RubricPlace &place = fault.place;
    QString where;
    const auto step = [&where](const char *list, const std::optional<size_t> &index) {
        if (index)
            where += QStringLiteral("%1[%2].").arg(QLatin1String(list)).arg(*index);
    };
    step("sections", place.section);
    step("questions", place.question);
    step("options", place.option);
    step("causes", place.cause);
    return QStringLiteral("%1%2: %3").arg(where, wireName(place.field), reasonOf(fault.kind));
}

} // namespace vigie
