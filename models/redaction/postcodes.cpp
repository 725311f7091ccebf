// Postcodes beside a hidden address, a town or a region, and towns that no list has behind an address.
#include "models/redaction/hiddenwords.h"

namespace vigie::redaction {
namespace {

class Postcodes
{
public:
    explicit Postcodes(const HiddenWords &words)
        : m_words(words)
        , m_text(words.text())
    {
    }

    void find(std::vector<Candidate> &out) const
    {
        for (const std::size_t i : m_text.numbers()) {
            if (i == 0)
                continue;
            if (m_words.isAddress(i) || (m_words.isHidden(i) && i + 1 < m_text.size() && m_words.isAddress(i + 1)))
                addAround(i, out);
            if (const std::size_t end = postcodeEnd(i); end > i && isPostcode(i, end))
                add(i, end, out);
        }
    }

private:
    static constexpr std::size_t longestPostcode = 6;
    static constexpr std::size_t longestTown = 5; // words

    /// Of a number that may be one: "27539", "1386", "7705 AN", "56-928", "222 31"; else `i`.
    [[nodiscard]] std::size_t postcodeEnd(std::size_t i) const
    {
        const std::size_t size = m_text[i].shape().size();
        if (size > longestPostcode || !isDigitShape(m_text[i].shape().back()) || !m_words.isNumber(i))
            return i;
        const std::string_view next = i + 1 < m_text.size() ? m_text[i + 1].gap() : std::string_view();
        const std::size_t nextSize = next.empty() ? 0 : m_text[i + 1].shape().size();
        const bool numberNext = nextSize > 0 && m_text[i + 1].digits && m_words.isNumber(i + 1);
        if (numberNext && ((size == 3 && nextSize == 2 && next == " ") || (size == 2 && nextSize == 3 && next == "-")))
            return i + 2;
        if (size == 4 && nextSize == 2 && next == " " && m_text[i + 1].capitals)
            return i + 2;
        return size >= 4 ? i + 1 : i;
    }

    /// "Portugal 44674", "Toronto, ON 27539", on the line below too, and any behind a house; "Lyon 15000 euros" is a price.
    [[nodiscard]] bool isPostcode(std::size_t i, std::size_t end) const
    {
        constexpr std::size_t usual = 5;
        const SeenWord before = m_text[i - 1];
        const bool five = end == i + 1 && m_text[i].shape().size() == usual;
        const std::string_view gap = m_text[i].gap();
        const bool beside = gap == " " || gap == ") " || gap == " (";
        if (five && isRegion(i - 1) && (beside || gap == "\n" || gap == "\n "))
            return true;
        if (m_words.isHidden(i) || m_words.isCounted(end - 1) || (before.traits & MonthName))
            return false;
        if (five && beside
            && ((before.traits & (StaysVisible | Town)) || (before.capital && (m_words.isHidden(i - 1) || m_text.endsLine(i)))))
            return true;
        if (five && gap == ", " && ((before.traits & (StaysVisible | Town)) || (before.capital && m_words.isHidden(i - 1)))
            && (end == m_text.size() || m_text[end].gap() != " "))
            return true;                                       // Fes, 30000.
        const bool isYear = end == i + 1 && m_words.isYear(i); // "2000 Neuchatel" is none
        return (!isYear || (gap == ", " && end < m_text.size() && m_text[end].gap() == " " && m_words.isTown(end)))
            && endsPlace(end) && isBehindHouse(i);
    }

