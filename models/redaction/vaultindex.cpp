#include "models/redaction/vaultindex.h"

#include "models/redaction/lexicon.h"
#include "models/redaction/overlaps.h"
#include "models/redaction/patterns.h"
#include "models/redaction/personalname.h"
#include "models/redaction/personcues.h"

#include <QVarLengthArray>

#include <algorithm>

namespace vigie::redaction {
namespace {

constexpr std::size_t longestGap = 10;

/// What may stand between two words of one name: spaces, one line break with its quote marks, hyphens, dots, underscores …
bool joins(const FoldedText &text, std::size_t from, std::size_t to)
{
    if (to - from > longestGap)
        return false;
    int lines = 0;
    int commas = 0;
    bool dot = false; // "O." signs, and another name stands in the next paragraph
    for (std::size_t i = from; i < to; ++i) {
        dot = dot || text.shape()[i] == '.';
        switch (text.shape()[i]) {
        case ' ':
        case '-':
        case '_':
        case '\'':
        case '*':
        case '+':
        case '"':
            break;
        case '\n':
            ++lines;
            break;
        case '>':
            if (lines == 0)
                return false;
            break;
        case '.':
            // "j.dupont", "J. Dupont", "Ph. Dupont"; "… avec Jean. Dupont …" is two sentences.
            if (i + 1 < to && text.shape()[i + 1] != '-' && i > 2 && isWordShape(text.shape()[i - 1])
                && isWordShape(text.shape()[i - 2]) && isWordShape(text.shape()[i - 3]) && text.shape()[i + 1] != '_')
                return false;
            break;
        case '&':
        case '/':
        case '%': // of a link
            break;
        case '?': // "St?phanie" and the like, see Care::Damaged
        case ';':
        case '=':
        case '\xB7':
            if (to - from > 1)
                return false;
            break;
        case ',':
            ++commas;
            break;
        default:
            return false;
        }
    }
    return lines <= (dot ? 1 : 2) && commas <= 1;
}

/// Word `i` is one letter, and a comma parts it from the one before: "Dupont, J."
bool isLetterBehindComma(const FoldedText &text, const std::vector<Word> &words, std::size_t i)
{
    return i > 0 && words[i].end - words[i].start == 1 && text.shape().find(',', words[i - 1].end) < words[i].start;
}

/// Hyphenated at the end of a line: "Du-\npont" is one word.
bool isLineHyphen(const FoldedText &text, std::size_t from, std::size_t to)
{
    if (to - from < 2 || to - from > 6 || text.shape()[from] != '-')
        return false;
    bool line = false;
    for (std::size_t i = from + 1; i < to; ++i) {
        line = line || text.shape()[i] == '\n';
        if (text.shape()[i] != '\n' && text.shape()[i] != ' ' && text.shape()[i] != '>')
            return false;
    }
    return line;
}

std::u16string_view withoutTrailingDigits(std::u16string_view word)
{
    std::size_t n = word.size();
    while (n > 0 && word[n - 1] >= u'0' && word[n - 1] <= u'9')
        --n;
    return word.substr(0, n);
}

/// What names the edge from a node by a word; never 0.
std::uint64_t edgeKey(std::size_t node, std::uint64_t wordHash)
{
    return (wordHash ^ (node * 0x9e3779b97f4a7c15ULL)) | std::uint64_t{1} << 63U;
}

/// "jose%20alvarez", in links: what follows the code of a sign.
std::u16string_view withoutPercent(const FoldedText &text, const Word &word)
{
    constexpr std::size_t code = 2;
    const bool isCoded = word.digits && word.start > 0 && text.shape()[word.start - 1] == '%' && word.end - word.start > code;
    return view(text, word).substr(isCoded ? code : 0);
}

/// "0yelaran", "Va1erie": as scanners read letters. `one` is what a 1 was.
std::u16string withLettersForDigits(std::u16string_view word, char16_t one)
{
    std::u16string read(word);
    for (char16_t &c : read)
        c = c == u'0' ? u'o' : c == u'1' ? one : c == u'3' ? u'e' : c == u'5' ? u's' : c;
    return read;
}

/// Word `i` is a letter by itself, and one follows that only a sign parts from it: "D-U-P-O-N-T".
bool isSpelled(const FoldedText &text, const std::vector<Word> &words, std::size_t i)
{
    const auto isLetter = [&](const Word &word) { return word.end - word.start == 1 && !word.digits; };
    return isLetter(words[i]) && i + 1 < words.size() && isLetter(words[i + 1]) && words[i + 1].start == words[i].end + 1
        && text.shape()[words[i].end] != '\n';
}

/// The letters from word `i` on that spell a name.
std::u16string spelledFrom(const FoldedText &text, const std::vector<Word> &words, std::size_t i)
{
    constexpr std::size_t longest = 24;
    std::u16string letters(view(text, words[i]));
    for (; letters.size() < longest && isSpelled(text, words, i); ++i)
        letters += view(text, words[i + 1]);
    return letters;
}

/// "anne-so", "paul d.", "priya.r", and a letter that ends its line, unless it is a word.
bool isSmallInitial(const FoldedText &text, std::size_t before, const Word &word)
{
    const std::string &shape = text.shape();
    if (shape[before] == '\'')
        return false; // Kit's
    const bool glued = word.start == before + 1 && shape[before] != ' ';
    if (word.end - word.start > 1)
        return glued && shape[before] == '-';
    const bool dotted =
        word.end < shape.size() && shape[word.end] == '.' && (word.end + 1 == shape.size() || !isWordShape(shape[word.end + 1]));
    const bool ends = word.end == shape.size() || shape[word.end] == '\n';
    return glued || ((dotted || ends) && !oneOf(view(text, word), u"a", u"y"));
}

} // namespace

VaultIndex::VaultIndex(std::vector<KnownEntity> known, const TokenNumbers &numbers)
    : entities(std::move(known))
{
    const std::vector<Variant> variants = variantsOf(entities, numbers);
    std::size_t mostEdges = 0;
    for (const Variant &variant : variants)
        mostEdges += variant.words.size();
    std::size_t slots = 64;
    while (slots < 2 * mostEdges)
        slots *= 2;
    m_edges.resize(slots);
    for (const Variant &variant : variants)
        add(variant);
    for (const KnownEntity &entity : entities) {
        ++taken[static_cast<std::size_t>(entity.category)];
        for (const QString &value : entity.values) {
            const auto words = foldedWords(value);
            if (entity.category == TokenCategory::Person && !words.empty()) {
                std::u16string initials;
                std::u16string withoutParticlesInitials;
                for (const std::u16string &word : words) {
                    initials += word.front();
                    if (!isParticle(word))
                        withoutParticlesInitials += word.front();
                }
                signers.push_back({words.front(), initials, squeezed(value), entity.token});
                if (withoutParticlesInitials != initials)
                    signers.push_back({words.front(), std::move(withoutParticlesInitials), squeezed(value), entity.token});
                constexpr std::size_t longEnough = 6;
                for (const std::u16string &word : words) {
                    if (word.size() >= longEnough)
                        longNames.emplace_back(word, entity.token);
                }
            }
            tokens.try_emplace(registryKey(entity.category, keyOfValue(entity.category, value)), entity.token);
            // A mail gives the street without the town.
            if (entity.category == TokenCategory::Address)
                tokens.try_emplace(registryKey(entity.category, keyOfValue(entity.category, value.section(u',', 0, 0))),
                                   entity.token);
        }
        if (entity.category != TokenCategory::Phone)
            continue;
        for (const QString &value : entity.values) {
            std::string digits;
            const FoldedText folded(value);
            for (const char c : folded.shape()) {
                if (isDigitShape(c))
                    digits += c;
            }
            if (digits.size() >= 6)
                m_phones.try_emplace(phoneKey(digits), entity.token);
        }
    }
}

void VaultIndex::add(const Variant &variant)
{
    if (variant.words.empty())
        return;
    m_beginnings.set(wordHash(variant.words.front()) % m_beginnings.size());
    Edge *last = nullptr;
    for (const std::u16string &word : variant.words) {
        const std::size_t node = last ? last->node : 0;
        const std::uint64_t hash = wordHash(word);
        last = &m_edges[slotOf(node, hash)];
        if (last->key == 0)
            *last = {edgeKey(node, hash), m_nodes++};
    }
    if (last->meaning < 0) {
        last->meaning = static_cast<std::int32_t>(m_meanings.size());
        m_meanings.push_back({variant.category, variant.token, variant.care});
    }
}

std::optional<Token> VaultIndex::personCalled(std::u16string_view word) const
{
    const Edge *const edge = step(0, wordHash(word));
    if (!edge || edge->meaning < 0)
        return std::nullopt;
    const Meaning &meaning = m_meanings[static_cast<std::size_t>(edge->meaning)];
    const bool byItself = meaning.care == Care::None || meaning.care == Care::Called || meaning.care == Care::Capital;
    return meaning.category == TokenCategory::Person && byItself ? std::optional(meaning.token) : std::nullopt;
}

std::size_t VaultIndex::slotOf(std::size_t node, std::uint64_t wordHash) const
{
    const std::uint64_t key = edgeKey(node, wordHash);
    std::size_t slot = key & (m_edges.size() - 1);
    while (m_edges[slot].key != 0 && m_edges[slot].key != key)
        slot = (slot + 1) & (m_edges.size() - 1);
    return slot;
}

VaultIndex::Beginnings VaultIndex::beginningsIn(const FoldedText &text, const std::vector<Word> &words) const
{
    // Most words begin no name; which do no processor foresees: asked without a branch.
    Beginnings found(static_cast<qsizetype>(words.size()) + 1);
    qsizetype size = 0;
    const char *const shape = text.shape().c_str(); // what ends it is no hyphen
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word &word = words[i];
        const Word &next = words[std::min(i + 1, words.size() - 1)];
        const bool spells = (word.end - word.start == 1) & (next.end - next.start == 1) & (next.start == word.end + 1);
        found[size] = static_cast<std::uint32_t>(i);
        size += mayBegin(word) | word.digits | (shape[word.end] == '-') | spells;
    }
    found.resize(size);
    for (const std::uint32_t i : found)
        __builtin_prefetch(&m_edges[edgeKey(0, words[i].hash) & (m_edges.size() - 1)]);
    return found;
}

