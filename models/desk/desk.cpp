#include "models/desk/desk.h"

#include "models/desk/access.h"
#include "models/desk/agreements.h"
#include "models/desk/archives.h"
#include "models/desk/checkpoints.h"
#include "models/desk/decisions.h"
#include "models/desk/erasurecertificates.h"
#include "models/desk/findings.h"
#include "models/desk/holidays.h"
#include "models/desk/incidents.h"
#include "models/desk/insights.h"
#include "models/desk/intake.h"
#include "models/desk/levels.h"
#include "models/desk/live.h"
#include "models/desk/mentions.h"
#include "models/desk/oversight.h"
#include "models/desk/personsearches.h"
#include "models/desk/purges.h"
#include "models/desk/queue.h"
#include "models/desk/redactionreports.h"
#include "models/desk/release.h"
#include "models/desk/retention.h"
#include "models/desk/reveallist.h"
#include "models/desk/reveals.h"
#include "models/desk/reviewqueue.h"
#include "models/desk/reviews.h"
#include "models/desk/rights.h"
#include "models/desk/rightsacts.h"
#include "models/desk/rightscorrections.h"
#include "models/desk/rightsletters.h"
#include "models/desk/rubrics.h"
#include "models/desk/sampling.h"
#include "models/desk/strandedreviews.h"
#include "models/desk/trail.h"
#include "models/desk/transfers.h"

namespace vigie::desk {

struct Desk::Rules {
    explicit Rules(Context borrowed)
        : context(std::move(borrowed))
    {
    }
    Rules(const Rules &) = delete; // the rules below refer to this context
    Rules &operator=(const Rules &) = delete;

