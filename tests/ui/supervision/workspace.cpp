// The workspace as a person drives it: real keys, real clicks.
#include "models/store/cache.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/stoppedscheduler.h"
#include "tests/support/wordsin.h"
#include "tests/ui/supervision/examples.h"
#include "ui/calendar/calendarpanel.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/supervision/caseheader.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/conflictpage.h"
#include "ui/supervision/decisionbar.h"
#include "ui/supervision/draftedits.h"
#include "ui/supervision/limitedusepage.h"
#include "ui/supervision/nearslots.h"
#include "ui/supervision/slotlist.h"
#include "ui/supervision/supervisionworkspace.h"
#include "ui/supervision/threadview.h"
#include "ui/supervision/understandingform.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace vigie;
using namespace vigie::ui;

class Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }

    void init()
    {
        m_clock.set(examples::now());
        m_desk = std::make_unique<FakeDesk>(m_clock);
        m_cache = std::make_unique<Cache>(Error{ErrorKind::KeyringMissing, {}});
        m_bench = std::make_unique<Workbench>(*m_desk, *m_cache, m_clock, m_scheduler);
        m_bench->signIn(
            {{QStringLiteral("desk.example.org"), 8443}, m_desk->fingerprint, QStringLiteral("noro"), m_desk->password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(m_bench->session()));
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
        m_cache.reset();
        m_desk.reset();
    }

    void enterPullsTheNextRequest()
    {
        m_desk->addCase(examples::videoCase().content);
        QVERIFY(m_space->empty()->isVisible());
        key(Qt::Key_Return);
        QTRY_VERIFY(m_space->page()->isVisible());
        QCOMPARE(m_bench->current()->content.id, examples::videoCase().content.id);
    }

    void whatHasGoneLeavesNothingEvenWhereItIsNotSeen()
    {
        start();
        Draft draft = m_bench->draft();
        draft.question = QStringLiteral("what I ask");
        m_bench->setDraft(draft);
        m_space->page()->openNewSlot();
        m_space->page()->openSharing();
        m_space->page()->openComposer(Composing::Question);
        m_space->page()->closePanel();
        const Case content = m_bench->current()->content;
        QStringList secrets{content.clientCode, QStringLiteral("what I ask")};
        for (const RedactedMessage &message : content.thread)
            secrets << message.body.front().text.left(12);
        for (const QString &secret : std::as_const(secrets))
            QVERIFY2(wordsIn(*m_space->page()).contains(secret), qPrintable(secret));
        m_desk->orderPurge(content.id);
        QTRY_VERIFY(!m_bench->current());
        const QString left = wordsIn(*m_space->page());
        for (const QString &secret : std::as_const(secrets))
            QVERIFY2(!left.contains(secret), qPrintable(secret));
        m_clock.advance(Seconds(1)); // what is leased later has come back in good order
        start();
        QVERIFY(wordsIn(*m_space->page()).contains(content.clientCode));
    }

    void theRulesAreAcknowledgedBeforeTheFirstPull()
    {
        m_space.reset();
        m_bench = std::make_unique<Workbench>(*m_desk, *m_cache, m_clock, m_scheduler);
        m_desk->me.limitedUse.due = true;
        m_desk->addCase(examples::videoCase().content);
        m_bench->signIn(
            {{QStringLiteral("desk.example.org"), 8443}, m_desk->fingerprint, QStringLiteral("noro"), m_desk->password});
        m_registry = std::make_unique<ActionRegistry>();
        m_space = std::make_unique<SupervisionWorkspace>(*m_bench, *m_registry);
        m_space->resize(1366, 840);
        m_space->show();
        QApplication::setActiveWindow(m_space.get());
        QVERIFY(QTest::qWaitForWindowActive(m_space.get()));
        QTRY_VERIFY(m_space->rules()->isVisible());
        QVERIFY(!m_space->empty()->isVisible());
        PrimaryButton *button = m_space->rules()->button();
        QTRY_VERIFY(button->hasFocus());
        QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name),
                 QStringLiteral("I have read these rules and work by them"));
        for (const QString &line : m_space->rules()->lines())
            QVERIFY(!line.isEmpty());
        key(Qt::Key_Return);
        QTRY_VERIFY(m_space->empty()->isVisible());
        QVERIFY(m_space->empty()->button()->hasFocus());
        key(Qt::Key_Return);
        QTRY_VERIFY(m_space->page()->isVisible());
    }

    void rulesOfAnotherVersionThanOursHaveNoButton()
    {
        LimitedUsePage page;
        page.present({limitedUseVersion, true});
        const QString known = page.lines().back();
        QVERIFY(page.button()->isVisibleTo(&page));
        page.present({limitedUseVersion + 1, true});
        QVERIFY(!page.button()->isVisibleTo(&page));
        QVERIFY(page.lines().back() != known);
    }

    void aNumberKeyChoosesAndEnterSchedules()
    {
        start();
        key(Qt::Key_2);
        QCOMPARE(m_bench->draft().chosen, 1);
        QCOMPARE(m_space->page()->bar()->primary()->text(), QStringLiteral("Schedule slot 2"));
        key(Qt::Key_Return);
        QCOMPARE(decided().size(), size_t(1));
        QCOMPARE(std::get<ruling::Schedule>(decided()[0]).slot, examples::videoCase().content.slots[1].when);
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

    void ctrlAndArrowsInTheCalendarGoInTheOrderOfTime()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        key(Qt::Key_F6);
        QVERIFY(view->hasFocus());
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().chosen, 1);
        key(Qt::Key_Left, Qt::ControlModifier);
        key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().chosen, 0);
        const QDate before = view->content().days.front().date();
        key(Qt::Key_PageDown);
        QCOMPARE(view->content().days.front().date(), before.addDays(7));
    }

    void aDraggedSlotGoesWhereTheHandLetsGo()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        const TimeRange was = m_bench->draft().slots[0].when;
        const QRect slot = view->slotRect(0);
        const QPoint from = slot.center();
        // 45 minutes are as high as the slot: one slot further down.
        const QPoint to = from + QPoint(0, slot.height());
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view->viewport(), from + QPoint(1, 1));
        QVERIFY(!view->dragged()); // a trembling hand moves nothing
        QTest::mouseMove(view->viewport(), to);
        QVERIFY(view->dragged());
        QCOMPARE(view->dragged()->when.start, was.start + Minutes(45));
        QVERIFY(!view->dragged()->reasons.empty()); // why it is good or poor is said under the hand
        QCOMPARE(m_bench->draft().slots[0].when, was);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        QVERIFY(!view->dragged());
        QCOMPARE(m_bench->draft().slots[0].when.start, was.start + Minutes(45));
        QCOMPARE(m_bench->draft().slots[0].when.duration(), was.duration());
        QCOMPARE(m_bench->draft().chosen, 0);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().slots[0].when, was);
        key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().slots[0].when.start, was.start + Minutes(45));
    }

    void escapeLetsGoOfADraggedSlot()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        key(Qt::Key_F6);
        const Draft before = m_bench->draft();
        const QPoint from = view->slotRect(0).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view->viewport(), from + QPoint(0, 80));
        QVERIFY(view->dragged());
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!view->dragged());
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, from + QPoint(0, 80));
        QCOMPARE(m_bench->draft(), before);
    }

    void anEdgeStretchesASlot()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        const TimeRange was = m_bench->draft().slots[0].when;
        const QRect slot = view->slotRect(0);
        const QPoint edge(slot.center().x(), slot.bottom() - 1);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(view->viewport(), edge + QPoint(0, slot.height() / 3));
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, edge + QPoint(0, slot.height() / 3));
        QCOMPARE(m_bench->draft().slots[0].when, (TimeRange{was.start, was.end + Minutes(15)}));
    }

    void aSlotIsDrawnOnEmptyCalendar()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        const size_t before = m_bench->draft().slots.size();
        const QRect slot = view->slotRect(0);
        const QPoint from(slot.center().x(), slot.bottom() + slot.height());
        QVERIFY(view->slotAt(from) < 0);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view->viewport(), from + QPoint(0, slot.height()));
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, from + QPoint(0, slot.height()));
        QCOMPARE(m_bench->draft().slots.size(), before + 1);
        QCOMPARE(m_bench->draft().chosen, static_cast<int>(before));
        QVERIFY(m_bench->draft().slots.back().when.duration() >= Minutes(45));
        key(Qt::Key_Delete);
        QCOMPARE(m_bench->draft().slots.size(), before);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().slots.size(), before);
        QVERIFY(!m_registry->find(QStringLiteral("supervision.undo"))->isEnabled());
    }

    void keysAloneMoveAndStretchASlotAndOneUndoTakesAHeldKeyBack()
    {
        start();
        key(Qt::Key_F6);
        const TimeRange was = m_bench->draft().slots[0].when;
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().slots[0].when.start, was.start + Minutes(25));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_bench->draft().slots[0].when, was);
        key(Qt::Key_Right);
        QCOMPARE(m_bench->draft().slots[0].when.start, was.start + std::chrono::hours(24));
        key(Qt::Key_Left); // back where it was: nothing is left to undo
        QCOMPARE(m_bench->draft().slots[0].when, was);
        QVERIFY(!m_registry->find(QStringLiteral("supervision.undo"))->isEnabled());
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_bench->draft().slots[0].when, (TimeRange{was.start, was.end + Minutes(15)}));
        key(Qt::Key_Home);
        QVERIFY(m_bench->draft().slots[0].when.start > was.start);
        QVERIFY(isFree(m_bench->draft().slots[0]));
    }

    void undoTakesACorrectionBackWithTheSlotsItFound()
    {
        start();
        key(Qt::Key_F6);
        key(Qt::Key_Down);
        const Draft moved = m_bench->draft();
        const Correction longer{FieldName::Duration, {}, FieldValue(Minutes(90))};
        Q_EMIT m_space->page()->form()->corrected(longer);
        QCOMPARE(m_bench->draft().corrections.size(), size_t(1));
        QVERIFY(m_bench->draft().slots != moved.slots);
        const Draft found = m_bench->draft();
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_bench->draft(), moved);
        key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_bench->draft(), found);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_bench->draft().corrections.empty());
        QVERIFY(m_bench->draft().slots[0].when.start < moved.slots[0].when.start);
    }

    void aSlotOutsideHoursIsDecidedOnWithASecondEnter()
    {
        start();
        key(Qt::Key_F6);
        const auto outside = [this] {
            const auto slot = wantsSecondWord(m_bench->current()->content, m_bench->draft());
            return slot && isFree(*slot);
        };
        for (int i = 0; i < 30 && !outside(); ++i)
            key(Qt::Key_Down);
        QVERIFY(outside());
        const RequestId request = m_bench->current()->content.id;
        key(Qt::Key_Return);
        QVERIFY(m_bench->current());
        QCOMPARE(m_bench->current()->content.id, request);
        QVERIFY(m_space->notice()->isVisible());
        // Another slot asks anew.
        key(Qt::Key_Down);
        QVERIFY(!m_space->notice()->isVisible());
        key(Qt::Key_Return);
        QCOMPARE(m_bench->outbox().size(), size_t(0));
        key(Qt::Key_Return);
        QCOMPARE(m_bench->outbox().size(), size_t(1));
    }

    void whatIsNearlyFreeSaysWhatStopsItAndEnterPutsItIn()
    {
        start(neverFree());
        NearSlots *near = m_space->page()->nearSlots();
        QVERIFY(near->isVisible());
        QVERIFY(!m_space->page()->slotList()->isVisible());
        const std::vector<NearSlot *> rows = nearRows();
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0]->stops(), QStringLiteral("B away until Tue 31 Mar, 23:00"));
        QCOMPARE(rows[1]->stops(), QStringLiteral("B travelling until 23:00"));
        QCOMPARE(rows[2]->stops(), QStringLiteral("C busy until Fri 3 Apr, 23:00"));
        QVERIFY(!near->isAncestorOf(focus())); // nothing is put in by an Enter that was meant for the request before
        key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(focus(), static_cast<QWidget *>(rows[0]));
        QVERIFY(QAccessible::queryAccessibleInterface(rows[0])
                    ->text(QAccessible::Name)
                    .endsWith(QStringLiteral("nearly free, Participant B away until Tue 31 Mar, 23:00")));
        key(Qt::Key_Tab);
        QCOMPARE(focus(), static_cast<QWidget *>(rows[1]));
        const TimeRange when = rows[1]->nearMiss().slot.when;
        key(Qt::Key_Return);
        QCOMPARE(m_bench->draft().slots.size(), size_t(1));
        QCOMPARE(m_bench->draft().slots[0].when, when);
        QCOMPARE(m_bench->draft().chosen, 0);
        QVERIFY(!isFree(m_bench->draft().slots[0]));
        QVERIFY(decided().empty());
        QCOMPARE(nearRows().size(), size_t(2)); // what is in the list is not offered again
        QVERIFY(m_space->page()->slotList()->hasFocus());
        key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(focus(), static_cast<QWidget *>(rows[0]));
        key(Qt::Key_1); // what Enter means goes with the choice
        QVERIFY(m_space->page()->slotList()->hasFocus());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_bench->draft().slots.empty());
        QCOMPARE(nearRows().size(), size_t(3));
        QTest::mouseClick(rows[2], Qt::LeftButton);
        QCOMPARE(m_bench->draft().slots.size(), size_t(1));
        key(Qt::Key_Return);
        QVERIFY(decided().empty());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("C busy until Fri 3 Apr, 23:00")));
        QCOMPARE(m_space->page()->bar()->primary()->text(), QStringLiteral("Send although blocked"));
        key(Qt::Key_Return);
        QCOMPARE(decided().size(), size_t(1));
    }

    void whatIsNearlyFreeOutsideHoursWantsASecondEnter()
    {
        start(onceFree());
        QCOMPARE(m_bench->draft().slots.size(), size_t(1));
        const std::vector<NearSlot *> rows = nearRows();
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0]->stops(), QStringLiteral("Client busy until 23:00"));
        const auto outside = std::find_if(rows.begin(), rows.end(), [](const NearSlot *row) {
            return row->nearMiss().stops.front().kind == SlotReasonKind::OutsideWorkingHours;
        });
        QVERIFY(outside != rows.end());
        QCOMPARE((*outside)->stops(), QStringLiteral("outside B's hours"));
        QTest::mouseClick(*outside, Qt::LeftButton);
        QVERIFY(wantsSecondWord(m_bench->current()->content, m_bench->draft()));
        key(Qt::Key_Return);
        QVERIFY(decided().empty());
        QVERIFY(m_space->notice()->isVisible());
        key(Qt::Key_Return);
        QCOMPARE(decided().size(), size_t(1));
    }

    void aChoiceThatIsWideOffersNothingNearlyFree()
    {
        start();
        QVERIFY(!m_space->page()->nearSlots()->isVisible());
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
            QVERIFY2(decided().empty(), qPrintable(QKeySequence(each).toString()));
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
        QVERIFY(decided().empty());
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::Composer);
    }

    void aDoublePressOfEnterDecidesOnce()
    {
        Case second = examples::videoCase().content;
        second.id = RequestId{QStringLiteral("request-9")};
        m_desk->addCase(examples::videoCase().content);
        m_desk->addCase(second);
        key(Qt::Key_Return);
        QTRY_VERIFY(m_bench->hasReserve());
        key(Qt::Key_Return);
        QCOMPARE(m_bench->current()->content.id, second.id);
        key(Qt::Key_Return);
        QCOMPARE(decided().size(), size_t(1));
        QTest::qWait(450);
        key(Qt::Key_Return);
        QCOMPARE(decided().size(), size_t(2));
    }

    void markedSlotsAreProposed()
    {
        start();
        key(Qt::Key_Space);
        key(Qt::Key_3);
        key(Qt::Key_Space);
        QCOMPARE(m_bench->draft().offered, (std::vector<int>{0, 2}));
        key(Qt::Key_P);
        QCOMPARE(std::get<ruling::Propose>(decided().at(0)).slots.size(), size_t(2));
    }

    void aQuestionIsWrittenInPlaceAndSentByCtrlEnter()
    {
        start();
        key(Qt::Key_Q);
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::Composer);
        QPlainTextEdit *editor = m_space->page()->composer()->editor();
        QVERIFY(editor->hasFocus());
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(decided().empty(), "an empty question is not sent");
        editor->clear();
        QTest::keyClicks(editor, QStringLiteral("Mardi ou jeudi ?"));
        QCOMPARE(m_bench->draft().question, QStringLiteral("Mardi ou jeudi ?"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::None);
        key(Qt::Key_Q);
        QCOMPARE(editor->toPlainText(), QStringLiteral("Mardi ou jeudi ?"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        const auto question = std::get<ruling::Clarify>(decided().at(0));
        QCOMPARE(question.question, QStringLiteral("Mardi ou jeudi ?"));
        QCOMPARE(question.to.size(), size_t(4));
    }

    void declineAndHandOverKeepTheirReason()
    {
        start();
        key(Qt::Key_D);
        m_space->page()->composer()->findChild<QComboBox *>()->setCurrentIndex(1);
        QTest::keyClick(m_space->page()->composer()->editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(std::get<ruling::Decline>(decided().at(0)).reason, DeclineReason::OutOfScope);
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
        QTRY_COMPARE(m_bench->outbox().back().state, OutboxState::Accepted);
        QTest::keyClick(focus(), Qt::Key_U);
        QTRY_VERIFY(m_space->page()->isVisible());
        QCOMPARE(m_desk->takenBack().size(), size_t(1));
        QCOMPARE(m_bench->draft().chosen, 1);
        QVERIFY(!m_space->takeBackBar()->isVisible());
    }

    void theTakeBackBarGoesWhenTheTimeIsOver()
    {
        start();
        key(Qt::Key_Return);
        QVERIFY(m_space->takeBackBar()->isVisible());
        QTRY_COMPARE(m_bench->outbox().back().state, OutboxState::Accepted);
        m_clock.advance(m_desk->me.policy.takeBackWindow + Seconds(1));
        QTRY_VERIFY_WITH_TIMEOUT(!m_space->takeBackBar()->isVisible(), 3000);
    }

    void aRefusedDecisionComesBackWithWhatChanged()
    {
        start();
        m_desk->changeCase(examples::videoCase().content.id, [](Case &c) { c.lanes[2].blocks.clear(); });
        key(Qt::Key_2);
        key(Qt::Key_Return);
        QTRY_VERIFY(m_space->notice()->isVisible());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("K-318")));
        QTest::keyClick(focus(), Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(m_bench->outbox().back().asItIs.has_value());
        key(Qt::Key_R);
        QTRY_VERIFY(m_bench->current() != nullptr);
        QCOMPARE(m_bench->current()->content.version, 4);
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("calendar changed: C")));
        QCOMPARE(m_bench->draft().chosen, 1);
        QCOMPARE(m_space->page()->bar()->primary()->text(), QStringLiteral("Schedule slot 2"));
    }

    void aRequestThatChangesUnderTheHandsSaysWhatChanged()
    {
        start();
        key(Qt::Key_2);
        m_desk->changeCase(examples::videoCase().content.id, [](Case &c) { c.lanes[2].blocks.clear(); });
        m_desk->say(LiveKind::Work);
        QTRY_COMPARE(m_bench->current()->content.version, 4);
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("calendar changed: C")));
        QCOMPARE(m_bench->draft().chosen, 1);
        // Another change before the notice is closed is told together with the first.
        m_desk->changeCase(examples::videoCase().content.id, [](Case &c) { c.lanes[1].blocks.clear(); });
        m_desk->say(LiveKind::Work);
        QTRY_COMPARE(m_bench->current()->content.version, 5);
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("calendar changed: B, C")));
        Q_EMIT m_space->notice()->closed();
        QVERIFY(!m_space->notice()->isVisible());
    }

    void aRefusedDecisionStandsBesideWhatHasChanged()
    {
        start();
        const TimeRange moved = refuseByChange([](Case &c) {
            c.thread.push_back(c.thread.back());
            c.thread.back().sentAt += Minutes(90);
            c.lanes[1].blocks.clear();
            c.deadline = c.receivedAt + Minutes(60 * 24);
        });
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("Not accepted: Schedule")));
        key(Qt::Key_R, Qt::ControlModifier);
        ConflictPage *page = m_space->conflict();
        QVERIFY(page->isVisible());
        QVERIFY(!m_space->notice()->isVisible());
        const QString when = dayAndTimeSpan(moved, clientZone(examples::videoCase().content));
        QVERIFY2(page->decisionLines().join(u'|').contains(when), qPrintable(page->decisionLines().join(u'|')));
        QVERIFY(page->decisionLines().contains(QStringLiteral("Decision: Schedule")));
        const QString changes = page->changeLines().join(u'|');
        QVERIFY2(changes.contains(QStringLiteral("Calendar: Participant B, before: busy")), qPrintable(changes));
        QVERIFY2(changes.contains(QStringLiteral("Deadline, now:")), qPrintable(changes));
        QCOMPARE(page->findChildren<MessageCard *>().size(), 1);
        QVERIFY(page->verdict().contains(QStringLiteral("still fits")));
        // Enter sends it as it is, on the version that is there now.
        key(Qt::Key_Return);
        QTRY_COMPARE(m_desk->accepted().size(), size_t(1));
        QCOMPARE(m_desk->accepted().front().version, examples::videoCase().content.version + 1);
        QVERIFY(!page->isVisible());
        QVERIFY(m_space->empty()->isVisible());
    }

    void aSlotOfAnotherLengthIsSaidBeforeItIsSent()
    {
        start();
        refuseByChange([](Case &c) {
            for (UnderstoodField &field : c.understanding) {
                if (field.name == FieldName::Duration)
                    field.value = Minutes(75);
            }
            c.deadline = c.deadline ? std::optional(*c.deadline + Seconds(1)) : std::nullopt;
        });
        key(Qt::Key_R, Qt::ControlModifier);
        const QString verdict = m_space->conflict()->verdict();
        QVERIFY2(verdict.contains(QStringLiteral("the request now asks for 1\u00A0h\u00A015")), qPrintable(verdict));
        QVERIFY(m_registry->find(QStringLiteral("supervision.keep"))->isEnabled());
        // What is shown alike is no change, nor in the notice when it is made again.
        QVERIFY(!m_space->conflict()->changeLines().join(u'|').contains(QStringLiteral("Deadline")));
        key(Qt::Key_R);
        QTRY_VERIFY(m_space->page()->isVisible());
        QVERIFY2(m_space->notice()->text().contains(QStringLiteral("Duration"))
                     && !m_space->notice()->text().contains(QStringLiteral("deadline")),
                 qPrintable(m_space->notice()->text()));
    }

    void aDecisionThatFitsNoMoreIsMadeAgainWithWhatWasTyped()
    {
        start();
        const TimeRange chosen = refuseByChange([this](Case &c) {
            for (Lane &lane : c.lanes)
                lane.blocks = {{m_bench->outbox().back().draft.slots.at(0).when, BlockKind::Busy, false, false, {}}};
        });
        key(Qt::Key_R, Qt::ControlModifier);
        ConflictPage *page = m_space->conflict();
        QVERIFY(!m_registry->find(QStringLiteral("supervision.keep"))->isEnabled());
        const auto *first = qobject_cast<DecisionButton *>(m_space->focusWidget());
        QVERIFY(first); // the first choice there is
        QCOMPARE(first->text(), QStringLiteral("Make it again"));
        QVERIFY2(page->verdict().contains(QStringLiteral("no longer free")), qPrintable(page->verdict()));
        key(Qt::Key_Return); // does nothing
        QVERIFY(page->isVisible());
        key(Qt::Key_R);
        QTRY_VERIFY(m_space->page()->isVisible());
        QVERIFY(!page->isVisible());
        QVERIFY(m_bench->outbox().empty());
        QCOMPARE(m_bench->draft().slots.at(0).when, chosen);
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("You had decided: Schedule")));
    }

    void aRefusedDecisionIsDiscardedOnlyWhenAskedTwice()
    {
        start();
        m_desk->refusals.push_back(Error{ErrorKind::SharingRefused, {}});
        key(Qt::Key_Return);
        QTRY_COMPARE(m_bench->outbox().back().state, OutboxState::Refused);
        m_space->compare(m_bench->outbox().back().decision.id);
        QTRY_VERIFY(m_bench->outbox().back().asItIs.has_value());
        key(Qt::Key_Delete);
        QCOMPARE(m_bench->outbox().size(), size_t(1));
        QCOMPARE(m_registry->find(QStringLiteral("supervision.discard"))->text(), QStringLiteral("Discard for good"));
        QVERIFY(m_space->conflict()->verdict().contains(QStringLiteral("lost")));
        key(Qt::Key_Delete); // of a double press
        QCOMPARE(m_bench->outbox().size(), size_t(1));
        QTest::qWait(450);
        key(Qt::Key_Delete);
        QTRY_VERIFY(m_bench->outbox().empty());
        QVERIFY(!m_space->conflict()->isVisible());
        QVERIFY(!m_space->notice()->isVisible());
    }

    void whatIsPutOffWaitsInTheNotice()
    {
        start();
        refuseByChange([](Case &c) { c.deadline = std::nullopt; });
        key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(m_space->conflict()->isVisible());
        key(Qt::Key_Escape);
        QVERIFY(!m_space->conflict()->isVisible());
        QVERIFY(m_space->notice()->text().contains(QStringLiteral("Not accepted")));
        QCOMPARE(m_bench->outbox().back().state, OutboxState::Refused);
    }

    void whatIsNotOursAnyMoreCanOnlyBeDiscarded()
    {
        start();
        m_desk->slowRequests << QStringLiteral("push") << QStringLiteral("pull");
        key(Qt::Key_Return);
        m_desk->expireLease(m_bench->outbox().back().decision.request);
        m_desk->deliver(QStringLiteral("push"));
        QTRY_COMPARE(m_bench->outbox().back().state, OutboxState::Refused);
        QTest::qWait(20);
        m_space->compare(m_bench->outbox().back().decision.id);
        QVERIFY(!m_bench->outbox().back().asItIs);
        QVERIFY(m_space->conflict()->changeLines().join(u'|').contains(QStringLiteral("not in your hands")));
        QVERIFY(!m_registry->find(QStringLiteral("supervision.remake"))->isEnabled());
        QVERIFY(!m_registry->find(QStringLiteral("supervision.keep"))->isEnabled());
        QVERIFY(m_registry->find(QStringLiteral("supervision.discard"))->isEnabled());
    }

    void aDoublePressOnTheConflictDecidesNothingBehindIt()
    {
        start();
        m_desk->addCase(examples::wideCase().content);
        refuseByChange([](Case &c) { c.deadline = std::nullopt; });
        m_bench->pullNext();
        QTRY_VERIFY(m_bench->current());
        QTest::qWait(450);
        key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(m_space->conflict()->isVisible());
        QVERIFY(!m_registry->find(QStringLiteral("supervision.decide"))->isEnabled()); // nor from the palette
        key(Qt::Key_Return);
        QVERIFY(m_space->page()->isVisible());
        key(Qt::Key_Return);
        QVERIFY(m_bench->current());
        QTRY_COMPARE(m_desk->accepted().size(), size_t(1));
        QCOMPARE(m_bench->outbox().size(), size_t(1));
        QVERIFY(!m_registry->find(QStringLiteral("supervision.discard"))->isEnabled());
        QVERIFY(m_space->conflict()->decisionLines().isEmpty()); // nothing of it stays
    }

    void enterOnAnotherButtonIsThatButtons()
    {
        start();
        refuseByChange([](Case &c) { c.deadline = std::nullopt; });
        key(Qt::Key_R, Qt::ControlModifier);
        for (DecisionButton *button : m_space->conflict()->findChildren<DecisionButton *>()) {
            if (button->text() == QStringLiteral("Later"))
                button->setFocus(Qt::TabFocusReason);
        }
        key(Qt::Key_Return);
        QVERIFY(!m_space->conflict()->isVisible());
        QCOMPARE(m_bench->outbox().back().state, OutboxState::Refused);
    }

    void aLostLeaseLeavesTheDraftReadable()
    {
        start();
        key(Qt::Key_2);
        m_clock.advance(m_desk->me.policy.leaseLength + Seconds(1));
        m_bench->tick();
        QVERIFY(std::holds_alternative<task::LeaseLost>(m_bench->task()));
        QVERIFY(m_space->page()->isVisible());
        QVERIFY(m_space->notice()->isVisible());
        QVERIFY(!m_space->page()->bar()->primary()->isEnabled());
        key(Qt::Key_Return);
        QVERIFY(decided().empty());
        QCOMPARE(m_bench->draft().chosen, 1);
    }

    void whatTheCheckFindsIsSaid()
    {
        start();
        const Instant past = m_clock.now() - Minutes(120);
        m_bench->setDraft(withSlot(m_bench->draft(), m_bench->judged({past, past + Minutes(45)})));
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
        QVERIFY(decided().empty());
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

    void aCancellationIsDecidedByEnterAtOnce()
    {
        m_desk->addCase(examples::cancelCase().content);
        m_bench->pullNext();
        QTRY_VERIFY(m_bench->current() != nullptr);
        QVERIFY(m_space->page()->isAncestorOf(focus())); // without slots the keyboard is still in the page
        key(Qt::Key_Return);
        QCOMPARE(decided().size(), size_t(1));
        QVERIFY(std::holds_alternative<ruling::CancelMeeting>(decided().front()));
    }

    void aScreenReaderFindsSlotsAndBlocks()
    {
        start();
        WeekView *view = m_space->page()->calendar()->view();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view);
        QVERIFY(interface);
        QVERIFY(interface->childCount() > 10);
        QAccessibleInterface *second = interface->child(1);
        QVERIFY(second->text(QAccessible::Name)
                    .startsWith(
                        QStringLiteral("Wednesday 1 April, 17:00 to 17:45 Paris, 11:00 New York, proposed slot 2, all free")));
        QVERIFY(second->rect().intersects(QRect(view->mapToGlobal(QPoint(0, 0)), view->size())));
        second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_bench->draft().chosen, 1);
        QVERIFY(interface->child(1)->state().selected);
        QCOMPARE(interface->indexOfChild(interface->child(4)), 4);
    }

    void aScreenReaderHearsWhichDaysAreShown()
    {
        start();
        QStringList names;
        for (const QLabel *label : m_space->page()->calendar()->findChildren<QLabel *>())
            names << QAccessible::queryAccessibleInterface(const_cast<QLabel *>(label))->text(QAccessible::Name);
        QVERIFY2(names.contains(QStringLiteral("Shown days: 30 March\u2009\u2013\u20093 April 2026")),
                 qPrintable(names.join(QLatin1Char(';'))));
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

    void aRequestThatChangesUnderTheHandsLosesNothing()
    {
        start();
        key(Qt::Key_F2);
        auto *duration = qobject_cast<QSpinBox *>(focus());
        QVERIFY(duration);
        QTest::keyClick(duration, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(duration, QStringLiteral("75"));
        QVERIFY(m_bench->draft().corrections.empty()); // not finished
        changeAtTheDesk();
        duration = qobject_cast<QSpinBox *>(focus());
        QVERIFY(duration);
        QVERIFY(duration->text().startsWith(QStringLiteral("75")));
        QTest::keyClick(duration, Qt::Key_Return);
        QCOMPARE(m_bench->draft().corrections.front().value, FieldValue(Minutes(75)));
    }

    void aQuestionStaysOpenWhenTheRequestChanges()
    {
        start();
        key(Qt::Key_Q);
        QPlainTextEdit *editor = m_space->page()->composer()->editor();
        QTest::keyClicks(editor, QStringLiteral("Mardi ou"));
        changeAtTheDesk();
        QCOMPARE(m_space->page()->panel(), CasePage::Panel::Composer);
        QCOMPARE(focus(), static_cast<QWidget *>(editor));
        QTest::keyClicks(editor, QStringLiteral(" jeudi ?"));
        QCOMPARE(m_bench->draft().question, QStringLiteral("Mardi ou jeudi ?"));
    }

    void whatIsForTheClientAndWhatIsForSupportStayApart()
    {
        start();
        Composer *composer = m_space->page()->composer();
        key(Qt::Key_D);
        composer->findChild<QComboBox *>()->setCurrentIndex(3);
        composer->editor()->insertPlainText(QStringLiteral("Désolée\u00a0: trop tard."));
        QTest::keyClick(composer->editor(), Qt::Key_Escape);
        key(Qt::Key_S);
        QCOMPARE(composer->editor()->toPlainText(), QString());
        QTest::keyClicks(composer->editor(), QStringLiteral("Odd."));
        QTest::keyClick(composer->editor(), Qt::Key_Escape);
        key(Qt::Key_D);
        // With the space that French does not break at.
        QCOMPARE(m_bench->draft().declineMessage, QStringLiteral("Désolée\u00a0: trop tard."));
        QCOMPARE(m_bench->draft().handOverNote, QStringLiteral("Odd."));
        const auto decline = std::get<ruling::Decline>(composer->ruling());
        QCOMPARE(decline.reason, DeclineReason::Impossible);
        QCOMPARE(decline.message, QStringLiteral("Désolée\u00a0: trop tard."));
    }

    void chosenRecipientsAreKept()
    {
        start();
        key(Qt::Key_Q);
        Composer *composer = m_space->page()->composer();
        QTest::keyClick(composer->findChild<QCheckBox *>(), Qt::Key_Space);
        QTest::keyClick(composer->editor(), Qt::Key_Escape);
        key(Qt::Key_D);
        QTest::keyClick(composer->editor(), Qt::Key_Escape);
        key(Qt::Key_Q);
        QCOMPARE(std::get<ruling::Clarify>(composer->ruling()).to.size(), size_t(3));
        QCOMPARE(m_bench->draft().askTo->size(), size_t(3));
    }

    void whileWritingNothingElseIsOfferedForEnter()
    {
        start();
        PrimaryButton *primary = m_space->page()->bar()->primary();
        for (const Qt::Key panel : {Qt::Key_Q, Qt::Key_N}) {
            QVERIFY(primary->isEnabled());
            key(panel);
            QVERIFY(!primary->isEnabled());
            QTest::keyClick(focus(), Qt::Key_Escape);
        }
        QVERIFY(primary->isEnabled());
    }

    void hiddenWordsSurviveAnEdit()
    {
        start();
        QLineEdit *line = nullptr;
        for (QLineEdit *each : m_space->page()->form()->findChildren<QLineEdit *>()) {
            if (each->text() == QStringLiteral("Participant D"))
                line = each;
        }
        QVERIFY(line);
        line->setFocus();
        QCOMPARE(line->text(), QStringLiteral("{PERSON_4}"));
        QTest::keyClick(line, Qt::Key_End);
        QTest::keyClicks(line, QStringLiteral(" et {person_3} {x}"));
        QTest::keyClick(line, Qt::Key_Return);
        const auto hidden = [](int number) {
            return TextRun{{}, TextRun::Hidden{TokenCategory::Person, examples::person(number)}, {}};
        };
        const RedactedText expected{
            hidden(4), {QStringLiteral(" et "), std::nullopt, {}}, hidden(3), {QStringLiteral(" {x}"), std::nullopt, {}}};
        QCOMPARE(m_bench->draft().corrections.size(), size_t(1));
        QVERIFY(m_bench->draft().corrections.front().value == FieldValue(expected));
        m_space->page()->slotList()->setFocus();
        QTRY_COMPARE(line->text(), QStringLiteral("Participant D et Participant C {x}"));
        line->setFocus();
        line->setText(QStringLiteral("{PERSON_4}"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(m_bench->draft().corrections.empty());
    }

    void aRequestLooksTheSameWhateverWasShownBefore_data()
    {
        QTest::addColumn<std::vector<HeldCase>>("before");
        QTest::addColumn<HeldCase>("shown");
        HeldCase few = examples::cancelCase();
        few.content.thread.resize(1);
        few.content.thread[0].quoted = few.content.thread[0].body;
        few.content.understanding = {few.content.understanding[3], few.content.understanding[0]};
        few.content.escalation.clear();
        HeldCase none = examples::videoCase();
        none.content.id = RequestId{QStringLiteral("request-4")};
        none.content.thread.clear();
        none.content.understanding.clear();
        const HeldCase video = examples::videoCase();
        const HeldCase wide = examples::wideCase();
        HeldCase brief = video;
        brief.content.id = RequestId{QStringLiteral("request-5")};
        brief.content.thread.resize(1);
        brief.content.understanding.resize(2);
        QTest::newRow("a longer thread and form") << std::vector{brief} << video;
        QTest::newRow("another of the same kind") << std::vector{wide} << video;
        QTest::newRow("fewer of everything") << std::vector{video} << few;
        QTest::newRow("more of everything") << std::vector{few} << wide;
        QTest::newRow("from nothing") << std::vector{none} << video;
        QTest::newRow("to nothing") << std::vector{video} << none;
        QTest::newRow("by way of others") << std::vector{video, few, none, wide, few} << video;
    }
    void aRequestLooksTheSameWhateverWasShownBefore()
    {
        QFETCH(std::vector<HeldCase>, before);
        QFETCH(HeldCase, shown);
        CasePage used(*m_bench);
        CasePage fresh(*m_bench);
        for (CasePage *page : {&used, &fresh}) {
            page->resize(1366, 840);
            page->show();
        }
        for (const HeldCase &held : before) {
            used.showCase(held, examples::firstDraft(held.content));
            for (MessageCard *card : used.thread()->cards())
                card->setQuotedShown(true);
            used.form()->editNext();
            QCoreApplication::processEvents();
        }
        for (CasePage *page : {&used, &fresh})
            page->showCase(shown, examples::firstDraft(shown.content));
        QTRY_COMPARE(look(used), look(fresh));
        QCOMPARE(wayOfTheKeyboard(used), wayOfTheKeyboard(fresh));
        QVERIFY(!look(fresh).isEmpty());
    }

private:
    /// What is shown in the header, the thread and the form, and where.
    static QStringList look(const CasePage &page)
    {
        QStringList seen;
        for (const QWidget *part : std::initializer_list<const QWidget *>{page.header(), page.thread(), page.form()}) {
            for (const QWidget *widget : part->findChildren<QWidget *>()) {
                if (!widget->isVisible())
                    continue;
                QString words = widget->accessibleName();
                for (const char *text : {"text", "plainText", "toolTip", "currentText", "doubtful", "checked"})
                    words += QLatin1Char('|') + widget->property(text).toString();
                const QPoint at = widget->mapTo(&page, QPoint());
                seen << QStringLiteral("%1 %2×%3 at %4,%5: %6")
                            .arg(QString::fromLatin1(widget->metaObject()->className()))
                            .arg(widget->width())
                            .arg(widget->height())
                            .arg(at.x())
                            .arg(at.y())
                            .arg(words);
            }
        }
        seen.sort();
        return seen;
    }

    /// The names of what Tab comes to in the thread and in the form, in its order.
    static QStringList wayOfTheKeyboard(const CasePage &page)
    {
        QStringList names;
        for (const QWidget *widget = page.nextInFocusChain(); widget != &page; widget = widget->nextInFocusChain()) {
            const bool inside = page.thread()->isAncestorOf(widget) || page.form()->isAncestorOf(widget);
            if (inside && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                names << widget->accessibleName();
        }
        return names;
    }

    /// All week somebody who is required cannot come: one at a time.
    static Case neverFree()
    {
        Case c = examples::videoCase().content;
        c.slots.clear();
        for (Lane &lane : c.lanes)
            lane.blocks.clear();
        const auto block = [](const char *from, const char *to, BlockKind kind) {
            return BusyBlock{{examples::at(from), examples::at(to)}, kind, false, false, {}};
        };
        c.lanes[1].blocks = {block("2026-03-29T21:00:00Z", "2026-03-31T21:00:00Z", BlockKind::OutOfOffice),
                             block("2026-03-31T21:00:00Z", "2026-04-01T21:00:00Z", BlockKind::Travel)};
        c.lanes[2].blocks = {block("2026-04-01T21:00:00Z", "2026-04-03T21:00:00Z", BlockKind::Busy)};
        return c;
    }

    /// There is one hour for the client and B, in New York, at the beginning of B's day.
    static Case onceFree()
    {
        Case c = neverFree();
        c.participants.resize(2);
        c.lanes.resize(2);
        c.shareable.clear();
        c.understanding[2].value = DateWindow{QDate(2026, 3, 30), QDate(2026, 3, 30)};
        c.lanes[1].blocks.clear();
        c.lanes[0].blocks = {
            {{examples::at("2026-03-30T13:45:00Z"), examples::at("2026-03-30T21:00:00Z")}, BlockKind::Busy, false, false, {}}};
        return c;
    }

    /// Decides on the first slot, while the request changes at the desk before the decision gets there.
    TimeRange refuseByChange(const std::function<void(Case &)> &change)
    {
        m_desk->slowRequests << QStringLiteral("push");
        key(Qt::Key_Return);
        const TimeRange slot = m_bench->outbox().back().draft.slots.at(0).when;
        m_desk->changeCase(m_bench->outbox().back().decision.request, change);
        m_desk->deliver(QStringLiteral("push"));
        if (!QTest::qWaitFor([&] { return m_bench->outbox().back().asItIs.has_value(); }))
            qFatal("not refused");
        return slot;
    }
    [[nodiscard]] std::vector<NearSlot *> nearRows() const
    {
        std::vector<NearSlot *> rows;
        for (NearSlot *row : m_space->page()->nearSlots()->findChildren<NearSlot *>()) {
            if (row->isVisible())
                rows.push_back(row);
        }
        return rows;
    }

    void start(const Case &request)
    {
        m_desk->addCase(request);
        m_bench->pullNext();
        QTRY_VERIFY(m_bench->current() != nullptr);
        QTRY_VERIFY(m_space->page()->form()->isVisible());
        QCoreApplication::processEvents();
    }

    void start()
    {
        m_desk->addCase(examples::videoCase().content);
        m_bench->pullNext();
        QTRY_VERIFY(m_bench->current() != nullptr);
        m_bench->setDraft(examples::firstDraft(m_bench->current()->content));
        QTRY_VERIFY(m_space->page()->form()->isVisible());
        QCoreApplication::processEvents(); // new rows of a form become visible with the next event
    }

    /// The desk has a newer version of what is on screen.
    void changeAtTheDesk()
    {
        HeldCase newer = *m_bench->current();
        newer.content.version = 4;
        newer.content.lanes[2].blocks.clear();
        m_space->page()->showCase(newer, m_bench->draft());
        QCoreApplication::processEvents();
    }

    QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : m_space.get();
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), which, modifiers); }

    /// What was decided here, in order.
    [[nodiscard]] std::vector<Ruling> decided() const
    {
        std::vector<Ruling> rulings;
        for (const OutboxEntry &entry : m_bench->outbox())
            rulings.push_back(entry.decision.ruling);
        return rulings;
    }

    ManualClock m_clock{examples::now()};
    StoppedScheduler m_scheduler;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<SupervisionWorkspace> m_space;
};

QTEST_MAIN(Workspace)
#include "workspace.moc"
