// What somebody who asks for access is told of their data beside the data itself (GDPR art. 15(1)): who has had something of it,
// how long it stays, what is restricted or kept back, and what else is on record. Recipients are organisations and kinds of
// people: no client, colleague or contact is named.
#pragma once

#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/domain/rights.h"

#include <QJsonArray>

namespace vigie::desk {

/// Members of data.json. `requests` are theirs, whoever has said so; `incidents` are about these, and those that are about none
/// of them follow. Of what says their name alone, notes and unread packages, `texts` are about them.
[[nodiscard]] Result<QJsonObject> accessFacts(Context &context, const RightsCase &rights, std::vector<Mentioned> requests,
                                              const std::vector<QString> &texts, QJsonArray incidents);

} // namespace vigie::desk
