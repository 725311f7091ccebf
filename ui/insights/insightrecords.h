// What is taken away as CSV: one line a number, in names and digits that every program reads, whatever the language of the page.
#pragma once

#include "ui/insights/insightfigures.h"

#include <QByteArray>

namespace vigie::ui {

/// RFC 4180, UTF-8. Columns: part, period, dimension, key, name, measure, value, lower, upper, method, n, population,
/// effective-n, design-effect, least-weight, greatest-weight, note. `group` is of the breakdown.
[[nodiscard]] QByteArray recordsOf(const Insights &insights, InsightPart part, BreakdownGroup group);
/// All of it in one table.
[[nodiscard]] QByteArray recordsOf(const Insights &insights);

} // namespace vigie::ui
