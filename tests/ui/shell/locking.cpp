// The locked window as somebody who passes by meets it, and the person who comes back (P8): real keys, and everything that a
// screen reader, a picture or the clipboard could give away.
#include "tests/ui/shell/world.h"
#include "ui/common/copied.h"
#include "ui/common/notices.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/signinpage.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/composer.h"
#include "ui/supervision/messagetext.h"
#include "ui/supervision/revealdialog.h"
#include "ui/supervision/revealflow.h"
#include "ui/supervision/threadview.h"

#include <QAccessible>

using namespace vigie;
using namespace vigie::ui;

namespace {

const QString typedWords = QStringLiteral("Zephyrin asks");

QString spokenBelow(QAccessibleInterface *from)
{
    if (!from)
        return {};
    QString all;
    for (const QAccessible::Text part : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += from->text(part) + QLatin1Char('\n');
    if (QAccessibleTextInterface *text = from->textInterface())
        all += text->text(0, text->characterCount()) + QLatin1Char('\n');
    for (int i = 0; i < from->childCount(); ++i)
        all += spokenBelow(from->child(i));
    return all;
}

/// All that can be found out from outside: the tree of a screen reader, hidden parts too, titles, tips and the clipboard.
QString everythingReadable()
{
    QString all = spokenBelow(QAccessible::queryAccessibleInterface(qApp));
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        all += spokenBelow(QAccessible::queryAccessibleInterface(top)) + top->windowTitle() + top->toolTip();
        for (const QWidget *part : top->findChildren<QWidget *>())
            all += part->isVisible() ? part->toolTip() + part->accessibleName() : QString();
    }
    return all + QApplication::clipboard()->text();
}

/// Words that only the request has.
QStringList wordsOf(const Case &request)
{
    QStringList words{request.clientCode, typedWords};
    for (const RedactedMessage &message : request.thread) {
        for (const TextRun &run : message.body) {
            if (run.text.size() > 12)
                words << run.text.trimmed();
        }
    }
    return words;
}

/// Those of them that can be found.
QStringList found(const QStringList &words)
{
    const QString all = everythingReadable();
    QStringList result;
    for (const QString &word : words) {
        if (all.contains(word))
            result << word;
    }
    return result;
}

int windowsBesides(const QWidget &window)
{
    const auto tops = QApplication::topLevelWidgets();
    return static_cast<int>(
        std::count_if(tops.begin(), tops.end(), [&](const QWidget *top) { return top != &window && top->isVisible(); }));
}

struct LockedWorld : World {
    explicit LockedWorld(Tongue tongue = Tongue::English)
        : World(tongue)
    {
        desk.me.policy.idleLock = Seconds(600);
        desk.me.policy.copying = Copying::RedactedText;
        desk.addCase(sampleCase(0));
    }
    [[nodiscard]] bool work()
    {
        if (!signIn())
            return false;
        bench.pullNext();
        const bool has = QTest::qWaitFor([this] { return bench.current() != nullptr; });
        window.activateWindow();
        return has && QTest::qWaitForWindowActive(&window);
    }
    [[nodiscard]] CasePage *page() { return window.findChild<CasePage *>(); }
    [[nodiscard]] QLineEdit *password() { return named<QLineEdit>(*window.lockPage(), QStringLiteral("Password")); }
    [[nodiscard]] QString said()
    {
        const auto *bar = window.lockPage()->findChild<NoticeBar *>();
        return bar->isVisible() ? bar->text() : QString();
    }
    void type(const QString &text)
    {
        clock.advance(lock.waitLeft());
        QTest::keyClicks(password(), text);
        QTest::keyClick(password(), Qt::Key_Return);
    }
    [[nodiscard]] bool isAnswered()
    {
        return QTest::qWaitFor([this] { return !std::holds_alternative<lockstate::Checking>(lock.state()); });
    }
};

} // namespace

class LockingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }

    void whoeverTypesOrMovesIsNotIdle()
    {
        LockedWorld world;
        QVERIFY(world.work());
        const auto rest = [&world](int seconds) {
            world.clock.advance(Seconds(seconds));
            world.lock.tick();
            return world.lock.isLocked();
        };
        QVERIFY(!rest(599));
        QTest::keyClick(&world.window, Qt::Key_Shift);
        QVERIFY(!rest(599));
        QTest::mouseMove(&world.window, QPoint(30, 40));
        QTest::mouseMove(&world.window, QPoint(31, 40));
        QVERIFY(!rest(599));
        // The program itself is nobody: an event that it makes, a pointer that rests, another window of the desktop.
        QKeyEvent own(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(&world.window, &own);
        Q_EMIT world.bench.taskChanged();
        QVERIFY(rest(1));
        QVERIFY(world.window.lockPage()->isVisible());
    }

    void lockedNothingOfARequestCanBeRead()
    {
        LockedWorld world;
        QVERIFY(world.work());
        const QStringList words = wordsOf(world.bench.current()->content);
        QVERIFY(words.size() > 5);
        Draft draft = world.bench.draft();
        draft.question = typedWords;
        world.bench.setDraft(draft);
        world.page()->openComposer(Composing::Question);
        world.window.findChild<Copied *>()->put(typedWords + world.bench.current()->content.clientCode);
        // Everything can be found before: the search is worth something.
        QVERIFY2(found(words).contains(world.bench.current()->content.clientCode), qPrintable(found(words).join(u' ')));
        QVERIFY(found(words).contains(typedWords));

        QTest::keyClick(&world.window, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(world.lock.isLocked());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(found(words), QStringList());
        QVERIFY(!world.page()->isVisible());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QCOMPARE(world.window.windowTitle(), QStringLiteral("Vigie"));
    }

    void aPictureOfTheLockedWindowIsTheSameWhateverIsInHand()
    {
        const auto pictureOf = [](LockedWorld &world) {
            world.lock.lock();
            world.window.resize(1280, 720);
            QCoreApplication::processEvents();
            world.password()->clearFocus(); // a blinking cursor
            return world.window.grab().toImage();
        };
        LockedWorld idle;
        QVERIFY(idle.signIn());
        LockedWorld busy;
        QVERIFY(busy.work());
        busy.desk.offline = false;
        QCOMPARE(pictureOf(busy), pictureOf(idle));
    }

    void dialogsMenusAndTipsGo()
    {
        LockedWorld world;
        QVERIFY(world.work());
        const QStringList words = wordsOf(world.bench.current()->content);
        auto *workspace = world.window.findChild<SupervisionWorkspace *>();
        workspace->reveals()->ask(std::nullopt);
        QVERIFY(workspace->reveals()->dialog()->isVisible());
        world.lock.lock();
        QCOMPARE(windowsBesides(world.window), 0);
        QCOMPARE(found(words), QStringList());
        world.type(world.desk.password);
        QTRY_VERIFY(!world.lock.isLocked());

        const std::vector<std::function<void()>> openings{
            [&] { workspace->findChild<QMenu *>()->popup(QPoint(100, 100)); },
            [&] { QToolTip::showText(QPoint(200, 200), world.bench.current()->content.clientCode, &world.window); },
            [&] { world.actions.find(QStringLiteral("app.palette"))->trigger(); },
            [&] { world.actions.find(QStringLiteral("app.shortcuts"))->trigger(); },
        };
        for (const auto &open : openings) {
            open();
            QVERIFY(windowsBesides(world.window) > 0);
            world.lock.lock();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(windowsBesides(world.window), 0);
            QCOMPARE(found(words), QStringList());
            world.type(world.desk.password);
            QTRY_VERIFY(!world.lock.isLocked());
        }
    }

    void aRevealedValueIsWipedAndNoneComesLater()
    {
        LockedWorld world;
        world.desk.clearValues[QStringLiteral("ORGANISATION_1")] = typedWords;
        QVERIFY(world.work());
        auto *workspace = world.window.findChild<SupervisionWorkspace *>();
        const auto ask = [&] {
            workspace->reveals()->ask(Token{QStringLiteral("ORGANISATION_1")});
            Q_EMIT workspace->reveals()->dialog()->wanted(
                RevealWish{Token{QStringLiteral("ORGANISATION_1")}, RevealReason::TellApart, {}}, randomUuid());
        };
        ask();
        QTRY_VERIFY(workspace->reveals()->window());
        QVERIFY(!found({typedWords}).isEmpty());
        world.lock.lock();
        QCOMPARE(found({typedWords}), QStringList());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!workspace->reveals()->window());
        world.type(world.desk.password);
        QTRY_VERIFY(!world.lock.isLocked());
        // Asked for before, answered behind the lock.
        world.desk.slowAnswers << QStringLiteral("reveal");
        ask();
        QTRY_COMPARE(world.desk.calls.count(QStringLiteral("reveal")), 2);
        QTest::qWait(10);
        world.lock.lock();
        world.desk.deliver(QStringLiteral("reveal"));
        QTest::qWait(10);
        QVERIFY(!workspace->reveals()->window());
        QCOMPARE(windowsBesides(world.window), 0);
    }

    void noKeyLeadsInside()
    {
        LockedWorld world;
        QVERIFY(world.work());
        world.lock.lock();
        QVERIFY(world.password()->hasFocus());
        QWidget *page = world.window.lockPage();
        page->setFocus();
        QTest::keyClick(&world.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(&world.window, Qt::Key_Question);
        QTest::keyClick(&world.window, Qt::Key_G);
        QTest::keyClick(&world.window, Qt::Key_O);
        QCOMPARE(windowsBesides(world.window), 0);
        QVERIFY(page->isVisible());
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("supervision"));
        QVERIFY(!world.actions.find(QStringLiteral("go.outbox"))->isEnabled());
        QVERIFY(!world.actions.find(QStringLiteral("app.palette"))->isEnabled());
        QVERIFY(!world.actions.find(QStringLiteral("app.lock"))->isEnabled());
        // What comes in behind it stays there.
        Q_EMIT world.bench.failed(Error{ErrorKind::SlotNotFree, {}});
        world.desk.changeCase(world.bench.current()->content.id, [](Case &request) { request.clientCode = typedWords; });
        world.bench.retryNow();
        QTest::qWait(20);
        QVERIFY(page->isVisible());
        QVERIFY(!world.page()->isVisible());
    }

    void allThatWasTypedIsThereAgain()
    {
        LockedWorld world;
        QVERIFY(world.work());
        world.page()->openComposer(Composing::Question);
        auto *text = world.page()->composer()->findChild<QPlainTextEdit *>();
        QVERIFY(text && text->isVisible());
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("Which of the two"));
        text->moveCursor(QTextCursor::WordLeft);
        const int at = text->textCursor().position();
        QTest::keyClick(text, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(world.lock.isLocked());
        world.type(world.desk.password);
        QTRY_VERIFY(!world.lock.isLocked());
        QVERIFY(text->isVisible());
        QVERIFY(text->hasFocus());
        QCOMPARE(text->toPlainText(), QStringLiteral("Which of the two"));
        QCOMPARE(text->textCursor().position(), at);
        QTest::keyClicks(text, QStringLiteral("x"));
        QCOMPARE(text->toPlainText(), QStringLiteral("Which of the xtwo"));
        QVERIFY(!world.actions.find(QStringLiteral("supervision.pull"))->isEnabled() || world.bench.current());
        QVERIFY(world.actions.find(QStringLiteral("app.palette"))->isEnabled());
        // Nothing of the password is left.
        world.lock.lock();
        QVERIFY(world.password()->text().isEmpty());
    }

    void whatIsWrongIsSaidInWords()
    {
        LockedWorld world;
        QVERIFY(world.work());
        world.lock.lock();
        QVERIFY(world.said().isEmpty());
        world.type(QStringLiteral("wrong"));
        QVERIFY(world.isAnswered());
        QVERIFY2(world.said().contains(QStringLiteral("After 4 more")), qPrintable(world.said()));
        QVERIFY(!named<QPushButton>(*world.window.lockPage(), QStringLiteral("Unlock"))->isEnabled());
        QVERIFY(world.password()->text().isEmpty());
        QVERIFY(world.password()->hasFocus());
        world.language.use(Tongue::French);
        world.language.use(Tongue::English);
        QVERIFY(world.said().contains(QStringLiteral("not your password")));
        world.desk.confirmRefusals = {Error{ErrorKind::TooManyAttempts, {}}};
        world.type(world.desk.password);
        QVERIFY(world.isAnswered());
        QVERIFY(!world.said().isEmpty() && !world.said().contains(QStringLiteral("not your password")));
        for (int i = 0; i < 4; ++i) {
            world.type(QStringLiteral("wrong"));
            QVERIFY(world.isAnswered());
        }
        QTRY_VERIFY(!world.inside());
        QVERIFY(world.window.signInPage()->isVisible());
        QVERIFY(!world.window.lockPage()->isVisible());
        QCOMPARE(found(wordsOf(sampleCase(0))), QStringList());
    }

    void offlineThePasswordOpensItToo()
    {
        LockedWorld world;
        QVERIFY(world.work());
        world.desk.offline = true;
        world.bench.retryNow();
        world.clock.advance(world.desk.me.policy.heartbeatEvery);
        world.bench.tick();
        QTRY_VERIFY(std::holds_alternative<connection::Offline>(world.bench.connection()));
        world.lock.lock();
        world.type(QStringLiteral("wrong"));
        QVERIFY(world.isAnswered());
        QVERIFY(world.said().contains(QStringLiteral("not your password")));
        world.type(world.desk.password);
        QTRY_VERIFY(!world.lock.isLocked());
        QVERIFY(world.page()->isVisible());
    }

    void nobodysWorkIsEndedByOneClick()
    {
        LockedWorld world;
        QVERIFY(world.work());
        world.lock.lock();
        auto *leave = named<QPushButton>(*world.window.lockPage(), QStringLiteral("Sign in as somebody else"));
        QVERIFY(leave);
        leave->setFocus();
        QTest::keyClick(leave, Qt::Key_Space);
        QVERIFY(world.inside());
        QCOMPARE(leave->accessibleName(), QStringLiteral("Sign Noro out"));
        QTest::keyClick(leave, Qt::Key_Space);
        QVERIFY(!world.inside());
        QVERIFY(world.window.signInPage()->isVisible());
        // The next person finds everything in its place.
        QVERIFY(world.signIn());
        QVERIFY(!world.window.lockPage()->isVisible());
        QCOMPARE(world.window.currentWorkspace(), QStringLiteral("supervision"));
    }

    void everyControlOfItHasANameOfItsOwn()
    {
        for (const Tongue tongue : {Tongue::English, Tongue::French}) {
            LockedWorld world(tongue);
            QVERIFY(world.signIn());
            world.lock.lock();
            QStringList names;
            for (const QWidget *part : world.window.findChildren<QWidget *>()) {
                if (part->isVisible() && part->focusPolicy() != Qt::NoFocus)
                    names << part->accessibleName();
            }
            QVERIFY(names.size() >= 3);
            QVERIFY(!names.contains(QString()));
            names.removeDuplicates();
            QVERIFY(names.size() >= 3);
        }
    }
};

QTEST_MAIN(LockingTest)
#include "locking.moc"
