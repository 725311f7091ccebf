#include "models/desk/intake.h"

#include "models/desk/agreements.h"
#include "models/desk/incidents.h"
#include "models/desk/levels.h"
#include "models/desk/outbound.h"
#include "models/desk/queue.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/handled.h"
#include "models/ledger/packages.h"
#include "models/ledger/people.h"
#include "models/ledger/sessions.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <sodium.h>

namespace vigie::desk {
namespace {

/// A letter without look-alikes and three digits: K-318. Says nothing about the client.
QString clientCode()
{
    static const QString letters = QStringLiteral("ABCDEFGHJKLMNPRSTUVWXYZ");
    QRandomGenerator *random = QRandomGenerator::system();
    return QStringLiteral("%1-%2").arg(letters.at(random->bounded(letters.size()))).arg(random->bounded(100, 10'000));
}

/// Requests without deadline and slots come after all others.
constexpr Instant farFuture{Seconds{253402300799}}; // 9999-12-31

Instant urgency(const ClearRequest &request)
{
    Instant urgent = request.deadline.value_or(farFuture);
    for (const TimeRange &candidate : request.package.candidates)
        urgent = std::min(urgent, candidate.start);
    return urgent;
}

} // namespace

Result<IntakeReport> Intake::take(const Parts &parts, const IntakeOptions &options)
{
    // What is known need not be read again; store() looks once more, under the lock.
    const Result<std::optional<ledger::StoredPackage>> known =
        ledger::PackageStore(m_context.ledger).byContent(contentHash(parts));
    if (!known)
        return known.error();
    if (*known)
        return IntakeReport{(*known)->request, {}, true};
    for (;;) {
        Result<Prepared> prepared = prepare(parts, options, m_context.now());
        if (!prepared)
            return prepared.error();
        Result<IntakeReport> taken = m_context.ledger.transact([&]() -> Result<IntakeReport> { return store(parts, *prepared); });
        if (taken || taken.error().kind != ErrorKind::RequestChanged)
            return taken;
    }
}

Result<Intake::Prepared> Intake::prepare(const Parts &parts, const IntakeOptions &options, Instant cameAt)
{
    Prepared prepared;
    prepared.options = options;
    prepared.cameAt = cameAt;
    prepared.hash = contentHash(parts);
    const Instant now = m_context.now();
    prepared.content = readContent(parts, options, cameAt);
    if (prepared.content.request) {
        ClearRequest &request = *prepared.content.request;
        const bool special = hintsAtSpecialData(request);
        if (special && !request.package.handled
            && std::find(request.escalation.begin(), request.escalation.end(), EscalationReason::SensitiveContent)
                == request.escalation.end())
            request.escalation.push_back(EscalationReason::SensitiveContent);
        const Result<std::optional<ledger::RequestRow>> before =
            ledger::RequestStore(m_context.ledger).byExternalId(request.package.id);
        if (!before)
            return before.error();
        const Result<Basis> basis = basisOf(*before);
        if (!basis)
            return basis.error();
        prepared.basis = *basis;
        const std::vector<HiddenValue> &reported = basis->reported;
        const Result<redaction::TokenNumbers> numbers = numbersAfter(*before);
        if (!numbers)
            return numbers.error();
        request.callBy(*numbers);
        const redaction::Vault vault = vaultOf(request, reported);
        for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
            OutgoingForm built = buildForm(request, vault, level, now);
            // Carried on to the version after this one; without a value there is nothing to reveal.
            for (std::size_t i = 0; i < reported.size(); ++i)
                built.hidden.insert_or_assign(Token{QStringLiteral("REPORTED_%1").arg(i + 1)},
                                              HiddenValue{reported[i].category, {}, reported[i].reported});
            const int leaks = placesInDoubt(built, vault, m_context.policy.secondReader);
            prepared.forms.push_back(Form{level, std::move(built.content), std::move(built.hidden), std::move(built.ruling),
                                          leaks, special && level == DisclosureLevel::ThirdCountry});
        }
        keepDoubtsInTheUnion(prepared);
    }
    return prepared;
}

QByteArray Intake::hashOfAnew(Parts parts, const QString &reason)
{
    parts.insert_or_assign(QStringLiteral("taken in anew for"), reason.toUtf8());
    return contentHash(parts);
}

std::vector<Incident> Intake::incidentsIn(const Prepared &prepared)
{
    std::vector<Incident> incidents;
    const auto add = [&incidents](IncidentKind kind, const QString &part, const QString &reason) {
        incidents.push_back({newId<IncidentId>(), {}, kind, {}, {}, part, reason, {}, {}});
    };
    for (const BrokenPart &broken : prepared.content.broken)
        add(IncidentKind::BrokenPart, broken.part, broken.reason);
    for (const Form &form : prepared.forms) {
        if (form.leaks > 0)
            add(IncidentKind::RedactionLeak, QLatin1String("outgoing form ") + wireName(form.level),
                QStringLiteral("withheld: %1 places look like clear data").arg(form.leaks));
    }
    return incidents;
}

/// Outside the EU a form in doubt is not shown, and somebody inside works the request, who is told why. No incident: nothing is
/// lost and nobody has to look. When the form for the EU is in doubt itself, nobody is left, and it is one.
void Intake::keepDoubtsInTheUnion(Prepared &prepared)
{
    const auto at = [&](DisclosureLevel level) {
        return std::find_if(prepared.forms.begin(), prepared.forms.end(), [&](const Form &form) { return form.level == level; });
    };
    const auto inside = at(DisclosureLevel::EuropeanUnion);
    const auto outside = at(DisclosureLevel::ThirdCountry);
    if (inside->leaks > 0 || outside->leaks == 0)
        return;
    outside->leaks = 0;
    outside->staysInTheUnion = true;
    if (prepared.content.request->package.handled)
        return; // nobody works it
    std::vector<EscalationReason> &reasons = inside->content.escalation;
    if (std::find(reasons.begin(), reasons.end(), EscalationReason::RedactionDoubt) == reasons.end())
        reasons.push_back(EscalationReason::RedactionDoubt);
}

/// What people have said of the version before goes on in the next one.
Result<Intake::Basis> Intake::basisOf(const std::optional<ledger::RequestRow> &before)
{
    if (!before)
        return Basis{};
    const Result<std::vector<HiddenValue>> reported = TokenMaps(m_context).reportedOf(before->id, before->version);
    return reported ? Result<Basis>(Basis{before->version, *reported}) : reported.error();
}

/// Those of the version before while its content is there, or drawn anew.
Result<redaction::TokenNumbers> Intake::numbersAfter(const std::optional<ledger::RequestRow> &before)
{
    if (before) {
        const auto stored = ledger::PackageStore(m_context.ledger).ofRequest(before->id, before->version);
        if (!stored)
            return stored.error();
        if (*stored && !(*stored)->document.isEmpty())
            return redaction::TokenNumbers::of(QJsonDocument::fromJson((*stored)->document.toUtf8()).object());
    }
    if (m_context.policy.tokenSeed)
        return redaction::TokenNumbers(m_context.policy.tokenSeed());
    QByteArray seed(redaction::TokenNumbers::seedSize, Qt::Uninitialized);
    randombytes_buf(seed.data(), static_cast<std::size_t>(seed.size()));
    return redaction::TokenNumbers(seed);
}

Result<IntakeReport> Intake::store(const Parts &parts, Prepared &prepared)
{
    ledger::PackageStore packages(m_context.ledger);
    const Result<std::optional<ledger::StoredPackage>> known = packages.byContent(prepared.hash);
    if (!known)
        return known.error();
    if (*known)
        return IntakeReport{(*known)->request, {}, true};

    IntakeReport report;
    prepared.withdrawn.reset(); // of an attempt that was rolled back
    ledger::StoredPackage stored{randomUuid(),   {}, prepared.hash, m_context.now(), {}, 0, {}, prepared.options.shiftWeeks,
                                 prepared.cameAt};
    if (prepared.content.request) {
        const Result<ledger::RequestRow> row = queueRequest(*prepared.content.request, prepared);
        if (!row)
            return row.error();
        stored.externalId = row->externalId;
        stored.request = row->id;
        stored.version = row->version;
        stored.document = QString::fromUtf8(toBytes(prepared.content.request->document));
        report.request = row->id;
        report.isAutomatic = row->state == RequestState::Automatic;
    }
    if (Status added = packages.add(stored, parts); !added)
        return added.error();

    Trail trail(m_context);
    if (prepared.withdrawn) {
        if (Status noted = trail.append(
                AuditEvent::TakenBack, {},
                {{QStringLiteral("decision"), prepared.withdrawn->value}, {QStringLiteral("request"), stored.request.value}});
            !noted)
            return noted.error();
    }
    if (Status noted = trail.append(AuditEvent::TakenIn, {},
                                    {{QStringLiteral("package"), stored.id},
                                     {QStringLiteral("request"), stored.request.value},
                                     {QStringLiteral("version"), stored.version}});
        !noted)
        return noted.error();
    Incidents incidents(m_context);
    if (stored.version > 1) {
        if (Status over = incidents.supersede(stored.request); !over)
            return over.error();
    }
    for (Incident &incident : incidentsIn(prepared)) {
        report.incidents.push_back(incident.part + QStringLiteral(": ") + incident.reason);
        incident.package = stored.id;
        incident.request = stored.request;
        if (Status raised = incidents.raise(std::move(incident)); !raised)
            return raised.error();
    }
    return report;
}

Result<ledger::RequestRow> Intake::queueRequest(const ClearRequest &request, Prepared &prepared)
{
    ledger::RequestStore requests(m_context.ledger);
    Result<std::optional<ledger::RequestRow>> before = requests.byExternalId(request.package.id);
    if (!before)
        return before.error();
    if (*before) {
        const Result<ledger::RequestRow> locked = requests.lock((*before)->id);
        if (!locked)
            return locked.error();
        *before = *locked;
    }
    const Result<Basis> basis = basisOf(*before);
    if (!basis)
        return basis.error();
    if (*basis != prepared.basis)
        return Error{ErrorKind::RequestChanged, QStringLiteral("what the new version was made with is not the last any more")};
    const Result<ledger::Client> client = requests.client(request.package.clientId, clientCode);
    if (!client)
        return client.error();

    ledger::RequestRow row;
    row.externalId = request.package.id;
    row.client = client->id;
    row.kind = request.package.kind;
    row.receivedAt = request.receivedAt;
    row.urgentAt = urgency(request);
    row.fromGoogle = request.package.fromGoogle;
    row.state = request.package.handled ? RequestState::Automatic : RequestState::Waiting;
    if (*before) {
        row.id = (*before)->id;
        row.version = (*before)->version + 1;
        const Status interrupted = request.package.handled ? endWork(**before, prepared) : interruptWork(**before, prepared, row);
        if (!interrupted)
            return interrupted.error();
        if (Status renewed = requests.renew(row); !renewed)
            return renewed.error();
    } else {
        row.id = newId<RequestId>();
        if (Status added = requests.add(row); !added)
            return added.error();
    }
    std::vector<Form> numbered = prepared.forms;
    if (Status storedForms = storeForms(row, client->code, numbered); !storedForms)
        return storedForms.error();
    if (request.package.handled) {
        if (Status noted = noteHandled(row, request.package); !noted)
            return noted.error();
    }
    return row;
}

/// A new version finds the request somewhere in its life. Its holder keeps it (and meets RequestChanged, Q6) unless nothing of
/// the new version may be shown there.
Status Intake::interruptWork(const ledger::RequestRow &before, Prepared &prepared, ledger::RequestRow &after)
{
    after.state = RequestState::Waiting;
    if (before.state == RequestState::Decided)
        return withdrawDecision(before, prepared, after);
    if (before.state != RequestState::Leased)
        return Done{};
    const Result<std::optional<ledger::LeaseRow>> lease = ledger::LeaseStore(m_context.ledger).openOf(before.id);
    if (!lease)
        return lease.error();
    if (!*lease)
        return Done{};
    const Result<bool> shown = mayBeShown(prepared.forms, after, (*lease)->person);
    if (!shown)
        return shown.error();
    if (*shown) {
        after.state = RequestState::Leased;
        return Done{};
    }
    return Queue(m_context).endLease((*lease)->lease, (*lease)->person, QLatin1String("withheld"));
}

/// A decision that was not released yet was made on what is no longer true. Who made it and is still there remakes it (Q6), so
/// the request goes back into those hands; it waits for anybody when they have left.
Status Intake::withdrawDecision(const ledger::RequestRow &before, Prepared &prepared, ledger::RequestRow &after)
{
    const Result<std::optional<ledger::DecisionRow>> standing = takeBackDecision(before, prepared);
    if (!standing)
        return standing.error();
    if (!*standing)
        return Done{};
    const ledger::DecisionRow &decision = **standing;
    const Result<int> sessions = ledger::SessionStore(m_context.ledger).countLive(decision.person, m_context.now());
    if (!sessions)
        return sessions.error();
    const Result<bool> shown = mayBeShown(prepared.forms, after, decision.person);
    if (!shown)
        return shown.error();
    if (*sessions == 0 || !*shown)
        return Done{};
    after.state = RequestState::Leased;
    return ledger::LeaseStore(m_context.ledger).reopen(decision.lease, m_context.now() + m_context.policy.session.leaseLength);
}

Result<std::optional<ledger::DecisionRow>> Intake::takeBackDecision(const ledger::RequestRow &before, Prepared &prepared)
{
    ledger::DecisionStore decisions(m_context.ledger);
    Result<std::optional<ledger::DecisionRow>> standing = decisions.standing(before.id, before.version);
    if (!standing || !*standing)
        return standing;
    if (Status settled = decisions.settle((*standing)->id, DecisionState::TakenBack, m_context.now()); !settled)
        return settled.error();
    prepared.withdrawn = (*standing)->id;
    return standing;
}

/// Nobody has to do it any more: a second answer would go out.
Status Intake::endWork(const ledger::RequestRow &before, Prepared &prepared)
{
    if (before.state == RequestState::Decided) {
        const auto withdrawn = takeBackDecision(before, prepared);
        return withdrawn ? Status(Done{}) : Status(withdrawn.error());
    }
    const Result<std::optional<ledger::LeaseRow>> lease = ledger::LeaseStore(m_context.ledger).openOf(before.id);
    if (!lease)
        return lease.error();
    return *lease ? Queue(m_context).endLease((*lease)->lease, (*lease)->person, QLatin1String("handled")) : Status(Done{});
}

Status Intake::noteHandled(const ledger::RequestRow &row, const Package &package)
{
    // Nothing is handled before it is; a clock of the service that is ahead would put it into a later period.
    const Instant at = std::min(package.handled->at, m_context.now());
    if (Status noted =
            ledger::HandledStore(m_context.ledger)
                .note({row.id, row.version, at, m_context.now(), {}, {}, row.kind, package.language, row.client, row.fromGoogle});
        !noted)
        return noted;
    return noteMeeting(row, package);
}

/// The service has sent the invitation, so that all there is to do is to know of it.
Status Intake::noteMeeting(const ledger::RequestRow &row, const Package &package)
{
    const AutomaticHandling &handled = *package.handled;
    const bool isCancelled = std::holds_alternative<ruling::CancelMeeting>(handled.ruling);
    const bool isSet =
        std::holds_alternative<ruling::Schedule>(handled.ruling) || std::holds_alternative<ruling::AddToCalendar>(handled.ruling);
    if (!isCancelled && !isSet)
        return Done{};
    if (Status locked = ledger::RequestStore(m_context.ledger).lockClient(row.client); !locked)
        return locked;
    ledger::DecisionStore decisions(m_context.ledger);
    const Result<std::optional<ledger::MeetingRow>> known =
        package.meeting ? decisions.meeting(package.meeting->uid) : decisions.meetingOf(row.id);
    if (!known)
        return known.error();
    ledger::MeetingRow meeting{opaqueName(row.id.value), row.client, row.id, 0, {}, isCancelled};
    if (package.meeting) {
        meeting.uid = package.meeting->uid;
        meeting.sequence = package.meeting->sequence + 1;
        meeting.when = package.meeting->when;
    }
    if (*known && (package.meeting || !(*known)->cancelled)) {
        meeting.uid = (*known)->uid;
        meeting.sequence = std::max(meeting.sequence, (*known)->sequence + 1);
    }
    if (handled.invitation) {
        meeting.uid = handled.invitation->uid;
        meeting.sequence = handled.invitation->sequence;
    }
    if (isSet)
        meeting.when = slotsOf(handled.ruling).front();
    if (*known && !(*known)->cancelled && (*known)->uid != meeting.uid) {
        ledger::MeetingRow replaced = **known;
        replaced.cancelled = true;
        if (Status kept = decisions.keepMeeting(replaced); !kept)
            return kept;
    }
    return decisions.keepMeeting(meeting);
}

Result<bool> Intake::mayBeShown(const std::vector<Form> &forms, const ledger::RequestRow &request, const PersonId &to)
{
    const Result<std::optional<ledger::Person>> person = ledger::PeopleStore(m_context.ledger).byId(to);
    if (!person)
        return person.error();
    if (!*person)
        return false;
    const Result<ledger::LevelsByKind> levels = Levels(m_context).of((*person)->site, (*person)->country);
    if (!levels)
        return levels.error();
    const auto level = levels->find(request.kind);
    if (level == levels->end() || std::none_of(forms.begin(), forms.end(), [&](const Form &form) {
            return form.level == level->second && !form.isWithheld();
        }))
        return false;
    const Status agreed = Agreements(m_context).check(request, (*person)->site, (*person)->country);
    if (!agreed && agreed.error().kind != ErrorKind::Forbidden)
        return agreed.error();
    return agreed.ok();
}

Status Intake::storeForms(const ledger::RequestRow &row, const QString &code, std::vector<Form> &forms)
{
    for (Form &form : forms) {
        if (form.isWithheld())
            continue;
        form.content.id = row.id;
        form.content.version = row.version;
        form.content.clientCode = code;
        if (Status added = ledger::RequestStore(m_context.ledger)
                               .addForm(row.id, row.version, form.level, QString::fromUtf8(toBytes(toJson(form.content))));
            !added)
            return added;
        if (form.ruling) {
            if (Status kept =
                    ledger::HandledStore(m_context.ledger)
                        .keepRuling(row.id, row.version, form.level, QString::fromUtf8(toBytes(rulingToJson(*form.ruling))));
                !kept)
                return kept;
        }
        if (Status kept = TokenMaps(m_context).keep({row.id, row.version, form.level}, form.hidden); !kept)
            return kept;
    }
    return Done{};
}

} // namespace vigie::desk
