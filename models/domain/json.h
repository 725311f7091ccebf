// The JSON form of the domain's values: on the wire, in the desk's outgoing form and in the workstation's cache alike.
// Reading is strict: an unknown enumerator, a missing field or a wrong type is InvalidInput with the path in `detail`.
#pragma once

#include "models/domain/result.h"
#include "models/domain/work.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace vigie {

/// Bounds that hold before anything is parsed: nesting at most `maxDepth`, length at most `maxBytes`.
struct JsonLimits {
    int maxDepth = 32;
    qsizetype maxBytes = 8 * 1024 * 1024;
};

/// Parses UTF-8 text that must be one JSON object.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &text, const JsonLimits &limits = {});

[[nodiscard]] QJsonObject toJson(const Case &value);
[[nodiscard]] QJsonObject toJson(const Decision &value);
[[nodiscard]] QJsonObject rulingToJson(const Ruling &value);
[[nodiscard]] QJsonObject toJson(const Correction &value);
[[nodiscard]] QJsonObject toJson(const Me &value);
[[nodiscard]] QJsonObject toJson(const Lease &value);
[[nodiscard]] QJsonObject toJson(const HeldCase &value);
[[nodiscard]] QJsonObject toJson(const QueueCounts &value);
[[nodiscard]] QJsonObject toJson(const DecisionReceipt &value);
[[nodiscard]] QJsonObject toJson(const Slot &value);
[[nodiscard]] QJsonObject toJson(const TimeRange &value);

[[nodiscard]] Result<Case> caseFromJson(const QJsonObject &json);
[[nodiscard]] Result<Decision> decisionFromJson(const QJsonObject &json);
[[nodiscard]] Result<Ruling> rulingFromJson(const QJsonObject &json);
[[nodiscard]] Result<Correction> correctionFromJson(const QJsonObject &json);
[[nodiscard]] Result<Me> meFromJson(const QJsonObject &json);
[[nodiscard]] Result<Lease> leaseFromJson(const QJsonObject &json);
[[nodiscard]] Result<HeldCase> heldCaseFromJson(const QJsonObject &json);
[[nodiscard]] Result<HeldCase> heldCaseFromBytes(const QByteArray &json);
[[nodiscard]] Result<QueueCounts> queueCountsFromJson(const QJsonObject &json);
[[nodiscard]] Result<DecisionReceipt> decisionReceiptFromJson(const QJsonObject &json);
[[nodiscard]] Result<TimeRange> timeRangeFromJson(const QJsonObject &json);
[[nodiscard]] Result<Slot> slotFromJson(const QJsonObject &json);

/// Compact UTF-8, keys sorted: equal values give equal bytes.
[[nodiscard]] QByteArray toBytes(const QJsonObject &json);

} // namespace vigie
