// Special categories of personal data (GDPR, Art. 9) that a text speaks of. No recogniser of identities: nothing is hidden by it;
// it tells that the whole request deserves more care.
#pragma once

#include <QString>

#include <vector>

namespace vigie::redaction {

enum class SpecialCategory {
    Health,
    Religion,
    UnionMembership,
    PoliticalOpinion,
    EthnicOrigin,
    SexualLife,
    Biometrics, ///< and genetic data
};

/// Words that hint at a special category: a half-open range of the input in UTF-16 units.
struct SpecialHint {
    qsizetype start = 0;
    qsizetype end = 0;
    SpecialCategory category = SpecialCategory::Health;

    bool operator==(const SpecialHint &) const = default;
};

/// In the order of the text, disjoint. French and English; words that everyday scheduling uses too ("grève SNCF", "syndic",
/// "mass", "Easter") hint at nothing. Linear in the text.
[[nodiscard]] std::vector<SpecialHint> specialHints(const QString &text);

} // namespace vigie::redaction
