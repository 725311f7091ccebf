// Ask, decline, hand over: a panel in place, never a dialog in the way. What is typed lives in the draft.
#pragma once

#include "models/workbench/workbench.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace vigie::ui {

class PrimaryButton;
class SectionLabel;
class TextLabel;

enum class Composing { Question, Decline, HandOver };

class Composer : public QFrame
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    void setCase(const Case &request);
    /// Nothing of any is left here.
    void forget();
    void open(Composing what, const Draft &draft);
    /// The same request has changed: what was entered stays, with the cursor where it is.
    void refresh(const Draft &draft) { fillRecipients(draft); }
    /// Everything entered here, kept in the draft.
    void writeTo(Draft &draft) const;
    [[nodiscard]] Composing composing() const { return m_what; }
    /// What sending decides.
    [[nodiscard]] Ruling ruling() const;
    [[nodiscard]] QPlainTextEdit *editor() const { return m_text; }
    [[nodiscard]] PrimaryButton *sendButton() const { return m_send; }
    /// An error the check of the decision found, in words; empty for none.
    void setProblem(const QString &words);

Q_SIGNALS:
    /// The text, the reason or the recipients.
    void edited();
    void sendWanted();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillReasons(const Draft &draft);
    void fillRecipients(const Draft &draft);
    [[nodiscard]] std::vector<Token> recipients() const;

    Composing m_what = Composing::Question;
    Case m_case;
    SectionLabel *m_title;
    QComboBox *m_reason;
    QWidget *m_recipients;
    std::vector<std::pair<Token, QCheckBox *>> m_boxes;
    QPlainTextEdit *m_text;
    TextLabel *m_problem;
    PrimaryButton *m_send;
    QPushButton *m_cancel;
};

} // namespace vigie::ui
