// A letter that has gone out, folded until somebody wants to read it.
#pragma once

#include "ui/common/labels.h"

class QToolButton;

namespace vigie::ui {

class SentLetter final : public QWidget
{
    Q_OBJECT

public:
    /// `heading` says what it is, when it went and to whom.
    SentLetter(const QString &heading, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QToolButton *heading() const { return m_heading; }
    [[nodiscard]] TextLabel *text() const { return m_text; }

private:
    QToolButton *m_heading;
    TextLabel *m_text;
};

} // namespace vigie::ui
