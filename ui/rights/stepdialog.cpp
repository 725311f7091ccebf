#include "ui/rights/stepdialog.h"

#include "models/domain/rightsletters.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/languagename.h"
#include "ui/common/notelength.h"
#include "ui/common/writtentext.h"
#include "ui/rights/rightswords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vigie::ui {
namespace {

/// As it is typed.
QDateTime minuteOf(Instant at, const QTimeZone &zone)
{
    const QDateTime here = toDateTime(at, zone);
    return QDateTime(here.date(), QTime(here.time().hour(), here.time().minute()));
}

} // namespace

StepDialog::StepDialog(QWidget *parent)
    : FormDialog(parent)
    , m_choiceLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_choice(new QComboBox(this))
    , m_wordsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_words(new QPlainTextEdit(this))
    , m_answeredLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_answered(new QDateTimeEdit(this))
    , m_languageLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_language(new QComboBox(this))
    , m_subjectLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_subject(new QLineEdit(this))
    , m_body(new QPlainTextEdit(this))
    , m_send(new QCheckBox(this))
{
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(84);
    m_answered->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_answered->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(spacing(52));
    m_subject->setMaxLength(longestLetterSubject);
    for (const char *code : letterLanguages)
        m_language->addItem(QString(), QLatin1String(code));
    addField(m_choiceLabel, m_choice);
    addField(m_wordsLabel, m_words);
    addField(new NoteLength(m_words, longestRightsWords, this));
    addField(m_answeredLabel, m_answered);
    addField(m_languageLabel, m_language);
    addField(m_subjectLabel, m_subject);
    addField(m_body);
    addField(new NoteLength(m_body, longestLetterBody, this));
    addField(m_send);
    finishLayout();
    m_go->setKeyHint(QStringLiteral("Ctrl ⏎"));
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isOwnText)
            fillIn();
        edited();
    });
    const auto byHand = [this] {
        if (m_isFilling)
            return; // whoever fills it in shows it
        m_isOwnText = true;
        edited();
    };
    connect(m_subject, &QLineEdit::textEdited, this, byHand);
    connect(m_body, &QPlainTextEdit::textChanged, this, byHand);
    connect(m_send, &QCheckBox::toggled, this, [this] {
        suggestWords();
        edited();
    });
    connect(m_answered, &QDateTimeEdit::dateTimeChanged, this, &StepDialog::edited);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &StepDialog::choose);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isOwnText)
            fillIn();
        edited();
    });
    connect(this, &QDialog::finished, this, &StepDialog::clear);
    StepDialog::retranslate();
}

void StepDialog::ask(const StepQuestion &question)
{
    m_question = question;
    m_isOwnText = false;
    const bool isToClient = question.kind == RightsStepKind::Forwarded || !question.recipients.empty();
    m_canSend = isToClient ? !question.choices.empty() : !question.address.isEmpty();
    m_send->setChecked(m_canSend);
    m_choice->clear();
    for (const StepQuestion::Choice &choice : question.choices)
        m_choice->addItem(choice.words, choice.value);
    for (QWidget *widget : {static_cast<QWidget *>(m_choiceLabel), static_cast<QWidget *>(m_choice)})
        widget->setVisible(!question.choices.empty());
    for (QWidget *widget : {static_cast<QWidget *>(m_answeredLabel), static_cast<QWidget *>(m_answered)})
        widget->setVisible(question.doubt.has_value());
    if (question.doubt)
        m_answered->setDateTime(minuteOf(question.doubt->now, question.doubt->zone));
    m_words->setPlainText(question.words);
    choose();
    if (words() == question.words)
        m_words->selectAll(); // what is typed takes its place
    open();
    if (question.kind == RightsStepKind::Searched || question.kind == RightsStepKind::Assigned)
        m_choice->setFocus(Qt::OtherFocusReason);
    else if (question.needsWords || !hasWords())
        m_words->setFocus(Qt::OtherFocusReason);
    else if (question.doubt)
        m_answered->setFocus(Qt::OtherFocusReason);
    else
        m_go->setFocus(Qt::OtherFocusReason);
}

