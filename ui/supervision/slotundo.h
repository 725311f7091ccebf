// Edits of the draft's slots as undoable commands (C5). The workbench keeps every state at once; this only knows the way back.
#pragma once

#include "models/workbench/workbench.h"

#include <QUndoStack>

namespace vigie::ui {

/// The part of a draft that slot edits change.
struct SlotState {
    std::vector<Slot> slots;
    int chosen = -1;
    std::vector<int> offered;

    bool operator==(const SlotState &) const = default;
};

[[nodiscard]] SlotState slotStateOf(const Draft &draft);
[[nodiscard]] Draft withSlotState(Draft draft, const SlotState &state);

class SlotUndo : public QObject
{
    Q_OBJECT

public:
    explicit SlotUndo(Workbench &workbench, QObject *parent = nullptr);
    ~SlotUndo() override;

    enum class By { Hand, Key };

    /// The slot gets other times, judged anew, and is chosen. Steps of a key that follow each other on one slot are one edit.
    void move(int index, const TimeRange &when, By by);
    /// Adds a slot and chooses it; one of the same times is only chosen.
    void add(const TimeRange &when);
    /// Takes a slot out; the next one is chosen.
    void remove(int index);
    void undo();
    void redo();
    /// Another request, or another version of it: the way back is gone.
    void forget();

    [[nodiscard]] const QUndoStack &stack() const { return m_stack; }

private:
    /// As the request judges these times when it has them, else as we do.
    [[nodiscard]] Slot slotAt(const TimeRange &when) const;
    void push(const Draft &after, int series);

    Workbench &m_workbench;
    QUndoStack m_stack;
    int m_moving = -1; ///< the slot that keys are moving, -1 for none
    int m_series = 0;  ///< of moves that become one
};

} // namespace vigie::ui
