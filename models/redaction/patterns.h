// Values that show what they are by their form: addresses, numbers with a check digit, links, codes after a cue.
#pragma once

#include "models/domain/redacted.h"
#include "models/redaction/foldedtext.h"

#include <cstdint>
#include <vector>

namespace vigie::redaction {

/// Something to hide, in folded units [from, to). `key` names the value whatever its spelling: equal keys, equal token.
struct Candidate {
    std::size_t from = 0;
    std::size_t to = 0;
    TokenCategory category = TokenCategory::Unknown;
    std::u16string key;
    Token token = {};            ///< known already, else empty
    std::size_t rank = SIZE_MAX; ///< of two patterns that find the same words, the lower names them
};

/// The longest first; may overlap.
struct PatternsFound {
    std::vector<Candidate> values;
    std::vector<Candidate> organisations; ///< that nobody announced; to be hidden where the vault found nothing
};

/// Every pattern. `words` are those of the text. Linear in the text.
[[nodiscard]] PatternsFound findPatterns(const FoldedText &text, const std::vector<Word> &words);
/// The same, where the room for those of another text will do.
void readPatterns(const FoldedText &text, const std::vector<Word> &words, PatternsFound &patterns);

/// Digits in runs of six or more that are no date, time or price: phones, cards, company and social security numbers,
/// and any other number. `shape` and `words` are the text's.
void findNumbers(const std::string &shape, const std::vector<Word> &words, std::vector<Candidate> &out);

/// The form of a phone number that all its spellings share: its last nine digits.
[[nodiscard]] std::u16string phoneKey(std::string_view digits);

} // namespace vigie::redaction
