#include "models/desk/sampling.h"

#include "models/desk/access.h"
#include "models/desk/objections.h"
#include "models/desk/sealing.h"
#include "models/desk/trail.h"
#include "models/desk/versions.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"

#include <QHash>
#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>
#include <tuple>

namespace vigie::desk {
namespace {

constexpr int seedSize = 32;
constexpr int mostPeriods = 60; ///< that leads are shown: more than a year of weeks

ledger::VersionStore plans(Context &context)
{
    return {context.ledger, ledger::VersionStore::Of::SamplePlan};
}

/// The same bytes for the same plan, to be hashed.
QByteArray planText(const SamplePlan &plan)
{
    return toBytes(vigie::toJson(plan));
}

Result<SamplePlan> storedPlan(const QString &content)
{
    Result<SamplePlan> plan = samplePlanFromJson(QJsonDocument::fromJson(content.toUtf8()).object());
    if (!plan)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored sampling plan does not read")};
    return plan;
}

QByteArray placeOfSeed(const QString &commitment)
{
    return "vigie sample seed 1\n" + commitment.toLatin1();
}

Result<QByteArray> freshSeed()
{
    if (sodium_init() < 0)
        return Error{ErrorKind::Internal, QStringLiteral("no random numbers")};
    QByteArray seed(seedSize, Qt::Uninitialized);
    randombytes_buf(seed.data(), static_cast<std::size_t>(seed.size()));
    return seed;
}

/// What a stratum can be told apart by, of units that have all of it in common: of 100,000 there are a few thousand.
struct Profile {
    QString person;
    QString kind;
    QString language;
    QString client;

    bool operator==(const Profile &) const = default;

    [[nodiscard]] StratumValues values() const
    {
        return {{StratumDimension::Handling, person.isEmpty() ? QStringLiteral("automatic") : QStringLiteral("supervised")},
                {StratumDimension::Client, client},
                {StratumDimension::Language, language},
                {StratumDimension::Kind, kind},
                {StratumDimension::Person, person}};
    }
};

size_t qHash(const Profile &profile, size_t seed)
{
    return qHashMulti(seed, profile.person, profile.kind, profile.language, profile.client);
}

struct Population {
    std::vector<PopulationUnit> units; ///< in the order of request and version
    std::vector<ledger::PopulationShare> shares;
};

/// Of several versions the last stands for the request.
Population populationOf(const SamplePlan &plan, const std::vector<ledger::WaitingUnit> &waiting)
{
    struct Alike {
        QString stratum;
        qint64 count = 0; ///< without those excluded
    };
    QHash<Profile, Alike> profiles;
    Population population;
    population.units.reserve(waiting.size());
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const ledger::WaitingUnit &unit = waiting[i];
        const bool isSuperseded = i + 1 < waiting.size() && waiting[i + 1].request == unit.request;
        const std::optional<SampleExclusion> excluded = isSuperseded ? SampleExclusion::Superseded : unit.excluded;
        const Profile profile{unit.person.value, unit.kind, unit.language, unit.clientCode};
        Alike &alike = profiles[profile];
        if (alike.stratum.isEmpty())
            alike.stratum = stratumOf(plan, profile.values());
        alike.count += excluded ? 0 : 1;
        population.units.push_back({unit.request.value, unit.version, alike.stratum, excluded});
    }
    std::map<std::tuple<QString, StratumDimension, QString>, qint64> shares;
    for (auto alike = profiles.begin(); alike != profiles.end(); ++alike) {
        for (const auto &[dimension, value] : alike.key().values()) {
            if (alike->count > 0 && (dimension != StratumDimension::Person || !value.isEmpty()))
                shares[{alike->stratum, dimension, value}] += alike->count;
        }
    }
    for (const auto &[place, count] : shares)
        population.shares.push_back({std::get<0>(place), std::get<1>(place), std::get<2>(place), count});
    return population;
}

/// In one statement those of a stratum that are reviewed as often.
Status noteDrawn(ledger::SampleStore &store, const QString &period, const std::vector<PopulationUnit> &population,
                 const SampleDraw &drawn)
{
    std::map<std::pair<QString, bool>, std::vector<RequestId>> alike;
    for (const std::size_t unit : drawn.drawn) {
        const bool isDouble = std::binary_search(drawn.doubles.begin(), drawn.doubles.end(), unit);
        alike[{population[unit].stratum, isDouble}].push_back(RequestId{population[unit].id});
    }
    for (const auto &[place, requests] : alike) {
        if (Status noted = store.noteDrawn(period, place.first, place.second, requests); !noted)
            return noted;
    }
    return Done{};
}

/// How many by reason.
QJsonObject excludedIn(const std::vector<PopulationUnit> &population)
{
    QJsonObject counts;
    for (const PopulationUnit &unit : population) {
        if (unit.excluded) {
            const QString reason = wireName(*unit.excluded);
            counts.insert(reason, counts.value(reason).toInteger() + 1);
        }
    }
    return counts;
}

} // namespace

