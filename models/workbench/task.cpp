// What is on the desk: the case on screen, the reserve behind it, and how they change places.
#include "models/workbench/workbench_p.h"

#include <algorithm>
#include <iterator>

namespace vigie {

task::Working *Workbench::Private::working()
{
    return std::get_if<task::Working>(&task);
}

std::optional<Hand> Workbench::Private::handOf(const RequestId &request) const
{
    if (const auto *shown = std::get_if<task::Working>(&task); shown && shown->held.content.id == request)
        return Hand{shown->held, draft};
    const auto found =
        std::find_if(reserve.begin(), reserve.end(), [&](const Hand &hand) { return hand.held.content.id == request; });
    return found == reserve.end() ? std::nullopt : std::optional(*found);
}

bool Workbench::Private::knows(const RequestId &request) const
{
    const auto *shown = std::get_if<task::Working>(&task);
    return (shown && shown->held.content.id == request)
        || std::any_of(reserve.begin(), reserve.end(), [&](const Hand &hand) { return hand.held.content.id == request; });
}

std::vector<HeldRow> Workbench::Private::rowsOf(const TaskState &shown, const Draft &entered, const std::vector<Hand> &rest)
{
    std::vector<HeldRow> rows;
    if (const auto *working = std::get_if<task::Working>(&shown))
        rows.push_back(rowOf(working->held, entered));
    for (const Hand &hand : rest)
        rows.push_back(rowOf(hand.held, hand.draft));
    return rows;
}

HeldRow Workbench::Private::rowOf(const HeldCase &held, const Draft &entered)
{
    return {held.content.id, caseBytes.of(held), draftBytes(held, entered)};
}

QByteArray Workbench::Private::draftBytes(const HeldCase &held, const Draft &entered) const
{
    const auto edited = editedAt.constFind(held.content.id.value);
    return draftToBytes(entered, edited == editedAt.cend() ? std::nullopt : std::optional(*edited));
}

void Workbench::Private::setTask(TaskState next)
{
    task = std::move(next);
    Q_EMIT q->draftChanged();
    Q_EMIT q->taskChanged();
}

TaskState Workbench::Private::takeNext(std::vector<Hand> &from, Draft &nextDraft) const
{
    nextDraft = {};
    if (from.empty())
        return task::Pulling{};
    Hand hand = std::move(from.front());
    from.erase(from.begin());
    nextDraft = std::move(hand.draft);
    return task::Working{std::move(hand.held)};
}

void Workbench::Private::showNext()
{
    setTask(takeNext(reserve, draft));
}

void Workbench::Private::arrive(HeldCase held)
{
    hideReported(held.content);
    editedAt.remove(held.content.id.value);
    showAsItIs(held);
    Draft fresh = initialDraft(held.content, deskNow());
    if (std::holds_alternative<task::Pulling>(task)) {
        draft = std::move(fresh);
        task = task::Working{std::move(held)};
        report(saveHeld());
        Q_EMIT q->draftChanged();
    } else {
        reserve.push_back({std::move(held), std::move(fresh)});
        report(saveHeld());
    }
    // Also for a case that came into reserve: the status bar shows it.
    Q_EMIT q->taskChanged();
}

Status Workbench::Private::bringBack(const HeldCase &held, const Draft &entered, const DecisionId &instead, Owing owing)
{
    noteEdited(held.content.id); // before any draft that the desk may have kept of the time before
    std::vector<Hand> rest;
    if (const auto *shown = working(); shown && shown->held.content.id != held.content.id)
        rest.push_back({shown->held, draft});
    std::copy_if(reserve.begin(), reserve.end(), std::back_inserter(rest),
                 [&](const Hand &hand) { return hand.held.content.id != held.content.id; });
    task::Working back{held};
    hideReported(back.held.content);
    TaskState next = std::move(back);

    CacheChange change;
    change.outboxFinished.push_back(instead);
    change.held = rowsOf(next, entered, rest);
    if (const Status status = writeOrOwe(change, owing); !status.ok())
        return status;
    reserve = std::move(rest);
    draft = entered;
    setTask(std::move(next));
    return Done{};
}

void Workbench::Private::loseLease(const RequestId &request)
{
    if (const auto *shown = working(); shown && shown->held.content.id == request) {
        // On screen it stays readable until the person goes on; on the disk it ends now (P7).
        task = task::LeaseLost{shown->held};
    } else {
        const auto lost =
            std::find_if(reserve.begin(), reserve.end(), [&](const Hand &hand) { return hand.held.content.id == request; });
        if (lost == reserve.end())
            return;
        reserve.erase(lost);
    }
    report(saveHeld());
    report(purge());
    Q_EMIT q->taskChanged();
}

/// What is on screen only to be read, because its lease was lost, is in these hands again: the work goes on where it was.
bool Workbench::Private::regain(const HeldCase &held)
{
    const auto *lost = std::get_if<task::LeaseLost>(&task);
    if (!lost || lost->held.content.id != held.content.id)
        return false;
    if (lost->held.content.version != held.content.version)
        draft = rebased(draft, held.content, deskNow());
    task::Working again{held};
    hideReported(again.held.content);
    task = std::move(again);
    if (editedAt.contains(held.content.id.value))
        draftsOwed.insert(held.content.id.value); // the desk kept it no longer than the lease
    return true;
}

/// What only time has taken away is asked for again, once.
void Workbench::Private::reclaim()
{
    const auto *lost = std::get_if<task::LeaseLost>(&task);
    if (!lost || reclaiming || lost->held.lease.id == reclaimRefused)
        return;
    reclaiming = true;
    gateway.reclaim(lost->held.lease, guarded<HeldCase>([this, id = lost->held.lease.id](const Result<HeldCase> &result) {
                        reclaiming = false;
                        if (!result.ok()) {
                            if (failedCall(result.error()) == Consequence::Refused)
                                reclaimRefused = id;
                            return;
                        }
                        reached();
                        if (isOrderedAway(*result))
                            return;
                        if (regain(*result)) {
                            report(saveHeld());
                            Q_EMIT q->taskChanged();
                        } else {
                            workQuestion.outdate(); // the person has gone on meanwhile: it comes into reserve
                        }
                        kick();
                    }));
}

void Workbench::Private::dropCurrent()
{
    draft = {};
    task = task::None{};
}

void Workbench::Private::giveUp(const std::function<void(const Lease &, DeskGateway::Answer<Done>)> &call, bool goOn)
{
    const task::Working *shown = working();
    if (!shown)
        return;
    const LeaseId lease = shown->held.lease.id;
    call(shown->held.lease, guarded<Done>([this, lease, goOn](const Status &status) {
             const task::Working *now = working();
             if (!now || now->held.lease.id != lease)
                 return;
             if (!status.ok()) {
                 const Consequence consequence = failedCall(status.error());
                 if (consequence == Consequence::SessionEnded)
                     return;
                 Q_EMIT q->failed(status.error());
                 if (consequence == Consequence::TryAgain || status.error().kind != ErrorKind::LeaseLost)
                     return;
             } else {
                 reached();
             }
             dropCurrent();
             if (goOn)
                 showNext();
             else
                 setTask(task::None{});
             report(saveHeld());
             report(purge());
             if (goOn)
                 kick();
         }));
}

} // namespace vigie
