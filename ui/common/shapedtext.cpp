#include "ui/common/shapedtext.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainter>
#include <QStaticText>

namespace vigie::ui {

namespace {

/// A week in three zones and its names are a hundred; a day's work has some more.
constexpr int remembered = 2000;

struct Shaped {
    QStaticText text;
    double width = 0;
};

using ShapedKey = std::pair<int, QString>;

Shaped &shaped(const QString &text, TextStyle style)
{
    static QCache<ShapedKey, Shaped> cache(remembered);
    const ShapedKey key{static_cast<int>(style), text};
    if (Shaped *known = cache.object(key))
        return *known;
    auto *made = new Shaped{QStaticText(text), QFontMetricsF(font(style)).horizontalAdvance(text)};
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    made->text.prepare({}, font(style));
    cache.insert(key, made);
    return *made;
}

} // namespace

double textWidth(const QString &text, TextStyle style)
{
    return shaped(text, style).width;
}

QString elidedText(const QString &text, TextStyle style, double width)
{
    return textWidth(text, style) <= width ? text : QFontMetricsF(font(style)).elidedText(text, Qt::ElideRight, width);
}

void drawShapedText(QPainter &painter, const QRectF &rect, Qt::Alignment align, const QString &text, TextStyle style)
{
    if (text.isEmpty())
        return;
    const Shaped &known = shaped(text, style);
    const QSizeF size(known.width, known.text.size().height());
    QPointF at = rect.topLeft();
    if (align & Qt::AlignRight)
        at.rx() += rect.width() - size.width();
    else if (align & Qt::AlignHCenter)
        at.rx() += (rect.width() - size.width()) / 2;
    if (align & Qt::AlignBottom)
        at.ry() += rect.height() - size.height();
    else if (align & Qt::AlignVCenter)
        at.ry() += (rect.height() - size.height()) / 2;
    painter.setFont(font(style));
    painter.drawStaticText(at, known.text);
}

} // namespace vigie::ui
