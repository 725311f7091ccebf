// What this person has submitted: read when they ask for it, kept nowhere.
#include "models/workbench/reviewing_p.h"

namespace vigie {

const std::vector<OwnReview> &Reviewing::own() const
{
    return d->own;
}

const Reading &Reviewing::ownReading() const
{
    return d->ownReading;
}

void Reviewing::readOwn()
{
    if (!d->isIn || d->ownReading.isUnderWay)
        return;
    d->ownReading.isUnderWay = true;
    Q_EMIT ownChanged();
    d->gateway.ownReviews(d->guarded<std::vector<OwnReview>>([this](const Result<std::vector<OwnReview>> &theirs) {
        if (d->ownReading.end(theirs)) {
            d->own = *theirs;
            d->ownReading.asOf = d->workbench.deskNow();
            d->reached();
        } else if (d->failedCall(theirs.error()) == Consequence::SessionEnded) {
            return;
        }
        Q_EMIT ownChanged();
    }));
}

/// The desk says what is left of them when they are read again.
void Reviewing::Private::removeOwnOrderedAway()
{
    const auto isAway = [this](const OwnReview &review) { return workbench.isOrderedAway(review.request, review.at); };
    if (std::erase_if(own, isAway) > 0)
        Q_EMIT q->ownChanged();
}

} // namespace vigie
