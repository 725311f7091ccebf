#include "models/desk/sampling.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"

#include <QJsonDocument>

namespace vigie::desk {
namespace {

struct ProofEntry {
    qint64 number = 0;
    QJsonObject facts;

    [[nodiscard]] QString text(const char *key) const { return facts.value(QLatin1String(key)).toString(); }
};

/// What the trail says of a period, newest first.
Result<std::vector<ProofEntry>> entriesOf(ledger::Ledger &ledger, AuditEvent event, const QString &period)
{
    constexpr int page = 1000;
    std::vector<ProofEntry> entries;
    ledger::AuditSearch wanted;
    wanted.events = QStringList{QString(wireName(event))};
    wanted.limit = page;
    for (;;) {
        const Result<std::vector<ledger::AuditRow>> rows = ledger::AuditStore(ledger).search(wanted);
        if (!rows)
            return rows.error();
        for (const ledger::AuditRow &row : *rows) {
            ProofEntry entry{row.number, QJsonDocument::fromJson(row.content.toUtf8()).object()};
            if (entry.text("period") == period)
                entries.push_back(std::move(entry));
        }
        if (rows->size() < page)
            return entries;
        wanted.before = rows->back().number;
    }
}

} // namespace

Result<QStringList> Sampling::againstTrail(const SampleExport &sample)
{
    const SampleReport &report = sample.report;
    const auto opened = entriesOf(m_context.ledger, AuditEvent::SampleOpened, report.period.name);
    if (!opened)
        return opened.error();
    const auto drawn = entriesOf(m_context.ledger, AuditEvent::SampleDrawn, report.period.name);
    if (!drawn)
        return drawn.error();
    const auto ended = entriesOf(m_context.ledger, AuditEvent::SampleEnded, report.period.name);
    if (!ended)
        return ended.error();
    QStringList said;
    const auto require = [&said](bool agrees, const char *otherwise) {
        if (!agrees)
            said.append(QLatin1String("the audit trail ") + QLatin1String(otherwise));
    };
    require(opened->size() == 1, "does not have one commitment for the period");
    require(drawn->size() == 1, "does not have one draw of the period");
    if (opened->size() != 1 || drawn->size() != 1)
        return said;
    const ProofEntry &commitment = opened->front();
    const ProofEntry &draw = drawn->front();
    const std::optional<Instant> committedAt = fromRfc3339(commitment.text("at"));
    require(commitment.text("commitment") == report.commitment, "has another commitment");
    require(commitment.text("planHash") == sha256Hex(toBytes(vigie::toJson(report.plan))), "was opened with another plan");
    // A lead may have ended it early.
    const QString end = ended->empty() ? commitment.text("end") : ended->front().text("end");
    require(commitment.text("start") == toRfc3339(report.period.when.start) && end == toRfc3339(report.period.when.end),
            "has another beginning or end");
    require(committedAt && *committedAt < report.period.when.end && commitment.number < draw.number,
            "has the commitment too late");
    require(draw.text("seed") == report.seed, "has another seed");
    require(draw.text("populationHash") == report.populationHash, "has another population");
    return said;
}

} // namespace vigie::desk
