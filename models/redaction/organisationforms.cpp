#include "models/redaction/organisationforms.h"

#include "models/redaction/lexicon.h"
#include "models/redaction/nameforms.h"

#include <algorithm>

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

std::u16string glued(const Words &words)
{
    std::u16string result;
    for (const std::u16string &word : words)
        result += word;
    return result;
}

/// "Bright Path" of BrightPath.
QString atHumps(const QString &value)
{
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (i > 1 && value[i].isUpper() && value[i - 1].isLower())
            result += u' ';
        result += value[i];
    }
    return result;
}

bool isDigitUnit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

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
        put({glued(core)});
    // "chez Acme" for "Acme Conseil", though a dictionary knows acmé; "la Banque" says nothing.
    if (inner.size() > 1 && inner[0].size() >= 4 && !isGenericBusiness(inner[0])
        && !(traitsOf(inner[0]) & (StaysVisible | StopWord | EverydayWord)))
        put({inner[0]});
    if (inner.size() > 1 && inner[0].size() == 3 && !(traitsOf(inner[0]) & (StaysVisible | StopWord)))
        out.emplace_back(Words{inner[0]}, Care::UpperCase); // OSH Roofing
    if (inner.size() > 1 && inner[0].size() == 2 && (isDigitUnit(inner[0][0]) || isDigitUnit(inner[0][1])))
        out.emplace_back(Words{inner[0]}, Care::UpperCase); // 2M Solutions
    // "at St Malachy's" for "St Malachy's Food Bank".
    for (std::size_t n = 2; n < core.size(); ++n) {
        const Words beginning(core.begin(), core.begin() + static_cast<std::ptrdiff_t>(n));
        const bool tells = std::any_of(beginning.begin(), beginning.end(), [&](const auto &w) {
            return w.size() >= 4 && !isOrdinary(w) && !isParticle(w) && !isGenericBusiness(w);
        });
        if (!isGenericBusiness(beginning[0]) || tells)
            out.emplace_back(beginning, tells ? Care::None : Care::Called);
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
    // "the Kettle" for "The Copper Kettle", "la Fondation"
    for (const std::u16string &word : core) {
        if (core.size() > 1 && word.size() >= 4 && isOrdinary(word) && !(traitsOf(word) & (StopWord | StaysVisible)))
            out.emplace_back(Words{word}, Care::InSentence);
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
    if (value.contains(u'&')) { // Oak and Ivy
        for (const QString &link : {u" and "_qs, u" et "_qs})
            put(foldedWords(QString(value).replace(u'&', link)));
    }
    if (const Words apart = foldedWords(atHumps(value)); apart.size() > all.size())
        out.emplace_back(apart, Care::Called);
}

} // namespace vigie::redaction
