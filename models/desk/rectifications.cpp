#include "models/desk/rectifications.h"

#include "models/desk/clientfiles.h"
#include "models/desk/elsewhere.h"
#include "models/desk/intake.h"
#include "models/desk/mail.h"
#include "models/desk/rectifieddocument.h"
#include "models/desk/tokenmaps.h"
#include "models/desk/trail.h"
#include "models/desk/writings.h"
#include "models/domain/json.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/incidents.h"
#include "models/ledger/mentions.h"

#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

const QString requestDocument = QStringLiteral("request.json");

bool isOfCategory(RectifiedField field, TokenCategory category)
{
    switch (field) {
    case RectifiedField::Name:
        return category == TokenCategory::Person || category == TokenCategory::Unknown;
    case RectifiedField::Mail:
        return category == TokenCategory::Email;
    case RectifiedField::Phone:
        return category == TokenCategory::Phone;
    case RectifiedField::Detail:
        return category == TokenCategory::Address;
    }
    return false;
}

} // namespace

Result<int> Rectifications::inDocuments(const ledger::StoredPackage &package, const RightsSubject &subject,
                                        const std::vector<RectifiedValue> &values)
{
    ledger::PackageStore packages(m_context.ledger);
    QJsonObject used = QJsonDocument::fromJson(package.document.toUtf8()).object();
    RectifiedDocument rectification(used, subject, values);
    int places = rectification.apply();
    const Result<std::map<QString, QByteArray>> parts = packages.parts(package.id);
    if (!parts)
        return parts.error();
    std::map<QString, QByteArray> rewritten;
    for (const auto &[path, content] : *parts) {
        if (!path.endsWith(QLatin1String(".ics")))
            continue;
        const calendar::CorrectedCalendar calendar = rectification.person().inCalendar(content, {});
        if (calendar.places > 0)
            rewritten[path] = calendar.text;
        places += calendar.places;
    }
    if (places == 0)
        return 0;
    if (const auto part = parts->find(requestDocument); part != parts->end()) {
        QJsonObject came = QJsonDocument::fromJson(part->second).object();
        if (RectifiedDocument(came, subject, values).apply() > 0)
            rewritten[requestDocument] = QJsonDocument(came).toJson();
    }
    const Status done = packages.rewrite(package.id, QString::fromUtf8(toBytes(used)), rewritten);
    return done ? Result<int>(places) : Result<int>(done.error());
}

Result<int> Rectifications::inClientFiles(const std::set<RequestId> &requests, const RightsCase &rights,
                                          const std::vector<RectifiedValue> &values)
{
    ClientFiles files(m_context);
    const Result<CameOf> came = files.cameOf(requests);
    if (!came)
        return came.error();
    const RectifiedPerson person{rights.wish.subject, values};
    int places = 0;
    const std::set<QString> declining = decliningClients(rights);
    const auto putRight = [&](const QString &code, const QByteArray &text) -> Result<std::optional<QByteArray>> {
        if (declining.count(code) > 0)
            return std::optional<QByteArray>();
        const calendar::CorrectedCalendar calendar = person.inCalendar(text, came->uids);
        places += calendar.places;
        return calendar.places == 0 ? std::nullopt : std::optional(calendar.text);
    };
    if (Status changed = files.changeCalendars(putRight); !changed)
        return changed.error();
    const QStringList waiting = files.waitingMails();
    for (const QString &name : waiting) {
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
        const int inMail = person.inMail(*mail, came->uids);
        if (inMail == 0)
            continue;
        const Result<bool> replaced = files.replaceMail(name, writeMail(*mail));
        if (!replaced)
            return replaced.error();
        places += *replaced ? inMail : 0;
    }
    return places;
}

Result<int> Rectifications::inTokens(const RequestId &request, int version, const std::vector<RectifiedValue> &values)
{
    int places = 0;
    for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
        const ledger::TokenMapKey key{request, version, level};
        Result<std::optional<TokenValues>> map = TokenMaps(m_context).find(key);
        if (!map)
            return map.error();
        if (!*map)
            continue;
        int found = 0;
        for (auto &[token, hidden] : **map) {
            for (const RectifiedValue &value : values) {
                if (!isOfCategory(value.field, hidden.category) || !isHeldAs(value.field, hidden.value, value.held))
                    continue;
                hidden.value = value.right;
                ++found;
                break;
            }
        }
        if (found == 0)
            continue;
        if (Status kept = TokenMaps(m_context).keep(key, **map); !kept)
            return kept.error();
        places += found;
    }
    return places;
}

