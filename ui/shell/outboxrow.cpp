#include "ui/shell/outboxrow.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vigie::ui {

OutboxRow::OutboxRow(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_client(new Chip({}, this))
    , m_when(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_state(new Tag({}, Tone::Neutral, this))
    , m_times(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_explanation(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_buttons(new QWidget(this))
    , m_compare(new DecisionButton({}, m_buttons))
    , m_discard(new DecisionButton({}, m_buttons))
    , m_takeBack(new DecisionButton({}, m_buttons))
{
    m_explanation->setWordWrap(true);
    m_times->setWordWrap(true);
    m_compare->setSymbol(Symbol::Retry);
    m_discard->setSymbol(Symbol::Bin);
    m_takeBack->setSymbol(Symbol::Undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing(3));
    head->addWidget(m_title);
    head->addWidget(m_client);
    head->addWidget(m_when);
    head->addStretch(1);
    head->addWidget(m_state);
    column->addLayout(head);
    column->addWidget(m_times);
    column->addWidget(m_explanation);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(spacing(2));
    buttons->addWidget(m_compare);
    buttons->addWidget(m_takeBack);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    column->addWidget(m_buttons);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_review.isEmpty())
            Q_EMIT compare(m_decision);
        else
            Q_EMIT takeUp(m_review);
    });
    connect(m_takeBack, &QPushButton::clicked, this, &OutboxRow::takeBack);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (!m_asked)
            ask(true);
        else if (m_review.isEmpty())
            Q_EMIT discard(m_decision);
        else
            Q_EMIT discardReview(m_review);
    });
}

void OutboxRow::begin(int number, const DecisionId &decision, const ReviewId &review)
{
    m_number = number;
    if (m_decision != decision || m_review != review)
        m_asked = false;
    m_decision = decision;
    m_review = review;
}

void OutboxRow::offer(bool isRefused, bool canTakeBack)
{
    m_buttons->setVisible(isRefused || canTakeBack);
    m_compare->setVisible(isRefused);
    m_discard->setVisible(isRefused);
    m_takeBack->setVisible(canTakeBack);
    ask(m_asked);
}

void OutboxRow::showWaiting(int attempts, Kept kept)
{
    m_state->setTone(Tone::Warn);
    m_state->setSymbol(Symbol::Clock);
    m_state->setText(tr("Waiting for the network"));
    if (kept == Kept::InMemoryOnly)
        m_explanation->setText(
            tr("The disk does not take it: it is in memory alone and leaves by itself as soon as the desk answers. "
               "Do not close the program before."));
    else if (attempts == 0)
        m_explanation->setText(tr("It is kept on this computer and leaves by itself as soon as the desk answers."));
    else
        m_explanation->setText(
            tr("Tried %n time(s). It is kept and leaves by itself as soon as the desk answers.", nullptr, attempts));
}

void OutboxRow::showSending()
{
    m_state->setTone(Tone::Accent);
    m_state->setSymbol(Symbol::Send);
    m_state->setText(tr("Being sent"));
    m_explanation->setText(
        tr("The desk has not confirmed it yet. If the answer is lost, it is asked again; it takes effect once only."));
}

void OutboxRow::showRefused(const std::optional<Error> &error)
{
    const ErrorText words = errorText(error ? error->kind : ErrorKind::Internal);
    m_state->setTone(Tone::Bad);
    m_state->setSymbol(Symbol::Error);
    m_state->setText(tr("Refused"));
    m_explanation->setText(QStringLiteral("%1. %2").arg(words.happened, sentences(words)));
}

void OutboxRow::ask(bool asked)
{
    m_asked = asked;
    m_discard->setText(asked ? tr("Discard for good") : tr("Discard"));
    if (m_review.isEmpty())
        m_discard->setAccessibleName(asked ? tr("Discard decision %1 for good").arg(m_number)
                                           : tr("Discard decision %1").arg(m_number));
    else
        m_discard->setAccessibleName(asked ? tr("Discard review %1 for good").arg(m_number)
                                           : tr("Discard review %1").arg(m_number));
    m_discard->updateGeometry();
}

