#include "models/domain/jsonreader.h"

#include <cmath>

namespace vigie {

namespace {

QString wire(auto enumerator)
{
    return QString(wireName(enumerator));
}

QJsonObject runToJson(const TextRun &run)
{
    QJsonObject json;
    if (run.hidden) {
        json[u"category"] = wire(run.hidden->category);
        json[u"token"] = run.hidden->token.value;
    } else {
        json[u"text"] = run.text;
    }
    if (!run.readAs.empty())
        json[u"readAs"] = toArray(run.readAs, [](FieldName name) { return wire(name); });
    return json;
}

QJsonArray textToJson(const RedactedText &text)
{
    return toArray(text, runToJson);
}

TextRun readRun(JsonReader &reader)
{
    TextRun run;
    if (reader.has(QStringLiteral("token"))) {
        run.hidden = TextRun::Hidden{reader.enumerator<TokenCategory>(QStringLiteral("category")),
                                     reader.id<Token>(QStringLiteral("token"))};
    } else {
        run.text = reader.string(QStringLiteral("text"), 1'000'000);
    }
    if (reader.has(QStringLiteral("readAs")))
        run.readAs = reader.enumerators<FieldName>(QStringLiteral("readAs"));
    return run;
}

RedactedText readText(JsonReader &reader, const QString &key)
{
    return reader.objects<TextRun>(key, readRun);
}

QJsonObject fieldToJson(const UnderstoodField &field)
{
    QJsonObject json{
        {QStringLiteral("field"), wire(field.name)},
        {QStringLiteral("confidence"), field.confidence},
        {QStringLiteral("type"), fieldValueType(field.value)},
        {QStringLiteral("value"), fieldValueToJson(field.value)},
    };
    if (!field.about.isEmpty())
        json[u"about"] = field.about.value;
    return json;
}

UnderstoodField readField(JsonReader &reader)
{
    UnderstoodField field;
    field.name = reader.enumerator<FieldName>(QStringLiteral("field"));
    field.about = Token{reader.optionalString(QStringLiteral("about"))};
    field.confidence = reader.number(QStringLiteral("confidence"));
    if (!(field.confidence >= 0 && field.confidence <= 1))
        reader.fail(QStringLiteral("confidence"), "must be between 0 and 1");
    field.value = readFieldValue(reader);
    return field;
}

QJsonObject participantToJson(const Participant &participant)
{
    return {
        {QStringLiteral("token"), participant.token.value},
        {QStringLiteral("role"), wire(participant.role)},
        {QStringLiteral("zone"), participant.zone},
        {QStringLiteral("country"), participant.country},
        {QStringLiteral("workingHours"),
         toArray(participant.workingHours,
                 [](const WorkingHours &hours) {
                     return QJsonObject{{QStringLiteral("weekday"), hours.weekday},
                                        {QStringLiteral("start"), hours.startMinute},
                                        {QStringLiteral("end"), hours.endMinute}};
                 })},
    };
}

WorkingHours readHours(JsonReader &reader)
{
    const WorkingHours hours{reader.integer(QStringLiteral("weekday")), reader.integer(QStringLiteral("start")),
                             reader.integer(QStringLiteral("end"))};
    if (hours.weekday < 1 || hours.weekday > 7)
        reader.fail(QStringLiteral("weekday"), "must be 1 to 7");
    if (hours.startMinute < 0 || hours.endMinute > 24 * 60 || hours.endMinute <= hours.startMinute)
        reader.fail(QStringLiteral("end"), "must be after start, both within the day");
    return hours;
}

Participant readParticipant(JsonReader &reader)
{
    Participant participant;
    participant.token = reader.id<Token>(QStringLiteral("token"));
    participant.role = reader.enumerator<ParticipantRole>(QStringLiteral("role"));
    participant.zone = reader.string(QStringLiteral("zone"), 100);
    participant.country = reader.string(QStringLiteral("country"), 2);
    participant.workingHours = reader.objects<WorkingHours>(QStringLiteral("workingHours"), readHours);
    return participant;
}

QJsonObject messageToJson(const RedactedMessage &message)
{
    return {
        {QStringLiteral("from"), message.from.value},           {QStringLiteral("to"), tokensToJson(message.to)},
        {QStringLiteral("sentAt"), toRfc3339(message.sentAt)},  {QStringLiteral("body"), textToJson(message.body)},
        {QStringLiteral("quoted"), textToJson(message.quoted)},
    };
}

RedactedMessage readMessage(JsonReader &reader)
{
    RedactedMessage message;
    message.from = reader.id<Token>(QStringLiteral("from"));
    message.to = reader.tokens(QStringLiteral("to"));
    message.sentAt = reader.instant(QStringLiteral("sentAt"));
    message.body = readText(reader, QStringLiteral("body"));
    message.quoted = readText(reader, QStringLiteral("quoted"));
    return message;
}

QJsonObject blockToJson(const BusyBlock &block)
{
    QJsonObject json = toJson(block.when);
    json[u"kind"] = wire(block.kind);
    json[u"allDay"] = block.allDay;
    json[u"uncertain"] = block.uncertain;
    if (!block.city.isEmpty())
        json[u"city"] = block.city;
    return json;
}

BusyBlock readBlock(JsonReader &reader)
{
    BusyBlock block;
    block.when = reader.range();
    block.kind = reader.enumerator<BlockKind>(QStringLiteral("kind"));
    block.allDay = reader.boolean(QStringLiteral("allDay"));
    block.uncertain = reader.boolean(QStringLiteral("uncertain"));
    block.city = reader.optionalString(QStringLiteral("city"));
    return block;
}

QJsonObject laneToJson(const Lane &lane)
{
    return {
        {QStringLiteral("participant"), lane.participant.value},
        {QStringLiteral("availability"), wire(lane.availability)},
        {QStringLiteral("blocks"), toArray(lane.blocks, blockToJson)},
    };
}

Lane readLane(JsonReader &reader)
{
    return Lane{reader.id<Token>(QStringLiteral("participant")), reader.enumerator<Availability>(QStringLiteral("availability")),
                reader.objects<BusyBlock>(QStringLiteral("blocks"), readBlock)};
}

QJsonObject reasonToJson(const SlotReason &reason)
{
    QJsonObject json{{QStringLiteral("kind"), wire(reason.kind)}, {QStringLiteral("weight"), wire(reason.weight)}};
    if (!reason.participant.isEmpty())
        json[u"participant"] = reason.participant.value;
    if (reason.minutes != 0)
        json[u"minutes"] = reason.minutes;
    if (reason.count != 0)
        json[u"count"] = reason.count;
    return json;
}

SlotReason readReason(JsonReader &reader)
{
    SlotReason reason;
    reason.kind = reader.enumerator<SlotReasonKind>(QStringLiteral("kind"));
    reason.weight = reader.enumerator<Weight>(QStringLiteral("weight"));
    reason.participant = Token{reader.optionalString(QStringLiteral("participant"))};
    if (reader.has(QStringLiteral("minutes")))
        reason.minutes = reader.integer(QStringLiteral("minutes"));
    if (reader.has(QStringLiteral("count")))
        reason.count = reader.integer(QStringLiteral("count"));
    return reason;
}

Slot readSlot(JsonReader &reader)
{
    return Slot{reader.range(), reader.number(QStringLiteral("score")),
                reader.objects<SlotReason>(QStringLiteral("reasons"), readReason)};
}

QJsonObject preferredToJson(const PreferredHours &hours)
{
    QJsonArray weekdays;
    for (const int weekday : hours.weekdays)
        weekdays.append(weekday);
    return {{QStringLiteral("weekdays"), weekdays},
            {QStringLiteral("start"), hours.startMinute},
            {QStringLiteral("end"), hours.endMinute}};
}

PreferredHours readPreferred(JsonReader &reader)
{
    PreferredHours hours{reader.integers(QStringLiteral("weekdays")), reader.integer(QStringLiteral("start")),
                         reader.integer(QStringLiteral("end"))};
    if (std::any_of(hours.weekdays.begin(), hours.weekdays.end(), [](int weekday) { return weekday < 1 || weekday > 7; }))
        reader.fail(QStringLiteral("weekdays"), "must be 1 to 7");
    if (hours.startMinute < 0 || hours.endMinute > 24 * 60 || hours.endMinute <= hours.startMinute)
        reader.fail(QStringLiteral("end"), "must be after start, both within the day");
    return hours;
}

QJsonObject limitsToJson(const SchedulingLimits &limits)
{
    QJsonObject json;
    if (limits.notice)
        json[u"notice"] = static_cast<int>(limits.notice->count());
    if (limits.buffer)
        json[u"buffer"] = static_cast<int>(limits.buffer->count());
    if (limits.mostADay)
        json[u"mostADay"] = *limits.mostADay;
    if (limits.halfDay)
        json[u"halfDay"] = wire(*limits.halfDay);
    return json;
}

SchedulingLimits readLimits(JsonReader &reader)
{
    const auto bounded = [&reader](const QString &key, int least, int most) -> std::optional<int> {
        if (!reader.has(key))
            return std::nullopt;
        const int value = reader.integer(key);
        if (value < least || value > most)
            reader.fail(key, "is out of bounds");
        return value;
    };
    SchedulingLimits limits;
    if (const auto notice = bounded(QStringLiteral("notice"), 0, 60 * 24 * 60))
        limits.notice = Minutes{*notice};
    if (const auto buffer = bounded(QStringLiteral("buffer"), 0, 24 * 60))
        limits.buffer = Minutes{*buffer};
    limits.mostADay = bounded(QStringLiteral("mostADay"), 1, 100);
    if (reader.has(QStringLiteral("halfDay")))
        limits.halfDay = reader.enumerator<HalfDay>(QStringLiteral("halfDay"));
    return limits;
}

QJsonObject shareableToJson(const ShareableItem &item)
{
    return {{QStringLiteral("id"), item.id.value},
            {QStringLiteral("kind"), wire(item.kind)},
            {QStringLiteral("designatedFor"), tokensToJson(item.designatedFor)}};
}

ShareableItem readShareable(JsonReader &reader)
{
    return ShareableItem{reader.id<ShareableId>(QStringLiteral("id")), reader.enumerator<ShareableKind>(QStringLiteral("kind")),
                         reader.tokens(QStringLiteral("designatedFor"))};
}

} // namespace

QString fieldValueType(const FieldValue &value)
{
    struct Visitor {
        QString operator()(MeetingKind) const { return QStringLiteral("meeting-kind"); }
        QString operator()(Minutes) const { return QStringLiteral("minutes"); }
        QString operator()(const DateWindow &) const { return QStringLiteral("window"); }
        QString operator()(const RedactedText &) const { return QStringLiteral("text"); }
    };
    return std::visit(Visitor{}, value);
}

QJsonValue fieldValueToJson(const FieldValue &value)
{
    struct Visitor {
        QJsonValue operator()(MeetingKind kind) const { return wire(kind); }
        QJsonValue operator()(Minutes minutes) const { return static_cast<int>(minutes.count()); }
        QJsonValue operator()(const DateWindow &window) const
        {
            return QJsonObject{{QStringLiteral("first"), window.first.toString(Qt::ISODate)},
                               {QStringLiteral("last"), window.last.toString(Qt::ISODate)}};
        }
        QJsonValue operator()(const RedactedText &text) const { return textToJson(text); }
    };
    return std::visit(Visitor{}, value);
}

FieldValue readFieldValue(JsonReader &reader)
{
    const QString key = QStringLiteral("value");
    const QString type = reader.string(QStringLiteral("type"), 40);
    if (type == QLatin1String("meeting-kind"))
        return reader.enumerator<MeetingKind>(key);
    if (type == QLatin1String("minutes")) {
        const int minutes = reader.integer(key);
        if (minutes < 1 || minutes > 7 * 24 * 60)
            reader.fail(key, "must be between a minute and a week");
        return Minutes{minutes};
    }
    if (type == QLatin1String("window")) {
        JsonReader window = reader.object(key);
        const DateWindow value{window.date(QStringLiteral("first")), window.date(QStringLiteral("last"))};
        if (value.last < value.first)
            window.fail(QStringLiteral("last"), "must not be before first");
        return value;
    }
    if (type != QLatin1String("text"))
        reader.fail(QStringLiteral("type"), "is not one of the known names");
    return readText(reader, key);
}

QJsonObject toJson(const Slot &value)
{
    QJsonObject json = toJson(value.when);
    json[u"score"] = value.score;
    json[u"reasons"] = toArray(value.reasons, reasonToJson);
    return json;
}

Result<Slot> slotFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readSlot(reader));
}

