#include "models/ledger/incidents.h"

#include "models/domain/incidentflow.h"

namespace vigie::ledger {
namespace {

const QString oldestFirst = QStringLiteral("i.at, i.id, s.position");

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// What a step of its kind has besides words.
QString detailOf(const IncidentStep &step)
{
    if (step.to)
        return wireName(*step.to);
    return step.outcome ? QString(wireName(*step.outcome)) : step.into.value;
}

IncidentStep stepOf(const Row &row, int from)
{
    IncidentStep step{fromWireName<IncidentStepKind>(row.text(from)).value_or(IncidentStepKind::Noted),
                      row.instant(from + 1),
                      PersonId{row.text(from + 2)},
                      row.text(from + 3),
                      {},
                      {},
                      {}};
    const QString detail = row.text(from + 4);
    if (step.kind == IncidentStepKind::Forwarded)
        step.to = fromWireName<ForwardedTo>(detail);
    else if (step.kind == IncidentStepKind::Resolved)
        step.outcome = fromWireName<IncidentOutcome>(detail);
    else if (step.kind == IncidentStepKind::Merged)
        step.into = IncidentId{detail};
    return step;
}

std::optional<RequestInBrief> requestInBrief(const Row &row, int from)
{
    if (row.text(from).isEmpty())
        return {};
    return RequestInBrief{row.text(from), fromWireName<RequestKind>(row.text(from + 1)).value_or(RequestKind::Schedule),
                          row.instant(from + 2), fromWireName<RequestState>(row.text(from + 3)).value_or(RequestState::Withdrawn),
                          row.flag(from + 4)};
}

Incident withoutSteps(const Row &row)
{
    return Incident{IncidentId{row.text(0)},
                    row.instant(1),
                    fromWireName<IncidentKind>(row.text(2)).value_or(IncidentKind::BrokenPart),
                    row.text(3),
                    RequestId{row.text(4)},
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    {},
                    requestInBrief(row, 13)};
}

} // namespace

Result<bool> IncidentStore::add(const Incident &incident, const QString &key)
{
    const Result<qint64> added =
        m_ledger.run(QStringLiteral("INSERT INTO incident (id, at, kind, package, request, part, reason, note, state) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT DO NOTHING"),
                     {incident.id.value, bound(incident.at), QString(wireName(incident.kind)), orNull(incident.package),
                      orNull(incident.request.value), incident.part, incident.reason, incident.note});
    if (!added)
        return added.error();
    if (*added == 0)
        return false;
    Incident filed = incident;
    filed.steps.clear();
    for (const IncidentStep &step : incident.steps) {
        const bool isLast = filed.version() + 1 == incident.version();
        if (Status kept = addStep(filed, step, isLast ? key : QString()); !kept)
            return kept.error();
    }
    return true;
}

Result<std::optional<IncidentId>> IncidentStore::byKey(const PersonId &person, const QString &key, IncidentStepKind kind)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT incident, kind FROM incident_step WHERE person = ? AND idempotency_key = ?"), {person.value, key});
    if (!row)
        return row.error();
    if (*row && (*row)->text(1) != QLatin1String(wireName(kind)))
        return Error{ErrorKind::KeyReused, QStringLiteral("the key came with another step")};
    return *row ? std::optional(IncidentId{(*row)->text(0)}) : std::nullopt;
}

Result<std::optional<IncidentId>> IncidentStore::byNumber(const QString &number)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT id FROM incident WHERE 'I-' || upper(substr(id, 1, 8)) = ? ORDER BY id LIMIT 1"), {number});
    if (!row)
        return row.error();
    return *row ? std::optional(IncidentId{(*row)->text(0)}) : std::nullopt;
}

