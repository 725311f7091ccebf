// Keeps single-key shortcuts out of fields: what is typed there is text, and Enter ends the entry instead of deciding.
#pragma once

#include <QObject>

class QWidget;

namespace vigie::ui {

class TypingGuard : public QObject
{
    Q_OBJECT

public:
    explicit TypingGuard(QObject *parent);

    /// The widget, and every field and button inside it, now and later.
    void protect(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace vigie::ui
