#include "models/desk/release.h"

#include "models/desk/files.h"
#include "models/desk/incidents.h"
#include "models/desk/serving.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/handled.h"

#include <QJsonDocument>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcDesk, "vigie.desk")

namespace vigie::desk {

Result<int> Release::releaseDue()
{
    int released = 0;
    std::vector<DecisionId> failed;
    std::optional<Error> error;
    for (;;) {
        std::optional<DecisionId> tried;
        const Result<bool> more = m_context.ledger.transact([&]() -> Result<bool> {
            tried.reset();
            const Result<std::optional<ledger::DecisionRow>> due =
                ledger::DecisionStore(m_context.ledger).lockNextDue(m_context.now(), failed);
            if (!due)
                return due.error();
            if (!*due)
                return false;
            tried = (*due)->id;
            if (Status done = release(**due); !done)
                return done.error();
            return true;
        });
        if (more && !*more)
            break;
        if (more) {
            ++released;
            continue;
        }
        if (!tried) // the ledger itself
            return more.error();
        qCWarning(lcDesk, "decision %s could not be released", qUtf8Printable(tried->value));
        error = more.error();
        failed.push_back(*tried);
        if (failed.size() > 100)
            break;
    }
    if (released == 0 && error)
        return *error;
    return released;
}

Status Release::release(const ledger::DecisionRow &row)
{
    ledger::RequestStore requests(m_context.ledger);
    ledger::DecisionStore decisions(m_context.ledger);
    const Result<std::optional<ledger::RequestRow>> request = requests.find(row.request);
    if (!request)
        return request.error();
    if (!*request)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a decision without its request")};
    // The client's calendar file has one writer at a time.
    if (Status locked = requests.lockClient((*request)->client); !locked)
        return locked;
    const Result<Decision> decision = decisionFromJson(QJsonDocument::fromJson(row.body.toUtf8()).object());
    if (!decision)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored decision does not read")};
    const Result<Package> package = Serving(m_context).corrected(**request, decision->corrections);
    if (!package)
        return package.error();
    const Result<std::optional<ledger::MeetingRow>> known =
        package->meeting ? decisions.meeting(package->meeting->uid) : decisions.meetingOf(row.request);
    if (!known)
        return known.error();

    // A cancelled meeting is over: a new one of the same request gets a UID of its own.
    const bool lives = *known && (package->meeting || !(*known)->cancelled);
    const Result<Outbound> outbound = outboundOf(
        ReleaseFacts{*package, *decision, lives ? *known : std::nullopt, row.releaseAt, m_context.policy.assistantAddress});
    if (!outbound)
        return outbound.error();
    if (Status written = writeFiles(*outbound, **request); !written)
        return written;
    if (outbound->change) {
        const MeetingChange &change = *outbound->change;
        if (Status kept =
                decisions.keepMeeting(ledger::MeetingRow{change.uid, (*request)->client, row.request, change.sequence,
                                                         change.when, change.method == calendar::InvitationMethod::Cancel});
            !kept)
            return kept;
    }
    const bool handedOver = std::holds_alternative<ruling::HandOver>(decision->ruling);
    if (handedOver) {
        if (Status raised = raiseHandOver(row, *decision); !raised)
            return raised;
    }
    if (Status settled = decisions.settle(row.id, DecisionState::Released, m_context.now()); !settled)
        return settled;
    if (Status set = requests.setState(row.request, handedOver ? RequestState::HandedOver : RequestState::Released); !set)
        return set;
    if (Status noted = ledger::HandledStore(m_context.ledger)
                           .note({row.request, row.version, m_context.now(), m_context.now(), row.id, row.person,
                                  (*request)->kind, package->language, (*request)->client, (*request)->fromGoogle});
        !noted)
        return noted;
    return Trail(m_context).append(AuditEvent::Released, {},
                                   {{QStringLiteral("decision"), row.id.value},
                                    {QStringLiteral("request"), row.request.value},
                                    {QStringLiteral("mails"), static_cast<int>(outbound->mails.size())}});
}

Status Release::writeFiles(const Outbound &outbound, const ledger::RequestRow &request)
{
    for (const OutgoingMail &mail : outbound.mails) {
        if (Status written = writeWhole(m_context.folders.outgoingMail, mailFileOf(mail.messageId), writeMail(mail)); !written)
            return written;
    }
    if (!outbound.calendarEntry)
        return Done{};
    const QString name = calendarFileOf(request.client);
    const Result<QByteArray> before = readWhole(m_context.folders.calendars, name);
    if (!before)
        return before.error();
    const Result<QByteArray> after = calendar::upsertEvent(*before, *outbound.calendarEntry);
    if (!after)
        return after.error();
    return writeWhole(m_context.folders.calendars, name, *after);
}

Status Release::raiseHandOver(const ledger::DecisionRow &row, const Decision &decision)
{
    const auto &handOver = std::get<ruling::HandOver>(decision.ruling);
    return Incidents(m_context).raise({IncidentId{opaqueName(row.id.value)},
                                       {},
                                       IncidentKind::HandOver,
                                       {},
                                       row.request,
                                       QStringLiteral("request"),
                                       wireName(handOver.reason),
                                       handOver.note,
                                       {}});
}

} // namespace vigie::desk
