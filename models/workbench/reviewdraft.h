// What a reviewer has entered so far, what it still wants, and how it is kept.
#pragma once

#include "models/domain/review.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// To one question.
struct Entered {
    QString question;
    std::optional<QString> option; ///< an empty one: not applicable; nothing as long as it is open
    QString cause;                 ///< of a failure
    QString note;

    bool operator==(const Entered &) const = default;
};

/// Saved at every change, found again after a crash.
struct ReviewDraft {
    std::vector<Entered> entered; ///< in the order in which the questions were first touched
    std::vector<ReviewFlag> flags;
    QString privateNote;
    Seconds spent{0}; ///< with the request on screen

    bool operator==(const ReviewDraft &) const = default;
};

/// A review on its way to the desk. Nothing of the request's content is kept with it.
struct SubmittedReview {
    Review review;
    ReviewLease lease; ///< as it was last heard of
    RequestId request;
    QString clientCode;
    RequestKind kind = RequestKind::Schedule;
    Instant submittedAt;                     ///< on the desk's clock
    OutboxState state = OutboxState::Queued; ///< Queued, Sending or Refused: it leaves when the desk has it
    std::optional<Error> error = {};
    int attempts = 0;

    bool operator==(const SubmittedReview &) const = default;
};

enum class Wanted { Nothing, Answer, Cause };

/// Null when nothing was entered.
[[nodiscard]] const Entered *findEntered(const ReviewDraft &draft, const QString &question);
[[nodiscard]] bool isFailed(const Question &question, const Entered &entered);
[[nodiscard]] Wanted wantedOf(const Question &question, const ReviewDraft &draft);
/// Questions that still want something, in the rubric's order.
[[nodiscard]] std::vector<QString> openQuestions(const Rubric &rubric, const ReviewDraft &draft);
/// What is answered, in the rubric's order.
[[nodiscard]] std::vector<Answer> answersOf(const Rubric &rubric, const ReviewDraft &draft);

/// Another answer, or none any more. A cause stays with another failure, and goes with everything else.
[[nodiscard]] ReviewDraft withOption(ReviewDraft draft, const Question &question, const std::optional<QString> &option);
[[nodiscard]] ReviewDraft withCause(ReviewDraft draft, const QString &question, const QString &cause);
[[nodiscard]] ReviewDraft withNote(ReviewDraft draft, const QString &question, const QString &note);
[[nodiscard]] ReviewDraft withFlag(ReviewDraft draft, ReviewFlag flag, bool isSet);
/// To go on with a review that was refused.
[[nodiscard]] ReviewDraft draftOf(const Review &review);

[[nodiscard]] QByteArray reviewDraftToBytes(const ReviewDraft &draft);
/// StorageDamaged.
[[nodiscard]] Result<ReviewDraft> reviewDraftFromBytes(const QByteArray &bytes);
[[nodiscard]] QByteArray submittedToBytes(const SubmittedReview &submitted);
[[nodiscard]] Result<SubmittedReview> submittedFromBytes(const QByteArray &bytes);

} // namespace vigie
