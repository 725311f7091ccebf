// From values to pixels, and the round values that an axis shows.
#pragma once

#include <vector>

namespace vigie::ui {

struct Range {
    double low = 0;
    double high = 1;

    bool operator==(const Range &) const = default;
};

/// `from` pixels at `range.low`, `to` at `range.high`; values outside come to the nearer end.
struct Scale {
    Range range;
    double from = 0;
    double to = 1;

    [[nodiscard]] double at(double value) const;
};

/// The steps 1, 2, 2.5 and 5 times a power of ten that give at most so many intervals.
[[nodiscard]] double stepOf(Range range, int intervals);
/// Multiples of the step within the range, both ends included. REQUIRES a step above zero.
[[nodiscard]] std::vector<double> ticksOf(Range range, double step);
/// Of shares from the lowest end of an interval to 1, so that what differs is seen to; at least a tenth wide. Dots, other than
/// bars, need not begin at zero.
[[nodiscard]] Range rangeDownFromOne(double lowest);
/// Of shares from 0 to the highest end of an interval; at least a twentieth wide.
[[nodiscard]] Range rangeUpFromZero(double highest);

} // namespace vigie::ui
