// What was taken down wrong of a person's request, put right (GDPR art. 5(1)(d)): by a moment of receipt misread the clock runs
// out on another day, and by a mistyped address another person is looked for. Pure functions.
#pragma once

#include "models/domain/rightsflow.h"

namespace vigie {

struct RightsCorrection {
    RightsWish right; ///< all of it, as it should have been taken down
    QString why;      ///< at most longestRightsWords

    bool operator==(const RightsCorrection &) const = default;
};

/// In what two wishes of a kind differ.
[[nodiscard]] std::set<WishPart> differing(const RightsWish &one, const RightsWish &other);

/// The step by which it is put right; whose and when it is the desk's to say. InvalidInput as checkRightsWish(), and with the
/// field and the reason: another kind, nothing that differs, no reason. `now` on the desk's clock.
[[nodiscard]] Result<RightsStep> correctionOf(const RightsCase &request, const RightsCorrection &correction, Instant now);

/// Nothing when that step may be taken. Receipt, language and words can be put right until it is over. Who it is about, and what
/// for, only until something was done that cannot be done anew: from then on it is another's request.
[[nodiscard]] std::optional<RightsObstacle> obstacleToCorrecting(const RightsCase &request, const RightsWish &right,
                                                                 const std::set<WishPart> &parts);

[[nodiscard]] QJsonObject toJson(const RightsCorrection &correction);
[[nodiscard]] Result<RightsCorrection> rightsCorrectionFromJson(const QJsonObject &json);

} // namespace vigie
