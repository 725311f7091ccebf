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

#include <QEvent>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

namespace vigie::ui {

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
