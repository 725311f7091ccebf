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
    /// `most` in UTF-16 units. Made before anybody else listens to the field, who then hears of no more than it takes.
    NoteLength(QPlainTextEdit *field, qsizetype most, QWidget *parent = nullptr);
    NoteLength(QLineEdit *field, qsizetype most, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void count(qsizetype used);
    [[nodiscard]] bool isCounted() const;
    void retranslate();

    QWidget *m_field;
    qsizetype m_most;
    qsizetype m_used = 0;
};

} // namespace vigie::ui
