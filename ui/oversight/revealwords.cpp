#include "ui/oversight/revealwords.h"

#include "models/domain/errorname.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class RevealWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::RevealWords)
};

struct MarkWords {
    const char *name;
    const char *words;
    const char *meaning;
};

constexpr std::array markWords{
    MarkWords{"many-in-an-hour", QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "many within an hour"),
              QT_TRANSLATE_NOOP("vigie::ui::RevealWords",
                                "Within the hour up to it the person was shown half of what is allowed or more.")},
    MarkWords{"much-more-than-others", QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "much more than others"),
              QT_TRANSLATE_NOOP("vigie::ui::RevealWords",
                                "The person has been shown more than three times as many values as others usually are.")},
    MarkWords{"put-back", QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "put back undecided"),
              QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "The request was then given back undecided.")},
    MarkWords{"again", QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "seen before"),
              QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "The person had been shown the same value before.")},
    MarkWords{"many-refusals", QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "many refusals"),
              QT_TRANSLATE_NOOP("vigie::ui::RevealWords", "It was at least the third refusal within an hour.")},
};

const MarkWords *known(const QString &mark)
{
    for (const MarkWords &row : markWords) {
        if (mark == QLatin1String(row.name))
            return &row;
    }
    return nullptr;
}

QString markText(const QString &mark)
{
    const MarkWords *row = known(mark);
    return row ? RevealWords::tr(row->words) : mark;
}

/// The desk's own refusals; the rest can only come of a program that asks wrongly.
QString refusalText(const QString &name)
{
    const auto kind = fromWireName<ErrorKind>(name);
    if (!kind)
        return name;
    switch (*kind) {
    case ErrorKind::NotFound:
        return RevealWords::tr("no such value");
    case ErrorKind::Forbidden:
        return RevealWords::tr("no supervisor");
    case ErrorKind::LeaseLost:
        return RevealWords::tr("request not in hand");
    case ErrorKind::RequestChanged:
        return RevealWords::tr("request has changed");
    case ErrorKind::RevealRefused:
        return RevealWords::tr("not outside the EU");
    case ErrorKind::RevealsUsedUp:
        return RevealWords::tr("too many in an hour");
    case ErrorKind::RevealOver:
        return RevealWords::tr("its time was over");
    case ErrorKind::TransferRefused:
        return RevealWords::tr("no transfer ground");
    case ErrorKind::AcknowledgementDue:
        return RevealWords::tr("rules not acknowledged");
    default:
        return RevealWords::tr("asked wrongly");
    }
}

} // namespace

QString hiddenText(const RevealEntry &entry)
{
    if (entry.token.isEmpty())
        return RevealWords::tr("nothing of this request");
    // What was refused has no other sign of it than its name.
    const auto category = entry.category.isEmpty() ? categoryOf(entry.token) : fromWireName<TokenCategory>(entry.category);
    return category ? tokenText(*category, entry.token, {}) : entry.token.value;
}

QString revealReasonText(const QString &reason)
{
    const auto known = fromWireName<RevealReason>(reason);
    if (!known)
        return reason;
    switch (*known) {
    case RevealReason::TellApart:
        return RevealWords::tr("to tell apart");
    case RevealReason::UnderstandRequest:
        return RevealWords::tr("to understand");
    case RevealReason::CheckPlace:
        return RevealWords::tr("to know the place");
    case RevealReason::CheckRedaction:
        return RevealWords::tr("hidden without need");
    case RevealReason::Other:
        return RevealWords::tr("another");
    }
    return reason;
}

QString typedText(const RevealEntry &entry)
{
    if (entry.wordsWithheld)
        return RevealWords::tr("kept back: typed in the EU");
    if (!entry.refused.isEmpty() || !entry.words.isEmpty())
        return entry.words;
    return RevealWords::tr("deleted with the request");
}

QString answerText(const RevealEntry &entry)
{
    return entry.refused.isEmpty() ? RevealWords::tr("shown") : RevealWords::tr("refused: %1").arg(refusalText(entry.refused));
}

QString exactText(const RevealEntry &entry)
{
    QStringList parts{entry.token.value};
    if (const auto level = fromWireName<DisclosureLevel>(entry.level))
        parts << RevealWords::tr("level %1").arg(text(*level));
    parts << QStringLiteral("request=%1").arg(entry.request.value) << QStringLiteral("person=%1").arg(entry.person.value);
    return parts.join(QStringLiteral(" · "));
}

QString marksText(const QStringList &marks)
{
    QStringList words;
    for (const QString &mark : marks)
        words << markText(mark);
    return words.join(QStringLiteral(", "));
}

QString marksMeaning(const QStringList &marks)
{
    QStringList sentences;
    for (const QString &mark : marks) {
        if (const MarkWords *row = known(mark))
            sentences << RevealWords::tr(row->meaning);
    }
    return sentences.join(QLatin1Char(' '));
}

QString patternText(const RevealPattern &pattern)
{
    QStringList words;
    for (const auto &[mark, count] : pattern.marks)
        //: %1 what is unusual, %2 how often
        words << RevealWords::tr("%1: %2").arg(markText(mark)).arg(count);
    return words.join(QStringLiteral(" · "));
}

} // namespace vigie::ui
