#include "ui/insights/insightfigures.h"

#include "ui/common/format.h"
#include "ui/insights/estimatewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace vigie::ui {

namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::InsightFigures)
};

std::vector<Tick> percentTicks(Range range, int intervals)
{
    std::vector<Tick> ticks;
    for (const double value : ticksOf(range, stepOf(range, intervals)))
        ticks.push_back({value, QStringLiteral("%1\u00a0%").arg(locale().toString(value * 100, 'g', 3))});
    return ticks;
}

std::vector<const InsightRow *> rowsOf(const Insights &insights, BreakdownGroup group)
{
    std::vector<const InsightRow *> rows;
    for (const InsightDimension dimension : dimensionsOf(group)) {
        for (const InsightBreakdown &breakdown : insights.breakdowns) {
            if (breakdown.dimension == dimension) {
                for (const InsightRow &row : breakdown.rows)
                    rows.push_back(&row);
            }
        }
    }
    return rows;
}

/// The whole is in both: its line is drawn across the rows.
Range passRange(const InsightRow &whole, const std::vector<const InsightRow *> &rows)
{
    double lowest = whole.passed.estimate ? whole.passed.estimate->lower : 1;
    for (const InsightRow *row : rows)
        lowest = row->passed.estimate ? std::min(lowest, row->passed.estimate->lower) : lowest;
    return rangeDownFromOne(lowest);
}

Range criticalRange(const InsightRow &whole, const std::vector<const InsightRow *> &rows)
{
    double highest = whole.critical.estimate ? whole.critical.estimate->upper : 0;
    for (const InsightRow *row : rows)
        highest = row->critical.estimate ? std::max(highest, row->critical.estimate->upper) : highest;
    return rangeUpFromZero(highest);
}

std::optional<double> valueOf(const Measured &measured)
{
    return measured.estimate ? std::optional(measured.estimate->value) : std::nullopt;
}

QString passTitle(const Insights &insights)
{
    return insights.all.passed.estimate
        ? Figures::tr("Passes the review; dashed: all together, %1").arg(percentText(insights.all.passed.estimate->value))
        : Figures::tr("Passes the review");
}

QString criticalTitle(const Insights &insights)
{
    return insights.all.critical.estimate
        ? Figures::tr("Has a critical failure; dashed: all together, %1").arg(percentText(insights.all.critical.estimate->value))
        : Figures::tr("Has a critical failure");
}

QString spokenRow(const InsightRow &row, int minimum)
{
    const QString said = !row.passed.estimate && !row.critical.estimate
        ? Figures::tr("%1; %2 requests handled").arg(whyText(row.passed, minimum), countText(row.passed.population))
        : Figures::tr("passes: %1; critical failure: %2; %3 reviewed of %4 handled")
              .arg(spokenRateOrWhy(row.passed, minimum), spokenRateOrWhy(row.critical, minimum), countText(row.passed.n),
                   countText(row.passed.population));
    const QString missing = missingText(row);
    return missing.isEmpty() ? said : Figures::tr("%1; of those drawn not reviewed: %2").arg(said, missing);
}

LotVerdict verdictOf(const std::optional<Acceptance> &lot)
{
    if (!lot || isDiscontinued(*lot))
        return LotVerdict::None;
    if (lot->verdict == QLatin1String("accepted"))
        return LotVerdict::Accepted;
    if (!lot->verdict.isEmpty())
        return LotVerdict::NotAccepted;
    return isShort(*lot) ? LotVerdict::TooFew : LotVerdict::Open;
}

TimelineWords timelineWords()
{
    TimelineWords words{Figures::tr("Acceptance"),
                        Figures::tr("Inspection"),
                        verdictText(QStringLiteral("accepted")),
                        verdictText(QStringLiteral("not-accepted")),
                        verdictText({}),
                        Figures::tr("too few drawn"),
                        Figures::tr("no rate: too few reviewed, or not defined"),
                        //: How many reviews the rates of a period rest on.
                        Figures::tr("Reviews (n)"),
                        Figures::tr("Not reviewed"),
                        {}};
    for (const char *name : {"normal", "tightened", "reduced", "discontinued"})
        words.severities[QLatin1String(name)] = severityText(QLatin1String(name));
    return words;
}

