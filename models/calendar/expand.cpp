#include "models/calendar/expand.h"

#include "models/calendar/eventkind.h"
#include "models/calendar/zones.h"

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace vigie::calendar {

namespace {

using std::chrono::days;

/// An event's times, resolved to one zone.
struct Timing {
    Zone zone;
    LocalTime start{};
    bool allDay = false;
    bool uncertain = false;
    int days = 0;    ///< nominal
    Seconds time{0}; ///< exact

    [[nodiscard]] TimeRange at(LocalTime local) const
    {
        const Instant begin = zone.toUtc(local);
        const Instant end = (days == 0 ? begin : zone.toUtc(local + std::chrono::days{days})) + time;
        return {begin, std::max(begin, end)};
    }
    [[nodiscard]] Seconds longest() const { return std::chrono::days{days + 1} + time; }
};

/// Original starts that something was said about, by moment or by whole day.
struct Marks {
    std::vector<Instant> moments;
    std::vector<LocalDay> wholeDays;

    void sort()
    {
        std::sort(moments.begin(), moments.end());
        std::sort(wholeDays.begin(), wholeDays.end());
    }
    [[nodiscard]] bool hold(LocalTime local, Instant utc) const
    {
        return std::binary_search(moments.begin(), moments.end(), utc)
            || std::binary_search(wholeDays.begin(), wholeDays.end(), dayOf(local));
    }
};

/// A THISANDFUTURE override: instances from `from` on move by `shift` and take its length and kind.
struct Turn {
    Instant from;
    Seconds shift{0};
    const Event *event = nullptr;
    Timing timing;
};

struct Series {
    std::vector<const Event *> masters;
    std::vector<const Event *> overrides;
};

class Expander
{
public:
    Expander(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone, const ExpansionLimits &limits)
        : m_calendar(calendar)
        , m_window(window)
        , m_zones(calendar, Zone::from(zone))
        , m_limits(limits)
        , m_left{.steps = limits.steps, .instances = limits.instances}
    {
    }

    Expansion run()
    {
        if (m_window.isEmpty())
            return std::move(m_result);
        QHash<QString, Series> series;
        std::vector<const Event *> plain; // the usual event: no recurrence, nobody overrides it
        for (const Event &event : m_calendar.events) {
            if (event.recurrenceId)
                series[event.uid].overrides.push_back(&event);
        }
        for (const Event &event : m_calendar.events) {
            if (event.recurrenceId)
                continue;
            const auto found = event.uid.isEmpty() ? series.end() : series.find(event.uid);
            if (found != series.end())
                found->masters.push_back(&event);
            else
                plain.push_back(&event);
        }
        keepNewest(plain);
        for (const Event *event : plain)
            takeMaster(*event, {}, {});
        for (auto one = series.begin(); one != series.end(); ++one)
            takeSeries(*one);
        std::sort(m_result.instances.begin(), m_result.instances.end(), [](const Instance &a, const Instance &b) {
            return std::tie(a.when.start, a.when.end, a.uid, a.kind) < std::tie(b.when.start, b.when.end, b.uid, b.kind);
        });
        return std::move(m_result);
    }

private:
    /// A file may hold several states of one event; the highest SEQUENCE counts. Equal ones are all kept: rather busy than lost.
    void keepNewest(std::vector<const Event *> &masters)
    {
        QHash<QString, int> newest;
        for (const Event *event : masters) {
            auto found = newest.find(event->uid);
            if (found == newest.end())
                newest.insert(event->uid, event->sequence);
            else
                *found = std::max(*found, event->sequence);
        }
        std::erase_if(masters, [&](const Event *event) {
            const bool old = !event->uid.isEmpty() && event->sequence < newest.value(event->uid);
            if (old)
                problem(event->line, QStringLiteral("an older SEQUENCE of the same UID was left out"));
            return old;
        });
    }

    void problem(int line, const QString &what)
    {
        if (m_result.problems.size() < 200)
            m_result.problems.push_back({line, what});
    }

    Timing timingOf(const Event &event)
    {
        const ZoneResolver::Resolved &resolved = m_zones.zoneOf(event.start);
        Timing timing{.zone = resolved.zone,
                      .start = event.start.local,
                      .allDay = event.allDay(),
                      .uncertain = event.uncertain || !resolved.known,
                      .days = 0,
                      .time = Seconds{0}};
        if (!resolved.known && m_unknownZones.insert(event.start.tzid).second)
            problem(event.line, QStringLiteral("an unknown TZID: the calendar's zone stands in, the times are uncertain"));
        if (event.end) {
            const bool endIsDate = event.end->form == TimeForm::Date;
            if (timing.allDay) {
                timing.days = static_cast<int>((std::chrono::ceil<days>(event.end->local) - dayOf(timing.start)).count());
                timing.uncertain |= !endIsDate;
            } else {
                const ZoneResolver::Resolved &endZone =
                    endIsDate || event.end->form == TimeForm::Floating ? resolved : m_zones.zoneOf(*event.end);
                timing.uncertain |= endIsDate || !endZone.known;
                timing.time = endZone.zone.toUtc(event.end->local) - timing.zone.toUtc(timing.start);
            }
            if (timing.days < 0 || timing.time < Seconds{0} || (timing.allDay && event.end->local < event.start.local)) {
                problem(event.line, QStringLiteral("DTEND before DTSTART"));
                timing.uncertain = true;
                timing.days = 0;
                timing.time = timing.allDay ? Seconds{0} : Seconds{3600};
            }
        } else if (event.duration) {
            timing.days = event.duration->days;
            timing.time = event.duration->time;
            if (days{timing.days} + timing.time < Seconds{0}) {
                problem(event.line, QStringLiteral("a negative DURATION"));
                timing.uncertain = true;
                timing.days = 0;
                timing.time = Seconds{3600};
            }
            if (timing.allDay) {
                timing.days += static_cast<int>(std::chrono::ceil<days>(timing.time).count());
                timing.time = Seconds{0};
            }
        } else if (event.uncertain && !timing.allDay) {
            timing.time = Seconds{3600}; // its end was broken; an hour stands in
        }
        if (timing.allDay)
            timing.days = std::max(timing.days, 1);
        return timing;
    }

    void emitInstance(const Event &event, const Timing &timing, const TimeRange &when)
    {
        const bool inside = when.isEmpty() ? m_window.contains(when.start) : when.overlaps(m_window);
        if (!inside)
            return;
        if (m_left.instances <= 0) {
            outOfBudget(event, Ended::OutOfInstances);
            return;
        }
        --m_left.instances;
        auto known = m_kinds.find(&event);
        if (known == m_kinds.end())
            known = m_kinds.emplace(&event, kindOf(event)).first;
        const InstanceKind kind = known->second;
        m_result.instances.push_back({.uid = event.uid,
                                      .when = when,
                                      .allDay = timing.allDay,
                                      .kind = kind,
                                      .uncertain = timing.uncertain,
                                      .city = kind == InstanceKind::Travel ? cityOf(event) : QString()});
    }

    void outOfBudget(const Event &event, Ended ended)
    {
        if (m_result.complete || m_budgetLine != event.line) {
            problem(event.line,
                    ended == Ended::OutOfSteps
                        ? QStringLiteral("the recurrence is too costly: the budget of steps ended")
                        : QStringLiteral("the recurrence has too many instances: the budget of instances ended"));
        }
        m_budgetLine = event.line;
        m_result.complete = false;
    }

    /// UNTIL in the wall time of the event, inclusive.
    [[nodiscard]] std::optional<LocalTime> lastOf(const RecurrenceRule &rule, const Timing &timing)
    {
        if (!rule.until)
            return std::nullopt;
        const DateTimeValue &until = *rule.until;
        if (until.form == TimeForm::Date && !timing.allDay)
            return until.local + days{1} - Seconds{1}; // the whole last day
        if (until.form == TimeForm::Utc && !timing.allDay)
            return timing.zone.toLocal(asUtc(until.local));
        if (timing.allDay)
            return LocalTime{dayOf(until.local)};
        return until.local;
    }

    /// The value as a mark on the series of `timing`.
    void mark(const DateTimeValue &value, const Timing &timing, Marks &marks)
    {
        if (value.form == TimeForm::Date || timing.allDay)
            marks.wholeDays.push_back(dayOf(value.local));
        else
            marks.moments.push_back(utcOf(value, timing));
    }

    /// A floating value beside a zoned start means the start's zone.
    [[nodiscard]] Instant utcOf(const DateTimeValue &value, const Timing &timing)
    {
        if (value.form == TimeForm::Floating || value.form == TimeForm::Date)
            return timing.zone.toUtc(value.local);
        return m_zones.toUtc(value);
    }

    struct Occurrence {
        LocalTime local;
        Instant start;
        std::optional<TimeRange> own; ///< of an RDATE with a period

        bool operator<(const Occurrence &other) const { return start < other.start; }
    };

    void applyRules(const Event &event, const std::vector<RecurrenceRule> &rules, const Timing &timing, Seconds reach,
                    std::vector<LocalTime> &found)
    {
        const LocalTime from = timing.zone.toLocal(m_window.start) - timing.longest() - reach - days{1};
        const LocalTime to = timing.zone.toLocal(m_window.end) + reach + days{1};
        for (const RecurrenceRule &rule : rules) {
            Budget budget{.steps = std::min(m_left.steps, m_limits.steps / 10), .instances = m_left.instances};
            const Budget before = budget;
            RuleExpansion expansion = expandRule(rule, timing.start, from, to, lastOf(rule, timing), budget);
            m_left.steps -= before.steps - std::max<std::int64_t>(budget.steps, 0);
            found.insert(found.end(), expansion.instances.begin(), expansion.instances.end());
            if (expansion.ended != Ended::Complete)
                outOfBudget(event, expansion.ended);
        }
    }

    void takeMaster(const Event &event, const Marks &overridden, const std::vector<Turn> &turns)
    {
        if (event.status == EventStatus::Cancelled)
            return;
        const Timing timing = timingOf(event);
        if (event.ruleBroken)
            problem(event.line, QStringLiteral("a recurrence that could not be read: only what is certain is listed"));
        if (event.rules.empty() && event.additional.empty() && event.excluded.empty() && overridden.moments.empty()
            && overridden.wholeDays.empty() && turns.empty()) {
            emitInstance(event, timing, timing.at(timing.start));
            return;
        }
        Seconds reach{0};
        for (const Turn &turn : turns)
            reach = std::max({reach, std::chrono::abs(turn.shift) + turn.timing.longest()});

        std::vector<LocalTime> starts;
        if (event.rules.empty())
            starts.push_back(timing.start);
        applyRules(event, event.rules, timing, reach, starts);
        if (!event.rules.empty() && timing.at(timing.start).overlaps(m_window)
            && std::find(starts.begin(), starts.end(), timing.start) == starts.end())
            problem(event.line, QStringLiteral("DTSTART is not an instance of its own recurrence rule and is not listed"));
        std::vector<Occurrence> occurrences;
        occurrences.reserve(starts.size() + event.additional.size());
        for (const PeriodValue &extra : event.additional)
            occurrences.push_back(additional(extra, timing));
        for (const LocalTime start : starts)
            occurrences.push_back({start, timing.zone.toUtc(start), std::nullopt});
        // A period wins over the rule's instance at the same moment, for it came first.
        std::stable_sort(occurrences.begin(), occurrences.end());

        Marks excluded;
        for (const DateTimeValue &value : event.excluded)
            mark(value, timing, excluded);
        std::vector<LocalTime> excludedByRule;
        applyRules(event, event.exclusionRules, timing, reach, excludedByRule);
        for (const LocalTime local : excludedByRule)
            excluded.moments.push_back(timing.zone.toUtc(local));
        excluded.sort();

        std::optional<Instant> previous;
        for (const Occurrence &occurrence : occurrences) {
            if (previous == occurrence.start)
                continue;
            previous = occurrence.start;
            if (excluded.hold(occurrence.local, occurrence.start) || overridden.hold(occurrence.local, occurrence.start))
                continue;
            const auto turn =
                std::find_if(turns.rbegin(), turns.rend(), [&](const Turn &t) { return t.from <= occurrence.start; });
            if (turn == turns.rend()) {
                emitInstance(event, timing, occurrence.own.value_or(timing.at(occurrence.local)));
            } else if (turn->event->status != EventStatus::Cancelled) {
                emitInstance(*turn->event, turn->timing, turn->timing.at(occurrence.local + turn->shift));
            }
        }
    }

    Occurrence additional(const PeriodValue &extra, const Timing &timing)
    {
        Instant start = utcOf(extra.start, timing);
        LocalTime local = timing.zone.toLocal(start);
        if (timing.allDay) {
            local = LocalTime{dayOf(extra.start.local)};
            start = timing.zone.toUtc(local);
        } else if (extra.start.form == TimeForm::Date) {
            local = extra.start.local + (timing.start - LocalTime{dayOf(timing.start)});
            start = timing.zone.toUtc(local);
        }
        Occurrence occurrence{local, start, std::nullopt};
        if (extra.end) {
            occurrence.own = TimeRange{start, std::max(start, utcOf(*extra.end, timing))};
        } else if (extra.duration) {
            const Instant end = timing.zone.toUtc(local + days{extra.duration->days}) + extra.duration->time;
            occurrence.own = TimeRange{start, std::max(start, end)};
        }
        return occurrence;
    }

    void takeSeries(Series &series)
    {
        keepNewest(series.masters);
        // What the recurrence ids mean depends on the master: a floating one is in its zone.
        std::optional<Timing> timing;
        if (!series.masters.empty())
            timing = timingOf(*series.masters.front());
        std::map<Instant, const Event *> overrides;
        for (const Event *event : series.overrides) {
            const Timing own = timingOf(*event);
            const Instant key = utcOf(*event->recurrenceId, timing.value_or(own));
            const auto [place, fresh] = overrides.emplace(key, event);
            if (!fresh && event->sequence >= place->second->sequence)
                place->second = event;
        }
        Marks overridden;
        std::vector<Turn> turns;
        for (const auto &[key, event] : overrides) {
            const Timing own = timingOf(*event);
            if (timing)
                mark(*event->recurrenceId, *timing, overridden);
            if (event->thisAndFuture && timing)
                addTurn(*event, key, own, *timing, turns);
            if (event->status != EventStatus::Cancelled)
                emitInstance(*event, own, own.at(own.start));
        }
        overridden.sort();
        for (const Event *master : series.masters)
            takeMaster(*master, overridden, turns);
    }

    void addTurn(const Event &event, Instant from, const Timing &own, const Timing &master, std::vector<Turn> &turns)
    {
        Turn turn{.from = from, .shift = Seconds{0}, .event = &event, .timing = own};
        if (own.allDay != master.allDay) {
            problem(event.line,
                    QStringLiteral("RANGE=THISANDFUTURE between an all-day and a timed event: only this one was moved"));
            return;
        }
        if (event.status != EventStatus::Cancelled) {
            const LocalTime moved = master.zone.toLocal(own.zone.toUtc(own.start));
            const LocalTime original = event.recurrenceId->form == TimeForm::Date && !master.allDay
                ? event.recurrenceId->local + (master.start - LocalTime{dayOf(master.start)})
                : master.zone.toLocal(from);
            turn.shift = moved - original;
            turn.timing.zone = master.zone;
            if (std::chrono::abs(turn.shift) > days{400})
                problem(event.line, QStringLiteral("RANGE=THISANDFUTURE moves by more than 400 days"));
        }
        turns.push_back(std::move(turn)); // in the order of `from`, as the map is
    }

    const Calendar &m_calendar;
    const TimeRange m_window;
    ZoneResolver m_zones;
    const ExpansionLimits m_limits;
    Budget m_left;
    Expansion m_result;
    std::set<QString> m_unknownZones;
    std::unordered_map<const Event *, InstanceKind> m_kinds;
    int m_budgetLine = -1;
};

} // namespace

Expansion expand(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone, const ExpansionLimits &limits)
{
    return Expander(calendar, window, zone, limits).run();
}

} // namespace vigie::calendar
