// The page's actions, their buttons in the bar, and when each may be taken.
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/rectifydialog.h"
#include "ui/rights/rightsdialogs.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightspane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>

#include <algorithm>

namespace vigie::ui {

namespace {

using Kind = RightsStepKind;

} // namespace

void RightsPage::makeActions(ActionRegistry &actions)
{
    const auto add = [this, &actions](const char *id, const char *key, const std::function<QString()> &words, auto &&handler) {
        QAction *action = actions.add(
            this,
            {QLatin1String("rights.") + QLatin1String(id), words, {QKeySequence(QLatin1String(key))}, ActionContext::Rights});
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, handler);
        return action;
    };
    m_next = add(
        "next", "Ctrl+Return", [] { return tr("Do what is next"); }, [this] { go(); });
    const auto way = [&](Kind kind, const char *id, const char *key, const std::function<QString()> &words) {
        m_ways.push_back({kind, add(id, key, words, [this, kind] { begin(kind); })});
    };
    way(Kind::Acknowledged, "acknowledge", "A", [] { return tr("Acknowledge receipt…"); });
    way(Kind::IdentityEstablished, "identity", "I", [] { return tr("Identity established…"); });
    way(Kind::IdentityAsked, "doubt", "D", [] { return tr("Ask who it is…"); });
    way(Kind::IdentityAnswered, "proof", "P", [] { return tr("Proof received"); });
    way(Kind::IdentityNotEstablished, "stranger", "Shift+I", [] { return tr("Identity not established…"); });
    m_search = add(
        "search", "S", [] { return tr("Search for what is held…"); }, [this] { askSearch(); });
    way(Kind::Forwarded, "forward", "F", [] { return tr("Forward to the client…"); });
    way(Kind::NotForwarded, "without-client", "Shift+C", [] { return tr("Answer without the client…"); });
    way(Kind::Assisted, "assist", "Shift+F", [] { return tr("The client was assisted…"); });
    way(Kind::PassedOn, "pass-on", "V", [] { return tr("Passed on to the service…"); });
    way(Kind::SecurityStopped, "stop-security", "Y", [] { return tr("Security stops as well…"); });
    way(Kind::Weighed, "weigh", "Shift+V", [] { return tr("It goes on for security…"); });
    way(Kind::ClientAnswered, "client", "C", [] { return tr("The client has decided…"); });
    way(Kind::ClientDeclined, "client-declines", "X", [] { return tr("The client declines…"); });
    way(Kind::Acted, "act", "O", [] { return tr("Carried out…"); });
    m_erase = add(
        "erase", "Ctrl+Shift+E", [] { return tr("Erase"); }, [this] { erase(); });
    m_keep = add(
        "keep", "K", [] { return tr("Keep back…"); }, [this] { keepBack(); });
    m_item = add(
        "erase-item", "Shift+E", [] { return tr("Erase a single item…"); }, [this] { eraseItem(); });
    m_eraseKept = add(
        "erase-kept", "Shift+K", [] { return tr("Erase what was kept back"); }, [this] { eraseKept(); });
    m_certificate = add(
        "certificate", "Ctrl+Shift+P", [] { return tr("Save certificate…"); }, [this] { certify(); });
    m_archive = add(
        "archive", "Ctrl+Shift+S", [] { return tr("Put the data together"); }, [this] { makeArchive(); });
    m_takeArchive = add(
        "take-archive", "Ctrl+S", [] { return tr("Take the archive…"); }, [this] { takeArchive(); });
    m_rectify = add(
        "rectify", "Shift+O", [] { return tr("Put right…"); },
        [this] {
            const RightsCase &request = m_office.view()->request;
            m_seen = request.version();
            m_putRight->ask(request.number, request.wish.subject, static_cast<int>(m_pane->holdings()->chosen().size()));
        });
    m_restrict = add(
        "restrict", "Ctrl+Shift+R", [] { return tr("Restrict"); }, [this] { restrict(); });
    m_leaveOut = add(
        "leave-out", "Ctrl+Shift+O", [] { return tr("Leave out of reviews"); }, [this] { leaveOut(); });
    way(Kind::LiftingTold, "lifting-told", "U", [] { return tr("They were told that it will be lifted…"); });
    way(Kind::Lifted, "lift", "Shift+U", [] { return tr("Lift the restriction"); });
    way(Kind::RecipientsTold, "recipients", "T", [] { return tr("Tell a recipient…"); });
    way(Kind::RecipientNotTold, "recipient-not-told", "Shift+T", [] { return tr("A recipient cannot be told…"); });
    way(Kind::Answered, "answered", "Shift+A", [] { return tr("Answer the person…"); });
    way(Kind::Extended, "extend", "L", [] { return tr("Extend…"); });
    way(Kind::Refused, "refuse", "R", [] { return tr("Refuse…"); });
    way(Kind::GivenUp, "given-up", "W", [] { return tr("Given up by the person…"); });
    way(Kind::Grouped, "group", "Shift+G", [] { return tr("Group with another…"); });
    m_takeOn = add(
        "take", "M", [] { return tr("Take it on"); }, [this] { takeOn(); });
    m_give = add(
        "give", "Shift+M", [] { return tr("Give it to somebody…"); }, [this] { askWhom(); });
    way(Kind::GivenBack, "give-back", "B", [] { return tr("Give it back"); });
    way(Kind::Noted, "note", "N", [] { return tr("Note…"); });
    m_new = add(
        "new", "Ctrl+N", [] { return tr("Take down…"); },
        [this] { m_take->ask(m_office.now(), m_office.zone(), m_office.now()); });
    m_findPerson = add(
        "find-person", "Ctrl+F", [] { return tr("Find a person…"); }, [this] { findFrom({}, m_office.now()); });
    m_correct = add(
        "correct", "E", [] { return tr("Put what was taken down right…"); },
        [this] {
            m_seen = m_office.view()->request.version();
            m_correctEntry->ask(m_office.view()->request);
        });
    m_refresh = add(
        "refresh", "F5", [] { return tr("Read again"); },
        [this] {
            begun();
            m_office.read();
        });
    add(
        "list", "Esc", [] { return tr("Back to the list"); }, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
}

void RightsPage::makeBar()
{
    m_barRow->addWidget(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &RightsPage::go);
    m_archiveAgain = new DecisionButton({}, m_bar);
    m_archiveAgain->setAction(m_archive);
    m_barRow->addWidget(m_archiveAgain);
    m_keepButton = new DecisionButton({}, m_bar);
    m_keepButton->setAction(m_keep);
    m_barRow->addWidget(m_keepButton);
    m_itemButton = new DecisionButton({}, m_bar);
    m_itemButton->setAction(m_item);
    m_barRow->addWidget(m_itemButton);
    m_eraseKeptButton = new DecisionButton({}, m_bar);
    m_eraseKeptButton->setAction(m_eraseKept);
    m_barRow->addWidget(m_eraseKeptButton);
    m_certificateButton = new DecisionButton({}, m_bar);
    m_certificateButton->setAction(m_certificate);
    m_barRow->addWidget(m_certificateButton);
    // The rest is in the palette.
    for (const Kind kind :
         {Kind::IdentityAsked, Kind::IdentityAnswered, Kind::Forwarded, Kind::NotForwarded, Kind::ClientAnswered,
          Kind::ClientDeclined, Kind::LiftingTold, Kind::Lifted, Kind::Grouped, Kind::Extended, Kind::Refused, Kind::Noted}) {
        Way *way = wayOf(kind);
        way->button = new DecisionButton({}, m_bar);
        way->button->setAction(way->action);
        m_barRow->addWidget(way->button);
    }
    m_consequence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

RightsPage::Way *RightsPage::wayOf(RightsStepKind kind)
{
    const auto found = std::ranges::find(m_ways, kind, &Way::kind);
    return found == m_ways.end() ? nullptr : &*found;
}

void RightsPage::showActions()
{
    const auto &view = m_office.view();
    const bool canAct = view && !m_office.isWriting();
    // Words are asked for when the step is begun; whatever else stands in its way is known before.
    for (const Way &way : m_ways) {
        const bool isOpen = view
            && (!m_office.obstacleTo(way.kind, view->request, QStringLiteral("words"))
                || (way.kind == Kind::NotForwarded && hasUnasked(view->request)));
        // Once it is over it leaves the list, and a passphrase that nobody has would be lost with it.
        const bool losesPassphrase =
            !m_pane->archive()->passphrase().isEmpty() && std::ranges::find(endingSteps, way.kind) != endingSteps.end();
        way.action->setEnabled(isOpen && canAct && !losesPassphrase);
        // A doubt that comes up late is rare, and in the palette.
        const bool isOffered = isOpen && (way.kind != Kind::Grouped || !view->duplicateOf.isEmpty())
            && (way.kind != Kind::IdentityAsked || identityOf(view->request) != IdentityState::Established);
        if (way.button != nullptr)
            way.button->setVisible(isOffered);
    }
    m_takeOn->setEnabled(canAct && !m_office.obstacleTo(Kind::Assigned, view->request, {}));
    m_give->setEnabled(
        canAct && stateOf(view->request) == RightsState::Open
        && std::ranges::any_of(m_office.support(), [&view](const PersonId &person) { return person != ownerOf(view->request); }));
    m_correct->setEnabled(canAct && stateOf(view->request) == RightsState::Open);
    m_search->setEnabled(canAct && !obstacleForDesk(Kind::Searched, view->request));
    const bool canActOnFound = canAct && m_office.holdings() && !obstacleForDesk(Kind::Acted, view->request);
    const bool mayErase = canActOnFound && isErasing(view->request.wish);
    m_erase->setEnabled(mayErase && m_pane->isConfirmed());
    const std::optional<HeldRequest> current = m_pane->current();
    m_keep->setEnabled(mayErase && current && !m_pane->holdings()->staysWithClient(*current));
    m_keepButton->setVisible(mayErase);
    m_item->setEnabled(mayErase && !m_pane->holdings()->chosen().empty());
    m_itemButton->setVisible(mayErase);
    const bool hasErased = view && certificateOf(view->request, {});
    m_certificate->setEnabled(canAct && hasErased);
    m_certificateButton->setVisible(hasErased);
    const bool mayEraseKept = view && stateOf(view->request) != RightsState::Open
        && !m_office.obstacleTo(Kind::KeptErased, view->request, view->request.number);
    m_eraseKept->setEnabled(canAct && mayEraseKept && m_pane->isConfirmed());
    m_eraseKeptButton->setVisible(mayEraseKept);
    m_archive->setEnabled(canActOnFound && isArchiving(view->request.wish.kind)
                          && stageOf(m_office.archive()) != ArchiveStage::Making);
    m_takeArchive->setEnabled(canAct && canTakeArchive());
    m_archiveAgain->setVisible(m_archive->isEnabled() && nextOf(view->request)->task == RightsTask::Answer);
    m_restrict->setEnabled(canActOnFound && isRestricting(view->request.wish.kind));
    m_leaveOut->setEnabled(canActOnFound && isLeavingOut(view->request.wish));
    m_rectify->setEnabled(canActOnFound && view->request.wish.kind == RightKind::Rectification);
    m_bar->setVisible(view.has_value());
    m_next->setEnabled(canAct);
    m_findPerson->setEnabled(m_office.isOpen());
    m_new->setEnabled(m_office.isOpen() && !m_office.isWriting()); // its answer would meet the next one
    if (view)
        showNext(view->request);
}

} // namespace vigie::ui
