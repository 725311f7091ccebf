#include "models/desk/rubrics.h"

#include "models/desk/access.h"
#include "models/desk/trail.h"
#include "models/desk/versions.h"
#include "models/domain/json.h"

#include <QJsonDocument>

namespace vigie::desk {
namespace {

ledger::VersionStore rubrics(Context &context)
{
    return {context.ledger, ledger::VersionStore::Of::Rubric};
}

/// Version 1 of every desk, unless it has kept another as that.
Result<Rubric> ownRubric()
{
    Result<Rubric> own = rubricFromJson(QJsonDocument::fromJson(ownRubricText).object());
    if (own)
        own->version = 1;
    return own;
}

Result<Rubric> storedRubric(const ledger::VersionRow &row)
{
    Result<Rubric> rubric = rubricFromJson(QJsonDocument::fromJson(row.content.toUtf8()).object());
    if (!rubric || rubric->version != row.version)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored rubric does not read")};
    return rubric;
}

} // namespace

Status checkRubric(const Rubric &rubric)
{
    QStringList lines;
    for (const RubricFault &fault : faultsOf(rubric))
        lines << faultLine(fault);
    return lines.isEmpty() ? Status(Done{}) : Status(Error{ErrorKind::InvalidInput, lines.join(QStringLiteral("; "))});
}

Result<InForce<Rubric>> Rubrics::inForce()
{
    const Result<std::optional<ledger::VersionRow>> row = rubrics(m_context).latest();
    if (!row)
        return row.error();
    Result<Rubric> held = *row ? storedRubric(**row) : ownRubric();
    if (!held)
        return held.error();
    if (!*row || (*row)->by.isEmpty()) // as it came with the desk
        return InForce<Rubric>{*std::move(held)};
    return InForce<Rubric>{*std::move(held), (*row)->by, (*row)->recordedAt};
}

Result<Rubric> Rubrics::current()
{
    return documentOf(inForce());
}

Result<Rubric> Rubrics::version(int version)
{
    const Result<std::optional<ledger::VersionRow>> row = rubrics(m_context).find(version);
    if (!row)
        return row.error();
    if (*row)
        return storedRubric(**row);
    const Result<Rubric> held = current();
    if (!held)
        return held.error();
    return held->version == version ? held : Error{ErrorKind::NotFound, QStringLiteral("no such rubric")};
}

Result<Rubric> Rubrics::kept()
{
    const Result<Rubric> held = current();
    if (!held)
        return held.error();
    // Nothing happens when it is there, or another desk was faster.
    const Result<bool> added =
        rubrics(m_context).add({held->version, QString::fromUtf8(toBytes(toJson(*held))), {}, m_context.now()});
    return added ? held : Result<Rubric>(added.error());
}

Result<InForce<Rubric>> Rubrics::set(const Rubric &wish, const PersonId &by)
{
    if (Status sound = checkRubric(wish); !sound)
        return sound.error();
    return m_context.ledger.transact([&]() -> Result<InForce<Rubric>> {
        if (Status lead = Access(m_context).lockLead(by); !lead)
            return lead.error();
        const Result<Rubric> before = kept();
        if (!before)
            return before.error();
        Result<NextVersion<Rubric>> next = keepNext(m_context, rubrics(m_context), *before, wish, by);
        if (!next)
            return next.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::RubricChanged, by,
                {{QStringLiteral("version"), next->held.document.version}, {QStringLiteral("contentHash"), next->hash}});
            !noted)
            return noted.error();
        return std::move(next->held);
    });
}

} // namespace vigie::desk
