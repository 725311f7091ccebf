// People nobody announced: names after a cue, then capitalised words that no list knows.
#pragma once

#include "models/redaction/patterns.h"

namespace vigie::redaction {

/// Names after a title, a greeting, "je suis", a sign-off …: category Person, key the folded words. Linear.
[[nodiscard]] std::vector<Candidate> findNamesByCue(const FoldedText &text, const std::vector<Word> &words);

/// Capitalised words that look like names, category Unknown. `taken[i]` says that folded unit i is hidden already.
[[nodiscard]] std::vector<Candidate> findUnknownWords(const FoldedText &text, const std::vector<Word> &words,
                                                      const std::vector<bool> &taken, DisclosureLevel level);

} // namespace vigie::redaction
