// Names of organisations nobody announced.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

namespace vigie::redaction {
namespace {

#define VIGIE_OF "(?:(?:de la|de l'|des|du|de|d'|le|la|les|l'|au|aux|a la) ?)"
#define VIGIE_NAME VIGIE_CAPWORD "(?:[ ](?:(?:et|and|&|of|the) |" VIGIE_OF ")?" VIGIE_CAPWORD "){0,4}"
#define VIGIE_HOUSE_FR                                                                                                           \
    "(?:[Hh]otel|[Rr]estaurant|[Bb]rasserie|[Bb]istrot?|[Cc]afe|[Aa]uberge|[Rr]elais|[Ll]ibrairie|[Gg]alerie|[Cc]linique|"       \
    "[Cc]abinet|[Aa]gence|[Gg]arage|[Ee]cole|[Cc]ollege|[Ll]ycee|[Pp]harmacie|[Bb]oulangerie|[Tt]heatre|[Cc]inema|[Cc]ercle|"    \
    "[Cc]omptoir|[Tt]able|[Tt]ransports?|[Mm]enuiserie|[Cc]haudronnerie|[Mm]aconnerie|[Pp]lomberie|[Ff]ondation|"                \
    "[Aa]ssociation|[Mm]aison|[Dd]omaine|[Cc]hateau|[Ss]tudio|[Aa]telier|[Ee]ditions|[Ii]mmo|[Mm]utuelle|[Ii]mprimerie|"         \
    "[Ss]ociete|[Ee]ntreprise|SARL|SAS|SASU|EURL|SCI|SNC|SELARL|SCP|[Ss]yndic|[Ff]oncia|[Tt]raiteur|[Pp]izzeria|[Cc]reperie)"
// Their first words, as above
#define VIGIE_HOUSES                                                                                                             \
    "hotel|restaurant|brasserie|bistro|bistrot|cafe|auberge|librairie|galerie|clinique|cabinet|garage|pub|bar|pharmacie|"        \
    "theatre|"                                                                                                                   \
    "cinema|relais|comptoir|maison|studio|atelier|fondation|association|institut|groupe|mutuelle|ecole|college|lycee|trattoria|" \
    "pizzeria|osteria|banquet|cercle"
#define VIGIE_HOUSES_FR                                                                                                          \
    VIGIE_HOUSES                                                                                                                 \
    "|agence|boulangerie|table|transport|transports|menuiserie|chaudronnerie|maconnerie|plomberie|domaine|chateau|"              \
    "editions|immo|imprimerie|societe|entreprise|sarl|sas|sasu|eurl|sci|snc|selarl|scp|syndic|foncia|traiteur|creperie"

bool betweenCapitals(const Place &place)
{
    return beforeCapital<1>(place) && behindCapital(place);
}

bool inSentence(const Place &place)
{
    return place.before() == ' ' && shapeKind(place.before(2)) == LowerShape;
}

} // namespace

const std::vector<Pattern> &organisationPatterns()
{
    using P = TokenCategory;
    static const std::vector<Pattern> patterns{
        // Orvance Conseil SAS
        {P::Organisation, Check::None,
         around("ltd|limited|llp|llc|plc|inc|corp|gmbh|sarl|sas|sasu|eurl|spa|srl|bv|nv|aps|kk|pty", 128, behindCapital),
         "\\b" VIGIE_CAPWORD "(?:[ ](?:(?:&|et|and|of|de|du|des) )?" VIGIE_CAPWORD "){0,4}[ ](?:Ltd|LTD|"
         "Limited|LLP|LLC|PLC|plc|Inc|Corp|GmbH|SARL|SAS|SASU|EURL|SpA|Srl|BV|NV|ApS|KK|Pty)\\b"},
        // hotel Saint-Florentin, Cercle des Armateurs
        {P::Organisation, Check::None, word(VIGIE_HOUSES_FR, beforeCapital<3>),
         "\\b" VIGIE_HOUSE_FR "[ ]" VIGIE_OF "?(" VIGIE_NAME ")"},
        {P::Organisation, Check::None, around("des|du|de|d", 20, betweenCapitals),
         "(?:^|[a-z,:;(\"\xB7] ?|' ?)\\b([A-Z][a-z]{3,14}[ ](?:des|du|de la|de l'|d') ?" VIGIE_NAME ")"},
        // Cafe Brimstone, in mid-sentence: the kind of house is part of the name
        {P::Organisation, Check::None, around(VIGIE_HOUSES, 4, nullptr, NeedsCapital),
         "(?:[a-z,:;(] |[a-z]' "
         "?)((?:Hotel|Restaurant|Brasserie|Bistrot?|Cafe|Auberge|Librairie|Galerie|Clinique|Cabinet|Garage|Pub|Bar|"
         "Pharmacie|Theatre|Cinema|Relais|Comptoir|Maison|Studio|Atelier|Fondation|Association|Institut|Groupe|Mutuelle|Ecole|"
         "College|Lycee|Trattoria|Pizzeria|Osteria|Banquet|Cercle) " VIGIE_OF "?" VIGIE_NAME ")"},
        // Langford Hotel, Pennine Paper Mills
        {P::Organisation, Check::None,
         around(
             "hotel|inn|cafe|bistro|tavern|trust|college|school|academy|club|holdings|partners|foundation|bank|hospital|clinic|"
             "kliniken|klinik|barn|mills|printing|imports|exports|estates|homes|escrow|associates|consulting|solutions|systems|"
             "industries|ventures|robotics|broadband|tiles|coaches|charpente|conseil|toitures|cables|union|directors|"
             "house|court|hall|pharmacy|surgery|dental|motors|plumbing|builders|electrical|logistics|freight|studios|architects|"
             "solicitors|chambers|capital|labs|technologies|pharma|energy|insurance|press|books|wines|records|films|pictures",
             96, behindCapital),
         "\\b(?:" VIGIE_CAPWORD "[ ]){1,3}(?:Hotel|Inn|Cafe|Bistro|Tavern|Trust|College|School|Academy|Club|"
         "Holdings|Partners|Foundation|Bank|Hospital|Clinic|Kliniken|Klinik|Barn|Mills|Printing|Imports|"
         "Exports|Estates|Homes|Escrow|Associates|Consulting|Solutions|Systems|Industries|House|Court|"
         "Hall|Ventures|Robotics|Broadband|Tiles|Coaches|Charpente|Conseil|Toitures|Cables|Union|Directors|Pharmacy|Surgery|"
         "Dental|"
         "Motors|Plumbing|Builders|Electrical|Logistics|Freight|Studios|Architects|Solicitors|Chambers|Capital|Labs|Technologies|"
         "Pharma|Energy|Insurance|Press|Books|Wines|Records|Films|Pictures)\\b"},
        // Brissac & Associes, Smoke & Oak
        {P::Organisation, Check::None, chunk(Ampersand, 64),
         "\\b" VIGIE_CAP "[A-Za-z'\\xC9\\xE9-]+(?: " VIGIE_CAPWORD ")? & " VIGIE_CAP "[A-Za-z'\\xC9\\xE9-]+(?: " VIGIE_CAPWORD
         ")?"},
        // Le Petit Vatel, La Table d'Helene, in mid-sentence
        {P::Organisation, Check::None, around("le|la|les|l|chez|au|aux", 12, inSentence, NeedsCapital),
         "\\b(?:que|est|donc|chez|ou|dans|devant|reserve|propose|pour|a|au|restaurant|resto) "
         "((?:Le|La|Les|L'|Chez|Au|Aux) ?" VIGIE_NAME ")"},
    };
    return patterns;
}

} // namespace vigie::redaction
