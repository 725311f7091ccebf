#include "ui/supervision/understandingform.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/supervision/confidencebar.h"
#include "ui/supervision/draftedits.h"
#include "ui/supervision/fieldeditor.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace vigie::ui {

UnderstandingForm::UnderstandingForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(spacing(4), 0, spacing(4), spacing(3));
    m_grid->setHorizontalSpacing(spacing(2));
    m_grid->setVerticalSpacing(spacing(1));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 92);
    // Denser than other fields: all that was understood should be seen at once.
    setStyleSheet(QStringLiteral(
        "QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: 24px; max-height: 24px; }"
        // Two dates share a row with their weekday and month.
        "QDateEdit { padding: 0 0 0 8px; } QDateEdit:focus { padding: 0 0 0 7px; }"
        "QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { min-height: 22px; max-height: 22px; }"));
}

void UnderstandingForm::setCase(const Case &request)
{
    for (const Row &row : m_rows) {
        // A field that loses the keyboard by going away must not correct the next case.
        row.editor->disconnect(this);
        delete row.label;
        delete row.editor;
        delete row.confidence;
    }
    m_rows.clear();
    m_participants = request.participants;
    int line = 0;
    for (const UnderstoodField &field : request.understanding) {
        const Row row{field, new TextLabel(TextStyle::Body, ColorRole::Muted, this), new FieldEditor(field, m_participants, this),
                      new ConfidenceBar(this)};
        row.confidence->setConfidence(field.confidence);
        row.editor->setDoubtful(field.confidence < doubtfulBelow);
        nameRow(row);
        m_grid->addWidget(row.label, line, 0);
        m_grid->addWidget(row.editor, line, 1);
        m_grid->addWidget(row.confidence, line, 2);
        m_grid->setRowStretch(line, 0);
        // At once, not with the next event: the field may be asked to take the keyboard.
        for (QWidget *part : std::initializer_list<QWidget *>{row.label, row.editor, row.confidence})
            part->show();
        ++line;
        connect(row.editor, &FieldEditor::focused, this, [this, name = field.name] { Q_EMIT fieldFocused(name); });
        connect(row.editor, &FieldEditor::edited, this, [this, name = field.name, about = field.about](const FieldValue &value) {
            Q_EMIT corrected(Correction{name, about, value});
        });
        m_rows.push_back(row);
    }
    // Few fields stay together at the top.
    m_grid->setRowStretch(line, 1);
}

void UnderstandingForm::setDraft(const Draft &draft)
{
    for (const Row &row : m_rows) {
        const bool isFixed = isCorrected(row.field, draft);
        row.confidence->setCorrected(isFixed);
        row.editor->setDoubtful(!isFixed && row.field.confidence < doubtfulBelow);
        // Never under the person's hands.
        if (!row.editor->isAncestorOf(window()->focusWidget()))
            row.editor->setValue(shownValue(row.field, draft));
    }
}

void UnderstandingForm::setReadOnly(bool readOnly)
{
    for (const Row &row : m_rows)
        row.editor->setReadOnly(readOnly);
}

void UnderstandingForm::editNext()
{
    if (m_rows.empty())
        return;
    const auto doubtful = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.field.confidence < doubtfulBelow && !row.editor->focusProxy()->hasFocus();
    });
    (doubtful == m_rows.end() ? m_rows.front() : *doubtful).editor->edit();
}

std::optional<UnderstandingForm::Typing> UnderstandingForm::typing() const
{
    for (const Row &row : m_rows) {
        if (const QLineEdit *line = row.editor->focusedLine())
            return Typing{row.field.name, row.field.about, line->text(), line->cursorPosition()};
    }
    return std::nullopt;
}

void UnderstandingForm::resume(const Typing &typing)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) {
        return each.field.name == typing.name && each.field.about == typing.about;
    });
    if (row == m_rows.end())
        return;
    row->editor->edit();
    if (QLineEdit *line = row->editor->focusedLine()) {
        line->setText(typing.text);
        line->setCursorPosition(typing.cursor);
    }
}

void UnderstandingForm::nameRow(const Row &row) const
{
    QString name = ui::text(row.field.name);
    if (!row.field.about.isEmpty()) {
        //: Label of a field: %1 its name, %2 the participant it is about.
        name = tr("%1: %2").arg(name, participantShort(row.field.about, m_participants));
    }
    row.label->setText(name);
    row.label->setToolTip(name);
    row.editor->setName(name);
    row.editor->retranslate();
}

void UnderstandingForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const Row &row : m_rows) {
            nameRow(row);
            row.editor->refresh();
        }
    }
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
