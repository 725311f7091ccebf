// Trust in a desk is its pinned certificate and nothing else (P9): no authority, no exception, no "continue anyway".
#pragma once

#include "models/workbench/deskgateway.h"

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>

class QNetworkProxy;
class QSslCertificate;

namespace vigie::client {

/// SHA-256 of the certificate's DER form, 32 bytes.
[[nodiscard]] QByteArray fingerprintOf(const QSslCertificate &certificate);

/// What every request to a desk with this certificate uses: TLS 1.3, and the certificate as the only authority. To be set on
/// each request: a default configuration would still let the system's authorities in (CVE-2023-34410).
[[nodiscard]] QSslConfiguration configurationFor(const QSslCertificate &pinned);

/// The name the certificate itself carries, so that a desk is found at any address and told by its certificate alone.
[[nodiscard]] QString verifyNameOf(const QSslCertificate &pinned);

/// How the desk is reached: a proxy never stands before one on this computer.
[[nodiscard]] QNetworkProxy proxyFor(const DeskAddress &desk);

/// Shakes hands and looks at the certificate without sending a byte of ours, then hangs up. Answers later, once, on this
/// thread, never after `context` has gone: the certificate, or Unreachable, or NotADesk when nothing speaks TLS 1.3 there.
void inspectCertificate(QObject *context, const DeskAddress &desk, int timeoutMs,
                        std::function<void(Result<QSslCertificate>)> answer);

} // namespace vigie::client
