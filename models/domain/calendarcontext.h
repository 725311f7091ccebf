// Calendar context as it may leave the desk (C1): times and kinds, a city where travel matters. There is no field
// that could hold a title, a note or an attendee.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <vector>

namespace vigie {

enum class BlockKind { Busy, Tentative, OutOfOffice, Travel, Unknown };

template <>
struct WireNames<BlockKind> {
    static constexpr std::array table{
        std::pair{BlockKind::Busy, "busy"},
        std::pair{BlockKind::Tentative, "tentative"},
        std::pair{BlockKind::OutOfOffice, "out-of-office"},
        std::pair{BlockKind::Travel, "travel"},
        std::pair{BlockKind::Unknown, "unknown"},
    };
};

struct BusyBlock {
    TimeRange when;
    BlockKind kind = BlockKind::Busy;
    bool allDay = false;
    bool uncertain = false; ///< its zone is unknown or its rule was cut short: the times may be off
    QString city;           ///< only where travel matters, else empty

    bool operator==(const BusyBlock &) const = default;
};

/// Unknown is not free (C2): a lane without a readable calendar is `Unknown` and has no blocks.
enum class Availability { Known, Unknown };

template <>
struct WireNames<Availability> {
    static constexpr std::array table{
        std::pair{Availability::Known, "known"},
        std::pair{Availability::Unknown, "unknown"},
    };
};

struct Lane {
    Token participant;
    Availability availability = Availability::Unknown;
    std::vector<BusyBlock> blocks; ///< sorted by start; may overlap

    bool operator==(const Lane &) const = default;
};

/// Working hours of one weekday, in minutes after local midnight of the participant's zone.
struct WorkingHours {
    int weekday = 1; ///< 1 Monday … 7 Sunday (ISO 8601)
    int startMinute = 9 * 60;
    int endMinute = 18 * 60;

    bool operator==(const WorkingHours &) const = default;
};

/// Hours the client asked for, in the client's zone; an empty day set means every day.
struct PreferredHours {
    std::vector<int> weekdays; ///< 1 Monday … 7 Sunday
    int startMinute = 0;
    int endMinute = 24 * 60;

    bool operator==(const PreferredHours &) const = default;
};

/// Before or from noon.
enum class HalfDay { Morning, Afternoon };

template <>
struct WireNames<HalfDay> {
    static constexpr std::array table{
        std::pair{HalfDay::Morning, "morning"},
        std::pair{HalfDay::Afternoon, "afternoon"},
    };
};

/// What the client has set for all their meetings; what is empty is not asked for.
struct SchedulingLimits {
    std::optional<Minutes> notice;  ///< a meeting begins at least this long after it is decided
    std::optional<Minutes> buffer;  ///< free before and after it in the client's calendar
    std::optional<int> mostADay;    ///< meetings on one day of the client
    std::optional<HalfDay> halfDay; ///< in which meetings rather begin

    bool operator==(const SchedulingLimits &) const = default;
};

enum class ParticipantRole { Client, Required, Optional };

template <>
struct WireNames<ParticipantRole> {
    static constexpr std::array table{
        std::pair{ParticipantRole::Client, "client"},
        std::pair{ParticipantRole::Required, "required"},
        std::pair{ParticipantRole::Optional, "optional"},
    };
};

struct Participant {
    Token token;
    ParticipantRole role = ParticipantRole::Required;
    QString zone;    ///< IANA id
    QString country; ///< ISO 3166-1 alpha-2, empty when unknown
    std::vector<WorkingHours> workingHours;

    bool operator==(const Participant &) const = default;
};

} // namespace vigie
