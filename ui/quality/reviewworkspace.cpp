#include "ui/quality/reviewworkspace.h"

#include "ui/calendar/calendarpanel.h"
#include "ui/common/buttons.h"
#include "ui/common/errortext.h"
#include "ui/common/notices.h"
#include "ui/common/pagestack.h"
#include "ui/quality/handledview.h"
#include "ui/quality/ownreviewspage.h"
#include "ui/quality/reviewbar.h"
#include "ui/quality/reviewpage.h"
#include "ui/quality/rubricview.h"
#include "ui/supervision/limitedusepage.h"
#include "ui/supervision/threadview.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace vigie::ui {

ReviewWorkspace::ReviewWorkspace(Reviewing &reviewing, Workbench &workbench, ActionRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_reviewing(reviewing)
    , m_workbench(workbench)
    , m_stack(new PageStack(this))
    , m_start(new QWidget(this))
    , m_empty(new EmptyState(m_start))
    , m_page(new ReviewPage(this))
    , m_rules(new LimitedUsePage(this))
    , m_own(new OwnReviewsPage(reviewing, registry, this))
    , m_notice(new NoticeBar(this))
    , m_skipMenu(new QMenu(this))
    , m_actions(registry, {this, m_empty, m_page, m_page->rubric(), m_page->handled()->calendar()->view(), m_rules})
{
    auto *own = new DecisionButton({}, m_start);
    own->setAction(m_actions.own);
    auto *start = new QVBoxLayout(m_start);
    start->setContentsMargins(0, 0, 0, spacing(6));
    start->addWidget(m_empty, 1);
    start->addWidget(own, 0, Qt::AlignHCenter);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_rules);
    m_stack->addWidget(m_own);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_notice->hide();
    for (const auto &each : m_actions.skip)
        m_skipMenu->addAction(each.second);
    m_empty->setAction(m_actions.pull);
    m_rules->setAction(m_actions.acknowledge);
    m_page->bar()->setActions(m_actions.submit, m_actions.skipMenu);
    connectActions();
    connect(&m_reviewing, &Reviewing::taskChanged, this, &ReviewWorkspace::showTask);
    connect(&m_reviewing, &Reviewing::rubricChanged, this, &ReviewWorkspace::showRubric);
    connect(&m_reviewing, &Reviewing::canSkipChanged, this, &ReviewWorkspace::updateActions);
    connect(&m_reviewing, &Reviewing::draftChanged, this, [this] {
        // The draft of another task comes with that task.
        if (m_reviewing.current() && m_reviewing.current()->lease.task == m_shown)
            m_page->showDraft(m_reviewing.draft());
        if (m_said == Said::Incomplete && m_reviewing.rubric()
            && openQuestions(*m_reviewing.rubric(), m_reviewing.draft()).empty()) {
            m_said.reset();
            showNotice();
        }
    });
    connect(&m_reviewing, &Reviewing::outboxChanged, this, [this] {
        showEmpty();
        showNotice();
    });
    connect(&m_reviewing, &Reviewing::purged, this, [this] {
        m_said = Said::Purged;
        showNotice();
    });
    connect(&m_reviewing, &Reviewing::failed, this, [this](const Error &error) {
        m_problem = error;
        showNotice();
    });
    connect(&m_reviewing, &Reviewing::isOpenChanged, this, [this] {
        m_problem.reset();
        m_said.reset();
        showRules();
        updateActions();
        showNotice();
    });
    connect(&m_workbench, &Workbench::limitedUseChanged, this, &ReviewWorkspace::showRules);
    connect(&m_workbench, &Workbench::connectionChanged, this, [this] {
        m_offlineSeen = false;
        showEmpty();
        showNotice();
    });
    connect(&m_workbench, &Workbench::queueCountsChanged, this, [this] {
        if (!m_reviewing.current())
            showEmpty();
    });
    connect(m_page->rubric(), &RubricView::edited, this, [this](const ReviewDraft &draft) { m_reviewing.setDraft(draft); });
    connect(m_page->rubric(), &RubricView::finished, this, [this] { m_page->bar()->submit()->setFocus(Qt::OtherFocusReason); });
    connect(m_notice, &NoticeBar::closed, this, [this] {
        if (m_problem)
            m_problem.reset();
        else if (m_said)
            m_said.reset();
        else
            m_offlineSeen = true;
        showNotice();
    });
    connect(&m_ticks, &QTimer::timeout, this, &ReviewWorkspace::showClocks);
    m_ticks.start(1000);
    showRules();
    showTask();
}

