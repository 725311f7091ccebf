#include "models/desk/archiveoutcome.h"

#include "models/calendar/itip.h"
#include "models/desk/files.h"
#include "models/desk/form.h"
#include "models/desk/letters.h"
#include "models/domain/decision.h"
#include "models/domain/json.h"
#include "models/ledger/decisions.h"
#include "models/ledger/incidents.h"
#include "models/ledger/requests.h"
#include "models/ledger/rights.h"

#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

/// Of a decision what its readers got: times and words, by who they are.
struct Ruled {
    std::vector<TimeRange> times;
    QString words;
};

/// Hand-over notes are support's, who has them with the incident.
struct WhatTheyGot {
    const Package &package;
    const OwnView &view;

    Ruled operator()(const ruling::Schedule &ruling) const { return {{ruling.slot}, {}}; }
    Ruled operator()(const ruling::Propose &ruling) const { return {ruling.slots, {}}; }
    Ruled operator()(const ruling::Clarify &ruling) const
    {
        const bool isAsked = std::ranges::any_of(ruling.to, [this](const Token &token) {
            const PackageParticipant *asked = package.participant(token);
            return asked != nullptr && view.isTheirs(*asked);
        });
        return {{}, isAsked ? ruling.question : QString()};
    }
    Ruled operator()(const ruling::AddToCalendar &ruling) const { return {{ruling.slot}, {}}; }
    Ruled operator()(const ruling::CancelMeeting &) const { return {}; }
    Ruled operator()(const ruling::Decline &ruling) const
    {
        return {{}, view.isTheirs(package.client()) ? ruling.message : QString()};
    }
    Ruled operator()(const ruling::HandOver &) const { return {}; }
};

/// The kinds of what the client let them have.
QJsonArray sharedWithThem(const Decision &decision, const Package &package, const OwnView &view)
{
    QJsonArray shared;
    for (const Share &share : decision.sharing) {
        const PackageParticipant *recipient = package.participant(share.recipient);
        const auto item = std::ranges::find(package.shareable, share.item, &SharedValue::id);
        if (recipient != nullptr && item != package.shareable.end() && view.isTheirs(*recipient))
            shared.append(QString(wireName(item->kind)));
    }
    return shared;
}

QJsonObject incidentFact(const Incident &incident, const std::function<QString(const QString &)> &words)
{
    QJsonArray notes;
    const auto add = [&](const QString &text) {
        if (!text.isEmpty())
            notes.append(words(text));
    };
    add(incident.note);
    for (const IncidentStep &step : incident.steps)
        add(step.words);
    return {{QStringLiteral("at"), toRfc3339(incident.at)},
            {QStringLiteral("kind"), QString(wireName(incident.kind))},
            {QStringLiteral("notes"), notes}};
}

} // namespace

Result<QJsonObject> decidedOn(Context &context, const RequestId &request, int version, const Package &package,
                              const OwnView &view)
{
    const Result<std::optional<ledger::DecisionRow>> row = ledger::DecisionStore(context.ledger).standing(request, version);
    if (!row)
        return row.error();
    if (!*row || (*row)->body.isEmpty())
        return QJsonObject();
    const Result<Decision> decision = decisionFromJson(QJsonDocument::fromJson((*row)->body.toUtf8()).object());
    if (!decision)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored decision does not read")};
    const bool takesPart = std::ranges::any_of(package.participants, view.isTheirs);
    const Ruled ruled = takesPart ? std::visit(WhatTheyGot{package, view}, decision->ruling) : Ruled();
    QJsonArray times;
    for (const TimeRange &slot : ruled.times)
        times.append(toJson(slot));
    return QJsonObject{{QStringLiteral("kind"), QString(rulingName(decision->ruling))},
                       {QStringLiteral("at"), toRfc3339((*row)->recordedAt)},
                       {QStringLiteral("slots"), times},
                       {QStringLiteral("text"), view.words(inClear(ruled.words, package))},
                       {QStringLiteral("shared"), sharedWithThem(*decision, package, view)}};
}

Result<QJsonArray> incidentsOf(Context &context, const RequestId &request, const Package &package, const OwnView &view)
{
    const Result<std::vector<Incident>> incidents = ledger::IncidentStore(context.ledger).ofRequest(request);
    if (!incidents)
        return incidents.error();
    QJsonArray all;
    for (const Incident &incident : *incidents) {
        QJsonObject fact = incidentFact(incident, [&](const QString &text) { return view.words(inClear(text, package)); });
        fact.insert(QStringLiteral("request"), request.value);
        all.append(fact);
    }
    return all;
}

Result<QJsonArray> notesOf(Context &context, const std::set<IncidentId> &incidents, const std::set<RequestId> &but,
                           const std::function<QString(const QString &)> &words)
{
    QJsonArray all;
    for (const IncidentId &id : incidents) {
        const Result<std::optional<Incident>> incident = ledger::IncidentStore(context.ledger).find(id);
        if (!incident)
            return incident.error();
        if (!*incident || but.count((*incident)->request) > 0)
            continue;
        const Result<std::vector<RightsId>> restricting = ledger::RightsStore(context.ledger).restricting((*incident)->request);
        if (!restricting)
            return restricting.error();
        if (restricting->empty())
            all.append(incidentFact(**incident, words));
    }
    return all;
}

Result<const ClientCalendars::Read *> ClientCalendars::read(const QString &client)
{
    if (const auto known = m_read.find(client); known != m_read.end())
        return &known->second;
    Read &fresh = m_read[client];
    Result<QByteArray> text = readWhole(m_context.folders.calendars, calendarFileOf(client));
    if (!text)
        return text.error();
    fresh.text = *std::move(text);
    if (fresh.text.isEmpty())
        return &fresh;
    const Result<calendar::Calendar> parsed = calendar::parseCalendar(fresh.text);
    if (!parsed)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a client's calendar file does not read")};
    for (const calendar::Event &event : parsed->events)
        fresh.uids.insert(event.uid);
    return &fresh;
}

Result<QByteArray> ClientCalendars::meetingsOf(const RequestId &request, const OwnView &view, std::set<QString> &but)
{
    const Result<std::vector<QString>> meetings = ledger::DecisionStore(m_context.ledger).meetingUidsOf(request);
    if (!meetings)
        return meetings.error();
    if (meetings->empty())
        return QByteArray();
    const Result<std::optional<ledger::RequestRow>> row = ledger::RequestStore(m_context.ledger).find(request);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a meeting without its request")};
    const Result<const Read *> calendar = read((*row)->client);
    if (!calendar)
        return calendar.error();
    std::set<QString> uids;
    for (const QString &uid : *meetings) {
        if ((*calendar)->uids.count(uid) > 0 && but.count(uid) == 0)
            uids.insert(uid);
    }
    but.insert(uids.begin(), uids.end());
    return uids.empty() ? QByteArray() : calendar::copyEvents((*calendar)->text, uids, view.words);
}

} // namespace vigie::desk
