// The gateway's calls as HTTP exchanges, whatever carries them: what is sent, and how an answer is read, as desk.openapi.yaml
// says.
#pragma once

#include "models/domain/clock.h"
#include "models/workbench/deskgateway.h"
#include "models/workbench/incidentsgateway.h"
#include "models/workbench/insightsgateway.h"
#include "models/workbench/qualitygateway.h"
#include "models/workbench/qualityrulesgateway.h"
#include "models/workbench/rightsgateway.h"
#include "net/protocol/eventstream.h"

#include <QJsonObject>
#include <QList>

#include <utility>

namespace vigie::client {

using WireHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct WireCall {
    QByteArray method;
    QString path; ///< percent-encoded
    QByteArray query = {};
    WireHeaders headers = {};
    QByteArray body = {}; ///< empty for none
};

struct WireAnswer {
    int status = 0;
    WireHeaders headers;
    QByteArray body;

    /// The first of that name, compared without case (RFC 9110, 5.1); empty when there is none.
    [[nodiscard]] QByteArray header(const char *name) const;
};

/// The bearer token lives in memory only and is wiped at sign-out.
class WireGateway : public DeskGateway,
                    public QualityGateway,
                    public QualityRulesGateway,
                    public InsightsGateway,
                    public RightsGateway,
                    public IncidentsGateway
{
public:
    template <typename T>
    using Answer = DeskGateway::Answer<T>; // the same of both

    static constexpr qsizetype longestAnswer = 16 * 1024 * 1024;

    /// `clock` is the one that clockSkew() is measured against.
    explicit WireGateway(const Clock &clock, qsizetype maxAnswerBytes = longestAnswer);
    ~WireGateway() override;

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
    /// By polling: asks once for what there is.
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

    // In reviewcalls.cpp
    void pullReview(const QString &key, Answer<std::optional<HeldReview>> answer) override;
    void heldReviews(Answer<std::vector<HeldReview>> answer) override;
    void rubric(int version, Answer<Rubric> answer) override;
    void renewReview(const ReviewLease &lease, Answer<ReviewLease> answer) override;
    void submitReview(const Review &review, Answer<Done> answer) override;
    void skipReview(const ReviewLease &lease, SkipReason reason, Answer<Done> answer) override;
    void ownReviews(Answer<std::vector<OwnReview>> answer) override;
    void findings(Answer<std::vector<Finding>> answer) override;
    void replyToFinding(const FindingId &finding, const FindingReply &reply, Answer<Finding> answer) override;
    void insights(int periods, Answer<Insights> answer) override;
    void resumeInspection(const InspectionResumption &resumption, Answer<Done> answer) override;
    void findingRequest(const FindingId &finding, Answer<HandledRequest> answer) override;
    void settleFinding(const FindingId &finding, const FindingSettlement &settlement, Answer<Finding> answer) override;

    // In qualityrulecalls.cpp
    void samplePlan(Answer<InForce<SamplePlan>> answer) override;
    void setSamplePlan(const SamplePlan &plan, Answer<InForce<SamplePlan>> answer) override;
    void samplePeriods(Answer<std::vector<SampleReport>> answer) override;
    void currentRubric(Answer<InForce<Rubric>> answer) override;
    void setRubric(const Rubric &rubric, Answer<InForce<Rubric>> answer) override;

    // In rightscalls.cpp
    void rights(Answer<RightsRegister> answer) override;
    void takeRights(const RightsWish &wish, const QString &key, Answer<RightsCase> answer) override;
    void viewRights(const RightsId &id, Answer<RightsView> answer) override;
    void takeRightsStep(const RightsCase &seen, const RightsStep &step, Answer<RightsCase> answer) override;
    void searchForRights(const RightsCase &seen, const SearchReason &reason, Answer<Holdings> answer) override;
    void searchForPerson(const PersonSearch &search, Answer<FoundPerson> answer) override;
    void archiveForRights(const RightsCase &seen, const TheirsByName &byName, Answer<ArchiveState> answer) override;
    void archiveState(const RightsId &id, Answer<ArchiveState> answer) override;
    void takeArchive(const RightsId &id, Answer<RightsArchive> answer) override;
    void correctRights(const RightsCase &seen, const RightsCorrection &correction, Answer<RightsCase> answer) override;
    void rectifyForRights(const RightsCase &seen, const Rectification &rectification, Answer<RightsCase> answer) override;
    void restrictForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo, Answer<RightsCase> answer) override;
    void leaveOutForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo, Answer<RightsCase> answer) override;
    void letters(Answer<InForce<LetterTemplates>> answer) override;
    void setLetters(const LetterTemplates &templates, Answer<InForce<LetterTemplates>> answer) override;
    void eraseForRights(const RightsCase &seen, const ErasureOrder &order, Answer<RightsCase> answer) override;
    void certifyErasure(const RightsId &id, Answer<ErasureCertificate> answer) override;

    // In incidentcalls.cpp
    void incidents(Answer<IncidentRegister> answer) override;
    void fileIncident(const IncidentReport &report, const QString &key, Answer<Incident> answer) override;
    void viewIncident(const IncidentId &id, Answer<Incident> answer) override;
    void pullIncident(const QString &key, Answer<std::optional<Incident>> answer) override;
    void takeIncidentStep(const Incident &seen, const IncidentStep &step, Answer<Incident> answer) override;
    void repairIncident(const Incident &seen, const QByteArray &file, Answer<Incident> answer) override;
    void readIncidentAgain(const Incident &seen, Answer<Incident> answer) override;

    [[nodiscard]] Seconds clockSkew() const override { return m_skew; }
    [[nodiscard]] Seconds retryAfter() const override { return m_retryAfter; }

