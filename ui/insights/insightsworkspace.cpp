#include "ui/insights/insightsworkspace.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/pagestack.h"
#include "ui/insights/keyfigures.h"
#include "ui/insights/resumedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int headHeight = 46;
constexpr int widestPage = 1440;
constexpr int pairFrom = 1080; ///< width of the page from which two charts are side by side
constexpr std::array periodChoices{1, 4, 12, 26, QualityInsights::mostPeriods};

} // namespace

InsightsWorkspace::InsightsWorkspace(QualityInsights &quality, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_quality(quality)
    , m_notice(new NoticeBar(this))
    , m_stopped(new NoticeBar(this))
    , m_short(new NoticeBar(this))
    , m_stranded(new NoticeBar(this))
    , m_stack(new PageStack(this))
    , m_empty(new EmptyState(m_stack))
{
    makeActions(actions);
    auto *head = makeHead();
    m_stack->addWidget(makePage());
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    for (NoticeBar *bar : {m_notice, m_stopped, m_short, m_stranded}) {
        column->addWidget(bar);
        bar->hide();
    }
    column->addWidget(m_stack, 1);
    m_stopped->addAction(m_resume);
    m_resumeDialog = new ResumeDialog(this);
    m_notice->setClosable(true);
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(&m_quality, &QualityInsights::changed, this, [this] {
        showReading();
        if (!m_quality.reading().isUnderWay && !m_quality.reading().problem)
            showFigures();
    });
    connect(&m_quality, &QualityInsights::isOpenChanged, this, &InsightsWorkspace::showActions);
    connect(m_resumeDialog, &ResumeDialog::wanted, &m_quality, &QualityInsights::resume);
    connect(&m_quality, &QualityInsights::resumed, m_resumeDialog, &QDialog::accept);
    connect(&m_quality, &QualityInsights::notResumed, this, &InsightsWorkspace::notResumed);
    connect(qApp, &QApplication::focusChanged, &m_focusFollower, [this](QWidget *, QWidget *now) {
        for (const InsightCard *card : m_cards) {
            if (now && card->isAncestorOf(now))
                m_part = card->part();
        }
    });
    showActions();
    retranslate();
}

QWidget *InsightsWorkspace::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    m_title = new TextLabel(TextStyle::Title, ColorRole::Text, head);
    m_source = new TextLabel(TextStyle::Small, ColorRole::Muted, head);
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_periodsLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, head);
    m_periods = new QComboBox(head);
    m_periods->setMinimumWidth(150);
    m_periodsLabel->setBuddy(m_periods);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(spacing(4), 0, spacing(4), 0);
    row->setSpacing(spacing(3));
    row->addWidget(m_title);
    row->addWidget(m_source, 1);
    row->addWidget(m_periodsLabel);
    row->addWidget(m_periods);
    for (QAction *action : {m_refresh, m_aggregates}) {
        auto *button = new DecisionButton({}, head);
        button->setAction(action);
        row->addWidget(button);
    }
    connect(m_periods, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_quality.read(m_periods->currentData().toInt());
    });
    return head;
}

