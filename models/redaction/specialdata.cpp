#include "models/redaction/specialdata.h"

#include "models/redaction/foldedtext.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace vigie::redaction {
namespace {

using S = SpecialCategory;

/// Folded words with a space between them; a word that ends in '*' stands for all that begin like it. Without a category the
/// words are everyday ones that would be taken for something else.
struct Hint {
    const char16_t *words;
    std::optional<SpecialCategory> category;
};

constexpr Hint hints[] = {
    // Illness and treatment
    {u"chimio", S::Health},
    {u"chimiotherapie*", S::Health},
    {u"chemo", S::Health},
    {u"chemotherapy", S::Health},
    {u"radiotherapie*", S::Health},
    {u"radiotherapy", S::Health},
    {u"dialyse*", S::Health},
    {u"dialysis", S::Health},
    {u"cancer*", S::Health},
    {u"cancer research", std::nullopt},
    {u"tumeur*", S::Health},
    {u"tumour*", S::Health},
    {u"tumor*", S::Health},
    {u"leucemie", S::Health},
    {u"leukaemia", S::Health},
    {u"leukemia", S::Health},
    {u"diabete", S::Health},
    {u"diabetique*", S::Health},
    {u"diabetes", S::Health},
    {u"diabetic*", S::Health},
    {u"epilepsie", S::Health},
    {u"epilepsy", S::Health},
    {u"seropositi*", S::Health},
    {u"vih", S::Health},
    {u"hiv", S::Health},
    {u"alzheimer", S::Health},
    {u"parkinson", S::Health},
    {u"sclerose en plaques", S::Health},
    {u"multiple sclerosis", S::Health},
    {u"depression nerveuse", S::Health},
    {u"burn out", S::Health},
    {u"burnout", S::Health},
    {u"psychiatr*", S::Health},
    {u"psychotherap*", S::Health},
    {u"therapist", S::Health},
    {u"psychologue", S::Health},
    {u"psychologist", S::Health},
    {u"avc", S::Health},
    {u"infarctus", S::Health},
    {u"heart attack", S::Health},
    {u"had a stroke", S::Health},
    {u"migraine*", S::Health},
    {u"allergi*", S::Health},
    {u"coeliac", S::Health},
    {u"celiac", S::Health},
    {u"asthm*", S::Health},
    {u"fausse couche", S::Health},
    {u"miscarriage", S::Health},
    {u"suis enceinte", S::Health},
    {u"est enceinte", S::Health},
    {u"femme enceinte", S::Health},
    {u"pregnan*", S::Health},
    {u"grossesse", S::Health},
    {u"accouchement", S::Health},
    {u"conge maternite", S::Health},
    {u"maternity leave", S::Health},
    {u"grippe", S::Health},
    {u"covid", S::Health},
    {u"has the flu", S::Health},
    {u"have the flu", S::Health},
    {u"gastro", S::Health},
    {u"entorse", S::Health},
    {u"fracture", S::Health},
    {u"fracture numerique", std::nullopt},
    {u"je suis malade", S::Health},
    {u"est malade", S::Health},
    {u"tombe malade", S::Health},
    {u"tombee malade", S::Health},
    {u"arret maladie", S::Health},
    {u"arret de travail", S::Health},
    {u"conge maladie", S::Health},
    {u"mi temps therapeutique", S::Health},
    {u"sick leave", S::Health},
    {u"off sick", S::Health},
    {u"signed off work", S::Health},
    {u"is ill", S::Health},
    {u"hospitalis*", S::Health},
    {u"hospitaliz*", S::Health},
    {u"in hospital", S::Health},
    {u"se fait operer", S::Health},
    {u"me fais operer", S::Health},
    {u"operation du genou", S::Health},
    {u"hip operation", S::Health},
    {u"knee operation", S::Health},
    {u"surgery", S::Health},
    {u"pre operatoire", S::Health},
    {u"postoperatoire", S::Health},
    {u"anesthesi*", S::Health},
    {u"anaesthe*", S::Health},
    {u"wheelchair", S::Health},
    {u"fauteuil roulant", S::Health},
    {u"handicape*", S::Health},
    {u"disabled", S::Health},
    {u"rqth", S::Health},
    // Who treats, and what with
    {u"oncolog*", S::Health},
    {u"cardiolog*", S::Health},
    {u"neurolog*", S::Health},
    {u"dermatolog*", S::Health},
    {u"gynecolog*", S::Health},
    {u"gynaecolog*", S::Health},
    {u"urolog*", S::Health},
    {u"rhumatolog*", S::Health},
    {u"rheumatolog*", S::Health},
    {u"ophtalmo*", S::Health},
    {u"ophthalmolog*", S::Health},
    {u"kine", S::Health},
    {u"kinesitherap*", S::Health},
    {u"physiotherap*", S::Health},
    {u"osteopath*", S::Health},
    {u"orthophon*", S::Health},
    {u"sage femme", S::Health},
    {u"midwife", S::Health},
    {u"pediatr*", S::Health},
    {u"paediatric*", S::Health},
    {u"irm", S::Health},
    {u"mri", S::Health},
    {u"scanner thoracique", S::Health},
    {u"mammograph*", S::Health},
    {u"mammogram", S::Health},
    {u"echographie", S::Health},
    {u"biopsie", S::Health},
    {u"biopsy", S::Health},
    {u"prise de sang", S::Health},
    {u"blood test", S::Health},
    {u"insuline", S::Health},
    {u"insulin", S::Health},
    {u"antidepress*", S::Health},
    {u"ordonnance", S::Health},
    {u"ordonnance de refere", std::nullopt},
    {u"par ordonnance", std::nullopt},
    // Religion
    {u"ramadan", S::Religion},
    {u"careme", S::Religion},
    {u"shabbat", S::Religion},
    {u"sabbath", S::Religion},
    {u"chabbat", S::Religion},
    {u"kippour", S::Religion},
    {u"kippur", S::Religion},
    {u"rosh hashana*", S::Religion},
    {u"aid el fitr", S::Religion},
    {u"aid el kebir", S::Religion},
    {u"bar mitzva*", S::Religion},
    {u"bat mitzva*", S::Religion},
    {u"premiere communion", S::Religion},
    {u"first communion", S::Religion},
    {u"a la messe", S::Religion},
    {u"attend mass", S::Religion},
    {u"evening mass", S::Religion},
    {u"imam", S::Religion},
    {u"rabbin", S::Religion},
    {u"rabbi", S::Religion},
    {u"mosquee", S::Religion},
    {u"mosque", S::Religion},
    {u"synagogue", S::Religion},
    {u"a la priere", S::Religion},
    {u"doit prier", S::Religion},
    {u"friday prayer*", S::Religion},
    {u"prayer group", S::Religion},
    {u"musulman*", S::Religion},
    {u"muslim*", S::Religion},
    {u"catholique*", S::Religion},
    {u"catholic*", S::Religion},
    {u"protestant*", S::Religion},
    {u"juif", S::Religion},
    {u"juive", S::Religion},
    {u"jewish", S::Religion},
    {u"bouddhis*", S::Religion},
    {u"buddhis*", S::Religion},
    {u"temoin de jehovah", S::Religion},
    {u"jehovah s witness", S::Religion},
    {u"halal", S::Religion},
    {u"casher", S::Religion},
    {u"kosher", S::Religion},
    // Unions
    {u"syndicat", S::UnionMembership},
    {u"syndicats", S::UnionMembership},
    {u"syndical*", S::UnionMembership},
    {u"syndicat de copropriete", std::nullopt},
    {u"syndicat des coproprietaires", std::nullopt},
    {u"syndicat d initiative", std::nullopt},
    {u"syndicat mixte", std::nullopt},
    {u"syndicat intercommunal", std::nullopt},
    {u"syndique", S::UnionMembership},
    {u"syndiquee", S::UnionMembership},
    {u"cgt", S::UnionMembership},
    {u"cfdt", S::UnionMembership},
    {u"cftc", S::UnionMembership},
    {u"force ouvriere", S::UnionMembership},
    {u"trade union*", S::UnionMembership},
    {u"union rep", S::UnionMembership},
    {u"union representative", S::UnionMembership},
    {u"union member*", S::UnionMembership},
    {u"shop steward", S::UnionMembership},
    {u"je fais greve", S::UnionMembership},
    {u"suis en greve", S::UnionMembership},
    {u"i m on strike", S::UnionMembership},
    // Politics
    {u"parti socialiste", S::PoliticalOpinion},
    {u"parti communiste", S::PoliticalOpinion},
    {u"les republicains", S::PoliticalOpinion},
    {u"rassemblement national", S::PoliticalOpinion},
    {u"france insoumise", S::PoliticalOpinion},
    {u"labour party", S::PoliticalOpinion},
    {u"conservative party", S::PoliticalOpinion},
    {u"democratic party", S::PoliticalOpinion},
    {u"republican party", S::PoliticalOpinion},
    {u"party member*", S::PoliticalOpinion},
    {u"militant*", S::PoliticalOpinion},
    {u"reunion de section", S::PoliticalOpinion},
    {u"meeting electoral", S::PoliticalOpinion},
    {u"canvassing", S::PoliticalOpinion},
    // Origin, sexual life, body
    {u"origine ethnique", S::EthnicOrigin},
    {u"ethnic origin", S::EthnicOrigin},
    {u"homosexuel*", S::SexualLife},
    {u"homosexual*", S::SexualLife},
    {u"lesbi*", S::SexualLife},
    {u"transgenre*", S::SexualLife},
    {u"transgender", S::SexualLife},
    {u"gay pride", S::SexualLife},
    {u"coming out", S::SexualLife},
    {u"coming out of", std::nullopt},
    {u"coming out to", std::nullopt},
    {u"test adn", S::Biometrics},
    {u"dna test", S::Biometrics},
    {u"test genetique", S::Biometrics},
    {u"genetic test*", S::Biometrics},
    {u"empreintes digitales", S::Biometrics},
    {u"fingerprint*", S::Biometrics},
};

std::vector<std::u16string_view> split(std::u16string_view words)
{
    std::vector<std::u16string_view> result;
    while (!words.empty()) {
        const std::size_t space = std::min(words.find(u' '), words.size());
        result.push_back(words.substr(0, space));
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    return result;
}

struct Phrase {
    std::vector<std::u16string_view> words;
    std::optional<SpecialCategory> category;
};

/// Every hint is found by the first letters of its first word.
constexpr std::size_t shortestKey = 3;

const std::unordered_map<std::u16string_view, std::vector<Phrase>> &phrases()
{
    static const std::unordered_map<std::u16string_view, std::vector<Phrase>> byStart = [] {
        std::unordered_map<std::u16string_view, std::vector<Phrase>> map;
        for (const Hint &hint : hints) {
            Phrase phrase{split(hint.words), hint.category};
            map[phrase.words.front().substr(0, shortestKey)].push_back(std::move(phrase));
        }
        // The longest first: "syndicat de copropriété" before "syndicat".
        for (auto &[start, list] : map) {
            std::stable_sort(list.begin(), list.end(),
                             [](const Phrase &a, const Phrase &b) { return a.words.size() > b.words.size(); });
        }
        return map;
    }();
    return byStart;
}

bool isWord(std::u16string_view seen, std::u16string_view wanted)
{
    return wanted.back() == u'*' ? seen.substr(0, wanted.size() - 1) == wanted.substr(0, wanted.size() - 1) : seen == wanted;
}

bool stands(const FoldedText &text, const std::vector<Word> &words, std::size_t at, const Phrase &phrase)
{
    if (words.size() - at < phrase.words.size())
        return false;
    constexpr std::size_t widestGap = 2;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (!isWord(view(text, words[at + i]), phrase.words[i])
            || (i > 0 && words[at + i].start - words[at + i - 1].end > widestGap))
            return false;
    }
    return true;
}

} // namespace

std::vector<SpecialHint> specialHints(const QString &input)
{
    const FoldedText text(input);
    const std::vector<Word> words = wordsOf(text);
    std::vector<SpecialHint> found;
    for (std::size_t i = 0; i < words.size();) {
        const auto list = phrases().find(view(text, words[i]).substr(0, shortestKey));
        std::size_t used = 1;
        if (list != phrases().end()) {
            for (const Phrase &phrase : list->second) {
                if (!stands(text, words, i, phrase))
                    continue;
                used = phrase.words.size();
                if (phrase.category)
                    found.push_back({text.inputStart(words[i].start), text.inputEnd(words[i + used - 1].end), *phrase.category});
                break;
            }
        }
        i += used;
    }
    return found;
}

} // namespace vigie::redaction
