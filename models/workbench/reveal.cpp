// Clear values: they pass through and leave nothing behind.
#include "models/workbench/workbench_p.h"

namespace vigie {

void Workbench::reveal(const RevealWish &wish, const QString &key, std::function<void(Result<Revealed>)> answer)
{
    const auto refuse = [&](ErrorKind kind) {
        d->scheduler.after(std::chrono::milliseconds(0), this, [answer, kind] {
            answer(Error{kind, QStringLiteral("no value was asked for")});
        });
    };
    const task::Working *shown = d->working();
    if (!shown)
        return refuse(ErrorKind::LeaseLost);
    if (std::holds_alternative<connection::Offline>(d->connection))
        return refuse(ErrorKind::Unreachable);
    const Lease lease = shown->held.lease;
    const auto arrived = [this, lease, answer = std::move(answer)](Result<Revealed> result) {
        if (!result.ok()) {
            const Error error = result.error();
            if (d->failedCall(error) == Consequence::SessionEnded)
                return;
            if (error.kind == ErrorKind::LeaseLost)
                d->loseLease(lease.request);
            answer(error);
            return;
        }
        d->reached();
        // Whoever has given the request back, or lost it, is not shown what was asked for before.
        const task::Working *now = d->working();
        if (!now || now->held.content.id != lease.request) {
            answer(Error{ErrorKind::LeaseLost, QStringLiteral("the request is not in hand any more")});
            return;
        }
        answer(std::move(result));
    };
    d->gateway.reveal(lease.request, wish, key, d->guarded<Revealed>(arrived));
}

} // namespace vigie
