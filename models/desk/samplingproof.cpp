#include "models/desk/sampling.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace vigie::desk {
namespace {

constexpr std::array proofEvents{AuditEvent::SampleOpened, AuditEvent::SampleEnded, AuditEvent::SampleDrawn};

QString factOf(const QJsonObject &entry, const char *key)
{
    return entry.value(QLatin1String(key)).toString();
}

qint64 numberOf(const QJsonObject &entry)
{
    return entry.value(QLatin1String("number")).toInteger();
}

std::vector<QJsonObject> entriesOf(const std::vector<QJsonObject> &trail, AuditEvent event, const QString &period)
{
    std::vector<QJsonObject> entries;
    std::copy_if(trail.begin(), trail.end(), std::back_inserter(entries), [&](const QJsonObject &entry) {
        return factOf(entry, "event") == QString(wireName(event)) && factOf(entry, "period") == period;
    });
    return entries;
}

} // namespace

QStringList disagreementsWith(const std::vector<QJsonObject> &trail, const SampleExport &sample)
{
    const SampleReport &report = sample.report;
    const std::vector<QJsonObject> opened = entriesOf(trail, AuditEvent::SampleOpened, report.period.name);
    const std::vector<QJsonObject> drawn = entriesOf(trail, AuditEvent::SampleDrawn, report.period.name);
    const std::vector<QJsonObject> ended = entriesOf(trail, AuditEvent::SampleEnded, report.period.name);
    QStringList said;
    const auto require = [&said](bool agrees, const char *otherwise) {
        if (!agrees)
            said.append(QLatin1String("the audit trail ") + QLatin1String(otherwise));
    };
    require(opened.size() == 1, "does not have one commitment for the period");
    require(drawn.size() == 1, "does not have one draw of the period");
    if (opened.size() != 1 || drawn.size() != 1)
        return said;
    const QJsonObject &commitment = opened.front();
    const QJsonObject &draw = drawn.front();
    const std::optional<Instant> committedAt = fromRfc3339(factOf(commitment, "at"));
    require(factOf(commitment, "commitment") == report.commitment, "has another commitment");
    require(factOf(commitment, "planHash") == sha256Hex(toBytes(vigie::toJson(report.plan))), "was opened with another plan");
    // A lead may have ended it early.
    const QString end = factOf(ended.empty() ? commitment : ended.front(), "end");
    require(factOf(commitment, "start") == toRfc3339(report.period.when.start) && end == toRfc3339(report.period.when.end),
            "has another beginning or end");
    require(committedAt && *committedAt < report.period.when.end && numberOf(commitment) < numberOf(draw),
            "has the commitment too late");
    const std::optional<Instant> drawnAt = fromRfc3339(factOf(draw, "at"));
    require(drawnAt && *drawnAt >= report.period.when.end, "has the seed revealed too early");
    require(factOf(draw, "seed") == report.seed, "has another seed");
    require(factOf(draw, "populationHash") == report.populationHash, "has another population");
    return said;
}

bool isSignedInTime(const std::vector<QJsonObject> &trail, const std::vector<AuditCheckpoint> &kept, const SampleExport &sample)
{
    const std::vector<QJsonObject> opened = entriesOf(trail, AuditEvent::SampleOpened, sample.report.period.name);
    return opened.size() == 1 && std::ranges::any_of(kept, [&](const AuditCheckpoint &checkpoint) {
               return checkpoint.number >= numberOf(opened.front()) && checkpoint.at < sample.report.period.when.end;
           });
}

Result<QStringList> Sampling::againstTrail(const SampleExport &sample)
{
    constexpr int page = 1000;
    std::vector<QJsonObject> entries;
    ledger::AuditSearch wanted;
    for (const AuditEvent event : proofEvents)
        wanted.events.append(QString(wireName(event)));
    wanted.limit = page;
    for (;;) {
        const Result<std::vector<ledger::AuditRow>> rows = ledger::AuditStore(m_context.ledger).search(wanted);
        if (!rows)
            return rows.error();
        for (const ledger::AuditRow &row : *rows)
            entries.push_back(QJsonDocument::fromJson(row.content.toUtf8()).object());
        if (rows->size() < page)
            return disagreementsWith(entries, sample);
        wanted.before = rows->back().number;
    }
}

} // namespace vigie::desk
