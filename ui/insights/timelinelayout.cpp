#include "ui/insights/timelinelayout.h"

#include "ui/common/shapedtext.h"

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double margin = 112; ///< for the axes' numbers and the names of the strips
constexpr double rightMargin = 12;
constexpr double panelTitle = 24;
constexpr double belowPanel = 14;
constexpr double stripHeight = 26;
constexpr double labelHeight = 18;
constexpr double yearHeight = 14; ///< below the label
constexpr double legendHeight = 22;
constexpr double labelRoom = 58;    ///< pixels that a period's label needs
constexpr double verdictRoom = 112; ///< that a verdict's word needs beside its mark
constexpr double severityRoom = 44; ///< below which a run has no word
constexpr double countRoom = 46;    ///< that a number needs
constexpr double countHeight = 18;

struct Across {
    double step = 0;

    [[nodiscard]] double left(size_t i) const { return margin + step * static_cast<double>(i); }
    [[nodiscard]] double middle(size_t i) const { return left(i) + step / 2; }
};

void panelFrame(Drawing &drawing, const TimelinePanel &panel, double top, const Scale &scale, double width)
{
    drawing.texts.push_back({{margin, top, width - margin, panelTitle - 4},
                             Qt::AlignLeft | Qt::AlignVCenter,
                             panel.title,
                             TextStyle::Small,
                             ColorRole::Muted});
    for (const Tick &tick : panel.ticks) {
        const double y = scale.at(tick.value);
        drawing.lines.push_back(gridLine({margin, y}, {width - rightMargin, y}, tick.value));
        drawing.texts.push_back(
            {{0, y - 8, margin - 8, 16}, Qt::AlignRight | Qt::AlignVCenter, tick.text, TextStyle::Smaller, ColorRole::Faint});
    }
    if (panel.reference) {
        const double y = scale.at(*panel.reference);
        drawing.lines.push_back({{margin, y}, {width - rightMargin, y}, ColorRole::Muted, 1, LineKind::Dashed});
    }
}

void drawPanel(Drawing &drawing, const Timeline &timeline, size_t at, const Across &across, const Scale &scale, double bottom)
{
    std::optional<QPointF> before;
    for (size_t i = 0; i < timeline.periods.size(); ++i) {
        const double x = across.middle(i);
        const std::optional<Estimate> &value = timeline.periods[i].points.at(at).estimate;
        if (!value) {
            drawing.marks.push_back({{x, bottom - markSize}, MarkShape::Cross, ColorRole::Faint});
            before.reset(); // no line over what is not known
            continue;
        }
        const QPointF here(x, scale.at(value->value));
        if (before)
            drawing.lines.push_back({*before, here, ColorRole::Hatch, 1});
        before = here;
    }
    for (size_t i = 0; i < timeline.periods.size(); ++i) {
        if (const std::optional<Estimate> &value = timeline.periods[i].points.at(at).estimate) {
            const double x = across.middle(i);
            drawing.lines.push_back({{x, scale.at(value->upper)}, {x, scale.at(value->lower)}, ColorRole::Muted, 2});
            drawing.marks.push_back({{x, scale.at(value->value)}, MarkShape::Disc, ColorRole::Text});
        }
    }
}

void stripName(Drawing &drawing, const QString &name, double top)
{
    drawing.texts.push_back(
        {{0, top, margin - 8, stripHeight}, Qt::AlignRight | Qt::AlignVCenter, name, TextStyle::Smaller, ColorRole::Muted});
}

DrawnMark verdictMark(LotVerdict verdict, const QPointF &at)
{
    switch (verdict) {
    case LotVerdict::Accepted:
        return {at, MarkShape::Ring, ColorRole::Text};
    case LotVerdict::NotAccepted:
        return {at, MarkShape::Square, ColorRole::Bad};
    case LotVerdict::TooFew:
        return {at, MarkShape::Diamond, ColorRole::Warn};
    case LotVerdict::Open:
    case LotVerdict::None:
        break;
    }
    return {at, MarkShape::Dash, ColorRole::Faint};
}

QString verdictWord(const TimelineWords &words, LotVerdict verdict)
{
    switch (verdict) {
    case LotVerdict::Accepted:
        return words.accepted;
    case LotVerdict::NotAccepted:
        return words.notAccepted;
    case LotVerdict::Open:
        return words.open;
    case LotVerdict::TooFew:
        return words.tooFew;
    case LotVerdict::None:
        break;
    }
    return {};
}

