#include "ui/quality/findingview.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/notelength.h"
#include "ui/common/pagestack.h"
#include "ui/common/segments.h"
#include "ui/common/watermark.h"
#include "ui/common/wording.h"
#include "ui/common/writtentext.h"
#include "ui/quality/handledview.h"
#include "ui/quality/qualitywords.h"
#include "ui/supervision/limitedusepage.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace vigie::ui {

FindingView::FindingView(Findings &findings, QWidget *parent)
    : QWidget(parent)
    , m_findings(findings)
    , m_parts(new Segments(this))
    , m_stack(new PageStack(this))
    , m_scroll(new QScrollArea(this))
    , m_handled(new HandledView(this))
    , m_rules(new LimitedUsePage(this))
    , m_waiting(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_mark(new Watermark(m_handled))
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_state(new Tag({}, Tone::Neutral, this))
    , m_facts(new QWidget)
    , m_wordsTitle(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_words(new QPlainTextEdit(this))
    , m_missing(new TextLabel(TextStyle::Small, ColorRole::Bad, this))
{
    m_title->setWordWrap(true);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(84);
    m_wordsTitle->setWordWrap(true);
    m_missing->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_facts);
    m_waiting->setWordWrap(true);
    m_waiting->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QWidget *page : std::initializer_list<QWidget *>{m_scroll, m_handled, m_rules, m_waiting})
        m_stack->addWidget(page);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_parts, 0, Qt::AlignTop);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(6), spacing(4), spacing(6), spacing(4));
    column->setSpacing(spacing(3));
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_wordsTitle);
    column->addWidget(m_words);
    column->addWidget(m_missing);
    auto *length = new NoteLength(m_words, longestNote, this);
    column->addWidget(length);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_missing->hide();
        if (m_finding)
            m_findings.setWords(m_finding->id, writtenIn(*m_words));
    });
    connect(m_parts, &Segments::chosen, this, [this](int index) { showRequest(index == 1); });
    m_marks.setInterval(1000); // it has the minute in it
    connect(&m_marks, &QTimer::timeout, this, &FindingView::showMark);
    forget();
}

void FindingView::show(const Finding &finding)
{
    if (!m_finding || m_finding->id != finding.id) {
        m_missing->hide();
        m_isRequest = false;
        forgetRequest();
    }
    m_finding = finding;
    if (const QString typed = m_findings.words(finding.id); typed != writtenIn(*m_words))
        m_words->setPlainText(typed); // with a new history: nobody undoes into another finding's words
    retranslate();
}

void FindingView::forget()
{
    m_finding.reset();
    m_isRequest = false;
    forgetRequest();
    m_parts->hide();
    m_stack->setCurrentWidget(m_scroll);
    clearFacts();
    m_words->clear();
    m_title->clear();
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_wordsTitle, m_words, m_missing})
        part->hide();
    m_state->setText({});
    m_state->setAccessibleName({});
}

void FindingView::forgetRequest()
{
    if (std::exchange(m_isHandledThere, false))
        m_handled->forget();
    m_marks.stop();
    if (m_finding && m_findings.seen(m_finding->id))
        m_findings.forgetSeen();
}

void FindingView::showRequest(bool isRequest)
{
    if (!m_finding || !m_findings.canSettle(*m_finding))
        return;
    m_isRequest = isRequest;
    const SeenRequest *seen = m_findings.seen(m_finding->id);
    if (isRequest && (!seen || (seen->answer && !seen->answer->ok())))
        m_findings.see(m_finding->id);
    showPart();
}

void FindingView::showPart()
{
    const bool canSee = m_finding && m_findings.canSettle(*m_finding);
    const SeenRequest *seen = m_finding ? m_findings.seen(m_finding->id) : nullptr;
    m_isRequest = m_isRequest && canSee && seen != nullptr;
    m_parts->setVisible(canSee);
    m_parts->setTexts(
        {tr("The finding"), tr("The request")},
        {tr("Show what was found"), tr("Show the request as its reviewers saw it; the desk notes who has seen it")});
    m_parts->setCurrent(m_isRequest ? 1 : 0);
    if (!canSee || !seen)
        forgetRequest();
    if (!m_isRequest)
        return m_stack->setCurrentWidget(m_scroll);
    if (seen->answer && seen->answer->ok()) {
        if (!std::exchange(m_isHandledThere, true)) {
            m_handled->setHandled(**seen->answer);
            showMark();
            m_marks.start();
        }
        return m_stack->setCurrentWidget(m_handled);
    }
    const std::optional<LimitedUse> rules = m_findings.rulesDue();
    if (rules)
        m_rules->present(*rules);
    if (seen->answer) {
        const ErrorText words = errorText(seen->answer->error().kind);
        m_waiting->setText(tr("%1. %2", "what happened, what to do").arg(words.happened, sentences(words)));
    } else {
        m_waiting->setText(tr("Fetching the request…"));
    }
    m_stack->setCurrentWidget(rules ? static_cast<QWidget *>(m_rules) : m_waiting);
}

