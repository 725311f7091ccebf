// Asks why a hidden value is needed (P3), before the desk is asked for it. What is typed here goes to the desk and nowhere else.
#pragma once

#include "models/domain/case.h"
#include "models/domain/reveal.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace vigie::ui {

class PrimaryButton;
class TextLabel;

class RevealDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RevealDialog(QWidget *parent);

    /// Opens on what is hidden in this request, with `chosen` first when it is given.
    void ask(const Case &request, const std::optional<Token> &chosen);
    /// The desk has been asked, and has not answered yet.
    void setWaiting(bool waiting);
    /// Why it shows nothing; the person may change what was asked.
    void setProblem(ErrorKind kind);

Q_SIGNALS:
    /// `key` stays the same as long as the wish does.
    void wanted(const vigie::RevealWish &wish, const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillTokens(const std::optional<Token> &chosen);
    void fillReasons();
    [[nodiscard]] RevealWish wish() const;
    void edited();
    void fitHeight();
    void send();
    void retranslate();

    Case m_request;
    bool m_waiting = false;
    RevealWish m_asked; ///< that `m_key` belongs to
    QString m_key;
    TextLabel *m_title;
    TextLabel *m_whatLabel;
    QComboBox *m_what;
    TextLabel *m_reasonLabel;
    QComboBox *m_reason;
    TextLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
    TextLabel *m_recorded;
    TextLabel *m_problem;
    QPushButton *m_cancel;
    PrimaryButton *m_show;
};

} // namespace vigie::ui
