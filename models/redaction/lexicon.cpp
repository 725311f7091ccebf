#include "models/redaction/lexicon.h"

#include <algorithm>

namespace vigie::redaction {

unsigned traitsOf(std::u16string_view foldedWord)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char16_t unit : foldedWord) {
        for (const unsigned byte : {static_cast<unsigned>(unit) & 0xFFU, static_cast<unsigned>(unit) >> 8U}) {
            hash ^= byte;
            hash *= 0x100000001b3ULL;
        }
    }
    const std::uint64_t key = hash & ~std::uint64_t{0xFF};
    const std::uint64_t *end = lexiconEntries + lexiconSize;
    const std::uint64_t *found = std::lower_bound(lexiconEntries, end, key);
    return found != end && (*found & ~std::uint64_t{0xFF}) == key ? static_cast<unsigned>(*found & 0xFFU) : 0U;
}

} // namespace vigie::redaction
