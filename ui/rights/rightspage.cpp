#include "ui/rights/rightspage.h"

#include "ui/common/buttons.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/wording.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/checklistwords.h"
#include "ui/rights/findpersondialog.h"
#include "ui/rights/foundpersondialog.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/itemdialog.h"
#include "ui/rights/keepdialog.h"
#include "ui/rights/keepingcard.h"
#include "ui/rights/rectifydialog.h"
#include "ui/rights/rightsdialogs.h"
#include "ui/rights/rightspane.h"
#include "ui/rights/rightswords.h"
#include "ui/rights/stepdialog.h"
#include "ui/rights/stepquestions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

namespace vigie::ui {

namespace {

using Kind = RightsStepKind;

} // namespace

RightsPage::RightsPage(RightsOffice &office, ActionRegistry &actions, QWidget *parent)
    : OfficePage(parent)
    , m_office(office)
    , m_pane(new RightsPane(office))
    , m_primary(new PrimaryButton({}, m_bar))
    , m_take(new TakeRightsDialog(this))
    , m_correctEntry(new CorrectRightsDialog(office, this))
    , m_step(new StepDialog(this))
    , m_putRight(new RectifyDialog(this))
    , m_keepBack(new KeepDialog(this))
    , m_find(new FindPersonDialog(this))
    , m_found(new FoundPersonDialog(this))
    , m_single(new ItemDialog(this))
{
    makeActions(actions);
    makeBar();
    finishLayout(m_pane, {m_refresh, m_findPerson, m_new}, 300);
    m_list->setMinimumWidth(spacing(64));
    connect(m_segments, &Segments::chosen, this, [this](int index) { setFilter(static_cast<Filter>(index)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid() || m_rows[static_cast<std::size_t>(current.row())] == m_office.selected())
            return;
        begun();
        m_opensFirst = false;
        m_office.select(m_rows[static_cast<std::size_t>(current.row())]);
    });
    connect(&m_office, &RightsOffice::changed, this, &RightsPage::showAll);
    connect(&m_office, &RightsOffice::viewChanged, this, &RightsPage::showView);
    connect(&m_office, &RightsOffice::isOpenChanged, this, [this] {
        m_said.reset();
        m_filter = Filter::Open;
        m_opensFirst = true;
        for (QDialog *dialog :
             std::initializer_list<QDialog *>{m_take, m_correctEntry, m_step, m_putRight, m_keepBack, m_single, m_find, m_found})
            dialog->reject();
        offerActions(m_office.isOpen());
        showAll();
    });
    connect(m_take, &TakeRightsDialog::wanted, this, &RightsPage::takeDown);
    connect(m_correctEntry, &CorrectRightsDialog::wanted, this, &RightsPage::correct);
    connect(m_step, &StepDialog::wanted, this, &RightsPage::step);
    connect(m_putRight, &RectifyDialog::wanted, this, &RightsPage::rectify);
    connect(m_find, &FindPersonDialog::wanted, this, &RightsPage::findPerson);
    connect(m_find, &QDialog::finished, &m_office, &RightsOffice::stopFinding);
    connect(m_found, &FoundPersonDialog::takeDownWanted, this, &RightsPage::takeDownFound);
    connect(m_take, &QDialog::finished, m_found, [this] {
        if (m_found->isVisible())
            m_found->activateWindow(); // a window manager may give the keys to the window behind it
    });
    connect(m_pane, &RightsPane::confirmationChanged, this, &RightsPage::showActions);
    connect(m_pane, &RightsPane::confirmed, this, [this] { (m_erase->isEnabled() ? m_erase : m_eraseKept)->trigger(); });
    connect(m_pane->holdings(), &HoldingsCard::chosenChanged, this, &RightsPage::showActions);
    connect(m_pane->holdings()->requests(), &TableView::currentRowChanged, this, &RightsPage::showActions);
    connect(m_pane->keeping(), &KeepingCard::fateChanged, this, &RightsPage::showActions);
    connect(m_pane->archive(), &ArchiveCard::passphraseChanged, this, &RightsPage::showActions);
    connect(m_keepBack, &KeepDialog::said, m_pane->keeping(),
            qOverload<const RequestId &, const ErasureFate &>(&KeepingCard::say));
    connect(m_single, &ItemDialog::chosen, m_pane->keeping(), qOverload<const ErasedItem &>(&KeepingCard::say));
    offerActions(m_office.isOpen());
    retranslate();
}

/// What is still to be done first, and whose it is, as the second line of a row.
QString RightsPage::nextText(const RightsCase &request) const
{
    if (const auto next = nextOf(request)) {
        const QString what = tr("next: %1").arg(taskText(*next, request.wish.kind));
        const PersonId owner = ownerOf(request);
        if (owner.isEmpty())
            return what;
        QString whose = m_office.isMine(request) ? tr("yours") : m_office.nameOf(owner);
        if (m_office.isNobodys(request))
            //: %1 whoever has taken a request on, and may have none any more.
            whose = tr("%1, who has left").arg(whose);
        return QStringLiteral("%1 · %2").arg(what, whose);
    }
    QStringList parts{text(stateOf(request))};
    //: After the state of a request that is over: what it has restricted still is.
    if (stillRestricts(request))
        parts.append(tr("restricted"));
    if (const auto kept = static_cast<int>(keptBack(request).size()); kept > 0)
        //: After the state of an erasure that is over: so many requests stay on a ground of art. 17(3).
        parts.append(tr("%n kept back", nullptr, kept));
    return parts.join(QStringLiteral(" · "));
}

bool RightsPage::isShown(const RightsCase &request, Filter filter) const
{
    if (stateOf(request) != RightsState::Open)
        return filter == Filter::Over;
    switch (filter) {
    case Filter::Open:
        return true;
    case Filter::Mine:
        return m_office.isMine(request);
    case Filter::Nobodys:
        return m_office.isNobodys(request);
    case Filter::Over:
        break;
    }
    return false;
}

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

void RightsPage::setFilter(Filter filter)
{
    m_filter = filter;
    m_opensFirst = true;
    showAll();
}

void RightsPage::takeDownFrom(const QString &link, Instant at)
{
    if (m_office.isOpen())
        m_take->ask(m_office.now(), m_office.zone(), at, tr("Incident %1").arg(link));
}

void RightsPage::showAll()
{
    const auto &all = m_office.all();
    const auto count = [this, &all](Filter filter) {
        return std::ranges::count_if(all, [this, filter](const RightsCase &one) { return isShown(one, filter); });
    };
    m_segments->setTexts({numbered(tr("Open"), count(Filter::Open)), numbered(tr("Mine"), count(Filter::Mine)),
                          numbered(tr("Free"), count(Filter::Nobodys)), numbered(tr("Over"), count(Filter::Over))},
                         {tr("Show those that are open"), tr("Show those that you have taken on"),
                          tr("Show those that nobody has taken on"), tr("Show those that are over")});
    m_segments->setCurrent(static_cast<int>(m_filter));
    const QDate today = m_office.today();
    m_rows.clear();
    m_model->clear();
    int row = -1;
    for (const RightsCase &request : all) {
        if (!isShown(request, m_filter))
            continue;
        const ClockReading clock = m_office.clockOf(request);
        const bool isOpen = m_filter != Filter::Over;
        const QString what = QStringLiteral("%1 · %2").arg(text(request.wish.kind), request.number);
        const QString where = nextText(request);
        const QString state = isOpen ? timeLeft(clock, today) : shortDate(m_office.dayOf(request.steps.back().at));
        if (request.id == m_office.selected())
            row = static_cast<int>(m_rows.size());
        m_rows.push_back(request.id);
        auto *item = new QStandardItem(what);
        item->setData(where, TwoLineDelegate::Where);
        item->setData(state, TwoLineDelegate::State);
        item->setData(static_cast<int>(isOpen ? toneOfTimeLeft(clock, today) : Tone::Neutral), TwoLineDelegate::ToneOfState);
        item->setData(QStringList{what, state, where}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    showList(!m_rows.empty());
    // One that has just been taken down is in the list with the next answer.
    const bool isOnItsWay = row < 0 && m_office.reading().isUnderWay && !m_office.selected().isEmpty();
    if (row < 0 && !isOnItsWay) {
        dropped(*m_step); // it was about another
        dropped(*m_correctEntry);
        dropped(*m_putRight);
        dropped(*m_keepBack);
        dropped(*m_single);
        m_office.select({});
        // Who it is about is shown to nobody who is not here, and a key meant for one that has left meets no other.
        row = m_opensFirst && isVisible() && !m_rows.empty() ? 0 : -1;
    }
    m_opensFirst = m_opensFirst && row < 0;
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    if (m_rows.empty())
        showEmpty();
    //: %1 a time of day.
    m_asOf->setText(m_office.reading().asOf ? tr("As of %1").arg(timeOfDay(*m_office.reading().asOf, m_office.zone()))
                                            : QString());
    m_problemSeen = m_problemSeen && (m_office.reading().problem || m_office.viewProblem());
    showView();
}

void RightsPage::showEmpty()
{
    m_empty->setAction(m_office.isOpen() ? m_refresh : nullptr);
    if (!m_office.isOpen()) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Shield, tr("Not from this site"),
                            tr("What people ask by their rights names them in clear, and is worked by support in the EU alone."));
    } else if (m_office.reading().problem) {
        const ErrorText words = rightsProblem(m_office.reading().problem->kind);
        m_empty->setTone(Tone::Warn);
        m_empty->setContent(Symbol::Offline, words.happened, sentences(words));
    } else if (!m_office.reading().asOf) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Hourglass, tr("Fetching…"), tr("They appear here as soon as the desk answers."));
    } else {
        m_empty->setTone(Tone::Good);
        m_empty->setAction(m_new);
        m_empty->setContent(Symbol::Shield,
                            m_filter == Filter::Over          ? tr("None is over")
                                : m_filter == Filter::Mine    ? tr("You have taken none on")
                                : m_filter == Filter::Nobodys ? tr("Each has been taken on by somebody")
                                                              : tr("Nobody waits for an answer"),
                            tr("Access, rectification, erasure, portability, restriction, objection, withdrawal: take down what "
                               "somebody asks, and the clock runs from the moment it was received."));
    }
}

