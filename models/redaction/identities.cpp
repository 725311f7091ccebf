// Who or whose: numbers of the state and of banks, networks, dates of birth, vehicles.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

using C = TokenCategory;

#define VIGIE_DATE                                                                                                               \
    "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})|\\d{1,2} \\d{1,2} \\d{4}|"          \
    "\\d{1,2}(?:er|st|nd|rd|th)?\\s{1,2}(?:of\\s)?" VIGIE_MONTH "(?:,?\\s{1,2}\\d{2,4})?|" VIGIE_MONTH                           \
    "\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s{1,2}\\d{4})?)"

/// The country and the check digits; behindCountry() has seen them.
std::string_view ibanBegin(const Place &place, std::size_t from)
{
    const std::size_t begin = place.from - (isOneOf(place.before(), " .-") ? 3 : 2);
    return begin < from ? std::string_view() : place.text.substr(begin, place.from + 2 - begin);
}

/// A digit near enough for a date.
bool beforeDate(const Place &place)
{
    return beforeNearDigit<40>(place);
}

/// 1 85 05 78 006 084 36: thirteen digits and a key begin.
bool beginsManyDigits(const Place &place)
{
    if (!isOneOf(place.text[place.from], "123478"))
        return false;
    constexpr std::size_t longest = 28;
    constexpr std::size_t fewest = 13;
    std::size_t count = 0;
    for (const char c : place.text.substr(place.from, longest)) {
        if (isDigitShape(c))
            ++count;
        else if (!isOneOf(c, " .-/\nABab"))
            break;
    }
    return count >= fewest;
}

bool isInsurance(const Place &place)
{
    const std::size_t n = isBlank(place.before()) ? 2 : 1;
    return place.size() % 2 == 0 && isCapital(place.before(n)) && isCapital(place.before(n + 1))
        && (place.size() == 6 || isDigitShape(place.after(isBlank(place.after()) ? 2 : 1)));
}

/// GB 123456789, ESB1234567X
bool isLongBehindCountry(const Place &place)
{
    return isCapital(place.before()) || isCapital(place.before(2)) || isCapital(place.before(3)) || isCapital(place.before(4));
}

/// FR76, FR 76, and more digits follow.
bool behindCountry(const Place &place)
{
    const std::size_t n = isOneOf(place.before(), " .-") ? 2 : 1;
    if (!isLatin(place.before(n)) || !isLatin(place.before(n + 1)) || isWordShape(place.before(n + 2)))
        return false;
    constexpr std::size_t nearby = 16;
    constexpr std::ptrdiff_t fewest = 4;
    const std::string_view rest = place.text.substr(place.from + 2, nearby);
    return std::count_if(rest.begin(), rest.end(), isDigitShape) >= fewest;
}

constexpr bool isNoWord(char c)
{
    return !isWordShape(c);
}

constexpr bool isNoDot(char c)
{
    return c != '.';
}

/// What may stand between the letters of a country and its number.
constexpr bool isOfCountry(char c)
{
    return isLatin(c) || isOneOf(c, " .-");
}

bool isPlate(const Place &place)
{
    const auto letter = [](char next, char afterNext) {
        return isCapital(next) || (isOneOf(next, " -") && isCapital(afterNext));
    };
    return letter(place.before(), place.before(2)) && letter(place.after(), place.after(2));
}

/// SMK 4471, and no more letters before.
bool isBehindThreeLetters(const Place &place)
{
    return isCapital(place.before(2)) && isCapital(place.before(3)) && isCapital(place.before(4))
        && !isWordShape(place.before(5));
}

/// A dash and a capital behind it.
bool isBesideDash(const Place &place)
{
    return place.after() == '-' && isCapital(place.after(2));
}

constexpr bool isCapitalBlankOrDash(char c)
{
    return isCapital(c) || isOneOf(c, " -");
}

/// Two capitals before it and more digits behind a blank.
bool isSwissPlate(const Place &place)
{
    const std::size_t n = isCapital(place.before()) ? 1 : 2;
    return isCapital(place.before(n)) && isCapital(place.before(n + 1)) && !isWordShape(place.before(n + 2))
        && isDigitShape(place.after(2));
}

bool beforeSignAndCapitals(const Place &place)
{
    return isCapital(place.after(2)) && isCapital(place.after(3));
}

} // namespace

