// What lies in the database and is of no use to whoever has only that: sealed with a key of the data folder.
#pragma once

#include "models/desk/context.h"

namespace vigie::desk {

/// XChaCha20-Poly1305. `place` is authenticated with it: put in another's place it does not open. Errors as secretIn()'s.
[[nodiscard]] Result<QByteArray> sealed(const Context &context, QByteArray plain, const QByteArray &place);
/// StorageDamaged when it does not open.
[[nodiscard]] Result<QByteArray> opened(const Context &context, const QByteArray &box, const QByteArray &place);
/// What was clear is not left in memory.
void wipe(QByteArray &bytes);

} // namespace vigie::desk
