// Moves a whole package by weeks, so that a sample of last spring is next week's work. Wall times stay in the client's zone.
#pragma once

#include "models/desk/mail.h"
#include "models/desk/package.h"

#include <QJsonObject>

#include <map>

namespace vigie::desk {

/// Weeks from the package's anchor (first candidate, else the meeting, else the window) to the calendar week (Monday to Sunday
/// in the client's zone) after `now`, or to the week of that zone's next change of offset.
[[nodiscard]] int weeksToShift(const Package &package, const QJsonObject &request, Instant now);

/// Every time and date of request.json, and the words that name dates where they are repeated as sources.
[[nodiscard]] QJsonObject shiftRequest(const QJsonObject &request, int weeks, const QTimeZone &zone);

/// The dates of the mails and the words in them that name dates (`dateMentions`). No mail ends up later than `now`: it is
/// dated just before, in order.
void shiftMails(std::map<QString, Mail> &mails, const QJsonObject &request, int weeks, const QTimeZone &zone, Instant now);

} // namespace vigie::desk
