// Validators of numbers that carry their own check. Inputs are plain ASCII without separators.
#pragma once

#include <string_view>

namespace vigie::redaction {

/// ISO/IEC 7812-1 annex B.
[[nodiscard]] bool luhn(std::string_view digits);
/// 13 to 19 digits of a known issuer range that pass Luhn (ISO/IEC 7812).
[[nodiscard]] bool isCard(std::string_view digits);
/// ISO 13616: upper case; the country's length where it is known, and mod 97 = 1.
[[nodiscard]] bool isIban(std::string_view text);
/// The registered length for a country code, 0 when unknown.
[[nodiscard]] std::size_t ibanLength(std::string_view country);
/// French social security number, 13 digits (2A, 2B for Corsica) and key (decree 82-103).
[[nodiscard]] bool isNir(std::string_view text);
/// French company number, 9 digits, Luhn.
[[nodiscard]] bool isSiren(std::string_view digits);
/// French establishment number, 14 digits, Luhn; La Poste's sum up to a multiple of five.
[[nodiscard]] bool isSiret(std::string_view digits);
/// French VAT number FRkkSIREN: numeric keys are checked, the newer ones with letters by their SIREN.
[[nodiscard]] bool isFrenchVat(std::string_view text);
[[nodiscard]] bool isIpv4(std::string_view text);
[[nodiscard]] bool isIpv6(std::string_view text);

} // namespace vigie::redaction
