#include "models/ledger/rights.h"

#include "models/domain/json.h"
#include "models/domain/rightsflow.h"

#include <QJsonDocument>

namespace vigie::ledger {
namespace {

Status readRecipients(const QString &list, RightsStep &step)
{
    if (list.isEmpty())
        return Done{}; // from before they were listed
    Result<std::vector<HeldRecipient>> read = recipientsFromJson(QJsonDocument::fromJson(list.toUtf8()).array());
    if (!read)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("the recipients of a rights request do not read")};
    step.recipients = *std::move(read);
    return Done{};
}

/// What else belongs to it, by its kind; the other way round as detailOf().
Status readDetail(const QString &detail, RightsStep &step)
{
    switch (step.kind) {
    case RightsStepKind::Searched: {
        const QString head = detail.section(u'[', 0, 0); // "answer+2", or "answer"
        step.purpose = fromWireName<SearchPurpose>(head.section(u'+', 0, 0));
        step.besides = head.section(u'+', 1).toInt();
        return readRecipients(detail.mid(head.size()), step);
    }
    case RightsStepKind::Acted:
    case RightsStepKind::RecipientsTold:
    case RightsStepKind::RecipientNotTold:
        return readRecipients(detail, step);
    case RightsStepKind::Assigned:
        step.owner = PersonId{detail};
        return Done{};
    case RightsStepKind::Corrected: { // "received-at,subject@2026-03-02T09:00:00Z", or without a moment
        const QStringList parts = detail.section(u'@', 0, 0).split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (const auto known = fromWireName<WishPart>(part))
                step.corrected.insert(*known);
        }
        step.receivedWas = fromRfc3339(detail.section(u'@', 1));
        return Done{};
    }
    case RightsStepKind::IdentityAnswered:
    case RightsStepKind::IdentityEstablished:
    case RightsStepKind::IdentityNotEstablished:
        step.answeredAt = fromRfc3339(detail); // nothing: when it was recorded
        return Done{};
    default:
        step.client = detail;
        return Done{};
    }
}

QString detailOf(const RightsStep &step)
{
    const QString list = step.recipients
        ? QString::fromUtf8(QJsonDocument(toJson(*step.recipients)).toJson(QJsonDocument::Compact))
        : QStringLiteral("");
    if (step.kind == RightsStepKind::Searched)
        return (step.purpose ? QString(wireName(*step.purpose)) : QStringLiteral(""))
            + (step.besides > 0 ? QLatin1Char('+') + QString::number(step.besides) : QString()) + list;
    if (step.recipients)
        return list;
    if (step.kind == RightsStepKind::Corrected)
        return namesOf(step.corrected).join(u',') + (step.receivedWas ? u'@' + toRfc3339(*step.receivedWas) : QString());
    if (step.answeredAt)
        return toRfc3339(*step.answeredAt);
    return QLatin1String("") + (step.owner.isEmpty() ? step.client : step.owner.value);
}

Result<RightsStep> stepOf(const Row &row, int from)
{
    RightsStep step{fromWireName<RightsStepKind>(row.text(from)).value_or(RightsStepKind::Noted), row.instant(from + 1),
                    PersonId{row.text(from + 2)}, row.text(from + 3)};
    if (const QString letter = row.text(from + 4); !letter.isEmpty()) {
        Result<RightsLetter> read = rightsLetterFromJson(QJsonDocument::fromJson(letter.toUtf8()).object());
        if (!read)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("a letter of a rights request does not read")};
        step.letter = *std::move(read);
    }
    if (Status detail = readDetail(row.text(from + 5), step); !detail)
        return detail.error();
    if (const QString erased = row.text(from + 6); !erased.isEmpty()) {
        Result<Erased> read = erasedFromJson(QJsonDocument::fromJson(erased.toUtf8()).object());
        if (!read)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("what an erasure came to does not read")};
        step.erased = *std::move(read);
    }
    return step;
}

Result<RightsCase> headOf(const Row &row)
{
    Result<RightsWish> wish = rightsWishFromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object());
    if (!wish)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a rights request does not read")};
    return RightsCase{RightsId{row.text(0)}, row.text(1), *std::move(wish), {}};
}

template <typename T>
QString stored(const std::optional<T> &value)
{
    return value ? QString::fromUtf8(toBytes(toJson(*value))) : QStringLiteral("");
}

template <typename Id>
Id idOf(const Row &row)
{
    return Id{row.text(0)};
}

PostedLetter postedOf(const Row &row)
{
    return {row.text(0), row.bytes(1)};
}

} // namespace

Result<int> RightsStore::nextNumber(int year)
{
    if (Status counted =
            m_ledger.change(QStringLiteral("INSERT INTO rights_counter (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE "
                                           "SET last = rights_counter.last + 1"),
                            {year});
        !counted)
        return counted.error();
    const Result<std::optional<Row>> row = m_ledger.row(QStringLiteral("SELECT last FROM rights_counter WHERE year = ?"), {year});
    return row ? Result<int>((*row)->number(0)) : Result<int>(row.error());
}

