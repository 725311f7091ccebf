// What the person types is kept by the desk too, as long as the lease holds: another workstation of theirs goes on with it.
#include "models/workbench/workbench_p.h"

namespace vigie {

namespace {

constexpr Seconds draftRest{3};

} // namespace

void Workbench::Private::noteEdited(const RequestId &request)
{
    Instant &at = editedAt[request.value];
    at = std::max(at + Seconds(at == Instant() ? 0 : 1), deskNow()); // later than before, whatever the desk's clock says
    draftsOwed.insert(request.value);
    draftPause = std::max(draftPause, clock.now() + draftRest);
}

void Workbench::Private::keepDrafts()
{
    if (keepingDraft || draftsOwed.isEmpty() || clock.now() < draftPause)
        return;
    const QString request = *draftsOwed.cbegin();
    if (const auto *lost = std::get_if<task::LeaseLost>(&task); lost && lost->held.content.id.value == request)
        return; // it may come back
    const std::optional<Hand> hand = handOf(RequestId{request});
    const KeptDraft kept{hand ? draftToBytes(hand->draft) : QByteArray(), editedAt.value(request)};
    if (!hand || kept.content.size() > longestDraft) {
        draftsOwed.remove(request);
        return;
    }
    keepingDraft = true;
    gateway.keepDraft(hand->held.lease, kept, guarded<Done>([this, request, sent = kept.editedAt](const Status &result) {
                          keepingDraft = false;
                          draftPause = std::max(draftPause, clock.now() + draftRest);
                          // What was refused is not asked again: whether the lease holds is for the heartbeat to say.
                          if (!result.ok() && failedCall(result.error()) != Consequence::Refused)
                              return;
                          if (result.ok())
                              reached();
                          if (!result.ok() || editedAt.value(request) == sent)
                              draftsOwed.remove(request);
                      }));
}

/// True when what was last entered was entered elsewhere.
bool Workbench::Private::takeUp(const HeldWork &theirs, Draft &entered)
{
    const QString request = theirs.held.content.id.value;
    if (!theirs.draft || theirs.draft->editedAt <= editedAt.value(request))
        return false;
    const Result<Draft> read = draftFromBytes(theirs.draft->content);
    if (!read.ok())
        return false; // of another version of the program
    entered = rebased(*read, theirs.held.content, deskNow());
    editedAt.insert(request, theirs.draft->editedAt);
    draftsOwed.remove(request);
    return true;
}

} // namespace vigie
