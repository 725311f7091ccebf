// The forms in which a mail may write a known name.
#include "models/redaction/lexicon.h"
#include "models/redaction/nameforms.h"
#include "models/redaction/nicknames.h"
#include "models/redaction/personalname.h"
#include "models/redaction/vaultindex.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace vigie::redaction {
namespace {

bool isLegalForm(const std::u16string &word)
{
    static constexpr std::u16string_view forms[] = {
        u"sa",      u"sas",   u"sasu",    u"sarl",    u"eurl", u"sci",     u"snc", u"scp",  u"selarl",      u"scop",
        u"gie",     u"ltd",   u"limited", u"llc",     u"llp",  u"plc",     u"inc", u"corp", u"corporation", u"co",
        u"company", u"gmbh",  u"ag",      u"kg",      u"bv",   u"nv",      u"spa", u"srl",  u"ab",          u"oy",
        u"kk",      u"group", u"groupe",  u"holding", u"ste",  u"societe", u"cie"};
    return std::find(std::begin(forms), std::end(forms), word) != std::end(forms);
}

/// First words of many organisations' names: too general to mean one.
bool isGenericBusiness(const std::u16string &word)
{
    static constexpr std::u16string_view words[] = {
        u"banque",      u"bank",         u"cabinet",    u"agence",     u"agency",     u"institut",      u"institute",
        u"hotel",       u"restaurant",   u"mairie",     u"conseil",    u"credit",     u"caisse",        u"maison",
        u"atelier",     u"ateliers",     u"centre",     u"center",     u"clinique",   u"hopital",       u"universite",
        u"university",  u"ecole",        u"school",     u"lycee",      u"college",    u"laboratoire",   u"laboratoires",
        u"etude",       u"association",  u"federation", u"fondation",  u"foundation", u"garage",        u"galerie",
        u"editions",    u"librairie",    u"pharmacie",  u"transports", u"services",   u"service",       u"compagnie",
        u"comptoir",    u"general",      u"generale",   u"national",   u"nationale",  u"international", u"first",
        u"united",      u"royal",        u"american",   u"global",     u"digital",    u"media",         u"studio",
        u"studios",     u"north",        u"south",      u"east",       u"west",       u"city",          u"syndicat",
        u"chambre",     u"office",       u"ministere",  u"prefecture", u"direction",  u"avocats",       u"notaires",
        u"architectes", u"architecture", u"consulting"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Initials that are common short forms: too ambiguous to mean a person.
bool isCommonShortForm(const std::u16string &word)
{
    static constexpr std::u16string_view forms[] = {u"ok", u"pm", u"am", u"tv", u"rh", u"hr", u"un", u"us", u"uk", u"ue", u"eu",
                                                    u"rv", u"cv", u"ca", u"dg", u"ag", u"cc", u"ps", u"nb", u"re", u"tr", u"fw",
                                                    u"id", u"it", u"pc", u"qa", u"pr", u"mr", u"ms", u"dr", u"vp", u"cr", u"pv",
                                                    u"pj", u"te", u"la", u"le", u"du", u"de", u"et", u"en", u"et", u"an", u"in",
                                                    u"on", u"or", u"to", u"my", u"st", u"ht", u"mm", u"me"};
    return std::find(std::begin(forms), std::end(forms), word) != std::end(forms);
}

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
        constexpr std::size_t shortestOfMany = 4;
        if (Words many = pluralOf(family); family.back().size() >= shortestOfMany)
            out.emplace_back(many, traitsOf(many.back()) & KnownWord ? Care::Capital : careOf(many));
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

void organisationWords(const QString &value, std::vector<std::pair<Words, Care>> &out)
{
    const Words all = foldedWords(value);
    if (all.empty())
        return;
    const auto isOrdinary = [](const std::u16string &w) { return (traitsOf(w) & (KnownWord | StaysVisible | StopWord)) != 0; };
    const auto care = [&](const Words &words) {
        if (words.size() != 1)
            return Care::None;
        if (words[0].size() <= 2)
            return Care::UpperCase;
        return isOrdinary(words[0]) ? Care::Capital : Care::None;
    };
    const auto put = [&](const Words &words) {
        if (!words.empty())
            out.emplace_back(words, care(words));
    };
    put(all);
    Words core;
    std::copy_if(all.begin(), all.end(), std::back_inserter(core), [](const std::u16string &w) { return !isLegalForm(w); });
    Words inner = core;
    while (!inner.empty() && (isParticle(inner.front())))
        inner.erase(inner.begin());
    put(core);
    put(inner);
    if (core.size() > 1)
        put({join(core)});
    // "chez Acme" for "Acme Conseil", though a dictionary knows acmé; "la Banque" says nothing.
    if (inner.size() > 1 && inner[0].size() >= 4 && !isGenericBusiness(inner[0])
        && !(traitsOf(inner[0]) & (StaysVisible | StopWord | EverydayWord)))
        put({inner[0]});
    if (inner.size() > 1 && inner[0].size() == 3 && !(traitsOf(inner[0]) & (StaysVisible | StopWord)))
        out.emplace_back(Words{inner[0]}, Care::UpperCase); // OSH Roofing
    // "at St Malachy's" for "St Malachy's Food Bank".
    for (std::size_t n = 2; n < core.size(); ++n) {
        const Words beginning(core.begin(), core.begin() + static_cast<std::ptrdiff_t>(n));
        const bool tells = std::any_of(beginning.begin(), beginning.end(), [&](const auto &w) {
            return w.size() >= 4 && !isOrdinary(w) && !isParticle(w) && !isGenericBusiness(w);
        });
        if (!isGenericBusiness(beginning[0]) || tells)
            out.emplace_back(beginning, tells ? Care::None : Care::Capital);
    }
    // "Les Coccinelles" for "Crèche Les Coccinelles", "Tilleul" for "Cabinet Tilleul".
    for (std::size_t n = 1; n < core.size(); ++n) {
        const Words rest(core.begin() + static_cast<std::ptrdiff_t>(n), core.end());
        const bool names = std::any_of(rest.begin(), rest.end(), [](const auto &w) {
            return w.size() >= 4 && !isGenericBusiness(w) && !(traitsOf(w) & (StaysVisible | StopWord | EverydayWord));
        });
        if (names && !oneOf(rest[0], u"de", u"du", u"des", u"d", u"et", u"and", u"of")
            && (rest.size() > 1 || isGenericBusiness(core[n - 1])))
            out.emplace_back(rest, Care::Capital);
    }
    for (const std::u16string &word : core) {
        if (core.size() > 1 && word.size() >= 4 && !isOrdinary(word) && !isParticle(word))
            put({word});
    }
    std::u16string acronym;
    for (const std::u16string &word : withoutParticles(core))
        acronym += word[0];
    const auto putAcronym = [&out](const std::u16string &letters) {
        constexpr std::size_t longEnough = 3;
        const bool isOwn = letters.size() >= longEnough || (letters.size() == 2 && !isCommonShortForm(letters));
        if (isOwn && !(traitsOf(letters) & (StaysVisible | StopWord)))
            out.emplace_back(Words{letters}, Care::UpperCase);
    };
    putAcronym(acronym);
    std::u16string whole; // with its articles and its legal form: "PEG" of Petrona Engineering Group
    for (const std::u16string &word : all)
        whole += word[0];
    putAcronym(whole);
    Words dotted; // M&F
    for (const std::u16string &word : core)
        dotted.push_back(word.substr(0, 1));
    if (dotted.size() > 1)
        out.emplace_back(std::move(dotted), Care::UpperCase);
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
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> owners; // persons a sequence may mean
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const KnownEntity &entity = entities[i];
        // What somebody is called in one word means more than a short form of a longer name does.
        QStringList values = entity.values;
        std::stable_partition(values.begin(), values.end(), [](const QString &value) { return !value.contains(u' '); });
        for (const QString &value : std::as_const(values)) {
            std::vector<std::pair<Words, Care>> words;
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
                if (entity.category == TokenCategory::Person) {
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
    int persons = static_cast<int>(std::count_if(entities.begin(), entities.end(),
                                                 [](const KnownEntity &e) { return e.category == TokenCategory::Person; }));
    std::map<std::vector<std::size_t>, Token> shared;
    std::vector<Variant> result;
    for (Owned &owned : all) {
        if (owned.variant.category == TokenCategory::Person) {
            const std::vector<std::size_t> &who = owners[hashOf(owned.variant.words)];
            if (who.size() > 1) {
                // Several may be meant: hidden, but under a token that names none of them.
                auto found = shared.find(who);
                if (found == shared.end()) {
                    const Token token = numbers.tokenOf(TokenCategory::Person, ++persons);
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
