// What people who work here wrote about requests beside the notes of incidents: reasons of reveals, decisions and drafts of them,
// and what reviews say. For whoever has to change a word wherever it stands.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct Writing {
    std::size_t place = 0; ///< one of the store's own
    QString id;
    int position = 0; ///< among those of the same id and place
    QString level;    ///< of a form
    QString text;
    bool isJson = false; ///< what was written is within it

    bool operator==(const Writing &) const = default;
};

class WritingStore
{
public:
    explicit WritingStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    // REQUIRES the lock of the request.
    /// Those that are not empty, but for forms.
    [[nodiscard]] Result<std::vector<Writing>> of(const RequestId &request);
    /// What was served, and what reviews are given of it: redacted, of every version.
    [[nodiscard]] Result<std::vector<Writing>> formsOf(const RequestId &request);
    /// Its text, in the place of what is there. What it is known by when it comes again stays.
    [[nodiscard]] Status rewrite(const Writing &writing);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
