#include "models/domain/errorname.h"
#include "models/domain/json.h"
#include "models/workbench/draft.h"

#include <QJsonArray>

#include <algorithm>

namespace vigie {

namespace {

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
    QJsonArray searched;
    for (const TimeRange &when : draft.searched)
        searched.append(toJson(when));
    QJsonObject json{{QStringLiteral("slots"), slots},
                     {QStringLiteral("searched"), searched},
                     {QStringLiteral("chosen"), draft.chosen},
                     {QStringLiteral("offered"), offered},
                     {QStringLiteral("sharing"), sharing},
                     {QStringLiteral("corrections"), corrections},
                     {QStringLiteral("question"), draft.question},
                     {QStringLiteral("declineMessage"), draft.declineMessage},
                     {QStringLiteral("handOverNote"), draft.handOverNote}};
    if (draft.askTo) {
        QJsonArray askTo;
        for (const Token &token : *draft.askTo)
            askTo.append(token.value);
        json.insert(QStringLiteral("askTo"), askTo);
    }
    if (draft.declineReason)
        json.insert(QStringLiteral("declineReason"), QString(wireName(*draft.declineReason)));
    if (draft.handOverReason)
        json.insert(QStringLiteral("handOverReason"), QString(wireName(*draft.handOverReason)));
    return json;
}

/// Index of a slot; `none` stands for no slot.
std::optional<int> indexFrom(const QJsonValue &value, int none, size_t slotCount)
{
    const double number = value.isDouble() ? value.toDouble() : -2;
    const int index = value.toInt(-2);
    if (static_cast<double>(index) != number || index < none || index >= static_cast<int>(slotCount))
        return std::nullopt;
    return index;
}

/// An absent name is no choice; an unknown one is damage.
template <typename Reason>
bool readReason(const QJsonObject &json, const QString &key, std::optional<Reason> &reason)
{
    if (!json.contains(key))
        return true;
    reason = fromWireName<Reason>(json.value(key).toString());
    return reason.has_value();
}

/// What was typed: absent only in drafts of older versions.
bool readText(const QJsonObject &json, const QString &key, QString &text)
{
    const QJsonValue value = json.value(key);
    text = value.toString();
    return value.isString() || value.isUndefined();
}

bool readChoices(const QJsonObject &json, Draft &draft)
{
    const QJsonValue offered = json.value(QStringLiteral("offered"));
    const QJsonValue sharing = json.value(QStringLiteral("sharing"));
    const auto chosen = indexFrom(json.value(QStringLiteral("chosen")), -1, draft.slots.size());
    if (!chosen || !offered.isArray() || !sharing.isArray())
        return false;
    draft.chosen = *chosen;
    for (const QJsonValue &value : offered.toArray()) {
        const auto index = indexFrom(value, 0, draft.slots.size());
        if (!index)
            return false;
        draft.offered.push_back(*index);
    }
    for (const QJsonValue &value : sharing.toArray()) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString())
            return false;
        draft.sharing.push_back({ShareableId{pair.at(0).toString()}, Token{pair.at(1).toString()}});
    }
    return true;
}

bool readMessages(const QJsonObject &json, Draft &draft)
{
    const bool texts = readText(json, QStringLiteral("question"), draft.question)
        && readText(json, QStringLiteral("declineMessage"), draft.declineMessage)
        && readText(json, QStringLiteral("handOverNote"), draft.handOverNote);
    // Older drafts had one text for the client and for support. It must not reach the client by surprise: it becomes the note.
    if (json.contains(QStringLiteral("message")) && draft.handOverNote.isEmpty())
        draft.handOverNote = json.value(QStringLiteral("message")).toString();
    if (const QJsonValue askTo = json.value(QStringLiteral("askTo")); !askTo.isUndefined()) {
        draft.askTo.emplace();
        for (const QJsonValue &token : askTo.toArray())
            draft.askTo->push_back(Token{token.toString()});
        const bool named = std::ranges::none_of(*draft.askTo, [](const Token &token) { return token.isEmpty(); });
        if (!askTo.isArray() || !named)
            return false;
    }
    return texts && readReason(json, QStringLiteral("declineReason"), draft.declineReason)
        && readReason(json, QStringLiteral("handOverReason"), draft.handOverReason);
}

