#include "ui/shell/statusstrip.h"

#include "models/workbench/lock.h"
#include "ui/common/actionregistry.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/shell/onitsway.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace vigie::ui {

namespace {

QToolButton *stripButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setFont(ui::font(TextStyle::Small));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    // Wider than it is high: the symbol stands in its middle, off the text beside it.
    button->setIconSize(QSize(15 + spacing(2), 15));
    return button;
}

} // namespace

StatusStrip::StatusStrip(Workbench &workbench, const Reviewing &reviewing, const Lock &lock, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_reviewing(reviewing)
    , m_lock(lock)
    , m_connection(new StatusDot(this))
    , m_skew(new Tag({}, Tone::Warn, this))
    , m_outbox(stripButton(this))
    , m_reserve(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_site(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_lease(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_actions(new QWidget(this))
{
    setFixedHeight(30);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(4), 0, spacing(2), 0);
    row->setSpacing(spacing(4));
    row->addWidget(m_connection);
    row->addWidget(m_skew);
    row->addWidget(m_outbox);
    row->addWidget(m_reserve);
    row->addStretch(1);
    row->addWidget(m_lease);
    row->addWidget(m_site);
    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(spacing(1));
    row->addWidget(m_actions);
    m_outbox->hide();
    m_skew->setSymbol(Symbol::Clock);
    m_skew->hide();

    connect(&lock, &Lock::changed, this, &StatusStrip::refresh);
    connect(&workbench, &Workbench::sessionChanged, this, &StatusStrip::refresh);
    connect(&workbench, &Workbench::connectionChanged, this, &StatusStrip::refresh);
    connect(&workbench, &Workbench::taskChanged, this, &StatusStrip::refresh);
    connect(&workbench, &Workbench::outboxChanged, this, &StatusStrip::refresh);
    connect(&reviewing, &Reviewing::outboxChanged, this, &StatusStrip::refresh);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusStrip::showLease);
    refresh();
}

QToolButton *StatusStrip::addAction(QAction *action)
{
    QToolButton *button = stripButton(m_actions);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setAccessibleName(action->text());
        button->setToolTip(action->toolTip());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    m_actions->layout()->addWidget(button);
    return button;
}

void StatusStrip::setOutboxAction(QAction *action)
{
    connect(m_outbox, &QToolButton::clicked, action, &QAction::trigger);
}

void StatusStrip::refresh()
{
    const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session());
    const bool inside = signedIn != nullptr;
    m_site->setVisible(inside);
    for (QWidget *widget : {static_cast<QWidget *>(m_outbox), static_cast<QWidget *>(m_reserve), static_cast<QWidget *>(m_lease)})
        widget->setVisible(inside && !m_lock.isLocked());
    if (!inside) {
        m_skew->hide();
        m_connection->setStatus(Tone::Neutral, tr("Signed out"));
        m_second.stop();
        return;
    }
    if (const auto *offline = std::get_if<connection::Offline>(&m_workbench.connection()))
        m_connection->setStatus(Tone::Warn, tr("Offline since %1").arg(timeOfDay(offline->since, QTimeZone::systemTimeZone())));
    else
        m_connection->setStatus(Tone::Good, tr("Online"));

    const OutboxSummary all = onItsWay(m_workbench, m_reviewing);
    const int refused = all.refused;
    const int waiting = all.waiting();
    m_outbox->setText(refused > 0 ? tr("Outbox: %n refused", nullptr, refused) : tr("Outbox: %n waiting", nullptr, waiting));
    m_outbox->setAccessibleName(m_outbox->text());
    m_outbox->setIcon(refused > 0 ? icon(Symbol::Error, ColorRole::Bad) : QIcon());
    m_outbox->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reserve->setText(m_workbench.hasReserve() ? tr("Reserve: %n request(s) ready", nullptr, 1) : tr("Reserve: none"));
    const Me &me = signedIn->me;
    m_site->setText(tr("Site %1 (%2) · level “%3”").arg(me.site, me.country, text(me.policy.level)));
    m_site->setToolTip(tr("What this site, in %1, may see of a request").arg(countryName(me.country)));
    showLease();
}

/// Times here are the desk's, so a clock that is off does no harm; but the person's own watch may say something else.
void StatusStrip::showSkew()
{
    constexpr Seconds tolerated{60};
    const Seconds skew = m_workbench.clockSkew();
    m_skew->setVisible(skew > tolerated || skew < -tolerated);
    const QString by = duration(std::chrono::duration_cast<Minutes>(std::chrono::abs(skew)));
    //: The computer's clock is wrong by so much: "Clock 7 min slow". French: Horloge en retard de %1
    m_skew->setText(skew > Seconds(0) ? tr("Clock %1 slow").arg(by)
                                      //: French: Horloge en avance de %1
                                      : tr("Clock %1 fast").arg(by));
    m_skew->setAccessibleName(m_skew->text());
    m_skew->setToolTip(tr("This computer's clock and the desk's differ. Leases and deadlines are shown as the desk counts them; "
                          "have the clock set."));
}

void StatusStrip::showLease()
{
    showSkew();
    const bool working = std::holds_alternative<task::Working>(m_workbench.task()) && !m_lock.isLocked();
    m_lease->setVisible(working);
    if (!working) {
        m_second.stop();
        return;
    }
    if (!m_second.isActive())
        m_second.start();
    const Seconds left = m_workbench.leaseRemaining();
    m_lease->setInk(left < Seconds(120) ? ColorRole::Warn : ColorRole::Muted);
    m_lease->setText(tr("Lease %1").arg(countdown(left)));
    // The digits of the font are not all of one width: a place that never shrinks keeps the line still.
    m_lease->setMinimumWidth(std::max(m_lease->minimumWidth(), m_lease->sizeHint().width()));
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_lease->setMinimumWidth(0);
        refresh();
    }
}

void StatusStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), color(ColorRole::Line));
}

} // namespace vigie::ui