    /// Nothing but a town stands between it and the number of a house: "Pasteur 12, 1386 Asker", "Pasteur 12\nAsker, 1386".
    [[nodiscard]] bool isBehindHouse(std::size_t i) const
    {
        constexpr std::size_t mostWords = 5;
        bool apart = false;
        for (std::size_t at = i; at > 0 && i - at <= mostWords; --at) {
            const std::string_view gap = m_text[at].gap();
            constexpr std::size_t widestGap = 3;
            if (gap.size() > widestGap || gap.find_first_not_of(" ,-\n'.") != std::string_view::npos || gap == ". ")
                return false;
            apart = apart || gap.find_first_of(",\n") != std::string_view::npos;
            const SeenWord word = m_text[at - 1];
            if (m_words.isAddress(at - 1) && (word.digits || word.capital || m_text[at - 1].folded().size() > 3))
                return apart;
            if (!m_words.isHidden(at - 1) && !m_words.isTown(at - 1) && !(word.traits & Particle) && !m_words.isSmallName(at - 1)
                && !word.capital)
                return false;
        }
        return false;
    }

    [[nodiscard]] bool endsPlace(std::size_t end) const
    {
        return end == m_text.size() || m_text.endsLine(end - 1) || m_text[end].gap() != " " || m_text[end].capital
            || (m_text[end].traits & (FrenchText | EnglishText | StopWord | StaysVisible | EverydayWord))
            || m_words.isSmallName(end);
    }

    /// ", ON", ", tx", ", 13" behind a town, or behind a line that no dictionary knows.
    [[nodiscard]] bool isRegion(std::size_t i) const
    {
        constexpr std::size_t longest = 3;
        const SeenWord word = m_text[i];
        if (i == 0 || word.folded().size() > longest || word.gap().find(',') == std::string_view::npos)
            return false;
        return word.capitals
            || (!(word.traits & MonthName) && (!(word.traits & StopWord) || m_text.endsLine(i + 1))
                && (m_words.isHidden(i - 1) || m_words.isTown(i - 1) || isUnknown(i - 1)));
    }

    [[nodiscard]] bool isUnknown(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        return !word.digits && word.folded().size() > 1 && !m_words.isHidden(i) && !m_text.isOrdinary(word)
            && !(word.traits & (StaysVisible | Town | Courtesy));
    }

    /// With its region, and the town before that where no list of towns has it.
    void add(std::size_t i, std::size_t end, std::vector<Candidate> &out) const
    {
        if (isRegion(i - 1)) {
            if (m_text[i - 1].digits)
                m_words.add(i - 1, out);
            std::size_t town = i - 1;
            while (town > 0 && i - town <= longestTown
                   && (town == i - 1 || m_text[town].gap() == " " || m_text[town].gap() == "-")
                   && (isUnknown(town - 1) || (m_words.isHidden(town - 1) && !m_text[town - 1].digits))) {
                --town;
                m_words.add(town, out);
            }
            if (town > 0 && town < i - 1 && m_text[town].gap() == " " && isCapitalWord(town - 1) && !m_words.isTown(town - 1)
                && (m_text.beginsLine(town - 1) || !m_text[town - 1].isFirst()))
                m_words.add(town - 1, out); // South Newdegate
        }
        for (std::size_t at = i; at < end; ++at)
            m_words.add(at, out);
    }

    /// What no list knows beside the address that has number `i`: its town, and the other street of "maarit and hersnapvej 40".
    void addAround(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t longestStreet = 2;
        constexpr std::size_t longestAddress = 8; // on each side: a text may be nothing but addresses
        const auto isAnd = [this](std::size_t at) { return oneOf(m_text[at].folded(), u"and", u"et", u"und", u"y", u"e"); };
        std::size_t from = i;
        while (from > 0 && i - from < longestAddress && m_words.isAddress(from - 1) && m_text[from].gap() != "\n")
            --from;
        std::size_t end = i + 1;
        while (end < m_text.size() && end - i <= longestAddress && m_words.isAddress(end) && m_text[end].gap() != "\n")
            ++end;
        addStreetAbove(i, out);
        addTownBehind(i, out);
        if (end > i + 1)
            addTownBehind(end - 1, out);
        for (std::size_t at = from; at > 1 && from - at < longestStreet && isAnd(from - 1) && isUnknown(at - 2); --at)
            m_words.add(at - 2, out);
        for (std::size_t at = end + 1; at < m_text.size() && at - end <= longestStreet && isAnd(end) && isUnknown(at); ++at)
            m_words.add(at, out);
    }

