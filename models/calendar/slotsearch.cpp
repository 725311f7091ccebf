#include "models/calendar/slotsearch.h"

#include "models/calendar/slotconditions.h"
#include "models/calendar/slotgrid.h"
#include "models/calendar/slothours.h"

#include <algorithm>
#include <array>
#include <map>

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

/// What is asked of the calendar: starts on a grid, and what speaks against them.
struct Search {
    Seconds length;
    Zone clients;
    TimeRange span;
    TimeRange starts; ///< empty when the span is too short
    std::vector<SlotCondition> conditions;

    explicit Search(const SlotContext &context)
        : length(std::max(understoodDuration(context.request), Minutes{5}))
        , clients(Zone::from(clientZone(context.request)))
        , span(searched(context, clients))
        , starts{span.start, std::max(span.start, span.end - length + Seconds{1})}
    {
        if (!starts.isEmpty())
            conditions = conditionsOn(starts, length, context);
    }

    [[nodiscard]] SlotGrid grid() const { return {span, step, length}; }
    [[nodiscard]] Stretches nights() const { return outsideOf(hoursIn(starts, everyDay(7 * 60, 22 * 60), clients), starts); }

    /// The starts that meet each condition of a tier, by tier.
    [[nodiscard]] std::vector<TierGrids> tiers() const
    {
        std::vector<TierGrids> all;
        for (const int most : mostFailings)
            all.emplace_back(grid(), most);
        for (const SlotCondition &condition : conditions) {
            if (condition.weight != Weight::Blocking && condition.tier != SlotTier::None && !condition.spans.empty())
                all[static_cast<std::size_t>(condition.tier)].add(meeting(condition));
        }
        return all;
    }

    [[nodiscard]] SlotGrid meeting(const SlotCondition &condition) const
    {
        SlotGrid met = grid();
        for (const StartSpan &each : condition.spans)
            met.takeStarts(each.starts);
        return met;
    }
};

std::vector<const SlotGrid *> splitsOf(const std::vector<TierGrids> &tiers, SlotTier from)
{
    std::vector<const SlotGrid *> splits;
    for (auto tier = static_cast<std::size_t>(from); tier < tiers.size(); ++tier) {
        for (const SlotGrid &grid : tiers[tier].atLeast())
            splits.push_back(&grid);
    }
    return splits;
}

/// findSlots() leaves out what meets it.
bool stops(const SlotCondition &condition)
{
    return condition.weight == Weight::Blocking || condition.tier == SlotTier::Constraint;
}

constexpr std::size_t mostStops = 3;

/// The starts that meet exactly one, two, … of the spans.
std::array<SlotGrid, mostStops> byNumber(const std::vector<TimeRange> &spans, const SlotGrid &none)
{
    std::map<Instant, int> changes;
    for (const TimeRange &span : spans) {
        ++changes[span.start];
        --changes[span.end];
    }
    std::array<SlotGrid, mostStops> exactly{none, none, none};
    int met = 0;
    Instant since = Instant::min();
    for (const auto &[at, by] : changes) {
        if (met > 0 && met <= static_cast<int>(mostStops))
            exactly[static_cast<std::size_t>(met - 1)].takeStarts({since, at});
        met += by;
        since = at;
    }
    return exactly;
}

/// The stretch of starts around `start` that all the spans which hold it have in common; empty when none does.
TimeRange inCommon(const std::vector<TimeRange> &spans, Instant start)
{
    std::optional<TimeRange> common;
    for (const TimeRange &span : spans) {
        if (span.contains(start))
            common = common ? TimeRange{std::max(common->start, span.start), std::min(common->end, span.end)} : span;
    }
    return common.value_or(TimeRange{});
}

} // namespace

std::vector<Slot> findSlots(const SlotContext &context, int limit)
{
    const Search search(context);
    if (search.starts.isEmpty())
        return {};
    SlotGrid pool = search.grid();
    for (const SlotCondition &condition : search.conditions) {
        if (condition.weight == Weight::Blocking) {
            for (const StartSpan &each : condition.spans)
                pool.takeStarts(each.starts);
        }
    }
    const std::vector<TierGrids> tiers = search.tiers();
    SlotGrid kept = pool;
    kept.take(tiers.front().atLeast().front());
    if (kept.hasFree()) {
        pool = std::move(kept);
    } else {
        for (const TimeRange &night : search.nights())
            pool.takeStarts(night);
    }
    Ranking ranking(splitsOf(tiers, SlotTier::Constraint), search.grid(), static_cast<std::size_t>(std::max(limit, 0)),
                    search.length);
    return judged(search.conditions, ranking.draw(pool), search.length);
}

std::vector<NearMiss> findNearMisses(const SlotContext &context, int limit, const std::vector<Slot> &known)
{
    const Search search(context);
    if (search.starts.isEmpty())
        return {};
    std::vector<TimeRange> spans;
    for (const SlotCondition &condition : search.conditions) {
        if (stops(condition)) {
            for (const StartSpan &each : condition.spans)
                spans.push_back(each.starts);
        }
    }
    const auto leaveOut = [&spans](SlotGrid &grid, const TimeRange &when) {
        grid.take(when);
        grid.takeStarts(inCommon(spans, when.start));
    };
    SlotGrid others = search.grid();
    for (const TimeRange &night : search.nights())
        others.takeStarts(night);
    for (const Slot &slot : known)
        leaveOut(others, slot.when);
    SlotGrid pool = others;
    for (const SlotGrid &stopped : byNumber(spans, search.grid())) {
        pool = others;
        pool.keep(stopped);
        if (pool.hasFree())
            break;
    }
    const std::vector<TierGrids> tiers = search.tiers();
    const std::vector<const SlotGrid *> splits = splitsOf(tiers, SlotTier::Doubt);
    std::vector<Instant> drawn;
    while (static_cast<int>(drawn.size()) < limit && pool.hasFree()) {
        const Instant start = Ranking(splits, search.grid(), 1, search.length).draw(pool).front();
        drawn.push_back(start);
        leaveOut(pool, {start, start + search.length});
    }
    std::vector<NearMiss> found;
    for (Slot &slot : judged(search.conditions, drawn, search.length)) {
        // What blocks is told first, then what breaks a constraint.
        const auto met = std::count_if(search.conditions.begin(), search.conditions.end(), [&](const SlotCondition &condition) {
            return stops(condition) && std::any_of(condition.spans.begin(), condition.spans.end(), [&](const StartSpan &span) {
                       return span.starts.contains(slot.when.start);
                   });
        });
        std::vector<SlotReason> told(slot.reasons.begin(), slot.reasons.begin() + met);
        found.push_back({std::move(slot), std::move(told)});
    }
    return found;
}

} // namespace vigie::calendar