protected:
    using Carried = std::function<void(Result<WireAnswer>)>;

    /// Sends it and brings the answer once, later, on this thread. Errors are those of the way alone.
    virtual void carry(const WireCall &call, Carried carried) = 0;
    void forgetToken();

    // For those who carry a stream
    [[nodiscard]] WireCall listening() const;
    /// Nothing when it is a stream.
    [[nodiscard]] std::optional<Error> refusalOfStream(const WireAnswer &answer);
    protocol::EventReader &events() { return m_events; }

private:
    struct Sent {
        QByteArray method;
        QString path;
        QByteArray body = {};
        QByteArray idempotencyKey = {};
        QByteArray ifMatch = {};
        QByteArray query = {};
        QByteArray contentType = {}; ///< of the body, when it is no JSON
    };
    /// What came back inside 2xx.
    struct Reply {
        int status = 0;
        QJsonObject json; ///< empty for 204
    };

    template <typename T>
    void send(const Sent &sent, Answer<T> answer, std::function<Result<T>(const Reply &)> read);
    [[nodiscard]] WireCall callOf(const Sent &sent) const;
    [[nodiscard]] static Sent signInOf(const Credentials &credentials);
    [[nodiscard]] std::optional<Error> refusalOf(const WireAnswer &answer);
    [[nodiscard]] Result<Reply> readReply(const WireAnswer &answer, Instant sentAt);
    void noteTime(const WireAnswer &answer, Instant sentAt);
    void noteWait(const WireAnswer &answer);

    const Clock &m_clock;
    qsizetype m_maxAnswerBytes;
    QByteArray m_token;
    Seconds m_skew{0};
    Seconds m_retryAfter{0};
    protocol::EventReader m_events;
};

template <typename T>
void WireGateway::send(const Sent &sent, Answer<T> answer, std::function<Result<T>(const Reply &)> read)
{
    carry(callOf(sent),
          [this, sentAt = m_clock.now(), answer = std::move(answer), read = std::move(read)](const Result<WireAnswer> &carried) {
              if (!carried)
                  m_retryAfter = Seconds(0);
              const Result<Reply> reply = carried ? readReply(*carried, sentAt) : carried.error();
              if (!reply) {
                  answer(reply.error());
                  return;
              }
              Result<T> value = read(*reply);
              // An answer inside 2xx that does not read is no desk's: a portal, another service, another version.
              if (!value)
                  answer(Error{ErrorKind::NotADesk, value.error().detail});
              else
                  answer(std::move(value));
          });
}

} // namespace vigie::client