Status RightsStore::add(const RightsCase &request, const RightsKey &key, Instant at)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO rights_request (id, number, received_at, wish, person, idempotency_key, recorded_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {request.id.value, request.number, bound(request.wish.receivedAt), QString::fromUtf8(toBytes(toJson(request.wish))),
         key.person.value, key.idempotencyKey, bound(at)});
}

Result<std::optional<RightsCase>> RightsStore::byKey(const RightsKey &key)
{
    return oneWith(QStringLiteral("WHERE person = ? AND idempotency_key = ?"), {key.person.value, key.idempotencyKey});
}

Result<std::vector<RightsCase>> RightsStore::withSteps(const QString &condition, const Values &values)
{
    const Result<Rows> rows = m_ledger.rows(
        QStringLiteral(
            "SELECT r.id, r.number, r.wish, s.kind, s.at, s.person, s.words, s.letter, s.detail, s.erased FROM (SELECT * FROM "
            "rights_request ")
            + condition
            + QStringLiteral(") r LEFT JOIN rights_step s ON s.request = r.id ORDER BY r.received_at DESC, r.id, s.position"),
        values);
    if (!rows)
        return rows.error();
    std::vector<RightsCase> all;
    for (const Row &row : *rows) {
        if (all.empty() || all.back().id.value != row.text(0)) {
            Result<RightsCase> head = headOf(row);
            if (!head)
                return head.error();
            all.push_back(*std::move(head));
        }
        if (row.isNull(3))
            continue;
        Result<RightsStep> step = stepOf(row, 3);
        if (!step)
            return step.error();
        all.back().steps.push_back(*std::move(step));
    }
    return all;
}

Result<std::optional<RightsCase>> RightsStore::oneWith(const QString &condition, const Values &values)
{
    Result<std::vector<RightsCase>> found = withSteps(condition, values);
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<RightsCase>> RightsStore::find(const RightsId &id)
{
    return oneWith(QStringLiteral("WHERE id = ?"), {id.value});
}

Result<std::optional<RightsCase>> RightsStore::byNumber(const QString &number)
{
    return oneWith(QStringLiteral("WHERE number = ?"), {number});
}

Result<RightsCase> RightsStore::lock(const RightsId &id)
{
    const Result<std::optional<Row>> locked =
        m_ledger.row(QStringLiteral("SELECT id FROM rights_request WHERE id = ?") + m_ledger.forUpdate(), {id.value});
    if (!locked)
        return locked.error();
    Result<std::optional<RightsCase>> found = find(id);
    if (!found)
        return found.error();
    return *found ? Result<RightsCase>(**std::move(found))
                  : Result<RightsCase>(Error{ErrorKind::NotFound, QStringLiteral("no such rights request")});
}

Result<std::vector<RightsCase>> RightsStore::all(int mostOver)
{
    QStringList ending;
    for (const RightsStepKind kind : endingSteps)
        ending.append(u'\'' + QLatin1String(wireName(kind)) + u'\'');
    const QString over = QStringLiteral("IN (SELECT request FROM rights_step WHERE kind IN (%1))").arg(ending.join(u','));
    return withSteps(QStringLiteral("WHERE id NOT %1 OR id IN (SELECT id FROM rights_request WHERE id %1 "
                                    "ORDER BY received_at DESC, id LIMIT ?)")
                         .arg(over),
                     {mostOver});
}

Result<std::vector<RightsCase>> RightsStore::quietSince(Instant at)
{
    return withSteps(QStringLiteral("WHERE id IN (SELECT request FROM rights_step GROUP BY request HAVING MAX(at) < ?)"),
                     {bound(at)});
}

Status RightsStore::addStep(const RightsId &id, int position, const RightsStep &step)
{
    return m_ledger.change(QStringLiteral("INSERT INTO rights_step (request, position, kind, at, person, words, letter, detail, "
                                          "erased) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           {id.value, position, QString(wireName(step.kind)), bound(step.at), step.by.value, step.words,
                            stored(step.letter), detailOf(step), stored(step.erased)});
}

Status RightsStore::rewrite(const RightsCase &request)
{
    if (Status changed = m_ledger.change(QStringLiteral("UPDATE rights_request SET wish = ? WHERE id = ?"),
                                         {QString::fromUtf8(toBytes(toJson(request.wish))), request.id.value});
        !changed)
        return changed;
    for (int position = 0; position < request.version(); ++position) {
        const RightsStep &step = request.steps[static_cast<std::size_t>(position)];
        if (Status changed = m_ledger.change(QStringLiteral("UPDATE rights_step SET words = ?, letter = ?, erased = ? "
                                                            "WHERE request = ? AND position = ?"),
                                             {step.words, stored(step.letter), stored(step.erased), request.id.value, position});
            !changed)
            return changed;
    }
    return Done{};
}

Status RightsStore::correct(const RightsId &id, const RightsWish &wish)
{
    return m_ledger.change(QStringLiteral("UPDATE rights_request SET wish = ?, received_at = ? WHERE id = ?"),
                           {QString::fromUtf8(toBytes(toJson(wish))), bound(wish.receivedAt), id.value});
}

Result<Instant> RightsStore::takenDownAt(const RightsId &id)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT recorded_at FROM rights_request WHERE id = ?"), {id.value});
    if (!row)
        return row.error();
    return *row ? Result<Instant>((*row)->instant(0))
                : Result<Instant>(Error{ErrorKind::NotFound, QStringLiteral("no such rights request")});
}

