#include "models/redaction/names.h"

#include "models/redaction/lexicon.h"
#include "models/redaction/vaultindex.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

using View = std::u16string_view;

/// Facts about one word of the text, looked up once.
struct Seen {
    View folded;
    std::string_view shape;
    std::string_view gap;  ///< what stands between the word before (or the start) and this word
    bool capital = false;  ///< begins with a capital
    bool capitals = false; ///< two letters or more, all of them capitals
    bool digits = false;   ///< holds a digit
    bool first = false;    ///< begins a sentence or a line
    unsigned traits = 0;
};

bool beginsSentence(const FoldedText &text, std::size_t at)
{
    const std::string &shape = text.shape();
    std::size_t i = at;
    while (i > 0 && at - i < 40) {
        const char c = shape[i - 1];
        if (c == '\n' || c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\x01')
            return c != '\x01';
        if (isWordShape(c) || c == ',')
            return false;
        --i;
    }
    return i == 0;
}

std::vector<Seen> look(const FoldedText &text, const std::vector<Word> &words)
{
    std::vector<Seen> result;
    result.reserve(words.size());
    std::size_t last = 0;
    for (const Word &word : words) {
        Seen seen;
        seen.folded = view(text, word);
        seen.shape = std::string_view(text.shape()).substr(word.start, word.end - word.start);
        seen.gap = std::string_view(text.shape()).substr(last, word.start - last);
        seen.capital = isUpperShape(seen.shape[0]);
        seen.capitals = seen.shape.size() > 1 && std::all_of(seen.shape.begin(), seen.shape.end(), isUpperShape);
        seen.digits = std::any_of(seen.shape.begin(), seen.shape.end(), isDigitShape);
        seen.traits = seen.folded.size() <= 48 ? traitsOf(seen.folded) : 0U;
        seen.first = seen.capital && beginsSentence(text, word.start);
        result.push_back(seen);
        last = word.end;
    }
    return result;
}

bool joinsNames(View word)
{
    return oneOf(word, {u"de",  u"du",  u"des", u"la", u"le",  u"van", u"von", u"der", u"den", u"di", u"da",
                        u"dos", u"del", u"el",  u"al", u"ben", u"d",   u"l",   u"y",   u"o",   u"mc", u"mac"});
}

bool sameName(std::string_view gap)
{
    return gap == " " || gap == "-" || gap == "'" || gap == ". " || gap == "." || gap == ".-" || gap == "\n" || gap == "- ";
}

bool isPlain(const Seen &seen)
{
    return (seen.traits & (KnownWord | StopWord)) != 0 && !(seen.traits & FirstName);
}

bool isVisible(const FoldedText &text, const Word &word, const Seen &seen, const Seen *before)
{
    if (!(seen.traits & StaysVisible))
        return false;
    if (!(seen.traits & FirstName))
        return true;
    // Florence, Sam, Jan: a place after a preposition of place, a day or a month in a date, else somebody.
    if (isInDate(text, word.start, word.end))
        return true;
    return before
        && oneOf(before->folded,
                 {u"a", u"to", u"from", u"at", u"vers", u"pour", u"depuis", u"sur", u"near", u"via", u"in", u"de", u"gare",
                  u"ile"});
}

/// Titles and sign-offs are courtesy, never part of a name.
bool isCourtesy(View word)
{
    return oneOf(word,
                 {u"m",        u"mr",      u"mrs",    u"ms",     u"mme",        u"mmes",      u"mm",           u"mlle",
                  u"miss",     u"dr",      u"pr",     u"prof",   u"monsieur",   u"madame",    u"mademoiselle", u"messieurs",
                  u"mesdames", u"docteur", u"doctor", u"maitre", u"professeur", u"professor", u"sir",          u"madam",
                  u"bonjour",  u"bonsoir", u"salut",  u"coucou", u"hello",      u"hi",        u"hey",          u"dear",
                  u"cher",     u"chere",   u"chers",  u"cheres", u"merci",      u"thanks",    u"thank",        u"cordialement",
                  u"bien",     u"best",    u"kind",   u"warm",   u"regards",    u"sincerely", u"cheers",       u"amicalement",
                  u"amities",  u"cdt",     u"cdlt",   u"bises",  u"bisous",     u"bcdt",      u"salutations",  u"yours",
                  u"team",     u"equipe",  u"all",    u"tous",   u"toutes",     u"everyone",  u"everybody",    u"there",
                  u"again",    u"encore",  u"je",     u"i"});
}

enum class Cue { None, Title, Weak };

Cue cueAt(const std::vector<Seen> &seen, std::size_t i)
{
    const Seen &s = seen[i];
    const View previous = i > 0 ? seen[i - 1].folded : View();
    if (oneOf(s.folded,
              {u"mr", u"mrs", u"ms", u"mme", u"mmes", u"mlle", u"monsieur", u"madame", u"mademoiselle", u"dr", u"docteur",
               u"prof", u"professeur", u"professor", u"miss"}))
        return Cue::Title;
    if (oneOf(s.folded, {u"m", u"mm", u"me", u"pr", u"maitre", u"doctor", u"sir"}) && s.capital)
        return Cue::Title;
    if (oneOf(s.folded,
              {u"bonjour",    u"bonsoir",      u"salut",       u"coucou",    u"hello",       u"hi",        u"hey",     u"dear",
               u"cher",       u"chere",        u"merci",       u"thanks",    u"avec",        u"chez",      u"cc",      u"cci",
               u"attn",       u"cordialement", u"amicalement", u"amities",   u"regards",     u"sincerely", u"cheers",  u"cdt",
               u"cdlt",       u"bcdt",         u"bises",       u"wishes",    u"salutations", u"signe",     u"signed",  u"with",
               u"appelle",    u"nomme",        u"prenomme",    u"copie",     u"contacter",   u"appeler",   u"joindre", u"voir",
               u"rencontrer", u"collegue",     u"colleague",   u"assistant", u"assistante",  u"meet",      u"ami",     u"amie",
               u"epouse",     u"mari",         u"wife",        u"husband",   u"frere",       u"soeur",     u"fils",    u"fille",
               u"by",         u"signature"}))
        return Cue::Weak;
    if (s.folded == u"suis" && (previous == u"je" || previous == u"moi"))
        return Cue::Weak;
    if (s.folded == u"is" && oneOf(previous, {u"name", u"this"}))
        return Cue::Weak;
    if ((s.folded == u"m" && previous == u"i") || (s.folded == u"am" && previous == u"i"))
        return Cue::Weak;
    if ((s.folded == u"est" || s.folded == u"c") && oneOf(previous, {u"nom", u"prenom"}))
        return Cue::Weak;
    return Cue::None;
}

bool cueReaches(Cue cue, std::string_view gap)
{
    if (gap.size() > 8)
        return false;
    if (cue == Cue::Title)
        return gap == " " || gap == ". " || gap == "." || gap == " \n" || gap == "\n";
    // "Cordialement,\n\nJean", "cc : Jean", "bonjour Jean"
    return std::all_of(gap.begin(), gap.end(), [](char c) {
        return c == ' ' || c == ',' || c == '\n' || c == ':' || c == '-' || c == '>' || c == '.' || c == '"' || c == '!';
    });
}

std::u16string foldedName(const std::vector<Seen> &seen, std::size_t from, std::size_t to)
{
    std::u16string key;
    for (std::size_t i = from; i < to; ++i) {
        if (!key.empty())
            key += u' ';
        key += seen[i].folded;
    }
    return key;
}

/// The words of one name from `i` on: capitalised words, particles between them, initials.
std::size_t nameEnd(const FoldedText &text, const std::vector<Word> &words, const std::vector<Seen> &seen, std::size_t i,
                    bool afterTitle)
{
    constexpr std::size_t longestName = 6;
    std::size_t end = i;
    for (std::size_t j = i; j < seen.size() && j - i < longestName; ++j) {
        const Seen &s = seen[j];
        if (j > i && (!sameName(s.gap) || (s.gap == "\n" && !seen[j - 1].capital)))
            break;
        if (j > i && (s.gap == "." || s.gap == ". " || s.gap == ".-") && seen[j - 1].shape.size() > 2)
            break;
        if (j > i && s.gap == "\n" && !(s.capitals && !isPlain(s)))
            break;
        if (joinsNames(s.folded) && (j > i || afterTitle) && j + 1 < seen.size() && seen[j + 1].capital
            && sameName(seen[j + 1].gap) && seen[j + 1].gap != "\n")
            continue;
        if (!s.capital || s.digits || isCourtesy(s.folded))
            break;
        const bool strong = afterTitle && end == i;
        if (!strong) {
            const Seen *before = j > 0 ? &seen[j - 1] : nullptr;
            if (isVisible(text, words[j], s, before))
                break;
            if (isPlain(s) && s.shape.size() > 1
                && !(j > i && !s.first && (s.gap == "-" || s.gap == " ") && !(s.traits & StopWord)))
                break;
        }
        end = j + 1;
    }
    return end;
}

bool isSaintPlace(const std::vector<Seen> &seen, std::size_t i)
{
    return i > 0 && oneOf(seen[i - 1].folded, {u"saint", u"sainte", u"st", u"ste"}) && (seen[i].gap == "-" || seen[i].gap == " ")
        && oneOf(seen[i].folded,
                 {u"denis",  u"etienne", u"malo",     u"germain", u"nazaire", u"quentin",     u"tropez",     u"lazare", u"ouen",
                  u"cloud",  u"brieuc",  u"maur",     u"raphael", u"louis",   u"petersbourg", u"petersburg", u"michel", u"pierre",
                  u"honore", u"mande",   u"herblain", u"priest",  u"chamond", u"pancras",     u"paul"});
}

} // namespace