const std::vector<Pattern> &identityPatterns()
{
    static const std::vector<Pattern> patterns{
        // Numbers of the state and of banks
        {C::NationalId, Check::Nir, digits(sizes(1), beginsManyDigits, 0, {.before = isNoWord}),
         "(?i)\\b[1-478][\\s.-]?\\d{2}[\\s.-]?\\d{2}[\\s.-]?(?:\\d{2}|2[AB])[\\s.-]?\\d{3}[\\s.-]?\\d{3}[\\s./"
         "-]{0,3}\\d{2}\\b"},
        {C::NationalId, Check::FourDigits, word("nir|securite|secu|numero|ssn|social|national|nino", nullptr, NeedsDigit),
         "(?i)\\b(?:nir|securite sociale|secu|numero de secu|ssn|social security|national insurance|nino)\\b(?: number)?" VIGIE_NO
         "([A-Z]{0,2}[ ]?\\d{1,8}(?:[ .-]?\\d{1,6}|[ .-]?2[AB]\\b){0,8}(?:[ ]?[A-Z]\\b)?)"},
        {C::NationalId, Check::None, digits(sizes(3, 3), isSignAndDigit, 0, {.after = isSign<'-'>}),
         "\\b\\d{3}-\\d{2}-\\d{4}\\b"},
        {C::NationalId, Check::None, digits(sizes(2, 6), isInsurance, 3, {.before = isCapitalOrBlank}),
         "\\b[A-CEGHJ-PR-TW-Z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D]\\b"},
        {C::Iban, Check::Iban, digits(sizes(2), behindCountry, 3, {.before = isOfCountry}), nullptr, ibanBegin},
        {C::Iban, Check::HasDigit, word("iban"),
         "(?i)\\biban" VIGIE_NO "([A-Z]{2}\\s?\\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?\\d[A-Z0-9]{0,3})?)\\b"},
        {C::Iban, Check::None, word("bic|swift"),
         "(?i)\\b(?:bic|swift)(?:[ /-](?:bic|swift|code))?" VIGIE_NO "([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b"},
        {C::VatNumber, Check::FrenchVat, word("fr", nullptr, NeedsDigit),
         "(?i)\\bFR[\\s.-]?[0-9A-HJ-NP-Z]{2}[\\s.-]?\\d{3}[\\s.-]?\\d{3}[\\s.-]?\\d{3}\\b"},
        {C::VatNumber, Check::HasDigit, word("tva|vat|ust|ustid|btw", nullptr, NeedsDigit),
         "(?i)\\b(?:tva|vat|ust-?id|btw)(?:\\s(?:intracommunautaire|intra|number|no|reg(?:istration)?|id))?" VIGIE_NO
         "([A-Z]{2}\\s?[A-Z0-9](?:[\\s.-]?[A-Z0-9]){6,12})\\b"},
        {C::VatNumber, Check::None, digits(sizes(5), isLongBehindCountry, 6),
         "\\b(?:(?:GB|DE|LU|PL|IT|ATU|BE0|BE1|DK|FI|SE|HU|CZ|RO|PT|MT|EL|SK|SI|HR|EE|LV|LT)\\s?\\d{8,12}|NL\\s?\\d{9}B\\d{2}|"
         "IE\\s?"
         "\\d[A-Z0-9]\\d{5}[A-Z]{1,2}|ES\\s?[A-Z0-9]\\d{7}[A-Z0-9])\\b"},
        {C::CompanyId, Check::HasDigit, word("siret|siren|rcs|company|registration|ein|nif|stat", nullptr, NeedsDigit),
         "(?i)\\b(?:siret|siren|rcs(?:\\s[A-Z-]{2,})?|company (?:number|no)|registration (?:number|no)|ein|nif|stat)" VIGIE_NO
         "(?:[A-B]\\s)?(\\d(?:[\\s.-]?\\d){6,16})\\b"},
        {C::Passport, Check::FourDigits,
         word("passeport|passport|carte|cni|identity|id|permis|driver|driving|titre|visa|residence", nullptr, NeedsDigit),
         "(?i)\\b(?:passeport|passport|carte (?:nationale )?d'identite|cni|identity card|id card|permis(?: de "
         "conduire)?|driv(?:er|ing)'?s? licen[cs]e|titre de sejour|"
         "carte de sejour|visa|residence permit)(?:\\s(?:number|francais|francaise))?" VIGIE_NO
         "([A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,6}(?:[ -]?[A-Z]{0,2}\\d[A-Z0-9]{1,5}){0,2})\\b"},
        {C::Passport, Check::FourDigits, word("permit|permis|licence|license", nullptr, NeedsDigit),
         "(?i:\\b(?:permit|permis|licen[cs]e)(?:[ ](?:number|no\\.?|is|id|numero|n\\xB0|est)){1,3}[ :]{1,3})([A-Z]\\d{2,3}[ "
         "]?\\d{3}[ ]?\\d{3}|"
         "[A-Z0-9]{2,4}[ ]?\\d{4,8}[A-Z0-9]{0,4})\\b"},
        // A British driving licence
        {C::Passport, Check::None, digits(sizes(6, 6), nullptr, 6, {.before = isCapitalOrBlank}),
         "\\b[A-Z][A-Z9]{4}[ ]?\\d{6}[ ]?[A-Z9]{1,2}\\d{0,2}[A-Z]{2}\\b"},
        // Networks, birth, vehicles
        {C::IpAddress, Check::Ipv4, digits(sizes(1, 3), isSignAndDigit, 0, {.before = isNoDot, .after = isSign<'.'>}),
         "\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"},
        {C::IpAddress, Check::Ipv6, chunk(TwoColons), "(?i)(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}"},
        {C::IpAddress, Check::None, chunk(TwoColons | FourDashes), "(?i)\\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\\b"},
        {C::BirthDate, Check::None, word("ne|nee|nes|date|naissance|born|birth|birthdate|d|dob|ddn", beforeDate, NeedsDigit),
         "(?i)\\b(?:nee?|ne\\(e\\)|nes|date de naissance|naissance|born(?: on)?|date of birth|birth "
         "?date|d\\.?o\\.?b\\.?|ddn)(?:\\s?(?:le|on|the|est|is|was|:|=|\\(e\\)|\\()){0,3}\\s{0,3}(" VIGIE_DATE ")"},
        {C::BirthDate, Check::None, around("day|bday", 3, beforeDate),
         "(?i)\\b(?:b'?day)\\b[^\\d\\n.;]{0,12}\\b(" VIGIE_DATE ")"},
        // "date de naissance (nous lisons 6/1/2012)", "nee Lesia Mariani le 12 juillet 2003"
        {C::BirthDate, Check::None, word("naissance|birth|dob", beforeDate, NeedsDigit),
         "(?i)\\b(?:naissance|birth|dob)\\b[^\\d\\n.;]{0,28}\\b(" VIGIE_DATE ")"},
        {C::BirthDate, Check::None, word("ne|nee|born", nullptr, NeedsDigit),
         "(?i:\\b(?:nee?|born))[ ](?:" VIGIE_CAPWORD ",?[ ]){1,3}(?:le|on)[ ]((?i:" VIGIE_DATE "))"},
        {C::BirthDate, Check::None, word("anniversaire|birthday", nullptr, NeedsDigit),
         "(?i)\\b(?:anniversaire|birthday)(?:\\s?(?:le|on|the|est|is|:|=)){0,3}\\s{0,3}(" VIGIE_DATE ")"},
        {C::BirthDate, Check::None, word("nee|ne|born", nullptr, NeedsDigit),
         "(?i)\\b(?:nee?|born)\\s(?:en|in)\\s((?:" VIGIE_MONTH "\\s)?(?:19|20)\\d{2})\\b"},
        {C::Plate, Check::None, digits(sizes(3, 3), isPlate, 3), "\\b[A-HJ-NP-TV-Z]{2}[ -]?\\d{3}[ -]?[A-HJ-NP-TV-Z]{2}\\b"},
        {C::Plate, Check::None, digits(sizes(3, 3), nullptr, 3, {.before = isSign<'-'>, .after = isSign<'-'>}),
         "\\b[a-hj-np-tv-z]{2}-\\d{3}-[a-hj-np-tv-z]{2}\\b"},
        {C::Plate, Check::None, digits(sizes(2, 2), isCapitalNextButOne, 2, {.before = isCapital}),
         "\\b[A-Z]{2}\\d{2}\\s?[A-Z]{3}\\b"},
        {C::Plate, Check::LettersAndNumber, digits(sizes(3, 4), beforeSignAndCapitals, 0, {.after = isSign<' ', '-'>}),
         "\\b\\d{3,4}[ -][A-HJ-NP-TV-Z]{2,3}[ -](?:\\d{2}|2[AB])\\b"},
        // The Netherlands
        {C::Plate, Check::None, digits(sizes(1, 3), isBesideDash),
         "\\b(?:\\d{2}-[A-Z]{3}-\\d|\\d-[A-Z]{3}-\\d{2}|\\d{2}-[A-Z]{2}-[A-Z]{2})\\b"},
        {C::Plate, Check::None, digits(sizes(2, 3), isBesideDash, 4, {.before = isSign<'-'>}),
         "\\b(?:[A-Z]{1,2}-\\d{3}-[A-Z]{1,2}|[A-Z]{3}-\\d{2}-[A-Z])\\b"},
        // Switzerland; Togo, Cameroon, Bulgaria
        {C::Plate, Check::None, digits(sizes(3, 3), isSwissPlate, 3, {.before = isCapitalBlankOrDash, .after = isSign<' '>}),
         "\\b(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]?\\d{3}[ ]\\d{3}\\b"},
        {C::Plate, Check::None, digits(sizes(4, 4), beforeSignAndCapitals, 3, {.before = isCapitalBlankOrDash}),
         "\\b[A-Z]{2}[ -]\\d{4}[ -][A-Z]{2}\\b"},
        // Northern Ireland, Singapore, Malaysia; South Africa
        {C::Plate, Check::LettersAndNumber, digits(sizes(3, 4), isBehindThreeLetters, 4, {.before = isSign<' '>}),
         "\\b[A-Z]{3} \\d{3,4}(?: [A-Z])?\\b"},
        {C::Plate, Check::LettersAndNumber,
         digits(sizes(2, 2), beforeSignAndCapitals, 3, {.before = isCapitalBlankOrDash, .after = isSign<' ', '-'>}),
         "\\b[A-Z]{2}[ -]\\d{2}[ -][A-Z]{2}(?:[ ][A-Z]{2})?\\b"},
        // Nigeria, Kenya
        {C::Plate, Check::None, digits(sizes(3, 3), isCapitalNextButOne, 4, {.before = isCapitalBlankOrDash}),
         "\\b(?:[A-Z]{3}[ -]?\\d{3}[ -]?[A-Z]{2}|K[A-Z]{2}[ ]?\\d{3}[A-Z])\\b"},
        // Germany, Belgium, Ireland, India
        {C::Plate, Check::None, digits(sizes(1, 4), isCapitalNextButOne, 7, {.before = isSign<' '>}),
         "\\b[A-Z\\xC9]{1,3}-[A-Z]{1,2} \\d{1,4}[EH]?\\b"},
        {C::Plate, Check::None, digits(sizes(1, 3), nullptr, 0, {.after = isSign<'-'>}),
         "\\b(?:[1-9]-[A-Z]{3}-\\d{3}|\\d{2,3}-[A-Z]{1,2}-\\d{1,6})\\b"},
        {C::Plate, Check::None, digits(sizes(4, 4), isCapitalNextButOne, 12, {.before = isSign<' ', '-'>}),
         "\\b[A-Z]{2}[ -]?\\d{1,2}[ -][A-Z]{1,3}[ -]\\d{4}\\b"},
        {C::Plate, Check::HasDigit,
         word("plaque|plaques|immat|immatricule|immatriculee|immatriculation|plate|plates|registration|reg", nullptr, NeedsDigit),
         "(?i:\\b(?:plaques?|immat(?:ricul(?:ee?|ation))?|plates?|registration|reg)\\b\\.?(?: "
         "(?:is|est|number|no|mark|for|the|du|de la|parking|permit|"
         "vehicule|voiture|camion|van|car)){0,3}" VIGIE_NO
         ")\\(?([A-Z0-9]{1,4}(?:[ -][A-Z0-9]{1,5}){1,3}|[A-Z]{1,3}\\d{2,4}[A-Z]{0,3})"
         "\\b"},
        {C::Plate, Check::HasDigit,
         word("plaque|immatricule|immatriculee|immatriculation|license|number|plate|plates|registration|reg|voiture|vehicule|car",
              nullptr, NeedsDigit),
         "(?i)\\b(?:plaque|immatricul(?:ee?|ation)|license plate|number "
         "plate|plates?|registration|reg|voiture|vehicule|car)" VIGIE_NO
         "(\\d{1,4}\\s?[A-Z]{2,3}\\s?\\d[0-9AB]|[A-Z]{1,3}[ -]?\\d{1,4}[ -]?[A-Z]{1,3})\\b"},
    };
    return patterns;
}

} // namespace vigie::redaction
