// Text for a place that has one line, such as a header field of a mail.
#pragma once

#include <QRegularExpression>

namespace vigie {

/// Line breaks, other control characters and runs of blanks become one blank. Unlike QString::simplified(), the blanks that do
/// not break stay: French has them before a colon.
[[nodiscard]] inline QString oneLine(QString text)
{
    static const QRegularExpression gaps(QStringLiteral("[\\x{00}-\\x{20}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]+"));
    return text.replace(gaps, QStringLiteral(" ")).trimmed();
}

} // namespace vigie
