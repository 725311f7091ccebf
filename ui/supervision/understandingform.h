// What the automation understood, field by field, with its confidence; every field can be corrected (Q2).
#pragma once

#include "models/workbench/workbench.h"

#include <QWidget>

class QGridLayout;

namespace vigie::ui {

class ConfidenceBar;
class FieldEditor;
class TextLabel;

class UnderstandingForm : public QWidget
{
    Q_OBJECT

public:
    explicit UnderstandingForm(QWidget *parent = nullptr);

    void setCase(const Case &request);
    void setDraft(const Draft &draft);
    void setReadOnly(bool readOnly);
    /// The first doubtful field that is not corrected yet, else the first.
    void editNext();

    /// The field under the person's hands, with what is typed and not yet finished.
    struct Typing {
        FieldName name;
        Token about;
        QString text;
        int cursor = 0;
    };
    [[nodiscard]] std::optional<Typing> typing() const;
    /// Goes on typing where typing() left off; nothing happens when the field is gone.
    void resume(const Typing &typing);

Q_SIGNALS:
    void corrected(const vigie::Correction &correction);
    void fieldFocused(vigie::FieldName name);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        UnderstoodField field;
        TextLabel *label;
        FieldEditor *editor;
        ConfidenceBar *confidence;
    };

    void keepRows(const std::vector<UnderstoodField> &fields);
    [[nodiscard]] Row addRow(const UnderstoodField &field);
    [[nodiscard]] const UnderstoodField &fieldOf(const FieldEditor *editor) const;
    void nameRow(const Row &row) const;

    QGridLayout *m_grid;
    std::vector<Participant> m_participants;
    std::vector<Row> m_rows;
};

} // namespace vigie::ui
