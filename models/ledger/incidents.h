// Incidents: what support has to look at. Their texts are shown and logged, so nothing personal is in `part` or `reason`.
#pragma once

#include "models/domain/id.h"
#include "models/domain/wirename.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

enum class IncidentKind { BrokenPart, RedactionLeak, HandOver, UnreadableMap };

} // namespace vigie::ledger

template <>
struct vigie::WireNames<vigie::ledger::IncidentKind> {
    using Kind = vigie::ledger::IncidentKind;
    static constexpr std::array table{
        std::pair{Kind::BrokenPart, "broken-part"},
        std::pair{Kind::RedactionLeak, "redaction-leak"},
        std::pair{Kind::HandOver, "hand-over"},
        std::pair{Kind::UnreadableMap, "unreadable-map"},
    };
};

namespace vigie::ledger {

struct Incident {
    QString id;
    Instant at;
    IncidentKind kind = IncidentKind::BrokenPart;
    QString package;   ///< empty when it is about no package
    RequestId request; ///< empty when it is about no request
    QString part;
    QString reason;
    QString note; ///< clear text for support only

    bool operator==(const Incident &) const = default;
};

class IncidentStore
{
public:
    explicit IncidentStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const Incident &incident);
    [[nodiscard]] Result<std::vector<Incident>> open(); ///< oldest first
    [[nodiscard]] Result<int> countOpen();
    [[nodiscard]] Result<bool> isOpen(IncidentKind kind);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
