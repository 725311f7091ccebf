// UTC inside, zones at the edge, half-open intervals [start, end).
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace vigie {

/// A moment on the UTC time line, whole seconds.
using Instant = std::chrono::sys_seconds;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

[[nodiscard]] Instant toInstant(const QDateTime &dateTime);
/// Whether it names a zone of the IANA database: "Europe/Paris", "UTC". QTimeZone alone takes any single word for a POSIX
/// rule, and a path for a file.
[[nodiscard]] bool isIanaZone(const QString &id);
[[nodiscard]] QDateTime toDateTime(Instant instant, const QTimeZone &zone = QTimeZone::utc());

/// RFC 3339 in UTC: 2026-03-31T14:00:00Z.
[[nodiscard]] QString toRfc3339(Instant instant);
/// Accepts any RFC 3339 offset; nothing without an offset or `Z`. Fractions of a second are cut off.
[[nodiscard]] std::optional<Instant> fromRfc3339(const QString &text);

/// Half-open: `end` is outside.
struct TimeRange {
    Instant start;
    Instant end;

    [[nodiscard]] Seconds duration() const { return end - start; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] bool contains(Instant instant) const { return start <= instant && instant < end; }
    [[nodiscard]] bool overlaps(const TimeRange &other) const { return start < other.end && other.start < end; }

    bool operator==(const TimeRange &) const = default;
};

} // namespace vigie
