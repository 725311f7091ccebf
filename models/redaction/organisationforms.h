// The ways in which a mail writes an organisation that is known.
#pragma once

#include "models/redaction/personalname.h"
#include "models/redaction/vaultindex.h"

namespace vigie::redaction {

/// Appends them: without the legal form, by what tells it from others, by its letters.
void organisationWords(const QString &value, std::vector<std::pair<Words, Care>> &out);

} // namespace vigie::redaction
