// The rubric beside what is judged: sections, questions, flags, the private note. The keyboard goes from the first to the last;
// what is entered is handed over at every change.
#pragma once

#include "models/workbench/reviewdraft.h"

#include <QWidget>

class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace vigie::ui {

class ChoiceList;
class QuestionCard;
class SectionLabel;
class SideBySide;
class TextLabel;

class RubricView : public QWidget
{
    Q_OBJECT

public:
    explicit RubricView(QWidget *parent = nullptr);

    /// `earlier`: of an adjudication the two reviews, else empty.
    void setRubric(const Rubric &rubric, const std::vector<Review> &earlier);
    /// Said in place of the rubric as long as it is not here.
    void setMissing(const QString &what);
    void showDraft(const ReviewDraft &draft);
    /// Nothing of any is left here.
    void forget();
    void setReadOnly(bool isReadOnly);

    [[nodiscard]] const std::vector<QuestionCard *> &cards() const { return m_cards; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] ChoiceList *flags() const { return m_flags; }
    [[nodiscard]] QPlainTextEdit *privateNote() const { return m_private; }
    [[nodiscard]] SideBySide *totals() const { return m_totals; } ///< of the two reviews of an adjudication

    /// Shows the question whole; the keyboard stays where it is.
    void reveal(int index);
    /// Puts the keyboard on the question, and shows it whole.
    void goTo(int index);
    /// On the first that still wants something, else on the first.
    void goToOpen();
    /// To the question before or after; after the last to the first that is open, and when none is, finished() is said.
    void step(int direction);
    /// The answer, or the cause where one is asked for, of that place.
    void choose(int index);
    void chooseYesOrNo(bool isYes);
    void chooseNotApplicable();
    void toggleFlag(ReviewFlag flag);
    void toggleHelp();
    void editNote();
    void editPrivateNote();

Q_SIGNALS:
    void edited(const vigie::ReviewDraft &draft);
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void connectCard(QuestionCard *card);
    void setCurrent(int index);
    [[nodiscard]] QuestionCard *currentCard() const;
    void enter(const ReviewDraft &draft);
    void enterOption(const QuestionCard *card, const QString &option);
    void showProgress();
    void showTotals();
    void retranslate();

    Rubric m_rubric;
    std::vector<Review> m_earlier;
    QString m_missingWhat;
    ReviewDraft m_draft;
    bool m_isReadOnly = false;
    int m_current = 0;
    std::vector<QuestionCard *> m_cards;
    std::vector<SectionLabel *> m_sections;
    SectionLabel *m_title;
    SectionLabel *m_progress;
    TextLabel *m_keys;
    SideBySide *m_totals;
    TextLabel *m_missing;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QWidget *m_tail;
    SectionLabel *m_flagsTitle;
    ChoiceList *m_flags;
    SectionLabel *m_privateTitle;
    QPlainTextEdit *m_private;
    QObject m_focusFollower; ///< ends before the children, which still lose the focus
};

} // namespace vigie::ui
