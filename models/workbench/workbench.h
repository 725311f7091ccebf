// What a person can do at the workstation, as one facade for the views. GUI thread only; nothing here waits.
#pragma once

#include "models/domain/clock.h"
#include "models/workbench/deskgateway.h"

#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace vigie {

class Cache;
class Companion;
class Scheduler;

/// Where the person stands with the desk.
namespace session {
struct SignedOut {
    std::optional<Error> why; ///< empty on a fresh start or a wanted sign-out
};
struct SigningIn {
};
/// First contact or a changed certificate: nothing goes on until the person has compared the fingerprint.
struct ConfirmCertificate {
    QByteArray fingerprint; ///< SHA-256, 32 bytes
    QByteArray previous;    ///< what was pinned before; empty at first contact
};
struct SignedIn {
    Me me;
};
} // namespace session
using SessionState = std::variant<session::SignedOut, session::SigningIn, session::ConfirmCertificate, session::SignedIn>;

/// The way to the desk, once signed in. Offline is a normal state (U4).
namespace connection {
struct Online {
};
struct Offline {
    Instant since;
    Error why;
};
} // namespace connection
using ConnectionState = std::variant<connection::Online, connection::Offline>;

/// A decision that was kept in a damaged cache and could not be read any more.
struct LostDecision {
    QString clientCode; ///< empty with the rest when not even that could be read
    QString ruling;     ///< its wire name, e.g. schedule
    Instant madeAt;

    bool operator==(const LostDecision &) const = default;
};

/// What happens to the cache on disk (P6).
namespace cachestate {
struct Encrypted {
};
/// It was damaged and is new now; what the desk has is back by itself.
struct Recovered {
    int decisionsSaved = 0;
    std::vector<LostDecision> decisionsLost;
    bool isComplete = false; ///< false: there may have been more
    int reviewsLost = 0;     ///< submitted, and not at the desk yet
    int answersLost = 0;     ///< reviews whose answers were being written
    int reportsLost = 0;     ///< on the redaction
};
/// The disk takes nothing just now. Work goes on in memory, and is written as soon as there is room; a decision goes straight to
/// the desk, so that none is made while that cannot be reached.
struct DiskFull {
    Instant since;
};
/// Works, but nothing survives the program: no keyring, or it is locked and the person went on without.
struct InMemory {
    Error why;
};
} // namespace cachestate
using CacheState = std::variant<cachestate::Encrypted, cachestate::Recovered, cachestate::DiskFull, cachestate::InMemory>;

/// What is on the supervisor's desk.
namespace task {
struct None {
}; ///< nothing asked for yet
struct Pulling {
};
struct NothingWaiting {
}; ///< the queue was empty at the last pull
struct Working {
    HeldCase held;
};
/// The lease ended under our hands; what was typed stays readable as a draft.
struct LeaseLost {
    HeldCase held;
};
} // namespace task
using TaskState = std::variant<task::None, task::Pulling, task::NothingWaiting, task::Working, task::LeaseLost>;

/// Everything the person has entered for the case on screen. Saved at every change, found again after a crash.
struct Draft {
    std::vector<Slot> slots;  ///< the automation's, and those the person added; ranked as shown
    int chosen = -1;          ///< index into `slots`, -1 for none
    std::vector<int> offered; ///< indices for a proposal of several
    std::vector<Share> sharing;
    std::vector<Correction> corrections;
    QString question;
    std::optional<std::vector<Token>> askTo; ///< whom the question goes to; empty until the person has chosen
    std::optional<DeclineReason> declineReason;
    QString declineMessage; ///< for the client
    std::optional<HandOverReason> handOverReason;
    QString handOverNote;            ///< for support, never for the client
    std::vector<TimeRange> searched; ///< those of `slots` that our own search found; it may take them back

    bool operator==(const Draft &) const = default;
};

enum class OutboxState {
    Queued, ///< waits for the network
    Sending,
    Accepted, ///< the desk has it; take-back is still possible until `releaseAt`
    Released,
    TakenBack,
    Refused, ///< `error` says why; the decision and its draft are kept until the person has dealt with it
};

template <>
struct WireNames<OutboxState> {
    static constexpr std::array table{
        std::pair{OutboxState::Queued, "queued"},        std::pair{OutboxState::Sending, "sending"},
        std::pair{OutboxState::Accepted, "accepted"},    std::pair{OutboxState::Released, "released"},
        std::pair{OutboxState::TakenBack, "taken-back"}, std::pair{OutboxState::Refused, "refused"},
    };
};

