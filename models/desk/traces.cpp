#include "models/desk/traces.h"

#include "models/desk/elsewhere.h"
#include "models/desk/mentions.h"
#include "models/desk/restrictions.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/people.h"
#include "models/ledger/requests.h"
#include "models/ledger/retention.h"

#include <algorithm>
#include <map>

namespace vigie::desk {

struct Traces::Found {
    std::map<HeldThing, int> things;
    std::map<std::tuple<RecipientKind, QString, QString>, int> recipients;
    std::map<QString, HeldRetention> retention;
    std::map<std::tuple<QString, QString, QString>, int> transfers;

    [[nodiscard]] std::vector<HeldRecipient> listed() const
    {
        std::vector<HeldRecipient> list;
        for (const auto &[recipient, requests] : recipients) {
            const auto &[kind, who, country] = recipient;
            list.push_back({kind, who, country, requests});
        }
        return list;
    }
};

Result<ledger::TraceCounts> Traces::addRecipients(const RequestId &request, const QString &clientCode, Found &found)
{
    ledger::TraceStore store(m_context.ledger);
    const Result<ledger::TraceCounts> counts = store.counts(request);
    if (!counts)
        return counts;
    ++found.recipients[{RecipientKind::Clients, clientCode, {}}];
    if (counts->wentOut)
        ++found.recipients[{RecipientKind::Participants, {}, {}}];
    const std::pair<RecipientKind, Result<std::vector<ledger::WorkedAt>>> people[]{
        {RecipientKind::Supervision, store.supervisedAt(request)},
        {RecipientKind::Quality, store.reviewedAt(request)},
        {RecipientKind::Support, store.supportedAt(request)},
    };
    for (const auto &[kind, sites] : people) {
        if (!sites)
            return sites.error();
        for (const ledger::WorkedAt &at : *sites)
            ++found.recipients[{kind, at.site, at.country}];
    }
    return counts;
}

Status Traces::add(const HeldRequest &request, Found &found)
{
    const Result<ledger::TraceCounts> counts = addRecipients(request.request, request.clientCode, found);
    if (!counts)
        return counts.error();
    found.things[HeldThing::Reviews] += counts->reviews;
    found.things[HeldThing::RedactionReports] += counts->redactionReports;
    found.things[HeldThing::Incidents] += counts->incidents;
    found.things[HeldThing::TrailEntries] += counts->trailEntries;
    const Result<std::optional<ledger::Keeping>> keeping =
        ledger::RetentionStore(m_context.ledger).keeping(request.request, m_context.policy.retentionDays);
    if (!keeping)
        return keeping.error();
    if (*keeping) {
        HeldRetention &kept = found.retention[request.clientCode];
        kept.clientCode = request.clientCode;
        kept.days = (*keeping)->days;
        ++kept.requests;
        const Result<std::vector<RightsCase>> back = Restrictions(m_context).keepingBack(request.request);
        if (!back)
            return back.error();
        if (!back->empty())
            ++kept.keptBack;
        else if ((*keeping)->isRestricted)
            ++kept.restricted;
        else
            kept.until = std::max(kept.until, std::optional((*keeping)->until));
    }
    const Result<std::vector<ledger::Disclosure>> shown = ledger::DisclosureStore(m_context.ledger).ofRequest(request.request);
    if (!shown)
        return shown.error();
    for (const ledger::Disclosure &row : *shown)
        ++found.transfers[{row.site, row.country, row.mechanism}];
    return Done{};
}

Result<std::vector<HeldRecipient>> Traces::recipientsOf(const std::set<RequestId> &requests)
{
    Found found;
    for (const RequestId &request : requests) {
        const Result<QString> client = ledger::RequestStore(m_context.ledger).clientCodeOf(request);
        if (!client)
            return client.error();
        if (client->isEmpty())
            continue;
        if (const Result<ledger::TraceCounts> added = addRecipients(request, *client, found); !added)
            return added.error();
    }
    return found.listed();
}

/// What they sign in as may be a name or an address.
Result<std::vector<HeldAccount>> Traces::accountsOf(const RightsSubject &subject)
{
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    std::vector<HeldAccount> accounts;
    for (const ledger::Person &person : *people) {
        const Likeness like = std::max(likeness(NamedPerson{person.displayName, person.name, {}}, subject),
                                       likeness(NamedPerson{person.name, {}, {}}, subject));
        if (like != Likeness::None)
            accounts.push_back({person.name, person.site, like != Likeness::Same});
    }
    return accounts;
}

Status Traces::addTo(Holdings &holdings, const RightsSubject &subject, int rightsRequests)
{
    Found found;
    for (const HeldRequest &request : holdings.requests) {
        if (request.isByNameOnly)
            continue;
        if (Status added = add(request, found); !added)
            return added;
    }
    found.things[HeldThing::RightsRequests] = rightsRequests;
    const Result<Elsewhere> beside = elsewhere(m_context, subject);
    if (!beside)
        return beside.error();
    found.things[HeldThing::Notes] = static_cast<int>(beside->notes.size());
    found.things[HeldThing::UnreadPackages] = static_cast<int>(beside->packages.size());
    for (const auto &[text, request] : beside->byName) {
        if (std::ranges::find(holdings.requests, request, &HeldRequest::request) == holdings.requests.end())
            holdings.textsByName.push_back(text);
    }
    Result<std::vector<HeldAccount>> accounts = accountsOf(subject);
    if (!accounts)
        return accounts.error();
    holdings.accounts = *std::move(accounts);
    for (const auto &[thing, items] : found.things)
        holdings.traces.push_back({thing, items});
    holdings.recipients = found.listed();
    for (const auto &[client, kept] : found.retention)
        holdings.retention.push_back(kept);
    for (const auto &[transfer, times] : found.transfers) {
        const auto &[site, country, mechanism] = transfer;
        holdings.transfers.push_back({site, country, mechanism, times});
    }
    return Done{};
}

} // namespace vigie::desk
