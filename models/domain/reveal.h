// Asking the desk what one token of a held request stands for (P3), and what it answers.
#pragma once

#include "models/domain/redacted.h"
#include "models/domain/result.h"

#include <QJsonObject>

namespace vigie {

/// Why a clear value is needed. "Other" is no way around saying it: the words are asked for with every reason.
enum class RevealReason { TellApart, UnderstandRequest, CheckPlace, CheckRedaction, Other };

template <>
struct WireNames<RevealReason> {
    static constexpr std::array table{
        std::pair{RevealReason::TellApart, "tell-apart"},
        std::pair{RevealReason::UnderstandRequest, "understand-request"},
        std::pair{RevealReason::CheckPlace, "check-place"},
        std::pair{RevealReason::CheckRedaction, "check-redaction"},
        std::pair{RevealReason::Other, "other"},
    };
};

/// UTF-16 units, after blanks at both ends are gone; at least one.
inline constexpr qsizetype longestRevealWords = 500;

struct RevealWish {
    Token token;
    RevealReason reason = RevealReason::Other;
    QString words; ///< what the person needs it for; kept at the desk for the lead, never in the audit trail

    bool operator==(const RevealWish &) const = default;
};

/// The one clear value a workstation ever has: shown until then, kept nowhere.
struct Revealed {
    Token token;
    TokenCategory category = TokenCategory::Unknown;
    QString value;
    Instant shownUntil; ///< on the desk's clock

    bool operator==(const Revealed &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RevealWish &value);
[[nodiscard]] Result<RevealWish> revealWishFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Revealed &value);
[[nodiscard]] Result<Revealed> revealedFromJson(const QJsonObject &json);

} // namespace vigie
