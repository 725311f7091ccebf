// Who gets what the desk holds about a person (policy §4). Nothing in it says about whom.
#pragma once

#include "models/domain/wirename.h"

#include <QJsonObject>
#include <QString>

#include <array>

namespace vigie {

/// Providers of contact and customer data get nothing from it.
enum class RecipientKind { Clients, Participants, Supervision, Quality, Support };

template <>
struct WireNames<RecipientKind> {
    static constexpr std::array table{
        std::pair{RecipientKind::Clients, "clients"},         std::pair{RecipientKind::Participants, "participants"},
        std::pair{RecipientKind::Supervision, "supervision"}, std::pair{RecipientKind::Quality, "quality"},
        std::pair{RecipientKind::Support, "support"},
    };
};

struct HeldRecipient {
    RecipientKind kind = RecipientKind::Clients;
    QString who;      ///< the code of a client, or a site; empty: whoever took part
    QString country;  ///< of a site, ISO 3166-1 alpha-2
    int requests = 0; ///< of which they got something

    bool operator==(const HeldRecipient &) const = default;
};

/// Whatever they have got.
[[nodiscard]] bool isSame(const HeldRecipient &one, const HeldRecipient &other);

[[nodiscard]] QJsonObject toJson(const HeldRecipient &recipient);

} // namespace vigie
