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

/// Rows whose controls fit are kept: making them costs more than filling them.
void UnderstandingForm::keepRows(const std::vector<UnderstoodField> &fields)
{
    std::size_t kept = 0;
    const auto fits = [&] {
        // A field that loses the keyboard by going away must not correct the next case, nor one that stays.
        return kept < m_rows.size() && kept < fields.size() && !m_rows[kept].editor->isAncestorOf(window()->focusWidget())
            && m_rows[kept].editor->setField(fields[kept], m_participants);
    };
    while (fits())
        ++kept;
    for (; m_rows.size() > kept; m_rows.pop_back()) {
        const Row &row = m_rows.back();
        row.editor->disconnect(this);
        delete row.label;
        delete row.editor;
        delete row.confidence;
    }
}

UnderstandingForm::Row UnderstandingForm::addRow(const UnderstoodField &field)
{
    const Row row{field, new TextLabel(TextStyle::Body, ColorRole::Muted, this), new FieldEditor(field, m_participants, this),
                  new ConfidenceBar(this)};
    const int line = static_cast<int>(m_rows.size());
    m_grid->addWidget(row.label, line, 0);
    m_grid->addWidget(row.editor, line, 1);
    m_grid->addWidget(row.confidence, line, 2);
    if (!m_rows.empty())
        setTabOrder(m_rows.back().editor, row.editor);
    // At once, not with the next event: the field may be asked to take the keyboard.
    for (QWidget *part : std::initializer_list<QWidget *>{row.label, row.editor, row.confidence})
        part->show();
    connect(row.editor, &FieldEditor::focused, this, [this, editor = row.editor] { Q_EMIT fieldFocused(fieldOf(editor).name); });
    connect(row.editor, &FieldEditor::edited, this, [this, editor = row.editor](const FieldValue &value) {
        const UnderstoodField &edited = fieldOf(editor);
        Q_EMIT corrected(Correction{edited.name, edited.about, value});
    });
    return row;
}

const UnderstoodField &UnderstandingForm::fieldOf(const FieldEditor *editor) const
{
    return std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.editor == editor; })->field;
}

void UnderstandingForm::setCase(const Case &request)
{
    m_participants = request.participants;
    keepRows(request.understanding);
    for (std::size_t line = 0; line < request.understanding.size(); ++line) {
        const UnderstoodField &field = request.understanding[line];
        if (line == m_rows.size())
            m_rows.push_back(addRow(field));
        Row &row = m_rows[line];
        row.field = field;
        row.confidence->setConfidence(field.confidence);
        row.editor->setDoubtful(field.confidence < doubtfulBelow);
        nameRow(row);
        m_grid->setRowStretch(static_cast<int>(line), 0);
    }
    // Few fields stay together at the top.
    m_grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
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
