// Checks a JSON document against the part of JSON Schema (draft 2020-12) that our package schema uses, naming each fault.
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace vigie::desk {

/// What is wrong in a document, where; never a value of it (P12).
struct Fault {
    QString path; ///< JSON pointer, empty for the whole document
    QString reason;

    bool operator==(const Fault &) const = default;
};

/// The text of resources/package/request.schema.json.
extern const char *const requestSchemaText;

/// Understands type, enum, const, pattern, minLength, maxLength, minimum, maximum, minItems, maxItems, items, properties,
/// required, additionalProperties: false, format (date, date-time, email) and local $ref. At most 20 faults.
[[nodiscard]] std::vector<Fault> schemaFaults(const QJsonObject &document, const QJsonObject &schema);

} // namespace vigie::desk