void VaultIndex::findWords(const FoldedText &text, const std::vector<Word> &words, std::vector<VaultMatch> &out) const
{
    struct Best {
        int meaning = -1;
        std::size_t end = 0; ///< one past the last word
    };
    const auto longestAt = [&](std::size_t i, std::size_t limit) {
        std::size_t node = 0;
        Best found;
        for (std::size_t j = i; j < limit;) {
            if (j > i && !joins(text, words[j - 1].end, words[j].start))
                break;
            constexpr std::size_t longestWord = 64;
            const std::u16string_view seen = withoutPercent(text, words[j]);
            std::u16string_view word = seen.substr(0, longestWord + 1);
            std::u16string whole;
            std::size_t used = 1;
            const bool unknown = word.size() > longestWord || (j == i && !mayBegin(words[j]));
            constexpr std::size_t shortestRead = 4;
            const Edge *next = nullptr;
            if (j == i && isSpelled(text, words, i)) {
                whole = spelledFrom(text, words, i);
                for (; !next && whole.size() >= shortestRead; whole.pop_back()) {
                    next = step(node, wordHash(whole));
                    used = whole.size();
                }
            }
            if (!next && j + 1 < words.size() && isLineHyphen(text, words[j].end, words[j + 1].start)) {
                // "Oli-\nvia", though Oli is a name; "Jean-\nPierre" is two words.
                const Edge *const half = unknown ? nullptr : step(node, words[j].hash);
                whole = word;
                whole += view(text, words[j + 1]).substr(0, longestWord);
                if (!half || !step(half->node, words[j + 1].hash))
                    next = step(node, wordHash(whole));
                if (next)
                    word = whole;
                used = 2;
            }
            if (!next) {
                next = unknown ? nullptr : step(node, words[j].hash);
                used = 1;
            }
            if (!next && words[j].digits) {
                // Handles: jdupont75
                const std::u16string_view handle = withoutTrailingDigits(seen.substr(0, longestWord + 1));
                next = handle.size() >= 4 ? step(node, wordHash(handle)) : nullptr;
                used = 1;
            }
            if (!next && words[j].digits && word.size() >= shortestRead && word.size() <= longestWord) {
                for (const char16_t one : {u'l', u'i'})
                    next = next ? next : step(node, wordHash(withLettersForDigits(word, one)));
            }
            if (!next)
                break;
            node = next->node;
            j += used;
            const int meaning = next->meaning;
            if (meaning < 0)
                continue;
            const std::size_t from = words[i].start;
            const std::size_t to = words[j - 1].end;
            const auto shape = std::string_view(text.shape()).substr(from, to - from);
            bool allowed = true;
            const bool isPerson = m_meanings[static_cast<std::size_t>(meaning)].category == TokenCategory::Person;
            switch (m_meanings[static_cast<std::size_t>(meaning)].care) {
            case Care::None:
                // "rousseliere, c'est …"
                allowed = !isLetterBehindComma(text, words, j - 1) || isUpperShape(text.shape()[words[j - 1].start]);
                break;
            case Care::Capital:
                if (word == u"petit" && j < words.size() && view(text, words[j]).substr(0, 3) == u"dej")
                    allowed = false; // breakfast, whoever is called Petit
                else
                    allowed =
                        (isUpperShape(shape[0]) && !((traitsOf(word) & (MonthName | StaysVisible)) && isInDate(text, from, to)))
                        || personCueBefore(text, from) || signsText(text, from, to)
                        || (j - i == 1 && isPerson && isSomebody(text, from, to));
                break;
            case Care::LastUpper:
                allowed = isUpperShape(text.shape()[words[j - 1].start])
                    || (j - i > 1 && isSmallInitial(text, words[j - 2].end, words[j - 1]));
                break;
            case Care::UpperCase:
                allowed = std::none_of(shape.begin(), shape.end(), [](char c) { return isWordShape(c) && !isUpperShape(c); })
                    || (j - i == 1 && !(traitsOf(word) & (StopWord | KnownWord)) && isSomebody(text, from, to));
                break;
            case Care::Called:
                allowed = isUpperShape(shape[0]) || !isThing(text, from) || personCueBefore(text, from);
                break;
            case Care::Damaged:
                allowed = shape.find_first_of("?;=\xB7") != std::string_view::npos
                    || (to - from > 6 && j - i == 2 && words[i].end > from + 1);
                break;
            case Care::CueOnly: {
                const bool isTitle = word == u"m" && j < words.size() && words[j].capital; // M. Dupont
                allowed = isUpperShape(shape[0]) && !isTitle
                    && (personCueBefore(text, from) || (to - from == 1 && isLetterOfSomebody(text, from)));
                break;
            }
            case Care::InSentence:
                allowed = isUpperShape(shape[0]) && !beginsSentence(text, from);
                break;
            }
            if (allowed)
                found = {meaning, j};
        }
        return found;
    };
    std::size_t done = 0; // words before it are looked at
    for (const std::size_t i : beginningsIn(text, words)) {
        if (i < done)
            continue;
        Best best = longestAt(i, words.size());
        if (best.meaning < 0)
            continue;
        // "Yann" above "Kerbrat Boats" is no "Yann Kerbrat": what a line break joins yields to what the next line has by itself.
        for (std::size_t j = i + 1; j < best.end; ++j) {
            if (text.shape().find('\n', words[j - 1].end) >= words[j].start || longestAt(j, words.size()).end <= best.end)
                continue;
            if (const Best above = longestAt(i, j); above.meaning >= 0)
                best = above;
            break;
        }
        const Meaning &meaning = m_meanings[static_cast<std::size_t>(best.meaning)];
        out.push_back({text.inputStart(words[i].start), text.inputEnd(words[best.end - 1].end), meaning.category, meaning.token});
        done = best.end;
    }
}

