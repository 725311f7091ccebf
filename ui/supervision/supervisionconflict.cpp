// What becomes of a decision that was not accepted (Q6): the workspace shows it instead of the case, and does what is chosen.
#include "ui/common/buttons.h"
#include "ui/common/notices.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/conflictpage.h"
#include "ui/supervision/limitedusepage.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QAction>
#include <QStackedWidget>

namespace vigie::ui {

bool SupervisionWorkspace::isComparing() const
{
    return m_conflict->shown() != nullptr;
}

void SupervisionWorkspace::compare(const DecisionId &decision)
{
    m_conflict->clear();
    presentConflict(decision);
    if (isComparing() && isVisible())
        m_conflict->focusChoices();
}

/// It may have gone meanwhile: discarded elsewhere, ordered away, or with the session.
void SupervisionWorkspace::presentConflict(const DecisionId &decision)
{
    const auto &outbox = m_workbench.outbox();
    const auto entry = std::find_if(outbox.begin(), outbox.end(), [&](const OutboxEntry &one) {
        return one.decision.id == decision && one.state == OutboxState::Refused;
    });
    if (entry == outbox.end())
        return leaveConflict();
    m_conflict->present(*entry, m_workbench.stillStands(*entry));
    showPage();
    updateActions();
    showNotice();
}

void SupervisionWorkspace::leaveConflict()
{
    m_conflict->clear();
    // What comes to the front may have been there for long: a second press decides nothing on it.
    m_afterDecision = true;
    m_sinceShown.start();
    showPage();
    updateActions();
    showNotice();
    if (isVisible() && m_workbench.current())
        m_page->focusWork();
}

void SupervisionWorkspace::updateConflictActions()
{
    const OutboxEntry *entry = m_conflict->shown();
    const bool gone = entry && !entry->asItIs && entry->error
        && (entry->error->kind == ErrorKind::LeaseLost || entry->error->kind == ErrorKind::AlreadyDecided);
    m_actions.compare->setEnabled(!entry && refused() != nullptr);
    m_actions.keep->setEnabled(entry && m_workbench.stillStands(*entry).ok());
    m_actions.remake->setEnabled(entry && !gone);
    m_actions.discard->setEnabled(entry != nullptr);
    m_actions.later->setEnabled(entry != nullptr);
    //: Asked for a second time. French: Abandonner définitivement
    m_actions.discard->setText(m_conflict->isDiscardAsked() ? tr("Discard for good") : tr("Discard the decision"));
}

void SupervisionWorkspace::showPage()
{
    if (isComparing())
        m_stack->setCurrentWidget(m_conflict);
    else if (m_workbench.current())
        m_stack->setCurrentWidget(m_page);
    else if (m_workbench.limitedUseDue())
        m_stack->setCurrentWidget(m_rules);
    else
        m_stack->setCurrentWidget(m_empty);
}

void SupervisionWorkspace::keep()
{
    // Enter on another button is that button's.
    if (auto *other = qobject_cast<DecisionButton *>(focusWidget());
        other && m_conflict->isAncestorOf(other) && !m_conflict->isKeep(other)) {
        other->click();
        return;
    }
    if (const OutboxEntry *entry = m_conflict->shown()) {
        if (const Status kept = m_workbench.keep(DecisionId(entry->decision.id)); !kept)
            setProblem(kept.error());
    }
}

void SupervisionWorkspace::remake()
{
    if (const OutboxEntry *entry = m_conflict->shown()) {
        m_remade = *entry;
        m_workbench.remake(m_remade->decision.id);
    }
}

/// What was written for the decision goes with it, so it is asked for twice.
void SupervisionWorkspace::discard()
{
    const OutboxEntry *entry = m_conflict->shown();
    if (!entry)
        return;
    if (m_conflict->askDiscard() == ConflictPage::Discard::Confirmed)
        m_workbench.discard(DecisionId(entry->decision.id)); // a copy: the page lets go of its own
    else
        updateConflictActions();
}

} // namespace vigie::ui
