// What a person takes away, or brings, as a file.
#pragma once

#include "models/domain/result.h"

#include <functional>

class QWidget;

namespace vigie::ui {

/// Any thread: a disk may be slow. StorageFailed when it cannot be written; then nothing is there that was not there before.
[[nodiscard]] Status writeWhole(const QString &path, const QByteArray &content);

/// Any thread. StorageFailed when it cannot be read, InvalidInput when it has more bytes.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path, qsizetype atMost);

/// Whether the path ends so, whatever the case: ".json".
[[nodiscard]] bool endsIn(const QString &path, QLatin1String ending);

/// Where something of one of `kinds` ("Table (*.csv)") goes: the ending of what was typed decides; any other name gets that of
/// the kind chosen, so that no file is of another kind than its name says. Nobody was asked about a name that was not typed: it
/// is one that is not there yet.
[[nodiscard]] QString pathOfKind(const QString &typed, const QStringList &kinds, const QString &chosen);

/// Asks where to, without waiting for the answer, and closes with whatever else is open when the window locks. `filters` as Qt
/// has them, the first being the usual kind: "Table (*.csv);;JSON (*.json)".
void askPath(QWidget *parent, const QString &title, const QString &name, const QString &filters,
             std::function<void(const QString &)> chosen);
/// Asks for one that is there, in the same way.
void askFile(QWidget *parent, const QString &title, std::function<void(const QString &)> chosen);

} // namespace vigie::ui
