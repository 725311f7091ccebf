// What the samples say of the quality of the work (A4, A6): rates with their intervals, agreement of reviewers, causes,
// acceptance, and what is missing. Worked out at the desk; aggregates alone, so that nothing of a request or of a client is in
// it.
#pragma once

#include "models/domain/review.h"
#include "models/domain/sampling.h"

#include <map>

namespace vigie {

/// Of a rate or a coefficient; shares are 0 … 1.
struct Estimate {
    double value = 0;
    double lower = 0; ///< of the 95 % interval
    double upper = 0;
    QString method; ///< of the interval: wilson, clopper-pearson, variance-recovery, normal, student

    bool operator==(const Estimate &) const = default;
};

/// What it means for a rate that its reviews do not stand for equally many requests.
struct Weighting {
    double effectiveN = 0;     ///< reviews of a simple random sample that would say as much
    double designEffect = 0;   ///< n over that
    double leastWeight = 0;    ///< handled requests that a review stands for, at least
    double greatestWeight = 0; ///< and at most

    bool operator==(const Weighting &) const = default;
};

/// An estimate, or why there is none: "too-few", or the name of a statistics::NotDefined.
struct Measured {
    std::optional<Estimate> estimate;
    QString why;
    qint64 n = 0;                            ///< observations it rests on
    qint64 population = 0;                   ///< handled requests it speaks of; 0 of a coefficient
    std::optional<Weighting> weighting = {}; ///< of a rate alone

    bool operator==(const Measured &) const = default;
};

/// By what the work can be told apart; Stratum: by all that the draw told apart, together.
enum class InsightDimension { Mode, Kind, Language, Client, Person, Stratum };

template <>
struct WireNames<InsightDimension> {
    static constexpr std::array table{
        std::pair{InsightDimension::Mode, "mode"},         std::pair{InsightDimension::Kind, "kind"},
        std::pair{InsightDimension::Language, "language"}, std::pair{InsightDimension::Client, "client"},
        std::pair{InsightDimension::Person, "person"},     std::pair{InsightDimension::Stratum, "stratum"},
    };
};

[[nodiscard]] InsightDimension dimensionOf(StratumDimension dimension);

/// Of the units drawn of a row: how many there are, and how many nobody will review any more, given up or gone before.
struct RowResponse {
    qint64 drawn = 0;
    qint64 missing = 0;

    bool operator==(const RowResponse &) const = default;
};

struct InsightRow {
    QString key;       ///< "automatic" or "supervised", a wire name, a language, a client's code, a person's id, a stratum
    Measured passed;   ///< share of handled requests whose review passes
    Measured critical; ///< share with a critical failure
    std::optional<RowResponse> response = {}; ///< none of an older desk, nor in what anonymous() leaves

    bool operator==(const InsightRow &) const = default;
};

struct InsightBreakdown {
    InsightDimension dimension = InsightDimension::Mode;
    std::vector<InsightRow> rows; ///< the most requests first

    bool operator==(const InsightBreakdown &) const = default;
};

/// One sampling period as a lot of acceptance sampling.
struct LotCounts {
    int inspected = 0;     ///< of the first of the draw that the plan asks for, those that have an answer or were given up
    int nonconforming = 0; ///< that do not pass, and those that were given up
    int unanswered = 0;    ///< of the nonconforming: given up by all who had it
    int drawn = 0;         ///< that could be inspected; where they are fewer than planned, the lot cannot be accepted

    bool operator==(const LotCounts &) const = default;
};

struct Acceptance {
    std::optional<LotCounts> counts = LotCounts{}; ///< none where they would tell of single requests
    int planned = 0;                               ///< sample size of the plan
    int accept = 0;
    int reject = 0;
    QString verdict; ///< accepted, not-accepted; empty as long as fewer were inspected than planned
    QString before;  ///< normal, tightened, reduced, discontinued
    QString after;
    InspectionLevel level = InspectionLevel::II;

    bool operator==(const Acceptance &) const = default;
};

/// What was done about the quality after inspection was discontinued.
enum class QualityRemedy { Training, Instructions, Automation, Staffing, Other };

template <>
struct WireNames<QualityRemedy> {
    static constexpr std::array table{
        std::pair{QualityRemedy::Training, "training"},         ///< people were trained
        std::pair{QualityRemedy::Instructions, "instructions"}, ///< what they work by was made clearer
        std::pair{QualityRemedy::Automation, "automation"},     ///< the service itself was mended
        std::pair{QualityRemedy::Staffing, "staffing"},         ///< others do it
        std::pair{QualityRemedy::Other, "other"},
    };
};

/// A lead says that something was done: lots are inspected again, tightened, from the one after that period.
struct InspectionResumption {
    QString period; ///< the last that was drawn
    QualityRemedy done = QualityRemedy::Other;
    QString words; ///< longestNote at most

    bool operator==(const InspectionResumption &) const = default;
};

struct ResumedInspection {
    Instant at;
    PersonId by; ///< for leads alone
    QualityRemedy done = QualityRemedy::Other;
    QString words; ///< for leads alone

