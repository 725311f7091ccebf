#include "models/store/systemkeychain.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace vigie {

namespace {

using StringMap = QMap<QString, QString>;

const QString secretService = QStringLiteral("org.freedesktop.secrets");

QDBusMessage secretCall(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(secretService, path, interface, method);
}

KeyringState stateOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return KeyringState::NotResponding;
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return KeyringState::NoBus;
    default: // Somebody else's enumeration: whatever else is wrong, there is no service to talk to.
        return KeyringState::NoService;
    }
}

/// The error that a state means for whoever wants to use the keyring; nothing when it is open.
std::optional<Error> errorOf(KeyringState state)
{
    switch (state) {
    case KeyringState::NoBus:
        return Error{ErrorKind::KeyringMissing, QStringLiteral("no session bus")};
    case KeyringState::NoService:
        return Error{ErrorKind::KeyringMissing, QStringLiteral("no secret service")};
    case KeyringState::NoDefaultCollection:
        return Error{ErrorKind::KeyringMissing, QStringLiteral("no default keyring")};
    case KeyringState::NotResponding:
        return Error{ErrorKind::KeyringNotResponding, QStringLiteral("the secret service does not answer")};
    case KeyringState::Locked:
        return Error{ErrorKind::KeyringLocked, QStringLiteral("the keyring is locked")};
    case KeyringState::EntryThere:
    case KeyringState::NoEntry:
        return std::nullopt;
    }
    return std::nullopt;
}

Error errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::EntryNotFound: // after the probe saw it: locked in between, or the prompt was dismissed
        return Error{ErrorKind::KeyringLocked, QStringLiteral("the keyring refused")};
    default:
        return Error{ErrorKind::KeyringMissing, QStringLiteral("keychain error %1").arg(int(error))};
    }
}

/// Runs a job that answers once: with its outcome, or as silent after `timeout`. The job deletes itself whenever it ends.
void runJob(QObject *context, QKeychain::Job *job, std::chrono::milliseconds timeout,
            const std::function<void(std::optional<Error>, QKeychain::Job *)> &answer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [job, timer, answer, context] {
        QObject::disconnect(job, nullptr, context, nullptr);
        timer->deleteLater();
        answer(Error{ErrorKind::KeyringNotResponding, QStringLiteral("a keychain job did not end")}, nullptr);
    });
    QObject::connect(job, &QKeychain::Job::finished, context, [timer, answer](QKeychain::Job *ended) {
        timer->stop();
        timer->deleteLater();
        answer(ended->error() == QKeychain::NoError ? std::nullopt : std::optional(errorOf(ended->error())), ended);
    });
    timer->start(timeout);
    job->start();
}

} // namespace

SystemKeychain::SystemKeychain(QString service, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_timeout(timeout)
{
    qDBusRegisterMetaType<StringMap>();
}

void SystemKeychain::probe(const QString &entry, std::function<void(KeyringState)> answer)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [answer] { answer(KeyringState::NoBus); }, Qt::QueuedConnection);
        return;
    }
    // The attributes under which QtKeychain stores an entry.
    QDBusMessage search = secretCall(QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
                                     QStringLiteral("SearchItems"));
    search << QVariant::fromValue(StringMap{{QStringLiteral("user"), entry}, {QStringLiteral("server"), m_service}});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(search, int(m_timeout.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> found = *watcher;
        if (found.isError())
            answer(stateOf(found.error()));
        else if (!found.argumentAt<0>().isEmpty())
            answer(KeyringState::EntryThere);
        else if (!found.argumentAt<1>().isEmpty())
            answer(KeyringState::Locked);
        else
            probeDefaultCollection(answer);
    });
}

void SystemKeychain::probeDefaultCollection(std::function<void(KeyringState)> answer)
{
    QDBusMessage alias = secretCall(QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
                                    QStringLiteral("ReadAlias"));
    alias << QStringLiteral("default");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(alias, int(m_timeout.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> collection = *watcher;
        if (collection.isError()) {
            answer(stateOf(collection.error()));
            return;
        }
        if (collection.value().path() == QLatin1String("/")) {
            answer(KeyringState::NoDefaultCollection);
            return;
        }
        QDBusMessage locked =
            secretCall(collection.value().path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        locked << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
        auto *second = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(locked, int(m_timeout.count())), this);
        connect(second, &QDBusPendingCallWatcher::finished, this, [second, answer] {
            second->deleteLater();
            const QDBusPendingReply<QDBusVariant> value = *second;
            if (value.isError())
                answer(stateOf(value.error()));
            else
                answer(value.value().variant().toBool() ? KeyringState::Locked : KeyringState::NoEntry);
        });
    });
}

void SystemKeychain::read(const QString &entry, Answer<std::optional<QByteArray>> answer)
{
    probe(entry, [this, entry, answer](KeyringState state) {
        if (const auto error = errorOf(state)) {
            answer(*error);
            return;
        }
        if (state == KeyringState::NoEntry) {
            answer(std::optional<QByteArray>());
            return;
        }
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        job->setKey(entry);
        runJob(this, job, m_timeout, [answer](const std::optional<Error> &error, QKeychain::Job *ended) {
            if (error) {
                answer(*error);
                return;
            }
            answer(std::optional(static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData()));
        });
    });
}

void SystemKeychain::write(const QString &entry, const QByteArray &secret, Answer<Done> answer)
{
    probe(entry, [this, entry, secret, answer](KeyringState state) {
        if (const auto error = errorOf(state)) {
            answer(*error);
            return;
        }
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setKey(entry);
        job->setBinaryData(secret);
        runJob(this, job, m_timeout, [answer](const std::optional<Error> &error, QKeychain::Job *) {
            answer(error ? Status(*error) : Status(Done{}));
        });
    });
}

void SystemKeychain::remove(const QString &entry, Answer<Done> answer)
{
    // Deleting from a locked keyring says "no error" and deletes nothing.
    probe(entry, [this, entry, answer](KeyringState state) {
        if (const auto error = errorOf(state)) {
            answer(*error);
            return;
        }
        if (state == KeyringState::NoEntry) {
            answer(Done{});
            return;
        }
        auto *job = new QKeychain::DeletePasswordJob(m_service);
        job->setKey(entry);
        runJob(this, job, m_timeout, [answer](const std::optional<Error> &error, QKeychain::Job *) {
            answer(error ? Status(*error) : Status(Done{}));
        });
    });
}

} // namespace vigie
