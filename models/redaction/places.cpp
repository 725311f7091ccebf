// Where somebody lives or meets: streets of many countries, postcodes, houses, units.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>
#include <array>

namespace vigie::redaction {
namespace {

using P = TokenCategory;

#define VIGIE_STREET_FR                                                                                                          \
    "(?:rue|avenue|av\\.?|ave\\.?|boulevard|bd\\.?|bld\\.?|boul\\.?|place|pl\\.|allees?|impasse|chemin|ch\\.|route|rte|quai|"    \
    "square|sq\\.?|cours|passage|villa|cite|rond-point|esplanade|promenade|faubourg|fbg|sentier|voie|lotissement|residence|"     \
    "hameau|parvis|galerie|mail|cour|cale|venelle|ruelle|montee|clos|traverse|corniche|chaussee|zone "                           \
    "industrielle|zi|za|zac|derb|"                                                                                               \
    "zankat|zanqat|hay|sente|rang|manoir|grand-rue|grande-rue)"
#define VIGIE_STREET_EN                                                                                                          \
    "(?:street|str|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|square|sq|place|pl|terrace|way|boulevard|blvd|close|"         \
    "crescent|"                                                                                                                  \
    "gardens|mews|row|hill|park|parkway|pkwy|highway|hwy|circle|cir|trail|alley|plaza|broadway|walk|wharf|bridge|yard|pde|cres|" \
    "layout|nagar|colony|sector|marg|enclave|passage|quadrant|arcade|slip|basin|approach|cottages|"                              \
    "tce|cct|esp|bvd|grv)\\b\\.?"
#define VIGIE_UNIT                                                                                                               \
    "(?:,?\\s{1,3}(?:(?:suite|ste|apt|apartment|unit|flat|floor|room|box|bldg|building|bloc|appt?|appartement|batiment|bat|esc|" \
    "escalier|"                                                                                                                  \
    "hall|porte|lot|bureau|local|office|villa|boite|bte|bus|concession|top|stiege|interno|scala|piso|puerta|lokal)\\b\\.?\\s{0," \
    "2}#?[A-Za-z0-9-]{1,6}\\b|"                                                                                                  \
    "\\d{1,2}\\s?(?:er|eme|e|"                                                                                                   \
    "st|nd|rd|th)\\s(?:etage|floor)\\b)){0,3}"
// Words for a street that end it, as in Hauptstrasse, and that begin it, as in Via Roma
#define VIGIE_STREET_END                                                                                                         \
    "(?:strasse|str\\.|weg|gasse|platz|allee|damm|ufer|straat|laan|plein|gracht|kade|gade|vej|vaenget|straede|gata|gatan|vagen|" \
    "veien|vegen|stien|stigur|vegur|braut|katu|tie|kuja|polku|ranta|aukio|raitti|vayla|kaari|torget|torv|plads|plass|"           \
    "bakken|svingen|backen|stigen|singel|dreef|steig|graben|straeti|grand|granden|torg|stig|sti|toften|parken|engen|"            \
    "haugen|kroken|tunet|jordet|kollen|lunden|ringen|terrasse|rinne|penger|tori|portti|puisto|dijk|steeg|markt|zeile|twiete|"    \
    "chaussee|siedlung|stieg|teigur|hlid|hvammur|heimar|gerdi|holt)"
// Behind a name: Vaci utca, Csabai kapu, Ferde sor, Presernova cesta, Istiklal caddesi
#define VIGIE_STREETS_BEHIND                                                                                                     \
    "gata|vei|veg|vag|grand|torg|plass|utca|utja|ut|ter|tere|kapu|koz|koze|sor|fasor|rakpart|setany|korut|krt|sugarut|dulo|"     \
    "liget|udvar|lakotelep|telep|part|ulice|trida|namesti|nabrezi|sidliste|tee|puiestee|pst|poik|mnt|maantee|tanav|valjak|"      \
    "cesta|trg|ulica|naselje|pot|caddesi|cad|sokak|sokagi|bulvari"
#define VIGIE_STREET_ABROAD                                                                                                      \
    "(?:ul\\.|al\\.|os\\.|av\\.|pza\\.|plza\\.|ctra\\.|ulica|aleja|rondo|via|viale|piazza|piazzetta|corso|vicolo|largo|"         \
    "contrada|borgo|calle|c/"                                                                                                    \
    "|avenida|avda\\.?|paseo|plaza|camino|carretera|glorieta|ronda|travesia|rambla|cuesta|callejon|pasaje|urbanizacion|"         \
    "poligono|rua|travessa|praca|estrada|alameda|rodovia|beco|calcada|bairro|urbanizacao|ladeira|localita|frazione|salita|"      \
    "lungomare|plac|osiedle|nabrezi|strada|bulevardul|calea|aleea|soseaua|piata)"
// "du Four a Chaux", "Jules-Perrot prolongee"
#define VIGIE_STREET_TAIL                                                                                                        \
    "(?:\\sa(?:ux|\\sla)?\\s(?:Chaux|Vent|Eau|Huile|Bois|Bles?|Foin|Paille|Poissons?|Fleurs|Herbes|Boeufs|Chevaux|Cochons|"      \
    "Moines|Loups|"                                                                                                              \
    "Clercs|Ours|Oies|Mines|Papiers?|Pains?|Tuiles?|Briques?|Platre|Sable|Vins?|Volailles?))?(?:\\s(?:prolongee?|sauvages?|"     \
    "haute|basse|"                                                                                                               \
    "vieux|vieille|neuve|neufs?|blanche?s?|noire?s?|verte?s?|rouges?|bleue?s?|grise?s?|royale?|nationale|centrale?)\\b)?"        \
    "(?:,?\\s(?:n\\xB0|no\\.?)\\s?\\d{1,4}\\b)?"
#define VIGIE_STREETS_FR                                                                                                         \
    "rue|avenue|av|ave|boulevard|bd|bld|boul|place|pl|allee|allees|impasse|chemin|ch|route|rte|quai|square|sq|cours|passage|"    \
    "villa|cite|"                                                                                                                \
    "rond|esplanade|promenade|faubourg|fbg|sentier|voie|lotissement|residence|hameau|parvis|galerie|mail|cour|cale|venelle|"     \
    "ruelle|"                                                                                                                    \
    "montee|clos|traverse|corniche|chaussee|zone|zi|za|zac|derb|zankat|zanqat|hay|sente|rang|manoir|grand|grande"
#define VIGIE_STREETS_EN                                                                                                         \
    "street|str|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|square|sq|place|pl|terrace|way|boulevard|blvd|close|crescent|"   \
    "gardens|mews|"                                                                                                              \
    "row|hill|park|parkway|pkwy|highway|hwy|circle|cir|trail|alley|plaza|broadway|walk|wharf|bridge|yard|pde|cres|tce|cct|esp|"  \
    "layout|nagar|colony|sector|marg|enclave|passage|quadrant|arcade|slip|basin|approach|cottages|"                              \
    "bvd|grv"

/// At most five words and no other marks stand between a number and the street it begins.
bool behindNumberAndName(const Place &place)
{
    if (!behindNumber(place))
        return false;
    constexpr int mostWords = 5;
    int gaps = 0;
    for (std::size_t at = place.lastDigit + 1; at < place.from; ++at) {
        const char c = place.text[at];
        if (isBlank(c))
            gaps += isBlank(place.text[at - 1]) ? 0 : 1;
        else if (!isWordShape(c) && !isOneOf(c, "'-.,/"))
            return false;
    }
    return gaps <= mostWords;
}

constexpr Condition beforeName = beforeCapital<6, 12>; // zone industrielle

/// utca 12, u. 12
bool beforeHouse(const Place &place)
{
    const std::size_t n = place.after() == '.' ? 2 : 1;
    return place.after(n) == ' ' && isDigitShape(place.after(n + 1));
}

/// Hauptstrasse 12
bool behindStreetEnd(const Place &place)
{
    constexpr std::size_t longestEnd = 8;
    const std::size_t end = place.from - 1;
    return endsStreet(place.text.substr(end - std::min(end, longestEnd), std::min(end, longestEnd)));
}

bool isShortPostcode(const Place &place)
{
    return isUpperShape(place.after(2)) || (place.after(2) == ' ' && isUpperShape(place.after(3)));
}

/// CA 90210
bool isZipCode(const Place &place)
{
    return isCapital(place.before(2)) && isCapital(place.before(3));
}

/// D02 X285
bool isRoutingKey(const Place &place)
{
    return !isWordShape(place.before(2));
}

/// K1A 0B1: the digit between two capitals
bool isCanadianPostcode(const Place &place)
{
    const std::size_t n = place.after(2) == ' ' ? 3 : 2;
    return !isWordShape(place.before(2)) && isDigitShape(place.after(n)) && isCapital(place.after(n + 1))
        && isDigitShape(place.after(n + 2));
}

constexpr bool isLetter(char c)
{
    return isWordShape(c) && !isDigitShape(c);
}

constexpr bool isLetterOrBlank(char c)
{
    return isLetter(c) || isBlank(c);
}

/// SW1A 1AA, SW1A1AA
bool isBritishPostcode(const Place &place)
{
    if (!isLetter(place.after(2)) || isWordShape(place.after(3)))
        return false;
    return isLetter(place.before()) || isDigitShape(place.before(2))
        || (isLetter(place.before(2)) && isDigitShape(place.before(3)));
}
constexpr Beside ofBritishPostcode{.before = isLetterOrBlank, .after = isLetter};

} // namespace

bool endsStreet(std::string_view word)
{
    static constexpr std::array endings{
        "strasse", "str.",   "weg",     "gasse",   "platz",   "allee",   "damm",   "ufer",    "straat",   "laan",     "plein",
        "gracht",  "kade",   "gade",    "vej",     "vaenget", "straede", "gata",   "gatan",   "vagen",    "veien",    "vegen",
        "stien",   "stigur", "braut",   "katu",    "tie",     "kuja",    "polku",  "vegur",   "ranta",    "aukio",    "raitti",
        "vayla",   "kaari",  "torget",  "torv",    "plads",   "plass",   "bakken", "svingen", "backen",   "stigen",   "singel",
        "dreef",   "steig",  "graben",  "straeti", "grand",   "granden", "torg",   "stig",    "sti",      "toften",   "parken",
        "engen",   "haugen", "kroken",  "tunet",   "jordet",  "kollen",  "lunden", "ringen",  "terrasse", "rinne",    "penger",
        "tori",    "portti", "puisto",  "dijk",    "steeg",   "markt",   "zeile",  "twiete",  "chaussee", "siedlung", "stieg",
        "teigur",  "hlid",   "hvammur", "heimar",  "gerdi",   "holt"};
    // Found by their last two letters, which most words have not.
    constexpr std::size_t letters = 32; // of the alphabet, in the lower bits of each
    constexpr auto keyOf = [](std::string_view text) {
        return static_cast<std::size_t>(static_cast<unsigned char>(text[text.size() - 2]) % letters * letters
                                        + static_cast<unsigned char>(text.back()) % letters);
    };
    struct ByKey {
        std::array<std::uint8_t, letters * letters + 1> begins{};
        std::array<std::string_view, endings.size()> sorted{};
    };
    static constexpr ByKey byKey = [keyOf] {
        ByKey made;
        for (const std::string_view ending : endings)
            ++made.begins[keyOf(ending) + 1];
        for (std::size_t key = 0; key < letters * letters; ++key)
            made.begins[key + 1] = static_cast<std::uint8_t>(made.begins[key + 1] + made.begins[key]);
        auto next = made.begins;
        for (const std::string_view ending : endings)
            made.sorted[next[keyOf(ending)]++] = ending;
        return made;
    }();
    if (word.size() < 3)
        return false;
    const std::size_t key = keyOf(word);
    return std::any_of(
        byKey.sorted.begin() + byKey.begins[key], byKey.sorted.begin() + byKey.begins[key + 1], [&](std::string_view ending) {
            return word.size() >= ending.size()
                && std::equal(ending.begin(), ending.end(), word.end() - static_cast<std::ptrdiff_t>(ending.size()),
                              [](char known, char seen) { return seen == known || seen == known - 32; });
        });
}

const std::vector<Pattern> &placePatterns()
{
    static const std::vector<Pattern> patterns{
        // 12 bis rue de la Paix, 12 rue de la paix
        {P::Address, Check::None, around(VIGIE_STREETS_FR, 32, behindNearDigit<16>),
         "(?i:\\b\\d{1,4}(?:\\s?(?:bis|ter|quater|[a-d])\\b)?(?:\\s?[-/]\\s?\\d{1,4})?\\s?,?\\s{1,3})(?:(?i:" VIGIE_STREET_FR
         "\\s{1,3}(?:(?:de\\sla|de\\sl'|des|du|de|d'|la|les|le|l'|au|aux|et)\\s?){0,3})" VIGIE_CAPWORD
         "(?:[\\s]{1,3}(?i:(?:de\\sla|de\\sl'|des|du|de|d'|et|la|le|les|l')\\s?){0,2}" VIGIE_CAPWORD "){0,5}" VIGIE_STREET_TAIL
         "(?i:" VIGIE_UNIT ")|"
         "(?i:" VIGIE_STREET_FR "\\s{1,3}du\\s\\d{1,2}(?:er)?[ -]" VIGIE_MONTH "(?:[ -]\\d{4}\\b)?)|"
         "(?i:" VIGIE_STREET_FR "\\s{1,3}(?:des|aux)\\s\\d{1,2}\\s[a-z\\xE9]{3,})|"
         "(?i:(?:rue|avenue|av|boulevard|bd|allees?|impasse|chemin|quai|square|esplanade|faubourg)\\s{1,3}"
         "(?:(?:de\\sla|de\\sl'|des|du|de|d'|la|les|le|l')\\s?){0,3})" VIGIE_WORD ")"},
        {P::Address, Check::HasCapital,
         word("rue|avenue|boulevard|bd|allee|allees|impasse|chemin|quai|square|esplanade|faubourg|place", beforeCapital<6, 12>),
         "(?i:\\b(?:rue|avenue|boulevard|bd|allees?|impasse|chemin|quai|square|esplanade|faubourg|place)\\s{1,3}(?:(?:de\\sla|"
         "de\\sl'|des|du|de|d'|la|les|le|l')\\s?){0,3}(?:[a-z\\xE9]{3,12}\\s(?:de\\sla|de\\sl'|des|du|de|d')\\s?)?)" VIGIE_CAPWORD
         "(?:\\s(?i:(?:de\\sla|de\\sl'|des|du|de|d'|et)\\s?){0,2}" VIGIE_CAPWORD "){0,4}" VIGIE_STREET_TAIL},
        {P::Address, Check::HasCapital, around(VIGIE_STREETS_EN, 96, behindNumberAndName),
         "\\b\\d{1,6}(?:[A-Za-z]|\\s?[-/]\\s?\\d{1,5})?,?\\s{1,2}(?:(?:[A-Za-z]{1,3}\\.|" VIGIE_WORD
         ")\\s{1,2}){1,4}(?i:" VIGIE_STREET_EN ")(?i:" VIGIE_UNIT ")"},
        {P::Address, Check::HasCapital, around("street|road|avenue|lane|boulevard|terrace|crescent|mews", 96, behindCapital),
         "(?:\\b(?:at|on|in|from|near|to)\\s{1,2})((?:" VIGIE_CAPWORD
         "\\s{1,2}){1,3}(?:Street|Road|Avenue|Lane|Boulevard|Terrace|Crescent|Mews)\\b)"},
        {P::Address, Check::HasCapital,
         around("row|lane|square|gardens|yard|wharf|walk|quay|buildings|embankment|passage|arcade|bypass|slip", 96,
                behindCapital),
         "(?:\\b(?i:at|on|in|from|near|to|of)\\s{1,2})((?:" VIGIE_CAPWORD "[ ]){1,3}"
         "(?:Row|Lane|Square|Gardens|Yard|Wharf|Walk|Quay|Buildings|Embankment|Passage|Arcade|Bypass|Slip)\\b)"},
        {P::Address, Check::None,
         around("esplanade|street|green|square|parade|strand|mall|promenade|close|lane|avenue|crescent|terrace|quay|wharf", 4,
                behindCapital),
         "\\b(The (?:Esplanade|Street|Green|Square|Parade|Strand|Mall|Promenade|Close|Lane|Avenue|Crescent|Terrace|Quay|Wharf)), "
         "[A-Z]"},
        {P::Address, Check::None, around("square|plaza|place|park|center|centre|way|street|avenue", 48, behindCapital),
         "\\b(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve) (?:" VIGIE_CAPWORD
         "[ ]){1,3}(?:Square|Plaza|Place|Park|Center|Centre|Way|Street|Avenue)\\b"},
        // 77 Calle Sombra, 7715 Route 44
        {P::Address, Check::None, around("calle|avenida|camino|via|paseo|rua|route|highway|hwy|rte", 8, behindNearDigit<3>),
         "\\b\\d{1,5} (?:(?:Calle|Avenida|Camino|Via|Paseo|Rua)(?: (?i:de|del|la|las|los|da|do))? " VIGIE_CAPWORD
         "(?: " VIGIE_CAPWORD ")?|(?:Route|Highway|Hwy|Rte)\\.? \\d{1,4}[A-Z]?)\\b"},
        {P::Address, Check::None, around("bypass|expressway", 72, behindCapital),
         "\\b(?:" VIGIE_CAPWORD "[ ]){1,3}(?:Bypass|Expressway)\\b"},
        {P::Address, Check::None, word("grand|grande", nullptr, NeedsDigit), "\\b(?i:grande?[- ]rue|grand-place)[ ]\\d{1,3}\\b"},
        {P::Address, Check::HasCapital, word("cale|venelle|ruelle|corniche|sente|rang|manoir|derb", beforeCapital<3>),
         "(?i:\\b(?:cale|venelle|ruelle|corniche|sente|rang|manoir|derb)[ ](?:(?:de\\sla|de\\sl'|des|du|de|d')[ "
         "]?)?)" VIGIE_CAPWORD "(?:[ ]" VIGIE_CAPWORD "){0,3}"},
        // Vesterbrogade 34, Karl Johans gate 22, Vaci utca 19
        {P::Address, Check::HasCapital, digits(sizes(1, 4), behindStreetEnd, 96, {.before = isSign<' '>}),
         "\\b(?:" VIGIE_CAPWORD "[ ]){0,2}[A-Za-z\\xC9\\xE9'-]{2,}(?i:" VIGIE_STREET_END
         ")[ ]\\d{1,4}(?:/\\d{1,4}){0,3}(?:-?[A-GI-Za-gi-z])?\\b(?i:" VIGIE_UNIT ")"},
        {P::Address, Check::HasCapital, around(VIGIE_STREETS_BEHIND "|u", 96, beforeHouse),
         "\\b(?:" VIGIE_CAPWORD "[ ]){1,3}(?:[a-z\\xE9]{3,}[ ])?(?i:" VIGIE_STREETS_BEHIND "|u\\.)\\.?[ "
         "]\\d{1,4}[A-GI-Za-gi-z]?\\b\\.?"},
        {P::Address, Check::None, around("gate", 32, behindCapital),
         "\\b(?:" VIGIE_CAPWORD "[ ])?[A-Z][a-z]{2,14}s [Gg]ate[ ]\\d{1,4}[A-GI-Za-gi-z]?\\b"},
        // ul. Marszałkowska 84/92, Via Roma 131, Strada Lipscani 55
        {P::Address, Check::HasCapital,
         word("ul|al|os|av|pza|plza|ctra|ulica|aleja|rondo|via|viale|piazza|piazzetta|corso|vicolo|largo|contrada|borgo|calle|c|"
              "avenida|avda|paseo|"
              "plaza|camino|carretera|glorieta|rua|travessa|praca|estrada|alameda|rodovia|beco|strada|bulevardul|calea|aleea|"
              "soseaua|piata|ronda|travesia|rambla|cuesta|callejon|pasaje|urbanizacion|poligono|calcada|bairro|urbanizacao|"
              "ladeira|"
              "localita|frazione|salita|lungomare|plac|osiedle|nabrezi",
              beforeName, NeedsDigit),
         "(?i:\\b" VIGIE_STREET_ABROAD ")[ ](?:(?i:de|da|do|dos|della|dei|delle|del|la|los)[ ]){0,2}" VIGIE_CAPWORD
         "(?:[ ](?:(?i:de|da|do|del|e|y)[ ])?" VIGIE_CAPWORD
         "){0,4},?[ ](?:n\\.?\\xB0[ ]?)?\\d{1,4}(?:[ ]?/[ ]?\\d{1,4})?[A-GI-Za-gi-z]?\\b"},
        // Pod Florianem 1677, Am Hof 12, An der Alster 3
        {P::Address, Check::HasCapital,
         word("pod|nad|pri|ob|am|an|auf|zum|zur|beim|hinter|op|aan|alte|alter|neue|neuer|obere|untere|grosse|kleine", beforeName,
              NeedsDigit),
         "\\b(?:Pod|Nad|Pri|Ob|Am|An de[mnr]|Auf de[mr]|Zum|Zur|Beim|Hinter|Op den?|Aan de[nr]?|Alter?|Neuer?|Obere|Untere|"
         "Grosse|Kleine)[ ]" VIGIE_CAPWORD "(?:[ ]" VIGIE_CAPWORD ")?[ ]\\d{1,4}(?:/\\d{1,4}){0,2}[A-GI-Za-gi-z]?\\b"},
        // Belgium and Switzerland: rue du Rhone 65
        {P::Address, Check::HasCapital, word(VIGIE_STREETS_FR, beforeName, NeedsDigit),
         "(?i:\\b" VIGIE_STREET_FR "[ ](?:(?:de la|de l'|des|du|de|d'|la|les|le|l'|aux|au)[ ]?){0,2})" VIGIE_CAPWORD
         "(?:[ ](?i:(?:de la|de l'|des|du|de|d'|et)[ ]?){0,1}" VIGIE_CAPWORD "){0,4},?[ ]\\d{1,4}[A-GI-Za-gi-z]?\\b"},
        {P::Address, Check::NoYear, digits(sizes(4, 4), isShortPostcode, 8, {.after = isSign<' '>}),
         "(?:^|[\\n,(]|-)[ ]{0,3}((?:B-?|CH-?|L-?|A-?)?[1-9]\\d{3})[ ]{1,2}" VIGIE_CAP "[a-z]"},
        {P::Address, Check::None, digits(sizes(1, 1), isCanadianPostcode, 1, {.before = isCapital, .after = isCapital}),
         "\\b[ABCEGHJ-NPR-TVXY]\\d[A-Z] ?\\d[A-Z]\\d\\b"},
        {P::Address, Check::None, digits(sizes(1, 2), isRoutingKey, 1, {.before = isCapital}),
         "\\b[AC-FHKNPRTV-Y]\\d[\\dW] [0-9AC-FHKNPRTV-Y]{4}\\b"},
        // The Old Manse, 2 Kirk Lane; Mill Yard, Station Road; 7 Gainsborough Mansions
        {P::Address, Check::HasCapital,
         around("manse|cottage|house|lodge|farm|barn|hall|mill|court|towers|villas|grange|rectory|vicarage|yard|buildings", 96,
                behindCapital),
         "\\b(?:" VIGIE_CAPWORD "[ "
         "]){1,3}(?:Manse|Cottage|House|Lodge|Farm|Barn|Hall|Mill|Court|Towers|Villas|Grange|Rectory|"
         "Vicarage|Yard|Buildings),[ ](?:\\d{1,4}[ ])?(?:" VIGIE_CAPWORD
         "[ ]){1,3}(?:Street|Road|Lane|Avenue|Row|Close|Hill|Way|Drive|Terrace|Crescent|Gardens|Walk|Square|Place)\\b"},
        {P::Address, Check::None,
         around(
             "mansions|house|buildings|villas|bank|croft|mead|meadow|meadows|fields|common|heath|quay|parade|approach|chase|wynd|"
             "brae|loan|garth|dene|brow|loop|point|path|market|cottage|cottages|heights|towers|lodge|mount|rise|view|grove|vale|"
             "green|ridge|run|crossing|pass|landing|cove|glen|hollow|estate|estates|crest|bend|bay|gate|esplanade|knoll|haven|"
             "trace|turnpike|summit|junction|manor|valley|canyon|dale|orchard|orchards|staithe|staithes|cross|end|lea|leas|holt|"
             "drove|"
             "paddock|paddocks|copse|spinney|warren|pastures|causeway|strand|steps|vennel|pend|neuk|shaw|fold|nook|clough|"
             "maltings|"
             "stables|moorings|basin|link|dock|docks|circus|pavement|hythe|reach|promenade|embankment|dell|priory|abbey|banks|"
             "wood|woods|"
             "oaks|"
             "elms|limes|pines|willows|beeches",
             96, behindCapital),
         "\\b\\d{1,4}(?:[-/\x96]\\d{1,4})?[a-z]?,? (?:" VIGIE_CAPWORD "[ "
         "]){1,3}(?:Mansions|House|Buildings|Villas|Bank|Croft|Mead|Meadows?|Fields|Common|Heath|Quay|Parade|Approach|Chase|Wynd|"
         "Brae|Loan|Garth|Dene|Brow|Loop|Point|Path|Market|Cottages?|Heights|Towers|Lodge|Mount|Rise|View|Grove|Vale|Green|Ridge|"
         "Run|Crossing|Pass|Landing|Cove|Glen|Hollow|Estates?|Crest|Bend|Bay|Gate|Esplanade|Knoll|Haven|Trace|Turnpike|Summit|"
         "Junction|Manor|Valley|Canyon|Dale|Orchards?|Staithes?|Cross|End|Leas?|Holt|Drove|Paddocks?|Copse|Spinney|Warren|"
         "Pastures|"
         "Causeway|Strand|Steps|Vennel|Pend|Neuk|Shaw|Fold|Nook|Clough|Maltings|Stables|Moorings|Basin|Link|Docks?|Circus|"
         "Pavement|Hythe|"
         "Reach|"
         "Promenade|Embankment|Dell|Priory|Abbey|Banks|Woods?|Oaks|Elms|Limes|Pines|Willows|Beeches)\\b"},
        {P::Address, Check::None, around("street|road|avenue|lane|boulevard|terrace|crescent|mews|gardens", 96, behindCapital),
         "\\b(?:" VIGIE_CAPWORD "[ ]){1,3}(?:Street|Road|Avenue|Lane|Boulevard|Terrace|Crescent|Mews|Gardens)\\b"},
        {P::Address, Check::None,
         around("street|road|avenue|lane|boulevard|terrace|crescent|mews|gardens|drive|way|close|square", 72, behindCapital),
         "\\b(?:\\d{1,5}[ ])?(?:[A-Z]{2,20}[ "
         "]){1,3}(?:STREET|ROAD|AVENUE|LANE|BOULEVARD|TERRACE|CRESCENT|MEWS|GARDENS|DRIVE|WAY|CLOSE|SQUARE)\\b"},
        {P::Address, Check::None, around("broadway", 6, behindNumber), "\\b\\d{1,5} Broadway\\b(?i:" VIGIE_UNIT ")"},
        {P::Address, Check::None, word("flat|unit|suite|apartment", nullptr, NeedsDigit),
         "\\b(?i:flat|unit|suite|apartment)[ ]\\d{1,4}[A-Za-z]?,[ ](?:" VIGIE_CAPWORD
         "[ ]){1,3}(?:Court|House|Way|Yard|Mill|Wharf|Place|Park|Close|Gate|Point)\\b"},
        // route de Saint-Claude; Lotissement Les Genets, lot 12; ZA de Kergaradec
        {P::Address, Check::HasCapital, word("route|chaussee|montee|traverse|sentier|parvis", beforeCapital<3>),
         "(?i:\\b(?:route|chaussee|montee|traverse|sentier|parvis)[ ](?:(?:de la|de l'|des|du|de|d'|la|les|le|l')[ "
         "]?))" VIGIE_CAPWORD "(?:[ ]" VIGIE_CAPWORD "){0,3}"},
        {P::Address, Check::HasCapital,
         word("lotissement|residence|domaine|hameau|lieu|quartier|carrefour|zone|za|zi|zac", beforeName),
         "(?i:\\b(?:lotissement|residence|domaine|hameau|lieu-dit|quartier|carrefour|zone|zone artisanale|zone "
         "industrielle|za|zi|zac)[ "
         "](?:(?:de la|de "
         "l'|des|du|de|d'|la|les|le|l')[ ]?){0,2})" VIGIE_CAPWORD "(?:[ ](?i:(?:de la|de l'|des|du|de|d')[ ]?)?" VIGIE_CAPWORD
         "){0,3}(?i:" VIGIE_UNIT ")"},
        {P::Address, Check::HasCapital, word("parc|zone|technopole|pole|centre|campus", beforeCapital<4, 14>),
         "(?i:\\b(?:parc (?:d'activites?|d'affaires|technologique|tertiaire|industriel)|zone "
         "(?:d'activites?|commerciale|artisanale|"
         "portuaire)|technopole|centre (?:commercial|d'affaires)|pole d'activites?|campus)[ ](?:(?:de la|de l'|des|du|de|d'|la|"
         "les|le|l')[ ]?){0,2})" VIGIE_CAPWORD "(?:[ ](?i:(?:de la|de l'|des|du|de|d')[ ]?)?" VIGIE_CAPWORD "){0,3}"},
        {P::Address, Check::HasDigit, word("suite|ste|apt|apartment|flat|unit|appartement|app|appt|bloc", nullptr, NeedsDigit),
         "(?i)\\b(?:suite|ste\\.|apt\\.?|apartment|flat|unit|bloc|appartement|appt\\.?)\\s{0,2}#?(?:[A-Z]-?)?\\d{1,5}[A-Z]?\\b"},
        {P::Address, Check::HasDigit, word("h", nullptr, NeedsDigit),
         "\\b[Hh]\\.?[ ]?/?(?i:no)\\.?[ ]?\\d{1,5}(?:/\\d{1,4})?[A-Z]?\\b"},
        {P::Address, Check::None,
         around("cottage|farm|lodge|barn|manor|grange|mill|rectory|vicarage|priory|manse", 72, behindCapital),
         "\\b(?:at|to|from|near)[ ]((?:" VIGIE_CAPWORD
         "[ ]){1,3}(?:Cottage|Farm|Lodge|Barn|Manor|Grange|Mill|Rectory|Vicarage|Priory|Manse)\\b)"},
        {P::Address, Check::HasDigit, around("p|po|pobox|b|bp|cs|psc|boite|unit", 3, nullptr, NeedsDigit),
         "(?i)\\b(?:\\d{2}\\s)?(?:p\\.?\\s?o\\.?\\s?box|b\\.?p\\.?|cs|psc|boite "
         "postale|unit)\\s{0,2}\\d{2,6}(?:,?\\s(?:box\\s)?\\d{1,5})?\\b"},
        {P::Address, Check::None,
         word("postbus|postboks|postfach|postbox|apartado|casella|gpo|locked|private|skrytka", nullptr, NeedsDigit),
         "(?i)\\b(?:postbus|postboks|postfach|postbox|apartado(?: de correos)?|casella postale|gpo box|locked bag|private bag|"
         "skrytka pocztowa)[ ]\\d{1,6}(?: \\d{2,4})?\\b"},
        {P::Address, Check::NoYear, word("nsw|vic|qld|tas|act", nullptr, NeedsDigit), "\\b(?:NSW|VIC|QLD|TAS|ACT),? \\d{4}\\b"},
        {P::Address, Check::None, digits(sizes(1, 3), isSignAndDigit, 1, {.before = isSign<'#'>, .after = isSign<'-'>}),
         "#\\d{1,3}-\\d{1,4}[A-Z]?\\b"},
        // 3º B: the door of a floor in Spain and Portugal
        {P::Address, Check::None, digits(sizes(1, 2), nullptr, 0, {.after = isSign<'\xB0'>}),
         "\\b\\d{1,2}\\xB0[ ]?(?:[ABD]|(?i:izq|izda|dcha|esq|dto|piso))\\b"},
        {P::Address, Check::None, word("lot"),
         "\\b(?i:lot)\\s(?:[IVX]{1,5}|[A-Z]?\\d{1,4})(?:\\s[A-Z0-9]{1,5}){0,3}(?:\\s(?i:bis|ter))?\\b"},
        {P::Address, Check::None, digits(sizes(5, 5), nullptr, 6, {.after = isSign<' ', '-', '\n'>}),
         "(?:^|[^\\d.,/-]|[A-Za-z,]\\s)\\b((?:F-?|L-|B-|CH-|D-)?\\d{5})(?:\\s?-\\s?|\\s{1,2})(?:" VIGIE_CAPWORD ")"},
        // 17 trg revolucije 3 apt. 8, in any case
        {P::Address, Check::None, around("apt|apartment|appt|appartement|suite|unit|flat", 96, behindNumber),
         "(?i)\\b\\d{1,6},?[ ](?:" VIGIE_L "[A-Za-z\\xC9\\xE9'-]*\\.?[ ]){1,6}\\d{1,5}[a-z]?\\.?,?\\s{1,3}"
         "(?:apt|apartment|appt|appartement|suite|unit|flat)\\b\\.?[ ]?#?\\d{1,5}\\b"},
        // Military post of the United States, and ships
        {P::Address, Check::None, word("uss|usns|usnv|uscgc|hms"), "(?i)\\b(?:uss|usns|usnv|uscgc|hms)[ ]" VIGIE_WORD},
        {P::Address, Check::None, word("apo|fpo|dpo", nullptr, NeedsDigit), "(?i)\\b[afd]po,? (?:aa|ae|ap),? \\d{5}\\b"},
        {P::Address, Check::None, digits(sizes(5, 5), isZipCode, 3, {.before = isBlank}), "\\b[A-Z]{2}\\s\\d{5}(?:-\\d{4})?\\b"},
        {P::Address, Check::None, word("code|cp|zip|zipcode|post|postcode|postal", nullptr, NeedsDigit),
         "(?i)\\b(?:code postal|cp|zip(?: ?code)?|post ?code|postal code)" VIGIE_NO "([A-Z0-9]{2,5}(?:[ -][A-Z0-9]{3,4})?)\\b"},
        {P::Address, Check::None, digits(sizes(1, 3), isBritishPostcode, 6, ofBritishPostcode),
         "\\b(?:[A-Z]{1,2}\\d[A-Z0-9]?\\s\\d[ABD-HJLNP-UW-Z]{2}|[A-Z]{1,2}\\d{1,2}[A-Z]?\\d[ABD-HJLNP-UW-Z]{2})\\b"},
        {P::Address, Check::None, digits(sizes(1, 3), isBritishPostcode, 6, ofBritishPostcode),
         "(?i)\\b(?:ec|wc|sw|se|nw|ne|w|e|n|s|m|b|l|g|eh|cf|bs|ls)\\d{1,2}[a-z]?\\s\\d[abd-hjlnp-uw-z]{2}\\b"},
        {P::Address, Check::None, digits(sizes(3, 3), isSignAndDigit, 0, {.after = isSign<'-'>}),
         "\\b(\\d{3}-\\d{4})\\s(?:Tokyo|Japan|Japon|Osaka|Kyoto)"},
    };
    return patterns;
}

} // namespace vigie::redaction
