#include "models/store/salvage.h"

#include "models/domain/json.h"
#include "models/store/cacheschema.h"

namespace vigie {

namespace {

/// Opens the file anew for each question: after one damaged page the handle answers nothing any more.
class Wreck
{
public:
    Wreck(const QString &path, const SecretKey &key)
        : m_path(path)
        , m_key(key)
    {
    }

    /// False when it could not be read to the end; `take` has then had the rows before.
    bool rows(const char *sql, const QString &argument, const std::function<void(Statement &)> &take) const
    {
        const Result<std::unique_ptr<Database>> database = Database::open(m_path, m_key);
        if (!database.ok())
            return false;
        Result<Statement> statement = (*database)->prepare(sql);
        if (!statement.ok())
            return false;
        if (!argument.isNull())
            statement->bind(1, argument);
        for (;;) {
            const Result<bool> row = statement->step();
            if (!row.ok() || !*row)
                return row.ok();
            take(*statement);
        }
    }

private:
    QString m_path;
    const SecretKey &m_key;
};

std::vector<HeldRow> readHeld(const Wreck &wreck)
{
    QStringList requests;
    (void)wreck.rows("SELECT request FROM held ORDER BY request", {}, [&](Statement &row) { requests << row.text(0); });
    std::vector<std::pair<qint64, HeldRow>> found;
    for (const QString &request : std::as_const(requests)) {
        (void)wreck.rows("SELECT place, content, draft FROM held WHERE request = ?1", request, [&](Statement &row) {
            if (heldCaseFromBytes(row.blob(1)).ok())
                found.push_back({row.number(0), {RequestId{request}, row.blob(1), row.blob(2)}});
        });
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<HeldRow> held;
    for (auto &[place, row] : found)
        held.push_back(std::move(row));
    return held;
}

/// What there was, in order; from the index of labels, else from that of decisions, else from the rows as far as they go.
bool listOutbox(const Wreck &wreck, std::vector<OutboxRow> &entries)
{
    const std::array listings{"SELECT decision, label FROM outbox INDEXED BY outbox_label ORDER BY sequence",
                              "SELECT decision, x'' FROM outbox ORDER BY decision",
                              "SELECT decision, x'' FROM outbox NOT INDEXED"};
    for (const char *listing : listings) {
        entries.clear();
        if (wreck.rows(listing, {}, [&](Statement &row) {
                entries.push_back({DecisionId{row.text(0)}, {}, labelWithoutDigest(row.blob(1))});
            }))
            return true;
    }
    return false;
}

struct KeptName {
    KeptKey key;
    qint64 sequence = 0;
};

/// What there was, in order; from the index of names, else from the rows as far as they go. A kind that is not known here is of a
/// later program.
bool listKept(const Wreck &wreck, std::vector<KeptName> &names)
{
    for (const char *listing :
         {"SELECT kind, key, sequence FROM kept ORDER BY kind, key", "SELECT kind, key, sequence FROM kept NOT INDEXED"}) {
        names.clear();
        const bool whole = wreck.rows(listing, {}, [&](Statement &row) {
            if (const auto kind = fromWireName<KeptKind>(row.text(0)))
                names.push_back({{*kind, row.text(1)}, row.number(2)});
        });
        std::sort(names.begin(), names.end(), [](const KeptName &a, const KeptName &b) { return a.sequence < b.sequence; });
        if (whole)
            return true;
    }
    return false;
}

void readKept(const Wreck &wreck, Salvage &result)
{
    std::vector<KeptName> names;
    result.isComplete = listKept(wreck, names) && result.isComplete;
    for (const KeptName &name : names) {
        std::optional<QByteArray> content;
        const bool read = wreck.rows("SELECT content, digest FROM kept WHERE sequence = ?1", QString::number(name.sequence),
                                     [&](Statement &row) {
                                         if (row.blob(1) == digestOf(row.blob(0)))
                                             content = row.blob(0);
                                     });
        if (read && content)
            result.kept.push_back({name.key, *std::move(content)});
        else
            result.keptLost.push_back(name.key);
    }
}

} // namespace

Salvage salvage(const QString &path, const SecretKey &key)
{
    const Wreck wreck(path, key);
    Salvage result;
    result.held = readHeld(wreck);
    std::vector<OutboxRow> entries;
    result.isComplete = listOutbox(wreck, entries);
    readKept(wreck, result);
    for (OutboxRow &entry : entries) {
        // A page that does not authenticate is not always said: some of a long content may come as zeros.
        bool whole = false;
        const bool read =
            wreck.rows("SELECT content, label FROM outbox WHERE decision = ?1", entry.decision.value, [&](Statement &row) {
                entry.content = row.blob(0);
                whole = !entry.content.isEmpty() && isWhole(entry.content, row.blob(1));
            });
        if (!read || !whole)
            entry.content.clear();
        (read && whole ? result.outbox : result.lost).push_back(std::move(entry));
    }
    return result;
}

} // namespace vigie
