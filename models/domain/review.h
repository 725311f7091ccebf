// A handled request under review: what a reviewer is given, what they answer (A2, A3), and what becomes of it (A5). Nobody's name
// is in it: neither who handled the request, nor who else has reviewed it.
#pragma once

#include "models/domain/rubric.h"
#include "models/domain/work.h"

namespace vigie {

using ReviewTaskId = Id<struct ReviewTaskTag>;
/// Also the idempotency key of the review: made once on the workstation, never reused.
using ReviewId = Id<struct ReviewTag>;
using FindingId = Id<struct FindingTag>;

/// To one question of the rubric.
struct Answer {
    QString question;
    QString option; ///< empty: not applicable
    QString cause;  ///< of a failure; else empty
    QString note;   ///< for the person concerned; may be empty

    bool operator==(const Answer &) const = default;
};
inline constexpr qsizetype longestNote = 1000;

enum class ReviewFlag { MissedRedaction, ClientAtRisk, Exemplary, RubricUnclear };

template <>
struct WireNames<ReviewFlag> {
    static constexpr std::array table{
        std::pair{ReviewFlag::MissedRedaction, "missed-redaction"},
        std::pair{ReviewFlag::ClientAtRisk, "client-at-risk"},
        std::pair{ReviewFlag::Exemplary, "exemplary"},
        std::pair{ReviewFlag::RubricUnclear, "rubric-unclear"},
    };
};

enum class SkipReason { KnowsThePeople, LanguageNotMine, CannotBeJudged, Other };

template <>
struct WireNames<SkipReason> {
    static constexpr std::array table{
        std::pair{SkipReason::KnowsThePeople, "knows-the-people"},
        std::pair{SkipReason::LanguageNotMine, "language-not-mine"},
        std::pair{SkipReason::CannotBeJudged, "cannot-be-judged"},
        std::pair{SkipReason::Other, "other"},
    };
};

struct Review {
    ReviewId id;
    ReviewTaskId task;
    LeaseId lease;
    int rubric = 0;              ///< the version it answers
    std::vector<Answer> answers; ///< one a question, in the rubric's order
    std::vector<ReviewFlag> flags;
    QString privateNote; ///< the reviewer's own: in no answer of the desk to anybody else
    Seconds spent{0};    ///< with the request on screen

    bool operator==(const Review &) const = default;
};

/// What was done with the request: by a supervisor or by the automation, which is not said.
struct Handled {
    Instant at;
    Ruling ruling;
    std::vector<Share> sharing;
    std::vector<Correction> corrections;

    bool operator==(const Handled &) const = default;
};

struct ReviewLease {
    LeaseId id;
    ReviewTaskId task;
    Instant grantedAt;
    Instant expiresAt; ///< on the desk's clock

    bool operator==(const ReviewLease &) const = default;
};

/// A task in a reviewer's hands.
struct HeldReview {
    Case content; ///< as it was when it was handled, at the reviewer's own level
    Handled handled;
    int rubric = 0;              ///< the version to answer
    std::vector<Review> earlier; ///< of an adjudication the two that differ, in no order; else empty
    ReviewLease lease;

    bool operator==(const HeldReview &) const = default;
};

/// A handled request as its reviewers saw it, for a lead who settles a contested finding on it.
struct HandledRequest {
    Case content; ///< as it was when it was handled, at the lead's own level
    Handled handled;

    bool operator==(const HandledRequest &) const = default;
};

/// What answers come to under a rubric.
struct Score {
    double value = 0; ///< 0 … 1: weighted mean over what applies, zero after a critical failure
    bool isPassed = false;
    bool hasCriticalFailure = false;
    std::vector<QString> failed; ///< ids of questions, in the rubric's order

    bool operator==(const Score &) const = default;
};

/// Over the questions answered so far; nothing when none of them applies. Unknown questions and options count as not answered.
[[nodiscard]] std::optional<Score> scoreOf(const Rubric &rubric, const std::vector<Answer> &answers);
/// Whether it answers the rubric as it must: each question once and in order, "not applicable" where that is an answer, a cause
/// for each failure and for nothing else, notes within bounds. InvalidInput with the place.
[[nodiscard]] Status checkReview(const Review &review, const Rubric &rubric);
/// Whether two blind reviews differ so much that a third person decides: one passes and the other does not, their scores are
/// further apart than `threshold`, or one of them failed a critical question.
[[nodiscard]] bool needsAdjudication(const Rubric &rubric, const Review &one, const Review &other, double threshold);

enum class FindingState { Open, Acknowledged, Contested, Upheld, Overturned };

template <>
struct WireNames<FindingState> {
    static constexpr std::array table{
        std::pair{FindingState::Open, "open"},
        std::pair{FindingState::Acknowledged, "acknowledged"},
        std::pair{FindingState::Contested, "contested"},
        std::pair{FindingState::Upheld, "upheld"},
        std::pair{FindingState::Overturned, "overturned"},
    };
};

/// One failure that a review has found, for the supervisor who made the decision (A5).
struct Finding {
    FindingId id;
    RequestId request;
    QString clientCode;
    RequestKind kind = RequestKind::Schedule;
    QString ruling; ///< the name of what was decided, as rulingName()
    Instant handledAt;
    Instant reviewedAt;
    int rubric = 0;
    Answer answer;
    FindingState state = FindingState::Open;
    QString contestation;               ///< the supervisor's words
    QString settlement;                 ///< the lead's words
    PersonId concerned;                 ///< told to leads alone, else empty
    std::vector<ReviewFlag> flags = {}; ///< what its reviews have flagged; told to leads alone

    bool operator==(const Finding &) const = default;
};

/// What the supervisor concerned says of a finding.
struct FindingReply {
    bool isContested = false;
    QString words; ///< of a contestation; else empty

    bool operator==(const FindingReply &) const = default;
};

/// What a lead decides on a contested finding.
struct FindingSettlement {
    bool isUpheld = false;
    QString words;

    bool operator==(const FindingSettlement &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Review &review);
[[nodiscard]] Result<Review> reviewFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Handled &handled);
[[nodiscard]] Result<Handled> handledFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ReviewLease &lease);
[[nodiscard]] Result<ReviewLease> reviewLeaseFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const HeldReview &held);
[[nodiscard]] Result<HeldReview> heldReviewFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const HandledRequest &request);
[[nodiscard]] Result<HandledRequest> handledRequestFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] Result<Finding> findingFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const FindingReply &reply);
[[nodiscard]] Result<FindingReply> findingReplyFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const FindingSettlement &settlement);
[[nodiscard]] Result<FindingSettlement> findingSettlementFromJson(const QJsonObject &json);

} // namespace vigie