QJsonObject toJson(const Case &value)
{
    QJsonObject json{
        {QStringLiteral("id"), value.id.value},
        {QStringLiteral("version"), value.version},
        {QStringLiteral("kind"), wire(value.kind)},
        {QStringLiteral("level"), wire(value.level)},
        {QStringLiteral("clientCode"), value.clientCode},
        {QStringLiteral("language"), value.language},
        {QStringLiteral("receivedAt"), toRfc3339(value.receivedAt)},
        {QStringLiteral("escalation"), toArray(value.escalation, [](EscalationReason reason) { return wire(reason); })},
        {QStringLiteral("understanding"), toArray(value.understanding, fieldToJson)},
        {QStringLiteral("participants"), toArray(value.participants, participantToJson)},
        {QStringLiteral("thread"), toArray(value.thread, messageToJson)},
        {QStringLiteral("window"), toJson(value.window)},
        {QStringLiteral("lanes"), toArray(value.lanes, laneToJson)},
        {QStringLiteral("slots"), toArray(value.slots, [](const Slot &slot) { return toJson(slot); })},
        {QStringLiteral("proposedEarlier"), toArray(value.proposedEarlier, [](const TimeRange &range) { return toJson(range); })},
        {QStringLiteral("shareable"), toArray(value.shareable, shareableToJson)},
    };
    if (value.revision > 0)
        json.insert(QStringLiteral("revision"), value.revision);
    if (!value.preferred.empty())
        json[u"preferred"] = toArray(value.preferred, preferredToJson);
    if (value.limits != SchedulingLimits{})
        json[u"limits"] = limitsToJson(value.limits);
    if (!value.city.isEmpty())
        json[u"city"] = value.city;
    if (value.deadline)
        json[u"deadline"] = toRfc3339(*value.deadline);
    if (value.currentMeeting)
        json[u"currentMeeting"] = toJson(*value.currentMeeting);
    return json;
}

