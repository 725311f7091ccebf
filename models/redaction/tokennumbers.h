// By which number the things of a request are called: drawn for each request, so that a token tells neither who came first nor
// who is the same in two of them.
#pragma once

#include "models/domain/redacted.h"

#include <QByteArray>
#include <QJsonObject>

#include <array>
#include <optional>

namespace vigie::redaction {

/// How many things of each category have a number.
using TokenCounts = std::array<int, WireNames<TokenCategory>::table.size()>;

class TokenNumbers
{
public:
    static constexpr std::size_t seedSize = 16;

    /// In the order of reading.
    TokenNumbers() = default;
    /// Drawn by a secret of seedSize random bytes; whatever else it is, in the order of reading.
    explicit TokenNumbers(const QByteArray &seed);
    /// By the seed that a request.json was given; in the order of reading when it was given none.
    [[nodiscard]] static TokenNumbers of(const QJsonObject &request);
    void keepIn(QJsonObject &request) const;

    /// Of the n-th of a category, from 1. The first nine share the numbers of one digit, the next ninety those of two, and so on
    /// to the 999th.
    [[nodiscard]] int numberOf(TokenCategory category, int place) const;
    /// PERSON_4
    [[nodiscard]] Token tokenOf(TokenCategory category, int place) const;

private:
    std::optional<std::array<unsigned char, seedSize>> m_seed;
};

/// PERSON, EMAIL, CONFERENCE_LINK …: the part of a token before its number.
[[nodiscard]] const QString &tokenPrefix(TokenCategory category);

} // namespace vigie::redaction
