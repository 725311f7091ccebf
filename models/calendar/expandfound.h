// Instances as they are found, in any order; sorted once at the end. For this folder only.
#pragma once

#include "models/calendar/expand.h"

namespace vigie::calendar {

class FoundInstances
{
public:
    /// `window` is what instances must overlap, `most` how many may be kept.
    FoundInstances(const TimeRange &window, std::int64_t most);

    /// What instances of `event` have in common, to be named in add().
    [[nodiscard]] std::uint32_t source(const Event &event, bool allDay, bool uncertain);
    /// Whether such a range would be kept; a moment is kept when it lies in the window.
    [[nodiscard]] bool inside(const TimeRange &when) const;
    /// REQUIRES inside(when). False when there is no room.
    [[nodiscard]] bool add(std::uint32_t source, const TimeRange &when);
    [[nodiscard]] std::int64_t room() const { return m_most - static_cast<std::int64_t>(m_instances.size()); }

    /// Moves what was found into `expansion`, sorted by start and end; what is equal in both stays in the order it was added.
    /// Each costs the same, however many they are.
    void moveTo(Expansion &expansion);

private:
    /// By start, stable.
    void sort();

    const TimeRange m_window;
    const std::int64_t m_most;
    std::vector<InstanceSource> m_sources;
    std::vector<Instance> m_instances;
};

} // namespace vigie::calendar
