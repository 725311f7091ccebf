#include "ui/quality/findingspage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/segments.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/wording.h"
#include "ui/quality/findingview.h"
#include "ui/quality/qualitywords.h"
#include "ui/supervision/limitedusepage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace vigie::ui {

FindingsPage::FindingsPage(Findings &findings, ActionRegistry &actions, QWidget *parent)
    : ListPage(parent)
    , m_findings(findings)
    , m_view(new FindingView(findings))
    , m_primary(new PrimaryButton({}, m_bar))
    , m_other(new DecisionButton({}, m_bar))
    , m_uphold(new PrimaryButton({}, m_bar))
    , m_overturn(new DecisionButton({}, m_bar))
{
    makeActions(actions);
    for (const auto &[button, action] : {std::pair<DecisionButton *, QAction *>{m_primary, m_acknowledge},
                                         {m_other, m_contest},
                                         {m_uphold, m_upholdIt},
                                         {m_overturn, m_overturnIt}}) {
        button->setAction(action);
        m_barRow->addWidget(button);
    }
    finishLayout(m_view, {m_refresh}, 430);
    m_list->setMinimumWidth(spacing(80));
    connect(m_notice, &NoticeBar::closed, this, [this] {
        m_problemSeen = !m_refused && m_findings.reading().problem;
        m_refused.reset();
        m_said.reset();
        m_isSeenOver = false;
        showNotice();
    });
    connect(m_segments, &Segments::chosen, this, [this](int index) { setFilter(static_cast<Filter>(index)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isFilling)
            showCurrent();
    });
    connect(&m_findings, &Findings::changed, this, &FindingsPage::showFindings);
    connect(&m_findings, &Findings::seenEnded, this, [this] {
        m_isSeenOver = true;
        showNotice();
    });
    connect(&m_findings, &Findings::isOpenChanged, this, [this] {
        m_isFilterChosen = false;
        m_isActing = false;
        m_said.reset();
        m_refused.reset();
        m_problemSeen = false;
        m_isSeenOver = false;
        offerActions(m_findings.isOpen());
        showFindings();
    });
    offerActions(m_findings.isOpen());
    retranslate();
}

void FindingsPage::makeActions(ActionRegistry &actions)
{
    const auto add = [this, &actions](const char *id, const char *key, const std::function<QString()> &words, auto &&handler) {
        QAction *action = actions.add(
            this,
            {QLatin1String("findings.") + QLatin1String(id), words, {QKeySequence(QLatin1String(key))}, ActionContext::Findings});
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, handler);
        return action;
    };
    m_acknowledge = add(
        "acknowledge", "A", [] { return tr("Acknowledge"); }, [this] { act(Outcome::Acknowledged); });
    //: A supervisor does not agree with a finding. French: Contester
    m_contest = add(
        "contest", "C", [] { return tr("Contest"); }, [this] { act(Outcome::Contested); });
    //: A lead agrees with the review. French: Maintenir
    m_upholdIt = add(
        "uphold", "U", [] { return tr("Uphold"); }, [this] { act(Outcome::Upheld); });
    //: A lead agrees with the person concerned. French: Annuler le constat
    m_overturnIt = add(
        "overturn", "V", [] { return tr("Overturn"); }, [this] { act(Outcome::Overturned); });
    //: The request that a finding is on, as its reviewers saw it; the action goes back and forth.
    m_seeIt = add(
        "request", "R", [] { return tr("See the request, or the finding"); },
        [this] { m_view->showRequest(!m_view->isRequestShown()); });
    m_acknowledgeRules = add(
        "rules", "Ctrl+Return", [] { return tr("I have read these rules and work by them"); },
        [this] { m_findings.acknowledgeRules(); });
    m_view->rules()->setAction(m_acknowledgeRules);
    m_toWords = add(
        "words", "F2", [] { return tr("Write the reasons"); },
        [this] {
            if (m_view->field()->isVisible())
                m_view->field()->setFocus(Qt::ShortcutFocusReason);
        });
    m_toList = add(
        "list", "Esc", [] { return tr("Back to the list"); }, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    m_refresh = add(
        "refresh", "F5", [] { return tr("Read again"); }, [this] { m_findings.read(); });
}

void FindingsPage::setFilter(Filter filter)
{
    m_isFilterChosen = true;
    m_filter = filter;
    showFindings();
}

