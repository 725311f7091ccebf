// From what was drawn and what reviewers answered to rates with intervals, agreement, causes and acceptance (A4): pure, so that
// it can be tested against figures worked out by hand.
#pragma once

#include "models/domain/insights.h"

#include <algorithm>

namespace vigie::desk {

/// A question that failed, after adjudication and settlement, and why.
struct FigureFailure {
    QString question;
    QString cause;

    bool operator==(const FigureFailure &) const = default;
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

/// What the reviews of a request come to.
struct FigureOutcome {
    bool isPassed = false;
    bool hasCriticalFailure = false;
    std::vector<FigureFailure> failures;
    std::optional<BlindPair> pair;

    bool operator==(const FigureOutcome &) const = default;
};

enum class FigureState { Reviewed, Open, Skipped, Gone };

/// One drawn request.
struct FigureUnit {
    size_t period = 0;                        ///< index into the periods
    QString stratum;                          ///< of the draw, within its period
    std::map<InsightDimension, QString> keys; ///< no Person of an automatic one
    FigureState state = FigureState::Open;
    QString skipReason;
    FigureOutcome outcome;              ///< of a reviewed one; its pair also where nobody adjudicated
    bool isDouble = false;              ///< to be reviewed twice
    bool isStranded = false;            ///< of an open one: nobody there may review it
    std::vector<ReviewFlag> flags = {}; ///< of its reviews, each once
    int rubric = 0;                     ///< the version it was reviewed by

    bool operator==(const FigureUnit &) const = default;
};

/// How many handled requests of a stratum there are, in all or with that key.
struct FigureShare {
    size_t period = 0; ///< index into the periods
    QString stratum;
    std::optional<InsightDimension> dimension; ///< none: all of them
    QString key;
    qint64 population = 0;

    bool operator==(const FigureShare &) const = default;
};

enum class LotUnit {
    Open,
    Passes,
    Fails,
    Unanswered ///< given up by all who had it
};

/// A period as a lot of acceptance sampling.
struct FigureLot {
    qint64 size = 0;
    std::vector<LotUnit> drawn; ///< in the order of the draw, without those that went before they were answered
    LotTerms terms = {};

    bool operator==(const FigureLot &) const = default;
};

struct FigurePeriod {
    QString id;
    Instant from;
    Instant until;
    std::map<QString, qint64> excluded; ///< by reason
    FigureLot lot;
    QString zone = {}; ///< IANA, of its plan
    std::optional<ResumedInspection> resumed = {};
    QByteArray seed = {}; ///< of its draw

    bool operator==(const FigurePeriod &) const = default;
};

/// What figures are worked out from.
struct Figured {
    std::vector<FigurePeriod> periods; ///< oldest first; as far back as inspection is followed
    size_t shown = 0;                  ///< so many of the latest are spoken of, all when there are fewer
    std::vector<FigureShare> shares;   ///< of those that are shown, and so are the units
    std::vector<FigureUnit> units;
    /// How each question is answered, by the version of the rubric: another way is another scale, and is not compared with it.
    std::map<std::pair<int, QString>, QString> scales = {};

    [[nodiscard]] size_t firstShown() const { return periods.size() - std::min(shown, periods.size()); }

    bool operator==(const Figured &) const = default;
};

struct FigurePolicy {
    int minimum = 10; ///< observations below which no rate is shown; at least 1

    bool operator==(const FigurePolicy &) const = default;
};

/// Names, the time, the rubric's version, findings and adjudications are for the caller to add.
///
/// Rates are of the population: a review stands for its part of its stratum of the draw, so that those that are missing are taken
/// to be as the others of their stratum (cellsOf() in figurecells.h), and the rate of a key is Hájek's over the reviews with it.
/// Errors: InvalidInput for a policy out of range, or a share or unit of no period that is shown.
[[nodiscard]] Result<Insights> figuresOf(const Figured &figured, const FigurePolicy &policy);

/// Of all those periods; oldest first.
[[nodiscard]] Result<bool> isInspectionDiscontinued(const std::vector<FigurePeriod> &periods);

} // namespace vigie::desk
