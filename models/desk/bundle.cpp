#include "models/desk/bundle.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringDecoder>

#include <memory>

#include <sys/stat.h>
#include <zip.h>

namespace vigie::desk {
namespace {

namespace fs = std::filesystem;

Error refused(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QStringLiteral("package: ") + QLatin1String(reason)};
}

bool isSafePath(const QString &path)
{
    if (path.isEmpty() || path.size() > 300 || path.startsWith(QLatin1Char('/')) || path.contains(QLatin1Char('\\'))
        || path.contains(QLatin1Char(':')))
        return false;
    for (const QChar character : path) {
        if (character.unicode() < 0x20 || character.unicode() == 0x7f)
            return false;
    }
    for (const QString &name : path.split(QLatin1Char('/'))) {
        if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
            return false;
    }
    return true;
}

std::optional<QString> fromUtf8(const char *bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(QByteArrayView(bytes));
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

Result<QByteArray> readFile(const fs::path &path, qint64 atMost)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed, QStringLiteral("package: a file cannot be read")};
    QByteArray content = file.read(atMost + 1);
    if (content.size() > atMost)
        return refused("too large");
    return content;
}

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

bool isLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return true; // what cannot be told is not trusted
    return system == ZIP_OPSYS_UNIX && S_ISLNK(static_cast<mode_t>(attributes >> 16));
}

/// Never trusts the size the archive states.
Result<QByteArray> readEntry(zip_t *archive, zip_uint64_t index, qint64 atMost)
{
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(archive, index, 0));
    if (!file)
        return refused("an entry cannot be opened");
    QByteArray content;
    char buffer[16 * 1024];
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), buffer, sizeof buffer);
        if (count < 0)
            return refused("an entry is damaged");
        if (count == 0)
            return content;
        content.append(buffer, static_cast<qsizetype>(count));
        if (content.size() > atMost)
            return refused("too large");
    }
}

/// "sample/request.json" → "request.json" when everything lies in one folder.
Parts withoutOuterFolder(Parts parts)
{
    if (parts.empty() || parts.count(QStringLiteral("request.json")) > 0)
        return parts;
    const QString first = parts.begin()->first;
    const QString prefix = first.left(first.indexOf(QLatin1Char('/')) + 1);
    if (prefix.isEmpty())
        return parts;
    Parts inner;
    for (const auto &[path, content] : parts) {
        if (!path.startsWith(prefix))
            return parts;
        inner.emplace(path.mid(prefix.size()), content);
    }
    return inner;
}

} // namespace

Result<Parts> readFolder(const fs::path &folder, const BundleLimits &limits)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return Error{ErrorKind::NotFound, QStringLiteral("package: no such folder")};
    Parts parts;
    qint64 bytes = 0;
    qint64 entries = 0;
    fs::recursive_directory_iterator it(folder, fs::directory_options::none, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        if (++entries > limits.maxEntries)
            return refused("too many entries");
        const fs::file_status status = it->symlink_status(error);
        if (error)
            break;
        if (fs::is_directory(status))
            continue;
        if (!fs::is_regular_file(status))
            return refused("holds something that is neither file nor folder");
        const std::optional<QString> path = fromUtf8(it->path().lexically_relative(folder).generic_string().c_str());
        if (!path || !isSafePath(*path))
            return refused("a path is not allowed");
        Result<QByteArray> content = readFile(it->path(), limits.maxBytes - bytes);
        if (!content)
            return content.error();
        bytes += content->size();
        parts.emplace(*path, std::move(*content));
    }
    if (error)
        return Error{ErrorKind::StorageFailed, QStringLiteral("package: the folder cannot be read")};
    return parts;
}

Result<Parts> readZip(const QByteArray &zip, const BundleLimits &limits)
{
    if (zip.isEmpty())
        return refused("not a zip"); // libzip takes it for an empty archive
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(zip.constData(), static_cast<zip_uint64_t>(zip.size()), 0, &error);
    const std::unique_ptr<zip_t, CloseArchive> archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    zip_error_fini(&error);
    if (!archive) {
        if (source)
            zip_source_free(source);
        return refused("not a zip");
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > limits.maxEntries)
        return refused("too many entries");
    Parts parts;
    qint64 bytes = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return refused("an entry is damaged");
        const std::optional<QString> name = fromUtf8(stat.name);
        if (!name)
            return refused("a path is not allowed");
        const bool isFolder = name->endsWith(QLatin1Char('/'));
        if (!isSafePath(isFolder ? name->chopped(1) : *name))
            return refused("a path is not allowed");
        if (isLink(archive.get(), i))
            return refused("holds a link");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return refused("is encrypted");
        if (isFolder)
            continue;
        Result<QByteArray> content = readEntry(archive.get(), i, limits.maxBytes - bytes);
        if (!content)
            return content.error();
        bytes += content->size();
        if (!parts.emplace(*name, std::move(*content)).second)
            return refused("an entry is repeated");
    }
    return withoutOuterFolder(std::move(parts));
}

Result<QByteArray> writeZip(const Parts &parts, const QString &passphrase)
{
    const Error failed{ErrorKind::Internal, QStringLiteral("a zip cannot be made")};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *made = source ? zip_open_from_source(source, ZIP_TRUNCATE, &error) : nullptr;
    zip_error_fini(&error);
    if (!made) {
        if (source)
            zip_source_free(source);
        return failed;
    }
    std::unique_ptr<zip_t, CloseArchive> archive(made);
    zip_source_keep(source); // it is read after the archive was closed
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(source, zip_source_free);
    for (const auto &[path, content] : parts) {
        zip_source_t *part = zip_source_buffer(archive.get(), content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        if (!part)
            return failed;
        const zip_int64_t index = zip_file_add(archive.get(), path.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(part);
            return failed;
        }
        if (!passphrase.isEmpty()
            && zip_file_set_encryption(archive.get(), static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                       passphrase.toUtf8().constData())
                != 0)
            return failed;
    }
    if (zip_close(archive.get()) != 0)
        return failed;
    (void)archive.release(); // closed
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) || zip_source_open(source) != 0)
        return failed;
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return read == static_cast<zip_int64_t>(stat.size) ? Result<QByteArray>(std::move(bytes)) : Result<QByteArray>(failed);
}

QByteArray contentHash(const Parts &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[path, content] : parts) {
        const QByteArray name = path.toUtf8();
        hash.addData(QByteArray::number(name.size()) + ' ' + name + ' ' + QByteArray::number(content.size()) + ' ');
        hash.addData(content);
    }
    return hash.result();
}

} // namespace vigie::desk
