// Clear text in, tokens out (P1): known entities first, then validated patterns, then names by cue, then unknown words.
#pragma once

#include "models/redaction/vault.h"

#include <functional>
#include <memory>
#include <vector>

namespace vigie::redaction {

/// What was hidden: a half-open range of the input in UTF-16 units.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
    TokenCategory category = TokenCategory::Unknown;
    Token token;

    bool operator==(const Span &) const = default;
};

struct Redacted {
    QString text;            ///< the input with each span replaced by its token in brackets: "Bonjour [PERSON_2],"
    std::vector<Span> spans; ///< sorted, disjoint, never inside a surrogate pair
};

/// The words of the clear text from which a field was understood (Q2), UTF-16 units, half-open. May overlap.
struct SourceRange {
    qsizetype start = 0;
    qsizetype end = 0;
    FieldName field = FieldName::Constraints;
};

/// What a recogniser beyond the rules found: a half-open range of the input in UTF-16 units.
struct Finding {
    qsizetype start = 0;
    qsizetype end = 0;
    TokenCategory category = TokenCategory::Unknown;
};

/// A recogniser beyond the rules, a statistical one for instance: it may find more, it can uncover nothing. Called once a text,
/// after all rules; ranges out of the text are cut, and what is hidden already keeps its token.
using Recogniser = std::function<std::vector<Finding>(const QString &text)>;

class TokenRegistry;

/// One for all the texts of one request: it remembers which token it gave to which value, so the same phone is PHONE_1 in
/// every message. Numbers are drawn in the order of the calls (TokenNumbers): redact the texts in the order of the thread. Not
/// thread safe. Time is linear in the text; never throws on any input.
class Redactor
{
public:
    Redactor(Vault vault, DisclosureLevel level, std::vector<Recogniser> recognisers = {});
    ~Redactor();
    Redactor(Redactor &&) noexcept;
    Redactor &operator=(Redactor &&) noexcept;

    [[nodiscard]] Redacted redact(const QString &text) const;
    [[nodiscard]] const Vault &vault() const { return m_vault; }

private:
    Vault m_vault;
    DisclosureLevel m_level;
    std::vector<Recogniser> m_recognisers;
    std::unique_ptr<TokenRegistry> m_registry; ///< grows with each call
};

/// The runs a workstation gets, cut at the borders of spans and sources. A source that touches hidden text marks the
/// hidden run. REQUIRES spans of redact(clear); sources out of range are cut to the text.
[[nodiscard]] RedactedText toRuns(const QString &clear, const std::vector<Span> &spans, const std::vector<SourceRange> &sources);

/// The same spans in code points of the input.
[[nodiscard]] std::vector<Span> codePointSpans(const QString &input, const std::vector<Span> &spans);

} // namespace vigie::redaction
