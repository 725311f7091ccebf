#include "models/store/cacheschema.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace vigie {

namespace {

constexpr qsizetype digestLength = 32;

/// Step n leads from version n to n + 1. A step that has been released is never changed.
constexpr std::array steps{
    R"sql(
    CREATE TABLE held(
        request TEXT NOT NULL PRIMARY KEY,
        place INTEGER NOT NULL,
        content BLOB NOT NULL,
        draft BLOB NOT NULL) STRICT;
    CREATE TABLE outbox(
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        decision TEXT NOT NULL UNIQUE,
        content BLOB NOT NULL) STRICT;
    PRAGMA user_version = 1;
    )sql",
    // What an entry is can be read although a page of its content is damaged.
    R"sql(
    ALTER TABLE outbox ADD COLUMN label BLOB NOT NULL DEFAULT x'';
    CREATE INDEX outbox_label ON outbox(sequence, decision, label);
    PRAGMA user_version = 2;
    )sql",
    // What is kept beside requests and decisions: a row is read, replaced and saved from damage by itself.
    R"sql(
    CREATE TABLE kept(
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        content BLOB NOT NULL,
        digest BLOB NOT NULL,
        UNIQUE(kind, key)) STRICT;
    PRAGMA user_version = 3;
    )sql",
};

Result<QStringList> heldRequests(Database &database)
{
    Result<Statement> query = database.prepare("SELECT request FROM held");
    if (!query.ok())
        return query.error();
    QStringList requests;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row.ok())
            return row.error();
        if (!*row)
            return requests;
        requests << query->text(0);
    }
}

/// A row that stays is written over: only its pages that differ go to the log.
Status replaceHeld(Database &database, const std::vector<HeldRow> &rows)
{
    const Result<QStringList> known = heldRequests(database);
    Result<Statement> remove = database.prepare("DELETE FROM held WHERE request = ?1");
    Result<Statement> upsert =
        database.prepare("INSERT INTO held(request, place, content, draft) VALUES (?1, ?2, ?3, ?4) ON CONFLICT(request) "
                         "DO UPDATE SET place = excluded.place, content = excluded.content, draft = excluded.draft");
    if (!known.ok() || !remove.ok() || !upsert.ok())
        return !known.ok() ? known.error() : !remove.ok() ? remove.error() : upsert.error();
    for (const QString &request : *known) {
        const bool stays =
            std::any_of(rows.begin(), rows.end(), [&](const HeldRow &row) { return row.request.value == request; });
        if (const Status status = stays ? Status(Done{}) : remove->bind(1, request).run(); !status.ok())
            return status;
    }
    qint64 place = 0;
    for (const HeldRow &row : rows) {
        upsert->bind(1, row.request.value).bind(2, place++).bind(3, row.content).bind(4, row.draft);
        if (const Status status = upsert->run(); !status.ok())
            return status;
    }
    return Done{};
}

Status changeKept(Database &database, const CacheChange &change)
{
    if (change.keptCleared.empty() && change.kept.empty() && change.keptGone.empty())
        return Done{};
    Result<Statement> clear = database.prepare("DELETE FROM kept WHERE kind = ?1");
    Result<Statement> upsert =
        database.prepare("INSERT INTO kept(kind, key, content, digest) VALUES (?1, ?2, ?3, ?4) "
                         "ON CONFLICT(kind, key) DO UPDATE SET content = excluded.content, digest = excluded.digest");
    Result<Statement> remove = database.prepare("DELETE FROM kept WHERE kind = ?1 AND key = ?2");
    if (!clear.ok() || !upsert.ok() || !remove.ok())
        return !clear.ok() ? clear.error() : !upsert.ok() ? upsert.error() : remove.error();
    for (const KeptKind kind : change.keptCleared) {
        if (const Status status = clear->bind(1, wireName(kind)).run(); !status.ok())
            return status;
    }
    for (const KeptRow &row : change.kept) {
        upsert->bind(1, wireName(row.key.kind)).bind(2, row.key.key).bind(3, row.content).bind(4, digestOf(row.content));
        if (const Status status = upsert->run(); !status.ok())
            return status;
    }
    for (const KeptKey &key : change.keptGone) {
        if (const Status status = remove->bind(1, wireName(key.kind)).bind(2, key.key).run(); !status.ok())
            return status;
    }
    return Done{};
}

} // namespace

QByteArray digestOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

QByteArray labelWithDigest(const OutboxRow &row)
{
    return digestOf(row.content) + row.label;
}

QByteArray labelWithoutDigest(const QByteArray &stored)
{
    return stored.mid(digestLength);
}

bool isWhole(const QByteArray &content, const QByteArray &stored)
{
    return stored.isEmpty() || stored.startsWith(digestOf(content));
}

Status migrateCache(Database &database)
{
    qint64 version = 0;
    {
        Result<Statement> query = database.prepare("PRAGMA user_version");
        if (!query.ok())
            return query.error();
        const Result<bool> row = query->step();
        if (!row.ok())
            return row.error();
        version = query->number(0);
    }
    if (version < 0 || version > static_cast<qint64>(steps.size()))
        return Error{ErrorKind::StorageFailed, QStringLiteral("the cache is of a later program: version %1").arg(version)};
    for (auto step = static_cast<size_t>(version); step < steps.size(); ++step) {
        const Status status = database.transaction(Durability::Power, [&] { return database.execute(steps.at(step)); });
        if (!status.ok())
            return status;
    }
    return Done{};
}

Status applyCacheChange(Database &database, const CacheChange &change)
{
    if (change.held) {
        if (const Status status = replaceHeld(database, *change.held); !status.ok())
            return status;
    }
    if (!change.drafts.empty()) {
        Result<Statement> update = database.prepare("UPDATE held SET draft = ?2 WHERE request = ?1");
        if (!update.ok())
            return update.error();
        for (const auto &[request, draft] : change.drafts) {
            if (const Status status = update->bind(1, request.value).bind(2, draft).run(); !status.ok())
                return status;
        }
    }
    if (!change.outbox.empty()) {
        Result<Statement> upsert =
            database.prepare("INSERT INTO outbox(decision, content, label) VALUES (?1, ?2, ?3) "
                             "ON CONFLICT(decision) DO UPDATE SET content = excluded.content, label = excluded.label");
        if (!upsert.ok())
            return upsert.error();
        for (const OutboxRow &row : change.outbox) {
            if (const Status status =
                    upsert->bind(1, row.decision.value).bind(2, row.content).bind(3, labelWithDigest(row)).run();
                !status.ok())
                return status;
        }
    }
    if (!change.outboxFinished.empty()) {
        Result<Statement> remove = database.prepare("DELETE FROM outbox WHERE decision = ?1");
        if (!remove.ok())
            return remove.error();
        for (const DecisionId &decision : change.outboxFinished) {
            if (const Status status = remove->bind(1, decision.value).run(); !status.ok())
                return status;
        }
    }
    return changeKept(database, change);
}

} // namespace vigie
