#include "models/desk/itemerasure.h"

#include "models/desk/clientfiles.h"
#include "models/desk/elsewhere.h"
#include "models/desk/erasure.h"
#include "models/desk/itemowners.h"
#include "models/desk/mail.h"
#include "models/desk/purges.h"
#include "models/desk/rectifications.h"
#include "models/desk/rights.h"
#include "models/desk/tokenmaps.h"
#include "models/desk/trail.h"
#include "models/desk/writings.h"
#include "models/domain/json.h"
#include "models/ledger/incidents.h"
#include "models/ledger/mentions.h"
#include "models/ledger/purges.h"
#include "models/ledger/rights.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <map>

namespace vigie::desk {
namespace {

bool isUnderWay(const ledger::RequestRow &request)
{
    return !isOver(request.state) && request.state != RequestState::Withdrawn;
}

RightsCase withoutItem(RightsCase request, const ItemCut &cut)
{
    RightsSubject &subject = request.wish.subject;
    subject.mails.removeIf([&cut](const QString &mail) { return cut.isIn(mail); });
    for (QString *value : {&subject.name, &subject.phone}) {
        if (cut.isIn(*value))
            value->clear();
    }
    request.wish.words = cut.inWords(request.wish.words);
    for (RightsStep &step : request.steps) {
        step.words = cut.inWords(step.words);
        if (!step.letter)
            continue;
        for (QString *words : {&step.letter->to, &step.letter->subject, &step.letter->body})
            *words = cut.inWords(*words);
    }
    return request;
}

RightsSubject subjectOf(const ErasedItem &item)
{
    RightsSubject subject;
    if (item.field == RectifiedField::Mail)
        subject.mails = {item.value};
    else if (item.field == RectifiedField::Phone)
        subject.phone = item.value;
    return subject;
}

} // namespace

Status ItemErasure::inRegister(const RightsCase &rights, const std::vector<ErasedItem> &items)
{
    if (items.empty())
        return Done{};
    const Result<std::vector<RightsCase>> others = Rights(m_context).ofSameSubject(rights, std::numeric_limits<int>::max());
    if (!others)
        return others.error();
    std::set<RightsId> all{rights.id};
    for (const RightsCase &other : *others)
        all.insert(other.id);
    ledger::RightsStore store(m_context.ledger);
    for (const RightsId &id : all) {
        const Result<RightsCase> locked = store.lock(id);
        if (!locked)
            return locked.error();
        RightsCase left = *locked;
        for (const ErasedItem &item : items)
            left = withoutItem(std::move(left), ItemCut(item));
        const RightsSubject &subject = left.wish.subject;
        if (subject != locked->wish.subject && subject.mails.isEmpty() && subject.name.isEmpty() && subject.phone.isEmpty())
            return itemError(ItemObstacle::OnlyKnownBy);
        if (left == *locked)
            continue;
        if (Status rewritten = store.rewrite(left); !rewritten)
            return rewritten;
    }
    return Done{};
}

Result<int> ItemErasure::inPackage(const RightsSubject &subject, const ledger::StoredPackage &package, const ItemCut &cut,
                                   bool isAnothersToo)
{
    const auto changed = [&](const QJsonObject &document) {
        return isAnothersToo ? withoutOwn(document, subject, cut) : cut.inJson(document);
    };
    ledger::PackageStore packages(m_context.ledger);
    int places = 0;
    QString document = package.document;
    if (!document.isEmpty()) {
        const QJsonObject used = QJsonDocument::fromJson(document.toUtf8()).object();
        const Result<QJsonObject> left = changed(used);
        if (!left)
            return left.error();
        if (*left != used) {
            document = QString::fromUtf8(toBytes(*left));
            ++places;
        }
    }
    const Result<std::map<QString, QByteArray>> parts = packages.parts(package.id);
    if (!parts)
        return parts.error();
    std::map<QString, QByteArray> rewritten;
    for (const auto &[path, content] : *parts) {
        Result<QByteArray> left = content;
        if (!isAnothersToo) {
            left = cut.inPart(path, content);
        } else if (const QJsonDocument came = QJsonDocument::fromJson(content);
                   path == QLatin1String("request.json") && came.isObject()) {
            const Result<QJsonObject> own = changed(came.object());
            if (!own)
                return own.error();
            if (*own != came.object())
                left = QJsonDocument(*own).toJson();
        }
        if (!left)
            return left.error();
        if (*left != content)
            rewritten[path] = *left;
    }
    places += static_cast<int>(rewritten.size());
    if (places == 0)
        return 0;
    const Status done = packages.rewrite(package.id, document, rewritten);
    return done ? Result<int>(places) : Result<int>(done.error());
}

/// The token stays taken, and stands for nothing.
Result<int> ItemErasure::inTokens(const ledger::RequestRow &request, const ItemCut &cut)
{
    int places = 0;
    for (int version = 1; version <= request.version; ++version) {
        for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
            const ledger::TokenMapKey key{request.id, version, level};
            Result<std::optional<TokenValues>> map = TokenMaps(m_context).find(key);
            if (!map)
                return map.error();
            if (!*map)
                continue;
            int found = 0;
            for (auto &[token, hidden] : **map) {
                if (cut.isIn(hidden.value)) {
                    hidden.value.clear();
                    ++found;
                }
                found += static_cast<int>(hidden.reported.removeIf([&cut](const QString &words) { return cut.isIn(words); }));
            }
            if (found == 0)
                continue;
            if (Status kept = TokenMaps(m_context).keep(key, **map); !kept)
                return kept.error();
            places += found;
        }
    }
    return places;
}

