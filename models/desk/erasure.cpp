#include "models/desk/erasure.h"

#include "models/calendar/itip.h"
#include "models/desk/callednames.h"
#include "models/desk/elsewhere.h"
#include "models/desk/incidents.h"
#include "models/desk/intake.h"
#include "models/desk/mail.h"
#include "models/desk/purges.h"
#include "models/desk/trail.h"
#include "models/ledger/decisions.h"
#include "models/ledger/handled.h"
#include "models/ledger/incidents.h"
#include "models/ledger/packages.h"
#include "models/ledger/people.h"
#include "models/ledger/purges.h"
#include "models/ledger/retention.h"
#include "models/ledger/rights.h"
#include "models/ledger/sessions.h"

#include <algorithm>

namespace vigie::desk {
namespace {

QString inWords(const NamedPerson &person)
{
    QStringList words;
    if (!person.name.isEmpty())
        words.append(person.name);
    if (!person.mail.isEmpty())
        words.append(person.name.isEmpty() ? person.mail : QLatin1Char('<') + person.mail + QLatin1Char('>'));
    if (!person.phone.isEmpty())
        words.append(person.phone);
    return words.join(QLatin1Char(' '));
}

const PackageParticipant *mostLike(const Package &package, const RightsSubject &subject)
{
    const auto found =
        std::max_element(package.participants.begin(), package.participants.end(),
                         [&subject](const auto &a, const auto &b) { return likeness(a, subject) < likeness(b, subject); });
    return found == package.participants.end() || likeness(*found, subject) == Likeness::None ? nullptr : &*found;
}

/// Events of their own calendar, and of others' those that name them.
void countCalendars(const KeptVersion &version, const PackageParticipant *own, const RightsSubject &subject,
                    std::map<DataCategory, int> &items)
{
    for (const auto &[path, content] : version.parts) {
        if (!path.endsWith(QLatin1String(".ics")))
            continue;
        const Result<calendar::Calendar> parsed = calendar::parseCalendar(content);
        if (!parsed)
            continue;
        const bool isOwn = own != nullptr && own->calendar == path;
        for (const calendar::Event &event : parsed->events) {
            if (!isOwn && likeness(event, subject) == Likeness::None)
                continue;
            ++items[DataCategory::Other];
            items[DataCategory::Location] += event.location.isEmpty() ? 0 : 1;
        }
    }
}

/// By the categories of the policy, §1.
void count(const KeptVersion &version, const RightsSubject &subject, std::map<DataCategory, int> &items)
{
    for (const NamedPerson &person : version.people)
        items[DataCategory::Contact] += likeness(person, subject) != Likeness::None ? 1 : 0;
    const PackageParticipant *own = mostLike(version.package, subject);
    if (own != nullptr) {
        items[DataCategory::Location] += version.package.placeName.isEmpty() ? 0 : 1;
        items[DataCategory::Personalisation] += static_cast<int>(own->workingHours.size());
        if (own->role == ParticipantRole::Client) {
            items[DataCategory::Personalisation] +=
                static_cast<int>(version.package.preferred.size() + version.package.shareable.size());
        }
    }
    std::vector<BrokenPart> broken; // an incident says so
    for (const auto &[path, mail] : readMails(version.parts, broken))
        items[DataCategory::Other] += likeness(mail, subject) != Likeness::None ? 1 : 0;
    countCalendars(version, own, subject, items);
}

} // namespace

Status Erasure::add(const Mentioned &mentioned, const RightsSubject &subject, Holdings &holdings)
{
    const Result<std::optional<ledger::RequestRow>> row = ledger::RequestStore(m_context.ledger).find(mentioned.request);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("somebody is named in a request that is not there")};
    const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(mentioned.request);
    const Result<int> served = ledger::PurgeStore(m_context.ledger).countServed(mentioned.request);
    const Result<int> decisions = ledger::DecisionStore(m_context.ledger).countOf(mentioned.request);
    if (!versions)
        return versions.error();
    for (const Result<int> *counted : {&served, &decisions}) {
        if (!*counted)
            return counted->error();
    }
    HeldRequest held;
    held.request = mentioned.request;
    held.clientCode = (*row)->client; // its code in its place, once all are known
    held.kind = (*row)->kind;
    held.receivedAt = (*row)->receivedAt;
    held.isUnderWay = !isOver((*row)->state) && (*row)->state != RequestState::Withdrawn;
    held.isByNameOnly = mentioned.likeness != Likeness::Same;
    held.workstations = *served;
    held.isAsClient = isForThem(*versions, subject);
    const std::set<std::set<QString>> ways = waysToCall(subject.name);
    std::set<QString> names;
    std::map<DataCategory, int> items;
    for (const KeptVersion &version : *versions) {
        for (const NamedPerson &person : version.people) {
            if (likeness(person, subject) != Likeness::None)
                names.insert(inWords(person));
        }
        for (const QString &text : version.eventTexts) {
            if (const QString said = spokenOf(text, ways); !said.isEmpty())
                names.insert(said);
        }
        const int own = mostLike(version.package, subject) == nullptr ? 0 : 1;
        held.others = std::max(held.others, static_cast<int>(version.package.participants.size()) - own);
        count(version, subject, items);
    }
    held.namedAs = QStringList(names.begin(), names.end());
    if (!held.isByNameOnly) {
        holdings.decisions += *decisions;
        for (HeldCount &one : holdings.counts)
            one.items += items[one.category];
    }
    holdings.requests.push_back(std::move(held));
    return Done{};
}

