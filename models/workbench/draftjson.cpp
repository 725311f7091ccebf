#include "models/domain/json.h"
#include "models/workbench/draft.h"

#include <QJsonArray>

namespace vigie {

namespace {

/// Names of the errors that can be kept with an outbox entry. A number would change its meaning with the enumeration.
constexpr std::array keptErrors{
    std::pair{ErrorKind::InvalidInput, "invalid-input"},
    std::pair{ErrorKind::NotFound, "not-found"},
    std::pair{ErrorKind::Forbidden, "forbidden"},
    std::pair{ErrorKind::RequestChanged, "request-changed"},
    std::pair{ErrorKind::LeaseLost, "lease-lost"},
    std::pair{ErrorKind::AlreadyDecided, "already-decided"},
    std::pair{ErrorKind::SharingRefused, "sharing-refused"},
    std::pair{ErrorKind::SlotNotFree, "slot-not-free"},
    std::pair{ErrorKind::SlotInPast, "slot-in-past"},
    std::pair{ErrorKind::KeyReused, "key-reused"},
    std::pair{ErrorKind::TooLate, "too-late"},
};

QString nameOf(ErrorKind kind)
{
    for (const auto &[candidate, name] : keptErrors) {
        if (candidate == kind)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("internal");
}

ErrorKind errorNamed(const QString &text)
{
    for (const auto &[kind, name] : keptErrors) {
        if (text == QLatin1String(name))
            return kind;
    }
    return ErrorKind::Internal;
}

Error damaged(const QString &part)
{
    return Error{ErrorKind::StorageDamaged, part};
}

QJsonObject draftToJson(const Draft &draft)
{
    QJsonArray slots;
    for (const Slot &slot : draft.slots)
        slots.append(toJson(slot));
    QJsonArray offered;
    for (const int index : draft.offered)
        offered.append(index);
    QJsonArray sharing;
    for (const Share &share : draft.sharing)
        sharing.append(QJsonArray{share.item.value, share.recipient.value});
    QJsonArray corrections;
    for (const Correction &correction : draft.corrections)
        corrections.append(toJson(correction));
    return {{QStringLiteral("slots"), slots},
            {QStringLiteral("chosen"), draft.chosen},
            {QStringLiteral("offered"), offered},
            {QStringLiteral("sharing"), sharing},
            {QStringLiteral("corrections"), corrections},
            {QStringLiteral("question"), draft.question},
            {QStringLiteral("message"), draft.message}};
}

Result<Draft> draftFromJson(const QJsonObject &json)
{
    Draft draft;
    for (const QJsonValue &value : json.value(QStringLiteral("slots")).toArray()) {
        const Result<Slot> slot = slotFromJson(value.toObject());
        if (!slot.ok())
            return damaged(slot.error().detail);
        draft.slots.push_back(*slot);
    }
    draft.chosen = json.value(QStringLiteral("chosen")).toInt(-1);
    for (const QJsonValue &value : json.value(QStringLiteral("offered")).toArray())
        draft.offered.push_back(value.toInt());
    for (const QJsonValue &value : json.value(QStringLiteral("sharing")).toArray())
        draft.sharing.push_back({ShareableId{value.toArray().at(0).toString()}, Token{value.toArray().at(1).toString()}});
    for (const QJsonValue &value : json.value(QStringLiteral("corrections")).toArray()) {
        const Result<Correction> correction = correctionFromJson(value.toObject());
        if (!correction.ok())
            return damaged(correction.error().detail);
        draft.corrections.push_back(*correction);
    }
    draft.question = json.value(QStringLiteral("question")).toString();
    draft.message = json.value(QStringLiteral("message")).toString();
    return draft;
}

} // namespace

QByteArray draftToBytes(const Draft &draft)
{
    return toBytes(draftToJson(draft));
}

Result<Draft> draftFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    return json.ok() ? draftFromJson(*json) : Result<Draft>(damaged(json.error().detail));
}

QByteArray outboxEntryToBytes(const OutboxEntry &entry)
{
    QJsonObject json{{QStringLiteral("decision"), toJson(entry.decision)},
                     {QStringLiteral("draft"), draftToJson(entry.draft)},
                     {QStringLiteral("state"), QString(wireName(entry.state))},
                     {QStringLiteral("attempts"), entry.attempts}};
    HeldCase madeOn = entry.madeOn;
    if (entry.state == OutboxState::Refused && entry.error && entry.error->kind == ErrorKind::LeaseLost) {
        // P7: a lost lease leaves on the disk what the person has entered, and nothing of what was lent.
        madeOn.content.thread.clear();
        madeOn.content.lanes.clear();
    }
    json.insert(QStringLiteral("madeOn"), toJson(madeOn));
    if (entry.error)
        json.insert(QStringLiteral("error"), QJsonArray{nameOf(entry.error->kind), entry.error->detail});
    if (entry.takeBackWanted)
        json.insert(QStringLiteral("takeBackWanted"), true);
    if (entry.releaseAt)
        json.insert(QStringLiteral("releaseAt"), toRfc3339(*entry.releaseAt));
    return toBytes(json);
}

Result<OutboxEntry> outboxEntryFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    if (!json.ok())
        return damaged(json.error().detail);
    const Result<Decision> decision = decisionFromJson(json->value(QStringLiteral("decision")).toObject());
    const Result<HeldCase> madeOn = heldCaseFromJson(json->value(QStringLiteral("madeOn")).toObject());
    const Result<Draft> draft = draftFromJson(json->value(QStringLiteral("draft")).toObject());
    const std::optional<OutboxState> state = fromWireName<OutboxState>(json->value(QStringLiteral("state")).toString());
    if (!decision.ok() || !madeOn.ok() || !draft.ok() || !state)
        return damaged(QStringLiteral("an outbox entry"));
    OutboxEntry entry{*decision, *madeOn, *draft, *state, std::nullopt, std::nullopt, 0, false};
    if (entry.state == OutboxState::Sending)
        entry.state = OutboxState::Queued;
    entry.attempts = json->value(QStringLiteral("attempts")).toInt();
    entry.takeBackWanted = json->value(QStringLiteral("takeBackWanted")).toBool();
    if (const QJsonArray error = json->value(QStringLiteral("error")).toArray(); !error.isEmpty())
        entry.error = Error{errorNamed(error.at(0).toString()), error.at(1).toString()};
    if (const auto release = fromRfc3339(json->value(QStringLiteral("releaseAt")).toString()))
        entry.releaseAt = *release;
    return entry;
}

} // namespace vigie
