#include "models/desk/qualityfigures.h"

#include "models/desk/figurecells.h"
#include "models/desk/lotinspection.h"
#include "models/domain/sampling.h"
#include "models/statistics/agreement.h"
#include "models/statistics/krippendorff.h"
#include "models/statistics/weighted.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace vigie::desk {
namespace {

using namespace statistics;

QString methodName(IntervalMethod method)
{
    return method == IntervalMethod::Wilson ? QStringLiteral("wilson") : QStringLiteral("clopper-pearson");
}

class Figures
{
public:
    Figures(const Figured &figured, const FigurePolicy &policy, MinimumN minimum)
        : m_figured(figured)
        , m_policy(policy)
        , m_drawn(drawnStrataOf(figured))
        , m_minimum(minimum)
    {
    }

    Result<Insights> all()
    {
        Insights insights;
        insights.minimum = m_policy.minimum;
        const Shares shares = sharesBy(std::nullopt)[QString()];
        const Units units = pointersTo(m_figured.units);
        const FigureCells whole = cellsOf(m_drawn, shares, units);
        const FigureCells joined = collapsed(whole);
        insights.all = row(QString(), shares, units);
        breakdowns(insights);
        difference(insights);
        periods(insights);
        causes(insights, whole, joined);
        response(insights);
        unseen(insights);
        flags(insights, joined);
        insights.agreement = agreement();
        if (m_fault)
            return *m_fault;
        return insights;
    }

private:
    using Shares = std::vector<const FigureShare *>;
    using Units = std::vector<const FigureUnit *>;

    static Units pointersTo(const std::vector<FigureUnit> &units)
    {
        Units pointers;
        pointers.reserve(units.size());
        for (const FigureUnit &unit : units)
            pointers.push_back(&unit);
        return pointers;
    }

