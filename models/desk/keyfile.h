// A secret of the desk in a file of its data folder: whoever copies the database does not have it.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <filesystem>

namespace vigie::desk {

/// The `size` random bytes kept in the file, base64. Made at first need, readable by its owner alone; when several threads or
/// programs make it at once, all get the same. NotFound for an empty path. A file that holds no key is StorageDamaged: the desk
/// makes no second one in silence. `what` names it in the error.
[[nodiscard]] Result<QByteArray> secretIn(const std::filesystem::path &file, qsizetype size, const char *what);

} // namespace vigie::desk
