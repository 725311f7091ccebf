// Instances as they are found: small and in any order; made whole and sorted once at the end. For this folder only.
#pragma once

#include "models/calendar/expand.h"

namespace vigie::calendar {

/// An Instance has two texts and 80 bytes, so that sorting them costs more than finding them. What the instances of one event
/// have in common is kept once here, and 24 bytes are sorted.
class FoundInstances
{
public:
    /// `window` is what instances must overlap, `most` how many may be kept.
    FoundInstances(const TimeRange &window, std::int64_t most);

    /// What instances of `event` have in common, to be named in add(). The event must outlive this.
    [[nodiscard]] std::uint32_t source(const Event &event, bool allDay, bool uncertain);
    /// Whether such a range would be kept; a moment is kept when it lies in the window.
    [[nodiscard]] bool inside(const TimeRange &when) const;
    /// REQUIRES inside(when). False when there is no room.
    [[nodiscard]] bool add(std::uint32_t source, const TimeRange &when);
    [[nodiscard]] std::int64_t room() const { return m_most - static_cast<std::int64_t>(m_found.size()); }

    /// Sorted by start and end; what is equal in both stays in the order it was added. Each costs the same, however many they
    /// are.
    [[nodiscard]] std::vector<Instance> inOrder();

private:
    struct Source {
        const Event *event = nullptr;
        InstanceKind kind = InstanceKind::Busy;
        bool allDay = false;
        bool uncertain = false;
        QString city;
    };
    struct Found {
        TimeRange when;
        std::uint32_t source = 0;
    };

    /// By start, stable.
    void sort();

    const TimeRange m_window;
    const std::int64_t m_most;
    std::vector<Source> m_sources;
    std::vector<Found> m_found;
};

} // namespace vigie::calendar
