#include "ui/quality/questioncard.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/notelength.h"
#include "ui/quality/choicelist.h"
#include "ui/quality/qualitywords.h"
#include "ui/quality/sidebyside.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int badgeSide = 20;

/// A plain widget would be a mere box to a screen reader, which passes over boxes.
QAccessibleInterface *spokenQuestion(const QString & /*className*/, QObject *object)
{
    auto *card = qobject_cast<QuestionCard *>(object);
    return card ? new QAccessibleWidget(card, QAccessible::Grouping) : nullptr;
}

void installSpokenQuestion()
{
    static const bool installed = (QAccessible::installFactory(spokenQuestion), true);
    Q_UNUSED(installed)
}

} // namespace

QuestionCard::QuestionCard(const Question &question, int number, int count, double share, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_number(number)
    , m_count(count)
    , m_share(share)
    , m_entered{question.id, std::nullopt, {}, {}}
    , m_title(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_critical(new Tag({}, Tone::Bad, this))
    , m_weight(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_helpButton(new QToolButton(this))
    , m_help(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_answers(new ChoiceList(ChoiceList::Layout::Flowing, ChoiceList::Choosing::One, this))
    , m_sides(new SideBySide(this))
    , m_why(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_causes(new ChoiceList(ChoiceList::Layout::Rows, ChoiceList::Choosing::One, this))
    , m_noteRow(new QWidget(this))
    , m_noteLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, m_noteRow))
    , m_note(new QLineEdit(m_noteRow))
{
    installSpokenQuestion();
    setFocusPolicy(Qt::StrongFocus);
    m_title->setWordWrap(true);
    m_help->setWordWrap(true);
    m_help->hide();
    m_critical->setVisible(question.isCritical);
    m_helpButton->setIcon(icon(Symbol::Info));
    m_helpButton->setAutoRaise(true);
    m_helpButton->setFocusPolicy(Qt::TabFocus);
    m_helpButton->setVisible(!question.help.english.isEmpty() || !question.help.french.isEmpty());
    m_noteLabel->setBuddy(m_note);

    auto *head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addSpacing(badgeSide + spacing(2));
    head->addWidget(m_title, 1);
    head->addWidget(m_critical);
    head->addWidget(m_weight);
    head->addWidget(m_helpButton);
    auto *noted = new QHBoxLayout(m_noteRow);
    noted->setContentsMargins(0, 0, 0, 0);
    noted->setSpacing(spacing(2));
    noted->addWidget(m_noteLabel);
    noted->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(3));
    column->setSpacing(spacing(2));
    column->addLayout(head);
    auto *length = new NoteLength(m_note, longestNote, this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_help, m_sides, m_answers, m_why, m_causes, m_noteRow, length})
        column->addWidget(part);
    m_sides->hide();

    connect(m_helpButton, &QToolButton::clicked, this, &QuestionCard::toggleHelp);
    connect(m_answers, &ChoiceList::chosen, this, [this](int index) {
        if (const auto option = optionAt(index))
            Q_EMIT optionChosen(*option);
    });
    connect(m_causes, &ChoiceList::chosen, this,
            [this](int index) { Q_EMIT causeChosen(m_question.causes.at(static_cast<size_t>(index)).id); });
    connect(m_note, &QLineEdit::textEdited, this, &QuestionCard::noteEdited);
    retranslate();
}

std::optional<QString> QuestionCard::optionAt(int index) const
{
    const int options = static_cast<int>(m_question.options.size());
    if (index >= 0 && index < options)
        return m_question.options[static_cast<size_t>(index)].id;
    return index == options && m_question.mayNotApply ? std::optional(QString()) : std::nullopt;
}

int QuestionCard::placeOf(const QString &option) const
{
    for (int i = 0; i < m_answers->count(); ++i) {
        if (optionAt(i) == option)
            return i;
    }
    return -1;
}

QString QuestionCard::keyOf(int index) const
{
    if (index == static_cast<int>(m_question.options.size()))
        return QStringLiteral("X");
    if (m_question.kind == QuestionKind::YesNo)
        //: The key for "yes". French: O
        return index == 0 ? tr("Y") : QStringLiteral("N");
    return QString::number(index + 1);
}

void QuestionCard::setEarlier(const std::vector<Answer> &answers)
{
    m_earlier = answers;
    showEarlier();
}

void QuestionCard::showEarlier()
{
    m_sides->setVisible(m_earlier.size() > 1);
    if (m_earlier.size() < 2)
        return;
    const auto said = [this](const Answer &answer) {
        QStringList lines{answerText(m_question, answer.option)};
        if (!answer.cause.isEmpty())
            lines << causeText(m_question, answer.cause);
        if (!answer.note.isEmpty())
            //: What a review has noted. French: « %1 »
            lines << tr("“%1”").arg(answer.note);
        return lines;
    };
    const Answer &one = m_earlier[0];
    const Answer &other = m_earlier[1];
    m_sides->say(tr("Question %1").arg(m_number), said(one), said(other), one.option != other.option || one.cause != other.cause);
}

void QuestionCard::showDraft(const ReviewDraft &draft)
{
    const Entered *entered = findEntered(draft, m_question.id);
    m_entered = entered ? *entered : Entered{m_question.id, std::nullopt, {}, {}};
    m_wanted = wantedOf(m_question, draft);
    if (m_note->text() != m_entered.note)
        m_note->setText(m_entered.note);
    showState();
}

void QuestionCard::showState()
{
    m_answers->setChosen(m_entered.option ? placeOf(*m_entered.option) : -1);
    const bool fails = isFailed(m_question, m_entered);
    m_why->setVisible(fails);
    m_causes->setVisible(fails);
    int cause = -1;
    for (size_t i = 0; i < m_question.causes.size(); ++i) {
        if (m_question.causes[i].id == m_entered.cause)
            cause = static_cast<int>(i);
    }
    m_causes->setChosen(cause);
    m_why->setInk(m_wanted == Wanted::Cause ? ColorRole::Warn : ColorRole::Muted);
    m_noteRow->setVisible(fails || m_noteWanted || !m_entered.note.isEmpty());
    name();
    update();
}

void QuestionCard::setCurrent(bool isCurrent)
{
    if (std::exchange(m_isCurrent, isCurrent) == isCurrent)
        return;
    if (!isCurrent)
        m_noteWanted = false;
    update();
}

void QuestionCard::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_answers->setReadOnly(isReadOnly);
    m_causes->setReadOnly(isReadOnly);
    m_note->setReadOnly(isReadOnly);
}

