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
            const std::size_t from = streetBefore(i);
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

    /// What a street ends with before its number: "arpad fejedelem utja 99".
    [[nodiscard]] static bool isKindBehind(std::u16string_view word)
    {
        return oneOf(word, u"strasse", u"str", u"gasse", u"allee", u"damm", u"ufer", u"straat", u"gracht", u"katu", u"tie",
                     u"utca", u"utja", u"ut", u"u", u"ter", u"tere", u"kapu", u"sor", u"koz", u"korut", u"krt", u"poik", u"tee",
                     u"mnt", u"pst", u"tanav", u"cesta", u"trg", u"ulica", u"ulice", u"gata", u"gate", u"gade", u"vei", u"veg",
                     u"vag", u"vej", u"grand", u"torg", u"plass", u"cad", u"baan", u"laan", u"weg", u"hof", u"dijk", u"kade",
                     u"plein", u"ring", u"platz");
    }

    /// Where a street goes on behind its number, or `i`. "3 people on the street" and "a 20 minute drive" are none.
    [[nodiscard]] std::size_t streetBehind(std::size_t i) const
    {
        bool telling = false;
        for (std::size_t at = i + 1; at < m_text.size() && at - i <= mostWords && m_text[at].gap() == " "; ++at) {
            const SeenWord word = m_text[at];
            if (at > i + 1 && !word.capital) {
                const bool street =
                    oneOf(word.folded(), u"street", u"str", u"st", u"road", u"rd", u"avenue", u"ave", u"lane", u"close",
                          u"boulevard", u"blvd", u"crescent", u"terrace", u"mews", u"cottages", u"passage", u"quadrant");
                if (street
                    || (telling
                        && oneOf(word.folded(), u"drive", u"court", u"way", u"place", u"creek", u"gardens", u"hill", u"turnpike",
                                 u"grove", u"summit")))
                    return throughTown(at + 1);
            }
            if (word.digits || (word.traits & (MonthName | EverydayWord))
                || ((word.traits & (StopWord | FrenchText | EnglishText)) && !(word.traits & Particle)))
                return i;
            telling = telling || isTelling(at);
        }
        return i;
    }

    /// Behind the town of a street that ends at `i`, where a house or a flat is on the next line: "9 kimberly way laidlaw\napt.
    /// 4".
    [[nodiscard]] std::size_t throughTown(std::size_t i) const
    {
        constexpr std::size_t longestTown = 3;
        std::size_t end = i;
        while (end < m_text.size() && end - i < longestTown && m_text[end].gap() == " " && !m_text[end].digits
               && !(m_text[end].traits & (StopWord | FrenchText | EnglishText)))
            ++end;
        const bool goesOn = end < m_text.size() && m_text.beginsLine(end)
            && (m_text[end].digits || (end + 1 < m_text.size() && m_text[end + 1].digits));
        return goesOn ? end : i;
    }

    /// Where the street before its number begins, or `i`.
    [[nodiscard]] std::size_t streetBefore(std::size_t i) const
    {
        const auto joins = [this](std::size_t at) {
            return m_text[at].gap() == " " || m_text[at].gap() == ". " || m_text[at].gap() == "/ ";
        };
        const bool day = i + 1 < m_text.size() && (m_text[i + 1].traits & MonthName);
        if (i == 0 || !joins(i) || m_text[i].shape().size() > 4 || day)
            return i;
        if (isTelling(i - 1) && m_text[i - 1].folded().size() > 5 && endsStreet(m_text[i - 1].shape()))
            return i - 1;
        if (i > 1 && joins(i - 1) && isKindBehind(m_text[i - 1].folded())) {
            std::size_t from = i - 1;
            while (from > 0 && i - from <= 3 && joins(from) && isTelling(from - 1))
                --from;
            if (from < i - 1)
                return from;
        }
        bool telling = false;
        for (std::size_t at = i; at > 0 && i - at < mostWords + 1 && joins(at); --at) {
            const SeenWord word = m_text[at - 1];
            const bool named = at < i && (m_text[at].traits & Particle); // rue de
            if ((telling || named)
                && oneOf(word.folded(), u"c", u"rua", u"via", u"ul", u"ulica", u"calle", u"avenida", u"piazza", u"viale",
                         u"corso", u"strada", u"rue", u"avenue", u"boulevard", u"chaussee", u"chemin", u"travessa", u"praca",
                         u"aleja", u"paseo", u"pod", u"nad", u"plaza", u"camino", u"largo", u"ronda", u"carrer", u"rambla",
                         u"beco", u"estrada", u"nieuwe", u"oude", u"hoge", u"lange", u"korte", u"alte", u"neue", u"allee",
                         u"impasse", u"quai", u"vicolo", u"borgo"))
                return at - 1;
            if (word.digits || (word.traits & MonthName)
                || ((word.traits & (FrenchText | EnglishText | StopWord)) && !(word.traits & Particle)))
                return i;
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
