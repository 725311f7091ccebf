// What a lead takes away, as a file: CSV that no spreadsheet takes for formulas, or JSON.
#pragma once

#include "models/domain/oversight.h"
#include "models/domain/reveallist.h"

namespace vigie::ui {

/// Any thread: what was found may be long. By the ending of `path`: .json, else CSV (RFC 4180, UTF-8). StorageFailed when it
/// cannot be written; then nothing is there that was not there before. What is not the last page says that there is more: as
/// `isLast`, or in a last line.
[[nodiscard]] Status writeTrail(const QString &path, const TrailPage &trail, const std::vector<Colleague> &people);
[[nodiscard]] Status writeRegister(const QString &path, const DisclosurePage &disclosures);
[[nodiscard]] Status writeReveals(const QString &path, const RevealPage &reveals);

} // namespace vigie::ui
