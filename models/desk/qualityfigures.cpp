#include "models/desk/qualityfigures.h"

#include "models/statistics/agreement.h"
#include "models/statistics/krippendorff.h"
#include "models/statistics/switching.h"
#include "models/statistics/weighted.h"

#include <algorithm>

namespace vigie::desk {
namespace {

using namespace statistics;

QString methodName(IntervalMethod method)
{
    return method == IntervalMethod::Wilson ? QStringLiteral("wilson") : QStringLiteral("clopper-pearson");
}

/// Units of a stratum, or of several that were joined.
struct Cell {
    qint64 population = 0;
    std::vector<const FigureUnit *> reviewed;

    void join(const Cell &other)
    {
        population += other.population;
        reviewed.insert(reviewed.end(), other.reviewed.begin(), other.reviewed.end());
    }
    [[nodiscard]] bool isEnough() const { return reviewed.size() >= 2 || static_cast<qint64>(reviewed.size()) == population; }
};

/// Cells with less than two reviews tell nothing of their spread: W. G. Cochran, "Sampling techniques" (1977), 5A.12, joins them.
std::vector<Cell> collapsed(const std::map<std::pair<size_t, QString>, Cell> &cells)
{
    std::vector<Cell> enough;
    Cell rest;
    for (const auto &[place, cell] : cells) {
        if (cell.isEnough())
            enough.push_back(cell);
        else
            rest.join(cell);
        // A period is closed with its own rest as long as that can stand alone.
        const auto next = cells.upper_bound(place);
        const bool isLastOfPeriod = next == cells.end() || next->first.first != place.first;
        if (isLastOfPeriod && rest.population > 0 && rest.isEnough())
            enough.push_back(std::exchange(rest, {}));
    }
    if (rest.population > 0) {
        if (enough.empty())
            enough.push_back(rest);
        else
            enough.back().join(rest);
    }
    return enough;
}

class Figures
{
public:
    Figures(const std::vector<FigurePeriod> &periods, const std::vector<FigureUnit> &units, const FigurePolicy &policy,
            MinimumN minimum, Aql aql)
        : m_periods(periods)
        , m_units(units)
        , m_policy(policy)
        , m_minimum(minimum)
        , m_aql(aql)
    {
    }

    Result<Insights> all()
    {
        Insights insights;
        insights.minimum = m_policy.minimum;
        insights.all = row(QString(), everything(m_units));
        breakdowns(insights);
        difference(insights);
        periods(insights);
        agreement(insights);
        causes(insights);
        response(insights);
        if (m_fault)
            return *m_fault;
        return insights;
    }

private:
    using Chosen = std::vector<const FigureUnit *>;

    static Chosen everything(const std::vector<FigureUnit> &units)
    {
        Chosen chosen;
        chosen.reserve(units.size());
        for (const FigureUnit &unit : units)
            chosen.push_back(&unit);
        return chosen;
    }

    template <typename T>
    std::optional<T> taken(const Result<T> &result)
    {
        if (result)
            return *result;
        if (!m_fault)
            m_fault = result.error();
        return std::nullopt;
    }

    InsightRow row(const QString &key, const Chosen &units)
    {
        std::map<std::pair<size_t, QString>, Cell> cells;
        for (const FigureUnit *unit : units) {
            Cell &cell = cells[{unit->period, unit->stratum}];
            cell.population += unit->count;
            if (unit->isDrawn && unit->state == FigureState::Reviewed)
                cell.reviewed.push_back(unit);
        }
        const std::vector<Cell> strata = collapsed(cells);
        return {key, rateOf(strata, &FigureUnit::isPassed), rateOf(strata, &FigureUnit::hasCriticalFailure)};
    }

    Measured rateOf(const std::vector<Cell> &cells, bool FigureUnit::*is)
    {
        std::vector<Stratum> strata;
        Measured measured;
        for (const Cell &cell : cells) {
            Stratum stratum{cell.population, {}};
            const double share = static_cast<double>(cell.reviewed.size()) / static_cast<double>(cell.population);
            for (const FigureUnit *unit : cell.reviewed)
                stratum.observations.push_back({unit->*is ? 1.0 : 0.0, share});
            measured.n += static_cast<qint64>(cell.reviewed.size());
            measured.population += cell.population;
            strata.push_back(std::move(stratum));
        }
        const auto rate = taken(weightedRate(strata, Estimator::Hajek, m_minimum));
        if (!rate)
            return measured;
        if (const auto *weighted = std::get_if<WeightedRate>(&*rate))
            measured.estimate =
                Estimate{weighted->value, weighted->interval.lower, weighted->interval.upper, methodName(weighted->method)};
        else if (const auto *none = std::get_if<NotDefined>(&*rate))
            measured.why = wireName(*none);
        else
            measured.why = QStringLiteral("too-few");
        return measured;
    }