void drawVerdicts(Drawing &drawing, const Timeline &timeline, const Across &across, double top)
{
    stripName(drawing, timeline.words.verdict, top);
    const double y = top + stripHeight / 2;
    for (size_t i = 0; i < timeline.periods.size(); ++i) {
        const LotVerdict verdict = timeline.periods[i].verdict;
        if (verdict == LotVerdict::None)
            continue;
        const double x = across.step >= verdictRoom ? across.left(i) + markSize : across.middle(i);
        drawing.marks.push_back(verdictMark(verdict, {x, y}));
        if (across.step >= verdictRoom)
            drawing.texts.push_back({{x + markSize, top, across.step - 2 * markSize - 4, stripHeight},
                                     Qt::AlignLeft | Qt::AlignVCenter,
                                     verdictWord(timeline.words, verdict),
                                     TextStyle::Smaller,
                                     verdict == LotVerdict::NotAccepted ? ColorRole::Bad : ColorRole::Muted});
    }
}

/// Thicker as inspection is stricter: a line, a bar, a broken line, a hatched bar for none at all.
void drawRun(Drawing &drawing, const QString &severity, double left, double right, double y)
{
    if (severity == QLatin1String("tightened"))
        drawing.boxes.push_back({{left, y - 3, right - left, 6}, Pattern::Solid, ColorRole::Muted});
    else if (severity == QLatin1String("discontinued"))
        drawing.boxes.push_back({{left, y - 5, right - left, 10}, Pattern::Hatched, ColorRole::Bad});
    else
        drawing.lines.push_back({{left, y},
                                 {right, y},
                                 ColorRole::Muted,
                                 1.5,
                                 severity == QLatin1String("reduced") ? LineKind::Dashed : LineKind::Whole});
}

void drawSeverities(Drawing &drawing, const Timeline &timeline, const Across &across, double top)
{
    stripName(drawing, timeline.words.severity, top);
    for (const SeverityRun &run : severityRuns(timeline.periods)) {
        const double left = across.left(run.first) + 1.5;
        const double right = across.left(run.last + 1) - 1.5;
        const auto word = timeline.words.severities.find(run.severity);
        drawRun(drawing, run.severity, left, right, top + stripHeight - 7);
        if (right - left >= severityRoom)
            drawing.texts.push_back({{left, top - 2, right - left, 16},
                                     Qt::AlignLeft | Qt::AlignVCenter,
                                     word == timeline.words.severities.end() ? run.severity : word->second,
                                     TextStyle::Smaller,
                                     ColorRole::Muted});
    }
}

/// The latest has one, and as many before it as there is room for.
size_t everyOf(double room, const Across &across)
{
    return std::max<size_t>(1, static_cast<size_t>(room / std::max(1.0, across.step) + 0.999));
}

void drawCounts(Drawing &drawing, const Timeline &timeline, const Across &across, double top, const QString &name,
                QString TimelinePeriod::*count)
{
    drawing.texts.push_back(
        {{0, top, margin - 8, countHeight}, Qt::AlignRight | Qt::AlignVCenter, name, TextStyle::Smaller, ColorRole::Muted});
    const size_t every = everyOf(countRoom, across);
    for (size_t i = 0; i < timeline.periods.size(); ++i) {
        if ((timeline.periods.size() - 1 - i) % every == 0)
            drawing.texts.push_back({{across.middle(i) - countRoom / 2, top, countRoom, countHeight},
                                     Qt::AlignHCenter | Qt::AlignVCenter,
                                     timeline.periods[i].*count,
                                     TextStyle::Smaller,
                                     ColorRole::Muted});
    }
}

void drawLabels(Drawing &drawing, const Timeline &timeline, const Across &across, double top, double width)
{
    const size_t every = everyOf(labelRoom, across);
    const size_t count = timeline.periods.size();
    QString year;
    for (size_t i = 0; i < count; ++i) {
        if ((count - 1 - i) % every != 0) // the latest has one
            continue;
        const double room = across.step * static_cast<double>(every);
        const double left = std::clamp(across.middle(i) - room / 2, 0.0, std::max(0.0, width - room));
        drawing.texts.push_back({{left, top, room, labelHeight},
                                 Qt::AlignHCenter | Qt::AlignVCenter,
                                 timeline.periods[i].shortLabel,
                                 TextStyle::Smaller,
                                 ColorRole::Muted});
        if (const QString &here = timeline.periods[i].year; here != year) {
            year = here;
            drawing.texts.push_back({{left, top + yearHeight, room, labelHeight},
                                     Qt::AlignHCenter | Qt::AlignVCenter,
                                     here,
                                     TextStyle::Smaller,
                                     ColorRole::Faint});
        }
    }
}

