// From a chip to its value and away again, as a person drives it: real keys, real clicks (P3, P8).
#include "models/store/cache.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/stoppedscheduler.h"
#include "tests/ui/supervision/examples.h"
#include "ui/common/buttons.h"
#include "ui/common/notices.h"
#include "ui/common/watermark.h"
#include "ui/common/wording.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/messagetext.h"
#include "ui/supervision/revealdialog.h"
#include "ui/supervision/revealflow.h"
#include "ui/supervision/revealwindow.h"
#include "ui/supervision/supervisionworkspace.h"
#include "ui/supervision/threadview.h"
#include "ui/supervision/understandingform.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

const QString secret = QStringLiteral("Zephyrin Ingénierie");

/// Every name and description that a screen reader could find below a widget.
QString spokenBelow(QAccessibleInterface *from)
{
    if (!from)
        return {};
    QString all = from->text(QAccessible::Name) + from->text(QAccessible::Description) + from->text(QAccessible::Value);
    for (int i = 0; i < from->childCount(); ++i)
        all += spokenBelow(from->child(i));
    return all;
}

QString everythingSpoken()
{
    QString all;
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops)
        all += spokenBelow(QAccessible::queryAccessibleInterface(top)) + top->windowTitle();
    return all;
}

} // namespace

class RevealTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }

    void init()
    {
        m_clock.set(examples::now());
        m_desk = std::make_unique<FakeDesk>(m_clock);
        m_desk->clearValues[QStringLiteral("ORGANISATION_1")] = secret;
        m_cache = std::make_unique<Cache>(Error{ErrorKind::KeyringMissing, {}});
        m_bench = std::make_unique<Workbench>(*m_desk, *m_cache, m_clock, m_scheduler);
        m_bench->signIn(
            {{QStringLiteral("desk.example.org"), 8443}, m_desk->fingerprint, QStringLiteral("noro"), m_desk->password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(m_bench->session()));
        m_registry = std::make_unique<ActionRegistry>();
        m_space = std::make_unique<SupervisionWorkspace>(*m_bench, *m_registry);
        m_space->resize(1280, 720);
        m_space->show();
        QApplication::setActiveWindow(m_space.get());
        QVERIFY(QTest::qWaitForWindowActive(m_space.get()));
        m_desk->addCase(examples::videoCase().content);
        m_bench->pullNext();
        QTRY_VERIFY(m_bench->current() && m_space->page()->isVisible());
        QCoreApplication::processEvents();
    }

    void cleanup()
    {
        m_space.reset();
        m_registry.reset();
        m_bench.reset();
        m_cache.reset();
        m_desk.reset();
    }

    void keysGoFromChipToChip()
    {
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(thread()->chip(), std::optional(examples::person(2)));
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(thread()->chip(), std::optional(examples::person(3)));
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(thread()->chip(), std::optional(organisation));
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier); // into the next message
        QCOMPARE(thread()->chip(), std::optional(Token{QStringLiteral("PHONE_1")}));
        QVERIFY(thread()->cards().at(1)->body()->hasFocus());
        QTest::keyClick(focus(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(thread()->chip(), std::optional(organisation));
    }

    void aReasonAndWordsAreAskedForFirst()
    {
        askForOrganisation();
        QCOMPARE(dialog()->findChildren<QComboBox *>().first()->currentData().toString(), organisation.value);
        QVERIFY(!showButton()->isEnabled());
        QTest::keyClicks(words(), QStringLiteral("which company"));
        QVERIFY(!showButton()->isEnabled()); // no reason yet
        reasons()->setCurrentIndex(2);
        QVERIFY(showButton()->isEnabled());
        words()->setPlainText(QStringLiteral("   \n"));
        QVERIFY(!showButton()->isEnabled());
        words()->setPlainText(QString(501, QLatin1Char('w')));
        QVERIFY(!showButton()->isEnabled());
        QTest::keyClick(words(), Qt::Key_Escape);
        QVERIFY(!dialog()->isVisible());
        QVERIFY(m_desk->revealsAsked.empty());
        QVERIFY(words()->toPlainText().isEmpty());
    }

    void theValueIsShownAndGoesWhenItsTimeIsOver()
    {
        const Draft before = m_bench->draft();
        reveal();
        QVERIFY(!dialog()->isVisible());
        QCOMPARE(m_desk->revealsAsked.size(), size_t(1));
        QCOMPARE(m_desk->revealsAsked[0], (RevealWish{organisation, RevealReason::TellApart, QStringLiteral("which company")}));
        QVERIFY(window()->value()->accessibleName().contains(secret));
        QVERIFY(!window()->windowTitle().contains(secret));
        QCOMPARE(window()->countdown()->text(), QStringLiteral("Shown for 30 more second(s)"));
        m_clock.advance(Seconds(29));
        QTRY_COMPARE(window()->countdown()->text(), QStringLiteral("Shown for 1 more second(s)"));
        m_clock.advance(Seconds(1));
        QTRY_VERIFY(!window());
        QVERIFY(!everythingSpoken().contains(secret));
        QCOMPARE(m_bench->draft(), before);
    }

    void nothingOfItCanBeCopied()
    {
        QApplication::clipboard()->setText(QStringLiteral("mine"));
        reveal();
        for (const Qt::Key pressed : {Qt::Key_A, Qt::Key_C}) {
            QTest::keyClick(window()->value(), pressed, Qt::ControlModifier);
            QTest::keyClick(window(), pressed, Qt::ControlModifier);
        }
        QTest::mouseDClick(window()->value(), Qt::LeftButton);
        QTest::keyClick(window(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
        for (const QLabel *label : window()->findChildren<QLabel *>())
            QCOMPARE(label->textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard),
                     Qt::TextInteractionFlags());
    }

    void escapeClosesIt()
    {
        reveal();
        QTest::keyClick(window(), Qt::Key_Escape);
        QVERIFY(!everythingSpoken().contains(secret)); // at once, before the window is deleted
        QTRY_VERIFY(!window());
    }

    void losingTheFocusDoesNotCloseIt()
    {
        reveal();
        m_space->activateWindow();
        m_space->page()->focusWork();
        QTest::qWait(20);
        QVERIFY(window() && window()->isVisible());
    }

    void itClosesWhenItMayNotBeSeenAnyMore_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("the workspace is hidden, as by a lock") << 0;
        QTest::newRow("the lease is lost") << 1;
        QTest::newRow("the request is given back") << 2;
        QTest::newRow("signed out") << 3;
        QTest::newRow("the desk has ended the session") << 4;
        QTest::newRow("the desk has purged the request") << 5;
        QTest::newRow("decided") << 6;
    }
    void itClosesWhenItMayNotBeSeenAnyMore()
    {
        QFETCH(int, how);
        reveal();
        switch (how) {
        case 0:
            m_space->hide();
            break;
        case 1:
            m_clock.advance(m_desk->me.policy.leaseLength + Seconds(1));
            m_bench->tick();
            break;
        case 2:
            m_bench->putBack(PutBackReason::NotSure);
            break;
        case 3:
            m_bench->signOut();
            break;
        case 4:
            m_desk->endSession();
            m_clock.advance(Seconds(31));
            m_bench->tick();
            break;
        case 5:
            m_desk->orderPurge(m_bench->current()->content.id);
            m_desk->say(LiveKind::Purge);
            break;
        case 6:
            QVERIFY(m_bench->decide(ruling::Schedule{m_bench->draft().slots.at(0).when}).ok());
            break;
        }
        QTRY_VERIFY(!window());
        QVERIFY(!everythingSpoken().contains(secret));
    }

    void theDialogClosesWithTheRequestAndALateAnswerShowsNothing()
    {
        m_desk->slowAnswers << QStringLiteral("reveal");
        askForOrganisation();
        fillAndSend();
        QTest::qWait(5);
        QVERIFY(dialog()->isVisible() && !showButton()->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog()->isVisible());
        m_desk->deliver(QStringLiteral("reveal"));
        QTest::qWait(20);
        QVERIFY(!window());
        QVERIFY(!everythingSpoken().contains(secret));
    }

    void everyRefusalHasItsWords_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("level") << ErrorKind::RevealRefused << QStringLiteral("not shown at your site");
        QTest::newRow("hour") << ErrorKind::RevealsUsedUp << QStringLiteral("No more values");
        QTest::newRow("over") << ErrorKind::RevealOver << QStringLiteral("time to look");
        QTest::newRow("no value") << ErrorKind::NotFound << QStringLiteral("keeps no value");
        QTest::newRow("role") << ErrorKind::Forbidden << QStringLiteral("Not allowed");
        QTest::newRow("offline") << ErrorKind::Unreachable << QStringLiteral("Only the desk knows this value");
    }
    void everyRefusalHasItsWords()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, words);
        if (kind == ErrorKind::Unreachable)
            m_desk->offline = true;
        else
            m_desk->revealRefusals.push_back(Error{kind, {}});
        askForOrganisation();
        fillAndSend();
        QTRY_VERIFY(problem().contains(words));
        QVERIFY(dialog()->isVisible() && !window());
        QVERIFY(showButton()->isEnabled()); // again, or with other words
    }

    void theMenuOfAChipOffersIt()
    {
        MessageText *text = thread()->cards().at(0)->body();
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        const QPoint onChip = text->cursorRect().center();
        text->moveCursor(QTextCursor::Start);
        QContextMenuEvent event(QContextMenuEvent::Mouse, onChip, text->viewport()->mapToGlobal(onChip));
        QApplication::sendEvent(text->viewport(), &event);
        QCOMPARE(thread()->chip(), std::optional(organisation));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(m_registry->find(QStringLiteral("thread.reveal"))));
        menu->close();
    }

    void theNameAndTheTimeLieAcrossTheValueAndAcrossWhatIsSeenAbroad()
    {
        const QString who = m_desk->me.displayName;
        QVERIFY(m_space->page()->watermark()->isVisible()); // a form for a third country
        reveal();
        const QString mark = window()->findChild<Watermark *>()->text();
        QVERIFY(mark.startsWith(who) && mark.contains(QStringLiteral("25 Mar")));
        window()->close();
        QCOMPARE(m_space->page()->watermark()->text(), mark);
        m_clock.advance(Seconds(60));
        QTRY_VERIFY(m_space->page()->watermark()->text() != mark); // the time goes on
        m_desk->changeCase(m_bench->current()->content.id, [](Case &c) { c.level = DisclosureLevel::EuropeanUnion; });
        m_bench->putBack(PutBackReason::NotSure);
        QTRY_VERIFY(m_bench->current() && m_bench->current()->content.level == DisclosureLevel::EuropeanUnion);
        QTRY_VERIFY(!m_space->page()->watermark()->isVisible());
    }

    void nothingIsCopiedWhereThePolicySaysSo()
    {
        QApplication::clipboard()->setText(QStringLiteral("mine"));
        MessageText *text = thread()->cards().at(0)->body();
        text->setFocus();
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!text->selectedText().isEmpty());
        for (const Qt::Key pressed : {Qt::Key_C, Qt::Key_Insert, Qt::Key_X})
            QTest::keyClick(focus(), pressed, Qt::ControlModifier);
        text->copy();
        QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(field(), Qt::Key_X, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("Julie")));
        QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("sauf")));
        QVERIFY(!m_registry->find(QStringLiteral("thread.copy"))->isEnabled());
    }

    void whatWasCopiedLeavesTheClipboardUnlessItIsSomebodyElses()
    {
        m_bench->signOut();
        m_desk->me.policy.copying = Copying::RedactedText;
        m_desk->me.policy.clipboardFor = Seconds(1);
        m_bench->signIn(
            {{QStringLiteral("desk.example.org"), 8443}, m_desk->fingerprint, QStringLiteral("noro"), m_desk->password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(m_bench->session()));
        m_bench->pullNext();
        QTRY_VERIFY(m_bench->current() && m_space->page()->isVisible());
        QCoreApplication::processEvents();
        const auto copyAll = [this] {
            MessageText *text = thread()->cards().at(0)->body();
            text->setFocus();
            QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        };
        copyAll();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Julie")) && copied.contains(QStringLiteral("organisation 1")));
        QVERIFY(QApplication::clipboard()->mimeData()->html().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().isEmpty(), 3000);
        copyAll();
        QApplication::clipboard()->setText(QStringLiteral("somebody else's"));
        QTest::qWait(1200);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("somebody else's"));
        QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("sauf")));
        m_bench->signOut(); // at once, whatever time is left
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }

    void chipsSayWhatTheyAreByIconAndByWord()
    {
        std::set<Symbol> symbols;
        for (const auto &[category, name] : WireNames<TokenCategory>::table) {
            QVERIFY(!categoryText(category).isEmpty());
            symbols.insert(symbolOf(category));
        }
        QVERIFY(symbols.size() >= 10);
        MessageText *text = thread()->cards().at(0)->body();
        QVERIFY(text->toPlainText().contains(QStringLiteral("organisation 1"))); // what a screen reader reads
        // The icon is painted where the label leaves room for it.
        text->setFocus();
        text->moveCursor(QTextCursor::Start);
        QVERIFY(text->stepChip(1, true));
        const QRect caret = text->cursorRect();
        const QImage image = text->viewport()->grab(QRect(caret.left(), caret.top(), 16, caret.height())).toImage();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.size() > 5);
    }

    void whatWasMissedIsHiddenAtOnceAndReported()
    {
        m_desk->slowRequests << QStringLiteral("reportRedaction");
        select(1, QStringLiteral("Julie"));
        QTest::keyClick(focus(), Qt::Key_H);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(m_bench->owesReports());
        QVERIFY(!threadText().contains(QStringLiteral("Julie"))); // in the other message, and in what is quoted, too
        QCOMPARE(m_space->notice()->isVisible(), true);
        m_desk->deliver(QStringLiteral("reportRedaction"));
        QTRY_VERIFY(!m_bench->owesReports());
        QCOMPARE(m_desk->reports.size(), size_t(1));
        QCOMPARE(m_desk->reports[0].category, TokenCategory::Person);
        QCOMPARE(m_desk->reports[0].spot.message, 1);
        QVERIFY(!threadText().contains(QStringLiteral("Julie")));
        QCOMPARE(m_bench->current()->content.version, examples::videoCase().content.version);
        // What was decided meanwhile stands.
        QVERIFY(m_bench->decide(ruling::Schedule{m_bench->draft().slots.at(0).when}).ok());
        QTRY_COMPARE(m_desk->accepted().size(), size_t(1));
    }

    void aSelectionAcrossAChipMeansTheWordsAroundIt()
    {
        MessageText *text = thread()->cards().at(0)->body();
        text->setFocus();
        const QString shown = text->toPlainText();
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(static_cast<int>(shown.indexOf(QStringLiteral("point"))));
        cursor.setPosition(static_cast<int>(shown.indexOf(QStringLiteral(" la semaine"))) + 4, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        const auto spot = thread()->selectedSpot();
        QVERIFY(spot);
        QCOMPARE(wordsAt(m_bench->current()->content, *spot),
                 (QStringList{QStringLiteral("point avec"), QStringLiteral("et"), QStringLiteral("de"), QStringLiteral("la")}));
    }

    void offlineItIsHiddenHereAndToldLater()
    {
        m_desk->offline = true;
        select(0, QStringLiteral("Julie"));
        m_registry->find(QStringLiteral("thread.reportMissed.person"))->trigger();
        QVERIFY(!threadText().contains(QStringLiteral("Julie")));
        QTRY_VERIFY(std::holds_alternative<connection::Offline>(m_bench->connection()));
        select(0, QStringLiteral("semaine"));
        m_registry->find(QStringLiteral("thread.reportMissed.unknown"))->trigger();
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("Hidden here")));
        QVERIFY(m_bench->owesReports());
        m_desk->offline = false;
        m_bench->retryNow();
        for (int i = 0; i < 5 && m_bench->owesReports(); ++i) {
            m_clock.advance(Seconds(30));
            m_bench->tick();
            QTest::qWait(20);
        }
        QVERIFY(!m_bench->owesReports());
        QCOMPARE(m_desk->reports.size(), size_t(2));
        QVERIFY(!threadText().contains(QStringLiteral("Julie")));
        QVERIFY(!threadText().contains(QStringLiteral("semaine")));
    }

    void aChipIsReportedAsHiddenWithoutNeed()
    {
        QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(focus(), Qt::Key_H, Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->reports.size(), size_t(1));
        QCOMPARE(m_desk->reports[0].kind, ReportKind::Excess);
        QCOMPARE(m_desk->reports[0].token, examples::person(2));
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(threadText().contains(QStringLiteral("Participant B")));
    }

    void withoutASelectionItSaysWhatIsMissing()
    {
        m_registry->find(QStringLiteral("thread.reportMissed.person"))->trigger();
        QVERIFY(m_space->notice()->isVisible() && m_desk->reports.empty());
        m_registry->find(QStringLiteral("thread.reportExcess"))->trigger();
        QTest::qWait(10);
        QVERIFY(m_desk->reports.empty());
    }

    void withoutARequestInHandNothingIsAsked()
    {
        m_clock.advance(m_desk->me.policy.leaseLength + Seconds(1));
        m_bench->tick();
        QVERIFY(!m_registry->find(QStringLiteral("thread.reveal"))->isEnabled());
        m_space->reveals()->ask(organisation);
        QVERIFY(!dialog()->isVisible());
    }

