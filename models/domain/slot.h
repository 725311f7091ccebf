// A slot that could become the meeting, and why it is good or poor (C4).
#pragma once

#include "models/domain/calendarcontext.h"

namespace vigie {

enum class SlotReasonKind {
    AllFree,
    Preferred, ///< in the hours or days the client asked for
    NotPreferred,
    WithinWorkingHours,  ///< of everybody
    OutsideWorkingHours, ///< of `participant`
    AvailabilityUnknown, ///< of `participant`
    Tentative,           ///< `participant` has a tentative block
    Busy,                ///< `participant` is busy
    OutOfOffice,         ///< `participant` is away
    Travel,              ///< `participant` is on the way
    NearTravel,          ///< `minutes` before or after a journey of `participant`
    ShortNotice,         ///< starts in `minutes`
    OutsideWindow,       ///< not in the days that were understood
    ProposedEarlier,     ///< the thread had proposed it already
    UnusualHourForKind,  ///< a lunch that is not at lunch
    ClockChange,         ///< the day has a daylight saving change in `participant`'s zone
    InPast,
    PublicHoliday,      ///< in the country of `participant`
    BufferTooShort,     ///< `minutes` from the client's next block, less than the client wants
    FullDay,            ///< the client has `count` meetings that day already, as many as they want
    TravelTooShort,     ///< `participant` comes from or goes to another city, which takes about `minutes`
    OtherHalfDay,       ///< in the half of the day that the client likes less
    LeavesGap,          ///< leaves `minutes` beside another meeting of the client, too few to use
    NearAnotherMeeting, ///< of the client
    EarlyOrLate,        ///< on the clock of `participant`, within hours though it may be
};

template <>
struct WireNames<SlotReasonKind> {
    static constexpr std::array table{
        std::pair{SlotReasonKind::AllFree, "all-free"},
        std::pair{SlotReasonKind::Preferred, "preferred"},
        std::pair{SlotReasonKind::NotPreferred, "not-preferred"},
        std::pair{SlotReasonKind::WithinWorkingHours, "within-working-hours"},
        std::pair{SlotReasonKind::OutsideWorkingHours, "outside-working-hours"},
        std::pair{SlotReasonKind::AvailabilityUnknown, "availability-unknown"},
        std::pair{SlotReasonKind::Tentative, "tentative"},
        std::pair{SlotReasonKind::Busy, "busy"},
        std::pair{SlotReasonKind::OutOfOffice, "out-of-office"},
        std::pair{SlotReasonKind::Travel, "travel"},
        std::pair{SlotReasonKind::NearTravel, "near-travel"},
        std::pair{SlotReasonKind::ShortNotice, "short-notice"},
        std::pair{SlotReasonKind::OutsideWindow, "outside-window"},
        std::pair{SlotReasonKind::ProposedEarlier, "proposed-earlier"},
        std::pair{SlotReasonKind::UnusualHourForKind, "unusual-hour"},
        std::pair{SlotReasonKind::ClockChange, "clock-change"},
        std::pair{SlotReasonKind::InPast, "in-past"},
        std::pair{SlotReasonKind::PublicHoliday, "public-holiday"},
        std::pair{SlotReasonKind::BufferTooShort, "buffer-too-short"},
        std::pair{SlotReasonKind::FullDay, "full-day"},
        std::pair{SlotReasonKind::TravelTooShort, "travel-too-short"},
        std::pair{SlotReasonKind::OtherHalfDay, "other-half-day"},
        std::pair{SlotReasonKind::LeavesGap, "leaves-gap"},
        std::pair{SlotReasonKind::NearAnotherMeeting, "near-another-meeting"},
        std::pair{SlotReasonKind::EarlyOrLate, "early-or-late"},
    };
};

enum class Weight { Good, Neutral, Poor, Blocking };

template <>
struct WireNames<Weight> {
    static constexpr std::array table{
        std::pair{Weight::Good, "good"},
        std::pair{Weight::Neutral, "neutral"},
        std::pair{Weight::Poor, "poor"},
        std::pair{Weight::Blocking, "blocking"},
    };
};

struct SlotReason {
    SlotReasonKind kind = SlotReasonKind::AllFree;
    Weight weight = Weight::Neutral;
    Token participant; ///< empty when it is about nobody in particular
    int minutes = 0;
    int count = 0;

    bool operator==(const SlotReason &) const = default;
};

struct Slot {
    TimeRange when;
    double score = 0;                ///< 0 blocked … 1 ideal; the order of candidates (see calendar/slottiers.h)
    std::vector<SlotReason> reasons; ///< most important first

    bool operator==(const Slot &) const = default;
};

/// A slot that the search leaves out because of little.
struct NearMiss {
    Slot slot;
    std::vector<SlotReason> stops; ///< what blocks it or breaks a constraint: the first of the slot's reasons

    bool operator==(const NearMiss &) const = default;
};

/// No reason blocks it. The desk refuses a decision on a blocked slot (C7).
[[nodiscard]] bool isFree(const Slot &slot);

} // namespace vigie
