// What the parts of the workbench share. workbench.cpp: the facade; session.cpp: signing in and out, the cache's life;
// task.cpp: what is on the desk; keptdrafts.cpp: drafts that the desk keeps too; outbox.cpp: decisions on their way, and back;
// storage.cpp: what goes to the cache; live.cpp: what the desk says by itself; reconcile.cpp: what it says is in hand; sync.cpp:
// everything else that goes to the desk by itself.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/backoff.h"
#include "models/workbench/companion.h"
#include "models/workbench/consequence.h"
#include "models/workbench/draft.h"
#include "models/workbench/epoch.h"
#include "models/workbench/inquiry.h"
#include "models/workbench/scheduler.h"

#include <QHash>
#include <QSet>
#include <deque>

namespace vigie {

/// A case in hand and what was entered for it.
struct Hand {
    HeldCase held;
    Draft draft;
};

/// What was in hand when a question was asked.
struct KnownBefore {
    QSet<QString> accepted; ///< decisions
    QSet<QString> leases;
};

/// Nothing will happen to it any more.
[[nodiscard]] bool isFinished(const OutboxEntry &entry);

struct Workbench::Private {
    enum class Owing { Never, WhileDiskIsFull };

    Private(Workbench *owner, DeskGateway &gateway, Cache &cache, const Clock &clock, Scheduler *scheduler);

    Workbench *const q;
    DeskGateway &gateway;
    Cache &cache;
    const Clock &clock;
    std::unique_ptr<Scheduler> ownScheduler;
    Scheduler &scheduler;
    const Companion *companion = nullptr;

    SessionState session{session::SignedOut{}};
    ConnectionState connection{connection::Online{}};
    CacheState cacheState{cachestate::Encrypted{}};
    TaskState task{task::None{}};
    QueueCounts counts;
    Draft draft;
    QHash<QString, Instant> editedAt; ///< requests in hand whose draft the person has changed, and when, on the desk's clock
    std::vector<Hand> reserve;        ///< what comes next, in order; a case that a take-back has displaced is here too
    std::vector<OutboxEntry> outbox;
    CaseBytes caseBytes;
    std::optional<OutboxSummary> summary; ///< as of the last outboxChanged()
    size_t firstRefused = 0;              ///< its place, if there is one

    std::optional<Credentials> credentials; ///< only while signing in
    std::function<void(const Credentials &)> signedInWith;
    Epoch epoch; ///< answers to calls of an earlier session are dropped
    Backoff backoff;
    QString pullKey; ///< the same until the pull is answered, so that a lost answer costs no case
    bool pulling = false;
    bool pushing = false;
    Inquiry queuesQuestion; ///< how many wait
    Inquiry workQuestion;   ///< what this session holds
    Inquiry ordersQuestion; ///< answered: nothing is ordered off this workstation that is still here
    bool asksReceipt = false;
    bool reclaiming = false;
    LeaseId reclaimRefused; ///< asked for in vain
    bool keepingDraft = false;
    QSet<QString> draftsOwed; ///< requests whose draft the desk has not got as it is
    Instant draftPause;       ///< none is sent until then: typing is not a call a letter
    bool unclear = false;     ///< the desk says that a case is ours, and we do not know yet whether its decision was released
    QSet<QString> beating;    ///< leases with a heartbeat on its way
    QSet<QString> takingBack;
    // What the desk says by itself
    bool listening = false;
    Instant listenPause;      ///< listened again then
    QSet<QString> askedAbout; ///< decisions of which the desk has something to say
    bool acknowledging = false;
    bool acknowledgingUse = false;       ///< of the Limited Use rules
    QSet<QString> carriedOut;            ///< purge orders
    std::vector<PurgeOrderId> acksOwed;  ///< carried out, and not acknowledged yet
    QHash<QString, Instant> orderedAway; ///< requests, and when
    // What is not on the disk as it is here, because the disk was full
    bool heldOwed = false;
    bool purgeOwed = false;
    QSet<QString> entriesOwed;
    /// After a session the cache stays open as long as it holds cases that were in hand; by then (desk clock) they must go.
    std::optional<Instant> heldUntil;
    std::optional<cachestate::Recovered> recovered; ///< of this session; said again when the disk is full no more
    /// Decisions of an ended session that neither the desk nor the disk has, for the same account's next one.
    std::vector<OutboxEntry> stranded;
    QString account; ///< whose cache is, or was last, open
    // What was said of the redaction
    struct OwedReport {
        RequestId request;
        QString clientCode;
        RedactionReport report;
        QStringList words; ///< of a missed one, hidden here
        TextRun::Hidden as;
        QString key;               ///< the same with every attempt
        Instant saidAt;            ///< on the desk's clock
        bool troublesDesk = false; ///< it has failed over this one: no decision waits for it any more
        bool isKept = false;       ///< it is on the disk
    };
    std::deque<OwedReport> reportsOwed; ///< the desk has not answered yet; in order
    bool reportsKept = false;           ///< there are some in the cache
    std::vector<OwedReport> hiddenHere; ///< the desk has refused them
    int hiddenCount = 0;
    bool reporting = false;
    Instant storagePause; ///< after a failed write nothing that has to be written first is tried until then
    Instant nextHeartbeat;
    Instant receiptPause; ///< no decision is asked after again until then
    Instant reservePause; ///< nothing more is pulled ahead until then

