// What a single value that is held of somebody is: as it is put right, or erased by itself (D1).
#pragma once

#include "models/domain/wirename.h"

#include <QString>

#include <array>

namespace vigie {

/// Detail: any other words that the service holds of them, as an address or how to get in.
enum class RectifiedField { Name, Mail, Phone, Detail };

/// UTF-16 units. A shorter one would be found in other words.
inline constexpr qsizetype shortestDetail = 3;
inline constexpr qsizetype longestDetail = 300;

template <>
struct WireNames<RectifiedField> {
    static constexpr std::array table{
        std::pair{RectifiedField::Name, "name"},
        std::pair{RectifiedField::Mail, "mail"},
        std::pair{RectifiedField::Phone, "phone"},
        std::pair{RectifiedField::Detail, "detail"},
    };
};

/// Of the form that a name, an address, a number or other words have.
[[nodiscard]] bool canBe(RectifiedField field, const QString &text);

} // namespace vigie
