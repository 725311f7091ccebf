#include "models/redaction/checks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace vigie::redaction {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

int mod(std::string_view digits, int divisor)
{
    int rest = 0;
    for (const char c : digits)
        rest = (rest * 10 + (c - '0')) % divisor;
    return rest;
}

// SWIFT IBAN registry, release 99, plus the countries our mail comes from.
constexpr std::array ibanLengths{
    std::pair{"AD", 24}, std::pair{"AE", 23}, std::pair{"AL", 28}, std::pair{"AT", 20}, std::pair{"AZ", 28}, std::pair{"BA", 20},
    std::pair{"BE", 16}, std::pair{"BG", 22}, std::pair{"BH", 22}, std::pair{"BR", 29}, std::pair{"CH", 21}, std::pair{"CI", 28},
    std::pair{"CY", 28}, std::pair{"CZ", 24}, std::pair{"DE", 22}, std::pair{"DK", 18}, std::pair{"EE", 20}, std::pair{"EG", 29},
    std::pair{"ES", 24}, std::pair{"FI", 18}, std::pair{"FO", 18}, std::pair{"FR", 27}, std::pair{"GB", 22}, std::pair{"GE", 22},
    std::pair{"GI", 23}, std::pair{"GL", 18}, std::pair{"GR", 27}, std::pair{"HR", 21}, std::pair{"HU", 28}, std::pair{"IE", 22},
    std::pair{"IL", 23}, std::pair{"IS", 26}, std::pair{"IT", 27}, std::pair{"JO", 30}, std::pair{"KW", 30}, std::pair{"KZ", 20},
    std::pair{"LB", 28}, std::pair{"LI", 21}, std::pair{"LT", 20}, std::pair{"LU", 20}, std::pair{"LV", 21}, std::pair{"MC", 27},
    std::pair{"MD", 24}, std::pair{"ME", 22}, std::pair{"MG", 27}, std::pair{"MK", 19}, std::pair{"MT", 31}, std::pair{"MU", 30},
    std::pair{"NL", 18}, std::pair{"NO", 15}, std::pair{"PL", 28}, std::pair{"PT", 25}, std::pair{"QA", 29}, std::pair{"RO", 24},
    std::pair{"RS", 22}, std::pair{"SA", 24}, std::pair{"SE", 24}, std::pair{"SI", 19}, std::pair{"SK", 24}, std::pair{"SM", 27},
    std::pair{"SN", 28}, std::pair{"TN", 24}, std::pair{"TR", 26}, std::pair{"UA", 29}, std::pair{"XK", 20},
};

constexpr std::size_t letters = 26;

constexpr std::size_t placeOf(char first, char second)
{
    return static_cast<std::size_t>(first - 'A') * letters + static_cast<std::size_t>(second - 'A');
}

constexpr auto ibanLengthsByCountry = [] {
    std::array<std::uint8_t, letters * letters> lengths{};
    for (const auto &[country, length] : ibanLengths)
        lengths[placeOf(country[0], country[1])] = static_cast<std::uint8_t>(length);
    return lengths;
}();

} // namespace

bool luhn(std::string_view digits)
{
    if (!allDigits(digits))
        return false;
    int sum = 0;
    bool twice = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
        int value = *it - '0';
        if (twice) {
            value *= 2;
            if (value > 9)
                value -= 9;
        }
        sum += value;
        twice = !twice;
    }
    return sum % 10 == 0;
}

bool isCard(std::string_view digits)
{
    return digits.size() >= 13 && digits.size() <= 19 && digits[0] >= '2' && digits[0] <= '6' && luhn(digits);
}

std::size_t ibanLength(std::string_view country)
{
    const bool known =
        country.size() == 2 && std::all_of(country.begin(), country.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return known ? ibanLengthsByCountry[placeOf(country[0], country[1])] : 0;
}

bool isIban(std::string_view text)
{
    if (text.size() < 15 || text.size() > 34)
        return false;
    const std::size_t expected = ibanLength(text.substr(0, 2));
    if (expected != 0 && expected != text.size())
        return false;
    int rest = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[(i + 4) % text.size()];
        if (isDigit(c))
            rest = (rest * 10 + (c - '0')) % 97;
        else if (c >= 'A' && c <= 'Z')
            rest = (rest * 100 + (c - 'A' + 10)) % 97;
        else
            return false;
    }
    return rest == 1;
}

bool isNir(std::string_view text)
{
    if (text.size() != 15)
        return false;
    std::string digits(text);
    if (digits[5] == '2' && (digits[6] == 'A' || digits[6] == 'B')) {
        digits[6] = digits[6] == 'A' ? '9' : '8'; // 2A counts as 19, 2B as 18
        digits[5] = '1';
    }
    if (!allDigits(digits) || digits[0] == '0' || digits[0] == '5' || digits[0] == '6' || digits[0] == '9')
        return false;
    return 97 - mod(std::string_view(digits).substr(0, 13), 97) == mod(std::string_view(digits).substr(13), 100);
}

bool isSiren(std::string_view digits)
{
    return digits.size() == 9 && luhn(digits);
}

bool isSiret(std::string_view digits)
{
    if (digits.size() != 14 || !allDigits(digits))
        return false;
    if (luhn(digits) && digits.substr(0, 9) != "000000000")
        return true;
    int sum = 0;
    for (const char c : digits)
        sum += c - '0';
    return digits.substr(0, 9) == "356000000" && sum % 5 == 0;
}

bool isFrenchVat(std::string_view text)
{
    if (text.size() != 13 || text.substr(0, 2) != "FR" || !isSiren(text.substr(4)))
        return false;
    if (!isDigit(text[2]) || !isDigit(text[3]))
        return true;
    return (12 + 3 * mod(text.substr(4), 97)) % 97 == mod(text.substr(2, 2), 100);
}

bool isIpv4(std::string_view text)
{
    int parts = 0;
    for (std::size_t i = 0; i <= text.size();) {
        int value = 0;
        std::size_t digits = 0;
        while (i < text.size() && isDigit(text[i]) && digits < 4) {
            value = value * 10 + (text[i] - '0');
            ++digits;
            ++i;
        }
        if (digits == 0 || digits > 3 || value > 255)
            return false;
        ++parts;
        if (i == text.size())
            break;
        if (text[i] != '.')
            return false;
        ++i;
    }
    return parts == 4;
}

bool isIpv6(std::string_view text)
{
    int groups = 0;
    bool gap = false;
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ':') {
            if (++length > 4)
                return false;
            groups += length == 1 ? 1 : 0;
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == ':') {
            if (gap)
                return false;
            gap = true;
        }
        length = 0;
    }
    return gap ? groups >= 2 && groups <= 7 : groups == 8;
}

} // namespace vigie::redaction
