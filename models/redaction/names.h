// People nobody announced: names after a cue or at the foot of a mail, then words that look like names.
#pragma once

#include "models/redaction/patterns.h"
#include "models/redaction/seenwords.h"

namespace vigie::redaction {

/// Of most texts, and so the room to begin with.
inline constexpr std::size_t usualNames = 8;

/// Names after a title, a greeting, "je suis", a sign-off …: category Person, key the folded words. Linear.
[[nodiscard]] std::vector<Candidate> findNamesByCue(const SeenText &text);

/// Names that sign: a line of its own, or the last words of the text. Category Person. Who is known signs with his first name's
/// beginning or initial too, then the candidate has his token. Linear.
[[nodiscard]] std::vector<Candidate> findSignatures(const SeenText &text, const Vault &vault);

/// Known names in small letters with a slip, category Person, with their token. Linear.
[[nodiscard]] std::vector<Candidate> findMisspelledNames(const SeenText &text, const std::vector<char> &hidden,
                                                         const Vault &vault);

/// Words that look like names, category Unknown. `hidden` says which units of the input are hidden already. Linear.
[[nodiscard]] std::vector<Candidate> findUnknownWords(const SeenText &text, const std::vector<char> &hidden,
                                                      DisclosureLevel level);

/// How `hidden` marks what is part of an address; what else is hidden is not 0.
inline constexpr char hiddenAddress = 2;

/// Streets in small letters, where nobody bothers with capitals, category Address. Linear.
[[nodiscard]] std::vector<Candidate> findSmallStreets(const SeenText &text, const std::vector<char> &hidden);

/// Houses: numbers that are part of an address by the hidden words beside them, category Address. Linear.
[[nodiscard]] std::vector<Candidate> findAddressNumbers(const SeenText &text, const std::vector<char> &hidden);

/// Postcodes, and the towns of hidden streets that no list has, category Address. Linear.
[[nodiscard]] std::vector<Candidate> findPostcodes(const SeenText &text, const std::vector<char> &hidden);

/// Streets that only their place in the text shows: "at 81 Tavistock Passage, London". Category Address. Linear.
[[nodiscard]] std::vector<Candidate> findNumberedStreets(const SeenText &text, const std::vector<char> &hidden);

/// What belongs to a hidden name on its other side: the rest of a hyphenated one, the article of a house, the house before its
/// street, the flat behind it. Parts of what is hidden beside them. Linear.
[[nodiscard]] std::vector<Candidate> findWholeNames(const SeenText &text, const std::vector<char> &hidden);

} // namespace vigie::redaction
