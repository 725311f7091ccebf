#include "models/desk/insights.h"

#include "models/desk/access.h"
#include "models/desk/reviewedunits.h"
#include "models/desk/rubrics.h"
#include "models/desk/trail.h"
#include "models/ledger/figures.h"
#include "models/ledger/people.h"
#include "models/ledger/samples.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace vigie::desk {
namespace {

constexpr std::chrono::minutes betweenNotes{1};

std::map<InsightDimension, QString> keysOf(const ledger::FigureRow &row)
{
    std::map<InsightDimension, QString> keys{
        {InsightDimension::Mode, row.person.isEmpty() ? QStringLiteral("automatic") : QStringLiteral("supervised")},
        {InsightDimension::Kind, QString(wireName(row.kind))},
        {InsightDimension::Language, row.language},
        {InsightDimension::Client, row.client}};
    if (!row.person.isEmpty())
        keys.emplace(InsightDimension::Person, row.person.value);
    return keys;
}

FigureState stateOf(const ledger::FigureRow &row)
{
    if (row.state == ledger::UnitState::Answered)
        return FigureState::Reviewed; // also when its content has gone since
    if (row.isGone)
        return FigureState::Gone;
    switch (row.state) {
    case ledger::UnitState::Open:
    case ledger::UnitState::Answered:
        return FigureState::Open;
    case ledger::UnitState::NotAnswered:
        return FigureState::Skipped;
    case ledger::UnitState::Void:
        return FigureState::Gone;
    }
    return FigureState::Open;
}

/// None of one that went before it was answered.
std::optional<LotUnit> lotUnitOf(const ledger::LotRow &row)
{
    switch (row.state) {
    case ledger::UnitState::Answered:
        if (!row.isPassed)
            return LotUnit::Open; // answered, or settled, since the outcomes were noted
        return *row.isPassed ? LotUnit::Passes : LotUnit::Fails;
    case ledger::UnitState::NotAnswered:
        // That nobody may review or adjudicate it is nobody's giving up.
        return row.isGivenUp ? LotUnit::Unanswered : LotUnit::Open; // for good, also when its content goes later
    case ledger::UnitState::Open:
        return row.isGone ? std::nullopt : std::optional(LotUnit::Open);
    case ledger::UnitState::Void:
        return std::nullopt;
    }
    return std::nullopt;
}

/// Whom the key is about; empty for none.
QString personIn(InsightDimension dimension, const QString &key)
{
    if (dimension == InsightDimension::Person)
        return key;
    if (dimension != InsightDimension::Stratum)
        return {};
    const StratumValues values = stratumValues(key);
    const auto person = values.find(StratumDimension::Person);
    return person == values.end() ? QString() : person->second;
}

/// Of those from `first` on.
std::vector<QString> namesOf(const std::vector<FigurePeriod> &periods, size_t first = 0)
{
    std::vector<QString> names;
    for (size_t i = first; i < periods.size(); ++i)
        names.push_back(periods[i].id);
    return names;
}

QString scaleOf(const Question &question)
{
    QStringList options{QString(wireName(question.kind))};
    for (const Option &option : question.options)
        options.append(option.id);
    return options.join(QLatin1Char(' '));
}

std::map<QString, qint64> excludedOf(const ledger::SamplePeriodRow &row)
{
    std::map<QString, qint64> counts;
    const QJsonObject json = QJsonDocument::fromJson(row.excluded.toUtf8()).object();
    for (auto reason = json.begin(); reason != json.end(); ++reason)
        counts.emplace(reason.key(), reason.value().toInteger());
    return counts;
}

} // namespace

Result<Insights> QualityInsights::insights(const Caller &caller, int periods)
{
    const bool isLead = caller.me.roles.contains(Role::Lead);
    if (!isLead && !caller.me.roles.contains(Role::Reviewer))
        return Error{ErrorKind::Forbidden, QStringLiteral("leads and reviewers only")};
    if (periods < 1 || periods > mostInsightPeriods)
        return Error{ErrorKind::InvalidInput, QStringLiteral("periods: 1 to %1").arg(mostInsightPeriods)};
    Result<std::vector<FigurePeriod>> drawn = latest();
    if (!drawn)
        return drawn.error();
    if (Status noted = noteOutcomes(m_context, namesOf(*drawn)); !noted)
        return noted.error();
    Figured figured{*std::move(drawn), static_cast<size_t>(periods), {}, {}};
    if (Status added = addPopulations(figured); !added)
        return added.error();
    const Result<int> rubric = addUnits(figured);
    if (!rubric)
        return rubric.error();
    if (Status added = addLots(figured.periods); !added)
        return added.error();
    Result<Insights> insights = figuresOf(figured, m_context.policy.figures);
    if (!insights)
        return insights;
    insights->asOf = m_context.now();
    insights->rubric = *rubric;
    if (Status counted = countDisagreements(*insights, namesOf(figured.periods, figured.firstShown())); !counted)
        return counted.error();
    if (!isLead) {
        std::erase_if(insights->breakdowns, [](const InsightBreakdown &one) {
            return std::any_of(one.rows.begin(), one.rows.end(),
                               [&](const InsightRow &row) { return !personIn(one.dimension, row.key).isEmpty(); });
        });
        for (InsightPeriod &period : insights->periods) {
            if (period.resumed)
                period.resumed = ResumedInspection{period.resumed->at, {}, period.resumed->done, {}};
        }
        return insights;
    }
    if (Status named = name(*insights); !named)
        return named.error();
    return insights;
}

