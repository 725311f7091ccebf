// What is read of the steps by whatever follows from them. For rightsflow.cpp and rightsobstacles.cpp only.
#pragma once

#include "models/domain/rightsflow.h"

namespace vigie::rightssteps {

[[nodiscard]] bool has(const RightsCase &request, RightsStepKind kind);

/// By the desk or by hand, with what every client has said last.
[[nodiscard]] bool isCarriedOut(const RightsCase &request);
/// Of what was done since they were told they have not been.
[[nodiscard]] bool recipientsAreTold(const RightsCase &request);
/// Whether clients may have a part: improving the service is the service's own purpose.
[[nodiscard]] bool isOfClients(const RightsWish &wish);
[[nodiscard]] bool isPassedOn(const RightsWish &wish);
/// What goes on when its grounds outweigh theirs. Consent is taken back without any weighing (art. 7(3)).
[[nodiscard]] bool isWeighed(const RightsWish &wish);
/// A client has a part that was not forwarded, nor was it said why not (ForwardFirst), or has still to decide (ClientFirst): what
/// is held of meetings is for a client, who decides about it (D3).
[[nodiscard]] std::optional<RightsObstacle> obstacleOfClients(const RightsCase &request);

} // namespace vigie::rightssteps
