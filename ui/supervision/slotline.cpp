#include "ui/supervision/slotline.h"

#include "ui/calendar/blockpainter.h"
#include "ui/common/shapedtext.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

/// Draws the text elided and returns where it ended.
double put(QPainter &painter, const QRectF &rect, const QString &text, TextStyle style, ColorRole ink,
           Qt::Alignment align = Qt::AlignLeft)
{
    painter.setPen(color(ink));
    const QString shown = elidedText(text, style, rect.width());
    drawShapedText(painter, rect, align | Qt::AlignVCenter, shown, style);
    return rect.left() + textWidth(shown, style);
}

/// The same in two smaller lines; only what does not fit there either is elided, the tooltip has it all.
void putTwoLines(QPainter &painter, const QRectF &rect, const QString &text)
{
    const QFont small = ui::font(TextStyle::Smaller);
    QTextLayout layout(text.trimmed(), small);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width() - spacing(1));
    layout.endLayout();
    const QRectF area = rect.adjusted(spacing(1), 0, 0, 0);
    if (line.textLength() >= text.trimmed().size()) {
        put(painter, area, text.trimmed(), TextStyle::Smaller, ColorRole::Muted);
        return;
    }
    const double half = rect.height() / 2;
    put(painter, QRectF(area.left(), area.top() + 1, area.width(), half), text.trimmed().left(line.textLength()).trimmed(),
        TextStyle::Smaller, ColorRole::Muted);
    put(painter, QRectF(area.left(), area.top() + half - 1, area.width(), half), text.trimmed().mid(line.textLength()),
        TextStyle::Smaller, ColorRole::Muted);
}

/// The same for every row of a list: a city's name decides, not the digits before it.
double otherTimesWidth(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.isDigit(); }, QLatin1Char('0'));
    return std::clamp(std::ceil(textWidth(text, TextStyle::Body)) + spacing(1), 104.0, 160.0);
}

} // namespace

void drawSlotLine(QPainter &painter, const QRectF &rect, const SlotLine &line, const SlotLineState &state)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = rect.adjusted(spacing(4), 0, -spacing(4), 0);
    if (state.chosen || state.hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(state.chosen ? ColorRole::AccentSoft : ColorRole::Raised));
        painter.drawRoundedRect(row, 6, 6);
    }
    if (state.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Accent), 1.5));
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
    const double middle = row.center().y();
    const double ratio = painter.device()->devicePixelRatioF();
    if (line.number > 0)
        drawSlotNumber(painter, line.number, QRectF(row.left() + spacing(2), middle - 9, 18, 18));
    else
        painter.drawPixmap(QPointF(row.left() + spacing(2) + 1, middle - 8), pixmap(Symbol::Plus, ColorRole::Muted, 16, ratio));

    const double scoreWidth = 36;
    const double timesWidth = 188;
    const double otherWidth = row.width() > 520 ? otherTimesWidth(line.otherTimes) : 0;
    double x = row.left() + spacing(10);
    put(painter, QRectF(x, row.top(), timesWidth, row.height()), line.times, TextStyle::BodyStrong, ColorRole::Text);
    x += timesWidth + spacing(1);
    if (otherWidth > 0) {
        put(painter, QRectF(x, row.top(), otherWidth, row.height()), line.otherTimes, TextStyle::Body, ColorRole::Muted);
        x += otherWidth + spacing(2);
    }
    double right = row.right() - spacing(2);
    put(painter, QRectF(right - scoreWidth, row.top(), scoreWidth, row.height()), line.score, TextStyle::Body, ColorRole::Muted,
        Qt::AlignRight);
    right -= scoreWidth + spacing(2);
    if (line.offered) {
        painter.drawPixmap(QPointF(right - 16, middle - 8), pixmap(Symbol::Check, ColorRole::Accent, 16, ratio));
        right -= 16 + spacing(2);
    }
    x = put(painter, QRectF(x, row.top(), right - x, row.height()), line.verdict, TextStyle::Body, line.verdictInk);
    if (!line.reasons.isEmpty() && right - x > 40) {
        const QString words = QStringLiteral(" · ") + line.reasons;
        const QRectF rest(x, row.top(), right - x, row.height());
        if (textWidth(words, TextStyle::Body) <= rest.width())
            put(painter, rest, words, TextStyle::Body, ColorRole::Muted);
        else
            putTwoLines(painter, rest.adjusted(spacing(1), 0, 0, 0), line.reasons);
    }
    painter.restore();
}

} // namespace vigie::ui
