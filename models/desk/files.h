// Files that the desk writes for others: whole or not at all.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <filesystem>

namespace vigie::desk {

/// StorageFailed; the folder is made when it is missing.
[[nodiscard]] Status writeWhole(const std::filesystem::path &folder, const QString &name, const QByteArray &content);
/// The same in the place of one that is there; false when somebody has taken it meanwhile, who then has it once.
[[nodiscard]] Result<bool> replaceWhole(const std::filesystem::path &folder, const QString &name, const QByteArray &content);
/// What a replacement that was cut off has left beside.
[[nodiscard]] Status removeUnfinished(const std::filesystem::path &folder);
/// Empty when there is none.
[[nodiscard]] Result<QByteArray> readWhole(const std::filesystem::path &folder, const QString &name);

/// Of a client (the desk's id of it), in the folder of calendars.
[[nodiscard]] QString calendarFileOf(const QString &client);
/// In the folder of outgoing mail.
[[nodiscard]] QString mailFileOf(const QString &messageId);
/// The same, of a letter to somebody who uses a right: no erasure takes it back.
[[nodiscard]] QString rightsMailFileOf(const QString &messageId);
[[nodiscard]] bool isRightsMail(const QString &name);

} // namespace vigie::desk
