// The register of disclosures outside the EU (P2): who, when, site, request, categories, mechanism.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct Disclosure {
    QString id;
    Instant at;
    PersonId person;
    QString site;
    QString country;
    RequestId request;
    int version = 0;
    QString categories; ///< of personal data that were in the form, comma separated, e.g. "calendar,thread"
    QString mechanism;

    bool operator==(const Disclosure &) const = default;
};

class DisclosureStore
{
public:
    explicit DisclosureStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const Disclosure &disclosure);
    [[nodiscard]] Result<std::vector<Disclosure>> all();                               ///< oldest first
    [[nodiscard]] Result<std::vector<Disclosure>> ofRequest(const RequestId &request); ///< oldest first
    /// Newest first; what comes after the one of that id, or the newest.
    [[nodiscard]] Result<std::vector<Disclosure>> page(const QString &after, int limit);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
