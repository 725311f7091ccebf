// The parts of the page and what they tell apart.
#include "ui/insights/insightfigures.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

struct InsightParts {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::InsightFigures)
};

} // namespace

QString titleOf(InsightPart part)
{
    switch (part) {
    case InsightPart::Time:
        return InsightParts::tr("Over time");
    case InsightPart::Breakdown:
        return InsightParts::tr("By stratum");
    case InsightPart::Agreement:
        return InsightParts::tr("Agreement of reviewers");
    case InsightPart::Causes:
        return InsightParts::tr("Causes of failures");
    case InsightPart::Response:
        return InsightParts::tr("What became of the sample");
    }
    return {};
}

QString sentenceOf(InsightPart part)
{
    switch (part) {
    case InsightPart::Time:
        return InsightParts::tr("Each sampling period with its 95\u00a0% interval. In the table: reviews of those drawn, and "
                                "their effective number in brackets.");
    case InsightPart::Breakdown:
        return InsightParts::tr(
            "Rates of all that was handled, with their 95\u00a0% intervals. Where intervals overlap, the difference may "
            "be chance. n: reviews of those drawn. In the table the design effect stands behind ×.");
    case InsightPart::Agreement:
        return InsightParts::tr(
            "Of what two people reviewed without seeing each other's answers, with 95\u00a0% intervals. Where all "
            "agree, the lower limit is that of the share that agrees: others may not.");
    case InsightPart::Causes:
        return InsightParts::tr(
            "Estimated for all that was handled, from what was found in the sample; shares with their 95\u00a0% intervals.");
    case InsightPart::Response:
        return InsightParts::tr("The rates take what was not reviewed to be like what was.");
    }
    return {};
}

int narrowestOf(InsightPart part)
{
    return part == InsightPart::Breakdown ? 794 : 450;
}

QString titleOf(BreakdownGroup group)
{
    switch (group) {
    case BreakdownGroup::Work:
        return InsightParts::tr("Kind of work");
    case BreakdownGroup::Clients:
        return InsightParts::tr("Clients");
    case BreakdownGroup::Persons:
        return InsightParts::tr("Persons");
    case BreakdownGroup::Strata:
        return InsightParts::tr("Strata");
    }
    return {};
}

std::vector<InsightDimension> dimensionsOf(BreakdownGroup group)
{
    switch (group) {
    case BreakdownGroup::Work:
        return {InsightDimension::Mode, InsightDimension::Kind, InsightDimension::Language};
    case BreakdownGroup::Clients:
        return {InsightDimension::Client};
    case BreakdownGroup::Persons:
        return {InsightDimension::Person};
    case BreakdownGroup::Strata:
        return {InsightDimension::Stratum};
    }
    return {};
}

} // namespace vigie::ui
