// What is put right in what is held about a person (GDPR art. 16; D1): values in the place of others, wherever the desk holds
// them.
#pragma once

#include "models/domain/heldfield.h"
#include "models/domain/rights.h"

namespace vigie {

struct RectifiedValue {
    RectifiedField field = RectifiedField::Name;
    QString held;  ///< as it is
    QString right; ///< as it should be

    bool operator==(const RectifiedValue &) const = default;
};

struct Rectification {
    std::vector<RectifiedValue> values;
    std::vector<RequestId> byNameToo; ///< of the requests found by name alone, those that are theirs
    std::vector<QString> texts = {};  ///< of the notes that say their name alone, those that are about them

    bool operator==(const Rectification &) const = default;
};

/// InvalidInput with the field and the reason: nothing to put right, or to what no name, address or number can be.
[[nodiscard]] Status checkRectification(const Rectification &rectification);
/// "Zoé Quemeneur → Zoë Quemeneur", a line each.
[[nodiscard]] QString inWords(const Rectification &rectification);

[[nodiscard]] QJsonObject toJson(const Rectification &rectification);
[[nodiscard]] Result<Rectification> rectificationFromJson(const QJsonObject &json);

} // namespace vigie
