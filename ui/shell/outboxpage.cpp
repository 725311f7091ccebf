#include "ui/shell/outboxpage.h"

#include "ui/common/pagestack.h"
#include "ui/shell/outboxrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

OutboxPage::OutboxPage(Workbench &workbench, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_summary(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_retry(new DecisionButton({}, this))
    , m_retryAction(actions.add(
          this,
          {QStringLiteral("outbox.retry"), [] { return tr("Send now"); }, {QKeySequence(Qt::Key_R)}, ActionContext::Outbox}))
    , m_stack(new PageStack(this))
    , m_empty(new EmptyState(m_stack))
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout)
{
    m_retry->setSymbol(Symbol::Send);
    m_retry->setAction(m_retryAction);
    connect(m_retryAction, &QAction::triggered, &m_workbench, &Workbench::retryNow);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing(4), 0, spacing(4), 0);
    head->setSpacing(spacing(4));
    head->addWidget(m_title);
    head->addWidget(m_summary);
    head->addStretch(1);
    head->addWidget(m_retry);
    auto *headRow = new QWidget(this);
    headRow->setFixedHeight(46);
    headRow->setLayout(head);

    m_rows->setSpacing(spacing(2));
    auto *inside = new QVBoxLayout(m_list);
    inside->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    inside->addLayout(m_rows);
    inside->addStretch(1);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_list);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("ground", QStringLiteral("window"));
    m_list->setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headRow);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);

    connect(&m_workbench, &Workbench::outboxChanged, this, &OutboxPage::refresh);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &OutboxPage::refresh);
    retranslate();
}

/// The rows are for who looks: after a day without a network there may be many.
void OutboxPage::showRows()
{
    const auto &outbox = m_workbench.outbox();
    while (m_shown.size() > outbox.size()) {
        m_shown.back()->hide();
        m_shown.back()->deleteLater();
        m_shown.pop_back();
    }
    while (m_shown.size() < outbox.size()) {
        auto *row = new OutboxRow(m_list);
        connect(row, &OutboxRow::compare, this, &OutboxPage::compareWanted);
        connect(row, &OutboxRow::discard, &m_workbench, &Workbench::discard);
        connect(row, &OutboxRow::takeBack, &m_workbench, &Workbench::takeBack);
        m_rows->addWidget(row);
        m_shown.push_back(row);
    }
    // Newest on top: what was decided last is what one looks for.
    for (std::size_t i = 0; i < outbox.size(); ++i) {
        const OutboxEntry &entry = outbox[outbox.size() - 1 - i];
        m_shown[i]->present(entry, static_cast<int>(i) + 1, m_workbench.deskNow(),
                            m_workbench.isKept(entry) ? OutboxRow::Kept::OnDisk : OutboxRow::Kept::InMemoryOnly);
    }
}

void OutboxPage::refresh()
{
    const auto &outbox = m_workbench.outbox();
    // What has gone leaves a page that nobody looks at, too.
    if (isVisible() || m_shown.size() > outbox.size())
        showRows();
    const int waiting = m_workbench.outboxSummary().waiting();
    const int refused = m_workbench.outboxSummary().refused;
    const bool counting = m_workbench.outboxSummary().accepted > 0 && isVisible();
    if (counting && !m_second.isActive())
        m_second.start();
    else if (!counting)
        m_second.stop();
    m_retryAction->setEnabled(waiting > 0);
    m_summary->setText(refused > 0       ? tr("%n decision(s) refused", nullptr, refused)
                           : waiting > 0 ? tr("%n decision(s) waiting", nullptr, waiting)
                                         : tr("nothing waits"));
    m_stack->setCurrentIndex(outbox.empty() ? 0 : 1);
}

void OutboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OutboxPage::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void OutboxPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Window));
    painter.fillRect(QRect(0, 0, width(), 46), color(ColorRole::Surface));
}

void OutboxPage::retranslate()
{
    m_title->setText(tr("Outbox"));
    m_empty->setContent(
        Symbol::Send, tr("Everything has been sent"),
        tr("Decisions pass through here on their way to the desk. With no network they wait here, and nothing is lost."));
    refresh();
}

} // namespace vigie::ui