/// Says only what is there and is not written beside its mark.
void drawLegend(Drawing &drawing, const Timeline &timeline, const Across &across, double width)
{
    double x = margin;
    const auto say = [&](const DrawnMark &mark, const QString &word) {
        const double room = textWidth(word, TextStyle::Smaller) + 1;
        if (x > margin && x + markSize * 3 + room > width) {
            x = margin;
            drawing.height += legendHeight;
        }
        drawing.marks.push_back({{x + markSize / 2, drawing.height + legendHeight / 2}, mark.shape, mark.ink});
        drawing.texts.push_back({{x + markSize * 1.75, drawing.height, room, legendHeight},
                                 Qt::AlignLeft | Qt::AlignVCenter,
                                 word,
                                 TextStyle::Smaller,
                                 ColorRole::Muted});
        x += markSize * 4.5 + room;
    };
    const auto anyIs = [&](LotVerdict verdict) {
        return std::any_of(timeline.periods.begin(), timeline.periods.end(),
                           [&](const TimelinePeriod &period) { return period.verdict == verdict; });
    };
    if (across.step < verdictRoom) {
        for (const LotVerdict verdict : {LotVerdict::Accepted, LotVerdict::NotAccepted, LotVerdict::Open, LotVerdict::TooFew}) {
            if (anyIs(verdict))
                say(verdictMark(verdict, {}), verdictWord(timeline.words, verdict));
        }
    }
    const auto hasNone = [](const TimelinePeriod &period) {
        return std::any_of(period.points.begin(), period.points.end(), [](const Point &point) { return !point.estimate; });
    };
    if (std::any_of(timeline.periods.begin(), timeline.periods.end(), hasNone))
        say({{}, MarkShape::Cross, ColorRole::Faint}, timeline.words.noRate);
    if (x > margin)
        drawing.height += legendHeight;
}

} // namespace

std::vector<SeverityRun> severityRuns(const std::vector<TimelinePeriod> &periods)
{
    std::vector<SeverityRun> runs;
    for (size_t i = 0; i < periods.size(); ++i) {
        if (periods[i].severity.isEmpty())
            continue;
        if (!runs.empty() && runs.back().last + 1 == i && runs.back().severity == periods[i].severity)
            runs.back().last = i;
        else
            runs.push_back({i, i, periods[i].severity});
    }
    return runs;
}

Drawing layOut(const Timeline &timeline, double width)
{
    Drawing drawing;
    const Across across{std::max(0.0, width - margin - rightMargin)
                        / static_cast<double>(std::max<size_t>(1, timeline.periods.size()))};
    double y = 0;
    for (size_t i = 0; i < timeline.panels.size(); ++i) {
        const TimelinePanel &panel = timeline.panels[i];
        const double bottom = y + panelTitle + panel.height;
        const Scale scale{panel.range, bottom, y + panelTitle};
        panelFrame(drawing, panel, y, scale, width);
        drawPanel(drawing, timeline, i, across, scale, bottom);
        y = bottom + belowPanel;
    }
    drawLabels(drawing, timeline, across, y, width);
    y += labelHeight + yearHeight + belowPanel / 2;
    drawCounts(drawing, timeline, across, y, timeline.words.reviewed, &TimelinePeriod::reviewed);
    y += countHeight;
    drawCounts(drawing, timeline, across, y, timeline.words.missing, &TimelinePeriod::missing);
    y += countHeight;
    drawVerdicts(drawing, timeline, across, y);
    y += stripHeight;
    drawSeverities(drawing, timeline, across, y);
    y += stripHeight;
    for (size_t i = 0; i < timeline.periods.size(); ++i)
        drawing.places.push_back({{across.left(i), 0, across.step, y}, timeline.periods[i].spoken});
    drawing.height = y + belowPanel / 2;
    drawLegend(drawing, timeline, across, width);
    return drawing;
}

} // namespace vigie::ui
