// Periods as lots of acceptance sampling (A4): what is accepted, and how severely the next is inspected.
#pragma once

#include "models/desk/qualityfigures.h"
#include "models/statistics/switching.h"

namespace vigie::desk {

/// Follows lots and what leads have said of them, from the oldest on.
class LotInspection
{
public:
    [[nodiscard]] bool isDiscontinued() const;
    [[nodiscard]] QString state() const; ///< normal, tightened, reduced, discontinued

    /// None for a lot that is none. Its sample are the first of the draw, as many as the lot's size and terms ask for. One that
    /// nobody answered does not pass, else a lot could be accepted by giving up what is bad in it: so do audits of elections with
    /// a ballot that is not found (J. H. Bañuelos and P. B. Stark, "Limiting risk by turning manifest phantoms into evil
    /// zombies", arXiv:1207.3413, 2012). One that went before it was answered, by somebody's right or by its time, is no choice
    /// of those who review: the next of the draw takes its place. Where there are too few, the lot can be rejected and not
    /// accepted, and the severity stays.
    [[nodiscard]] Result<std::optional<Acceptance>> inspect(const FigureLot &lot);
    /// False where there was nothing to resume.
    bool resume();

private:
    statistics::InspectionState m_state = statistics::NormalInspection{};
};

} // namespace vigie::desk
