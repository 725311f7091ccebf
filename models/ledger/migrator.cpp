#include "models/ledger/migrations.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace vigie::ledger {

QByteArray checksum(const Migration &migration)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(migration.number) + '\n' + migration.name + '\n' + migration.sql);
    return hash.result().toHex();
}

QStringList statementsOf(const Migration &migration, Dialect dialect)
{
    const bool isSqlite = dialect == Dialect::Sqlite;
    QString text = QString::fromLatin1(migration.sql);
    text.replace(QLatin1String("{bytes}"), isSqlite ? QLatin1String("BLOB") : QLatin1String("BYTEA"));
    text.replace(QLatin1String("{concatenated}"), isSqlite ? QLatin1String("group_concat") : QLatin1String("string_agg"));
    text.replace(QLatin1String("{bytewise}"), isSqlite ? QLatin1String("COLLATE BINARY") : QLatin1String("COLLATE \"C\""));
    for (const QLatin1String key : {QLatin1String("actor"), QLatin1String("request"), QLatin1String("rightsNumber")})
        text.replace(QStringLiteral("{content.%1}").arg(key), Ledger::contentField(dialect, key));
    text.replace(QLatin1String("{document.language}"), Ledger::documentField(dialect, QLatin1String("language")));
    QStringList statements = text.split(QLatin1String(";\n"), Qt::SkipEmptyParts);
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

Status Migrator::lock()
{
    if (m_ledger.dialect() == Dialect::Sqlite)
        return Done{}; // BEGIN IMMEDIATE is the lock
    // Any constant of our own will do; it ends with the transaction.
    const Result<Rows> locked = m_ledger.rows(QStringLiteral("SELECT pg_advisory_xact_lock(5643219087)"));
    if (!locked)
        return locked.error();
    const auto *place = std::get_if<PostgresDatabase>(&m_ledger.m_location);
    if (place->schema.isEmpty())
        return Done{};
    return m_ledger.simple(QStringLiteral("CREATE SCHEMA IF NOT EXISTS \"%1\"").arg(place->schema));
}

Status Migrator::run()
{
    return m_ledger.transact([this]() -> Status {
        if (Status locked = lock(); !locked)
            return locked;
        if (Status made =
                m_ledger.simple(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, "
                                               "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"));
            !made)
            return made;
        const Result<Rows> applied =
            m_ledger.rows(QStringLiteral("SELECT number, checksum FROM schema_migration ORDER BY number"));
        if (!applied)
            return applied.error();
        const std::vector<Migration> &known = migrations();
        if (applied->size() > known.size())
            return Error{ErrorKind::StorageDamaged, QStringLiteral("the database is newer than this program")};
        for (size_t i = 0; i < applied->size(); ++i) {
            const Row &row = (*applied)[i];
            if (row.number(0) != known[i].number || row.text(1).toLatin1() != checksum(known[i]))
                return Error{ErrorKind::StorageDamaged, QStringLiteral("migration %1 is not the known one").arg(row.number(0))};
        }
        for (size_t i = applied->size(); i < known.size(); ++i) {
            if (Status done = apply(known[i]); !done)
                return done;
        }
        return Done{};
    });
}

Status Migrator::apply(const Migration &migration)
{
    for (const QString &statement : statementsOf(migration, m_ledger.dialect())) {
        if (Status done = m_ledger.simple(statement); !done)
            return done;
    }
    const Result<qint64> noted =
        m_ledger.run(QStringLiteral("INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)"),
                     {migration.number, QString::fromLatin1(migration.name), QString::fromLatin1(checksum(migration)),
                      static_cast<qlonglong>(QDateTime::currentSecsSinceEpoch())});
    if (!noted)
        return noted.error();
    return Done{};
}

} // namespace vigie::ledger
