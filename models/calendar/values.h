// Value types of RFC 5545 §3.3 read from bytes. For this folder only.
#pragma once

#include "models/calendar/icalendar.h"

#include <string_view>

namespace vigie::calendar {

[[nodiscard]] std::optional<int> parseInt(std::string_view text, int lowest, int highest);
/// 20260330, 20260330T090000 or 20260330T090000Z; a zone is not in the text. Second 60 reads as 59.
[[nodiscard]] std::optional<DateTimeValue> parseDateTime(std::string_view text);
[[nodiscard]] std::optional<DurationValue> parseDuration(std::string_view text);
/// +0100, -013000 → seconds; magnitude under a day.
[[nodiscard]] std::optional<Seconds> parseOffset(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);
/// \n \, \; \\ undone (§3.3.11).
[[nodiscard]] QString unescapeText(std::string_view text);
[[nodiscard]] QString escapeText(const QString &text);
/// Whether the text is UTF-8 once unfolded: folding may cut a letter in two, so that the raw bytes are not.
[[nodiscard]] bool isUtf8(const QByteArray &text);
/// 20260330T090000, or 20260330 of a Date; with Z when Utc.
[[nodiscard]] QByteArray formatDateTime(const DateTimeValue &value);

} // namespace vigie::calendar