void FindingView::showMark()
{
    const SeenRequest *seen = m_finding ? m_findings.seen(m_finding->id) : nullptr;
    const bool isAbroad = seen && seen->answer && seen->answer->ok()
        && (*seen->answer)->content.level == DisclosureLevel::ThirdCountry && m_findings.me();
    m_mark->setText(isAbroad ? Watermark::textFor(m_findings.me()->displayName, m_findings.deskNow()) : QString());
}

void FindingView::clearFacts()
{
    const auto old = m_facts->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
    delete m_facts->layout();
}

QString FindingView::words() const
{
    return writtenIn(*m_words).trimmed().left(longestNote);
}

void FindingView::askForWords()
{
    m_missing->show();
    m_words->setFocus(Qt::OtherFocusReason);
}

QStringList FindingView::lines() const
{
    QStringList lines;
    const auto labels = findChildren<TextLabel *>();
    for (const TextLabel *label : labels)
        lines << label->text();
    return lines;
}

void FindingView::retranslate()
{
    m_missing->setText(tr("Say why first."));
    if (!m_finding)
        return;
    const Finding &finding = *m_finding;
    const Question *question = m_findings.question(finding);
    m_title->setText(question ? in(question->text) : finding.answer.question);
    m_state->show();
    m_state->setText(ui::text(finding.state));
    m_state->setTone(toneOf(finding.state));
    m_state->setAccessibleName(tr("State: %1").arg(m_state->text()));

    clearFacts();
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing(4));
    grid->setVerticalSpacing(spacing(2));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &what, const QString &says) {
        if (says.isEmpty())
            return;
        for (const auto &[words, ink] : {std::pair{what, ColorRole::Muted}, std::pair{says, ColorRole::Text}}) {
            auto *label = new TextLabel(words, TextStyle::Body, ink, m_facts);
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            grid->addWidget(label, row, ink == ColorRole::Muted ? 0 : 1);
        }
        ++row;
    };
    const QTimeZone here = QTimeZone::systemTimeZone();
    add(tr("Request"), tr("%1 · client %2").arg(ui::text(finding.kind), finding.clientCode));
    //: What was decided, and when: "Schedule · Mon 23 Mar, 16:11".
    add(tr("Decided"), QStringLiteral("%1 · %2").arg(rulingText(finding.ruling), dayAndTime(finding.handledAt, here)));
    add(tr("Reviewed"), dayAndTime(finding.reviewedAt, here));
    add(tr("Answer"), question ? answerText(*question, finding.answer.option) : finding.answer.option);
    add(tr("Cause"), question ? causeText(*question, finding.answer.cause) : finding.answer.cause);
    add(tr("Reviewer's note"), finding.answer.note);
    if (question && question->isCritical)
        add(tr("Weight"), tr("Critical: it made the whole score zero"));
    //: What reviewers have set on the request, by name. French: Signalements
    add(tr("Flags"), flagsText(finding.flags));
    add(tr("Contested because"), finding.contestation);
    add(finding.state == FindingState::Overturned ? tr("Overturned because") : tr("Upheld because"), finding.settlement);
    grid->setRowStretch(row, 1);

    const bool canReply = m_findings.canReply(finding);
    const bool canSettle = m_findings.canSettle(finding);
    m_wordsTitle->setVisible(canReply || canSettle);
    m_words->setVisible(canReply || canSettle);
    if (!canReply && !canSettle)
        m_missing->hide();
    m_wordsTitle->setText(canSettle ? tr("Your reasons; the person concerned reads them") : tr("If you contest it: why?"));
    m_words->setAccessibleName(m_wordsTitle->text());
    m_words->setPlaceholderText(canSettle ? tr("What decides it, in a sentence or two; nothing personal")
                                          : tr("What the review has overlooked, in a sentence or two; nothing personal"));
    showPart();
}

void FindingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
