#include "ui/insights/chartview.h"

#include "ui/insights/chartaccessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace vigie::ui {

namespace {

constexpr int frame = 4; ///< pixels around the drawing, for the focus

} // namespace

ChartView::ChartView(int narrowest, QWidget *parent)
    : QWidget(parent)
    , m_narrowest(narrowest + 2 * frame)
{
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

double ChartView::drawnWidth(int width) const
{
    return std::max(m_narrowest, width) - 2.0 * frame;
}

Drawing ChartView::drawingFor(double width) const
{
    return m_layout ? m_layout(width) : Drawing();
}

void ChartView::setContent(Layout layout)
{
    m_layout = std::move(layout);
    if (!hasFocus())
        m_current = -1; // else who walks it stays where they are
    m_knownWidth = -1;
    layOutNow();
    updateGeometry();
}

void ChartView::layOutNow()
{
    ++m_revision;
    m_drawing = drawingFor(drawnWidth(width()));
    m_knownWidth = width();
    m_knownHeight = static_cast<int>(std::ceil(m_drawing.height)) + 2 * frame;
    if (m_current >= static_cast<int>(m_drawing.places.size()))
        m_current = -1;
    update();
}

int ChartView::heightForWidth(int width) const
{
    if (width != m_knownWidth) {
        m_knownWidth = width;
        m_knownHeight = static_cast<int>(std::ceil(drawingFor(drawnWidth(width)).height)) + 2 * frame;
    }
    return m_knownHeight;
}

QSize ChartView::sizeHint() const
{
    return {m_narrowest, heightForWidth(std::max(m_narrowest, width()))};
}

QSize ChartView::minimumSizeHint() const
{
    return {m_narrowest, 2 * frame};
}

void ChartView::setCurrent(int place)
{
    if (place < 0 || place >= static_cast<int>(m_drawing.places.size()))
        return;
    m_current = place;
    update();
    announceCurrentPlace(this);
    Q_EMIT currentChanged(placeRect(place));
}

QRect ChartView::placeRect(int place) const
{
    return m_drawing.places[static_cast<size_t>(place)].rect.translated(frame, frame).toAlignedRect();
}

int ChartView::placeAt(const QPoint &point) const
{
    for (size_t i = 0; i < m_drawing.places.size(); ++i) {
        if (m_drawing.places[i].rect.contains(point - QPoint(frame, frame)))
            return static_cast<int>(i);
    }
    return -1;
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int place = placeAt(help->pos());
    if (place < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), m_drawing.places[static_cast<size_t>(place)].spoken.toHtmlEscaped(), this);
    return true;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_drawing.places.size()) - 1;
    if (event->modifiers() & ~Qt::KeypadModifier || last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Left:
    case Qt::Key_Up:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    setCurrent(placeAt(event->position().toPoint()));
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.translate(frame, frame);
    paint(painter, m_drawing, QRectF(event->rect()).translated(-frame, -frame));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF focus = m_current < 0 ? QRectF(rect()).translated(-frame, -frame).adjusted(1, 1, -1, -1)
                                       : m_drawing.places[static_cast<size_t>(m_current)].rect;
    painter.drawRoundedRect(focus, 4, 4);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutNow();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace vigie::ui
