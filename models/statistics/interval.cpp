#include "models/statistics/interval.h"

namespace vigie::statistics {

Result<ConfidenceLevel> ConfidenceLevel::of(double level)
{
    // Written so that what is not a number fails it too.
    if (!(level > 0.0 && level < 1.0))
        return Error{ErrorKind::InvalidInput, QStringLiteral("confidence level: not between 0 and 1")};
    return ConfidenceLevel(level);
}

} // namespace vigie::statistics