    Context context;
    Access access{context};
    Intake intake{context};
    Queue queue{context};
    Decisions decisions{context};
    Release release{context};
    Purges purges{context};
    Transfers transfers{context};
    Agreements agreements{context};
    Levels levels{context};
    Retention retention{context};
    Sampling sampling{context};
    Reveals reveals{context};
    RevealList revealList{context};
    RedactionReports redactionReports{context};
    Rubrics rubrics{context};
    ReviewQueue reviewQueue{context};
    Reviews reviews{context};
    StrandedReviews stranded{context};
    Findings findings{context};
    QualityInsights insights{context};
    Mentions mentions{context};
    Rights rights{context};
    PersonSearches personSearches{context};
    RightsActs rightsActs{context};
    RightsCorrections rightsCorrections{context};
    Archives archives{context};
    ErasureCertificates certificates{context};
    RightsLetters rightsLetters{context};
    Holidays holidays{context};
    Incidents incidents{context};
    Live live{context};
    Trail trail{context};
    Checkpoints checkpoints{context};
    Oversight oversight{context};
};

Desk::Desk(ledger::Ledger &ledger, const Clock &clock, Folders folders, DeskPolicy policy)
    : m_rules(std::make_unique<Rules>(Context{ledger, clock, std::move(folders), std::move(policy)}))
{
}

Desk::~Desk() = default;

Result<PersonId> Desk::addPerson(const NewPerson &person)
{
    return m_rules->access.addPerson(person);
}

Result<std::vector<PersonRow>> Desk::people()
{
    return m_rules->access.people();
}

Status Desk::setDisabled(const QString &name, bool disabled)
{
    return m_rules->access.setDisabled(name, disabled);
}

Status Desk::setPassword(const QString &name, const QString &password)
{
    return m_rules->access.setPassword(name, password);
}

Status Desk::recordTransferGround(const SiteGround &ground)
{
    return m_rules->transfers.record(ground);
}

Status Desk::withdrawTransferGrounds(const QString &site)
{
    return m_rules->transfers.withdraw(site);
}

Result<std::vector<SiteGround>> Desk::transferGrounds()
{
    return m_rules->transfers.grounds();
}

Result<std::vector<Disclosure>> Desk::disclosures()
{
    return m_rules->transfers.disclosures();
}

Status Desk::recordAgreement(const ClientAgreement &agreement)
{
    return m_rules->agreements.record(agreement);
}

Status Desk::withdrawAgreement(const QString &client, AgreementScope scope)
{
    return m_rules->agreements.withdraw(client, scope);
}

Status Desk::recordAgreement(const Caller &caller, const ClientAgreement &agreement, const QString &idempotencyKey)
{
    if (!caller.me.roles.contains(Role::Lead))
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    return m_rules->agreements.record(agreement, {caller.me.id, idempotencyKey});
}

Status Desk::withdrawAgreement(const Caller &caller, const QString &client, AgreementScope scope, const QString &idempotencyKey)
{
    if (!caller.me.roles.contains(Role::Lead))
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    return m_rules->agreements.withdraw(client, scope, {caller.me.id, idempotencyKey});
}

Result<AgreementRegister> Desk::agreements(const Caller &caller)
{
    return m_rules->agreements.all(caller);
}

Result<std::vector<ClientAgreement>> Desk::agreements()
{
    return m_rules->agreements.all();
}

Result<std::vector<MissingAgreement>> Desk::missingAgreements()
{
    return m_rules->agreements.missing();
}

Status Desk::recordException(const RequestException &exception)
{
    return m_rules->agreements.recordException(exception);
}

Status Desk::withdrawExceptions(const QString &request)
{
    return m_rules->agreements.withdrawExceptions(request);
}

Result<std::vector<RequestException>> Desk::exceptions()
{
    return m_rules->agreements.exceptions();
}

Status Desk::markInHouse(const QString &site, const QString &country)
{
    return m_rules->agreements.markInHouse(site, country);
}

Status Desk::unmarkInHouse(const QString &site, const QString &country)
{
    return m_rules->agreements.unmarkInHouse(site, country);
}

Result<std::vector<InHouseSite>> Desk::inHouseSites()
{
    return m_rules->agreements.inHouseSites();
}

Result<LevelsInForce> Desk::levels()
{
    return m_rules->levels.inForce();
}

Result<LevelsInForce> Desk::setLevels(const LevelPolicy &policy, const PersonId &by)
{
    return m_rules->levels.set(policy, by);
}

Result<PersonId> Desk::personNamed(const QString &name)
{
    return m_rules->access.personNamed(name);
}

Result<InForce<SamplePlan>> Desk::samplePlan()
{
    return m_rules->sampling.plan();
}

Result<InForce<SamplePlan>> Desk::setSamplePlan(const SamplePlan &plan, const PersonId &by)
{
    return m_rules->sampling.setPlan(plan, by);
}

Result<QString> Desk::endSample(const PersonId &by)
{
    return m_rules->sampling.endNow(by);
}

Result<std::vector<SampleReport>> Desk::samples()
{
    return m_rules->sampling.reports();
}

Result<SampleExport> Desk::sampleExport(const QString &period)
{
    return m_rules->sampling.exported(period);
}

Result<QStringList> Desk::sampleAgainstTrail(const SampleExport &sample)
{
    return m_rules->sampling.againstTrail(sample);
}

Status Desk::setRetention(const QString &client, int days)
{
    return m_rules->retention.set(client, days);
}

Status Desk::removeRetention(const QString &client)
{
    return m_rules->retention.remove(client);
}

Result<std::vector<RetentionRule>> Desk::retention()
{
    return m_rules->retention.rules();
}

Result<int> Desk::deleteWhatIsDue()
{
    return m_rules->retention.run();
}

Result<SignedIn> Desk::signIn(const QString &name, const QString &password, const QString &origin, const QString &workstation)
{
    return m_rules->access.signIn(name, password, origin, workstation);
}

Result<Caller> Desk::authenticate(const QString &token)
{
    return m_rules->access.authenticate(token);
}

Status Desk::signOut(const Caller &caller)
{
    return m_rules->access.signOut(caller);
}

Result<Me> Desk::acknowledgeLimitedUse(const Caller &caller, int version)
{
    return m_rules->access.acknowledgeLimitedUse(caller, version);
}

Result<IntakeReport> Desk::intakeFolder(const std::filesystem::path &folder, const IntakeOptions &options)
{
    const Result<Parts> parts = readFolder(folder);
    if (!parts)
        return parts.error();
    return m_rules->intake.take(*parts, options);
}

Result<IntakeReport> Desk::intakeZip(const QByteArray &zip, const IntakeOptions &options)
{
    const Result<Parts> parts = readZip(zip);
    if (!parts)
        return parts.error();
    return m_rules->intake.take(*parts, options);
}

Result<QueueCounts> Desk::queues(const Caller &caller)
{
    return m_rules->queue.counts(caller);
}

Result<std::optional<HeldCase>> Desk::pull(const Caller &caller, const QString &idempotencyKey)
{
    return m_rules->queue.pull(caller, idempotencyKey);
}

Result<std::vector<HeldWork>> Desk::work(const Caller &caller)
{
    return m_rules->queue.work(caller);
}

Result<HeldCase> Desk::view(const Caller &caller, const RequestId &request)
{
    return m_rules->queue.view(caller, request);
}

Result<Lease> Desk::heartbeat(const Caller &caller, const LeaseId &lease)
{
    return m_rules->queue.heartbeat(caller, lease);
}

Result<HeldCase> Desk::reclaim(const Caller &caller, const RequestId &request, const LeaseId &lease)
{
    return m_rules->queue.reclaim(caller, request, lease);
}

Status Desk::keepDraft(const Caller &caller, const RequestId &request, const LeaseId &lease, const KeptDraft &draft)
{
    return m_rules->queue.keepDraft(caller, request, lease, draft);
}

Status Desk::putBack(const Caller &caller, const LeaseId &lease, PutBackReason reason)
{
    return m_rules->queue.putBack(caller, lease, reason);
}

Status Desk::park(const Caller &caller, const LeaseId &lease, Instant until)
{
    return m_rules->queue.park(caller, lease, until);
}

Result<Once<DecisionReceipt>> Desk::decide(const Caller &caller, const Decision &decision)
{
    return m_rules->decisions.decide(caller, decision);
}

Result<HeldCase> Desk::takeBack(const Caller &caller, const RequestId &request, const DecisionId &decision)
{
    return m_rules->decisions.takeBack(caller, request, decision);
}

Result<DecisionReceipt> Desk::receipt(const Caller &caller, const RequestId &request, const DecisionId &decision)
{
    return m_rules->decisions.receipt(caller, request, decision);
}

Result<Revealed> Desk::reveal(const Caller &caller, const RequestId &request, const RevealWish &wish,
                              const QString &idempotencyKey)
{
    return m_rules->reveals.reveal(caller, request, wish, idempotencyKey);
}

Result<std::vector<RevealEntry>> Desk::reveals()
{
    return m_rules->revealList.all();
}

Result<HeldCase> Desk::reportRedaction(const Caller &caller, const RequestId &request, const RedactionReport &report,
                                       const QString &idempotencyKey)
{
    return m_rules->redactionReports.report(caller, request, report, idempotencyKey);
}

Result<std::vector<RedactionReportEntry>> Desk::redactionReports()
{
    return m_rules->redactionReports.all();
}

Result<InForce<Rubric>> Desk::rubric()
{
    return m_rules->rubrics.inForce();
}

Result<Rubric> Desk::rubric(const Caller &caller, int version)
{
    const auto has = [&caller](Role role) { return caller.me.roles.count(role) > 0; };
    if (!has(Role::Reviewer) && !has(Role::Lead) && !has(Role::Supervisor))
        return Error{ErrorKind::Forbidden, QStringLiteral("reviewers, leads and supervisors only")};
    return m_rules->rubrics.version(version);
}

Result<InForce<Rubric>> Desk::setRubric(const Rubric &rubric, const PersonId &by)
{
    return m_rules->rubrics.set(rubric, by);
}

Result<std::optional<HeldReview>> Desk::pullReview(const Caller &caller, const QString &idempotencyKey)
{
    return m_rules->reviewQueue.pull(caller, idempotencyKey);
}

Result<std::vector<HeldReview>> Desk::reviews(const Caller &caller)
{
    return m_rules->reviewQueue.held(caller);
}

Result<ReviewLease> Desk::renewReview(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease)
{
    return m_rules->reviewQueue.renew(caller, task, lease);
}

Status Desk::submitReview(const Caller &caller, const Review &review)
{
    return m_rules->reviews.submit(caller, review);
}

Result<std::vector<OwnReview>> Desk::ownReviews(const Caller &caller)
{
    return m_rules->reviews.own(caller);
}

Status Desk::skipReview(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease, SkipReason reason)
{
    return m_rules->reviews.skip(caller, task, lease, reason);
}

Result<std::vector<Finding>> Desk::findings(const Caller &caller)
{
    return m_rules->findings.list(caller);
}

Result<Finding> Desk::replyToFinding(const Caller &caller, const FindingId &finding, const FindingReply &reply)
{
    return m_rules->findings.reply(caller, finding, reply);
}

Result<HandledRequest> Desk::findingRequest(const Caller &caller, const FindingId &finding)
{
    return m_rules->findings.request(caller, finding);
}

Result<Finding> Desk::settleFinding(const Caller &caller, const FindingId &finding, const FindingSettlement &settlement)
{
    return m_rules->findings.settle(caller, finding, settlement);
}

Result<IncidentRegister> Desk::incidents(const Caller &caller)
{
    return m_rules->incidents.list(caller);
}

Result<Once<Incident>> Desk::fileIncident(const Caller &caller, const IncidentReport &report, const QString &idempotencyKey)
{
    return m_rules->incidents.file(caller, report, idempotencyKey);
}

Result<Incident> Desk::viewIncident(const Caller &caller, const IncidentId &id)
{
    return m_rules->incidents.view(caller, id);
}

Result<std::optional<Incident>> Desk::pullIncident(const Caller &caller, const QString &idempotencyKey)
{
    return m_rules->incidents.pull(caller, idempotencyKey);
}

Result<Incident> Desk::takeIncidentStep(const Caller &caller, const IncidentId &id, int version, const IncidentStep &step)
{
    return m_rules->incidents.step(caller, id, version, step);
}

Result<Incident> Desk::repairIncident(const Caller &caller, const IncidentId &id, int version, const QByteArray &content)
{
    return m_rules->incidents.repair(caller, id, version, content);
}

Result<Incident> Desk::readIncidentAgain(const Caller &caller, const IncidentId &id, int version)
{
    return m_rules->incidents.readAgain(caller, id, version);
}

Result<PurgeStatus> Desk::orderPurge(const QString &request, PurgeReason reason)
{
    return m_rules->purges.order(request, reason);
}

Result<std::vector<PurgeStatus>> Desk::purges()
{
    return m_rules->purges.all();
}

Result<std::vector<PurgeOrder>> Desk::purgeOrders(const Caller &caller)
{
    return m_rules->purges.outstanding(caller);
}

Status Desk::acknowledgePurge(const Caller &caller, const PurgeOrderId &order)
{
    return m_rules->purges.acknowledge(caller, order);
}

Result<LiveEvents> Desk::events(const Caller &caller, std::optional<qint64> after)
{
    return m_rules->live.since(caller, after);
}

Result<qint64> Desk::lastEvent()
{
    return m_rules->live.last();
}

Result<RightsRegister> Desk::rights(const Caller &caller)
{
    return m_rules->rights.list(caller);
}

Result<Once<RightsCase>> Desk::takeRights(const Caller &caller, const RightsWish &wish, const QString &idempotencyKey)
{
    return m_rules->rights.take(caller, wish, idempotencyKey);
}

Result<InForce<LetterTemplates>> Desk::rightsLetters()
{
    return m_rules->rightsLetters.inForce();
}

Result<InForce<LetterTemplates>> Desk::rightsLetters(const Caller &caller)
{
    const auto &roles = caller.me.roles;
    if (roles.count(Role::Support) == 0 && roles.count(Role::Lead) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("support and leads only")};
    return m_rules->rightsLetters.inForce();
}

Result<InForce<LetterTemplates>> Desk::setRightsLetters(const LetterTemplates &templates, const PersonId &by)
{
    return m_rules->rightsLetters.set(templates, by);
}

Result<FrenchRegion> Desk::holidays()
{
    return m_rules->holidays.inForce();
}

Status Desk::setHolidays(FrenchRegion region, const PersonId &by)
{
    return m_rules->holidays.set(region, by);
}

Result<RightsView> Desk::viewRights(const Caller &caller, const RightsId &id)
{
    return m_rules->rights.view(caller, id);
}

Result<RightsCase> Desk::takeRightsStep(const Caller &caller, const RightsId &id, int version, const RightsStep &step)
{
    return m_rules->rights.step(caller, id, version, step);
}

Result<Holdings> Desk::searchForRights(const Caller &caller, const RightsId &id, int version, const SearchReason &reason)
{
    return m_rules->rights.search(caller, id, version, reason);
}

Result<FoundPerson> Desk::searchForPerson(const Caller &caller, const PersonSearch &search)
{
    return m_rules->personSearches.search(caller, search);
}

Result<ArchiveState> Desk::archiveForRights(const Caller &caller, const RightsId &id, int version, const TheirsByName &byName)
{
    return m_rules->archives.ask(caller, id, version, byName);
}

Result<ArchiveState> Desk::archiveState(const Caller &caller, const RightsId &id)
{
    return m_rules->archives.state(caller, id);
}

Result<RightsArchive> Desk::takeArchive(const Caller &caller, const RightsId &id)
{
    return m_rules->archives.take(caller, id);
}

Result<bool> Desk::makeArchive(const std::function<bool()> &isStopping)
{
    return m_rules->archives.makeNext(isStopping);
}

Result<RightsCase> Desk::correctRights(const Caller &caller, const RightsId &id, int version, const RightsCorrection &correction)
{
    return m_rules->rightsCorrections.correct(caller, id, version, correction);
}

Result<RightsCase> Desk::rectifyForRights(const Caller &caller, const RightsId &id, int version,
                                          const Rectification &rectification)
{
    return m_rules->rightsActs.rectify(caller, id, version, rectification);
}

Result<RightsCase> Desk::restrictForRights(const Caller &caller, const RightsId &id, int version,
                                           const std::vector<RequestId> &byNameToo)
{
    return m_rules->rightsActs.restrict(caller, id, version, byNameToo);
}

Result<RightsCase> Desk::leaveOutForRights(const Caller &caller, const RightsId &id, int version,
                                           const std::vector<RequestId> &byNameToo)
{
    return m_rules->rightsActs.leaveOut(caller, id, version, byNameToo);
}

Result<RightsCase> Desk::eraseForRights(const Caller &caller, const RightsId &id, int version, const ErasureOrder &order)
{
    return m_rules->rightsActs.erase(caller, id, version, order);
}

Result<ErasureCertificate> Desk::certifyErasure(const Caller &caller, const RightsId &id)
{
    return m_rules->certificates.issue(caller, id);
}

Result<ErasureCertificate> Desk::certifyErasure(const QString &number)
{
    return m_rules->certificates.issue(number);
}

Status Desk::checkCertificate(const ErasureCertificate &certificate, const std::set<QString> &trusted)
{
    return ErasureCertificates::check(certificate, trusted);
}

Status Desk::certificateAgainstTrail(const ErasureCertificate &certificate)
{
    return m_rules->certificates.againstTrail(certificate);
}

Result<int> Desk::tick()
{
    if (Status cleared = m_rules->queue.tick(); !cleared)
        return cleared.error();
    if (Status ended = m_rules->reviews.tick(); !ended)
        return ended.error();
    if (Status deleted = m_rules->retention.runWhenDue(); !deleted)
        return deleted.error();
    if (Status deleted = m_rules->archives.deleteLapsed(); !deleted)
        return deleted.error();
    if (Status checked = m_rules->checkpoints.signWhenDue(); !checked)
        return checked.error();
    Result<int> released = m_rules->release.releaseDue();
    if (Status sent = m_rules->rightsLetters.sendPosted(); !sent && released)
        released = sent.error();
    // After everything that somebody waits for.
    Status drawn = m_rules->sampling.runWhenDue();
    if (drawn)
        drawn = m_rules->reviews.takeUpDrawn();
    if (drawn)
        drawn = m_rules->stranded.lookWhenDue();
    if (drawn)
        drawn = m_rules->insights.noteWhenDue();
    if (drawn) {
        if (const Result<bool> noted = m_rules->mentions.noteSome(); !noted)
            drawn = noted.error();
    }
    if (!drawn && released)
        return drawn.error();
    return released;
}

Result<AuditProof> Desk::verifyAudit(const std::set<QString> &trusted, const std::vector<AuditCheckpoint> &kept)
{
    return m_rules->trail.verify(trusted, kept);
}

Result<QByteArray> Desk::exportAudit()
{
    return m_rules->trail.exported();
}

Result<AuditCheckpoint> Desk::signAudit()
{
    return m_rules->checkpoints.sign();
}

Result<QString> Desk::auditKey()
{
    return m_rules->checkpoints.publicKey();
}

Result<TrailPage> Desk::trail(const Caller &caller, const TrailQuery &query)
{
    return m_rules->oversight.trail(caller, query);
}

Result<TrailProof> Desk::proveTrail(const Caller &caller)
{
    return m_rules->oversight.prove(caller);
}

Result<std::vector<SampleReport>> Desk::samples(const Caller &caller)
{
    return m_rules->oversight.samples(caller);
}

Result<Insights> Desk::insights(const Caller &caller, int periods)
{
    return m_rules->insights.insights(caller, periods);
}

Status Desk::resumeInspection(const Caller &caller, const InspectionResumption &resumption)
{
    return m_rules->insights.resume(caller, resumption);
}

Result<InForce<SamplePlan>> Desk::samplePlan(const Caller &caller)
{
    return m_rules->oversight.samplePlan(caller);
}

Result<DisclosurePage> Desk::disclosures(const Caller &caller, const DisclosureQuery &query)
{
    return m_rules->oversight.disclosures(caller, query);
}

Result<RevealPage> Desk::reveals(const Caller &caller, const RevealQuery &query)
{
    return m_rules->oversight.reveals(caller, query);
}

Result<std::vector<Colleague>> Desk::colleagues(const Caller &caller)
{
    return m_rules->oversight.people(caller);
}

} // namespace vigie::desk
