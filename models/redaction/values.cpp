// Values that show what they are by their form: mail, links, codes behind a cue, numbers of the state and of banks.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>
#include <array>

namespace vigie::redaction {
namespace {

using C = TokenCategory;

#define VIGIE_DATE                                                                                                               \
    "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})|\\d{1,2} \\d{1,2} \\d{4}|"          \
    "\\d{1,2}(?:er|st|nd|rd|th)?\\s{1,2}(?:of\\s)?" VIGIE_MONTH "(?:,?\\s{1,2}\\d{2,4})?|" VIGIE_MONTH                           \
    "\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s{1,2}\\d{4})?)"
// "Gate code", "le code de la porte cochère est le", "digicode :"
#define VIGIE_CODE_CUE                                                                                                           \
    "\\b(?:codes?|digi-?codes?|pin|pass-? ?codes?|pass ?words?|mots? de passe|mdp|key ?safes?|key ?box|lock ?box|"               \
    "boites? a cles?|coffres? a cles?|combinaison|combination|vigik|interphone)\\b"
#define VIGIE_CODE_CUES                                                                                                          \
    "code|codes|digi|digicode|digicodes|pin|pass|passcode|passcodes|password|passwords|mot|mots|mdp|key|keysafe|keysafes|"       \
    "keybox|lock|"                                                                                                               \
    "lockbox|boite|boites|coffre|coffres|combinaison|combination|vigik|interphone"
// 4471, 45B12, 4-4-7-1-9, 12 34 B, 882 117#
#define VIGIE_CODE                                                                                                               \
    "([#*]{0,2}(?:[A-Za-z#*]*\\d[A-Za-z0-9#*]*|[A-HK-Z])"                                                                        \
    "(?:[ .-](?:[A-Z]{0,4}\\d[A-Z0-9#*]*|[A-HK-Z])\\b){0,8}[#*]{0,2})"
#define VIGIE_HOST "(?:[A-Za-z0-9\\xC9\\xE9_-]+\\.){1,8}"
// jean [at] dupont.fr, written to fool harvesters
#define VIGIE_AT                                                                                                                 \
    "(?i)" VIGIE_W "[A-Za-z0-9._+-]*\\s{0,2}[\\[({<]\\s{0,2}(?:at|a|arobase|chez|@)\\s{0,2}[\\])}>]\\s{0,2}" VIGIE_W             \
    "[A-Za-z0-9-]*(?:(?:\\.|\\s{0,2}[\\[({<]\\s{0,2}(?:dot|point)\\s{0,2}[\\])}>]\\s{0,2})[A-Za-z0-9-]+){1,4}"

/// "[at]", behind one bracket and two spaces at most.
bool isBracketed(const Place &place, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && at - before < 2 && isBlank(place.text[before - 1]))
        --before;
    return before > 0 && isOneOf(place.text[before - 1], "[({<");
}

bool inBrackets(const Place &place)
{
    return isBracketed(place, place.from);
}

bool bracketedSign(const Place &place)
{
    const std::size_t sign = place.text.find('@', place.from);
    return sign < place.to && isBracketed(place, sign);
}

/// "@name", at the beginning or behind a bracket.
bool beginsHandle(const Place &place)
{
    const std::string_view chunk = place.text.substr(place.from, place.size());
    return chunk.front() == '@' || chunk.find("(@") != std::string_view::npos;
}

/// A scheme, or "www" in any case.
bool beginsLink(const Place &place)
{
    const std::string_view chunk = place.text.substr(place.from, place.size());
    return (place.marks & InnerColon) || chunk.find("ww") != std::string_view::npos || chunk.find("WW") != std::string_view::npos
        || chunk.find("wW") != std::string_view::npos || chunk.find("Ww") != std::string_view::npos;
}

bool holdsSlash(const Place &place)
{
    return place.text.substr(place.from, place.size()).find('/') != std::string_view::npos;
}

constexpr std::size_t spelledReach = 96; // jean at acme

/// "jean at acme dot fr": one word back stands "at" or "arobase".
bool behindSpelledHost(const Place &place)
{
    std::size_t n = 2;
    while (n < spelledReach && (isWordShape(place.before(n)) || place.before(n) == '-'))
        ++n;
    const char last = lowerOf(place.before(n + 1));
    const char secondLast = lowerOf(place.before(n + 2));
    return n > 2 && place.before(n) == ' ' && ((secondLast == 'a' && last == 't') || (secondLast == 's' && last == 'e'));
}

/// By its last letters: first, ground, third, fourth, top, premier, deuxieme.
bool behindOrdinal(const Place &place)
{
    static constexpr std::array endings{"st", "nd", "rd", "th", "op", "er", "me"};
    const char last = lowerOf(place.before(2));
    const char secondLast = lowerOf(place.before(3));
    return place.before() == ' ' && std::any_of(endings.begin(), endings.end(), [=](const char *ending) {
               return ending[0] == secondLast && ending[1] == last;
           });
}

constexpr std::string_view localSigns = "._%+'&*/=?^{|}~!#$-"; // of RFC 5322's atext, dots included

/// An addr-spec (RFC 5322), generously, with "mailto:" before it.
std::string_view mailAddress(const Place &place, std::size_t from)
{
    const std::string_view text = place.text;
    const auto isHost = [](char c) { return isWordShape(c) || c == '-'; };
    for (std::size_t sign = text.find('@', from); sign < place.to; sign = text.find('@', sign + 1)) {
        std::size_t begin = sign;
        while (begin > from && (isWordShape(text[begin - 1]) || isOneOf(text[begin - 1], localSigns)))
            --begin;
        std::size_t end = sign; // of the host
        for (std::size_t at = sign + 1; at < text.size(); ++at) {
            const std::size_t label = at;
            while (at < text.size() && isHost(text[at]))
                ++at;
            if (at > label)
                end = at;
            while (at < text.size() && (isHost(text[at]) || text[at] == '_'))
                ++at; // an underscore is no part of the last label
            if (at == label || at == text.size() || text[at] != '.')
                break;
        }
        if (begin == sign || end == sign)
            continue;
        constexpr std::string_view scheme = "mailto:";
        if (begin >= from + scheme.size() && text.substr(begin - scheme.size(), scheme.size()) == scheme)
            begin -= scheme.size();
        return text.substr(begin, end - begin);
    }
    return {};
}

/// The country and the check digits; behindCountry() has seen them.
std::string_view ibanBegin(const Place &place, std::size_t from)
{
    const std::size_t begin = place.from - (isOneOf(place.before(), " .-") ? 3 : 2);
    return begin < from ? std::string_view() : place.text.substr(begin, place.from + 2 - begin);
}

constexpr std::array<std::string_view, 56> topDomains{
    "com",  "fr",  "org", "net", "eu",  "io", "info", "biz", "dev", "app", "cloud",  "tech", "paris", "bzh",
    "gouv", "edu", "gov", "mil", "int", "uk", "us",   "de",  "es",  "ch",  "be",     "lu",   "nl",    "ca",
    "mg",   "jp",  "cn",  "ru",  "pl",  "se", "dk",   "fi",  "cz",  "pt",  "gr",     "ie",   "co",    "ai",
    "tv",   "me",  "mu",  "re",  "ma",  "tn", "dz",   "sn",  "ci",  "xyz", "online", "site", "shop",  "pro"};
constexpr std::array<std::string_view, 5> longTopDomains{"agency", "consulting", "group", "law", "email"};

/// Behind a dot a top domain begins, of those that need no scheme to be a link.
bool holdsTopDomain(const Place &place)
{
    const std::string_view chunk = place.text.substr(place.from, place.size());
    for (std::size_t dot = chunk.find('.'); dot < chunk.size(); dot = chunk.find('.', dot + 1)) {
        std::size_t end = dot + 1;
        while (end < chunk.size() && isWordShape(chunk[end]))
            ++end;
        const std::string_view label = chunk.substr(dot + 1, end - dot - 1);
        const auto isLabel = [label](std::string_view known) { return known == label; };
        if (std::any_of(topDomains.begin(), topDomains.end(), isLabel)
            || std::any_of(longTopDomains.begin(), longTopDomains.end(), isLabel))
            return true;
    }
    return false;
}

/// Something of a host where conferences are held.
bool holdsConferenceHost(const Place &place)
{
    static constexpr std::array<std::string_view, 16> hosts{"zoom",  "teams", "meet",      "hangouts",  "webex",    "whereby",
                                                            "goto",  "jit.",  "livestorm", "bluejeans", "starleaf", "skype",
                                                            "join.", "chime", "livekit",   "visio."};
    const std::string_view chunk = place.text.substr(place.from, place.size());
    for (std::size_t at = 0; at < chunk.size(); ++at) {
        const bool begins = std::any_of(hosts.begin(), hosts.end(), [rest = chunk.substr(at)](std::string_view host) {
            return rest.size() >= host.size() && lowerOf(rest.front()) == host.front()
                && std::equal(host.begin(), host.end(), rest.begin(),
                              [](char known, char seen) { return lowerOf(seen) == known; });
        });
        if (begins)
            return true;
    }
    return false;
}

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

/// The first word of a cue with what completes it: "mot de passe", "key safe"; most are cues by themselves.
bool isCodeCue(const Place &place)
{
    static constexpr std::array<std::array<std::string_view, 2>, 10> incomplete{{{"mot", "de passe"},
                                                                                 {"mots", "de passe"},
                                                                                 {"pass", "code"},
                                                                                 {"pass", "word"},
                                                                                 {"key", "safe"},
                                                                                 {"key", "box"},
                                                                                 {"lock", "box"},
                                                                                 {"boite", "a cle"},
                                                                                 {"boites", "a cle"},
                                                                                 {"cle", "wi"}}};
    const std::string_view cue = place.text.substr(place.from, place.size());
    std::string_view rest = place.text.substr(place.to, 12);
    while (!rest.empty() && isOneOf(rest.front(), " -"))
        rest.remove_prefix(1);
    const auto begins = [](std::string_view text, std::string_view known) {
        return text.size() >= known.size()
            && std::equal(known.begin(), known.end(), text.begin(), [](char a, char b) { return lowerOf(b) == a; });
    };
    bool known = false;
    for (const auto &[first, second] : incomplete) {
        if (cue.size() != first.size() || !begins(cue, first))
            continue;
        if (begins(rest, second))
            return true;
        known = true;
    }
    return !known;
}

/// A digit near enough for a date.
bool beforeDate(const Place &place)
{
    return beforeNearDigit<40>(place);
}

bool beforeColon(const Place &place)
{
    return place.after() == ':';
}

bool behindDigit(const Place &place)
{
    constexpr std::size_t nearby = 8;
    std::size_t n = 1;
    while (n < nearby && !isDigitShape(place.before(n)))
        ++n;
    return isDigitShape(place.before(n));
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

constexpr bool isOfInsurance(char c)
{
    return isCapital(c) || isBlank(c);
}

bool isPlate(const Place &place)
{
    const auto letter = [](char next, char afterNext) {
        return isCapital(next) || (isOneOf(next, " -") && isCapital(afterNext));
    };
    return letter(place.before(), place.before(2)) && letter(place.after(), place.after(2));
}

/// Capitals stand behind one sign before it.
bool isPlateBehindLetters(const Place &place)
{
    return isCapital(place.before(2));
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

constexpr bool isLetterSign(char c)
{
    return isCapital(c) || isOneOf(c, " -");
}

/// Two capitals before it and more digits behind a blank.
bool isFlightOfTwo(const Place &place)
{
    const std::size_t n = isCapital(place.before()) ? 1 : 2;
    return isCapital(place.before(n)) && isCapital(place.before(n + 1)) && !isWordShape(place.before(n + 2))
        && isDigitShape(place.after(2));
}

bool isPlateBehindNumber(const Place &place)
{
    return isCapital(place.after(2)) && isCapital(place.after(3));
}

bool isSecondCapital(const Place &place)
{
    return isCapital(place.before(2));
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

bool behindLetterAndSign(const Place &place)
{
    return isWordShape(place.before(2));
}

} // namespace

const std::vector<Pattern> &valuePatterns()
{
    static const std::vector<Pattern> patterns{
        // Mail (RFC 5322 addr-spec, generously; also written out to fool harvesters)
        {C::Email, Check::TrimEnd, chunk(AtSign), nullptr, mailAddress},
        {C::Email, Check::None, around("at|a|arobase|chez", 72, inBrackets), VIGIE_AT},
        {C::Email, Check::None, chunk(AtSign, 72, bracketedSign), VIGIE_AT},
        {C::Email, Check::None, around("point|dot", spelledReach, behindSpelledHost),
         "(?i)\\b[A-Z0-9][A-Z0-9._+-]* (?:arobase|at) [A-Z0-9][A-Z0-9-]*(?: (?:point|dot) [A-Z0-9-]{2,}){1,3}\\b"},
        {C::Unknown, Check::None, chunk(AtSign, 0, beginsHandle), "(?:^|[\\s(])(@[A-Za-z_\\xC9\\xE9][A-Za-z0-9_.\\xC9\\xE9-]+)"},
        // Links
        {C::ConferenceLink, Check::TrimEnd, chunk(InnerDot, 0, holdsConferenceHost),
         "(?i)(?:[a-z][a-z0-9+.-]+://"
         ")?(?:[a-z0-9-]+\\.){0,4}(?:zoom\\.(?:us|com|gov)|zoomgov\\.com|teams\\.microsoft\\.(?:com|us)|teams\\.live\\.com|"
         "meet\\.google\\.com|hangouts\\.google\\.com|webex\\.com|whereby\\.com|gotomeeting\\.com|gotomeet\\.me|meet\\.goto\\."
         "com|goto\\.com|jit\\.si|livestorm\\.co|"
         "bluejeans\\.com|starleaf\\.com|skype\\.com|join\\.me|chime\\.aws|livekit\\.io|visio\\.numerique\\.gouv\\.fr)(?:[/"
         "?#:][^\\s<>\"]*)?"},
        // A word that opens it: "zoom.us/j/86620417739, code merdiroise"
        {C::ConferenceLink, Check::TrimEnd, chunk(InnerDot, 1, holdsConferenceHost),
         "(?i)\\b[^\\s<>\"]{0,80}(?:zoom|teams|meet|webex|whereby|goto|visio)[^\\s<>\"]*[ "
         ",;()\xB7-]{1,4}(?:code|passcode|pass|pwd|mdp|mot "
         "de passe|password|pin)(?: d'acces)?[ ]{0,2}[:=]?[ ]{1,2}([^\\s,;.()]{3,})"},
        {C::ConferenceLink, Check::TrimEnd, word("zoommtg|msteams|callto|skype|sip|sips|facetime", beforeColon),
         "(?i)\\b(?:zoommtg|msteams|callto|skype|sips?|facetime):[^\\s<>\"]+"},
        {C::Url, Check::TrimEnd, chunk(InnerColon | InnerDot, 0, beginsLink),
         "(?i)\\b(?:[a-z][a-z0-9+.-]+://|www\\d{0,2}\\.|(?:mailto|tel|sms|geo|data|javascript|urn|cid):)[^\\s<>\"]+"},
        {C::Url, Check::TrimEnd, chunk(InnerDot, 0, holdsTopDomain),
         "\\b(" VIGIE_HOST "(?:com|fr|org|net|eu|io|info|biz|dev|app|cloud|tech|paris|bzh|gouv|edu|gov|mil|int|uk|us|de|es|ch|be|"
         "lu|nl|ca|mg|jp|cn|ru|pl|se|dk|fi|cz|"
         "pt|gr|ie|co|ai|tv|me|mu|re|ma|tn|dz|sn|ci|xyz|online|site|shop|pro|agency|consulting|group|law|email)(?:[:/"
         "?#][^\\s<>\"]*)?)\\b/?"},
        {C::Url, Check::TrimEnd, chunk(InnerDot, 0, holdsSlash), "\\b" VIGIE_HOST "[A-Za-z]{2,24}/[^\\s<>\"]+"},
        // Conference ids and codes after a cue
        {C::ConferenceLink, Check::HasDigit,
         word("meeting|conference|visioconference|webinar|webinaire|reunion|visio|zoom|teams|webex", nullptr, NeedsDigit),
         "(?i)\\b(?:meeting|(?:visio)?conference|webinaire?|reunion|visio|zoom|teams|webex)\\s?-?(?:id|number|no|key|code|room)"
         "?" VIGIE_NO "(\\d[\\d -]{5,18}\\d)"},
        {C::ConferenceLink, Check::HasDigit, word("id|identifiant|numero|code", nullptr, NeedsDigit),
         "(?i)(?:id|identifiant|numero|code)\\s(?:de\\s)?(?:la\\s|l')?(?:reunion|conference|visio(?:conference)?|webinaire|"
         "meeting)" VIGIE_NO "(\\d[\\d -]{3,18}\\d)"},
        {C::AccessCode, Check::Code, word("pin|passcode|pass|password|mot|mdp|code|cle", isCodeCue),
         "(?i)\\b(?:pin|passcode|pass\\s?code|password|mot de passe|mdp|code secret|code pin|code wi-?fi|cle wi-?fi)" VIGIE_NO
         "([A-Za-z0-9#*!@$-]{3,})"},
        {C::AccessCode, Check::TrimEnd, word("mot|mdp|password|passcode", isCodeCue),
         "(?i)\\b(?:mot de passe|mdp|password|passcode)(?:[ '][A-Za-z'-]+){0,4}[ ]{0,2}[:=][ ]{0,2}([^\\s]{3,})"},
        {C::AccessCode, Check::Code, word(VIGIE_CODE_CUES, isCodeCue),
         "(?i:" VIGIE_CODE_CUE "(?: (?:d'acces|d'entree|d'immeuble|de "
         "l'immeuble|acces|entree|porte|portail|immeuble|parking|garage|ascenseur|de la porte|"
         "du portail|de porte|du batiment|du parking|de l'alarme|alarme|wi-?fi))?" VIGIE_NO ")" VIGIE_CODE},
        {C::AccessCode, Check::Code, word(VIGIE_CODE_CUES, isCodeCue),
         "(?i:" VIGIE_CODE_CUE "(?:[ '][A-Za-z\\xC9\\xE9'-]+|[ ]?\\([^()\\n]+\\)){0,6}[ ]{0,2}"
         "(?:\\b(?:is|was|are|were|will be|would be|remains|becomes|changed "
         "to|est|etait|sont|sera|serait|reste|devient)\\b|[:=]|->)"
         "(?:\\s{0,3}(?:le|la|the|now|still|always|again|toujours|encore|bien|desormais|maintenant|n\\xB0|no\\.?|:|=|#)){0,3}"
         "\\s{0,3})" VIGIE_CODE},
        {C::AccessCode, Check::TrimEnd, word("wi|wifi"),
         "(?i)\\bwi-?fi(?:[ '][A-Za-z'-]+){0,3}[ ]{0,2}[:=][ ]{0,2}([^\\s/,;]{2,} ?/ ?[^\\s/,;]{3,})"},
        {C::AccessCode, Check::Code, word("wi|wifi"), "(?i)\\bwi-?fi(?:[ '][A-Za-z'-]+){0,8}[ ]{0,2}[:=][ ]{0,2}([^\\s/,;]{3,})"},
        {C::AccessCode, Check::Code, word("wi|wifi", nullptr, NeedsDigit),
         "(?i:\\bwi-?fi)[ ]{1,2}\\(?([A-Za-z0-9!@#$*_-]{3,30})"},
        {C::AccessCode, Check::Code, word("wi|wifi", nullptr, NeedsDigit),
         "(?i:\\bwi-?fi(?:[ '][A-Za-z0-9\\xC9\\xE9'-]+){0,8}[ ](?:c'est|est|is)[ :]{1,2})([^\\s/,;]{5,30})"},
        // "the password for pick-up is marmalade"
        {C::AccessCode, Check::TrimEnd, word("mot|mdp|password|passphrase|passcode", isCodeCue),
         "(?i:\\b(?:mot de passe|mdp|password|passphrase|passcode)(?:[ '][A-Za-z\\xC9\\xE9'-]+){0,6}[ ](?:is|est|c'est|will "
         "be|sera)[ "
         ":\xB7\"]{1,3})([^\\s,;]{4,})"},
        // "press 05 on the intercom", "composer le B1943"
        {C::AccessCode, Check::HasDigit,
         word("press|dial|enter|key|punch|punches|composer|composez|compose|taper|tapez|tape|faites", nullptr, NeedsDigit),
         "(?i:\\b(?:press|dial|enter|key in|punch(?:es)? in|composer|composez|compose|taper|tapez|tape|faites)[ "
         "](?:(?:le|la|the|in|sur|code|"
         "then|puis)[ ]){0,2})([#*]?[A-Z]?\\d{2,6}[A-Z]?(?:[#*]|\\b))"},
        {C::AccessCode, Check::Code, word("mot|mdp|password|passcode|wi|wifi", isCodeCue),
         "(?i:\\b(?:mot de passe|mdp|password|passcode|wi-?fi)\\b[^\\n.!?]{0,50}?[ ,](?:c'est|it's|its)[ ])([^\\s,;]{4,30})"},
        // "buzzer Trinh/90C", "the intercom is marked 27 B"
        {C::AccessCode, Check::HasDigit, word("bell|buzzer|intercom|interphone|sonnette", nullptr, NeedsDigit),
         "(?i:\\b(?:bell|buzzer|intercom|interphone|sonnette)(?:[ ](?:is|est))?[ "
         "](?:marked|labelled|says|reads|marquee?|indique)[ ])([A-Z0-9]{1,4}"
         "(?:[ ][A-Z])?)\\b"},
        {C::AccessCode, Check::HasDigit, word("buzzer|intercom|interphone|sonnette", nullptr, NeedsDigit),
         "(?i:\\b(?:buzzer|intercom|interphone|sonnette)[ ])([A-Za-z\\xC9\\xE9]{2,20}/\\d{1,4}[A-Z]?)\\b"},
        {C::AccessCode, Check::None, word("interphone|sonnette|buzzer|bell", nullptr, NeedsDigit),
         "(?i:\\b(?:interphone|sonnette|buzzer|bell)[ ]?:?[ ])([A-Z\\xC9][A-Za-z\\xC9\\xE9-]+ \\d{1,3})\\b"},
        {C::AccessCode, Check::None, digits(sizes(3, 6), nullptr, 0, {.before = isBlank, .after = isSign<'*', '#'>}),
         "\\d{3,6}[*#]{1,2}"},
        // "the keypad is 1940": no year
        {C::AccessCode, Check::None,
         word("alarm|alarme|padlock|cadenas|digicode|keypad|code|combination|pin", nullptr, NeedsDigit),
         "(?i:\\b(?:alarme?|padlock|cadenas|digicode|keypad|code|combination|pin)[ ]{0,2}(?:is|est|c'est|:|=)[ "
         "]{0,2})(\\d{4})\\b"},
        {C::AccessCode, Check::Code, word("wi|wifi", nullptr, NeedsDigit),
         "(?i:\\bwi-?fi[ ](?:key|code|password|pw|pass|mdp|cle)(?:[ ](?:is|est))?[ :]{1,3})([A-Za-z0-9!@#$*_-]{4,30})"},
        // The letter of a house or a stair
        {C::AccessCode, Check::None, word("batiment|bat|porte|escalier|esc|bloc|building|block|entree"),
         "(?i:\\b(?:batiment|bat\\.|porte|escalier|esc\\.|bloc|building|block|entree))[ ]([A-HK-Z])\\b"},
        {C::AccessCode, Check::None, word("interphone|sonnette|sonnez|sonner|intercom|buzzer|buzz"),
         "(?i:\\b(?:interphone|sonnette|sonnez|sonner|intercom|buzzer|buzz)\\b)[ ]{0,2}(?i:au nom de|est|is|a|au|at|for|:)?[ "
         "]{0,2}"
         "[\"\\xB7'][ ]?([A-Za-z\\xC9\\xE9][^\"\\xB7\\n]{0,29}?)[ ]?[\"\\xB7']"},
        {C::AccessCode, Check::Code,
         word("digi|digicode|digicodes|interphone|vigik|code|codes|alarm|boite|key|keybox|lock|lockbox|door|gate|entry|access|"
              "building|"
              "lift|elevator|security",
              nullptr, NeedsDigit),
         "(?i)\\b(?:digi-?codes?|interphone|vigik|code alarme|alarm code|boite a cles?|key ?box|lock "
         "?box|(?:door|gate|entry|access|building|lift|elevator|security)\\s?(?:code|pin)|"
         "codes?(?:\\s(?:d'acces|d'entree|d'immeuble|acces|entree|porte|portail|immeuble|parking|garage|ascenseur|de la porte|du "
         "portail|de l'immeuble|de porte|du batiment|du parking|"
         "for the (?:door|gate|building|lift)|to the (?:door|gate|building)))?)" VIGIE_NO
         "([A-Za-z0-9#*-]{0,3}\\d[A-Za-z0-9#*-]{1,11})"},
        {C::AccessCode, Check::HasDigit,
         word("porte|door|batiment|bat|building|escalier|esc|appartement|app|appt|apartment|interphone|buzzer|badge|casier|"
              "locker"),
         "(?i)\\b(?:porte|door|batiment|bat\\.?|building|escalier|esc\\.?|appartement|appt?\\.?|apartment|interphone|buzzer|"
         "badge|casier|locker)" VIGIE_NO "((?:[A-Z]\\d{1,5}|\\d{1,5}[A-Z]?|[A-Z])\\b(?:[#*])?)"},
        // "code A2609 puis 7714", "gate 5309X", "alarm 9013#"
        {C::AccessCode, Check::Code, word("digi|digicode|digicodes|code|codes", nullptr, NeedsDigit),
         "(?i)\\b(?:digi-?codes?|codes?)\\b" VIGIE_NO "[A-Z0-9#*]{3,12},? (?:puis|then|et|and|ou|or)(?: le| the)? "
         "([A-Z0-9#*]{0,4}\\d[A-Z0-9#*]{2,8})"},
        {C::AccessCode, Check::Code,
         word("gate|door|barrier|portail|portillon|alarm|alarme|cadenas|padlock|coffre|safe", nullptr, NeedsDigit),
         "(?i)\\b(?:gate|door|barrier|portail|portillon|alarme?|cadenas|padlock|coffre|safe)[ ]{0,2}:?[ "
         "]([A-Z0-9#*]{0,3}\\d{3,6}[A-Z0-9#*]{0,3})"},
        // "the alarm, in case: 8830#", "if the door's locked it's 0852"
        {C::AccessCode, Check::NearCode,
         word("alarm|alarms|alarme|padlock|cadenas|digi|digicode|digicodes|interphone|intercom|keypad|clavier|code|codes|portail|"
              "portillon|gate|locked|door|combination|combinaison|vigik|boite|coffre|key|keysafe|keybox|lock|lockbox|buzzer|call|"
              "callbox",
              nullptr, NeedsDigit),
         "(?i:\\b(?:alarms?|alarme|padlock|cadenas|digi-?codes?|interphone|intercom|keypad|clavier|codes?|portail|portillon|gate|"
         "door|locked|combination|combinaison|vigik|boite a cles?|coffre a cles?|key ?safe|key ?box|lock ?box|buzzer|call "
         "?box)\\b)"
         "[^\\n.!?]{0,60}?[ "
         ":(=\xB7'\"]([#*]?(?:\\d{4,6}|[A-Z]{1,2}\\d{2,5}|[A-Z]?\\d{1,4}[A-Z]\\d{1,4}|#\\d{2,6}|\\d{1,4}[*#]\\d{1,4}|\\d{1,2}(?:-"
         "\\d{1,2}){2,3}|\\d{2,"
         "5}[A-Z]{1,2})(?:[#*]{1,2}|\\b))"},
        {C::ConferenceLink, Check::TrimEnd, word("id", nullptr, NeedsDigit),
         "(?i)\\bid\\b[^\\n\\d]{0,14}[\\d ]{9,16},? (?:and |et )?(?:the |le )?(?:password|passcode|pin|mot de passe|mdp|code)(?: "
         "is| est)?[ :]{1,3}([^\\s,;]{3,})"},
        {C::AccessCode, Check::None, around("etage|floor", 8, behindDigit),
         "(?i)\\b\\d{1,2}\\s?(?:e|eme|er|re|nd|nde|rd|th|st)\\s(?:etage|floor)(?:\\s?,?\\s?(?:gauche|droite|face|porte|left|"
         "right|door)(?:\\s[A-Z]?\\d{1,4}[A-Z]?)?){0,3}\\b"},
        {C::AccessCode, Check::None, around("gauche|droite|face", 8, behindDigit),
         "(?i)\\b\\d{1,2}\\s?(?:e|eme|er)[ ](?:gauche|droite|face)\\b"},
        {C::AccessCode, Check::None, around("etage|floor", 14, behindOrdinal),
         "(?i)\\b(?:(?:lower ground|ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top) floor|"
         "(?:premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|dernier) etage)\\b"},
        {C::AccessCode, Check::None, word("etage|floor|level", nullptr, NeedsDigit),
         "(?i)\\b(?:etage|floor|level)\\s?:?\\s?\\d{1,2}\\b"},
        {C::AccessCode, Check::HasDigit, word("sonner|sonnez|sonnette|ring|buzz", nullptr, NeedsDigit),
         "(?i)\\b(?:sonner|sonnez|sonnette|ring|buzz)\\s(?:a|au|at|for|the)?\\s?(?:(?:bell|button|flat|number|numero)\\s)?([A-Z]?"
         "\\d{1,5}[A-Z]?)\\b"},
        // Numbers of the state and of banks
        {C::NationalId, Check::Nir, digits(sizes(1), beginsManyDigits, 0, {.before = isNoWord}),
         "(?i)\\b[1-478][\\s.-]?\\d{2}[\\s.-]?\\d{2}[\\s.-]?(?:\\d{2}|2[AB])[\\s.-]?\\d{3}[\\s.-]?\\d{3}[\\s./"
         "-]{0,3}\\d{2}\\b"},
        {C::NationalId, Check::FourDigits, word("nir|securite|secu|numero|ssn|social|national|nino", nullptr, NeedsDigit),
         "(?i)\\b(?:nir|securite sociale|secu|numero de secu|ssn|social security|national insurance|nino)\\b(?: number)?" VIGIE_NO
         "([A-Z]{0,2}[ ]?\\d{1,8}(?:[ .-]?\\d{1,6}|[ .-]?2[AB]\\b){0,8}(?:[ ]?[A-Z]\\b)?)"},
        {C::NationalId, Check::None, digits(sizes(3, 3), isSignAndDigit, 0, {.after = isSign<'-'>}),
         "\\b\\d{3}-\\d{2}-\\d{4}\\b"},
        {C::NationalId, Check::None, digits(sizes(2, 6), isInsurance, 3, {.before = isOfInsurance}),
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
        {C::Passport, Check::None, digits(sizes(6, 6), nullptr, 6, {.before = isOfInsurance}),
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
         "(?i:\\b(?:nee?|born))[ ](?:" VIGIE_CAPWORD "[ ]){1,3}(?:le|on)[ ]((?i:" VIGIE_DATE "))"},
        {C::BirthDate, Check::None, word("anniversaire|birthday", nullptr, NeedsDigit),
         "(?i)\\b(?:anniversaire|birthday)(?:\\s?(?:le|on|the|est|is|:|=)){0,3}\\s{0,3}(" VIGIE_DATE ")"},
        {C::BirthDate, Check::None, word("nee|ne|born", nullptr, NeedsDigit),
         "(?i)\\b(?:nee?|born)\\s(?:en|in)\\s((?:" VIGIE_MONTH "\\s)?(?:19|20)\\d{2})\\b"},
        {C::Plate, Check::None, digits(sizes(3, 3), isPlate, 3), "\\b[A-HJ-NP-TV-Z]{2}[ -]?\\d{3}[ -]?[A-HJ-NP-TV-Z]{2}\\b"},
        {C::Plate, Check::None, digits(sizes(3, 3), nullptr, 3, {.before = isSign<'-'>, .after = isSign<'-'>}),
         "\\b[a-hj-np-tv-z]{2}-\\d{3}-[a-hj-np-tv-z]{2}\\b"},
        {C::Plate, Check::None, digits(sizes(2, 2), isSecondCapital, 2, {.before = isCapital}),
         "\\b[A-Z]{2}\\d{2}\\s?[A-Z]{3}\\b"},
        {C::Plate, Check::LettersAndNumber, digits(sizes(3, 4), isPlateBehindNumber, 0, {.after = isSign<' ', '-'>}),
         "\\b\\d{3,4}[ -][A-HJ-NP-TV-Z]{2,3}[ -](?:\\d{2}|2[AB])\\b"},
        // The Netherlands
        {C::Plate, Check::None, digits(sizes(1, 3), isBesideDash),
         "\\b(?:\\d{2}-[A-Z]{3}-\\d|\\d-[A-Z]{3}-\\d{2}|\\d{2}-[A-Z]{2}-[A-Z]{2})\\b"},
        {C::Plate, Check::None, digits(sizes(2, 3), isBesideDash, 4, {.before = isSign<'-'>}),
         "\\b(?:[A-Z]{1,2}-\\d{3}-[A-Z]{1,2}|[A-Z]{3}-\\d{2}-[A-Z])\\b"},
        // Switzerland; Togo, Cameroon, Bulgaria
        {C::Plate, Check::None, digits(sizes(3, 3), isFlightOfTwo, 3, {.before = isLetterSign, .after = isSign<' '>}),
         "\\b(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]?\\d{3}[ ]\\d{3}\\b"},
        {C::Plate, Check::None, digits(sizes(4, 4), isPlateBehindNumber, 3, {.before = isLetterSign}),
         "\\b[A-Z]{2}[ -]\\d{4}[ -][A-Z]{2}\\b"},
        // Northern Ireland, Singapore, Malaysia; South Africa
        {C::Plate, Check::LettersAndNumber, digits(sizes(3, 4), isBehindThreeLetters, 4, {.before = isSign<' '>}),
         "\\b[A-Z]{3} \\d{3,4}(?: [A-Z])?\\b"},
        {C::Plate, Check::LettersAndNumber,
         digits(sizes(2, 2), isPlateBehindNumber, 3, {.before = isLetterSign, .after = isSign<' ', '-'>}),
         "\\b[A-Z]{2}[ -]\\d{2}[ -][A-Z]{2}(?:[ ][A-Z]{2})?\\b"},
        // Nigeria, Kenya
        {C::Plate, Check::None, digits(sizes(3, 3), isSecondCapital, 4, {.before = isLetterSign}),
         "\\b(?:[A-Z]{3}[ -]?\\d{3}[ -]?[A-Z]{2}|K[A-Z]{2}[ ]?\\d{3}[A-Z])\\b"},
        // Germany, Belgium, Ireland, India
        {C::Plate, Check::None, digits(sizes(1, 4), isPlateBehindLetters, 7, {.before = isSign<' '>}),
         "\\b[A-Z\\xC9]{1,3}-[A-Z]{1,2} \\d{1,4}[EH]?\\b"},
        {C::Plate, Check::None, digits(sizes(1, 3), nullptr, 0, {.after = isSign<'-'>}),
         "\\b(?:[1-9]-[A-Z]{3}-\\d{3}|\\d{2,3}-[A-Z]{1,2}-\\d{1,6})\\b"},
        {C::Plate, Check::None, digits(sizes(4, 4), isPlateBehindLetters, 12, {.before = isSign<' ', '-'>}),
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
        // What a machine wrote
        {C::Number, Check::None, chunk(FourDashes), "(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"},
        {C::Number, Check::MixedReference, digits(sizes(1), inLongWord), nullptr},
        {C::Number, Check::FourDigits, digits(sizes(1), isSecondCapital, 6, {.before = isSign<'-', '/'>}),
         "\\b[A-Z]{1,5}[-/]\\d{1,8}(?:[-/][A-Z0-9]{1,8}){0,3}\\b"},
        {C::Number, Check::FourDigits, digits(sizes(2, 4), isSignAndDigit, 0, {.after = isSign<'/'>}),
         "\\b\\d{2,4}/\\d{3,6}(?:/[A-Z0-9]{1,5}|-[A-Z]{1,4})\\b"},
        {C::Number, Check::HasDigit, chunk(CapitalSlash), "\\b[A-Z]{2,6}(?:/[A-Z0-9]{1,8}){1,4}\\b"},
        {C::Number, Check::MixedReference, digits(sizes(4), behindLetterAndSign, 7, {.before = isSign<'-', '_', '/'>}),
         "\\b[A-Za-z]{1,6}[-_/]\\d{4,}(?:[-_/][A-Za-z0-9]+){0,3}\\b"},
        // QK 719, WF398: two capitals and a number
        {C::Number, Check::LettersAndNumber, digits(sizes(3, 4), isFlight, 3), "\\b[A-Z]{2}[ ]?\\d{3,4}\\b"},
        // BCU 20551, PO 4500017732
        {C::Number, Check::LettersAndNumber, digits(sizes(5, 12), isPlateBehindLetters, 6, {.before = isSign<' ', '-'>}),
         "\\b[A-Z]{2,5}[ -]\\d{5,12}\\b"},
        {C::Number, Check::None, word("tgv|ter|intercites|eurostar|thalys|ouigo|lyria|train", nullptr, NeedsDigit),
         "(?i:\\b(?:tgv|ter|intercites|eurostar|thalys|ouigo|lyria|train)(?:[ "
         "](?:inoui|lyria|ouigo|n\\xB0|no\\.?|numero|number)){0,2})"
         "[ ](\\d{3,5})\\b"},
        {C::Number, Check::FourDigits, digits(sizes(4, 4), isSecondCapital, 6, {.before = isSign<'.'>, .after = isSign<'.'>}),
         "\\b[A-Z]{2,5}\\.\\d{4}\\.\\d{2,6}\\b"},
        // FL-022, 24-DCS-006
        {C::Number, Check::None, digits(sizes(3, 3), isSecondCapital, 5, {.before = isSign<'-'>}), "\\b[A-Z]{2,4}-\\d{3}\\b"},
        {C::Number, Check::LettersAndNumber, digits(sizes(2, 4), isSignAndDigitOrCapital, 0, {.after = isSign<'-'>}),
         "\\b\\d{2,4}-[A-Z]{2,5}-\\d{2,8}\\b"},
        // A parcel (S10 of the Universal Postal Union), a building permit
        {C::Number, Check::None, digits(sizes(2, 9), isSecondCapital, 3, {.before = isOfInsurance}),
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
