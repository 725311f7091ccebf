#include "ui/common/notices.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QShowEvent>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

/// What has the role of an alert is read out when it appears, wherever the focus is.
QAccessibleInterface *spokenNotice(const QString & /*className*/, QObject *object)
{
    auto *bar = qobject_cast<NoticeBar *>(object);
    return bar ? new QAccessibleWidget(bar, QAccessible::AlertMessage) : nullptr;
}

void installSpokenNotice()
{
    static const bool installed = (QAccessible::installFactory(spokenNotice), true);
    Q_UNUSED(installed)
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_sentence(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_button(new PrimaryButton({}, this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_button->hide();
    // A column of its own width, centred by stretches: with an alignment, wrapped lines would not get their height.
    auto *middle = new QWidget(this);
    middle->setFixedWidth(spacing(110));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, spacing(6), 0, spacing(6));
    column->setSpacing(spacing(2));
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(spacing(2));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(spacing(3));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(middle);
    row->addStretch(1);
}

void EmptyState::setContent(Symbol symbol, const QString &title, const QString &sentence)
{
    m_symbol = symbol;
    m_title->setText(title);
    m_sentence->setText(sentence);
    showSymbol();
}

void EmptyState::setTone(Tone tone)
{
    m_tone = tone;
    showSymbol();
}

void EmptyState::setAction(QAction *action)
{
    if (action == nullptr) {
        m_button->hide();
        return;
    }
    m_button->setAction(action);
    m_button->show();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showSymbol();
}

void EmptyState::showSymbol()
{
    const ColorRole ink = m_tone == Tone::Neutral ? ColorRole::Faint : inkOf(m_tone);
    m_icon->setPixmap(pixmap(m_symbol, ink, 40, devicePixelRatioF()));
}

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_strong(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_sentence(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_actions(new QHBoxLayout)
{
    installSpokenNotice();
    m_sentence->setWordWrap(true);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(4), spacing(2), spacing(3), spacing(2));
    row->setSpacing(spacing(2));
    row->addWidget(m_icon);
    row->addWidget(m_strong);
    row->addWidget(m_sentence, 1);
    m_actions->setSpacing(spacing(2));
    row->addLayout(m_actions);
}

void NoticeBar::setNotice(Tone tone, const QString &strong, const QString &sentence)
{
    const QString before = text();
    m_tone = tone;
    m_strong->setText(strong);
    m_strong->setVisible(!strong.isEmpty());
    m_strong->setInk(tone == Tone::Neutral || tone == Tone::Accent ? ColorRole::Text : inkOf(tone));
    m_sentence->setText(sentence);
    setAccessibleName(text());
    showSymbol();
    update();
    if (isVisible() && text() != before) {
        tell(QAccessible::Alert);
        // Not every bridge passes alerts on; what shows with the role of one is read out.
        tell(QAccessible::ObjectShow);
    }
}

void NoticeBar::tell(QAccessible::Event type)
{
    QAccessibleEvent event(this, type);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    showSymbol();
}

DecisionButton *NoticeBar::addAction(QAction *action)
{
    auto *button = new DecisionButton({}, this);
    button->setAction(action);
    m_actions->addWidget(button);
    return button;
}

void NoticeBar::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void NoticeBar::setClosable(bool closable)
{
    if (closable && m_close == nullptr) {
        m_close = new QPushButton(this);
        m_close->setProperty("flat", true);
        m_close->setIcon(icon(Symbol::Close));
        connect(m_close, &QPushButton::clicked, this, &NoticeBar::closed);
        layout()->addWidget(m_close);
        retranslate();
    }
    if (m_close != nullptr)
        m_close->setVisible(closable);
}

QString NoticeBar::text() const
{
    const QString strong = m_strong->text();
    return strong.isEmpty() ? m_sentence->text() : strong + QLatin1Char(' ') + m_sentence->text();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showSymbol();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    // Not when the window only comes back from the task bar.
    if (!event->spontaneous())
        tell(QAccessible::Alert);
}

void NoticeBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     color(m_tone == Tone::Warn         ? ColorRole::WarnSoft
                               : m_tone == Tone::Accent ? ColorRole::AccentSoft
                                                        : ColorRole::Raised));
    const QColor edge = color(m_tone == Tone::Bad ? ColorRole::Bad : m_tone == Tone::Warn ? ColorRole::Warn : ColorRole::Line);
    painter.fillRect(QRect(0, 0, m_tone == Tone::Bad || m_tone == Tone::Warn ? 3 : 0, height()), edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(ColorRole::Line));
}

void NoticeBar::showSymbol()
{
    m_icon->setPixmap(pixmap(m_symbol.value_or(symbolOf(m_tone)), inkOf(m_tone), 18, devicePixelRatioF()));
}

void NoticeBar::retranslate()
{
    if (m_close == nullptr)
        return;
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
}

} // namespace vigie::ui