QWidget *InsightsWorkspace::makePage()
{
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the charts in it have it
    auto *ground = new QWidget(m_scroll);
    ground->setProperty("ground", QStringLiteral("window"));
    auto *page = new QWidget(ground);
    page->setMaximumWidth(widestPage);
    m_figures = new KeyFigures(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    column->setSpacing(spacing(4));
    column->addWidget(m_figures);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(spacing(4));
    for (size_t i = 0; i < m_cards.size(); ++i) {
        auto *card = new InsightCard(static_cast<InsightPart>(i), page);
        m_cards.at(i) = card;
        if (card->part() == InsightPart::Agreement || card->part() == InsightPart::Causes)
            m_pair->addWidget(card, 1);
        else
            column->addWidget(card);
        if (card->part() == InsightPart::Breakdown)
            column->addLayout(m_pair);
        connect(card, &InsightCard::shownChanged, this, &InsightsWorkspace::arrange);
        connect(card, &InsightCard::fileWanted, this,
                [this, card](InsightCard::Format format) { askFile(card->part(), format); });
        connect(card->chart(), &ChartView::currentChanged, this, [this, card](const QRect &where) {
            const QPoint at = card->chart()->mapTo(m_scroll->widget(), where.center());
            m_scroll->ensureVisible(at.x(), at.y(), 0, where.height() / 2 + spacing(6));
        });
    }
    column->addStretch(1);
    connect(card(InsightPart::Breakdown)->choice(), &Segments::chosen, this, [this](int index) {
        m_group = m_groups.at(static_cast<size_t>(index));
        showBreakdown();
    });
    auto *middle = new QHBoxLayout(ground);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(page, 100);
    middle->addStretch(1);
    m_scroll->setWidget(ground);
    return m_scroll;
}

void InsightsWorkspace::setRubric(const std::optional<Rubric> &rubric)
{
    if (m_rubric == rubric)
        return;
    m_rubric = rubric;
    showFigures();
}

void InsightsWorkspace::setNextClosing(const std::optional<QDate> &day)
{
    m_nextClosing = day;
    showEmpty();
}

void InsightsWorkspace::showReading()
{
    const QualityInsights::Reading &reading = m_quality.reading();
    const bool isThere = m_quality.insights() && !m_quality.insights()->periods.empty();
    if (!reading.isUnderWay && reading.problem && isThere)
        say(Tone::Warn, errorText(reading.problem->kind).happened,
            tr("These are the figures that were read at %1. F5 asks the desk again.")
                .arg(timeOfDay(*reading.asOf, QTimeZone::systemTimeZone())));
    else if (!reading.problem)
        m_notice->hide();
    m_stack->setCurrentWidget(isThere ? static_cast<QWidget *>(m_scroll) : m_empty);
    m_refresh->setEnabled(!reading.isUnderWay);
    for (QAction *action : {m_asTable, m_png, m_svg, m_csv, m_aggregates})
        action->setEnabled(isThere);
    m_source->setText(reading.isUnderWay ? tr("reading…") : sourceLine());
    if (!isThere)
        showEmpty();
}

void InsightsWorkspace::showEmpty()
{
    const QualityInsights::Reading &reading = m_quality.reading();
    m_empty->setTone(Tone::Neutral);
    m_empty->setAction(nullptr);
    if (reading.isUnderWay || (!reading.problem && !reading.asOf))
        return m_empty->setContent(Symbol::Hourglass, tr("The figures are on their way"),
                                   tr("The desk works them out from all reviews."));
    if (reading.problem) {
        const ErrorText words = errorText(reading.problem->kind);
        m_empty->setTone(Tone::Bad);
        m_empty->setContent(Symbol::Alert, words.happened, sentences(words));
        return m_empty->setAction(m_refresh);
    }
    m_empty->setContent(Symbol::Chart, tr("No sampling period has closed yet"),
                        m_nextClosing
                            ? tr("The period that runs now closes on %1. Then a random sample is drawn from all that was handled "
                                 "in it, and its reviews make the figures.")
                                  .arg(longDay(*m_nextClosing))
                            : tr("When a period closes, a random sample is drawn from all that was handled in it, and its "
                                 "reviews make the figures."));
}

void InsightsWorkspace::showFigures()
{
    // Without any, nothing of an earlier session stays behind what is shown instead.
    const Insights insights = m_quality.insights().value_or(Insights());
    m_figures->setInsights(insights);
    const auto fill = [this](InsightPart part, auto content, const FigureTable &table, const QString &nothing,
                             const std::vector<int> &columns) {
        card(part)->setContent([content = std::move(content)](double width) { return layOut(content, width); }, table, nothing,
                               columns);
    };
    fill(InsightPart::Time, timelineOf(insights), timelineTable(insights), tr("No sampling period has closed yet."),
         {0, 120, 120, 56, 56, 80, 80, 104});
    showBreakdown();
    showWarnings();
    fill(InsightPart::Agreement, agreementPlot(insights, rubric()), agreementTable(insights, rubric()),
         tr("Nothing was reviewed twice yet."), {0, 70, 90, 200, 200, 200});
    fill(InsightPart::Causes, paretoOf(insights, rubric()), causesTable(insights, rubric()),
         tr("No failure was found in what was reviewed."), {0, 0, 130, 120, 180});
    fill(InsightPart::Response, responseBars(insights), responseTable(insights), tr("Nothing was drawn yet."), {260, 0, 200});
}

void InsightsWorkspace::showWarnings()
{
    const Insights insights = m_quality.insights().value_or(Insights());
    m_stopped->setNotice(Tone::Warn, tr("No period is accepted on sampling any more"),
                         tr("Too many in a row were not, under tightened inspection. When something was done about it, a lead "
                            "resumes it; until then periods are neither accepted nor refused."));
    m_stopped->setVisible(insights.inspection == QLatin1String("discontinued"));
    m_resume->setEnabled(m_quality.mayResume());
    const auto isTooFew = [](const InsightPeriod &period) { return period.acceptance && isShort(*period.acceptance); };
    const auto shortOnes = std::count_if(insights.periods.begin(), insights.periods.end(), isTooFew);
    const auto latest = std::find_if(insights.periods.rbegin(), insights.periods.rend(), isTooFew);
    if (latest != insights.periods.rend())
        m_short->setNotice(
            Tone::Warn, tr("%n period(s) cannot be accepted", nullptr, static_cast<int>(shortOnes)),
            //: %1 a period, %2 why it cannot be accepted.
            tr("%1: %2. A lead changes the shares or the level in the sampling plan; it holds from the next period "
               "on.")
                .arg(latest->id, shortText(*latest->acceptance)));
    m_short->setVisible(shortOnes > 0);
    const int stranded = static_cast<int>(insights.response.stranded.value_or(0));
    m_stranded->setNotice(
        Tone::Warn, tr("%n review(s) that nobody may be given", nullptr, stranded),
        tr("Every reviewer has decided or held the request, has reviewed it already or has given it up, or may not be shown it. "
           "Another reviewer would do; after four weeks they count as not reviewed."));
    m_stranded->setVisible(stranded > 0 && m_quality.isLead());
}

void InsightsWorkspace::notResumed(ErrorKind why)
{
    const ErrorText words = errorText(why);
    if (!m_resumeDialog->isVisible())
        return;
    m_resumeDialog->setProblem(
        why == ErrorKind::RequestChanged
            ? tr("Nothing was resumed: another period has closed meanwhile, or another lead was faster. The figures behind this "
                 "are read again.")
            : tr("%1. %2", "what happened, what to do").arg(words.happened, sentences(words)));
}

void InsightsWorkspace::showBreakdown()
{
    const Insights insights = m_quality.insights().value_or(Insights());
    InsightCard *part = card(InsightPart::Breakdown);
    m_groups.clear();
    QStringList texts;
    QStringList names;
    for (const BreakdownGroup group : breakdownGroups) {
        if (!hasGroup(insights, group))
            continue;
        m_groups.push_back(group);
        texts << titleOf(group);
        names << tr("Tell apart by: %1").arg(texts.back());
    }
    auto chosen = std::find(m_groups.begin(), m_groups.end(), m_group);
    if (chosen == m_groups.end() && !m_groups.empty()) {
        m_group = m_groups.front();
        chosen = m_groups.begin();
    }
    part->choice()->setVisible(m_groups.size() > 1);
    if (!m_groups.empty()) {
        part->choice()->setTexts(texts, names);
        part->choice()->setCurrent(static_cast<int>(chosen - m_groups.begin()));
    }
    part->setContent([plot = breakdownPlot(insights, m_group)](double width) { return layOut(plot, width); },
                     breakdownTable(insights, m_group), tr("Nothing was handled in these periods."),
                     {120, 0, 120, 120, 56, 56, 90, 90, 70});
}

void InsightsWorkspace::goTo(InsightPart part)
{
    if (m_stack->currentWidget() != m_scroll)
        return;
    m_part = part;
    InsightCard *wanted = card(part);
    m_scroll->ensureVisible(0, wanted->mapTo(m_scroll->widget(), QPoint(0, wanted->height())).y(), 0, spacing(4));
    m_scroll->ensureVisible(0, wanted->mapTo(m_scroll->widget(), QPoint()).y(), 0, spacing(4));
    if (wanted->hasContent())
        wanted->content()->setFocus(Qt::OtherFocusReason);
}

void InsightsWorkspace::showTable()
{
    InsightCard *shown = card(m_part);
    shown->showTable(!shown->isTable());
    goTo(m_part);
}

QString InsightsWorkspace::sourceLine() const
{
    if (!m_quality.insights() || m_quality.insights()->periods.empty())
        return {};
    const Insights &insights = *m_quality.insights();
    const QDate first = daysOf(insights.periods.front()).first;
    const QDate last = daysOf(insights.periods.back()).second;
    return tr("%1, as of %2").arg(daySpan(first, last), dayAndTime(insights.asOf, QTimeZone::systemTimeZone()));
}

void InsightsWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InsightsWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const QualityInsights::Reading &reading = m_quality.reading();
    if (m_quality.isOpen() && !reading.isUnderWay && !reading.asOf)
        m_quality.read(m_quality.periods());
    (m_stack->currentWidget() == m_scroll ? card(m_part)->content() : static_cast<QWidget *>(m_periods))
        ->setFocus(Qt::OtherFocusReason);
}

void InsightsWorkspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Side by side as charts; a table wants the whole width.
void InsightsWorkspace::arrange()
{
    const bool hasTable = card(InsightPart::Agreement)->isTable() || card(InsightPart::Causes)->isTable();
    m_pair->setDirection(width() >= pairFrom && !hasTable ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void InsightsWorkspace::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface));
}

void InsightsWorkspace::fillPeriods()
{
    m_filling = true;
    m_periods->clear();
    for (const int count : periodChoices)
        m_periods->addItem(tr("the last %n", "sampling periods", count), count);
    m_periods->setCurrentIndex(std::max(0, m_periods->findData(m_quality.periods())));
    m_filling = false;
}

void InsightsWorkspace::retranslate()
{
    m_title->setText(tr("Insights"));
    m_periodsLabel->setText(tr("Periods"));
    m_periods->setAccessibleName(tr("Number of sampling periods"));
    fillPeriods();
    for (InsightCard *each : m_cards)
        each->setWords(titleOf(each->part()), sentenceOf(each->part()));
    showReading();
    showFigures();
}

} // namespace vigie::ui
