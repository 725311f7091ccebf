// The forms in which a mail may write a known name.
#include "models/redaction/lexicon.h"
#include "models/redaction/nameforms.h"
#include "models/redaction/nicknames.h"
#include "models/redaction/organisationforms.h"
#include "models/redaction/personalname.h"
#include "models/redaction/vaultindex.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace vigie::redaction {
namespace {

Care careOf(const Words &words)
{
    if (words.size() != 1)
        return Care::None;
    const unsigned traits = traitsOf(words[0]);
    if (words[0].size() == 1 || (traits & StopWord))
        return Care::CueOnly;
    if (traits & (EverydayWord | MonthName))
        return Care::Capital;
    if (words[0].size() == 2)
        return Care::Capital;
    return Care::None;
}

std::u16string join(const Words &words)
{
    std::u16string result;
    for (const std::u16string &word : words)
        result += word;
    return result;
}

Words concat(const Words &a, const Words &b)
{
    Words result = a;
    result.insert(result.end(), b.begin(), b.end());
    return result;
}

/// "v.d. Linden", "vd Linden", "St Aubert", "Mac Allister".
void addParticleForms(const PersonalName &name, std::vector<std::pair<Words, Care>> &out)
{
    const Words bare = withoutParticles(name.family);
    if (bare.empty())
        return;
    const bool begins = name.family.size() > bare.size() && isParticle(name.family[0]);
    if (begins && oneOf(name.family[0], u"saint", u"sainte"))
        out.emplace_back(concat({name.family[0] == u"saint" ? u"st" : u"ste"}, bare), Care::None);
    if (begins && name.family.size() > 2 && bare.size() == 1) {
        Words letters;
        for (std::size_t i = 0; i + 1 < name.family.size(); ++i)
            letters.push_back(name.family[i].substr(0, 1));
        out.emplace_back(concat({join(letters)}, bare), Care::None);
        out.emplace_back(concat(letters, bare), Care::None);
    }
    constexpr std::size_t longEnough = 3;
    for (const std::u16string_view prefix : {u"mac", u"mc"}) {
        if (!bare[0].starts_with(prefix) || bare[0].size() < prefix.size() + longEnough)
            continue;
        const std::u16string rest = bare[0].substr(prefix.size());
        for (const std::u16string &other : {std::u16string(u"mac"), std::u16string(u"mc")}) {
            out.emplace_back(Words{other, rest}, Care::None);
            out.emplace_back(Words{other + rest}, Care::None);
        }
        return;
    }
}

/// All the word sequences that mean the person of this name. Single words and initials last.
void personWords(const QString &value, std::vector<std::pair<Words, Care>> &out)
{
    const auto put = [&out](const Words &words) { out.emplace_back(words, careOf(words)); };
    const PersonalName name = personalName(value);
    for (Words &damaged : damagedForms(value))
        out.emplace_back(std::move(damaged), Care::Damaged);
    const Words bare = withoutParticles(name.family);
    if (name.family.empty()) {
        put(name.first);
        out.emplace_back(Words{join(name.first)}, careOf({join(name.first)}));
        if (name.first.size() > 1) {
            for (const std::u16string &word : name.first) {
                if (word.size() > 2 && !isParticle(word))
                    put({word});
            }
        }
        return;
    }
    std::u16string firstInitials;
    Words firstLetters;
    for (const std::u16string &word : name.first) {
        firstInitials += word[0];
        firstLetters.push_back(word.substr(0, 1));
    }
    std::vector<Words> families{name.family};
    if (bare != name.family && !bare.empty())
        families.push_back(bare);
    // "de La Tour" is also "La Tour", "Freiherr von Tessen" also "von Tessen".
    for (std::size_t i = 1; i < name.family.size(); ++i) {
        if (isParticle(name.family[i - 1]) || isParticle(name.family[i]))
            families.emplace_back(name.family.begin() + static_cast<std::ptrdiff_t>(i), name.family.end());
    }
    if (bare.size() > 1) {
        for (const std::u16string &word : bare)
            families.push_back({word});
    }
    std::vector<Words> firsts{name.first};
    if (name.first.size() > 1) {
        firsts.push_back({name.first[0]});
        firsts.push_back({firstInitials});
    }
    firsts.push_back(firstLetters);
    // Ph. Aubertin, Ch. Wery
    if (name.first[0].size() > 2 && oneOf(name.first[0].substr(0, 2), u"ch", u"ph", u"th", u"fr", u"cl", u"gu", u"st"))
        firsts.push_back({name.first[0].substr(0, 2)});
    if (firstLetters.size() > 1)
        firsts.push_back({firstLetters[0]});
    for (const Words &family : families) {
        for (const Words &first : firsts) {
            put(concat(first, family));
            put(concat(family, first));
            if (family.size() > 1) { // vanderlinden-alex, demontalembert_x
                put(concat(first, {join(family)}));
                put(concat({join(family)}, first));
            }
            // Handles: jdupont, jeandupont, dupontj. Short ones would be ordinary words.
            const std::u16string forward = join(first) + join(family);
            const std::u16string backward = join(family) + join(first);
            if (forward.size() >= 5 && !(traitsOf(forward) & KnownWord))
                put({forward});
            if (backward.size() >= 5 && !(traitsOf(backward) & KnownWord))
                put({backward});
        }
        // "la tour" is a tower unless something says that it is somebody.
        const bool ordinary = std::all_of(family.begin(), family.end(),
                                          [](const std::u16string &w) { return (traitsOf(w) & (StopWord | EverydayWord)) != 0; });
        if (family.size() > 1) {
            out.emplace_back(family, ordinary ? Care::Capital : Care::None);
            put({join(family)});
        } else {
            put(family);
        }
        constexpr std::size_t longestOfMates = 6;
        if (family.size() == 1 && family[0].size() >= 4 && family[0].size() <= longestOfMates) { // Smithy
            for (const std::u16string &mate : {family[0] + u"y", family[0] + u"ie"})
                out.emplace_back(Words{mate}, traitsOf(mate) == 0 ? Care::None : Care::Capital);
        }
        constexpr std::size_t shortestOfMany = 4;
        if (Words many = pluralOf(family); family.back().size() >= shortestOfMany)
            out.emplace_back(many, many.size() == 1 && (traitsOf(many.back()) & KnownWord) ? Care::Capital : careOf(many));
    }
    for (const std::u16string &word : bare) {
        constexpr std::size_t longEnough = 7;
        if (word.size() < longEnough)
            continue;
        for (auto &[halves, care] : splitForms(word)) {
            out.emplace_back(concat(name.first, halves), Care::None);
            out.emplace_back(std::move(halves), care);
        }
    }
    put(name.first);
    std::vector<ShortForm> shortForms;
    for (const std::u16string &word : name.first) {
        for (ShortForm &form : shortFormsOf(word))
            shortForms.push_back(std::move(form));
    }
    if (name.first.size() > 1) { // Jipé
        for (const std::u16string &nickname : nicknamesOf(name.first[0] + u'-' + name.first[1]))
            shortForms.push_back({nickname, careOfNickname(nickname)});
    }
    for (const auto &[nickname, care] : shortForms) {
        out.emplace_back(Words{nickname}, care);
        for (const Words &family : families)
            out.emplace_back(concat({nickname}, family), Care::None);
        if (!bare.empty())
            out.emplace_back(Words{nickname, bare[0].substr(0, 1)}, Care::LastUpper);
    }
    if (name.first.size() > 1) {
        put({join(name.first)});
        put({name.first[0].substr(0, 1), name.first[1]}); // M. Christine
        constexpr std::size_t longestBeginning = 4;
        for (std::size_t n = 2; n <= longestBeginning && n < name.first[1].size(); ++n) { // Anne-So, anneso
            const std::u16string beginning = name.first[1].substr(0, n);
            if (!isParticle(beginning))
                out.emplace_back(Words{name.first[0], beginning}, Care::LastUpper);
            if (std::u16string glued = name.first[0] + beginning; traitsOf(glued) == 0)
                out.emplace_back(Words{std::move(glued)}, Care::None);
        }
        for (const std::u16string &word : name.first) {
            if (word.size() > 2 && !isParticle(word))
                put({word});
        }
    }
    // Siobhán B., Siobhán N., siobhanb
    for (const Words &family : {bare, name.family}) {
        if (family.empty())
            continue;
        const std::u16string initial = family[0].substr(0, 1);
        out.emplace_back(concat(name.first, {initial}), Care::LastUpper);
        if (name.first.size() > 1)
            out.emplace_back(Words{name.first[0], initial}, Care::LastUpper);
        if (std::u16string glued = join(name.first) + initial; glued.size() >= 5 && traitsOf(glued) == 0)
            out.emplace_back(Words{std::move(glued)}, Care::None);
    }
    std::u16string initials = firstInitials;
    Words dotted = firstLetters;
    for (const std::u16string &word : bare) {
        initials += word[0];
        dotted.push_back(word.substr(0, 1));
    }
    out.emplace_back(Words{firstInitials.substr(0, 1)}, Care::CueOnly); // ask K
    const Care careOfInitials = isCommonShortForm(initials) ? Care::CueOnly : Care::UpperCase;
    out.emplace_back(Words{initials}, careOfInitials);
    out.emplace_back(dotted, careOfInitials);
    if (bare.size() < name.family.size()) { // MDLR of Maximilien de la Roche
        std::u16string all = firstInitials;
        for (const std::u16string &word : name.family)
            all += word[0];
        if (all.size() > 2)
            out.emplace_back(Words{std::move(all)}, Care::UpperCase);
    }
    // AP-K, D-H
    if (bare.size() > 1) {
        out.emplace_back(Words{initials.substr(0, initials.size() - 1), initials.substr(initials.size() - 1)}, Care::UpperCase);
        out.emplace_back(Words(dotted.begin() + static_cast<std::ptrdiff_t>(firstLetters.size()), dotted.end()), Care::UpperCase);
    }
    addParticleForms(name, out);
    // JDU, JDT, DUP: how companies abbreviate who works there
    if (!bare.empty() && bare[0].size() > 2) {
        const std::u16string &family = bare[0];
        const std::u16string first = firstInitials.substr(0, 1);
        for (const std::u16string &code : {first + family.substr(0, 2), first + family.front() + family.back(),
                                           family.substr(0, 3), name.first[0].substr(0, 2) + family.front()}) {
            if (!(traitsOf(code) & (KnownWord | StopWord | StaysVisible | Courtesy)))
                out.emplace_back(Words{code}, Care::UpperCase);
        }
    }
    if (bare != name.family) { // X. de M., C. O'S.
        Words letters = firstLetters;
        for (const std::u16string &word : name.family)
            letters.push_back(isParticle(word) ? word : word.substr(0, 1));
        out.emplace_back(letters, Care::LastUpper);
    }
    const std::u16string shortest{firstInitials[0], bare.empty() ? name.family[0][0] : bare[0][0]};
    if (shortest != initials && !isCommonShortForm(shortest))
        out.emplace_back(Words{shortest}, Care::UpperCase);
    if (firstInitials.size() > 1 && !isCommonShortForm(firstInitials)) {
        out.emplace_back(Words{firstInitials}, traitsOf(firstInitials) == 0 ? Care::Called : Care::UpperCase);
        out.emplace_back(firstLetters, Care::UpperCase);
    }
}

/// "max.delaroche", as somebody writes who leaves the host out; nothing where it is a word, or an office's.
Words localWords(const QString &address)
{
    Words words = foldedWords(address.section(u'@', 0, 0));
    constexpr std::size_t shortest = 4;
    if (words.size() == 1 && (words[0].size() < shortest || traitsOf(words[0]) != 0))
        return {};
    return words;
}

/// What names a sequence of words.
std::uint64_t hashOf(const Words &words)
{
    WordHash hash;
    for (const std::u16string &word : words) {
        for (const char16_t c : word)
            hash.add(c);
        hash.add(u' ');
    }
    return hash.value();
}

void otherWords(const KnownEntity &entity, const QString &value, std::vector<std::pair<Words, Care>> &out)
{
    if (entity.category == TokenCategory::Address) {
        // Street by street; a part that is only a town stays readable.
        for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
            Words words = foldedWords(part);
            const bool town = std::all_of(words.begin(), words.end(),
                                          [](const std::u16string &w) { return (traitsOf(w) & (StaysVisible | StopWord)) != 0; });
            while (words.size() > 1 && (traitsOf(words.back()) & StaysVisible) && !words.front().empty()
                   && words.front().size() >= 4 && words.front()[0] >= u'0' && words.front()[0] <= u'9')
                words.pop_back(); // "75002 Paris": the town
            if (!words.empty() && !town)
                out.emplace_back(words, words.size() == 1 && (traitsOf(words[0]) & KnownWord) ? Care::Capital : Care::None);
        }
        return;
    }
    const Words words = foldedWords(value);
    if (words.empty() || (words.size() == 1 && words[0].size() < 3))
        return;
    out.emplace_back(words, Care::None);
}

} // namespace