Result<InForce<SamplePlan>> Sampling::plan()
{
    const Result<std::optional<ledger::VersionRow>> row = plans(m_context).latest();
    if (!row)
        return row.error();
    if (!*row)
        return InForce<SamplePlan>{};
    Result<SamplePlan> held = storedPlan((*row)->content);
    if (!held)
        return held.error();
    return InForce<SamplePlan>{*std::move(held), (*row)->by, (*row)->recordedAt};
}

Result<InForce<SamplePlan>> Sampling::setPlan(const SamplePlan &wish, const PersonId &by)
{
    // As a reader would find it; whoever made the value may have made it otherwise.
    if (const Result<SamplePlan> sound = samplePlanFromJson(vigie::toJson(wish)); !sound)
        return sound.error();
    return m_context.ledger.transact([&]() -> Result<InForce<SamplePlan>> {
        if (Status lead = Access(m_context).lockLead(by); !lead)
            return lead.error();
        const Result<InForce<SamplePlan>> before = plan();
        if (!before)
            return before.error();
        Result<NextVersion<SamplePlan>> next = keepNext(m_context, plans(m_context), before->document, wish, by, "is the latest");
        if (!next)
            return next.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::SamplePlanChanged, by,
                {{QStringLiteral("version"), next->held.document.version}, {QStringLiteral("planHash"), next->hash}});
            !noted)
            return noted.error();
        return std::move(next->held);
    });
}

Result<QString> Sampling::endNow(const PersonId &by)
{
    const Result<QString> ended = m_context.ledger.transact([&]() -> Result<QString> {
        if (Status lead = Access(m_context).lockLead(by); !lead)
            return lead.error();
        const Instant now = m_context.now();
        ledger::SampleStore store(m_context.ledger);
        const Result<std::optional<ledger::SamplePeriodRow>> running = store.lockRunning(now);
        if (!running)
            return running.error();
        if (!*running)
            return Error{ErrorKind::NotFound, QStringLiteral("no period is running")};
        const SamplePeriod &period = (*running)->period;
        if (Status moved = store.endAt(period.name, now); !moved)
            return moved.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::SampleEnded, by, {{QStringLiteral("period"), period.name}, {QStringLiteral("end"), toRfc3339(now)}});
            !noted)
            return noted.error();
        return period.name;
    });
    if (!ended)
        return ended;
    if (Status drawn = runWhenDue(); !drawn)
        return drawn.error();
    return ended;
}

Status Sampling::runWhenDue()
{
    ledger::SampleStore store(m_context.ledger);
    for (;;) {
        const Result<bool> due = store.isDue(m_context.now());
        if (!due)
            return due.error();
        if (!*due)
            break;
        if (Status renewed = Objections(m_context).renew(); !renewed)
            return renewed;
        const Result<bool> drawn = m_context.ledger.transact([&]() -> Result<bool> { return drawOne(); });
        if (!drawn)
            return drawn.error();
        if (!*drawn)
            break; // another desk was faster
    }
    const Result<bool> covered = store.isCovered(m_context.now());
    if (!covered)
        return covered.error();
    return *covered ? Status(Done{}) : m_context.ledger.transact([&]() -> Status { return open(); });
}

