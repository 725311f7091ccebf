// The whole window over a desk in memory: signing in, states, languages, names for a screen reader.
#include "tests/support/samplerubric.h"
#include "tests/ui/shell/world.h"
#include "ui/common/notices.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/outboxrow.h"
#include "ui/shell/signinpage.h"

using namespace vigie;
using namespace vigie::ui;
using namespace std::chrono_literals;

namespace {

/// Every visible control that can take the focus: its name, or a description of the nameless.
QStringList controlNames(const QWidget &window)
{
    QStringList names;
    const auto all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisibleTo(&window) || widget->focusPolicy() == Qt::NoFocus || widget->window() != &window)
            continue;
        // Qt's own parts of a control speak through it.
        if (qobject_cast<const QScrollBar *>(widget) != nullptr || widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr
            || qobject_cast<const QComboBox *>(widget->parentWidget()) != nullptr)
            continue;
        const QString name = widget->accessibleName();
        names.append(name.isEmpty() ? QStringLiteral("NAMELESS %1").arg(QString::fromLatin1(widget->metaObject()->className()))
                                    : name);
    }
    return names;
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }

    void aPersonSignsInByKeyboardAndConfirmsTheDesk()
    {
        World world;
        world.window.signInPage()->prefill(std::nullopt, {});
        auto *address = named<QLineEdit>(world.window, QStringLiteral("Desk address"));
        auto *name = named<QLineEdit>(world.window, QStringLiteral("Name"));
        auto *password = named<QLineEdit>(world.window, QStringLiteral("Password"));
        QVERIFY(address != nullptr && name != nullptr && password != nullptr);
        QTest::keyClicks(address, QStringLiteral("desk.example.org"));
        QTest::keyClicks(name, QStringLiteral("awa"));
        QTest::keyClicks(password, world.desk.password);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY(std::holds_alternative<session::ConfirmCertificate>(world.bench.session()));
        QPushButton *trust = nullptr;
        QTRY_VERIFY((trust = named<QPushButton>(world.window, QStringLiteral("Trust this desk"))) != nullptr);
        QVERIFY(!trust->isEnabled());
        QTest::keyClick(named<QCheckBox>(world.window, QStringLiteral("I have compared all of it, and it is the same")),
                        Qt::Key_Space);
        QTest::mouseClick(trust, Qt::LeftButton);
        QTRY_VERIFY(world.inside());
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("supervision"));
        QVERIFY(password->text().isEmpty());
    }

    void stoppingAtTheCertificateSendsNothing()
    {
        World world;
        world.bench.signIn(Credentials{{QStringLiteral("d"), 8443}, {}, QStringLiteral("awa"), world.desk.password});
        QPushButton *stop = nullptr;
        QTRY_VERIFY((stop = named<QPushButton>(world.window, QStringLiteral("Do not go on"))) != nullptr);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(world.bench.session()));
        QVERIFY(named<QLineEdit>(world.window, QStringLiteral("Password")) != nullptr);
    }

    void aRefusedSignInIsWordedAndKeepsWhatWasTyped()
    {
        World world;
        world.window.signInPage()->prefill(DeskAddress{QStringLiteral("desk.example.org"), 8443}, QStringLiteral("awa"));
        world.bench.signIn(Credentials{
            {QStringLiteral("desk.example.org"), 8443}, world.desk.fingerprint, QStringLiteral("awa"), QStringLiteral("wrong")});
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(world.bench.session()));
        bool said = false;
        const auto bars = world.window.signInPage()->findChildren<NoticeBar *>();
        for (const NoticeBar *bar : bars)
            said = said || (bar->isVisible() && bar->text().contains(QLatin1String("did not accept")));
        QVERIFY(said);
        QCOMPARE(named<QLineEdit>(world.window, QStringLiteral("Name"))->text(), QStringLiteral("awa"));
    }

    void theRailOffersWhatTheRoleMayEnter()
    {
        World world;
        world.desk.me.roles = {Role::Reviewer};
        QVERIFY(world.signIn());
        QVERIFY(named<QAbstractButton>(world.window, QStringLiteral("Supervision")) == nullptr);
        QVERIFY(named<QAbstractButton>(world.window, QStringLiteral("Outbox")) != nullptr);
        QVERIFY(world.window.currentWorkspace() != QLatin1String("supervision"));
        world.window.go(QStringLiteral("supervision"));
        QVERIFY(world.window.currentWorkspace() != QLatin1String("supervision"));
    }

    void everyShortcutFitsOnALowScreen_data()
    {
        QTest::addColumn<int>("tongue");
        QTest::newRow("French") << static_cast<int>(Tongue::French);
        QTest::newRow("English") << static_cast<int>(Tongue::English);
    }
    void everyShortcutFitsOnALowScreen()
    {
        QFETCH(int, tongue);
        World world(static_cast<Tongue>(tongue));
        world.actions.find(QStringLiteral("app.shortcuts"))->trigger();
        QDialog *sheet = nullptr;
        for (QDialog *dialog : world.window.findChildren<QDialog *>()) {
            if (dialog->isVisible())
                sheet = dialog;
        }
        QVERIFY(sheet);
        QVERIFY2(sheet->width() <= 1240 && sheet->height() <= 660,
                 qPrintable(QStringLiteral("%1 x %2").arg(sheet->width()).arg(sheet->height())));
        QStringList keys;
        for (const Chip *chip : sheet->findChildren<Chip *>())
            keys << chip->accessibleName();
        QVERIFY2(keys.contains(QStringLiteral("1 – 9")), qPrintable(keys.join(QLatin1Char(' '))));
        QVERIFY(keys.contains(QStringLiteral("Ctrl+Z")));
        QVERIFY(keys.size() > 30);
    }

    void everyControlHasANameOfItsOwn_data()
    {
        QTest::addColumn<int>("tongue");
        QTest::newRow("French") << static_cast<int>(Tongue::French);
        QTest::newRow("English") << static_cast<int>(Tongue::English);
    }
    void everyControlHasANameOfItsOwn()
    {
        QFETCH(int, tongue);
        World world(static_cast<Tongue>(tongue));
        const auto check = [&world](const char *where) {
            QCoreApplication::processEvents();
            QStringList names = controlNames(world.window);
            QVERIFY2(!names.isEmpty(), where);
            names.sort();
            for (qsizetype i = 0; i < names.size(); ++i) {
                QVERIFY2(!names.at(i).startsWith(QLatin1String("NAMELESS")), qPrintable(QLatin1String(where) + names.at(i)));
                QVERIFY2(i == 0 || names.at(i) != names.at(i - 1),
                         qPrintable(QLatin1String(where) + QStringLiteral(" twice: ") + names.at(i)));
            }
        };
        check("sign-in ");
        world.desk.addCase(sampleCase(0));
        world.desk.addCase(sampleCase(1));
        QVERIFY(world.signIn());
        check("supervision, nothing pulled ");
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current() != nullptr);
        check("supervision, working ");
        world.desk.refusals.push_back(Error{ErrorKind::SlotNotFree, {}});
        QVERIFY(world.bench.decide(ruling::HandOver{HandOverReason::SensitiveContent, QStringLiteral("note")}).ok());
        QTRY_VERIFY(std::ranges::any_of(world.bench.outbox(),
                                        [](const OutboxEntry &entry) { return entry.state == OutboxState::Refused; }));
        check("supervision, refused ");
        world.window.go(QStringLiteral("outbox"));
        check("outbox ");
        world.window.go(QStringLiteral("settings"));
        check("settings ");
    }

    void theLanguageChangesWhileTheProgramRuns()
    {
        World world;
        QVERIFY(world.signIn());
        world.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&world.window));
        QVERIFY(named<QAbstractButton>(world.window, QStringLiteral("Outbox")) != nullptr);
        QTest::keyClick(&world.window, Qt::Key_F9);
        QTRY_VERIFY(named<QAbstractButton>(world.window, QStringLiteral("Envois")) != nullptr);
        QCOMPARE(world.actions.find(QStringLiteral("app.quit"))->text(), QStringLiteral("Quitter"));
        QCOMPARE(world.preferences.tongue(), Tongue::French);
        QTest::keyClick(&world.window, Qt::Key_F9);
        QTRY_VERIFY(named<QAbstractButton>(world.window, QStringLiteral("Outbox")) != nullptr);
    }

    void keysLeadToEveryWorkspace()
    {
        World world;
        QVERIFY(world.signIn());
        world.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&world.window));
        world.window.setFocus();
        QTest::keyClick(&world.window, Qt::Key_G);
        QTest::keyClick(&world.window, Qt::Key_P);
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("settings"));
        QTest::keyClick(&world.window, Qt::Key_G);
        QTest::keyClick(&world.window, Qt::Key_O);
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("outbox"));
        QTest::keyClick(&world.window, Qt::Key_G);
        QTest::keyClick(&world.window, Qt::Key_S);
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("supervision"));
    }

    void aWorkspaceKeepsTheFocusWhereItPutsIt()
    {
        // Its Enter is the button's, which has to work at once after the keys that led there.
        struct Page : QWidget {
            QPushButton *button = new QPushButton(this);
            void showEvent(QShowEvent *) override { button->setFocus(); }
        };
        World world;
        auto *page = new Page;
        world.window.addWorkspace({QStringLiteral("other"),
                                   [] { return QStringLiteral("Other"); },
                                   Symbol::Info,
                                   QKeySequence(Qt::Key_G, Qt::Key_T),
                                   {},
                                   page,
                                   {}});
        QVERIFY(world.signIn());
        world.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&world.window));
        world.window.go(QStringLiteral("other"));
        QCOMPARE(QApplication::focusWidget(), page->button);
    }

    void theActionOfAScreenReaderChoosesAsAClickDoes()
    {
        World world;
        QVERIFY(world.signIn());
        const auto act = [&world](const QString &name) {
            auto *button = named<QAbstractButton>(world.window, name);
            QAccessibleInterface *spoken = button ? QAccessible::queryAccessibleInterface(button) : nullptr;
            if (!spoken || !spoken->actionInterface() || spoken->actionInterface()->actionNames().isEmpty())
                return false;
            spoken->actionInterface()->doAction(spoken->actionInterface()->actionNames().constFirst());
            return true;
        };
        QVERIFY(act(QStringLiteral("Settings")));
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("settings"));
        QVERIFY(act(QStringLiteral("Settings")));
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("settings"));
        QVERIFY(named<QAbstractButton>(world.window, QStringLiteral("Settings"))->isChecked());
        QVERIFY(act(QStringLiteral("Density: Compact")));
        QCOMPARE(currentDensity(), Density::Compact);
        QVERIFY(act(QStringLiteral("Density: Comfortable")));
        QCOMPARE(currentDensity(), Density::Comfortable);
        QVERIFY(act(QStringLiteral("Outbox")));
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("outbox"));
    }

    void withNoKeyringANoticeSaysSo()
    {
        World world;
        QVERIFY(world.signIn());
        bool said = false;
        const auto bars = world.window.findChildren<NoticeBar *>();
        for (const NoticeBar *bar : bars)
            said = said || (bar->isVisible() && bar->text().contains(QLatin1String("keyring")));
        QVERIFY(said);
    }

    void aDamagedCacheIsToldWithWhatItCost()
    {
        const World world; // its language
        const cachestate::Recovered lost{2,
                                         {{QStringLiteral("K-318"), QStringLiteral("schedule"),
                                           toInstant(QDateTime(QDate(2026, 3, 27), QTime(8, 0), QTimeZone::utc()))},
                                          {}},
                                         false};
        const QString text = MainWindow::recoveryText(lost);
        QVERIFY2(text.contains(QStringLiteral("2 decisions of the outbox were saved")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Schedule for client K-318, made at")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("one of which nothing is known")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Nobody can say what else it held")), qPrintable(text));
        QVERIFY(!MainWindow::recoveryText({0, {}, true}).contains(QStringLiteral("lost")));
        const QString beside = MainWindow::recoveryText({0, {}, true, 1, 2, 3});
        QVERIFY2(beside.contains(QStringLiteral("1 review that you had submitted could not be read")), qPrintable(beside));
        QVERIFY2(beside.contains(QStringLiteral("What you had entered in 2 reviews")), qPrintable(beside));
        QVERIFY2(beside.contains(QStringLiteral("3 reports on the redaction")), qPrintable(beside));
    }

    void aWindowDoesNotCloseOverADecisionThatIsNowhereElse()
    {
        World world(Tongue::English, World::Kept::OnDisk);
        world.desk.addCase(sampleCase());
        QVERIFY(world.signIn());
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current());
        const auto says = [&](const QString &words) {
            const auto bars = world.window.findChildren<NoticeBar *>();
            return std::any_of(bars.begin(), bars.end(),
                               [&](const NoticeBar *bar) { return bar->isVisible() && bar->text().contains(words); });
        };
        world.cache->failWritesWhen([] { return true; });
        world.desk.slowRequests << QStringLiteral("push");
        QVERIFY(world.bench.decide(ruling::Schedule{world.bench.draft().slots.at(0).when}).ok());
        QVERIFY(says(QStringLiteral("The disk does not accept any more")));
        QVERIFY(!world.window.close());
        QVERIFY(says(QStringLiteral("What you did last would be lost")));
        world.language.use(Tongue::French);
        QTRY_VERIFY(says(QStringLiteral("Ce que vous venez de faire serait perdu")));
        // It has arrived: nothing would be lost any more, and nothing is said of it.
        QTRY_VERIFY(world.desk.calls.contains(QStringLiteral("push")));
        world.desk.deliver(QStringLiteral("push"));
        QTRY_COMPARE(world.bench.outbox().back().state, OutboxState::Accepted);
        QTRY_VERIFY(!says(QStringLiteral("Ce que vous venez de faire serait perdu")));
        QVERIFY(world.window.close());
    }

    void whoCancelsIsAskedAgain()
    {
        World world(Tongue::English, World::Kept::OnDisk);
        world.desk.addCase(sampleCase());
        QVERIFY(world.signIn());
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current());
        world.cache->failWritesWhen([] { return true; });
        world.desk.slowRequests << QStringLiteral("push");
        QVERIFY(world.bench.decide(ruling::Schedule{world.bench.draft().slots.at(0).when}).ok());
        QVERIFY(!world.window.close());
        const auto bars = world.window.findChildren<NoticeBar *>();
        for (NoticeBar *bar : bars) {
            if (bar->isVisible() && bar->text().contains(QStringLiteral("would be lost")))
                Q_EMIT bar->closed();
        }
        QVERIFY(!world.window.close());
        // Something else is said in its place: the question has been overtaken.
        Q_EMIT world.bench.failed(Error{ErrorKind::NotFound, {}});
        QVERIFY(!world.window.close());
        QVERIFY(world.window.close());
    }

    void theOutboxNamesReviewsAndReportsToo()
    {
        World world;
        world.desk.me.roles = {Role::Supervisor, Role::Reviewer};
        world.desk.addCase(sampleCase());
        world.quality.rubrics.emplace(1, sampleRubric());
        const Case reviewed = sampleCase(4);
        world.quality.addTask(reviewed, {world.clock.now(), ruling::Schedule{reviewed.slots.at(0).when}, {}, {}}, 1);
        QVERIFY(world.signIn());
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current() != nullptr);
        world.reviewing.pullNext();
        QTRY_VERIFY(world.reviewing.isWorking() && world.reviewing.rubric());
        const auto answer = [&](const char *question, const char *option) {
            world.reviewing.setDraft(withOption(world.reviewing.draft(),
                                                *findQuestion(*world.reviewing.rubric(), QLatin1String(question)),
                                                QString::fromLatin1(option)));
        };
        answer("people", "yes");
        answer("zone", "yes");
        answer("tone", "");
        world.desk.offline = true;
        QVERIFY(world.bench.reportExcess(Token{QStringLiteral("PERSON_2")}).ok());
        QVERIFY(world.reviewing.submit().ok());
        world.window.go(QStringLiteral("outbox"));
        const auto says = [&](const QString &words) {
            const auto labels = world.window.outboxPage()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_COMPARE(world.window.findChildren<ui::OutboxRow *>().size(), 2);
        QTRY_VERIFY(says(QStringLiteral("2 waiting")));
        QTRY_VERIFY(says(QStringLiteral("Review · ")));
        QVERIFY(says(QStringLiteral("Reported: hidden without need")));
        world.quality.refusals.push_back(Error{ErrorKind::InvalidInput, {}});
        world.desk.offline = false;
        world.bench.retryNow();
        world.reviewing.retryNow();
        QPushButton *discard = nullptr;
        QTRY_VERIFY((discard = named<QPushButton>(world.window, QStringLiteral("Discard review 1"))) != nullptr);
        QTRY_VERIFY(says(QStringLiteral("1 refused")));
        QTest::mouseClick(discard, Qt::LeftButton);
        QTest::mouseClick(discard, Qt::LeftButton);
        QTRY_VERIFY(world.reviewing.outbox().empty());
        QTRY_VERIFY(world.window.findChildren<ui::OutboxRow *>().isEmpty());
    }

    void aClockThatIsOffIsSaid()
    {
        World world;
        QVERIFY(world.signIn());
        const auto tags = [&] {
            QStringList texts;
            for (const Tag *tag : world.window.findChildren<Tag *>()) {
                if (tag->isVisible() && tag->text().contains(QStringLiteral("Clock")))
                    texts << tag->text();
            }
            return texts;
        };
        QVERIFY(tags().isEmpty());
        world.desk.skew = Seconds(7 * 60 + 20);
        Q_EMIT world.bench.connectionChanged();
        QCOMPARE(tags(), QStringList{QStringLiteral("Clock 7\u00A0min slow")});
        world.desk.skew = Seconds(-2 * 3600);
        Q_EMIT world.bench.connectionChanged();
        QCOMPARE(tags(), QStringList{QStringLiteral("Clock 2\u00A0h fast")});
    }

    void theOutboxMakesItsRowsWhenItIsLookedAt()
    {
        World world;
        world.desk.addCase(sampleCase());
        QVERIFY(world.signIn());
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current() != nullptr);
        world.desk.offline = true;
        QVERIFY(world.bench.decide(ruling::Schedule{world.bench.draft().slots.at(0).when}).ok());
        const auto rows = [&] { return world.window.findChildren<ui::OutboxRow *>().size(); };
        QCOMPARE(rows(), 0);
        world.window.go(QStringLiteral("outbox"));
        QCOMPARE(rows(), 1);
        QTRY_VERIFY(world.window.findChildren<ui::OutboxRow *>().constFirst()->isVisible());
    }

    void aRefusedDecisionIsDiscardedFromTheOutbox()
    {
        World world;
        world.desk.addCase(sampleCase(0));
        QVERIFY(world.signIn());
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current() != nullptr);
        world.desk.refusals.push_back(Error{ErrorKind::SlotNotFree, {}});
        QVERIFY(world.bench.decide(ruling::HandOver{HandOverReason::SensitiveContent, QStringLiteral("note")}).ok());
        world.window.go(QStringLiteral("outbox"));
        QPushButton *discard = nullptr;
        QTRY_VERIFY((discard = named<QPushButton>(world.window, QStringLiteral("Discard decision 1"))) != nullptr);
        QTest::mouseClick(discard, Qt::LeftButton);
        QTest::mouseClick(discard, Qt::LeftButton);
        QTRY_VERIFY(world.bench.outbox().empty());
    }

    void theTitleNeverSpeaksOfARequest()
    {
        World world;
        world.desk.addCase(sampleCase(0));
        QVERIFY(world.signIn());
        world.bench.pullNext();
        QTRY_VERIFY(world.bench.current() != nullptr);
        QCOMPARE(world.window.windowTitle(), QStringLiteral("Vigie"));
    }
};

QTEST_MAIN(WindowTest)
#include "window.moc"
