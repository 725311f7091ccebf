#include "ui/supervision/revealwindow.h"

#include "ui/common/labels.h"
#include "ui/common/screenshots.h"
#include "ui/common/watermark.h"
#include "ui/supervision/messagewords.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int tickMilliseconds = 250;
/// Longer values are nothing a person has to read; they are cut, visibly.
constexpr qsizetype longestShownValue = 600;
constexpr qsizetype longestFigure = 28;
constexpr int valueFlags = Qt::AlignCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere;

void wipeString(QString &text)
{
    text.fill(QChar(u'\0'));
    text.clear();
}

} // namespace

RevealedValue::RevealedValue(QString value, const QString &label, QWidget *parent)
    : QWidget(parent)
{
    // Direction characters could make it read otherwise than it is.
    m_shown = madeVisible(value.left(longestShownValue).replace(u'\n', u' '));
    if (value.size() > longestShownValue)
        m_shown += QStringLiteral(" …");
    wipeString(value);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    //: For screen readers: what a chip stands for. %1 the chip, e.g. "organisation 2", %2 the value. French: %1 : %2
    setAccessibleName(tr("%1: %2").arg(label, m_shown));
}

RevealedValue::~RevealedValue()
{
    wipe();
}

void RevealedValue::wipe()
{
    wipeString(m_shown);
    setAccessibleName({});
    update();
}

QFont RevealedValue::valueFont() const
{
    return ui::font(m_shown.size() <= longestFigure ? TextStyle::Figure : TextStyle::Title);
}

int RevealedValue::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - spacing(6)), 10'000);
    return QFontMetrics(valueFont()).boundingRect(room, valueFlags, m_shown).height() + spacing(8);
}

QSize RevealedValue::sizeHint() const
{
    constexpr int usualWidth = 400;
    return {usualWidth, heightForWidth(usualWidth)};
}

void RevealedValue::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(hasFocus() ? ColorRole::Accent : ColorRole::StrongLine), hasFocus() ? 2 : 1));
    painter.setBrush(color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.setFont(valueFont());
    painter.setPen(color(ColorRole::Text));
    painter.drawText(rect().adjusted(spacing(3), spacing(2), -spacing(3), -spacing(2)), valueFlags, m_shown);
}

RevealWindow::RevealWindow(Revealed revealed, const QString &label, std::function<Instant()> now, QWidget *parent)
    : QDialog(parent)
    , m_now(std::move(now))
    , m_shownUntil(revealed.shownUntil)
    , m_whole(std::max(Seconds(1), m_shownUntil - m_now()))
    , m_value(new RevealedValue(std::move(revealed.value), label, this))
    , m_countdown(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_left(new QProgressBar(this))
    , m_close(new QPushButton(this))
    , m_mark(new Watermark(this, Watermark::Spread::Dense))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(spacing(110));
    // The title is seen in task bars and switchers: it says nothing of the request (P8).
    setWindowTitle(tr("Hidden value"));
    setAccessibleName(windowTitle());
    auto *title = new TextLabel(label, TextStyle::BodyStrong, ColorRole::Text, this);
    m_left->setRange(0, static_cast<int>(m_whole.count()));
    m_left->setTextVisible(false);
    m_left->setFixedHeight(spacing(1));
    m_left->setAccessibleName(tr("Seconds the value is still shown"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the hidden value"));
    m_close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_countdown, 1);
    bottom->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(4));
    column->setSpacing(spacing(2));
    column->addWidget(title);
    column->addWidget(m_value);
    column->addWidget(m_left);
    column->addLayout(bottom);
    connect(m_close, &QPushButton::clicked, this, &RevealWindow::close);
    connect(&m_ticks, &QTimer::timeout, this, &RevealWindow::tick);
    m_ticks.start(tickMilliseconds);
    tick();
    keepOffScreenshots(this);
    m_value->setFocus(Qt::OtherFocusReason);
}

RevealWindow::~RevealWindow() = default;

void RevealWindow::setWatermark(const QString &text)
{
    m_mark->setText(text);
}

Seconds RevealWindow::remaining() const
{
    return std::max(Seconds(0), m_shownUntil - m_now());
}

void RevealWindow::tick()
{
    const Seconds left = remaining();
    if (left == Seconds(0)) {
        close();
        return;
    }
    const int seconds = static_cast<int>(left.count());
    m_left->setValue(seconds);
    m_countdown->setText(tr("Shown for %n more second(s)", nullptr, seconds));
}

/// However it is closed, and before anything else happens: nothing of the value stays, not even until the window is deleted.
void RevealWindow::done(int result)
{
    m_ticks.stop();
    m_value->wipe();
    QDialog::done(result);
}

} // namespace vigie::ui