Result<Holdings> Erasure::holdingsOf(const RightsSubject &subject)
{
    const Result<std::vector<Mentioned>> found = Mentions(m_context).find(subject);
    return found ? holdingsOf(subject, *found) : Result<Holdings>(found.error());
}

Result<Holdings> Erasure::holdingsOf(const RightsSubject &subject, const std::vector<Mentioned> &requests)
{
    Holdings holdings;
    for (const auto &[category, name] : WireNames<DataCategory>::table)
        holdings.counts.push_back({category, 0});
    for (const Mentioned &mentioned : requests) {
        if (Status added = add(mentioned, subject, holdings); !added)
            return added.error();
    }
    const Result<std::vector<ledger::Client>> clients = ledger::RequestStore(m_context.ledger).clients();
    if (!clients)
        return clients.error();
    std::map<QString, QString> codes;
    for (const ledger::Client &client : *clients)
        codes.emplace(client.id, client.code);
    for (HeldRequest &held : holdings.requests)
        held.clientCode = codes[held.clientCode];
    std::stable_sort(holdings.requests.begin(), holdings.requests.end(),
                     [](const HeldRequest &a, const HeldRequest &b) { return a.receivedAt < b.receivedAt; });
    return holdings;
}

Result<std::vector<Mentioned>> Erasure::requestsOf(const RightsSubject &subject, const std::vector<RequestId> &byNameToo)
{
    const Result<std::vector<Mentioned>> found = Mentions(m_context).find(subject);
    if (!found)
        return found.error();
    std::set<RequestId> said(byNameToo.begin(), byNameToo.end());
    std::vector<Mentioned> theirs;
    for (const Mentioned &mentioned : *found) {
        const bool wasSaid = said.erase(mentioned.request) > 0;
        if (mentioned.likeness == Likeness::Same || wasSaid)
            theirs.push_back(mentioned);
    }
    if (!said.empty())
        return Error{ErrorKind::RequestChanged, QStringLiteral("a request does not name them any more")};
    return theirs;
}

