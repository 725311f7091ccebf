// The desk's rules as one facade for net/service and the command line: who may do what, and what happens then.
// One Desk a thread: it owns nothing but borrows a ledger connection, which belongs to its thread.
#pragma once

#include "models/desk/qualityfigures.h"
#include "models/desk/records.h"
#include "models/domain/clock.h"
#include "models/domain/erasurecertificate.h"
#include "models/domain/holdings.h"
#include "models/domain/incident.h"
#include "models/domain/levelpolicy.h"
#include "models/domain/live.h"
#include "models/domain/oversight.h"
#include "models/domain/ownreview.h"
#include "models/domain/personsearch.h"
#include "models/domain/rectification.h"
#include "models/domain/redactionreport.h"
#include "models/domain/result.h"
#include "models/domain/reveal.h"
#include "models/domain/reveallist.h"
#include "models/domain/rightsarchive.h"
#include "models/domain/rightscorrection.h"
#include "models/domain/rightsletters.h"
#include "models/domain/sampleexport.h"
#include "models/domain/work.h"
#include "models/redaction/redactor.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace vigie::ledger {
class Ledger;
}

namespace vigie::desk {

/// Folders the desk writes to; all below the data folder.
struct Folders {
    std::filesystem::path outgoingMail; ///< released invitations, one .eml a recipient
    std::filesystem::path calendars;    ///< the clients' calendars, one .ics a client
    /// The file of the Ed25519 seed that signs the audit trail, made at first need; empty: the trail is not signed.
    std::filesystem::path auditKey = {};
    /// The file of the key that opens what tokens stand for and the seeds of samples, made at first need; empty: nothing can be
    /// revealed, and the seeds lie open.
    std::filesystem::path tokenKey = {};
};

/// Who may be shown what a token stands for, how long, how often (P3).
struct RevealPolicy {
    Seconds shownFor{30};
    int perHour = 10; ///< one person's, over all requests
    /// At sites outside the EU: nothing that is somebody's, so not even addresses, which may be homes. Even of these none that
    /// holds a word of a person's name ("Cabinet Dupont").
    std::set<TokenCategory> outsideTheUnion{TokenCategory::Organisation};
};

/// How requests of people are counted (D2).
struct RightsPolicy {
    ClockRules clock = {};
    QString zone = QStringLiteral("Europe/Paris"); ///< whose days count
    std::chrono::hours archiveKept{24 * 7};        ///< for who is to take it
    /// After the last step of one that is over; then nobody can bring an action about it any more (Code civil, art. 2224).
    int yearsKept = 5;
    int searchesPerHour = 10; ///< one person's, for people without a request of theirs
};

/// Reads what is about to leave the desk, besides the rules: a statistical recogniser, for instance.
using SecondReader = std::function<std::vector<redaction::Finding>(const QString &text, DisclosureLevel level)>;

/// What the desk grants and how long; the session part goes to the workstation, its level by the site's country.
struct DeskPolicy {
    SessionPolicy session;
    Seconds sessionLength{12 * 60 * 60};
    Seconds attemptWindow{15 * 60};
    int attemptsPerName = 5;    ///< within the window; then TooManyAttempts
    int attemptsPerOrigin = 20; ///< a site may sign in through one address
    int retentionDays = 365;    ///< of clients without a rule, as long as there is none for everybody (§3)
    SecondReader secondReader = {};
    std::function<QByteArray()> tokenSeed = {}; ///< of a new request's TokenNumbers; random where there is none
    int limitedUse = limitedUseVersion;         ///< the version of the rules to acknowledge before a pull (P4)
    int retentionHour = 2;                      ///< UTC; deleted once a day then, and at the start
    RevealPolicy reveals = {};
    FigurePolicy figures = {};
    RightsPolicy rights = {};
    std::chrono::hours strandedFor{24 * 28}; ///< then a review that nobody may be given counts as not answered
    double adjudicateBeyond = 0.2;           ///< two blind reviews whose scores are further apart go to a third person
    /// From: of what the desk sends; `.invalid` (RFC 2606) until the scheduling service names its own.
    QString assistantAddress = QStringLiteral("assistant@desk.invalid");
};

struct NewPerson {
    QString name; ///< what is typed at sign-in; unique, case-insensitive
    QString displayName;
    QString password;
    std::set<Role> roles;
    QString site;
    QString country; ///< of the site, ISO 3166-1 alpha-2
    /// One person may have what is for two: a lead can read in the trail who decided what the reviewer judges blind (A2).
    bool isDemonstration = false;
};

struct PersonRow {
    PersonId id;
    QString name;
    QString displayName;
    std::set<Role> roles;
    QString site;
    QString country;
    bool disabled = false;
};

struct SignedIn {
    QString token; ///< opaque bearer token, 256 bits; only its hash is stored
    Instant expiresAt;
    Me me;
};

/// Who asks. Made by authenticate(); every call below takes it, so that no path exists without one.
struct Caller {
    SessionId session;
    Me me;
    QString workstation = {}; ///< the id that the workstation gave when it signed in
};

/// What concerns a caller since a number.
struct LiveEvents {
    std::vector<LiveEvent> events;
    qint64 upTo = 0; ///< the number to go on from
};

/// What became of one package.
struct IntakeReport {
    RequestId request;              ///< empty when nothing of it could be used
    std::vector<QString> incidents; ///< one line a broken part: its name and the reason, nothing personal
    bool alreadyKnown = false;      ///< the same package was taken in before; nothing changed
    bool isAutomatic = false;       ///< the service has handled it by itself: it is in no queue
};

struct IntakeOptions {
    bool shiftWeeks = false; ///< move all times by whole weeks so that the first candidate is next week
};

/// The answer to an idempotent call: the value, and whether it is a repeat of an earlier answer.
template <typename T>
struct Once {
    T value;
    bool repeated = false;
};

class Desk
{
public:
    Desk(ledger::Ledger &ledger, const Clock &clock, Folders folders, DeskPolicy policy = {});
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    // People (the command line)
    Result<PersonId> addPerson(const NewPerson &person);
    Result<std::vector<PersonRow>> people();
    Status setDisabled(const QString &name, bool disabled); ///< ends the person's sessions and leases at once
    Status setPassword(const QString &name, const QString &password);