std::vector<Variant> variantsOf(std::vector<KnownEntity> &entities, const TokenNumbers &numbers)
{
    // Longest first in time: what is added first keeps its meaning. Persons before organisations before the rest.
    struct Owned {
        Variant variant;
        std::size_t owner;
    };
    std::vector<Owned> all;
    constexpr std::size_t formsOfSomebody = 512; // about
    const auto persons = static_cast<std::size_t>(std::count_if(
        entities.begin(), entities.end(), [](const KnownEntity &e) { return e.category == TokenCategory::Person; }));
    all.reserve(formsOfSomebody * persons);
    // Persons a sequence may mean; of one alone nothing is shared.
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> owners;
    owners.reserve(persons > 1 ? formsOfSomebody * persons : 0);
    std::vector<std::pair<Words, Care>> words;
    words.reserve(formsOfSomebody);
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const KnownEntity &entity = entities[i];
        // What somebody is called in one word means more than a short form of a longer name does.
        QStringList values = entity.values;
        std::stable_partition(values.begin(), values.end(), [](const QString &value) { return !value.contains(u' '); });
        for (const QString &value : std::as_const(values)) {
            words.clear();
            switch (entity.category) {
            case TokenCategory::Person:
                personWords(value, words);
                break;
            case TokenCategory::Organisation:
                organisationWords(value, words);
                break;
            case TokenCategory::Phone:
                break;
            default:
                otherWords(entity, value, words);
                break;
            }
            if (entity.category == TokenCategory::Email && !entity.owner.isEmpty()) {
                if (Words local = localWords(value); !local.empty()) {
                    all.push_back({{std::move(local), TokenCategory::Email, entity.token, Care::None}, i});
                }
            }
            for (auto &[sequence, care] : words) {
                if (sequence.empty())
                    continue;
                if (entity.category == TokenCategory::Person && persons > 1) {
                    std::vector<std::size_t> &who = owners[hashOf(sequence)];
                    if (std::find(who.begin(), who.end(), i) == who.end())
                        who.push_back(i);
                }
                all.push_back({{std::move(sequence), entity.category, entity.token, care}, i});
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Owned &a, const Owned &b) {
        const auto rank = [](TokenCategory c) {
            return c == TokenCategory::Person ? 0 : c == TokenCategory::Organisation ? 1 : 2;
        };
        return rank(a.variant.category) < rank(b.variant.category);
    });
    auto taken = static_cast<int>(persons);
    std::map<std::vector<std::size_t>, Token> shared;
    std::vector<Variant> result;
    result.reserve(all.size());
    for (Owned &owned : all) {
        if (owned.variant.category == TokenCategory::Person && persons > 1) {
            const std::vector<std::size_t> &who = owners[hashOf(owned.variant.words)];
            if (who.size() > 1) {
                // Several may be meant: hidden, but under a token that names none of them.
                auto found = shared.find(who);
                if (found == shared.end()) {
                    const Token token = numbers.tokenOf(TokenCategory::Person, ++taken);
                    found = shared.emplace(who, token).first;
                }
                owned.variant.token = found->second;
            }
        }
        result.push_back(std::move(owned.variant));
    }
    for (const auto &[who, token] : shared)
        entities.push_back({TokenCategory::Person, token, {}, {}});
    return result;
}

} // namespace vigie::redaction
