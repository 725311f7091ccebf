#include "models/desk/rectifications.h"

#include "models/calendar/correction.h"
#include "models/desk/clientfiles.h"
#include "models/desk/intake.h"
#include "models/desk/mail.h"
#include "models/desk/tokenmaps.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/mentions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace vigie::desk {
namespace {

const QString requestDocument = QStringLiteral("request.json");
const QString participantsKey = QStringLiteral("participants");
const QString contactsKey = QStringLiteral("contacts");

bool isHeldAs(RectifiedField field, const QString &text, const QString &held)
{
    if (text.trimmed().compare(held.trimmed(), Qt::CaseInsensitive) == 0)
        return true;
    return field == RectifiedField::Phone && !internationalPhone(text).isEmpty()
        && internationalPhone(text) == internationalPhone(held);
}

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

Likeness likenessOf(const QJsonObject &person, const RightsSubject &subject)
{
    const QString name = person.value(QLatin1String("name")).toString();
    const QString mail = person.value(QLatin1String("email")).toString();
    Likeness most = likeness(NamedPerson{name, mail, {}}, subject);
    const QJsonArray phones = person.value(QLatin1String("phones")).toArray();
    for (const QJsonValue &phone : phones)
        most = std::max(most, likeness(NamedPerson{name, mail, phone.toString()}, subject));
    return most;
}

/// As whole words. What is right already is taken for itself, and not for what it may begin with: a transaction that is run again
/// finds what its first run has written to files.
QRegularExpression heldOrRight(const RectifiedValue &value)
{
    QStringList either{value.held.trimmed(), value.right.trimmed()};
    std::ranges::stable_sort(either, std::ranges::greater(), &QString::size);
    for (QString &words : either)
        words = QRegularExpression::escape(words);
    return QRegularExpression(QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(either.join(QLatin1Char('|'))),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// What is said of them, and of nobody else.
struct Person {
    const RightsSubject &subject;
    const std::vector<RectifiedValue> &values;
    Likeness least = Likeness::Same; ///< by name alone only where nobody is named by address or number

    /// Of a person as they are called somewhere. In how many places it is different.
    [[nodiscard]] int putRight(QString &name, QString &mail) const
    {
        if (likeness(NamedPerson{name, mail, {}}, subject) < least)
            return 0;
        int places = 0;
        for (const RectifiedValue &value : values) {
            QString &text = value.field == RectifiedField::Name ? name : mail;
            const bool isOfEither = value.field == RectifiedField::Name || value.field == RectifiedField::Mail;
            if (!isOfEither || !isHeldAs(value.field, text, value.held))
                continue;
            text = value.right;
            ++places;
        }
        return places;
    }
    /// In what the service says itself.
    [[nodiscard]] QString inWords(QString words) const
    {
        for (const RectifiedValue &value : values)
            words.replace(heldOrRight(value), value.right);
        return words;
    }
    [[nodiscard]] QString inDetails(QString words) const
    {
        for (const RectifiedValue &value : values) {
            if (value.field == RectifiedField::Detail)
                words.replace(heldOrRight(value), value.right);
        }
        return words;
    }
    /// Who takes part in events; of these also what the service says of them.
    [[nodiscard]] calendar::CorrectedCalendar inCalendar(const QByteArray &text, const std::set<QString> &ofTheService) const
    {
        return calendar::corrected(text,
                                   {[this](calendar::CalendarAddress address) {
                                        (void)putRight(address.name, address.email);
                                        return address;
                                    },
                                    ofTheService, [this](const QString &words) { return inWords(words); }});
    }
    [[nodiscard]] int inMail(OutgoingMail &mail, const std::set<QString> &uids) const
    {
        int places = putRight(mail.replyTo.name, mail.replyTo.address);
        for (MailAddress &to : mail.to)
            places += putRight(to.name, to.address);
        for (QString *words : {&mail.from.name, &mail.subject, &mail.text}) { // whose assistant writes
            const QString right = inWords(*words);
            places += right == *words ? 0 : 1;
            *words = right;
        }
        const calendar::CorrectedCalendar calendar = inCalendar(mail.calendar, uids);
        mail.calendar = calendar.text;
        return places + calendar.places;
    }
};

/// The document of a package with the values put right.
class DocumentRectification
{
public:
    DocumentRectification(QJsonObject &document, const RightsSubject &subject, const std::vector<RectifiedValue> &values)
        : m_document(document)
        , m_person{subject, values, Likeness::Doubtful}
    {
        for (const QString &key : {participantsKey, contactsKey}) {
            const QJsonArray people = document.value(key).toArray();
            for (const QJsonValue &person : people)
                m_person.least = std::max(m_person.least, likenessOf(person.toObject(), subject));
        }
    }
    [[nodiscard]] const Person &person() const { return m_person; }

    /// In how many places.
    int apply()
    {
        for (const QString &key : {participantsKey, contactsKey}) {
            QJsonArray people = m_document.value(key).toArray();
            const qsizetype count = people.size();
            for (qsizetype i = 0; i < count; ++i) {
                QJsonObject person = people.at(i).toObject();
                if (likenessOf(person, m_person.subject) < m_person.least)
                    continue;
                m_isThere = true;
                inPerson(person, key, people);
                people.replace(i, person);
            }
            if (count > 0)
                m_document.insert(key, people);
        }
        const bool hasDetail =
            std::ranges::find(m_person.values, RectifiedField::Detail, &RectifiedValue::field) != m_person.values.end();
        if (m_places > 0 || (m_isThere && hasDetail))
            inWordsOfTheService();
        return m_places;
    }

private:
    void inPerson(QJsonObject &person, const QString &key, QJsonArray &people)
    {
        for (const RectifiedValue &value : m_person.values) {
            if (value.field == RectifiedField::Phone)
                inPhones(person, value);
            else if (value.field == RectifiedField::Mail)
                (void)inText(person, QStringLiteral("email"), value);
            else if (value.field == RectifiedField::Name && inText(person, QStringLiteral("name"), value))
                keepSpelling(person, key, people, value.held);
        }
    }
    bool inText(QJsonObject &person, const QString &member, const RectifiedValue &value)
    {
        if (!isHeldAs(value.field, person.value(member).toString(), value.held))
            return false;
        person.insert(member, value.right);
        ++m_places;
        return true;
    }
    /// What goes out for them and what the service made of their mails; the mails stay as they were written.
    void inWordsOfTheService()
    {
        const auto put = [this](QJsonObject &holder, const QString &member, const QString &words) {
            if (words == holder.value(member).toString())
                return;
            holder.insert(member, words);
            ++m_places;
        };
        const auto inWords = [&](QJsonObject &holder, const QString &member) {
            put(holder, member, m_person.inWords(holder.value(member).toString()));
        };
        const auto inDetails = [&](QJsonObject &holder, const QString &member) {
            put(holder, member, m_person.inDetails(holder.value(member).toString()));
        };
        const auto inEach = [this](const QString &key, const auto &change) {
            QJsonArray all = m_document.value(key).toArray();
            for (qsizetype i = 0; i < all.size(); ++i) {
                QJsonObject one = all.at(i).toObject();
                change(one);
                all.replace(i, one);
            }
            if (!all.isEmpty())
                m_document.insert(key, all);
        };
        inWords(m_document, QStringLiteral("summary"));
        inEach(QStringLiteral("understood"), [&](QJsonObject &entry) { inWords(entry, QStringLiteral("value")); });
        inEach(QStringLiteral("shareable"), [&](QJsonObject &item) {
            for (const RectifiedValue &value : m_person.values) {
                if (value.field == RectifiedField::Phone
                    && item.value(QLatin1String("kind")).toString() == QLatin1String("phone"))
                    (void)inText(item, QStringLiteral("value"), value);
            }
            inDetails(item, QStringLiteral("value"));
        });
        QJsonObject place = m_document.value(QLatin1String("place")).toObject();
        for (const QString &member : {QStringLiteral("name"), QStringLiteral("address"), QStringLiteral("city")})
            inDetails(place, member);
        if (!place.isEmpty())
            m_document.insert(QStringLiteral("place"), place);
    }
    void inPhones(QJsonObject &person, const RectifiedValue &value)
    {
        QJsonArray phones = person.value(QLatin1String("phones")).toArray();
        for (qsizetype i = 0; i < phones.size(); ++i) {
            if (!isHeldAs(value.field, phones.at(i).toString(), value.held))
                continue;
            phones.replace(i, value.right);
            person.insert(QStringLiteral("phones"), phones);
            ++m_places;
        }
    }
    /// The name as it was stands in the mails, where it has still to be hidden.
    static void keepSpelling(QJsonObject &person, const QString &key, QJsonArray &people, const QString &held)
    {
        if (key == contactsKey) { // they have no other spellings
            people.append(QJsonObject{{QStringLiteral("name"), held}});
            return;
        }
        QJsonArray aliases = person.value(QLatin1String("aliases")).toArray();
        aliases.append(held);
        person.insert(QStringLiteral("aliases"), aliases);
    }

    QJsonObject &m_document;
    Person m_person;
    bool m_isThere = false; ///< among the people of the document
    int m_places = 0;
};

} // namespace

Result<int> Rectifications::inDocuments(const ledger::StoredPackage &package, const RightsSubject &subject,
                                        const std::vector<RectifiedValue> &values)
{
    ledger::PackageStore packages(m_context.ledger);
    QJsonObject used = QJsonDocument::fromJson(package.document.toUtf8()).object();
    DocumentRectification rectification(used, subject, values);
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
        if (DocumentRectification(came, subject, values).apply() > 0)
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
    const Person person{rights.wish.subject, values};
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
/// nothing is shown any more but as it was decided.
Status Rectifications::showAnew(const ledger::RequestRow &request, const RightsCase &rights)
{
    if (isOver(request.state) || request.state == RequestState::Withdrawn || request.isRestricted)
        return Done{};
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

Result<int> Rectifications::apply(const Caller &caller, const RightsCase &rights, const std::vector<Mentioned> &requests,
                                  const std::vector<RectifiedValue> &values)
{
    int everywhere = 0;
    const std::set<RequestId> inOrder = inLockOrder(requests);
    for (const RequestId &request : inOrder) {
        const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request);
        if (!locked)
            return locked.error();
        int places = 0;
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
            places += *inPackage + *inMaps;
        }
        if (places == 0)
            continue;
        everywhere += places;
        if (std::ranges::any_of(values, [](const RectifiedValue &value) { return value.field == RectifiedField::Detail; })) {
            if (Status shown = showAnew(*locked, rights); !shown)
                return shown.error();
        }
        if (Status again = ledger::MentionStore(m_context.ledger).noteAgain(request); !again)
            return again.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::Rectified, caller.me.id,
                rightsFacts(rights, caller.session,
                            {{QStringLiteral("request"), request.value}, {QStringLiteral("places"), places}}));
            !noted)
            return noted.error();
    }
    const Result<int> inFiles = inClientFiles(inOrder, rights, values);
    if (!inFiles || *inFiles == 0)
        return inFiles ? Result<int>(everywhere) : inFiles;
    const Status noted = Trail(m_context).append(AuditEvent::Rectified, caller.me.id,
                                                 rightsFacts(rights, caller.session, {{QStringLiteral("places"), *inFiles}}));
    return noted ? Result<int>(everywhere + *inFiles) : Result<int>(noted.error());
}

} // namespace vigie::desk
