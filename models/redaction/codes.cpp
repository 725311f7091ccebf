// What opens a conference, a door, an alarm or a network, behind a cue.
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>
#include <array>

namespace vigie::redaction {
namespace {

using C = TokenCategory;

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

bool behindDigit(const Place &place)
{
    constexpr std::size_t nearby = 8;
    std::size_t n = 1;
    while (n < nearby && !isDigitShape(place.before(n)))
        ++n;
    return isDigitShape(place.before(n));
}

} // namespace

const std::vector<Pattern> &codePatterns()
{
    static const std::vector<Pattern> patterns{
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
        // "C4419 for the keypad", "4402 sur le clavier"
        {C::AccessCode, Check::NearCode, around("keypad|clavier|digicode|interphone|intercom|gate|barrier|portail|barriere", 24),
         "(?i:\\b([A-Z]?\\d{3,6}[A-Z]?[#*]?)[ ](?:for|on|into|sur|pour)[ ](?:(?:the|le|la|l'|front|main)[ ]?){0,2}"
         "(?:keypad|clavier|digicode|interphone|intercom|gate|barrier|portail|barriere)\\b)"},
        // "la barriere s'ouvre au badge ou avec 2277"
        {C::AccessCode, Check::NearCode, word("opens|open|ouvre|ouvrent", nullptr, NeedsDigit),
         "(?i:\\b(?:opens?|ouvre(?:nt)?)(?:[ ][A-Za-z']+){0,4}[ ](?:with|avec)[ ](?:(?:the|le|code)[ ]){0,2})"
         "([A-Z]?\\d{3,6}[A-Z]?[#*]?)\\b"},
        // "the burglar alarm there is set with 1944": no year
        {C::AccessCode, Check::None, word("alarm|alarme|padlock|cadenas|safe|coffre", nullptr, NeedsDigit),
         "(?i:\\b(?:alarme?|padlock|cadenas|safe|coffre)(?:[ ][A-Za-z']+){0,3}[ ](?:set with|set using|regle sur|avec le)[ ])"
         "(\\d{4,6})\\b"},
        // "keeps the key in the box by the drainpipe, 4-1-7-7"
        {C::AccessCode, Check::NearCode, word("key|keys|cle|cles", nullptr, NeedsDigit),
         "(?i:\\b(?:keys?|cles?)(?:[ ](?:is|are|est|sont|reste|restent))?[ ](?:in|dans)[ ](?:the|a|la|une|le|un)[ "
         "](?:[a-z]+[ ])?(?:box|safe|boite|coffre|coffret)\\b[^\\n.!?]{0,40}?[ ])"
         "(\\d{4,6}|[A-Z]\\d{3,5}|\\d{3,5}[A-Z]|\\d{1,2}(?:-\\d{1,2}){3})\\b"},
        // "mot de passe invite Hesp-4rV9"
        {C::AccessCode, Check::Code, word("mot|mdp|password|passcode", isCodeCue, NeedsDigit),
         "(?i:\\b(?:mot de passe|mdp|password|passcode)[ "
         "](?:invites?|visiteurs?|guest|visitor|reseau|temporaire|provisoire))" VIGIE_NO "([^\\s,;.]{4,30})"},
        // "the password's been rotated, it's now heron-Lantern-47"
        {C::AccessCode, Check::Code, word("mot|mdp|password|passcode|wi|wifi", isCodeCue, NeedsDigit),
         "(?i:\\b(?:mot de passe|mdp|password|passcode|wi-?fi)\\b[^\\n.!?]{0,50}?[ ,](?:c'est|it's|its)[ ]"
         "(?:now|maintenant|desormais)[ ])([^\\s,;]{4,30})"},
        // "the password for pickup can stay marmalade"
        {C::AccessCode, Check::TrimEnd, word("mot|mdp|password|passphrase|passcode", isCodeCue),
         "(?i:\\b(?:mot de passe|mdp|password|passphrase|passcode)(?:[ '][A-Za-z\\xC9\\xE9'-]+){0,5}[ ](?:can stay|may stay|peut "
         "rester)[ :]{1,3})([^\\s,;]{4,})"},
        // "https://..., passcode walrus"
        {C::ConferenceLink, Check::TrimEnd, word("http|https"),
         "(?i)https?://[^\\s,;]{4,200}[,;]? (?:and |et )?(?:the |le )?(?:passcode|password|mot de passe|mdp)(?: is| est)?[ "
         ":]{1,3}([^\\s,;]{3,})"},
        // "0113 496 0555, room 7741"
        {C::ConferenceLink, Check::HasDigit, around("room|salle|guest|participant|invite", 26, behindDigit),
         "(?i:\\d{2}[ .-]?\\d{2,4}[ .-]?\\d{2,4}[, ]{1,2}(?:room|salle|guest|participant|invite)(?:[ ]code)?[ ])"
         "(\\d[\\d ]{2,12}\\d)\\b"},
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
    };
    return patterns;
}

} // namespace vigie::redaction
