// What the button that Enter presses does: what the checklist says is next, as one of the page's actions.
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/checklistwords.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightspane.h"
#include "ui/rights/rightswords.h"

#include <QAction>

#include <algorithm>

namespace vigie::ui {
namespace {

using Kind = RightsStepKind;

} // namespace

QAction *RightsPage::actionOf(RightsStepKind kind) const
{
    return std::ranges::find(m_ways, kind, &Way::kind)->action;
}

bool RightsPage::canTakeArchive() const
{
    return stageOf(m_office.archive()) == ArchiveStage::Ready;
}

bool RightsPage::hasUnasked(const RightsCase &request) const
{
    if (!unaskedClients(request).empty())
        return true;
    const bool acts = m_office.holdings() && !obstacleForDesk(Kind::Acted, request);
    return acts && !unaskedOf(request, m_pane->holdings()->clientsOfTicked()).empty();
}

RightsPage::NextAct RightsPage::nextAct(const RightsCase &request) const
{
    const auto of = [](QAction *action, const QString &consequence) {
        return NextAct{action, action->text(), consequence, action->isEnabled()};
    };
    const auto next = nextOf(request);
    if (!next && !canTakeArchive())
        return {};
    if (hasUnasked(request)) // what else it may be is beside it
        return of(actionOf(Kind::Forwarded), text(RightsObstacle::ForwardFirst));
    if (canTakeArchive()) // before they are told that it comes
        return of(m_takeArchive, tr("Once: it is encrypted, and its passphrase is shown here then."));
    if (identityOf(request) == IdentityState::NotEstablished) // nobody knows for whom it would be carried out
        return of(actionOf(Kind::Refused), tr("Unless they prove it after all: they are told why, and that they may complain."));
    if (next->task == RightsTask::Answer && isLeftToClients(request) && actionOf(Kind::Refused)->isEnabled())
        return of(actionOf(Kind::Refused), tr("Each client has declined: nothing was done here, and they are told who decides."));
    NextAct act = next->task == RightsTask::Act
        ? nextOfActing(request)
        : NextAct{actionFor(next->task, request), taskText(*next, request.wish.kind), {}, !m_office.isWriting()};
    if (next->task == RightsTask::Answer && !m_pane->archive()->passphrase().isEmpty()) {
        act.isEnabled = false;
        act.consequence = tr("Once they have the passphrase: it is shown here alone.");
    } else if (next->task == RightsTask::Answer
               && obstacleOfArchive({Kind::Answered, {}, {}, {}}, request, stageOf(m_office.archive()))) {
        act.consequence = text(RightsObstacle::ArchiveFirst);
    } else if (identityOf(request) == IdentityState::Asked) {
        act.consequence = tr("The clock stands still until the proof has come.");
    }
    return act;
}

/// For everything but carrying it out.
QAction *RightsPage::actionFor(RightsTask task, const RightsCase &request) const
{
    switch (task) {
    case RightsTask::Acknowledge:
        return actionOf(Kind::Acknowledged);
    case RightsTask::Identity:
        return actionOf(Kind::IdentityEstablished);
    case RightsTask::Search:
        return m_search;
    case RightsTask::Client:
        return actionOf(Kind::ClientAnswered);
    case RightsTask::Service:
        return actionOf(nextOfService(request).value_or(Kind::PassedOn));
    case RightsTask::Recipients:
        return actionOf(Kind::RecipientsTold);
    case RightsTask::Act:
    case RightsTask::Answer:
        break;
    }
    return actionOf(Kind::Answered);
}

RightsPage::NextAct RightsPage::nextOfActing(const RightsCase &request) const
{
    const RightsWish &wish = request.wish;
    const bool mayWrite = !m_office.isWriting();
    if (!isCarriedOutByDesk(wish))
        return {m_rectify->isEnabled() ? m_rectify : actionOf(Kind::Acted), taskText(*nextOf(request), wish.kind), {}, mayWrite};
    if (isArchiving(wish.kind) && stageOf(m_office.archive()) == ArchiveStage::Making)
        return {m_archive, taskText(*nextOf(request), wish.kind), tr("The desk is putting it together."), false};
    if (!m_office.holdings())
        return {m_search, tr("Search again"), isErasing(wish) ? tr("Look at what would go before it goes.") : QString(),
                mayWrite};
    const auto chosen = static_cast<int>(m_pane->holdings()->chosen().size());
    if (const ErasureOrder order = m_pane->order(); isErasing(wish) && order.requests.empty() && !order.items.empty())
        return {m_erase, tr("Erase %n single value(s)", nullptr, static_cast<int>(order.items.size())),
                tr("It cannot be undone. The requests stay without it; the audit trail stays verifiable."),
                mayWrite && m_erase->isEnabled()};
    if (isErasing(wish))
        return {m_erase, tr("Erase %n request(s)", nullptr, static_cast<int>(m_pane->order().requests.size())),
                tr("It cannot be undone. Whole requests go; the audit trail stays verifiable."),
                mayWrite && m_erase->isEnabled()};
    if (isLeavingOut(wish))
        return {m_leaveOut, tr("Leave %n request(s) out", nullptr, chosen),
                tr("Meetings are arranged as before; no review and no sample has them, nor what comes later."), mayWrite};
    if (isRestricting(wish.kind))
        return {m_restrict, tr("Restrict %n request(s)", nullptr, chosen),
                tr("Kept, but worked and shown by nobody until you lift it."), mayWrite};
    return {m_archive, taskText(*nextOf(request), wish.kind),
            tr("Their data, a page and a PDF to read, contacts and calendar. Whoever else is in it is masked."), mayWrite};
}

void RightsPage::showNext(const RightsCase &request)
{
    const NextAct next = nextAct(request);
    m_primary->setVisible(next.action != nullptr);
    m_primary->setKeyHint(QStringLiteral("Ctrl ⏎"));
    m_primary->setText(next.words);
    m_primary->setEnabled(next.isEnabled);
    m_consequence->setText(next.consequence);
    for (const Way &way : m_ways) { // nothing is offered twice
        if (way.button != nullptr && way.action == next.action && next.words == way.action->text())
            way.button->hide();
    }
}

void RightsPage::go()
{
    if (!m_office.view() || !m_primary->isEnabled())
        return;
    if (QAction *action = nextAct(m_office.view()->request).action)
        action->trigger();
}

} // namespace vigie::ui
