#include "ui/supervision/conflictpage.h"

#include "ui/common/buttons.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/supervision/casechanges.h"
#include "ui/supervision/decisionwords.h"
#include "ui/supervision/threadview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

/// A part of a column: what it is about above what it says.
QVBoxLayout *addPart(QVBoxLayout *column, const QString &what, QWidget *parent)
{
    auto *part = new QVBoxLayout;
    part->setSpacing(spacing(1) / 2);
    part->addWidget(new TextLabel(what, TextStyle::Small, ColorRole::Muted, parent));
    column->addLayout(part);
    return part;
}

void addLine(QVBoxLayout *part, const QString &text, const QString &spoken, TextStyle style, ColorRole ink, QWidget *parent)
{
    auto *line = new TextLabel(text, style, ink, parent);
    line->setWordWrap(true);
    line->setProperty("said", true);
    line->setAccessibleName(spoken);
    part->addWidget(line);
}

QStringList linesOf(const QWidget *column)
{
    QStringList lines;
    if (column) {
        for (const TextLabel *line : column->findChildren<TextLabel *>()) {
            if (line->property("said").toBool())
                lines << line->accessibleName();
        }
    }
    return lines;
}

} // namespace

ConflictPage::ConflictPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_why(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_scroll(new QScrollArea(this))
    , m_verdict(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_keep(new PrimaryButton({}, this))
    , m_remake(new DecisionButton({}, this))
    , m_discard(new DecisionButton({}, this))
    , m_later(new DecisionButton({}, this))
{
    m_why->setWordWrap(true);
    m_verdict->setWordWrap(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    head->setSpacing(spacing(1));
    head->addWidget(m_title);
    head->addWidget(m_why);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    choices->setSpacing(spacing(2));
    for (QWidget *button : {static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_remake), static_cast<QWidget *>(m_discard),
                            static_cast<QWidget *>(m_later)})
        choices->addWidget(button);
    choices->addSpacing(spacing(2));
    choices->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_scroll, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(choices);
}

void ConflictPage::setChoices(const Choices &choices)
{
    m_keep->setAction(choices.keep);
    m_remake->setAction(choices.remake);
    m_discard->setAction(choices.discard);
    m_later->setAction(choices.later);
}

void ConflictPage::present(const OutboxEntry &refused, const Status &stands)
{
    m_stands = stands;
    // Rebuilt only when it says something else: where one reads stays where it is. A lease that goes on says nothing else.
    OutboxEntry next = refused;
    if (m_shown) {
        next.madeOn.lease = m_shown->madeOn.lease;
        if (next.asItIs && m_shown->asItIs)
            next.asItIs->lease = m_shown->asItIs->lease;
    }
    if (m_shown != next) {
        m_shown = std::move(next);
        rebuild();
    } else {
        showVerdict();
    }
}

void ConflictPage::clear()
{
    m_shown.reset();
    m_discardAsked.invalidate();
    m_decision = m_changes = nullptr;
    m_title->clear();
    m_why->clear();
    m_verdict->clear();
    delete m_scroll->takeWidget();
    m_columns = nullptr;
}

ConflictPage::Discard ConflictPage::askDiscard()
{
    constexpr qint64 doublePress = 400; // milliseconds
    if (isDiscardAsked())
        return m_discardAsked.elapsed() < doublePress ? Discard::Asked : Discard::Confirmed;
    m_discardAsked.start();
    showVerdict();
    return Discard::Asked;
}

bool ConflictPage::isKeep(const QWidget *button) const
{
    return button == m_keep;
}

void ConflictPage::focusChoices()
{
    if (m_keep->isEnabled())
        m_keep->setFocus(Qt::OtherFocusReason);
    else if (m_remake->isEnabled())
        m_remake->setFocus(Qt::OtherFocusReason);
    else
        m_later->setFocus(Qt::OtherFocusReason);
}

void ConflictPage::rebuild()
{
    if (!m_shown)
        return;
    const ErrorText why = errorText(m_shown->error ? m_shown->error->kind : ErrorKind::Internal);
    //: %1 the decision ("Schedule"), %2 the client's code.
    m_title->setText(
        tr("Not accepted: %1 for client %2").arg(rulingText(m_shown->decision.ruling), m_shown->madeOn.content.clientCode));
    m_why->setText(why.happened + QStringLiteral(". ") + sentences(why));
    m_columns = new QWidget;
    m_columns->setProperty("ground", QStringLiteral("window"));
    m_columns->setAttribute(Qt::WA_StyledBackground);
    m_decision = new Card(m_columns);
    m_changes = new Card(m_columns);
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    row->setSpacing(spacing(4));
    row->addWidget(m_decision, 2, Qt::AlignTop);
    row->addWidget(m_changes, 3, Qt::AlignTop);
    showDecision();
    showChanges();
    showVerdict();
    m_scroll->setWidget(m_columns); // the one before goes
}

void ConflictPage::showDecision()
{
    auto *column = new QVBoxLayout(m_decision);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(4));
    column->setSpacing(spacing(3));
    column->addWidget(new SectionLabel(tr("Your decision"), m_decision));
    for (const Statement &statement : DecisionWords::of(m_shown->decision, m_shown->madeOn.content)) {
        QVBoxLayout *part = addPart(column, statement.what, m_decision);
        for (const QString &line : statement.says)
            addLine(part, line, tr("%1: %2").arg(statement.what, line), TextStyle::Body, ColorRole::Text, m_decision);
    }
}

void ConflictPage::showChanges()
{
    auto *column = new QVBoxLayout(m_changes);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(4));
    column->setSpacing(spacing(3));
    column->addWidget(new SectionLabel(tr("What has changed since"), m_changes));
    const auto sentence = [&](const QString &words) {
        auto *part = new QVBoxLayout;
        column->addLayout(part);
        addLine(part, words, words, TextStyle::Body, ColorRole::Muted, m_changes);
    };
    if (!m_shown->asItIs) {
        const bool gone =
            m_shown->error && (m_shown->error->kind == ErrorKind::LeaseLost || m_shown->error->kind == ErrorKind::AlreadyDecided);
        sentence(gone ? tr("The request is not in your hands any more; the desk shows no more of it.")
                      : tr("The desk has not answered yet; it is asked again as soon as it can be reached."));
        return;
    }
    const Case &before = m_shown->madeOn.content;
    const Case &now = m_shown->asItIs->content;
    const std::vector<CaseChange> changes = CaseChanges::sideBySide(before, now);
    const std::vector<RedactedMessage> messages = CaseChanges::newMessages(before, now);
    if (changes.empty() && messages.empty())
        sentence(tr("Nothing that is shown has changed."));
    for (const RedactedMessage &message : messages) {
        QVBoxLayout *part = addPart(column, tr("New message"), m_changes);
        auto *card = new MessageCard(m_changes);
        card->setMessage(message, now);
        part->addWidget(card);
    }
    for (const CaseChange &change : changes) {
        QVBoxLayout *part = addPart(column, change.what, m_changes);
        for (const QString &line : change.before) {
            //: Of something that changed. French: avant : %1
            const QString was = tr("before: %1").arg(line);
            addLine(part, was, QStringLiteral("%1, %2").arg(change.what, was), TextStyle::Body, ColorRole::Muted, m_changes);
        }
        for (const QString &line : change.now) {
            //: Of something that changed. French: maintenant : %1
            const QString is = tr("now: %1").arg(line);
            addLine(part, is, QStringLiteral("%1, %2").arg(change.what, is), TextStyle::BodyStrong, ColorRole::Text, m_changes);
        }
        if (change.now.isEmpty())
            addLine(part, tr("now: nothing"), QStringLiteral("%1, %2").arg(change.what, tr("now: nothing")),
                    TextStyle::BodyStrong, ColorRole::Text, m_changes);
    }
}

