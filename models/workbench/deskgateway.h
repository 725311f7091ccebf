// The network edge of the workstation. net/client speaks HTTPS behind it; tests and the simulator speak from memory.
#pragma once

#include "models/domain/agreement.h"
#include "models/domain/levelpolicy.h"
#include "models/domain/live.h"
#include "models/domain/oversight.h"
#include "models/domain/redactionreport.h"
#include "models/domain/result.h"
#include "models/domain/reveal.h"
#include "models/domain/reveallist.h"
#include "models/domain/work.h"

#include <functional>
#include <optional>
#include <vector>

namespace vigie {

struct DeskAddress {
    QString host;
    quint16 port = 8443;

    bool operator==(const DeskAddress &) const = default;
};

/// What a person types to sign in. The password is not kept anywhere after the call.
struct Credentials {
    DeskAddress desk;
    QByteArray pinnedFingerprint; ///< SHA-256 of the certificate, 32 bytes; empty at first contact
    QString name;
    QString password;
    QString workstation = {}; ///< this workstation's own random id, kept as long as its cache may be
};

/// Every answer arrives on the caller's thread, exactly once, and never before the call has returned. Errors are those of
/// result.h: Unreachable, Unauthenticated, … No call waits.
class DeskGateway
{
public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    DeskGateway() = default;
    DeskGateway(const DeskGateway &) = delete;
    DeskGateway &operator=(const DeskGateway &) = delete;
    virtual ~DeskGateway() = default;

    /// CertificateUnknown (with the fingerprint in `detail`) when nothing is pinned yet, CertificateChanged when another
    /// certificate answers; in both cases neither name nor password has been sent.
    virtual void signIn(const Credentials &credentials, Answer<Me> answer) = 0;
    virtual void signOut(Answer<Done> answer) = 0;
    /// Whether that is still the password of who has signed in here, by the desk's own rules for signing in: attempts are limited
    /// and recorded, and a session is begun with it and ended at once. The session under way goes on whatever the answer is:
    /// Unauthenticated means the password.
    virtual void confirm(const Credentials &credentials, Answer<Me> answer) = 0;

    /// The person works by the Limited Use rules of this version (P4). InvalidInput when another version holds at the desk.
    virtual void acknowledgeLimitedUse(int version, Answer<Me> answer) = 0;
    virtual void queues(Answer<QueueCounts> answer) = 0;
    /// The next supervision request (Q4), or nothing when none waits. AcknowledgementDue. `key` makes a repeated pull answer with
    /// the same case.
    virtual void pull(const QString &key, Answer<std::optional<HeldCase>> answer) = 0;
    /// Everything this person holds, at whatever workstation.
    virtual void work(Answer<std::vector<HeldWork>> answer) = 0;
    virtual void fetchCase(const RequestId &request, Answer<HeldCase> answer) = 0;
    /// LeaseLost when it is no longer ours.
    virtual void heartbeat(const Lease &lease, Answer<Lease> answer) = 0;
    /// What only time has taken away, under a new lease. LeaseLost when it is in other hands, Forbidden when ours are full.
    virtual void reclaim(const Lease &lease, Answer<HeldCase> answer) = 0;
    /// For the same person's other workstations, as long as the lease holds.
    virtual void keepDraft(const Lease &lease, const KeptDraft &draft, Answer<Done> answer) = 0;

    virtual void push(const Decision &decision, Answer<DecisionReceipt> answer) = 0;
    /// TooLate once released. Afterwards the lease is held again.
    virtual void takeBack(const Decision &decision, Answer<HeldCase> answer) = 0;
    /// What has become of a decision the desk has accepted.
    virtual void receipt(const Decision &decision, Answer<DecisionReceipt> answer) = 0;
    /// What this workstation has to remove. A day old at most when it was acknowledged, for a second program here has to know
    /// too.
    virtual void purgeOrders(Answer<std::vector<PurgeOrder>> answer) = 0;
    virtual void acknowledgePurge(const PurgeOrderId &order, Answer<Done> answer) = 0;
    using Heard = std::function<void(const LiveEvent &)>;
    enum class Listened { Stream, Poll };
    /// Live events, from where the last listening of this session ended; `ended` once, when the stream is cut or, where streams
    /// do not get through, when what there was has been heard.
    virtual void listen(Heard heard, Answer<Listened> ended) = 0;
    virtual void putBack(const Lease &lease, PutBackReason reason, Answer<Done> answer) = 0;
    virtual void park(const Lease &lease, Instant until, Answer<Done> answer) = 0;

    // For leads; Forbidden to everybody else
    virtual void trail(const TrailQuery &query, Answer<TrailPage> answer) = 0;
    virtual void proveTrail(Answer<TrailProof> answer) = 0;
    virtual void disclosures(const DisclosureQuery &query, Answer<DisclosurePage> answer) = 0;
    virtual void reveals(const RevealQuery &query, Answer<RevealPage> answer) = 0;
    virtual void agreements(Answer<AgreementRegister> answer) = 0;
    /// A repeat of one that stands changes nothing. InvalidInput.
    virtual void recordAgreement(const ClientAgreement &agreement, Answer<Done> answer) = 0;
    /// NotFound when none stands.
    virtual void withdrawAgreement(const QString &client, AgreementScope scope, Answer<Done> answer) = 0;
    virtual void levels(Answer<LevelsInForce> answer) = 0;
    /// In the place of the version it names: RequestChanged when another holds. InvalidInput.
    virtual void setLevels(const LevelPolicy &policy, Answer<LevelsInForce> answer) = 0;
    virtual void colleagues(Answer<std::vector<Colleague>> answer) = 0;

    /// What one token of a held case stands for. `key` makes a repeated wish answer with the same, as long as its time lasts.
    virtual void reveal(const RequestId &request, const RevealWish &wish, const QString &key, Answer<Revealed> answer) = 0;
    /// The case as it is then: what was missed is hidden, for everybody. `key` makes a repeat hide nothing more.
    virtual void reportRedaction(const RequestId &request, const RedactionReport &report, const QString &key,
                                 Answer<HeldCase> answer) = 0;

    /// The desk's clock minus ours, from the last answer's Date header; zero before the first.
    [[nodiscard]] virtual Seconds clockSkew() const = 0;
    /// How long the desk asked to wait in its last answer (Retry-After of a 429 or 503); zero when it did not, or did not answer.
    [[nodiscard]] virtual Seconds retryAfter() const = 0;
};

} // namespace vigie
