#include "models/redaction/lexicon.h"

#include "models/redaction/foldedtext.h"

#include <array>

namespace vigie::redaction {
namespace {

constexpr std::uint64_t traitBits = 0xFFFFF; // of an entry, the rest is of the hash

/// A few thousand words make most of any text: they are kept where the table of all, which no cache holds, need not be asked.
std::uint64_t &lastSeen(std::uint64_t hash)
{
    constexpr std::size_t frequent = 8192;
    thread_local std::array<std::uint64_t, frequent> seen{};
    return seen[(hash >> 20U) % frequent];
}

/// The entry of the word; without traits where there is none.
std::uint64_t entryOf(std::uint64_t hash)
{
    const std::uint64_t key = hash & ~traitBits;
    const std::uint64_t *const end = lexiconEntries + lexiconStarts[(key >> 48U) + 1];
    for (const std::uint64_t *entry = lexiconEntries + lexiconStarts[key >> 48U]; entry != end; ++entry) {
        if ((*entry & ~traitBits) == key)
            return *entry;
    }
    return key;
}

bool isOf(std::uint64_t entry, std::uint64_t hash)
{
    return ((entry ^ hash) & ~traitBits) == 0;
}

} // namespace

unsigned traitsOf(std::u16string_view foldedWord)
{
    return traitsOf(wordHash(foldedWord));
}

unsigned traitsOf(std::uint64_t hash)
{
    std::uint64_t &last = lastSeen(hash);
    if (!isOf(last, hash))
        last = entryOf(hash);
    return static_cast<unsigned>(last & traitBits);
}

std::array<unsigned, mostAtOnce> traitsOf(const Word *words, std::size_t count)
{
    std::array<unsigned, mostAtOnce> result{};
    std::array<std::size_t, mostAtOnce> missed; // the first `misses` of it
    std::size_t misses = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t hash = words[i].hash;
        const std::uint64_t last = lastSeen(hash);
        if (isOf(last, hash)) {
            result[i] = static_cast<unsigned>(last & traitBits);
            continue;
        }
        __builtin_prefetch(lexiconStarts + (hash >> 48U));
        missed[misses++] = i;
    }
    for (std::size_t n = 0; n < misses; ++n)
        __builtin_prefetch(lexiconEntries + lexiconStarts[words[missed[n]].hash >> 48U]);
    for (std::size_t n = 0; n < misses; ++n)
        result[missed[n]] = traitsOf(words[missed[n]].hash);
    return result;
}

} // namespace vigie::redaction
