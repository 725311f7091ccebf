// Who is named where, so that somebody is found among all requests without reading them: keyed hashes of mail addresses,
// telephone numbers and words of names. The key is not in the database. What is deleted is named nowhere.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

#include <set>

namespace vigie::ledger {

class MentionStore
{
public:
    explicit MentionStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// Whether what is noted was noted under the key of this fingerprint.
    [[nodiscard]] Result<bool> isUnder(const QByteArray &fingerprint);
    /// Within a transaction: from here on it is, and all is to be noted anew.
    [[nodiscard]] Status beginUnder(const QByteArray &fingerprint);
    /// Requests whose content is there and of which nobody has noted yet whom this version names; at most so many.
    [[nodiscard]] Result<std::vector<RequestId>> unnoted(int limit);
    /// REQUIRES the lock of the request. In the place of what was noted of earlier versions.
    [[nodiscard]] Status note(const RequestId &request, int version, const std::set<QByteArray> &keys);
    /// REQUIRES the lock of the request: there is more to note of it.
    [[nodiscard]] Status noteAgain(const RequestId &request);
    [[nodiscard]] Status forget(const RequestId &request);

    /// Requests that name any of these.
    [[nodiscard]] Result<std::vector<RequestId>> withAny(const std::set<QByteArray> &keys);
    /// Requests that name all of these; none for none.
    [[nodiscard]] Result<std::vector<RequestId>> withAll(const std::set<QByteArray> &keys);

private:
    [[nodiscard]] Result<std::vector<RequestId>> having(const std::set<QByteArray> &keys, qsizetype atLeast);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
