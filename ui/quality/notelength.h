// Below a field of words: how many of the characters that the desk takes are used, as soon as few are left. The field takes no
// more than those.
#pragma once

#include "ui/common/labels.h"

class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

class NoteLength : public TextLabel
{
    Q_OBJECT

public:
    /// Made before anybody else listens to the field, who then hears of no more than it takes.
    explicit NoteLength(QPlainTextEdit *field, QWidget *parent = nullptr);
    explicit NoteLength(QLineEdit *field, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void count(qsizetype used);
    void retranslate();

    QWidget *m_field;
    qsizetype m_used = 0;
};

} // namespace vigie::ui
