#include "models/domain/slot.h"
#include "ui/calendar/blockpainter.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/supervision/slotlist.h"

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
    painter.setFont(ui::font(style));
    painter.setPen(color(ink));
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>((align | Qt::AlignVCenter).toInt()), shown);
    return rect.left() + metrics.horizontalAdvance(shown);
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
    return std::clamp(std::ceil(QFontMetricsF(font(TextStyle::Body)).horizontalAdvance(text)) + spacing(1), 104.0, 160.0);
}

} // namespace

void SlotDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(spacing(4), 0, -spacing(4), 0);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(chosen ? ColorRole::AccentSoft : ColorRole::Raised));
        painter->drawRoundedRect(row, 6, 6);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(ColorRole::Accent), 1.5));
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
    const double middle = row.center().y();
    drawSlotNumber(*painter, index.data(SlotRows::NumberRole).toInt(), QRectF(row.left() + spacing(2), middle - 9, 18, 18));

    // Columns give way in the order of how much they are missed: the other zone, then the reasons.
    const double scoreWidth = 36;
    const double timesWidth = 188;
    const double otherWidth = row.width() > 520 ? otherTimesWidth(index.data(SlotRows::OtherTimesRole).toString()) : 0;
    double x = row.left() + spacing(10);
    put(*painter, QRectF(x, row.top(), timesWidth, row.height()), index.data(SlotRows::TimesRole).toString(),
        TextStyle::BodyStrong, ColorRole::Text);
    x += timesWidth + spacing(1);
    if (otherWidth > 0) {
        put(*painter, QRectF(x, row.top(), otherWidth, row.height()), index.data(SlotRows::OtherTimesRole).toString(),
            TextStyle::Body, ColorRole::Muted);
        x += otherWidth + spacing(2);
    }
    double right = row.right() - spacing(2);
    put(*painter, QRectF(right - scoreWidth, row.top(), scoreWidth, row.height()), index.data(SlotRows::ScoreRole).toString(),
        TextStyle::Body, ColorRole::Muted, Qt::AlignRight);
    right -= scoreWidth + spacing(2);
    if (index.data(SlotRows::OfferedRole).toBool()) {
        painter->drawPixmap(QPointF(right - 16, middle - 8),
                            pixmap(Symbol::Check, ColorRole::Accent, 16, painter->device()->devicePixelRatioF()));
        right -= 16 + spacing(2);
    }
    const auto ink = static_cast<ColorRole>(index.data(SlotRows::VerdictInkRole).toInt());
    x = put(*painter, QRectF(x, row.top(), right - x, row.height()), index.data(SlotRows::VerdictRole).toString(),
            TextStyle::Body, ink);
    const QString reasons = index.data(SlotRows::ReasonsRole).toString();
    if (!reasons.isEmpty() && right - x > 40) {
        const QString words = QStringLiteral(" · ") + reasons;
        const QRectF rest(x, row.top(), right - x, row.height());
        if (QFontMetricsF(ui::font(TextStyle::Body)).horizontalAdvance(words) <= rest.width())
            put(*painter, rest, words, TextStyle::Body, ColorRole::Muted);
        else
            putTwoLines(*painter, rest.adjusted(spacing(1), 0, 0, 0), reasons);
    }
    painter->restore();
}

QSize SlotDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {400, slotRowHeight};
}

} // namespace vigie::ui
