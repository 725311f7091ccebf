#include "models/desk/files.h"

#include "models/desk/outbound.h"

#include <QFile>
#include <QSaveFile>

namespace vigie::desk {
namespace {

const QLatin1String ofRights("rights-");

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
