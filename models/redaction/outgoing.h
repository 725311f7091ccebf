// The second pass, over what is about to be sent (P1). It fails closed: whoever gets a leak withholds the request.
#pragma once

#include "models/redaction/redactor.h"

#include <QByteArray>

#include <vector>

namespace vigie::redaction {

/// Where and what kind, never the value (P12).
struct Leak {
    QString jsonPath; ///< JSON pointer (RFC 6901), empty for the document itself
    TokenCategory category = TokenCategory::Unknown;

    bool operator==(const Leak &) const = default;
};

/// Walks every string value of the outgoing document, neighbouring runs of a text joined as a reader sees them. Text that is
/// no JSON, or nested deeper than 64, is one leak at the root. Values of known form pass: tokens, wire names, UUIDs, RFC 3339
/// times, IANA zones, country and language codes.
[[nodiscard]] std::vector<Leak> leaks(const QByteArray &json, const Vault &vault);

/// The names that a redacted text still has for a reader who has read nothing else: spans of `redacted`. REQUIRES tokens in
/// brackets and a Redactor that has redacted nothing before. A title before a token is none, nor is a label.
[[nodiscard]] std::vector<Span> namesLeft(const Redactor &again, const QString &redacted);

} // namespace vigie::redaction
