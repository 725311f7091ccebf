// Numbers that hidden words beside them make a part of an address: "Pagari 18", "5551 Tjalling Harkeswei 125".
#include "models/redaction/names.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

/// Words side by side, numbers and hidden ones.
class Line
{
public:
    Line(const SeenText &text, const std::vector<char> &hidden)
        : m_text(text)
        , m_hidden(hidden)
    {
    }

    void find(std::vector<Candidate> &out) const
    {
        std::size_t done = 0; // words before it are looked at
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (!m_text[i].digits || isHidden(i) || !isNumber(i))
                continue;
            if (i > 0 && isPostcode(i))
                add(i, i + 1, out);
            if (i >= done)
                done = findAround(i, done, out);
        }
    }

private:
    /// The words side by side with number `i` that are hidden or numbers; returns their end.
    std::size_t findAround(std::size_t i, std::size_t done, std::vector<Candidate> &out) const
    {
        std::size_t from = i;
        while (from > done && goesOn(from) && (isHidden(from - 1) || isNumber(from - 1) || isLetterBefore(from - 1)))
            --from;
        while (from < i && isLetterBefore(from) && !isHidden(from))
            ++from; // stands between two of them only
        std::size_t end = i + 1;
        while (end < m_text.size() && goesOn(end))
            ++end;
        bool names = false;
        bool unit = false;
        bool year = false;
        std::size_t numbers = 0;
        for (std::size_t at = from; at < end; ++at) {
            const bool hidden = isHidden(at);
            unit = unit || (hidden && isUnit(at));
            names = names || (hidden && m_text[at].capital && m_text[at].folded.size() > 1 && !m_text[at].digits);
            numbers += !hidden && m_text[at].digits ? 1 : 0;
            year = year || (!hidden && isYear(at));
        }
        // A day or a count stands between other words, a house where something says where; "Apt. 4" beside it says enough.
        if (names && numbers > (year ? 1U : 0U) && (unit || (beginsPlace(from) && endsPlace(end))))
            add(from, end, out);
        return end;
    }

    [[nodiscard]] bool isHidden(std::size_t i) const
    {
        return m_hidden[static_cast<std::size_t>(m_text.text().inputStart(m_text[i].start))] != 0;
    }

    /// 18, 18b
    [[nodiscard]] bool isNumber(std::size_t i) const
    {
        constexpr std::size_t longest = 6;
        const std::string_view shape = m_text[i].shape;
        const std::size_t digits = shape.size() - (isDigitShape(shape.back()) ? 0 : 1);
        return m_text[i].digits && shape.size() <= longest
            && std::all_of(shape.begin(), shape.begin() + static_cast<std::ptrdiff_t>(digits), isDigitShape)
            && shape.back() != 'h';
    }

    /// "Portugal 44674", "Toronto, ON 27539"; "Lyon 15000 euros" is a price.
    [[nodiscard]] bool isPostcode(std::size_t i) const
    {
        constexpr std::size_t length = 5;
        if (isHidden(i) || !isNumber(i) || m_text[i].shape.size() != length || !isDigitShape(m_text[i].shape.back())
            || (m_text[i].gap != " " && m_text[i].gap != ") "))
            return false;
        const SeenWord &before = m_text[i - 1];
        const bool counts = i + 1 < m_text.size() && m_text[i + 1].gap == " "
            && oneOf(m_text[i + 1].folded,
                     {u"eur", u"euro", u"euros", u"usd", u"dollars", u"gbp", u"pounds", u"chf", u"francs", u"mga", u"ariary",
                      u"yen", u"people", u"personnes", u"participants", u"habitants", u"inhabitants", u"visitors", u"km"});
        if (counts || (before.traits & MonthName))
            return false;
        const bool region =
            before.capitals && before.folded.size() <= 3 && before.gap.find(',') != std::string_view::npos; // , ON
        return (before.traits & (StaysVisible | Town)) || region || (before.capital && (isHidden(i - 1) || m_text.endsLine(i)));
    }

    [[nodiscard]] bool isUnit(std::size_t i) const
    {
        return oneOf(m_text[i].folded, {u"apt", u"apartment", u"suite", u"unit", u"flat", u"box", u"appt", u"appartement"});
    }

    [[nodiscard]] bool isYear(std::size_t i) const
    {
        const std::string_view shape = m_text[i].shape;
        return shape.size() == 4 && (shape.compare(0, 2, "19") == 0 || shape.compare(0, 2, "20") == 0);
    }

    [[nodiscard]] bool goesOn(std::size_t i) const
    {
        const std::string_view gap = m_text[i].gap;
        // A full stop ends "ul." and stands in "P.O. Box", behind a number it ends a sentence.
        const bool stop = (gap == "." && m_text[i].folded.size() == 1) || (gap == ". " && (!m_text[i - 1].digits || isUnit(i)));
        if (gap != " " && gap != "-" && gap != "'" && !stop)
            return false;
        return isHidden(i) || (isNumber(i) && gap != "-" && gap != "'") || isLetterBefore(i);
    }

    /// One letter before a hidden word: "Jiřího z Poděbrad".
    [[nodiscard]] bool isLetterBefore(std::size_t i) const
    {
        return m_text[i].folded.size() == 1 && i + 1 < m_text.size() && isHidden(i + 1);
    }

    [[nodiscard]] bool beginsPlace(std::size_t i) const
    {
        if (m_text.beginsLine(i) || m_text[i].gap.find(": ") != std::string_view::npos
            || m_text[i].gap.find('(') != std::string_view::npos)
            return true;
        return m_text[i].gap == " "
            && oneOf(m_text[i - 1].folded,
                     {u"at",      u"to",   u"on",  u"in",    u"is",      u"of",      u"and", u"near", u"from",
                      u"address", u"chez", u"sur", u"dans",  u"adresse", u"a",       u"au",  u"aux",  u"lives",
                      u"via",     u"vers", u"rue", u"route", u"habite",  u"located", u"est", u"et"});
    }

    [[nodiscard]] bool endsPlace(std::size_t end) const
    {
        if (end == m_text.size() || m_text.endsLine(end - 1))
            return true;
        if (m_text[end].gap == " " && oneOf(m_text[end].folded, {u"and", u"et", u"in", u"near"}))
            return true;
        constexpr std::string_view marks = ".,;!?)";
        return marks.find(m_text[end].gap.front()) != std::string_view::npos && m_text[end].gap.size() > 1;
    }

    void add(std::size_t from, std::size_t end, std::vector<Candidate> &out) const
    {
        for (std::size_t i = from; i < end; ++i) {
            if (!isHidden(i) && m_text[i].digits)
                out.push_back({m_text[i].start, m_text[i].end, TokenCategory::Address, std::u16string(m_text[i].folded)});
        }
    }

    const SeenText &m_text;
    const std::vector<char> &m_hidden;
};

} // namespace

std::vector<Candidate> findAddressNumbers(const SeenText &text, const std::vector<char> &hidden)
{
    std::vector<Candidate> found;
    Line(text, hidden).find(found);
    return found;
}

} // namespace vigie::redaction