void ReviewWorkspace::connectActions()
{
    const auto on = [this](QAction *action, auto &&handler) { connect(action, &QAction::triggered, this, handler); };
    RubricView *rubric = m_page->rubric();
    on(m_actions.pull, [this] { m_reviewing.pullNext(); });
    on(m_actions.pullAfterLoss, [this] { m_reviewing.pullNext(); });
    on(m_actions.acknowledge, [this] { m_workbench.acknowledgeLimitedUse(); });
    on(m_actions.submit, [this] { submit(); });
    on(m_actions.next, [rubric] { rubric->step(1); });
    on(m_actions.down, [rubric] { rubric->step(1); });
    on(m_actions.previous, [rubric] { rubric->step(-1); });
    on(m_actions.yes, [rubric] { rubric->chooseYesOrNo(true); });
    on(m_actions.no, [rubric] { rubric->chooseYesOrNo(false); });
    on(m_actions.notApplicable, [rubric] { rubric->chooseNotApplicable(); });
    for (size_t i = 0; i < m_actions.choose.size(); ++i)
        on(m_actions.choose[i], [rubric, i] { rubric->choose(static_cast<int>(i)); });
    on(m_actions.help, [rubric] { rubric->toggleHelp(); });
    on(m_actions.note, [rubric] { rubric->editNote(); });
    on(m_actions.privateNote, [rubric] { rubric->editPrivateNote(); });
    on(m_actions.leaveField, [rubric] { rubric->goTo(rubric->current()); });
    on(m_actions.focusRubric, [rubric] { rubric->goTo(rubric->current()); });
    for (const auto &each : m_actions.flags)
        on(each.second, [rubric, flag = each.first] { rubric->toggleFlag(flag); });
    on(m_actions.skipMenu, [this] {
        const QWidget *button = m_page->bar()->skip();
        m_skipMenu->popup(button->mapToGlobal(QPoint(0, -m_skipMenu->sizeHint().height())));
    });
    for (const auto &each : m_actions.skip)
        on(each.second, [this, reason = each.first] { m_reviewing.skip(reason); });
    on(m_actions.own, [this] { showOwn(); });
    on(m_own->back(), [this] { showTask(); });
    on(m_actions.previousMessage, [this] { m_page->handled()->thread()->stepMessage(-1); });
    on(m_actions.nextMessage, [this] { m_page->handled()->thread()->stepMessage(1); });
    on(m_actions.focusCalendar, [this] { m_page->handled()->calendar()->view()->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions.retry, [this] {
        m_problem.reset();
        m_workbench.retryNow();
        m_reviewing.retryNow();
        showNotice();
    });
    on(m_actions.takeUp, [this] {
        if (const SubmittedReview *refused = m_reviewing.firstRefused())
            m_reviewing.takeUp(ReviewId(refused->review.id));
    });
    on(m_actions.discard, [this] {
        if (const SubmittedReview *refused = m_reviewing.firstRefused())
            m_reviewing.discard(ReviewId(refused->review.id));
    });
}

void ReviewWorkspace::submit()
{
    if (!m_reviewing.isWorking() || !m_reviewing.rubric())
        return;
    m_problem.reset();
    m_said.reset();
    if (!openQuestions(*m_reviewing.rubric(), m_reviewing.draft()).empty()) {
        m_said = Said::Incomplete;
        m_page->rubric()->goToOpen();
        return showNotice();
    }
    if (const Status status = m_reviewing.submit(); !status.ok()) {
        // Each question has its answer: that none of them applies is all that can be wrong.
        if (status.error().kind == ErrorKind::InvalidInput)
            m_said = Said::Incomplete;
        else
            m_problem = status.error();
    }
    showNotice();
}

bool ReviewWorkspace::isOffline() const
{
    return std::holds_alternative<connection::Offline>(m_workbench.connection());
}

void ReviewWorkspace::showTask()
{
    const HeldReview *held = m_reviewing.current();
    if (!held) {
        if (!std::exchange(m_shown, {}).isEmpty())
            m_page->forget();
        m_shownRubric.reset();
        showEmpty();
        m_stack->setCurrentWidget(m_workbench.limitedUseDue() ? static_cast<QWidget *>(m_rules) : m_start);
    } else {
        m_stack->setCurrentWidget(m_page);
        if (m_shown != held->lease.task) {
            m_shown = held->lease.task;
            m_shownRubric.reset();
            if (m_said == Said::Incomplete)
                m_said.reset();
            m_page->setReview(*held);
            showRubric();
        }
        m_page->setReadOnly(!m_reviewing.isWorking());
    }
    m_reviewing.setOnScreen(held && isVisible());
    if (!held && isVisible())
        focusFirst();
    updateActions();
    showClocks();
    showNotice();
}

void ReviewWorkspace::showOwn()
{
    m_reviewing.setOnScreen(false);
    m_reviewing.readOwn();
    m_stack->setCurrentWidget(m_own);
}

void ReviewWorkspace::showRubric()
{
    if (!m_reviewing.current())
        return;
    const Rubric *rubric = m_reviewing.rubric();
    QString missing = tr("The rubric is on its way from the desk. You can read the request meanwhile.");
    if (const Error *problem = m_reviewing.rubricProblem()) {
        const ErrorText words = errorText(problem->kind);
        //: Why there is no rubric: %1 what happened. French: La grille ne peut pas être affichée : %1.
        missing = tr("The rubric cannot be shown: %1. Without it the request cannot be judged; try again with F5, or skip it and "
                     "tell your lead.")
                      .arg(words.happened.at(0).toLower() + words.happened.mid(1));
    }
    m_page->setRubric(rubric, missing, m_reviewing.draft());
    m_page->setReadOnly(!m_reviewing.isWorking());
    const bool isNew = rubric && m_shownRubric != rubric->version;
    m_shownRubric = rubric ? std::optional(rubric->version) : std::nullopt;
    if (isVisible() && !rubric)
        m_page->rubric()->setFocus(Qt::OtherFocusReason);
    else if (isNew && isVisible())
        m_page->rubric()->goToOpen();
    updateActions();
}

void ReviewWorkspace::showRules()
{
    if (const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session()))
        m_rules->present(signedIn->me.limitedUse);
    m_actions.acknowledge->setEnabled(m_workbench.limitedUseDue() && m_rules->canBeAcknowledged());
    showEmpty();
    if (!m_reviewing.current())
        m_stack->setCurrentWidget(m_workbench.limitedUseDue() ? static_cast<QWidget *>(m_rules) : m_start);
    if (isVisible() && !m_reviewing.current())
        focusFirst();
}

