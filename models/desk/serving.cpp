#include "models/desk/serving.h"

#include "models/calendar/freebusy.h"
#include "models/desk/agreements.h"
#include "models/desk/corrections.h"
#include "models/desk/form.h"
#include "models/desk/levels.h"
#include "models/desk/transfers.h"
#include "models/domain/json.h"
#include "models/ledger/decisions.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/packages.h"
#include "models/ledger/purges.h"

#include <QJsonDocument>

namespace vigie::desk {
namespace {

/// The kinds of data a form holds, for the register.
QString categoriesOf(const Case &form)
{
    QStringList categories{QStringLiteral("request")};
    if (!form.thread.empty())
        categories.append(QStringLiteral("thread"));
    if (std::any_of(form.lanes.begin(), form.lanes.end(), [](const Lane &lane) { return !lane.blocks.empty(); }))
        categories.append(QStringLiteral("calendar"));
    return categories.join(QLatin1Char(','));
}

} // namespace

Result<QJsonObject> Serving::document(const ledger::RequestRow &request)
{
    const Result<std::optional<ledger::StoredPackage>> stored =
        ledger::PackageStore(m_context.ledger).ofRequest(request.id, request.version);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a request without its package")};
    return QJsonDocument::fromJson((*stored)->document.toUtf8()).object();
}

Result<Package> Serving::package(const ledger::RequestRow &request)
{
    return corrected(request, {});
}

Result<Package> Serving::corrected(const ledger::RequestRow &request, const std::vector<Correction> &corrections)
{
    const Result<QJsonObject> json = document(request);
    if (!json)
        return json.error();
    if (json->isEmpty())
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored package does not read")};
    return desk::corrected(storedPackage(*json), *json, corrections);
}

Result<std::vector<TimeRange>> Serving::otherMeetings(const ledger::RequestRow &request, const Package &own,
                                                      const TimeRange &within)
{
    ledger::DecisionStore decisions(m_context.ledger);
    const Result<std::vector<ledger::MeetingRow>> released = decisions.meetingsOf(request.client, within);
    if (!released)
        return released.error();
    std::vector<TimeRange> times;
    for (const ledger::MeetingRow &meeting : *released) {
        if (meeting.request != request.id && (!own.meeting || own.meeting->uid != meeting.uid))
            times.push_back(meeting.when);
    }
    const Result<std::vector<ledger::DecisionRow>> accepted = decisions.acceptedOf(request.client);
    if (!accepted)
        return accepted.error();
    for (const ledger::DecisionRow &row : *accepted) {
        if (row.request == request.id)
            continue;
        const Result<Decision> decision = decisionFromJson(QJsonDocument::fromJson(row.body.toUtf8()).object());
        if (!decision)
            return decision.error();
        std::optional<TimeRange> slot;
        if (const auto *schedule = std::get_if<ruling::Schedule>(&decision->ruling))
            slot = schedule->slot;
        else if (const auto *added = std::get_if<ruling::AddToCalendar>(&decision->ruling))
            slot = added->slot;
        if (slot && slot->overlaps(within))
            times.push_back(*slot);
    }
    return times;
}

Result<DisclosureLevel> Serving::levelFor(const ledger::RequestRow &request, const Caller &caller)
{
    if (Status agreed = Agreements(m_context).check(request, caller.me.site, caller.me.country); !agreed)
        return agreed.error();
    const Result<ledger::LevelsByKind> levels = Levels(m_context).of(caller.me.site, caller.me.country);
    if (!levels)
        return levels.error();
    const auto found = levels->find(request.kind);
    if (found == levels->end())
        return Error{ErrorKind::Forbidden, QStringLiteral("the levels show no request of this kind to this site")};
    return found->second;
}

void addMeetings(Case &form, const std::vector<TimeRange> &meetings)
{
    const Participant *clientParticipant = clientOf(form);
    for (Lane &lane : form.lanes) {
        if (!clientParticipant || lane.participant != clientParticipant->token || lane.availability == Availability::Unknown)
            continue;
        for (const TimeRange &when : meetings)
            lane.blocks.push_back(BusyBlock{when, BlockKind::Busy, false, false, {}});
        lane.blocks = calendar::mergeBlocks(lane.blocks);
    }
}

Result<Case> Serving::form(const RequestId &request, int version, DisclosureLevel level)
{
    const Result<std::optional<QString>> stored = ledger::RequestStore(m_context.ledger).form(request, version, level);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorKind::Forbidden, QStringLiteral("withheld from this disclosure level")};
    const Result<Case> form = caseFromJson(QJsonDocument::fromJson((*stored)->toUtf8()).object());
    return form ? form : Error{ErrorKind::StorageDamaged, QStringLiteral("a stored form does not read")};
}

