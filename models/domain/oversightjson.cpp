#include "models/domain/jsonreader.h"
#include "models/domain/oversight.h"

namespace vigie {

namespace {

QJsonObject entryToJson(const TrailEntry &entry)
{
    QJsonObject facts;
    for (const auto &[name, value] : entry.facts)
        facts.insert(name, value);
    QJsonObject json{{QStringLiteral("number"), entry.number},
                     {QStringLiteral("at"), toRfc3339(entry.at)},
                     {QStringLiteral("event"), entry.event},
                     {QStringLiteral("facts"), facts}};
    if (!entry.actor.isEmpty())
        json.insert(QStringLiteral("actor"), entry.actor.value);
    if (!entry.request.isEmpty())
        json.insert(QStringLiteral("request"), entry.request.value);
    return json;
}

TrailEntry readEntry(JsonReader &reader)
{
    TrailEntry entry;
    entry.number = reader.longInteger(QStringLiteral("number"));
    entry.at = reader.instant(QStringLiteral("at"));
    entry.event = reader.string(QStringLiteral("event"), 100);
    entry.actor = PersonId{reader.optionalString(QStringLiteral("actor"))};
    entry.request = RequestId{reader.optionalString(QStringLiteral("request"))};
    entry.facts = reader.strings(QStringLiteral("facts"));
    return entry;
}

QJsonObject disclosureToJson(const Disclosure &one)
{
    return {{QStringLiteral("id"), one.id},
            {QStringLiteral("at"), toRfc3339(one.at)},
            {QStringLiteral("person"), one.person.value},
            {QStringLiteral("personName"), one.personName},
            {QStringLiteral("site"), one.site},
            {QStringLiteral("country"), one.country},
            {QStringLiteral("request"), one.request.value},
            {QStringLiteral("version"), one.version},
            {QStringLiteral("categories"), one.categories.join(QLatin1Char(','))},
            {QStringLiteral("mechanism"), one.mechanism}};
}

Disclosure readDisclosure(JsonReader &reader)
{
    Disclosure one;
    one.id = reader.string(QStringLiteral("id"));
    one.at = reader.instant(QStringLiteral("at"));
    one.person = reader.id<PersonId>(QStringLiteral("person"));
    one.personName = reader.string(QStringLiteral("personName"));
    one.site = reader.string(QStringLiteral("site"));
    one.country = reader.string(QStringLiteral("country"));
    one.request = reader.id<RequestId>(QStringLiteral("request"));
    one.version = reader.integer(QStringLiteral("version"));
    one.categories = reader.string(QStringLiteral("categories")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    one.mechanism = reader.string(QStringLiteral("mechanism"));
    return one;
}

QJsonObject colleagueToJson(const Colleague &person)
{
    return {{QStringLiteral("id"), person.id.value},
            {QStringLiteral("displayName"), person.displayName},
            {QStringLiteral("roles"), toArray(person.roles, [](Role role) { return QString(wireName(role)); })},
            {QStringLiteral("site"), person.site},
            {QStringLiteral("country"), person.country},
            {QStringLiteral("disabled"), person.disabled}};
}

Colleague readColleague(JsonReader &reader)
{
    Colleague person;
    person.id = reader.id<PersonId>(QStringLiteral("id"));
    person.displayName = reader.string(QStringLiteral("displayName"));
    for (const Role role : reader.enumerators<Role>(QStringLiteral("roles")))
        person.roles.insert(role);
    person.site = reader.string(QStringLiteral("site"));
    person.country = reader.string(QStringLiteral("country"));
    person.disabled = reader.boolean(QStringLiteral("disabled"));
    return person;
}

} // namespace

QJsonObject toJson(const TrailPage &page)
{
    return {{QStringLiteral("entries"), toArray(page.entries, entryToJson)}, {QStringLiteral("isLast"), page.isLast}};
}

Result<TrailPage> trailPageFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    TrailPage page;
    page.entries = reader.objects<TrailEntry>(QStringLiteral("entries"), readEntry);
    page.isLast = reader.boolean(QStringLiteral("isLast"));
    return reader.finish(std::move(page));
}

QJsonObject toJson(const TrailProof &proof)
{
    QJsonObject json{{QStringLiteral("entries"), proof.entries}, {QStringLiteral("signedUpTo"), proof.signedUpTo}};
    if (!proof.fault.isEmpty())
        json.insert(QStringLiteral("fault"), proof.fault);
    return json;
}

Result<TrailProof> trailProofFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    TrailProof proof;
    proof.entries = reader.longInteger(QStringLiteral("entries"));
    proof.signedUpTo = reader.longInteger(QStringLiteral("signedUpTo"));
    proof.fault = reader.optionalString(QStringLiteral("fault"));
    return reader.finish(std::move(proof));
}

QJsonObject toJson(const DisclosurePage &page)
{
    return {{QStringLiteral("entries"), toArray(page.entries, disclosureToJson)}, {QStringLiteral("isLast"), page.isLast}};
}

Result<DisclosurePage> disclosurePageFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    DisclosurePage page;
    page.entries = reader.objects<Disclosure>(QStringLiteral("entries"), readDisclosure);
    page.isLast = reader.boolean(QStringLiteral("isLast"));
    return reader.finish(std::move(page));
}

QJsonObject toJson(const std::vector<Colleague> &people)
{
    return {{QStringLiteral("people"), toArray(people, colleagueToJson)}};
}

Result<std::vector<Colleague>> colleaguesFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    std::vector<Colleague> people = reader.objects<Colleague>(QStringLiteral("people"), readColleague);
    return reader.finish(std::move(people));
}

} // namespace vigie
