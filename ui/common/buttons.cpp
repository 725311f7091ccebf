#include "ui/common/buttons.h"

#include "ui/common/actionregistry.h"

#include <QAction>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace vigie::ui {

namespace {
constexpr int symbolSide = 16;
}

DecisionButton::DecisionButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : DecisionButton(text, parent)
{
}

void DecisionButton::setKeyHint(const QString &hint)
{
    m_keyHint = hint;
    updateGeometry();
    update();
}

void DecisionButton::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    updateGeometry();
    update();
}

void DecisionButton::setAction(QAction *action)
{
    // Not by disconnect() of everybody: whatever speaks for the button has to hear of its end.
    QObject::disconnect(m_following);
    QObject::disconnect(m_triggering);
    follow(action);
    m_following = connect(action, &QAction::changed, this, [this, action] { follow(action); });
    m_triggering = connect(this, &QPushButton::clicked, action, &QAction::trigger);
}

void DecisionButton::follow(const QAction *action)
{
    setText(action->text());
    setAccessibleName(action->text());
    setEnabled(action->isEnabled());
    setKeyHint(ActionRegistry::keyText(action));
}

QSize DecisionButton::sizeHint() const
{
    const QFontMetrics strong(ui::font(isFilled() ? TextStyle::BodyStrong : TextStyle::Body));
    int width = strong.horizontalAdvance(text()) + 2 * spacing(4);
    if (!m_keyHint.isEmpty())
        width += QFontMetrics(ui::font(TextStyle::Smaller)).horizontalAdvance(m_keyHint) + spacing(2) + 2;
    if (m_symbol)
        width += symbolSide + spacing(2);
    return {width, controlHeight() + spacing(1)};
}

QSize DecisionButton::minimumSizeHint() const
{
    return sizeHint();
}

void DecisionButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = color(isFilled() ? ColorRole::Accent : ColorRole::Surface);
    if (isDown())
        ground = isFilled() ? ground.darker(115) : color(ColorRole::Chip);
    else if (underMouse() && isEnabled())
        ground = isFilled() ? ground.darker(106) : color(ColorRole::Raised);
    if (!isEnabled() && isFilled())
        ground.setAlphaF(0.55F);
    const QColor edge = isFilled() ? ground : color(isEnabled() ? ColorRole::StrongLine : ColorRole::Line);
    painter.setBrush(ground);
    painter.setPen(QPen(edge, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (hasFocus()) {
        // On the filled button the ring lies inside, in the colour of its text; else it replaces the edge.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(isFilled() ? ColorRole::OnAccent : ColorRole::Accent), 2));
        const qreal inset = isFilled() ? 3 : 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), isFilled() ? 5 : 7, isFilled() ? 5 : 7);
    }

    const ColorRole ink = isFilled() ? ColorRole::OnAccent : isEnabled() ? ColorRole::Text : ColorRole::Faint;
    const QFont words = ui::font(isFilled() ? TextStyle::BodyStrong : TextStyle::Body);
    const QFont keys = ui::font(TextStyle::Smaller);
    const int wordsWidth = QFontMetrics(words).horizontalAdvance(text());
    const int keysWidth = m_keyHint.isEmpty() ? 0 : QFontMetrics(keys).horizontalAdvance(m_keyHint) + spacing(2) + 2;
    const int symbolWidth = m_symbol ? symbolSide + spacing(2) : 0;
    int x = (width() - wordsWidth - keysWidth - symbolWidth) / 2;
    if (m_symbol) {
        painter.drawPixmap(x, (height() - symbolSide) / 2, pixmap(*m_symbol, ink, symbolSide, devicePixelRatioF()));
        x += symbolWidth;
    }
    painter.setFont(words);
    painter.setPen(color(ink));
    painter.drawText(QRect(x, 0, wordsWidth + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (keysWidth > 0) {
        painter.setFont(keys);
        QColor keyInk = color(isFilled() ? ColorRole::OnAccent : ColorRole::Faint);
        painter.setPen(keyInk);
        painter.drawText(QRect(x + wordsWidth + spacing(2) + 2, 0, keysWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         m_keyHint);
    }
}

} // namespace vigie::ui
