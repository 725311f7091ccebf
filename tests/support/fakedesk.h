// A desk in memory behind the DeskGateway interface: the real rules in small, remote changes, and faults on demand.
#pragma once

#include "models/domain/clock.h"
#include "models/workbench/deskgateway.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <map>

namespace vigie {

/// Answers come through the event loop, as from a network. The desk's clock is the given one plus `skew`.
class FakeDesk final : public QObject, public DeskGateway
{
public:
    explicit FakeDesk(const Clock &clock);

    // The remote side
    Me me; ///< who signs in; a supervisor in Antananarivo unless changed
    QString password = QStringLiteral("correct horse");
    QByteArray fingerprint = QByteArray(32, '\x3f');
    Seconds skew{0};
    [[nodiscard]] Instant now() const { return deskNow(); } ///< on the desk's clock
    void addCase(const Case &c);
    /// The request has changed: version + 1 and whatever `change` does to it. A decision not yet released is withdrawn, and the
    /// request is held again.
    void changeCase(const RequestId &request, const std::function<void(Case &)> &change);
    /// As after a pull.
    void hold(const RequestId &request);
    /// It is over, and the request has gone to other hands.
    void expireLease(const RequestId &request);
    /// It is over, and nobody else has the request yet.
    void letLeaseRunOut(const RequestId &request);
    /// Releases every accepted decision whose take-back time is over.
    void releaseDue();
    /// Takes the request out of every hand and orders it off the workstation.
    PurgeOrderId orderPurge(const RequestId &request);
    /// Says it live; nothing when nobody listens.
    void say(LiveKind kind);
    /// Cuts the live stream.
    void cutStream();
    /// Ends the session, as a disabled account does.
    void endSession() { m_signedIn = false; }

    // For leads
    std::vector<TrailEntry> trailEntries; ///< oldest first
    std::vector<TrailQuery> trailQueries; ///< as they were asked
    TrailProof trailProof;
    std::vector<Disclosure> disclosureEntries;      ///< newest first
    std::vector<DisclosureQuery> disclosureQueries; ///< as they were asked
    int disclosuresAtATime = disclosuresAPage;
    std::vector<RevealEntry> revealEntries; ///< newest first
    int revealsAtATime = revealsAPage;
    std::vector<RevealPattern> revealPatterns;
    std::vector<RevealQuery> revealQueries; ///< as they were asked
    std::vector<Colleague> people;
    LevelsInForce levelsInForce;
    AgreementRegister agreementRegister;

    // Faults
    bool offline = false;
    Seconds busyFor{0};       ///< answers nothing but that it wants to be asked again after that
    int answersToLose = 0;    ///< the next ones are carried out, but their answer is lost
    QStringList slowRequests; ///< calls that reach the desk only when deliver() says so
    QStringList slowAnswers;  ///< calls that are carried out, and answered only then
    void deliver(const QString &call);
    std::deque<Error> confirmRefusals; ///< answers to the next confirmations of a password
    std::deque<Error> refusals;        ///< answers to the next pushes, instead of carrying them out

    // Reveals
    std::map<QString, QString> clearValues; ///< by token
    Seconds shownFor{30};
    std::deque<Error> revealRefusals;     ///< answers to the next reveals
    std::vector<RevealWish> revealsAsked; ///< those that came here

    std::vector<RedactionReport> reports; ///< that came here
    std::deque<Error> reportRefusals;     ///< answers to the next ones

    // What happened
    std::map<QString, KeptDraft> drafts;                  ///< by request, while it is held
    QStringList calls;                                    ///< names of the calls, in order
    [[nodiscard]] std::vector<Decision> accepted() const; ///< each effect once, in order
    [[nodiscard]] std::vector<DecisionId> released() const;
    [[nodiscard]] std::vector<DecisionId> takenBack() const;
    [[nodiscard]] std::vector<PurgeOrderId> acknowledgedPurges() const { return m_acknowledged; }
    [[nodiscard]] bool isHeld(const RequestId &request) const;

