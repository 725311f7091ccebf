#include "ui/quality/choicelist.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QSignalBlocker>

namespace vigie::ui {

namespace {

constexpr int choiceHeight = 28;
constexpr int keyWidth = 14;
constexpr auto textFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

} // namespace

ChoiceButton::ChoiceButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void ChoiceButton::setKey(const QString &key, bool isShown)
{
    m_key = key;
    m_isKeyShown = isShown;
    setToolTip(isShown ? QString() : key);
    update();
}

void ChoiceButton::setFailing(bool isFailing)
{
    m_isFailing = isFailing;
    update();
}

int ChoiceButton::textLeft() const
{
    return spacing(3) + (m_isKeyShown ? keyWidth : 0);
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextStyle::BodyStrong));
    return {metrics.horizontalAdvance(text()) + textLeft() + spacing(3) + 1, choiceHeight};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QFontMetrics metrics(ui::font(TextStyle::BodyStrong));
    const QRect room(0, 0, std::max(1, width - textLeft() - spacing(3)), 1000);
    return std::max(choiceHeight, metrics.boundingRect(room, textFlags, text()).height() + spacing(2));
}

void ChoiceButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFilled = isChecked() && !m_isFailing;
    const ColorRole edge = !isChecked() ? ColorRole::StrongLine : m_isFailing ? ColorRole::Bad : ColorRole::Accent;
    painter.setBrush(color(isFilled ? ColorRole::Accent : underMouse() && isEnabled() ? ColorRole::Raised : ColorRole::Surface));
    const qreal line = isChecked() ? 1.5 : 1;
    painter.setPen(QPen(color(edge), line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(isFilled ? ColorRole::OnAccent : ColorRole::Accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
    const ColorRole quiet = isEnabled() ? ColorRole::Text : ColorRole::Muted;
    const ColorRole ink = isFilled ? ColorRole::OnAccent : isChecked() ? ColorRole::Bad : quiet;
    if (m_isKeyShown) {
        painter.setFont(ui::font(TextStyle::Smaller));
        painter.setPen(color(isFilled ? ColorRole::OnAccent : ColorRole::Faint));
        painter.drawText(QRect(spacing(3), 0, keyWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, m_key);
    }
    painter.setFont(ui::font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(color(ink));
    painter.drawText(rect().adjusted(textLeft(), 0, -spacing(3) + 1, 0), textFlags, text());
}

ChoiceList::ChoiceList(Layout layout, Choosing choosing, QWidget *parent)
    : QWidget(parent)
    , m_layout(layout)
    , m_choosing(choosing)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceList::setChoices(const std::vector<Choice> &choices)
{
    for (; m_buttons.size() > choices.size(); m_buttons.pop_back())
        delete m_buttons.back();
    while (m_buttons.size() < choices.size()) {
        auto *button = new ChoiceButton(this);
        const int index = count();
        // Not clicked(): the one action that a screen reader finds on a button that can be checked toggles it without a click.
        connect(button, &QAbstractButton::toggled, this, [this, button, index](bool isOn) {
            if (m_choosing == Choosing::One) {
                if (!isOn) { // chosen once more: it stays
                    const QSignalBlocker nobodyChose(button);
                    button->setChecked(true);
                }
                setChosen(index);
            }
            Q_EMIT chosen(index, isOn);
        });
        m_buttons.push_back(button);
        button->show();
    }
    const bool showsKeys = m_layout == Layout::Rows || m_choosing == Choosing::Any;
    for (size_t i = 0; i < choices.size(); ++i) {
        m_buttons[i]->setText(choices[i].text);
        m_buttons[i]->setAccessibleName(choices[i].name);
        m_buttons[i]->setKey(choices[i].key, showsKeys);
        m_buttons[i]->setFailing(choices[i].isFailing);
    }
    place(width(), Placing::Move);
    updateGeometry();
}

void ChoiceList::setChosen(int index)
{
    for (int i = 0; i < count(); ++i)
        setChosen(i, i == index);
}

void ChoiceList::setChosen(int index, bool isOn)
{
    const QSignalBlocker nobodyChose(button(index));
    button(index)->setChecked(isOn);
    button(index)->update();
}

void ChoiceList::setReadOnly(bool isReadOnly)
{
    for (ChoiceButton *button : m_buttons)
        button->setEnabled(!isReadOnly);
}

QSize ChoiceList::sizeHint() const
{
    return {spacing(60), place(std::max(width(), spacing(60)), Placing::Measure)};
}

QSize ChoiceList::minimumSizeHint() const
{
    return {spacing(30), m_buttons.empty() ? 0 : choiceHeight};
}

void ChoiceList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width(), Placing::Move);
}

/// The height it takes.
int ChoiceList::place(int width, Placing placing) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (ChoiceButton *button : m_buttons) {
        const int wanted = m_layout == Layout::Rows ? width : std::min(width, button->sizeHint().width());
        const int height = button->heightForWidth(wanted);
        if (x > 0 && (m_layout == Layout::Rows || x + wanted > width)) {
            x = 0;
            y += lineHeight + spacing(1);
            lineHeight = 0;
        }
        if (placing == Placing::Move)
            button->setGeometry(x, y, wanted, height);
        x += wanted + spacing(2);
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight;
}

} // namespace vigie::ui
