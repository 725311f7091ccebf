#include "models/store/cache.h"

#include "models/store/cacheschema.h"
#include "models/store/salvage.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace vigie {

namespace {

Q_LOGGING_CATEGORY(cacheLog, "vigie.store.cache")

/// Neither a file's nor a keychain entry's name tells whose it is.
QString opaqueName(const QString &account)
{
    const QByteArray hash = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toHex());
}

constexpr std::array besideTheFile{"", "-wal", "-shm", "-journal"};
const QString setAsideMark = QStringLiteral(".damaged-");

void deleteOrComplain(const QString &file)
{
    if (QFile::exists(file) && !QFile::remove(file))
        qCWarning(cacheLog) << "a cache file could not be deleted";
}

/// The file and what SQLite puts beside it.
void deleteOne(const QString &path)
{
    for (const char *suffix : besideTheFile)
        deleteOrComplain(path + QLatin1String(suffix));
}

/// Where a cache is made that is to take the place of a damaged one.
QString newFileOf(const QString &path)
{
    return path + QStringLiteral(".new");
}

void deleteSetAside(const QString &path)
{
    const QFileInfo file(path);
    const QStringList names =
        file.dir().entryList({file.fileName() + setAsideMark + QLatin1Char('*')}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        deleteOrComplain(file.dir().filePath(name));
}

/// The log goes with its file: a new one must never meet it.
bool setAside(const QString &path)
{
    const QString mark = setAsideMark + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    for (const char *suffix : {"-wal", "-shm", "-journal", ""}) {
        const QString file = path + QLatin1String(suffix);
        if (QFile::exists(file) && !QFile::rename(file, path + mark + QLatin1String(suffix)))
            return false;
    }
    return true;
}

template <typename Read>
Status forEachRow(Database &database, const char *sql, Read read)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement.ok())
        return statement.error();
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row.ok())
            return row.error();
        if (!*row)
            return Done{};
        if (const Status status = read(*statement); !status.ok())
            return status;
    }
}

} // namespace

struct Cache::Private {
    Keychain *keychain = nullptr; ///< null: memory alone
    Error whyMemory;
    QString folder;
    QString entry; ///< of the open account, in the keychain
    QString path;
    bool isSetAside = false; ///< a damaged file lies beside it
    /// Answers of the keychain that come after close() or the end of this object find another or no generation.
    std::shared_ptr<int> generation = std::make_shared<int>(0);
};

Cache::Cache(Keychain &keychain, QString folder)
    : m_state(Closed{})
    , d(std::make_unique<Private>())
{
    d->keychain = &keychain;
    d->folder = std::move(folder);
}

Cache::Cache(Error why)
    : m_state(Closed{})
    , d(std::make_unique<Private>())
{
    d->whyMemory = std::move(why);
}

Cache::~Cache() = default;

void Cache::open(const QString &account, Opened opened)
{
    close();
    if (!d->keychain) {
        becomeMemory(d->whyMemory);
        opened(m_state);
        return;
    }
    if (!QDir().mkpath(d->folder) || !QFile::setPermissions(d->folder, ownerOnly | QFileDevice::ExeOwner)) {
        becomeMemory(Error{ErrorKind::StorageFailed, QStringLiteral("the cache folder cannot be made")});
        opened(m_state);
        return;
    }
    const QString name = opaqueName(account);
    d->entry = QStringLiteral("cache-%1").arg(name);
    d->path = QStringLiteral("%1/%2.db").arg(d->folder, name);

    const auto isCurrent = [weak = std::weak_ptr<int>(d->generation), asked = *d->generation] {
        const auto generation = weak.lock();
        return generation && *generation == asked;
    };
    const auto finish = [this, opened](const Result<SecretKey> &key) {
        const Status status = key.ok() ? openFile(*key) : Status(key.error());
        if (!status.ok())
            becomeMemory(status.error());
        opened(m_state);
    };
    d->keychain->read(d->entry, [this, isCurrent, finish](Result<std::optional<QByteArray>> found) {
        if (!isCurrent())
            return;
        if (!found.ok())
            return finish(found.error());
        if (*found) {
            const Result<SecretKey> key = SecretKey::fromBytes(**found);
            wipe(**found);
            return finish(key);
        }
        // The keyring is open and has no key: openFile() sets aside a file that no other fits.
        const Result<SecretKey> key = SecretKey::random();
        if (!key.ok())
            return finish(key.error());
        d->keychain->write(d->entry, key->toByteArray(), [isCurrent, finish, key](Status written) {
            if (isCurrent())
                finish(written.ok() ? key : Result<SecretKey>(written.error()));
        });
    });
}

Status Cache::openFile(const SecretKey &key)
{
    // Killed between the two steps of recover(): the new file was whole, and has still to take its place.
    if (!QFile::exists(d->path) && QFile::exists(newFileOf(d->path)))
        QFile::rename(newFileOf(d->path), d->path);
    const Status sound = openSound(key);
    if (sound.ok())
        deleteSetAside(d->path); // of an earlier time
    return !sound.ok() && sound.error().kind == ErrorKind::StorageDamaged ? recover(key, sound.error()) : sound;
}

