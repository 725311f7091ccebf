// What the fields of letters say of a request, in the language of its letters. For rightsletters.cpp only.
#pragma once

#include "models/domain/rightsletters.h"

namespace vigie::rightssentences {

[[nodiscard]] QString dayIn(const QString &language, const QDate &day);
[[nodiscard]] QString personOf(const RightsSubject &subject);
/// What stays, was kept back or goes on, why, and where to complain; empty when all was done that was asked for.
[[nodiscard]] QString keptIn(const RightsCase &request, const LetterTexts &texts, const QString &officer, const QTimeZone &zone);
/// Of those who were told the kinds, so that nobody needs to ask (art. 19); empty when there is nobody to tell.
[[nodiscard]] QString recipientsIn(const RightsCase &request);
/// Of consent taken back: what of the service degrades.
[[nodiscard]] QString consequenceIn(const RightsWish &wish);
/// That clients which have declined decide; empty when none has.
[[nodiscard]] QString clientsDecide(const RightsCase &request);
/// That what they have not asked to be erased stays; empty when there is nothing of it.
[[nodiscard]] QString notAskedFor(const RightsCase &request);
/// What a recipient has to do as well.
[[nodiscard]] QString whatWasDone(const RightsCase &request);

} // namespace vigie::rightssentences
