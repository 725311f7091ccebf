// What the build's word lists say about a folded word. The table is made by resources/gazetteers/compile.py.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace vigie::redaction {

enum WordTrait : unsigned {
    KnownWord = 1,    ///< an ordinary French or English word
    ProperNoun = 2,   ///< in the English dictionary with a capital only: a name, a place, a brand
    StaysVisible = 4, ///< weekdays, months, cities, countries, nationalities, products, meeting words
    EverydayWord = 8, ///< so frequent in scheduling mail that a person's name written like it needs a capital
    StopWord = 16,    ///< articles and pronouns: a name written like it counts only beside the rest of the name or after a cue
    FirstName = 32,
    MonthName = 64,
};

/// A set of WordTrait; 0 for a word in no list.
[[nodiscard]] unsigned traitsOf(std::u16string_view foldedWord);

/// For the few words that one rule is about.
[[nodiscard]] inline bool oneOf(std::u16string_view foldedWord, std::initializer_list<std::u16string_view> words)
{
    return std::find(words.begin(), words.end(), foldedWord) != words.end();
}

/// Generated: sorted by hash; the low byte of an entry holds the traits, the rest the upper 56 bits of FNV-1a.
extern const std::uint64_t lexiconEntries[];
extern const unsigned lexiconSize;

} // namespace vigie::redaction
