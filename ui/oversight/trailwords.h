// Words for what is in the audit trail and in the register, in the language now in use.
#pragma once

#include "models/domain/oversight.h"

namespace vigie::ui {

/// "Saw the request"; the name itself where this program does not know it.
[[nodiscard]] QString eventText(const QString &event);

/// What else an entry says, for people: "lease over · version 2". Ids are left out.
[[nodiscard]] QString factsText(const TrailEntry &entry);

/// All of it, by name, for who wants to know exactly.
[[nodiscard]] QString exactText(const TrailEntry &entry);

/// What leads look for together.
enum class TrailGroup { Everything, Seen, Decided, SignIns, Intake, Rules, Removed, Reading };
inline constexpr std::array trailGroups{TrailGroup::Everything, TrailGroup::Seen,  TrailGroup::Decided, TrailGroup::SignIns,
                                        TrailGroup::Intake,     TrailGroup::Rules, TrailGroup::Removed, TrailGroup::Reading};
[[nodiscard]] QString text(TrailGroup group);
/// Names of events; empty for everything.
[[nodiscard]] std::vector<QString> eventsOf(TrailGroup group);

/// "request, thread, calendar"
[[nodiscard]] QString categoriesText(const QStringList &categories);

/// "Sat 28 Nov, 14:03:12" where the person is.
[[nodiscard]] QString exactMoment(Instant at);

/// What a reading that failed means here: nothing that was read is lost, and it is asked for again.
[[nodiscard]] QString problemText(ErrorKind kind);

/// The first digits of an id, enough to tell it from others on a screen.
[[nodiscard]] QString shortId(const QString &id);

} // namespace vigie::ui