Result<std::vector<Incident>> IncidentStore::withSteps(const QString &condition, const Values &values, const QString &order)
{
    const Result<Rows> rows = m_ledger.rows(
        QStringLiteral("SELECT i.id, i.at, i.kind, i.package, i.request, i.part, i.reason, i.note, s.kind, s.at, s.person, "
                       "s.words, s.detail, c.code, r.kind, r.received_at, r.state, r.restricted FROM (SELECT * FROM incident ")
            + condition
            + QStringLiteral(") i JOIN incident_step s ON s.incident = i.id "
                             "LEFT JOIN request r ON r.id = i.request AND r.content_deleted_at IS NULL "
                             "LEFT JOIN client c ON c.id = r.client ORDER BY ")
            + order,
        values);
    if (!rows)
        return rows.error();
    std::vector<Incident> incidents;
    for (const Row &row : *rows) {
        if (incidents.empty() || incidents.back().id.value != row.text(0))
            incidents.push_back(withoutSteps(row));
        incidents.back().steps.push_back(stepOf(row, 8));
    }
    return incidents;
}

Result<std::optional<Incident>> IncidentStore::find(const IncidentId &id)
{
    Result<std::vector<Incident>> found = withSteps(QStringLiteral("WHERE id = ?"), {id.value}, oldestFirst);
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<Incident> IncidentStore::lock(const IncidentId &id)
{
    const Result<std::optional<Row>> locked =
        m_ledger.row(QStringLiteral("SELECT id FROM incident WHERE id = ?") + m_ledger.forUpdate(), {id.value});
    if (!locked)
        return locked.error();
    Result<std::optional<Incident>> found = find(id);
    if (!found)
        return found.error();
    return *found ? Result<Incident>(**std::move(found))
                  : Result<Incident>(Error{ErrorKind::NotFound, QStringLiteral("no such incident")});
}

Result<std::vector<Incident>> IncidentStore::open()
{
    return withSteps(QStringLiteral("WHERE state = 'open'"), {}, oldestFirst);
}

Result<std::vector<Incident>> IncidentStore::over(int limit)
{
    return withSteps(QStringLiteral("WHERE state = 'over' ORDER BY at DESC, id LIMIT ?"), {limit},
                     QStringLiteral("i.at DESC, i.id, s.position"));
}

Result<int> IncidentStore::countOpen()
{
    const Result<std::optional<Row>> row = m_ledger.row(QStringLiteral("SELECT count(*) FROM incident WHERE state = 'open'"));
    if (!row)
        return row.error();
    return (*row)->number(0);
}

Result<bool> IncidentStore::isOpen(IncidentKind kind)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT id FROM incident WHERE state = 'open' AND kind = ? LIMIT 1"), {QString(wireName(kind))});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<std::vector<Incident>> IncidentStore::ofRequest(const RequestId &request)
{
    return withSteps(QStringLiteral("WHERE request = ?"), {request.value}, oldestFirst);
}

Result<std::vector<Incident>> IncidentStore::openOf(const RequestId &request)
{
    const QString condition = QStringLiteral("WHERE state = 'open' AND request = ?");
    const Result<Rows> locked = m_ledger.rows(QStringLiteral("SELECT id FROM incident ") + condition
                                                  + QStringLiteral(" ORDER BY id") + m_ledger.forUpdate(),
                                              {request.value});
    return locked ? withSteps(condition, {request.value}, oldestFirst) : locked.error();
}

Status IncidentStore::addStep(Incident &incident, const IncidentStep &step, const QString &key)
{
    if (Status added = m_ledger.change(QStringLiteral("INSERT INTO incident_step (incident, position, kind, at, person, words, "
                                                      "detail, idempotency_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                                       {incident.id.value, incident.version(), QString(wireName(step.kind)), bound(step.at),
                                        step.by.value, step.words, detailOf(step), orNull(key)});
        !added)
        return added;
    incident.steps.push_back(step);
    return isOver(incident)
        ? m_ledger.change(QStringLiteral("UPDATE incident SET state = 'over' WHERE id = ?"), {incident.id.value})
        : Status(Done{});
}

Status IncidentStore::setRequest(const IncidentId &id, const RequestId &request)
{
    return m_ledger.change(QStringLiteral("UPDATE incident SET request = ? WHERE id = ?"), {request.value, id.value});
}

Status IncidentStore::rewriteWords(const Incident &incident)
{
    if (Status noted =
            m_ledger.change(QStringLiteral("UPDATE incident SET note = ? WHERE id = ?"), {incident.note, incident.id.value});
        !noted)
        return noted;
    for (int position = 0; position < incident.version(); ++position) {
        if (Status said =
                m_ledger.change(QStringLiteral("UPDATE incident_step SET words = ? WHERE incident = ? AND position = ?"),
                                {incident.steps[static_cast<std::size_t>(position)].words, incident.id.value, position});
            !said)
            return said;
    }
    return Done{};
}

Status IncidentStore::forgetWords(const IncidentId &id)
{
    for (const QString &sql : {QStringLiteral("UPDATE incident SET note = '' WHERE id = ?"),
                               QStringLiteral("UPDATE incident_step SET words = '' WHERE incident = ?")}) {
        if (Status gone = m_ledger.change(sql, {id.value}); !gone)
            return gone;
    }
    return Done{};
}

Status IncidentStore::forgetWhere(const QString &condition, const QString &value, Instant now)
{
    const Result<Rows> locked = m_ledger.rows(QStringLiteral("SELECT id FROM incident WHERE ") + condition
                                                  + QStringLiteral(" ORDER BY id") + m_ledger.forUpdate(),
                                              {value});
    if (!locked)
        return locked.error();
    for (const Row &row : *locked) {
        const IncidentId id{row.text(0)};
        if (Status gone = forgetWords(id); !gone)
            return gone;
        if (Status gone = m_ledger.change(QStringLiteral("UPDATE incident SET part = '', reason = '' WHERE id = ?"), {id.value});
            !gone)
            return gone;
        Result<std::optional<Incident>> incident = find(id);
        if (!incident)
            return incident.error();
        if (!*incident || isOver(**incident))
            continue;
        const IncidentStep over{IncidentStepKind::Resolved, now, {}, {}, {}, IncidentOutcome::ContentGone, {}};
        if (Status closed = addStep(**incident, over); !closed)
            return closed;
    }
    return Done{};
}

Status IncidentStore::forgetOf(const RequestId &request, Instant now)
{
    return forgetWhere(QStringLiteral("request = ?"), request.value, now);
}

Status IncidentStore::forgetOfPackage(const QString &package, Instant now)
{
    return forgetWhere(QStringLiteral("package = ?"), package, now);
}

Status IncidentStore::forget(const IncidentId &id, Instant now)
{
    return forgetWhere(QStringLiteral("id = ?"), id.value, now);
}

Result<std::vector<IncidentId>> IncidentStore::dueByThemselves(Instant noStepSince, int limit)
{
    const Result<std::vector<QString>> ids = allOf<firstText>(
        m_ledger.rows(QStringLiteral("SELECT i.id FROM incident i JOIN incident_step s ON s.incident = i.id "
                                     "LEFT JOIN request r ON r.id = i.request WHERE (i.request IS NULL AND i.package IS NULL) "
                                     "OR r.content_deleted_at IS NOT NULL OR (i.package IS NOT NULL "
                                     "AND NOT EXISTS (SELECT 1 FROM part WHERE part.package = i.package)) GROUP BY i.id, i.note "
                                     "HAVING max(s.at) <= ? AND (i.note <> '' OR max(s.words) <> '') ORDER BY i.id LIMIT ?"),
                      {bound(noStepSince), limit}));
    if (!ids)
        return ids.error();
    std::vector<IncidentId> due;
    for (const QString &id : *ids)
        due.push_back(IncidentId{id});
    return due;
}

Result<std::vector<std::pair<IncidentId, QString>>> IncidentStore::texts()
{
    const Result<Rows> rows = m_ledger.rows(QStringLiteral("SELECT id, note FROM incident WHERE note <> '' UNION ALL "
                                                           "SELECT incident, words FROM incident_step WHERE words <> ''"));
    if (!rows)
        return rows.error();
    std::vector<std::pair<IncidentId, QString>> texts;
    for (const Row &row : *rows)
        texts.emplace_back(IncidentId{row.text(0)}, row.text(1));
    return texts;
}

} // namespace vigie::ledger