/// A letter goes to a client, or to whoever asks; other recipients are told in another way.
void StepDialog::choose()
{
    if (m_question.title.isEmpty())
        return; // the choices come and go
    const HeldRecipient *told = recipient();
    m_hasLetter =
        m_question.write && (told == nullptr || told->kind == RecipientKind::Clients) && m_question.write({}, {}).has_value();
    const bool isToClient = m_hasLetter && !client().isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_languageLabel), static_cast<QWidget *>(m_language)})
        widget->setVisible(isToClient);
    if (isToClient && !m_isOwnText)
        m_language->setCurrentIndex(
            m_language->findData(m_question.choices[static_cast<std::size_t>(m_choice->currentIndex())].language));
    for (QWidget *widget : {static_cast<QWidget *>(m_subjectLabel), static_cast<QWidget *>(m_subject),
                            static_cast<QWidget *>(m_body), static_cast<QWidget *>(m_send)})
        widget->setVisible(m_hasLetter);
    m_words->setFixedHeight(m_hasLetter ? spacing(14) : spacing(21));
    setFixedWidth(m_hasLetter ? spacing(160) : spacing(120));
    suggestWords();
    if (!m_isOwnText)
        fillIn();
    retranslate();
}

/// That a recipient was told by mail, where a mail goes to them, as long as nobody has said otherwise; where to complain, where
/// no letter says it.
void StepDialog::suggestWords()
{
    if (const QString end = m_question.unsent; !end.isEmpty()) {
        const QString said = QString(words()).remove(end).trimmed();
        m_words->setPlainText(isSending() ? said : said + QLatin1String("\n\n") + end);
    }
    if (recipient() != nullptr && (words().isEmpty() || words() == m_question.words))
        m_words->setPlainText(isSending() ? m_question.words : QString());
}

/// As long as nobody has changed it by hand.
void StepDialog::fillIn()
{
    if (!m_hasLetter)
        return;
    const RightsLetter letter = m_question.write(words(), language()).value_or(RightsLetter());
    m_writtenIn = language();
    m_isFilling = true;
    m_subject->setText(letter.subject);
    m_body->setPlainText(letter.body.trimmed());
    m_isFilling = false;
}

/// Nobody's words stay, and no undo brings them back.
void StepDialog::clear()
{
    m_question = {};
    m_hasLetter = false;
    m_choice->clear();
    m_words->clear();
    m_subject->setText({});
    m_body->clear();
    m_send->setText({});
}

QString StepDialog::words() const
{
    return writtenIn(*m_words).trimmed();
}

QString StepDialog::chosen() const
{
    return m_choice->currentData().toString();
}

const HeldRecipient *StepDialog::recipient() const
{
    const int index = m_choice->currentIndex();
    return index < 0 || m_question.recipients.empty() ? nullptr : &m_question.recipients[static_cast<std::size_t>(index)];
}

QString StepDialog::client() const
{
    if (const HeldRecipient *told = recipient())
        return told->who;
    return m_question.kind == RightsStepKind::Forwarded ? chosen() : QString();
}

QString StepDialog::language() const
{
    return client().isEmpty() ? QString() : m_language->currentData().toString();
}

QString StepDialog::address() const
{
    return m_question.isOfAddress ? chosen() : m_question.address;
}

/// Of what somebody is searched for the box says enough, but for what is none of it.
bool StepDialog::hasWords() const
{
    return !words().isEmpty()
        || (!m_question.needsWords && !needsWords(m_question.kind, isSending())
            && chosen() != QLatin1String(wireName(SearchPurpose::Other)));
}

std::optional<Instant> StepDialog::answeredAt() const
{
    if (!m_question.doubt || m_answered->dateTime() == minuteOf(m_question.doubt->now, m_question.doubt->zone))
        return {};
    const Instant typed = toInstant(QDateTime(m_answered->date(), m_answered->time(), m_question.doubt->zone));
    const Instant asked = m_question.doubt->asked;
    return typed < asked && asked < typed + Minutes(1) ? asked : typed;
}

QString StepDialog::fault() const
{
    if (const auto answered = answeredAt();
        answered && (*answered < m_question.doubt->asked || *answered > m_question.doubt->now))
        //: %1 a day and a time.
        return tr("They have answered after they were asked, on %1, and no later than now.")
            .arg(dayAndTime(m_question.doubt->asked, m_question.doubt->zone));
    return m_question.missing ? m_question.missing(isSending() ? writtenIn(*m_body) : words()) : QString();
}

bool StepDialog::isSending() const
{
    return m_hasLetter && m_send->isChecked();
}

