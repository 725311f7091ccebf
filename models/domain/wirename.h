// The name of an enumerator on the wire, in the databases and in request packages: one table an enum.
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace vigie {

/// Specialised beside each enum with `static constexpr std::array table{std::pair{E::A, "a"}, …}`, every enumerator once.
template <typename E>
struct WireNames;

template <typename E>
[[nodiscard]] constexpr QLatin1String wireName(E value)
{
    for (const auto &[enumerator, name] : WireNames<E>::table) {
        if (enumerator == value)
            return QLatin1String(name);
    }
    return {};
}

template <typename E>
[[nodiscard]] std::optional<E> fromWireName(QStringView text)
{
    for (const auto &[enumerator, name] : WireNames<E>::table) {
        if (text == QLatin1String(name))
            return enumerator;
    }
    return std::nullopt;
}

} // namespace vigie