    // Transfers out of the EU (P2): a site there is refused as long as no ground stands
    Status recordTransferGround(const SiteGround &ground);
    /// Ends the sessions and leases of the site's people too. NotFound when none stands.
    Status withdrawTransferGrounds(const QString &site);
    Result<std::vector<SiteGround>> transferGrounds(); ///< oldest first, those withdrawn too
    Result<std::vector<Disclosure>> disclosures();     ///< oldest first

    // Agreements of clients (P4): without one, data of Google origin is shown to nobody but people in house
    /// A repeat of one that stands changes nothing.
    Status recordAgreement(const ClientAgreement &agreement);
    /// Calls back what people outside hold of the client's requests. NotFound when none stands.
    Status withdrawAgreement(const QString &client, AgreementScope scope);
    // By a lead, who is named in the trail. Forbidden to whoever is none; KeyReused.
    Status recordAgreement(const Caller &caller, const ClientAgreement &agreement, const QString &idempotencyKey);
    Status withdrawAgreement(const Caller &caller, const QString &client, AgreementScope scope, const QString &idempotencyKey);
    Result<AgreementRegister> agreements(const Caller &caller);
    Result<std::vector<ClientAgreement>> agreements();         ///< oldest first, those withdrawn too
    Result<std::vector<MissingAgreement>> missingAgreements(); ///< the most requests first
    Status recordException(const RequestException &exception); ///< NotFound
    Status withdrawExceptions(const QString &request);         ///< NotFound when none stands
    Result<std::vector<RequestException>> exceptions();        ///< oldest first, those withdrawn too
    Status markInHouse(const QString &site, const QString &country);
    /// Ends the sessions and leases of the site's people too. NotFound when it is not marked.
    Status unmarkInHouse(const QString &site, const QString &country);
    Result<std::vector<InHouseSite>> inHouseSites(); ///< oldest first, those unmarked too

