// Numbers with their intervals as they are written and as they are said, in the language now in use (A4, U1).
#pragma once

#include "models/domain/insights.h"

namespace vigie::ui {

/// "92.4 %"
[[nodiscard]] QString percentText(double share);
/// "92.4 % (88.1–95.3 %)"
[[nodiscard]] QString rateText(const Estimate &estimate);
/// "88.1–95.3 %"
[[nodiscard]] QString rateInterval(const Estimate &estimate);
/// "92.4 %, 95 % interval from 88.1 % to 95.3 %"
[[nodiscard]] QString spokenRate(const Estimate &estimate);
/// "+2.1 points"
[[nodiscard]] QString differenceText(const Estimate &estimate);
/// "−1.3 to +5.5 points"
[[nodiscard]] QString differenceInterval(const Estimate &estimate);
/// "0.71 (0.58 to 0.84)"
[[nodiscard]] QString coefficientText(const Estimate &estimate);
[[nodiscard]] QString spokenCoefficient(const Estimate &estimate);
/// Of those drawn the ones that nobody will review: "5 of 52 (9.6 %)"; empty where it is not known.
[[nodiscard]] QString missingText(const InsightRow &row);
/// "9.6 %"; empty where nothing was drawn.
[[nodiscard]] QString missingShare(const InsightRow &row);
/// "38/42": reviewed of those drawn; "38" where these are not known.
[[nodiscard]] QString reviewedOfDrawn(const InsightRow &row);
/// "11,200"
[[nodiscard]] QString countText(qint64 count);
/// "31.4 (×1.25)": the effective sample size and the design effect; empty where there is no rate.
[[nodiscard]] QString effectiveText(const Measured &measured);
/// "38/42 (31.4)": how many were reviewed, and what they are worth for the rate where there is one.
[[nodiscard]] QString reviewedText(const InsightRow &row);
/// "2.0–10.0": of how many requests a review speaks.
[[nodiscard]] QString weightsText(const Measured &measured);
/// Why there is none: "too few: 6 of 10", "all answers are the same"; the wire name when a newer desk has another reason.
[[nodiscard]] QString whyText(const Measured &measured, int minimum);

/// The number, or why there is none.
[[nodiscard]] QString rateOrWhy(const Measured &measured, int minimum);
[[nodiscard]] QString spokenRateOrWhy(const Measured &measured, int minimum);
[[nodiscard]] QString coefficientOrWhy(const Measured &measured, int minimum);
[[nodiscard]] QString spokenCoefficientOrWhy(const Measured &measured, int minimum);

} // namespace vigie::ui
