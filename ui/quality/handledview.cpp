#include "ui/quality/handledview.h"

#include "ui/calendar/calendarpanel.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/supervision/decisionwords.h"
#include "ui/supervision/threadview.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

QHBoxLayout *titleRow(QWidget *title, QWidget *beside)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(1));
    row->addWidget(title);
    row->addStretch(1);
    if (beside)
        row->addWidget(beside);
    return row;
}

/// Two columns: what something is called, and what it says.
QGridLayout *emptyGrid(QWidget *pane)
{
    const auto old = pane->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
    delete pane->layout();
    auto *grid = new QGridLayout(pane);
    grid->setContentsMargins(spacing(4), 0, spacing(4), spacing(3));
    grid->setHorizontalSpacing(spacing(3));
    grid->setVerticalSpacing(spacing(1));
    grid->setColumnStretch(1, 1);
    return grid;
}

/// A layout shows what is put into it later only: until then there would be nothing where something was.
void showAtOnce(QWidget *pane)
{
    const auto labels = pane->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *label : labels)
        label->show();
    pane->layout()->activate();
}

TextLabel *wrapped(const QString &words, TextStyle style, ColorRole ink, QWidget *parent)
{
    auto *label = new TextLabel(words, style, ink, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

HandledView::HandledView(QWidget *parent)
    : QWidget(parent)
    , m_calendar(new CalendarPanel(this))
{
    m_calendar->view()->setEditable(false);
    auto *upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(makeThread());
    upper->addWidget(makeWords());
    upper->setChildrenCollapsible(false);
    upper->setHandleWidth(1);
    upper->setSizes({400, 400});
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(upper);
    split->addWidget(m_calendar);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->setSizes({300, 300});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    retranslate();
}

QWidget *HandledView::makeThread()
{
    auto *pane = new QWidget(this);
    m_threadTitle = new SectionLabel({}, pane);
    m_threadKeys = new TextLabel(QStringLiteral("Alt ↑ ↓"), TextStyle::Smaller, ColorRole::Faint, pane);
    m_thread = new ThreadView(pane);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(titleRow(m_threadTitle, m_threadKeys));
    column->addWidget(m_thread, 1);
    pane->setMinimumWidth(spacing(70));
    return pane;
}

QWidget *HandledView::makeWords()
{
    auto *inside = new QWidget;
    inside->setBackgroundRole(QPalette::AlternateBase);
    m_decidedTitle = new SectionLabel({}, inside);
    m_decidedAt = new TextLabel(TextStyle::Smaller, ColorRole::Muted, inside);
    m_decided = new QWidget(inside);
    m_understoodTitle = new SectionLabel({}, inside);
    m_understood = new QWidget(inside);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(titleRow(m_decidedTitle, m_decidedAt));
    column->addWidget(m_decided);
    column->addLayout(titleRow(m_understoodTitle, nullptr));
    column->addWidget(m_understood);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(spacing(70));
    scroll->setWidget(inside);
    return scroll;
}

void HandledView::setHandled(const HandledRequest &request)
{
    m_request = request;
    m_thread->setCase(request.content);
    m_calendar->setCase(request.content);
    m_calendar->view()->setNow(request.handled.at);
    // Those that the automation proposed, and those that were decided on, which may be others.
    std::vector<Slot> candidates = request.content.slots;
    std::vector<int> offered;
    for (const TimeRange &when : slotsOf(request.handled.ruling)) {
        const auto known = std::ranges::find_if(candidates, [&when](const Slot &slot) { return slot.when == when; });
        offered.push_back(static_cast<int>(known - candidates.begin()));
        if (known == candidates.end())
            candidates.push_back({when, 0, {}});
    }
    const int chosen = offered.empty() ? -1 : offered.front();
    m_calendar->view()->setCandidates(candidates, chosen, offered.size() > 1 ? offered : std::vector<int>{});
    if (chosen >= 0)
        m_calendar->view()->goTo(
            toDateTime(candidates[static_cast<size_t>(chosen)].when.start, clientZone(request.content)).date());
    retranslate();
}

void HandledView::forget()
{
    m_request = {};
    m_thread->setCase(m_request.content);
    m_calendar->setCase(m_request.content);
    emptyGrid(m_decided);
    emptyGrid(m_understood);
    retranslate();
}

void HandledView::showDecision()
{
    QGridLayout *grid = emptyGrid(m_decided);
    const Decision decision{{},
                            m_request.content.id,
                            m_request.content.version,
                            {},
                            m_request.handled.at,
                            m_request.handled.ruling,
                            m_request.handled.sharing,
                            m_request.handled.corrections};
    int row = 0;
    for (const Statement &statement : DecisionWords::of(decision, m_request.content)) {
        const bool isFirst = row == 0;
        grid->addWidget(wrapped(statement.what, TextStyle::Body, ColorRole::Muted, m_decided), row, 0);
        grid->addWidget(wrapped(statement.says.join(QLatin1Char('\n')), isFirst ? TextStyle::BodyStrong : TextStyle::Body,
                                ColorRole::Text, m_decided),
                        row, 1);
        ++row;
    }
    showAtOnce(m_decided);
}

void HandledView::showUnderstanding()
{
    QGridLayout *grid = emptyGrid(m_understood);
    int row = 0;
    for (const UnderstoodField &field : m_request.content.understanding) {
        const QString name = field.about.isEmpty()
            ? ui::text(field.name)
            : QStringLiteral("%1 · %2").arg(ui::text(field.name), participantShort(field.about, m_request.content.participants));
        const bool isDoubtful = field.confidence < doubtfulBelow;
        grid->addWidget(wrapped(name, TextStyle::Body, ColorRole::Muted, m_understood), row, 0);
        grid->addWidget(
            wrapped(fieldValueText(field.value, m_request.content.participants), TextStyle::Body, ColorRole::Text, m_understood),
            row, 1);
        auto *sure = new TextLabel(decimal(field.confidence), TextStyle::Small, isDoubtful ? ColorRole::Warn : ColorRole::Muted,
                                   m_understood);
        sure->setAccessibleName(tr("Confidence of %1: %2").arg(name, sure->text()));
        grid->addWidget(sure, row, 2, Qt::AlignRight | Qt::AlignTop);
        ++row;
    }
    showAtOnce(m_understood);
}

QStringList HandledView::lines() const
{
    QStringList lines;
    const auto labels = m_decided->findChildren<TextLabel *>();
    for (const TextLabel *label : labels)
        lines << label->text();
    return lines;
}

void HandledView::retranslate()
{
    m_threadTitle->setText(tr("Thread · %n message(s)", nullptr, static_cast<int>(m_request.content.thread.size())));
    //: Heading of what was done with the request; by whom is not said. French: Ce qui a été décidé
    m_decidedTitle->setText(tr("What was decided"));
    m_understoodTitle->setText(tr("Understood by the automation"));
    const bool has = !m_request.content.participants.empty();
    m_decidedAt->setText(has ? dayAndTime(m_request.handled.at, clientZone(m_request.content)) : QString());
    if (has) {
        showDecision();
        showUnderstanding();
    }
}

void HandledView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