    bool operator==(const ResumedInspection &) const = default;
};

struct InsightPeriod {
    QString id;
    Instant from;
    Instant until;
    InsightRow all;
    std::optional<Acceptance> acceptance; ///< none for fewer than two handled requests
    QString zone = {};                    ///< IANA, in which its days are counted
    /// After it, where inspection was discontinued.
    std::optional<ResumedInspection> resumed = {};

    bool operator==(const InsightPeriod &) const = default;
};

/// Between the two blind reviews of a request.
struct InsightAgreement {
    QString question;  ///< empty: whether the review passes
    Measured kappa;    ///< Cohen, weighted where the answers are ordered
    Measured alpha;    ///< Krippendorff, nominal or ordinal
    Measured gwet;     ///< AC1; AC2 where they are ordered
    Measured observed; ///< share of pairs that say the same
    /// The answers are steps of a scale: those that are far apart count more.
    bool isOrdered = false;

    bool operator==(const InsightAgreement &) const = default;
};

struct InsightCause {
    QString question;
    QString cause;
    qint64 count = 0;     ///< in the sample
    double estimated = 0; ///< in all handled requests
    /// Share of all failures up to and with this one; none as long as fewer requests than the minimum have one.
    std::optional<Estimate> cumulative;
    std::optional<Estimate> total =
        {}; ///< of the requests that have it, with its interval; none of fewer reviews than the minimum

    bool operator==(const InsightCause &) const = default;
};

/// What became of what was drawn: what is not reviewed is said, never left out quietly.
struct InsightResponse {
    std::optional<qint64> drawn = 0; ///< none, as the next three, where anonymous() leaves it out
    std::optional<qint64> reviewed = 0;
    std::optional<qint64> open = 0;     ///< waits, or is in somebody's hands
    std::optional<qint64> gone = 0;     ///< its content went before it was reviewed
    std::map<QString, qint64> skipped;  ///< by reason
    std::map<QString, qint64> excluded; ///< of the population before the draw, by reason
    std::optional<qint64> stranded = 0; ///< of those open: nobody there may review them; not in what anonymous() leaves
    /// Drawn to be reviewed twice; of these with two reviews to compare, and over without. Nor in what anonymous() leaves.
    std::optional<qint64> doubles = 0;
    std::optional<qint64> paired = 0;
    std::optional<qint64> unpaired = 0;

    bool operator==(const InsightResponse &) const = default;
};

/// Strata of a period without any review: what is told of all takes them to be as others are.
struct UnseenStrata {
    qint64 strata = 0;
    qint64 drawn = 0;
    qint64 population = 0;

    bool operator==(const UnseenStrata &) const = default;
};

/// What has become of findings.
struct InsightFindings {
    FindingState state = FindingState::Open;
    qint64 count = 0;
    qint64 requests = 0; ///< that they are of: one may have several

    bool operator==(const InsightFindings &) const = default;
};

/// Of a request whose two blind reviews differ so much that a third person decides.
enum class AdjudicationState { Open, Decided, Undecided };

template <>
struct WireNames<AdjudicationState> {
    static constexpr std::array table{
        std::pair{AdjudicationState::Open, "open"},           ///< waits, or is in somebody's hands
        std::pair{AdjudicationState::Decided, "decided"},     ///< by a third person
        std::pair{AdjudicationState::Undecided, "undecided"}, ///< nobody took it, or its content went
    };
};

struct Insights {
    Instant asOf;
    int rubric = 0;  ///< the latest version that was answered; 0 when nothing was
    int minimum = 0; ///< observations below which no rate is shown
    InsightRow all;
    std::optional<Estimate> supervisedMinusAutomatic; ///< of the two rates of those that pass
    std::vector<InsightPeriod> periods;               ///< oldest first
    std::vector<InsightBreakdown> breakdowns;         ///< persons, and strata of persons, for leads alone
    std::vector<InsightAgreement> agreement;
    std::vector<InsightCause> causes; ///< the most frequent first
    InsightResponse response;
    QString inspection; ///< after the last of them: normal, tightened, reduced, discontinued; empty as long as there is none
    std::map<QString, QString> names;           ///< of the persons among the keys
    std::map<ReviewFlag, qint64> flags;         ///< reviewed requests that were flagged so; not in what anonymous() leaves
    std::vector<InsightFindings> findings = {}; ///< in the order of the states, each of which there are any
    std::map<AdjudicationState, qint64> adjudications = {}; ///< requests
    std::map<ReviewFlag, Measured> flagRates = {};          ///< of handled requests, of each of `flags`; none of an older desk
    UnseenStrata unseen = {};                               ///< not in what anonymous() leaves

    bool operator==(const Insights &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Insights &insights);
[[nodiscard]] Result<Insights> insightsFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const InspectionResumption &resumption);
[[nodiscard]] Result<InspectionResumption> inspectionResumptionFromJson(const QJsonObject &json);

/// The same without anything that could point at somebody (A6): no persons, no clients, and nothing of fewer requests than the
/// minimum. What is left out where a sum is known is more than one cell and the minimum together, else the next smallest goes
/// too; where there is none, the sum goes. A share of causes is left out from the first cause on that is. Of a whole below the
/// minimum nothing is said.
[[nodiscard]] Insights anonymous(Insights insights);

} // namespace vigie
