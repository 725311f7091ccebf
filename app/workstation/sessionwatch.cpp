#include "app/workstation/sessionwatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

namespace vigie {

namespace {

// systemd's org.freedesktop.login1(5)
const QString logind = QStringLiteral("org.freedesktop.login1");
const QString managerPath = QStringLiteral("/org/freedesktop/login1");
const QString managerInterface = QStringLiteral("org.freedesktop.login1.Manager");
const QString sessionInterface = QStringLiteral("org.freedesktop.login1.Session");

/// What has changed is painted before the computer sleeps.
constexpr std::chrono::milliseconds paintTakes{300};

QDBusMessage managerCall(const QString &method)
{
    return QDBusMessage::createMethodCall(logind, managerPath, managerInterface, method);
}

} // namespace

SessionWatch::SessionWatch(QDBusConnection bus, std::function<void()> away, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_away(std::move(away))
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(logind, managerPath, managerInterface, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    holdSleep();
    findSession();
}

void SessionWatch::holdSleep()
{
    QDBusMessage inhibit = managerCall(QStringLiteral("Inhibit"));
    inhibit << QStringLiteral("sleep") << QStringLiteral("Vigie") << QStringLiteral("Locks its window")
            << QStringLiteral("delay");
    auto *asked = new QDBusPendingCallWatcher(m_bus.asyncCall(inhibit), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> held = *asked;
        if (held.isValid())
            m_delay = held.value();
    });
}

void SessionWatch::findSession()
{
    const QString known = qEnvironmentVariable("XDG_SESSION_ID");
    QDBusMessage find = managerCall(QStringLiteral("GetSession"));
    find << (known.isEmpty() ? QStringLiteral("auto") : known);
    auto *asked = new QDBusPendingCallWatcher(m_bus.asyncCall(find), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> session = *asked;
        if (session.isValid())
            m_bus.connect(logind, session.value().path(), sessionInterface, QStringLiteral("Lock"), this, SLOT(sessionLocked()));
    });
}

void SessionWatch::prepareForSleep(bool begins)
{
    if (!begins) {
        holdSleep();
        return;
    }
    m_away();
    QTimer::singleShot(paintTakes, this, [this] { m_delay = QDBusUnixFileDescriptor(); });
}

void SessionWatch::sessionLocked()
{
    m_away();
}

} // namespace vigie
