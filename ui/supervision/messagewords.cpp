#include "ui/supervision/messagewords.h"

#include "ui/common/wording.h"

namespace vigie::ui {

namespace {

/// Mail programs break lines between 65 and 78 characters (RFC 2822, 2.1.1; RFC 3676); a word that did not fit may leave one
/// shorter. Greetings, lists and addresses are shorter still.
constexpr qsizetype shortestWrapped = 48;

constexpr char16_t breakHere = u'\u200B';

/// Characters that are not seen, or that change how others are seen (Unicode TR 36, "bidirectional text spoofing").
bool deceives(QChar c)
{
    if (c == u'\n')
        return false;
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// A chip must not break inside.
QString kept(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

} // namespace

QString chipLabel(const TextRun::Hidden &hidden, const std::vector<Participant> &participants)
{
    // The spaces at both ends give the chip its padding, at its beginning with room for the icon.
    return QString(chipIconSpaces, QChar(QChar::Nbsp)) + kept(tokenText(hidden.category, hidden.token, participants))
        + QChar::Nbsp;
}

QString madeVisible(const QString &text, std::vector<TextPlace> *places, int offset)
{
    QString result;
    result.reserve(text.size());
    int unbroken = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\t' || c == u'\r') {
            if (c == u'\t')
                result += u' ';
            unbroken = 0;
            continue;
        }
        if (deceives(c)) {
            // A soft hyphen or a joiner inside a word is ordinary writing, and invisible on purpose.
            if (c == QChar::SoftHyphen || c == QChar(u'\u200D') || c == QChar(u'\u200C'))
                continue;
            const QString shown = QStringLiteral("‹U+%1›").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
            if (places)
                places->push_back(
                    {TextPlace::Kind::Control, offset + static_cast<int>(result.size()), static_cast<int>(shown.size()), {}, {}});
            result += shown;
            unbroken = 0;
            continue;
        }
        unbroken = c.isSpace() ? 0 : unbroken + 1;
        // Never between the halves of a surrogate pair.
        if (unbroken > longestUnbrokenWord && !c.isLowSurrogate()) {
            result += breakHere;
            unbroken = 1;
        }
        result += c;
    }
    return result;
}

QString unwrapped(QString text)
{
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != u'\n')
            continue;
        if (i - lineStart >= shortestWrapped && text.at(i + 1).isLower())
            text[i] = text.at(i - 1).isSpace() ? QChar(breakHere) : QChar(u' '); // format=flowed keeps a space at its breaks
        lineStart = i + 1;
    }
    return text;
}

ShownText shownText(const RedactedText &text, const std::vector<Participant> &participants)
{
    ShownText result;
    for (const TextRun &run : text) {
        const int start = static_cast<int>(result.text.size());
        if (run.hidden) {
            const QString label = chipLabel(*run.hidden, participants);
            if (result.text.size() + label.size() > longestShownText) {
                result.leftOut += label.size();
                continue;
            }
            result.text += label;
            result.places.push_back({TextPlace::Kind::Hidden, start, static_cast<int>(label.size()), run.readAs, run.hidden});
        } else {
            const qsizetype room = longestShownText - result.text.size();
            const QString taken = room >= run.text.size() ? run.text : run.text.left(std::max<qsizetype>(room, 0));
            result.leftOut += run.text.size() - taken.size();
            result.text += madeVisible(taken, &result.places, start);
        }
        if (!run.readAs.empty())
            result.places.push_back(
                {TextPlace::Kind::Source, start, static_cast<int>(result.text.size()) - start, run.readAs, std::nullopt});
    }
    result.text = unwrapped(std::move(result.text));
    return result;
}

int readableOffset(const RedactedText &text, const std::vector<Participant> &participants, int shown)
{
    int readable = 0;
    int at = 0;
    for (const TextRun &run : text) {
        if (run.hidden) {
            at += static_cast<int>(chipLabel(*run.hidden, participants).size());
            if (at >= shown)
                return readable;
            continue;
        }
        const int length = static_cast<int>(madeVisible(run.text).size());
        if (at + length < shown) {
            at += length;
            readable += static_cast<int>(run.text.size());
            continue;
        }
        // What is shown of the beginning is the beginning of what is shown: the shortest that reaches the place.
        qsizetype low = 0;
        qsizetype high = run.text.size();
        while (low < high) {
            const qsizetype middle = (low + high) / 2;
            if (at + madeVisible(run.text.left(middle)).size() < shown)
                low = middle + 1;
            else
                high = middle;
        }
        return readable + static_cast<int>(low);
    }
    return readable;
}

} // namespace vigie::ui