    template <typename T, typename F>
    DeskGateway::Answer<T> guarded(F answer)
    {
        return epoch.guarded<T>(std::move(answer));
    }

    // session.cpp
    void startSignIn();
    void openCache(const Me &me);
    void askFirstOrders(const Me &me);
    void setLimitedUse(const LimitedUse &limitedUse);
    void enter(const Me &me, const std::optional<std::vector<PurgeOrder>> &orders);
    void endSession(const std::optional<Error> &why);
    void leave();
    [[nodiscard]] std::vector<Lease> leasesInHand();
    /// Decisions that the person waits for, and that are neither at the desk nor on the disk.
    [[nodiscard]] std::vector<OutboxEntry> inMemoryAlone() const;
    void loadContents();
    [[nodiscard]] const Me *me() const;

    // task.cpp
    [[nodiscard]] task::Working *working();
    [[nodiscard]] std::vector<HeldRow> rowsOf(const TaskState &shown, const Draft &entered, const std::vector<Hand> &rest);
    [[nodiscard]] HeldRow rowOf(const HeldCase &held, const Draft &entered);
    [[nodiscard]] QByteArray draftBytes(const HeldCase &held, const Draft &entered) const;
    void setTask(TaskState next);
    void showNext();
    [[nodiscard]] TaskState takeNext(std::vector<Hand> &from, Draft &nextDraft) const;
    void arrive(HeldCase held);
    /// On an error nothing has changed.
    Status bringBack(const HeldCase &held, const Draft &entered, const DecisionId &instead, Owing owing);
    void loseLease(const RequestId &request);
    [[nodiscard]] bool regain(const HeldCase &held);
    void reclaim();
    void dropCurrent();
    void giveUp(const std::function<void(const Lease &, DeskGateway::Answer<Done>)> &call, bool goOn);

    // keptdrafts.cpp
    void noteEdited(const RequestId &request);
    void keepDrafts();
    [[nodiscard]] bool takeUp(const HeldWork &theirs, Draft &entered);

    // outbox.cpp
    void countOutbox();
    void sendNext();
    void received(const DecisionId &decision, const Result<DecisionReceipt> &result);
    void sendTakeBacks();
    void sendTakeBack(const DecisionId &decision);
    void takenBack(const DecisionId &decision, const HeldCase &held);
    void notTakenBack(OutboxEntry &known, const Error &why);
    void refuse(OutboxEntry &refused, const Error &why);
    void follow(OutboxEntry &known, const DecisionReceipt &receipt);
    void askReceipt();
    void learned(const DecisionId &decision, const Result<DecisionReceipt> &result);
    void forgetFinished();
    [[nodiscard]] OutboxEntry *entry(const DecisionId &decision);

    // live.cpp
    void listen();
    void heard(LiveKind kind);
    void askOrders();
    [[nodiscard]] bool isOrderedAway(const RequestId &request, Instant grantedAt) const;
    [[nodiscard]] bool isOrderedAway(const HeldCase &held) const;
    void carryOut(const std::vector<PurgeOrder> &orders);
    void removeOrderedAway();
    void acknowledgeOrders();

    // storage.cpp
    Status write(const CacheChange &change, Durability durability);
    /// For what the person has asked for: on an error nothing has changed, and nothing is owed. A full disk is no error where the
    /// change may be made in memory first.
    Status writeOrOwe(const CacheChange &change, Owing owing);
    /// A decision in memory alone must reach the desk at once.
    [[nodiscard]] Owing owingOnline() const;
    [[nodiscard]] bool isDiskFull() const;
    void noteDisk(const Status &written);
    Status store(const OutboxEntry &changed, Durability durability);
    Status saveHeld(Durability durability = Durability::Process);
    Status purge();
    void owed(const DecisionId &decision, const Status &written);
    void saveOwed();
    void restDisk();
    Status clearLeftBehind();
    [[nodiscard]] bool isLeftTooLong() const;

    // reconcile.cpp
    void askWork();
    void showAsItIs(const HeldCase &held);
    void reconcile(const std::vector<HeldWork> &held, const KnownBefore &before);

    // reports.cpp
    void hideReported(Case &content) const;
    void sendReports();
    void reported(const QString &key, const Result<HeldCase> &result);
    /// The words that a report hides here stay on the disk as long as the case they are in, and no longer.
    void addReports(CacheChange &change, const std::vector<HeldRow> &beside) const;
    void noteReportsKept();
    void loadReports(const std::vector<KeptRow> &rows);
    void dropReportsOrderedAway();
    /// The desk takes a report as long as it is in these hands, which a decision ends.
    [[nodiscard]] bool waitsForReport(const OutboxEntry &entry) const;

    // sync.cpp
    [[nodiscard]] Instant deskNow() const;
    Consequence failedCall(const Error &error);
    void reached();
    void kick();
    void pull();
    void pullFailed(const Error &error);
    void heartbeats();
    void beat(const Lease &lease);
    void keepLeases(const LeaseId &renewed);
    void countQueues();
    [[nodiscard]] bool mayHoldMore() const;
    void checkLeases();
    void report(const Error &error);
    void report(const Status &status);
    void tickLater();
    [[nodiscard]] bool knows(const RequestId &request) const;
    /// The case in hand, on screen or in reserve, with what was entered for it.
    [[nodiscard]] std::optional<Hand> handOf(const RequestId &request) const;
};

} // namespace vigie