/// What the two rates of a row rest on.
QStringList basisTitles()
{
    //: The effective sample size behind the rate. French: n efficace, conformes
    return {Figures::tr("Effective n, passes"), Figures::tr("Effective n, critical"),
            //: How many requests a review stands for, from least to most. French: Poids
            Figures::tr("Weights")};
}

QStringList basisOf(const InsightRow &row)
{
    return {effectiveText(row.passed), effectiveText(row.critical), weightsText(row.passed)};
}

/// The share of all failures up to and with that cause, or why there is none.
QString cumulativeText(const Insights &insights, const InsightCause &cause)
{
    if (cause.cumulative)
        return rateText(*cause.cumulative);
    const qint64 found = std::accumulate(insights.causes.begin(), insights.causes.end(), qint64(0),
                                         [](qint64 sum, const InsightCause &one) { return sum + one.count; });
    return whyText({{}, QStringLiteral("too-few"), found, 0}, insights.minimum);
}

QString estimatedText(const InsightCause &cause)
{
    const QString estimated = countText(std::llround(cause.estimated));
    if (!cause.total)
        return estimated;
    //: Of requests, estimated: a number, and the ends of its interval.
    return Figures::tr("%1 (%2 to %3)")
        .arg(estimated, countText(std::llround(cause.total->lower)), countText(std::llround(cause.total->upper)));
}

QString named(const QString &name, const QString &said)
{
    return Figures::tr("%1: %2", "what, what is said of it").arg(name, said);
}

} // namespace

bool hasGroup(const Insights &insights, BreakdownGroup group)
{
    return !rowsOf(insights, group).empty();
}

Timeline timelineOf(const Insights &insights)
{
    std::vector<const InsightRow *> rows;
    for (const InsightPeriod &period : insights.periods)
        rows.push_back(&period.all);
    const Range passes = passRange(insights.all, rows);
    const Range critical = criticalRange(insights.all, rows);
    Timeline timeline;
    timeline.words = timelineWords();
    timeline.panels = {{passTitle(insights), passes, percentTicks(passes, 5), valueOf(insights.all.passed), 150},
                       {criticalTitle(insights), critical, percentTicks(critical, 3), valueOf(insights.all.critical), 64}};
    for (const InsightPeriod &period : insights.periods) {
        QString spoken = named(periodText(period), spokenRow(period.all, insights.minimum));
        if (period.acceptance)
            spoken = Figures::tr("%1; %2", "two clauses").arg(spoken, acceptanceText(*period.acceptance));
        if (period.resumed)
            spoken = Figures::tr("%1; %2", "two clauses").arg(spoken, resumedText(*period.resumed));
        timeline.periods.push_back({shortPeriod(period),
                                    QString::number(daysOf(period).first.year()),
                                    {{period.all.passed.estimate, rateOrWhy(period.all.passed, insights.minimum)},
                                     {period.all.critical.estimate, rateOrWhy(period.all.critical, insights.minimum)}},
                                    verdictOf(period.acceptance),
                                    period.acceptance ? period.acceptance->before : QString(),
                                    spoken,
                                    countText(period.all.passed.n),
                                    missingShare(period.all)});
    }
    return timeline;
}

FigureTable timelineTable(const Insights &insights)
{
    FigureTable table{{Figures::tr("Period"), Figures::tr("Passes"), Figures::tr("Critical failure"), Figures::tr("Reviewed"),
                       Figures::tr("Handled"), Figures::tr("Acceptance"), Figures::tr("Do not pass"), Figures::tr("Inspection")},
                      {}};
    for (const InsightPeriod &period : insights.periods) {
        QStringList row{periodText(period), rateOrWhy(period.all.passed, insights.minimum),
                        rateOrWhy(period.all.critical, insights.minimum), reviewedText(period.all),
                        countText(period.all.passed.population)};
        if (const std::optional<Acceptance> &lot = period.acceptance; lot && lot->counts)
            row << (isDiscontinued(*lot) ? Figures::tr("none", "verdict")
                        : isShort(*lot)  ? shortText(*lot)
                                         : verdictText(lot->verdict))
                //: Reviews that do not pass, of how many.
                << Figures::tr("%1 of %2").arg(countText(lot->counts->nonconforming), countText(lot->counts->inspected))
                << severityText(lot->before);
        else
            row << QString() << QString() << QString();
        if (period.resumed)
            //: %1 how severely it was inspected
            row.back() = Figures::tr("%1, then resumed").arg(row.back());
        table.rows.push_back(row);
    }
    return table;
}

