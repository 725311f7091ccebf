#include "ui/supervision/supervisionworkspace.h"

#include "ui/calendar/calendarpanel.h"
#include "ui/common/copied.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/pagestack.h"
#include "ui/common/watermark.h"
#include "ui/supervision/caseheader.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/conflictpage.h"
#include "ui/supervision/copyguard.h"
#include "ui/supervision/decisionbar.h"
#include "ui/supervision/draftedits.h"
#include "ui/supervision/draftundo.h"
#include "ui/supervision/limitedusepage.h"
#include "ui/supervision/revealflow.h"
#include "ui/supervision/slotlist.h"
#include "ui/supervision/threadview.h"
#include "ui/supervision/understandingform.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace vigie::ui {

SupervisionWorkspace::SupervisionWorkspace(Workbench &workbench, ActionRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_stack(new PageStack(this))
    , m_empty(new EmptyState(this))
    , m_page(new CasePage(workbench, this))
    , m_conflict(new ConflictPage(this))
    , m_rules(new LimitedUsePage(this))
    , m_notice(new NoticeBar(this))
    , m_takeBackBar(new NoticeBar(this))
    , m_putBackMenu(new QMenu(this))
    , m_parkMenu(new QMenu(this))
    , m_threadMenu(new QMenu(this))
    , m_missedMenu(new QMenu(this))
    , m_copied(new Copied(this))
    , m_copyGuard(new CopyGuard(*m_page->form(), *m_copied, this))
    , m_reveals(new RevealFlow(
          workbench, [this] { return watermarkText(); }, this))
    , m_actions(registry, {this, m_empty, m_page, m_page->calendar()->view(), m_conflict, m_rules})
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_conflict);
    m_stack->addWidget(m_rules);
    m_conflict->setChoices({m_actions.keep, m_actions.remake, m_actions.discard, m_actions.later});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_takeBackBar);
    m_notice->hide();
    m_takeBackBar->hide();
    fillMenus();
    connectActions();
    m_empty->setAction(m_actions.pull);
    m_rules->setAction(m_actions.acknowledge);
    connect(&m_workbench, &Workbench::taskChanged, this, &SupervisionWorkspace::showTask);
    connect(&m_workbench, &Workbench::limitedUseChanged, this, &SupervisionWorkspace::showRules);
    connect(&m_workbench, &Workbench::draftChanged, this, &SupervisionWorkspace::showDraft);
    connect(&m_workbench, &Workbench::outboxChanged, this, [this] {
        showTakeBack();
        if (const OutboxEntry *compared = m_conflict->shown())
            return presentConflict(DecisionId(compared->decision.id));
        updateConflictActions();
        showNotice();
    });
    connect(&m_workbench, &Workbench::connectionChanged, this, [this] {
        m_offlineSeen = false;
        showEmpty();
        showNotice();
    });
    connect(&m_workbench, &Workbench::queueCountsChanged, this, [this] {
        if (!m_workbench.current())
            showEmpty();
    });
    connect(m_notice, &NoticeBar::closed, this, [this] {
        if (m_problem)
            m_problem.reset();
        else if (m_said)
            m_said.reset();
        else if (m_doubted)
            m_doubted.reset();
        else if (m_remade)
            m_remade.reset();
        else if (m_before)
            m_before.reset();
        else
            m_offlineSeen = true;
        showNotice();
    });
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        showClocks();
        showTakeBack();
    });
    m_ticks.start(1000);
    showRules();
    showTask();
    showTakeBack();
}

