#include "models/redaction/lexicon.h"

namespace vigie::redaction {

unsigned traitsOf(std::u16string_view foldedWord)
{
    // FNV-1a by units instead of bytes, then mixed: its upper bits choose among the entries.
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char16_t unit : foldedWord)
        hash = (hash ^ unit) * 0x100000001b3ULL;
    hash = (hash ^ (hash >> 32U)) * 0x9e3779b97f4a7c15ULL;
    constexpr std::uint64_t traits = 0xFFFFF;
    const std::uint64_t key = hash & ~traits;
    const std::uint64_t *end = lexiconEntries + lexiconStarts[(key >> 48U) + 1];
    for (const std::uint64_t *entry = lexiconEntries + lexiconStarts[key >> 48U]; entry != end; ++entry) {
        if ((*entry & ~traits) == key)
            return static_cast<unsigned>(*entry & traits);
    }
    return 0;
}

} // namespace vigie::redaction