void OutboxRow::present(const OutboxEntry &entry, int number, Instant now, Kept kept)
{
    begin(number, entry.decision.id, {});
    const Case &c = entry.madeOn.content;
    m_title->setText(rulingText(entry.decision.ruling));
    m_client->setText(tr("Client %1").arg(c.clientCode));
    m_client->show();
    QStringList times;
    for (const TimeRange &slot : slotsOf(entry.decision.ruling))
        times << dayAndTimeSpan(slot, clientZone(c));
    m_times->setText(times.join(QStringLiteral(" · ")));
    m_times->setVisible(!times.isEmpty());
    m_when->setText(tr("decided at %1").arg(timeOfDay(entry.decision.madeAt, QTimeZone::systemTimeZone())));
    bool takeBack = false;
    switch (entry.state) {
    case OutboxState::Queued:
        showWaiting(entry.attempts, kept);
        break;
    case OutboxState::Sending:
        showSending();
        break;
    case OutboxState::Accepted: {
        const Seconds left = entry.releaseAt ? *entry.releaseAt - now : Seconds(0);
        takeBack = left > Seconds(0);
        m_state->setTone(Tone::Accent);
        m_state->setSymbol(Symbol::Hourglass);
        m_state->setText(tr("Accepted"));
        m_explanation->setText(takeBack ? tr("It takes effect in %1 s; until then it can be taken back.").arg(left.count())
                                        : tr("The desk is releasing it."));
        break;
    }
    case OutboxState::Released:
        m_state->setTone(Tone::Good);
        m_state->setSymbol(Symbol::Done);
        m_state->setText(tr("Released"));
        m_explanation->setText(tr("It has taken effect."));
        break;
    case OutboxState::TakenBack:
        m_state->setTone(Tone::Neutral);
        m_state->setSymbol(Symbol::Undo);
        m_state->setText(tr("Taken back"));
        m_explanation->setText(tr("It has had no effect."));
        break;
    case OutboxState::Refused:
        showRefused(entry.error);
        break;
    }
    m_compare->setText(tr("Compare and decide"));
    m_compare->setAccessibleName(tr("Compare decision %1 with its request").arg(number));
    m_takeBack->setText(tr("Take back"));
    m_takeBack->setAccessibleName(tr("Take decision %1 back").arg(number));
    setAccessibleName(tr("Decision %1: %2").arg(QString::number(number), m_state->text()));
    offer(entry.state == OutboxState::Refused, takeBack);
}

void OutboxRow::present(const SubmittedReview &review, int number, Kept kept)
{
    begin(number, {}, review.review.id);
    //: %1 what was asked, e.g. "Schedule". French: Revue · %1
    m_title->setText(tr("Review · %1").arg(text(review.kind)));
    m_client->setText(tr("Client %1").arg(review.clientCode));
    m_client->show();
    m_when->setText(tr("submitted at %1").arg(timeOfDay(review.submittedAt, QTimeZone::systemTimeZone())));
    switch (review.state) {
    case OutboxState::Sending:
        showSending();
        break;
    case OutboxState::Refused:
        showRefused(review.error);
        break;
    case OutboxState::Queued:
    case OutboxState::Accepted: // of decisions alone, as the next two
    case OutboxState::Released:
    case OutboxState::TakenBack:
        showWaiting(review.attempts, kept);
        break;
    }
    m_compare->setText(tr("Go on with it"));
    m_compare->setAccessibleName(tr("Go on with review %1").arg(number));
    setAccessibleName(tr("Review %1: %2").arg(QString::number(number), m_state->text()));
    m_times->hide();
    offer(review.state == OutboxState::Refused, false);
}

void OutboxRow::present(const PendingReport &report, int number)
{
    begin(number, {}, {});
    //: %1 what the words should have been hidden as, e.g. "phone number". French: Signalé : masquage manquant · %1
    m_title->setText(report.kind == ReportKind::Missed ? tr("Reported: not hidden · %1").arg(categoryText(report.category))
                                                       //: French: Signalé : masqué sans nécessité
                                                       : tr("Reported: hidden without need"));
    m_client->setText(tr("Client %1").arg(report.clientCode));
    m_client->setVisible(!report.clientCode.isEmpty());
    m_when->setText(tr("reported at %1").arg(timeOfDay(report.saidAt, QTimeZone::systemTimeZone())));
    if (report.isSending)
        showSending();
    else
        showWaiting(0, report.isKept ? Kept::OnDisk : Kept::InMemoryOnly);
    setAccessibleName(tr("Report %1: %2").arg(QString::number(number), m_state->text()));
    m_times->hide();
    offer(false, false);
}

} // namespace vigie::ui