void RightsPage::showView()
{
    m_pane->showSelected();
    showNotice();
    showActions();
}

std::optional<ErrorText> RightsPage::problem() const
{
    const auto &problem = m_office.reading().problem ? m_office.reading().problem : m_office.viewProblem();
    return problem ? std::optional(rightsProblem(problem->kind)) : std::nullopt;
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

void RightsPage::begin(RightsStepKind kind)
{
    const Way *way = wayOf(kind);
    if (way == nullptr || !way->action->isEnabled() || !m_office.view())
        return;
    const RightsCase &request = m_office.view()->request;
    m_seen = request.version();
    const bool isOfAll = kind == Kind::RecipientsTold && untoldOf(request).empty(); // from before they were listed
    if (isOfAll || (!needsWords(kind, false) && !endsDoubt(kind)))
        return step({kind, {}, {}, {}});
    const auto ticked = m_pane->holdings()->clientsOfTicked();
    const QStringList clients =
        kind == Kind::NotForwarded ? QStringList(ticked.begin(), ticked.end()) : m_pane->holdings()->clients();
    m_step->ask(stepQuestion(m_office, kind, titleOf(*way->action), clients));
}

QString RightsPage::titleOf(const QAction &action) const
{
    return QStringLiteral("%1 · %2").arg(action.text().remove(QStringLiteral("…")), m_office.view()->request.number);
}

void RightsPage::takeOn()
{
    m_seen = m_office.view()->request.version();
    RightsStep taken{Kind::Assigned, {}, {}, {}};
    taken.owner = m_office.me();
    step(taken);
}

void RightsPage::askWhom()
{
    m_seen = m_office.view()->request.version();
    m_step->ask(ownerQuestion(m_office, titleOf(*m_give)));
}

/// Each time: whoever is looked for is looked for by somebody who says why.
void RightsPage::askSearch()
{
    m_seen = m_office.view()->request.version();
    m_step->ask(searchQuestion(titleOf(*m_search)));
}

void RightsPage::step(const RightsStep &step)
{
    if (m_office.isWriting())
        return m_step->setWaiting(false);
    begun();
    if (step.purpose)
        return m_office.search({*step.purpose, step.words}, m_seen,
                               [this](const Status &status) { done(*m_step, status, tr("What is held has been searched for")); });
    const QString good = step.letter ? tr("%1; the letter is on its way").arg(text(step.kind)) : text(step.kind);
    m_office.step(step, m_seen, [this, good](const Status &status) { done(*m_step, status, good); });
}

void RightsPage::erase()
{
    const auto &view = m_office.view();
    if (!view || !m_pane->isConfirmed())
        return;
    begun();
    m_list->setFocus(Qt::OtherFocusReason); // the field goes
    m_office.erase(m_pane->order(), [this](const Status &status) {
        if (!status.ok() && status.error().kind == ErrorKind::RequestChanged)
            return say({Tone::Warn, tr("What is held has changed since it was shown"),
                        tr("Nothing was erased. Search again, and look at what would go.")});
        if (status.ok())
            m_pane->keeping()->forgetItems();
        done(status, tr("What was held is erased at the desk, and is being removed from workstations"));
    });
}

void RightsPage::keepBack()
{
    const auto held = m_pane->current();
    if (held)
        m_keepBack->ask(held->request, KeepingCard::nameOf(*held, m_office.zone()), m_pane->keeping()->fateOf(held->request));
}

void RightsPage::eraseItem()
{
    const RightsCase &request = m_office.view()->request;
    QStringList namedAs;
    for (const HeldRequest &held : m_office.holdings()->requests)
        namedAs += held.isByNameOnly ? QStringList() : held.namedAs;
    m_single->ask(request.number, request.wish.subject, namedAs, m_pane->keeping()->items());
}

void RightsPage::eraseKept()
{
    const RightsCase &request = m_office.view()->request;
    m_seen = request.version();
    m_list->setFocus(Qt::OtherFocusReason); // the field goes
    step({Kind::KeptErased, {}, {}, request.number});
}

void RightsPage::restrict()
{
    begun();
    m_office.restrict(m_pane->holdings()->byNameToo(), [this](const Status &status) {
        done(status, tr("What was found is kept and worked by nobody, and is being removed from workstations"));
    });
}

void RightsPage::leaveOut()
{
    begun();
    m_office.leaveOut(m_pane->holdings()->byNameToo(), [this](const Status &status) {
        done(status, tr("What was found is in no review and no sample any more, nor is what comes later"));
    });
}

void RightsPage::rectify(const std::vector<RectifiedValue> &values)
{
    if (m_office.isWriting())
        return m_putRight->setWaiting(false);
    begun();
    m_office.rectify({values, m_pane->holdings()->byNameToo(), m_pane->holdings()->texts()}, m_seen,
                     [this](const Status &status) { done(*m_putRight, status, tr("It is put right at the desk")); });
}

void RightsPage::makeArchive()
{
    begun();
    const HoldingsCard &held = *m_pane->holdings();
    m_office.makeArchive({held.byNameToo(), held.texts()}, [this](const Status &status) {
        done(status, tr("The desk puts it together; you can go on with something else meanwhile"));
    });
}

void RightsPage::takeDown(const RightsWish &wish, const QString &key)
{
    if (m_office.isWriting())
        return m_take->setWaiting(false);
    begun();
    m_filter = Filter::Open;
    m_office.take(wish, key, [this](const Status &status) {
        if (status.ok())
            m_found->close(); // in which it may have begun
        done(*m_take, status, tr("It is taken down; the clock runs"));
    });
}

void RightsPage::correct(const RightsCorrection &correction)
{
    if (m_office.isWriting())
        return m_correctEntry->setWaiting(false);
    begun();
    m_office.correct(correction, m_seen, [this](const Status &status) { done(*m_correctEntry, status, tr("It is put right")); });
}

RightsPage::Said RightsPage::outcome(const Status &status, const QString &good)
{
    if (status.ok())
        return {Tone::Good, good, {}};
    if (status.error().kind == ErrorKind::RequestChanged)
        return overtaken();
    if (status.error().kind == ErrorKind::InvalidInput) {
        if (status.error().detail.startsWith(QLatin1String("values: ")))
            return {Tone::Warn, tr("Nothing is held so"),
                    tr("Look at how the requests name them, and type it as it stands there. Nothing was changed.")};
        if (status.error().detail.startsWith(QLatin1String("items: "))) {
            const auto item = fromWireName<ItemObstacle>(status.error().detail.section(QLatin1String(": "), 1));
            return {Tone::Warn, tr("Nothing was erased"), item ? text(*item) : tr("Look at what was typed.")};
        }
        if (status.error().detail.contains(QLatin1String(": missing ")))
            return {Tone::Warn, tr("The refusal does not say where to complain"),
                    tr("It names the authority, the remedy and the officer as the templates of letters have them, which may have "
                       "changed meanwhile. Nothing was recorded; what you wrote is still there.")};
        if (status.error().detail.startsWith(QLatin1String("letter: ")))
            return {Tone::Warn, tr("The letter cannot go as it is"),
                    tr("No address is known for it, or nothing is held for that client any more. Nothing was recorded.")};
        const auto obstacle = fromWireName<RightsObstacle>(status.error().detail.section(QLatin1String(": "), 1));
        return {Tone::Warn, tr("That step cannot be taken now"), obstacle ? text(*obstacle) : tr("Look at what was typed.")};
    }
    const ErrorText words = rightsProblem(status.error().kind);
    return {Tone::Bad, words.happened, sentences(words)};
}

void RightsPage::showEvent(QShowEvent *event)
{
    OfficePage::showEvent(event);
    showAll();
}

void RightsPage::changeEvent(QEvent *event)
{
    OfficePage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RightsPage::retranslate()
{
    m_said.reset(); // in the other language
    m_title->setText(tr("Rights"));
    m_list->setAccessibleName(tr("What people ask by their rights"));
    showAll();
}

} // namespace vigie::ui
