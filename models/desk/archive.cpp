#include "models/desk/archive.h"

#include "models/calendar/itip.h"
#include "models/desk/accessfacts.h"
#include "models/desk/archivepage.h"
#include "models/desk/form.h"
#include "models/desk/intake.h"
#include "models/domain/json.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/retention.h"
#include "models/redaction/redactor.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

/// Who of a version they are: by address or number; by name alone where somebody has said so and just one bears it.
class Them
{
public:
    Them(const KeptVersion &version, const RightsSubject &subject, Likeness found)
        : m_subject(subject)
    {
        std::set<QString> bearers;
        for (const NamedPerson &person : version.people) {
            if (!person.mail.isEmpty() && likeness(person, subject) != Likeness::None)
                bearers.insert(person.mail.toCaseFolded());
        }
        m_least = found == Likeness::Doubtful && bearers.size() <= 1 ? Likeness::Doubtful : Likeness::Same;
    }

    template <typename Named>
    [[nodiscard]] bool operator()(const Named &named) const
    {
        return likeness(named, m_subject) >= m_least;
    }
    /// Under which their name is known, or none.
    [[nodiscard]] Token tokenIn(const redaction::Vault &vault, const Package &package) const
    {
        QStringList addresses = m_subject.mails;
        for (const PackageParticipant &participant : package.participants) {
            if ((*this)(participant))
                addresses.append(participant.email);
        }
        for (const QString &address : std::as_const(addresses)) {
            if (const std::optional<Token> token = vault.personByAddress(address))
                return *token;
        }
        return m_least == Likeness::Doubtful ? vault.personByName(m_subject.name).value_or(Token{}) : Token{};
    }

private:
    const RightsSubject &m_subject;
    Likeness m_least = Likeness::Same;
};

/// A text in which only they are clear.
class Masked
{
public:
    Masked(const ClearRequest &request, const std::vector<HiddenValue> &reported, const Them &them)
        : m_them(them)
        , m_redactor(vaultOf(request, reported), DisclosureLevel::ThirdCountry)
        , m_own(them.tokenIn(m_redactor.vault(), request.package))
    {
    }

    [[nodiscard]] QString operator()(const QString &clear) const
    {
        const redaction::Redacted redacted = m_redactor.redact(clear);
        QString masked;
        qsizetype at = 0;
        for (const redaction::Span &span : redacted.spans) {
            masked += clear.mid(at, span.start - at);
            const QString value = clear.mid(span.start, span.end - span.start);
            masked += isTheirs(span, value) ? value : QLatin1Char('[') + span.token.value + QLatin1Char(']');
            at = span.end;
        }
        return masked + clear.mid(at);
    }
    [[nodiscard]] QString person(const MailAddress &address) const
    {
        if (m_them(NamedPerson{address.name, address.address, {}}))
            return address.name.isEmpty() ? address.address
                                          : address.name + QLatin1String(" <") + address.address + QLatin1Char('>');
        const QString masked = (*this)(address.name.isEmpty() ? address.address : address.name);
        return masked == address.name || masked == address.address ? QStringLiteral("[…]") : masked;
    }

private:
    [[nodiscard]] bool isTheirs(const redaction::Span &span, const QString &value) const
    {
        if (span.category == TokenCategory::Email)
            return m_them(NamedPerson{{}, value, {}});
        if (span.category == TokenCategory::Phone)
            return m_them(NamedPerson{{}, {}, value});
        return m_own.isEmpty() ? m_them(NamedPerson{value, {}, {}}) : span.token == m_own;
    }

    const Them &m_them;
    redaction::Redactor m_redactor;
    Token m_own;
};

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

Status Archive::addDecided(const RequestId &id, const Package &package, const OwnView &view, QJsonObject &request)
{
    QJsonArray proposed;
    for (const TimeRange &slot : package.candidates)
        proposed.append(toJson(slot));
    request.insert(QStringLiteral("proposed"), proposed);
    const int version = request.value(QLatin1String("version")).toInt();
    const Result<QJsonObject> decided = decidedOn(m_context, id, version, package, view);
    if (!decided)
        return decided.error();
    if (!decided->isEmpty())
        request.insert(QStringLiteral("decided"), *decided);
    return Done{};
}

Status Archive::addOutcome(const RequestId &id, const Package &package, const OwnView &view, Collected &collected)
{
    if (collected.isAccess) {
        const Result<QJsonArray> incidents = incidentsOf(m_context, id, view);
        if (!incidents)
            return incidents.error();
        for (const QJsonValue &incident : *incidents)
            collected.incidents.append(incident);
    }
    if (std::ranges::none_of(package.participants, view.isTheirs))
        return Done{};
    Result<QByteArray> meetings = collected.clients.meetingsOf(id, view, collected.uids);
    if (!meetings)
        return meetings.error();
    if (!meetings->isEmpty())
        collected.addCalendar(*std::move(meetings));
    return Done{};
}