/// What people are shown is made anew, as a version that whoever has it in hand meets like any other (Q6). Of what is over
/// nothing is shown any more but as it was decided, and what is restricted is not worked.
Status Rectifications::showAnew(const ledger::RequestRow &request, const RightsCase &rights)
{
    if (isOver(request.state) || request.state == RequestState::Withdrawn || request.isRestricted)
        return readAnew(request);
    ledger::PackageStore packages(m_context.ledger);
    const Result<std::optional<ledger::StoredPackage>> package = packages.ofRequest(request.id, request.version);
    if (!package || !*package)
        return package ? Status(Done{}) : Status(package.error());
    const Result<Parts> parts = packages.parts((*package)->id);
    if (!parts)
        return parts.error();
    Intake intake(m_context);
    Result<Intake::Prepared> prepared = intake.prepare(*parts, IntakeOptions{(*package)->isShifted}, (*package)->cameAt);
    if (!prepared)
        return prepared.error();
    if (!prepared->content.request)
        return Done{};
    prepared->hash = Intake::hashOfAnew(*parts, rights.id.value);
    const Result<IntakeReport> stored = intake.store(*parts, *prepared);
    return stored ? Status(Done{}) : Status(stored.error());
}

Status Rectifications::readAnew(const ledger::RequestRow &request)
{
    for (int version = 1; version <= request.version; ++version) {
        const Result<std::optional<ledger::StoredPackage>> package =
            ledger::PackageStore(m_context.ledger).ofRequest(request.id, version);
        if (!package)
            return package.error();
        if (!*package || (*package)->document.isEmpty())
            continue;
        if (Status read = readFormsAnew(**package); !read)
            return read;
    }
    return Done{};
}

/// What the service understood, in the place of what it did: slots, calendars and mails are those that were decided on. A form in
/// doubt stays what it was.
Status Rectifications::readFormsAnew(const ledger::StoredPackage &package)
{
    const Result<Parts> parts = ledger::PackageStore(m_context.ledger).parts(package.id);
    if (!parts)
        return parts.error();
    const Result<Intake::Prepared> prepared = Intake(m_context).prepare(*parts, IntakeOptions{package.isShifted}, package.cameAt);
    if (!prepared)
        return prepared.error();
    ledger::RequestStore requests(m_context.ledger);
    for (const Intake::Form &form : prepared->forms) {
        const Result<std::optional<QString>> stored = requests.form(package.request, package.version, form.level);
        if (!stored)
            return stored.error();
        if (!*stored || form.isWithheld())
            continue;
        Result<Case> shown = caseFromJson(QJsonDocument::fromJson((*stored)->toUtf8()).object());
        if (!shown)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored form does not read")};
        shown->understanding = form.content.understanding;
        shown->city = form.content.city;
        if (Status changed =
                requests.changeForm(package.request, package.version, form.level, QString::fromUtf8(toBytes(toJson(*shown))));
            !changed)
            return changed;
        const ledger::TokenMapKey key{package.request, package.version, form.level};
        Result<std::optional<TokenValues>> known = TokenMaps(m_context).find(key);
        if (!known)
            return known.error();
        TokenValues values = known->value_or(TokenValues());
        values.insert(form.hidden.begin(), form.hidden.end());
        if (Status kept = TokenMaps(m_context).keep(key, values); !kept)
            return kept;
    }
    return Done{};
}

Status Rectifications::noted(const Caller &caller, const RightsCase &rights, int places, QJsonObject of)
{
    of.insert(QStringLiteral("places"), places);
    return Trail(m_context).append(AuditEvent::Rectified, caller.me.id, rightsFacts(rights, caller.session, std::move(of)));
}

