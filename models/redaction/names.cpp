#include "models/redaction/names.h"

#include <algorithm>
#include <optional>

namespace vigie::redaction {
namespace {

using View = std::u16string_view;

constexpr unsigned inNameLists = FirstName | GivenName | PeopleName;

/// A word of the language that no list of names knows.
bool isPlain(const SeenText &text, const SeenWord &word)
{
    return text.isOrdinary(word) && !(word.traits & inNameLists);
}

enum class Cue { None, Title, Weak };

/// Titles that are written in small letters too, and those that mean nothing but a title.
bool isTitleInAnyCase(View word)
{
    return oneOf(word, u"mr", u"mrs", u"ms", u"mme", u"mmes", u"mlle", u"mlles", u"monsieur", u"madame", u"docteur",
                 u"mademoiselle", u"dr", u"professeur", u"professor", u"prof", u"miss", u"herr", u"frau", u"senor", u"senora",
                 u"signor", u"signora");
}

Cue titleAt(const SeenText &text, std::size_t i)
{
    const SeenWord word = text[i];
    if (isTitleInAnyCase(word.folded()))
        return Cue::Title;
    const bool initial = word.folded() == u"m" && i + 1 < text.size() && text[i + 1].gap() == ". ";
    if (!word.capital && !initial)
        return Cue::None;
    if (oneOf(word.folded(), u"m", u"mm", u"me", u"pr", u"maitre", u"doctor", u"sir"))
        return Cue::Title;
    return Cue::Weak;
}

Cue cueAt(const SeenText &text, std::size_t i)
{
    const SeenWord word = text[i];
    if (word.traits & NameTitle) {
        if (const Cue cue = titleAt(text, i); cue != Cue::None)
            return cue;
    }
    if (word.traits & NameCue)
        return Cue::Weak;
    if (!(word.traits & HalfCue) || i == 0)
        return Cue::None;
    const View previous = text[i - 1].folded();
    const auto isHeader = [&] {
        // of a forwarded message
        return oneOf(word.folded(), u"from", u"de", u"to", u"a") && text.beginsLine(i) && i + 1 < text.size()
            && text[i + 1].gap().find(':') != std::string_view::npos;
    };
    bool cue = false;
    switch (word.folded().front()) {
    case u's':
        cue = word.folded() == u"suis" && (previous == u"je" || previous == u"moi");
        break;
    case u'i':
        cue = word.folded() == u"is" && oneOf(previous, u"name", u"this");
        break;
    case u'm':
        cue = word.folded() == u"m" && previous == u"i";
        break;
    case u'a':
        cue = (word.folded() == u"am" && previous == u"i") || isHeader();
        break;
    case u'e':
    case u'c':
        cue = (word.folded() == u"est" || word.folded() == u"c") && oneOf(previous, u"nom", u"prenom");
        break;
    case u'f':
    case u'd':
    case u't':
        cue = isHeader();
        break;
    default:
        break;
    }
    return cue ? Cue::Weak : Cue::None;
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

/// One of at most three particles before a capital: "van den Broek".
bool isParticleBefore(const SeenText &text, std::size_t i)
{
    constexpr std::size_t mostParticles = 3;
    for (std::size_t next = i + 1; next <= i + mostParticles && next < text.size(); ++next) {
        if (!(text[next - 1].traits & Particle) || !joinsNames(text[next].gap()) || text[next].gap() == "\n")
            return false;
        if (text[next].capital)
            return true;
    }
    return false;
}

/// The words of one name from `i` on: capitalised words, particles between them, initials.
std::size_t nameEnd(const SeenText &text, std::size_t i, bool afterTitle)
{
    constexpr std::size_t longestName = 6;
    std::size_t end = i;
    for (std::size_t j = i; j < text.size() && j - i < longestName; ++j) {
        const SeenWord word = text[j];
        if (j > i && (!joinsNames(word.gap()) || (word.gap() == "\n" && !text[j - 1].capital)))
            break;
        if (j > i && word.gap()[0] == '.' && text[j - 1].shape().size() > 2)
            break;
        if (j > i && word.gap() == "\n" && !(word.capitals && !isPlain(text, word)))
            break;
        if ((j > i || afterTitle) && isParticleBefore(text, j))
            continue;
        if (!word.capital || word.digits || (word.traits & Courtesy))
            break;
        // "Monsieur le Boulanger"; "Monsieur l'Ambassadeur" is no name.
        const bool strong = afterTitle && end == i && (j == i || !isPlain(text, word));
        if (!strong) {
            if (text.isVisible(j))
                break;
            if (isPlain(text, word) && word.shape().size() > 1
                && !(j > i && !word.isFirst() && (word.gap() == "-" || word.gap() == " ") && !(word.traits & StopWord)))
                break;
        }
        end = j + 1;
    }
    return end;
}

/// "mme ruiz", "salut mickael": where nobody bothers with capitals, a word that no dictionary has.
bool isSmallName(const SeenText &text, std::size_t i, Cue cue)
{
    const SeenWord word = text[i];
    if (word.capital || word.digits || (word.gap() != " " && word.gap() != ". ")
        || (word.traits & (StaysVisible | StopWord | Courtesy | Particle)))
        return false;
    constexpr std::size_t shortWord = 3;
    const View before = text[i - 1].folded();
    if (cue == Cue::Title)
        return !text.isOrdinary(word) || (word.folded().size() <= shortWord && before.size() <= shortWord && before != u"m");
    return word.folded().size() >= shortWord && !(word.traits & (KnownWord | NameTitle | NameCue))
        && oneOf(before, u"bonjour", u"bonsoir", u"salut", u"coucou", u"hello", u"hi", u"hey", u"dear", u"cher", u"chere",
                 u"avec", u"with", u"tell", u"ask", u"chez", u"nom", u"prenom", u"appelle", u"named", u"called");
}

Candidate person(const SeenText &text, std::size_t from, std::size_t to)
{
    return {text[from].start, text[to - 1].end, TokenCategory::Person, text.joined(from, to)};
}

/// Word `i` goes on with the name before it, on its line; a full stop joins initials only.
bool continues(const SeenText &text, std::size_t i)
{
    const std::string_view gap = text[i].gap();
    return joinsNames(gap) && gap != "\n" && (gap[0] != '.' || text[i - 1].shape().size() == 1);
}

/// May be a word of a signature: a capital or an initial, or a particle before one.
bool canSign(const SeenText &text, std::size_t i)
{
    const SeenWord word = text[i];
    if (isParticleBefore(text, i))
        return true;
    return word.capital && !word.digits && !(word.traits & Courtesy) && !text.isVisible(i) && !text.isTitle(i);
}

/// "P.V.", "V.-E."
bool areInitials(const SeenText &text, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i) {
        if (text[i].folded().size() != 1 || (i > from && text[i].gap()[0] != '.'))
            return false;
    }
    return to - from > 1;
}

/// [from, to) could be a name and something says that it is one.
bool isSignature(const SeenText &text, std::size_t from, std::size_t to)
{
    if (areInitials(text, from, to))
        return true;
    for (std::size_t i = from; i < to; ++i) {
        const SeenWord word = text[i];
        if (word.folded().size() > 1 && (!text.isOrdinary(word) || (word.traits & (FirstName | GivenName))))
            return true;
        if (to - from > 1 && word.folded().size() > 1 && (word.traits & PeopleName) && !(word.traits & StopWord))
            return true;
    }
    return false;
}

void addSigner(const SeenText &text, std::size_t i, const std::optional<Token> &signer, std::vector<Candidate> &found)
{
    if (!signer)
        return;
    found.push_back(person(text, i, i + 1));
    found.back().token = *signer;
}

void addKnownSigner(const SeenText &text, std::size_t i, const Vault &vault, std::vector<Candidate> &found)
{
    addSigner(text, i, vault.personSigning(text[i].folded()), found);
}

/// Something else than a space parts a word from the one before.
bool isSetApart(std::string_view gap)
{
    return gap.size() > 1 && gap.find_first_not_of(" '\"") != std::string_view::npos;
}

/// One letter, initials, or how a first name begins: "C", "JBL", "Ju", "cw". A short word of the language does at the end of all.
bool maySignShort(const SeenWord &word, bool endsText, const Vault &vault)
{
    constexpr std::size_t mostInitials = 4;
    const std::size_t size = word.size();
    if (word.digits || size > mostInitials || oneOf(word.folded(), u"ok", u"pj", u"ps"))
        return false;
    if (size == 1)
        return word.capital || endsText || !oneOf(word.folded(), u"a", u"y");
    if (word.capitals)
        return true;
    const bool isWord = (word.traits & (KnownWord | StopWord | Courtesy | StaysVisible)) != 0;
    if (word.capital)
        return size == 2 && vault.beginsName(word.folded()) && (!isWord || endsText);
    return !isWord;
}

/// Who signs in small letters, alone on a line or at the end: delf for Delphine, tophe for Christophe, dolly for Dorothea.
void addSmallSigner(const SeenText &text, std::size_t i, const Vault &vault, std::vector<Candidate> &found)
{
    const SeenWord word = text[i];
    const View name = word.folded();
    if (word.digits || name.size() < 3)
        return;
    const bool isSmall = !word.capital && !(word.traits & (StopWord | StaysVisible | Courtesy | EverydayWord));
    const bool isWord = (word.traits & KnownWord) != 0;
    std::optional<Token> signer;
    if (vault.beginsName(name) || (isSmall && (!isWord || (word.traits & inNameLists))))
        signer = vault.personSigning(name);
    if (!signer && isSmall && !isWord)
        signer = vault.personSharingLetters(name);
    addSigner(text, i, signer, found);
}

} // namespace

std::vector<Candidate> findNamesByCue(const SeenText &text)
{
    std::vector<Candidate> found;
    found.reserve(usualNames);
    std::size_t done = 0; // words before it are used
    for (const std::size_t i : text.cues()) {
        if (i < done || i + 1 == text.size())
            continue;
        const Cue cue = cueAt(text, i);
        if (cue == Cue::None || !cueReaches(cue, text[i + 1].gap()))
            continue;
        const SeenWord next = text[i + 1];
        if (isSmallName(text, i + 1, cue)) {
            std::size_t end = i + 2; // "chez sandrine lefevrot"
            while (end < text.size() && end < i + 4 && !text[end].capital && !text[end].digits && text[end].gap() == " "
                   && text[end].folded().size() > 2 && !(text[end].traits & (KnownWord | StaysVisible | StopWord | Courtesy)))
                ++end;
            found.push_back(person(text, i + 1, end));
            done = end;
            continue;
        }
        if (cue == Cue::Weak
            && (text.isTitle(i + 1) || !next.capital || (next.capitals && (next.traits & (KnownWord | StaysVisible)))
                || next.shape().size() < 2))
            continue;
        const std::size_t end = nameEnd(text, i + 1, cue == Cue::Title);
        if (end == i + 1)
            continue;
        // "Thanks.\nHope …" greets nobody.
        if (cue == Cue::Weak && next.isFirst() && text.isOrdinary(next) && !(next.traits & FirstName) && !text.endsLine(end - 1))
            continue;
        found.push_back(person(text, i + 1, end));
        done = end;
    }
    return found;
}

std::vector<Candidate> findSignatures(const SeenText &text, const Vault &vault)
{
    constexpr std::size_t longestName = 5;
    std::vector<Candidate> found;
    found.reserve(usualNames);
    std::size_t done = 0; // words before it are looked at
    for (const std::size_t i : text.lineBeginnings()) {
        if (i < done)
            continue;
        if (!canSign(text, i)) {
            // "Mai" is a month, but not where Maïwenn signs; "M.-È." is no title.
            const SeenWord word = text[i];
            const bool isName = word.size() > 2 ? text.isVisible(i) && vault.beginsName(word.folded()) : word.capitals;
            if (word.capital && text.endsLine(i) && isName)
                addKnownSigner(text, i, vault, found);
            else if (!word.capital && i > 0 && text.endsLine(i))
                addSmallSigner(text, i, vault, found);
            else if (word.capital && word.size() == 1 && i + 1 < text.size() && text.endsLine(i + 1) && text[i + 1].capital
                     && areInitials(text, i, i + 2))
                found.push_back(person(text, i, i + 2));
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && end - i < longestName && !text.endsLine(end - 1) && continues(text, end)
               && canSign(text, end))
            ++end;
        if (text.endsLine(end - 1) && (end - i > 1 || text[i].folded().size() > 1) && isSignature(text, i, end))
            found.push_back(person(text, i, end));
        else if (end - i == 1 && text.endsLine(i))
            addKnownSigner(text, i, vault, found);
        done = end;
    }
    // "… for the call. C." and "S x", before an older mail too
    const auto isKiss = [&text](std::size_t i) { return oneOf(text[i].folded(), u"x", u"xx", u"xxx", u"xo"); };
    const auto addInitials = [&](std::size_t last) { // the last word of its line
        if (!text.endsLine(last))
            return; // a token follows
        std::size_t i = last;
        while (i > 0 && isKiss(i) && !text.beginsLine(i))
            --i;
        const bool apart = i > 0 && (text.beginsLine(i) || isSetApart(text[i].gap()) || isKiss(i - 1));
        if (apart && maySignShort(text[i], last + 1 == text.size(), vault))
            addKnownSigner(text, i, vault, found);
    };
    for (const std::size_t i : text.lineBeginnings()) {
        if (i > 0)
            addInitials(i - 1);
    }
    if (text.size() > 0)
        addInitials(text.size() - 1);
    if (text.size() == 0 || !text.endsLine(text.size() - 1))
        return found; // a token ends the text
    // "… see you then, Ffion", "Merci, Joël R."
    std::size_t end = text.size();
    while (end > 1 && isKiss(end - 1))
        --end;
    std::size_t from = end;
    while (from > 0 && end - from < longestName && canSign(text, from - 1) && (from == end || continues(text, from)))
        --from;
    while (from < end && text[from].isFirst() && isPlain(text, text[from]) && text[from].folded().size() > 1)
        ++from; // "Invoice Sakura Imports."
    if (from < end && from > 0) {
        const std::string_view gap = text[from].gap();
        const bool apart = gap.find_first_of(".!?,;\n-") != std::string_view::npos || (text[from - 1].traits & Courtesy);
        if (apart && isSignature(text, from, end))
            found.push_back(person(text, from, end));
        else if (apart && end - from == 1)
            addKnownSigner(text, from, vault, found);
    } else if (from == end && end > 1) {
        const SeenWord last = text[end - 1];
        const bool apart = last.gap().find_first_of(".!?,;)\n-") != std::string_view::npos || (text[end - 2].traits & Courtesy);
        const bool isUsual = (last.traits & (StopWord | StaysVisible | Courtesy)) != 0;
        if (apart && !last.capital && !last.digits && (last.traits & (FirstName | GivenName)) && !isUsual
            && !(last.traits & text.languages()))
            found.push_back(person(text, end - 1, end));
        else if (apart)
            addSmallSigner(text, end - 1, vault, found);
    }
    return found;
}

} // namespace vigie::redaction
