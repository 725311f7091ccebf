#include "models/domain/statutoryclock.h"

#include <algorithm>

namespace vigie {

namespace {

constexpr int firstMonths = 1;
constexpr int extendedMonths = 3; // the first and two more, from receipt: never later than counted from the end of the first

/// The last day with those days added for which the clock stood still up to `until`. Of a pause that begins on a day which the
/// end was moved over, what is left is what is left of the day it was moved to; when it is over, nothing is.
QDate lastDay(const ClockFacts &facts, int months, const ClockRules &rules, const QDate &until)
{
    // QDate::addMonths() takes the last day of a shorter month, as art. 3(2)(c) does.
    QDate end = facts.received.addMonths(months);
    for (const ClockPause &pause : facts.pauses) {
        if (pause.asked > end)
            end = workingDayFrom(end, rules.region);
        if (pause.asked <= end)
            end = end.addDays(std::max<qint64>(0, pause.asked.daysTo(std::min(pause.answered.value_or(until), until))));
    }
    return workingDayFrom(end, rules.region);
}

/// Empty when everything can have happened.
QString faultOf(const ClockFacts &facts, const QDate &today)
{
    if (!facts.received.isValid() || facts.received > today)
        return QStringLiteral("received: later than today");
    QDate earliest = facts.received;
    for (const ClockPause &pause : facts.pauses) {
        if (!earliest.isValid())
            return QStringLiteral("pauses: one begins before the last is over");
        if (!pause.asked.isValid() || pause.asked < earliest || pause.asked > today)
            return QStringLiteral("pauses: asked before receipt, before the last answer, or later than today");
        if (pause.answered && (!pause.answered->isValid() || *pause.answered < pause.asked || *pause.answered > today))
            return QStringLiteral("pauses: answered before it was asked, or later than today");
        earliest = pause.answered.value_or(QDate());
    }
    if (!facts.extended)
        return {};
    const QDate told = *facts.extended;
    if (!told.isValid() || told < facts.received || told > today)
        return QStringLiteral("extended: before receipt or later than today");
    return {};
}

} // namespace

QDate workingDayFrom(QDate day, FrenchRegion region)
{
    while (!isWorkingDay(day, region))
        day = day.addDays(1);
    return day;
}

QDate workingDaysFrom(QDate day, int n, FrenchRegion region)
{
    const int step = n < 0 ? -1 : 1;
    for (int left = std::abs(n); left > 0;) {
        day = day.addDays(step);
        left -= isWorkingDay(day, region) ? 1 : 0;
    }
    return day;
}

Result<ClockReading> readClock(const ClockFacts &facts, const ClockRules &rules, const QDate &today)
{
    if (const QString fault = faultOf(facts, today); !fault.isEmpty())
        return Error{ErrorKind::InvalidInput, fault};
    ClockReading reading;
    reading.tellBy = lastDay(facts, firstMonths, rules, facts.extended.value_or(today));
    reading.due = lastDay(facts, facts.extended ? extendedMonths : firstMonths, rules, today);
    reading.internal = rules.workingDaysAhead == 0
        ? reading.due
        : std::max(workingDaysFrom(reading.due, -rules.workingDaysAhead, rules.region), facts.received.addDays(1));
    const ClockPause *last = facts.pauses.empty() ? nullptr : &facts.pauses.back();
    reading.isPaused = last != nullptr && !last->answered && last->asked <= reading.due;
    reading.isExtended = facts.extended.has_value();
    return reading;
}

} // namespace vigie