Result<int> Rectifications::inRequest(const Caller &caller, const RightsCase &rights, const RequestId &request,
                                      const std::vector<RectifiedValue> &values)
{
    const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request);
    if (!locked)
        return locked.error();
    int held = 0;
    for (int version = 1; version <= locked->version; ++version) {
        const Result<std::optional<ledger::StoredPackage>> package =
            ledger::PackageStore(m_context.ledger).ofRequest(request, version);
        if (!package)
            return package.error();
        if (!*package || (*package)->document.isEmpty())
            continue;
        const Result<int> inPackage = inDocuments(**package, rights.wish.subject, values);
        if (!inPackage)
            return inPackage;
        if (*inPackage == 0)
            continue; // then the tokens are another's
        const Result<int> inMaps = inTokens(request, version, values);
        if (!inMaps)
            return inMaps;
        held += *inPackage + *inMaps;
    }
    const RectifiedPerson person{rights.wish.subject, values};
    const Result<int> written =
        Writings(m_context).changeOf(request, [&person](const QString &words) { return person.inWords(words); });
    if (!written)
        return written;
    const bool hasDetail = std::ranges::find(values, RectifiedField::Detail, &RectifiedValue::field) != values.end();
    if (held > 0 && hasDetail) {
        if (Status shown = showAnew(*locked, rights); !shown)
            return shown.error();
    }
    if (held > 0) {
        if (Status again = ledger::MentionStore(m_context.ledger).noteAgain(request); !again)
            return again.error();
    }
    const int places = held + *written;
    if (places > 0) {
        if (Status said = noted(caller, rights, places, {{QStringLiteral("request"), request.value}}); !said)
            return said.error();
    }
    return places;
}

Result<std::set<IncidentId>> Rectifications::notesOf(const RightsSubject &subject, const RectifiedWhere &where)
{
    Result<std::set<IncidentId>> notes = Writings(m_context).notesAbout(inLockOrder(where.requests));
    if (!notes)
        return notes;
    const Result<Elsewhere> beside = elsewhere(m_context, subject);
    if (!beside)
        return beside.error();
    std::set<IncidentId> theirs = beside->notes;
    for (const QString &id : where.texts) {
        const auto said = std::ranges::find(beside->byName, id, [](const SaidByName &one) { return one.text.id; });
        if (said == beside->byName.end())
            return Error{ErrorKind::RequestChanged, QStringLiteral("a note or a package does not say their name any more")};
        if (said->text.thing == HeldThing::Notes)
            theirs.insert(IncidentId{id});
    }
    for (const IncidentId &id : theirs) {
        const Result<std::optional<Incident>> incident = ledger::IncidentStore(m_context.ledger).find(id);
        if (!incident)
            return incident.error();
        if (*incident && where.spared.count((*incident)->request) == 0)
            notes->insert(id);
    }
    return notes;
}

Result<int> Rectifications::inNotes(const Caller &caller, const RightsCase &rights, const RectifiedWhere &where,
                                    const std::vector<RectifiedValue> &values)
{
    const Result<std::set<IncidentId>> notes = notesOf(rights.wish.subject, where);
    if (!notes)
        return notes.error();
    const RectifiedPerson person{rights.wish.subject, values};
    return Writings(m_context).changeNotes(
        *notes, [&person](const QString &words) { return person.inWords(words); },
        [&](const IncidentId &id, int places) {
            return noted(caller, rights, places, {{QStringLiteral("incident"), id.value}});
        });
}

Result<int> Rectifications::apply(const Caller &caller, const RightsCase &rights, const RectifiedWhere &where,
                                  const std::vector<RectifiedValue> &values)
{
    int everywhere = 0;
    const std::set<RequestId> inOrder = inLockOrder(where.requests);
    for (const RequestId &request : inOrder) {
        const Result<int> places = inRequest(caller, rights, request, values);
        if (!places)
            return places;
        everywhere += *places;
    }
    const Result<int> inFiles = inClientFiles(inOrder, rights, values);
    if (!inFiles)
        return inFiles;
    if (*inFiles > 0) {
        if (Status said = noted(caller, rights, *inFiles, {}); !said)
            return said.error();
    }
    const Result<int> written = inNotes(caller, rights, where, values); // incidents are locked last
    return written ? Result<int>(everywhere + *inFiles + *written) : written;
}

} // namespace vigie::desk