Result<ErasureOutcome> Erasure::erase(const std::set<RequestId> &requests, const Spared &spared, const RightsSubject &subject,
                                      const RightsId &rights)
{
    // The requests first, in their order; the clients follow.
    std::vector<ledger::RequestRow> locked;
    for (const RequestId &request : requests) {
        Result<ledger::RequestRow> row = ledger::RequestStore(m_context.ledger).lock(request);
        if (!row)
            return row.error();
        locked.push_back(*std::move(row));
    }
    const Result<CameOf> gone = ClientFiles(m_context).cameOf(requests);
    if (!gone)
        return gone.error();
    const Result<CameOf> staying = ClientFiles(m_context).cameOf(spared.requests);
    if (!staying)
        return staying.error();
    const Result<int> events = removeFromCalendars(*gone, *staying, spared.clients, subject);
    if (!events)
        return events.error();
    const Result<int> mails = removeMails(*gone, *staying, subject);
    if (!mails)
        return mails.error();
    const Result<Elsewhere> beside = elsewhere(m_context, subject);
    if (!beside)
        return beside.error();
    const Result<int> unreadable = removeUnreadable(beside->packages);
    if (!unreadable)
        return unreadable.error();
    if (Status removed = removeNotes(spared.requests, beside->notes); !removed)
        return removed.error();
    ErasureOutcome outcome{{0, 0, 0, *unreadable, *events, *mails}, 0};
    for (const ledger::RequestRow &request : locked) {
        if (Status erased = eraseLocked(request, rights, outcome); !erased)
            return erased.error();
    }
    return outcome;
}

Status Erasure::eraseLocked(const ledger::RequestRow &request, const RightsId &rights, ErasureOutcome &outcome)
{
    ledger::RetentionStore retention(m_context.ledger);
    const Result<ErasedCounts> content = retention.countContent(request.id);
    if (!content)
        return content.error();
    // First, or the order that follows would give another reason.
    if (Status gone = ledger::HandledStore(m_context.ledger).noteGone(request.id, SampleExclusion::Erased); !gone)
        return gone;
    const Result<ledger::PurgeOrderRow> order = Purges(m_context).orderLocked(request, PurgeReason::Erasure);
    if (!order)
        return order.error();
    if (Status kept = ledger::RightsStore(m_context.ledger).addPurge(rights, order->order.id.value); !kept)
        return kept;
    if (Status gone = retention.deleteContent(request.id, m_context.now()); !gone)
        return gone;
    if (Status noted = Trail(m_context).append(
            AuditEvent::ContentDeleted, {},
            {{QStringLiteral("request"), request.id.value}, {QStringLiteral("why"), QStringLiteral("erasure")}});
        !noted)
        return noted;
    const Result<int> served = ledger::PurgeStore(m_context.ledger).countServed(request.id);
    if (!served)
        return served.error();
    outcome.gone += *content;
    outcome.workstations += *served;
    return Done{};
}

/// Meetings that came of the requests, and others that name them without doubt, in every client's calendar.
Result<int> Erasure::removeFromCalendars(const CameOf &gone, const CameOf &kept, const std::set<QString> &sparedClients,
                                         const RightsSubject &subject)
{
    int removed = 0;
    const auto without = [&](const QString &code, QByteArray text) -> Result<std::optional<QByteArray>> {
        const Result<calendar::Calendar> parsed = calendar::parseCalendar(text);
        if (!parsed)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("a client's calendar file does not read")};
        std::set<QString> theirs;
        for (const calendar::Event &event : parsed->events) {
            const bool isToStay = kept.uids.count(event.uid) > 0 || sparedClients.count(code) > 0;
            if (gone.uids.count(event.uid) > 0 || (!isToStay && likeness(event, subject) == Likeness::Same))
                theirs.insert(event.uid);
        }
        for (const QString &uid : theirs) {
            Result<QByteArray> rest = calendar::removeEvent(text, uid);
            if (!rest)
                return rest.error();
            text = *std::move(rest);
        }
        removed += static_cast<int>(theirs.size());
        return theirs.empty() ? std::nullopt : std::optional(text);
    };
    const Status changed = ClientFiles(m_context).changeCalendars(without);
    return changed ? Result<int>(removed) : Result<int>(changed.error());
}

