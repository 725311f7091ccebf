#include "models/domain/jsonreader.h"

namespace vigie {

namespace {

struct RulingWriter {
    QJsonObject operator()(const ruling::Schedule &r) const { return {{QStringLiteral("slot"), toJson(r.slot)}}; }
    QJsonObject operator()(const ruling::Propose &r) const
    {
        return {{QStringLiteral("slots"), toArray(r.slots, [](const TimeRange &range) { return toJson(range); })}};
    }
    QJsonObject operator()(const ruling::Clarify &r) const
    {
        return {{QStringLiteral("question"), r.question}, {QStringLiteral("to"), tokensToJson(r.to)}};
    }
    QJsonObject operator()(const ruling::AddToCalendar &r) const { return {{QStringLiteral("slot"), toJson(r.slot)}}; }
    QJsonObject operator()(const ruling::CancelMeeting &) const { return {}; }
    QJsonObject operator()(const ruling::Decline &r) const
    {
        return {{QStringLiteral("reason"), QString(wireName(r.reason))}, {QStringLiteral("message"), r.message}};
    }
    QJsonObject operator()(const ruling::HandOver &r) const
    {
        return {{QStringLiteral("reason"), QString(wireName(r.reason))}, {QStringLiteral("note"), r.note}};
    }
};

TimeRange readSlotRange(JsonReader &reader)
{
    JsonReader slot = reader.object(QStringLiteral("slot"));
    return slot.range();
}

} // namespace

Ruling readRuling(JsonReader &reader)
{
    const QString kind = reader.string(QStringLiteral("kind"), 40);
    if (kind == QLatin1String("schedule"))
        return ruling::Schedule{readSlotRange(reader)};
    if (kind == QLatin1String("propose"))
        return ruling::Propose{reader.objects<TimeRange>(QStringLiteral("slots"), readRange)};
    if (kind == QLatin1String("clarify"))
        return ruling::Clarify{reader.string(QStringLiteral("question")), reader.tokens(QStringLiteral("to"))};
    if (kind == QLatin1String("add-to-calendar"))
        return ruling::AddToCalendar{readSlotRange(reader)};
    if (kind == QLatin1String("cancel-meeting"))
        return ruling::CancelMeeting{};
    if (kind == QLatin1String("decline")) {
        return ruling::Decline{reader.enumerator<DeclineReason>(QStringLiteral("reason")),
                               reader.string(QStringLiteral("message"))};
    }
    if (kind == QLatin1String("hand-over"))
        return ruling::HandOver{reader.enumerator<HandOverReason>(QStringLiteral("reason")),
                                reader.string(QStringLiteral("note"))};
    reader.fail(QStringLiteral("kind"), "is not one of the known names");
    return ruling::CancelMeeting{};
}

QJsonObject rulingToJson(const Ruling &ruling)
{
    QJsonObject json = std::visit(RulingWriter{}, ruling);
    json[u"kind"] = QString(rulingName(ruling));
    return json;
}

QJsonObject shareToJson(const Share &share)
{
    return {{QStringLiteral("item"), share.item.value}, {QStringLiteral("recipient"), share.recipient.value}};
}

Result<Ruling> rulingFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readRuling(reader));
}

QJsonObject toJson(const Decision &value)
{
    return {
        {QStringLiteral("id"), value.id.value},
        {QStringLiteral("request"), value.request.value},
        {QStringLiteral("version"), value.version},
        {QStringLiteral("lease"), value.lease.value},
        {QStringLiteral("madeAt"), toRfc3339(value.madeAt)},
        {QStringLiteral("ruling"), rulingToJson(value.ruling)},
        {QStringLiteral("sharing"), toArray(value.sharing, shareToJson)},
        {QStringLiteral("corrections"),
         toArray(value.corrections, [](const Correction &correction) { return toJson(correction); })},
    };
}

QJsonObject toJson(const Correction &value)
{
    QJsonObject json{{QStringLiteral("field"), QString(wireName(value.name))},
                     {QStringLiteral("type"), fieldValueType(value.value)},
                     {QStringLiteral("value"), fieldValueToJson(value.value)}};
    if (!value.about.isEmpty())
        json[u"about"] = value.about.value;
    return json;
}

Correction readCorrection(JsonReader &reader)
{
    return Correction{reader.enumerator<FieldName>(QStringLiteral("field")),
                      Token{reader.optionalString(QStringLiteral("about"))}, readFieldValue(reader)};
}

Share readShare(JsonReader &reader)
{
    return Share{reader.id<ShareableId>(QStringLiteral("item")), reader.id<Token>(QStringLiteral("recipient"))};
}

Result<Correction> correctionFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readCorrection(reader));
}

Result<Decision> decisionFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Decision value;
    value.id = reader.id<DecisionId>(QStringLiteral("id"));
    value.request = reader.id<RequestId>(QStringLiteral("request"));
    value.version = reader.integer(QStringLiteral("version"));
    value.lease = reader.id<LeaseId>(QStringLiteral("lease"));
    value.madeAt = reader.instant(QStringLiteral("madeAt"));
    JsonReader rulingReader = reader.object(QStringLiteral("ruling"));
    value.ruling = readRuling(rulingReader);
    value.sharing = reader.objects<Share>(QStringLiteral("sharing"), readShare);
    value.corrections = reader.objects<Correction>(QStringLiteral("corrections"), readCorrection);
    return reader.finish(std::move(value));
}

} // namespace vigie
