// What a reviewer can do at the workstation, as a facade beside the workbench: a task of the sample, the rubric, the answers, the
// next one. GUI thread; nothing here waits.
#pragma once

#include "models/workbench/companion.h"
#include "models/workbench/qualitygateway.h"
#include "models/workbench/reading.h"
#include "models/workbench/reviewdraft.h"

namespace vigie {

class Cache;
class Scheduler;

/// What is on the reviewer's desk.
namespace reviewtask {
struct None {
}; ///< nothing asked for yet
struct Pulling {
};
struct NothingWaiting {
}; ///< none was for this person at the last pull
struct Working {
    HeldReview held;
};
/// The lease ended under our hands; what was entered stays readable.
struct LeaseLost {
    HeldReview held;
};
} // namespace reviewtask
using ReviewTaskState =
    std::variant<reviewtask::None, reviewtask::Pulling, reviewtask::NothingWaiting, reviewtask::Working, reviewtask::LeaseLost>;

class Reviewing : public QObject, public Companion
{
    Q_OBJECT

public:
    /// All must outlive it; the cache is the workbench's, which opens and ends it.
    Reviewing(QualityGateway &gateway, Workbench &workbench, Cache &cache, const Clock &clock, QObject *parent = nullptr);
    Reviewing(QualityGateway &gateway, Workbench &workbench, Cache &cache, const Clock &clock, Scheduler &scheduler,
              QObject *parent = nullptr);
    ~Reviewing() override;

    /// Whether the desk would give any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const ReviewTaskState &task() const;
    /// On screen (Working or LeaseLost), else null.
    [[nodiscard]] const HeldReview *current() const;
    [[nodiscard]] bool isWorking() const;
    /// Of what is on screen; null as long as it is not here.
    [[nodiscard]] const Rubric *rubric() const;
    /// Why it is not here, when the desk has refused it; else null.
    [[nodiscard]] const Error *rubricProblem() const;
    [[nodiscard]] const ReviewDraft &draft() const;
    /// Oldest first; an entry leaves when the desk has it.
    [[nodiscard]] const std::vector<SubmittedReview> &outbox() const;
    /// Whether the entry, as it is, is in the cache.
    [[nodiscard]] bool isKept(const SubmittedReview &entry) const;
    /// The oldest that was refused; null when none is.
    [[nodiscard]] const SubmittedReview *firstRefused() const;
    [[nodiscard]] int waitingToLeave() const;
    /// On the desk's clock; negative when over.
    [[nodiscard]] Seconds leaseRemaining() const;
    /// Time that the task was on screen.
    [[nodiscard]] Seconds spent() const;

    void pullNext();
    void setDraft(const ReviewDraft &draft);
    /// Time counts only while it is.
    void setOnScreen(bool isOnScreen);
    /// Checks, writes outbox and state in one transaction, and asks for the next. On an error nothing has changed: InvalidInput
    /// with the place, NotFound without a rubric, LeaseLost. On a full disk it is taken as long as the desk is reached.
    Status submit();
    /// While nothing else is under way that changes who holds what.
    [[nodiscard]] bool canSkip() const;
    /// Asks the desk, now or not at all.
    void skip(SkipReason reason);
    /// A refused review: go on with it, with everything entered, if the desk still gives us its task.
    void takeUp(const ReviewId &refused);
    void discard(const ReviewId &refused);
    void retryNow();

    /// What this person has submitted, as last read; newest first.
    [[nodiscard]] const std::vector<OwnReview> &own() const;
    [[nodiscard]] const Reading &ownReading() const;
    void readOwn();

    /// Does what has become due. Comes by itself every second.
    void tick();

    [[nodiscard]] std::optional<Instant> heldUntil() const override;
    [[nodiscard]] bool owesDesk() const override;
    [[nodiscard]] bool wouldLose() const override;
    [[nodiscard]] bool isPurged() const override;

Q_SIGNALS:
    void isOpenChanged();
    void taskChanged();
    void rubricChanged();
    void canSkipChanged();
    void draftChanged();
    void outboxChanged();
    void ownChanged();
    /// The desk has ordered something off this workstation that was in hand or on its way, with everything typed on it (P7).
    void purged();
    void failed(const vigie::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vigie
