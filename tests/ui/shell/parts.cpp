#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fingerprintpanel.h"
#include "ui/shell/language.h"
#include "ui/shell/outboxrow.h"
#include "ui/shell/preferences.h"

#include <QtTest>
#include <QtWidgets>

using namespace vigie;
using namespace vigie::ui;
using namespace std::chrono_literals;

namespace {

template <typename T>
T *named(const QWidget &parent, const QString &accessibleName)
{
    const auto all = parent.findChildren<T *>();
    for (T *widget : all) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

const QByteArray oldPrint(32, '\x11');
const QByteArray newPrint = QByteArray::fromHex("3f2a91c0d4e85b6f7788990a1b2c3d4e5f60718293a4b5c6d7e8f9010a1b2c3d");

} // namespace

class ShellPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(*qApp, Scheme::Light);
        m_language.use(Tongue::English);
    }

    void addressesAreReadStrictly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("a name") << "desk.example.org"
                                << "desk.example.org" << 8443;
        QTest::newRow("with a port") << "desk.example.org:9000"
                                     << "desk.example.org" << 9000;
        QTest::newRow("spaces around") << "  127.0.0.1:4433 "
                                       << "127.0.0.1" << 4433;
        QTest::newRow("a URL") << "https://desk.example.org/"
                               << "desk.example.org" << 8443;
        QTest::newRow("IPv6") << "[::1]:9000"
                              << "::1" << 9000;
        QTest::newRow("plain http is refused") << "http://desk.example.org"
                                               << "" << 0;
        QTest::newRow("a path is refused") << "desk.example.org/x"
                                           << "" << 0;
        QTest::newRow("a user is refused") << "somebody@desk.example.org"
                                           << "" << 0;
        QTest::newRow("an impossible port") << "desk.example.org:99999"
                                            << "" << 0;
        QTest::newRow("two words") << "my desk"
                                   << "" << 0;
        QTest::newRow("nothing") << ""
                                 << "" << 0;
    }
    void addressesAreReadStrictly()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto address = addressFromText(typed);
        QCOMPARE(address.has_value(), !host.isEmpty());
        if (address) {
            QCOMPARE(address->host, host);
            QCOMPARE(static_cast<int>(address->port), port);
            QCOMPARE(addressFromText(addressText(*address)), address);
        }
    }

    void preferencesSurviveTheProgram()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("new/w.ini"));
        const DeskAddress desk{QStringLiteral("desk.example.org"), 9000};
        const CalendarChoice calendar{LaneLayout::Overlaid, QStringLiteral("Asia/Tokyo")};
        {
            Preferences preferences(file);
            QCOMPARE(preferences.scheme(), Scheme::System);
            QVERIFY(!preferences.tongue());
            preferences.setTongue(Tongue::French);
            preferences.setScheme(Scheme::HighContrast);
            preferences.setDensity(Density::Compact);
            preferences.setDesk(desk);
            QCOMPARE(preferences.calendar(), CalendarChoice());
            preferences.setCalendar(calendar);
        }
        Preferences again(file);
        QCOMPARE(again.tongue(), Tongue::French);
        QCOMPARE(again.scheme(), Scheme::HighContrast);
        QCOMPARE(again.density(), Density::Compact);
        QCOMPARE(again.desk(), desk);
        QCOMPARE(again.calendar(), calendar);
        again.setCalendar({LaneLayout::SideBySide, QStringLiteral("../no/zone")});
        QCOMPARE(again.calendar(), CalendarChoice());
    }

    void aFingerprintIsShownInGroups()
    {
        QCOMPARE(groupedFingerprint(newPrint),
                 QStringLiteral("3F2A 91C0 D4E8 5B6F 7788 990A 1B2C 3D4E\n"
                                "5F60 7182 93A4 B5C6 D7E8 F901 0A1B 2C3D"));
    }

    void firstContactNeedsTheTickedComparison()
    {
        FingerprintPanel panel;
        panel.ask(QStringLiteral("desk.example.org"), newPrint, {});
        panel.show();
        QSignalSpy answered(&panel, &FingerprintPanel::answered);
        auto *trust = named<QPushButton>(panel, QStringLiteral("Trust this desk"));
        QVERIFY(trust != nullptr && !trust->isEnabled());
        QTest::mouseClick(trust, Qt::LeftButton);
        QCOMPARE(answered.count(), 0);
        auto *compared = panel.findChild<QCheckBox *>();
        compared->setFocus();
        QTest::keyClick(compared, Qt::Key_Space);
        QVERIFY(trust->isEnabled());
        QTest::mouseClick(trust, Qt::LeftButton);
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered.first().first().toBool(), true);
    }

    void aChangedCertificateCannotBeClickedThrough()
    {
        FingerprintPanel panel;
        panel.ask(QStringLiteral("desk.example.org"), newPrint, oldPrint);
        panel.show();
        QSignalSpy answered(&panel, &FingerprintPanel::answered);
        QVERIFY(!panel.findChild<QCheckBox *>()->isVisible());
        auto *trust = named<QPushButton>(panel, QStringLiteral("Trust the new certificate"));
        auto *typed = panel.findChild<QLineEdit *>();
        QVERIFY(!trust->isEnabled());
        QTest::keyClicks(typed, QStringLiteral("0A1B2C3E"));
        QVERIFY(!trust->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, QStringLiteral("0a1b 2c3d"));
        QVERIFY(trust->isEnabled());
        // Enter in the field does not give trust.
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(answered.isEmpty() || !answered.first().first().toBool());
        // Asked again, nothing is left of the answer.
        panel.ask(QStringLiteral("desk.example.org"), newPrint, oldPrint);
        QVERIFY(!trust->isEnabled());
    }

    void wordsChangeWithTheLanguage()
    {
        QCOMPARE(errorText(ErrorKind::Unreachable).happened, QStringLiteral("The desk does not answer"));
        m_language.use(Tongue::French);
        QCOMPARE(errorText(ErrorKind::Unreachable).happened, QStringLiteral("Le bureau ne répond pas"));
        QCOMPARE(locale().language(), QLocale::French);
        QCOMPARE(relative(42min), QStringLiteral("dans 42\u00A0min"));
        QCOMPARE(relative(72h), QStringLiteral("dans 3\u00A0jours"));
        QCOMPARE(zoneCity(QStringLiteral("Europe/London")), QStringLiteral("Londres"));
        m_language.use(Tongue::English);
        QCOMPARE(relative(-24h * 3), QStringLiteral("3 days ago"));
        QCOMPARE(relative(49h), QStringLiteral("in 2 days"));
    }

    void aRowSaysWhatCanBeDone_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("button");
        QTest::newRow("waiting") << static_cast<int>(OutboxState::Queued) << "";
        QTest::newRow("sending") << static_cast<int>(OutboxState::Sending) << "";
        QTest::newRow("accepted") << static_cast<int>(OutboxState::Accepted) << "Take decision 7 back";
        QTest::newRow("released") << static_cast<int>(OutboxState::Released) << "";
        QTest::newRow("refused") << static_cast<int>(OutboxState::Refused) << "Compare decision 7 with its request";
    }
    void aRowSaysWhatCanBeDone()
    {
        QFETCH(int, state);
        QFETCH(QString, button);
        OutboxEntry entry;
        entry.state = static_cast<OutboxState>(state);
        entry.error = Error{ErrorKind::SlotNotFree, QStringLiteral("detail is for logs")};
        entry.releaseAt = Instant(10s);
        OutboxRow row;
        row.present(entry, 7, Instant(4s));
        row.show();
        QString shown;
        const auto buttons = row.findChildren<QPushButton *>();
        for (const QPushButton *each : buttons) {
            if (each->isVisible() && shown.isEmpty())
                shown = each->accessibleName();
        }
        QCOMPARE(shown, button);
        const auto labels = row.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(QLatin1String("logs")));
    }

    void discardingAsksOnce()
    {
        OutboxEntry entry;
        entry.decision.id = DecisionId{QStringLiteral("d")};
        entry.state = OutboxState::Refused;
        OutboxRow row;
        row.present(entry, 1, Instant(0s));
        row.show();
        QSignalSpy discarded(&row, &OutboxRow::discard);
        QTest::mouseClick(named<QPushButton>(row, QStringLiteral("Discard decision 1")), Qt::LeftButton);
        QCOMPARE(discarded.count(), 0);
        QTest::mouseClick(named<QPushButton>(row, QStringLiteral("Discard decision 1 for good")), Qt::LeftButton);
        QCOMPARE(discarded.count(), 1);
    }

    void thePaletteFindsWithoutAccentsAndRuns()
    {
        QVERIFY(matches(QStringLiteral("Réglages"), QStringLiteral("regl")));
        QVERIFY(matches(QStringLiteral("Put the request back"), QStringLiteral("back put")));
        QVERIFY(!matches(QStringLiteral("Quit"), QStringLiteral("back")));
        ActionRegistry registry;
        QWidget owner;
        owner.resize(900, 600);
        QAction *first = registry.add(&owner, {QStringLiteral("a"), [] { return QStringLiteral("Première"); }, {}, {}});
        QAction *second = registry.add(&owner, {QStringLiteral("b"), [] { return QStringLiteral("Deuxième"); }, {}, {}});
        owner.show();
        CommandPalette palette(registry, &owner);
        QSignalSpy one(first, &QAction::triggered);
        QSignalSpy two(second, &QAction::triggered);
        palette.open();
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("deux"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(two.count(), 1);
        QCOMPARE(one.count(), 0);
        QVERIFY(!palette.isVisible());
        second->setEnabled(false);
        palette.open();
        QTest::keyClicks(search, QStringLiteral("deux"));
        QCOMPARE(palette.findChild<QListWidget *>()->count(), 0);
    }

private:
    Language m_language;
};

QTEST_MAIN(ShellPartsTest)
#include "parts.moc"
