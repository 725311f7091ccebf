#include "models/ledger/requests.h"

#include <algorithm>

namespace vigie::ledger {
namespace {

const QString selectRequest = QStringLiteral("SELECT r.id, r.external_id, r.client, r.version, r.kind, r.state, r.received_at, "
                                             "r.urgent_at, r.parked_until, r.from_google, r.restricted FROM request r ");

RequestRow requestOf(const Row &row)
{
    return RequestRow{RequestId{row.text(0)},
                      row.text(1),
                      row.text(2),
                      row.number(3),
                      fromWireName<RequestKind>(row.text(4)).value_or(RequestKind::Schedule),
                      fromWireName<RequestState>(row.text(5)).value_or(RequestState::Withdrawn),
                      row.instant(6),
                      row.instant(7),
                      row.optionalInstant(8),
                      row.flag(9),
                      row.flag(10)};
}

Client clientOf(const Row &row)
{
    return Client{row.text(0), row.text(1)};
}

QString name(RequestState state)
{
    return wireName(state);
}

const QString waitsForAnybody = QStringLiteral("WHERE r.state = 'waiting' AND r.restricted = 0 AND ");

const QString formAtLevel = QStringLiteral("EXISTS (SELECT 1 FROM outgoing_form f WHERE f.request = r.id "
                                           "AND f.version = r.version AND f.level = ?)");

/// A condition on `request r`; what it binds is appended to `values`.
QString shownAt(const LevelsByKind &levels, Values &values)
{
    const auto all = static_cast<std::size_t>(std::size(WireNames<RequestKind>::table));
    const bool isOne = levels.size() == all
        && std::all_of(levels.begin(), levels.end(), [&](const auto &one) { return one.second == levels.begin()->second; });
    if (isOne) {
        values.append(QString(wireName(levels.begin()->second)));
        return formAtLevel + QLatin1Char(' ');
    }
    QStringList kinds{QStringLiteral("1 = 0")};
    for (const auto &[kind, level] : levels) {
        kinds.append(QStringLiteral("(r.kind = ? AND ") + formAtLevel + QLatin1Char(')'));
        values.append(QString(wireName(kind)));
        values.append(QString(wireName(level)));
    }
    return QLatin1Char('(') + kinds.join(QLatin1String(" OR ")) + QLatin1String(") ");
}

} // namespace

Result<Client> RequestStore::client(const QString &externalId, const std::function<QString()> &makeCode)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const Result<std::optional<Row>> row =
            m_ledger.row(QStringLiteral("SELECT id, code FROM client WHERE external_id = ?"), {externalId});
        if (!row)
            return row.error();
        if (*row)
            return Client{(*row)->text(0), (*row)->text(1)};
        // Nothing happens when the code is taken or somebody else was faster: look again.
        const Result<qint64> added =
            m_ledger.run(QStringLiteral("INSERT INTO client (id, external_id, code) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
                         {randomUuid(), externalId, makeCode()});
        if (!added)
            return added.error();
    }
    return Error{ErrorKind::Internal, QStringLiteral("no client code is left")};
}

Result<QString> RequestStore::clientCodeOf(const RequestId &request)
{
    const Result<std::optional<QString>> code = oneOf<firstText>(m_ledger.row(
        QStringLiteral("SELECT c.code FROM request r JOIN client c ON c.id = r.client WHERE r.id = ?"), {request.value}));
    return code ? Result<QString>(code->value_or(QString())) : Result<QString>(code.error());
}

Result<std::vector<Client>> RequestStore::clients()
{
    return allOf<clientOf>(m_ledger.rows(QStringLiteral("SELECT id, code FROM client ORDER BY id")));
}

Result<std::optional<RequestId>> RequestStore::lastHeldFor(const QString &client)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT r.id FROM request r JOIN package p ON p.request = r.id AND p.version = r.version "
                                    "WHERE r.client = ? AND p.document <> '' ORDER BY r.received_at DESC, r.id LIMIT 1"),
                     {client});
    if (!row)
        return row.error();
    return *row ? std::optional(RequestId{(*row)->text(0)}) : std::optional<RequestId>();
}

Status RequestStore::lockClient(const QString &client)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT id FROM client WHERE id = ?") + m_ledger.forUpdate(), {client});
    return row ? Status(Done{}) : Status(row.error());
}

Result<std::optional<RequestRow>> RequestStore::byExternalId(const QString &externalId)
{
    return oneOf<requestOf>(
        m_ledger.row(selectRequest + QStringLiteral("WHERE r.external_id = ?") + m_ledger.forUpdate(), {externalId}));
}

Result<std::optional<RequestRow>> RequestStore::find(const RequestId &id)
{
    return oneOf<requestOf>(m_ledger.row(selectRequest + QStringLiteral("WHERE r.id = ?"), {id.value}));
}

Result<RequestRow> RequestStore::lock(const RequestId &id)
{
    Result<std::optional<RequestRow>> found =
        oneOf<requestOf>(m_ledger.row(selectRequest + QStringLiteral("WHERE r.id = ?") + m_ledger.forUpdate(), {id.value}));
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, QStringLiteral("no such request")};
    return **found;
}

