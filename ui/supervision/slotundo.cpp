#include "ui/supervision/slotundo.h"

#include "ui/supervision/draftedits.h"

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int deepestUndo = 200;

class SlotCommand : public QUndoCommand
{
public:
    /// `series` is 0 for what stands alone.
    SlotCommand(Workbench &workbench, SlotState before, SlotState after, int series)
        : m_workbench(workbench)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_series(series)
    {
    }

    void undo() override { apply(m_before); }
    void redo() override { apply(m_after); }
    [[nodiscard]] int id() const override { return m_series == 0 ? -1 : m_series; }

    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const SlotCommand *>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void apply(const SlotState &state) { m_workbench.setDraft(withSlotState(m_workbench.draft(), state)); }

    Workbench &m_workbench;
    SlotState m_before;
    SlotState m_after;
    int m_series;
};

} // namespace

SlotState slotStateOf(const Draft &draft)
{
    return {draft.slots, draft.chosen, draft.offered};
}

Draft withSlotState(Draft draft, const SlotState &state)
{
    draft.slots = state.slots;
    draft.chosen = state.chosen;
    draft.offered = state.offered;
    return draft;
}

SlotUndo::SlotUndo(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_stack.setUndoLimit(deepestUndo);
}

SlotUndo::~SlotUndo()
{
    // A stack tells of its end, and whoever listens may be half gone by then.
    m_stack.disconnect();
}

void SlotUndo::move(int index, const TimeRange &when, By by)
{
    const bool goesOn = by == By::Key && m_moving == index;
    if (!goesOn)
        ++m_series;
    m_moving = by == By::Key ? index : -1;
    push(withMoved(m_workbench.draft(), index, slotAt(when)), m_series);
}

void SlotUndo::add(const TimeRange &when)
{
    m_moving = -1;
    push(withSlot(m_workbench.draft(), slotAt(when)), 0);
}

void SlotUndo::remove(int index)
{
    m_moving = -1;
    push(withoutSlot(m_workbench.draft(), index), 0);
}

void SlotUndo::undo()
{
    m_moving = -1;
    m_stack.undo();
}

void SlotUndo::redo()
{
    m_moving = -1;
    m_stack.redo();
}

void SlotUndo::forget()
{
    m_moving = -1;
    m_stack.clear();
}

Slot SlotUndo::slotAt(const TimeRange &when) const
{
    if (const HeldCase *held = m_workbench.current()) {
        for (const Slot &slot : held->content.slots) {
            if (slot.when == when)
                return slot;
        }
    }
    return m_workbench.judged(when);
}

void SlotUndo::push(const Draft &after, int series)
{
    const SlotState from = slotStateOf(m_workbench.draft());
    const SlotState to = slotStateOf(after);
    if (from != to)
        m_stack.push(new SlotCommand(m_workbench, from, to, series));
}

} // namespace vigie::ui
