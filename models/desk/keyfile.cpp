#include "models/desk/keyfile.h"

#include "models/domain/id.h"

#include <QFile>

#include <sodium.h>

namespace vigie::desk {
namespace {

Error keyError(ErrorKind kind, const char *what, const char *why)
{
    return Error{kind, QStringLiteral("the %1 %2").arg(QLatin1String(what), QLatin1String(why))};
}

Result<QByteArray> readSecret(const QString &path, qsizetype size, const char *what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return keyError(ErrorKind::StorageFailed, what, "cannot be read");
    constexpr qint64 longestFile = 200;
    const auto kept = QByteArray::fromBase64Encoding(file.read(longestFile).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!kept || (*kept).size() != size)
        return keyError(ErrorKind::StorageDamaged, what, "has a file that holds no key");
    return *kept;
}

/// Complete and the owner's alone before it has its name, and never in the place of one that is there.
Status makeSecret(const std::filesystem::path &path, qsizetype size, const char *what)
{
    QByteArray made(size, Qt::Uninitialized);
    randombytes_buf(made.data(), static_cast<size_t>(made.size()));
    std::filesystem::path beside = path;
    beside += "." + randomUuid().toStdString();
    QFile file(QString::fromStdString(beside.string()));
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(made.toBase64() + '\n') > 0 && file.flush();
    file.close();
    sodium_memzero(made.data(), static_cast<size_t>(made.size()));
    std::error_code failed;
    if (written)
        std::filesystem::create_hard_link(beside, path, failed);
    file.remove();
    const bool isThere = written && (!failed || failed == std::errc::file_exists);
    return isThere ? Status(Done{}) : Status(keyError(ErrorKind::StorageFailed, what, "cannot be written"));
}

} // namespace

Result<QByteArray> secretIn(const std::filesystem::path &file, qsizetype size, const char *what)
{
    if (file.empty())
        return keyError(ErrorKind::NotFound, what, "has no place");
    if (sodium_init() < 0)
        return Error{ErrorKind::Internal, QStringLiteral("no source of randomness")};
    const QString path = QString::fromStdString(file.string());
    if (!QFile::exists(path)) {
        if (Status made = makeSecret(file, size, what); !made)
            return made.error();
    }
    return readSecret(path, size, what);
}

} // namespace vigie::desk
