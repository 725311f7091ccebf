#include "ui/supervision/confidencebar.h"

#include "models/domain/case.h"
#include "ui/common/format.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace vigie::ui {

ConfidenceBar::ConfidenceBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name();
}

void ConfidenceBar::setConfidence(double confidence)
{
    m_confidence = std::clamp(confidence, 0.0, 1.0);
    name();
    update();
}

void ConfidenceBar::setCorrected(bool corrected)
{
    m_corrected = corrected;
    name();
    update();
}

void ConfidenceBar::name()
{
    setAccessibleName(m_corrected ? tr("Corrected by you") : tr("Confidence %1").arg(decimal(m_confidence)));
    setToolTip(accessibleName());
}

QSize ConfidenceBar::sizeHint() const
{
    return {44 + spacing(2) + 26, 20};
}

void ConfidenceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool doubtful = m_confidence < doubtfulBelow;
    const QRectF bar(0, height() / 2.0 - 2, 44, 4);
    painter.setFont(ui::font(TextStyle::Smaller));
    const QRectF number(bar.right() + spacing(1), 0, width() - bar.right() - spacing(1), height());
    if (m_corrected) {
        painter.drawPixmap(QPointF(bar.left(), height() / 2.0 - 7),
                           pixmap(Symbol::Edit, ColorRole::Accent, 14, devicePixelRatioF()));
        painter.setPen(color(ColorRole::Accent));
        //: Beside a field the person has corrected; very short. French: corrigé
        painter.drawText(QRectF(18, 0, width() - 18, height()), Qt::AlignLeft | Qt::AlignVCenter, tr("corrected"));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Line));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(color(doubtful ? ColorRole::Warn : ColorRole::Good));
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * m_confidence, bar.height()), 2, 2);
    painter.setPen(color(doubtful ? ColorRole::Warn : ColorRole::Muted));
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, decimal(m_confidence));
}

void ConfidenceBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
