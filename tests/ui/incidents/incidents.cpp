// Support works incidents by keyboard, from the next one to its end; what was shown of one goes with the next and the session.
#include "models/store/cache.h"
#include "tests/support/fakeincidents.h"
#include "tests/support/manualclock.h"
#include "tests/support/wordsin.h"
#include "ui/common/buttons.h"
#include "ui/common/notices.h"
#include "ui/common/theme.h"
#include "ui/common/twolinedelegate.h"
#include "ui/incidents/incidentdialogs.h"
#include "ui/incidents/incidentpane.h"
#include "ui/incidents/incidentspage.h"
#include "ui/incidents/incidentwords.h"

#include <QtTest>
#include <QtWidgets>

using namespace vigie;
using namespace vigie::ui;
using Kind = IncidentStepKind;

namespace {

struct Room {
    QTemporaryDir folder;
    ManualClock clock{toInstant(QDateTime(QDate(2026, 3, 23), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    FakeIncidents incidents{desk};
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    IncidentsOffice office{incidents, bench};
    ActionRegistry actions;
    IncidentsPage page{office, actions};
    IncidentId broken;
    IncidentId handOver;
    IncidentId contact;

    Room()
    {
        desk.me.id = PersonId{QStringLiteral("sasha")};
        desk.me.roles = {Role::Support};
        desk.me.country = QStringLiteral("FR");
        const Instant now = clock.now();
        const RequestId request{QStringLiteral("request-7")};
        const RequestInBrief known{QStringLiteral("K-318"), RequestKind::Reschedule, now - Minutes(240), RequestState::Leased,
                                   false};
        broken = incidents.add({{},
                                now - Minutes(180),
                                IncidentKind::BrokenPart,
                                QStringLiteral("package-7"),
                                request,
                                QStringLiteral("calendars/anna.ics"),
                                QStringLiteral("holds no readable calendar"),
                                {},
                                {},
                                known});
        handOver = incidents.add({{},
                                  now - Minutes(120),
                                  IncidentKind::HandOver,
                                  {},
                                  request,
                                  QStringLiteral("request"),
                                  QStringLiteral("sensitive-content"),
                                  QStringLiteral("Paul Quemeneur insists"),
                                  {},
                                  known});
        contact = incidents.add(
            {{}, now - Minutes(60), IncidentKind::DirectContact, {}, {}, {}, {}, QStringLiteral("Zoé calls about her data"), {}});
        page.resize(1200, 700);
    }
    bool begin()
    {
        bench.signIn({{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("noro"), desk.password});
        page.show();
        if (!QTest::qWaitForWindowActive(&page) || !QTest::qWaitFor([this] { return page.list()->model()->rowCount() == 3; }))
            return false;
        page.list()->setFocus();
        return true;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = page.focusWidget();
        QTest::keyClick(focus ? focus : &page, static_cast<Qt::Key>(key), modifiers);
    }
    bool reaches(const IncidentId &id, int version)
    {
        return QTest::qWaitFor([&] {
            return office.view() && office.view()->id == id && office.view()->version() == version && !office.isWriting();
        });
    }
    /// In the dialog of a step.
    bool says(const QString &words, int choice = 0)
    {
        IncidentStepDialog *dialog = page.stepDialog();
        if (!QTest::qWaitFor([&] { return dialog->isAncestorOf(QApplication::focusWidget()); }))
            return false;
        dialog->findChild<QComboBox *>()->setCurrentIndex(choice);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(words);
        QTest::keyClick(dialog, Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return !dialog->isVisible(); }))
            return false;
        page.activateWindow(); // as a window manager does
        return QTest::qWaitFor([this] { return QApplication::activeWindow() == &page; });
    }
    QString fileOf(const QByteArray &content) const
    {
        const QString path = folder.filePath(QStringLiteral("anna.ics"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    QString row(int row, int role = Qt::DisplayRole) const { return page.list()->model()->index(row, 0).data(role).toString(); }
    bool isOffered(const char *id) const { return actions.find(QStringLiteral("incidents.") + QLatin1String(id))->isEnabled(); }
    QString words() { return wordsIn(page); }
};

} // namespace

class IncidentsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }

    void theListIsByAgeAndSaysInWhoseHands()
    {
        Room room;
        room.incidents.people = {{QStringLiteral("tom"), QStringLiteral("Tom")}};
        room.incidents.find(room.handOver)
            .steps.push_back({Kind::Pulled, room.clock.now(), PersonId{QStringLiteral("tom")}, {}, {}, {}, {}});
        QVERIFY(room.begin());
        QCOMPARE(room.row(0), QStringLiteral("I-00000001"));
        QCOMPARE(room.row(0, TwoLineDelegate::Kind), QStringLiteral("Broken part"));
        QCOMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("3 h ago · calendars/anna.ics"));
        QCOMPARE(room.row(0, TwoLineDelegate::State), QStringLiteral("free"));
        QVERIFY(room.row(1, TwoLineDelegate::State).startsWith(QStringLiteral("Tom until ")));
        QVERIFY(room.incidents.viewed.empty()); // nobody has looked at any
        QVERIFY(!room.words().contains(QStringLiteral("Quemeneur")));
        room.page.setFilter(IncidentsPage::Filter::Mine);
        QCOMPARE(room.page.list()->model()->rowCount(), 0);
    }

    void theNextIsTakenByEnterAndRepaired()
    {
        Room room;
        QVERIFY(room.begin());
        QVERIFY(!room.isOffered("repair") && !room.isOffered("resolve"));
        QCOMPARE(room.page.primary()->text(), QStringLiteral("Take the next"));
        room.key(Qt::Key_Return);
        QVERIFY(room.reaches(room.broken, 2));
        QTRY_COMPARE(room.page.list()->currentIndex().row(), 0);
        QCOMPARE(room.page.primary()->text(), QStringLiteral("Put a file in its place…"));
        QVERIFY(room.words().contains(QStringLiteral("Reason: holds no readable calendar")));
        QVERIFY(room.words().contains(QStringLiteral("request-7")));
        QVERIFY(room.isOffered("read-again") && !room.isOffered("rights") && !room.isOffered("take"));

        room.page.repairWith(room.fileOf("bad"));
        QTRY_VERIFY(room.page.notice()->isVisible());
        QVERIFY(wordsIn(*room.page.notice()).contains(QStringLiteral("It holds no readable calendar. Nothing has changed.")));
        QCOMPARE(room.office.view()->version(), 2);
        room.page.repairWith(room.folder.filePath(QStringLiteral("nowhere")));
        QTRY_VERIFY(wordsIn(*room.page.notice()).contains(QStringLiteral("The file cannot be read")));
        room.page.repairWith(room.fileOf(QByteArray(longestRepair + 1, 'x')));
        QTRY_VERIFY(wordsIn(*room.page.notice()).contains(QStringLiteral("larger than 10 MB")));
        room.page.repairWith(room.fileOf("good"));
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 2);
        QVERIFY(wordsIn(*room.page.notice()).contains(QStringLiteral("Repaired; the request was taken in anew")));
        QVERIFY(!room.office.view()); // no other takes its place under the hand
        room.page.setFilter(IncidentsPage::Filter::Over);
        QCOMPARE(room.row(0, TwoLineDelegate::State), QStringLiteral("over"));
    }