    // Levels: who is shown what, never more than P2 allows
    Result<LevelsInForce> levels();
    /// Takes the place of the version it names, and gets the next. What somebody may no longer see as they do is taken out of
    /// their hands. RequestChanged when another version holds, InvalidInput for one that cannot be, Forbidden unless `by` is a
    /// lead.
    Result<LevelsInForce> setLevels(const LevelPolicy &policy, const PersonId &by);
    Result<PersonId> personNamed(const QString &name); ///< NotFound

    // Samples (A1): drawn by tick() when a period is over, from what was handled in it
    Result<InForce<SamplePlan>> samplePlan(); ///< that holds from the next period on
    /// Takes the place of the version it names, and gets the next. RequestChanged when another version is the latest,
    /// InvalidInput for one that cannot be, Forbidden unless `by` is a lead.
    Result<InForce<SamplePlan>> setSamplePlan(const SamplePlan &plan, const PersonId &by);
    /// The period that runs is drawn now, and the next begins; its name. NotFound, Forbidden unless `by` is a lead.
    Result<QString> endSample(const PersonId &by);
    Result<std::vector<SampleReport>> samples();              ///< newest first
    Result<SampleExport> sampleExport(const QString &period); ///< NotFound, also of one that is not drawn yet
    /// What of an export the audit trail says otherwise, in a line each.
    Result<QStringList> sampleAgainstTrail(const SampleExport &sample);

    // Retention (P5)
    Status setRetention(const QString &client, int days);
    Status removeRetention(const QString &client);  ///< NotFound
    Result<std::vector<RetentionRule>> retention(); ///< that for everybody first
    /// Deletes now what is due; returns how many requests and packages that was.
    Result<int> deleteWhatIsDue();

    // Sessions (P9). Unauthenticated is uniform: unknown name, wrong password and disabled account look and cost the same.
    Result<SignedIn> signIn(const QString &name, const QString &password, const QString &origin, const QString &workstation = {});
    Result<Caller> authenticate(const QString &token);
    Status signOut(const Caller &caller);
    /// The caller works by the Limited Use rules of this version (P4). A repeat changes nothing. InvalidInput for another version
    /// than the one that holds.
    Result<Me> acknowledgeLimitedUse(const Caller &caller, int version);

    // Intake: a folder, or the bytes of a zip.
    Result<IntakeReport> intakeFolder(const std::filesystem::path &folder, const IntakeOptions &options);
    Result<IntakeReport> intakeZip(const QByteArray &zip, const IntakeOptions &options);

    // Supervision (Q4–Q9)
    Result<QueueCounts> queues(const Caller &caller);
    Result<std::optional<HeldCase>> pull(const Caller &caller, const QString &idempotencyKey);
    Result<std::vector<HeldWork>> work(const Caller &caller);
    Result<HeldCase> view(const Caller &caller, const RequestId &request);
    Result<Lease> heartbeat(const Caller &caller, const LeaseId &lease);
    /// Grants anew what only time has taken away and nobody else has pulled since. A repeat finds it held. LeaseLost, Forbidden.
    Result<HeldCase> reclaim(const Caller &caller, const RequestId &request, const LeaseId &lease);
    /// Kept as long as the lease holds, and found by the same person's other workstations with work().
    Status keepDraft(const Caller &caller, const RequestId &request, const LeaseId &lease, const KeptDraft &draft);
    Status putBack(const Caller &caller, const LeaseId &lease, PutBackReason reason);
    Status park(const Caller &caller, const LeaseId &lease, Instant until);
    Result<Once<DecisionReceipt>> decide(const Caller &caller, const Decision &decision);
    Result<HeldCase> takeBack(const Caller &caller, const RequestId &request, const DecisionId &decision);
    /// What has become of a decision of the caller's own. NotFound.
    Result<DecisionReceipt> receipt(const Caller &caller, const RequestId &request, const DecisionId &decision);