Result<bool> Sampling::drawOne()
{
    ledger::SampleStore store(m_context.ledger);
    Result<std::optional<ledger::SamplePeriodRow>> due = store.lockDue(m_context.now());
    if (!due)
        return due.error();
    if (!*due)
        return false;
    const Result<QByteArray> seed = seedOf(**due);
    if (!seed)
        return seed.error();
    (*due)->seed = *seed;
    if (Status revealed = store.reveal((*due)->period.name, *seed); !revealed)
        return revealed.error();
    if (Status drawn = draw(**due); !drawn)
        return drawn.error();
    return true;
}

/// In the clear in a period that began before seeds were sealed, and where the desk has no place for a key.
Result<QByteArray> Sampling::seedOf(const ledger::SamplePeriodRow &row)
{
    return row.seed.size() == seedSize ? Result<QByteArray>(row.seed) : opened(m_context, row.seed, placeOfSeed(row.commitment));
}

Status Sampling::draw(ledger::SamplePeriodRow row)
{
    ledger::SampleStore store(m_context.ledger);
    const Result<SamplePlan> held = storedPlan(row.plan);
    if (!held)
        return held.error();
    const QString &period = row.period.name;
    // All before its end: what the desk heard of too late for an earlier period is drawn from now.
    const Result<std::vector<ledger::WaitingUnit>> waiting =
        ledger::HandledStore(m_context.ledger).takeInto(period, row.period.when.end);
    if (!waiting)
        return waiting.error();
    const auto [population, shares] = populationOf(*held, *waiting);
    const SampleDraw drawn = drawSample(*held, population, row.seed);
    const QByteArray text = populationText(period, population);
    if (Status kept = store.keepPopulation(period, QString::fromUtf8(text), shares); !kept)
        return kept;
    if (Status noted = noteDrawn(store, period, population, drawn); !noted)
        return noted;
    row.drawnAt = m_context.now();
    row.populationHash = sha256Hex(text);
    const QJsonObject excluded = excludedIn(population);
    row.excluded = QString::fromUtf8(toBytes(excluded));
    row.doubles = static_cast<qint64>(drawn.doubles.size());
    if (Status closed = store.close(row, drawn.strata); !closed)
        return closed;
    return Trail(m_context).append(AuditEvent::SampleDrawn, {},
                                   {{QStringLiteral("period"), period},
                                    {QStringLiteral("seed"), QString::fromLatin1(row.seed.toHex())},
                                    {QStringLiteral("populationHash"), row.populationHash},
                                    {QStringLiteral("units"), static_cast<qint64>(population.size())},
                                    {QStringLiteral("excluded"), excluded},
                                    {QStringLiteral("drawn"), static_cast<qint64>(drawn.drawn.size())},
                                    {QStringLiteral("doubles"), row.doubles}});
}

/// By the plan that holds now. Between two periods no time is left out and none is in both: after a change of rhythm or zone the
/// first one begins where the last has ended.
Status Sampling::open()
{
    // One desk at a time: two that hold different plans would name the period differently.
    if (const Result<ledger::AuditHead> alone = ledger::AuditStore(m_context.ledger).lockHead(); !alone)
        return alone.error();
    const Instant now = m_context.now();
    ledger::SampleStore store(m_context.ledger);
    const Result<bool> covered = store.isCovered(now);
    if (!covered)
        return covered.error();
    if (*covered)
        return Done{};
    const Result<InForce<SamplePlan>> held = plan();
    if (!held)
        return held.error();
    const SamplePlan &latest = held->document;
    const auto neighbours = store.neighbours(now);
    if (!neighbours)
        return neighbours.error();
    const Result<QByteArray> seed = freshSeed();
    if (!seed)
        return seed.error();
    const QString commitment = sha256Hex(*seed);
    const Result<QByteArray> kept = m_context.folders.tokenKey.empty() ? seed : sealed(m_context, *seed, placeOfSeed(commitment));
    if (!kept)
        return kept.error();
    const QByteArray content = planText(latest);
    ledger::SamplePeriodRow row{periodAt(latest, now), QString::fromUtf8(content), *kept, commitment, {}, {}, {}, 0};
    const auto &[before, after] = *neighbours;
    row.period.when.start = std::max(row.period.when.start, before.value_or(row.period.when.start));
    row.period.when.end = std::min(row.period.when.end, after.value_or(row.period.when.end));
    const QString name = row.period.name;
    for (int part = 2;; ++part) {
        const Result<bool> added = store.addPeriod(row);
        if (!added)
            return added.error();
        if (*added)
            break;
        row.period.name = name + QStringLiteral("-part%1").arg(part); // cut in two by another zone or rhythm
    }
    return Trail(m_context).append(AuditEvent::SampleOpened, {},
                                   {{QStringLiteral("period"), row.period.name},
                                    {QStringLiteral("start"), toRfc3339(row.period.when.start)},
                                    {QStringLiteral("end"), toRfc3339(row.period.when.end)},
                                    {QStringLiteral("commitment"), row.commitment},
                                    {QStringLiteral("planVersion"), latest.version},
                                    {QStringLiteral("planHash"), sha256Hex(content)}});
}