void ConflictPage::showVerdict()
{
    if (isDiscardAsked()) {
        m_verdict->setInk(ColorRole::Warn);
        m_verdict->setText(tr("Everything you entered for it is lost when you discard it for good."));
    } else if (const QString misfit = m_stands.ok() ? lengthMisfit(*m_shown) : QString(); !misfit.isEmpty()) {
        m_verdict->setInk(ColorRole::Warn);
        m_verdict->setText(misfit);
    } else if (m_stands.ok()) {
        m_verdict->setInk(ColorRole::Muted);
        m_verdict->setText(tr("It still fits the request as it is now."));
    } else if (m_stands.error().kind == ErrorKind::NotFound) {
        m_verdict->setText({});
    } else {
        m_verdict->setInk(ColorRole::Bad);
        //: %1 why a decision no longer fits: "The slot is no longer free".
        m_verdict->setText(tr("It cannot go out as it is. %1.").arg(errorText(m_stands.error().kind).happened));
    }
}

QStringList ConflictPage::decisionLines() const
{
    return linesOf(m_decision);
}

QStringList ConflictPage::changeLines() const
{
    return linesOf(m_changes);
}

/// Sent as it is, the slot would be too short or too long for what is asked for now.
QString ConflictPage::lengthMisfit(const OutboxEntry &refused)
{
    const Minutes wanted = understoodDuration(corrected(refused.asItIs->content, refused.decision.corrections));
    for (const TimeRange &slot : slotsOf(refused.decision.ruling)) {
        const auto taken = std::chrono::duration_cast<Minutes>(slot.end - slot.start);
        if (taken != wanted) {
            //: Two durations: "The slot takes 45 min; the request now asks for 1 h 15."
            return tr("The slot takes %1; the request now asks for %2.").arg(duration(taken), duration(wanted));
        }
    }
    return {};
}

QString ConflictPage::verdict() const
{
    return m_verdict->text();
}

void ConflictPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void ConflictPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface));
}

} // namespace vigie::ui
