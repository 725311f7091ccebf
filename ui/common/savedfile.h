// What a person takes away, as a file.
#pragma once

#include "models/domain/result.h"

#include <functional>

class QWidget;

namespace vigie::ui {

/// Any thread: a disk may be slow. StorageFailed when it cannot be written; then nothing is there that was not there before.
[[nodiscard]] Status writeWhole(const QString &path, const QByteArray &content);

/// Whether the path ends so, whatever the case: ".json".
[[nodiscard]] bool endsIn(const QString &path, QLatin1String ending);

/// Asks where to, without waiting for the answer, and closes with whatever else is open when the window locks. `filters` as Qt
/// has them, the first being the usual kind: "Table (*.csv);;JSON (*.json)". A name without an ending gets that of the kind
/// chosen.
void askPath(QWidget *parent, const QString &title, const QString &name, const QString &filters,
             std::function<void(const QString &)> chosen);

} // namespace vigie::ui