Result<SampleReport> Sampling::reportOf(const ledger::SamplePeriodRow &row)
{
    const Result<SamplePlan> held = storedPlan(row.plan);
    if (!held)
        return held.error();
    SampleReport report{row.period, SampleState::Open, *held, row.commitment, {}, {}, {}, {}, {}, 0, 0};
    if (!row.drawnAt)
        return report; // neither the seed nor how much there is so far
    ledger::SampleStore store(m_context.ledger);
    Result<std::vector<StratumDraw>> strata = store.strata(row.period.name);
    if (!strata)
        return strata.error();
    const Result<qint64> gone = store.countGone(row.period.name);
    if (!gone)
        return gone.error();
    report.state = SampleState::Drawn;
    report.drawnAt = row.drawnAt;
    report.seed = QString::fromLatin1(row.seed.toHex());
    report.populationHash = row.populationHash;
    report.strata = *std::move(strata);
    const QJsonObject excluded = QJsonDocument::fromJson(row.excluded.toUtf8()).object();
    for (auto one = excluded.begin(); one != excluded.end(); ++one)
        report.excluded[one.key()] = one.value().toInteger();
    report.doubles = row.doubles;
    report.gone = *gone;
    return report;
}

Result<std::vector<SampleReport>> Sampling::reports()
{
    const Result<std::vector<ledger::SamplePeriodRow>> rows = ledger::SampleStore(m_context.ledger).periods(mostPeriods);
    if (!rows)
        return rows.error();
    std::vector<SampleReport> reports;
    for (const ledger::SamplePeriodRow &row : *rows) {
        Result<SampleReport> report = reportOf(row);
        if (!report)
            return report.error();
        reports.push_back(*std::move(report));
    }
    return reports;
}

Result<SampleExport> Sampling::exported(const QString &period)
{
    ledger::SampleStore store(m_context.ledger);
    const Result<std::optional<ledger::SamplePeriodRow>> row = store.periodNamed(period);
    if (!row)
        return row.error();
    if (!*row || !(*row)->drawnAt)
        return Error{ErrorKind::NotFound, QStringLiteral("no period of this name is drawn")};
    const Result<std::optional<QString>> text = store.population(period);
    if (!text)
        return text.error();
    const auto population = populationFromText(period, text->value_or(QString()));
    if (!population)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored population does not read")};
    const Result<std::vector<ledger::DrawnUnit>> drawn = store.drawn(period);
    if (!drawn)
        return drawn.error();
    Result<SampleReport> report = reportOf(**row);
    if (!report)
        return report.error();
    QHash<QString, ledger::DrawnUnit> byRequest;
    for (const ledger::DrawnUnit &unit : *drawn)
        byRequest.insert(unit.request.value, unit);
    SampleExport sample{*std::move(report), {}};
    for (const PopulationUnit &unit : *population) {
        const auto found = unit.excluded ? byRequest.cend() : byRequest.constFind(unit.id);
        const bool isDrawn = found != byRequest.cend();
        sample.units.push_back({unit, isDrawn, isDrawn && found->isDouble, isDrawn ? found->gone : std::nullopt});
    }
    return sample;
}

} // namespace vigie::desk