Status QualityInsights::noteWhenDue()
{
    const Instant now = m_context.now();
    if (m_notedAt && now < *m_notedAt + betweenNotes)
        return Done{};
    const Result<std::vector<FigurePeriod>> drawn = latest();
    if (!drawn)
        return drawn.error();
    if (Status noted = noteOutcomes(m_context, namesOf(*drawn)); !noted)
        return noted;
    m_notedAt = now;
    return Done{};
}

Status QualityInsights::resume(const Caller &caller, const InspectionResumption &wish)
{
    if (!caller.me.roles.contains(Role::Lead))
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    if (wish.words.size() > longestNote)
        return Error{ErrorKind::InvalidInput, QStringLiteral("words: at most %1 characters").arg(longestNote)};
    const Result<std::vector<FigurePeriod>> before = latest();
    if (!before)
        return before.error();
    if (Status noted = noteOutcomes(m_context, namesOf(*before)); !noted)
        return noted;
    return m_context.ledger.transact([&]() -> Status {
        if (Status lead = Access(m_context).lockLead(caller.me.id); !lead)
            return lead;
        Result<std::vector<FigurePeriod>> drawn = latest();
        if (!drawn)
            return drawn.error();
        const Error changed{ErrorKind::RequestChanged, QStringLiteral("inspection is not discontinued after that period")};
        if (drawn->empty() || drawn->back().id != wish.period)
            return changed;
        if (const auto &resumed = drawn->back().resumed) {
            const ResumedInspection same{resumed->at, caller.me.id, wish.done, wish.words};
            return *resumed == same ? Status(Done{}) : Status(changed);
        }
        if (Status added = addLots(*drawn); !added)
            return added;
        const Result<bool> isDiscontinued = isInspectionDiscontinued(*drawn);
        if (!isDiscontinued)
            return isDiscontinued.error();
        if (!*isDiscontinued)
            return changed;
        const Result<bool> added = ledger::FigureStore(m_context.ledger)
                                       .addResumption(wish.period, {m_context.now(), caller.me.id, wish.done, wish.words});
        if (!added)
            return added.error();
        if (!*added)
            return changed;
        return Trail(m_context).append(
            AuditEvent::InspectionResumed, caller.me.id,
            {{QStringLiteral("period"), wish.period}, {QStringLiteral("reason"), QString(wireName(wish.done))}});
    });
}