struct OutboxEntry {
    Decision decision;
    HeldCase madeOn; ///< the case as it was when decided
    Draft draft;
    OutboxState state = OutboxState::Queued;
    std::optional<Error> error;
    std::optional<Instant> releaseAt; ///< desk clock
    int attempts = 0;
    /// The person wants it back; asked of the desk as soon as it is known to have the decision. Survives a restart.
    bool takeBackWanted = false;
    /// Of a refused decision whose request is still ours: what it is now. Not kept; the desk is asked again after a restart.
    std::optional<HeldCase> asItIs = {};

    bool operator==(const OutboxEntry &) const = default;
};

/// How many of the outbox are in what state.
struct OutboxSummary {
    int queued = 0;
    int sending = 0;
    int accepted = 0;
    int refused = 0;

    [[nodiscard]] int waiting() const { return queued + sending; }
};

/// What was said of the redaction, and the desk has not heard yet.
struct PendingReport {
    ReportKind kind = ReportKind::Missed;
    TokenCategory category = TokenCategory::Unknown; ///< of what was missed
    Token token;                                     ///< of what is hidden without need
    QString clientCode;                              ///< empty when it is not known any more
    Instant saidAt;                                  ///< on the desk's clock
    bool isSending = false;
    bool isKept = false; ///< else it is in memory alone

    bool operator==(const PendingReport &) const = default;
};

class Workbench : public QObject
{
    Q_OBJECT

public:
    /// `clock` must not jump (SteadyClock): leases are measured with it while the desk cannot be reached.
    Workbench(DeskGateway &gateway, Cache &cache, const Clock &clock, QObject *parent = nullptr);
    /// With timers of the caller's making: tests and the simulator run on virtual time.
    Workbench(DeskGateway &gateway, Cache &cache, const Clock &clock, Scheduler &scheduler, QObject *parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] const SessionState &session() const;
    [[nodiscard]] const ConnectionState &connection() const;
    [[nodiscard]] const CacheState &cacheState() const;
    [[nodiscard]] const TaskState &task() const;
    /// The case on screen (Working or LeaseLost), else null.
    [[nodiscard]] const HeldCase *current() const;
    [[nodiscard]] bool hasReserve() const;
    [[nodiscard]] const QueueCounts &queueCounts() const;
    [[nodiscard]] const Draft &draft() const;
    [[nodiscard]] const std::vector<OutboxEntry> &outbox() const;
    /// Whether the entry, as it is, is in the cache: what is not must not be lost sight of before the desk has it.
    [[nodiscard]] bool isKept(const OutboxEntry &entry) const;
    /// The last decision, as long as it can still be taken back; else null.
    [[nodiscard]] const OutboxEntry *takeBackCandidate() const;
    /// Time left on the lease of the case on screen, on the desk's clock; negative when over.
    [[nodiscard]] Seconds leaseRemaining() const;
    [[nodiscard]] Instant deskNow() const;
    /// The desk's clock minus this computer's.
    [[nodiscard]] Seconds clockSkew() const;
    /// The draft with its slots found again, when its corrections differ from those of draft(): what a view gives to setDraft()
    /// as one step, so that an undo brings back exactly what was there. Asks nobody, works offline.
    [[nodiscard]] Draft refound(const Draft &edited) const;
    /// Score and reasons for times the person has in mind, on the case as corrected; empty reasons when there is none.
    [[nodiscard]] Slot judged(const TimeRange &when) const;
    /// The same for many times in a row: the corrections are applied once. Speaks of the case and the draft as they are now.
    [[nodiscard]] std::function<Slot(const TimeRange &)> judge() const;
    /// What nearly is a slot of the case as corrected, and what stops it; beside the slots of the draft.
    [[nodiscard]] std::vector<NearMiss> nearMisses() const;

