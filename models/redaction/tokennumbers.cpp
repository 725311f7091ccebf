#include "models/redaction/tokennumbers.h"

#include <sodium.h>

#include <algorithm>
#include <limits>
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
    // Written by hand, for every value that is hidden has one.
    std::array<char16_t, std::numeric_limits<int>::digits10 + 1> digits{};
    auto first = digits.end();
    for (int rest = numberOf(category, place); rest > 0 || first == digits.end(); rest /= 10)
        *--first = static_cast<char16_t>(u'0' + rest % 10);
    const QString &prefix = tokenPrefix(category);
    Token token{QString(prefix.size() + 1 + (digits.end() - first), Qt::Uninitialized)};
    QChar *at = std::copy(prefix.begin(), prefix.end(), token.value.data());
    *at++ = u'_';
    std::copy(first, digits.end(), at);
    return token;
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
