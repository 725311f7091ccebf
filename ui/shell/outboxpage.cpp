#include "ui/shell/outboxpage.h"

#include "ui/common/pagestack.h"
#include "ui/shell/onitsway.h"
#include "ui/shell/outboxrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

OutboxPage::OutboxPage(Workbench &workbench, Reviewing &reviewing, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_reviewing(reviewing)
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
    connect(m_retryAction, &QAction::triggered, &m_reviewing, &Reviewing::retryNow);

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
    connect(&m_reviewing, &Reviewing::outboxChanged, this, &OutboxPage::refresh);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &OutboxPage::refresh);
    retranslate();
}

std::size_t OutboxPage::count() const
{
    return m_workbench.outbox().size() + m_reviewing.outbox().size() + m_workbench.pendingReports().size();
}

/// The rows are for who looks: after a day without a network there may be many.
void OutboxPage::haveRows(std::size_t count)
{
    while (m_shown.size() > count) {
        m_shown.back()->hide();
        m_shown.back()->deleteLater();
        m_shown.pop_back();
    }
    while (m_shown.size() < count) {
        auto *row = new OutboxRow(m_list);
        connect(row, &OutboxRow::compare, this, &OutboxPage::compareWanted);
        connect(row, &OutboxRow::discard, &m_workbench, &Workbench::discard);
        connect(row, &OutboxRow::takeBack, &m_workbench, &Workbench::takeBack);
        connect(row, &OutboxRow::discardReview, &m_reviewing, &Reviewing::discard);
        connect(row, &OutboxRow::takeUp, this, [this](const ReviewId &review) {
            m_reviewing.takeUp(review);
            Q_EMIT reviewWanted();
        });
        m_rows->addWidget(row);
        m_shown.push_back(row);
    }
}

void OutboxPage::showRows()
{
    haveRows(count());
    const auto kept = [](bool isKept) { return isKept ? OutboxRow::Kept::OnDisk : OutboxRow::Kept::InMemoryOnly; };
    int number = 0;
    // Newest on top: what was done last is what one looks for.
    const auto present = [&](const auto &entries, const auto &put) {
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            OutboxRow *row = m_shown[static_cast<std::size_t>(number++)];
            put(*row, *entry);
        }
    };
    present(m_workbench.outbox(), [&](OutboxRow &row, const OutboxEntry &entry) {
        row.present(entry, number, m_workbench.deskNow(), kept(m_workbench.isKept(entry)));
    });
    present(m_reviewing.outbox(), [&](OutboxRow &row, const SubmittedReview &review) {
        row.present(review, number, kept(m_reviewing.isKept(review)));
    });
    present(m_workbench.pendingReports(), [&](OutboxRow &row, const PendingReport &report) { row.present(report, number); });
}

void OutboxPage::refresh()
{
    // What has gone leaves a page that nobody looks at, too.
    if (isVisible() || m_shown.size() > count())
        showRows();
    const OutboxSummary all = onItsWay(m_workbench, m_reviewing);
    const int waiting = all.waiting();
    const int refused = all.refused;
    const bool counting = all.accepted > 0 && isVisible();
    if (counting && !m_second.isActive())
        m_second.start();
    else if (!counting)
        m_second.stop();
    m_retryAction->setEnabled(waiting > 0);
    //: How many of what is in the outbox. French: %n refusé
    m_summary->setText(refused > 0 ? tr("%n refused", nullptr, refused)
                           //: French: %n en attente
                           : waiting > 0 ? tr("%n waiting", nullptr, waiting)
                                         : tr("nothing waits"));
    m_stack->setCurrentIndex(count() == 0 ? 0 : 1);
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
        tr("Decisions, reviews and reports pass through here on their way to the desk. With no network they wait here, and "
           "nothing is lost."));
    refresh();
}

} // namespace vigie::ui
