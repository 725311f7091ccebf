#include "ui/common/savedfile.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace vigie::ui {

namespace {

/// "csv" of "Table (*.csv)".
QString endingOf(const QString &filter)
{
    return QRegularExpression(QStringLiteral("\\*\\.(\\w+)")).match(filter).captured(1);
}

} // namespace

Status writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorKind::StorageFailed, QStringLiteral("the file cannot be written")};
    return Done{};
}

Result<QByteArray> readWhole(const QString &path, qsizetype atMost)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed, QStringLiteral("the file cannot be read")};
    QByteArray content = file.read(atMost + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::StorageFailed, QStringLiteral("the file cannot be read")};
    if (content.size() > atMost)
        return Error{ErrorKind::InvalidInput, QStringLiteral("the file is too large")};
    return content;
}

bool endsIn(const QString &path, QLatin1String ending)
{
    return path.endsWith(ending, Qt::CaseInsensitive);
}

QString pathOfKind(const QString &typed, const QStringList &kinds, const QString &chosen)
{
    const bool isOne = std::any_of(kinds.begin(), kinds.end(), [&typed](const QString &kind) {
        return typed.endsWith(QLatin1Char('.') + endingOf(kind), Qt::CaseInsensitive);
    });
    if (isOne)
        return typed;
    const QString ending = QLatin1Char('.') + endingOf(chosen);
    QString path = typed + ending;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1-%2%3").arg(typed).arg(i).arg(ending);
    return path;
}

void askPath(QWidget *parent, const QString &title, const QString &name, const QString &filters,
             std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList kinds = filters.split(QStringLiteral(";;"));
    dialog->setNameFilters(kinds);
    const auto choose = [dialog, base = QFileInfo(name).completeBaseName()](const QString &kind) {
        dialog->setDefaultSuffix(endingOf(kind));
        dialog->selectFile(base + QLatin1Char('.') + endingOf(kind));
    };
    choose(kinds.constFirst());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, choose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [dialog, kinds, chosen = std::move(chosen)](const QString &path) {
                         chosen(pathOfKind(path, kinds, dialog->selectedNameFilter()));
                     });
    dialog->open();
}

void askFile(QWidget *parent, const QString &title, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace vigie::ui
