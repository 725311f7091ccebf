// The code and desk.openapi.yaml say the same: samples of every value fit their schemas, every enumeration and path is equal.
#include "models/domain/erasurecertificate.h"
#include "models/domain/json.h"
#include "models/domain/personsearch.h"
#include "models/domain/rectification.h"
#include "models/domain/redactionreport.h"
#include "models/domain/rightsarchive.h"
#include "models/domain/rightscorrection.h"
#include "models/domain/rightsletters.h"
#include "net/protocol/wire.h"
#include "tests/protocol/samplecases.h"
#include "tests/support/samplerubric.h"

#include <QtTest>

#include <QProcess>
#include <QTemporaryDir>

namespace vigie::protocol {

namespace {

template <typename E>
QJsonArray namesOf()
{
    QJsonArray names;
    for (const auto &[value, name] : WireNames<E>::table)
        names.append(QLatin1String(name));
    return names;
}

QJsonArray problemTypes()
{
    QJsonArray names;
    for (const ProblemRow &row : problemRows())
        names.append(QStringLiteral("urn:vigie:problem:") + row.name);
    return names;
}

} // namespace

class Contract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDescriptionIsSound();
    void theLinterFindsPlantedFaults();
    void everyValueFitsItsSchema();
    void everyPathIsDescribed();

private:
    static QString source(const char *path);
    /// What the linter prints; empty when it finds nothing.
    static QString lint(const QStringList &arguments);
    static void save(const QTemporaryDir &folder, const QString &name, const QByteArray &text);
};

QString Contract::source(const char *path)
{
    return qEnvironmentVariable("VIGIE_SOURCE_DIR") + QLatin1String(path);
}

