// Who was shown which clear value, and who was not (P3). The values are nowhere here; the words go with the request.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

#include <map>

namespace vigie::ledger {

struct Reveal {
    QString id;
    PersonId person;
    QString idempotencyKey;
    QByteArray bodyHash;
    RequestId request;
    int version = 0;
    QString level; ///< wire name
    LeaseId lease;
    Token token;
    QString category; ///< wire name
    QString reason;   ///< wire name
    QString words;    ///< empty once the request's content is deleted
    Instant at;
    Instant shownUntil;

    bool operator==(const Reveal &) const = default;
};

struct RevealRefusal {
    QString id;
    PersonId person;
    RequestId request; ///< empty when there is none of that id
    Token token;       ///< empty when what was asked for has not the form of one
    QString reason;    ///< wire name
    QString why;       ///< wire name of the error
    Instant at;

    bool operator==(const RevealRefusal &) const = default;
};

class RevealStore
{
public:
    explicit RevealStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const Reveal &reveal);
    [[nodiscard]] Result<std::optional<Reveal>> byKey(const PersonId &person, const QString &idempotencyKey);
    [[nodiscard]] Result<int> countSince(const PersonId &person, Instant since); ///< after that moment
    [[nodiscard]] Result<std::vector<Reveal>> all();                             ///< oldest first
    /// Why the leases that anything was revealed under have ended; those that have not are not among them.
    [[nodiscard]] Result<std::map<LeaseId, QString>> leaseEnds();
    /// The words of every reveal on the request.
    [[nodiscard]] Status forgetWords(const RequestId &request);

    [[nodiscard]] Status addRefusal(const RevealRefusal &refusal);
    [[nodiscard]] Result<std::vector<RevealRefusal>> refusals(); ///< oldest first

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
