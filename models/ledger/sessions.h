// Sessions and sign-in attempts (P9). Tokens, names and origins arrive here hashed.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

#include <optional>

namespace vigie::ledger {

struct Session {
    SessionId id;
    PersonId person;
    Instant createdAt;
    Instant expiresAt;
    QString workstation; ///< the id it gives itself; empty when it gave none

    bool operator==(const Session &) const = default;
};

class SessionStore
{
public:
    explicit SessionStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const Session &session, const QByteArray &tokenHash);
    /// Neither ended nor expired.
    [[nodiscard]] Result<std::optional<Session>> live(const QByteArray &tokenHash, Instant now);
    [[nodiscard]] Status end(const SessionId &id, Instant now);
    /// How many were ended.
    [[nodiscard]] Result<qint64> endAllOf(const PersonId &person, Instant now);

    [[nodiscard]] Result<int> countLive(const PersonId &person, Instant now);

    /// When the last of a person's sessions at a workstation ended or ends; nothing when there was none.
    [[nodiscard]] Result<std::optional<Instant>> lastEnd(const PersonId &person, const QString &workstation);

    [[nodiscard]] Status addAttempt(const QString &subject, Instant at);
    [[nodiscard]] Result<int> attemptsSince(const QString &subject, Instant since);
    [[nodiscard]] Status forgetAttempts(const QString &subject);
    /// One of that moment, and no other of the same moment.
    [[nodiscard]] Status forgetOneAttempt(const QString &subject, Instant at);
    [[nodiscard]] Status forgetAttemptsBefore(Instant before);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
