// What the system says of the person's own session: that the computer goes to sleep, that the screen is locked (P8). Where there
// is no logind (org.freedesktop.login1) nothing is ever said.
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <functional>

namespace vigie {

class SessionWatch : public QObject
{
    Q_OBJECT

public:
    /// `away` is called before the computer sleeps, and when this session is locked. Nothing here waits for the bus.
    SessionWatch(QDBusConnection bus, std::function<void()> away, QObject *parent = nullptr);

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void sessionLocked();

private:
    void holdSleep();
    void findSession();

    QDBusConnection m_bus;
    std::function<void()> m_away;
    /// As long as it is open, sleep waits for us, a few seconds at most: the screen must not wake up with a request on it.
    QDBusUnixFileDescriptor m_delay;
};

} // namespace vigie
