#include "ui/common/savedfile.h"

#include <QSaveFile>

namespace vigie::ui {

Status writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorKind::StorageFailed, QStringLiteral("the file cannot be written")};
    return Done{};
}

bool endsIn(const QString &path, QLatin1String ending)
{
    return path.endsWith(ending, Qt::CaseInsensitive);
}

} // namespace vigie::ui