    // Reveals (P3)
    /// What one token of a request in the caller's hands stands for. A repeat with the same key gives the same until the time is
    /// over, and RevealOver then. NotFound, LeaseLost, InvalidInput, RevealRefused, RevealsUsedUp, KeyReused.
    Result<Revealed> reveal(const Caller &caller, const RequestId &request, const RevealWish &wish,
                            const QString &idempotencyKey);
    Result<std::vector<RevealEntry>> reveals(); ///< oldest first, refused ones too

    // Reports on the redaction
    /// Of a request in the caller's hands; a missed one is hidden for everybody from then on. The case as it is then. NotFound,
    /// LeaseLost, RequestChanged, InvalidInput.
    /// A repeat with the same key hides nothing more.
    Result<HeldCase> reportRedaction(const Caller &caller, const RequestId &request, const RedactionReport &report,
                                     const QString &idempotencyKey);
    Result<std::vector<RedactionReportEntry>> redactionReports(); ///< oldest first

    // Quality reviews (A2, A3, A5)
    Result<InForce<Rubric>> rubric(); ///< the one that holds
    /// For reviewers, leads and supervisors. NotFound.
    Result<Rubric> rubric(const Caller &caller, int version);
    /// Takes the place of the version it names, and gets the next; reviews under way keep theirs. RequestChanged when another
    /// version holds, InvalidInput with every fault, Forbidden unless `by` is a lead.
    Result<InForce<Rubric>> setRubric(const Rubric &rubric, const PersonId &by);
    /// Forbidden for whoever is no reviewer, or holds as many as allowed. AcknowledgementDue.
    Result<std::optional<HeldReview>> pullReview(const Caller &caller, const QString &idempotencyKey);
    Result<std::vector<HeldReview>> reviews(const Caller &caller); ///< that the caller holds
    Result<ReviewLease> renewReview(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease);
    /// A repeat changes nothing. LeaseLost, InvalidInput, KeyReused.
    Status submitReview(const Caller &caller, const Review &review);
    /// What the caller has submitted, newest first. Forbidden for whoever is no reviewer.
    Result<std::vector<OwnReview>> ownReviews(const Caller &caller);
    /// A repeat changes nothing. LeaseLost.
    Status skipReview(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease, SkipReason reason);
    /// Of the caller's own decisions; for leads also all that are or were contested, or that a reviewer has flagged. Newest
    /// first.
    Result<std::vector<Finding>> findings(const Caller &caller);
    /// A repeat changes nothing. NotFound, InvalidInput, TooLate.
    Result<Finding> replyToFinding(const Caller &caller, const FindingId &finding, const FindingReply &reply);
    /// Of a contested one, to a lead who may settle it. NotFound, Forbidden, TooLate, AcknowledgementDue.
    Result<HandledRequest> findingRequest(const Caller &caller, const FindingId &finding);
    Result<Finding> settleFinding(const Caller &caller, const FindingId &finding, const FindingSettlement &settlement);

