#include "models/desk/rectifications.h"

#include "models/desk/bundle.h"
#include "models/desk/tokenmaps.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/mentions.h"

#include <QJsonArray>
#include <QJsonDocument>

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

/// The document of a package with the values put right.
class DocumentRectification
{
public:
    DocumentRectification(QJsonObject &document, const RightsSubject &subject, const std::vector<RectifiedValue> &values)
        : m_document(document)
        , m_subject(subject)
        , m_values(values)
    {
        for (const QString &key : {participantsKey, contactsKey}) {
            const QJsonArray people = document.value(key).toArray();
            for (const QJsonValue &person : people)
                m_least = std::max(m_least, likenessOf(person.toObject(), subject));
        }
    }

    /// In how many places.
    int apply()
    {
        for (const QString &key : {participantsKey, contactsKey}) {
            QJsonArray people = m_document.value(key).toArray();
            const qsizetype count = people.size();
            for (qsizetype i = 0; i < count; ++i) {
                QJsonObject person = people.at(i).toObject();
                if (likenessOf(person, m_subject) < m_least)
                    continue;
                inPerson(person, key, people);
                people.replace(i, person);
            }
            if (count > 0)
                m_document.insert(key, people);
        }
        if (m_places > 0)
            inWordsOfTheService();
        return m_places;
    }

private:
    void inPerson(QJsonObject &person, const QString &key, QJsonArray &people)
    {
        for (const RectifiedValue &value : m_values) {
            if (value.field == RectifiedField::Phone)
                inPhones(person, value);
            else if (value.field == RectifiedField::Mail)
                (void)inText(person, QStringLiteral("email"), value);
            else if (inText(person, QStringLiteral("name"), value))
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
        const auto inWords = [this](QJsonObject &holder, const QString &member) {
            QString words = holder.value(member).toString();
            const QString before = words;
            for (const RectifiedValue &value : m_values)
                words.replace(value.held.trimmed(), value.right, Qt::CaseInsensitive);
            if (words == before)
                return;
            holder.insert(member, words);
            ++m_places;
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
        inEach(QStringLiteral("shareable"), [this](QJsonObject &item) {
            for (const RectifiedValue &value : m_values) {
                if (value.field == RectifiedField::Phone
                    && item.value(QLatin1String("kind")).toString() == QLatin1String("phone"))
                    (void)inText(item, QStringLiteral("value"), value);
            }
        });
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
    const RightsSubject &m_subject;
    const std::vector<RectifiedValue> &m_values;
    Likeness m_least = Likeness::Doubtful; ///< by name alone only where nobody is named by address or number
    int m_places = 0;
};

} // namespace

Result<int> Rectifications::inDocuments(const ledger::StoredPackage &package, const RightsSubject &subject,
                                        const std::vector<RectifiedValue> &values)
{
    ledger::PackageStore packages(m_context.ledger);
    QJsonObject used = QJsonDocument::fromJson(package.document.toUtf8()).object();
    const int places = DocumentRectification(used, subject, values).apply();
    if (places == 0)
        return 0;
    const Result<std::map<QString, QByteArray>> parts = packages.parts(package.id);
    if (!parts)
        return parts.error();
    QByteArray asItCame;
    if (const auto part = parts->find(requestDocument); part != parts->end()) {
        QJsonObject came = QJsonDocument::fromJson(part->second).object();
        (void)DocumentRectification(came, subject, values).apply();
        asItCame = QJsonDocument(came).toJson();
    }
    const Status rewritten = packages.rewrite(package.id, QString::fromUtf8(toBytes(used)), requestDocument, asItCame);
    return rewritten ? Result<int>(places) : Result<int>(rewritten.error());
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

Result<int> Rectifications::apply(const Caller &caller, const RightsCase &rights, const std::vector<Mentioned> &requests,
                                  const std::vector<RectifiedValue> &values)
{
    int everywhere = 0;
    for (const RequestId &request : inLockOrder(requests)) {
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
        if (Status again = ledger::MentionStore(m_context.ledger).noteAgain(request); !again)
            return again.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::Rectified, caller.me.id,
                rightsFacts(rights, caller.session,
                            {{QStringLiteral("request"), request.value}, {QStringLiteral("places"), places}}));
            !noted)
            return noted.error();
    }
    return everywhere;
}

} // namespace vigie::desk