Result<bool> ItemErasure::isAnothersToo(const RequestId &request, const RightsSubject &subject, const ItemCut &cut)
{
    const Result<std::vector<ledger::StoredPackage>> packages = ledger::PackageStore(m_context.ledger).allOf(request);
    if (!packages)
        return packages.error();
    return std::ranges::any_of(*packages, [&](const ledger::StoredPackage &package) {
        return isOfAnother(QJsonDocument::fromJson(package.document.toUtf8()).object(), subject, cut);
    });
}

Result<ItemErasure::Places> ItemErasure::inRequest(const RightsCase &rights, const ledger::RequestRow &request,
                                                   const ItemCut &cut, bool isAnothersToo)
{
    const RightsSubject &subject = rights.wish.subject;
    const Result<std::vector<ledger::StoredPackage>> packages = ledger::PackageStore(m_context.ledger).allOf(request.id);
    if (!packages)
        return packages.error();
    Places places;
    for (const ledger::StoredPackage &package : *packages) {
        const QJsonObject used = QJsonDocument::fromJson(package.document.toUtf8()).object();
        if (isUnderWay(request) && package.version == request.version && isNeeded(used, subject, cut))
            return itemError(ItemObstacle::StillNeeded);
        const Result<int> found = inPackage(subject, package, cut, isAnothersToo);
        if (!found)
            return found.error();
        places.everywhere += *found;
    }
    if (isAnothersToo)
        return places;
    const auto words = [&cut](const QString &text) { return cut.inWords(text); };
    const Result<int> tokens = inTokens(request, cut);
    const Result<int> written = Writings(m_context).changeOf(request.id, words);
    const Result<int> forms = Writings(m_context).changeForms(request.id, words);
    for (const Result<int> *found : {&tokens, &written, &forms}) {
        if (!*found)
            return found->error();
        places.everywhere += **found;
    }
    places.inForms = *forms;
    return places;
}

Result<int> ItemErasure::inClientFiles(const std::set<RequestId> &requests, const ItemCut &cut)
{
    ClientFiles files(m_context);
    const Result<CameOf> came = files.cameOf(requests);
    if (!came)
        return came.error();
    int places = 0;
    const auto without = [&](const QString &, const QByteArray &text) -> Result<std::optional<QByteArray>> {
        Result<QByteArray> left = cut.inCalendar(text, came->uids);
        if (!left)
            return left.error();
        if (*left == text)
            return std::optional<QByteArray>();
        ++places;
        return std::optional(*std::move(left));
    };
    if (Status changed = files.changeCalendars(without); !changed)
        return changed.error();
    if (Status removed = files.removeUnfinished(); !removed)
        return removed.error();
    for (const QString &name : files.waitingMails()) {
        if (came->mails.count(name) == 0)
            continue;
        const Result<QByteArray> text = files.mail(name);
        if (!text)
            return text.error();
        if (text->isEmpty())
            continue; // taken meanwhile
        Result<OutgoingMail> mail = readWritten(*text);
        if (!mail)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("an outgoing mail does not read")};
        std::vector<MailAddress *> people{&mail->from, &mail->replyTo};
        for (MailAddress &to : mail->to)
            people.push_back(&to);
        for (MailAddress *one : people) {
            if (cut.isIn(one->address))
                return itemError(ItemObstacle::StillNeeded);
            one->name = cut.inWords(one->name);
        }
        mail->subject = cut.inWords(mail->subject);
        mail->text = cut.inWords(mail->text);
        const Result<QByteArray> calendar = cut.inCalendar(mail->calendar);
        if (!calendar)
            return calendar.error();
        mail->calendar = *calendar;
        const QByteArray left = writeMail(*mail);
        if (left == *text)
            continue;
        const Result<bool> replaced = files.replaceMail(name, left);
        if (!replaced)
            return replaced.error();
        places += *replaced ? 1 : 0;
    }
    return places;
}