    // The rights of people (D1 to D7). Forbidden to whoever is not in support, in the EU.
    Result<RightsRegister> rights(const Caller &caller);
    /// A repeat with the same key gives the same. InvalidInput, KeyReused.
    Result<Once<RightsCase>> takeRights(const Caller &caller, const RightsWish &wish, const QString &idempotencyKey);
    /// The templates of letters: for support, who fill them, and leads, who change them in the place of the version that they
    /// name. They name nobody. InvalidInput with every fault and its place, RequestChanged.
    Result<InForce<LetterTemplates>> rightsLetters();
    Result<InForce<LetterTemplates>> rightsLetters(const Caller &caller);
    Result<InForce<LetterTemplates>> setRightsLetters(const LetterTemplates &templates, const PersonId &by);
    /// Whose public holidays count for the time of an answer; what a lead sets is in the trail.
    Result<FrenchRegion> holidays();
    Status setHolidays(FrenchRegion region, const PersonId &by);
    Result<RightsView> viewRights(const Caller &caller, const RightsId &id); ///< noted in the trail. NotFound
    // What follows is decided on a version. NotFound, RequestChanged when a step was taken since, InvalidInput with the obstacle
    // (rightsflow.h) when it cannot be taken now.
    Result<RightsCase> takeRightsStep(const Caller &caller, const RightsId &id, int version, const RightsStep &step);
    /// What was taken down wrong of it. InvalidInput also with the field.
    Result<RightsCase> correctRights(const Caller &caller, const RightsId &id, int version, const RightsCorrection &correction);
    /// Everything that names who it is about, counted; noted in the trail.
    Result<Holdings> searchForRights(const Caller &caller, const RightsId &id, int version, const SearchReason &reason);
    /// Somebody who need not have asked for anything; with what they have. Noted in the trail, refused or not. InvalidInput with
    /// the field, SearchesUsedUp.
    Result<FoundPerson> searchForPerson(const Caller &caller, const PersonSearch &search);
    /// What they asked for with an access or a portability (D4) is put together in the background, in the place of one that was
    /// before; a step when that is done.
    Result<ArchiveState> archiveForRights(const Caller &caller, const RightsId &id, int version, const TheirsByName &byName);
    Result<ArchiveState> archiveState(const Caller &caller, const RightsId &id); ///< NotFound
    /// Once. NotFound, InvalidInput with the obstacle, TooLate when it is not there: archiveState() says why.
    Result<RightsArchive> takeArchive(const Caller &caller, const RightsId &id);
    /// Puts values right wherever they are held of them, but in what people wrote. InvalidInput, also when nothing is held so.
    Result<RightsCase> rectifyForRights(const Caller &caller, const RightsId &id, int version,
                                        const Rectification &rectification);
    /// What names them is kept but not worked, until the step Lifted: out of queues, hands, workstations, samples and the
    /// archives of others (GDPR art. 18).
    Result<RightsCase> restrictForRights(const Caller &caller, const RightsId &id, int version,
                                         const std::vector<RequestId> &byNameToo);
    /// What names them is worked as before, but in no review and no sample any more, nor is what comes later (GDPR art. 7(3),
    /// 21).
    Result<RightsCase> leaveOutForRights(const Caller &caller, const RightsId &id, int version,
                                         const std::vector<RequestId> &byNameToo);
    /// Takes out of the ledger, the desk's files and every workstation what names them, but what the order keeps back, which is
    /// restricted. InvalidInput for another number, or when something is kept without a reason.
    Result<RightsCase> eraseForRights(const Caller &caller, const RightsId &id, int version, const ErasureOrder &order);
    /// What an erasure has come to by now, signed; noted in the trail. InvalidInput when nothing was erased.
    Result<ErasureCertificate> certifyErasure(const Caller &caller, const RightsId &id);
    Result<ErasureCertificate> certifyErasure(const QString &number); ///< the command line
    /// StorageDamaged unless its signature is good under its own key, and that is one of `trusted` when any is given.
    static Status checkCertificate(const ErasureCertificate &certificate, const std::set<QString> &trusted);
    /// StorageDamaged when the trail does not have the entry that it names.
    Status certificateAgainstTrail(const ErasureCertificate &certificate);

    // Incidents (D8). Forbidden to whoever is not in support, in the EU.
    Result<IncidentRegister> incidents(const Caller &caller);
    /// A repeat with the same key gives the same. InvalidInput, KeyReused.
    Result<Once<Incident>> fileIncident(const Caller &caller, const IncidentReport &report, const QString &idempotencyKey);
    Result<Incident> viewIncident(const Caller &caller, const IncidentId &id); ///< noted in the trail. NotFound
    /// The oldest that nobody holds. A repeat with the same key gives the same.
    Result<std::optional<Incident>> pullIncident(const Caller &caller, const QString &idempotencyKey);
    // What follows is decided on a version. NotFound, RequestChanged when a step was taken since, InvalidInput with the obstacle
    // (incidentflow.h) when it cannot be taken now.
    Result<Incident> takeIncidentStep(const Caller &caller, const IncidentId &id, int version, const IncidentStep &step);
    /// Puts a file in the place of the part, and takes the request in anew. InvalidInput with "file: " and the reason when it is
    /// still not to be used; then nothing has changed.
    Result<Incident> repairIncident(const Caller &caller, const IncidentId &id, int version, const QByteArray &content);
    /// Takes the request in anew as it is, since the program may read it now. InvalidInput as above.
    Result<Incident> readIncidentAgain(const Caller &caller, const IncidentId &id, int version);

