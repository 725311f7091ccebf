#include "models/store/database.h"

#include <QFile>
#include <QLoggingCategory>

#include <openssl/crypto.h>
#include <sqlite3.h>

#include <array>

namespace vigie {

namespace {

Q_LOGGING_CATEGORY(databaseLog, "vigie.store.database")

constexpr int busyTimeoutMilliseconds = 10'000;
constexpr int longLog = 256; ///< pages, a megabyte

Error failed(const QString &detail)
{
    return Error{ErrorKind::StorageFailed, detail};
}

/// SQLCipher takes a raw key, without deriving it again, in the form x'64 hex digits'.
class KeyText
{
public:
    explicit KeyText(const SecretKey &key)
    {
        static constexpr char digits[] = "0123456789abcdef";
        auto out = m_text.begin();
        *out++ = 'x';
        *out++ = '\'';
        for (const unsigned char byte : key.bytes()) {
            *out++ = digits[byte >> 4];
            *out++ = digits[byte & 15];
        }
        *out = '\'';
    }
    KeyText(const KeyText &) = delete;
    KeyText &operator=(const KeyText &) = delete;
    ~KeyText() { OPENSSL_cleanse(m_text.data(), m_text.size()); }

    [[nodiscard]] const char *data() const { return m_text.data(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }

private:
    std::array<char, 3 + 2 * SecretKey::length> m_text{};
};

} // namespace

void Statement::Finalise::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(Database *database, sqlite3_stmt *statement)
    : m_database(database)
    , m_statement(statement)
{
}

Statement &Statement::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement.get(), parameter, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(int parameter, const QByteArray &blob)
{
    // An empty blob is not NULL.
    sqlite3_bind_blob64(m_statement.get(), parameter, blob.isEmpty() ? "" : blob.constData(),
                        static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_statement.get(), parameter, number);
    return *this;
}

Result<bool> Statement::step()
{
    if (m_database->m_damage)
        return *m_database->m_damage;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_database->errorOf(code);
    sqlite3_reset(m_statement.get());
    return error;
}

Status Statement::run()
{
    const bool faulty = m_database->m_fault && m_database->m_fault();
    const Result<bool> stepped = faulty ? Result<bool>(m_database->errorOf(SQLITE_FULL)) : step();
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    if (!stepped.ok())
        return stepped.error();
    return Done{};
}

QString Statement::text(int column) const
{
    const auto *start = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(start, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto *start = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(start, sqlite3_column_bytes(m_statement.get(), column));
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

Database::Database(sqlite3 *handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path))
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, busyTimeoutMilliseconds);
}

Database::~Database()
{
    // Never from a static destructor: SQLCipher frees its heap before those run.
    if (sqlite3_close_v2(m_handle) != SQLITE_OK)
        qCWarning(databaseLog) << "a database handle did not close cleanly";
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const SecretKey &key)
{
    // Made by us first, so that it never exists with wider permissions; SQLite gives the log files those of the main file.
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(ownerOnly))
        return failed(QStringLiteral("the cache file cannot be opened for writing"));
    file.close();

    sqlite3 *handle = nullptr;
    const int opened =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle, path));
    if (opened != SQLITE_OK)
        return database->errorOf(opened);

    const KeyText keyText(key);
    if (const int keyed = sqlite3_key_v2(handle, "main", keyText.data(), keyText.size()); keyed != SQLITE_OK)
        return database->errorOf(keyed);
    {
        Result<Statement> version = database->prepare("PRAGMA cipher_version");
        if (!version.ok())
            return version.error();
        const Result<bool> row = version->step();
        if (!row.ok() || !*row || version->text(0).isEmpty())
            return Error{ErrorKind::Internal, QStringLiteral("what was linked is no SQLCipher")};
    }
    // The first read: a key that does not fit is found here.
    for (const char *sql : {"SELECT count(*) FROM sqlite_master", "PRAGMA journal_mode=WAL", "PRAGMA secure_delete=ON"}) {
        if (const Status status = database->execute(sql); !status.ok())
            return status.error();
    }
    // In the place of SQLite's own hook, which would write the log into the file after some commit.
    sqlite3_wal_hook(
        handle,
        [](void *logPages, sqlite3 *, const char *, int pages) {
            *static_cast<int *>(logPages) = pages;
            return SQLITE_OK;
        },
        &database->m_logPages);
    return database;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    sqlite3 *handle = nullptr;
    const int opened =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle, QString()));
    if (opened != SQLITE_OK)
        return database->errorOf(opened);
    return database;
}

Status Database::execute(const char *sql)
{
    if (m_damage)
        return *m_damage;
    if (m_fault && m_fault())
        return errorOf(SQLITE_FULL);
    if (const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return errorOf(code);
    return Done{};
}

Result<Statement> Database::prepare(const char *sql)
{
    if (m_damage)
        return *m_damage;
    sqlite3_stmt *statement = nullptr;
    if (const int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr); code != SQLITE_OK)
        return errorOf(code);
    return Statement(this, statement);
}

Status Database::transaction(Durability durability, const std::function<Status()> &work)
{
    const char *synchronous = durability == Durability::Power ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL";
    if (const Status status = execute(synchronous); !status.ok())
        return status;
    if (const Status status = execute("BEGIN IMMEDIATE"); !status.ok())
        return status;
    Status outcome = work();
    if (outcome.ok())
        outcome = execute("COMMIT");
    if (!outcome.ok() && sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return outcome;
}

Status Database::checkIntegrity()
{
    const Error damaged{ErrorKind::StorageDamaged, QStringLiteral("the integrity check found damage")};
    // The first authenticates every page but misses a file cut at a page boundary; the second finds that.
    if (!m_path.isEmpty()) {
        Result<Statement> pages = prepare("PRAGMA cipher_integrity_check");
        if (!pages.ok())
            return pages.error();
        const Result<bool> row = pages->step();
        if (!row.ok())
            return row.error();
        if (*row)
            return damaged;
    }
    Result<Statement> structure = prepare("PRAGMA quick_check");
    if (!structure.ok())
        return structure.error();
    const Result<bool> row = structure->step();
    if (!row.ok())
        return row.error();
    if (!*row || structure->text(0) != QLatin1String("ok"))
        return damaged;
    return Done{};
}

Status Database::purge()
{
    // A passive checkpoint would leave the deleted rows readable (with the key) in the log.
    return m_path.isEmpty() ? Status(Done{}) : execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Status Database::tidy()
{
    if (m_logPages < longLog)
        return Done{};
    m_logPages = 0; // until the next commit, whatever comes of it
    return execute("PRAGMA wal_checkpoint(PASSIVE)");
}

Status Database::checkEncrypted() const
{
    if (m_path.isEmpty())
        return Done{};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("the cache file cannot be read"));
    const QByteArray start = file.read(16);
    if (start.size() != 16 || start.startsWith("SQLite format 3"))
        return Error{ErrorKind::StorageDamaged, QStringLiteral("the cache file is not encrypted")};
    return Done{};
}

Error Database::errorOf(int code)
{
    if (m_damage)
        return *m_damage;
    // The code only: SQLite's message may quote a statement.
    const QString detail = QStringLiteral("SQLite result %1").arg(code);
    const int primary = code & 0xff;
    if (primary == SQLITE_NOTADB || primary == SQLITE_CORRUPT) {
        m_damage = Error{ErrorKind::StorageDamaged, detail};
        return *m_damage;
    }
    return failed(detail);
}

} // namespace vigie
