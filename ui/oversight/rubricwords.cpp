#include "ui/oversight/rubricwords.h"

#include "ui/quality/qualitywords.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class RubricWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::RubricWords)
};

constexpr qsizetype longestId = 40;

/// Questions of the one that the other has not, or has otherwise.
QStringList questionsOf(const Rubric &rubric, const std::function<bool(const Question &)> &isMeant)
{
    QStringList words;
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            if (isMeant(question))
                words << RubricWords::tr("“%1”").arg(in(question.text));
        }
    }
    return words;
}

} // namespace

QString text(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::YesNo:
        return RubricWords::tr("Yes or no");
    case QuestionKind::Scale:
        return RubricWords::tr("Scale");
    case QuestionKind::Choice:
        return RubricWords::tr("Choice");
    }
    return {};
}

QString text(RubricFaultKind kind)
{
    switch (kind) {
    case RubricFaultKind::Empty:
        return RubricWords::tr("This must not be empty.");
    case RubricFaultKind::TooLong:
        return RubricWords::tr("At most %1 characters.").arg(longestRubricText);
    case RubricFaultKind::NotPlain:
        return RubricWords::tr("Its name must be 1 to 40 small letters, digits and hyphens.");
    case RubricFaultKind::Taken:
        return RubricWords::tr("Its name is there already.");
    case RubricFaultKind::BadWeight:
        return RubricWords::tr("A weight is above 0 and at most 100.");
    case RubricFaultKind::BadThreshold:
        return RubricWords::tr("A review passes from more than 0 and at most 100%.");
    case RubricFaultKind::NoSections:
        return RubricWords::tr("One section at least.");
    case RubricFaultKind::TooManyQuestions:
        return RubricWords::tr("At most %1 questions in all.").arg(mostQuestions);
    case RubricFaultKind::NoQuestions:
        return RubricWords::tr("One question at least.");
    case RubricFaultKind::NoCauses:
        return RubricWords::tr("One cause at least, for when it fails.");
    case RubricFaultKind::OptionCount:
        return RubricWords::tr("From 2 to %1 answers.").arg(mostOptions);
    case RubricFaultKind::BadScore:
        return RubricWords::tr("Points are a number from 0 to 100.");
    case RubricFaultKind::ScaleRises:
        return RubricWords::tr("On a scale each answer has fewer points than the one before.");
    case RubricFaultKind::NotYesThenNo:
        return RubricWords::tr("Yes, then no, and nothing else.");
    case RubricFaultKind::NothingFails:
        return RubricWords::tr("One answer at least must fail, with fewer than 50 points, and one must not.");
    }
    return {};
}

QString faultText(const RubricFault &fault)
{
    QStringList where;
    if (fault.place.option)
        where << RubricWords::tr("answer %1").arg(*fault.place.option + 1);
    if (fault.place.cause)
        where << RubricWords::tr("cause %1").arg(*fault.place.cause + 1);
    switch (fault.place.field) {
    case RubricField::TitleEnglish:
    case RubricField::TextEnglish:
    case RubricField::HelpEnglish:
        where << RubricWords::tr("in English");
        break;
    case RubricField::TitleFrench:
    case RubricField::TextFrench:
    case RubricField::HelpFrench:
        where << RubricWords::tr("in French");
        break;
    case RubricField::Id:
    case RubricField::PassesFrom:
    case RubricField::Weight:
    case RubricField::Score:
    case RubricField::Sections:
    case RubricField::Questions:
    case RubricField::Options:
    case RubricField::Causes:
        break;
    }
    if (where.isEmpty())
        return text(fault.kind);
    where.front().replace(0, 1, where.front().at(0).toUpper());
    //: %1 where, %2 what is wrong there, in a sentence
    return RubricWords::tr("%1: %2", "fault").arg(where.join(QStringLiteral(", ")), text(fault.kind));
}

QString differenceText(const Rubric &before, const Rubric &after)
{
    const QStringList added = questionsOf(after, [&](const Question &one) { return !findQuestion(before, one.id); });
    const QStringList removed = questionsOf(before, [&](const Question &one) { return !findQuestion(after, one.id); });
    const QStringList changed = questionsOf(after, [&](const Question &one) {
        const Question *known = findQuestion(before, one.id);
        return known && *known != one;
    });
    QStringList sentences;
    if (!added.isEmpty())
        sentences << RubricWords::tr("Added: %1.").arg(added.join(QStringLiteral(", ")));
    if (!removed.isEmpty())
        sentences << RubricWords::tr("Removed: %1.").arg(removed.join(QStringLiteral(", ")));
    if (!changed.isEmpty())
        sentences << RubricWords::tr("Changed: %1.").arg(changed.join(QStringLiteral(", ")));
    if (sentences.isEmpty())
        sentences << RubricWords::tr("Its sections, their order or their weights are others.");
    return sentences.join(QLatin1Char(' '));
}

QString freshId(const QString &words, const std::function<bool(const QString &)> &isTaken)
{
    QString plain;
    const QString folded = words.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar c : folded) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            plain += c;
        else if (c.category() != QChar::Mark_NonSpacing && !plain.isEmpty() && !plain.endsWith(u'-'))
            plain += u'-';
    }
    plain = plain.left(longestId - 4);
    while (plain.endsWith(u'-'))
        plain.chop(1);
    if (plain.isEmpty())
        plain = QStringLiteral("item");
    QString id = plain;
    for (int i = 2; isTaken(id); ++i)
        id = QStringLiteral("%1-%2").arg(plain).arg(i);
    return id;
}

} // namespace vigie::ui