Status RequestStore::lockHeldBy(const std::vector<PersonId> &people)
{
    if (people.empty())
        return Done{};
    const QString places = QStringList(static_cast<qsizetype>(people.size()), QStringLiteral("?")).join(QLatin1Char(','));
    Values values;
    for (int role = 0; role < 2; ++role) {
        for (const PersonId &person : people)
            values.append(person.value);
    }
    const Result<Rows> locked = m_ledger.rows(
        QStringLiteral("SELECT r.id FROM request r WHERE r.id IN (SELECT l.request FROM lease l WHERE l.ended_at IS NULL "
                       "AND l.person IN (%1) UNION SELECT u.request FROM review_unit u JOIN review_task t ON t.unit = u.id "
                       "JOIN review_lease h ON h.task = t.id WHERE h.ended_at IS NULL AND h.person IN (%1)) ORDER BY r.id")
                .arg(places)
            + m_ledger.forUpdate(),
        values);
    return locked ? Status(Done{}) : Status(locked.error());
}

Status RequestStore::add(const RequestRow &request)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO request (id, external_id, client, version, kind, state, received_at, urgent_at, "
                       "from_google) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {request.id.value, request.externalId, request.client, request.version, QString(wireName(request.kind)),
         name(request.state), bound(request.receivedAt), bound(request.urgentAt), request.fromGoogle ? 1 : 0});
}

Status RequestStore::renew(const RequestRow &request)
{
    return m_ledger.change(QStringLiteral("UPDATE request SET version = ?, kind = ?, state = ?, received_at = ?, urgent_at = ?, "
                                          "from_google = ?, parked_until = NULL, content_deleted_at = NULL WHERE id = ?"),
                           {request.version, QString(wireName(request.kind)), name(request.state), bound(request.receivedAt),
                            bound(request.urgentAt), request.fromGoogle ? 1 : 0, request.id.value});
}

Status RequestStore::setState(const RequestId &id, RequestState state)
{
    return m_ledger.change(QStringLiteral("UPDATE request SET state = ?, parked_until = NULL WHERE id = ?"),
                           {name(state), id.value});
}

Status RequestStore::park(const RequestId &id, Instant until)
{
    return m_ledger.change(QStringLiteral("UPDATE request SET state = ?, parked_until = ? WHERE id = ?"),
                           {name(RequestState::Parked), bound(until), id.value});
}

Status RequestStore::putBack(const RequestId &id, const PersonId &by)
{
    return m_ledger.change(QStringLiteral("UPDATE request SET state = ?, put_back_by = ? WHERE id = ?"),
                           {name(RequestState::Waiting), by.value, id.value});
}

Result<std::optional<RequestRow>> RequestStore::lockNext(const LevelsByKind &levels, const PersonId &forPerson, Audience audience)
{
    Values values;
    const QString sql = selectRequest + waitsForAnybody + shownAt(levels, values) + showableTo(audience)
        + QStringLiteral("ORDER BY CASE WHEN r.put_back_by = ? THEN 1 ELSE 0 END, r.urgent_at, r.received_at, r.id LIMIT 1");
    values.append(forPerson.value);
    return oneOf<requestOf>(m_ledger.lockFirst(sql, QLatin1String("r"), values));
}

Result<std::optional<RequestRow>> RequestStore::lockDueParked(Instant now)
{
    return oneOf<requestOf>(m_ledger.row(selectRequest
                                             + QStringLiteral("WHERE r.state = 'parked' AND r.parked_until <= ? LIMIT 1")
                                             + m_ledger.skipLocked(QLatin1String("r")),
                                         {bound(now)}));
}

Result<int> RequestStore::countWaiting(const LevelsByKind &levels, Audience audience)
{
    Values values;
    const QString sql =
        QStringLiteral("SELECT count(*) FROM request r ") + waitsForAnybody + shownAt(levels, values) + showableTo(audience);
    const Result<std::optional<Row>> row = m_ledger.row(sql, values);
    if (!row)
        return row.error();
    return (*row)->number(0);
}

Result<int> RequestStore::countWithheld()
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT count(*) FROM request r ") + waitsForAnybody + QStringLiteral("NOT (")
                         + agreedFor(QLatin1String("supervision")) + QLatin1Char(')'),
                     {});
    return row ? Result<int>((*row)->number(0)) : Result<int>(row.error());
}

Status RequestStore::addForm(const RequestId &id, int version, DisclosureLevel level, const QString &json)
{
    return m_ledger.change(QStringLiteral("INSERT INTO outgoing_form (request, version, level, content) VALUES (?, ?, ?, ?)"),
                           {id.value, version, QString(wireName(level)), json});
}

Status RequestStore::changeForm(const RequestId &id, int version, DisclosureLevel level, const QString &json)
{
    return m_ledger.change(QStringLiteral("UPDATE outgoing_form SET content = ? WHERE request = ? AND version = ? AND level = ?"),
                           {json, id.value, version, QString(wireName(level))});
}

Result<std::optional<QString>> RequestStore::form(const RequestId &id, int version, DisclosureLevel level)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT content FROM outgoing_form WHERE request = ? AND version = ? AND level = ?"),
                     {id.value, version, QString(wireName(level))});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Status RequestStore::wake(const RequestId &id)
{
    return m_ledger.change(QStringLiteral("UPDATE request SET state = ? WHERE id = ?"), {name(RequestState::Waiting), id.value});
}

} // namespace vigie::ledger
