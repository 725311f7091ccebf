// Findings by keyboard: acknowledge, contest with words, uphold, overturn; the empty list; as a screen reader has it.
#include "models/store/cache.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/samplecase.h"
#include "tests/support/wordsin.h"
#include "tests/ui/quality/fullrubric.h"
#include "ui/common/errortext.h"
#include "ui/common/labels.h"
#include "ui/common/notices.h"
#include "ui/common/segments.h"
#include "ui/common/theme.h"
#include "ui/common/watermark.h"
#include "ui/quality/findingspage.h"
#include "ui/quality/findingview.h"
#include "ui/quality/handledview.h"
#include "ui/supervision/limitedusepage.h"

#include <QtTest>
#include <QtWidgets>

using namespace vigie;
using namespace vigie::ui;

namespace {

struct FindingsRoom {
    ManualClock clock{toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    FakeQualityDesk quality{desk};
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    Rubrics rubrics{quality, bench};
    Findings findings{quality, rubrics, bench};
    ActionRegistry actions;
    FindingsPage page{findings, actions};

    explicit FindingsRoom(std::set<Role> roles = {Role::Supervisor})
    {
        desk.me.roles = std::move(roles);
        quality.rubrics.emplace(3, fullRubric());
        page.resize(1216, 692);
    }
    void add(const char *question, FindingState state, const char *concerned = "")
    {
        Finding finding;
        finding.id = FindingId{QStringLiteral("f-%1").arg(quality.findingsThere.size() + 1)};
        finding.clientCode = QStringLiteral("K-%1").arg(318 + quality.findingsThere.size());
        finding.ruling = QStringLiteral("schedule");
        finding.handledAt = clock.now() - Seconds(86'400);
        finding.reviewedAt = clock.now() - Seconds(7'200);
        finding.rubric = 3;
        finding.answer = {QLatin1String(question), QStringLiteral("no"), QStringLiteral("zone"),
                          QStringLiteral("Tokyo was read as Paris.")};
        finding.state = state;
        if (state != FindingState::Open && state != FindingState::Acknowledged)
            finding.contestation = QStringLiteral("The thread says 9 in Tokyo.");
        if (state == FindingState::Upheld || state == FindingState::Overturned)
            finding.settlement = QStringLiteral("The third message says so.");
        finding.concerned = PersonId{QLatin1String(concerned)};
        quality.findingsThere.push_back(finding);
    }
    bool enter()
    {
        bench.signIn(
            Credentials{{QStringLiteral("desk.example.org"), 8443}, desk.fingerprint, QStringLiteral("noro"), desk.password});
        if (!QTest::qWaitFor([this] { return findings.reading().asOf || findings.reading().problem; }))
            return false;
        QTest::qWait(5); // the rubric
        page.show();
        QApplication::setActiveWindow(&page);
        return QTest::qWaitForWindowActive(&page);
    }
    /// What the request of a finding was, as a site outside the EU is shown it.
    void showAbroad(const char *finding)
    {
        HandledRequest request;
        request.content = sampleCase();
        request.content.level = DisclosureLevel::ThirdCountry;
        request.handled = {clock.now() - Seconds(86'400), ruling::Schedule{request.content.slots.front().when}, {}, {}};
        quality.requestsOfFindings.emplace(QLatin1String(finding), request);
    }
    void key(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }
    [[nodiscard]] FindingState state(int index) const { return quality.findingsThere.at(static_cast<size_t>(index)).state; }
};

} // namespace

class FindingsUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aFindingIsReadAndAcknowledged()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        room.add("length", FindingState::Open);
        QVERIFY(room.enter());
        const QStringList lines = room.page.view()->lines();
        QVERIFY(lines.contains(QStringLiteral("Is the hour right, in every zone?")));
        QVERIFY(lines.contains(QStringLiteral("The zone of a participant was taken for another's")));
        QVERIFY(lines.contains(QStringLiteral("Tokyo was read as Paris.")));
        QCOMPARE(room.page.list()->model()->rowCount(), 2);
        room.key(Qt::Key_A);
        QTRY_VERIFY(room.state(0) == FindingState::Acknowledged);
        // The next one is under the hand.
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 1);
        QCOMPARE(room.page.current()->clientCode, QStringLiteral("K-319"));
        QCOMPARE(QApplication::focusWidget(), room.page.list());
    }

    void leadsSeeWhatReviewersHaveFlagged()
    {
        FindingsRoom room({Role::Lead});
        room.add("hour", FindingState::Contested, "somebody");
        room.add("length", FindingState::Open, "somebody");
        room.quality.findingsThere.back().flags = {ReviewFlag::MissedRedaction, ReviewFlag::RubricUnclear};
        QVERIFY(room.enter());
        room.page.setFilter(FindingsPage::Filter::Flagged);
        QCOMPARE(room.page.list()->model()->rowCount(), 1);
        QCOMPARE(room.page.current()->clientCode, QStringLiteral("K-319"));
        const QString words = QStringLiteral("Missed redaction, Rubric unclear here");
        QVERIFY(room.page.view()->lines().contains(words));
        const QModelIndex row = room.page.list()->model()->index(0, 0);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(words));
        QVERIFY(wordsIn(room.page).contains(QStringLiteral("Show those that a reviewer has flagged")));
    }

