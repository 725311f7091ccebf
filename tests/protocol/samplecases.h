// Domain values that use every field and every enumerator the wire knows.
#pragma once

#include "models/domain/agreement.h"
#include "models/domain/insights.h"
#include "models/domain/levelpolicy.h"
#include "models/domain/oversight.h"
#include "models/domain/reveal.h"
#include "models/domain/reveallist.h"
#include "models/domain/review.h"
#include "models/domain/sampleexport.h"
#include "models/domain/work.h"

namespace vigie::protocol::samples {

[[nodiscard]] Case fullCase();
/// Nothing optional.
[[nodiscard]] Case barestCase();
/// One a kind of ruling.
[[nodiscard]] std::vector<Decision> decisions();
[[nodiscard]] Me me();
[[nodiscard]] Lease lease();
[[nodiscard]] KeptDraft keptDraft();
[[nodiscard]] Disclosure disclosure();
[[nodiscard]] Colleague colleague();
/// With a failure, a flag and a note.
[[nodiscard]] Review review();
/// An adjudication.
[[nodiscard]] HeldReview heldReview();
[[nodiscard]] Finding finding(FindingState state);
[[nodiscard]] Insights insights(); ///< of nothing
[[nodiscard]] Insights fullInsights();
[[nodiscard]] SampleReport openPeriod();
[[nodiscard]] SampleReport drawnPeriod();
[[nodiscard]] AgreementRegister agreements(); ///< one of each that stands, and one of each that does not
[[nodiscard]] LevelsInForce levels();         ///< a rule of each outcome
[[nodiscard]] RevealPage revealPage();        ///< shown, refused, kept back, and what is unusual
[[nodiscard]] RevealWish revealWish();
[[nodiscard]] Revealed revealed();

} // namespace vigie::protocol::samples
