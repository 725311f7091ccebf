// Somebody as they are typed, for a request of theirs or a search: by a name, mail addresses, a telephone number.
#pragma once

#include "models/domain/rights.h"

class QLineEdit;

namespace vigie::ui {

struct SubjectFields {
    QLineEdit *name;
    QLineEdit *mails; ///< parted by commas
    QLineEdit *phone;
};

[[nodiscard]] RightsSubject typedIn(const SubjectFields &fields);
void put(const RightsSubject &subject, const SubjectFields &fields);
/// No undo brings anything back.
void forget(const SubjectFields &fields);
/// What is wrong with it; empty when they can be looked for by it.
[[nodiscard]] QString faultOf(const RightsSubject &subject);

} // namespace vigie::ui