    void breakdowns(Insights &insights)
    {
        for (const auto &[dimension, name] : WireNames<InsightDimension>::table) {
            std::map<QString, Chosen> byKey;
            for (const FigureUnit &unit : m_units) {
                if (const auto key = unit.keys.find(dimension); key != unit.keys.end())
                    byKey[key->second].push_back(&unit);
            }
            InsightBreakdown breakdown{dimension, {}};
            for (const auto &[key, units] : byKey)
                breakdown.rows.push_back(row(key, units));
            std::stable_sort(breakdown.rows.begin(), breakdown.rows.end(),
                             [](const InsightRow &a, const InsightRow &b) { return a.passed.population > b.passed.population; });
            insights.breakdowns.push_back(std::move(breakdown));
        }
    }

    void difference(Insights &insights)
    {
        std::map<QString, Tally> passed;
        for (const FigureUnit &unit : m_units) {
            const auto mode = unit.keys.find(InsightDimension::Mode);
            if (mode == unit.keys.end() || !unit.isDrawn || unit.state != FigureState::Reviewed)
                continue;
            Tally &tally = passed[mode->second];
            ++tally.of;
            tally.hits += unit.isPassed ? 1 : 0;
        }
        const Tally supervised = passed[QStringLiteral("supervised")];
        const Tally automatic = passed[QStringLiteral("automatic")];
        if (std::min(supervised.of, automatic.of) < m_policy.minimum)
            return;
        if (const auto found = taken(newcombeDifference(supervised, automatic)))
            insights.supervisedMinusAutomatic =
                Estimate{found->value, found->interval.lower, found->interval.upper, QStringLiteral("newcombe")};
    }

    void periods(Insights &insights)
    {
        InspectionState state = NormalInspection{};
        for (size_t i = 0; i < m_periods.size(); ++i) {
            Chosen units;
            for (const FigureUnit &unit : m_units) {
                if (unit.period == i)
                    units.push_back(&unit);
            }
            InsightPeriod period{m_periods[i].id, m_periods[i].from, m_periods[i].until, row(QString(), units), std::nullopt};
            period.acceptance = acceptanceOf(units, state);
            insights.periods.push_back(std::move(period));
        }
    }

    static QString stateName(const InspectionState &state)
    {
        const std::optional<Severity> severity = severityOf(state);
        return severity ? QString(wireName(*severity)) : QStringLiteral("discontinued");
    }

    std::optional<Acceptance> acceptanceOf(const Chosen &units, InspectionState &state)
    {
        qint64 size = 0;
        for (const FigureUnit *unit : units)
            size += unit->count;
        if (size < 2)
            return std::nullopt;
        Acceptance acceptance;
        acceptance.before = acceptance.after = stateName(state);
        for (const FigureUnit *unit : units) {
            if (unit->isDrawn && unit->state == FigureState::Reviewed) {
                ++acceptance.inspected;
                acceptance.nonconforming += unit->isPassed ? 0 : 1;
            }
        }
        const std::optional<Severity> severity = severityOf(state);
        if (!severity) // until something was done about it, nothing is accepted on sampling
            return acceptance;
        const auto lot = taken(planForLot(size, InspectionLevel::II, m_aql, *severity));
        if (!lot)
            return acceptance;
        acceptance.planned = static_cast<int>(lot->inspected);
        acceptance.accept = lot->plan.accept;
        acceptance.reject = lot->plan.reject;
        // The rejection number can be reached before all are looked at; acceptance cannot.
        if (acceptance.inspected < acceptance.planned && acceptance.nonconforming < acceptance.reject)
            return acceptance;
        const auto inspected = taken(inspectLot(state, {size, acceptance.nonconforming}, InspectionLevel::II, m_aql));
        if (!inspected)
            return acceptance;
        acceptance.verdict =
            inspected->verdict == Verdict::NotAccepted ? QStringLiteral("not-accepted") : QStringLiteral("accepted");
        state = inspected->after;
        acceptance.after = stateName(state);
        return acceptance;
    }

    void agreement(Insights &insights)
    {
        std::map<QString, std::pair<Ratings, Metric>> byQuestion;
        for (const FigureUnit &unit : m_units) {
            if (!unit.pair)
                continue;
            auto &passes = byQuestion.try_emplace(QString(), Ratings{2, {}}, Metric::Nominal).first->second.first;
            passes.units.push_back({unit.pair->firstPasses ? 0 : 1, unit.pair->secondPasses ? 0 : 1});
            for (const auto &[question, said] : unit.pair->questions) {
                auto &[ratings, metric] =
                    byQuestion.try_emplace(question, Ratings{said.of, {}}, said.isOrdered ? Metric::Ordinal : Metric::Nominal)
                        .first->second;
                ratings.categories = std::max(ratings.categories, said.of); // of different versions of the rubric
                ratings.units.push_back({said.first, said.second});
            }
        }
        for (const auto &[question, rated] : byQuestion)
            insights.agreement.push_back(agreementOf(question, rated.first, rated.second));
    }

