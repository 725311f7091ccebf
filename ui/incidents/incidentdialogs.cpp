#include "ui/incidents/incidentdialogs.h"

#include "ui/common/buttons.h"
#include "ui/common/notelength.h"
#include "ui/common/writtentext.h"
#include "ui/incidents/incidentwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vigie::ui {

FileIncidentDialog::FileIncidentDialog(QWidget *parent)
    : FormDialog(parent)
    , m_kindLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_kind(new QComboBox(this))
    , m_requestLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_request(new QLineEdit(this))
    , m_noteLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_note(new QPlainTextEdit(this))
{
    m_request->setMaxLength(200);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(96);
    addField(m_kindLabel, m_kind);
    addField(m_requestLabel, m_request);
    addField(m_noteLabel, m_note);
    addField(new NoteLength(m_note, longestIncidentWords, this));
    finishLayout();
    m_go->setKeyHint(QStringLiteral("Ctrl ⏎"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FileIncidentDialog::edited);
    connect(m_request, &QLineEdit::textChanged, this, &FileIncidentDialog::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &FileIncidentDialog::edited);
    connect(this, &QDialog::finished, this, [this] {
        m_request->setText({}); // an undo brings nothing back
        m_note->clear();
        m_asked = {};
        m_key.clear();
    });
    FileIncidentDialog::retranslate();
}

void FileIncidentDialog::ask()
{
    m_kind->setCurrentIndex(0);
    edited();
    open();
    m_kind->setFocus(Qt::OtherFocusReason);
}

IncidentReport FileIncidentDialog::report() const
{
    return {fromWireName<IncidentKind>(m_kind->currentData().toString()).value_or(IncidentKind::DirectContact),
            RequestId{m_request->text().trimmed()}, writtenIn(*m_note).trimmed()};
}

void FileIncidentDialog::edited()
{
    m_go->setEnabled(checkIncidentReport(report()).ok());
    fitHeight();
}

void FileIncidentDialog::finish()
{
    if (const IncidentReport now = report(); m_key.isEmpty() || !(now == m_asked)) {
        m_asked = now;
        m_key = randomUuid();
    }
    setWaiting(true);
    Q_EMIT wanted(m_asked, m_key);
}

void FileIncidentDialog::retranslate()
{
    setWindowTitle(tr("File an incident"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_meaning->setText(
        tr("Write no more about people than is needed to go on: it is kept in clear at the desk, goes with the request "
           "that it is about, and an erasure finds it by address and number."));
    const auto name = [](TextLabel *label, QWidget *field, const QString &words) {
        label->setText(words);
        field->setAccessibleName(words);
    };
    name(m_kindLabel, m_kind, tr("What it is"));
    name(m_requestLabel, m_request, tr("About which request (its id), if about one"));
    name(m_noteLabel, m_note, tr("What has happened"));
    const int chosen = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (const IncidentKind kind : {IncidentKind::DirectContact, IncidentKind::AbnormalBehaviour})
        m_kind->addItem(ui::text(kind), QString(wireName(kind)));
    m_kind->setCurrentIndex(chosen);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("File nothing"));
    m_go->setText(tr("File it"));
    edited();
}

IncidentStepDialog::IncidentStepDialog(QWidget *parent)
    : FormDialog(parent)
    , m_choiceLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_choice(new QComboBox(this))
    , m_wordsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_words(new QPlainTextEdit(this))
{
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(84);
    addField(m_choiceLabel, m_choice);
    addField(m_wordsLabel, m_words);
    addField(new NoteLength(m_words, longestIncidentWords, this));
    finishLayout();
    m_go->setKeyHint(QStringLiteral("Ctrl ⏎"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &IncidentStepDialog::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &IncidentStepDialog::edited);
    connect(this, &QDialog::finished, this, [this] {
        m_words->clear();
        m_others.clear();
    });
    IncidentStepDialog::retranslate();
}

void IncidentStepDialog::ask(IncidentStepKind kind, const Incident &incident,
                             const std::vector<std::pair<IncidentId, QString>> &others)
{
    m_kind = kind;
    m_incident = {};
    m_incident.id = incident.id;
    m_incident.kind = incident.kind;
    m_others = others;
    m_choice->clear();
    retranslate();
    open();
    if (m_choice->isVisibleTo(this))
        m_choice->setFocus(Qt::OtherFocusReason);
    else
        m_words->setFocus(Qt::OtherFocusReason);
}

IncidentStep IncidentStepDialog::step() const
{
    IncidentStep step{m_kind, {}, {}, writtenIn(*m_words).trimmed(), {}, {}, {}};
    const QString choice = m_choice->currentData().toString();
    if (m_kind == IncidentStepKind::Forwarded)
        step.to = fromWireName<ForwardedTo>(choice);
    else if (m_kind == IncidentStepKind::Resolved)
        step.outcome = fromWireName<IncidentOutcome>(choice);
    else if (m_kind == IncidentStepKind::Merged)
        step.into = IncidentId{choice};
    return step;
}

void IncidentStepDialog::edited()
{
    m_go->setEnabled(m_kind == IncidentStepKind::Merged ? m_choice->currentIndex() >= 0
                                                        : !writtenIn(*m_words).trimmed().isEmpty());
    fitHeight();
}

void IncidentStepDialog::finish()
{
    setWaiting(true);
    Q_EMIT wanted(step());
}

void IncidentStepDialog::fillChoices()
{
    const int chosen = std::max(0, m_choice->currentIndex());
    m_choice->clear();
    if (m_kind == IncidentStepKind::Forwarded) {
        for (const auto &[whom, name] : WireNames<ForwardedTo>::table)
            m_choice->addItem(ui::text(whom), QString::fromLatin1(name));
    } else if (m_kind == IncidentStepKind::Resolved) {
        for (const IncidentOutcome outcome : outcomesOf(m_incident.kind))
            m_choice->addItem(ui::text(outcome), QString(wireName(outcome)));
    } else if (m_kind == IncidentStepKind::Merged) {
        for (const auto &[id, words] : m_others)
            m_choice->addItem(words, id.value);
    }
    m_choice->setCurrentIndex(m_choice->count() > chosen ? chosen : 0);
}

void IncidentStepDialog::retranslate()
{
    using Kind = IncidentStepKind;
    QString title = ui::text(m_kind);
    QString choice;
    QString asks = tr("In a few words");
    QString meaning = tr("It stays in the history of the incident.");
    switch (m_kind) {
    case Kind::Noted:
        title = tr("Note");
        break;
    case Kind::Forwarded:
        title = tr("Forward");
        choice = tr("To whom");
        asks = tr("What they are asked");
        meaning =
            tr("What you write is what they are told; send it to them by the usual way. It waits for their answer, out of your "
               "hands: take it again when that has come.");
        break;
    case Kind::Merged:
        title = tr("Merge as a duplicate");
        choice = tr("The same as");
        asks = tr("How that can be told, if not at first sight");
        meaning = tr("This one is over with it; the other goes on.");
        break;
    case Kind::Resolved:
        title = tr("Resolve");
        choice = tr("What came of it");
        asks = tr("What was done");
        meaning = tr("It is over with this, and cannot be opened again.");
        break;
    case Kind::Filed:
    case Kind::Pulled:
    case Kind::PutBack:
    case Kind::Repaired:
    case Kind::ReadAgain:
        break;
    }
    //: %1 what is done, %2 the number of the incident.
    setWindowTitle(tr("%1 · %2").arg(title, numberOf(m_incident.id)));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_choiceLabel->setText(choice);
    m_choice->setAccessibleName(choice.isEmpty() ? tr("No choice") : choice);
    m_choiceLabel->setVisible(!choice.isEmpty());
    m_choice->setVisible(!choice.isEmpty());
    fillChoices();
    m_wordsLabel->setText(asks);
    m_words->setAccessibleName(asks);
    m_meaning->setText(meaning);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    m_go->setText(tr("Record it"));
    edited();
}

} // namespace vigie::ui
