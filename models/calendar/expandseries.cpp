#include "models/calendar/expandseries.h"

#include <map>

namespace vigie::calendar {

using std::chrono::days;

SeriesExpander::SeriesExpander(const TimeRange &window, ZoneResolver &zones, const ExpansionLimits &limits,
                               UnlistedStart unlisted, FoundInstances &found, Complaints &complaints)
    : m_window(window)
    , m_zones(zones)
    , m_limits(limits)
    , m_unlisted(unlisted)
    , m_found(found)
    , m_complaints(complaints)
    , m_stepsLeft(limits.steps)
{
}

void SeriesExpander::emitInstance(const Event &event, const Timing &timing, const TimeRange &when,
                                  std::optional<std::uint32_t> &source)
{
    if (!m_found.inside(when))
        return;
    if (!source)
        source = m_found.source(event, timing.allDay, timing.uncertain);
    if (!m_found.add(*source, when))
        outOfBudget(event, Ended::OutOfInstances);
}

void SeriesExpander::outOfBudget(const Event &event, Ended ended)
{
    if (m_complete || m_budgetLine != event.line) {
        m_complaints.add(event.line,
                         ended == Ended::OutOfSteps
                             ? QStringLiteral("the recurrence is too costly: the budget of steps ended")
                             : QStringLiteral("the recurrence has too many instances: the budget of instances ended"));
    }
    m_budgetLine = event.line;
    m_complete = false;
}

void SeriesExpander::mark(const DateTimeValue &value, const Timing &timing, Marks &marks)
{
    if (value.form == TimeForm::Date || timing.allDay)
        marks.wholeDays.push_back(dayOf(value.local));
    else
        marks.moments.push_back(utcBeside(value, timing, m_zones));
}

void SeriesExpander::applyRules(const Event &event, const std::vector<RecurrenceRule> &rules, const Timing &timing, Seconds reach)
{
    if (rules.empty())
        return;
    const LocalTime from = timing.zone->toLocal(m_window.start) - timing.longest() - reach - days{1};
    const LocalTime to = timing.zone->toLocal(m_window.end) + reach + days{1};
    for (const RecurrenceRule &rule : rules) {
        Budget budget{.steps = std::min(m_stepsLeft, m_limits.steps / 10), .instances = m_found.room()};
        const Budget before = budget;
        RuleExpansion expansion = expandRule(rule, timing.start, from, to, lastOf(rule, timing), budget);
        m_stepsLeft -= before.steps - std::max<std::int64_t>(budget.steps, 0);
        if (m_starts.empty())
            m_starts = std::move(expansion.instances);
        else
            m_starts.insert(m_starts.end(), expansion.instances.begin(), expansion.instances.end());
        if (expansion.ended != Ended::Complete)
            outOfBudget(event, expansion.ended);
    }
}

Marks SeriesExpander::exclusionsOf(const Event &event, const Timing &timing, Seconds reach)
{
    Marks excluded;
    for (const DateTimeValue &value : event.excluded)
        mark(value, timing, excluded);
    m_starts.clear();
    applyRules(event, event.exclusionRules, timing, reach);
    for (const LocalTime local : m_starts)
        excluded.moments.push_back(timing.zone->toUtc(local));
    excluded.sort();
    return excluded;
}

void SeriesExpander::takeMaster(const Event &event, const Marks &overridden, std::vector<Turn> &turns)
{
    if (event.status == EventStatus::Cancelled)
        return;
    const Timing timing = timingOf(event, m_zones, m_complaints);
    if (event.ruleBroken)
        m_complaints.add(event.line, QStringLiteral("a recurrence that could not be read: only what is certain is listed"));
    if (event.rules.empty() && event.additional.empty() && event.excluded.empty() && overridden.isEmpty() && turns.empty()) {
        std::optional<std::uint32_t> source;
        emitInstance(event, timing, timing.at(timing.start), source);
        return;
    }
    Seconds reach{0};
    for (const Turn &turn : turns)
        reach = std::max({reach, std::chrono::abs(turn.shift) + turn.timing.longest()});

    m_starts.clear();
    if (event.rules.empty())
        m_starts.push_back(timing.start);
    applyRules(event, event.rules, timing, reach);
    m_occurrences.clear();
    // A period wins over the rule's instance at the same moment, for it comes first; what is unlisted comes last.
    for (const PeriodValue &extra : event.additional)
        m_occurrences.push_back(additional(extra, timing));
    for (const LocalTime start : m_starts)
        m_occurrences.push_back({start, timing.zone->toUtc(start), noEnd});
    if (!event.rules.empty() && std::find(m_starts.begin(), m_starts.end(), timing.start) == m_starts.end()
        && m_found.inside(timing.at(timing.start))) {
        m_complaints.add(event.line, QStringLiteral("DTSTART is not an instance of its own recurrence rule and is not listed"));
        if (m_unlisted == UnlistedStart::Uncertain)
            m_occurrences.push_back({timing.start, timing.zone->toUtc(timing.start), noEnd, true});
    }
    const auto earlier = [](const Occurrence &a, const Occurrence &b) { return a.start < b.start; };
    if (!std::is_sorted(m_occurrences.begin(), m_occurrences.end(), earlier))
        std::stable_sort(m_occurrences.begin(), m_occurrences.end(), earlier);
    emitAll(event, timing, exclusionsOf(event, timing, reach), overridden, turns);
}

void SeriesExpander::emitAll(const Event &event, const Timing &timing, const Marks &excluded, const Marks &overridden,
                             std::vector<Turn> &turns)
{
    const bool marked = !excluded.isEmpty() || !overridden.isEmpty();
    std::optional<std::uint32_t> source;
    std::optional<Instant> previous;
    for (const Occurrence &occurrence : m_occurrences) {
        if (previous == occurrence.start)
            continue;
        previous = occurrence.start;
        if (marked && (excluded.hold(occurrence.local, occurrence.start) || overridden.hold(occurrence.local, occurrence.start)))
            continue;
        const auto turn = std::find_if(turns.rbegin(), turns.rend(), [&](const Turn &t) { return t.from <= occurrence.start; });
        if (turn != turns.rend()) {
            if (turn->event->status != EventStatus::Cancelled)
                emitInstance(*turn->event, turn->timing, turn->timing.at(occurrence.local + turn->shift), turn->source);
        } else if (occurrence.unlisted) {
            Timing uncertain = timing;
            uncertain.uncertain = true;
            std::optional<std::uint32_t> own;
            emitInstance(event, uncertain, timing.range(occurrence.local, occurrence.start), own);
        } else if (occurrence.ownEnd != noEnd) {
            emitInstance(event, timing, {occurrence.start, occurrence.ownEnd}, source);
        } else {
            emitInstance(event, timing, timing.range(occurrence.local, occurrence.start), source);
        }
    }
}

SeriesExpander::Occurrence SeriesExpander::additional(const PeriodValue &extra, const Timing &timing)
{
    Instant start = utcBeside(extra.start, timing, m_zones);
    LocalTime local = timing.zone->toLocal(start);
    if (timing.allDay) {
        local = LocalTime{dayOf(extra.start.local)};
        start = timing.zone->toUtc(local);
    } else if (extra.start.form == TimeForm::Date) {
        local = extra.start.local + (timing.start - LocalTime{dayOf(timing.start)});
        start = timing.zone->toUtc(local);
    }
    Occurrence occurrence{local, start, noEnd};
    if (extra.end)
        occurrence.ownEnd = std::max(start, utcBeside(*extra.end, timing, m_zones));
    else if (extra.duration)
        occurrence.ownEnd = std::max(start, timing.zone->toUtc(local + days{extra.duration->days}) + extra.duration->time);
    return occurrence;
}

void SeriesExpander::takeSeries(const std::vector<const Event *> &masters, const std::vector<const Event *> &overrides)
{
    // What the recurrence ids mean depends on the master: a floating one is in its zone.
    std::optional<Timing> timing;
    if (!masters.empty())
        timing = timingOf(*masters.front(), m_zones, m_complaints);
    std::map<Instant, const Event *> newest;
    for (const Event *event : overrides) {
        const Timing own = timingOf(*event, m_zones, m_complaints);
        const Instant key = utcBeside(*event->recurrenceId, timing.value_or(own), m_zones);
        const auto [place, fresh] = newest.emplace(key, event);
        if (!fresh && event->sequence >= place->second->sequence)
            place->second = event;
    }
    Marks overridden;
    std::vector<Turn> turns;
    for (const auto &[key, event] : newest) {
        const Timing own = timingOf(*event, m_zones, m_complaints);
        if (timing)
            mark(*event->recurrenceId, *timing, overridden);
        if (event->thisAndFuture && timing)
            addTurn(*event, key, own, *timing, turns);
        if (event->status != EventStatus::Cancelled) {
            std::optional<std::uint32_t> source;
            emitInstance(*event, own, own.at(own.start), source);
        }
    }
    overridden.sort();
    for (const Event *master : masters)
        takeMaster(*master, overridden, turns);
}

void SeriesExpander::addTurn(const Event &event, Instant from, const Timing &own, const Timing &master, std::vector<Turn> &turns)
{
    Turn turn{.from = from, .shift = Seconds{0}, .event = &event, .timing = own, .source = {}};
    if (own.allDay != master.allDay) {
        m_complaints.add(event.line,
                         QStringLiteral("RANGE=THISANDFUTURE between an all-day and a timed event: only this one was moved"));
        return;
    }
    if (event.status != EventStatus::Cancelled) {
        const LocalTime moved = master.zone->toLocal(own.zone->toUtc(own.start));
        const LocalTime original = event.recurrenceId->form == TimeForm::Date && !master.allDay
            ? event.recurrenceId->local + (master.start - LocalTime{dayOf(master.start)})
            : master.zone->toLocal(from);
        turn.shift = moved - original;
        turn.timing.zone = master.zone;
        if (std::chrono::abs(turn.shift) > days{400})
            m_complaints.add(event.line, QStringLiteral("RANGE=THISANDFUTURE moves by more than 400 days"));
    }
    turns.push_back(std::move(turn)); // in the order of `from`, as the map is
}

} // namespace vigie::calendar
