// What a lead takes away, as a file: CSV that no spreadsheet takes for formulas, or JSON.
#pragma once

#include "models/domain/oversight.h"
#include "models/workbench/oversight.h"

namespace vigie::ui {

/// By the ending of `path`: .json, else CSV (RFC 4180, UTF-8). StorageFailed when it cannot be written; then nothing is there
/// that was not there before.
[[nodiscard]] Status writeTrail(const QString &path, const std::vector<TrailEntry> &entries, const Oversight &names);
[[nodiscard]] Status writeRegister(const QString &path, const std::vector<Disclosure> &disclosures);

} // namespace vigie::ui
