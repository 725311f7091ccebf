// What became different between the version a decision was made on and the one at hand (Q6).
#pragma once

#include "models/domain/case.h"

#include <QCoreApplication>

namespace vigie::ui {

class CaseChanges
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::CaseChanges)

public:
    /// One short sentence a change, without the full stop; empty when nothing that is shown has changed.
    [[nodiscard]] static QStringList between(const Case &before, const Case &now);
};

} // namespace vigie::ui
