#include "models/desk/archive.h"

#include "models/calendar/itip.h"
#include "models/desk/accessfacts.h"
#include "models/desk/archivemask.h"
#include "models/desk/archivepage.h"
#include "models/desk/form.h"
#include "models/desk/intake.h"
#include "models/domain/json.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/retention.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

/// Their hours, and of the client what they ask for and have said may be passed on.
void addPreferences(QJsonObject &request, const QJsonObject &document, const PackageParticipant &own)
{
    const auto take = [&request](const QJsonObject &from, const QString &key) {
        if (from.contains(key))
            request.insert(key, from.value(key));
    };
    const QJsonArray participants = document.value(QLatin1String("participants")).toArray();
    for (const QJsonValue &participant : participants) {
        if (participant[QLatin1String("id")].toString() == own.id)
            take(participant.toObject(), QStringLiteral("workingHours"));
    }
    if (own.role != ParticipantRole::Client)
        return;
    take(document, QStringLiteral("preferred"));
    take(document, QStringLiteral("limits"));
    QJsonArray shareable;
    const QJsonArray values = document.value(QLatin1String("shareable")).toArray();
    for (const QJsonValue &value : values)
        shareable.append(QJsonObject{{QStringLiteral("kind"), value[QLatin1String("kind")]},
                                     {QStringLiteral("value"), value[QLatin1String("value")]}});
    request.insert(QStringLiteral("shareable"), shareable);
}

QByteArray vCardText(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    escaped.replace(QLatin1Char(','), QLatin1String("\\,")).replace(QLatin1Char(';'), QLatin1String("\\;"));
    return escaped.toUtf8();
}

/// RFC 6350, as one contact with everything they are called.
QByteArray vCardOf(const RightsSubject &subject, const std::set<NamedPerson> &people)
{
    std::set<QString> names, mails, phones;
    for (const NamedPerson &person : people) {
        if (!person.name.isEmpty())
            names.insert(person.name);
        if (!person.mail.isEmpty())
            mails.insert(person.mail);
        if (!person.phone.isEmpty())
            phones.insert(person.phone);
    }
    const QString called = !names.empty() ? *names.begin() : !subject.name.isEmpty() ? subject.name : subject.mails.value(0);
    QByteArray card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + vCardText(called) + "\r\n";
    for (const QString &name : names) {
        if (name != called)
            card += "NICKNAME:" + vCardText(name) + "\r\n";
    }
    for (const QString &mail : mails)
        card += "EMAIL:" + vCardText(mail) + "\r\n";
    for (const QString &phone : phones)
        card += "TEL:" + vCardText(phone) + "\r\n";
    return card + "END:VCARD\r\n";
}

} // namespace

struct Archive::Collected {
    Collected(Context &context, bool access)
        : isAccess(access)
        , clients(context)
    {
    }

    bool isAccess;
    ClientCalendars clients;
    QJsonArray requests;
    QJsonArray incidents;
    QJsonArray disclosures;
    std::set<NamedPerson> names;
    std::set<QString> uids; ///< of events that are there already
    Parts calendars;
    int mails = 0;
    int unreadable = 0; ///< versions that were there

    void addCalendar(QByteArray copy)
    {
        calendars.emplace(QStringLiteral("calendar-%1.ics").arg(calendars.size() + 1, 3, 10, QLatin1Char('0')), std::move(copy));
    }
};

Status Archive::addDecided(const OwnVersion &version, const RequestId &id, QJsonObject &request)
{
    const Package &package = version.clear.package;
    if (version.them(package.client())) {
        QJsonArray proposed;
        for (const TimeRange &slot : package.candidates)
            proposed.append(toJson(slot));
        request.insert(QStringLiteral("proposed"), proposed);
    }
    const OwnView view{[&version](const QString &text) { return version.masked(text); },
                       [&version](const PackageParticipant &participant) { return version.them(participant); }};
    const Result<QJsonObject> decided = decidedOn(m_context, id, version.kept.number, package, view);
    if (!decided)
        return decided.error();
    if (!decided->isEmpty())
        request.insert(QStringLiteral("decided"), *decided);
    return Done{};
}

