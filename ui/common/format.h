// Dates, times, durations and numbers in the language now in use (U1).
#pragma once

#include "models/domain/time.h"

#include <QLocale>

namespace vigie::ui {

/// Of the chosen language; with the country the computer is set to when that speaks the language.
[[nodiscard]] QLocale locale();

/// "Mon 30" – "lun. 30"
[[nodiscard]] QString shortDay(QDate date);
/// "Mon 30 Mar" – "lun. 30 mars"
[[nodiscard]] QString mediumDay(QDate date);
/// "30 Mar" – "30 mars"
[[nodiscard]] QString shortDate(QDate date);
/// "Monday 30 March" – "lundi 30 mars"
[[nodiscard]] QString fullDay(QDate date);
/// "Monday 30 March 2026" – "lundi 30 mars 2026"
[[nodiscard]] QString longDay(QDate date);
/// "30 March – 3 April 2026"; both included.
[[nodiscard]] QString daySpan(QDate first, QDate last);
/// "14:30", 24 hours in both languages: a supervisor's own clock must never be in doubt.
[[nodiscard]] QString timeOfDay(QTime time);
[[nodiscard]] QString timeOfDay(Instant instant, const QTimeZone &zone);
/// "17:00–17:45", with the day after it when it ends on another day.
[[nodiscard]] QString timeSpan(const TimeRange &range, const QTimeZone &zone);
/// "9:05", "14:00" – "9 h 05", "14 h": as it is said.
[[nodiscard]] QString spokenTime(QTime time);
/// "17:00 to 17:45", with the day when it ends on another one.
[[nodiscard]] QString spokenSpan(const TimeRange &range, const QTimeZone &zone);
/// "Wed 1 Apr, 17:00–17:45"
[[nodiscard]] QString dayAndTimeSpan(const TimeRange &range, const QTimeZone &zone);
/// "Mon 23 Mar, 15:40"
[[nodiscard]] QString dayAndTime(Instant instant, const QTimeZone &zone);
/// "45 min", "1 h", "1 h 30"
[[nodiscard]] QString duration(Minutes minutes);
/// "14:32", "1:02:07"; nothing below zero: "0:00".
[[nodiscard]] QString countdown(Seconds left);
/// "in 42 min", "in 3 h", "in 2 days", "5 min ago", "now"
[[nodiscard]] QString relative(Seconds fromNow);
/// "0.62" – "0,62"
[[nodiscard]] QString decimal(double value, int decimals = 2);
/// The city of an IANA zone, as the language calls it where it is known to differ: "America/New_York" → "New York",
/// "Europe/London" → "Londres".
[[nodiscard]] QString zoneCity(const QString &ianaId);
/// "Refused: nothing is held"; what it is about alone when there are no words.
[[nodiscard]] QString withWords(const QString &what, const QString &words);
/// "Madagascar"; the code itself when unknown. `code` is ISO 3166-1 alpha-2.
[[nodiscard]] QString countryName(const QString &code);

} // namespace vigie::ui
