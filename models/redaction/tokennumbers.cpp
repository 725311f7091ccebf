#include "models/redaction/tokennumbers.h"

#include <sodium.h>

#include <algorithm>
#include <vector>

namespace vigie::redaction {
namespace {

static_assert(TokenNumbers::seedSize == crypto_shorthash_KEYBYTES);

const QString seedKey = QStringLiteral("tokenSeed");

/// The first and the last number of so many digits.
struct Digits {
    int first = 1;
    int last = 9;
};

Token written(TokenCategory category, int number)
{
    return Token{tokenPrefix(category) + u'_' + QString::number(number)};
}

} // namespace

TokenNumbers::TokenNumbers(const QByteArray &seed)
{
    if (seed.size() == static_cast<qsizetype>(seedSize))
        std::copy(seed.begin(), seed.end(), reinterpret_cast<char *>(m_seed.emplace().data()));
}

TokenNumbers TokenNumbers::of(const QJsonObject &request)
{
    return TokenNumbers(QByteArray::fromHex(request.value(seedKey).toString().toLatin1()));
}

void TokenNumbers::keepIn(QJsonObject &request) const
{
    if (!m_seed)
        return;
    const QByteArray seed(reinterpret_cast<const char *>(m_seed->data()), static_cast<qsizetype>(seedSize));
    request.insert(seedKey, QString::fromLatin1(seed.toHex()));
}

int TokenNumbers::numberOf(TokenCategory category, int place) const
{
    constexpr int lastDrawn = 999;
    if (!m_seed || place < 1 || place > lastDrawn)
        return place;
    Digits digits;
    while (place > digits.last)
        digits = {digits.first * 10, digits.last * 10 + 9};
    // Each place draws a ticket; its number is how many of its digits have a smaller one.
    const auto ticket = [&](int of) {
        const std::array drawn{static_cast<unsigned char>(category), static_cast<unsigned char>(of % 256),
                               static_cast<unsigned char>(of / 256)};
        std::array<unsigned char, crypto_shorthash_BYTES> hash{};
        crypto_shorthash(hash.data(), drawn.data(), drawn.size(), m_seed->data());
        return std::pair(hash, of);
    };
    const auto own = ticket(place);
    int number = digits.first;
    for (int other = digits.first; other <= digits.last; ++other)
        number += ticket(other) < own ? 1 : 0;
    return number;
}

Token TokenNumbers::tokenOf(TokenCategory category, int place) const
{
    // Most things have a number of one digit; every value that is hidden asks for its token.
    static const auto ofOneDigit = [] {
        std::array<std::array<Token, 10>, std::tuple_size_v<TokenCounts>> all;
        for (std::size_t of = 0; of < all.size(); ++of) {
            for (std::size_t number = 0; number < all[of].size(); ++number)
                all[of][number] = written(static_cast<TokenCategory>(of), static_cast<int>(number));
        }
        return all;
    }();
    const int number = numberOf(category, place);
    return number >= 0 && number < 10 ? ofOneDigit[static_cast<std::size_t>(category)][static_cast<std::size_t>(number)]
                                      : written(category, number);
}

const QString &tokenPrefix(TokenCategory category)
{
    static const std::vector<QString> prefixes = [] {
        std::vector<QString> all;
        for (const auto &[listed, name] : WireNames<TokenCategory>::table) {
            Q_ASSERT(static_cast<std::size_t>(listed) == all.size());
            all.push_back(QString::fromLatin1(name).toUpper().replace(u'-', u'_'));
        }
        return all;
    }();
    return prefixes[static_cast<std::size_t>(category)];
}

} // namespace vigie::redaction
