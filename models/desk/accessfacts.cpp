#include "models/desk/accessfacts.h"

#include "models/desk/archivemask.h"
#include "models/desk/archiveoutcome.h"
#include "models/desk/elsewhere.h"
#include "models/desk/erasure.h"
#include "models/desk/rights.h"
#include "models/desk/traces.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/packages.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <map>

namespace vigie::desk {
namespace {

/// All clients are one.
QJsonArray recipientFacts(const Holdings &held)
{
    QJsonArray facts;
    int ofClients = 0;
    for (const HeldRecipient &one : held.recipients) {
        if (one.kind == RecipientKind::Clients) {
            ofClients += one.requests;
            continue;
        }
        QJsonObject fact{{QStringLiteral("kind"), QString(wireName(one.kind))}, {QStringLiteral("requests"), one.requests}};
        if (!one.who.isEmpty()) {
            fact.insert(QStringLiteral("site"), one.who);
            fact.insert(QStringLiteral("country"), one.country);
        }
        facts.append(fact);
    }
    if (ofClients > 0)
        facts.prepend(QJsonObject{{QStringLiteral("kind"), QString(wireName(RecipientKind::Clients))},
                                  {QStringLiteral("requests"), ofClients}});
    return facts;
}

/// Clients whose data stays as long are one.
QJsonArray retentionFacts(const Holdings &held)
{
    struct Kept {
        HeldRetention all;
        int clients = 0;
    };
    std::map<int, Kept> byDays;
    for (const HeldRetention &kept : held.retention) {
        auto &[all, clients] = byDays[kept.days];
        all.requests += kept.requests;
        all.restricted += kept.restricted;
        all.keptBack += kept.keptBack;
        all.until = std::max(all.until, kept.until);
        ++clients;
    }
    QJsonArray facts;
    for (const auto &[days, kept] : byDays) {
        QJsonObject fact{{QStringLiteral("days"), days},
                         {QStringLiteral("clients"), kept.clients},
                         {QStringLiteral("requests"), kept.all.requests},
                         {QStringLiteral("restricted"), kept.all.restricted},
                         {QStringLiteral("keptBack"), kept.all.keptBack}};
        if (kept.all.until)
            fact.insert(QStringLiteral("until"), toRfc3339(*kept.all.until));
        facts.append(fact);
    }
    return facts;
}

QJsonArray recordFacts(const Holdings &held)
{
    QJsonArray facts;
    for (const auto &[thing, name] : WireNames<HeldThing>::table)
        facts.append(
            QJsonObject{{QStringLiteral("thing"), QLatin1String(name)}, {QStringLiteral("items"), countOf(held, thing)}});
    return facts;
}

/// Those of their address; one of their name may be a colleague's.
QJsonArray accountFacts(const Holdings &held)
{
    QJsonArray facts;
    for (const HeldAccount &account : held.accounts) {
        if (!account.isByNameOnly)
            facts.append(QJsonObject{{QStringLiteral("name"), account.name}, {QStringLiteral("site"), account.site}});
    }
    return facts;
}

QJsonArray askedFacts(const std::vector<RightsCase> &asked, const Masked &masked)
{
    QJsonArray facts;
    for (const RightsCase &one : asked)
        facts.append(QJsonObject{{QStringLiteral("number"), one.number},
                                 {QStringLiteral("kind"), QString(wireName(one.wish.kind))},
                                 {QStringLiteral("receivedAt"), toRfc3339(one.wish.receivedAt)},
                                 {QStringLiteral("state"), QString(wireName(stateOf(one)))},
                                 {QStringLiteral("words"), masked(one.wish.words)}});
    return facts;
}

/// Nobody can read them: when they came says which they are.
Result<QJsonArray> unreadFacts(Context &context, const std::vector<QString> &packages)
{
    QJsonArray facts;
    for (const QString &id : packages) {
        const Result<std::optional<ledger::StoredPackage>> package = ledger::PackageStore(context.ledger).find(id);
        if (!package)
            return package.error();
        if (*package)
            facts.append(QJsonObject{{QStringLiteral("cameAt"), toRfc3339((*package)->cameAt)}});
    }
    return facts;
}

} // namespace

Result<QJsonObject> accessFacts(Context &context, const RightsCase &rights, std::vector<Mentioned> requests,
                                const std::vector<QString> &texts, QJsonArray incidents)
{
    const RightsSubject &subject = rights.wish.subject;
    for (Mentioned &one : requests)
        one.likeness = Likeness::Same;
    Result<Holdings> held = Erasure(context).holdingsOf(subject, requests);
    if (!held)
        return held.error();
    const Result<std::vector<RightsCase>> asked = Rights(context).ofSameSubject(rights, std::numeric_limits<int>::max());
    if (!asked)
        return asked.error();
    if (Status added = Traces(context).addTo(*held, subject, static_cast<int>(asked->size()) + 1); !added)
        return added.error();
    int workstations = 0;
    for (const HeldRequest &one : held->requests)
        workstations += one.workstations;
    Result<Elsewhere> beside = elsewhere(context, subject);
    if (!beside)
        return beside.error();
    for (const SaidByName &said : beside->byName) {
        if (std::ranges::find(texts, said.text.id) == texts.end())
            continue;
        const auto trace = std::ranges::find(held->traces, said.text.thing, &HeldTrace::thing);
        if (trace != held->traces.end())
            ++trace->items;
        if (said.text.thing == HeldThing::Notes)
            beside->notes.insert(IncidentId{said.text.id});
        else
            beside->packages.push_back(said.text.id);
    }
    const Result<QJsonArray> unread = unreadFacts(context, beside->packages);
    if (!unread)
        return unread.error();
    const Them them(subject);
    const Masked masked(subject, them);
    const Result<QJsonArray> notes =
        notesOf(context, beside->notes, inLockOrder(requests), [&masked](const QString &text) { return masked(text); });
    if (!notes)
        return notes.error();
    for (const QJsonValue &note : *notes)
        incidents.append(note);
    return QJsonObject{
        {QStringLiteral("recipients"), recipientFacts(*held)}, {QStringLiteral("workstations"), workstations},
        {QStringLiteral("retention"), retentionFacts(*held)},  {QStringLiteral("onRecord"), recordFacts(*held)},
        {QStringLiteral("accounts"), accountFacts(*held)},     {QStringLiteral("rightsRequests"), askedFacts(*asked, masked)},
        {QStringLiteral("unreadPackages"), *unread},           {QStringLiteral("incidents"), incidents}};
}

} // namespace vigie::desk
