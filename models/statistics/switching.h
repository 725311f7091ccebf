// When inspection is tightened, reduced or stopped, from lot to lot.
#pragma once

#include "models/statistics/samplingplan.h"

#include <variant>
#include <vector>

namespace vigie::statistics {

// ISO 2859-1:1999, 9.3 and 9.4. MIL-STD-105E (4.7) has the same rules to and from tightened inspection. To reduced inspection ISO
// goes by a switching score where 105E wants the defectives of ten lots within the limit numbers of its table VIII, which
// ANSI/ASQ Z1.4-2003 made optional: the score needs no second table, and takes lots of any size together. ISO and Z1.4
// discontinue inspection after five lots not accepted, 105E after ten lots on tightened inspection whatever became of them. What
// lies between acceptance and rejection in reduced inspection goes back to normal as in 105E; ISO's plans have nothing between.

struct NormalInspection {
    std::optional<int> acceptedSince; ///< how many lots were accepted since one was not; none if each was, on normal inspection
    int switchingScore = 0;           ///< 9.3.3.2; from 30 on inspection may be reduced

    bool operator==(const NormalInspection &) const = default;
};

struct TightenedInspection {
    int acceptedInARow = 0; ///< fewer than 5
    int notAccepted = 0;    ///< of all lots on tightened inspection; fewer than 5

    bool operator==(const TightenedInspection &) const = default;
};

struct ReducedInspection {
    bool operator==(const ReducedInspection &) const = default;
};

/// Nothing more is accepted on sampling until something was done about the quality: see afterCorrection().
struct DiscontinuedInspection {
    bool operator==(const DiscontinuedInspection &) const = default;
};

using InspectionState = std::variant<NormalInspection, TightenedInspection, ReducedInspection, DiscontinuedInspection>;

enum class Production { Steady, Irregular };
enum class ReducedPolicy { Allowed, NotAllowed };

/// A lot at its first inspection: lots that were sent in again do not count (9.3.1).
struct InspectedLot {
    qint64 size = 0;
    qint64 nonconforming = 0; ///< found in the sample
    Production production = Production::Steady;
    ReducedPolicy reduced = ReducedPolicy::Allowed; ///< what whoever is responsible thinks of reduced inspection at this time

    bool operator==(const InspectedLot &) const = default;
};

struct Inspection {
    InspectionState before;
    LotPlan lotPlan;
    Verdict verdict = Verdict::Accepted;
    InspectionState after;

    bool operator==(const Inspection &) const = default;
};

/// The severity of a state's plans; none when discontinued.
[[nodiscard]] std::optional<Severity> severityOf(const InspectionState &state);

/// One lot. Errors: InvalidInput for a lot of fewer than 2 units, a negative number found, and when inspection is discontinued.
[[nodiscard]] Result<Inspection> inspectLot(const InspectionState &before, const InspectedLot &lot, InspectionLevel level,
                                            Aql aql);

/// Lot after lot, from normal inspection (9.1) unless told otherwise. Ends early at the lot that discontinues inspection.
/// Errors: as inspectLot().
[[nodiscard]] Result<std::vector<Inspection>> inspectLots(const std::vector<InspectedLot> &lots, InspectionLevel level, Aql aql,
                                                          const InspectionState &start = NormalInspection{});

/// Resumed as tightened inspection (9.4).
[[nodiscard]] InspectionState afterCorrection(const DiscontinuedInspection &discontinued);

} // namespace vigie::statistics
