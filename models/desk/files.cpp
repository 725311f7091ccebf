#include "models/desk/files.h"

#include "models/desk/outbound.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace vigie::desk {
namespace {

const QLatin1String ofRights("rights-");
const QLatin1String besideIt(".new");

QString pathIn(const std::filesystem::path &folder, const QString &name)
{
    return QString::fromStdString((folder / name.toStdString()).string());
}

} // namespace

Status writeWhole(const std::filesystem::path &folder, const QString &name, const QByteArray &content)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    QSaveFile file(pathIn(folder, name));
    if (error || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorKind::StorageFailed, QStringLiteral("an outgoing file cannot be written")};
    return Done{};
}

Result<bool> replaceWhole(const std::filesystem::path &folder, const QString &name, const QByteArray &content)
{
    const QString aside = name + besideIt;
    if (Status written = writeWhole(folder, aside, content); !written)
        return written.error();
    const QByteArray from = QFile::encodeName(pathIn(folder, aside));
    const QByteArray to = QFile::encodeName(pathIn(folder, name));
    // Each in the place of the other, so that it is never written anew once it was taken; where a file system cannot, nearly so.
    int failed = renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_EXCHANGE) == 0 ? 0 : errno;
    if (failed == EINVAL || failed == ENOSYS) {
        const bool isThere = QFile::exists(pathIn(folder, name));
        failed = !isThere ? ENOENT : std::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
    }
    const bool isGone = QFile::remove(pathIn(folder, aside)) || !QFile::exists(pathIn(folder, aside));
    if ((failed != 0 && failed != ENOENT) || !isGone)
        return Error{ErrorKind::StorageFailed, QStringLiteral("an outgoing file cannot be changed")};
    return failed == 0;
}

Status removeUnfinished(const std::filesystem::path &folder)
{
    const QDir files(pathIn(folder, QStringLiteral(".")));
    const QStringList names = files.entryList({QLatin1Char('*') + besideIt}, QDir::Files);
    for (const QString &name : names) {
        if (!QFile::remove(files.filePath(name)))
            return Error{ErrorKind::StorageFailed, QStringLiteral("an outgoing file cannot be removed")};
    }
    return Done{};
}

Result<QByteArray> readWhole(const std::filesystem::path &folder, const QString &name)
{
    QFile file(pathIn(folder, name));
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed, QStringLiteral("a file of the desk cannot be read")};
    return file.readAll();
}

QString calendarFileOf(const QString &client)
{
    return opaqueName(client) + QLatin1String(".ics");
}

QString mailFileOf(const QString &messageId)
{
    return opaqueName(messageId) + QLatin1String(".eml");
}

QString rightsMailFileOf(const QString &messageId)
{
    return ofRights + mailFileOf(messageId);
}

bool isRightsMail(const QString &name)
{
    return name.startsWith(ofRights);
}

} // namespace vigie::desk
