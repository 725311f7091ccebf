// What people say of the redaction, as candidates for its tests: forms and places, never text.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct RedactionReportRow {
    QString id;
    Instant at;
    PersonId person;
    QString idempotencyKey;
    RequestId request;
    int version = 0;
    QString level;    ///< wire name
    QString kind;     ///< wire name
    QString category; ///< wire name
    Token token;      ///< the one reported, or the one that hides it now
    QString shape;    ///< a JSON object; see models/desk/redactionreports.h

    bool operator==(const RedactionReportRow &) const = default;
};

class RedactionReportStore
{
public:
    explicit RedactionReportStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const RedactionReportRow &report);
    /// Whether this was answered before.
    [[nodiscard]] Result<bool> isKnown(const PersonId &person, const QString &idempotencyKey);
    [[nodiscard]] Result<std::vector<RedactionReportRow>> all(); ///< oldest first

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
