// Whose a value is among those whom the document of a package names.
#pragma once

#include "models/desk/itemcut.h"
#include "models/domain/rights.h"

namespace vigie::desk {

/// Somebody else is called or reached so too.
[[nodiscard]] bool isOfAnother(const QJsonObject &document, const RightsSubject &subject, const ItemCut &cut);
/// They take part, and have to be called or written to by it.
[[nodiscard]] bool isNeeded(const QJsonObject &document, const RightsSubject &subject, const ItemCut &cut);
/// Out of their own entries alone.
[[nodiscard]] Result<QJsonObject> withoutOwn(QJsonObject document, const RightsSubject &subject, const ItemCut &cut);

} // namespace vigie::desk
