#include "models/domain/identityadvice.h"

namespace vigie {

IdentityAdvice identityAdvice(const RightsView &view, bool isInDoubt)
{
    const RightsWish &wish = view.request.wish;
    const bool stops = wish.kind == RightKind::Withdrawal || wish.kind == RightKind::Objection;
    IdentityAdvice advice;
    if (!isInDoubt) {
        if (wish.channel == RightsChannel::Email && view.mailIsHeld)
            advice.enough.push_back(IdentityProof::SentFromHeldAddress);
        if (wish.channel == RightsChannel::Form && wish.subject.role == SubjectRole::User)
            advice.enough.push_back(IdentityProof::SignedInForm);
        if (stops && !wish.subject.mails.isEmpty())
            advice.enough.push_back(IdentityProof::AskingAddress);
        advice.isThere = !advice.enough.empty();
    }
    if (view.mailIsHeld)
        advice.enough.push_back(IdentityProof::AnswerToHeldAddress);
    if (view.phoneIsHeld)
        advice.enough.push_back(IdentityProof::CallToHeldNumber);
    if (advice.enough.empty())
        advice.enough.push_back(IdentityProof::NothingIsHeld);
    // Where nothing lighter ends a doubt, a card may, with all blackened that is not compared.
    if (!isInDoubt || advice.enough.front() != IdentityProof::NothingIsHeld)
        advice.notAsked.push_back(IdentityExcess::IdentityCard);
    advice.notAsked.insert(advice.notAsked.end(), {IdentityExcess::WhatIsNotHeld, IdentityExcess::Motive});
    return advice;
}

} // namespace vigie
