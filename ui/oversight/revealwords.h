// Words for reveals, their answers and what is unusual about them, in the language now in use.
#pragma once

#include "models/domain/reveallist.h"

namespace vigie::ui {

/// "organisation 1": what was asked for, never its value.
[[nodiscard]] QString hiddenText(const RevealEntry &entry);
/// "to tell apart", by its wire name.
[[nodiscard]] QString revealReasonText(const QString &reason);
/// What was typed, or why it is not here.
[[nodiscard]] QString typedText(const RevealEntry &entry);
/// "shown", "refused: no such value"
[[nodiscard]] QString answerText(const RevealEntry &entry);
/// Token, level and ids, for who wants to know exactly.
[[nodiscard]] QString exactText(const RevealEntry &entry);
/// "put back undecided, seen before"; the name itself where this program does not know it.
[[nodiscard]] QString marksText(const QStringList &marks);
/// What the marks mean, in sentences.
[[nodiscard]] QString marksMeaning(const QStringList &marks);
/// "many within an hour: 5 · seen before: 2"
[[nodiscard]] QString patternText(const RevealPattern &pattern);

} // namespace vigie::ui
