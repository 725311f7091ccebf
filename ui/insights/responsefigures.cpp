// What became of what was drawn, of what reviewers found in it and of where they differed.
#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/insights/estimatewords.h"
#include "ui/insights/insightfigures.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

struct ResponseFigures {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::InsightFigures)
};

} // namespace

std::vector<ShareBar> responseBars(const Insights &insights)
{
    const InsightResponse &response = insights.response;
    size_t patterns = 0;
    const auto put = [&patterns](ShareBar &bar, const QString &label, qint64 count, const QString &said, const QString &spoken,
                                 bool isSolid) {
        if (count <= 0)
            return;
        bar.parts.push_back({label, count, said, isSolid ? Pattern::Solid : patternAt(patterns), spoken});
        patterns += isSolid ? 0 : 1;
    };
    const auto add = [&put](ShareBar &bar, const QString &label, qint64 count, qint64 total, bool isSolid) {
        const QString share = percentText(total > 0 ? static_cast<double>(count) / static_cast<double>(total) : 0);
        put(bar, label, count, ResponseFigures::tr("%1 (%2)", "count, share").arg(countText(count), share),
            ResponseFigures::tr("%1: %2, %3").arg(label, countText(count), share), isSolid);
    };
    std::vector<ShareBar> bars;
    const qint64 total = response.drawn.value_or(0);
    ShareBar drawn{ResponseFigures::tr("Drawn: %1").arg(countText(total)), {}};
    add(drawn, ResponseFigures::tr("Reviewed"), response.reviewed.value_or(0), total, true);
    const qint64 stranded = response.stranded.value_or(0);
    add(drawn, ResponseFigures::tr("Still to review"), response.open.value_or(0) - stranded, total, false);
    add(drawn, ResponseFigures::tr("Nobody is there who may review it"), stranded, total, false);
    for (const auto &[reason, count] : response.skipped)
        add(drawn, skipText(reason), count, total, false);
    add(drawn, ResponseFigures::tr("Content gone before the review"), response.gone.value_or(0), total, false);
    if (!drawn.parts.empty())
        bars.push_back(std::move(drawn));
    const qint64 doubles = response.doubles.value_or(0);
    const qint64 paired = response.paired.value_or(0);
    const qint64 unpaired = response.unpaired.value_or(0);
    ShareBar twice{ResponseFigures::tr("To be reviewed twice: %1").arg(countText(doubles)), {}};
    patterns = 0;
    add(twice, ResponseFigures::tr("Reviewed twice"), paired, doubles, true);
    add(twice, ResponseFigures::tr("Still to review"), doubles - paired - unpaired, doubles, false);
    add(twice, ResponseFigures::tr("Reviewed once, or by nobody"), unpaired, doubles, false);
    if (!twice.parts.empty())
        bars.push_back(std::move(twice));
    qint64 differed = 0;
    for (const auto &[state, count] : insights.adjudications)
        differed += count;
    ShareBar third{ResponseFigures::tr("The two reviews differed too much: %1").arg(countText(differed)), {}};
    patterns = 0;
    for (const auto &[state, count] : insights.adjudications)
        add(third, text(state), count, differed, state == AdjudicationState::Decided);
    if (!third.parts.empty())
        bars.push_back(std::move(third));
    qint64 excluded = 0;
    for (const auto &[reason, count] : response.excluded)
        excluded += count;
    ShareBar without{ResponseFigures::tr("Could not be drawn: %1").arg(countText(excluded)), {}};
    patterns = 0;
    for (const auto &[reason, count] : response.excluded)
        add(without, excludedText(reason), count, excluded, false);
    if (!without.parts.empty())
        bars.push_back(std::move(without));
    qint64 findings = 0;
    for (const InsightFindings &one : insights.findings)
        findings += one.count;
    ShareBar found{ResponseFigures::tr("Findings: %1").arg(countText(findings)), {}};
    patterns = 0;
    for (const InsightFindings &one : insights.findings)
        add(found, text(one.state), one.count, findings, one.state == FindingState::Acknowledged);
    if (!found.parts.empty())
        bars.push_back(std::move(found));
    // A request can carry several.
    const qint64 reviewed = response.reviewed.value_or(0);
    for (const auto &[flag, count] : insights.flags) {
        //: Of the reviewed requests; %1 a flag. French: Signalement : %1
        ShareBar flagged{ResponseFigures::tr("Flagged: %1").arg(text(flag)), {}};
        patterns = 0;
        const QString label = ResponseFigures::tr("Flagged");
        QString said = countText(count);
        QString spoken = withWords(label, said);
        if (const auto rate = insights.flagRates.find(flag); rate != insights.flagRates.end()) {
            spoken = ResponseFigures::tr("%1: %2, %3").arg(label, said, spokenRateOrWhy(rate->second, insights.minimum));
            said = ResponseFigures::tr("%1; %2", "count, share with its interval")
                       .arg(said, rateOrWhy(rate->second, insights.minimum));
        }
        put(flagged, label, count, said, spoken, false);
        const QString others = ResponseFigures::tr("Not flagged");
        put(flagged, others, reviewed - count, countText(reviewed - count), withWords(others, countText(reviewed - count)), true);
        bars.push_back(std::move(flagged));
    }
    return bars;
}

FigureTable responseTable(const Insights &insights)
{
    FigureTable table{
        {ResponseFigures::tr("Of"), ResponseFigures::tr("What became of it"), ResponseFigures::tr("Requests and share")}, {}};
    for (const ShareBar &bar : responseBars(insights)) {
        for (const SharePart &part : bar.parts)
            table.rows.push_back({bar.title, part.label, part.text});
    }
    return table;
}

} // namespace vigie::ui
