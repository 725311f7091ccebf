// A chart as it is taken away: with its title and what it speaks of, in ink on white, whatever the scheme of the screen.
#pragma once

#include "ui/insights/drawing.h"

#include <QByteArray>
#include <QImage>

namespace vigie::ui {

struct FigurePicture {
    QString title;
    QString sentence;
    QString source; ///< what the figures are of, and when
    Drawing drawing;
    double width = 0; ///< the drawing was made for
};

/// Twice as many pixels as on a plain screen. GUI thread.
[[nodiscard]] QImage imageOf(const FigurePicture &picture);
/// SVG Tiny 1.2. GUI thread.
[[nodiscard]] QByteArray svgOf(const FigurePicture &picture);
/// Any thread.
[[nodiscard]] QByteArray pngOf(const QImage &image);

} // namespace vigie::ui