DotPlot breakdownPlot(const Insights &insights, BreakdownGroup group)
{
    const std::vector<const InsightRow *> all = rowsOf(insights, group);
    const Range passes = passRange(insights.all, all);
    const Range critical = criticalRange(insights.all, all);
    DotPlot plot;
    if (group == BreakdownGroup::Strata)
        plot.labelWidth = 300; // each is several words
    plot.panels = {
        {passTitle(insights), passes, percentTicks(passes, 4), {MarkShape::Disc}, valueOf(insights.all.passed), 140},
        {criticalTitle(insights), critical, percentTicks(critical, 3), {MarkShape::Disc}, valueOf(insights.all.critical), 132}};
    for (const InsightDimension dimension : dimensionsOf(group)) {
        for (const InsightBreakdown &breakdown : insights.breakdowns) {
            if (breakdown.dimension != dimension || breakdown.rows.empty())
                continue;
            if (group == BreakdownGroup::Work)
                plot.rows.push_back({text(dimension), {}, {}, {}});
            for (const InsightRow &row : breakdown.rows) {
                const QString name = keyText(insights, dimension, row.key);
                plot.rows.push_back({name,
                                     //: The number of reviews that a rate rests on, and of how many drawn.
                                     Figures::tr("n = %1").arg(reviewedOfDrawn(row)),
                                     {{row.passed.estimate, rateOrWhy(row.passed, insights.minimum)},
                                      // Where there is neither, once is enough.
                                      {row.critical.estimate,
                                       row.critical.why == row.passed.why && !row.critical.estimate && !row.passed.estimate
                                           ? QString()
                                           : rateOrWhy(row.critical, insights.minimum)}},
                                     named(name, spokenRow(row, insights.minimum))});
            }
        }
    }
    return plot;
}

FigureTable breakdownTable(const Insights &insights, BreakdownGroup group)
{
    FigureTable table{{Figures::tr("By"), Figures::tr("Which"), Figures::tr("Passes"), Figures::tr("Critical failure"),
                       Figures::tr("Reviewed"), Figures::tr("Handled")},
                      {}};
    table.titles += basisTitles();
    for (const InsightDimension dimension : dimensionsOf(group)) {
        for (const InsightBreakdown &breakdown : insights.breakdowns) {
            if (breakdown.dimension != dimension)
                continue;
            for (const InsightRow &row : breakdown.rows)
                table.rows.push_back(
                    QStringList{text(dimension), keyText(insights, dimension, row.key), rateOrWhy(row.passed, insights.minimum),
                                rateOrWhy(row.critical, insights.minimum), reviewedOfDrawn(row), countText(row.passed.population)}
                    + basisOf(row));
        }
    }
    return table;
}

