// SQLCipher's C API behind values that close themselves. One handle belongs to one thread, and is closed before main returns.
#pragma once

#include "models/store/secretkey.h"

#include <QFileDevice>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace vigie {

class Database;

/// The permissions of whatever the cache writes.
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// A prepared statement. Parameters count from 1, columns from 0. Must not outlive its database.
class Statement
{
public:
    Statement &bind(int parameter, const QString &text);
    Statement &bind(int parameter, const QByteArray &blob);
    Statement &bind(int parameter, qint64 number);

    /// True when there is a row to read, false at the end.
    [[nodiscard]] Result<bool> step();
    /// For a statement without rows: runs it, and makes it ready to be bound again.
    Status run();

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] qint64 number(int column) const;

private:
    friend class Database;
    struct Finalise {
        void operator()(sqlite3_stmt *statement) const;
    };

    Statement(Database *database, sqlite3_stmt *statement);

    Database *m_database;
    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
};

/// How much a commit must survive. Either way it is atomic, and survives the end of the program.
enum class Durability {
    Process, ///< may be lost with the power (synchronous=NORMAL)
    Power,   ///< on the disk when the call returns (synchronous=FULL)
};

class Database
{
public:
    /// Opens or makes the encrypted file: owner only (0600), WAL. StorageDamaged when the key does not fit, or the file is no
    /// such database; StorageFailed when it cannot be opened or written; Internal when what was linked is no SQLCipher.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const SecretKey &key);
    [[nodiscard]] static Result<std::unique_ptr<Database>> openInMemory();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    Status execute(const char *sql);
    [[nodiscard]] Result<Statement> prepare(const char *sql);
    /// BEGIN IMMEDIATE … COMMIT; rolled back when `work` or the commit fails.
    Status transaction(Durability durability, const std::function<Status()> &work);

    /// StorageDamaged when a page does not authenticate, is missing, or the structure is broken.
    Status checkIntegrity();
    /// After a deletion: what was deleted leaves the write-ahead log too.
    Status purge();
    /// Writes a log that has grown into the file: no commit does that by itself, which would make one of many last a tenth of a
    /// second. For when nobody waits.
    Status tidy();
    /// StorageDamaged when the file on disk begins as plain SQLite does. REQUIRES a committed write.
    Status checkEncrypted() const;

    /// Asked before BEGIN, every statement that is run(), COMMIT and purge(): true makes it fail with SQLITE_FULL.
    void failWritesWhen(std::function<bool()> fault) { m_fault = std::move(fault); }

private:
    friend class Statement;
    Database(sqlite3 *handle, QString path);

    /// The error of a result code. The first one that says "damaged" sticks: SQLCipher answers later calls on that handle with
    /// "out of memory", which would hide the cause.
    Error errorOf(int code);

    sqlite3 *m_handle;
    QString m_path; ///< empty in memory
    int m_logPages = 0;
    std::optional<Error> m_damage;
    std::function<bool()> m_fault;
};

} // namespace vigie
