// What the parts of Reviewing share. reviewing.cpp: the facade; reviewingtask.cpp: what is on the desk; reviewingkept.cpp: what
// goes to the cache and comes from it; reviewingsync.cpp: everything that goes to the desk by itself; reviewingown.cpp: what was
// submitted.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/backoff.h"
#include "models/workbench/consequence.h"
#include "models/workbench/epoch.h"
#include "models/workbench/inquiry.h"
#include "models/workbench/reviewing.h"
#include "models/workbench/scheduler.h"
#include "models/workbench/workbench_p.h"

#include <map>

namespace vigie {

struct Reviewing::Private {
    struct Hand {
        HeldReview held;
        ReviewDraft draft;
    };

    Private(Reviewing *owner, QualityGateway &gateway, Workbench &workbench, Cache &cache, const Clock &clock,
            Scheduler *scheduler);

    Reviewing *const q;
    QualityGateway &gateway;
    Workbench &workbench;
    Cache &cache;
    const Clock &clock;
    std::unique_ptr<Scheduler> ownScheduler;
    Scheduler &scheduler;

    bool isIn = false; ///< this session's contents are loaded
    ReviewTaskState task{reviewtask::None{}};
    ReviewDraft draft;
    std::vector<Hand> rest; ///< held as well, pulled ahead or at another workstation of the same person; comes next
    std::vector<SubmittedReview> outbox;
    std::map<int, Rubric> rubrics;
    std::vector<OwnReview> own;
    Reading ownReading;
    std::map<int, Error> rubricsRefused;   ///< versions the desk has not got, and why
    std::vector<SubmittedReview> stranded; ///< of an ended session, neither at the desk nor on the disk
    QString person;                        ///< whose session is, or was last, entered

    Epoch epoch; ///< answers to calls of an earlier session are dropped
    Backoff backoff;
    Inquiry heldQuestion; ///< what this person holds
    QString pullKey;      ///< the same until the pull is answered
    bool busy = false;    ///< a call is under way that changes who holds what: one at a time
    bool fetchingRubric = false;
    Instant reservePause;             ///< nothing more is pulled ahead until then
    std::optional<Error> pullRefused; ///< said when the desk names nothing that is held either
    QSet<QString> renewing;           ///< leases
    Instant nextRenewal;
    std::optional<Instant> onScreenSince; ///< on our clock; the time before is in the draft
    bool isOnScreen = false;
    Instant nextTimeSaved;
    // What is not on the disk as it is here, because that was full
    bool heldOwed = false;
    bool purgeOwed = false;
    QSet<QString> entriesOwed; ///< reviews
    QSet<QString> rubricsOwed;
    Instant storagePause;

    template <typename T, typename F>
    QualityGateway::Answer<T> guarded(F answer)
    {
        return epoch.guarded<T>(std::move(answer));
    }

    // reviewing.cpp
    void tickLater();
    void followSession();
    void enter();
    void forget();
    [[nodiscard]] const Me *me() const;

    // reviewingtask.cpp
    [[nodiscard]] reviewtask::Working *working();
    [[nodiscard]] bool holds(const LeaseId &lease);
    void setTask(ReviewTaskState next, ReviewDraft entered);
    [[nodiscard]] ReviewTaskState takeNext(std::vector<Hand> &from, ReviewDraft &entered) const;
    void arrive(const HeldReview &held);
    Status bringBack(const HeldReview &held, const SubmittedReview &refused);
    void loseLease(const ReviewTaskId &task);
    void countTime();
    void checkLeases();
    [[nodiscard]] SubmittedReview *entry(const ReviewId &review);
    [[nodiscard]] SubmittedReview *entryOf(const ReviewTaskId &task);

    // reviewingkept.cpp
    void load();
    /// Of an account that reviews no more.
    void clearLeftBehind();
    Status write(const CacheChange &change, Durability durability);
    [[nodiscard]] CacheChange heldChange(const ReviewTaskState &shown, const ReviewDraft &entered,
                                         const std::vector<Hand> &others) const;
    Status saveHeld(Durability durability);
    Status saveDraft();
    Status store(const SubmittedReview &changed);
    void remove(const ReviewId &finished);
    Status purge();
    [[nodiscard]] bool mayOwe(const Status &written) const;
    void saveOwed();
    void removeOrderedAway();
    void report(const Status &status);

    // reviewingown.cpp
    void removeOwnOrderedAway();

    // reviewingsync.cpp
    void setBusy(bool isUnderWay);
    [[nodiscard]] bool isOnline() const;
    Consequence failedCall(const Error &error);
    void reached();
    void kick();
    void askHeld();
    void reconcile(const std::vector<HeldReview> &theirs);
    void sendNext();
    void sent(const ReviewId &review, const Status &result);
    void pull();
    void pulled(const Result<std::optional<HeldReview>> &result);
    void fetchRubric();
    void renew();
    void renew(const ReviewLease &lease);
};

} // namespace vigie
