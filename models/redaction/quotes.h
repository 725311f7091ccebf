// What a mail adds to the thread, apart from its signature and the history it repeats.
#pragma once

#include <QString>

namespace vigie::redaction {

/// The three are made of whole lines of the body, in their order. Text that answers below or between quotes is new text.
struct MailParts {
    QString newText;   ///< forwarded messages are content and stay here
    QString signature; ///< delimiter, closing contact block, "Sent from my…"; usually dropped
    QString quoted;    ///< reply header and older text
};

/// `body` is the decoded text/plain part (or the text of the HTML part). Linear in its length.
[[nodiscard]] MailParts splitMail(const QString &body);

} // namespace vigie::redaction
