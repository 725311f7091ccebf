// What belongs to a hidden name on its other side: the rest of a hyphenated name, the article of a house, the house before its
// street, the flat behind it.
#include "models/redaction/hiddenwords.h"

namespace vigie::redaction {
namespace {

class WholeNameFinder
{
public:
    explicit WholeNameFinder(const HiddenWords &words)
        : m_words(words)
        , m_text(words.text())
    {
    }

    [[nodiscard]] std::vector<Candidate> parts() const
    {
        std::vector<Candidate> found;
        for (const std::size_t i : m_text.nameLike()) {
            if (!isAtBorder(i))
                continue;
            addBeside(i, found);
            addAround(i, found);
        }
        for (const std::size_t i : m_text.numbers()) {
            if (!isAtBorder(i))
                continue;
            addAround(i, found);
            if (!m_words.isAddress(i))
                addLettersBefore(i, found);
        }
        return found;
    }

private:
    [[nodiscard]] bool isName(std::size_t i) const { return m_words.isHidden(i) && m_text[i].capital && !m_text[i].digits; }

    /// Hidden, and something readable beside it.
    [[nodiscard]] bool isAtBorder(std::size_t i) const
    {
        return m_words.isHidden(i)
            && ((i > 0 && !m_words.isHidden(i - 1)) || (i + 1 < m_text.size() && !m_words.isHidden(i + 1)) || beginsAddress(i));
    }

    [[nodiscard]] bool beginsAddress(std::size_t i) const
    {
        return m_words.isAddress(i) && (i == 0 || !m_words.isAddress(i - 1));
    }

    /// Of the hidden word at `i`: what belongs to its house.
    void addAround(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t longest = 4;
        if (beginsAddress(i) && m_text[i].gap() == ", ")
            addHouseBefore(i, out);
        else if (i > 1 && m_text[i].gap() == ", " && !m_words.isHidden(i - 1) && isFlatNumber(i - 1) && beginsFlat(i - 2))
            add(i - 2, i, out); // Shop 14, Balogun Arcade
        // "Plot 12, Dona Marina Road", "Bat. C, 9 allee des Semailles"
        if (i > 0 && m_text[i].size() <= longest && (m_text[i].gap() == " " || m_text[i].gap() == ". ")
            && !m_words.isHidden(i - 1) && beginsFlat(i - 1))
            add(i - 1, i, out);
        if (m_words.isAddress(i))
            addFlatBehind(i, out);
    }

    void add(std::size_t from, std::size_t to, std::vector<Candidate> &out) const
    {
        out.push_back({m_text[from].start, m_text[to - 1].end, TokenCategory::Address, m_text.joined(from, to)});
    }

    /// Of the hidden name at `i`.
    void addBeside(std::size_t i, std::vector<Candidate> &out) const
    {
        // Ange-Toussaint, Garcin-Ferrand, Hyun-woo
        if (isName(i) && !m_words.isAddress(i)) {
            if (i + 1 < m_text.size() && m_text[i + 1].gap() == "-" && isHalf(i + 1))
                add(i + 1, i + 2, out);
            if (i > 0 && m_text[i].gap() == "-" && isHalf(i - 1))
                add(i - 1, i, out);
        }
        // A. Ferreira, Winthrop Saltmarsh III
        if (i > 0 && isName(i) && m_text[i].gap() == ". " && m_text[i - 1].capital && m_text[i - 1].size() == 1
            && !m_words.isHidden(i - 1) && !(m_text[i - 1].traits & NameTitle))
            add(i - 1, i, out);
        if (i + 1 < m_text.size() && isName(i) && m_text[i + 1].gap() == " " && m_text[i + 1].capitals && !m_words.isHidden(i + 1)
            && oneOf(m_text[i + 1].folded(), u"ii", u"iii", u"iv", u"jr", u"sr"))
            add(i + 1, i + 2, out);
        // Pinto da Rocha, Ard na Greine
        if (i + 2 < m_text.size() && isName(i) && isName(i + 2) && isLink(i + 1))
            add(i + 1, i + 2, out);
        // The Copper Heron, Chez Marguerite, Pharmacie des Arceaux
        std::size_t house = i;
        while (house > 0 && i - house <= 2 && m_text[house].gap() == " " && (m_text[house - 1].traits & Particle)
               && !m_text[house - 1].capital && !m_words.isHidden(house - 1))
            --house;
        if (house > 0 && isName(i) && (m_text[house].gap() == " " || m_text[house].gap() == "'") && isHouse(house - 1, i))
            add(house - 1, i, out);
        // Werburga's Church, St Gobnait's
        if (isName(i) && i + 1 < m_text.size() && m_text[i + 1].gap() == "'" && m_text[i + 1].folded() == u"s") {
            const std::size_t next = i + 2;
            if (next < m_text.size() && m_text[next].gap() == " " && m_text[next].capital && !m_text[next].digits
                && !m_words.isHidden(next) && !m_text.isVisible(next) && !(m_text[next].traits & Courtesy))
                add(i + 1, next + 1, out);
            else if (i > 0 && oneOf(m_text[i - 1].folded(), u"st", u"saint") && m_text[i - 1].capital)
                add(i + 1, next, out);
            else if (next < m_text.size() && m_words.isAddress(next))
                add(i + 1, next, out);
        }
        // St Gobnait, Saint-Aubin
        if (i > 0 && isName(i) && !m_words.isAddress(i) && !m_words.isHidden(i - 1) && m_text[i - 1].capital
            && oneOf(m_text[i - 1].folded(), u"st", u"ste", u"saint", u"sainte")
            && (m_text[i].gap() == " " || m_text[i].gap() == "-"))
            add(i - 1, i, out);
    }

