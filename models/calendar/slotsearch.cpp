#include "models/calendar/slotsearch.h"

#include "models/calendar/slotconditions.h"
#include "models/calendar/slotgrid.h"
#include "models/calendar/slothours.h"

#include <algorithm>

namespace vigie::calendar {

namespace {

/// The offsets of today's zones are whole quarters of an hour, so those of UTC are those of every wall.
constexpr Seconds step{15 * 60};
constexpr std::chrono::days longestSearch{366};

/// From the first start to the end of the last slot.
TimeRange searched(const SlotContext &context, const Zone &clients)
{
    const Case &c = context.request;
    TimeRange span{std::max(c.window.start, context.now + Seconds{1}), c.window.end};
    Instant latest = span.start + longestSearch;
    if (const auto window = understoodWindow(c)) {
        span.start = std::max(span.start, localDay(toLocalDay(window->first), clients).start);
        latest = std::min(latest, localDay(toLocalDay(window->last), clients).end);
    }
    span.end = std::min(span.end, latest);
    const Seconds past = span.start.time_since_epoch() % step;
    if (past > Seconds{0})
        span.start += step - past;
    return span;
}

/// The starts with at least one, two, … failings in one tier.
class TierGrids
{
public:
    TierGrids(const SlotGrid &none, int most)
        : m_atLeast(static_cast<std::size_t>(most), none)
    {
    }

    void add(const SlotGrid &failing)
    {
        for (std::size_t i = m_atLeast.size() - 1; i > 0; --i)
            m_atLeast[i].takeBoth(m_atLeast[i - 1], failing);
        m_atLeast.front().take(failing);
    }

    [[nodiscard]] const std::vector<SlotGrid> &atLeast() const { return m_atLeast; }

private:
    std::vector<SlotGrid> m_atLeast;
};

/// Draws starts in the order of the tiers: each grid splits what is left into the starts it spares, which go first, and the
/// others. Nothing is scored; a year of starts is sifted by a few thousand operations on words.
class Ranking
{
public:
    Ranking(std::vector<const SlotGrid *> splits, const SlotGrid &none, std::size_t limit, Seconds length)
        : m_splits(std::move(splits))
        , m_overlapping(none)
        , m_limit(limit)
        , m_length(length)
    {
    }

    std::vector<Instant> draw(const SlotGrid &pool)
    {
        split(pool, 0);
        return std::move(m_drawn);
    }

private:
    void split(SlotGrid pool, std::size_t at)
    {
        pool.take(m_overlapping);
        if (m_drawn.size() >= m_limit || !pool.hasFree())
            return;
        if (at == m_splits.size()) {
            drawFrom(pool);
            return;
        }
        SlotGrid failing = pool;
        failing.keep(*m_splits[at]);
        pool.take(*m_splits[at]);
        split(std::move(pool), at + 1);
        split(std::move(failing), at + 1);
    }

    void drawFrom(const SlotGrid &equals)
    {
        Instant taken = Instant::min();
        for (const Instant start : equals.freeStarts()) {
            if (m_drawn.size() >= m_limit)
                return;
            if (start < taken)
                continue;
            m_drawn.push_back(start);
            taken = start + m_length;
            m_overlapping.take(TimeRange{start, taken});
        }
    }

    std::vector<const SlotGrid *> m_splits;
    SlotGrid m_overlapping; ///< starts whose slot overlaps one that was drawn
    std::vector<Instant> m_drawn;
    std::size_t m_limit;
    Seconds m_length;
};

} // namespace

std::vector<Slot> findSlots(const SlotContext &context, int limit)
{
    const Zone clients = Zone::from(clientZone(context.request));
    const Seconds length = std::max(understoodDuration(context.request), Minutes{5});
    const TimeRange span = searched(context, clients);
    if (span.duration() < length)
        return {};
    const TimeRange starts{span.start, span.end - length + Seconds{1}};
    const std::vector<SlotCondition> conditions = conditionsOn(starts, length, context);

    const SlotGrid none(span, step, length);
    SlotGrid pool = none;
    std::vector<TierGrids> tiers;
    for (const int most : mostFailings)
        tiers.emplace_back(none, most);
    for (const SlotCondition &condition : conditions) {
        const bool blocks = condition.weight == Weight::Blocking;
        if (condition.spans.empty() || (!blocks && condition.tier == SlotTier::None))
            continue;
        SlotGrid met = none;
        for (const StartSpan &each : condition.spans)
            met.takeStarts(each.starts);
        if (blocks)
            pool.take(met);
        else
            tiers[static_cast<std::size_t>(condition.tier)].add(met);
    }
    SlotGrid kept = pool;
    kept.take(tiers.front().atLeast().front());
    if (kept.hasFree()) {
        pool = std::move(kept);
    } else {
        for (const TimeRange &night : outsideOf(hoursIn(starts, everyDay(7 * 60, 22 * 60), clients), starts))
            pool.takeStarts(night);
    }
    std::vector<const SlotGrid *> splits;
    for (const TierGrids &tier : tiers) {
        for (const SlotGrid &grid : tier.atLeast())
            splits.push_back(&grid);
    }
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    return judged(conditions, Ranking(std::move(splits), none, most, length).draw(pool), length);
}

} // namespace vigie::calendar