Case readCase(JsonReader &reader)
{
    Case value;
    value.id = reader.id<RequestId>(QStringLiteral("id"));
    value.version = reader.integer(QStringLiteral("version"));
    if (reader.has(QStringLiteral("revision")))
        value.revision = reader.integer(QStringLiteral("revision"));
    value.kind = reader.enumerator<RequestKind>(QStringLiteral("kind"));
    value.level = reader.enumerator<DisclosureLevel>(QStringLiteral("level"));
    value.clientCode = reader.string(QStringLiteral("clientCode"), 40);
    value.language = reader.string(QStringLiteral("language"), 10);
    value.receivedAt = reader.instant(QStringLiteral("receivedAt"));
    value.deadline = reader.optionalInstant(QStringLiteral("deadline"));
    value.escalation = reader.enumerators<EscalationReason>(QStringLiteral("escalation"));
    value.understanding = reader.objects<UnderstoodField>(QStringLiteral("understanding"), readField);
    value.participants = reader.objects<Participant>(QStringLiteral("participants"), readParticipant);
    value.thread = reader.objects<RedactedMessage>(QStringLiteral("thread"), readMessage);
    JsonReader window = reader.object(QStringLiteral("window"));
    value.window = window.range();
    value.lanes = reader.objects<Lane>(QStringLiteral("lanes"), readLane);
    value.slots = reader.objects<Slot>(QStringLiteral("slots"), readSlot);
    if (reader.has(QStringLiteral("currentMeeting"))) {
        JsonReader meeting = reader.object(QStringLiteral("currentMeeting"));
        value.currentMeeting = meeting.range();
    }
    value.proposedEarlier = reader.objects<TimeRange>(QStringLiteral("proposedEarlier"), readRange);
    // Absent in a case kept from before the desk told them.
    if (reader.has(QStringLiteral("preferred")))
        value.preferred = reader.objects<PreferredHours>(QStringLiteral("preferred"), readPreferred);
    if (reader.has(QStringLiteral("limits"))) {
        JsonReader limits = reader.object(QStringLiteral("limits"));
        value.limits = readLimits(limits);
    }
    value.city = reader.optionalString(QStringLiteral("city"));
    value.shareable = reader.objects<ShareableItem>(QStringLiteral("shareable"), readShareable);
    return value;
}

Result<Case> caseFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readCase(reader));
}

} // namespace vigie
