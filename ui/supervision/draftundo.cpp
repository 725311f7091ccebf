#include "ui/supervision/draftundo.h"

#include "ui/calendar/slotgesture.h"
#include "ui/supervision/draftedits.h"

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int deepestUndo = 200;

/// The part of a draft that is brought back; messages and sharing stay as they are.
struct DraftState {
    std::vector<Slot> slots;
    std::vector<TimeRange> searched;
    int chosen = -1;
    std::vector<int> offered;
    std::vector<Correction> corrections;

    bool operator==(const DraftState &) const = default;
};

DraftState stateOf(const Draft &draft)
{
    return {draft.slots, draft.searched, draft.chosen, draft.offered, draft.corrections};
}

Draft withState(Draft draft, const DraftState &state)
{
    draft.slots = state.slots;
    draft.searched = state.searched;
    draft.chosen = state.chosen;
    draft.offered = state.offered;
    draft.corrections = state.corrections;
    return draft;
}

/// Reasons may read differently a minute later; the times are what was edited.
bool sameTimes(const DraftState &a, const DraftState &b)
{
    return std::equal(a.slots.begin(), a.slots.end(), b.slots.begin(), b.slots.end(),
                      [](const Slot &one, const Slot &other) { return one.when == other.when; });
}

class DraftCommand : public QUndoCommand
{
public:
    /// `series` is 0 for what stands alone.
    DraftCommand(Workbench &workbench, DraftState before, DraftState after, int series)
        : m_workbench(workbench)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_series(series)
    {
    }

    void undo() override { apply(m_before); }
    void redo() override { apply(m_after); }
    [[nodiscard]] int id() const override { return m_series == 0 ? -1 : m_series; }

    /// Only moves of one slot have a series.
    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const DraftCommand *>(other)->m_after;
        setObsolete(sameTimes(m_after, m_before));
        return true;
    }

private:
    void apply(const DraftState &state) { m_workbench.setDraft(withState(m_workbench.draft(), state)); }

    Workbench &m_workbench;
    DraftState m_before;
    DraftState m_after;
    int m_series;
};

} // namespace

DraftUndo::DraftUndo(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_stack.setUndoLimit(deepestUndo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &DraftUndo::changed);
}

DraftUndo::~DraftUndo()
{
    // A stack tells of its end, and whoever listens may be half gone by then.
    m_stack.disconnect();
}

bool DraftUndo::isWorking() const
{
    return std::holds_alternative<task::Working>(m_workbench.task());
}

const Slot *DraftUndo::slotAtHand() const
{
    const Draft &draft = m_workbench.draft();
    if (!isWorking() || draft.slots.empty() || m_workbench.current()->content.kind == RequestKind::Cancel)
        return nullptr;
    return &draft.slots[static_cast<size_t>(std::max(draft.chosen, 0))];
}

void DraftUndo::move(int index, const TimeRange &when)
{
    if (!slotAtHand())
        return;
    m_moving = -1;
    push(withMoved(m_workbench.draft(), index, m_workbench.judged(when)));
}

void DraftUndo::moveByKey(const TimeRange &when)
{
    const int index = std::max(m_workbench.draft().chosen, 0);
    if (m_moving != index)
        ++m_series;
    m_moving = index;
    push(withMoved(m_workbench.draft(), index, m_workbench.judged(when)), m_series);
}

void DraftUndo::nudge(int days, Minutes by)
{
    if (const Slot *slot = slotAtHand())
        moveByKey(nudged(slot->when, clientZone(m_workbench.current()->content), days, by));
}

void DraftUndo::stretch(Minutes by)
{
    if (const Slot *slot = slotAtHand())
        moveByKey(stretched(slot->when, clientZone(m_workbench.current()->content), by));
}

void DraftUndo::moveToNextFree()
{
    const Slot *slot = slotAtHand();
    if (!slot)
        return;
    const Case &request = m_workbench.current()->content;
    const TimeRange window{std::max(request.window.start, m_workbench.deskNow()), request.window.end};
    if (const auto next = nextFree(slot->when, clientZone(request), window, m_workbench.judge()))
        moveByKey(*next);
}

void DraftUndo::add(const TimeRange &when)
{
    if (!isWorking() || m_workbench.current()->content.kind == RequestKind::Cancel)
        return;
    m_moving = -1;
    push(withSlot(m_workbench.draft(), m_workbench.judged(when)));
}

void DraftUndo::removeChosen()
{
    if (!slotAtHand())
        return;
    m_moving = -1;
    push(withoutSlot(m_workbench.draft(), m_workbench.draft().chosen));
}

void DraftUndo::correct(const Correction &correction)
{
    // Also when the lease has just ended: what was typed stays.
    if (!m_workbench.current())
        return;
    m_moving = -1;
    push(m_workbench.refound(withCorrection(m_workbench.draft(), m_workbench.current()->content, correction)));
}

void DraftUndo::undo()
{
    m_moving = -1;
    if (isWorking())
        m_stack.undo();
}

void DraftUndo::redo()
{
    m_moving = -1;
    if (isWorking())
        m_stack.redo();
}

void DraftUndo::forget()
{
    m_moving = -1;
    m_stack.clear();
}

void DraftUndo::push(const Draft &after, int series)
{
    DraftState from = stateOf(m_workbench.draft());
    DraftState to = stateOf(after);
    if (from != to)
        m_stack.push(new DraftCommand(m_workbench, std::move(from), std::move(to), series));
}

} // namespace vigie::ui
