// The desk's Ed25519 signatures (RFC 8032), by the key of the audit trail. What is signed begins with a line that says what it
// is, so that a signature means one thing alone.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <filesystem>

namespace vigie::desk {

class SigningKey
{
public:
    /// Made at first need, as secretIn().
    [[nodiscard]] static Result<SigningKey> in(const std::filesystem::path &file);

    [[nodiscard]] QString open() const { return m_open; }          ///< public, base64
    [[nodiscard]] QString sign(const QByteArray &statement) const; ///< base64

private:
    explicit SigningKey(QByteArray seed);

    QByteArray m_seed;
    QString m_open;
};

[[nodiscard]] bool isSignedBy(const QString &key, const QByteArray &statement, const QString &signature);

} // namespace vigie::desk
