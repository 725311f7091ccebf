// One row of the tables that findPatterns() runs, and the pieces their expressions are made of. Included by those tables only.
#pragma once

#include "models/redaction/expressionset.h"
#include "models/redaction/patterns.h"

#include <vector>

namespace vigie::redaction {

/// What a match has to pass beyond its expression.
enum class Check {
    None,
    HasDigit,
    NoYear,
    FourDigits,
    HasCapital,
    Ipv4,
    Ipv6,
    FrenchVat,
    Nir,
    TrimEnd,
    MixedReference,
    Code,
    NearCode,
    LettersAndNumber,
    Iban
};

struct Pattern {
    TokenCategory category;
    Check check;
    Wake wake;
    const char *expression; ///< hides its first group, or all of it when there is none; see WakenExpression
    Matcher matcher = nullptr;
};

/// All of the parts below, in this order: of two that find the same words, the earlier names them.
[[nodiscard]] const std::vector<Pattern> &patternTable();

/// Mail and links.
[[nodiscard]] const std::vector<Pattern> &valuePatterns();
/// What opens a conference, a door, an alarm or a network.
[[nodiscard]] const std::vector<Pattern> &codePatterns();
/// Numbers of the state and of banks, networks, dates of birth, vehicles.
[[nodiscard]] const std::vector<Pattern> &identityPatterns();
/// What a machine wrote: orders, files, flights, trains, parcels.
[[nodiscard]] const std::vector<Pattern> &referencePatterns();
/// Streets, postcodes, houses.
[[nodiscard]] const std::vector<Pattern> &placePatterns();
/// Companies, shops, restaurants, schools: what a legal form, a kind of house or an "&" shows to be a name.
[[nodiscard]] const std::vector<Pattern> &organisationPatterns();

} // namespace vigie::redaction

#define VIGIE_L "[A-Za-z\\xC9\\xE9]"    // a letter
#define VIGIE_W "[A-Za-z0-9\\xC9\\xE9]" // a letter or digit
#define VIGIE_CAP "[A-Z\\xC9]"          // a capital
#define VIGIE_WORD VIGIE_W "[A-Za-z0-9\\xC9\\xE9'-]*"
#define VIGIE_CAPWORD VIGIE_CAP "[A-Za-z0-9\\xC9\\xE9'-]*"
#define VIGIE_NO "(?:\\s{0,3}(?:n\\xB0|no\\.?|num(?:ero|\\.)?|number|est|is|le|:|=|#)){0,4}\\s{0,3}"
#define VIGIE_MONTH                                                                                                              \
    "(?:janv(?:ier|\\.)?|fevr(?:ier|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?|aout|sept(?:embre|ember|\\.)?|octobre|"  \
    "novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|"   \
    "jun|jul|aug|sep|oct|nov|dec)\\.?"
