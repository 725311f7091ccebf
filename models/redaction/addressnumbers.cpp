// Numbers that hidden words beside them make the house of an address: "Pagari 18", "5551 Tjalling Harkeswei 125".
#include "models/redaction/hiddenwords.h"

namespace vigie::redaction {
namespace {

/// Words side by side, numbers and hidden ones.
class Line
{
public:
    explicit Line(const HiddenWords &words)
        : m_words(words)
        , m_text(words.text())
    {
    }

    void find(std::vector<Candidate> &out) const
    {
        std::size_t done = 0; // words before it are looked at
        for (const std::size_t i : m_text.numbers()) {
            if (i >= done && m_words.isNumber(i) && !m_words.isHidden(i))
                done = findAround(i, done, out);
        }
    }

private:
    /// The words side by side with number `i` that are hidden, names or numbers; returns their end.
    std::size_t findAround(std::size_t i, std::size_t done, std::vector<Candidate> &out) const
    {
        std::size_t from = i;
        while (from > done && goesOn(from)
               && (isName(from - 1) || m_words.isNumber(from - 1) || isLetterBefore(from - 1) || isKind(from - 1)))
            --from;
        while (from < i && isLetterBefore(from) && !m_words.isHidden(from))
            ++from; // stands between two of them only
        std::size_t end = i + 1;
        while (end < m_text.size() && goesOn(end))
            ++end;
        if (isAddress(from, end)) {
            for (std::size_t at = from; at < end; ++at) {
                if (m_text[at].digits || m_words.isSmallName(at) || isKind(at))
                    m_words.add(at, out);
            }
        }
        return end;
    }

    /// A day or a count stands between other words, a house where something says where. "Apt. 4" beside it says enough; so do a
    /// second number, "4241 Steinfelden 73", and one that no count is as long as: "at Joaquin Suarez 2906 after".
    [[nodiscard]] bool isAddress(std::size_t from, std::size_t end) const
    {
        bool names = false;
        bool unit = false;
        bool year = false;
        std::size_t numbers = 0;
        for (std::size_t at = from; at < end; ++at) {
            const bool hidden = m_words.isHidden(at);
            unit = unit || (hidden && m_words.isUnit(at));
            names = names || m_words.isSmallName(at)
                || (hidden && m_text[at].folded().size() > (m_text[at].capital || m_words.isAddress(at) ? 1U : 2U)
                    && !m_text[at].digits);
            numbers += !hidden && m_text[at].digits ? 1 : 0;
            year = year || (!hidden && m_words.isYear(at));
        }
        const std::size_t houses = numbers - (year ? 1 : 0);
        if (!names || houses == 0)
            return false;
        constexpr std::size_t longCount = 3;
        const bool isLong =
            houses == 1 && !m_text[from].digits && !m_words.isCounted(end - 1) && m_text[end - 1].shape().size() >= longCount;
        // "214 Pavlou Drandaki": so long a count is of nobody's names.
        std::size_t name = from;
        while (name < end && m_text[name].digits)
            ++name;
        const bool leads = name > from && m_text[name - 1].shape().size() >= longCount && end - name > 1 && isNameOfStreet(name)
            && isNameOfStreet(name + 1);
        const bool surrounded = houses > 1 && m_text[from].digits && m_text[end - 1].digits;
        // ", 12 Ard na Greine, Ennis"
        const bool listed = m_text[from].gap() == ", " && end - from > 1 && end < m_text.size() && m_text[end].gap() == ", "
            && (m_text[from].digits ? end - from > 2 : m_text[end - 1].digits);
        return unit || leads || listed || ((surrounded || beginsPlace(from)) && endsPlace(end)) || (isLong && beginsPlace(from));
    }

    /// 1430, as armies write it.
    [[nodiscard]] static bool isTime(std::string_view shape)
    {
        return shape.size() == 4 && shape.substr(0, 2) < "24" && shape[2] < '6';
    }

    [[nodiscard]] bool isName(std::size_t i) const { return m_words.isHidden(i) || m_words.isSmallName(i); }

    [[nodiscard]] bool isNameOfStreet(std::size_t i) const
    {
        return m_words.isSmallName(i)
            || (m_words.isHidden(i) && m_text[i].capital && !m_text[i].digits && m_text[i].folded().size() > 1);
    }

    [[nodiscard]] bool goesOn(std::size_t i) const
    {
        const std::string_view gap = m_text[i].gap();
        // A full stop ends "ul." and stands in "P.O. Box", behind a number it ends a sentence.
        const bool stop =
            (gap == "." && m_text[i].folded().size() == 1) || (gap == ". " && (!m_text[i - 1].digits || m_words.isUnit(i)));
        if (gap != " " && gap != "-" && gap != "'" && !stop)
            return false;
        return isName(i) || (m_words.isNumber(i) && gap != "-" && gap != "'") || isLetterBefore(i) || isKind(i);
    }

    /// "kapu", "poik": what a street is in a language that no list has, between its name and its number.
    [[nodiscard]] bool isKind(std::size_t i) const
    {
        constexpr std::size_t longest = 4;
        const SeenWord word = m_text[i];
        return i > 0 && i + 1 < m_text.size() && !word.capital && !word.digits && word.size() > 1 && word.size() <= longest
            && word.traits == 0 && word.gap() == " " && isName(i - 1) && m_text[i + 1].gap() == " " && m_words.isNumber(i + 1);
    }

    /// One letter before a hidden word: "Jiřího z Poděbrad".
    [[nodiscard]] bool isLetterBefore(std::size_t i) const
    {
        return m_text[i].folded().size() == 1 && i + 1 < m_text.size() && m_words.isHidden(i + 1);
    }

    [[nodiscard]] bool beginsPlace(std::size_t i) const
    {
        if (m_text.beginsLine(i) || m_text[i].gap().find(": ") != std::string_view::npos
            || m_text[i].gap().find_first_of("(?") != std::string_view::npos)
            return true;
        return m_text[i].gap() == " "
            && oneOf(m_text[i - 1].folded(), u"at", u"to", u"on", u"in", u"is", u"of", u"and", u"near", u"from", u"address",
                     u"chez", u"sur", u"dans", u"adresse", u"a", u"au", u"aux", u"lives", u"via", u"vers", u"rue", u"route",
                     u"habite", u"located", u"est", u"et");
    }

    [[nodiscard]] bool endsPlace(std::size_t end) const
    {
        if (end == m_text.size() || m_text.endsLine(end - 1))
            return true;
        if (m_text[end].gap() == " "
            && oneOf(m_text[end].folded(), u"and", u"et", u"in", u"near", u"street", u"road", u"avenue", u"at", u"a", u"on",
                     u"le", u"for", u"pour", u"from", u"before", u"by", u"until", u"avant"))
            return true;
        if (m_text[end].gap() == " " && m_text[end].capital && (m_text[end].traits & (Town | MonthName)) == Town)
            return true;
        constexpr std::string_view marks = ".,;!?)";
        return marks.find(m_text[end].gap().front()) != std::string_view::npos && m_text[end].gap().size() > 1;
    }

    const HiddenWords &m_words;
    const SeenText &m_text;
};

} // namespace

std::vector<Candidate> findAddressNumbers(const SeenText &text, const std::vector<char> &hidden)
{
    std::vector<Candidate> found;
    Line(HiddenWords(text, hidden)).find(found);
    return found;
}

} // namespace vigie::redaction
