// What logind says, from one of our own on the private session bus.
#include "app/workstation/sessionwatch.h"

#include <QDBusAbstractAdaptor>
#include <QDBusMessage>
#include <QTemporaryFile>
#include <QtTest>

using namespace vigie;

class Login : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    int inhibited = 0;
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &, const QString &mode)
    {
        if (what == QLatin1String("sleep") && mode == QLatin1String("delay"))
            ++inhibited;
        QTemporaryFile file;
        return file.open() ? QDBusUnixFileDescriptor(file.handle()) : QDBusUnixFileDescriptor();
    }
    QDBusObjectPath GetSession(const QString &id)
    {
        asked << id;
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_31"));
    }

Q_SIGNALS:
    void PrepareForSleep(bool begins);
};

class SessionWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowIsToldOfSleepAndOfItsOwnSessionsLock()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("login"));
        if (!bus.isConnected())
            QSKIP("no session bus");
        Login login;
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &login,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
        qputenv("XDG_SESSION_ID", "1");
        int away = 0;
        SessionWatch watch(QDBusConnection::sessionBus(), [&away] { ++away; });
        QTRY_COMPARE(login.asked, QStringList{QStringLiteral("1")});
        QTRY_COMPARE(login.inhibited, 1);
        QTest::qWait(50);
        Q_EMIT login.PrepareForSleep(true);
        QTRY_COMPARE(away, 1);
        // Awake again: the next sleep is held back too.
        Q_EMIT login.PrepareForSleep(false);
        QTRY_COMPARE(login.inhibited, 2);
        QCOMPARE(away, 1);
        const auto lockOf = [&bus](const QString &session) {
            bus.send(QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1/session/%1").arg(session),
                                                QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock")));
        };
        lockOf(QStringLiteral("_32")); // somebody else's
        QTest::qWait(50);
        QCOMPARE(away, 1);
        lockOf(QStringLiteral("_31"));
        QTRY_COMPARE(away, 2);
    }

    void withNoSuchServiceNothingHappens()
    {
        QDBusConnection none(QStringLiteral("not a connection"));
        bool away = false;
        const SessionWatch watch(none, [&away] { away = true; });
        QTest::qWait(10);
        QVERIFY(!away);
    }
};

QTEST_GUILESS_MAIN(SessionWatchTest)
#include "sessionwatch.moc"
