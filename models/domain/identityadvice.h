// What is enough to be sure who asks, and what nobody may be asked for (GDPR art. 5(1)(c), 11, 12(2) and 12(6); EDPB Guidelines
// 01/2022 on the right of access, no. 58 to 79). Pure.
#pragma once

#include "models/domain/holdings.h"

#include <vector>

namespace vigie {

enum class IdentityProof {
    SentFromHeldAddress, ///< the request itself came from an address that is held
    SignedInForm,        ///< a user has filled in the form signed in
    AskingAddress,       ///< of a withdrawal or an objection: no more is needed to stop than was needed to begin (art. 7(3))
    AnswerToHeldAddress, ///< they answer a mail that is sent to an address that is held
    CallToHeldNumber,    ///< or are reached at a number that is
    NothingIsHeld,       ///< under what they gave: nothing can be shown to the wrong one
};

/// What is not asked for, unless there is a reasonable doubt, with its reason.
enum class IdentityExcess {
    IdentityCard,  ///< and never a copy that is kept
    WhatIsNotHeld, ///< it can be compared with nothing
    Motive,        ///< nobody has to say why they ask
};

struct IdentityAdvice {
    std::vector<IdentityProof> enough; ///< any one of them, the least first; never empty
    bool isThere = false;              ///< the first is there already
    std::vector<IdentityExcess> notAsked;

    bool operator==(const IdentityAdvice &) const = default;
};

/// `isInDoubt`: a reasonable doubt is being recorded or has been.
[[nodiscard]] IdentityAdvice identityAdvice(const RightsView &view, bool isInDoubt);

} // namespace vigie