void StepDialog::edited()
{
    const bool isLetterWhole = !m_subject->text().trimmed().isEmpty() && !writtenIn(*m_body).trimmed().isEmpty();
    m_subjectLabel->setText(!m_isOwnText ? tr("Letter, as it will go")
                                : language() == m_writtenIn
                                ? tr("Letter, as you have changed it")
                                : tr("Letter, as you have changed it: another language does not change it"));
    m_send->setEnabled(m_canSend);
    nameWords();
    const QString wrong = fault();
    if (!wrong.isEmpty())
        m_meaning->setText(wrong);
    m_go->setEnabled(hasWords() && wrong.isEmpty() && (!isSending() || isLetterWhole));
    m_go->setText(isSending()                                       ? tr("Send and record it")
                      : m_question.kind == RightsStepKind::Searched ? tr("Search")
                                                                    : tr("Record it"));
    fitHeight();
}

void StepDialog::finish()
{
    RightsStep step{m_question.kind, {}, {}, words()};
    if (isSending())
        step.letter = RightsLetter{client(), m_subject->text().trimmed(), writtenIn(*m_body).trimmed() + QLatin1Char('\n'),
                                   m_question.isOfAddress ? chosen() : QString(), language()};
    if (const HeldRecipient *told = recipient())
        step.recipients = {*told};
    step.answeredAt = answeredAt();
    if (m_question.kind == RightsStepKind::Searched)
        step.purpose = fromWireName<SearchPurpose>(chosen());
    else if (m_question.kind == RightsStepKind::Assigned)
        step.owner = PersonId{chosen()};
    else if (m_question.recipients.empty() && !m_question.isOfAddress)
        step.client = chosen();
    setWaiting(true);
    Q_EMIT wanted(step);
}

void StepDialog::retranslate()
{
    setWindowTitle(m_question.title);
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_answeredLabel->setText(tr("When they answered"));
    m_answered->setAccessibleName(m_answeredLabel->text());
    m_choiceLabel->setText(m_question.kind == RightsStepKind::Searched        ? tr("For what")
                               : recipient() != nullptr                       ? tr("Which recipient")
                               : m_question.isOfAddress                       ? tr("To which address")
                               : m_question.kind == RightsStepKind::Assigned  ? tr("To whom")
                               : m_question.kind == RightsStepKind::Forwarded ? tr("To which client")
                                                                              : tr("Which client"));
    m_choice->setAccessibleName(m_choiceLabel->text());
    m_languageLabel->setText(tr("Language of the letter"));
    m_language->setAccessibleName(m_languageLabel->text());
    for (int i = 0; i < m_language->count(); ++i)
        m_language->setItemText(i, languageName(m_language->itemData(i).toString()));
    m_subject->setAccessibleName(tr("Subject of the letter"));
    m_body->setAccessibleName(tr("Text of the letter"));
    if (m_question.kind == RightsStepKind::Forwarded)
        m_send->setText(m_question.choices.empty() ? tr("Search again to send it from here")
                                                   : tr("Send it to the client by mail"));
    else if (recipient() != nullptr)
        m_send->setText(tr("Send it to the client by mail"));
    else
        m_send->setText(address().isEmpty() ? tr("No mail address is known: tell them otherwise")
                                            : tr("Send it to %1 by mail").arg(address()));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    edited();
}