void SupervisionWorkspace::connectActions()
{
    const auto on = [this](QAction *action, auto &&handler) { connect(action, &QAction::triggered, this, handler); };
    on(m_actions.pull, [this] { m_workbench.pullNext(); });
    on(m_actions.acknowledge, [this] { m_workbench.acknowledgeLimitedUse(); });
    on(m_actions.pullAfterLoss, [this] { m_workbench.pullNext(); });
    on(m_actions.decide, [this] {
        if (m_afterDecision && m_sinceShown.elapsed() < settleMilliseconds)
            return;
        if (const HeldCase *held = m_workbench.current()) {
            if (const auto ruling = primaryRuling(held->content, m_workbench.draft()); ruling && acceptsDoubted())
                decide(*ruling);
        }
    });
    on(m_actions.propose, [this] { decide(proposal(m_workbench.draft())); });
    on(m_actions.ask, [this] { m_page->openComposer(Composing::Question); });
    on(m_actions.decline, [this] { m_page->openComposer(Composing::Decline); });
    on(m_actions.handOver, [this] { m_page->openComposer(Composing::HandOver); });
    on(m_actions.newSlot, [this] { m_page->openNewSlot(); });
    on(m_actions.markSlot, [this] { m_page->toggleOffer(); });
    for (size_t i = 0; i < m_actions.choose.size(); ++i)
        on(m_actions.choose[i], [this, i] { m_page->chooseSlot(static_cast<int>(i)); });
    on(m_actions.editField, [this] { m_page->form()->editNext(); });
    on(m_actions.changeSharing, [this] { m_page->openSharing(); });
    on(m_actions.previousMessage, [this] { m_page->thread()->stepMessage(-1); });
    on(m_actions.nextMessage, [this] { m_page->thread()->stepMessage(1); });
    on(m_actions.previousChip, [this] { m_page->thread()->stepChip(-1); });
    on(m_actions.nextChip, [this] { m_page->thread()->stepChip(1); });
    on(m_actions.reportMissed, [this] { m_missedMenu->popup(m_page->thread()->caretOnScreen()); });
    for (const auto &each : m_actions.missed)
        on(each.second, [this, category = each.first] { reportMissed(category); });
    on(m_actions.reportExcess, &SupervisionWorkspace::reportExcess);
    on(m_actions.copy, &SupervisionWorkspace::copy);
    on(m_actions.reveal, [this] { m_reveals->ask(m_page->thread()->chip()); });
    on(m_actions.focusCalendar, [this] { m_page->calendar()->view()->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions.overlay, [this] { m_page->calendar()->toggleLanes(); });
    on(m_actions.thirdZone, [this] { m_page->calendar()->pickThirdZone(); });
    for (const SupervisionActions::Nudge &nudge : m_actions.moves)
        on(nudge.action, [this, nudge] { m_page->edits()->nudge(nudge.days, Minutes(nudge.minutes)); });
    for (const SupervisionActions::Nudge &nudge : m_actions.stretches)
        on(nudge.action, [this, nudge] { m_page->edits()->stretch(Minutes(nudge.minutes)); });
    on(m_actions.nextFree, [this] { m_page->edits()->moveToNextFree(); });
    on(m_actions.previousSlot, [this] { m_page->calendar()->view()->step(-1); });
    on(m_actions.nextSlot, [this] { m_page->calendar()->view()->step(1); });
    on(m_actions.removeSlot, [this] { m_page->edits()->removeChosen(); });
    on(m_actions.undo, [this] { m_page->edits()->undo(); });
    on(m_actions.redo, [this] { m_page->edits()->redo(); });
    on(m_actions.focusSlots, [this] { m_page->focusWork(); });
    on(m_actions.focusNearSlots, [this] { m_page->focusNearSlots(); });
    on(m_actions.send, [this] { send(); });
    on(m_actions.closePanel, [this] { m_page->closePanel(); });
    on(m_actions.takeBack, [this] {
        m_takeBackBar->hide();
        m_workbench.takeBack();
    });
    on(m_actions.compare, [this] {
        if (const OutboxEntry *entry = refused())
            compare(entry->decision.id);
    });
    on(m_actions.keep, &SupervisionWorkspace::keep);
    on(m_actions.remake, &SupervisionWorkspace::remake);
    on(m_actions.discard, &SupervisionWorkspace::discard);
    on(m_actions.later, &SupervisionWorkspace::leaveConflict);
    for (const auto &each : m_actions.putBack)
        on(each.second, [this, reason = each.first] { m_workbench.putBack(reason); });
    for (const auto &each : m_actions.park)
        on(each.second, [this, minutes = each.first] { parkFor(minutes); });
    connect(m_page->edits(), &DraftUndo::changed, this, &SupervisionWorkspace::updateActions);
    connect(m_page, &CasePage::panelChanged, this, &SupervisionWorkspace::updateActions);
    connect(m_page, &CasePage::sendWanted, this, &SupervisionWorkspace::send);

    DecisionBar *bar = m_page->bar();
    bar->setPrimary(m_actions.decide);
    for (QAction *action : {m_actions.propose, m_actions.ask, m_actions.decline, m_actions.handOver})
        bar->addSecondary(action);
}

void SupervisionWorkspace::fillMenus()
{
    for (const auto &each : m_actions.putBack)
        m_putBackMenu->addAction(each.second);
    for (const auto &each : m_actions.park)
        m_parkMenu->addAction(each.second);
    m_page->header()->setMenus(m_putBackMenu, m_parkMenu);
    m_threadMenu->addAction(m_actions.copy);
    m_threadMenu->addAction(m_actions.reveal);
    m_threadMenu->addSeparator();
    m_threadMenu->addAction(m_actions.reportMissed);
    m_threadMenu->addAction(m_actions.reportExcess);
    for (const auto &each : m_actions.missed)
        m_missedMenu->addAction(each.second);
    connect(&m_workbench, &Workbench::sessionChanged, m_copied, &Copied::clear);
    connect(m_page->thread(), &ThreadView::menuWanted, m_threadMenu, [this](const QPoint &where) { m_threadMenu->popup(where); });
}

bool SupervisionWorkspace::isWorking() const
{
    return std::holds_alternative<task::Working>(m_workbench.task());
}

void SupervisionWorkspace::showTask()
{
    const HeldCase *held = m_workbench.current();
    if (!held) {
        if (m_shown)
            m_page->forget();
        m_shown.reset();
        m_before.reset();
        m_doubted.reset();
        showEmpty();
        showPage();
        if (isVisible())
            focusFirst();
    } else {
        const bool known = m_shown && m_shown->id == held->content.id;
        if (!known || m_shown->version != held->content.version) {
            m_said.reset();
            if (!known)
                m_before.reset();
            else if (!m_before)
                m_before = m_shown;
            m_shown = held->content;
            m_sinceShown.start();
            m_doubted.reset();
            showPage();
            m_page->showCase(*held, m_workbench.draft());
            if (m_remade && m_remade->decision.request != m_shown->id)
                m_remade.reset();
        } else if (!(m_shown->thread == held->content.thread && m_shown->understanding == held->content.understanding)) {
            m_shown = held->content;
            m_page->showHidden(*held);
        }
        showPage();
        m_page->setReadOnly(!isWorking());
    }
    updateActions();
    showClocks();
    showNotice();
}

void SupervisionWorkspace::showDraft()
{
    const HeldCase *held = m_workbench.current();
    // The draft of another case comes with that case.
    if (!held || !m_shown || m_shown->id != held->content.id || m_shown->version != held->content.version)
        return;
    if (m_doubted && m_doubted != wantsSecondWord(held->content, m_workbench.draft())) {
        m_doubted.reset();
        showNotice();
    }
    m_page->showDraft(m_workbench.draft());
    updateActions();
}

QString SupervisionWorkspace::watermarkText() const
{
    const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session());
    return signedIn ? Watermark::textFor(signedIn->me.displayName, m_workbench.deskNow()) : QString();
}

