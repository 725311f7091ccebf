// The instances of the events of one UID: rules, RDATE, EXDATE, overrides. For this folder only.
#pragma once

#include "models/calendar/expandfound.h"
#include "models/calendar/expandtiming.h"

namespace vigie::calendar {

/// Original starts that something was said about, by moment or by whole day.
struct Marks {
    std::vector<Instant> moments;
    std::vector<LocalDay> wholeDays;

    [[nodiscard]] bool isEmpty() const { return moments.empty() && wholeDays.empty(); }
    void sort()
    {
        std::sort(moments.begin(), moments.end());
        std::sort(wholeDays.begin(), wholeDays.end());
    }
    /// REQUIRES sort() since the last change.
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
    std::optional<std::uint32_t> source;
};

class SeriesExpander
{
public:
    SeriesExpander(const TimeRange &window, ZoneResolver &zones, const ExpansionLimits &limits, UnlistedStart unlisted,
                   FoundInstances &found, Complaints &complaints);

    /// One event that nobody overrides.
    void takeAlone(const Event &event) { takeMaster(event, {}, m_noTurns); }
    /// Events of one UID. Without masters the overrides are listed as they are.
    void takeSeries(const std::vector<const Event *> &masters, const std::vector<const Event *> &overrides);
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    struct Occurrence {
        LocalTime local;
        Instant start;
        Instant ownEnd; ///< of an RDATE with a period; else noEnd
        bool unlisted = false;
    };
    static constexpr Instant noEnd = Instant::min();

    void takeMaster(const Event &event, const Marks &overridden, std::vector<Turn> &turns);
    void emitAll(const Event &event, const Timing &timing, const Marks &excluded, const Marks &overridden,
                 std::vector<Turn> &turns);
    void addTurn(const Event &event, Instant from, const Timing &own, const Timing &master, std::vector<Turn> &turns);
    void emitInstance(const Event &event, const Timing &timing, const TimeRange &when, std::optional<std::uint32_t> &source);
    void outOfBudget(const Event &event, Ended ended);
    /// Adds the instances of the rules to m_starts.
    void applyRules(const Event &event, const std::vector<RecurrenceRule> &rules, const Timing &timing, Seconds reach);
    [[nodiscard]] Marks exclusionsOf(const Event &event, const Timing &timing, Seconds reach);
    [[nodiscard]] Occurrence additional(const PeriodValue &extra, const Timing &timing);
    /// The value as a mark on the series of `timing`.
    void mark(const DateTimeValue &value, const Timing &timing, Marks &marks);

    const TimeRange m_window;
    ZoneResolver &m_zones;
    const ExpansionLimits m_limits;
    const UnlistedStart m_unlisted;
    FoundInstances &m_found;
    Complaints &m_complaints;
    std::int64_t m_stepsLeft;
    bool m_complete = true;
    int m_budgetLine = -1; ///< of the last event whose budget ended

    // Kept from event to event for their memory.
    std::vector<LocalTime> m_starts;
    std::vector<Occurrence> m_occurrences;
    std::vector<Turn> m_noTurns;
};

} // namespace vigie::calendar
