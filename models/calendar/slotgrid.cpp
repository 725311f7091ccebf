#include "models/calendar/slotgrid.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace vigie::calendar {

namespace {

constexpr std::uint64_t all = ~std::uint64_t{0};

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

SlotGrid::SlotGrid(const TimeRange &window, Seconds step, Seconds length)
    : m_first(window.start)
    , m_step(step)
    , m_length(length)
{
    const Seconds room = window.duration() - length;
    m_count = room < Seconds{0} ? 0 : room / step + 1;
    m_taken.assign(static_cast<std::size_t>((m_count + 63) / 64), 0);
    if (m_count % 64 != 0)
        m_taken.back() = all << (m_count % 64);
}

void SlotGrid::take(const TimeRange &block)
{
    // start + length > block.start and start < block.end.
    if (!block.isEmpty())
        takeStarts({block.start - m_length + Seconds{1}, block.end});
}

void SlotGrid::takeStarts(const TimeRange &range)
{
    if (range.isEmpty() || m_count == 0)
        return;
    const std::int64_t from = std::max<std::int64_t>(0, floorDivide((range.start - m_first).count() - 1, m_step.count()) + 1);
    const std::int64_t to = std::min(m_count - 1, floorDivide((range.end - m_first).count() - 1, m_step.count()));
    if (from > to)
        return;
    const auto firstWord = static_cast<std::size_t>(from / 64);
    const auto lastWord = static_cast<std::size_t>(to / 64);
    const std::uint64_t head = all << (from % 64);
    const std::uint64_t tail = all >> (63 - to % 64);
    if (firstWord == lastWord) {
        m_taken[firstWord] |= head & tail;
        return;
    }
    m_taken[firstWord] |= head;
    std::fill(m_taken.begin() + static_cast<std::ptrdiff_t>(firstWord) + 1,
              m_taken.begin() + static_cast<std::ptrdiff_t>(lastWord), all);
    m_taken[lastWord] |= tail;
}

void SlotGrid::take(const SlotGrid &other)
{
    for (std::size_t word = 0; word < m_taken.size(); ++word)
        m_taken[word] |= other.m_taken[word];
}

void SlotGrid::takeBoth(const SlotGrid &a, const SlotGrid &b)
{
    for (std::size_t word = 0; word < m_taken.size(); ++word)
        m_taken[word] |= a.m_taken[word] & b.m_taken[word];
}

void SlotGrid::keep(const SlotGrid &other)
{
    for (std::size_t word = 0; word < m_taken.size(); ++word)
        m_taken[word] |= ~other.m_taken[word];
}

bool SlotGrid::hasFree() const
{
    return std::any_of(m_taken.begin(), m_taken.end(), [](std::uint64_t word) { return word != all; });
}

std::vector<Instant> SlotGrid::freeStarts() const
{
    return freeStarts(std::numeric_limits<std::size_t>::max());
}

std::vector<Instant> SlotGrid::freeStarts(std::size_t limit) const
{
    std::vector<Instant> starts;
    for (std::size_t word = 0; word < m_taken.size(); ++word) {
        for (std::uint64_t free = ~m_taken[word]; free != 0; free &= free - 1) {
            if (starts.size() == limit)
                return starts;
            starts.push_back(m_first + m_step * (static_cast<std::int64_t>(word) * 64 + std::countr_zero(free)));
        }
    }
    return starts;
}

} // namespace vigie::calendar
