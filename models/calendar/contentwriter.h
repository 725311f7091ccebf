// Content lines of RFC 5545 §3.1, the other way round than contentlines.h. For this folder only.
#pragma once

#include "models/calendar/values.h"

#include <QByteArray>
#include <QString>

namespace vigie::calendar {

/// Content lines into a buffer, folded, with one kind of line end.
class ContentWriter
{
public:
    explicit ContentWriter(QByteArray lineEnd)
        : m_lineEnd(std::move(lineEnd))
    {
    }

    void line(const QByteArray &content)
    {
        constexpr qsizetype longestOctets = 75; // without the line end
        qsizetype at = 0;
        qsizetype room = longestOctets;
        while (content.size() - at > room) {
            qsizetype cut = at + room;
            while ((static_cast<unsigned char>(content.at(cut)) & 0xC0) == 0x80) // not inside a UTF-8 sequence
                --cut;
            m_text += content.mid(at, cut - at) + m_lineEnd + ' ';
            at = cut;
            room = longestOctets - 1; // the space counts
        }
        m_text += content.mid(at) + m_lineEnd;
    }
    void text(const char *name, const QString &value) { line(QByteArray(name) + ':' + escapeText(value).toUtf8()); }

    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_lineEnd;
    QByteArray m_text;
};

/// As a reader of such a file takes it (contentlines.h); CRLF for a new one.
[[nodiscard]] inline QByteArray lineEndOf(const QByteArray &text)
{
    if (text.contains("\r\n") || text.isEmpty())
        return "\r\n";
    return text.contains('\n') ? "\n" : text.contains('\r') ? "\r" : "\r\n";
}

/// A quoted parameter value; quotes, carets and line breaks as RFC 6868 writes them.
[[nodiscard]] inline QByteArray quoted(const QString &value)
{
    QString safe;
    for (const QChar c : value) {
        if (c == u'"')
            safe += QLatin1String("^'");
        else if (c == u'^')
            safe += QLatin1String("^^");
        else if (c == u'\n')
            safe += QLatin1String("^n");
        else if (c >= u' ' && c != u'\x7f')
            safe += c;
    }
    return '"' + safe.toUtf8() + '"';
}

} // namespace vigie::calendar