private:
    [[nodiscard]] QWidget *focus() const { return QApplication::focusWidget() ? QApplication::focusWidget() : m_space.get(); }
    [[nodiscard]] ThreadView *thread() const { return m_space->page()->thread(); }
    void select(std::size_t message, const QString &what)
    {
        MessageText *text = thread()->cards().at(message)->body();
        text->setFocus();
        QTextCursor cursor = text->textCursor();
        const int at = static_cast<int>(text->toPlainText().indexOf(what));
        QVERIFY(at >= 0);
        cursor.setPosition(at);
        cursor.setPosition(at + static_cast<int>(what.size()), QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
    }
    [[nodiscard]] QString threadText() const
    {
        QString all;
        for (const MessageCard *card : thread()->cards())
            all += card->body()->toPlainText() + QLatin1Char('\n') + card->quoted()->toPlainText() + QLatin1Char('\n');
        return all;
    }
    /// One of the fields that hold words of the thread.
    [[nodiscard]] QLineEdit *field() const
    {
        for (QLineEdit *line : m_space->page()->form()->findChildren<QLineEdit *>()) {
            if (line->text().contains(QStringLiteral("sauf")))
                return line;
        }
        return nullptr;
    }
    [[nodiscard]] RevealDialog *dialog() const { return m_space->reveals()->dialog(); }
    [[nodiscard]] RevealWindow *window() const { return m_space->reveals()->window(); }
    [[nodiscard]] QComboBox *reasons() const { return dialog()->findChildren<QComboBox *>().at(1); }
    [[nodiscard]] QPlainTextEdit *words() const { return dialog()->findChild<QPlainTextEdit *>(); }
    [[nodiscard]] PrimaryButton *showButton() const { return dialog()->findChild<PrimaryButton *>(); }
    [[nodiscard]] QString problem() const
    {
        QString all;
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            all += label->isVisible() ? label->text() + QLatin1Char('\n') : QString();
        return all;
    }
    void askForOrganisation()
    {
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(focus(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(focus(), Qt::Key_R);
        QVERIFY(dialog()->isVisible());
        QApplication::setActiveWindow(dialog());
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
    }
    void fillAndSend()
    {
        reasons()->setCurrentIndex(1);
        QTest::keyClicks(words(), QStringLiteral("which company"));
        QTest::keyClick(words(), Qt::Key_Return, Qt::ControlModifier);
    }
    void reveal()
    {
        askForOrganisation();
        fillAndSend();
        QTRY_VERIFY(window() && window()->isVisible());
        QApplication::setActiveWindow(window());
        QVERIFY(QTest::qWaitForWindowActive(window()));
    }

    const Token organisation{QStringLiteral("ORGANISATION_1")};
    ManualClock m_clock{examples::now()};
    StoppedScheduler m_scheduler;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<SupervisionWorkspace> m_space;
};

QTEST_MAIN(RevealTests)
#include "reveals.moc"
