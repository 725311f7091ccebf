// The cities that a calendar or a place may name towards a workstation (C1), and how long it takes between them.
#pragma once

#include "models/domain/case.h"

namespace vigie::calendar {

/// The last city of a fixed list that the text names, e.g. Lyon of "Paris → Lyon"; else empty. Nothing else of the text can come
/// out. Names are English where English has its own.
[[nodiscard]] QString cityIn(const QString &text);

/// The city of an address: a part between commas that is a city and no more than digits beside it. "Salle Lyon" is a room.
[[nodiscard]] QString cityOfPlace(const QString &address);

/// Where people meet, as far as the case tells or its place names; empty when it is at a distance.
[[nodiscard]] QString meetingCity(const Case &c);
[[nodiscard]] bool heldAtADistance(MeetingKind kind);

/// From door to door, cautiously: an hour and 160 km/h by rail and road, or three hours and 750 km/h by air, whichever is
/// quicker, over the great circle and rounded up to quarters of an hour. Nothing within a city, or for one not of the list.
[[nodiscard]] std::optional<Minutes> travelTime(const QString &from, const QString &to);

} // namespace vigie::calendar
