#include "ui/common/segments.h"

#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

namespace vigie::ui {

namespace {

constexpr int symbolSide = 15;

/// Rounded only where the row ends.
QPainterPath outline(const QRectF &rect, bool first, bool last)
{
    constexpr double radius = 6;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(rect, radius, radius);
    if (!first)
        path.addRect(QRectF(rect.left(), rect.top(), radius, rect.height()));
    if (!last)
        path.addRect(QRectF(rect.right() - radius, rect.top(), radius, rect.height()));
    return path.simplified();
}

} // namespace

SegmentButton::SegmentButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void SegmentButton::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

void SegmentButton::setFixed(bool fixed)
{
    m_fixed = fixed;
    update();
}

void SegmentButton::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    updateGeometry();
    update();
}

QSize SegmentButton::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextStyle::BodyStrong));
    const int height = std::max(26, metrics.height() + spacing(2));
    return {text().isEmpty() ? height : metrics.horizontalAdvance(text()) + spacing(5), height};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked() || m_fixed;
    // Neighbours share one line.
    const QRectF rect = QRectF(this->rect()).adjusted(m_first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(color(ColorRole::StrongLine), 1));
    painter.setBrush(color(on ? ColorRole::AccentSoft : underMouse() ? ColorRole::Raised : ColorRole::Surface));
    painter.drawPath(outline(rect, m_first, m_last));
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outline(rect.adjusted(1.5, 1.5, -1.5, -1.5), m_first, m_last));
    }
    const ColorRole ink = on ? ColorRole::Accent : ColorRole::Muted;
    if (text().isEmpty() && m_symbol)
        painter.drawPixmap((width() - symbolSide) / 2, (height() - symbolSide) / 2,
                           pixmap(*m_symbol, ink, symbolSide, devicePixelRatioF()));
    painter.setFont(ui::font(on ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(color(ink));
    painter.drawText(this->rect(), Qt::AlignCenter, text());
}

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Not clicked(): the one action that a screen reader finds on a button that can be checked toggles it without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

void Segments::setTexts(const QStringList &texts, const QStringList &names)
{
    while (count() > texts.size()) {
        QAbstractButton *last = m_group->button(count() - 1);
        m_group->removeButton(last);
        last->hide();
        last->deleteLater();
    }
    while (count() < texts.size()) {
        auto *part = new SegmentButton(this);
        m_group->addButton(part, count());
        m_row->addWidget(part);
    }
    for (int i = 0; i < count(); ++i) {
        SegmentButton *part = button(i);
        part->setText(texts.at(i));
        part->setAccessibleName(names.value(i, texts.at(i)));
        part->setEnds(i == 0, i == count() - 1);
        part->updateGeometry();
    }
}

void Segments::setCurrent(int index)
{
    const QSignalBlocker nobodyChose(m_group);
    if (SegmentButton *part = button(index))
        part->setChecked(true);
}

int Segments::current() const
{
    return m_group->checkedId();
}

SegmentButton *Segments::button(int index) const
{
    return qobject_cast<SegmentButton *>(m_group->button(index));
}

int Segments::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

} // namespace vigie::ui
