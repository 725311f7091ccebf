// Streets where nobody bothers with capitals: "119 countess close", "loorenstrasse 149", "rua diadema 1903".
#include "models/redaction/hiddenwords.h"
#include "models/redaction/wakes.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

/// Looks from each number to both sides, so that prose without numbers costs nothing.
class SmallStreets
{
public:
    explicit SmallStreets(const HiddenWords &words)
        : m_words(words)
        , m_text(words.text())
    {
    }

    [[nodiscard]] std::vector<Candidate> find() const
    {
        std::vector<Candidate> found;
        for (const std::size_t i : m_text.numbers()) {
            if (!m_words.isNumber(i))
                continue;
            const std::size_t end = streetBehind(i);
            const std::size_t from = end > i ? i : streetBefore(i);
            if (end > i || from < i)
                found.push_back({m_text[from].start, m_text[std::max(end, i + 1) - 1].end, TokenCategory::Address,
                                 m_text.joined(from, std::max(end, i + 1))});
        }
        return found;
    }

private:
    static constexpr std::size_t mostWords = 5;

    /// Not a word of the text's language, or hidden as one.
    [[nodiscard]] bool isTelling(std::size_t i) const
    {
        return m_words.isHidden(i)
            || (!m_text[i].digits && m_text[i].folded().size() > 2
                && !(m_text[i].traits & (KnownWord | StopWord | StaysVisible)));
    }

    /// Where a street goes on behind its number, or `i`. "3 people on the street" and "a 20 minute drive" are none.
    [[nodiscard]] std::size_t streetBehind(std::size_t i) const
    {
        bool telling = false;
        for (std::size_t at = i + 1; at < m_text.size() && at - i <= mostWords && m_text[at].gap() == " "; ++at) {
            const SeenWord &word = m_text[at];
            if (at > i + 1 && !word.capital) {
                const bool street = oneOf(
                    word.folded(),
                    {u"street", u"str", u"st", u"road", u"rd", u"avenue", u"ave", u"lane", u"close", u"boulevard", u"blvd"});
                if (street
                    || (telling
                        && oneOf(word.folded(),
                                 {u"drive", u"court", u"way", u"place", u"creek", u"crescent", u"gardens", u"terrace", u"hill"})))
                    return at + 1;
            }
            if (word.digits || (word.traits & (StopWord | FrenchText | EnglishText | MonthName | EverydayWord)))
                return i;
            telling = telling || isTelling(at);
        }
        return i;
    }

    /// Where the street before its number begins, or `i`.
    [[nodiscard]] std::size_t streetBefore(std::size_t i) const
    {
        const auto joins = [this](std::size_t at) { return m_text[at].gap() == " " || m_text[at].gap() == ". "; };
        const bool day = i + 1 < m_text.size() && (m_text[i + 1].traits & MonthName);
        if (i == 0 || !joins(i) || m_text[i].shape().size() > 4 || day)
            return i;
        if (isTelling(i - 1) && m_text[i - 1].folded().size() > 5 && endsStreet(m_text[i - 1].shape()))
            return i - 1;
        bool telling = false;
        for (std::size_t at = i; at > 0 && i - at < mostWords + 1 && joins(at); --at) {
            const SeenWord &word = m_text[at - 1];
            if (word.digits || (word.traits & (FrenchText | EnglishText | MonthName))
                || ((word.traits & StopWord) && !(word.traits & Particle)))
                return i;
            if (telling
                && oneOf(word.folded(),
                         {u"rua", u"via", u"ul", u"ulica", u"calle", u"avenida", u"piazza", u"viale", u"corso", u"strada", u"rue",
                          u"avenue", u"boulevard", u"chaussee", u"chemin", u"travessa", u"praca", u"aleja", u"paseo"}))
                return at - 1;
            telling = telling || isTelling(at - 1);
        }
        return i;
    }

    const HiddenWords &m_words;
    const SeenText &m_text;
};

} // namespace

std::vector<Candidate> findSmallStreets(const SeenText &text, const std::vector<char> &hidden)
{
    return SmallStreets(HiddenWords(text, hidden)).find();
}

} // namespace vigie::redaction
