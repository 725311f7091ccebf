// Periods as lots of acceptance sampling (A4): what is accepted, and how severely the next is inspected.
#pragma once

#include "models/desk/qualityfigures.h"
#include "models/statistics/switching.h"

namespace vigie::desk {

/// Follows lots and what leads have said of them, from the oldest on.
class LotInspection
{
public:
    explicit LotInspection(statistics::Aql aql)
        : m_aql(aql)
    {
    }

    [[nodiscard]] bool isDiscontinued() const;
    [[nodiscard]] QString state() const; ///< normal, tightened, reduced, discontinued

    /// None for a lot that is none.
    [[nodiscard]] Result<std::optional<Acceptance>> inspect(const FigureLot &lot);
    /// False where there was nothing to resume.
    bool resume();

private:
    statistics::Aql m_aql;
    statistics::InspectionState m_state = statistics::NormalInspection{};
};

} // namespace vigie::desk
