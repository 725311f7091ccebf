// What the build's word lists say about a folded word. The table is made by resources/gazetteers/compile.py.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vigie::redaction {

struct Word;

enum WordTrait : unsigned {
    FrenchWord = 1,   ///< an ordinary French word
    ProperNoun = 2,   ///< in the English dictionary with a capital only: a name, a place, a brand
    StaysVisible = 4, ///< weekdays, months, cities, countries, nationalities, products, meeting words
    EverydayWord = 8, ///< so frequent in scheduling mail that a person's name written like it needs a capital
    StopWord = 16,    ///< articles and pronouns: a name written like it counts only beside the rest of the name or after a cue
    FirstName = 32,
    MonthName = 64,
    EnglishWord = 128,     ///< an ordinary English word
    GivenName = 256,       ///< in a list of given names of the world; many are words too
    PeopleName = 512,      ///< in a list of given and family names; many are words too
    NameTitle = 1024,      ///< Mr, Maître, Lady: before a name, no part of it
    NameCue = 2048,        ///< bonjour, avec, tell: a capital after it is often a name
    Courtesy = 4096,       ///< never part of a name
    Particle = 8192,       ///< between the words of one name
    Town = 16384,          ///< stays visible too, but for a family name beside a given name
    FrenchText = 1 << 15,  ///< tells French from English, whatever dictionaries have it
    EnglishText = 1 << 16, ///< tells English from French
    HalfCue = 1 << 17,     ///< suis, is: a name may follow when the right word stands beside it
    KnownWord = FrenchWord | EnglishWord,
};

/// A set of WordTrait; 0 for a word in no list.
[[nodiscard]] unsigned traitsOf(std::u16string_view foldedWord);
/// By its WordHash.
[[nodiscard]] unsigned traitsOf(std::uint64_t hash);

constexpr std::size_t mostAtOnce = 16;
/// Of so many words or fewer, all at once: the processor fetches what the table has of one while it looks for the others.
[[nodiscard]] std::array<unsigned, mostAtOnce> traitsOf(const Word *words, std::size_t count);

/// For the few words that one rule is about, each a literal: its size and letters are compared without a call.
template <std::size_t... sizes>
[[nodiscard]] bool oneOf(std::u16string_view foldedWord, const char16_t (&...words)[sizes])
{
    return ((foldedWord.size() == sizes - 1 && std::memcmp(foldedWord.data(), words, sizeof words - sizeof(char16_t)) == 0)
            || ...);
}

/// Generated: sorted by hash; the low 20 bits of an entry hold the traits, the rest the upper 44 bits of the hash.
extern const std::uint64_t lexiconEntries[];
/// For each value of a hash's upper 16 bits, where its entries begin; one more at the end.
extern const std::uint32_t lexiconStarts[];

} // namespace vigie::redaction