Status Archive::addOutcome(const std::list<OwnVersion> &versions, const RequestId &id, Collected &collected)
{
    if (versions.empty())
        return Done{};
    const OwnVersion &last = versions.front();
    const OwnView view{[&versions](const QString &text) { return maskedByAll(versions, text); },
                       [&last](const PackageParticipant &participant) { return last.them(participant); }};
    if (collected.isAccess) {
        const Result<QJsonArray> incidents = incidentsOf(m_context, id, last.clear.package, view);
        if (!incidents)
            return incidents.error();
        for (const QJsonValue &incident : *incidents)
            collected.incidents.append(incident);
    }
    if (std::ranges::none_of(last.clear.package.participants, view.isTheirs))
        return Done{};
    Result<QByteArray> meetings = collected.clients.meetingsOf(id, view, collected.uids);
    if (!meetings)
        return meetings.error();
    if (!meetings->isEmpty())
        collected.addCalendar(*std::move(meetings));
    return Done{};
}

/// The last first, so that an event is as it came last.
Status Archive::readVersions(const Mentioned &mentioned, const std::vector<KeptVersion> &kept, const RightsSubject &subject,
                             std::list<OwnVersion> &versions, Collected &collected)
{
    for (auto version = kept.rbegin(); version != kept.rend(); ++version) {
        PackageContent content = readContent(version->parts, {}, version->cameAt);
        if (!content.request) { // an incident says so
            ++collected.unreadable;
            continue;
        }
        content.request->callBy(version->package.numbers);
        const Result<std::vector<HiddenValue>> reported = TokenMaps(m_context).reportedOf(mentioned.request, version->number);
        if (!reported)
            return reported.error();
        versions.emplace_back(*std::move(content.request), *version, subject, mentioned.likeness, *reported);
    }
    return Done{};
}

QJsonArray Archive::messagesOf(const OwnVersion &version)
{
    QJsonArray messages;
    for (const auto &[path, mail] : version.clear.mails) {
        QJsonArray to;
        for (const MailAddress &address : mail.to)
            to.append(version.masked.person(address));
        messages.append(QJsonObject{{QStringLiteral("from"), version.masked.person(mail.from)},
                                    {QStringLiteral("to"), to},
                                    {QStringLiteral("sentAt"), mail.sentAt ? toRfc3339(*mail.sentAt) : QString()},
                                    {QStringLiteral("subject"), version.masked(mail.subject)},
                                    {QStringLiteral("text"), version.masked(mail.text)}});
    }
    return messages;
}

/// Of their own calendar all, and of others' what names them.
void Archive::addEvents(const OwnVersion &version, const PackageParticipant &participant, Collected &collected)
{
    const auto part = version.kept.parts.find(participant.calendar);
    const Result<calendar::Calendar> parsed =
        part == version.kept.parts.end() ? Error{ErrorKind::NotFound, {}} : calendar::parseCalendar(part->second);
    if (!parsed)
        return;
    const bool isOwn = version.them(participant);
    std::set<QString> uids;
    for (const calendar::Event &event : parsed->events) {
        if ((isOwn || version.them(event)) && collected.uids.count(event.uid) == 0)
            uids.insert(event.uid);
    }
    if (uids.empty())
        return;
    Result<QByteArray> copy =
        calendar::copyEvents(part->second, uids, [&version](const QString &text) { return version.masked(text); });
    if (!copy)
        return;
    collected.uids.merge(uids);
    collected.addCalendar(*std::move(copy));
}

Status Archive::collect(const Mentioned &mentioned, const RightsSubject &subject, Collected &collected)
{
    const RequestId &id = mentioned.request;
    const Result<std::vector<KeptVersion>> kept = Mentions(m_context).versions(id);
    if (!kept)
        return kept.error();
    std::list<OwnVersion> versions;
    if (Status read = readVersions(mentioned, *kept, subject, versions, collected); !read)
        return read;
    std::vector<QJsonObject> requests;
    for (const OwnVersion &version : versions) {
        for (const NamedPerson &person : version.kept.people) {
            if (version.them(person))
                collected.names.insert(person);
        }
        const Package &package = version.clear.package;
        const QJsonArray messages = messagesOf(version);
        collected.mails += static_cast<int>(messages.size());
        QJsonObject request{{QStringLiteral("request"), id.value},
                            {QStringLiteral("version"), version.kept.number},
                            {QStringLiteral("kind"), QString(wireName(package.kind))},
                            {QStringLiteral("receivedAt"), toRfc3339(version.clear.receivedAt)},
                            {QStringLiteral("summary"), version.masked(package.summary)},
                            {QStringLiteral("place"), version.masked(package.placeName)},
                            {QStringLiteral("role"), QStringLiteral("named")},
                            {QStringLiteral("messages"), messages}};
        for (const PackageParticipant &participant : package.participants) {
            if (version.them(participant)) {
                request.insert(QStringLiteral("role"), QString(wireName(participant.role)));
                addPreferences(request, version.clear.document, participant);
            }
            addEvents(version, participant, collected);
        }
        if (collected.isAccess) {
            if (Status added = addDecided(version, id, request); !added)
                return added;
        }
        requests.push_back(request);
    }
    if (Status added = addOutcome(versions, id, collected); !added)
        return added;
    for (auto request = requests.rbegin(); request != requests.rend(); ++request)
        collected.requests.append(*request);
    return addDisclosures(id, collected);
}

