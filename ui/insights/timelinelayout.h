// Sampling periods from left to right: rates with their intervals, and below each on how many they rest, what was not reviewed
// and what acceptance sampling said of it.
#pragma once

#include "ui/insights/dotplotlayout.h"

namespace vigie::ui {

enum class LotVerdict { None, Open, TooFew, Accepted, NotAccepted };

struct TimelinePeriod {
    QString shortLabel;        ///< below its column, where there is room
    QString year;              ///< below that, where it changes
    std::vector<Point> points; ///< one a panel
    LotVerdict verdict = LotVerdict::None;
    QString severity; ///< a wire name, see Acceptance::before; empty: none
    QString spoken;
    QString reviewed; ///< how many the rates rest on
    QString missing;  ///< the share of those drawn that nobody will review
};

struct TimelinePanel {
    QString title;
    Range range;
    std::vector<Tick> ticks;
    std::optional<double> reference; ///< a dashed line: of all periods
    double height = 150;
};

/// The words of what is told by marks.
struct TimelineWords {
    QString verdict;
    QString severity;
    QString accepted;
    QString notAccepted;
    QString open;
    QString tooFew;
    QString noRate;
    QString reviewed;
    QString missing;
    std::map<QString, QString> severities; ///< by wire name
};

struct Timeline {
    std::vector<TimelinePanel> panels;
    std::vector<TimelinePeriod> periods;
    TimelineWords words;
};

/// Neighbours with the same severity: [first, last].
struct SeverityRun {
    size_t first = 0;
    size_t last = 0;
    QString severity;

    bool operator==(const SeverityRun &) const = default;
};
[[nodiscard]] std::vector<SeverityRun> severityRuns(const std::vector<TimelinePeriod> &periods);

[[nodiscard]] Drawing layOut(const Timeline &timeline, double width);

} // namespace vigie::ui
