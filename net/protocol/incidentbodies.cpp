// A step with an incident, as it is said to the desk.
#include "net/protocol/wire.h"

#include <QStringList>

namespace vigie::protocol {

QJsonObject incidentStepBody(const IncidentStep &step)
{
    QJsonObject json{{QStringLiteral("kind"), QString(wireName(step.kind))}, {QStringLiteral("words"), step.words}};
    if (step.to)
        json.insert(QStringLiteral("to"), QString(wireName(*step.to)));
    if (step.outcome)
        json.insert(QStringLiteral("outcome"), QString(wireName(*step.outcome)));
    if (!step.into.isEmpty())
        json.insert(QStringLiteral("into"), step.into.value);
    return json;
}

Result<IncidentStep> incidentStepFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto kind = fromWireName<IncidentStepKind>(text("kind"));
    if (!kind || !json.value(QLatin1String("words")).isString() || text("words").size() > longestIncidentWords)
        return Error{ErrorKind::InvalidInput, QStringLiteral("step: kind and words are needed")};
    const IncidentStep step{*kind,
                            {},
                            {},
                            text("words"),
                            fromWireName<ForwardedTo>(text("to")),
                            fromWireName<IncidentOutcome>(text("outcome")),
                            IncidentId{text("into")}};
    // What was not understood would be missing.
    if (incidentStepBody(step) != json)
        return Error{ErrorKind::InvalidInput, QStringLiteral("step: something in it is not known")};
    return step;
}

} // namespace vigie::protocol
