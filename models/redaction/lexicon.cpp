#include "models/redaction/lexicon.h"

#include "models/redaction/foldedtext.h"

#include <array>

namespace vigie::redaction {

unsigned traitsOf(std::u16string_view foldedWord)
{
    return traitsOf(wordHash(foldedWord));
}

unsigned traitsOf(std::uint64_t hash)
{
    constexpr std::uint64_t traits = 0xFFFFF;
    const std::uint64_t key = hash & ~traits;
    // A few thousand words make most of any text: they are kept where the table of all, which no cache holds, need not be asked.
    constexpr std::size_t frequent = 4096;
    thread_local std::array<std::uint64_t, frequent> seen{};
    std::uint64_t &last = seen[(key >> 20U) % frequent];
    if ((last & ~traits) == key)
        return static_cast<unsigned>(last & traits);
    last = key;
    const std::uint64_t *end = lexiconEntries + lexiconStarts[(key >> 48U) + 1];
    for (const std::uint64_t *entry = lexiconEntries + lexiconStarts[key >> 48U]; entry != end; ++entry) {
        if ((*entry & ~traits) == key) {
            last = *entry;
            break;
        }
    }
    return static_cast<unsigned>(last & traits);
}

} // namespace vigie::redaction
