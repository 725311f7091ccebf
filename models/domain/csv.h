// Tables for spreadsheets (RFC 4180).
#pragma once

#include <QByteArray>
#include <QStringList>

namespace vigie {

/// One line with its end, UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe (CSV injection,
/// OWASP): =, +, -, @, tab and carriage return at its start, or after leading spaces. A number is none: -0.24 stays as it is.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace vigie