DotPlot agreementPlot(const Insights &insights, const Rubric *rubric)
{
    DotPlot plot;
    plot.labelWidth = 180;
    DotPanel panel{Figures::tr("0: as by chance; 1: always the same"),       {-0.2, 1},    {},
                   {MarkShape::Disc, MarkShape::Square, MarkShape::Diamond}, std::nullopt, 156};
    for (const double value : {0.0, 0.5, 1.0})
        panel.ticks.push_back({value, decimal(value, 1)});
    plot.panels = {panel};
    const int minimum = insights.minimum;
    for (const InsightAgreement &row : insights.agreement) {
        const QString name = questionText(rubric, row.question);
        const QString pairs = row.observed.estimate
            ? Figures::tr("n = %1, the same: %2", "pairs of reviews, share and its interval")
                  .arg(countText(row.kappa.n), rateText(*row.observed.estimate))
            : Figures::tr("n = %1", "pairs of reviews").arg(countText(row.kappa.n));
        const auto point = [&](const char *letter, const Measured &measured) {
            return Point{measured.estimate,
                         QStringLiteral("%1  %2").arg(QString::fromUtf8(letter), coefficientOrWhy(measured, minimum))};
        };
        plot.rows.push_back(
            {name,
             pairs,
             {point(row.isOrdered ? "κw" : "κ", row.kappa), point("α", row.alpha),
              point(row.isOrdered ? "AC2" : "AC1", row.gwet)},
             named(name,
                   (row.isOrdered
                        ? Figures::tr("%1; Cohen's weighted kappa: %2; Krippendorff's ordinal alpha: %3; Gwet's AC2: %4")
                        : Figures::tr("%1; Cohen's kappa: %2; Krippendorff's alpha: %3; Gwet's AC1: %4"))
                       .arg(pairs, spokenCoefficientOrWhy(row.kappa, minimum), spokenCoefficientOrWhy(row.alpha, minimum),
                            spokenCoefficientOrWhy(row.gwet, minimum)))});
    }
    return plot;
}

FigureTable agreementTable(const Insights &insights, const Rubric *rubric)
{
    FigureTable table{{Figures::tr("Question"), Figures::tr("Pairs"), Figures::tr("The same"), Figures::tr("Cohen's κ"),
                       Figures::tr("Krippendorff's α"), Figures::tr("Gwet's AC"), Figures::tr("Answers")},
                      {}};
    for (const InsightAgreement &row : insights.agreement)
        table.rows.push_back({questionText(rubric, row.question), countText(row.kappa.n),
                              rateOrWhy(row.observed, insights.minimum), coefficientOrWhy(row.kappa, insights.minimum),
                              coefficientOrWhy(row.alpha, insights.minimum), coefficientOrWhy(row.gwet, insights.minimum),
                              //: Of the answers of a question: steps of a scale, or none before another.
                              row.isOrdered ? Figures::tr("ordered: weighted κ, AC2") : Figures::tr("not ordered: AC1")});
    return table;
}

Pareto paretoOf(const Insights &insights, const Rubric *rubric)
{
    Pareto pareto{Figures::tr("Failures, estimated"), Figures::tr("This and all above"), {}, {}};
    if (std::any_of(insights.causes.begin(), insights.causes.end(),
                    [](const InsightCause &one) { return one.cumulative.has_value(); }))
        pareto.cumulativeTicks = percentTicks({0, 1}, 2);
    for (const InsightCause &cause : insights.causes) {
        const QString name = causeText(rubric, cause.question, cause.cause);
        const QString asked = questionText(rubric, cause.question);
        const QString estimated = estimatedText(cause);
        const QString share = cumulativeText(insights, cause);
        const QString spoken = Figures::tr("%1, of “%2”: %3 in the sample, an estimated %4 in all")
                                   .arg(name, asked, countText(cause.count), estimated);
        pareto.rows.push_back(
            {name, asked, cause.estimated, estimated, cause.cumulative,
             cause.cumulative ? percentText(cause.cumulative->value) : share,
             cause.cumulative ? rateInterval(*cause.cumulative) : QString(),
             Figures::tr("%1; %2", "two clauses")
                 .arg(spoken,
                      cause.cumulative ? Figures::tr("with those above %1 of all failures").arg(spokenRate(*cause.cumulative))
                                       : Figures::tr("no share of all failures, %1").arg(share))});
    }
    return pareto;
}

FigureTable causesTable(const Insights &insights, const Rubric *rubric)
{
    FigureTable table{{Figures::tr("Cause"), Figures::tr("Question"), Figures::tr("In the sample"),
                       Figures::tr("Estimated in all"), Figures::tr("This and all above")},
                      {}};
    for (const InsightCause &cause : insights.causes)
        table.rows.push_back({causeText(rubric, cause.question, cause.cause), questionText(rubric, cause.question),
                              countText(cause.count), estimatedText(cause), cumulativeText(insights, cause)});
    return table;
}

} // namespace vigie::ui
