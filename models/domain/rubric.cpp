#include "models/domain/rubric.h"

#include <QSet>

#include <algorithm>

namespace vigie {

namespace {

constexpr qsizetype longestText = 1000;
constexpr size_t mostQuestions = 60;

/// Collects what is wrong, with where.
class RubricCheck
{
public:
    void rubric(const Rubric &rubric)
    {
        text(rubric.title, QStringLiteral("title"));
        if (!(rubric.passesFrom > 0 && rubric.passesFrom <= 1))
            fault(QStringLiteral("passesFrom"), "must be above 0 and at most 1");
        if (rubric.sections.empty())
            fault(QStringLiteral("sections"), "one at least");
        size_t questions = 0;
        for (size_t i = 0; i < rubric.sections.size(); ++i) {
            section(rubric.sections[i], QStringLiteral("sections[%1]").arg(i));
            questions += rubric.sections[i].questions.size();
        }
        if (questions > mostQuestions)
            fault(QStringLiteral("sections"), "at most 60 questions in all");
    }

    std::vector<QString> faults;

private:
    void fault(const QString &where, const char *what) { faults.push_back(where + QStringLiteral(": ") + QLatin1String(what)); }

    void text(const BilingualText &text, const QString &where)
    {
        for (const auto &[language, words] : {std::pair{"english", &text.english}, std::pair{"french", &text.french}}) {
            const QString place = where + QLatin1Char('.') + QLatin1String(language);
            if (words->trimmed().isEmpty())
                fault(place, "must not be empty");
            else if (words->size() > longestText)
                fault(place, "at most 1000 characters");
        }
    }

    void optionalText(const BilingualText &both, const QString &where)
    {
        if (both != BilingualText{})
            text(both, where);
    }

    void weight(double weight, const QString &where)
    {
        if (!(weight > 0 && weight <= 100))
            fault(where + QStringLiteral(".weight"), "must be above 0 and at most 100");
    }

    void id(const QString &id, QSet<QString> &taken, const QString &where)
    {
        const bool isPlain = !id.isEmpty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        });
        if (!isPlain)
            fault(where + QStringLiteral(".id"), "1 to 40 of a-z, 0-9 and -");
        else if (taken.contains(id))
            fault(where + QStringLiteral(".id"), "is there already");
        taken.insert(id);
    }

    void section(const RubricSection &section, const QString &where)
    {
        id(section.id, m_sections, where);
        text(section.title, where + QStringLiteral(".title"));
        weight(section.weight, where);
        if (section.questions.empty())
            fault(where + QStringLiteral(".questions"), "one at least");
        for (size_t i = 0; i < section.questions.size(); ++i)
            question(section.questions[i], where + QStringLiteral(".questions[%1]").arg(i));
    }

    void question(const Question &question, const QString &where)
    {
        id(question.id, m_questions, where);
        text(question.text, where + QStringLiteral(".text"));
        optionalText(question.help, where + QStringLiteral(".help"));
        weight(question.weight, where);
        options(question, where + QStringLiteral(".options"));
        if (question.causes.empty())
            fault(where + QStringLiteral(".causes"), "one at least, for when it fails");
        QSet<QString> taken;
        for (size_t i = 0; i < question.causes.size(); ++i) {
            const QString place = where + QStringLiteral(".causes[%1]").arg(i);
            id(question.causes[i].id, taken, place);
            text(question.causes[i].text, place + QStringLiteral(".text"));
        }
    }

    void options(const Question &question, const QString &where)
    {
        if (question.options.size() < 2 || question.options.size() > 9) {
            fault(where, "2 to 9");
            return;
        }
        QSet<QString> taken;
        for (size_t i = 0; i < question.options.size(); ++i) {
            const Option &option = question.options[i];
            const QString place = where + QStringLiteral("[%1]").arg(i);
            id(option.id, taken, place);
            text(option.text, place + QStringLiteral(".text"));
            if (!(option.score >= 0 && option.score <= 1))
                fault(place + QStringLiteral(".score"), "0 to 1");
            if (question.kind == QuestionKind::Scale && i > 0 && option.score >= question.options[i - 1].score)
                fault(place + QStringLiteral(".score"), "a scale falls from each answer to the next");
        }
        if (question.kind == QuestionKind::YesNo
            && (question.options.size() != 2 || question.options[0].id != QLatin1String("yes")
                || question.options[1].id != QLatin1String("no")))
            fault(where, "of yes-no: yes, then no");
        const auto fails = [](const Option &option) { return option.score < failsBelow; };
        if (std::all_of(question.options.begin(), question.options.end(), fails)
            || std::none_of(question.options.begin(), question.options.end(), fails))
            fault(where, "at least one below 0.5 and one not");
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

std::vector<QString> faultsOf(const Rubric &rubric)
{
    RubricCheck check;
    check.rubric(rubric);
    return std::move(check.faults);
}

} // namespace vigie
