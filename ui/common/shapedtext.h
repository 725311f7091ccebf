// Short texts that are painted or measured again and again (hours, days, names, tags): shaped once and remembered. GUI thread.
#pragma once

#include "ui/common/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace vigie::ui {

/// Pixels of one line.
[[nodiscard]] double textWidth(const QString &text, TextStyle style);

/// Cut at its end where it is wider than `width`.
[[nodiscard]] QString elidedText(const QString &text, TextStyle style, double width);

/// One line with the painter's pen, not clipped. `align` is of both directions.
void drawShapedText(QPainter &painter, const QRectF &rect, Qt::Alignment align, const QString &text, TextStyle style);

} // namespace vigie::ui