    void signIn(const Credentials &credentials);
    /// Hears what was typed to sign in as soon as the desk has accepted it, before it is forgotten here: for who asks for it
    /// again (Lock). One listener.
    void whenAccepted(std::function<void(const Credentials &)> heard);
    /// Answers ConfirmCertificate: goes on signing in with this fingerprint, or stops. Whoever asks the person keeps the pin and
    /// gives it with the next Credentials.
    void confirmCertificate(bool trusted);
    /// Gives back what is held and ends the cache (P7). Decisions the desk has not acknowledged stay, encrypted, for this
    /// person's next sign-in: they were promised. Reports on the redaction stay too, without the words. As long as something is
    /// in memory alone (wouldLose()) nobody is signed out.
    void signOut();
    /// Whether something would be lost if the program ended now: a decision, a report or a review that is neither at the desk nor
    /// on the disk.
    [[nodiscard]] bool wouldLose() const;
    /// Counted once for each outboxChanged(), however many ask.
    [[nodiscard]] const OutboxSummary &outboxSummary() const;
    /// The oldest that was refused; null when none is.
    [[nodiscard]] const OutboxEntry *firstRefused() const;

    /// Whether the person has to acknowledge the Limited Use rules before the desk gives them anything (P4).
    [[nodiscard]] bool limitedUseDue() const;
    /// failed() says when the desk could not be reached. When another version of the rules holds there, the session knows.
    void acknowledgeLimitedUse();
    void pullNext();
    void setDraft(const Draft &draft);
    /// Checks locally, then writes outbox and state in one transaction, and brings the next case. On an error nothing has
    /// changed. On a full disk it is taken as long as the desk is reached (isKept()), else refused.
    Status decide(const Ruling &ruling);
    void takeBack();
    void putBack(PutBackReason reason);
    void park(Instant until);

    /// What a token of the case in hand stands for (P3). Asks the desk, now or not at all: Unreachable while it cannot be
    /// reached. The answer comes once, later, to the caller alone: nothing here keeps it, and none comes when the session has
    /// ended or the lease was lost meanwhile, but LeaseLost. The same `key` is given again with a repeat of the same wish.
    void reveal(const RevealWish &wish, const QString &key, std::function<void(Result<Revealed>)> answer);

    /// Hides the words at the spot of the case in hand at once, wherever they stand in it, and tells the desk, which hides them
    /// for everybody. While it cannot be reached they are hidden here, and it is told later, as decisions are. InvalidInput when
    /// there are no words.
    Status reportMissed(const TextSpot &spot, TokenCategory category);
    /// That a value is hidden without need; it stays hidden.
    Status reportExcess(const Token &token);
    /// The desk has not heard everything yet that was said of the redaction.
    [[nodiscard]] bool owesReports() const;
    /// In the order in which they go; outboxChanged() is said of them too.
    [[nodiscard]] std::vector<PendingReport> pendingReports() const;

    /// Whether a refused decision could be sent as it is, on the request as it is now; if not, why. NotFound as long as the desk
    /// has not said what that is.
    [[nodiscard]] Status stillStands(const OutboxEntry &refused) const;
    /// A refused decision: send it as it is, on the request as it is now (Q6). On an error nothing has changed.
    Status keep(const DecisionId &decision);
    /// A refused decision: look at it again on the request as it is now, with everything that was typed.
    void remake(const DecisionId &decision);
    void discard(const DecisionId &decision);
    void retryNow();

    /// Does what has become due: heartbeats, leases over, releases, the next attempt to reach the desk. Comes by itself every
    /// second.
    void tick();

    // For the facades beside it
    /// Null when there is none any more. Must outlive the workbench, or take itself away.
    void setCompanion(const Companion *companion);
    /// What a call of theirs has met: the way to the desk, and the session, are one.
    void callFailed(const Error &error);
    void callAnswered();
    /// What became of a write of theirs to the cache: a full disk is one state.
    void noteStored(const Status &written);
    /// The desk has ordered the request off this workstation, and it was leased before.
    [[nodiscard]] bool isOrderedAway(const RequestId &request, Instant grantedAt) const;

Q_SIGNALS:
    void sessionChanged();
    void connectionChanged();
    void cacheStateChanged();
    void taskChanged();
    void draftChanged();
    void outboxChanged();
    void queueCountsChanged();
    void limitedUseChanged();
    /// The desk has ordered something off this workstation that was in hand or on its way, with everything typed on it (P7).
    void purged();
    /// More has been ordered away, whether or not it was here.
    void orderedAway();
    /// What people ask by their rights has come further.
    void rightsHeard();
    /// Something is new among the incidents, or has come further.
    void incidentsHeard();
    /// The desk says that a finding has come, or changed, for who is signed in.
    void findingsOutdated();
    /// Something went wrong that belongs to no pane of its own, e.g. putBack() found the lease gone.
    void failed(const vigie::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vigie
