#include "models/calendar/expandfound.h"

#include "models/calendar/eventkind.h"

#include <array>

namespace vigie::calendar {

FoundInstances::FoundInstances(const TimeRange &window, std::int64_t most)
    : m_window(window)
    , m_most(most)
{
}

std::uint32_t FoundInstances::source(const Event &event, bool allDay, bool uncertain)
{
    const InstanceKind kind = kindOf(event);
    m_sources.push_back({.uid = event.uid, .allDay = allDay, .kind = kind, .uncertain = uncertain, .city = cityOf(event, kind)});
    return static_cast<std::uint32_t>(m_sources.size() - 1);
}

bool FoundInstances::inside(const TimeRange &when) const
{
    return when.isEmpty() ? m_window.contains(when.start) : when.overlaps(m_window);
}

bool FoundInstances::add(std::uint32_t source, const TimeRange &when)
{
    if (room() <= 0)
        return false;
    m_instances.push_back({when, source});
    return true;
}

void FoundInstances::sort()
{
    constexpr std::size_t few = 500;
    const auto byStart = [](const Instance &a, const Instance &b) { return a.when.start < b.when.start; };
    if (m_instances.size() < few) {
        std::stable_sort(m_instances.begin(), m_instances.end(), byStart);
        return;
    }
    // Radix by start, 11 bits at a time from the lowest: three passes for 68 years.
    constexpr unsigned bits = 11;
    constexpr std::size_t buckets = std::size_t{1} << bits;
    const auto [lowest, highest] = std::minmax_element(m_instances.begin(), m_instances.end(), byStart);
    const Instant first = lowest->when.start;
    const auto span = static_cast<std::uint64_t>((highest->when.start - first).count());
    std::vector<Instance> other(m_instances.size());
    for (unsigned shift = 0; shift < 64 && (span >> shift) != 0; shift += bits) {
        const auto digit = [&](const Instance &instance) {
            return (static_cast<std::uint64_t>((instance.when.start - first).count()) >> shift) & (buckets - 1);
        };
        std::array<std::size_t, buckets + 1> begin{};
        for (const Instance &instance : m_instances)
            ++begin.at(digit(instance) + 1);
        for (std::size_t i = 1; i <= buckets; ++i)
            begin.at(i) += begin.at(i - 1);
        for (const Instance &instance : m_instances)
            other[begin[digit(instance)]++] = instance;
        m_instances.swap(other);
    }
}

void FoundInstances::moveTo(Expansion &expansion)
{
    sort();
    const auto byEnd = [](const Instance &a, const Instance &b) { return a.when.end < b.when.end; };
    for (auto begin = m_instances.begin(); begin != m_instances.end();) {
        auto end = begin + 1;
        while (end != m_instances.end() && end->when.start == begin->when.start)
            ++end;
        if (!std::is_sorted(begin, end, byEnd))
            std::stable_sort(begin, end, byEnd);
        begin = end;
    }
    expansion.instances = std::move(m_instances);
    expansion.sources = std::move(m_sources);
}

} // namespace vigie::calendar
