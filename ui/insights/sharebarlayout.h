// A whole and its parts: one bar from left to right, each part with a pattern of its own, and below it what the parts are.
#pragma once

#include "ui/insights/drawing.h"

namespace vigie::ui {

struct SharePart {
    QString label;
    qint64 count = 0;
    QString text; ///< count and share
    Pattern pattern = Pattern::Solid;
    QString spoken;
};

struct ShareBar {
    QString title;
    std::vector<SharePart> parts; ///< without those that are none
};

/// The patterns in the order in which they differ most from their neighbours.
[[nodiscard]] Pattern patternAt(size_t index);

[[nodiscard]] Drawing layOut(const std::vector<ShareBar> &bars, double width);

} // namespace vigie::ui
