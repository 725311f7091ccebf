// What the checklist of a rights request says of each of its tasks.
#pragma once

#include "models/domain/rightsflow.h"

#include <QTimeZone>

namespace vigie::ui {

[[nodiscard]] QString taskText(const ChecklistItem &item, RightKind kind); ///< "Search and count"
/// What it says below: what was done and when, or what is to be known before it is.
[[nodiscard]] QString taskDetail(const ChecklistItem &item, const RightsCase &request, const QTimeZone &zone);

} // namespace vigie::ui
