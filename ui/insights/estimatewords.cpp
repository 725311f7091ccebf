#include "ui/insights/estimatewords.h"

#include "ui/common/format.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

constexpr QChar minus = u'\u2212';

QString number(double value, int decimals)
{
    // What rounds to nothing has no sign.
    const double rounded = std::abs(value) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : value;
    return decimal(rounded, decimals).replace(u'-', minus);
}

QString hundredths(double share)
{
    return number(share * 100, 1);
}

QString signedHundredths(double share)
{
    const QString text = hundredths(share);
    return text.startsWith(minus) || text == hundredths(0) ? text : u'+' + text;
}

struct EstimateWords {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::EstimateWords)

public:
    static QString percent(const QString &value) { return tr("%1\u00a0%").arg(value); }
    static QString interval(const Estimate &estimate)
    {
        return tr("%1–%2\u00a0%", "95 % interval").arg(hundredths(estimate.lower), hundredths(estimate.upper));
    }
    static QString rate(const QString &value, const QString &within)
    {
        return tr("%1 (%2)", "rate, its interval").arg(value, within);
    }
    static QString spoken(const QString &value, const QString &lower, const QString &upper)
    {
        return tr("%1, 95\u00a0% interval from %2 to %3").arg(value, lower, upper);
    }
    static QString points(const QString &value) { return tr("%1 points", "percentage points, signed").arg(value); }
    static QString pointsBetween(const QString &lower, const QString &upper) { return tr("%1 to %2 points").arg(lower, upper); }
    static QString coefficient(const QString &value, const QString &lower, const QString &upper)
    {
        return tr("%1 (%2 to %3)", "coefficient, its interval").arg(value, lower, upper);
    }
    static QString effective(const Weighting &weighting)
    {
        return tr("%1 (×%2)", "effective sample size, design effect")
            .arg(decimal(weighting.effectiveN, 1), decimal(weighting.designEffect, 2));
    }
    static QString reviewed(const QString &count, const Weighting &weighting)
    {
        return tr("%1 (%2)", "reviewed, effective sample size").arg(count, decimal(weighting.effectiveN, 1));
    }
    static QString ofDrawn(const QString &count, const QString &drawn)
    {
        return tr("%1/%2", "reviewed, of so many drawn").arg(count, drawn);
    }
    static QString missing(const RowResponse &response, const QString &share)
    {
        //: Of the requests drawn how many are not reviewed, and their share.
        return tr("%1 of %2 (%3)").arg(countText(response.missing), countText(response.drawn), share);
    }
    static QString weights(const QString &least, const QString &greatest)
    {
        return least == greatest ? least : tr("%1–%2", "least weight, greatest").arg(least, greatest);
    }
    static QString why(const Measured &measured, int minimum)
    {
        if (measured.why == QLatin1String("too-few"))
            return tr("too few: %1 of at least %2").arg(countText(measured.n), countText(minimum));
        if (measured.why == QLatin1String("no-units"))
            return tr("nothing reviewed");
        if (measured.why == QLatin1String("one-unit"))
            return tr("a single review shows no spread");
        if (measured.why == QLatin1String("one-rater"))
            return tr("nothing reviewed twice");
        if (measured.why == QLatin1String("one-category"))
            return tr("not defined: all answers are the same");
        if (measured.why == QLatin1String("stratum-not-sampled"))
            return tr("a stratum was not sampled");
        if (measured.why == QLatin1String("stratum-with-one-unit"))
            return tr("a stratum has a single review");
        return measured.why.isEmpty() ? tr("not worked out") : measured.why;
    }
};

} // namespace

QString percentText(double share)
{
    return EstimateWords::percent(hundredths(share));
}

QString rateInterval(const Estimate &estimate)
{
    return EstimateWords::interval(estimate);
}

QString rateText(const Estimate &estimate)
{
    return EstimateWords::rate(percentText(estimate.value), rateInterval(estimate));
}

QString spokenRate(const Estimate &estimate)
{
    return EstimateWords::spoken(percentText(estimate.value), percentText(estimate.lower), percentText(estimate.upper));
}

QString differenceText(const Estimate &estimate)
{
    return EstimateWords::points(signedHundredths(estimate.value));
}

QString differenceInterval(const Estimate &estimate)
{
    return EstimateWords::pointsBetween(signedHundredths(estimate.lower), signedHundredths(estimate.upper));
}

QString coefficientText(const Estimate &estimate)
{
    return EstimateWords::coefficient(number(estimate.value, 2), number(estimate.lower, 2), number(estimate.upper, 2));
}

QString spokenCoefficient(const Estimate &estimate)
{
    return EstimateWords::spoken(number(estimate.value, 2), number(estimate.lower, 2), number(estimate.upper, 2));
}

QString effectiveText(const Measured &measured)
{
    return measured.weighting ? EstimateWords::effective(*measured.weighting) : QString();
}

QString reviewedOfDrawn(const InsightRow &row)
{
    const QString count = countText(row.passed.n);
    return row.response ? EstimateWords::ofDrawn(count, countText(row.response->drawn)) : count;
}

QString reviewedText(const InsightRow &row)
{
    const QString count = reviewedOfDrawn(row);
    return row.passed.weighting ? EstimateWords::reviewed(count, *row.passed.weighting) : count;
}

QString weightsText(const Measured &measured)
{
    return measured.weighting
        ? EstimateWords::weights(decimal(measured.weighting->leastWeight, 1), decimal(measured.weighting->greatestWeight, 1))
        : QString();
}

QString missingShare(const InsightRow &row)
{
    return row.response && row.response->drawn > 0
        ? percentText(static_cast<double>(row.response->missing) / static_cast<double>(row.response->drawn))
        : QString();
}

QString missingText(const InsightRow &row)
{
    const QString share = missingShare(row);
    return share.isEmpty() ? QString() : EstimateWords::missing(*row.response, share);
}

QString countText(qint64 count)
{
    return locale().toString(count);
}

QString whyText(const Measured &measured, int minimum)
{
    return EstimateWords::why(measured, minimum);
}

QString rateOrWhy(const Measured &measured, int minimum)
{
    return measured.estimate ? rateText(*measured.estimate) : whyText(measured, minimum);
}

QString spokenRateOrWhy(const Measured &measured, int minimum)
{
    return measured.estimate ? spokenRate(*measured.estimate) : whyText(measured, minimum);
}

QString coefficientOrWhy(const Measured &measured, int minimum)
{
    return measured.estimate ? coefficientText(*measured.estimate) : whyText(measured, minimum);
}

QString spokenCoefficientOrWhy(const Measured &measured, int minimum)
{
    return measured.estimate ? spokenCoefficient(*measured.estimate) : whyText(measured, minimum);
}

} // namespace vigie::ui
