// What a person takes away, as a file.
#pragma once

#include "models/domain/result.h"

namespace vigie::ui {

/// Any thread: a disk may be slow. StorageFailed when it cannot be written; then nothing is there that was not there before.
[[nodiscard]] Status writeWhole(const QString &path, const QByteArray &content);

/// Whether the path ends so, whatever the case: ".json".
[[nodiscard]] bool endsIn(const QString &path, QLatin1String ending);

} // namespace vigie::ui