const Token *VaultIndex::phonePart(std::u16string_view digits) const
{
    constexpr std::size_t fewestLast = 4;
    constexpr std::size_t fewest = 5; // without the zero before them
    if (digits.size() < fewestLast)
        return nullptr;
    for (const auto &[key, token] : m_phones) {
        const std::u16string_view number = key;
        if (digits.size() <= number.size() && number.ends_with(digits))
            return &token;
        const std::u16string_view rest = digits.substr(digits.front() == u'0' ? 1 : 0);
        const auto begun =
            static_cast<std::size_t>(std::mismatch(rest.begin(), rest.end(), number.begin(), number.end()).first - rest.begin());
        if (rest.size() >= fewest && rest.size() < number.size() && number.ends_with(rest.substr(begun)))
            return &token;
    }
    return nullptr;
}

void VaultIndex::findPhones(const FoldedText &text, const std::vector<Word> &words, std::vector<VaultMatch> &out) const
{
    if (m_phones.empty())
        return;
    const std::string &shape = text.shape();
    constexpr std::size_t usual = 32;
    QVarLengthArray<std::size_t, usual> at; // positions of the digits of one run
    std::u16string digits;
    digits.reserve(usual);
    const auto search = [&] {
        constexpr std::size_t fewestOfAll = 9;
        if (digits.size() < fewestOfAll) {
            if (const Token *token = phonePart(digits))
                out.push_back({text.inputStart(at.front()), text.inputEnd(at.back() + 1), TokenCategory::Phone, *token});
            at.clear();
            digits.clear();
            return;
        }
        for (std::size_t i = 0; i + 6 <= digits.size();) {
            bool found = false;
            for (const std::size_t length : {std::size_t{9}, std::size_t{8}, std::size_t{7}, std::size_t{6}}) {
                if (i + length > digits.size() || (length < 9 && (i > 0 || i + length != digits.size())))
                    continue;
                const auto phone = m_phones.find(std::u16string_view(digits).substr(i, length));
                if (phone == m_phones.end())
                    continue;
                const std::size_t first = i > 0 && digits[i - 1] == u'0' ? i - 1 : i; // of a number in a country
                out.push_back({text.inputStart(at.data()[first]), text.inputEnd(at.data()[i + length - 1] + 1),
                               TokenCategory::Phone, phone->second});
                i += length;
                found = true;
                break;
            }
            if (!found)
                ++i;
        }
        at.clear();
        digits.clear();
    };
    std::size_t last = 0; // one past the digit before
    for (const Word *word = firstNumber(words); word; word = nextNumber(word)) {
        for (std::size_t i = word->start; i < word->end; ++i) {
            if (!isDigitShape(shape[i]))
                continue;
            const std::string_view between = std::string_view(shape).substr(last, i - last);
            const bool apart = between.size() > 3
                || std::any_of(between.begin(), between.end(), [](char c) { return isWordShape(c) || c == '\x01'; });
            if (!digits.empty() && apart)
                search();
            digits += text.folded()[i];
            at.push_back(i);
            last = i + 1;
        }
    }
    search();
}

std::vector<VaultMatch> VaultIndex::find(const FoldedText &text, const std::vector<Word> &words) const
{
    std::vector<VaultMatch> found;
    constexpr std::size_t usual = 16;
    found.reserve(usual);
    findWords(text, words, found);
    const auto names = static_cast<std::ptrdiff_t>(found.size());
    findPhones(text, words, found);
    std::inplace_merge(found.begin(), found.begin() + names, found.end(),
                       [](const VaultMatch &a, const VaultMatch &b) { return a.start < b.start; });
    // A phone number kept as words of an address or an access instruction: the first one wins.
    joinOverlapping(found, [](VaultMatch &match) -> VaultMatch & { return match; });
    return found;
}

} // namespace vigie::redaction