Result<Draft> draftFromJson(const QJsonObject &json)
{
    Draft draft;
    const QJsonValue slots = json.value(QStringLiteral("slots"));
    const QJsonValue corrections = json.value(QStringLiteral("corrections"));
    if (!slots.isArray() || !corrections.isArray())
        return damaged(QStringLiteral("a draft"));
    for (const QJsonValue &value : slots.toArray()) {
        const Result<Slot> slot = slotFromJson(value.toObject());
        if (!slot.ok())
            return damaged(slot.error().detail);
        draft.slots.push_back(*slot);
    }
    for (const QJsonValue &value : corrections.toArray()) {
        const Result<Correction> correction = correctionFromJson(value.toObject());
        if (!correction.ok())
            return damaged(correction.error().detail);
        draft.corrections.push_back(*correction);
    }
    // Absent in a draft kept by an older workstation.
    for (const QJsonValue &value : json.value(QStringLiteral("searched")).toArray()) {
        const Result<TimeRange> when = timeRangeFromJson(value.toObject());
        if (!when.ok())
            return damaged(when.error().detail);
        draft.searched.push_back(*when);
    }
    if (!readChoices(json, draft) || !readMessages(json, draft))
        return damaged(QStringLiteral("a draft"));
    return draft;
}

} // namespace

QByteArray draftToBytes(const Draft &draft, std::optional<Instant> editedAt)
{
    QJsonObject json = draftToJson(draft);
    if (editedAt)
        json.insert(QStringLiteral("editedAt"), toRfc3339(*editedAt));
    return toBytes(json);
}

std::optional<Instant> editedAtFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    return json.ok() ? fromRfc3339(json->value(QStringLiteral("editedAt")).toString()) : std::nullopt;
}

Result<Draft> draftFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    return json.ok() ? draftFromJson(*json) : Result<Draft>(damaged(json.error().detail));
}

QByteArray outboxEntryToBytes(const OutboxEntry &entry, CaseBytes &cases)
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
    if (entry.error)
        json.insert(QStringLiteral("error"), QJsonArray{QString(wireName(entry.error->kind)), entry.error->detail});
    if (entry.takeBackWanted)
        json.insert(QStringLiteral("takeBackWanted"), true);
    if (entry.releaseAt)
        json.insert(QStringLiteral("releaseAt"), toRfc3339(*entry.releaseAt));
    QByteArray bytes = toBytes(json);
    bytes.chop(1); // the brace
    return bytes + ",\"madeOn\":" + cases.of(madeOn) + '}';
}

OutboxRow outboxRowOf(const OutboxEntry &entry, CaseBytes &cases)
{
    const QJsonObject label{{QStringLiteral("client"), entry.madeOn.content.clientCode},
                            {QStringLiteral("ruling"), QString(rulingName(entry.decision.ruling))},
                            {QStringLiteral("madeAt"), toRfc3339(entry.decision.madeAt)}};
    return {entry.decision.id, outboxEntryToBytes(entry, cases), toBytes(label)};
}

LostDecision lostDecisionOf(const OutboxRow &row)
{
    const Result<QJsonObject> label = parseJsonObject(row.label);
    if (!label.ok())
        return {};
    return {label->value(QStringLiteral("client")).toString(), label->value(QStringLiteral("ruling")).toString(),
            fromRfc3339(label->value(QStringLiteral("madeAt")).toString()).value_or(Instant())};
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
        entry.error =
            Error{fromWireName<ErrorKind>(error.at(0).toString()).value_or(ErrorKind::Internal), error.at(1).toString()};
    if (const auto release = fromRfc3339(json->value(QStringLiteral("releaseAt")).toString()))
        entry.releaseAt = *release;
    return entry;
}

} // namespace vigie