Result<Case> Serving::current(const ledger::RequestRow &request, const Caller &caller)
{
    const Result<DisclosureLevel> level = levelFor(request, caller);
    if (!level)
        return level.error();
    Result<Case> form = this->form(request.id, request.version, *level);
    if (!form)
        return form.error();
    const Result<Package> clear = package(request);
    if (!clear)
        return clear.error();
    const Result<std::vector<TimeRange>> meetings = otherMeetings(request, *clear, form->window);
    if (!meetings)
        return meetings.error();
    addMeetings(*form, *meetings);
    form->slots = judgedSlots(*form, *clear, m_context.now());
    return form;
}

Result<HeldCase> Serving::serve(const Caller &caller, const Lease &lease)
{
    const Result<std::optional<ledger::RequestRow>> request = ledger::RequestStore(m_context.ledger).find(lease.request);
    if (!request)
        return request.error();
    if (!*request)
        return Error{ErrorKind::NotFound, QStringLiteral("no such request")};
    Result<Case> form = current(**request, caller);
    if (!form)
        return form.error();
    if (Status noted =
            ledger::PurgeStore(m_context.ledger).noteServed(lease.request, caller.me.id, caller.workstation, m_context.now());
        !noted)
        return noted.error();
    return HeldCase{std::move(*form), lease};
}

Status Serving::record(AuditEvent event, const Caller &caller, const HeldCase &held)
{
    return record(event, caller, held.content, held.lease.id);
}

Status Serving::record(AuditEvent event, const Caller &caller, const Case &content, const LeaseId &lease)
{
    return note(event, caller, content, QStringLiteral("lease"), lease.value);
}

Status Serving::record(AuditEvent event, const Caller &caller, const Case &content, const FindingId &finding)
{
    return note(event, caller, content, QStringLiteral("finding"), finding.value);
}

Status Serving::note(AuditEvent event, const Caller &caller, const Case &content, const QString &by, const QString &id)
{
    const QJsonObject facts{{QStringLiteral("request"), content.id.value},
                            {QStringLiteral("version"), content.version},
                            {by, id},
                            {QStringLiteral("session"), caller.session.value},
                            {QStringLiteral("level"), QString(wireName(content.level))}};
    const Result<std::optional<TransferMechanism>> ground = Transfers(m_context).groundFor(caller.me.site, caller.me.country);
    if (!ground)
        return ground.error();
    if (!*ground)
        return Trail(m_context).append(event, caller.me.id, facts);

    const ledger::Disclosure disclosure{randomUuid(),    m_context.now(),       caller.me.id,
                                        caller.me.site,  caller.me.country,     content.id,
                                        content.version, categoriesOf(content), QString(wireName(**ground))};
    if (Status added = ledger::DisclosureStore(m_context.ledger).add(disclosure); !added)
        return added;
    if (Status noted = Trail(m_context).append(event, caller.me.id, facts); !noted)
        return noted;
    return Trail(m_context).append(AuditEvent::Disclosed, caller.me.id,
                                   {{QStringLiteral("disclosure"), disclosure.id},
                                    {QStringLiteral("request"), content.id.value},
                                    {QStringLiteral("country"), caller.me.country}});
}

} // namespace vigie::desk