Status Archive::collect(const Mentioned &mentioned, const RightsSubject &subject, Collected &collected)
{
    const RequestId &id = mentioned.request;
    const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(id);
    if (!versions)
        return versions.error();
    QJsonArray requests;
    // The last first, so that an event is as it came last.
    for (auto kept = versions->rbegin(); kept != versions->rend(); ++kept) {
        const KeptVersion &version = *kept;
        PackageContent content = readContent(version.parts, {}, version.cameAt);
        if (!content.request) { // an incident says so
            ++collected.unreadable;
            continue;
        }
        ClearRequest &clear = *content.request;
        clear.callBy(version.package.numbers);
        const Them them(version, subject, mentioned.likeness);
        const Result<std::vector<HiddenValue>> reported = TokenMaps(m_context).reportedOf(id, version.number);
        if (!reported)
            return reported.error();
        const Masked masked(clear, *reported, them);
        const OwnView view{[&masked](const QString &text) { return masked(text); },
                           [&them](const PackageParticipant &participant) { return them(participant); }};
        for (const NamedPerson &person : version.people) {
            if (them(person))
                collected.names.insert(person);
        }
        QJsonArray messages;
        for (const auto &[path, mail] : clear.mails) {
            QJsonArray to;
            for (const MailAddress &address : mail.to)
                to.append(masked.person(address));
            messages.append(QJsonObject{{QStringLiteral("from"), masked.person(mail.from)},
                                        {QStringLiteral("to"), to},
                                        {QStringLiteral("sentAt"), mail.sentAt ? toRfc3339(*mail.sentAt) : QString()},
                                        {QStringLiteral("subject"), masked(mail.subject)},
                                        {QStringLiteral("text"), masked(mail.text)}});
        }
        collected.mails += static_cast<int>(messages.size());
        QJsonObject request{{QStringLiteral("request"), id.value},
                            {QStringLiteral("version"), version.number},
                            {QStringLiteral("kind"), QString(wireName(clear.package.kind))},
                            {QStringLiteral("receivedAt"), toRfc3339(clear.receivedAt)},
                            {QStringLiteral("summary"), masked(clear.package.summary)},
                            {QStringLiteral("place"), masked(clear.package.placeName)},
                            {QStringLiteral("role"), QStringLiteral("named")},
                            {QStringLiteral("messages"), messages}};
        for (const PackageParticipant &participant : clear.package.participants) {
            const bool isOwn = them(participant);
            if (isOwn) {
                request.insert(QStringLiteral("role"), QString(wireName(participant.role)));
                addPreferences(request, clear.document, participant);
            }
            if (participant.calendar.isEmpty())
                continue;
            const auto part = version.parts.find(participant.calendar);
            const Result<calendar::Calendar> parsed =
                part == version.parts.end() ? Error{ErrorKind::NotFound, {}} : calendar::parseCalendar(part->second);
            if (!parsed)
                continue;
            std::set<QString> uids;
            for (const calendar::Event &event : parsed->events) {
                if ((isOwn || them(event)) && collected.uids.count(event.uid) == 0)
                    uids.insert(event.uid);
            }
            if (uids.empty())
                continue;
            Result<QByteArray> copy =
                calendar::copyEvents(part->second, uids, [&masked](const QString &text) { return masked(text); });
            if (!copy)
                continue;
            collected.uids.merge(uids);
            collected.addCalendar(*std::move(copy));
        }
        if (collected.isAccess) {
            if (Status added = addDecided(id, clear.package, view, request); !added)
                return added;
        }
        if (requests.isEmpty()) {
            if (Status added = addOutcome(id, clear.package, view, collected); !added)
                return added;
        }
        requests.prepend(request);
    }
    for (const QJsonValue &request : std::as_const(requests))
        collected.requests.append(request);
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

Result<Parts> Archive::filesFor(const RightsCase &rights, const std::vector<Mentioned> &requests, int restricted,
                                const std::function<Status(const archive::Making &)> &progress)
{
    const bool isAccess = rights.wish.kind == RightKind::Access; // a portability takes along what is theirs, and no more
    Collected collected(m_context, isAccess);
    archive::Making making{0, static_cast<int>(requests.size())};
    if (Status told = progress(making); !told)
        return told.error();
    for (const Mentioned &request : requests) {
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
                     {QStringLiteral("restricted"), restricted},
                     {QStringLiteral("unreadable"), collected.unreadable},
                     {QStringLiteral("transfers"), collected.disclosures}};
    if (isAccess) {
        data.insert(QStringLiteral("incidents"), collected.incidents);
        const Result<QJsonObject> facts = accessFacts(m_context, rights, requests);
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
