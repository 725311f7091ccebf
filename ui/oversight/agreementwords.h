// Words for agreements, exceptions and sites in house, in the language now in use.
#pragma once

#include "models/items/agreementsmodel.h"

namespace vigie::ui {

[[nodiscard]] QString text(AgreementScope scope); ///< "supervision"
[[nodiscard]] QString text(ExceptionKind kind);   ///< "security"

/// One column of one row.
[[nodiscard]] QString agreementWord(const AgreementsModel::Row &row, int column);

} // namespace vigie::ui