    void signIn(const Credentials &credentials, Answer<Me> answer) override;
    void signOut(Answer<Done> answer) override;
    void confirm(const Credentials &credentials, Answer<Me> answer) override;
    void acknowledgeLimitedUse(int version, Answer<Me> answer) override;
    void queues(Answer<QueueCounts> answer) override;
    void pull(const QString &key, Answer<std::optional<HeldCase>> answer) override;
    void work(Answer<std::vector<HeldWork>> answer) override;
    void fetchCase(const RequestId &request, Answer<HeldCase> answer) override;
    void heartbeat(const Lease &lease, Answer<Lease> answer) override;
    void reclaim(const Lease &lease, Answer<HeldCase> answer) override;
    void keepDraft(const Lease &lease, const KeptDraft &draft, Answer<Done> answer) override;
    void push(const Decision &decision, Answer<DecisionReceipt> answer) override;
    void takeBack(const Decision &decision, Answer<HeldCase> answer) override;
    void receipt(const Decision &decision, Answer<DecisionReceipt> answer) override;
    void purgeOrders(Answer<std::vector<PurgeOrder>> answer) override;
    void acknowledgePurge(const PurgeOrderId &order, Answer<Done> answer) override;
    void listen(Heard heard, Answer<Listened> ended) override;
    void putBack(const Lease &lease, PutBackReason reason, Answer<Done> answer) override;
    void park(const Lease &lease, Instant until, Answer<Done> answer) override;
    void trail(const TrailQuery &query, Answer<TrailPage> answer) override;
    void proveTrail(Answer<TrailProof> answer) override;
    void disclosures(const DisclosureQuery &query, Answer<DisclosurePage> answer) override;
    void reveals(const RevealQuery &query, Answer<RevealPage> answer) override;
    void agreements(Answer<AgreementRegister> answer) override;
    void recordAgreement(const ClientAgreement &agreement, Answer<Done> answer) override;
    void withdrawAgreement(const QString &client, AgreementScope scope, Answer<Done> answer) override;
    void levels(Answer<LevelsInForce> answer) override;
    void setLevels(const LevelPolicy &policy, Answer<LevelsInForce> answer) override;
    void colleagues(Answer<std::vector<Colleague>> answer) override;
    void reveal(const RequestId &request, const RevealWish &wish, const QString &key, Answer<Revealed> answer) override;
    void reportRedaction(const RequestId &request, const RedactionReport &report, const QString &key,
                         Answer<HeldCase> answer) override;
    [[nodiscard]] Seconds clockSkew() const override { return skew; }
    [[nodiscard]] Seconds retryAfter() const override { return busyFor; }

private:
    enum class State { Waiting, Held, Decided, Parked };
    struct Request {
        Case content;
        State state = State::Waiting;
        Lease lease;
    };
    struct Accepted {
        Decision decision;
        DecisionReceipt receipt;
    };

    [[nodiscard]] Instant deskNow() const { return m_clock.now() + skew; }
    Request *find(const RequestId &request);
    Accepted *known(const DecisionId &decision);
    Request *heldBy(const LeaseId &lease);
    Lease grant(const RequestId &request);
    template <typename T>
    void answerLater(const char *call, const Answer<T> &answer, const std::function<Result<T>()> &work);
    Result<DecisionReceipt> accept(const Decision &decision);

    const Clock &m_clock;
    bool m_signedIn = false;
    std::vector<Request> m_requests;
    std::vector<Accepted> m_decisions;
    std::map<QString, RequestId> m_pulls;
    QStringList m_reportKeys;
    std::vector<PurgeOrder> m_orders;
    std::vector<PurgeOrderId> m_acknowledged;
    std::map<QString, std::vector<std::function<void()>>> m_underWay;
    Heard m_heard;
    Answer<Listened> m_streamEnded;
    qint64 m_said = 0;
};

} // namespace vigie
