// A question with fields: a title, what to fill in, what to know, a way out and a way on.
#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class PrimaryButton;
class TextLabel;

/// Enter goes on, and Ctrl+Enter from a field of lines; Esc goes out. Who derives from it calls finishLayout() after the last
/// field, and retranslate().
class FormDialog : public QDialog
{
    Q_OBJECT

protected:
    explicit FormDialog(QWidget *parent);

    void changeEvent(QEvent *event) override;
    void addField(TextLabel *label, QWidget *field);
    /// After the last field.
    void finishLayout();
    /// As high as its lines are at its width.
    void fitHeight();
    virtual void retranslate() = 0;
    virtual void finish() = 0;

    TextLabel *m_title;
    TextLabel *m_meaning;
    QPushButton *m_cancel;
    PrimaryButton *m_go;

private:
    QVBoxLayout *m_column;
};

} // namespace vigie::ui
