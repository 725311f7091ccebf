#include "models/domain/incident.h"

#include "models/domain/incidentflow.h"
#include "models/domain/jsonreader.h"

#include <QRegularExpression>

namespace vigie {

namespace {

Error wrongReport(const char *field, const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(field) + QLatin1String(": ") + QLatin1String(reason)};
}

QJsonObject incidentStepToJson(const IncidentStep &step)
{
    QJsonObject json{{QStringLiteral("kind"), QString(wireName(step.kind))},
                     {QStringLiteral("at"), toRfc3339(step.at)},
                     {QStringLiteral("by"), step.by.value},
                     {QStringLiteral("words"), step.words}};
    if (step.to)
        json.insert(QStringLiteral("to"), QString(wireName(*step.to)));
    if (step.outcome)
        json.insert(QStringLiteral("outcome"), QString(wireName(*step.outcome)));
    if (!step.into.isEmpty())
        json.insert(QStringLiteral("into"), step.into.value);
    return json;
}

IncidentStep readIncidentStep(JsonReader &reader)
{
    IncidentStep step;
    step.kind = reader.enumerator<IncidentStepKind>(QStringLiteral("kind"));
    step.at = reader.instant(QStringLiteral("at"));
    step.by = PersonId{reader.string(QStringLiteral("by"))};
    step.words = reader.string(QStringLiteral("words"));
    if (reader.has(QStringLiteral("to")))
        step.to = reader.enumerator<ForwardedTo>(QStringLiteral("to"));
    if (reader.has(QStringLiteral("outcome")))
        step.outcome = reader.enumerator<IncidentOutcome>(QStringLiteral("outcome"));
    step.into = IncidentId{reader.optionalString(QStringLiteral("into"))};
    return step;
}

QJsonObject requestInBriefToJson(const RequestInBrief &request)
{
    return {{QStringLiteral("clientCode"), request.clientCode},
            {QStringLiteral("kind"), QString(wireName(request.kind))},
            {QStringLiteral("receivedAt"), toRfc3339(request.receivedAt)},
            {QStringLiteral("state"), QString(wireName(request.state))},
            {QStringLiteral("isRestricted"), request.isRestricted}};
}

RequestInBrief readRequestInBrief(JsonReader reader)
{
    return {reader.string(QStringLiteral("clientCode"), 40), reader.enumerator<RequestKind>(QStringLiteral("kind")),
            reader.instant(QStringLiteral("receivedAt")), reader.enumerator<RequestState>(QStringLiteral("state")),
            reader.boolean(QStringLiteral("isRestricted"))};
}

Incident readIncident(JsonReader &reader)
{
    Incident incident;
    incident.id = reader.id<IncidentId>(QStringLiteral("id"));
    incident.at = reader.instant(QStringLiteral("at"));
    incident.kind = reader.enumerator<IncidentKind>(QStringLiteral("kind"));
    incident.package = reader.string(QStringLiteral("package"));
    incident.request = RequestId{reader.string(QStringLiteral("request"))};
    incident.part = reader.string(QStringLiteral("part"));
    incident.reason = reader.string(QStringLiteral("reason"));
    incident.note = reader.string(QStringLiteral("note"));
    incident.steps = reader.objects<IncidentStep>(QStringLiteral("steps"), readIncidentStep);
    if (reader.has(QStringLiteral("about")))
        incident.about = readRequestInBrief(reader.object(QStringLiteral("about")));
    return incident;
}

} // namespace

QString numberOf(const IncidentId &id)
{
    return QStringLiteral("I-") + id.value.left(8).toUpper();
}

bool isIncidentNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\AI-[0-9A-F]{8}\\z"));
    return number.match(text).hasMatch();
}

Status checkIncidentReport(const IncidentReport &report)
{
    if (!isFiledByHand(report.kind))
        return wrongReport("kind", "the desk files those by itself");
    if (report.note.trimmed().isEmpty())
        return wrongReport("note", "say what has happened");
    if (report.note.size() > longestIncidentWords)
        return wrongReport("note", "too long");
    if (report.request.value.size() > 200)
        return wrongReport("request", "too long");
    return Done{};
}

QJsonObject toJson(const IncidentReport &report)
{
    return {{QStringLiteral("kind"), QString(wireName(report.kind))},
            {QStringLiteral("request"), report.request.value},
            {QStringLiteral("note"), report.note}};
}

Result<IncidentReport> incidentReportFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(IncidentReport{reader.enumerator<IncidentKind>(QStringLiteral("kind")),
                                        RequestId{reader.string(QStringLiteral("request"))},
                                        reader.string(QStringLiteral("note"))});
}

QJsonObject toJson(const Incident &incident)
{
    QJsonObject json{{QStringLiteral("id"), incident.id.value},
                     {QStringLiteral("at"), toRfc3339(incident.at)},
                     {QStringLiteral("kind"), QString(wireName(incident.kind))},
                     {QStringLiteral("package"), incident.package},
                     {QStringLiteral("request"), incident.request.value},
                     {QStringLiteral("part"), incident.part},
                     {QStringLiteral("reason"), incident.reason},
                     {QStringLiteral("note"), incident.note},
                     {QStringLiteral("steps"), toArray(incident.steps, incidentStepToJson)}};
    if (incident.about)
        json.insert(QStringLiteral("about"), requestInBriefToJson(*incident.about));
    return json;
}

Result<Incident> incidentFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readIncident(reader));
}

QJsonObject toJson(const IncidentRegister &all)
{
    QJsonObject people;
    for (const auto &[id, name] : all.people)
        people.insert(id, name);
    return {{QStringLiteral("incidents"), toArray(all.incidents, [](const Incident &incident) { return toJson(incident); })},
            {QStringLiteral("people"), people}};
}

Result<IncidentRegister> incidentRegisterFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    IncidentRegister all{reader.objects<Incident>(QStringLiteral("incidents"), readIncident),
                         reader.strings(QStringLiteral("people"))};
    return reader.finish(std::move(all));
}

} // namespace vigie
