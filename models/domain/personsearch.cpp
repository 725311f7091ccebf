#include "models/domain/personsearch.h"

#include "models/domain/incident.h"
#include "models/domain/jsonreader.h"

#include <algorithm>

namespace vigie {

Status checkPersonSearch(const PersonSearch &search)
{
    if (Status subject = checkRightsSubject(search.subject); !subject)
        return subject;
    if (search.purpose == SearchPurpose::Answer)
        return Error{ErrorKind::InvalidInput, QStringLiteral("purpose: to answer somebody is a step of their request")};
    const bool isOfIncident = isIncidentNumber(search.about);
    const bool isOfRequest = !search.about.isEmpty() && rightsNumberIn(search.about) == search.about;
    if (!isOfIncident && (!isOfRequest || search.purpose == SearchPurpose::Incident))
        return Error{ErrorKind::InvalidInput, QStringLiteral("about: is no number of what such a search can be about")};
    return Done{};
}

bool isEmpty(const FoundPerson &found)
{
    const Holdings &held = found.holdings;
    return held.requests.empty() && held.textsByName.empty() && held.accounts.empty() && found.requests.isEmpty()
        && std::ranges::all_of(held.traces, [](const HeldTrace &trace) { return trace.items == 0; });
}

QJsonObject toJson(const PersonSearch &search)
{
    return {{QStringLiteral("subject"), toJson(search.subject)},
            {QStringLiteral("purpose"), QString(wireName(search.purpose))},
            {QStringLiteral("about"), search.about}};
}

Result<PersonSearch> personSearchFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    PersonSearch search;
    search.subject = readSubject(reader.object(QStringLiteral("subject")));
    search.purpose = reader.enumerator<SearchPurpose>(QStringLiteral("purpose"));
    search.about = reader.string(QStringLiteral("about"), 40);
    return reader.finish(std::move(search));
}

QJsonObject toJson(const FoundPerson &found)
{
    return {{QStringLiteral("holdings"), toJson(found.holdings)},
            {QStringLiteral("requests"), QJsonArray::fromStringList(found.requests)}};
}

Result<FoundPerson> foundPersonFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    FoundPerson found;
    found.holdings = readHoldings(reader.object(QStringLiteral("holdings")));
    found.requests = reader.stringList(QStringLiteral("requests"));
    return reader.finish(std::move(found));
}

} // namespace vigie
