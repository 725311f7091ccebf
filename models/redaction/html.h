// Hostile HTML mail as plain text (P11): nothing active, nothing hidden, nothing remote; bounded and linear.
#pragma once

#include <QString>

namespace vigie::redaction {

struct HtmlLimits {
    qsizetype maxInput = 4 * 1024 * 1024;  ///< UTF-16 units read; the rest is cut off
    qsizetype maxOutput = 1 * 1024 * 1024; ///< UTF-16 units written
    int maxDepth = 256;                    ///< deeper elements count as their parent
};

struct HtmlText {
    QString text;
    bool cut = false; ///< a limit was reached
};

/// Scripts, styles, comments, the head and elements hidden by attribute or inline style are left out; a link is its words.
/// Quotes (blockquote) get "> " before each line, so that splitMail() sees them.
[[nodiscard]] HtmlText htmlToText(const QString &html, const HtmlLimits &limits = {});

/// Plain text made harmless: LF line ends, no control, bidi or zero-width characters. Apply before redacting.
[[nodiscard]] QString cleanText(const QString &text);

} // namespace vigie::redaction
