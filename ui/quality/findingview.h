// All of one finding, and the words with which it is answered or settled.
#pragma once

#include "models/workbench/findings.h"

#include <QWidget>

class QGridLayout;
class QPlainTextEdit;

namespace vigie::ui {

class Tag;
class TextLabel;

class FindingView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingView(Findings &findings, QWidget *parent = nullptr);

    /// With what was typed on it so far.
    void show(const Finding &finding);
    /// Nothing of any is left here.
    void forget();
    [[nodiscard]] QString words() const;
    /// Puts the keyboard there, and says what is missing.
    void askForWords();
    [[nodiscard]] QPlainTextEdit *field() const { return m_words; }
    /// Everything that is said, a line each; for tests.
    [[nodiscard]] QStringList lines() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void clearFacts();

    Findings &m_findings;
    std::optional<Finding> m_finding;
    TextLabel *m_title;
    Tag *m_state;
    QWidget *m_facts;
    TextLabel *m_wordsTitle;
    QPlainTextEdit *m_words;
    TextLabel *m_missing;
};

} // namespace vigie::ui
