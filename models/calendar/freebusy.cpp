#include "models/calendar/freebusy.h"

#include "models/calendar/freebusyavailability.h"
#include "models/calendar/zones.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vigie::calendar {

namespace {

std::optional<BlockKind> blockKind(InstanceKind kind)
{
    switch (kind) {
    case InstanceKind::Busy:
        return BlockKind::Busy;
    case InstanceKind::Tentative:
        return BlockKind::Tentative;
    case InstanceKind::OutOfOffice:
        return BlockKind::OutOfOffice;
    case InstanceKind::Travel:
        return BlockKind::Travel;
    case InstanceKind::Free:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<BlockKind> blockKind(FreeBusyType type)
{
    switch (type) {
    case FreeBusyType::Free:
        return std::nullopt;
    case FreeBusyType::Busy:
        return BlockKind::Busy;
    case FreeBusyType::Unavailable:
        return BlockKind::OutOfOffice;
    case FreeBusyType::Tentative:
        return BlockKind::Tentative;
    }
    return std::nullopt;
}

std::optional<TimeRange> clipped(const TimeRange &range, const TimeRange &window)
{
    const TimeRange part{std::max(range.start, window.start), std::min(range.end, window.end)};
    return part.isEmpty() ? std::nullopt : std::optional{part};
}

bool startsBefore(const BusyBlock &a, const BusyBlock &b)
{
    return a.when.start < b.when.start;
}

void sortBlocks(std::vector<BusyBlock> &blocks)
{
    // Instances come in the order of their starts: most often there is little to do.
    if (!std::is_sorted(blocks.begin(), blocks.end(), startsBefore))
        std::stable_sort(blocks.begin(), blocks.end(), startsBefore);
    const auto before = [](const BusyBlock &a, const BusyBlock &b) {
        return std::tie(a.when.end, a.kind, a.city, a.allDay, a.uncertain)
            < std::tie(b.when.end, b.kind, b.city, b.allDay, b.uncertain);
    };
    for (auto begin = blocks.begin(); begin != blocks.end();) {
        const Instant start = begin->when.start;
        const auto end = std::find_if(begin, blocks.end(), [start](const BusyBlock &block) { return block.when.start != start; });
        if (!std::is_sorted(begin, end, before))
            std::stable_sort(begin, end, before);
        begin = end;
    }
}

/// The blocks of VFREEBUSY components; what they speak for goes to `covered`.
void addReports(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone, std::vector<BusyBlock> &blocks,
                std::vector<TimeRange> &covered)
{
    ZoneResolver zones(calendar, Zone::from(zone));
    const auto add = [&](const TimeRange &when, BlockKind kind, bool uncertain) {
        if (const auto part = clipped(when, window))
            blocks.push_back({.when = *part, .kind = kind, .allDay = false, .uncertain = uncertain, .city = {}});
    };
    for (const FreeBusyReport &report : calendar.reports) {
        const Instant start = report.start ? zones.toUtc(*report.start) : window.start;
        const Instant end = report.end ? zones.toUtc(*report.end) : window.end;
        if (report.start && report.end)
            covered.push_back({start, end});
        for (const FreeBusyPeriod &period : report.periods) {
            const Instant begin = zones.toUtc(period.when.start);
            Instant until = begin;
            if (period.when.end)
                until = zones.toUtc(*period.when.end);
            else if (period.when.duration)
                until = begin + std::chrono::days{period.when.duration->days} + period.when.duration->time;
            if (const auto kind = blockKind(period.type))
                add({begin, until}, *kind, !zones.zoneOf(period.when.start).known);
        }
    }
}

/// Unknown blocks where neither events nor reports nor availabilities say anything.
void addSilence(const Calendar &calendar, const TimeRange &window, const std::vector<TimeRange> &covered,
                std::vector<BusyBlock> &blocks)
{
    // With events beside it, the calendar speaks for all times.
    if (!calendar.events.empty() || covered.empty())
        return;
    std::vector<BusyBlock> known;
    for (const TimeRange &range : covered)
        known.push_back({.when = range, .kind = BlockKind::Busy, .allDay = false, .uncertain = false, .city = {}});
    for (const TimeRange &gap : freeTimes(busyTimes(known), window))
        blocks.push_back({.when = gap, .kind = BlockKind::Unknown, .allDay = false, .uncertain = true, .city = {}});
}

} // namespace

FreeBusy freeBusy(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone, const ExpansionLimits &limits)
{
    FreeBusy result;
    result.problems = calendar.problems;
    if (calendar.truncated)
        return result;
    const Expansion expansion = expand(calendar, window, zone, limits, UnlistedStart::Uncertain);
    result.problems.insert(result.problems.end(), expansion.problems.begin(), expansion.problems.end());
    Unavailability closed = unavailability(calendar, window, zone, limits);
    result.problems.insert(result.problems.end(), closed.problems.begin(), closed.problems.end());
    if (!expansion.complete || !closed.complete)
        return result;
    result.availability = Availability::Known;
    result.blocks.reserve(expansion.instances.size());
    for (const Instance &instance : expansion.instances) {
        const InstanceSource &source = expansion.sourceOf(instance);
        const auto kind = blockKind(source.kind);
        const auto part = clipped(instance.when, window);
        if (kind && part) {
            result.blocks.push_back(
                {.when = *part, .kind = *kind, .allDay = source.allDay, .uncertain = source.uncertain, .city = source.city});
        }
    }
    result.blocks.insert(result.blocks.end(), closed.blocks.begin(), closed.blocks.end());
    std::vector<TimeRange> covered = std::move(closed.covered);
    if (!calendar.reports.empty())
        addReports(calendar, window, zone, result.blocks, covered);
    addSilence(calendar, window, covered, result.blocks);
    // What could not be read may be at any time.
    std::optional<Instant> unknownFrom;
    if (calendar.lostEvents > 0)
        unknownFrom = window.start;
    ZoneResolver zones(calendar, Zone::from(zone));
    for (const Event &event : calendar.events) {
        if (event.ruleBroken && event.status != EventStatus::Cancelled && !event.transparent) {
            const Instant start = zones.toUtc(event.start);
            unknownFrom = unknownFrom ? std::min(*unknownFrom, start) : start;
        }
    }
    if (unknownFrom) {
        if (const auto part = clipped({*unknownFrom, window.end}, window))
            result.blocks.push_back({.when = *part, .kind = BlockKind::Unknown, .allDay = false, .uncertain = true, .city = {}});
    }
    sortBlocks(result.blocks);
    return result;
}

Lane laneOf(const Token &participant, const FreeBusy &freeBusy)
{
    return {.participant = participant,
            .availability = freeBusy.availability,
            .blocks = freeBusy.availability == Availability::Known ? freeBusy.blocks : std::vector<BusyBlock>{}};
}

std::vector<BusyBlock> mergeBlocks(const std::vector<BusyBlock> &blocks)
{
    if (!std::is_sorted(blocks.begin(), blocks.end(), startsBefore)) {
        std::vector<BusyBlock> sorted = blocks;
        std::stable_sort(sorted.begin(), sorted.end(), startsBefore);
        return mergeBlocks(sorted);
    }
    std::vector<BusyBlock> merged;
    std::map<std::tuple<BlockKind, bool, bool, QString>, std::size_t> last; // of those that differ in nothing but their times
    for (const BusyBlock &block : blocks) {
        if (block.when.isEmpty())
            continue;
        const auto [known, isNew] = last.try_emplace({block.kind, block.allDay, block.uncertain, block.city}, merged.size());
        if (!isNew && block.when.start <= merged[known->second].when.end) {
            TimeRange &when = merged[known->second].when;
            when.end = std::max(when.end, block.when.end);
            continue;
        }
        known->second = merged.size();
        merged.push_back(block);
    }
    sortBlocks(merged);
    return merged;
}

std::vector<TimeRange> busyTimes(const std::vector<BusyBlock> &blocks)
{
    std::vector<TimeRange> ranges;
    ranges.reserve(blocks.size());
    for (const BusyBlock &block : blocks) {
        if (!block.when.isEmpty())
            ranges.push_back(block.when);
    }
    std::sort(ranges.begin(), ranges.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
    std::vector<TimeRange> united;
    for (const TimeRange &range : ranges) {
        if (!united.empty() && range.start <= united.back().end)
            united.back().end = std::max(united.back().end, range.end);
        else
            united.push_back(range);
    }
    return united;
}

std::vector<TimeRange> freeTimes(const std::vector<TimeRange> &busy, const TimeRange &window)
{
    std::vector<TimeRange> free;
    Instant at = window.start;
    auto range = std::lower_bound(busy.begin(), busy.end(), window.start,
                                  [](const TimeRange &one, Instant start) { return one.end <= start; });
    for (; range != busy.end() && range->start < window.end; ++range) {
        if (range->start > at)
            free.push_back({at, range->start});
        at = std::max(at, range->end);
    }
    if (at < window.end)
        free.push_back({at, window.end});
    return free;
}

} // namespace vigie::calendar
