// The workspace as a person drives it: real keys, real clicks.
#include "tests/support/manualclock.h"
#include "tests/ui/supervision/examples.h"
#include "tests/ui/supervision/workbenchdouble.h"
#include "ui/calendar/calendarpanel.h"
#include "ui/common/notices.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/decisionbar.h"
#include "ui/supervision/slotlist.h"
#include "ui/supervision/supervisionworkspace.h"
#include "ui/supervision/threadview.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QTranslator>

using namespace vigie;
using namespace vigie::ui;

class Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::Light);
        // VIGIE_QM names a compiled translation for the pictures.
        if (qEnvironmentVariableIsSet("VIGIE_SHOTS") && m_translator.load(qEnvironmentVariable("VIGIE_QM"))) {
            QLocale::setDefault(QLocale(m_translator.language()));
            QCoreApplication::installTranslator(&m_translator);
        }
    }

    void init()
    {
        m_clock.set(examples::now());
        m_bench = examples::makeWorkbench(m_clock);
        m_registry = std::make_unique<ActionRegistry>();
        m_space = std::make_unique<SupervisionWorkspace>(*m_bench, *m_registry);
        m_space->resize(1366, 840);
        m_space->show();
        QApplication::setActiveWindow(m_space.get());
        QVERIFY(QTest::qWaitForWindowActive(m_space.get()));
    }

    void cleanup()
    {
        m_space.reset();
        m_registry.reset();
        m_bench.reset();
    }

    void enterPullsTheNextRequest()
    {
        examples::behind(*m_bench).waiting = {examples::videoCase()};
        QVERIFY(m_space->empty()->isVisible());
        key(Qt::Key_Return);
        QVERIFY(m_space->page()->isVisible());
        QCOMPARE(m_bench->current()->content.id, examples::videoCase().content.id);
    }

    void aNumberKeyChoosesAndEnterSchedules()
    {
        start();
        key(Qt::Key_2);
        QCOMPARE(m_bench->draft().chosen, 1);
        QCOMPARE(m_space->page()->bar()->primary()->text(), QStringLiteral("Schedule slot 2"));
        key(Qt::Key_Return);
        QCOMPARE(seen().decided.size(), size_t(1));
        QCOMPARE(std::get<ruling::Schedule>(seen().decided[0]).slot, examples::videoCase().content.slots[1].when);
    }

    void theSameKeysChooseOnAFrenchKeyboard()
    {
        start();
        QTest::keyClick(focus(), Qt::Key_Eacute);
        QCOMPARE(m_bench->draft().chosen, 1);
        QTest::keyClick(focus(), Qt::Key_QuoteDbl);
        QCOMPARE(m_bench->draft().chosen, 2);
    }

    void aClickInTheCalendarChooses()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        const QPoint middle = view->slotRect(1).center();
        QVERIFY(!middle.isNull());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(m_bench->draft().chosen, 1);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, view->slotRect(0).center());
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(m_bench->draft().chosen, 1); // pressed on one, released on another: neither
    }

    void arrowsInTheCalendarGoInTheOrderOfTime()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        key(Qt::Key_F6);
        QVERIFY(view->hasFocus());
        key(Qt::Key_Right);
        QCOMPARE(m_bench->draft().chosen, 1);
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        QCOMPARE(m_bench->draft().chosen, 0);
        const QDate before = view->content().days.front().date();
        key(Qt::Key_PageDown);
        QCOMPARE(view->content().days.front().date(), before.addDays(7));
    }

    void aClickInTheListChooses()
    {
        start();
        SlotList *list = m_space->page()->slotList();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
        QCOMPARE(m_bench->draft().chosen, 2);
    }

    void typingInAFieldTriggersNothing_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("text") << QByteArray("QLineEdit");
        QTest::newRow("duration") << QByteArray("QSpinBox");
        QTest::newRow("kind") << QByteArray("QComboBox");
        QTest::newRow("date") << QByteArray("QDateEdit");
    }

    void typingInAFieldTriggersNothing()
    {
        QFETCH(QByteArray, field);
        start();
        QWidget *editor = nullptr;
        const auto fields =
            m_space->page()->findChild<QWidget *>() ? m_space->page()->findChildren<QWidget *>() : QList<QWidget *>();
        for (QWidget *each : fields) {
            if (each->inherits(field.constData()) && each->isVisible() && each->focusPolicy() != Qt::NoFocus
                && !each->focusProxy())
                editor = editor ? editor : each;
        }
        QVERIFY(editor);
        editor->setFocus();
        QVERIFY(editor->hasFocus());
        for (const Qt::Key each : {Qt::Key_P, Qt::Key_Q, Qt::Key_D, Qt::Key_S, Qt::Key_N, Qt::Key_U, Qt::Key_2, Qt::Key_Return}) {
            QTest::keyClick(editor, each);
            QVERIFY2(seen().decided.empty(), qPrintable(QKeySequence(each).toString()));
            QCOMPARE(m_space->page()->panel(), CasePage::Panel::None);
            QCOMPARE(m_bench->draft().chosen, 0);
        }
    }

    void enterOnAButtonPressesThatButton()
    {
        start();
        QPushButton *ask = nullptr;
        const auto buttons = m_space->page()->bar()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == QStringLiteral("Ask for clarification"))
                ask = button;
        }
        QVERIFY(ask);
        ask->setFocus();
        QTest::keyClick(ask, Qt::Key_Return);
        QVERIFY(seen().decided.empty());
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::Composer);
    }

    void aDoublePressOfEnterDecidesOnce()
    {
        HeldCase second = examples::wideCase();
        examples::behind(*m_bench).waiting = {examples::videoCase(), second};
        key(Qt::Key_Return);
        key(Qt::Key_Return);
        QCOMPARE(m_bench->current()->content.id, second.content.id);
        key(Qt::Key_Return);
        QCOMPARE(seen().decided.size(), size_t(1));
        QTest::qWait(450);
        key(Qt::Key_Return);
        QCOMPARE(seen().decided.size(), size_t(2));
    }

    void markedSlotsAreProposed()
    {
        start();
        key(Qt::Key_Space);
        key(Qt::Key_3);
        key(Qt::Key_Space);
        QCOMPARE(m_bench->draft().offered, (std::vector<int>{0, 2}));
        key(Qt::Key_P);
        QCOMPARE(std::get<ruling::Propose>(seen().decided.at(0)).slots.size(), size_t(2));
    }

    void aQuestionIsWrittenInPlaceAndSentByCtrlEnter()
    {
        start();
        key(Qt::Key_Q);
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::Composer);
        QPlainTextEdit *editor = m_space->page()->composer()->editor();
        QVERIFY(editor->hasFocus());
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(seen().decided.empty(), "an empty question is not sent");
        editor->clear();
        QTest::keyClicks(editor, QStringLiteral("Mardi ou jeudi ?"));
        QCOMPARE(m_bench->draft().question, QStringLiteral("Mardi ou jeudi ?"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::None);
        key(Qt::Key_Q);
        QCOMPARE(editor->toPlainText(), QStringLiteral("Mardi ou jeudi ?"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        const auto question = std::get<ruling::Clarify>(seen().decided.at(0));
        QCOMPARE(question.question, QStringLiteral("Mardi ou jeudi ?"));
        QCOMPARE(question.to.size(), size_t(4));
    }

    void declineAndHandOverKeepTheirReason()
    {
        start();
        key(Qt::Key_D);
        m_space->page()->composer()->findChild<QComboBox *>()->setCurrentIndex(1);
        QTest::keyClick(m_space->page()->composer()->editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(std::get<ruling::Decline>(seen().decided.at(0)).reason, DeclineReason::OutOfScope);
    }

    void theSharingPreviewFollows()
    {
        start();
        SharingPreview *preview = m_space->page()->bar()->sharing();
        QVERIFY(preview->text().contains(QStringLiteral("→ B, C, D")));
        key(Qt::Key_M);
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::Sharing);
        const auto boxes = m_space->page()->findChildren<QCheckBox *>();
        QCheckBox *linkToC = nullptr;
        for (QCheckBox *box : boxes) {
            if (box->accessibleName().contains(QStringLiteral("Participant C")) && box->isEnabled() && box->isVisible())
                linkToC = box;
        }
        QVERIFY(linkToC);
        QTest::keyClick(linkToC, Qt::Key_Space);
        QVERIFY(preview->text().contains(QStringLiteral("→ B, D")));
        QCOMPARE(m_bench->draft().sharing.size(), size_t(3));
        for (QCheckBox *box : boxes) {
            if (box->accessibleName().contains(QStringLiteral("phone"))
                && box->accessibleName().contains(QStringLiteral("Participant C")))
                QVERIFY2(!box->isEnabled(), "not designated for C");
        }
        key(Qt::Key_Escape);
        key(Qt::Key_D);
        QVERIFY(!preview->text().contains(QStringLiteral("→"))); // a refusal shares nothing
    }

    void aDecisionCanBeTakenBack()
    {
        start();
        key(Qt::Key_2);
        key(Qt::Key_Return);
        QVERIFY(m_space->takeBackBar()->isVisible());
        QVERIFY(m_space->empty()->isVisible());
        QTest::keyClick(focus(), Qt::Key_U);
        QCOMPARE(seen().takenBack, 1);
        QVERIFY(m_space->page()->isVisible());
        QCOMPARE(m_bench->draft().chosen, 1);
        QVERIFY(!m_space->takeBackBar()->isVisible());
    }

    void theTakeBackBarGoesWhenTheTimeIsOver()
    {
        start();
        key(Qt::Key_Return);
        QVERIFY(m_space->takeBackBar()->isVisible());
        m_clock.advance(Seconds(9));
        QTRY_VERIFY_WITH_TIMEOUT(!m_space->takeBackBar()->isVisible(), 3000);
    }

    void aRefusedDecisionComesBackWithWhatChanged()
    {
        start();
        key(Qt::Key_2);
        key(Qt::Key_Return);
        auto &entry = examples::behind(*m_bench).outbox.front();
        entry.state = OutboxState::Refused;
        entry.error = Error{ErrorKind::RequestChanged, {}};
        examples::behind(*m_bench).lastDecision.reset();
        Q_EMIT m_bench->outboxChanged();
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("K-318")));
        QTest::keyClick(focus(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(seen().remade.size(), size_t(1));
        HeldCase newer = examples::videoCase();
        newer.content.version = 4;
        newer.content.lanes[2].blocks.clear();
        const Draft typed = entry.draft;
        examples::behind(*m_bench).outbox.clear();
        examples::behind(*m_bench).task = task::Working{newer};
        examples::behind(*m_bench).draft = typed;
        Q_EMIT m_bench->taskChanged();
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("calendar changed: C")));
        QCOMPARE(m_bench->draft().chosen, 1);
        QCOMPARE(m_space->page()->bar()->primary()->text(), QStringLiteral("Schedule slot 2"));
    }

    void aLostLeaseLeavesTheDraftReadable()
    {
        start();
        key(Qt::Key_2);
        examples::behind(*m_bench).task = task::LeaseLost{examples::videoCase()};
        Q_EMIT m_bench->taskChanged();
        QVERIFY(m_space->page()->isVisible());
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(!m_space->page()->bar()->primary()->isEnabled());
        key(Qt::Key_Return);
        QVERIFY(seen().decided.empty());
        QCOMPARE(m_bench->draft().chosen, 1);
    }

    void whatTheCheckFindsIsSaid()
    {
        start();
        examples::behind(*m_bench).refuseLocally = Error{ErrorKind::SlotInPast, {}};
        key(Qt::Key_Return);
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(m_space->page()->isVisible());
    }

    void aFocusedFieldShowsItsSource()
    {
        start();
        key(Qt::Key_F2);
        auto *duration = qobject_cast<QSpinBox *>(focus());
        QVERIFY(duration); // the first doubtful field
        QTest::keyClick(duration, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(duration, QStringLiteral("60"));
        QTest::keyClick(duration, Qt::Key_Return);
        QCOMPARE(m_bench->draft().corrections.size(), size_t(1));
        QCOMPARE(m_bench->draft().corrections.front().value, FieldValue(Minutes(60)));
        QVERIFY(seen().decided.empty());
    }

    void aNewSlotIsJudgedAndChosen()
    {
        start();
        key(Qt::Key_N);
        auto *starts = m_space->page()->findChild<QTimeEdit *>();
        QVERIFY(starts && starts->isVisible());
        starts->setTime(QTime(17, 30));
        for (QPushButton *button : m_space->page()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Add the slot"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(m_bench->draft().slots.size(), size_t(4));
        QCOMPARE(m_bench->draft().chosen, 3);
        QVERIFY(!m_bench->draft().slots.back().reasons.empty());
    }

    void aScreenReaderFindsSlotsAndBlocks()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view);
        QVERIFY(interface);
        QVERIFY(interface->childCount() > 10);
        QAccessibleInterface *second = interface->child(1);
        QVERIFY(second->text(QAccessible::Name).startsWith(QStringLiteral("Slot 2, ")));
        QVERIFY(second->text(QAccessible::Name).contains(QStringLiteral("17:00–17:45")));
        QVERIFY(second->rect().intersects(QRect(view->mapToGlobal(QPoint(0, 0)), view->size())));
        second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_bench->draft().chosen, 1);
        QVERIFY(interface->child(1)->state().selected);
        QCOMPARE(interface->indexOfChild(interface->child(4)), 4);
    }

    void everyControlHasANameOfItsOwn()
    {
        start();
        QSet<QString> names;
        const auto controls = m_space->page()->findChildren<QWidget *>();
        for (QWidget *control : controls) {
            const bool wanted = qobject_cast<QAbstractButton *>(control) || qobject_cast<QComboBox *>(control)
                || qobject_cast<QAbstractSpinBox *>(control) || qobject_cast<QTextEdit *>(control)
                || (qobject_cast<QLineEdit *>(control) && !qobject_cast<QAbstractSpinBox *>(control->parentWidget()));
            if (!wanted || !control->isVisible())
                continue;
            const QString name = QAccessible::queryAccessibleInterface(control)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), control->metaObject()->className());
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
        QVERIFY(names.size() > 15);
    }

    void aWeekOfEightLanesIsPaintedQuickly()
    {
        WeekView view;
        view.resize(1000, 700);
        HeldCase held = examples::wideCase();
        for (Lane &lane : held.content.lanes)
            lane.blocks = examples::videoCase().content.lanes[0].blocks;
        view.setCase(held.content);
        view.setCandidates(held.content.slots, 0, {});
        QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
        view.render(&image);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 10; ++i)
            view.viewport()->render(&image);
        QVERIFY2(clock.elapsed() < 400, qPrintable(QString::number(clock.elapsed())));
    }

    /// With VIGIE_SHOTS set: pictures of every state, to be looked at.
    void picturesOfTheStates()
    {
        const QString folder = qEnvironmentVariable("VIGIE_SHOTS");
        if (folder.isEmpty())
            QSKIP("only with VIGIE_SHOTS");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            applyTheme(*qApp, scheme);
            const QString mode = scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
            for (const QSize size : {QSize(1280 - 76, 720 - 28), QSize(1440 - 76, 900 - 28), QSize(1920 - 76, 1080 - 28)}) {
                m_space->resize(size);
                const QString prefix = QStringLiteral("%1/%2-%3").arg(folder, mode).arg(size.width());
                examples::hand(*m_bench, examples::videoCase());
                key(Qt::Key_2);
                shoot(prefix + QStringLiteral("-video.png"));
                if (size.width() != 1440 - 76)
                    continue;
                key(Qt::Key_F2);
                key(Qt::Key_M, Qt::AltModifier);
                shoot(prefix + QStringLiteral("-field.png"));
                m_space->page()->openComposer(Composing::Question);
                shoot(prefix + QStringLiteral("-question.png"));
                m_space->page()->openComposer(Composing::Decline);
                shoot(prefix + QStringLiteral("-decline.png"));
                m_space->page()->openSharing();
                shoot(prefix + QStringLiteral("-sharing.png"));
                m_space->page()->openNewSlot();
                shoot(prefix + QStringLiteral("-newslot.png"));
                m_space->page()->closePanel();
                examples::hand(*m_bench, examples::wideCase());
                shoot(prefix + QStringLiteral("-wide.png"));
                m_space->page()->calendar()->view()->setShown(DaysShown::ThreeDays);
                shoot(prefix + QStringLiteral("-three.png"));
                m_space->page()->calendar()->view()->setShown(DaysShown::Week);
                examples::behind(*m_bench).task = task::LeaseLost{examples::cancelCase()};
                examples::behind(*m_bench).draft = {};
                Q_EMIT m_bench->taskChanged();
                shoot(prefix + QStringLiteral("-lost.png"));
                examples::hand(*m_bench, examples::videoCase());
                QVERIFY(m_bench->decide(ruling::Schedule{examples::videoCase().content.slots[1].when}).ok());
                shoot(prefix + QStringLiteral("-empty.png"));
                examples::behind(*m_bench).task = task::None{};
                examples::behind(*m_bench).lastDecision.reset();
                Q_EMIT m_bench->taskChanged();
                shoot(prefix + QStringLiteral("-none.png"));
            }
        }
        applyTheme(*qApp, Scheme::Light);
    }

private:
    void start()
    {
        examples::hand(*m_bench, examples::videoCase());
        QCoreApplication::processEvents(); // new rows of a form become visible with the next event
    }

    QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : m_space.get();
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), which, modifiers); }

    examples::Behind &seen() { return examples::behind(*m_bench); }

    void shoot(const QString &path)
    {
        QTest::qWait(60);
        QVERIFY(m_space->grab().save(path));
    }

    QTranslator m_translator;
    ManualClock m_clock{examples::now()};
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<SupervisionWorkspace> m_space;
};

QTEST_MAIN(Workspace)
#include "workspace.moc"