void ReviewWorkspace::focusFirst()
{
    for (QWidget *button : {static_cast<QWidget *>(m_rules->button()), static_cast<QWidget *>(m_empty->button())}) {
        if (button->isVisible())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

void ReviewWorkspace::updateActions()
{
    const bool isWorking = m_reviewing.isWorking();
    const bool canAnswer = isWorking && m_reviewing.rubric();
    for (QAction *action :
         {m_actions.submit, m_actions.yes, m_actions.no, m_actions.notApplicable, m_actions.note, m_actions.privateNote})
        action->setEnabled(canAnswer);
    for (QAction *action : m_actions.choose)
        action->setEnabled(canAnswer);
    for (const auto &each : m_actions.flags)
        each.second->setEnabled(canAnswer);
    m_actions.skipMenu->setEnabled(m_reviewing.canSkip());
    for (const auto &each : m_actions.skip)
        each.second->setEnabled(m_reviewing.canSkip());
    m_actions.pullAfterLoss->setEnabled(std::holds_alternative<reviewtask::LeaseLost>(m_reviewing.task()));
    // Whoever may not come here is not offered what is done here either.
    for (const QWidget *owner : {static_cast<const QWidget *>(this), static_cast<const QWidget *>(m_empty),
                                 static_cast<const QWidget *>(m_page), static_cast<const QWidget *>(m_page->rubric()),
                                 static_cast<const QWidget *>(m_rules), static_cast<const QWidget *>(m_own)}) {
        const auto owned = owner->actions();
        for (QAction *action : owned)
            action->setVisible(m_reviewing.isOpen());
    }
}

void ReviewWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_reviewing.setOnScreen(m_reviewing.current() != nullptr);
    if (!m_reviewing.current())
        focusFirst();
    else
        m_page->rubric()->goToOpen();
}

void ReviewWorkspace::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_reviewing.setOnScreen(false);
}

void ReviewWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showEmpty();
    showNotice();
    if (m_reviewing.current() && !m_reviewing.rubric())
        showRubric();
    showClocks();
}

} // namespace vigie::ui
