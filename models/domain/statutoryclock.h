// By when a person who uses a right must have an answer (D2). Pure functions of days in the zone of the desk.
//
// One month from receipt (GDPR art. 12(3)), counted by Regulation (EEC, Euratom) No 1182/71: the day of receipt is excluded
// (art. 3(1)), the period ends with the day of the same date a month later, or the last day of a shorter month (art. 3(2)(c)),
// and when that is a Saturday, Sunday or public holiday, with the next working day (art. 3(4)). Two months more only with reasons
// that the person is told inside the first month. The clock stands still only from asking who somebody is, on a reasonable
// doubt, until they have answered (art. 12(6); EDPB Guidelines 01/2022 on the right of access, no. 157 to 165); who is asked when
// the time is over is asked too late to make it stand still.
#pragma once

#include "models/domain/holidays.h"
#include "models/domain/result.h"

#include <optional>
#include <vector>

namespace vigie {

/// From the day on which somebody was asked who they are until the day of their answer; none yet: until today.
struct ClockPause {
    QDate asked;
    std::optional<QDate> answered;

    bool operator==(const ClockPause &) const = default;
};

struct ClockFacts {
    QDate received;
    std::vector<ClockPause> pauses; ///< oldest first
    std::optional<QDate> extended;  ///< when the person was told that it takes longer, and why

    bool operator==(const ClockFacts &) const = default;
};

struct ClockRules {
    FrenchRegion region = FrenchRegion::Common;
    int workingDaysAhead = 3;   ///< the house's own date before the statutory one
    int clientWorkingDays = 10; ///< within which a client is asked to answer what was forwarded to it

    bool operator==(const ClockRules &) const = default;
};

/// As of a day. While the clock stands still its days move on with it.
struct ClockReading {
    QDate due;      ///< the last day on which the answer is in time
    QDate internal; ///< the last by the house's own rule, never before the day after receipt
    QDate tellBy;   ///< the last on which the person may be told that it takes longer
    bool isPaused = false;
    bool isExtended = false;

    /// Negative: late by so many days.
    [[nodiscard]] int daysLeft(const QDate &today) const { return static_cast<int>(today.daysTo(due)); }
    [[nodiscard]] bool mayExtend(const QDate &today) const { return !isExtended && !isPaused && today <= tellBy; }

    bool operator==(const ClockReading &) const = default;
};

/// InvalidInput with the reason: days before receipt or after today, pauses that overlap or go backwards. Whether an extension
/// was told in time is for whoever takes it down: by the holidays that count later it may not have been.
[[nodiscard]] Result<ClockReading> readClock(const ClockFacts &facts, const ClockRules &rules, const QDate &today);

/// The day itself or the first working day after it.
[[nodiscard]] QDate workingDayFrom(QDate day, FrenchRegion region);
/// The nth working day before (negative) or after the day. REQUIRES n != 0.
[[nodiscard]] QDate workingDaysFrom(QDate day, int n, FrenchRegion region);

} // namespace vigie
