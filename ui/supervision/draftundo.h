// What the person changes of slots and understanding, with its way back (C5). The workbench keeps every state at once; this only
// knows how to return to one.
#pragma once

#include "models/workbench/workbench.h"

#include <QUndoStack>

namespace vigie::ui {

class DraftUndo : public QObject
{
    Q_OBJECT

public:
    explicit DraftUndo(Workbench &workbench, QObject *parent = nullptr);
    ~DraftUndo() override;

    // Nothing happens while the case is not worked on, nor to slots of a request to call a meeting off.

    /// The slot gets other times, judged anew, and is chosen.
    void move(int index, const TimeRange &when);
    /// The chosen slot (the first, when none is) goes by days and minutes, or its end does. Steps that follow each other on one
    /// slot are undone at once.
    void nudge(int days, Minutes by);
    void stretch(Minutes by);
    void moveToNextFree();
    /// Adds a slot and chooses it; one of the same times is only chosen.
    void add(const TimeRange &when);
    /// Takes the chosen slot out; the next one is chosen.
    void removeChosen();
    /// Corrects what was understood and finds slots again.
    void correct(const Correction &correction);

    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    /// Another request, or another version of it: the way back is gone.
    void forget();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isWorking() const;
    /// The slot that keys move; null when there is none to move.
    [[nodiscard]] const Slot *slotAtHand() const;
    void moveByKey(const TimeRange &when);
    void push(const Draft &after, int series = 0);

    Workbench &m_workbench;
    QUndoStack m_stack;
    int m_moving = -1; ///< the slot that keys are moving, -1 for none
    int m_series = 0;  ///< of moves that become one
};

} // namespace vigie::ui
