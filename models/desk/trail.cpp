#include "models/desk/trail.h"

#include "models/desk/checkpoints.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <map>

namespace vigie::desk {
namespace {

constexpr int batch = 1000;

QString chained(const QString &content, const QString &previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(content.toUtf8());
    hash.addData(QByteArrayView("\n", 1));
    hash.addData(previous.toLatin1());
    return QString::fromLatin1(hash.result().toHex());
}

Status writeEntry(ledger::Ledger &ledger, Instant at, QJsonObject facts)
{
    ledger::AuditStore store(ledger);
    const Result<ledger::AuditHead> head = store.lockHead();
    if (!head)
        return head.error();
    ledger::AuditRow row;
    row.number = head->number + 1;
    row.at = at;
    row.previous = head->hash;
    facts.insert(QStringLiteral("number"), row.number);
    facts.insert(QStringLiteral("at"), toRfc3339(row.at));
    row.content = QString::fromUtf8(toBytes(facts)); // keys sorted, no blanks: one text for one entry
    row.hash = chained(row.content, row.previous);
    return store.append(row);
}

Error damaged(qint64 number, const char *reason)
{
    return Error{ErrorKind::StorageDamaged, QStringLiteral("audit entry %1 %2").arg(number).arg(QLatin1String(reason))};
}

/// What the trail has to fit, of checkpoints whose signatures hold.
struct Signed {
    std::multimap<qint64, QString> hashes; ///< by the number of the entry; should two of one differ, neither fits
    std::set<QString> keys;

    [[nodiscard]] qint64 last() const { return hashes.empty() ? 0 : hashes.rbegin()->first; }
    [[nodiscard]] Status check(qint64 number, const QString &hash) const
    {
        for (auto [at, end] = hashes.equal_range(number); at != end; ++at) {
            if (at->second != hash)
                return damaged(number, "is not what the desk has signed");
        }
        return Done{};
    }
    /// Once `entries` have been read.
    [[nodiscard]] Status checkLast(qint64 entries) const
    {
        return last() > entries ? Status(damaged(last(), "was signed and is missing")) : Status(Done{});
    }
};

Result<Signed> signedBy(const std::vector<AuditCheckpoint> &checkpoints, const std::set<QString> &trusted)
{
    Signed all;
    for (const AuditCheckpoint &checkpoint : checkpoints) {
        if (Status checked = Checkpoints::check(checkpoint, trusted); !checked)
            return checked.error();
        all.hashes.emplace(checkpoint.number, checkpoint.hash);
        all.keys.insert(checkpoint.key);
    }
    return all;
}

} // namespace

QJsonObject rightsFacts(const RightsCase &request, const SessionId &session, QJsonObject more)
{
    more.insert(QStringLiteral("rights"), request.id.value);
    more.insert(QStringLiteral("rightsNumber"), request.number); // "number" is the entry's own
    if (!session.isEmpty())
        more.insert(QStringLiteral("session"), session.value);
    return more;
}

Status Trail::append(AuditEvent event, const PersonId &actor, QJsonObject facts)
{
    facts.insert(QStringLiteral("event"), QString(wireName(event)));
    facts.insert(QStringLiteral("actor"), actor.isEmpty() ? QStringLiteral("desk") : actor.value);
    return m_context.ledger.atEnd(
        [&ledger = m_context.ledger, &clock = m_context.clock, facts] { return writeEntry(ledger, clock.now(), facts); });
}

Result<AuditProof> Trail::verify(const std::set<QString> &trusted, const std::vector<AuditCheckpoint> &kept)
{
    ledger::AuditStore store(m_context.ledger);
    Result<std::vector<AuditCheckpoint>> checkpoints = Checkpoints(m_context).all();
    if (!checkpoints)
        return checkpoints.error();
    checkpoints->insert(checkpoints->end(), kept.begin(), kept.end());
    const Result<Signed> expected = signedBy(*checkpoints, trusted);
    if (!expected)
        return expected.error();
    // Entries appended while this runs come after the head read here and are left for the next time.
    const Result<ledger::AuditHead> head = store.head();
    if (!head)
        return head.error();
    qint64 number = 0;
    QString previous;
    while (number < head->number) {
        const Result<std::vector<ledger::AuditRow>> rows = store.after(number, batch);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return damaged(number + 1, "is missing");
        for (const ledger::AuditRow &row : *rows) {
            if (row.number > head->number)
                break;
            if (row.number != number + 1)
                return damaged(number + 1, "is missing");
            if (row.previous != previous || row.hash != chained(row.content, previous))
                return damaged(row.number, "does not fit the chain");
            const QJsonObject content = QJsonDocument::fromJson(row.content.toUtf8()).object();
            if (content.value(QLatin1String("number")).toInteger() != row.number
                || content.value(QLatin1String("at")).toString() != toRfc3339(row.at))
                return damaged(row.number, "was moved");
            if (Status fits = expected->check(row.number, row.hash); !fits)
                return fits.error();
            number = row.number;
            previous = row.hash;
        }
    }
    if (previous != head->hash)
        return damaged(number, "is not the one the trail ended with");
    const Result<std::vector<ledger::AuditRow>> beyond = store.after(head->number, 1);
    if (!beyond)
        return beyond.error();
    const Result<ledger::AuditHead> later = store.head();
    if (!later)
        return later.error();
    if (!beyond->empty() && later->number == head->number)
        return damaged(head->number + 1, "was added outside the trail");
    if (Status whole = expected->checkLast(number); !whole)
        return whole.error();
    AuditProof proof;
    proof.entries = number;
    proof.signedUpTo = expected->last();
    proof.keys = expected->keys;
    return proof;
}

Result<QByteArray> Trail::exported()
{
    ledger::AuditStore store(m_context.ledger);
    QByteArray lines;
    for (qint64 number = 0;;) {
        const Result<std::vector<ledger::AuditRow>> rows = store.after(number, batch);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return lines;
        for (const ledger::AuditRow &row : *rows)
            lines += row.content.toUtf8() + '\n';
        number = rows->back().number;
    }
}

Result<ExportedTrail> readTrail(const QByteArray &lines, const std::set<QString> &trusted,
                                const std::vector<AuditCheckpoint> &kept)
{
    const Result<Signed> expected = signedBy(kept, trusted);
    if (!expected)
        return expected.error();
    ExportedTrail trail;
    const QList<QByteArray> contents = lines.split('\n');
    for (const QByteArray &content : contents) {
        if (content.isEmpty())
            continue;
        QJsonObject entry = QJsonDocument::fromJson(content).object();
        const qint64 number = ++trail.proof.entries;
        if (entry.value(QLatin1String("number")).toInteger() != number)
            return damaged(number, "is missing");
        trail.head = chained(QString::fromUtf8(content), trail.head);
        if (Status fits = expected->check(number, trail.head); !fits)
            return fits.error();
        trail.entries.push_back(std::move(entry));
    }
    if (Status whole = expected->checkLast(trail.proof.entries); !whole)
        return whole.error();
    trail.proof.signedUpTo = expected->last();
    trail.proof.keys = expected->keys;
    return trail;
}

} // namespace vigie::desk
