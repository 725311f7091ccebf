// A text reduced to words that can be compared. For this folder only.
#pragma once

#include <QString>

#include <array>
#include <string_view>

namespace vigie::calendar {

/// A text for comparing words: lower case without accents, words separated by one space, with a space at both ends. Letters
/// outside a-z that have none below their accents are one and the same mark, since no word looked for has any.
class FoldedText
{
public:
    explicit FoldedText(QStringView text)
    {
        m_text[0] = ' ';
        const QStringView beginning = text.left(longest);
        for (const QChar c : beginning) {
            if (const char letter = simple(c.unicode()); letter != unknown) {
                append(letter);
            } else {
                m_size = 1;
                for (const QChar part : beginning.toString().normalized(QString::NormalizationForm_D)) {
                    if (!part.isMark())
                        append(part.isLetterOrNumber() ? ascii(part.toLower().unicode()) : ' ');
                }
                break;
            }
        }
        append(' ');
    }

    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_size}; }

    template <typename Visit>
    void forEachWord(Visit visit) const
    {
        for (std::size_t begin = 1; begin < m_size;) {
            const std::size_t end = text().find(' ', begin);
            visit(text().substr(begin, end - begin));
            begin = end + 1;
        }
    }

private:
    static constexpr qsizetype longest = 500;
    static constexpr char unknown = '\0';
    static constexpr char otherLetter = '\1';

    static char ascii(char16_t c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? static_cast<char>(c) : otherLetter;
    }

    /// Of ASCII and of the accented letters of Latin-1, the usual case; else unknown.
    static char simple(char16_t c)
    {
        constexpr std::string_view accented =
            "aaaaaa\1ceeeeiiii\1nooooo \1uuuuy\1\1aaaaaa\1ceeeeiiii\1nooooo \1uuuuy\1y"; // from U+00C0
        static_assert(accented.size() == 64);
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            return static_cast<char>(c);
        if (c >= u'A' && c <= u'Z')
            return static_cast<char>(c - u'A' + u'a');
        if (c < 0x80)
            return ' ';
        return c >= 0xC0 && c <= 0xFF ? accented[c - 0xC0U] : unknown;
    }

    void append(char c)
    {
        // A compatible letter may become several, so that the text outgrows the array: the rest does not matter.
        if (m_size + 1 < m_text.size() && (c != ' ' || m_text[m_size - 1] != ' '))
            m_text[m_size++] = c;
        else if (c == ' ' && m_text[m_size - 1] != ' ')
            m_text[m_size - 1] = ' ';
    }

    std::array<char, longest + 2> m_text; ///< of which m_size are set: clearing all would take longer than folding a title
    std::size_t m_size = 1;
};

} // namespace vigie::calendar
