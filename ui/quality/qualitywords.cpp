#include "ui/quality/qualitywords.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

class QualityWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::QualityWords)
};

} // namespace

QString in(const BilingualText &text)
{
    return locale().language() == QLocale::French ? text.french : text.english;
}

QString text(SkipReason reason)
{
    switch (reason) {
    case SkipReason::KnowsThePeople:
        return QualityWords::tr("I recognise the people");
    case SkipReason::LanguageNotMine:
        return QualityWords::tr("Not in a language I read well");
    case SkipReason::CannotBeJudged:
        return QualityWords::tr("Cannot be judged from what is shown");
    case SkipReason::Other:
        return QualityWords::tr("Another reason");
    }
    return {};
}

Tone toneOf(FindingState state)
{
    switch (state) {
    case FindingState::Open:
        return Tone::Accent;
    case FindingState::Contested:
        return Tone::Warn;
    case FindingState::Acknowledged:
    case FindingState::Upheld:
        return Tone::Neutral;
    case FindingState::Overturned:
        return Tone::Good;
    }
    return Tone::Neutral;
}

QString flagsText(const std::vector<ReviewFlag> &flags)
{
    QStringList words;
    for (const ReviewFlag flag : flags)
        words << text(flag);
    return words.join(QStringLiteral(", "));
}

QString notApplicable()
{
    //: An answer to a question of a rubric. French: Sans objet
    return QualityWords::tr("Not applicable");
}

QString scoreText(double value)
{
    //: %1 the points of a review. French: %1 sur 100
    return QualityWords::tr("%1 of 100").arg(locale().toString(std::floor(value * 100 + 1e-9), 'f', 0));
}

QString answerText(const Question &question, const QString &option)
{
    if (option.isEmpty())
        return notApplicable();
    const Option *known = findOption(question, option);
    return known ? in(known->text) : option;
}

QString causeText(const Question &question, const QString &cause)
{
    const auto known =
        std::find_if(question.causes.begin(), question.causes.end(), [&](const Cause &each) { return each.id == cause; });
    return known == question.causes.end() ? cause : in(known->text);
}

} // namespace vigie::ui
