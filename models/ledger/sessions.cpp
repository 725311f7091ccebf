#include "models/ledger/sessions.h"

namespace vigie::ledger {

Status SessionStore::add(const Session &session, const QByteArray &tokenHash)
{
    return m_ledger.change(
        QStringLiteral(
            "INSERT INTO session (id, token_hash, person, created_at, expires_at, workstation) VALUES (?, ?, ?, ?, ?, ?)"),
        {session.id.value, tokenHash, session.person.value, bound(session.createdAt), bound(session.expiresAt),
         session.workstation});
}

Result<std::optional<Session>> SessionStore::live(const QByteArray &tokenHash, Instant now)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT id, person, created_at, expires_at, workstation FROM session "
                                    "WHERE token_hash = ? AND ended_at IS NULL AND expires_at > ?"),
                     {tokenHash, bound(now)});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Session>();
    const Row &found = **row;
    return std::optional(
        Session{SessionId{found.text(0)}, PersonId{found.text(1)}, found.instant(2), found.instant(3), found.text(4)});
}

Status SessionStore::end(const SessionId &id, Instant now)
{
    return m_ledger.change(QStringLiteral("UPDATE session SET ended_at = ? WHERE id = ? AND ended_at IS NULL"),
                           {bound(now), id.value});
}

Result<qint64> SessionStore::endAllOf(const PersonId &person, Instant now)
{
    return m_ledger.run(QStringLiteral("UPDATE session SET ended_at = ? WHERE person = ? AND ended_at IS NULL"),
                        {bound(now), person.value});
}

Result<int> SessionStore::countLive(const PersonId &person, Instant now)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT count(*) FROM session WHERE person = ? AND ended_at IS NULL AND expires_at > ?"),
                     {person.value, bound(now)});
    if (!row)
        return row.error();
    return (*row)->number(0);
}

Result<std::optional<Instant>> SessionStore::lastEnd(const PersonId &person, const QString &workstation)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT max(CASE WHEN ended_at < expires_at THEN ended_at ELSE expires_at END) FROM session "
                                    "WHERE person = ? AND workstation = ?"),
                     {person.value, workstation});
    if (!row)
        return row.error();
    return *row && !(*row)->isNull(0) ? std::optional((*row)->instant(0)) : std::nullopt;
}

Status SessionStore::addAttempt(const QString &subject, Instant at)
{
    return m_ledger.change(QStringLiteral("INSERT INTO sign_in_attempt (subject, at) VALUES (?, ?)"), {subject, bound(at)});
}

Result<int> SessionStore::attemptsSince(const QString &subject, Instant since)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT count(*) FROM sign_in_attempt WHERE subject = ? AND at > ?"), {subject, bound(since)});
    if (!row)
        return row.error();
    return (*row)->number(0);
}

Status SessionStore::forgetAttempts(const QString &subject)
{
    return m_ledger.change(QStringLiteral("DELETE FROM sign_in_attempt WHERE subject = ?"), {subject});
}

Status SessionStore::forgetOneAttempt(const QString &subject, Instant at)
{
    // Attempts of one second are told apart only by where they lie. Two that end at once must not forget the same one.
    const QLatin1String place(m_ledger.dialect() == Dialect::Sqlite ? "rowid" : "ctid");
    return m_ledger.change(
        QStringLiteral("DELETE FROM sign_in_attempt WHERE %1 = (SELECT a.%1 FROM sign_in_attempt a WHERE a.subject = ? "
                       "AND a.at = ? LIMIT 1%2)")
            .arg(place, m_ledger.skipLocked(QLatin1String("a"))),
        {subject, bound(at)});
}

Status SessionStore::forgetAttemptsBefore(Instant before)
{
    return m_ledger.change(QStringLiteral("DELETE FROM sign_in_attempt WHERE at <= ?"), {bound(before)});
}

} // namespace vigie::ledger
