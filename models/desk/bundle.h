// The parts of a request package, read from a folder or a zip within fixed bounds. Packages are hostile until read.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <map>

namespace vigie::desk {

/// By path in the package, with '/' between folders: "request.json", "thread/01.eml".
using Parts = std::map<QString, QByteArray>;

struct BundleLimits {
    qint64 maxBytes = 64 * 1024 * 1024; ///< of all parts, unpacked
    qint64 maxEntries = 500;            ///< files and folders
};

/// InvalidInput for anything that leaves the bounds: too large, too many, a link, a path that leads outside, a name that is
/// no UTF-8. NotFound when there is no such folder.
[[nodiscard]] Result<Parts> readFolder(const std::filesystem::path &folder, const BundleLimits &limits = {});
/// The same for a zip; encrypted and repeated entries are refused. One folder around everything is taken off.
[[nodiscard]] Result<Parts> readZip(const QByteArray &zip, const BundleLimits &limits = {});

/// The parts as a zip; with a passphrase each is encrypted under it (AES-256, WinZip's AE-2), their names are not. Internal when
/// it cannot be made.
[[nodiscard]] Result<QByteArray> writeZip(const Parts &parts, const QString &passphrase = {});

/// SHA-256 over all parts: equal packages have equal hashes, whatever they came in.
[[nodiscard]] QByteArray contentHash(const Parts &parts);

} // namespace vigie::desk
