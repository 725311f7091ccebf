// What a machine wrote: orders, files, flights, trains, parcels.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

namespace vigie::redaction {
namespace {

using C = TokenCategory;

/// Words as "no." and "est", then a number, follow.
bool announcesNumber(const Place &place)
{
    std::size_t at = place.to;
    constexpr int mostWords = 5;
    for (int word = 0; word < mostWords; ++word) {
        while (at < place.text.size() && (isBlank(place.text[at]) || isOneOf(place.text[at], ".:=#")))
            ++at;
        const std::size_t begin = at;
        bool digit = false;
        for (; at < place.text.size() && (isWordShape(place.text[at]) || isOneOf(place.text[at], "/-\xB0")); ++at)
            digit = digit || isDigitShape(place.text[at]);
        constexpr std::size_t longest = 6; // number, numero
        if (digit)
            return true;
        if (at == begin || at - begin > longest)
            return false;
    }
    return false;
}

/// Two capitals alone stand before it.
bool isFlight(const Place &place)
{
    const std::size_t n = place.before() == ' ' ? 2 : 1;
    return isCapital(place.before(n)) && isCapital(place.before(n + 1)) && !isWordShape(place.before(n + 2))
        && !isWordShape(place.after()) && !(place.after() == ' ' && isDigitShape(place.after(2)));
}

/// Behind the sign after it.
bool isSignAndDigitOrCapital(const Place &place)
{
    return isDigitShape(place.after(2)) || isCapital(place.after(2));
}

bool inLongWord(const Place &place)
{
    constexpr std::size_t shortest = 6;
    std::size_t size = place.size();
    for (std::size_t n = 1; size < shortest && isWordShape(place.before(n)); ++n)
        ++size;
    for (std::size_t n = 1; size < shortest && isWordShape(place.after(n)); ++n)
        ++size;
    return size >= shortest;
}

constexpr bool isCapitalOrDash(char c)
{
    return isCapital(c) || c == '-';
}

bool behindLetterAndSign(const Place &place)
{
    return isWordShape(place.before(2));
}

} // namespace

const std::vector<Pattern> &referencePatterns()
{
    static const std::vector<Pattern> patterns{
        // What a machine wrote
        {C::Number, Check::None, chunk(FourDashes), "(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"},
        {C::Number, Check::MixedReference, digits(sizes(1), inLongWord), nullptr},
        {C::Number, Check::FourDigits, digits(sizes(1), isCapitalNextButOne, 6, {.before = isSign<'-', '/'>}),
         "\\b[A-Z]{1,5}[-/]\\d{1,8}(?:[-/][A-Z0-9]{1,8}){0,3}\\b"},
        {C::Number, Check::FourDigits, digits(sizes(2, 4), isSignAndDigit, 0, {.after = isSign<'/'>}),
         "\\b\\d{2,4}/\\d{3,6}(?:/[A-Z0-9]{1,5}|-[A-Z]{1,4})\\b"},
        {C::Number, Check::HasDigit, chunk(CapitalSlash), "\\b[A-Z]{2,6}(?:/[A-Z0-9]{1,8}){1,4}\\b"},
        {C::Number, Check::MixedReference, digits(sizes(4), behindLetterAndSign, 7, {.before = isSign<'-', '_', '/'>}),
         "\\b[A-Za-z]{1,6}[-_/]\\d{4,}(?:[-_/][A-Za-z0-9]+){0,3}\\b"},
        // QK 719, WF398: two capitals and a number
        {C::Number, Check::LettersAndNumber, digits(sizes(3, 4), isFlight, 3), "\\b[A-Z]{2}[ ]?\\d{3,4}\\b"},
        // BCU 20551, PO 4500017732
        {C::Number, Check::LettersAndNumber, digits(sizes(5, 12), isCapitalNextButOne, 6, {.before = isSign<' ', '-'>}),
         "\\b[A-Z]{2,5}[ -]\\d{5,12}\\b"},
        {C::Number, Check::None, word("tgv|ter|intercites|eurostar|thalys|ouigo|lyria|train", nullptr, NeedsDigit),
         "(?i:\\b(?:tgv|ter|intercites|eurostar|thalys|ouigo|lyria|train)(?:[ "
         "](?:inoui|lyria|ouigo|n\\xB0|no\\.?|numero|number)){0,2})"
         "[ ](\\d{3,5})\\b"},
        {C::Number, Check::FourDigits, digits(sizes(4, 4), isCapitalNextButOne, 6, {.before = isSign<'.'>, .after = isSign<'.'>}),
         "\\b[A-Z]{2,5}\\.\\d{4}\\.\\d{2,6}\\b"},
        // FL-022, 24-DCS-006
        {C::Number, Check::None, digits(sizes(3, 3), isCapitalNextButOne, 5, {.before = isSign<'-'>}), "\\b[A-Z]{2,4}-\\d{3}\\b"},
        {C::Number, Check::LettersAndNumber, digits(sizes(2, 4), isSignAndDigitOrCapital, 0, {.after = isSign<'-'>}),
         "\\b\\d{2,4}-[A-Z]{2,5}-\\d{2,8}\\b"},
        // A parcel (S10 of the Universal Postal Union), a building permit
        {C::Number, Check::None, digits(sizes(2, 9), isCapitalNextButOne, 3, {.before = isCapitalOrBlank}),
         "\\b[A-Z]{2}[ ]?\\d{2,4}[ ]?\\d{2,4}[ ]?\\d{1,4}[ ]?\\d{0,3}[ ]?[A-Z]{2}\\b"},
        {C::Number, Check::None, word("pc|pa|dp|pd|cu", nullptr, NeedsDigit),
         "\\b(?:PC|PA|DP|PD|CU)[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{2}[ ]?[A-Z]\\d{4}\\b"},
        // D2026-0067, 2026/SIN/55810
        {C::Number, Check::FourDigits, digits(sizes(2, 8), isSignAndDigitOrCapital, 6, {.after = isSign<'-', '/'>}),
         "\\b(?:[A-Z]{1,5}\\d{1,8}|\\d{4}[-/][A-Z]{1,6})[-/]\\d{3,8}(?:[-/][A-Z0-9]{1,8}){0,2}\\b"},
        {C::Number, Check::HasDigit,
         word("dossier|reference|ref|client|customer|commande|order|facture|invoice|contrat|contract|matricule|billet|ticket|"
              "booking|pnr|vol|flight|resa|reservation|confirmation|devis|quote|estimate|sinistre|claim|colis|parcel|tracking|"
              "suivi|policy|police|case|matter|docket|affaire|lot|serial|serie",
              nullptr, NeedsDigit),
         "(?i:\\b(?:dossier|reference|ref|client|customer|commande|order|facture|invoice|contrat|contract|matricule|billet|"
         "ticket|"
         "booking|pnr|vol|flight|resa|reservation|confirmation|devis|quote|estimate|sinistre|claim|colis|parcel|tracking|suivi|"
         "policy|police|case|matter|docket|affaire|lot|serial|serie)\\b\\.?(?:[ ](?:n\\xB0|no\\.?|num|numero|number|id|code|ref|"
         "reference)){0,2}" VIGIE_NO
         ")\\(?((?:[A-Z]{1,5}[ -])?(?:[A-Z0-9]{0,8}\\d[A-Z0-9/-]{2,20}|[A-Z0-9]{4,8}\\d[A-Z0-9]{0,3}))\\b"},
        // The chip of an animal (ISO 11784), in threes
        {C::Number, Check::None, digits(sizes(3, 3), isSignAndDigit, 0, {.after = isSign<' ', '.', '-'>}),
         "\\b\\d{3}(?:[ .-]\\d{3}){4}\\b"},
        // Machines: PD-LON-SRV12, SRV-KEHL-07
        {C::Number, Check::None, digits(sizes(2, 3), isCapitalNextButOne, 20, {.before = isCapitalOrDash}),
         "\\b[A-Z]{2,6}-[A-Z]{2,6}(?:-\\d{2,3}|-[A-Z]{2,4}\\d{1,3})\\b"},
        // "The ticket says job 5519"
        {C::Number, Check::NoYear, word("job", nullptr, NeedsDigit),
         "(?i)\\bjob[ ](?:(?:no\\.?|number|ref)[ ]){0,2}(\\d{4,8})\\b"},
        // A drawing with its revision
        {C::Number, Check::HasDigit, around("rev|indice", 20),
         "\\b[A-Z]{1,5}[-/][A-Z0-9/-]{3,14}[ ](?:rev|indice)\\.?[ ][A-Z]\\b"},
        // Alone on its line: the postcode of an address written as a block
        {C::Number, Check::None, digits(sizes(5, 6), nullptr, 6, {.before = isSign<' ', ',', '\n'>, .after = isBlank}),
         "(?:^|\\n)[ ,]{0,4}(\\d{5,6})[ ]{0,4}(?:\\n|$)"},
        {C::Number, Check::None, word("n|num|numero|number", nullptr, NeedsDigit),
         "(?i)\\b(?:n\\xB0|num\\.|numero|number)[ ]?:?[ ]?(\\d{4,12})\\b"},
        {C::Number, Check::None, word("aller|retour|vol|vols|flight|flights|outbound|inbound|return", nullptr, NeedsDigit),
         "(?i:\\b(?:aller|retour|vols?|flights?|outbound|inbound|return)\\b)[ :]{1,6}([A-Z][A-Z0-9] ?\\d{2,4})\\b"},
        {C::Card, Check::None, word("terminant|termine|terminee|finissant|ending|ends", nullptr, NeedsDigit),
         "(?i)\\b(?:terminant par|terminee? par|finissant par|ending (?:in|with)|ends (?:in|with))[ ](\\d{3,6})\\b"},
        {C::Number, Check::HasDigit,
         word("dossier|reference|ref|client|customer|commande|order|facture|invoice|contrat|contract|matricule|billet|ticket|"
              "booking|"
              "pnr|vol|flight",
              announcesNumber, NeedsDigit),
         "(?i)\\b(?:dossier|reference|ref|client|customer|commande|order|facture|invoice|contrat|contract|matricule|billet|"
         "ticket|booking|pnr|vol|flight)\\.?" VIGIE_NO "([A-Z0-9]{1,8}\\d[A-Z0-9/-]{2,20})\\b"},
    };
    return patterns;
}

} // namespace vigie::redaction
