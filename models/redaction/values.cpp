// Mail and links: values that show what they are by their signs.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>
#include <array>

namespace vigie::redaction {
namespace {

using C = TokenCategory;

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
    // By the first two letters of each, in which most chunks have none.
    constexpr auto slotOf = [](char first, char second) {
        return static_cast<std::size_t>((static_cast<unsigned char>(first) * 7U + static_cast<unsigned char>(second)) % 128U);
    };
    static constexpr auto mayBegin = [slotOf] {
        std::array<bool, 128> slots{};
        for (const std::string_view host : hosts)
            slots[slotOf(host[0], host[1])] = true;
        return slots;
    }();
    const std::string_view chunk = place.text.substr(place.from, place.size());
    for (std::size_t at = 0; at + 1 < chunk.size(); ++at) {
        if (!mayBegin[slotOf(lowerOf(chunk[at]), lowerOf(chunk[at + 1]))])
            continue;
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

/// The same, and a word that opens it may follow: code, passcode, mdp …
bool holdsConferenceHostAndCode(const Place &place)
{
    std::size_t n = 1;
    constexpr std::size_t widestGap = 4;
    while (n <= widestGap && isOneOf(place.after(n), " ,;()\xB7-"))
        ++n;
    const std::string_view chunk = place.text.substr(place.from, place.size());
    const bool inside = chunk.find_first_of(",;()\xB7-") != std::string_view::npos;
    return (inside || isOneOf(lowerOf(place.after(n)), "cpm")) && holdsConferenceHost(place);
}

bool beforeColon(const Place &place)
{
    return place.after() == ':';
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
         "(?i)\\b[A-Z0-9][A-Z0-9._+-]*(?: (?:point|dot|tiret|dash|underscore) [A-Z0-9][A-Z0-9._+-]*){0,3} (?:arobase|at) "
         "[A-Z0-9][A-Z0-9-]*(?: (?:point|dot) [A-Z0-9-]{2,}){1,3}\\b"},
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
        {C::ConferenceLink, Check::TrimEnd, chunk(InnerDot, 1, holdsConferenceHostAndCode),
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
    };
    return patterns;
}

} // namespace vigie::redaction