/// Mails that the scheduling service has not taken yet: those of the requests, whoever they go to, and others to or from them.
Result<int> Erasure::removeMails(const CameOf &gone, const CameOf &kept, const RightsSubject &subject)
{
    int removed = 0;
    const ClientFiles files(m_context);
    if (Status removedToo = files.removeUnfinished(); !removedToo)
        return removedToo.error();
    const QStringList names = files.waitingMails();
    for (const QString &name : names) {
        if (kept.mails.count(name) > 0)
            continue;
        if (gone.mails.count(name) == 0) {
            const Result<QByteArray> text = files.mail(name);
            if (!text)
                return text.error();
            const Result<Mail> mail = parseMail(*text);
            if (!mail || likeness(*mail, subject) != Likeness::Same)
                continue;
        }
        if (Status taken = files.removeMail(name); !taken)
            return taken.error();
        ++removed;
    }
    return removed;
}

/// Nobody could say whom these packages name, so that they are read.
Result<int> Erasure::eraseByName(const std::vector<QString> &texts, const Spared &spared, const RightsSubject &subject)
{
    if (texts.empty())
        return 0;
    const Result<Elsewhere> beside = elsewhere(m_context, subject);
    if (!beside)
        return beside.error();
    Elsewhere theirs;
    for (const QString &id : texts) {
        const auto said = std::ranges::find(beside->byName, id, [](const SaidByName &one) { return one.text.id; });
        if (said == beside->byName.end())
            return Error{ErrorKind::RequestChanged, QStringLiteral("a note or a package does not say their name any more")};
        if (said->text.thing == HeldThing::Notes)
            theirs.notes.insert(IncidentId{id});
        else
            theirs.packages.push_back(id);
    }
    if (Status removed = removeNotes(spared.requests, theirs.notes); !removed)
        return removed.error();
    return removeUnreadable(theirs.packages);
}

Result<int> Erasure::removeUnreadable(const std::vector<QString> &packages)
{
    for (const QString &package : packages) {
        if (Status gone = ledger::RetentionStore(m_context.ledger).deletePackage(package, m_context.now()); !gone)
            return gone.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::ContentDeleted, {},
                {{QStringLiteral("package"), package}, {QStringLiteral("why"), QStringLiteral("erasure")}});
            !noted)
            return noted.error();
    }
    return static_cast<int>(packages.size());
}

/// What support has noted of anything; notes on what stays, stay.
Status Erasure::removeNotes(const std::set<RequestId> &kept, const std::set<IncidentId> &notes)
{
    for (const IncidentId &incident : notes) {
        const Result<std::optional<Incident>> found = ledger::IncidentStore(m_context.ledger).find(incident);
        if (!found)
            return found.error();
        if (*found && kept.count((*found)->request) > 0)
            continue;
        if (Status gone = Incidents(m_context).forgetNotes(incident, QLatin1String("erasure")); !gone)
            return gone;
    }
    return Done{};
}

Result<std::vector<ErasureReceipt>> Erasure::receipts(const RightsId &rights)
{
    const Result<std::vector<QString>> orders = ledger::RightsStore(m_context.ledger).purges(rights);
    if (!orders)
        return orders.error();
    Result<std::map<PersonId, QString>> names = ledger::PeopleStore(m_context.ledger).names();
    if (!names)
        return names.error();
    std::map<std::pair<PersonId, QString>, ErasureReceipt> byWorkstation;
    for (const QString &order : *orders) {
        const Result<std::vector<ledger::PurgeTarget>> targets =
            ledger::PurgeStore(m_context.ledger).targets(PurgeOrderId{order});
        if (!targets)
            return targets.error();
        for (const ledger::PurgeTarget &target : *targets) {
            ErasureReceipt &receipt = byWorkstation[{target.person, target.workstation}];
            receipt.person = (*names)[target.person];
            ++receipt.ordered;
            receipt.acknowledged += target.acknowledgedAt ? 1 : 0;
            receipt.lastAt = std::max(receipt.lastAt, target.acknowledgedAt);
        }
    }
    std::vector<ErasureReceipt> receipts;
    for (auto &[workstation, receipt] : byWorkstation) {
        const auto end = ledger::SessionStore(m_context.ledger).lastEnd(workstation.first, workstation.second);
        if (!end)
            return end.error();
        if (!receipt.isComplete() && *end && **end <= m_context.now())
            receipt.lapsedAt = *end;
        receipts.push_back(std::move(receipt));
    }
    return receipts;
}

} // namespace vigie::desk