/// About these requests, or about none.
Result<int> ItemErasure::inNotes(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &requests,
                                 const ErasedItem &item, const ItemCut &cut, ErasedItems &outcome)
{
    Result<std::set<IncidentId>> notes = Writings(m_context).notesAbout(requests);
    if (!notes)
        return notes.error();
    const Result<Elsewhere> beside = elsewhere(m_context, subjectOf(item));
    if (!beside)
        return beside.error();
    for (const IncidentId &id : beside->notes) {
        const Result<std::optional<Incident>> incident = ledger::IncidentStore(m_context.ledger).find(id);
        if (!incident)
            return incident.error();
        if (*incident && (*incident)->request.isEmpty())
            notes->insert(id);
    }
    const Result<int> removed = Erasure(m_context).removeUnreadable(beside->packages);
    if (!removed)
        return removed;
    outcome.packages += *removed;
    const Result<int> written = Writings(m_context).changeNotes(
        *notes, [&cut](const QString &words) { return cut.inWords(words); },
        [&](const IncidentId &id, int places) {
            return noted(caller, rights, places, {{QStringLiteral("incident"), id.value}});
        });
    return written ? Result<int>(*removed + *written) : written;
}

/// What is over is shown nobody anew; workstations remove what they have of it.
Status ItemErasure::callBack(const RightsCase &rights, const RequestId &request, ErasedItems &outcome)
{
    const Result<std::optional<PurgeOrderId>> order =
        Purges(m_context).callBack(request, PurgeReason::Erasure, QLatin1String("purged"), {});
    if (!order)
        return order.error();
    if (!*order)
        return Done{};
    const Result<int> served = ledger::PurgeStore(m_context.ledger).countServed(request);
    if (!served)
        return served.error();
    outcome.workstations += *served;
    return ledger::RightsStore(m_context.ledger).addPurge(rights.id, (*order)->value);
}

Status ItemErasure::noted(const Caller &caller, const RightsCase &rights, int places, QJsonObject of)
{
    of.insert(QStringLiteral("places"), places);
    return Trail(m_context).append(AuditEvent::ItemErased, caller.me.id, rightsFacts(rights, caller.session, std::move(of)));
}

Result<ErasedItems> ItemErasure::apply(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &left,
                                       const std::vector<ErasedItem> &items)
{
    ErasedItems outcome;
    std::map<RequestId, Places> changed;
    std::vector<std::set<RequestId>> wholly; // of each item: requests in which it is theirs alone
    std::vector<int> places(items.size(), 0);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ItemCut cut(items[i]);
        std::set<RequestId> theirs;
        for (const RequestId &request : left) {
            const Result<ledger::RequestRow> row = ledger::RequestStore(m_context.ledger).lock(request);
            if (!row)
                return row.error();
            const Result<bool> another = isAnothersToo(request, rights.wish.subject, cut);
            if (!another)
                return another.error();
            const Result<Places> found = inRequest(rights, *row, cut, *another);
            if (!found)
                return found.error();
            if (!*another)
                theirs.insert(request);
            changed[request].everywhere += found->everywhere;
            changed[request].inForms += found->inForms;
            places[i] += found->everywhere;
        }
        wholly.push_back(std::move(theirs));
    }
    for (const auto &[request, found] : changed) {
        if (found.everywhere == 0)
            continue;
        const Result<ledger::RequestRow> row = ledger::RequestStore(m_context.ledger).lock(request);
        if (!row)
            return row.error();
        const Status shown = isUnderWay(*row) && !row->isRestricted ? Rectifications(m_context).showAnew(*row, rights)
            : found.inForms > 0                                     ? callBack(rights, request, outcome)
                                                                    : Status(Done{});
        if (!shown)
            return shown.error();
        if (Status again = ledger::MentionStore(m_context.ledger).noteAgain(request); !again)
            return again.error();
        if (Status said = noted(caller, rights, found.everywhere, {{QStringLiteral("request"), request.value}}); !said)
            return said.error();
    }
    // Clients and incidents are locked after every request.
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Result<int> files = inClientFiles(wholly[i], ItemCut(items[i]));
        if (!files)
            return files.error();
        places[i] += *files;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Result<int> notes = inNotes(caller, rights, wholly[i], items[i], ItemCut(items[i]), outcome);
        if (!notes)
            return notes.error();
        if (places[i] + *notes == 0)
            return itemError(ItemObstacle::NotHeld);
    }
    return outcome;
}

} // namespace vigie::desk
