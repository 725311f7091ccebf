// What an action asks, of whoever takes it and then of the desk, and what is said of the answer.
#include "ui/common/buttons.h"
#include "ui/common/errortext.h"
#include "ui/common/tableview.h"
#include "ui/rights/findpersondialog.h"
#include "ui/rights/foundpersondialog.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/itemdialog.h"
#include "ui/rights/keepdialog.h"
#include "ui/rights/keepingcard.h"
#include "ui/rights/rectifydialog.h"
#include "ui/rights/rightsdialogs.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightspane.h"
#include "ui/rights/rightswords.h"
#include "ui/rights/stepdialog.h"
#include "ui/rights/stepquestions.h"

#include <QAction>
#include <QListView>

#include <algorithm>

namespace vigie::ui {

namespace {

using Kind = RightsStepKind;

} // namespace

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

} // namespace vigie::ui
