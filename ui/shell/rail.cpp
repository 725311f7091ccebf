#include "ui/shell/rail.h"

#include "ui/common/actionregistry.h"

#include <QAction>
#include <QPainter>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int railWidth = 76;

/// The sign of the program, drawn, so that it is sharp at every size.
class Sign : public QWidget
{
public:
    explicit Sign(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(32, 32);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Accent));
        painter.drawRoundedRect(rect(), 8, 8);
        painter.setFont(ui::font(TextStyle::BodyStrong));
        painter.setPen(color(ColorRole::OnAccent));
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("V"));
    }
};

} // namespace

RailButton::RailButton(Symbol symbol, QWidget *parent)
    : QAbstractButton(parent)
    , m_symbol(symbol)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setCount(int count)
{
    m_count = count;
    update();
}

QSize RailButton::sizeHint() const
{
    return {railWidth - spacing(2) - 1, 48};
}

void RailButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isChecked() ? ColorRole::AccentSoft : ColorRole::Raised));
        painter.drawRoundedRect(box, 8, 8);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 8, 8);
    }
    const ColorRole ink = isChecked() ? ColorRole::Accent : ColorRole::Muted;
    constexpr int side = 18;
    painter.drawPixmap((width() - side) / 2, 7, pixmap(m_symbol, ink, side, devicePixelRatioF()));
    QFont words = ui::font(TextStyle::Smaller);
    if (isChecked())
        words.setWeight(QFont::DemiBold);
    // A long word in either language is set a little smaller rather than cut.
    while (words.pixelSize() > 9 && QFontMetrics(words).horizontalAdvance(text()) > width() - 4)
        words.setPixelSize(words.pixelSize() - 1);
    painter.setFont(words);
    painter.setPen(color(ink));
    painter.drawText(QRect(0, 27, width(), 17), Qt::AlignCenter, text());
    if (m_count > 0) {
        const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        QFont small = ui::font(TextStyle::Smaller);
        small.setPixelSize(10);
        small.setWeight(QFont::DemiBold);
        const int badgeWidth = std::max(16, QFontMetrics(small).horizontalAdvance(number) + 9);
        const QRectF badge(width() / 2.0 + 7, 3, badgeWidth, 15);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Accent));
        painter.drawRoundedRect(badge, 7.5, 7.5);
        painter.setFont(small);
        painter.setPen(color(ColorRole::OnAccent));
        painter.drawText(badge, Qt::AlignCenter, number);
    }
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
{
    setFixedWidth(railWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(1), spacing(3), spacing(1) + 1, spacing(3));
    column->setSpacing(0);
    column->addWidget(new Sign(this), 0, Qt::AlignHCenter);
    column->addSpacing(spacing(4));
    m_top->setSpacing(spacing(1));
    m_bottom->setSpacing(spacing(1));
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_bottom);
}

RailButton *Rail::add(QAction *action, Symbol symbol, Place place)
{
    auto *button = new RailButton(symbol, this);
    action->setCheckable(true);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setAccessibleName(action->text());
        const QString key = ActionRegistry::keyText(action);
        button->setToolTip(key.isEmpty() ? action->text() : QStringLiteral("%1  %2").arg(action->text(), key));
        button->setChecked(action->isChecked());
        button->setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    // Not clicked(): the one action that a screen reader finds on a button that can be checked toggles it without a click.
    connect(button, &QAbstractButton::toggled, action, [action, button](bool checked) {
        if (checked == action->isChecked())
            return;
        action->trigger();
        button->setChecked(action->isChecked());
    });
    (place == Place::Top ? m_top : m_bottom)->addWidget(button);
    return button;
}

void Rail::putFirst(RailButton *button)
{
    m_top->removeWidget(button);
    m_top->insertWidget(m_first++, button);
}

void Rail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(ColorRole::Line));
}

} // namespace vigie::ui
