#include "models/ledger/ledger.h"

#include "models/ledger/migrations.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

Q_LOGGING_CATEGORY(lcLedger, "vigie.ledger")

namespace vigie::ledger {
namespace {

/// The drivers bind a null string as NULL; here only an invalid QVariant is NULL.
QVariant withoutNullStrings(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

/// 40001 serialisation failure, 40P01 deadlock, 23505 somebody else was first (PostgreSQL, appendix A); 5, 6, 261, 517
/// SQLITE_BUSY and its kin.
bool mayGoAway(const QString &code)
{
    static const QStringList codes{QStringLiteral("40001"), QStringLiteral("40P01"), QStringLiteral("5"),    QStringLiteral("6"),
                                   QStringLiteral("517"),   QStringLiteral("261"),   QStringLiteral("23505")};
    return codes.contains(code);
}

QString quoted(const QString &value)
{
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

void describe(const SqliteFile &file, QSqlDatabase &database)
{
    database.setDatabaseName(file.path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=20000"));
}

void describe(const PostgresDatabase &place, QSqlDatabase &database)
{
    database.setHostName(place.host);
    database.setPort(place.port);
    database.setDatabaseName(place.database);
    database.setUserName(place.user);
    database.setPassword(place.password);
    database.setConnectOptions(QStringLiteral("connect_timeout=5;application_name=%1").arg(quoted(QStringLiteral("vigie-desk"))));
}

} // namespace

Ledger::Ledger(Location location)
    : m_location(std::move(location))
    , m_connectionName(QUuid::createUuid().toString())
    , m_thread(QThread::currentThread())
{
    const bool sqlite = std::holds_alternative<SqliteFile>(m_location);
    QSqlDatabase database =
        QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_connectionName);
    std::visit([&database](const auto &place) { describe(place, database); }, m_location);
}

Ledger::~Ledger()
{
    m_prepared.clear();
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString &location)
{
    Result<Location> parsed = parseLocation(location);
    if (!parsed)
        return parsed.error();
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(*parsed)));
    if (Status connected = ledger->connect(); !connected)
        return connected.error();
    if (Status migrated = Migrator(*ledger).run(); !migrated)
        return migrated.error();
    return ledger;
}

Dialect Ledger::dialect() const
{
    return std::holds_alternative<SqliteFile>(m_location) ? Dialect::Sqlite : Dialect::Postgres;
}

QString Ledger::forUpdate() const
{
    return dialect() == Dialect::Postgres ? QStringLiteral(" FOR UPDATE") : QString();
}

QString Ledger::forShare() const
{
    return dialect() == Dialect::Postgres ? QStringLiteral(" FOR SHARE") : QString();
}

Result<std::optional<Row>> Ledger::lockFirst(const QString &sql, QLatin1String alias, const Values &values)
{
    Result<std::optional<Row>> first = row(sql + skipLocked(alias), values);
    if (first && !*first && dialect() == Dialect::Postgres)
        first = row(sql + QLatin1String(" FOR UPDATE OF ") + alias, values);
    return first;
}

QString Ledger::skipLocked(QLatin1String alias) const
{
    return dialect() == Dialect::Postgres ? QLatin1String(" FOR UPDATE OF ") + alias + QLatin1String(" SKIP LOCKED") : QString();
}

Status Ledger::connect()
{
    m_prepared.clear();
    QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    database.close();
    if (!database.open()) {
        // The driver's text may name the host and the user, never the data.
        qCWarning(lcLedger, "cannot open the database (%s)", qUtf8Printable(database.lastError().nativeErrorCode()));
        return Error{ErrorKind::StorageFailed, QStringLiteral("cannot open the database")};
    }
    m_lost = false;
    Status prepared = prepareConnection();
    m_lost = !prepared.ok();
    return prepared;
}

Status Ledger::prepareConnection()
{
    if (const auto *place = std::get_if<PostgresDatabase>(&m_location)) {
        // A large statement would be compiled each time, which takes longer than ours run: a third of all that a draw waits for.
        for (const QString &setting : {QStringLiteral("SET client_min_messages = warning"), QStringLiteral("SET jit = off")}) {
            if (Status set = simple(setting); !set)
                return set;
        }
        if (place->schema.isEmpty())
            return Done{};
        return simple(QStringLiteral("SET search_path TO \"%1\"").arg(place->schema));
    }
    // Changing to WAL needs the file alone for a moment and does not always wait for it: a few tries.
    for (int attempt = 0; attempt < 50; ++attempt) {
        if (simple(QStringLiteral("PRAGMA journal_mode = WAL")))
            break;
        QThread::msleep(20);
    }
    // 16 MiB rather than 2, so that drawing from a week of requests does not read its indexes over and over.
    for (const QString &pragma : {QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA cache_size = -16384"),
                                  QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA secure_delete = ON")}) {
        if (Status set = simple(pragma); !set)
            return set;
    }
    return Done{};
}

Status Ledger::settleDeletions()
{
    Q_ASSERT(!m_inTransaction);
    return dialect() == Dialect::Sqlite ? simple(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) : Status(Done{});
}

Status Ledger::begin()
{
    Q_ASSERT(!m_inTransaction);
    m_conflicted = false;
    m_atEnd.clear();
    if (m_lost) {
        if (Status connected = connect(); !connected)
            return connected;
    }
    // IMMEDIATE: a transaction that reads and then writes must not find another writer in between.
    Status begun = simple(dialect() == Dialect::Sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_inTransaction = begun.ok();
    return begun;
}

Status Ledger::atEnd(std::function<Status()> step)
{
    if (!m_inTransaction)
        return Error{ErrorKind::Internal, QStringLiteral("outside of a transaction")};
    m_atEnd.push_back(std::move(step));
    return Done{};
}

Status Ledger::finish()
{
    for (const std::function<Status()> &step : m_atEnd) {
        if (Status done = step(); !done)
            return done;
    }
    return commit();
}

Status Ledger::commit()
{
    m_inTransaction = false;
    return simple(QStringLiteral("COMMIT"));
}

void Ledger::rollBack()
{
    m_inTransaction = false;
    if (m_lost)
        return; // the server has rolled back by itself
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.exec(QStringLiteral("ROLLBACK")); // fails when the commit already ended the transaction: nothing left to do
}

Status Ledger::simple(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.exec(sql))
        return failure(query.lastError());
    return Done{};
}

Result<std::shared_ptr<QSqlQuery>> Ledger::execute(const QString &sql, const Values &values)
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Ledger", "used by another thread than the one that opened it");
    if (m_lost) {
        if (m_inTransaction)
            return Error{ErrorKind::StorageFailed, QStringLiteral("connection lost")};
        if (Status connected = connect(); !connected)
            return connected.error();
    }
    std::shared_ptr<QSqlQuery> query = m_prepared.value(sql);
    if (!query) {
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return failure(query->lastError());
        m_prepared.insert(sql, query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), withoutNullStrings(values.at(i)));
    if (!query->exec())
        return failure(query->lastError());
    return query;
}

Result<Rows> Ledger::rows(const QString &sql, const Values &values)
{
    Rows result;
    const Status read = eachRow(sql, values, [&result](Row row) { result.push_back(std::move(row)); });
    return read ? Result<Rows>(std::move(result)) : Result<Rows>(read.error());
}

Status Ledger::eachRow(const QString &sql, const Values &values, const std::function<void(Row)> &visit)
{
    Result<std::shared_ptr<QSqlQuery>> query = execute(sql, values);
    if (!query)
        return query.error();
    QSqlQuery &answer = **query;
    const int columns = answer.record().count();
    while (answer.next()) {
        QVariantList cells;
        cells.reserve(columns);
        for (int column = 0; column < columns; ++column)
            cells.append(answer.value(column));
        visit(Row(std::move(cells)));
    }
    if (answer.lastError().isValid())
        return failure(answer.lastError());
    answer.finish(); // an open cursor would hold a read lock
    return Done{};
}

Result<std::optional<Row>> Ledger::row(const QString &sql, const Values &values)
{
    Result<Rows> found = rows(sql, values);
    if (!found)
        return found.error();
    if (found->empty())
        return std::optional<Row>();
    return std::optional<Row>(std::move(found->front()));
}

QString Ledger::contentField(Dialect dialect, QLatin1String key)
{
    return dialect == Dialect::Sqlite ? QStringLiteral("json_extract(content, '$.%1')").arg(key)
                                      : QStringLiteral("(content::jsonb ->> '%1')").arg(key);
}

QString Ledger::documentField(Dialect dialect, QLatin1String key)
{
    return dialect == Dialect::Sqlite ? QStringLiteral("json_extract(NULLIF(p.document, ''), '$.%1')").arg(key)
                                      : QStringLiteral("(NULLIF(p.document, '')::jsonb ->> '%1')").arg(key);
}

Result<qint64> Ledger::run(const QString &sql, const Values &values)
{
    Result<std::shared_ptr<QSqlQuery>> query = execute(sql, values);
    if (!query)
        return query.error();
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Status Ledger::change(const QString &sql, const Values &values)
{
    const Result<qint64> changed = run(sql, values);
    return changed ? Status(Done{}) : Status(changed.error());
}

Error Ledger::failure(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    const QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    m_conflicted = mayGoAway(code);
    m_lost = !database.isOpen();
    // Only the code: the text of a database error may quote a value.
    qCWarning(lcLedger, "statement failed (%s)%s", qUtf8Printable(code), m_lost ? ", connection lost" : "");
    return Error{ErrorKind::StorageFailed, m_lost ? QStringLiteral("connection lost") : QStringLiteral("database error ") + code};
}

} // namespace vigie::ledger