Status Archive::addDisclosures(const RequestId &id, Collected &collected)
{
    const Result<std::vector<ledger::Disclosure>> shown = ledger::DisclosureStore(m_context.ledger).ofRequest(id);
    if (!shown)
        return shown.error();
    for (const ledger::Disclosure &row : *shown)
        collected.disclosures.append(QJsonObject{{QStringLiteral("at"), toRfc3339(row.at)},
                                                 {QStringLiteral("request"), id.value},
                                                 {QStringLiteral("country"), row.country},
                                                 {QStringLiteral("mechanism"), row.mechanism},
                                                 {QStringLiteral("categories"), row.categories}});
    return Done{};
}

/// The rule for everybody, or else the desk's own.
Result<int> Archive::retentionDays()
{
    const Result<std::vector<ledger::RetentionRule>> rules = ledger::RetentionStore(m_context.ledger).all();
    if (!rules)
        return rules.error();
    const bool isForEverybody = !rules->empty() && rules->front().client.isEmpty();
    return isForEverybody ? rules->front().days : m_context.policy.retentionDays;
}

Result<Parts> Archive::filesFor(const RightsCase &rights, const Contents &contents,
                                const std::function<Status(const archive::Making &)> &progress)
{
    const bool isAccess = rights.wish.kind == RightKind::Access; // a portability takes along what is theirs, and no more
    Collected collected(m_context, isAccess);
    archive::Making making{0, static_cast<int>(contents.requests.size())};
    if (Status told = progress(making); !told)
        return told.error();
    for (const Mentioned &request : contents.requests) {
        if (Status done = collect(request, rights.wish.subject, collected); !done)
            return done.error();
        ++making.done;
        if (Status told = progress(making); !told)
            return told.error();
    }
    QJsonObject data{{QStringLiteral("format"), 1},
                     {QStringLiteral("number"), rights.number},
                     {QStringLiteral("madeAt"), toRfc3339(m_context.now())},
                     {QStringLiteral("subject"), toJson(rights.wish).value(QStringLiteral("subject"))},
                     {QStringLiteral("requests"), collected.requests},
                     {QStringLiteral("restricted"), contents.restricted},
                     {QStringLiteral("unreadable"), collected.unreadable},
                     {QStringLiteral("transfers"), collected.disclosures}};
    if (isAccess) {
        const Result<QJsonObject> facts = accessFacts(m_context, rights, contents.requests, contents.texts, collected.incidents);
        if (!facts)
            return facts.error();
        for (auto fact = facts->begin(); fact != facts->end(); ++fact)
            data.insert(fact.key(), fact.value());
    }
    const Result<int> retention = retentionDays();
    if (!retention)
        return retention.error();
    Parts files = std::move(collected.calendars);
    files.emplace(QStringLiteral("data.json"), QJsonDocument(data).toJson());
    files.emplace(QStringLiteral("contact.vcf"), vCardOf(rights.wish.subject, collected.names));
    const Readable page =
        archivePage(data, rights.wish.language, {collected.mails, static_cast<int>(collected.uids.size()), *retention},
                    QTimeZone(m_context.policy.rights.zone.toLatin1()));
    Result<QByteArray> pdf = pdfOf(page);
    if (!pdf)
        return pdf.error();
    const QString readMe = rights.wish.language == QLatin1String("fr") ? QStringLiteral("lisez-moi") : QStringLiteral("read-me");
    files.emplace(readMe + QLatin1String(".html"), htmlOf(page));
    files.emplace(readMe + QLatin1String(".pdf"), *std::move(pdf));
    return files;
}

} // namespace vigie::desk