    [[nodiscard]] bool isHalf(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        constexpr std::size_t longestSmall = 4; // woo, soo
        return !m_words.isHidden(i) && !word.digits && word.size() > 1 && !(word.traits & Courtesy)
            && (word.capital ? !(word.traits & StaysVisible)
                             : word.size() <= longestSmall && !(word.traits & (StopWord | Particle | KnownWord)));
    }

    /// Between two hidden words: a particle, or a short word that no dictionary has.
    [[nodiscard]] bool isLink(std::size_t i) const
    {
        constexpr std::size_t longest = 3;
        const SeenWord word = m_text[i];
        return !m_words.isHidden(i) && !word.capital && !word.digits && word.gap() == " " && m_text[i + 1].gap() == " "
            && word.size() <= longest
            && !oneOf(word.folded(), u"et", u"and", u"or", u"ou", u"a", u"at", u"in", u"to", u"of", u"on")
            && ((word.traits & Particle)
                || oneOf(word.folded(), u"na", u"nan", u"an", u"y", u"el", u"al", u"da", u"do", u"den", u"der")
                || !(word.traits & (KnownWord | StopWord)));
    }

    /// Begins the name of a house whose hidden rest is at `rest`.
    [[nodiscard]] bool isHouse(std::size_t i, std::size_t rest) const
    {
        const SeenWord word = m_text[i];
        if (m_words.isHidden(i) || !word.capital || word.digits)
            return false;
        if (oneOf(word.folded(), u"the", u"le", u"la", u"les", u"l", u"chez", u"aux", u"au"))
            return rest == i + 1 && (!word.isFirst() || m_words.isAddress(rest));
        return oneOf(word.folded(), u"boulangerie", u"patisserie", u"boucherie", u"fromagerie", u"imprimerie", u"ateliers",
                     u"atelier", u"transports", u"trattoria", u"compagnie", u"garage", u"pharmacie", u"librairie", u"menuiserie",
                     u"charpente", u"cabinet", u"restaurant", u"brasserie", u"bistrot", u"auberge", u"hotel", u"clinique",
                     u"editions", u"maison", u"domaine", u"chateau", u"studio", u"agence", u"etablissements", u"ets",
                     u"expertises", u"ambulances", u"textiles", u"taxis", u"autocars", u"vignobles", u"caves", u"laboratoires",
                     u"groupe", u"cles", u"tonton", u"tata", u"glycines", u"serrurerie", u"plomberie", u"maconnerie", u"cafe",
                     u"ferme", u"galerie", u"theatre", u"ecole", u"college", u"lycee", u"creche", u"residence", u"villa");
    }

    /// "Larkfield, Pound Lane", "The Copper Heron, 9 Saddlers' Yard": capitalised words of one line with a comma before an
    /// address say where it is.
    void addHouseBefore(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t mostWords = 5;
        if (i == 0)
            return;
        std::size_t from = i;
        if (isFlatNumber(i - 1))
            from = i - (i > 1 && beginsFlat(i - 2) ? 2 : 1);
        while (from > 0 && i - from < mostWords && isOfHouse(from - 1, i)
               && (from == i || m_text[from].gap() == " " || m_text[from].gap() == "'" || m_text[from].gap() == "' "))
            --from;
        while (from < i && !m_text[from].capital && !m_text[from].digits)
            ++from;
        const bool isSentence = i - from == 1 && m_text[from].isFirst() && m_text.isOrdinary(m_text[from]); // "Lunch, 9 Park Row"
        if (from == i || isSentence)
            return;
        bool readable = false;
        for (std::size_t at = from; at < i; ++at)
            readable = readable || !m_words.isHidden(at);
        if (readable)
            add(from, i, out);
    }

