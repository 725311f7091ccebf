// One question of the rubric: what is asked, its answers, the cause of a failure, a note; beside an adjudication the two reviews.
#pragma once

#include "models/workbench/reviewdraft.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace vigie::ui {

class ChoiceList;
class SideBySide;
class Tag;
class TextLabel;

class QuestionCard : public QWidget
{
    Q_OBJECT

public:
    /// `number` from 1; `share` of the whole score, 0 … 1.
    QuestionCard(const Question &question, int number, int count, double share, QWidget *parent = nullptr);

    /// Of an adjudication: what the two have answered, in no order.
    void setEarlier(const std::vector<Answer> &answers);
    void showDraft(const ReviewDraft &draft);
    void setCurrent(bool isCurrent);
    void setReadOnly(bool isReadOnly);
    void toggleHelp();
    /// Puts the keyboard into the note.
    void editNote();
    void retranslate();

    [[nodiscard]] const Question &question() const { return m_question; }
    /// What the digits choose from now.
    [[nodiscard]] bool asksCause() const { return m_wanted == Wanted::Cause; }
    [[nodiscard]] ChoiceList *answers() const { return m_answers; }
    [[nodiscard]] ChoiceList *causes() const { return m_causes; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }
    [[nodiscard]] TextLabel *help() const { return m_help; }
    [[nodiscard]] SideBySide *sides() const { return m_sides; } ///< of an adjudication
    /// Of that place among the answers; an empty one: not applicable; nothing when there is no such.
    [[nodiscard]] std::optional<QString> optionAt(int index) const;
    [[nodiscard]] int placeOf(const QString &option) const;

Q_SIGNALS:
    void optionChosen(const QString &option);
    void causeChosen(const QString &cause);
    void noteEdited(const QString &note);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString keyOf(int index) const;
    void showEarlier();
    void showState();
    void name();

    Question m_question;
    int m_number;
    int m_count;
    double m_share;
    std::vector<Answer> m_earlier;
    Entered m_entered;
    Wanted m_wanted = Wanted::Answer;
    bool m_isCurrent = false;
    bool m_isReadOnly = false;
    bool m_noteWanted = false;
    TextLabel *m_title;
    Tag *m_critical;
    TextLabel *m_weight;
    QToolButton *m_helpButton;
    TextLabel *m_help;
    ChoiceList *m_answers;
    SideBySide *m_sides;
    TextLabel *m_why;
    ChoiceList *m_causes;
    QWidget *m_noteRow;
    TextLabel *m_noteLabel;
    QLineEdit *m_note;
};

} // namespace vigie::ui
