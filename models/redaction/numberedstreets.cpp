// Streets that only their place in the text shows, not what they are called: "at 81 Tavistock Passage, London".
#include "models/redaction/hiddenwords.h"

namespace vigie::redaction {
namespace {

/// Two capitalised words or more behind a number, where a place is told and ends.
class NumberedStreet
{
public:
    NumberedStreet(const HiddenWords &words, std::size_t number)
        : m_words(words)
        , m_text(words.text())
        , m_number(number)
        , m_hasDirection(isDirection(number + 1))
    {
    }

    /// The word behind the street, or its number when there is none.
    [[nodiscard]] std::size_t end() const
    {
        constexpr std::size_t longestNumber = 4;
        const bool isHouse = m_number > 0 && !m_words.isHidden(m_number) && m_words.isNumber(m_number)
            && !m_words.isYear(m_number) && m_text[m_number].size() <= longestNumber;
        if (!isHouse || !(m_hasDirection || placeBegins()))
            return m_number;
        const std::size_t end = endOfName();
        // "Calder House, 30 Wharfside, Wakefield": one word that no dictionary has does too between commas.
        const bool isOneWord = end - m_number == 2 && m_text[m_number].gap() == ", "
            && (m_words.isHidden(m_number + 1) || !m_text.isOrdinary(m_text[m_number + 1]));
        const bool isNamed = end - m_number > 2 || isOneWord;
        return isNamed && (m_hasDirection || placeEnds(end)) ? end : m_number;
    }

private:
    /// 940 W Larrabee Slip
    [[nodiscard]] bool isDirection(std::size_t i) const
    {
        return i + 1 < m_text.size() && m_text[i].capital && m_text[i + 1].capital && m_text[i].gap() == " "
            && oneOf(m_text[i].folded(), u"n", u"s", u"e", u"w", u"ne", u"nw", u"se", u"sw");
    }

    [[nodiscard]] bool placeBegins() const
    {
        const std::string_view gap = m_text[m_number].gap();
        return gap == ", " || gap == ": " || gap == " : "
            || (gap == " "
                && oneOf(m_text[m_number - 1].folded(), u"at", u"to", u"from", u"is", u"au", u"chez", u"address", u"adresse",
                         u"by"));
    }

    [[nodiscard]] std::size_t endOfName() const
    {
        constexpr std::size_t mostWords = 4;
        std::size_t end = m_number + 1;
        while (end < m_text.size() && end - m_number <= mostWords && m_text[end].gap() == " " && m_text[end].capital
               && !m_text[end].digits && (m_words.isHidden(end) || !(m_text[end].traits & StaysVisible))
               && !(m_text[end].traits & Courtesy))
            ++end;
        return end;
    }

    [[nodiscard]] bool placeEnds(std::size_t end) const
    {
        return end == m_text.size() || m_text[end].gap() == ", " || m_text[end].gap() == ". " || m_text.endsLine(end - 1);
    }

    const HiddenWords &m_words;
    const SeenText &m_text;
    std::size_t m_number;
    bool m_hasDirection;
};

} // namespace

std::vector<Candidate> findNumberedStreets(const SeenText &text, const std::vector<char> &hidden)
{
    const HiddenWords words(text, hidden);
    std::vector<Candidate> found;
    for (const std::size_t i : text.numbers()) {
        if (const std::size_t end = NumberedStreet(words, i).end(); end > i)
            found.push_back({text[i].start, text[end - 1].end, TokenCategory::Address, text.joined(i, end)});
    }
    return found;
}

} // namespace vigie::redaction