    /// Behind a hidden address: "Unit B", "Apt 1806", "#3", "NW", the end of "2-8".
    void addFlatBehind(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t longest = 5;
        const std::size_t next = i + 1;
        if (next >= m_text.size() || m_words.isHidden(next))
            return;
        const SeenWord word = m_text[next];
        const std::string_view gap = word.gap();
        const bool beside = gap == " " || gap == ", ";
        const bool isDirection = word.capitals && oneOf(word.folded(), u"nw", u"ne", u"sw", u"se");
        const bool isNumber = word.digits && word.size() <= longest
            && (gap == ", #" || gap == " #" || ((gap == "-" || gap == "/") && m_text[i].digits));
        if ((gap == " " && isDirection) || isNumber)
            return add(next, next + 1, out);
        const std::size_t of = next + 1;
        if (beside && of < m_text.size() && beginsFlat(next) && joinsFlat(m_text[of].gap())
            && (m_words.isHidden(of) || (m_text[of].digits && m_text[of].size() <= longest)
                || (m_text[of].capital && m_text[of].size() == 1)))
            return add(next, m_words.isHidden(of) ? of : of + 1, out);
        // "2 Custom House Slip, Falmouth"
        if (gap == " " && word.capital && !word.digits && of < m_text.size() && m_text[of].gap() == ", "
            && !m_text.isVisible(next) && !(word.traits & Courtesy))
            add(next, of, out);
    }

    [[nodiscard]] static bool joinsFlat(std::string_view gap)
    {
        return gap == " " || gap == ". " || gap == " #" || gap == "\xB0 " || gap == " n\xB0 ";
    }

    /// Of the number at `i`, which is no address: "REB 25-0417", "CH 7712 0045 6".
    void addLettersBefore(std::size_t i, std::vector<Candidate> &out) const
    {
        constexpr std::size_t longest = 4;
        if (i == 0 || m_words.isHidden(i - 1) || (m_text[i].gap() != " " && m_text[i].gap() != "-"))
            return;
        const SeenWord word = m_text[i - 1];
        if (word.capitals && word.size() <= longest && !(word.traits & (Courtesy | StopWord))
            && !oneOf(word.folded(), u"tel", u"fax", u"mob", u"tva", u"vat", u"id", u"nir", u"iban", u"bic", u"rcs", u"ssn",
                      u"dob", u"pin", u"no", u"nb", u"ref", u"isbn", u"cni"))
            add(i - 1, i, out);
    }

    /// "2F1, 33 Comely Bank", "Studio 5, 90 Gloucester Mews"
    [[nodiscard]] bool isFlatNumber(std::size_t i) const
    {
        constexpr std::size_t longest = 4;
        const SeenWord word = m_text[i];
        return word.digits && word.size() <= longest && !m_words.isYear(i)
            && (m_text.beginsLine(i) || word.gap() == ": " || word.gap() == "- " || word.gap() == "/"
                || (i > 0 && beginsFlat(i - 1)));
    }

    /// "Flat", "bat."; words that mean much else with a capital only.
    [[nodiscard]] bool beginsFlat(std::size_t i) const
    {
        const std::u16string_view word = m_text[i].folded();
        return oneOf(word, u"studio", u"flat", u"unit", u"apt", u"apartment", u"suite", u"bureau", u"lot", u"porte", u"bat",
                     u"batiment", u"villa", u"plot", u"appt", u"appartement", u"bloc", u"bldg", u"ste", u"rm", u"fl", u"esc",
                     u"escalier", u"carre", u"concession", u"boite", u"bte", u"pavillon", u"entree", u"km", u"erf", u"blk")
            || (m_text[i].capital
                && oneOf(word, u"room", u"salle", u"office", u"level", u"floor", u"local", u"block", u"building", u"hall",
                         u"quai", u"dock", u"no", u"house", u"door", u"shop", u"stand", u"n", u"bay", u"gate", u"hangar",
                         u"chamber", u"tower", u"top", u"d", u"box", u"number", u"arch"))
            || (m_text[i].digits && i + 1 < m_text.size() && m_text[i + 1].gap() == "/");
    }

    [[nodiscard]] bool isOfHouse(std::size_t i, std::size_t end) const
    {
        const SeenWord word = m_text[i];
        // A town stands before its street in no address, a house that is called like one does: "Larkfield, Pound Lane".
        if (word.capital && oneOf(word.folded(), u"the", u"le", u"la", u"les"))
            return true;
        if (i > 0 && word.capital && !word.digits && word.gap() == " " && m_words.isHidden(i - 1) && m_text[i - 1].capital)
            return true; // Marlow Point
        const bool isCalled = (word.traits & Town) && !(word.traits & StaysVisible) && !m_text[end].digits;
        if (word.digits || (word.traits & Courtesy) || (!m_words.isHidden(i) && m_text.isVisible(i) && !isCalled))
            return false;
        if (word.capital)
            return true;
        // la Table d'Octave, the Bull and Gate, Kelly's
        return i + 1 < end
            && ((word.traits & Particle)
                || oneOf(word.folded(), u"and", u"et", u"of", u"s", u"d", u"l", u"de", u"du", u"des", u"aux", u"au"));
    }

    const HiddenWords &m_words;
    const SeenText &m_text;
};

} // namespace

std::vector<Candidate> findWholeNames(const SeenText &text, const std::vector<char> &hidden)
{
    return WholeNameFinder(HiddenWords(text, hidden)).parts();
}

} // namespace vigie::redaction
