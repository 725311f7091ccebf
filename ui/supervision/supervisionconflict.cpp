// What becomes of a decision that was not accepted (Q6): the workspace shows it instead of the case, and does what is chosen.
#include "ui/common/buttons.h"
#include "ui/common/notices.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/conflictpage.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QAction>
#include <QStackedWidget>

namespace vigie::ui {

bool SupervisionWorkspace::isComparing() const
{
    return m_compared.has_value();
}

void SupervisionWorkspace::compare(const DecisionId &decision)
{
    m_compared = decision;
    m_discarding.reset();
    showConflict();
}

/// The decision may have gone meanwhile: discarded elsewhere, ordered away, or with the session.
void SupervisionWorkspace::showConflict()
{
    const auto &outbox = m_workbench.outbox();
    const auto entry = std::find_if(outbox.begin(), outbox.end(), [this](const OutboxEntry &one) {
        return m_compared && one.decision.id == *m_compared && one.state == OutboxState::Refused;
    });
    const bool wasShown = m_stack->currentWidget() == m_conflict;
    if (entry == outbox.end()) {
        m_compared.reset();
        m_discarding.reset();
        m_conflict->clear();
    } else {
        const bool discarding = m_discarding == entry->decision.id;
        m_conflict->present(*entry, m_workbench.stillStands(*entry),
                            discarding ? ConflictPage::Discarding::AskedOnce : ConflictPage::Discarding::No);
        //: Asked for a second time. French: Abandonner définitivement
        m_actions.discard->setText(discarding ? tr("Discard for good") : tr("Discard the decision"));
    }
    if (wasShown && !isComparing()) {
        // What comes to the front may have been there for long: a second press decides nothing on it.
        m_afterDecision = true;
        m_sinceShown.start();
    }
    showPage();
    updateActions();
    showNotice();
    if (!isVisible())
        return;
    if (isComparing() && !m_conflict->isAncestorOf(focusWidget()))
        m_conflict->focusChoices();
    else if (wasShown && !isComparing() && m_workbench.current())
        m_page->focusWork();
}

void SupervisionWorkspace::updateConflictActions()
{
    const OutboxEntry *entry = isComparing() ? m_conflict->shown() : nullptr;
    const bool gone = entry && !entry->asItIs && entry->error
        && (entry->error->kind == ErrorKind::LeaseLost || entry->error->kind == ErrorKind::AlreadyDecided);
    m_actions.compare->setEnabled(!isComparing() && refused() != nullptr);
    m_actions.keep->setEnabled(entry && m_workbench.stillStands(*entry).ok());
    m_actions.remake->setEnabled(entry && !gone);
    m_actions.discard->setEnabled(entry != nullptr);
    m_actions.later->setEnabled(entry != nullptr);
}

void SupervisionWorkspace::showPage()
{
    if (isComparing())
        m_stack->setCurrentWidget(m_conflict);
    else if (m_workbench.current())
        m_stack->setCurrentWidget(m_page);
    else
        m_stack->setCurrentWidget(m_empty);
}

void SupervisionWorkspace::keep()
{
    if (!isComparing())
        return;
    // Enter on another button is that button's.
    if (auto *other = qobject_cast<DecisionButton *>(focusWidget());
        other && m_conflict->isAncestorOf(other) && !m_conflict->isKeep(other)) {
        other->click();
        return;
    }
    if (const Status kept = m_workbench.keep(*m_compared); !kept)
        setProblem(kept.error());
}

void SupervisionWorkspace::remake()
{
    const OutboxEntry *entry = m_conflict->shown();
    if (!isComparing() || !entry)
        return;
    m_remade = *entry;
    m_workbench.remake(entry->decision.id);
}

/// What was written for the decision goes with it, so it is asked for twice.
void SupervisionWorkspace::discard()
{
    if (!isComparing())
        return;
    const DecisionId decision = *m_compared;
    if (m_discarding == decision) {
        if (m_sinceAsked.elapsed() < settleMilliseconds)
            return; // a double press has read nothing
        m_discarding.reset();
        m_workbench.discard(decision);
    } else {
        m_discarding = decision;
        m_sinceAsked.start();
        showConflict();
    }
}

} // namespace vigie::ui
