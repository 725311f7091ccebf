// What is written of a rubric: its head, a section, a question; each with what is wrong with it at its place.
#pragma once

#include "models/domain/rubric.h"
#include "ui/common/formdialog.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

class FaultyField;
class LinesTable;
class ShareBox;

/// The title and the threshold of a rubric, or the title and the weight of a section.
class RubricTitleDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit RubricTitleDialog(QWidget *parent);

    /// Of the rubric itself.
    void edit(const Rubric &rubric);
    /// One past the end is a new section.
    void editSection(const Rubric &rubric, size_t section);

Q_SIGNALS:
    void written(const vigie::Rubric &rubric);

protected:
    void retranslate() override;
    void edited() override;
    void finish() override;

private:
    void begin(const BilingualText &title);
    [[nodiscard]] Rubric rubric() const;

    Rubric m_rubric;
    std::optional<size_t> m_section; ///< none: the rubric itself
    QLineEdit *m_english;
    QLineEdit *m_french;
    ShareBox *m_passesFrom;
    QDoubleSpinBox *m_weight;
    FaultyField *m_englishField;
    FaultyField *m_frenchField;
    FaultyField *m_passesFromField;
    FaultyField *m_weightField;
};

class RubricQuestionDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit RubricQuestionDialog(QWidget *parent);

    /// One past the end of the section is a new question. REQUIRES a section of the rubric.
    void edit(const Rubric &rubric, size_t section, size_t question);

    [[nodiscard]] LinesTable *answers() const { return m_answers; }
    [[nodiscard]] LinesTable *causes() const { return m_causes; }

Q_SIGNALS:
    void written(const vigie::Rubric &rubric);

protected:
    void retranslate() override;
    void edited() override;
    void finish() override;

private:
    void fill(const Question &question);
    /// What the kind leaves no choice about.
    void kindChosen();
    [[nodiscard]] Question question() const;
    [[nodiscard]] Rubric rubric() const;

    Rubric m_rubric;
    size_t m_section = 0;
    size_t m_index = 0;
    QString m_id; ///< empty of a new one
    QPlainTextEdit *m_english;
    QPlainTextEdit *m_french;
    QPlainTextEdit *m_helpEnglish;
    QPlainTextEdit *m_helpFrench;
    QComboBox *m_kind;
    QDoubleSpinBox *m_weight;
    QCheckBox *m_critical;
    QCheckBox *m_mayNotApply;
    LinesTable *m_answers;
    LinesTable *m_causes;
    FaultyField *m_textField;
    FaultyField *m_helpField;
    FaultyField *m_kindField;
    FaultyField *m_answersField;
    FaultyField *m_causesField;
};

} // namespace vigie::ui