/// The new file is whole before the old one goes aside. When the disk does not take it, the old one stays for the next time, and
/// what was saved is in memory.
Status Cache::recover(const SecretKey &key, const Error &damage)
{
    Salvage found = salvage(d->path, key);
    qCWarning(cacheLog) << "the cache is damaged:" << damage.detail << "- decisions saved:" << found.outbox.size()
                        << "lost:" << found.lost.size() << "- kept beside them:" << found.kept.size()
                        << "lost:" << found.keptLost.size();
    CacheRecovery recovery{static_cast<int>(found.outbox.size()), std::move(found.lost), found.isComplete,
                           std::move(found.keptLost)};
    CacheChange saved;
    saved.held = std::move(found.held);
    saved.outbox = std::move(found.outbox);
    saved.kept = std::move(found.kept);
    const QString made = newFileOf(d->path);
    Status status = build(made, key, saved);
    if (status.ok() && !(setAside(d->path) && QFile::rename(made, d->path)))
        status = Error{ErrorKind::StorageFailed, QStringLiteral("the new cache cannot take the place of the damaged one")};
    if (status.ok())
        status = openSound(key);
    if (!status.ok()) {
        if (QFile::exists(d->path))
            deleteOne(made); // else it is all there is
        becomeMemory(status.error());
        return write(saved, Durability::Process);
    }
    d->isSetAside = true;
    m_state = Encrypted{std::move(recovery)};
    return Done{};
}

Status Cache::build(const QString &path, const SecretKey &key, const CacheChange &content) const
{
    deleteOne(path);
    Result<std::unique_ptr<Database>> database = Database::open(path, key);
    if (!database.ok())
        return database.error();
    (*database)->failWritesWhen(m_fault);
    if (const Status migrated = migrateCache(**database); !migrated.ok())
        return migrated;
    const Status written = (*database)->transaction(Durability::Power, [&] { return applyCacheChange(**database, content); });
    return written.ok() ? (*database)->purge() : written;
}

Status Cache::openSound(const SecretKey &key)
{
    Result<std::unique_ptr<Database>> database = Database::open(d->path, key);
    if (!database.ok())
        return database.error();
    const std::unique_ptr<Database> &opened = *database;
    for (const auto &step : {std::function<Status()>([&] { return opened->checkIntegrity(); }),
                             std::function<Status()>([&] { return migrateCache(*opened); }),
                             std::function<Status()>([&] { return opened->purge(); }),
                             std::function<Status()>([&] { return opened->checkEncrypted(); })}) {
        if (const Status status = step(); !status.ok())
            return status;
    }
    m_database = *std::move(database);
    m_database->failWritesWhen(m_fault);
    m_state = Encrypted{};
    return Done{};
}

void Cache::becomeMemory(const Error &why)
{
    m_state = InMemory{why};
    Result<std::unique_ptr<Database>> database = Database::openInMemory();
    if (!database.ok() || !migrateCache(**database).ok()) {
        qCCritical(cacheLog) << "no cache can be kept in memory";
        return;
    }
    m_database = *std::move(database); // no disk, and none of its faults
}

void Cache::close()
{
    ++*d->generation;
    m_database.reset();
    m_state = Closed{};
}

void Cache::destroy(std::function<void(Status)> done)
{
    close();
    if (!d->keychain || d->entry.isEmpty()) {
        done(Done{});
        return;
    }
    deleteOne(d->path);
    deleteOne(newFileOf(d->path));
    deleteSetAside(d->path);
    d->keychain->remove(d->entry, std::move(done));
}

Result<CacheContents> Cache::load()
{
    if (!m_database)
        return Error{ErrorKind::StorageFailed, QStringLiteral("the cache is closed")};
    CacheContents contents;
    const Status held =
        forEachRow(*m_database, "SELECT request, content, draft FROM held ORDER BY place", [&](Statement &row) -> Status {
            contents.held.push_back({RequestId{row.text(0)}, row.blob(1), row.blob(2)});
            return Done{};
        });
    if (!held.ok())
        return held.error();
    const Status outbox =
        forEachRow(*m_database, "SELECT decision, content, label FROM outbox ORDER BY sequence", [&](Statement &row) -> Status {
            contents.outbox.push_back({DecisionId{row.text(0)}, row.blob(1), labelWithoutDigest(row.blob(2))});
            return Done{};
        });
    if (!outbox.ok())
        return outbox.error();
    const Status kept =
        forEachRow(*m_database, "SELECT kind, key, content FROM kept ORDER BY sequence", [&](Statement &row) -> Status {
            if (const auto kind = fromWireName<KeptKind>(row.text(0)))
                contents.kept.push_back({{*kind, row.text(1)}, row.blob(2)});
            return Done{};
        });
    if (!kept.ok())
        return kept.error();
    return contents;
}

Status Cache::write(const CacheChange &change, Durability durability)
{
    if (!m_database)
        return Error{ErrorKind::StorageFailed, QStringLiteral("the cache is closed")};
    return m_database->transaction(durability, [&] { return applyCacheChange(*m_database, change); });
}

Status Cache::purge()
{
    if (std::exchange(d->isSetAside, false))
        deleteSetAside(d->path);
    return m_database ? m_database->purge() : Status(Done{});
}

void Cache::failWritesWhen(std::function<bool()> fault)
{
    m_fault = std::move(fault);
    if (std::holds_alternative<Encrypted>(m_state))
        m_database->failWritesWhen(m_fault);
}

QString Cache::filePath() const
{
    return std::holds_alternative<Encrypted>(m_state) ? d->path : QString();
}

} // namespace vigie
