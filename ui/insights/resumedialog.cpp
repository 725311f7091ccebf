#include "ui/insights/resumedialog.h"

#include "ui/common/buttons.h"
#include "ui/common/notelength.h"
#include "ui/common/writtentext.h"
#include "ui/insights/insightwords.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

ResumeDialog::ResumeDialog(QWidget *parent)
    : FormDialog(parent)
    , m_doneLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_done(new QComboBox(this))
    , m_wordsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_words(new QPlainTextEdit(this))
{
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(72);
    addField(m_doneLabel, m_done);
    addField(m_wordsLabel, m_words);
    addField(new NoteLength(m_words, longestNote, this));
    finishLayout();
    connect(m_done, &QComboBox::currentIndexChanged, this, &ResumeDialog::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &ResumeDialog::edited);
    connect(this, &QDialog::finished, m_words, &QPlainTextEdit::clear);
    ResumeDialog::retranslate();
}

void ResumeDialog::ask(const QString &period)
{
    m_period = period;
    m_done->setCurrentIndex(0);
    setProblem({}); // of the last time
    retranslate();
    open();
    m_done->setFocus(Qt::OtherFocusReason);
}

QualityRemedy ResumeDialog::remedy() const
{
    return fromWireName<QualityRemedy>(m_done->currentData().toString()).value_or(QualityRemedy::Other);
}

QString ResumeDialog::words() const
{
    return writtenIn(*m_words).trimmed().left(longestNote);
}

void ResumeDialog::edited()
{
    m_go->setEnabled(remedy() != QualityRemedy::Other || !words().isEmpty());
    m_meaning->setText(
        tr("The periods after %1 are accepted or not by tightened inspection again. The audit trail names you and what "
           "was done, without the words.")
            .arg(m_period));
    fitHeight();
}

void ResumeDialog::finish()
{
    setWaiting(true);
    Q_EMIT wanted(m_period, remedy(), words());
}

void ResumeDialog::retranslate()
{
    setWindowTitle(tr("Resume acceptance"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_doneLabel->setText(tr("What was done about it"));
    m_done->setAccessibleName(tr("What was done about it"));
    const int chosen = std::max(0, m_done->currentIndex());
    m_done->clear();
    for (const auto &[value, name] : WireNames<QualityRemedy>::table)
        m_done->addItem(ui::text(value), QString::fromLatin1(name));
    m_done->setCurrentIndex(chosen);
    m_wordsLabel->setText(tr("In words, for leads; nothing personal"));
    m_words->setAccessibleName(tr("What was done, in words"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Resume nothing"));
    m_go->setText(tr("Resume it"));
    edited();
}

} // namespace vigie::ui
