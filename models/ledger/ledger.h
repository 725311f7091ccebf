// The desk's database: one connection, used by the one thread that opened it. SQLite and PostgreSQL alike.
#pragma once

#include "models/ledger/location.h"
#include "models/ledger/row.h"

#include <QHash>

#include <functional>
#include <memory>
#include <type_traits>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
class QSqlError;
class QSqlQuery;
class QThread;
QT_END_NAMESPACE

namespace vigie::ledger {

enum class Dialect { Sqlite, Postgres };

/// Every failure is StorageFailed, or StorageDamaged when the schema is not the one this program wrote. A lost connection
/// fails what was under way; the next use outside a transaction connects again.
class Ledger
{
public:
    /// Opens and brings the schema up to date; several processes and threads may do so at once.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const QString &location);
    ~Ledger();
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    [[nodiscard]] Dialect dialect() const;

    /// Parameters only: `sql` is always a constant of this program, with a `?` for each value.
    [[nodiscard]] Result<Rows> rows(const QString &sql, const Values &values = {});
    /// The same, one after the other, so that many need not be held at once. `visit` uses the ledger for nothing else.
    [[nodiscard]] Status eachRow(const QString &sql, const Values &values, const std::function<void(Row)> &visit);
    /// The first row, or nothing.
    [[nodiscard]] Result<std::optional<Row>> row(const QString &sql, const Values &values = {});
    /// The number of rows changed.
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &values = {});
    /// The same for whoever does not count them.
    [[nodiscard]] Status change(const QString &sql, const Values &values = {});

    /// Runs `work` (returning a Result) in one transaction: committed when it succeeds, rolled back otherwise, run again
    /// when the database asks for it (deadlock, serialisation). `work` must have no effect outside the ledger. Not nestable.
    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work> transact(Work &&work)
    {
        for (int attempt = 1;; ++attempt) {
            if (Status begun = begin(); !begun)
                return begun.error();
            std::invoke_result_t<Work> outcome = work();
            const Status done = outcome ? finish() : Status(outcome.error());
            if (done)
                return outcome;
            rollBack();
            if (!conflicted() || attempt == maxAttempts)
                return done.error();
        }
    }
    /// Within a transaction: the last of what it does, once its work has succeeded, in the order it was asked for. For what is
    /// to be locked after everything else, whoever asks for it and when. Internal outside of one.
    [[nodiscard]] Status atEnd(std::function<Status()> step);

    /// Outside a transaction: what was deleted leaves SQLite's log, as it has left the file. What stays of it in PostgreSQL's
    /// free space and log is the database server's, whose autovacuum gives the space to others.
    [[nodiscard]] Status settleDeletions();

    /// A text inside the audit trail's JSON, as an expression that an index has; `key` is a constant of this program.
    [[nodiscard]] static QString contentField(Dialect dialect, QLatin1String key);
    /// A text inside the document of `package p`; NULL when the document is gone.
    [[nodiscard]] static QString documentField(Dialect dialect, QLatin1String key);

    /// " FOR UPDATE" where rows are locked one by one, nothing where the whole transaction already excludes other writers.
    [[nodiscard]] QString forUpdate() const;
    /// " FOR SHARE" likewise: nobody changes the row until the end of the transaction.
    [[nodiscard]] QString forShare() const;
    /// " FOR UPDATE OF alias SKIP LOCKED", or nothing; `alias` is a constant of this program.
    [[nodiscard]] QString skipLocked(QLatin1String alias) const;
    /// The first of an ordered query, locked in `alias`: what nobody has locked goes before what somebody has for a moment, who
    /// may leave it as it was.
    [[nodiscard]] Result<std::optional<Row>> lockFirst(const QString &sql, QLatin1String alias, const Values &values);

private:
    static constexpr int maxAttempts = 8;

    explicit Ledger(Location location);

    [[nodiscard]] Status connect();
    [[nodiscard]] Status prepareConnection();
    [[nodiscard]] Status begin();
    [[nodiscard]] Status finish();
    [[nodiscard]] Status commit();
    void rollBack();
    [[nodiscard]] bool conflicted() const { return m_conflicted; }

    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> execute(const QString &sql, const Values &values);
    [[nodiscard]] Status simple(const QString &sql);
    [[nodiscard]] Error failure(const QSqlError &error);

    friend class Migrator;

    Location m_location;
    QString m_connectionName;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::vector<std::function<Status()>> m_atEnd;
    QThread *m_thread;
    bool m_inTransaction = false;
    bool m_lost = true;
    bool m_conflicted = false; ///< the last failure may go away when the transaction is repeated
};

} // namespace vigie::ledger