    InsightAgreement agreementOf(const QString &question, const Ratings &ratings, Metric metric)
    {
        InsightAgreement row;
        row.question = question;
        const auto same =
            std::count_if(ratings.units.begin(), ratings.units.end(), [](const auto &unit) { return unit.at(0) == unit.at(1); });
        row.observed = static_cast<double>(same) / static_cast<double>(ratings.units.size());
        const AgreementWeights weights = metric == Metric::Ordinal ? AgreementWeights::quadratic(ratings.categories)
                                                                   : AgreementWeights::identity(ratings.categories);
        const auto n = static_cast<qint64>(ratings.units.size());
        const auto measured = [&](const Result<Agreement> &found, const char *method) {
            Measured one;
            one.n = n;
            const auto value = taken(found);
            if (!value)
                return one;
            if (n < m_policy.minimum)
                one.why = QStringLiteral("too-few");
            else if (const auto *coefficient = std::get_if<Coefficient>(&*value))
                one.estimate =
                    Estimate{coefficient->value, coefficient->interval.lower, coefficient->interval.upper, QLatin1String(method)};
            else
                one.why = wireName(std::get<NotDefined>(*value));
            return one;
        };
        if (const auto table = taken(crossTable(ratings, 0, 1)))
            row.kappa = measured(cohenKappa(*table, weights), "normal");
        row.alpha = measured(krippendorffAlpha(ratings, metric, Resampling{m_policy.seed}), "bootstrap");
        row.ac1 = measured(gwetCoefficient(ratings, weights), "student");
        return row;
    }

    void causes(Insights &insights)
    {
        // What one reviewed unit stands for in its stratum.
        std::map<std::pair<size_t, QString>, std::pair<qint64, qint64>> strata; // population, reviewed
        for (const FigureUnit &unit : m_units) {
            auto &[population, reviewed] = strata[{unit.period, unit.stratum}];
            population += unit.count;
            reviewed += unit.isDrawn && unit.state == FigureState::Reviewed ? 1 : 0;
        }
        std::map<std::pair<QString, QString>, InsightCause> found;
        for (const FigureUnit &unit : m_units) {
            if (!unit.isDrawn || unit.state != FigureState::Reviewed)
                continue;
            const auto &[population, reviewed] = strata[{unit.period, unit.stratum}];
            for (const CountedAnswer &answer : unit.answers) {
                if (answer.score >= failsBelow)
                    continue;
                InsightCause &cause =
                    found.try_emplace({answer.question, answer.cause}, InsightCause{answer.question, answer.cause, 0, 0, 0})
                        .first->second;
                ++cause.count;
                cause.estimated += static_cast<double>(population) / static_cast<double>(reviewed);
            }
        }
        for (const auto &[place, cause] : found)
            insights.causes.push_back(cause);
        std::stable_sort(insights.causes.begin(), insights.causes.end(),
                         [](const InsightCause &a, const InsightCause &b) { return a.estimated > b.estimated; });
        double total = 0;
        for (const InsightCause &cause : insights.causes)
            total += cause.estimated;
        double sum = 0;
        for (InsightCause &cause : insights.causes) {
            sum += cause.estimated;
            cause.cumulative = sum / total;
        }
    }

    void response(Insights &insights)
    {
        InsightResponse &response = insights.response;
        for (const FigureUnit &unit : m_units) {
            if (!unit.isDrawn)
                continue;
            *response.drawn += unit.count;
            switch (unit.state) {
            case FigureState::Reviewed:
                *response.reviewed += unit.count;
                break;
            case FigureState::Open:
                *response.open += unit.count;
                break;
            case FigureState::Skipped:
                response.skipped[unit.skipReason] += unit.count;
                break;
            case FigureState::Gone:
                *response.gone += unit.count;
                break;
            }
        }
        for (const FigurePeriod &period : m_periods) {
            for (const auto &[reason, count] : period.excluded)
                response.excluded[reason] += count;
        }
    }

    const std::vector<FigurePeriod> &m_periods;
    const std::vector<FigureUnit> &m_units;
    const FigurePolicy &m_policy;
    MinimumN m_minimum;
    Aql m_aql;
    std::optional<Error> m_fault;
};

} // namespace

Result<Insights> figuresOf(const std::vector<FigurePeriod> &periods, const std::vector<FigureUnit> &units,
                           const FigurePolicy &policy)
{
    const Result<statistics::MinimumN> minimum = statistics::MinimumN::of(policy.minimum);
    if (!minimum)
        return minimum.error();
    const Result<statistics::Aql> aql = statistics::Aql::ofPercent(policy.acceptableQualityLevel);
    if (!aql)
        return aql.error();
    if (std::any_of(units.begin(), units.end(), [&](const FigureUnit &unit) { return unit.period >= periods.size(); }))
        return Error{ErrorKind::InvalidInput, QStringLiteral("a unit of no period")};
    return Figures(periods, units, policy, *minimum, *aql).all();
}

} // namespace vigie::desk