QString Contract::lint(const QStringList &arguments)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList all =
        QStringList{source("/tests/protocol/lint_openapi.py"), source("/net/protocol/desk.openapi.yaml")} + arguments;
    python.start(qEnvironmentVariable("VIGIE_PYTHON", QStringLiteral("python3")), all);
    if (!python.waitForFinished(60'000))
        return QStringLiteral("the linter does not run");
    const QString said = QString::fromUtf8(python.readAll());
    return python.exitCode() == 0 ? QString() : said + QStringLiteral("exit code %1").arg(python.exitCode());
}

void Contract::save(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void Contract::theDescriptionIsSound()
{
    QCOMPARE(lint({}), QString());
}

void Contract::theLinterFindsPlantedFaults()
{
    QCOMPARE(lint({QStringLiteral("--self-test")}), QString());
}

void Contract::everyValueFitsItsSchema()
{
    QTemporaryDir folder;
    const auto json = [&folder](const char *name, const QJsonObject &value) {
        save(folder, QLatin1String(name) + QStringLiteral(".json"), toBytes(value));
    };
    json("Case-full", vigie::toJson(samples::fullCase()));
    json("Case-barest", vigie::toJson(samples::barestCase()));
    json("HeldCase-one", vigie::toJson(HeldCase{samples::fullCase(), samples::lease()}));
    json("Lease-one", vigie::toJson(samples::lease()));
    json("Me-one", vigie::toJson(samples::me()));
    json("QueueCounts-one", vigie::toJson(QueueCounts{1, 2, 3, 4, 5}));
    json("Work-none", workBody({}));
    json("Work-one", workBody({{{samples::fullCase(), samples::lease()}, {}}}));
    json("Work-draft", workBody({{{samples::fullCase(), samples::lease()}, samples::keptDraft()}}));
    int count = 0;
    for (const Decision &decision : samples::decisions())
        json(qPrintable(QStringLiteral("Decision-%1").arg(++count)), vigie::toJson(decision));
    for (const auto &[state, name] : WireNames<DecisionState>::table)
        json(qPrintable(QStringLiteral("DecisionReceipt-") + QLatin1String(name)),
             vigie::toJson(DecisionReceipt{newId<DecisionId>(), newId<RequestId>(), state, samples::lease().grantedAt}));
    json("Credentials-one", toJson(SignInBody{QStringLiteral("camille"), QStringLiteral("secret")}));
    json("Credentials-workstation",
         toJson(SignInBody{QStringLiteral("camille"), QStringLiteral("secret"), QStringLiteral("w-1")}));
    const RightsWish wish{
        RightKind::Withdrawal,
        RightsChannel::Letter,
        samples::lease().grantedAt,
        QStringLiteral("fr"),
        {QStringLiteral("Zoé"), {QStringLiteral("zoe@example.org")}, QStringLiteral("0612345678"), SubjectRole::User},
        {{}, {Purpose::Newsletter}},
        QStringLiteral("words")};
    const HeldRecipient client{RecipientKind::Clients, QStringLiteral("K-318"), {}, 2};
    RightsStep searched{RightsStepKind::Searched, samples::lease().grantedAt, {}, {}, {}, SearchPurpose::Complaint};
    searched.recipients = {client};
    RightsStep told{RightsStepKind::RecipientsTold, {}, {}, QStringLiteral("by mail")};
    told.recipients = {client};
    RightsStep established{RightsStepKind::IdentityEstablished, samples::lease().grantedAt, {}, QStringLiteral("by mail")};
    established.answeredAt = samples::lease().grantedAt;
    RightsStep corrected{RightsStepKind::Corrected, samples::lease().grantedAt, {}, QStringLiteral("mistyped")};
    corrected.corrected = {WishPart::ReceivedAt, WishPart::Subject};
    corrected.receivedWas = samples::lease().grantedAt;
    const RightsCase rights{
        newId<RightsId>(),
        QStringLiteral("D-2026-0041"),
        wish,
        {{RightsStepKind::Acknowledged, samples::lease().grantedAt, newId<PersonId>(), {}},
         searched,
         established,
         corrected,
         {RightsStepKind::Noted, samples::lease().grantedAt, {}, QStringLiteral("words")},
         {RightsStepKind::Refused, samples::lease().grantedAt, newId<PersonId>(), QStringLiteral("words"),
          RightsLetter{{}, QStringLiteral("No"), QStringLiteral("Because.")}},
         {RightsStepKind::Forwarded, samples::lease().grantedAt, newId<PersonId>(), QStringLiteral("words"),
          RightsLetter{QStringLiteral("K-318"), QStringLiteral("Yours"), QStringLiteral("Decide."), {}, QStringLiteral("en")}},
         {RightsStepKind::Acted,
          samples::lease().grantedAt,
          newId<PersonId>(),
          {},
          {},
          {},
          {},
          Erased{{1, 2, 3, 4, 5, 6},
                 {{{newId<RequestId>(), KeepingGround::LegalClaims, QStringLiteral("A claim")}, samples::lease().grantedAt}}}}}};
    json("RightsWish-one", vigie::toJson(wish));
    json("RightsCase-one", vigie::toJson(rights));
    json("RightsView-one",
         vigie::toJson(RightsView{rights,
                                  {QStringLiteral("D-2026-0001")},
                                  {{QStringLiteral("Sam"), 2, 1, samples::lease().grantedAt},
                                   {QStringLiteral("Kim"), 1, 0, {}, samples::lease().grantedAt}},
                                  QStringLiteral("D-2026-0001"),
                                  true}));
    json("RightsRegister-one",
         vigie::toJson(RightsRegister{{},
                                      QStringLiteral("Europe/Paris"),
                                      {rights},
                                      {{QStringLiteral("p-1"), QStringLiteral("Sam")}},
                                      {PersonId{QStringLiteral("p-1")}}}));
    const RightsSubject zoe{QStringLiteral("Zoé"), {QStringLiteral("zoe@example.org")}, {}, SubjectRole::User};
    json("PersonSearch-incident", vigie::toJson(PersonSearch{zoe, SearchPurpose::Incident, numberOf(newId<IncidentId>())}));
    json("PersonSearch-other", vigie::toJson(PersonSearch{zoe, SearchPurpose::Other, rights.number}));
    json("FoundPerson-one", vigie::toJson(FoundPerson{{}, {rights.number}}));
    json("SearchReason-one", vigie::toJson(SearchReason{SearchPurpose::Other, QStringLiteral("words")}));
    json("RightsStepWish-one", rightsStepBody(rights.steps.front()));
    json("RightsStepWish-owner", rightsStepBody({RightsStepKind::Assigned, {}, {}, {}, {}, {}, newId<PersonId>()}));
    RightsStep answered{RightsStepKind::ClientAnswered, {}, {}, QStringLiteral("yes")};
    answered.client = QStringLiteral("K-318");
    json("RightsStepWish-client", rightsStepBody(answered));
    RightsStep without{RightsStepKind::NotForwarded, {}, {}, QStringLiteral("it has said so")};
    without.client = client.who;
    json("RightsStepWish-without-client", rightsStepBody(without));
    json("RightsStepWish-recipient", rightsStepBody(told));
    json("RightsStepWish-answered", rightsStepBody(established));
    json("RightsStepWish-letter", rightsStepBody(rights.steps.back()));
    LetterTemplates letters{2, QStringLiteral("House"), QStringLiteral("a@example.org"), QStringLiteral("b@example.org"), {}};
    for (const char *language : letterLanguages) {
        LetterTexts &texts = letters.texts[QLatin1String(language)];
        texts.rights[RightKind::Access] = QStringLiteral("access");
        texts.letters[LetterKind::Refusal] = {QStringLiteral("{number}"), QStringLiteral("{words}")};
    }
    json("LetterTemplates-one", vigie::toJson(letters));
    json("LetterTemplates-set", vigie::toJson(InForce<LetterTemplates>{letters, newId<PersonId>(), samples::lease().grantedAt}));
    json("Holdings-one",
         vigie::toJson(
             Holdings{{{newId<RequestId>(),
                        QStringLiteral("K-318"),
                        RequestKind::Schedule,
                        samples::lease().grantedAt,
                        true,
                        false,
                        {QStringLiteral("Zoé <zoe@example.org>")},
                        2,
                        1}},
                      {{DataCategory::Other, 3}},
                      1,
                      {{HeldThing::Reviews, 2}},
                      {{QStringLiteral("zoe"), QStringLiteral("Lyon"), true}},
                      {{RecipientKind::Participants, {}, {}, 1}},
                      {{QStringLiteral("K-318"), 365, 1, 0, samples::lease().grantedAt}, {QStringLiteral("M-204"), 30, 1, 1, {}}},
                      {{QStringLiteral("Antananarivo"), QStringLiteral("MG"), QStringLiteral("not-recorded"), 3}},
                      {{QStringLiteral("i-1"), HeldThing::Notes, samples::lease().grantedAt, QStringLiteral("Zoé called")}}}));
    json("RightsArchive-one", vigie::toJson(RightsArchive{"zip", QStringLiteral("K7QM-3XRT-PW2N-8HDA-V4ZC")}));
    for (const ArchiveState &state : {ArchiveState(), ArchiveState(archive::Making{1, 3}),
                                      ArchiveState(archive::Failed{ArchiveFailure::TooLarge, samples::lease().grantedAt}),
                                      ArchiveState(archive::Ready{samples::lease().grantedAt, samples::lease().expiresAt}),
                                      ArchiveState(archive::Taken{samples::lease().grantedAt, QStringLiteral("Sasha")}),
                                      ArchiveState(archive::Deleted{samples::lease().grantedAt})}) {
        const QJsonObject written = vigie::toJson(state);
        QCOMPARE(archiveStateFromJson(written).value(), state);
        json(QByteArray("ArchiveState-" + QByteArray(wireName(stageOf(state)).data())).constData(), written);
    }
    json("ByNameToo-one", byNameTooBody({newId<RequestId>()}));
    json("TheirsByName-one", vigie::toJson(TheirsByName{{newId<RequestId>()}, {newId<IncidentId>().value}}));
    json("RightsCorrection-one", vigie::toJson(RightsCorrection{wish, QStringLiteral("mistyped")}));
    json("Rectification-one",
         vigie::toJson(
             Rectification{{{RectifiedField::Mail, QStringLiteral("zoe@exemple.test"), QStringLiteral("zoe@ailleurs.test")}},
                           {newId<RequestId>()},
                           {QStringLiteral("i-1")}}));
    json("ErasureOrder-one",
         vigie::toJson(ErasureOrder{QStringLiteral("D-2026-0041"),
                                    {newId<RequestId>()},
                                    {{newId<RequestId>(), KeepingGround::Expression, QStringLiteral("why")}},
                                    {newId<RequestId>()},
                                    {QStringLiteral("p-1")},
                                    {{RectifiedField::Phone, QStringLiteral("06 12 34 56 78")}}}));
    ErasureCertificate certificate = *certificateOf(rights, {{QStringLiteral("Noro"), 2, 1, samples::lease().grantedAt}});
    certificate.trailNumber = 7;
    certificate.at = samples::lease().grantedAt;
    json("ErasureCertificate-one", vigie::toJson(certificate));
    const Incident incident{
        newId<IncidentId>(),
        samples::lease().grantedAt,
        IncidentKind::BrokenPart,
        QStringLiteral("p-1"),
        newId<RequestId>(),
        QStringLiteral("calendars/a.ics"),
        QStringLiteral("is missing"),
        QStringLiteral("note"),
        {{IncidentStepKind::Filed, samples::lease().grantedAt, {}, {}, {}, {}, {}},
         {IncidentStepKind::Forwarded,
          samples::lease().grantedAt,
          newId<PersonId>(),
          QStringLiteral("words"),
          ForwardedTo::Client,
          {},
          {}},
         {IncidentStepKind::Merged, samples::lease().grantedAt, newId<PersonId>(), {}, {}, {}, newId<IncidentId>()},
         {IncidentStepKind::Resolved, samples::lease().grantedAt, {}, {}, {}, IncidentOutcome::Superseded, {}}},
        RequestInBrief{QStringLiteral("K-318"), RequestKind::Cancel, samples::lease().grantedAt, RequestState::Parked, true}};
    json("Incident-one", vigie::toJson(incident));
    json("IncidentRegister-one", vigie::toJson(IncidentRegister{{incident}, {{QStringLiteral("p-9"), QStringLiteral("Sam")}}}));
    json("IncidentReport-one", vigie::toJson(IncidentReport{IncidentKind::DirectContact, {}, QStringLiteral("They call")}));
    int incidentSteps = 0;
    for (const IncidentStep &step : incident.steps)
        json(qPrintable(QStringLiteral("IncidentStepWish-%1").arg(++incidentSteps)), incidentStepBody(step));
    json("PurgeOrders-none", purgeOrdersBody({}));
    json("PurgeOrders-one", purgeOrdersBody({{newId<PurgeOrderId>(), newId<RequestId>(), samples::lease().grantedAt}}));
    json("TrailPage-one",
         vigie::toJson(TrailPage{{{1,
                                   samples::lease().grantedAt,
                                   QStringLiteral("viewed"),
                                   newId<PersonId>(),
                                   newId<RequestId>(),
                                   {{QStringLiteral("version"), QStringLiteral("1")}}},
                                  {2, samples::lease().grantedAt, QStringLiteral("taken-in"), {}, {}, {}}},
                                 false}));
    json("TrailProof-whole", vigie::toJson(TrailProof{12, 10, {}}));
    json("TrailProof-broken", vigie::toJson(TrailProof{0, 0, QStringLiteral("audit entry 3 is missing")}));
    json("DisclosurePage-one", vigie::toJson(DisclosurePage{{samples::disclosure()}, true}));
    json("AgreementRegister-none", vigie::toJson(AgreementRegister{}));
    json("AgreementRegister-one", vigie::toJson(samples::agreements()));
    json("ClientAgreement-one", vigie::toJson(samples::agreements().clients.front()));
    json("AgreementWithdrawal-one", toJson(WithdrawalBody{QStringLiteral("c-17"), AgreementScope::Quality}));
    json("LevelsInForce-none", vigie::toJson(LevelsInForce{}));
    json("LevelsInForce-one", vigie::toJson(samples::levels()));
    json("LevelPolicy-one", vigie::toJson(samples::levels().document));
    json("RevealPage-one", vigie::toJson(samples::revealPage()));
    json("RevealPage-none", vigie::toJson(RevealPage{{}, {}, true}));
    json("Colleagues-one", vigie::toJson(std::vector<Colleague>{samples::colleague()}));
    json("Insights-none", vigie::toJson(samples::insights()));
    json("Insights-some", vigie::toJson(samples::fullInsights()));
    json("InspectionResumption-one",
         vigie::toJson(InspectionResumption{QStringLiteral("2026-W14"), QualityRemedy::Training, QStringLiteral("Zones")}));
    json("SamplePlan-one", vigie::toJson(SamplePlan{}));
    SamplePlan strict;
    strict.lots = {InspectionLevel::III, 0.65, true};
    json("SamplePlan-strict", vigie::toJson(strict));
    json("SamplePlanInForce-none", vigie::toJson(InForce<SamplePlan>{}));
    json("SamplePlanInForce-one", vigie::toJson(InForce<SamplePlan>{{}, newId<PersonId>(), samples::levels().setAt}));
    json("Samples-none", vigie::toJson(std::vector<SampleReport>()));
    json("Samples-two", vigie::toJson(std::vector{samples::openPeriod(), samples::drawnPeriod()}));
    json("Session-one", toJson(SessionBody{QString(43, QLatin1Char('t')), samples::lease().expiresAt, samples::me()}));
    json("LimitedUseVersion-one", limitedUseBody(limitedUseVersion));
    json("Heartbeat-one", leaseBody(samples::lease().id));
    json("DraftOfLease-one", toJson(DraftBody{samples::lease().id, samples::keptDraft()}));
    json("PutBack-one", toJson(PutBackBody{samples::lease().id, PutBackReason::NotSure}));
    json("Parking-one", toJson(ParkingBody{samples::lease().id, samples::lease().expiresAt}));
    json("RedactionReport-missed",
         vigie::toJson(RedactionReport{ReportKind::Missed, 1, {0, MessagePart::Quoted, 3, 9}, TokenCategory::Person, {}}));
    json("RedactionReport-excess",
         vigie::toJson(RedactionReport{ReportKind::Excess, 1, {}, TokenCategory::Unknown, Token{QStringLiteral("PHONE_1")}}));
    json("Rubric-one", vigie::toJson(sampleRubric()));
    json("RubricInForce-own", vigie::toJson(InForce<Rubric>{sampleRubric()}));
    json("RubricInForce-one", vigie::toJson(InForce<Rubric>{sampleRubric(), newId<PersonId>(), samples::levels().setAt}));
    json("Review-submitted", vigie::toJson(samples::review()));
    json("HeldReview-one", vigie::toJson(samples::heldReview()));
    json("HandledRequest-one", vigie::toJson(HandledRequest{samples::heldReview().content, samples::heldReview().handled}));
    json("Reviews-none", reviewsBody({}));
    json("Reviews-one", reviewsBody({samples::heldReview()}));
    json("OwnReviews-one",
         ownReviewsBody({{newId<ReviewId>(), newId<RequestId>(), QStringLiteral("K-318"), RequestKind::Cancel,
                          samples::lease().grantedAt, samples::review().flags, samples::review().privateNote}}));
    json("ReviewLease-one", vigie::toJson(samples::heldReview().lease));
    json("ReviewSkip-one", toJson(SkipBody{samples::lease().id, SkipReason::CannotBeJudged}));
    for (const auto &[state, name] : WireNames<FindingState>::table)
        json(qPrintable(QStringLiteral("Finding-") + QLatin1String(name)), vigie::toJson(samples::finding(state)));
    json("Findings-one", findingsBody({samples::finding(FindingState::Contested)}));
    json("FindingReply-contested", vigie::toJson(FindingReply{true, QStringLiteral("She was optional")}));
    json("FindingReply-acknowledged", vigie::toJson(FindingReply{}));
    json("FindingSettlement-one", vigie::toJson(FindingSettlement{false, QStringLiteral("She was")}));
    json("RevealWish-one", vigie::toJson(samples::revealWish()));
    json("Revealed-one", vigie::toJson(samples::revealed()));
    json("IntakeReport-queued", toJson(IntakeBody{newId<RequestId>(), {QStringLiteral("calendars/a.ics: cut off")}, false}));
    json("IntakeReport-known", toJson(IntakeBody{{}, {}, true}));
    for (const ProblemRow &row : problemRows())
        save(folder, QStringLiteral("Problem-%1.json").arg(QString(row.name)), problemBody(row, QStringLiteral("the part")));

    json("enums",
         QJsonObject{
             {QStringLiteral("Availability"), namesOf<Availability>()},
             {QStringLiteral("BlockKind"), namesOf<BlockKind>()},
             {QStringLiteral("Copying"), namesOf<Copying>()},
             {QStringLiteral("DecisionState"), namesOf<DecisionState>()},
             {QStringLiteral("DeclineReason"), namesOf<DeclineReason>()},
             {QStringLiteral("DisclosureLevel"), namesOf<DisclosureLevel>()},
             {QStringLiteral("EscalationReason"), namesOf<EscalationReason>()},
             {QStringLiteral("FieldName"), namesOf<FieldName>()},
             {QStringLiteral("FindingState"), namesOf<FindingState>()},
             {QStringLiteral("InspectionLevel"), namesOf<InspectionLevel>()},
             {QStringLiteral("HandOverReason"), namesOf<HandOverReason>()},
             {QStringLiteral("LiveKind"), namesOf<LiveKind>()},
             {QStringLiteral("MeetingKind"), namesOf<MeetingKind>()},
             {QStringLiteral("ParticipantRole"), namesOf<ParticipantRole>()},
             {QStringLiteral("ProblemName"), problemTypes()},
             {QStringLiteral("PutBackReason"), namesOf<PutBackReason>()},
             {QStringLiteral("QualityRemedy"), namesOf<QualityRemedy>()},
             {QStringLiteral("QuestionKind"), namesOf<QuestionKind>()},
             {QStringLiteral("RequestKind"), namesOf<RequestKind>()},
             {QStringLiteral("RequestState"), namesOf<RequestState>()},
             {QStringLiteral("ReviewFlag"), namesOf<ReviewFlag>()},
             {QStringLiteral("SkipReason"), namesOf<SkipReason>()},
             {QStringLiteral("MessagePart"), namesOf<MessagePart>()},
             {QStringLiteral("ReportKind"), namesOf<ReportKind>()},
             {QStringLiteral("RevealReason"), namesOf<RevealReason>()},
             {QStringLiteral("RightKind"), namesOf<RightKind>()},
             {QStringLiteral("RightsChannel"), namesOf<RightsChannel>()},
             {QStringLiteral("RightsStepKind"), namesOf<RightsStepKind>()},
             {QStringLiteral("KeepingGround"), namesOf<KeepingGround>()},
             {QStringLiteral("IncidentKind"), namesOf<IncidentKind>()},
             {QStringLiteral("IncidentStepKind"), namesOf<IncidentStepKind>()},
             {QStringLiteral("ForwardedTo"), namesOf<ForwardedTo>()},
             {QStringLiteral("IncidentOutcome"), namesOf<IncidentOutcome>()},
             {QStringLiteral("HeldThing"), namesOf<HeldThing>()},
             {QStringLiteral("RecipientKind"), namesOf<RecipientKind>()},
             {QStringLiteral("SearchPurpose"), namesOf<SearchPurpose>()},
             {QStringLiteral("SubjectRole"), namesOf<SubjectRole>()},
             {QStringLiteral("DataCategory"), namesOf<DataCategory>()},
             {QStringLiteral("Purpose"), namesOf<Purpose>()},
             {QStringLiteral("AgreementScope"), namesOf<AgreementScope>()},
             {QStringLiteral("Role"), namesOf<Role>()},
             {QStringLiteral("ShareableKind"), namesOf<ShareableKind>()},
             {QStringLiteral("HalfDay"), namesOf<HalfDay>()},
             {QStringLiteral("SlotReasonKind"), namesOf<SlotReasonKind>()},
             {QStringLiteral("TokenCategory"), namesOf<TokenCategory>()},
             {QStringLiteral("Weight"), namesOf<Weight>()},
         });
    QCOMPARE(lint({QStringLiteral("--samples"), folder.path()}), QString());
}

void Contract::everyPathIsDescribed()
{
    QFile file(source("/net/protocol/desk.openapi.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> described;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        if (line.startsWith(QLatin1String("  /v1/")))
            described.insert(line.trimmed().chopped(1));
    }
    const QSet<QString> known{path::health,
                              path::sessions,
                              path::currentSession,
                              path::me,
                              path::limitedUse,
                              path::levels,
                              path::queues,
                              path::pull,
                              path::work,
                              path::oneCase,
                              path::lease,
                              path::putBack,
                              path::parking,
                              path::decision,
                              path::oneDecision,
                              path::intake,
                              path::events,
                              path::purgeOrders,
                              path::purgeReceipt,
                              path::reclaim,
                              path::draft,
                              path::trail,
                              path::trailProof,
                              path::disclosures,
                              path::people,
                              path::reveals,
                              path::redactionReports,
                              path::agreements,
                              path::agreementWithdrawal,
                              path::revealList,
                              path::samples,
                              path::samplePlan,
                              path::insights,
                              path::resumption,
                              path::pullReview,
                              path::reviews,
                              path::ownReviews,
                              path::reviewLease,
                              path::submission,
                              path::skip,
                              path::rubric,
                              path::oneRubric,
                              path::findings,
                              path::findingReply,
                              path::findingRequest,
                              path::settlement,
                              path::rights,
                              path::oneRights,
                              path::rightsSteps,
                              path::rightsSearch,
                              path::personSearch,
                              path::rightsArchive,
                              path::rightsArchiveTaking,
                              path::rightsRectification,
                              path::rightsCorrection,
                              path::rightsRestriction,
                              path::rightsLeavingOut,
                              path::rightsErasure,
                              path::rightsCertificate,
                              path::letters,
                              path::pullIncident,
                              path::incidents,
                              path::oneIncident,
                              path::incidentSteps,
                              path::incidentRepair,
                              path::incidentReading};
    QCOMPARE(described, known);
}

} // namespace vigie::protocol

QTEST_GUILESS_MAIN(vigie::protocol::Contract)
#include "contract.moc"
