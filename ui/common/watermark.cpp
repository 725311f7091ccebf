#include "ui/common/watermark.h"

#include "ui/common/format.h"

#include <QChildEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTimeZone>

namespace vigie::ui {

namespace {

constexpr double slant = -20; ///< degrees: neither the lines of a text nor those of a grid

} // namespace

Watermark::Watermark(QWidget *over, Spread spread)
    : QWidget(over)
    , m_spread(spread)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    over->installEventFilter(this);
    hide();
}

double Watermark::strength()
{
    // More would take the faintest text below 4.5; high contrast has room.
    return currentScheme() == Scheme::HighContrast ? 0.12 : 0.07;
}

QString Watermark::textFor(const QString &person, Instant now)
{
    return person + QStringLiteral(" · ") + dayAndTime(now, QTimeZone::systemTimeZone());
}

void Watermark::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_tile = {};
    // Said to nobody: it is no part of what a screen reader reads out over and over.
    setVisible(!m_text.isEmpty());
    if (isVisible()) {
        setGeometry(parentWidget()->rect());
        raise();
        update();
    }
}

/// The text is slanted inside the tile, and the tiles are not: copying upright pixels costs next to nothing.
QPixmap Watermark::makeTile() const
{
    const QFont font = ui::font(TextStyle::BodyStrong);
    const QFontMetrics metrics(font);
    const QRectF line(-metrics.horizontalAdvance(m_text) / 2.0, -metrics.height() / 2.0, metrics.horizontalAdvance(m_text) + 2.0,
                      metrics.height());
    const int gap = spacing(m_spread == Spread::Dense ? 1 : 7); // between two marks
    const QTransform turned = QTransform().rotate(slant);
    const QSize half = turned.mapRect(line).size().toSize() + QSize(gap, gap);
    const QSize size(half.width(), half.height() * 2);
    const qreal ratio = devicePixelRatioF();
    QPixmap tile(size * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font);
    painter.setPen(faded(ColorRole::Text, strength()));
    // Every second row is shifted by half, so that no part of a picture is without one.
    for (const QPoint &at : {QPoint(half.width() / 2, half.height() / 2), QPoint(0, half.height() * 3 / 2),
                             QPoint(half.width(), half.height() * 3 / 2)}) {
        painter.setTransform(turned * QTransform::fromTranslate(at.x(), at.y()));
        painter.drawText(line, Qt::AlignCenter | Qt::TextDontClip, m_text);
    }
    return tile;
}

void Watermark::paintEvent(QPaintEvent *event)
{
    const QRgb ink = color(ColorRole::Text).rgba();
    if (m_tile.isNull() || ink != m_ink) {
        m_ink = ink;
        m_tile = makeTile();
    }
    QPainter painter(this);
    for (const QRect &part : event->region())
        painter.drawTiledPixmap(part, m_tile, part.topLeft());
}

/// As large as what it lies over, and above whatever is added to it.
bool Watermark::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        else if (event->type() == QEvent::ChildAdded && static_cast<QChildEvent *>(event)->child() != this)
            raise();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vigie::ui