void SupervisionWorkspace::showClocks()
{
    const HeldCase *marked = m_workbench.current();
    const bool isAbroad = marked && marked->content.level == DisclosureLevel::ThirdCountry;
    m_page->setWatermark(isAbroad ? watermarkText() : QString());
    // A lease that the desk has ended has nothing left, whatever it was granted for.
    if (m_workbench.current())
        m_page->setClocks(m_workbench.deskNow(), isWorking() ? m_workbench.leaseRemaining() : Seconds(0));
}

/// The person's own slot that somebody cannot keep, or outside their hours, is decided on with a second Enter, after it has been
/// said whose.
bool SupervisionWorkspace::acceptsDoubted()
{
    const std::optional<Slot> slot = wantsSecondWord(m_workbench.current()->content, m_workbench.draft());
    if (!slot || m_doubted == slot)
        return true;
    m_doubted = slot;
    updateActions();
    showNotice();
    return false;
}

void SupervisionWorkspace::decide(const Ruling &ruling)
{
    if (!isWorking())
        return;
    // Set first: the next case may be shown before decide() returns.
    m_afterDecision = true;
    m_problem.reset();
    m_doubted.reset();
    const Status status = m_workbench.decide(ruling);
    if (!status) {
        m_afterDecision = false;
        setProblem(status.error());
    } else {
        m_remade.reset();
        showNotice();
    }
}

