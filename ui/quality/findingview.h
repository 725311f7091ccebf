// All of one finding, and the words with which it is answered or settled; for a lead who settles it also the request as its
// reviewers saw it.
#pragma once

#include "models/workbench/findings.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QPlainTextEdit;
class QScrollArea;

namespace vigie::ui {

class HandledView;
class LimitedUsePage;
class PageStack;
class Segments;
class Tag;
class TextLabel;
class Watermark;

class FindingView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingView(Findings &findings, QWidget *parent = nullptr);

    /// With what was typed on it so far.
    void show(const Finding &finding);
    /// Nothing of any is left here.
    void forget();
    /// The request in the place of what was found, or that again. The desk is asked for it when it is not here.
    void showRequest(bool isRequest);
    [[nodiscard]] bool isRequestShown() const { return m_isRequest; }
    [[nodiscard]] HandledView *handled() const { return m_handled; }
    [[nodiscard]] LimitedUsePage *rules() const { return m_rules; }
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
    void showPart();
    void showMark();
    void forgetRequest();

    Findings &m_findings;
    std::optional<Finding> m_finding;
    bool m_isRequest = false;
    bool m_isHandledThere = false; ///< the request of the finding, in m_handled
    Segments *m_parts;
    PageStack *m_stack;
    QScrollArea *m_scroll;
    HandledView *m_handled;
    LimitedUsePage *m_rules;
    TextLabel *m_waiting; ///< for the request, or why there is none
    Watermark *m_mark;
    QTimer m_marks; ///< as long as the request is there
    TextLabel *m_title;
    Tag *m_state;
    QWidget *m_facts;
    TextLabel *m_wordsTitle;
    QPlainTextEdit *m_words;
    TextLabel *m_missing;
};

} // namespace vigie::ui
