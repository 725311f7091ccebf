// A question with fields: a title, what to fill in, what to know, a way out and a way on.
#pragma once

#include "ui/common/labels.h"

#include <QDialog>
#include <QPointer>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class PrimaryButton;

/// Enter goes on, and Ctrl+Enter from a field of lines; Esc goes out. Who derives from it calls finishLayout() after the last
/// field, and retranslate().
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// The desk has been asked, and has not answered yet.
    void setWaiting(bool waiting);
    /// Why nothing has come of it. What was written is still there.
    void setProblem(const QString &words);

protected:
    explicit FormDialog(QWidget *parent);

    void changeEvent(QEvent *event) override;
    void addField(TextLabel *label, QWidget *field);
    /// With its own labels.
    void addField(QWidget *field);
    /// After the last field.
    void finishLayout();
    /// As high as its lines are at its width.
    void fitHeight();
    virtual void retranslate() = 0;
    /// Says whether it can go on.
    virtual void edited() = 0;
    virtual void finish() = 0;

    TextLabel *m_title;
    TextLabel *m_meaning;
    QPushButton *m_cancel;
    PrimaryButton *m_go;

private:
    void showAnswer(const QString &words, ColorRole ink);

    TextLabel *m_answer; ///< of the desk, or that it is awaited
    std::vector<QWidget *> m_fields;
    bool m_isWaiting = false;
    QPointer<QWidget> m_focus; ///< before it was asked
    QVBoxLayout *m_column;
};

} // namespace vigie::ui