    /// By key; under an empty one those of whole strata.
    [[nodiscard]] std::map<QString, Shares> sharesBy(std::optional<InsightDimension> dimension) const
    {
        std::map<QString, Shares> byKey;
        const bool isByStratum = dimension == InsightDimension::Stratum;
        for (const FigureShare &share : m_figured.shares) {
            if (isByStratum ? !share.dimension : share.dimension == dimension)
                byKey[isByStratum ? share.stratum : share.key].push_back(&share);
        }
        return byKey;
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

    InsightRow row(const QString &key, const Shares &shares, const Units &units)
    {
        const FigureCells cells = collapsed(cellsOf(m_drawn, shares, units));
        qint64 population = 0;
        for (const FigureShare *share : shares)
            population += share->population;
        const auto missing = std::count_if(units.begin(), units.end(), [](const FigureUnit *unit) {
            return unit->state == FigureState::Skipped || unit->state == FigureState::Gone;
        });
        return {key, rateOf(cells, population, [](const FigureUnit &unit) { return unit.outcome.isPassed; }),
                rateOf(cells, population, [](const FigureUnit &unit) { return unit.outcome.hasCriticalFailure; }),
                RowResponse{static_cast<qint64>(units.size()), static_cast<qint64>(missing)}};
    }

    Measured rateOf(const FigureCells &cells, qint64 population, const std::function<bool(const FigureUnit &)> &is)
    {
        std::vector<Stratum> strata;
        Measured measured;
        measured.population = population;
        for (const FigureCell &cell : cells) {
            Stratum stratum{cell.population, {}, cell.others};
            for (const WeighedUnit &one : cell.reviewed)
                stratum.observations.push_back({is(*one.unit) ? 1.0 : 0.0, one.probability});
            measured.n += static_cast<qint64>(cell.reviewed.size());
            strata.push_back(std::move(stratum));
        }
        const auto rate = taken(weightedRate(strata, Estimator::Hajek, m_minimum));
        if (!rate)
            return measured;
        if (const auto *weighted = std::get_if<WeightedRate>(&*rate)) {
            measured.estimate =
                Estimate{weighted->value, weighted->interval.lower, weighted->interval.upper, methodName(weighted->method)};
            measured.weighting =
                Weighting{weighted->effectiveN, weighted->designEffect, weighted->leastWeight, weighted->greatestWeight};
        } else if (const auto *none = std::get_if<NotDefined>(&*rate))
            measured.why = wireName(*none);
        else
            measured.why = QStringLiteral("too-few");
        return measured;
    }

    static bool areCrossed(const std::vector<InsightRow> &strata)
    {
        return std::any_of(strata.begin(), strata.end(),
                           [](const InsightRow &stratum) { return stratumValues(stratum.key).size() > 1; });
    }

    void breakdowns(Insights &insights)
    {
        for (const auto &[dimension, name] : WireNames<InsightDimension>::table) {
            std::map<QString, Units> units;
            for (const FigureUnit &unit : m_figured.units) {
                if (dimension == InsightDimension::Stratum)
                    units[unit.stratum].push_back(&unit);
                else if (const auto key = unit.keys.find(dimension); key != unit.keys.end())
                    units[key->second].push_back(&unit);
            }
            InsightBreakdown breakdown{dimension, {}};
            for (const auto &[key, shares] : sharesBy(dimension))
                breakdown.rows.push_back(row(key, shares, units[key]));
            std::stable_sort(breakdown.rows.begin(), breakdown.rows.end(),
                             [](const InsightRow &a, const InsightRow &b) { return a.passed.population > b.passed.population; });
            if (dimension != InsightDimension::Stratum || areCrossed(breakdown.rows)) // else they are told already
                insights.breakdowns.push_back(std::move(breakdown));
        }
    }

    /// REQUIRES breakdowns().
    static void difference(Insights &insights)
    {
        std::map<QString, Estimate> passed;
        for (const InsightBreakdown &breakdown : insights.breakdowns) {
            for (const InsightRow &row : breakdown.rows) {
                if (breakdown.dimension == InsightDimension::Mode && row.passed.estimate)
                    passed.emplace(row.key, *row.passed.estimate);
            }
        }
        const auto supervised = passed.find(QStringLiteral("supervised"));
        const auto automatic = passed.find(QStringLiteral("automatic"));
        if (supervised == passed.end() || automatic == passed.end())
            return;
        const Estimate &first = supervised->second;
        const Estimate &second = automatic->second;
        const Difference found =
            differenceOf(first.value, {first.lower, first.upper}, second.value, {second.lower, second.upper});
        insights.supervisedMinusAutomatic =
            Estimate{found.value, found.interval.lower, found.interval.upper, QStringLiteral("variance-recovery")};
    }

    void periods(Insights &insights)
    {
        std::map<size_t, Shares> shares;
        for (const FigureShare &share : m_figured.shares) {
            if (!share.dimension)
                shares[share.period].push_back(&share);
        }
        std::map<size_t, Units> units;
        for (const FigureUnit &unit : m_figured.units)
            units[unit.period].push_back(&unit);
        LotInspection inspection;
        for (size_t i = 0; i < m_figured.periods.size(); ++i) {
            const FigurePeriod &period = m_figured.periods[i];
            const auto acceptance = taken(inspection.inspect(period.lot)).value_or(std::nullopt);
            const bool isResumed = period.resumed && inspection.resume();
            if (i >= m_figured.firstShown())
                insights.periods.push_back({period.id, period.from, period.until, row(QString(), shares[i], units[i]), acceptance,
                                            period.zone, isResumed ? period.resumed : std::nullopt});
        }
        if (!m_figured.periods.empty())
            insights.inspection = inspection.state();
    }

    /// Where the latest version with that question has another scale; hardly ever.
    std::set<std::pair<int, QString>> outdatedScales() const
    {
        std::map<QString, QString> latest;
        for (const auto &[place, scale] : m_figured.scales) // in the order of the versions
            latest.insert_or_assign(place.second, scale);
        std::set<std::pair<int, QString>> outdated;
        for (const auto &[place, scale] : m_figured.scales) {
            if (scale != latest.at(place.second))
                outdated.insert(place);
        }
        return outdated;
    }

    std::vector<InsightAgreement> agreement()
    {
        const std::set<std::pair<int, QString>> outdated = outdatedScales();
        std::map<QString, std::pair<Ratings, Metric>> byQuestion;
        for (const FigureUnit &unit : m_figured.units) {
            const std::optional<BlindPair> &pair = unit.outcome.pair;
            if (!pair)
                continue;
            auto &passes = byQuestion.try_emplace(QString(), Ratings{2, {}}, Metric::Nominal).first->second.first;
            passes.units.push_back({pair->firstPasses ? 0 : 1, pair->secondPasses ? 0 : 1});
            for (const auto &[question, said] : pair->questions) {
                if (!outdated.empty() && outdated.contains({unit.rubric, question}))
                    continue;
                auto &ratings =
                    byQuestion.try_emplace(question, Ratings{said.of, {}}, said.isOrdered ? Metric::Ordinal : Metric::Nominal)
                        .first->second.first;
                ratings.units.push_back({said.first, said.second});
            }
        }
        std::vector<InsightAgreement> rows;
        for (const auto &[question, rated] : byQuestion)
            rows.push_back(agreementOf(question, rated.first, rated.second));
        return rows;
    }

    InsightAgreement agreementOf(const QString &question, const Ratings &ratings, Metric metric)
    {
        InsightAgreement row;
        row.question = question;
        row.isOrdered = metric == Metric::Ordinal;
        const auto same =
            std::count_if(ratings.units.begin(), ratings.units.end(), [](const auto &unit) { return unit.at(0) == unit.at(1); });
        const AgreementWeights weights = metric == Metric::Ordinal ? AgreementWeights::quadratic(ratings.categories)
                                                                   : AgreementWeights::identity(ratings.categories);
        const auto n = static_cast<qint64>(ratings.units.size());
        row.observed.n = n;
        if (const auto share = taken(statistics::rate({static_cast<qint64>(same), n}, m_minimum))) {
            if (const auto *rate = std::get_if<Rate>(&*share))
                row.observed.estimate =
                    Estimate{rate->value, rate->interval.lower, rate->interval.upper, methodName(rate->method)};
            else
                row.observed.why = QStringLiteral("too-few");
        }
        // A pair that differs may well be in what was not drawn.
        const bool isComplete = static_cast<qint64>(same) == n;
        const auto measured = [&](const Result<Agreement> &found, const char *method) {
            Measured one;
            one.n = n;
            const auto value = taken(found);
            if (!value)
                return one;
            if (n < m_policy.minimum)
                one.why = QStringLiteral("too-few");
            else if (const auto *coefficient = std::get_if<Coefficient>(&*value)) {
                const auto exact = isComplete ? taken(completeAgreementInterval(*coefficient)) : std::nullopt;
                const Interval &interval = exact ? *exact : coefficient->interval;
                one.estimate = Estimate{coefficient->value, interval.lower, interval.upper,
                                        exact ? methodName(IntervalMethod::ClopperPearson) : QLatin1String(method)};
            } else
                one.why = wireName(std::get<NotDefined>(*value));
            return one;
        };
        if (const auto table = taken(crossTable(ratings, 0, 1)))
            row.kappa = measured(cohenKappa(*table, weights), "normal");
        row.alpha = measured(krippendorffAlpha(ratings, metric), "student");
        row.gwet = measured(gwetCoefficient(ratings, weights), "student");
        return row;
    }

    /// REQUIRES the rates of all.
    void causes(Insights &insights, const FigureCells &whole, const FigureCells &joined)
    {
        std::map<std::pair<QString, QString>, InsightCause> found;
        for (const FigureCell &cell : whole) {
            for (const WeighedUnit &one : cell.reviewed) {
                for (const FigureFailure &failure : one.unit->outcome.failures) {
                    const InsightCause none{failure.question, failure.cause, 0, 0, {}};
                    InsightCause &cause = found.try_emplace({failure.question, failure.cause}, none).first->second;
                    ++cause.count;
                    cause.estimated += 1.0 / one.probability;
                }
            }
        }
        for (const auto &[place, cause] : found)
            insights.causes.push_back(cause);
        std::stable_sort(insights.causes.begin(), insights.causes.end(),
                         [](const InsightCause &a, const InsightCause &b) { return a.estimated > b.estimated; });
        std::set<std::pair<QString, QString>> first;
        for (InsightCause &cause : insights.causes) {
            first.emplace(cause.question, cause.cause);
            cause.cumulative = shareOf(joined, first);
            cause.total = totalOf(joined, insights.all.passed.population, cause);
        }
    }

    /// Of the requests that have it: their rate times the population, and so the ends of its interval, but no fewer than were
    /// seen, and not those that were seen without it.
    std::optional<Estimate> totalOf(const FigureCells &cells, qint64 population, const InsightCause &cause)
    {
        qint64 seen = 0;
        const Measured rate = rateOf(cells, population, [&](const FigureUnit &unit) {
            const bool has = std::ranges::any_of(unit.outcome.failures, [&cause](const FigureFailure &failure) {
                return failure.question == cause.question && failure.cause == cause.cause;
            });
            seen += has ? 1 : 0;
            return has;
        });
        if (!rate.estimate)
            return std::nullopt;
        const auto all = static_cast<double>(population);
        return Estimate{rate.estimate->value * all, std::max(rate.estimate->lower * all, static_cast<double>(seen)),
                        std::min(rate.estimate->upper * all, static_cast<double>(population - rate.n + seen)),
                        rate.estimate->method};
    }

    /// Of all failures the share that those causes come to: a ratio of two sums over requests, each of which may have several. As
    /// observations of its mean share, with its number of failures as a factor of its weight, value and variance are those of the
    /// ratio (C.-E. Särndal, B. Swensson and J. Wretman, 1992, section 5.6).
    std::optional<Estimate> shareOf(const FigureCells &cells, const std::set<std::pair<QString, QString>> &causes)
    {
        std::vector<Stratum> strata;
        for (const FigureCell &cell : cells) {
            Stratum stratum{cell.population, {}, cell.others};
            for (const WeighedUnit &one : cell.reviewed) {
                const std::vector<FigureFailure> &failures = one.unit->outcome.failures;
                if (failures.empty()) {
                    ++stratum.others;
                    continue;
                }
                const auto among = std::count_if(failures.begin(), failures.end(), [&causes](const FigureFailure &failure) {
                    return causes.count({failure.question, failure.cause}) > 0;
                });
                const auto all = static_cast<double>(failures.size());
                stratum.observations.push_back({static_cast<double>(among) / all, one.probability / all});
            }
            strata.push_back(std::move(stratum));
        }
        const auto share = taken(weightedRate(strata, Estimator::Hajek, m_minimum));
        const auto *rate = share ? std::get_if<WeightedRate>(&*share) : nullptr;
        return rate ? std::optional(Estimate{rate->value, rate->interval.lower, rate->interval.upper, methodName(rate->method)})
                    : std::nullopt;
    }

    void response(Insights &insights)
    {
        InsightResponse &response = insights.response;
        for (const FigureUnit &unit : m_figured.units) {
            *response.drawn += 1;
            if (unit.isDouble) {
                *response.doubles += 1;
                *response.paired += unit.outcome.pair ? 1 : 0;
                *response.unpaired += !unit.outcome.pair && unit.state != FigureState::Open ? 1 : 0;
            }
            switch (unit.state) {
            case FigureState::Reviewed:
                *response.reviewed += 1;
                break;
            case FigureState::Open:
                *response.open += 1;
                *response.stranded += unit.isStranded ? 1 : 0;
                break;
            case FigureState::Skipped:
                ++response.skipped[unit.skipReason];
                break;
            case FigureState::Gone:
                *response.gone += 1;
                break;
            }
        }
        for (size_t i = m_figured.firstShown(); i < m_figured.periods.size(); ++i) {
            for (const auto &[reason, count] : m_figured.periods[i].excluded)
                response.excluded[reason] += count;
        }
    }

    void unseen(Insights &insights)
    {
        for (const auto &[place, stratum] : m_drawn) {
            if (stratum.population == 0 || stratum.reviewed > 0)
                continue;
            ++insights.unseen.strata;
            insights.unseen.drawn += stratum.drawn;
            insights.unseen.population += stratum.population;
        }
    }

    /// Of what is still to review by a second person they would be a hint to them. REQUIRES the rates of all.
    void flags(Insights &insights, const FigureCells &joined)
    {
        for (const FigureUnit &unit : m_figured.units) {
            if (unit.state != FigureState::Reviewed)
                continue;
            for (const ReviewFlag flag : unit.flags)
                ++insights.flags[flag];
        }
        for (const auto &[flag, count] : insights.flags) {
            const auto isFlagged = [wanted = flag](const FigureUnit &unit) {
                return std::find(unit.flags.begin(), unit.flags.end(), wanted) != unit.flags.end();
            };
            insights.flagRates.emplace(flag, rateOf(joined, insights.all.passed.population, isFlagged));
        }
    }

    const Figured &m_figured;
    const FigurePolicy &m_policy;
    DrawnStrata m_drawn;
    MinimumN m_minimum;
    std::optional<Error> m_fault;
};

} // namespace

Result<Insights> figuresOf(const Figured &figured, const FigurePolicy &policy)
{
    const Result<statistics::MinimumN> minimum = statistics::MinimumN::of(policy.minimum);
    if (!minimum)
        return minimum.error();
    const auto isElsewhere = [&](const auto &one) {
        return one.period < figured.firstShown() || one.period >= figured.periods.size();
    };
    if (std::any_of(figured.units.begin(), figured.units.end(), isElsewhere)
        || std::any_of(figured.shares.begin(), figured.shares.end(), isElsewhere))
        return Error{ErrorKind::InvalidInput, QStringLiteral("a unit of no period that is shown")};
    return Figures(figured, policy, *minimum).all();
}

Result<bool> isInspectionDiscontinued(const std::vector<FigurePeriod> &periods)
{
    LotInspection inspection;
    for (const FigurePeriod &period : periods) {
        if (const auto inspected = inspection.inspect(period.lot); !inspected)
            return inspected.error();
        if (period.resumed)
            inspection.resume();
    }
    return inspection.isDiscontinued();
}

} // namespace vigie::desk