bool FindingsPage::isShown(const Finding &finding) const
{
    switch (m_filter) {
    case Filter::Open:
        return finding.state == FindingState::Open;
    case Filter::Contested:
        return finding.state == FindingState::Contested;
    case Filter::Settled:
        return finding.state != FindingState::Open && finding.state != FindingState::Contested;
    case Filter::All:
        return true;
    case Filter::Flagged:
        return !finding.flags.empty();
    }
    return true;
}

const Finding *FindingsPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_findings.find(m_rows[static_cast<size_t>(row)]) : nullptr;
}

void FindingsPage::showFindings()
{
    const auto &all = m_findings.all();
    const auto count = [&all](FindingState state) { return static_cast<int>(std::ranges::count(all, state, &Finding::state)); };
    // What waits for this person's word is what they come for.
    if (!m_isFilterChosen) {
        const bool replies = std::ranges::any_of(all, [this](const Finding &finding) { return m_findings.canReply(finding); });
        m_filter = !replies && m_findings.isLead() ? Filter::Contested : Filter::Open;
    }
    const int open = count(FindingState::Open);
    const int contested = count(FindingState::Contested);
    const int settled = static_cast<int>(all.size()) - open - contested;
    QStringList filters{numbered(ui::text(FindingState::Open), open), numbered(ui::text(FindingState::Contested), contested),
                        numbered(tr("Settled"), settled), tr("All")};
    QStringList filterNames{tr("Show those to be answered"), tr("Show the contested"), tr("Show the settled"), tr("Show all")};
    if (m_findings.isLead()) { // nobody else is told
        const auto isFlagged = [](const Finding &finding) { return !finding.flags.empty(); };
        //: Findings of requests on which a reviewer has set a flag. French: Signalés
        filters << numbered(tr("Flagged"), static_cast<int>(std::ranges::count_if(all, isFlagged)));
        filterNames << tr("Show those that a reviewer has flagged");
    }
    m_segments->setTexts(filters, filterNames);
    m_segments->setCurrent(static_cast<int>(m_filter));

    const FindingId before = current() ? current()->id : FindingId();
    const int rowBefore = m_list->currentIndex().row();
    m_isFilling = true;
    m_model->clear();
    m_rows.clear();
    int row = -1;
    for (const Finding &finding : all) {
        if (!isShown(finding))
            continue;
        const Question *question = m_findings.question(finding);
        const QString what = question ? in(question->text) : finding.answer.question;
        QStringList about;
        if (!finding.flags.empty())
            about << flagsText(finding.flags);
        about << tr("Client %1 · decided %2").arg(finding.clientCode, dayAndTime(finding.handledAt, QTimeZone::systemTimeZone()));
        const QString where = about.join(QStringLiteral(" · "));
        auto *item = new QStandardItem(what);
        item->setData(where, TwoLineDelegate::Where);
        item->setData(ui::text(finding.state), TwoLineDelegate::State);
        item->setData(static_cast<int>(toneOf(finding.state)), TwoLineDelegate::ToneOfState);
        item->setData(QStringList{what, where, ui::text(finding.state)}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (finding.id == before)
            row = static_cast<int>(m_rows.size());
        m_rows.push_back(finding.id);
    }
    // One that has left the list: the next takes its place under the hand.
    if (row < 0)
        row = std::clamp(rowBefore, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    if (!m_rows.empty())
        m_list->setCurrentIndex(m_model->index(row, 0));
    m_isFilling = false;
    showList(!m_rows.empty());
    if (m_rows.empty())
        showEmpty();
    const Reading &reading = m_findings.reading();
    //: %1 a time of day. French: Lu à %1
    m_asOf->setText(reading.asOf ? tr("As of %1").arg(timeOfDay(*reading.asOf, QTimeZone::systemTimeZone())) : QString());
    m_problemSeen = m_problemSeen && reading.problem;
    m_isSeenOver = m_isSeenOver && !(current() && m_findings.seen(current()->id));
    showNotice();
    showCurrent();
}

void FindingsPage::showNotice()
{
    const auto &problem = m_findings.reading().problem;
    if (m_refused) {
        const ErrorText text = errorText(m_refused->second);
        QString sentence = sentences(text);
        if (!m_findings.words(m_refused->first).isEmpty())
            sentence += QLatin1Char(' ') + tr("What you wrote is still there.");
        m_notice->setNotice(Tone::Bad, text.happened, sentence);
    } else if (problem && !m_problemSeen && !m_rows.empty()) {
        const ErrorText text = errorText(problem->kind);
        m_notice->setNotice(Tone::Warn, text.happened, sentences(text));
    } else if (m_said) {
        m_notice->setNotice(Tone::Good, said(*m_said), {});
    } else if (m_isSeenOver) {
        m_notice->setNotice(
            Tone::Neutral, tr("The request has been put away"),
            tr("It is shown for as long as a lease lasts. Show it again if you still need it: the desk notes that too."));
    }
    m_notice->setVisible(m_refused || m_said || m_isSeenOver || (problem && !m_problemSeen && !m_rows.empty()));
}

void FindingsPage::showEmpty()
{
    m_empty->setAction(m_refresh);
    if (m_findings.reading().problem) {
        const ErrorText text = errorText(m_findings.reading().problem->kind);
        m_empty->setTone(Tone::Warn);
        m_empty->setContent(Symbol::Offline, text.happened, sentences(text));
    } else if (!m_findings.reading().asOf) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Hourglass, tr("Fetching the findings…"), tr("They appear here as soon as the desk answers."));
    } else if (m_findings.all().empty()) {
        m_empty->setTone(Tone::Good);
        m_empty->setContent(Symbol::Done, tr("No findings"),
                            tr("A random sample of all requests is reviewed, by people who are not told who decided. What they "
                               "find appears here; "
                               "you can acknowledge it, or contest it with a reason, and a lead who took no part settles it."));
    } else {
        m_empty->setTone(Tone::Good);
        m_empty->setContent(Symbol::Done, m_filter == Filter::Open ? tr("Nothing to be answered") : tr("None in this state"),
                            tr("The other lists above hold the rest: what is contested, and what is settled."));
    }
}