std::vector<Candidate> findNamesByCue(const FoldedText &text, const std::vector<Word> &words)
{
    const std::vector<Seen> seen = look(text, words);
    std::vector<Candidate> found;
    for (std::size_t i = 0; i + 1 < seen.size(); ++i) {
        const Cue cue = cueAt(seen, i);
        if (cue == Cue::None || !cueReaches(cue, seen[i + 1].gap))
            continue;
        const Seen &next = seen[i + 1];
        if (cue == Cue::Weak
            && (!next.capital || (next.capitals && (next.traits & (KnownWord | StaysVisible))) || next.shape.size() < 2))
            continue;
        const std::size_t end = nameEnd(text, words, seen, i + 1, cue == Cue::Title);
        if (end == i + 1)
            continue;
        found.push_back({words[i + 1].start, words[end - 1].end, TokenCategory::Person, foldedName(seen, i + 1, end), 2});
        i = end - 1;
    }
    return found;
}

std::vector<Candidate> findUnknownWords(const FoldedText &text, const std::vector<Word> &words, const std::vector<bool> &taken,
                                        DisclosureLevel level)
{
    const std::vector<Seen> seen = look(text, words);
    std::vector<Candidate> found;
    const auto suspicious = [&](std::size_t i) {
        const Seen &s = seen[i];
        if (!s.capital || s.digits || (s.shape.size() < 2 && s.shape[0] != '\xC9') || taken[words[i].start]
            || isCourtesy(s.folded))
            return false;
        const Seen *before = i > 0 ? &seen[i - 1] : nullptr;
        if (isVisible(text, words[i], s, before) || isSaintPlace(seen, i))
            return false;
        const bool ordinary = (s.traits & (KnownWord | StopWord)) != 0;
        if (s.shape[0] == '\xC9')
            return true; // a script that neither dictionary knows
        if (s.capitals) {
            // Acronyms are words of the trade; longer ones may be family names.
            if (s.traits & FirstName)
                return true;
            return !ordinary && (s.shape.size() > 4 || level == DisclosureLevel::ThirdCountry);
        }
        if (s.traits & FirstName)
            return !s.first || !(s.traits & (EverydayWord | StopWord));
        if (!ordinary)
            return true; // proper nouns of the dictionary included
        // Outside the Union, a capital in mid-sentence makes even a word of the dictionary doubtful.
        return level == DisclosureLevel::ThirdCountry && !s.first && before && !before->capital && !before->digits && s.gap == " "
            && !(s.traits & StopWord) && !taken[words[i - 1].start];
    };
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!suspicious(i))
            continue;
        std::size_t end = i + 1;
        while (end < seen.size() && end - i < 6) {
            if (!sameName(seen[end].gap) || seen[end].gap == "\n"
                || (seen[end].gap != " " && seen[end].gap != "-" && seen[end].gap != "'" && seen[end - 1].shape.size() > 2))
                break;
            if (suspicious(end)) {
                ++end;
                continue;
            }
            // "Ravil G Yefimov", "Keira E. Forster"
            if (seen[end].shape.size() == 1 && seen[end].capital && end + 1 < seen.size() && sameName(seen[end + 1].gap)
                && seen[end + 1].gap != "\n" && seen[end + 1].capital && !taken[words[end].start]
                && !taken[words[end + 1].start]) {
                end += 2;
                continue;
            }
            if (joinsNames(seen[end].folded) && end + 1 < seen.size() && sameName(seen[end + 1].gap) && suspicious(end + 1)) {
                end += 2;
                continue;
            }
            break;
        }
        // O'Connor, D'Amico
        const bool withPrefix = i > 0 && seen[i].gap == "'" && seen[i - 1].capital
            && (seen[i - 1].folded == u"o" || seen[i - 1].folded == u"d") && !taken[words[i - 1].start];
        found.push_back(
            {words[withPrefix ? i - 1 : i].start, words[end - 1].end, TokenCategory::Unknown, foldedName(seen, i, end), 3});
        i = end - 1;
    }
    return found;
}

} // namespace vigie::redaction
