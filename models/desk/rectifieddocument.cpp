#include "models/desk/rectifieddocument.h"

#include <algorithm>

namespace vigie::desk {
namespace {

const QString participantsKey = QStringLiteral("participants");
const QString contactsKey = QStringLiteral("contacts");

/// The name as it was stands in the mails, where it has still to be hidden.
void keepSpelling(QJsonObject &person, const QString &key, QJsonArray &people, const QString &held)
{
    if (key == contactsKey) { // they have no other spellings
        people.append(QJsonObject{{QStringLiteral("name"), held}});
        return;
    }
    QJsonArray aliases = person.value(QLatin1String("aliases")).toArray();
    aliases.append(held);
    person.insert(QStringLiteral("aliases"), aliases);
}

} // namespace

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

Likeness leastLikeness(const QJsonObject &document, const RightsSubject &subject)
{
    Likeness least = Likeness::Doubtful;
    for (const QString &key : {participantsKey, contactsKey}) {
        const QJsonArray people = document.value(key).toArray();
        for (const QJsonValue &person : people)
            least = std::max(least, likenessOf(person.toObject(), subject));
    }
    return least;
}

RectifiedDocument::RectifiedDocument(QJsonObject &document, const RightsSubject &subject,
                                     const std::vector<RectifiedValue> &values)
    : m_document(document)
    , m_person{subject, values, leastLikeness(document, subject)}
{
}

int RectifiedDocument::apply()
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

void RectifiedDocument::inPerson(QJsonObject &person, const QString &key, QJsonArray &people)
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

bool RectifiedDocument::inText(QJsonObject &person, const QString &member, const RectifiedValue &value)
{
    if (!isHeldAs(value.field, person.value(member).toString(), value.held))
        return false;
    person.insert(member, value.right);
    ++m_places;
    return true;
}

/// What goes out for them and what the service made of their mails; the mails stay as they were written.
void RectifiedDocument::inWordsOfTheService()
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
            if (value.field == RectifiedField::Phone && item.value(QLatin1String("kind")).toString() == QLatin1String("phone"))
                (void)inText(item, QStringLiteral("value"), value);
        }
        inDetails(item, QStringLiteral("value"));
    });
    QJsonObject place = m_document.value(QLatin1String("place")).toObject();
    for (const QString &member : {QStringLiteral("name"), QStringLiteral("address"), QStringLiteral("city")})
        inDetails(place, member);
    if (!place.isEmpty())
        m_document.insert(QStringLiteral("place"), place);
    QJsonObject handled = m_document.value(QLatin1String("handled")).toObject();
    QJsonObject ruling = handled.value(QLatin1String("ruling")).toObject();
    for (const QString &member : {QStringLiteral("question"), QStringLiteral("message")})
        inWords(ruling, member);
    if (!handled.isEmpty()) {
        handled.insert(QStringLiteral("ruling"), ruling);
        m_document.insert(QStringLiteral("handled"), handled);
    }
}

void RectifiedDocument::inPhones(QJsonObject &person, const RectifiedValue &value)
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

} // namespace vigie::desk