Status RightsStore::forgetAtEnd(const RightsId &id)
{
    return m_ledger.change(QStringLiteral("UPDATE rights_request SET forget_at_end = 1 WHERE id = ?"), {id.value});
}

Result<bool> RightsStore::isForgottenAtEnd(const RightsId &id)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT 1 FROM rights_request WHERE id = ? AND forget_at_end = 1"), {id.value});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Status RightsStore::post(const PostedLetter &letter)
{
    return m_ledger.change(QStringLiteral("INSERT INTO rights_mail (name, mail) VALUES (?, ?)"), {letter.name, letter.mail});
}

Result<std::optional<PostedLetter>> RightsStore::lockPosted()
{
    return oneOf<postedOf>(
        m_ledger.row(QStringLiteral("SELECT name, mail FROM rights_mail ORDER BY name LIMIT 1") + m_ledger.forUpdate(), {}));
}

Status RightsStore::deletePosted(const QString &name)
{
    return m_ledger.change(QStringLiteral("DELETE FROM rights_mail WHERE name = ?"), {name});
}

Result<bool> RightsStore::restrict(const RightsId &id, const RequestId &request)
{
    const Result<qint64> added =
        m_ledger.run(QStringLiteral("INSERT INTO restriction (rights, request) VALUES (?, ?) ON CONFLICT DO NOTHING"),
                     {id.value, request.value});
    if (!added)
        return added.error();
    const Status marked = m_ledger.change(QStringLiteral("UPDATE request SET restricted = 1 WHERE id = ?"), {request.value});
    return marked ? Result<bool>(*added > 0) : Result<bool>(marked.error());
}

Status RightsStore::lift(const RightsId &id, const RequestId &request, Instant at)
{
    if (Status gone = m_ledger.change(QStringLiteral("DELETE FROM restriction WHERE rights = ? AND request = ?"),
                                      {id.value, request.value});
        !gone)
        return gone;
    return m_ledger.change(QStringLiteral("UPDATE request SET restricted = 0, lifted_at = ? WHERE id = ? AND restricted = 1 "
                                          "AND NOT EXISTS (SELECT 1 FROM restriction WHERE request = ?)"),
                           {bound(at), request.value, request.value});
}

Result<std::vector<RequestId>> RightsStore::restrictedBy(const RightsId &id)
{
    return allOf<idOf<RequestId>>(
        m_ledger.rows(QStringLiteral("SELECT request FROM restriction WHERE rights = ? ORDER BY request"), {id.value}));
}

Result<std::vector<RightsId>> RightsStore::restricting(const RequestId &request)
{
    return allOf<idOf<RightsId>>(
        m_ledger.rows(QStringLiteral("SELECT rights FROM restriction WHERE request = ? ORDER BY rights"), {request.value}));
}

Result<bool> RightsStore::leaveOut(const RightsId &id, const RequestId &request)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO left_out (rights, request) VALUES (?, ?) ON CONFLICT DO NOTHING"), {id.value, request.value});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Result<std::vector<RightsCase>> RightsStore::actedOn()
{
    return withSteps(QStringLiteral("WHERE id IN (SELECT request FROM rights_step WHERE kind = 'acted')"), {});
}

Status RightsStore::keepContact(const RightsId &id, const QString &clientCode, const QString &address)
{
    if (Status gone = forgetContacts(id, clientCode); !gone)
        return gone;
    return m_ledger.change(QStringLiteral("INSERT INTO rights_contact (rights, client, address) VALUES (?, ?, ?)"),
                           {id.value, clientCode, address});
}

Result<QString> RightsStore::contact(const RightsId &id, const QString &clientCode)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT address FROM rights_contact WHERE rights = ? AND client = ?"), {id.value, clientCode});
    if (!row)
        return row.error();
    return *row ? (*row)->text(0) : QString();
}

Status RightsStore::forgetContacts(const RightsId &id, const QString &clientCode)
{
    if (clientCode.isEmpty())
        return m_ledger.change(QStringLiteral("DELETE FROM rights_contact WHERE rights = ?"), {id.value});
    return m_ledger.change(QStringLiteral("DELETE FROM rights_contact WHERE rights = ? AND client = ?"), {id.value, clientCode});
}

Status RightsStore::addPurge(const RightsId &id, const QString &purgeOrder)
{
    return m_ledger.change(QStringLiteral("INSERT INTO rights_purge (request, purge_order) VALUES (?, ?)"),
                           {id.value, purgeOrder});
}

Result<std::vector<QString>> RightsStore::purges(const RightsId &id)
{
    return allOf<firstText>(
        m_ledger.rows(QStringLiteral("SELECT purge_order FROM rights_purge WHERE request = ? ORDER BY purge_order"), {id.value}));
}

} // namespace vigie::ledger
