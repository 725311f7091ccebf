#include "models/calendar/expand.h"

#include "models/calendar/expandseries.h"

#include <numeric>

namespace vigie::calendar {

namespace {

/// Which events belong to which UID, without a tree or table of texts.
class Series
{
public:
    explicit Series(const std::vector<Event> &events)
        : m_events(events)
        , m_next(events.size(), none)
        , m_follows(events.size(), false)
    {
        struct Keyed {
            std::size_t hash = 0;
            std::uint32_t event = 0;
        };
        std::vector<Keyed> keyed;
        keyed.reserve(events.size());
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (!events[i].uid.isEmpty()) // events without UID have nothing to do with each other
                keyed.push_back({qHash(events[i].uid), static_cast<std::uint32_t>(i)});
        }
        std::sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
            if (a.hash != b.hash)
                return a.hash < b.hash;
            const int order = a.event == b.event ? 0 : QString::compare(events[a.event].uid, events[b.event].uid);
            return order != 0 ? order < 0 : a.event < b.event;
        });
        for (std::size_t i = 1; i < keyed.size(); ++i) {
            if (keyed[i - 1].hash == keyed[i].hash && events[keyed[i - 1].event].uid == events[keyed[i].event].uid) {
                m_next[keyed[i - 1].event] = keyed[i].event;
                m_follows[keyed[i].event] = true;
            }
        }
    }

    /// Whether the event is the first of its UID in the file.
    [[nodiscard]] bool leads(std::size_t event) const { return !m_follows[event]; }
    [[nodiscard]] bool alone(std::size_t event) const { return m_next[event] == none; }
    /// The event and all of its UID after it, in the order of the file.
    [[nodiscard]] std::vector<const Event *> of(std::size_t leader) const
    {
        std::vector<const Event *> events;
        for (auto at = static_cast<std::uint32_t>(leader); at != none; at = m_next[at])
            events.push_back(&m_events[at]);
        return events;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    const std::vector<Event> &m_events;
    std::vector<std::uint32_t> m_next; ///< the next event of the same UID
    std::vector<bool> m_follows;
};

/// A file may hold several states of one event; the highest SEQUENCE counts. Equal ones are all kept: rather busy than lost.
void keepNewest(std::vector<const Event *> &masters, Complaints &complaints)
{
    const int newest = std::accumulate(masters.begin(), masters.end(), 0,
                                       [](int most, const Event *event) { return std::max(most, event->sequence); });
    std::erase_if(masters, [&](const Event *event) {
        const bool old = event->sequence < newest;
        if (old)
            complaints.add(event->line, QStringLiteral("an older SEQUENCE of the same UID was left out"));
        return old;
    });
}

} // namespace

Expansion expand(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone, const ExpansionLimits &limits,
                 UnlistedStart unlisted)
{
    Expansion result;
    if (window.isEmpty())
        return result;
    ZoneResolver zones(calendar, Zone::from(zone));
    Complaints complaints;
    FoundInstances found(window, limits.instances);
    SeriesExpander expander(window, zones, limits, unlisted, found, complaints);
    const Series series(calendar.events);
    for (std::size_t i = 0; i < calendar.events.size(); ++i) {
        if (!series.leads(i))
            continue;
        if (series.alone(i) && !calendar.events[i].recurrenceId) { // the usual event
            expander.takeAlone(calendar.events[i]);
            continue;
        }
        std::vector<const Event *> masters = series.of(i);
        std::vector<const Event *> overrides;
        std::erase_if(masters, [&](const Event *event) {
            if (event->recurrenceId)
                overrides.push_back(event);
            return event->recurrenceId.has_value();
        });
        keepNewest(masters, complaints);
        expander.takeSeries(masters, overrides);
    }
    found.moveTo(result);
    result.problems = complaints.take();
    result.complete = expander.complete();
    return result;
}

} // namespace vigie::calendar