void QuestionCard::toggleHelp()
{
    if (!m_helpButton->isVisibleTo(this))
        return;
    m_help->setVisible(!m_help->isVisibleTo(this));
    name();
}

void QuestionCard::editNote()
{
    m_noteWanted = true;
    m_noteRow->show();
    m_note->setFocus(Qt::OtherFocusReason);
}

void QuestionCard::retranslate()
{
    m_title->setText(in(m_question.text));
    //: Of a question whose failure makes the whole score zero. French: critique
    m_critical->setText(tr("critical"));
    //: How much of the score a question makes. French: %1 %
    m_weight->setText(tr("%1%").arg(locale().toString(m_share * 100, 'f', 0)));
    m_weight->setAccessibleName(tr("Weight of question %1: %2").arg(QString::number(m_number), m_weight->text()));
    m_critical->setAccessibleName(tr("Question %1 is critical: failed, it makes the whole score zero").arg(m_number));
    m_critical->setToolTip(tr("Failed, it makes the whole score zero"));
    m_helpButton->setAccessibleName(tr("Help on question %1").arg(m_number));
    m_helpButton->setToolTip(tr("Help (H)"));
    m_help->setText(in(m_question.help));
    m_why->setText(tr("Why? Choose the cause"));
    m_why->setAccessibleName(tr("Cause of the failure of question %1").arg(m_number));
    m_noteLabel->setText(tr("Note"));
    m_note->setPlaceholderText(tr("Optional, nothing personal"));
    m_note->setAccessibleName(tr("Note on question %1").arg(m_number));

    std::vector<Choice> answers;
    const auto add = [&](const QString &words, bool fails) {
        const int index = static_cast<int>(answers.size());
        //: %1 a question's number, %2 an answer. French: Question %1 : %2
        answers.push_back({words, tr("Question %1: %2").arg(QString::number(m_number), words), keyOf(index), fails});
    };
    for (const Option &option : m_question.options)
        add(in(option.text), option.score < failsBelow);
    if (m_question.mayNotApply)
        add(notApplicable(), false);
    m_answers->setChoices(answers);
    std::vector<Choice> causes;
    for (const Cause &cause : m_question.causes) {
        const QString words = in(cause.text);
        causes.push_back({words, tr("Cause, question %1: %2").arg(QString::number(m_number), words),
                          QString::number(causes.size() + 1), false});
    }
    m_causes->setChoices(causes);
    setReadOnly(m_isReadOnly);
    showEarlier();
    showState();
}

/// What a screen reader says when the keyboard comes to it, and when it is answered.
void QuestionCard::name()
{
    QStringList parts{tr("Question %1 of %2").arg(m_number).arg(m_count), in(m_question.text)};
    if (m_question.isCritical)
        parts << m_critical->text();
    if (!m_entered.option)
        parts << tr("not answered");
    else
        parts << answerText(m_question, *m_entered.option);
    if (m_wanted == Wanted::Cause)
        parts << tr("choose the cause");
    else if (!m_entered.cause.isEmpty())
        parts << causeText(m_question, m_entered.cause);
    const QString said = parts.join(QStringLiteral(", "));
    if (accessibleName() != said)
        setAccessibleName(said);
    setAccessibleDescription(m_help->isVisibleTo(this) ? m_help->text() : QString());
}

void QuestionCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_isCurrent ? 2 : 1;
    painter.setBrush(color(ColorRole::Surface));
    painter.setPen(QPen(color(m_isCurrent ? ColorRole::Accent : ColorRole::Line), line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8);
    // The number: filled once nothing is wanted any more, red after a failure.
    const QRectF badge(spacing(3), m_title->geometry().top() + (QFontMetrics(m_title->font()).height() - badgeSide) / 2.0,
                       badgeSide, badgeSide);
    const bool isDone = m_wanted == Wanted::Nothing;
    const bool fails = isFailed(m_question, m_entered);
    const ColorRole tone = fails ? ColorRole::Bad : ColorRole::Accent;
    painter.setBrush(isDone && !fails ? QBrush(color(tone)) : QBrush(color(ColorRole::Surface)));
    painter.setPen(QPen(color(isDone || fails ? tone : ColorRole::StrongLine), fails ? 1.5 : 1));
    painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QFont small = ui::font(TextStyle::Smaller);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(color(isDone && !fails ? ColorRole::OnAccent : fails ? ColorRole::Bad : ColorRole::Muted));
    painter.drawText(badge, Qt::AlignCenter, QString::number(m_number));
}

} // namespace vigie::ui
