// From what was drawn and what reviewers answered to rates with intervals, agreement, causes and acceptance (A4): pure, so that
// it can be tested against figures worked out by hand.
#pragma once

#include "models/domain/insights.h"

namespace vigie::desk {

/// One answer that stands, after adjudication and settlement.
struct CountedAnswer {
    QString question;
    double score = 0; ///< 0 … 1
    QString cause;    ///< of a failure, else empty

    bool operator==(const CountedAnswer &) const = default;
};

/// What the two blind reviews of a request said, for agreement: category by question id, in the order of the rubric's options; a
/// question that one of them found not to apply is missing.
struct BlindPair {
    bool firstPasses = false;
    bool secondPasses = false;
    struct Categories {
        int first = 0;
        int second = 0;
        int of = 2; ///< options of the question
        bool isOrdered = false;

        bool operator==(const Categories &) const = default;
    };
    std::map<QString, Categories> questions;

    bool operator==(const BlindPair &) const = default;
};

enum class FigureState { Reviewed, Open, Skipped, Gone };

/// One handled request of the population, or several of which nothing tells one from another.
struct FigureUnit {
    size_t period = 0;                        ///< index into the periods
    QString stratum;                          ///< of the draw, within its period
    std::map<InsightDimension, QString> keys; ///< no Person of an automatic one
    bool isDrawn = false;
    FigureState state = FigureState::Open; ///< of a drawn one
    QString skipReason;
    bool isPassed = false;
    bool hasCriticalFailure = false;
    std::vector<CountedAnswer> answers;
    std::optional<BlindPair> pair;
    qint64 count = 1; ///< of those that were reviewed always 1

    bool operator==(const FigureUnit &) const = default;
};

struct FigurePeriod {
    QString id;
    Instant from;
    Instant until;
    std::map<QString, qint64> excluded; ///< by reason

    bool operator==(const FigurePeriod &) const = default;
};

struct FigurePolicy {
    int minimum = 10;                    ///< observations below which no rate is shown; at least 1
    double acceptableQualityLevel = 6.5; ///< per cent of reviews that do not pass; a preferred one of MIL-STD-105E
    quint64 seed = 1;                    ///< of the resampling for Krippendorff's interval

    bool operator==(const FigurePolicy &) const = default;
};

/// `periods` oldest first. Names, the time and the rubric's version are for the caller to add.
///
/// Rates are of the population: in each cell of stratum and key the units that were reviewed stand for all of it, so that those
/// that are missing are taken to be as the others; cells with fewer than two reviews are joined within their period, and with the
/// next period when that is not enough.
/// Errors: InvalidInput for a policy out of range.
[[nodiscard]] Result<Insights> figuresOf(const std::vector<FigurePeriod> &periods, const std::vector<FigureUnit> &units,
                                         const FigurePolicy &policy);

} // namespace vigie::desk
