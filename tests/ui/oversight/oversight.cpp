// A lead at work: the trail and the register, filters, proof and files, by keyboard and as a screen reader has it.
#include "models/desk/trail.h"
#include "models/store/cache.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "ui/common/segments.h"
#include "ui/common/theme.h"
#include "ui/oversight/auditpage.h"
#include "ui/oversight/oversightworkspace.h"
#include "ui/oversight/registerpage.h"
#include "ui/oversight/revealspage.h"
#include "ui/oversight/trailwords.h"

#include <QtTest>
#include <QtWidgets>

using namespace vigie;
using namespace vigie::ui;

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

struct Room {
    QTemporaryDir folder;
    ManualClock clock{toInstant(QDateTime(QDate(2026, 11, 28), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    Oversight oversight{desk, bench};
    ActionRegistry actions;
    OversightWorkspace workspace{oversight, actions};

    explicit Room(std::set<Role> roles = {Role::Lead})
    {
        desk.me.roles = std::move(roles);
        desk.people = {{PersonId{QStringLiteral("p-noro")},
                        QStringLiteral("Noro"),
                        {Role::Supervisor},
                        QStringLiteral("Antananarivo"),
                        QStringLiteral("MG"),
                        false},
                       {PersonId{QStringLiteral("p-sam")},
                        QStringLiteral("Sam"),
                        {Role::Supervisor},
                        QStringLiteral("Paris"),
                        QStringLiteral("FR"),
                        false}};
        desk.trailProof = {500, 480, {}};
        workspace.resize(1200, 640);
    }
    /// `count` entries, of which every second is Noro's look at request r-1.
    void fill(int count)
    {
        for (int i = 1; i <= count; ++i) {
            TrailEntry entry{.number = i,
                             .at = clock.now() - Seconds(count - i),
                             .event = QStringLiteral("viewed"),
                             .actor = PersonId{QStringLiteral("p-noro")},
                             .request = RequestId{QStringLiteral("r-1")},
                             .facts = {{QStringLiteral("version"), QStringLiteral("1")}}};
            if (i % 2 == 0)
                entry = {.number = i,
                         .at = entry.at,
                         .event = QStringLiteral("signed-in"),
                         .actor = PersonId{QStringLiteral("p-sam")},
                         .request = {},
                         .facts = {{QStringLiteral("session"), QStringLiteral("s")}}};
            desk.trailEntries.push_back(entry);
        }
        for (int i = 0; i < count; ++i)
            desk.disclosureEntries.push_back({QStringLiteral("d-%1").arg(i),
                                              clock.now() - Seconds(i),
                                              PersonId{QStringLiteral("p-noro")},
                                              QStringLiteral("=Noro"),
                                              QStringLiteral("Antananarivo"),
                                              QStringLiteral("MG"),
                                              RequestId{QStringLiteral("r-1")},
                                              1,
                                              {QStringLiteral("request"), QStringLiteral("thread")},
                                              QStringLiteral("adequacy-decision")});
    }
    /// Two of Noro's, the newer one unusual, and between them one that Sam was refused.
    void reveal()
    {
        const auto entry = [this](const char *id, const char *person, const char *name, int ago) {
            RevealEntry made;
            made.id = QString::fromLatin1(id);
            made.at = clock.now() - Seconds(ago);
            made.person = PersonId{QString::fromLatin1(person)};
            made.personName = QString::fromLatin1(name);
            made.request = RequestId{QStringLiteral("r-1")};
            made.token = Token{QStringLiteral("ORGANISATION_1")};
            made.reason = QStringLiteral("tell-apart");
            return made;
        };
        RevealEntry shown = entry("v-3", "p-noro", "Noro", 10);
        shown.level = QStringLiteral("third-country");
        shown.category = QStringLiteral("organisation");
        shown.words = QStringLiteral("=which of the two companies?");
        shown.unusual = {QStringLiteral("put-back"), QStringLiteral("of-a-newer-desk")};
        RevealEntry refused = entry("v-2", "p-sam", "Sam", 20);
        refused.token = Token{QStringLiteral("ACCESS_CODE_2")};
        refused.refused = QStringLiteral("lease-lost");
        RevealEntry keptBack = entry("v-1", "p-noro", "Noro", 30);
        keptBack.level = QStringLiteral("eu");
        keptBack.category = QStringLiteral("organisation");
        keptBack.wordsWithheld = true;
        desk.revealEntries = {shown, refused, keptBack};
        desk.revealPatterns = {
            {PersonId{QStringLiteral("p-noro")}, QStringLiteral("Noro"), 2, 0, {{QStringLiteral("put-back"), 1}}, shown.at}};
    }
    bool enter()
    {
        bench.signIn(
            Credentials{{QStringLiteral("desk.example.org"), 8443}, desk.fingerprint, QStringLiteral("lee"), desk.password});
        if (!QTest::qWaitFor([this] { return std::holds_alternative<session::SignedIn>(bench.session()); }))
            return false;
        workspace.show();
        QApplication::setActiveWindow(&workspace);
        return QTest::qWaitForWindowActive(&workspace)
            && QTest::qWaitFor([this] { return oversight.trailReading().asOf.has_value(); });
    }
    [[nodiscard]] TableView *trail() const { return workspace.audit()->table(); }
    [[nodiscard]] QString cell(int row, int column) const { return trail()->model()->index(row, column).data().toString(); }
    [[nodiscard]] QByteArray file(const QString &name) const
    {
        QFile read(folder.filePath(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
};

} // namespace

class OversightUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void whoSawWhatIsThereAtOnce()
    {
        Room room;
        room.fill(3);
        QVERIFY(room.enter());
        QCOMPARE(room.trail()->model()->rowCount(), 3);
        QTRY_COMPARE(room.cell(0, TrailModel::Actor), QStringLiteral("Noro"));
        QCOMPARE(room.cell(0, TrailModel::Event), QStringLiteral("Saw the request"));
        QCOMPARE(room.cell(0, TrailModel::Site), QStringLiteral("Antananarivo"));
        QCOMPARE(room.cell(0, TrailModel::Facts), QStringLiteral("version 1"));
        QCOMPARE(room.cell(1, TrailModel::Facts), QString()); // a session's id says nothing to anybody
        // One look, noted once at the desk: a week, everybody.
        QCOMPARE(room.desk.trailQueries.size(), size_t(1));
        QVERIFY(room.desk.trailQueries.front().from && room.desk.trailQueries.front().actor.isEmpty());
        room.workspace.hide();
        room.workspace.show();
        QTest::qWait(50);
        QCOMPARE(room.desk.trailQueries.size(), size_t(1));
    }

    void everyEventOfTheDeskHasWordsAndAGroup()
    {
        std::set<QString> grouped;
        for (const TrailGroup group : trailGroups) {
            QVERIFY(!text(group).isEmpty());
            for (const QString &event : eventsOf(group))
                QVERIFY2(grouped.insert(event).second, qPrintable(event));
        }
        QVERIFY(eventsOf(TrailGroup::Everything).empty());
        for (const auto &[event, name] : WireNames<desk::AuditEvent>::table) {
            QVERIFY2(eventText(QString::fromLatin1(name)) != QLatin1String(name), name);
            QVERIFY2(grouped.contains(QString::fromLatin1(name)), name);
        }
        QCOMPARE(eventText(QStringLiteral("of-a-newer-desk")), QStringLiteral("of-a-newer-desk"));
    }

    void moreComesAsOneScrolls()
    {
        Room room;
        room.fill(450);
        QVERIFY(room.enter());
        QCOMPARE(room.trail()->model()->rowCount(), 200);
        room.trail()->scrollToBottom();
        QTRY_COMPARE(room.trail()->model()->rowCount(), 400);
        room.trail()->scrollToBottom();
        QTRY_COMPARE(room.trail()->model()->rowCount(), 450);
        QVERIFY(!room.trail()->model()->canFetchMore({}));
        QCOMPARE(room.desk.trailQueries.back().before, std::optional<qint64>(51));
    }

    void oneRequestAndOnePersonByKeyboard()
    {
        Room room;
        room.fill(6);
        QVERIFY(room.enter());
        QTRY_VERIFY(!room.oversight.colleagues().empty());
        room.trail()->setCurrentIndex(room.trail()->model()->index(1, 0));
        QTest::keyClick(room.trail(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(room.trail()->model()->rowCount(), 3);
        QCOMPARE(named<QLineEdit>(room.workspace, QStringLiteral("Number of the request"))->text(), QStringLiteral("r-1"));
        QVERIFY(!room.desk.trailQueries.back().from); // all of its time
        QTest::keyClick(room.trail(), Qt::Key_Escape);
        QTRY_COMPARE(room.trail()->model()->rowCount(), 6);
        room.trail()->setCurrentIndex(room.trail()->model()->index(0, 0));
        QTest::keyClick(room.trail(), Qt::Key_U, Qt::ControlModifier);
        QTRY_COMPARE(room.desk.trailQueries.back().actor, PersonId{QStringLiteral("p-sam")});
        QTRY_COMPARE(room.trail()->model()->rowCount(), 3);
    }

    void nothingFoundSaysHowToGoOn()
    {
        Room room;
        room.fill(2);
        QVERIFY(room.enter());
        auto *request = named<QLineEdit>(room.workspace, QStringLiteral("Number of the request"));
        QTest::keyClicks(request, QStringLiteral("nobody's"));
        QTest::keyClick(request, Qt::Key_Return);
        QTRY_VERIFY(!room.trail()->isVisible());
        const auto empty = room.workspace.audit()->findChildren<EmptyState *>();
        QVERIFY(empty.front()->isVisible());
    }

    void theProofIsAskedForAndSaid()
    {
        Room room;
        room.fill(2);
        QVERIFY(room.enter());
        auto *dot = room.workspace.audit()->findChild<StatusDot *>();
        QVERIFY(dot->text().contains(QStringLiteral("Not checked")));
        QTest::keyClick(room.trail(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY2(dot->text().contains(QStringLiteral("signed by the desk up to number 480")), qPrintable(dot->text()));
        room.desk.trailProof = {0, 0, QStringLiteral("audit entry 3 does not fit the chain")};
        QTest::keyClick(room.trail(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY2(dot->text().contains(QStringLiteral("audit entry 3")), qPrintable(dot->text()));
        QCOMPARE(dot->accessibleName(), dot->text());
    }

    void whatIsFoundGoesToAFile()
    {
        Room room;
        room.fill(2'500);
        QVERIFY(room.enter());
        QTRY_VERIFY(!room.oversight.colleagues().empty());
        room.workspace.audit()->writeTo(room.folder.filePath(QStringLiteral("t.csv")));
        QTRY_COMPARE(room.file(QStringLiteral("t.csv")).count('\n'), 2'501);
        QVERIFY(room.file(QStringLiteral("t.csv")).contains("viewed,p-noro,Noro,Antananarivo,r-1,version=1\r\n"));
        QVERIFY(room.desk.trailQueries.back().isExport);
        QCOMPARE(room.trail()->model()->rowCount(), 200); // what is on screen stays
        room.workspace.audit()->writeTo(room.folder.filePath(QStringLiteral("t.json")));
        QTRY_VERIFY(trailPageFromJson(QJsonDocument::fromJson(room.file(QStringLiteral("t.json"))).object()).ok());
        // A place that takes nothing is said, and nothing is left there.
        room.workspace.audit()->writeTo(room.folder.filePath(QStringLiteral("missing/t.csv")));
        auto *notice = room.workspace.audit()->findChild<NoticeBar *>();
        QTRY_VERIFY2(notice->text().contains(QStringLiteral("could not be written")), qPrintable(notice->text()));
    }

    void whatLeftTheUnionIsReadAndTakenAway()
    {
        Room room;
        room.fill(250);
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_2, Qt::ControlModifier);
        TableView *table = room.workspace.disclosures()->table();
        QTRY_COMPARE(table->model()->rowCount(), 200);
        QCOMPARE(table->model()->index(0, DisclosureModel::Country).data().toString(), QStringLiteral("Madagascar"));
        QCOMPARE(table->model()->index(0, DisclosureModel::Mechanism).data().toString(), QStringLiteral("adequacy decision"));
        QVERIFY(table->hasFocus());
        room.workspace.disclosures()->writeTo(room.folder.filePath(QStringLiteral("r.csv")));
        QTRY_COMPARE(room.file(QStringLiteral("r.csv")).count('\n'), 251);
        QVERIFY(room.file(QStringLiteral("r.csv")).contains(",'=Noro,")); // no formula
    }

    void whoeverTakesTheRegisterAwayIsSaidToBeInTheTrail()
    {
        Room room;
        room.fill(3);
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(room.workspace.disclosures()->table()->model()->rowCount(), 3);
        QVERIFY(!room.desk.disclosureQueries.back().isExport);
        room.workspace.disclosures()->writeTo(room.folder.filePath(QStringLiteral("r.csv")));
        auto *notice = room.workspace.disclosures()->findChild<NoticeBar *>();
        QTRY_VERIFY2(notice->text().contains(QStringLiteral("in the audit trail")), qPrintable(notice->text()));
        QVERIFY(room.desk.disclosureQueries.back().isExport);
    }

    void whatWasRevealedIsReadWithWhatIsUnusualFirst()
    {
        Room room;
        room.fill(2);
        room.reveal();
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_3, Qt::ControlModifier);
        RevealsPage *page = room.workspace.reveals();
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        QVERIFY(page->table()->hasFocus());
        const auto word = [page](int row, int column) { return page->table()->model()->index(row, column).data().toString(); };
        QCOMPARE(word(0, RevealModel::What), QStringLiteral("organisation 1"));
        QCOMPARE(word(0, RevealModel::Answer), QStringLiteral("shown"));
        QCOMPARE(word(0, RevealModel::Unusual), QStringLiteral("put back undecided, of-a-newer-desk"));
        QCOMPARE(word(1, RevealModel::What), QStringLiteral("access code 2"));
        QCOMPARE(word(1, RevealModel::Answer), QStringLiteral("refused: request not in hand"));
        QCOMPARE(word(2, RevealModel::Words), QStringLiteral("kept back: typed in the EU"));
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("Worth a look")));
        QVERIFY(page->patterns()->isVisible());
        QCOMPARE(page->patterns()->model()->index(0, RevealPatternModel::Marks).data().toString(),
                 QStringLiteral("put back undecided: 1"));
        // Enter on a person: only theirs, and only what is unusual. Esc: everybody's again.
        page->patterns()->setFocus();
        page->patterns()->setCurrentIndex(page->patterns()->model()->index(0, 0));
        QTest::keyClick(page->patterns(), Qt::Key_Return);
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        QCOMPARE(room.desk.revealQueries.back(), (RevealQuery{{}, PersonId{QStringLiteral("p-noro")}, true}));
        QTest::keyClick(page->patterns(), Qt::Key_Escape);
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        // From a refused one to its person.
        page->table()->setFocus();
        page->table()->setCurrentIndex(page->table()->model()->index(1, 0));
        QTest::keyClick(page->table(), Qt::Key_U, Qt::ControlModifier);
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        QCOMPARE(named<QComboBox>(*page, QStringLiteral("Person"))->currentData().toString(), QStringLiteral("p-sam"));
    }

    void fromARevealToAllThatHappenedToItsRequest()
    {
        Room room;
        room.fill(6);
        room.reveal();
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_3, Qt::ControlModifier);
        TableView *table = room.workspace.reveals()->table();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY(!room.actions.find(QStringLiteral("oversight.revealInTrail"))->isEnabled());
        table->setCurrentIndex(table->model()->index(0, 0));
        const size_t looks = room.desk.trailQueries.size();
        QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(room.trail()->model()->rowCount(), 3);
        QVERIFY(room.trail()->isVisible() && room.trail()->hasFocus());
        QCOMPARE(room.desk.trailQueries.size(), looks + 1); // one look
        QCOMPARE(room.desk.trailQueries.back().request, RequestId{QStringLiteral("r-1")});
    }

    void revealsGoToAFileAndTheDeskIsTold()
    {
        Room room;
        room.fill(2);
        room.reveal();
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_3, Qt::ControlModifier);
        RevealsPage *page = room.workspace.reveals();
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        page->writeTo(room.folder.filePath(QStringLiteral("v.csv")));
        QTRY_COMPARE(room.file(QStringLiteral("v.csv")).count('\n'), 4);
        QVERIFY(room.file(QStringLiteral("v.csv")).contains(",'=which of the two companies?,")); // no formula
        QVERIFY(room.desk.revealQueries.back().isExport);
        page->writeTo(room.folder.filePath(QStringLiteral("v.json")));
        QTRY_VERIFY(revealPageFromJson(QJsonDocument::fromJson(room.file(QStringLiteral("v.json"))).object()).ok());
        page->writeTo(room.folder.filePath(QStringLiteral("missing/v.csv")));
        auto *notice = page->findChild<NoticeBar *>();
        QTRY_VERIFY2(notice->text().contains(QStringLiteral("could not be written")), qPrintable(notice->text()));
    }

    void withoutRevealsAndWithoutTheDeskThePageSaysSo()
    {
        Room room;
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_3, Qt::ControlModifier);
        RevealsPage *page = room.workspace.reveals();
        QTRY_VERIFY(page->findChild<EmptyState *>()->isVisible());
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("Nothing unusual")));
        QVERIFY(!page->patterns()->isVisible());
        QVERIFY(!room.actions.find(QStringLiteral("oversight.exportReveals"))->isEnabled());
        room.reveal();
        room.workspace.reveals()->read();
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        room.desk.offline = true;
        QTest::keyClick(page->table(), Qt::Key_F5);
        QTRY_VERIFY(page->findChild<NoticeBar *>()->isVisible());
        QCOMPARE(page->table()->model()->rowCount(), 3);
        QVERIFY(page->table()->isVisible());
    }

    void offlineWhatWasReadStaysAndTheReasonIsSaid()
    {
        Room room;
        room.fill(2);
        QVERIFY(room.enter());
        room.desk.offline = true;
        QTest::keyClick(room.trail(), Qt::Key_F5);
        auto *notice = room.workspace.audit()->findChild<NoticeBar *>();
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(room.trail()->model()->rowCount(), 2);
        QVERIFY(room.trail()->isVisible());
    }

    void nothingStaysAfterTheSession()
    {
        Room room;
        room.fill(2);
        QVERIFY(room.enter());
        room.bench.signOut();
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(room.bench.session()));
        QCOMPARE(room.trail()->model()->rowCount(), 0);
        QVERIFY(room.oversight.colleagues().empty());
        QVERIFY(!room.actions.find(QStringLiteral("oversight.export"))->isVisible());
    }

    void othersAreOfferedNothing()
    {
        Room room({Role::Supervisor});
        room.bench.signIn(Credentials{
            {QStringLiteral("desk.example.org"), 8443}, room.desk.fingerprint, QStringLiteral("sam"), room.desk.password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(room.bench.session()));
        QVERIFY(!room.oversight.isOpen());
        for (const QAction *action : room.actions.actions())
            QVERIFY2(!action->isVisible(), qPrintable(action->objectName()));
    }

    void everyControlHasANameOfItsOwn()
    {
        Room room;
        room.fill(2);
        room.reveal();
        QVERIFY(room.enter());
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
            QTest::keyClick(room.workspace.focusWidget(), page, Qt::ControlModifier);
            QStringList names;
            const auto all = room.workspace.findChildren<QWidget *>();
            for (const QWidget *widget : all) {
                if (!widget->isVisibleTo(&room.workspace) || widget->focusPolicy() == Qt::NoFocus
                    || qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(QLatin1String("qt_"))
                    || qobject_cast<const QHeaderView *>(widget))
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
                QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
                QVERIFY2(!names.contains(name), qPrintable(name));
                names << name;
            }
            QVERIFY(names.size() >= 4);
        }
    }
};

QTEST_MAIN(OversightUiTest)
#include "oversight.moc"
