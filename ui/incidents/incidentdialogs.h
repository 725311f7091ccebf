// Filing an incident, and saying the words of a step.
#pragma once

#include "models/domain/incidentflow.h"
#include "ui/common/formdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

/// Stays open until the desk has it; then, or given up, what was typed is gone.
class FileIncidentDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit FileIncidentDialog(QWidget *parent);

    void ask();

Q_SIGNALS:
    /// `key` stays the same as long as the report does.
    void wanted(const vigie::IncidentReport &report, const QString &key);

private:
    [[nodiscard]] IncidentReport report() const;
    void edited() override;
    void retranslate() override;
    void finish() override;

    IncidentReport m_asked; ///< that `m_key` belongs to
    QString m_key;
    TextLabel *m_kindLabel;
    QComboBox *m_kind;
    TextLabel *m_requestLabel;
    QLineEdit *m_request;
    TextLabel *m_noteLabel;
    QPlainTextEdit *m_note;
};

/// What a step has to say: words, and to whom, with which outcome or into which other one. Stays open as the other does.
class IncidentStepDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit IncidentStepDialog(QWidget *parent);

    /// `others`: that are open, by what people call them; of a merging.
    void ask(IncidentStepKind kind, const Incident &incident, const std::vector<std::pair<IncidentId, QString>> &others);

Q_SIGNALS:
    void wanted(const vigie::IncidentStep &step);

private:
    [[nodiscard]] IncidentStep step() const;
    void fillChoices();
    void edited() override;
    void retranslate() override;
    void finish() override;

    IncidentStepKind m_kind = IncidentStepKind::Noted;
    Incident m_incident; ///< its kind and number alone
    std::vector<std::pair<IncidentId, QString>> m_others;
    TextLabel *m_choiceLabel;
    QComboBox *m_choice;
    TextLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
};

} // namespace vigie::ui