    void theRequestIsPutAwayWhenALeaseWouldEnd()
    {
        FindingsRoom room({Role::Lead});
        room.add("hour", FindingState::Contested, "somebody");
        room.showAbroad("f-1");
        room.desk.me.policy.leaseLength = Seconds(1);
        QVERIFY(room.enter());
        FindingView *view = room.page.view();
        room.key(Qt::Key_R);
        QTRY_VERIFY(view->handled()->isVisible());
        QTRY_VERIFY(!view->handled()->isVisible());
        QVERIFY(view->handled()->lines().isEmpty());
        QVERIFY(!view->isRequestShown());
        QVERIFY(room.page.findChild<NoticeBar *>()->isVisible());
        QVERIFY(wordsIn(room.page).contains(QStringLiteral("The request has been put away")));
        room.key(Qt::Key_R);
        QTRY_VERIFY(view->handled()->isVisible());
        QVERIFY(!room.page.findChild<NoticeBar *>()->isVisible());
        QCOMPARE(room.quality.calls.count(QStringLiteral("findingRequest")), 2); // the desk notes each
    }

    void whoSettlesSeesTheRequestByKeyboard()
    {
        FindingsRoom room({Role::Lead});
        room.add("hour", FindingState::Contested, "somebody");
        room.add("length", FindingState::Contested, "somebody");
        room.showAbroad("f-1");
        room.desk.me.limitedUse = {limitedUseVersion, true};
        QVERIFY(room.enter());
        FindingView *view = room.page.view();
        QVERIFY(!room.quality.calls.contains(QStringLiteral("findingRequest")));
        room.key(Qt::Key_R);
        QVERIFY(view->rules()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(view->handled()->isVisible());
        QVERIFY(view->handled()->lines().contains(QStringLiteral("Schedule")));
        const auto *mark = view->findChild<Watermark *>();
        QVERIFY2(mark->text().startsWith(room.desk.me.displayName + QStringLiteral(" · ")), qPrintable(mark->text()));
        const QString early = mark->text();
        room.clock.advance(Seconds(60));
        QTRY_VERIFY(mark->text() != early); // it says when
        QVERIFY(view->field()->isVisible());
        room.key(Qt::Key_R); // back to what was found
        QVERIFY(!view->handled()->isVisible());
        QVERIFY(view->lines().contains(QStringLiteral("Tokyo was read as Paris.")));
        room.key(Qt::Key_R);
        QCOMPARE(room.quality.calls.count(QStringLiteral("findingRequest")), 1); // it is still here
        // Another finding shows nothing of it, and has none of its own any more.
        room.key(Qt::Key_Down);
        QVERIFY(!view->handled()->isVisible() && view->handled()->lines().isEmpty());
        room.key(Qt::Key_R);
        QTRY_VERIFY(wordsIn(room.page).contains(errorText(ErrorKind::NotFound).happened));
    }

    void whoDoesNotSettleIsOfferedNoRequest()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        QVERIFY(!room.page.view()->findChild<Segments *>()->isVisible());
        QVERIFY(!room.actions.find(QStringLiteral("findings.request"))->isEnabled());
    }

    void onlyLeadsAreOfferedTheFlagged()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        QVERIFY(!wordsIn(room.page).contains(QStringLiteral("a reviewer has flagged")));
    }

