// What an expression is made of, as it is written.
#pragma once

#include <bitset>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace vigie::redaction {

struct ExpressionNode {
    enum class Kind { Byte, Letters, Boundary, Begin, End, Group, Sequence, Choice, Repeat };
    static constexpr std::uint32_t unlimited = std::numeric_limits<std::uint32_t>::max();

    Kind kind = Kind::Sequence;
    std::bitset<256> bytes = {};   ///< Byte: any of them
    std::string letters = {};      ///< Letters: in lower case where `fold`
    bool fold = false;             ///< Letters: in either case
    bool lazy = false;             ///< Repeat: as seldom as possible
    std::uint32_t min = 0;         ///< Repeat
    std::uint32_t max = unlimited; ///< Repeat
    std::vector<ExpressionNode> parts = {};
};

/// The small letter of a capital of Latin-1, else the byte.
[[nodiscard]] constexpr char smallLatin1(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const bool capital = (byte >= 'A' && byte <= 'Z') || (byte >= 0xC0 && byte <= 0xDE && byte != 0xD7);
    return capital ? static_cast<char>(byte + 32) : c;
}

/// Latin-1 in the syntax of RE2: letters, classes of bytes, \d, \s, \b, ^, $, (?i), alternatives, repetitions of what is never
/// empty (the seldom kind of one byte only) and one group, which is part of every match. Nothing for an expression with anything
/// else.
[[nodiscard]] std::optional<ExpressionNode> parsedExpression(const char *expression);

} // namespace vigie::redaction