void FindingsPage::showCurrent()
{
    const Finding *finding = current();
    if (finding)
        m_view->show(*finding);
    else
        m_view->forget();
    const bool canReply = finding && m_findings.canReply(*finding) && !m_isActing;
    const bool canSettle = finding && m_findings.canSettle(*finding) && !m_isActing;
    m_acknowledge->setEnabled(canReply);
    m_contest->setEnabled(canReply);
    m_upholdIt->setEnabled(canSettle);
    m_overturnIt->setEnabled(canSettle);
    m_toWords->setEnabled(canReply || canSettle);
    m_seeIt->setEnabled(finding && m_findings.canSettle(*finding));
    m_acknowledgeRules->setEnabled(m_view->isRequestShown() && m_findings.rulesDue() && m_view->rules()->canBeAcknowledged());
    const bool isForLead = finding && m_findings.canSettle(*finding);
    const bool isForPerson = finding && m_findings.canReply(*finding);
    m_primary->setVisible(isForPerson);
    m_other->setVisible(isForPerson);
    m_uphold->setVisible(isForLead);
    m_overturn->setVisible(isForLead);
    m_bar->setVisible(isForPerson || isForLead);
    m_consequence->setText(
        isForLead ? tr("The person concerned reads your reasons; it is settled with them.")
                  : tr("Acknowledged, it is settled. Contested, a lead who took no part decides. Either can be said once."));
}

void FindingsPage::act(Outcome outcome)
{
    const Finding *finding = current();
    if (!finding || m_isActing)
        return;
    const FindingId id = finding->id;
    const QString words = m_view->words();
    if (words.isEmpty() && outcome != Outcome::Acknowledged)
        return m_view->askForWords();
    m_isActing = true;
    m_refused.reset();
    m_said.reset();
    showNotice();
    showCurrent();
    const auto answered = [this, id, outcome](const Status &status) { done(id, outcome, status); };
    switch (outcome) {
    case Outcome::Acknowledged:
        return m_findings.reply(id, {false, {}}, answered);
    case Outcome::Contested:
        return m_findings.reply(id, {true, words}, answered);
    case Outcome::Upheld:
        return m_findings.settle(id, {true, words}, answered);
    case Outcome::Overturned:
        return m_findings.settle(id, {false, words}, answered);
    }
}

void FindingsPage::done(const FindingId &finding, Outcome outcome, const Status &status)
{
    m_isActing = false;
    if (status.ok())
        m_said = outcome;
    else
        m_refused.emplace(finding, status.error().kind);
    showNotice();
    if (status.ok() && isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    showCurrent();
}

QString FindingsPage::said(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Acknowledged:
        return tr("Acknowledged");
    case Outcome::Contested:
        return tr("Contested; a lead settles it");
    case Outcome::Upheld:
        return tr("Upheld");
    case Outcome::Overturned:
        return tr("Overturned");
    }
    return {};
}

void FindingsPage::retranslate()
{
    m_title->setText(tr("Findings"));
    m_list->setAccessibleName(tr("Findings"));
    showFindings();
}

void FindingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_rows.empty())
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void FindingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
