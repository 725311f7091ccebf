// From figures of quality to the charts of the page and to the tables behind them: the same values, worded once.
#pragma once

#include "ui/insights/insightwords.h"
#include "ui/insights/paretolayout.h"
#include "ui/insights/sharebarlayout.h"
#include "ui/insights/timelinelayout.h"

#include <QStringList>

namespace vigie::ui {

/// The parts of the page, in its order.
enum class InsightPart { Time, Breakdown, Agreement, Causes, Response };

[[nodiscard]] QString titleOf(InsightPart part);
/// One sentence: what is seen.
[[nodiscard]] QString sentenceOf(InsightPart part);
/// Pixels below which its chart cannot be read.
[[nodiscard]] int narrowestOf(InsightPart part);

/// What is told apart together: few rows that everybody sees, or one of the long lists.
enum class BreakdownGroup { Work, Clients, Persons, Strata };
inline constexpr std::array breakdownGroups{BreakdownGroup::Work, BreakdownGroup::Clients, BreakdownGroup::Persons,
                                            BreakdownGroup::Strata};
[[nodiscard]] QString titleOf(BreakdownGroup group);
[[nodiscard]] std::vector<InsightDimension> dimensionsOf(BreakdownGroup group);
/// Whether the desk has sent any of it: persons are for leads alone.
[[nodiscard]] bool hasGroup(const Insights &insights, BreakdownGroup group);

struct FigureTable {
    QStringList titles;
    std::vector<QStringList> rows;

    bool operator==(const FigureTable &) const = default;
};

[[nodiscard]] Timeline timelineOf(const Insights &insights);
[[nodiscard]] FigureTable timelineTable(const Insights &insights);

[[nodiscard]] DotPlot breakdownPlot(const Insights &insights, BreakdownGroup group);
[[nodiscard]] FigureTable breakdownTable(const Insights &insights, BreakdownGroup group);

/// `rubric` may be null: then ids stand for questions.
[[nodiscard]] DotPlot agreementPlot(const Insights &insights, const Rubric *rubric);
[[nodiscard]] FigureTable agreementTable(const Insights &insights, const Rubric *rubric);

[[nodiscard]] Pareto paretoOf(const Insights &insights, const Rubric *rubric);
[[nodiscard]] FigureTable causesTable(const Insights &insights, const Rubric *rubric);

/// What was drawn; what was not, of the population before the draw; and of what was reviewed, what was flagged.
[[nodiscard]] std::vector<ShareBar> responseBars(const Insights &insights);
[[nodiscard]] FigureTable responseTable(const Insights &insights);

} // namespace vigie::ui
