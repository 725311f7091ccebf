// Days in letters and pages that are written in a person's language, whatever that of the desk is.
#pragma once

#include <QDate>
#include <QLocale>

namespace vigie {

/// By a pattern as QLocale::toString() takes it, without words of its own. In French the first of a month is an ordinal.
[[nodiscard]] QString writtenDay(QDate day, const QLocale &locale, QString pattern);

} // namespace vigie