Result<std::vector<FigurePeriod>> QualityInsights::latest()
{
    ledger::SampleStore samples(m_context.ledger);
    // The newest may not be drawn yet.
    const Result<std::vector<ledger::SamplePeriodRow>> rows = samples.periods(mostInsightPeriods + 1);
    if (!rows)
        return rows.error();
    const auto resumed = ledger::FigureStore(m_context.ledger).resumptions();
    if (!resumed)
        return resumed.error();
    std::vector<FigurePeriod> found;
    for (const ledger::SamplePeriodRow &row : *rows) {
        if (!row.drawnAt || found.size() == mostInsightPeriods)
            continue;
        const Result<SamplePlan> plan = samplePlanFromJson(QJsonDocument::fromJson(row.plan.toUtf8()).object());
        if (!plan)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored sampling plan does not read")};
        const auto one = resumed->find(row.period.name);
        found.push_back({row.period.name,
                         row.period.when.start,
                         row.period.when.end,
                         excludedOf(row),
                         {0, {}, plan->lots},
                         plan->zone,
                         one == resumed->end() ? std::nullopt : std::optional(one->second),
                         row.seed});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

Status QualityInsights::addLots(std::vector<FigurePeriod> &periods)
{
    const Result<std::vector<ledger::LotRow>> rows = ledger::FigureStore(m_context.ledger).lots(namesOf(periods));
    if (!rows)
        return rows.error();
    std::map<QString, std::pair<std::vector<QString>, std::vector<LotUnit>>> drawn;
    for (const ledger::LotRow &row : *rows) {
        if (const std::optional<LotUnit> unit = lotUnitOf(row)) {
            auto &[requests, units] = drawn[row.period];
            requests.push_back(row.request.value);
            units.push_back(*unit);
        }
    }
    for (FigurePeriod &period : periods) {
        const auto &[requests, units] = drawn[period.id];
        for (const std::size_t place : drawOrder(requests, period.seed))
            period.lot.drawn.push_back(units[place]);
        const Result<std::vector<StratumDraw>> strata = ledger::SampleStore(m_context.ledger).strata(period.id);
        if (!strata)
            return strata.error();
        for (const StratumDraw &stratum : *strata)
            period.lot.size += stratum.population;
    }
    return Done{};
}

Status QualityInsights::addPopulations(Figured &figured)
{
    ledger::SampleStore samples(m_context.ledger);
    for (size_t i = figured.firstShown(); i < figured.periods.size(); ++i) {
        const FigurePeriod &period = figured.periods[i];
        const Result<std::vector<StratumDraw>> strata = samples.strata(period.id);
        if (!strata)
            return strata.error();
        for (const StratumDraw &stratum : *strata) {
            if (stratum.population > 0)
                figured.shares.push_back({i, stratum.stratum, std::nullopt, QString(), stratum.population});
        }
        const Result<std::vector<ledger::PopulationShare>> shares = samples.shares(period.id);
        if (!shares)
            return shares.error();
        for (const ledger::PopulationShare &share : *shares)
            figured.shares.push_back({i, share.stratum, dimensionOf(share.dimension), share.value, share.population});
    }
    return Done{};
}

/// The latest version of the rubric that was answered; 0 when none was.
Result<int> QualityInsights::addUnits(Figured &figured)
{
    std::map<QString, size_t> places;
    for (size_t i = figured.firstShown(); i < figured.periods.size(); ++i)
        places.emplace(figured.periods[i].id, i);
    const Result<std::vector<ledger::FigureRow>> rows =
        ledger::FigureStore(m_context.ledger).drawn(namesOf(figured.periods, figured.firstShown()));
    if (!rows)
        return rows.error();
    auto flagged = ledger::FigureStore(m_context.ledger).flagged();
    if (!flagged)
        return flagged.error();
    int rubric = 0;
    std::set<int> versions;
    QHash<QString, FigureOutcome> read; // most say the same
    for (const ledger::FigureRow &row : *rows) {
        FigureUnit unit;
        unit.period = places.at(row.period);
        unit.stratum = row.stratum;
        unit.keys = keysOf(row);
        unit.state = stateOf(row);
        unit.isDouble = row.isDouble;
        unit.isStranded = row.isStranded;
        if (const auto flags = flagged->find(row.unit); flags != flagged->end())
            unit.flags = std::move(flags->second);
        unit.skipReason = row.skipReason.isEmpty() ? QStringLiteral("other") : row.skipReason;
        if (unit.state == FigureState::Reviewed && row.outcome.isEmpty())
            unit.state = FigureState::Open; // answered, or settled, since the outcomes were noted
        if (!row.outcome.isEmpty()) {
            auto known = read.find(row.outcome);
            if (known == read.end()) {
                const Result<FigureOutcome> outcome = outcomeFrom(row.outcome);
                if (!outcome)
                    return outcome.error();
                known = read.insert(row.outcome, *outcome);
            }
            unit.outcome = *known;
            unit.rubric = row.rubric;
            versions.insert(row.rubric);
            rubric = std::max(rubric, row.rubric);
        }
        figured.units.push_back(std::move(unit));
    }
    for (const int version : versions) {
        const Result<Rubric> reviewedBy = Rubrics(m_context).version(version);
        if (!reviewedBy)
            return reviewedBy.error();
        for (const RubricSection &section : reviewedBy->sections) {
            for (const Question &question : section.questions)
                figured.scales.emplace(std::pair{version, question.id}, scaleOf(question));
        }
    }
    return rubric;
}

Status QualityInsights::countDisagreements(Insights &insights, const std::vector<QString> &periods)
{
    ledger::FigureStore store(m_context.ledger);
    Result<std::vector<InsightFindings>> findings = store.findings(periods);
    if (!findings)
        return findings.error();
    Result<std::map<AdjudicationState, qint64>> adjudications = store.adjudications(periods);
    if (!adjudications)
        return adjudications.error();
    insights.findings = *std::move(findings);
    insights.adjudications = *std::move(adjudications);
    return Done{};
}

Status QualityInsights::name(Insights &insights)
{
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    const auto note = [&](const QString &id) {
        const auto person =
            std::find_if(people->begin(), people->end(), [&id](const ledger::Person &one) { return one.id.value == id; });
        if (person != people->end())
            insights.names.emplace(id, person->displayName);
    };
    for (const InsightBreakdown &breakdown : insights.breakdowns) {
        for (const InsightRow &row : breakdown.rows)
            note(personIn(breakdown.dimension, row.key));
    }
    for (const InsightPeriod &period : insights.periods) {
        if (period.resumed)
            note(period.resumed->by.value);
    }
    return Done{};
}

} // namespace vigie::desk
