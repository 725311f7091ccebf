// The desk's own certificate: self-signed, trusted by its pinned fingerprint alone (P9).
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QByteArray>

#include <filesystem>

namespace vigie::service {

struct ServerCertificate {
    std::filesystem::path file; ///< PEM, certificate and private key together, mode 0600
    QByteArray fingerprint;     ///< SHA-256 of the certificate's DER form, 32 bytes
};

/// Loads `folder`/tls.pem, or makes it: EC P-256, valid for ten years for `host`, localhost and the loopback addresses.
/// StorageDamaged when the file is there but is no matching pair: a new one would break every pin, so people must decide.
[[nodiscard]] Result<ServerCertificate> loadOrMakeCertificate(const std::filesystem::path &folder, const QString &host,
                                                              Instant now);

/// AA:BB:CC:…, as people compare it.
[[nodiscard]] QString fingerprintText(const QByteArray &fingerprint);

} // namespace vigie::service