    /// "fuglie 39 popovic dam\n suite 217": what stands above a unit, from its number on.
    void addStreetAbove(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t mostWords = 6;
        if (i < 2 || !m_text.beginsLine(i - 1) || !m_words.isUnit(i - 1))
            return;
        std::size_t from = i - 1; // the first number of the line
        for (std::size_t at = i - 1; at > 0 && i - at <= mostWords && !m_text[at - 1].gap().empty(); --at) {
            if (m_text[at - 1].digits)
                from = at - 1;
            if (m_text.beginsLine(at - 1))
                break;
        }
        for (std::size_t at = from; at < i - 1; ++at)
            m_words.add(at, out);
    }

    /// "Suite 451 hutton", "12 rue Pasteur\nkaster": behind a street stands its town, though no list of towns has it.
    void addTownBehind(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t mostWords = 3;
        std::size_t end = i + 1;
        while (end < m_text.size() && end - i <= mostWords
               && (m_words.isSmallName(end) || isCapitalWord(end) || m_words.isTown(end) || isParticleOfTown(end, i + 1)
                   || isUnknownLine(end) || (m_text[end].gap() == "-" && isUnknown(end)))
               && goesOn(end, i + 1))
            ++end;
        for (std::size_t at = i + 1; at < end; ++at) {
            if (m_words.isSmallName(at) || (m_text[at].gap() != " " && isUnknown(at))
                || (isCapitalWord(at) && isTownLine(i + 1, end)))
                m_words.add(at, out);
        }
    }

    /// "torroella de montgri", "alt-dietmanns"
    [[nodiscard]] bool isParticleOfTown(std::size_t i, std::size_t first) const
    {
        if (i + 1 == m_text.size() || m_text[i].digits)
            return false;
        if (m_text[i + 1].gap() == "-")
            return isUnknown(i + 1);
        const bool begins = oneOf(m_text[i].folded(), u"cite", u"port", u"porto", u"puerto", u"bad", u"sankt", u"san", u"santa",
                                  u"saint", u"sainte", u"st", u"new", u"north", u"south", u"east", u"west");
        return m_text[i + 1].gap() == " " && m_words.isSmallName(i + 1)
            && (begins || (i > first && (m_text[i].traits & Particle)));
    }

    [[nodiscard]] bool isUnknownLine(std::size_t i) const { return isUnknown(i) && m_text.beginsLine(i) && m_text.endsLine(i); }

    /// On the line of its street or as the next line, and on one line itself.
    [[nodiscard]] bool goesOn(std::size_t i, std::size_t first) const
    {
        const std::string_view gap = m_text[i].gap();
        return gap == " " || gap == "-" || (i == first && (gap == "\n" || gap == "\n " || gap == ".\n" || gap == ", "));
    }

    [[nodiscard]] bool isCapitalWord(std::size_t i) const
    {
        return m_text[i].capital && !m_text[i].digits && !(m_text[i].traits & (Courtesy | NameTitle | NameCue))
            && !m_words.isHidden(i);
    }

    /// A line of its own, and the country or the postcode on the next one.
    [[nodiscard]] bool isTownLine(std::size_t from, std::size_t end) const
    {
        if (!m_text.beginsLine(from) || end == m_text.size() || !m_text.beginsLine(end) || m_words.isTown(end - 1))
            return false;
        return m_text[end].digits || (m_text[end].capital && m_words.isTown(end));
    }

    const HiddenWords &m_words;
    const SeenText &m_text;
};

} // namespace

std::vector<Candidate> findPostcodes(const SeenText &text, const std::vector<char> &hidden)
{
    std::vector<Candidate> found;
    Postcodes(HiddenWords(text, hidden)).find(found);
    return found;
}

} // namespace vigie::redaction
