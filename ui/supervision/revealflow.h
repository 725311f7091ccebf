// From a chip to its value and away again (P3): asks why, asks the desk, shows it, and closes everything as soon as it may not be
// seen any more.
#pragma once

#include "models/workbench/workbench.h"
#include "ui/supervision/revealwindow.h"

#include <QPointer>

namespace vigie::ui {

class RevealDialog;

class RevealFlow : public QObject
{
    Q_OBJECT

public:
    /// `over` is what the windows stand over; when it is hidden, by a lock or by another page, they close.
    /// `mark` is what is written across the value: who looks, and when.
    RevealFlow(Workbench &workbench, std::function<QString()> mark, QWidget *over);

    /// Nothing happens without a request in hand.
    void ask(const std::optional<Token> &chosen);
    void closeAll();

    [[nodiscard]] RevealDialog *dialog() const { return m_dialog; }
    [[nodiscard]] RevealWindow *window() const { return m_window; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send(const RevealWish &wish, const QString &key);
    void show(Revealed revealed);
    void check();

    Workbench &m_workbench;
    std::function<QString()> m_mark;
    QWidget *m_over;
    RevealDialog *m_dialog;
    QPointer<RevealWindow> m_window;
    LeaseId m_lease; ///< under which it was asked
    int m_asked = 0; ///< an answer to an earlier question shows nothing
};

} // namespace vigie::ui