void SupervisionWorkspace::send()
{
    if (m_page->panel() != CasePage::Panel::Composer || !isWorking())
        return;
    const Ruling ruling = m_page->composer()->ruling();
    if (const auto *question = std::get_if<ruling::Clarify>(&ruling)) {
        if (question->question.isEmpty() || question->to.empty()) {
            m_page->composer()->setProblem(question->to.empty() ? tr("Choose whom to ask.") : tr("Write the question first."));
            return;
        }
    }
    if (const auto *decline = std::get_if<ruling::Decline>(&ruling);
        decline && decline->reason == DeclineReason::Other && decline->message.isEmpty()) {
        m_page->composer()->setProblem(tr("With the reason “other”, the client needs a message."));
        return;
    }
    decide(ruling);
}

void SupervisionWorkspace::parkFor(int minutes)
{
    const Instant now = m_workbench.deskNow();
    if (minutes >= 0) {
        m_workbench.park(now + Minutes(minutes));
        return;
    }
    // Tomorrow morning of the person who parks, not of the client.
    const QDateTime here = toDateTime(now, QTimeZone::systemTimeZone());
    m_workbench.park(toInstant(QDateTime(here.date().addDays(1), QTime(9, 0), QTimeZone::systemTimeZone())));
}

const SessionPolicy &SupervisionWorkspace::policy() const
{
    static const SessionPolicy none;
    const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session());
    return signedIn ? signedIn->me.policy : none;
}

QString SupervisionWorkspace::primaryText() const
{
    const HeldCase *held = m_workbench.current();
    if (!held)
        return tr("Decide");
    const QString number = QString::number(m_workbench.draft().chosen + 1);
    const bool chosen = m_workbench.draft().chosen >= 0;
    if (m_doubted && !isFree(*m_doubted)) {
        //: The first button, pressed again: somebody is busy at that time. French: Envoyer malgré le blocage
        return tr("Send although blocked");
    }
    if (m_doubted) {
        //: The first button, pressed again: the slot lies outside somebody's working hours. French: Confirmer hors horaires
        return tr("Confirm outside hours");
    }
    switch (held->content.kind) {
    case RequestKind::Schedule:
        //: The first button; Enter does it. French: Planifier le créneau %1
        return chosen ? tr("Schedule slot %1").arg(number) : tr("Choose a slot");
    case RequestKind::Reschedule:
        //: The first button; the meeting moves to slot %1. French: Déplacer au créneau %1
        return chosen ? tr("Move to slot %1").arg(number) : tr("Choose a slot");
    case RequestKind::Cancel:
        //: The first button. French: Annuler le rendez-vous
        return tr("Cancel the meeting");
    case RequestKind::AddToCalendar:
        //: The first button; nobody is invited. French: Ajouter à l'agenda (créneau %1)
        return chosen ? tr("Add slot %1 to the calendar").arg(number) : tr("Choose a slot");
    }
    return {};
}