    void oneIsForwardedWaitsAndIsResolvedByKeyboard()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Down);
        QVERIFY(room.reaches(room.handOver, 1));
        QVERIFY(room.words().contains(QStringLiteral("Paul Quemeneur insists")));
        room.key(Qt::Key_T);
        QVERIFY(room.reaches(room.handOver, 2));
        room.key(Qt::Key_F);
        QVERIFY(room.says(QStringLiteral("What would you like?"), 1));
        QVERIFY(room.reaches(room.handOver, 3));
        QCOMPARE(room.office.view()->steps.back().to, std::optional(ForwardedTo::Client));
        QTRY_COMPARE(room.row(1, TwoLineDelegate::State), QStringLiteral("with the client"));
        QVERIFY(room.words().contains(QStringLiteral("Forwarded · Client: What would you like?")));
        QVERIFY(!room.isOffered("resolve"));
        room.page.list()->setFocus();
        room.key(Qt::Key_T);
        QVERIFY(room.reaches(room.handOver, 4));
        room.key(Qt::Key_Return); // the usual for its kind
        QVERIFY(room.says(QStringLiteral("Told them")));
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 2);
        QCOMPARE(room.incidents.find(room.handOver).steps.back().outcome, std::optional(IncidentOutcome::Answered));
    }

    void aDirectContactLeadsToTheRightsOfPeople()
    {
        Room room;
        QVERIFY(room.begin());
        QSignalSpy wanted(&room.page, &IncidentsPage::rightsWanted);
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(2, 0));
        QVERIFY(room.reaches(room.contact, 1));
        QVERIFY(room.isOffered("rights") && !room.isOffered("copy"));
        room.key(Qt::Key_D);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), QStringLiteral("I-00000003"));
        QCOMPARE(wanted.front().back().value<Instant>(), room.clock.now() - Minutes(60)); // the time runs from when they asked
        // A duplicate of another.
        room.key(Qt::Key_T);
        QVERIFY(room.reaches(room.contact, 2));
        room.key(Qt::Key_M);
        QVERIFY(room.says({}, 1));
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 2);
        QCOMPARE(room.incidents.find(room.contact).steps.back().into, room.handOver);
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(1, 0));
        QVERIFY(room.reaches(room.handOver, 1));
        QVERIFY(room.words().contains(QStringLiteral("Merged into this one: I-00000003")));
        room.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("request-7"));
    }

    void anIncidentLeadsToASearchForAPerson()
    {
        Room room;
        QVERIFY(room.begin());
        QSignalSpy wanted(&room.page, &IncidentsPage::searchWanted);
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(2, 0));
        QVERIFY(room.reaches(room.contact, 1));
        QVERIFY(room.isOffered("search"));
        room.key(Qt::Key_S);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), QStringLiteral("I-00000003"));
        QCOMPARE(wanted.front().back().value<Instant>(), room.clock.now() - Minutes(60));
        // Of every kind, and once it is over too.
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(0, 0));
        QVERIFY(room.reaches(room.broken, 1));
        room.key(Qt::Key_S);
        QCOMPARE(wanted.size(), 2);
    }

    void itLeadsToItsRequestAndToOthersAboutIt()
    {
        Room room;
        QVERIFY(room.begin());
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(2, 0));
        QVERIFY(room.reaches(room.contact, 1));
        QVERIFY(!room.words().contains(QStringLiteral("Id: "))); // it is about none
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(0, 0));
        QVERIFY(room.reaches(room.broken, 1));
        for (const char *line :
             {"23 Mar · K-318", "Reschedule", "held by a supervisor", "Id: request-7", "Other incidents about it: I-00000002"})
            QVERIFY2(room.words().contains(QString::fromUtf8(line)), line);
        // Erased meanwhile: it says so, and the id can still be copied.
        for (Incident &incident : room.incidents.all)
            incident.about.reset();
        room.key(Qt::Key_F5);
        QTRY_VERIFY(room.words().contains(QStringLiteral("Not here any more")));
        QVERIFY(!room.words().contains(QStringLiteral("K-318")));
        room.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("request-7"));
    }

    void whatPeopleReportIsFiledByHand()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_N, Qt::ControlModifier);
        FileIncidentDialog *dialog = room.page.fileDialog();
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Twice the same mail"));
        room.desk.offline = true;
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(wordsIn(*dialog).contains(QStringLiteral("kept on no workstation")));
        room.desk.offline = false;
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 4);
        QCOMPARE(room.page.list()->currentIndex().row(), 3);
        QVERIFY(!wordsIn(*dialog).contains(QStringLiteral("Twice")));
    }

    void enterOnAButtonMeansThatButton()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_Return); // the oldest: a broken part, whose usual step is another than to put it back
        QVERIFY(room.reaches(room.broken, 2));
        QPushButton *back = nullptr;
        for (QPushButton *button : room.page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Put it back"))
                back = button;
        }
        QVERIFY(back && back->isVisible());
        back->setFocus();
        QTest::keyClick(back, Qt::Key_Return);
        QVERIFY(room.reaches(room.broken, 3));
        QCOMPARE(room.incidents.find(room.broken).steps.back().kind, Kind::PutBack);
    }

    void whatWasBegunForOneMeetsNoOther()
    {
        Room room;
        QVERIFY(room.begin());
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(1, 0));
        QVERIFY(room.reaches(room.handOver, 1));
        room.key(Qt::Key_N);
        QTRY_VERIFY(room.page.stepDialog()->isVisible());
        room.actions.find(QStringLiteral("incidents.next"))->trigger(); // before the dialog has the keyboard
        QVERIFY(room.says(QStringLiteral("They are known")));
        QVERIFY(room.reaches(room.handOver, 2));
        QCOMPARE(room.incidents.find(room.handOver).steps.back().words, QStringLiteral("They are known"));
    }

    void timeAloneTakesItOutOfTheHands()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_Return);
        QVERIFY(room.reaches(room.broken, 2));
        room.page.setFilter(IncidentsPage::Filter::Mine);
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 1);
        room.clock.advance(incidentLease);
        room.page.hide();
        room.page.show();
        QCOMPARE(room.page.list()->model()->rowCount(), 0);
        QVERIFY(!room.isOffered("repair"));
    }

    void offlineIsSaidPlainly()
    {
        Room room;
        QVERIFY(room.begin());
        room.desk.offline = true;
        room.key(Qt::Key_F5);
        QTRY_VERIFY(wordsIn(*room.page.notice()).contains(QStringLiteral("kept on no workstation")));
    }

    void nothingOfAnotherStaysOnTheScreen()
    {
        Room room;
        QVERIFY(room.begin());
        room.page.list()->setCurrentIndex(room.page.list()->model()->index(1, 0));
        QTRY_VERIFY(room.words().contains(QStringLiteral("Quemeneur")));
        room.key(Qt::Key_Down);
        QVERIFY(!room.words().contains(QStringLiteral("Quemeneur"))); // at once
        QTRY_VERIFY(room.words().contains(QStringLiteral("Zoé")));
        room.bench.signOut();
        QTRY_VERIFY(!room.words().contains(QStringLiteral("Zoé")));
    }

    void everyKindHasItsWords()
    {
        Incident incident;
        for (const auto &[kind, name] : WireNames<IncidentKind>::table) {
            incident.kind = kind;
            for (const QString &words : {text(kind), whatHappened(incident), whatItMeans(incident), whatToDo(incident)})
                QVERIFY2(!words.isEmpty(), name);
        }
        incident.about = RequestInBrief{{}, {}, {}, {}, true};
        QCOMPARE(whatToDo(incident), text(IncidentObstacle::Restricted)); // nothing, until it is lifted
        for (const auto &[kind, name] : WireNames<Kind>::table)
            QVERIFY2(!text(kind).isEmpty(), name);
        for (const auto &[outcome, name] : WireNames<IncidentOutcome>::table)
            QVERIFY2(!text(outcome).isEmpty(), name);
        for (const auto &[state, name] : WireNames<RequestState>::table) {
            QVERIFY2(!text(state).isEmpty(), name);
            QCOMPARE(whereItStands({{}, {}, {}, state, true}), text(state) + QStringLiteral(" · restricted"));
        }
        for (const auto &[obstacle, name] : WireNames<IncidentObstacle>::table)
            QVERIFY2(!text(obstacle).isEmpty(), name);
        QCOMPARE(reasonText(QStringLiteral("/participants/0/zone is no known IANA zone")),
                 QStringLiteral("/participants/0/zone is no known IANA zone"));
    }
};

QTEST_MAIN(IncidentsPageTest)
#include "incidents.moc"