    void contestingNeedsWords()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        room.key(Qt::Key_C);
        QCOMPARE(QApplication::focusWidget(), room.page.view()->field());
        QVERIFY(room.state(0) == FindingState::Open);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a C word"));
        QVERIFY(room.state(0) == FindingState::Open); // what is typed is text
        room.key(Qt::Key_Escape);
        room.key(Qt::Key_C);
        QTRY_VERIFY(room.state(0) == FindingState::Contested);
        QCOMPARE(room.quality.findingsThere.front().contestation, QStringLiteral("a C word"));
        QTRY_VERIFY(room.page.empty()->isVisible());
    }

    void whatCannotBeSentStaysTyped()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        room.page.view()->field()->setPlainText(QStringLiteral("typed"));
        room.desk.offline = true;
        room.key(Qt::Key_C);
        QTRY_VERIFY(room.page.notice()->isVisible());
        QCOMPARE(room.page.view()->words(), QStringLiteral("typed"));
        room.desk.offline = false;
        room.key(Qt::Key_C);
        QTRY_VERIFY(room.state(0) == FindingState::Contested);
    }

    void whatIsTypedStaysWithItsFinding()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        room.add("length", FindingState::Open);
        QVERIFY(room.enter());
        room.key(Qt::Key_F2);
        QPlainTextEdit *field = room.page.view()->field();
        QTest::keyClicks(field, QStringLiteral("on the first"));
        room.findings.read();
        QTRY_VERIFY(!room.findings.reading().isUnderWay);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(field)); // it goes on under the hands
        QCOMPARE(room.page.view()->words(), QStringLiteral("on the first"));
        room.key(Qt::Key_Escape);
        room.key(Qt::Key_Down);
        QCOMPARE(room.page.view()->words(), QString());
        room.page.view()->field()->undo();
        QCOMPARE(room.page.view()->words(), QString());
        QTest::keyClicks(field, QStringLiteral("on the second"));
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(0, 0));
        QCOMPARE(room.page.view()->words(), QStringLiteral("on the first"));
        room.page.setFilter(FindingsPage::Filter::Settled); // nothing is there
        QCOMPARE(room.page.view()->words(), QString());
        room.page.setFilter(FindingsPage::Filter::Open);
        QCOMPARE(room.page.view()->words(), QStringLiteral("on the first"));
        room.page.list()->setFocus();
        room.key(Qt::Key_C);
        QTRY_VERIFY(room.state(0) == FindingState::Contested);
        QCOMPARE(room.quality.findingsThere.front().contestation, QStringLiteral("on the first"));
        QTRY_COMPARE(room.page.current()->clientCode, QStringLiteral("K-319"));
        QCOMPARE(room.page.view()->words(), QStringLiteral("on the second"));
    }

    void theNoticeGoesWithItsReason()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        room.desk.offline = true;
        room.findings.read();
        QTRY_VERIFY(room.page.notice()->isVisible());
        room.desk.offline = false;
        room.findings.read();
        QTRY_VERIFY(!room.page.notice()->isVisible());
        // Nothing was written: nothing is said of it.
        room.desk.offline = true;
        room.key(Qt::Key_A);
        QTRY_VERIFY(room.page.notice()->isVisible());
        QVERIFY(!room.page.notice()->text().contains(QStringLiteral("What you wrote")));
        room.page.view()->field()->setPlainText(QStringLiteral("typed"));
        room.key(Qt::Key_C);
        QTRY_VERIFY(room.page.notice()->text().contains(QStringLiteral("What you wrote")));
    }

    void nothingOfAFindingStaysAfterTheSession()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        room.page.view()->field()->setPlainText(QStringLiteral("typed"));
        QVERIFY(wordsIn(room.page).contains(QStringLiteral("Tokyo")));
        room.bench.signOut();
        QTRY_VERIFY(room.findings.all().empty());
        const QString left = wordsIn(room.page);
        for (const char *secret : {"Tokyo", "K-318", "typed", "hour"})
            QVERIFY2(!left.contains(QLatin1String(secret)), secret);
    }

    void aLeadSettlesWithWords()
    {
        FindingsRoom room({Role::Lead});
        room.add("hour", FindingState::Contested, "somebody");
        room.add("length", FindingState::Contested, "person-1");
        QVERIFY(room.enter());
        QCOMPARE(room.page.list()->model()->rowCount(), 2);
        room.key(Qt::Key_V);
        QCOMPARE(QApplication::focusWidget(), room.page.view()->field());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("The thread is clear."));
        room.key(Qt::Key_Escape);
        room.key(Qt::Key_V);
        QTRY_VERIFY(room.state(0) == FindingState::Overturned);
        QCOMPARE(room.quality.findingsThere.front().settlement, QStringLiteral("The thread is clear."));
        // The one that concerns the lead is for another.
        QTRY_COMPARE(room.page.current()->concerned, PersonId{QStringLiteral("person-1")});
        QVERIFY(!room.page.view()->field()->isVisible());
        room.key(Qt::Key_U);
        QTest::qWait(10);
        QVERIFY(room.state(1) == FindingState::Contested);
    }

    void theListsAreByState()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        room.add("length", FindingState::Contested);
        room.add("people", FindingState::Upheld);
        room.add("people", FindingState::Acknowledged);
        QVERIFY(room.enter());
        QCOMPARE(room.page.list()->model()->rowCount(), 1);
        room.page.setFilter(FindingsPage::Filter::Settled);
        QCOMPARE(room.page.list()->model()->rowCount(), 2);
        QVERIFY(room.page.view()->lines().contains(QStringLiteral("The third message says so.")));
    }

    void anEmptyListSaysWhatItIsFor()
    {
        FindingsRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.page.empty()->isVisible());
        const auto labels = room.page.empty()->findChildren<TextLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const TextLabel *label) { return label->text().contains(QStringLiteral("random sample")); }));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(room.page.empty()->button()));
    }

    void everythingHasAName()
    {
        FindingsRoom room;
        room.add("hour", FindingState::Open);
        QVERIFY(room.enter());
        const auto controls = room.page.findChildren<QWidget *>();
        for (QWidget *control : controls) {
            if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus || control->focusProxy())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), control->metaObject()->className());
        }
        const QString row = room.page.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(row.contains(QStringLiteral("K-318")));
        QVERIFY(row.contains(QStringLiteral("To be answered")));
    }
};

QTEST_MAIN(FindingsUiTest)
#include "findings.moc"
