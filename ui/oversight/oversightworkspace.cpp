#include "ui/oversight/oversightworkspace.h"

#include "ui/common/pagestack.h"
#include "ui/common/segments.h"
#include "ui/oversight/auditpage.h"
#include "ui/oversight/registerpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int headHeight = 46;

} // namespace

OversightWorkspace::OversightWorkspace(Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_oversight(oversight)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_segments(new Segments(this))
    , m_stack(new PageStack(this))
    , m_audit(new AuditPage(oversight, actions, m_stack))
    , m_register(new RegisterPage(oversight, actions, m_stack))
    , m_toTrail(actions.add(this,
                            {QStringLiteral("oversight.trail"),
                             [] { return tr("Show the audit trail"); },
                             {QKeySequence(QStringLiteral("Ctrl+1"))},
                             ActionContext::Oversight}))
    , m_toRegister(actions.add(this,
                               {QStringLiteral("oversight.register"),
                                [] { return tr("Show what has left the EU"); },
                                {QKeySequence(QStringLiteral("Ctrl+2"))},
                                ActionContext::Oversight}))
{
    m_stack->addWidget(m_audit);
    m_stack->addWidget(m_register);
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(spacing(4), 0, spacing(4), 0);
    row->setSpacing(spacing(4));
    row->addWidget(m_title);
    row->addWidget(m_segments);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    connect(m_segments, &Segments::chosen, this, &OversightWorkspace::choose);
    connect(m_toTrail, &QAction::triggered, this, [this] { choose(0); });
    connect(m_toRegister, &QAction::triggered, this, [this] { choose(1); });
    connect(&m_oversight, &Oversight::isOpenChanged, this, &OversightWorkspace::showActions);
    // Signed out meanwhile, and in again: what is seen is this session's.
    connect(&m_oversight, &Oversight::trailChanged, this, [this] {
        if (!m_oversight.trailReading().asOf && !m_oversight.trailReading().isUnderWay && !m_oversight.trailReading().problem)
            m_stack->setCurrentIndex(0);
    });
    setFocusProxy(m_audit->table());
    showActions();
    retranslate();
}

/// Whoever may not come here is not offered what is done here either.
void OversightWorkspace::showActions()
{
    for (const QWidget *owner :
         {static_cast<const QWidget *>(this), static_cast<const QWidget *>(m_audit), static_cast<const QWidget *>(m_register)}) {
        const auto owned = owner->actions();
        for (QAction *action : owned)
            action->setVisible(m_oversight.isOpen());
    }
}

void OversightWorkspace::choose(int page)
{
    m_stack->setCurrentIndex(page);
    m_segments->setCurrent(page);
    setFocusProxy(page == 0 ? m_audit->table() : m_register->table());
    readOnce();
    setFocus(Qt::OtherFocusReason);
}

/// A look is noted in the trail: it is read when somebody looks, and not again before they ask.
void OversightWorkspace::readOnce()
{
    const bool register_ = m_stack->currentIndex() == 1;
    const Oversight::Reading &reading = register_ ? m_oversight.disclosureReading() : m_oversight.trailReading();
    if (reading.isUnderWay || reading.asOf)
        return;
    if (m_oversight.colleagues().empty())
        m_oversight.readColleagues();
    if (register_)
        m_oversight.readDisclosures();
    else
        m_audit->read();
}

void OversightWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readOnce();
    setFocus(Qt::OtherFocusReason);
}

void OversightWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OversightWorkspace::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface));
}

void OversightWorkspace::retranslate()
{
    m_title->setText(tr("Oversight"));
    m_segments->setTexts({tr("Audit trail"), tr("Outside the EU")},
                         {tr("Show the audit trail"), tr("Show what has left the EU")});
    m_segments->setCurrent(m_stack->currentIndex());
}

} // namespace vigie::ui