void StepDialog::nameWords()
{
    using Kind = RightsStepKind;
    QString asks = tr("In a few words");
    QString meaning = tr("It stays in the history of the request.");
    switch (m_question.kind) {
    case Kind::IdentityEstablished:
        asks = tr("By what");
        meaning = m_question.advice;
        break;
    case Kind::IdentityAsked:
        asks = tr("What the reasonable doubt is");
        meaning =
            QStringLiteral("%1 %2").arg(m_question.advice, tr("The clock stands still until they answer (GDPR, art. 12(6))."));
        break;
    case Kind::IdentityNotEstablished:
        asks = tr("Why not");
        meaning =
            tr("Nothing is shown, changed or erased for somebody who may be another. Refuse it next: so they are told, and may "
               "complain.");
        break;
    case Kind::Forwarded:
        asks = tr("What is asked of the client");
        meaning = tr("For meeting data the client is the controller: it decides, and you assist. Its decision is needed before "
                     "the next step.");
        break;
    case Kind::NotForwarded:
        asks = tr("Why it is answered without the client");
        meaning =
            tr("For meeting data the client is the controller (§9). Without it only where it has said so beforehand, or has "
               "decided already.");
        break;
    case Kind::PassedOn:
        asks = tr("Who was told, how, and what came of it");
        meaning = !m_question.advice.isEmpty()
            ? m_question.advice
            : tr("Of these purposes the service is the controller: nothing is held for them here. The answer waits until it "
                 "has been told; "
                 "of an access, what it holds goes with the answer.");
        break;
    case Kind::SecurityStopped:
        asks = tr("Who was told to stop it, and how");
        meaning = tr("Its grounds do not outweigh theirs, so that it may not go on (art. 21(1)).");
        break;
    case Kind::Weighed:
        asks = tr("The compelling grounds, as they are told to the person");
        meaning =
            tr("Security goes on against their will only where its grounds outweigh theirs, or for legal claims (art. 21(1)). "
               "They are told that they may complain.");
        break;
    case Kind::Assisted:
        asks = tr("What the client was given, so that it can answer");
        meaning = tr("As its processor you assist the client (art. 28(3)(e)). Its own time runs on.");
        break;
    case Kind::ClientAnswered:
        asks = tr("What the client has decided");
        break;
    case Kind::ClientDeclined:
        asks = tr("That it refuses or answers by itself, and why");
        meaning =
            tr("The client decides as the controller (art. 28(3)(a)): what is held for it stays as it is, and the person is told "
               "so.");
        break;
    case Kind::Acted:
        asks = tr("What was done");
        break;
    case Kind::LiftingTold:
        asks = tr("Why it will be lifted, and how they were told");
        meaning = tr("They must know it before it is lifted (art. 18(3)). No letter goes with this step.");
        break;
    case Kind::RecipientsTold:
        asks = tr("How they are told");
        meaning =
            tr("Each to whom the data was disclosed is told what was done (art. 19): a client by letter, those who take part "
               "by the mail that changes or cancels their meeting.");
        break;
    case Kind::RecipientNotTold:
        asks = tr("Why they cannot be told");
        meaning = tr("Only where it is impossible or takes disproportionate effort (art. 19). The answer says that some were not "
                     "told.");
        break;
    case Kind::Extended:
        asks = tr("The reasons, as they are told to the person");
        meaning = tr("Two months more, for many or complex requests alone, and only if the person is told within the first month "
                     "(art. 12(3)).");
        break;
    case Kind::Refused:
        asks = isSending() ? tr("The reasons, as they are told to the person")
                           : tr("The reasons, how they were told, and that they may complain");
        meaning = tr(
            "They must be told that they may complain to the CNIL or go to court, and how to reach the data protection officer.");
        break;
    case Kind::GivenUp:
        asks = tr("How they gave it up");
        meaning = tr("It is over with this, and cannot be opened again.");
        break;
    case Kind::Grouped:
        asks = tr("The number of the other request");
        meaning = tr("This one is over with it; the other goes on.");
        break;
    case Kind::Acknowledged:
        asks = isSending() ? tr("What else the letter is to say") : tr("How they were told");
        meaning = tr("They are told by when they will have an answer.");
        break;
    case Kind::Answered:
        asks = m_question.needsWords ? tr("How they got the data")
            : isSending()            ? tr("What else the letter is to say")
                                     : tr("How they were told");
        meaning = m_question.needsWords
            ? tr("Nobody has taken the archive: take it first, or say how else they got the data. It is over with this, and "
                 "cannot be opened again.")
            : tr("It is over with this, and cannot be opened again.");
        break;
    case Kind::Searched:
        asks = tr("What else there is to say of it");
        meaning = tr("For what it is looked for is in the audit trail, by the number of the request; these words are in its "
                     "history alone.");
        break;
    case Kind::Assigned:
        asks = tr("What they should know of it");
        meaning = tr("It is theirs from then on. Whoever else opens it can still take every step.");
        break;
    case Kind::IdentityAnswered:
        meaning = tr("The clock goes on from the day on which they answered.");
        break;
    case Kind::GivenBack:
    case Kind::Lifted:
    case Kind::KeptErased:
    case Kind::Noted:
    case Kind::Corrected: // has a dialog of its own
        break;
    }
    m_wordsLabel->setText(asks);
    m_words->setAccessibleName(asks);
    m_meaning->setText(meaning);
}

} // namespace vigie::ui
