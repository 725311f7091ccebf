// A person's hands and eyes on a real workstation: keys, clicks, typed words, pictures. What they do goes through the windows;
// the workbench is only read, to know when to go on.
#pragma once

#include "app/workstation/workstation.h"

#include <QString>

#include <functional>

namespace vigie::scenario {

class Hands
{
public:
    explicit Hands(Workstation &workstation);

    /// Waits with the event loop running; fails the program with `what` when it does not come true.
    void until(const char *what, const std::function<bool()> &condition, int timeoutMs = 30'000);
    void pause(int ms);

    /// To whatever has the focus in the active window.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Clicks the visible, enabled control of that accessible name or text; fails the program when there is none.
    void click(const QString &name);
    /// Takes hold at `from`, goes to `to` and stays there until letGo(). Both are points of the widget.
    void dragTo(QWidget &widget, const QPoint &from, const QPoint &to);
    void letGo(QWidget &widget, const QPoint &at);
    [[nodiscard]] QWidget *find(const QString &name) const;

    /// The window with whatever is open over it, as PNG.
    void picture(const QString &path);

    [[nodiscard]] Workbench &bench() { return m_workstation.workbench(); }
    [[nodiscard]] bool isSignedIn();
    [[nodiscard]] bool isWorking();
    /// The request on screen; empty id when there is none.
    [[nodiscard]] RequestId onScreen();
    /// The index of the first slot of the draft that nothing blocks; -1 for none.
    [[nodiscard]] int firstFreeSlot();

    [[noreturn]] void fail(const QString &why);

private:
    Workstation &m_workstation;
};

} // namespace vigie::scenario
