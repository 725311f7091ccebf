// What stands around a word and says whether it means a person, a thing or a date.
#pragma once

#include "models/redaction/foldedtext.h"

namespace vigie::redaction {

/// A title, a greeting or a preposition of persons ends right before `at`.
[[nodiscard]] bool personCueBefore(const FoldedText &text, std::size_t at);
/// An article, a possessive or a number stands right before `at`: what follows is a thing.
[[nodiscard]] bool isThing(const FoldedText &text, std::size_t at);
/// The word [from, to) means somebody, in small letters too: a cue stands before it, or what only persons do behind it.
[[nodiscard]] bool isSomebody(const FoldedText &text, std::size_t from, std::size_t to);
/// A sentence, a line or a clause begins at `at`.
[[nodiscard]] bool beginsSentence(const FoldedText &text, std::size_t at);
/// The letter at `at` is an initial by itself: "K's place", "OK for me. K says yes."
[[nodiscard]] bool isLetterOfSomebody(const FoldedText &text, std::size_t at);
/// The word [from, to) signs: nothing but punctuation follows in the text, and something sets it apart from what comes before.
[[nodiscard]] bool signsText(const FoldedText &text, std::size_t from, std::size_t to);
/// The word [from, to) stands where a month or a weekday stands: beside a number, after "en", "fin", "in", "next"…
[[nodiscard]] bool isInDate(const FoldedText &text, std::size_t from, std::size_t to);

} // namespace vigie::redaction