void SupervisionWorkspace::updateActions()
{
    const HeldCase *held = m_workbench.current();
    // What is behind another page is not acted on.
    const bool working = isWorking() && !isComparing();
    // While something is written, Enter belongs to it: nothing else is offered for that key.
    const bool writing = m_page->panel() == CasePage::Panel::Composer || m_page->panel() == CasePage::Panel::NewSlot;
    const Draft &draft = m_workbench.draft();
    m_actions.decide->setText(primaryText());
    m_actions.decide->setEnabled(working && !writing && primaryRuling(held->content, draft).has_value());
    const auto offered = static_cast<int>(proposal(draft).slots.size());
    m_actions.propose->setVisible(!held || takesProposals(held->content.kind));
    m_actions.propose->setEnabled(working && !writing && offered >= 2 && takesProposals(held->content.kind));
    //: %n slots are offered to the participants. French: Proposer %n créneau(x)
    m_actions.propose->setText(offered >= 2 ? tr("Propose %n slot(s)", nullptr, offered) : tr("Propose several slots"));
    for (QAction *action :
         {m_actions.ask, m_actions.decline, m_actions.handOver, m_actions.newSlot, m_actions.markSlot, m_actions.send,
          m_actions.editField, m_actions.reveal, m_actions.reportMissed, m_actions.reportExcess})
        action->setEnabled(working);
    const bool takesSlots = working && held->content.kind != RequestKind::Cancel;
    m_actions.newSlot->setEnabled(takesSlots);
    for (const auto *nudges : {&m_actions.moves, &m_actions.stretches}) {
        for (const SupervisionActions::Nudge &nudge : *nudges)
            nudge.action->setEnabled(takesSlots && !draft.slots.empty());
    }
    m_actions.nextFree->setEnabled(takesSlots && !draft.slots.empty());
    m_actions.removeSlot->setEnabled(takesSlots && draft.chosen >= 0);
    m_actions.undo->setEnabled(working && m_page->edits()->canUndo());
    m_actions.redo->setEnabled(working && m_page->edits()->canRedo());
    for (const auto &each : m_actions.missed)
        each.second->setEnabled(working);
    m_actions.copy->setEnabled(held && policy().copying != Copying::None);
    m_copyGuard->setAllowed(policy().copying != Copying::None);
    m_actions.overlay->setEnabled(held != nullptr);
    m_actions.thirdZone->setEnabled(held != nullptr);
    m_actions.changeSharing->setEnabled(working && !held->content.shareable.empty());
    for (size_t i = 0; i < m_actions.choose.size(); ++i)
        m_actions.choose[i]->setEnabled(working && i < draft.slots.size());
    for (const auto &each : m_actions.putBack)
        each.second->setEnabled(working);
    for (const auto &each : m_actions.park)
        each.second->setEnabled(working);
    m_actions.pullAfterLoss->setEnabled(std::holds_alternative<task::LeaseLost>(m_workbench.task()));
    updateConflictActions();
    m_actions.takeBack->setEnabled(m_workbench.takeBackCandidate() != nullptr);
}

const OutboxEntry *SupervisionWorkspace::refused() const
{
    return m_workbench.firstRefused();
}

void SupervisionWorkspace::setProblem(const Error &error)
{
    m_problem = error;
    showNotice();
}

void SupervisionWorkspace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showEmpty();
        showTakeBack();
        showClocks();
        // After the registry has put its own texts back.
        QTimer::singleShot(0, this, [this] {
            updateActions();
            showNotice();
        });
    }
    QWidget::changeEvent(event);
}

void SupervisionWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isComparing())
        m_conflict->focusChoices();
    else if (m_workbench.current())
        m_page->focusWork();
    else
        focusFirst();
}

} // namespace vigie::ui
