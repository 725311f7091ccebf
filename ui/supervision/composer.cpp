#include "ui/supervision/composer.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/common/writtentext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

Composer::Composer(QWidget *parent)
    : QFrame(parent)
    , m_title(new SectionLabel({}, this))
    , m_reason(new QComboBox(this))
    , m_recipients(new QWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_problem(new TextLabel(TextStyle::Small, ColorRole::Bad, this))
    , m_send(new PrimaryButton({}, this))
    , m_cancel(new QPushButton(this))
{
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(76);
    m_reason->setMinimumWidth(240);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_send->setKeyHint(QStringLiteral("Ctrl+⏎"));
    new QHBoxLayout(m_recipients);
    m_recipients->layout()->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing(3));
    top->addWidget(m_title);
    top->addWidget(m_reason);
    top->addWidget(m_recipients);
    top->addStretch(1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(spacing(2));
    bottom->addWidget(m_problem, 1);
    bottom->addStretch(0);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    column->addLayout(top);
    column->addWidget(m_text);
    column->addLayout(bottom);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        setProblem({});
        Q_EMIT edited();
    });
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this] {
        setProblem({});
        Q_EMIT edited();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::sendWanted);
    connect(m_cancel, &QPushButton::clicked, this, &Composer::closed);
    retranslate();
}

void Composer::setCase(const Case &request)
{
    m_case = request;
    for (const auto &[token, box] : m_boxes)
        delete box;
    m_boxes.clear();
    for (const Participant &participant : m_case.participants) {
        auto *box = new QCheckBox(m_recipients);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, [this] {
            setProblem({});
            Q_EMIT edited();
        });
        m_recipients->layout()->addWidget(box);
        m_boxes.emplace_back(participant.token, box);
    }
    retranslate();
}

void Composer::forget()
{
    const QSignalBlocker blocker(m_text);
    m_text->clear();
    setProblem({});
    fillReasons({});
    setCase({});
}

void Composer::open(Composing what, const Draft &draft)
{
    m_what = what;
    QString kept;
    switch (what) {
    case Composing::Question:
        kept = draft.question;
        break;
    case Composing::Decline:
        kept = draft.declineMessage;
        break;
    case Composing::HandOver:
        kept = draft.handOverNote;
        break;
    }
    if (writtenIn(*m_text) != kept) {
        QSignalBlocker blocker(m_text);
        m_text->setPlainText(kept);
    }
    setProblem({});
    fillReasons(draft);
    fillRecipients(draft);
    retranslate();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void Composer::writeTo(Draft &draft) const
{
    switch (m_what) {
    case Composing::Question:
        draft.question = writtenIn(*m_text);
        draft.askTo = recipients();
        break;
    case Composing::Decline:
        draft.declineMessage = writtenIn(*m_text);
        draft.declineReason = static_cast<DeclineReason>(m_reason->currentData().toInt());
        break;
    case Composing::HandOver:
        draft.handOverNote = writtenIn(*m_text);
        draft.handOverReason = static_cast<HandOverReason>(m_reason->currentData().toInt());
        break;
    }
}

std::vector<Token> Composer::recipients() const
{
    std::vector<Token> to;
    for (const auto &[token, box] : m_boxes) {
        if (box->isChecked())
            to.push_back(token);
    }
    return to;
}

/// Everybody, until the person has chosen.
void Composer::fillRecipients(const Draft &draft)
{
    for (const auto &[token, box] : m_boxes) {
        const QSignalBlocker blocker(box);
        box->setChecked(!draft.askTo || std::ranges::find(*draft.askTo, token) != draft.askTo->end());
    }
}

void Composer::fillReasons(const Draft &draft)
{
    const QSignalBlocker blocker(m_reason);
    m_reason->clear();
    if (m_what == Composing::Decline) {
        for (const auto &[reason, name] : WireNames<DeclineReason>::table)
            m_reason->addItem(ui::text(reason), static_cast<int>(reason));
    } else if (m_what == Composing::HandOver) {
        for (const auto &[reason, name] : WireNames<HandOverReason>::table)
            m_reason->addItem(ui::text(reason), static_cast<int>(reason));
    }
    const int kept = m_what == Composing::Decline
        ? static_cast<int>(draft.declineReason.value_or(DeclineReason::NotAMeeting))
        : static_cast<int>(draft.handOverReason.value_or(HandOverReason::AbnormalBehaviour));
    m_reason->setCurrentIndex(m_reason->findData(kept));
}

Ruling Composer::ruling() const
{
    const QString words = writtenIn(*m_text).trimmed();
    switch (m_what) {
    case Composing::Question:
        return ruling::Clarify{words, recipients()};
    case Composing::Decline:
        return ruling::Decline{static_cast<DeclineReason>(m_reason->currentData().toInt()), words};
    case Composing::HandOver:
        return ruling::HandOver{static_cast<HandOverReason>(m_reason->currentData().toInt()), words};
    }
    return ruling::HandOver{};
}

void Composer::setProblem(const QString &words)
{
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void Composer::retranslate()
{
    m_reason->setVisible(m_what != Composing::Question);
    m_recipients->setVisible(m_what == Composing::Question);
    switch (m_what) {
    case Composing::Question:
        //: Heading of the panel where a question is written. French: Demander une précision
        m_title->setText(tr("Ask for clarification"));
        m_text->setPlaceholderText(tr("Your question. Tokens such as {PERSON_2} become names again at the desk."));
        m_text->setAccessibleName(tr("Question"));
        m_send->setText(tr("Send the question"));
        break;
    case Composing::Decline:
        m_title->setText(tr("Decline the request"));
        m_text->setPlaceholderText(tr("A message to the client. It may stay empty unless the reason is “other”."));
        m_text->setAccessibleName(tr("Message to the client"));
        m_send->setText(tr("Decline"));
        break;
    case Composing::HandOver:
        //: French: Passer au support
        m_title->setText(tr("Hand over to support"));
        m_text->setPlaceholderText(tr("A note for support: what you saw and what you would do."));
        m_text->setAccessibleName(tr("Note for support"));
        m_send->setText(tr("Hand over"));
        break;
    }
    m_reason->setAccessibleName(tr("Reason"));
    for (int i = 0; i < m_reason->count(); ++i) {
        const int value = m_reason->itemData(i).toInt();
        m_reason->setItemText(i,
                              m_what == Composing::Decline ? ui::text(static_cast<DeclineReason>(value))
                                                           : ui::text(static_cast<HandOverReason>(value)));
    }
    for (const auto &[token, box] : m_boxes) {
        box->setText(participantShort(token, m_case.participants));
        box->setAccessibleName(tr("Ask %1").arg(participantText(token, m_case.participants)));
    }
    m_send->setAccessibleName(m_send->text());
    m_cancel->setText(tr("Close"));
    m_cancel->setAccessibleName(tr("Close and keep the text"));
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace vigie::ui