    // Purge orders (P7, D5)
    /// Takes a request out of every hand and queue, and orders every workstation it was served to, to remove it. `request` is the
    /// desk's id or the scheduling service's. A decision on it that was not released is withdrawn. NotFound.
    Result<PurgeStatus> orderPurge(const QString &request, PurgeReason reason);
    Result<std::vector<PurgeStatus>> purges(); ///< oldest first
    /// The orders that the caller's workstation has not acknowledged, or only within the last day.
    Result<std::vector<PurgeOrder>> purgeOrders(const Caller &caller);
    /// Nothing of the request is left there. A repeat changes nothing. NotFound.
    Status acknowledgePurge(const Caller &caller, const PurgeOrderId &order);

    /// Without a number: whether something is to be removed, and the number to begin with.
    Result<LiveEvents> events(const Caller &caller, std::optional<qint64> after);
    /// Grows whenever somebody may have something to hear.
    Result<qint64> lastEvent();

    // The desk's own clockwork: expire leases, wake parked requests, release decisions whose take-back time is over, delete what
    // is due, draw the sample of a period that is over and commit to the next.
    /// Returns how many decisions were released.
    Result<int> tick();

    /// Makes the archive that has waited longest, on a thread of its own: it may take minutes. False when none waits. What is
    /// broken off, because `isStopping` says so or the program ends, is begun anew.
    Result<bool> makeArchive(const std::function<bool()> &isStopping = {});

    /// Walks the whole audit trail (P10). StorageDamaged with the first bad entry or checkpoint. `trusted` keys, when given, are
    /// the only ones that count; `kept` are checkpoints that were kept elsewhere, so that nobody can shorten or rewrite what they
    /// cover.
    Result<AuditProof> verifyAudit(const std::set<QString> &trusted = {}, const std::vector<AuditCheckpoint> &kept = {});
    /// A line an entry, from the first on: the text that is hashed with the hash before it, so that anybody can work the chain
    /// out again and hold it against a checkpoint.
    Result<QByteArray> exportAudit();
    /// Signs the trail as it is now; what it gives is worth keeping elsewhere.
    Result<AuditCheckpoint> signAudit();
    Result<QString> auditKey(); ///< public, base64

    // Oversight. Forbidden to whoever is no lead.
    Result<TrailPage> trail(const Caller &caller, const TrailQuery &query); ///< that it was read is in it too
    Result<TrailProof> proveTrail(const Caller &caller);
    Result<std::vector<SampleReport>> samples(const Caller &caller);
    /// Of the latest drawn periods (A4), also for reviewers. Forbidden, InvalidInput.
    Result<Insights> insights(const Caller &caller, int periods);
    /// Inspection goes on after that period; once, whatever is repeated. RequestChanged where it is not to be resumed.
    Status resumeInspection(const Caller &caller, const InspectionResumption &resumption);
    Result<InForce<SamplePlan>> samplePlan(const Caller &caller);
    Result<DisclosurePage> disclosures(const Caller &caller, const DisclosureQuery &query); ///< noted in the trail
    /// Noted in the trail. Words that were typed at the EU's level are kept back from who reads outside it.
    Result<RevealPage> reveals(const Caller &caller, const RevealQuery &query);
    Result<std::vector<Colleague>> colleagues(const Caller &caller);

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

} // namespace vigie::desk
