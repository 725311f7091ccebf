// Words that look like names by themselves, and what belongs to them on both sides.
#include "models/redaction/names.h"

namespace vigie::redaction {
namespace {

constexpr unsigned givenNames = FirstName | GivenName;
constexpr std::size_t mostWords = 6;

bool isSaintPlace(const SeenText &text, std::size_t i)
{
    return i > 0 && oneOf(text[i - 1].folded(), u"saint", u"sainte", u"st", u"ste")
        && (text[i].gap() == "-" || text[i].gap() == " ")
        && oneOf(text[i].folded(), u"denis", u"etienne", u"malo", u"germain", u"nazaire", u"quentin", u"tropez", u"lazare",
                 u"ouen", u"cloud", u"brieuc", u"maur", u"raphael", u"louis", u"petersbourg", u"petersburg", u"michel", u"pierre",
                 u"honore", u"mande", u"herblain", u"priest", u"chamond", u"pancras", u"paul");
}

class Finder
{
public:
    Finder(const SeenText &text, const std::vector<char> &hidden, DisclosureLevel level)
        : m_text(text)
        , m_hidden(hidden)
        , m_level(level)
    {
    }

    std::vector<Candidate> find()
    {
        m_found.reserve(usualNames);
        std::size_t done = 0; // words before it are used
        for (const std::size_t i : m_text.nameLike()) {
            if (i < done)
                continue;
            const bool small = isSmallName(i);
            if (!small && !isName(i))
                continue;
            std::size_t from = i;
            while (from > done && i - from < mostWords && extendsBack(from, small))
                --from;
            from = acrossParticle(from, done);
            std::size_t end = i + 1;
            while (end < m_text.size() && end - from < mostWords) {
                const std::size_t more = extension(end, small);
                if (more == 0)
                    break;
                end += more;
            }
            m_found.push_back({m_text[from].start, m_text[end - 1].end, TokenCategory::Unknown, m_text.joined(from, end)});
            done = end;
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isTaken(const SeenWord &word) const
    {
        return m_hidden[static_cast<std::size_t>(m_text.text().inputStart(word.start))];
    }

    /// Says by itself that it is a name, or nothing that stays readable at this level.
    [[nodiscard]] bool isName(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        if (!word.capital || word.digits || (word.shape().size() < 2 && word.shape()[0] != '\xC9') || isTaken(word)
            || (word.traits & Courtesy))
            return false;
        if (m_text.isVisible(i) || isSaintPlace(m_text, i) || m_text.isTitle(i))
            return false;
        if (word.shape()[0] == '\xC9' && word.shape().find_first_not_of('\xC9') == std::string_view::npos)
            return true; // a script that neither dictionary knows
        const bool ordinary = m_text.isOrdinary(word);
        if (word.capitals) {
            // Acronyms are words of the trade; longer ones may be family names.
            if (word.traits & FirstName)
                return true;
            constexpr std::size_t longestAcronym = 4;
            return !ordinary
                && (word.shape().size() > longestAcronym || (word.traits & (GivenName | PeopleName))
                    || m_level == DisclosureLevel::ThirdCountry);
        }
        if (word.traits & FirstName)
            return !word.isFirst() || !(word.traits & (EverydayWord | StopWord));
        if (!ordinary)
            return true; // proper nouns of the dictionary included
        if (isSubject(i))
            return true;
        const bool inSentence = !word.isFirst() && !(word.traits & StopWord);
        if (inSentence && (word.traits & (GivenName | PeopleName)))
            return true;
        // Outside the Union, a capital in mid-sentence makes even a word of the dictionary doubtful.
        return m_level == DisclosureLevel::ThirdCountry && inSentence && i > 0 && !m_text[i - 1].capital && !m_text[i - 1].digits
            && word.gap() == " " && !isTaken(m_text[i - 1]);
    }

    /// "Blessing is late", "Petit ne vient pas": a name that is a word too begins the sentence and does something. French
    /// nouns do nothing without an article.
    [[nodiscard]] bool isSubject(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        const bool french = m_text.languages() == FrenchWord;
        if (isListed(i))
            return true;
        if (!word.isFirst() || (word.traits & StopWord) || i + 1 == m_text.size() || m_text[i + 1].gap() != " "
            || !(word.traits & (GivenName | PeopleName))
            || (!french && ((word.traits & EverydayWord) || !(word.traits & GivenName) || !(word.traits & PeopleName))))
            return false;
        const std::u16string_view next = m_text[i + 1].folded();
        constexpr std::size_t shortestVerb = 4;
        if (!french && (m_text[i + 1].traits & EnglishWord) && !(m_text[i + 1].traits & Courtesy) && next.size() >= shortestVerb
            && next.back() == u's' && next[next.size() - 2] != u's')
            return true; // sends, waits
        return french ? oneOf(next, u"ne", u"n", u"m", u"s", u"est", u"a", u"sera", u"peut", u"veut", u"vient", u"arrive",
                              u"propose", u"demande", u"dit", u"part", u"prend", u"va", u"doit")
                      : oneOf(next, u"is", u"isn", u"has", u"hasn", u"was", u"will", u"won", u"can", u"cannot", u"could",
                              u"would", u"wants", u"says", u"said", u"sends", u"needs", u"asks", u"takes", u"from", u"and");
    }

    /// "Hope, Percy and I": the first of several names.
    [[nodiscard]] bool isListed(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        if (!word.isFirst() || (word.traits & (StopWord | EverydayWord)) || !(word.traits & (GivenName | PeopleName)))
            return false;
        std::size_t next = i + 1;
        if (next < m_text.size() && m_text[next].gap() == " " && oneOf(m_text[next].folded(), u"et", u"and"))
            ++next;
        else if (next == m_text.size() || (m_text[next].gap() != ", " && m_text[next].gap() != " & "))
            return false;
        return next < m_text.size() && m_text[next].capital && !m_text[next].isFirst() && !m_text.isVisible(next)
            && !(m_text[next].traits & Courtesy) && (!m_text.isOrdinary(m_text[next]) || (m_text[next].traits & givenNames));
    }

    /// "vu avec priya hier": a given name that no dictionary has, where nobody bothers with capitals.
    [[nodiscard]] bool isSmallName(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        constexpr std::size_t shortest = 3;
        return !word.capital && !word.digits && (word.traits & givenNames) && word.folded().size() >= shortest
            && !m_text.isOrdinary(word) && !(word.traits & (StaysVisible | Courtesy | NameTitle | NameCue)) && !isTaken(word);
    }

    [[nodiscard]] bool joins(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        if (!joinsNames(word.gap()) || word.gap() == "\n")
            return false;
        // A full stop joins initials and "St." only.
        return word.gap()[0] != '.' || m_text[i - 1].shape().size() == 1 || m_text[i - 1].folded() == u"st";
    }

    /// A word beside a name that belongs to it, whatever a dictionary says of it.
    [[nodiscard]] bool belongs(std::size_t i) const
    {
        const SeenWord word = m_text[i];
        return word.capital && !word.digits && !isTaken(word) && !(word.traits & Courtesy) && !m_text.isVisible(i);
    }

    [[nodiscard]] bool extendsBack(std::size_t from, bool small) const
    {
        if (!joins(from))
            return false;
        const SeenWord word = m_text[from - 1];
        if (small) {
            constexpr std::size_t shortest = 3;
            return !word.capital && !word.digits && word.folded().size() >= shortest && m_text[from].gap() == " "
                && !(word.traits & (KnownWord | StaysVisible | StopWord | Courtesy | NameTitle | NameCue)) && !isTaken(word);
        }
        if (!belongs(from - 1) || m_text.isTitle(from - 1))
            return false;
        if (word.folded().size() == 1)
            return m_text[from].gap()[0] == '.' || m_text[from].gap() == "'";
        if (m_text[from].gap() == "-")
            return true;
        if (word.traits & StopWord)
            return false;
        return !word.isFirst() || (word.traits & givenNames) || !m_text.isOrdinary(word);
    }

    /// "Blanche de Castelbajac": where the word before the particle is a name.
    [[nodiscard]] std::size_t acrossParticle(std::size_t from, std::size_t done) const
    {
        if (from < done + 1 || !(m_text[from - 1].traits & Particle) || isTaken(m_text[from - 1]) || !joins(from))
            return from;
        // A capital after "de" or "l'" may be a place: the particle is left alone.
        const bool nobility =
            !m_text[from - 1].capital && !oneOf(m_text[from - 1].folded(), u"l", u"la", u"le", u"y", u"e", u"i", u"o");
        if (from >= done + 2 && joins(from - 1) && belongs(from - 2) && !m_text.isTitle(from - 2)
            && (m_text[from - 2].traits & givenNames))
            return from - 2;
        // Van Houten; "Le" begins a sentence more often than a name.
        const SeenWord particle = m_text[from - 1];
        if (particle.capital && m_text[from].gap() == " " && particle.folded().size() > 1
            && (!particle.isFirst()
                || !oneOf(particle.folded(), u"le", u"la", u"de", u"du", u"des", u"san", u"op", u"te", u"do")))
            return from - 1;
        const bool title = from >= 2 && m_text.isTitle(from - 2);
        return nobility && (title || oneOf(m_text[from - 1].folded(), u"von", u"van", u"bin", u"binti", u"ibn")) ? from - 1
                                                                                                                 : from;
    }

    /// How many words from `i` on go on with the name that ends before it.
    [[nodiscard]] std::size_t extension(std::size_t i, bool small) const
    {
        if (!joins(i))
            return 0;
        const SeenWord word = m_text[i];
        const bool atEnd = i + 1 == m_text.size() || m_text[i + 1].gap() != " ";
        if (small && !word.capital) {
            constexpr std::size_t shortest = 3;
            if (word.folded().size() == 1)
                return atEnd && !isTaken(word) && !word.digits ? 1 : 0;
            return word.gap().size() == 1 && word.folded().size() >= shortest && !word.digits && !isTaken(word)
                    && !(word.traits & (KnownWord | StaysVisible | StopWord | Courtesy | NameTitle))
                ? 1
                : 0;
        }
        // Joost van den Broek, Bertrand de Saint-Maur
        std::size_t particles = 0;
        while (particles < 3 && i + particles + 1 < m_text.size() && (m_text[i + particles].traits & Particle)
               && joins(i + particles + 1) && !isTaken(m_text[i + particles]))
            ++particles;
        if (particles > 0) {
            const std::size_t next = i + particles;
            if (belongs(next))
                return particles + 1;
            const bool saint = next + 1 < m_text.size() && oneOf(m_text[next].folded(), u"saint", u"sainte")
                && m_text[next].capital && m_text[next + 1].gap() == "-" && m_text[next + 1].capital;
            if (saint)
                return particles + 2;
        }
        // Eun-ji
        if (word.gap() == "-" && !word.capital && !word.digits && !isTaken(word))
            return 1;
        if (word.folded().size() == 1 && word.capital && !word.digits && atEnd && !isTaken(word) && word.folded() != u"i")
            return 1;
        if (!belongs(i))
            return 0;
        if (word.folded().size() == 1) {
            // "Ravil G Yefimov", "Idris M."; "Paul I think" has no initial.
            const bool initial = !atEnd && i + 1 < m_text.size() && belongs(i + 1) && m_text[i + 1].folded().size() > 1;
            return atEnd || initial ? 1 : 0;
        }
        return 1;
    }

    const SeenText &m_text;
    const std::vector<char> &m_hidden;
    DisclosureLevel m_level;
    std::vector<Candidate> m_found;
};

} // namespace

std::vector<Candidate> findUnknownWords(const SeenText &text, const std::vector<char> &hidden, DisclosureLevel level)
{
    return Finder(text, hidden, level).find();
}

} // namespace vigie::redaction
