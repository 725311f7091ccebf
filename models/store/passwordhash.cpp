#include "models/store/passwordhash.h"

#include <sodium.h>

namespace vigie {

static_assert(crypto_pwhash_STRBYTES == 128);

PasswordHash::~PasswordHash()
{
    sodium_memzero(m_text.data(), m_text.size());
}

Result<PasswordHash> PasswordHash::of(const QByteArray &password)
{
    PasswordHash hash;
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.m_text.data(), password.constData(), static_cast<unsigned long long>(password.size()),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return Error{ErrorKind::Internal, QStringLiteral("no memory for a password hash")};
    return hash;
}

bool PasswordHash::matches(const QByteArray &password) const
{
    return crypto_pwhash_str_verify(m_text.data(), password.constData(), static_cast<unsigned long long>(password.size())) == 0;
}

} // namespace vigie
