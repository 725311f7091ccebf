// A lead at work: the trail and the register, filters, proof and files, by keyboard and as a screen reader has it.
#include "models/desk/trail.h"
#include "models/store/cache.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakequalityrules.h"
#include "tests/support/fakerights.h"
#include "tests/support/manualclock.h"
#include "tests/support/samplerubric.h"
#include "ui/common/segments.h"
#include "ui/common/theme.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/writtentext.h"
#include "ui/oversight/agreementdialogs.h"
#include "ui/oversight/agreementspage.h"
#include "ui/oversight/auditpage.h"
#include "ui/oversight/letterspage.h"
#include "ui/oversight/levelruledialog.h"
#include "ui/oversight/levelspage.h"
#include "ui/oversight/levelwords.h"
#include "ui/oversight/linestable.h"
#include "ui/oversight/oversightworkspace.h"
#include "ui/oversight/registerpage.h"
#include "ui/oversight/revealspage.h"
#include "ui/oversight/rubricdialogs.h"
#include "ui/oversight/rubricpage.h"
#include "ui/oversight/samplepage.h"
#include "ui/oversight/sampleruledialog.h"
#include "ui/oversight/sharebox.h"
#include "ui/oversight/trailwords.h"
#include "ui/quality/questioncard.h"
#include "ui/quality/rubricview.h"

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
    LevelsEditor levels{desk, bench};
    ActionRegistry actions;
    AgreementsKeeper agreements{desk, bench};
    FakeQualityRules rules{desk};
    SamplePlanEditor plan{rules, bench};
    RubricEditor rubric{rules, bench};
    FakeRights rights{desk};
    LettersEditor letters{rights, bench};
    OversightWorkspace workspace{oversight, levels, agreements, plan, rubric, letters, actions};

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
    /// Sam has refused Lyon everything, and sites abroad every cancellation.
    void rule()
    {
        LevelRule lyon;
        lyon.site = QStringLiteral("Lyon");
        LevelRule abroad;
        abroad.group = CountryGroup::ThirdCountry;
        abroad.kind = RequestKind::Cancel;
        desk.levelsInForce = {{3, {lyon, abroad}}, PersonId{QStringLiteral("p-sam")}, clock.now() - Seconds(3600)};
    }
    bool openLevels()
    {
        rule();
        if (!enter())
            return false;
        QTest::keyClick(workspace.focusWidget(), Qt::Key_4, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return levels.inForce() && !oversight.colleagues().empty(); });
    }
    bool openAgreements()
    {
        desk.agreementRegister = {{{QStringLiteral("c-18"), 3}},
                                  {{QStringLiteral("c-17"),
                                    AgreementScope::Supervision,
                                    QStringLiteral("2026-01"),
                                    QStringLiteral("archive 12"),
                                    clock.now() - Seconds(3600),
                                    {}}},
                                  {},
                                  {{QStringLiteral("Paris"), QStringLiteral("FR"), clock.now() - Seconds(7200), {}}}};
        if (!enter())
            return false;
        QTest::keyClick(workspace.focusWidget(), Qt::Key_5, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return agreements.reading().asOf.has_value(); });
    }
    /// The week that runs was opened with an earlier plan; of the last one 100 and 40 were handled.
    bool openSample()
    {
        rules.plan = {{.version = 3}, PersonId{QStringLiteral("p-sam")}, clock.now() - Seconds(3600)};
        SampleReport running;
        running.plan.version = 2;
        running.period = periodAt(running.plan, clock.now());
        SampleReport drawn;
        drawn.state = SampleState::Drawn;
        drawn.plan.version = 2;
        drawn.period = periodAt(drawn.plan, running.period.when.start - Seconds(1));
        drawn.strata = {{QStringLiteral("handling=automatic;language=fr;kind=schedule"), 100, 1, 5},
                        {QStringLiteral("handling=supervised;language=fr;kind=cancel"), 40, 0, 5}};
        rules.periods = {running, drawn};
        if (!enter())
            return false;
        QTest::keyClick(workspace.focusWidget(), Qt::Key_6, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return plan.inForce() && !oversight.colleagues().empty(); });
    }
    bool openLetters()
    {
        if (!enter())
            return false;
        QTest::keyClick(workspace.focusWidget(), Qt::Key_8, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return letters.inForce().has_value(); });
    }
    bool openRubric()
    {
        rules.held = {sampleRubric(), PersonId{QStringLiteral("p-sam")}, clock.now() - Seconds(3600)};
        if (!enter())
            return false;
        QTest::keyClick(workspace.focusWidget(), Qt::Key_7, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return rubric.inForce() && !oversight.colleagues().empty(); });
    }
    /// Whether a visible label on the page says so.
    [[nodiscard]] static bool says(const QWidget *page, const QString &words)
    {
        const auto all = page->findChildren<TextLabel *>();
        return std::any_of(all.begin(), all.end(),
                           [&](const TextLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    [[nodiscard]] static QString noticeOn(const QWidget *page)
    {
        const auto notices = page->findChildren<NoticeBar *>();
        const auto shown = std::find_if(notices.begin(), notices.end(), [](const NoticeBar *bar) { return bar->isVisible(); });
        return shown == notices.end() ? QString() : (*shown)->text();
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

    void anErasureSaysWhatStayed()
    {
        const auto facts = [](std::map<QString, QString> of) {
            TrailEntry entry;
            entry.facts = std::move(of);
            return factsText(entry);
        };
        QCOMPARE(facts({{QStringLiteral("requests"), QStringLiteral("3")},
                        {QStringLiteral("workstations"), QStringLiteral("2")},
                        {QStringLiteral("kept"), QStringLiteral("1")},
                        {QStringLiteral("left"), QStringLiteral("0")}}),
                 QStringLiteral("requests kept back: 1 · requests not asked for: 0 · requests erased: 3 · workstations: 2"));
        QCOMPARE(facts({{QStringLiteral("ground"), QStringLiteral("legal-claims")}}), QStringLiteral("Legal claims (e)"));
        QCOMPARE(facts({{QStringLiteral("ground"), QStringLiteral("9b2d6c1e")}}), QString()); // of a transfer
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

    void theWholeEntryIsReadBelow()
    {
        Room room;
        room.fill(1);
        for (const char *fact : {"disclosure", "mechanism", "session", "workstation"})
            room.desk.trailEntries.front().facts.emplace(QString::fromLatin1(fact),
                                                         QStringLiteral("32723620-d8a1-4b84-b2a7-9ca2f65d33fd"));
        QVERIFY(room.enter());
        room.trail()->setCurrentIndex(room.trail()->model()->index(0, 0));
        const auto labels = room.workspace.findChildren<TextLabel *>();
        const auto exact = std::find_if(labels.begin(), labels.end(), [](const TextLabel *label) {
            return label->text().startsWith(QLatin1String("Entry 1 "));
        });
        QVERIFY(exact != labels.end());
        QTRY_VERIFY((*exact)->height() >= (*exact)->heightForWidth((*exact)->width()));
        QVERIFY((*exact)->wordWrap() && (*exact)->heightForWidth((*exact)->width()) > (*exact)->fontMetrics().height());
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
        room.workspace.disclosures()->writeTo(room.folder.filePath(QStringLiteral("r.json")));
        QTRY_VERIFY(!room.file(QStringLiteral("r.json")).isEmpty());
        const auto page = disclosurePageFromJson(QJsonDocument::fromJson(room.file(QStringLiteral("r.json"))).object());
        QVERIFY(page.ok());
        QCOMPARE(page->entries.size(), size_t(250));
        QCOMPARE(page->entries.front(), room.desk.disclosureEntries.front());
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

    void whoWasChosenStaysChosenWhenTheDeskListsThemNoMore()
    {
        Room room;
        room.fill(4);
        room.reveal();
        QVERIFY(room.enter());
        QTRY_COMPARE(room.oversight.colleagues().size(), size_t(2));
        auto *actor = named<QComboBox>(*room.workspace.audit(), QStringLiteral("Person"));
        room.trail()->setCurrentIndex(room.trail()->model()->index(0, 0));
        QTest::keyClick(room.trail(), Qt::Key_U, Qt::ControlModifier);
        QTRY_COMPARE(room.desk.trailQueries.back().actor, PersonId{QStringLiteral("p-sam")});
        QTest::keyClick(room.trail(), Qt::Key_3, Qt::ControlModifier);
        RevealsPage *page = room.workspace.reveals();
        auto *person = named<QComboBox>(*page, QStringLiteral("Person"));
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        page->table()->setCurrentIndex(page->table()->model()->index(1, 0));
        QTest::keyClick(page->table(), Qt::Key_U, Qt::ControlModifier);
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        room.desk.people.pop_back();
        room.oversight.readColleagues();
        QTRY_COMPARE(room.oversight.colleagues().size(), size_t(1));
        for (const QComboBox *box : {actor, person}) {
            QCOMPARE(box->currentData().toString(), QStringLiteral("p-sam"));
            QCOMPARE(box->currentText(), QStringLiteral("p-sam"));
        }
        QTest::keyClick(page->table(), Qt::Key_F5);
        QTRY_VERIFY(!room.oversight.revealReading().isUnderWay);
        QCOMPARE(room.desk.revealQueries.back().person, PersonId{QStringLiteral("p-sam")});
        room.bench.signOut();
        QTRY_COMPARE(person->currentText(), QStringLiteral("Everybody"));
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
        QVERIFY(room.file(QStringLiteral("v.csv")).contains(",'=which of the two companies?,"));      // no formula
        QVERIFY(room.file(QStringLiteral("v.csv")).contains(",organisation,tell-apart,,true,,\r\n")); // kept back, not empty
        QVERIFY(room.desk.revealQueries.back().isExport);
        page->writeTo(room.folder.filePath(QStringLiteral("v.json")));
        QTRY_VERIFY(revealPageFromJson(QJsonDocument::fromJson(room.file(QStringLiteral("v.json"))).object()).ok());
        page->writeTo(room.folder.filePath(QStringLiteral("missing/v.csv")));
        auto *notice = page->findChild<NoticeBar *>();
        QTRY_VERIFY2(notice->text().contains(QStringLiteral("could not be written")), qPrintable(notice->text()));
    }

    void anExportThatWasCutSaysSoInTheWindowAndInTheFile()
    {
        Room room;
        room.reveal();
        QVERIFY(room.enter());
        QTest::keyClick(room.trail(), Qt::Key_3, Qt::ControlModifier);
        RevealsPage *page = room.workspace.reveals();
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        room.desk.revealsAtATime = 20'000;
        const RevealEntry one = room.desk.revealEntries.front();
        while (room.desk.revealEntries.size() <= Oversight::longestExport) {
            room.desk.revealEntries.push_back(one);
            room.desk.revealEntries.back().id = QStringLiteral("o-%1").arg(room.desk.revealEntries.size());
        }
        auto *notice = page->findChild<NoticeBar *>();
        page->writeTo(room.folder.filePath(QStringLiteral("v.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 60'000);
        QVERIFY2(notice->text().contains(QStringLiteral("not all that were found")), qPrintable(notice->text()));
        QVERIFY(room.file(QStringLiteral("v.csv")).endsWith("\r\ncut: there are older ones,,,,,,,,,,,,\r\n"));
        QCOMPARE(static_cast<size_t>(room.file(QStringLiteral("v.csv")).count('\n')), Oversight::longestExport + 2);
        notice->hide();
        page->writeTo(room.folder.filePath(QStringLiteral("v.json")));
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 60'000);
        QVERIFY(room.file(QStringLiteral("v.json")).contains("\"isLast\":false"));
        // What fits exactly is all of it.
        room.desk.revealEntries.resize(Oversight::longestExport);
        notice->hide();
        page->writeTo(room.folder.filePath(QStringLiteral("v.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 60'000);
        QVERIFY2(!notice->text().contains(QStringLiteral("not all")), qPrintable(notice->text()));
        QVERIFY(!room.file(QStringLiteral("v.csv")).contains("cut:"));
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

    void theLevelsAreSaidInWords()
    {
        Room room;
        QVERIFY(room.openLevels());
        LevelsPage *page = room.workspace.levels();
        QCOMPARE(page->table()->model()->rowCount(), 2);
        QVERIFY(page->table()->hasFocus());
        const auto word = [page](int row, int column) { return page->table()->model()->index(row, column).data().toString(); };
        QCOMPARE(word(0, LevelRulesModel::Site), QStringLiteral("Lyon"));
        QCOMPARE(word(0, LevelRulesModel::Countries), QStringLiteral("anywhere"));
        QCOMPARE(word(0, LevelRulesModel::Level), QStringLiteral("refused"));
        QCOMPARE(word(1, LevelRulesModel::Countries), QStringLiteral("outside the EU"));
        QCOMPARE(word(1, LevelRulesModel::Kind), QStringLiteral("Cancel"));
        QCOMPARE(word(1, LevelRulesModel::Number), QStringLiteral("2"));
        const QString version = page->findChild<StatusDot *>()->text();
        QVERIFY2(version.startsWith(QStringLiteral("In force: version 3, set by Sam on Sat 28 Nov")), qPrintable(version));
        QVERIFY(!room.actions.find(QStringLiteral("levels.save"))->isEnabled());
    }

    void whatChangesIsSaidBySiteAndByChange()
    {
        LevelRule cancel;
        cancel.kind = RequestKind::Cancel;
        LevelRule inHouse;
        inHouse.site = QStringLiteral("Lyon");
        inHouse.level = LevelOutcome::InHouse;
        const std::set<std::pair<QString, QString>> sites{{QStringLiteral("Lyon"), QStringLiteral("FR")},
                                                          {QStringLiteral("Antananarivo"), QStringLiteral("MG")}};
        QCOMPARE(
            changesText(changesBetween({1, {cancel}}, {1, {inHouse}}, sites)),
            (QStringList{QStringLiteral("Antananarivo (Madagascar), Cancel: refused → third country"),
                         QStringLiteral("Lyon (France), Schedule, Reschedule, Add to calendar: European Union → in house only"),
                         QStringLiteral("Lyon (France), Cancel: refused → in house only")}));
        QVERIFY(changesBetween({1, {cancel}}, {2, {cancel}}, sites).empty());
        QCOMPARE(differenceText({cancel, inHouse}, {inHouse, cancel}), QStringLiteral("Their order is another."));
    }

    void aRuleIsAddedChangedMovedAndRemovedByKeyboard()
    {
        Room room;
        QVERIFY(room.openLevels());
        LevelsPage *page = room.workspace.levels();
        QAction *save = room.actions.find(QStringLiteral("levels.save"));
        QTest::keyClick(page->table(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page->dialog()->isVisible());
        auto *use = page->dialog()->findChild<PrimaryButton *>();
        const auto box = [page](const char *name) { return named<QComboBox>(*page->dialog(), QString::fromLatin1(name)); };
        const auto choose = [](QComboBox *from, const QString &text) { from->setCurrentIndex(from->findText(text)); };
        // The law's own rule cannot be loosened, and it says so.
        choose(box("Level"), QStringLiteral("European Union"));
        QVERIFY(!use->isEnabled());
        const auto labels = page->dialog()->findChildren<TextLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const TextLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("The law does not allow it"));
        }));
        box("Site")->setEditText(QStringLiteral("Antananarivo")); // whose people are in Madagascar
        QVERIFY(!use->isEnabled());
        box("Site")->setEditText(QStringLiteral("Paris"));
        QVERIFY(use->isEnabled());
        choose(box("Where the site is"), QStringLiteral("in these countries"));
        QVERIFY(!use->isEnabled());
        auto *codes = named<QLineEdit>(*page->dialog(), QStringLiteral("Countries, two letters each"));
        QTest::keyClicks(codes, QStringLiteral("fr,mg"));
        QVERIFY(!use->isEnabled());
        choose(box("Level"), QStringLiteral("third country"));
        QVERIFY(use->isEnabled());
        QTest::keyClick(codes, Qt::Key_Return);
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        QCOMPARE(page->table()->currentRow(), 2);
        QCOMPARE(room.levels.rules().back().countries, (QStringList{QStringLiteral("FR"), QStringLiteral("MG")}));
        // What it does is said before it is saved.
        const auto says = [page](const QString &words) {
            const auto all = page->findChildren<TextLabel *>();
            return std::any_of(all.begin(), all.end(),
                               [&](const TextLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        QVERIFY(says(QStringLiteral("Paris (France), every request: European Union → third country")));
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("Not saved")));
        QTest::keyClick(page->table(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(page->table()->currentRow(), 1);
        QCOMPARE(room.levels.rules()[1].site, QStringLiteral("Paris"));
        page->table()->setCurrentIndex(page->table()->model()->index(0, 0));
        QTest::keyClick(page->table(), Qt::Key_Delete);
        QCOMPARE(page->table()->model()->rowCount(), 2);
        QVERIFY(save->isEnabled());
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.desk.levelsInForce.document.version, 4);
        QCOMPARE(room.desk.levelsInForce.document.rules.front().site, QStringLiteral("Paris"));
        QTRY_VERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("In force: version 4")));
        // Enter opens the rule itself.
        page->table()->setCurrentIndex(page->table()->model()->index(0, 0));
        QTest::keyClick(page->table(), Qt::Key_Return);
        QTRY_VERIFY(page->dialog()->isVisible());
        QCOMPARE(box("Site")->currentText(), QStringLiteral("Paris"));
        QCOMPARE(codes->text(), QStringLiteral("FR, MG"));
        QTest::keyClick(page->dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!page->dialog()->isVisible());
        QVERIFY(!room.levels.isChanged());
    }

    void anotherLeadsLevelsAreShownWithWhatChanged()
    {
        Room room;
        QVERIFY(room.openLevels());
        LevelsPage *page = room.workspace.levels();
        page->table()->setCurrentIndex(page->table()->model()->index(1, 0));
        QTest::keyClick(page->table(), Qt::Key_Delete);
        LevelRule lille;
        lille.site = QStringLiteral("Lille");
        lille.level = LevelOutcome::InHouse;
        room.desk.levelsInForce = {
            {4, {room.levels.rules().front(), lille}}, PersonId{QStringLiteral("p-noro")}, room.clock.now()};
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.levels.theirs().has_value());
        const auto notices = page->findChildren<NoticeBar *>();
        const auto shown = std::find_if(notices.begin(), notices.end(), [](const NoticeBar *bar) { return bar->isVisible(); });
        QVERIFY(shown != notices.end());
        const QString text = (*shown)->text();
        QVERIFY2(text.contains(QStringLiteral("version 4, set by Noro")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Added: “Lille: in house only”.")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Removed: “outside the EU, Cancel: refused”.")), qPrintable(text));
        QVERIFY(!room.actions.find(QStringLiteral("levels.save"))->isEnabled());
        QTest::keyClick(page->table(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(!(*shown)->isVisible());
        QCOMPARE(room.levels.rules(), room.desk.levelsInForce.document.rules);
    }

    void levelsOfflineAndWithoutRulesSaySo()
    {
        Room room;
        QVERIFY(room.openLevels());
        LevelsPage *page = room.workspace.levels();
        room.levels.setRules({});
        QTRY_VERIFY(page->findChild<EmptyState *>()->isVisible());
        const auto buttons = page->findChildren<DecisionButton *>();
        QCOMPARE(std::count_if(buttons.begin(), buttons.end(),
                               [](const DecisionButton *button) {
                                   return button->isVisible() && button->text() == QStringLiteral("Add a rule…");
                               }),
                 1);
        room.desk.offline = true;
        QTest::keyClick(page->findChild<EmptyState *>()->button(), Qt::Key_S, Qt::ControlModifier);
        const auto notices = page->findChildren<NoticeBar *>();
        QTRY_VERIFY(std::any_of(notices.begin(), notices.end(), [](const NoticeBar *bar) {
            return bar->isVisible() && bar->text().contains(QStringLiteral("still here"));
        }));
        QVERIFY(room.levels.isChanged());
        room.bench.signOut();
        QTRY_VERIFY(!room.levels.inForce());
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("Not read")));
    }

    void rulesThatCannotBeSaySo()
    {
        Room room;
        QVERIFY(room.openLevels());
        LevelsPage *page = room.workspace.levels();
        LevelRule abroad;
        abroad.site = QStringLiteral("Antananarivo");
        abroad.level = LevelOutcome::EuropeanUnion;
        room.levels.setRules({abroad});
        const auto said = [page](const char *words) {
            const auto notices = page->findChildren<NoticeBar *>();
            return std::any_of(notices.begin(), notices.end(), [words](const NoticeBar *bar) {
                return bar->isVisible() && bar->text().contains(QLatin1String(words));
            });
        };
        QTRY_VERIFY(said("Rule 1: The law does not allow it"));
        QVERIFY(!room.actions.find(QStringLiteral("levels.save"))->isEnabled());
        abroad.level = LevelOutcome::Refused;
        room.levels.setRules({abroad, abroad});
        QTRY_VERIFY(said("Rule 2: It would never decide"));
        room.levels.setRules({abroad});
        QVERIFY(!said("cannot be saved"));
        QVERIFY(room.actions.find(QStringLiteral("levels.save"))->isEnabled());
        std::vector<LevelRule> many;
        for (int i = 0; i < 201; ++i) {
            many.push_back(abroad);
            many.back().site = QString::number(i);
        }
        room.levels.setRules(many);
        room.levels.save();
        QTRY_VERIFY(said("more than 200 rules"));
    }

    void whoHasNotAgreedIsSaidFirstAndRecorded()
    {
        Room room;
        QVERIFY(room.openAgreements());
        AgreementsPage *page = room.workspace.agreements();
        QCOMPARE(page->table()->model()->rowCount(), 3);
        QVERIFY(page->table()->hasFocus());
        const auto word = [page](int row, int column) { return page->table()->model()->index(row, column).data().toString(); };
        QCOMPARE(word(0, AgreementsModel::Whom), QStringLiteral("c-18"));
        QCOMPARE(word(0, AgreementsModel::What), QStringLiteral("no agreement to supervision"));
        QVERIFY(word(0, AgreementsModel::State).startsWith(QStringLiteral("3 ")));
        QCOMPARE(word(1, AgreementsModel::What), QStringLiteral("agreement: supervision"));
        QCOMPARE(word(2, AgreementsModel::Whom), QStringLiteral("Paris (France)"));
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("3 ")));
        page->table()->setCurrentIndex(page->table()->model()->index(0, 0));
        QTest::keyClick(page->table(), Qt::Key_Return);
        QTRY_VERIFY(page->recordDialog()->isVisible());
        auto *go = page->recordDialog()->findChild<PrimaryButton *>();
        QCOMPARE(named<QLineEdit>(*page->recordDialog(), QStringLiteral("Client"))->text(), QStringLiteral("c-18"));
        QVERIFY(!go->isEnabled());
        auto *version = named<QLineEdit>(*page->recordDialog(), QStringLiteral("Version of the text"));
        auto *source = named<QLineEdit>(*page->recordDialog(), QStringLiteral("Where the paper is kept"));
        QTest::keyClicks(version, QStringLiteral("2026-02"));
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(source, QStringLiteral("archive 13"));
        QVERIFY(go->isEnabled());
        QTest::keyClick(source, Qt::Key_Return);
        QTRY_COMPARE(room.desk.agreementRegister.clients.size(), size_t(2));
        QCOMPARE(room.desk.agreementRegister.clients.back().source, QStringLiteral("archive 13"));
        QTRY_VERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("No request waits")));
        QVERIFY(page->findChild<NoticeBar *>()->text().contains(QStringLiteral("c-18 is recorded")));
    }

    void aWithdrawalIsTypedOutAndNothingLessDoes()
    {
        Room room;
        QVERIFY(room.openAgreements());
        AgreementsPage *page = room.workspace.agreements();
        QAction *withdraw = room.actions.find(QStringLiteral("agreements.withdraw"));
        page->table()->setCurrentIndex(page->table()->model()->index(2, 0));
        QVERIFY(!withdraw->isEnabled()); // a site is none
        page->table()->setCurrentIndex(page->table()->model()->index(1, 0));
        QVERIFY(withdraw->isEnabled());
        QTest::keyClick(page->table(), Qt::Key_Delete);
        QTRY_VERIFY(page->withdrawDialog()->isVisible());
        auto *typed = page->withdrawDialog()->findChild<QLineEdit *>();
        auto *go = page->withdrawDialog()->findChild<PrimaryButton *>();
        for (const char *other : {"", "c-1", "c-18", "C-17"}) {
            typed->setText(QString::fromLatin1(other));
            QVERIFY(!go->isEnabled());
            QTest::keyClick(typed, Qt::Key_Return);
            QVERIFY(page->withdrawDialog()->isVisible());
        }
        typed->clear();
        QTest::keyClicks(typed, QStringLiteral("c-17"));
        QVERIFY(go->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_VERIFY(room.desk.agreementRegister.clients.front().withdrawnAt.has_value());
        QTRY_VERIFY(page->findChild<NoticeBar *>()->text().contains(QStringLiteral("c-17 is withdrawn")));
        QTRY_COMPARE(room.desk.calls.count(QStringLiteral("agreements")), 2);
        QTRY_VERIFY(
            page->table()->model()->index(2, AgreementsModel::State).data().toString().startsWith(QStringLiteral("withdrawn")));
    }

    void agreementsOfflineAndWithoutAnySaySo()
    {
        Room room;
        QVERIFY(room.openAgreements());
        AgreementsPage *page = room.workspace.agreements();
        room.desk.offline = true;
        QTest::keyClick(page->table(), Qt::Key_F5);
        QTRY_VERIFY(page->findChild<NoticeBar *>()->isVisible());
        QCOMPARE(page->table()->model()->rowCount(), 3);
        Q_EMIT page->recordDialog()->wanted(
            {QStringLiteral("c-18"), AgreementScope::Supervision, QStringLiteral("1"), QStringLiteral("archive")});
        QTRY_VERIFY(!room.agreements.isWriting());
        QTest::qWait(50);
        QVERIFY(page->findChild<NoticeBar *>()->text().contains(QStringLiteral("not known whether it is recorded")));
        Q_EMIT page->withdrawDialog()->wanted(QStringLiteral("c-17"), AgreementScope::Supervision);
        QTRY_VERIFY(page->findChild<NoticeBar *>()->text().contains(QStringLiteral("not known whether it is withdrawn")));
        room.desk.offline = false;
        room.desk.agreementRegister = {};
        QTest::keyClick(page->table(), Qt::Key_F5);
        QTRY_VERIFY(page->findChild<EmptyState *>()->isVisible());
        QVERIFY(room.actions.find(QStringLiteral("agreements.record"))->isEnabled());
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

    void thePlanThatHoldsIsThereWithWhatItWouldHaveDrawn()
    {
        Room room;
        QVERIFY(room.openSample());
        SamplePage *page = room.workspace.sample();
        const auto word = [page](int row, int column) { return page->table()->model()->index(row, column).data().toString(); };
        QCOMPARE(page->table()->model()->rowCount(), 2);
        QCOMPARE(word(0, SampleRulesModel::Handling), QStringLiteral("by the automation"));
        QCOMPARE(word(0, SampleRulesModel::Amount), QStringLiteral("2%, 5 at least"));
        QCOMPARE(word(1, SampleRulesModel::Handling), QStringLiteral("any"));
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("In force: version 3, set by Sam on")));
        QVERIFY(Room::says(page,
                           QStringLiteral("The period that runs, 2026-W48, was opened with version 2 and keeps it until Mon 30 "
                                          "Nov, 00:00.")));
        QVERIFY(Room::says(page,
                           QStringLiteral("2026-W47: 140 handled, 10 were drawn. By this plan it would have been 10, of which 2 "
                                          "twice.")));
        QCOMPARE(page->foresight()->model()->rowCount(), 2);
        QCOMPARE(page->foresight()->model()->index(1, 0).data().toString(), QStringLiteral("by people, French, Cancel"));
        QVERIFY(!room.actions.find(QStringLiteral("sample.save"))->isEnabled());
    }

    void aPlanIsChangedByKeyboardAndItsConsequencesSaid()
    {
        Room room;
        QVERIFY(room.openSample());
        SamplePage *page = room.workspace.sample();
        QTest::keyClick(page->table(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page->dialog()->isVisible());
        const auto box = [page](const char *name) { return named<QComboBox>(*page->dialog(), QString::fromLatin1(name)); };
        auto *use = page->dialog()->findChild<PrimaryButton *>();
        QVERIFY(!use->isEnabled()); // the last is about everything already
        QVERIFY(!named<QLineEdit>(*page->dialog(), QStringLiteral("Client"))->isVisible()); // is not told apart
        box("Kind of request")->setCurrentIndex(box("Kind of request")->findData(QStringLiteral("cancel")));
        QVERIFY(use->isEnabled());
        box("How many are drawn")->setCurrentIndex(1);
        auto *number = named<QSpinBox>(*page->dialog(), QStringLiteral("Number of each stratum"));
        QVERIFY(number->isVisible() && !named<ShareBox>(*page->dialog(), QStringLiteral("Share of each stratum"))->isVisible());
        number->setValue(12);
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(page->table()->model()->rowCount(), 3);
        QCOMPARE(page->table()->currentRow(), 1); // asked before the one about everything
        QCOMPARE(room.plan.draft().rules[1].size, 12);
        QVERIFY(Room::says(page, QStringLiteral("By this plan it would have been 17")));
        QCOMPARE(page->foresight()->model()->index(1, 3).data().toString(), QStringLiteral("12"));
        named<QComboBox>(*page, QStringLiteral("Length of a period"))->setCurrentIndex(1);
        named<ShareBox>(*page, QStringLiteral("Share that is reviewed twice"))->setValue(12.5);
        QCOMPARE(room.plan.draft().doubleShare, 125'000);
        // A rule is about what is told apart no longer.
        auto *kinds = named<QCheckBox>(*page, QStringLiteral("Told apart by: Kind of request"));
        kinds->setChecked(false);
        QVERIFY2(
            Room::noticeOn(page).contains(QStringLiteral("Rule 2: it is about something that the plan does not tell apart.")),
            qPrintable(Room::noticeOn(page)));
        QVERIFY(!room.actions.find(QStringLiteral("sample.save"))->isEnabled());
        kinds->setChecked(true);
        QCOMPARE(Room::noticeOn(page), QString());
        named<QCheckBox>(*page, QStringLiteral("Told apart by: Client"))->setChecked(true);
        QVERIFY(Room::says(page, QStringLiteral("2026-W47 was not told apart in this way")));
        named<QCheckBox>(*page, QStringLiteral("Told apart by: Client"))->setChecked(false);
        QTest::keyClick(page->table(), Qt::Key_Down, Qt::ControlModifier); // beyond the last: it never decides
        QVERIFY(Room::noticeOn(page).contains(QStringLiteral("Rule 3: it never decides")));
        QTest::keyClick(page->table(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.rules.plan.document.version, 4);
        QCOMPARE(room.rules.plan.document.rhythm, SamplingRhythm::Month);
        QTRY_VERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("In force: version 4, set by")));
    }

    void aPlanSaysWhenAPeriodCouldNotBeAccepted()
    {
        Room room;
        QVERIFY(room.openSample());
        SamplePage *page = room.workspace.sample();
        // Of 140 letter F of level II is 20; of level I letter D at 0.4 per cent is sent to H, tightened.
        const QString warning =
            QStringLiteral("A period like this could not always be accepted: the plan draws 10, level II asks for up to 20.");
        QVERIFY(Room::says(page, warning));
        auto *level = named<QComboBox>(*page, QStringLiteral("Inspection level (ISO 2859-1)"));
        QCOMPARE(level->currentText(), QStringLiteral("II"));
        auto *acceptable = named<QComboBox>(*page, QStringLiteral("Share that may fail: acceptance quality level (ISO 2859-1)"));
        QCOMPARE(acceptable->currentText(), QStringLiteral("6.5%"));
        level->setCurrentText(QStringLiteral("I"));
        acceptable->setCurrentText(QStringLiteral("10%"));
        QVERIFY(!Room::says(page, warning.left(30))); // letter D: 8
        acceptable->setCurrentText(QStringLiteral("0.4%"));
        QVERIFY(Room::says(page, QStringLiteral("the plan draws 10, level I asks for up to 50")));
        auto *reduced =
            named<QCheckBox>(*page, QStringLiteral("Allow reduced inspection: fewer reviews after a row of good periods"));
        QVERIFY(!reduced->isChecked());
        reduced->setChecked(true);
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.rules.plan.document.version, 4);
        QCOMPARE(room.rules.plan.document.lots, (LotTerms{InspectionLevel::I, 0.4, true}));
    }

    void anotherLeadsPlanIsShownAndNothingTypedIsLost()
    {
        Room room;
        QVERIFY(room.openSample());
        SamplePage *page = room.workspace.sample();
        named<ShareBox>(*page, QStringLiteral("Share that is reviewed twice"))->setValue(50);
        room.rules.plan.document.version = 4;
        room.rules.plan.document.rules.front().minimum = 9;
        room.rules.plan.document.lots = {InspectionLevel::III, 1.0, true};
        room.rules.plan.setBy = PersonId{QStringLiteral("p-noro")};
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.plan.theirs().has_value());
        const QString text = Room::noticeOn(page);
        QVERIFY2(text.contains(QStringLiteral("version 4, set by Noro")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Rules added: “by the automation: 2%, 9 at least”.")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Periods are inspected at level III, 1% may fail, and no longer at II with 6.5%. "
                                              "Reduced inspection is allowed.")),
                 qPrintable(text));
        QCOMPARE(room.plan.draft().doubleShare, 500'000);
        QTest::keyClick(page->table(), Qt::Key_M, Qt::ControlModifier);
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.rules.plan.document.version, 5);
        QCOMPARE(room.rules.plan.document.doubleShare, 500'000);
    }

    void aPlanOfflineAndOneThatIsRefusedSaySo()
    {
        Room room;
        QVERIFY(room.openSample());
        SamplePage *page = room.workspace.sample();
        auto *zone = named<QComboBox>(*page, QStringLiteral("Zone of the periods"));
        zone->setEditText(QStringLiteral("Paris"));
        QVERIFY(Room::noticeOn(page).contains(QStringLiteral("The zone is none that is known.")));
        zone->setEditText(QStringLiteral("UTC"));
        room.rules.refusal = Error{ErrorKind::InvalidInput, {}};
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(Room::noticeOn(page).contains(QStringLiteral("Nothing was changed")));
        room.desk.offline = true;
        QTest::keyClick(page->table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(Room::noticeOn(page).contains(QStringLiteral("still here; save it again when the desk answers")));
        QCOMPARE(room.plan.draft().zone, QStringLiteral("UTC"));
    }

    void theRubricIsThereAsReviewersSeeIt()
    {
        Room room;
        QVERIFY(room.openRubric());
        RubricPage *page = room.workspace.rubric();
        const QAbstractItemModel *rows = page->list()->model();
        QCOMPARE(rows->rowCount(), 6); // itself, two sections, three questions
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("A scheduling request"));
        QVERIFY(rows->index(2, 0).data(Qt::UserRole).toString().contains(QStringLiteral("Yes or no · 19% · critical")));
        QCOMPARE(page->preview()->cards().size(), size_t(3));
        QVERIFY(page->findChild<StatusDot *>()->text().startsWith(QStringLiteral("In force: version 1, set by Sam on")));
        page->list()->setCurrentIndex(rows->index(5, 0));
        QTest::keyClick(page->preview()->cards().front(), Qt::Key_1); // it is to look at
        QVERIFY(!room.rubric.isChanged());
    }

    void aQuestionIsWrittenWithEachFaultAtItsPlace()
    {
        Room room;
        QVERIFY(room.openRubric());
        RubricPage *page = room.workspace.rubric();
        page->list()->setCurrentIndex(page->list()->model()->index(4, 0)); // the second section
        QTest::keyClick(page->list(), Qt::Key_N, Qt::ControlModifier);
        RubricQuestionDialog *dialog = page->questionDialog();
        QTRY_VERIFY(dialog->isVisible());
        auto *use = dialog->findChild<PrimaryButton *>();
        QVERIFY(!use->isEnabled());
        QVERIFY(Room::says(dialog, QStringLiteral("In English: This must not be empty. In French: This must not be empty.")));
        QVERIFY(Room::says(dialog, QStringLiteral("One cause at least, for when it fails.")));
        const auto lines = [dialog](const char *name) { return named<QPlainTextEdit>(*dialog, QString::fromLatin1(name)); };
        QTest::keyClicks(lines("Question in English"), QStringLiteral("Is it short?"));
        QVERIFY(Room::says(dialog, QStringLiteral("In French: This must not be empty.")));
        lines("Question in French")->setPlainText(QStringLiteral("Est-ce court ?"));
        QVERIFY(lines("Question in French")->accessibleDescription().isEmpty());
        auto *kind = named<QComboBox>(*dialog, QStringLiteral("Kind of answer"));
        kind->setCurrentIndex(1);
        Q_EMIT kind->activated(1);
        dialog->answers()->setLines(
            {{QStringLiteral("yes"), {QStringLiteral("Yes"), QStringLiteral("Oui"), QStringLiteral("40")}},
             {QStringLiteral("no"), {QStringLiteral("No"), {}, QStringLiteral("x")}}});
        dialog->causes()->setLines({{{}, {QStringLiteral("Too long"), QStringLiteral("Trop long")}}});
        Q_EMIT dialog->answers()->changed();
        QVERIFY(Room::says(dialog, QStringLiteral("Answer 2, in French: This must not be empty.")));
        QVERIFY(Room::says(dialog, QStringLiteral("Answer 2: Points are a number from 0 to 100.")));
        QVERIFY(!use->isEnabled());
        dialog->answers()->setLines(
            {{QStringLiteral("yes"), {QStringLiteral("Yes"), QStringLiteral("Oui"), QStringLiteral("100")}},
             {QStringLiteral("no"), {QStringLiteral("No"), QStringLiteral("Non"), QStringLiteral("0")}}});
        Q_EMIT dialog->answers()->changed();
        QVERIFY(use->isEnabled());
        QApplication::setActiveWindow(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(lines("Question in English"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog->isVisible());
        const Question written = room.rubric.draft().sections[1].questions.back();
        QCOMPARE(written.id, QStringLiteral("is-it-short"));
        QCOMPARE(written.causes.front().id, QStringLiteral("too-long"));
        QCOMPARE(page->preview()->cards().size(), size_t(4));
        QCOMPARE(page->list()->currentIndex().row(), 6);
        // Over into the section before, and saved.
        QApplication::setActiveWindow(&room.workspace);
        QVERIFY(QTest::qWaitForWindowActive(&room.workspace));
        QTest::keyClick(page->list(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(page->list(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(room.rubric.draft().sections[0].questions.back().id, QStringLiteral("is-it-short"));
        QTest::keyClick(page->list(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.rules.held.document.version, 2);
        QTRY_VERIFY(!room.rubric.isChanged());
    }

    void aSectionWithoutQuestionsSaysSoInItsRow()
    {
        Room room;
        QVERIFY(room.openRubric());
        RubricPage *page = room.workspace.rubric();
        QTest::keyClick(page->list(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        RubricTitleDialog *dialog = page->titleDialog();
        QTRY_VERIFY(dialog->isVisible());
        named<QLineEdit>(*dialog, QStringLiteral("Title in English"))->setText(QStringLiteral("Sharing"));
        auto *french = named<QLineEdit>(*dialog, QStringLiteral("Title in French"));
        QTest::keyClicks(french, QStringLiteral("Partage"));
        QTest::keyClick(french, Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
        const QModelIndex row = page->list()->currentIndex();
        QCOMPARE(row.data().toString(), QStringLiteral("Sharing"));
        QCOMPARE(row.data(Qt::UserRole + 1).toString(), QStringLiteral("One question at least."));
        QVERIFY(Room::noticeOn(page).contains(QStringLiteral("“Sharing”: One question at least.")));
        QVERIFY(!room.actions.find(QStringLiteral("rubric.save"))->isEnabled());
        QTest::keyClick(page->list(), Qt::Key_Delete);
        QVERIFY(!room.rubric.isChanged());
        QCOMPARE(Room::noticeOn(page), QString());
        // The threshold is in the first row.
        page->list()->setCurrentIndex(page->list()->model()->index(0, 0));
        QTest::keyClick(page->list(), Qt::Key_F2);
        QTRY_VERIFY(dialog->isVisible());
        auto *threshold = named<ShareBox>(*dialog, QStringLiteral("A review passes from"));
        threshold->setValue(0);
        QVERIFY(Room::says(dialog, QStringLiteral("A review passes from more than 0 and at most 100%.")));
        threshold->setValue(90);
        QTest::keyClick(threshold, Qt::Key_Return);
        QTRY_COMPARE(room.rubric.draft().passesFrom, 0.9);
    }

    void aLetterIsChangedAndWhatTheLawAsksForStaysInIt()
    {
        Room room;
        QVERIFY(room.openLetters());
        LettersPage *page = room.workspace.letters();
        const QAbstractItemModel *rows = page->list()->model();
        const int letters = static_cast<int>(WireNames<LetterKind>::table.size());
        QCOMPARE(rows->rowCount(), 1 + 2 * (1 + letters)); // the letterhead; in each language what all say, and the letters
        page->list()->setCurrentIndex(rows->index(2 + static_cast<int>(LetterKind::Refusal), 0));
        const QString before = writtenIn(*page->body());
        QVERIFY(before.contains(QStringLiteral(":\u00a0yes")));
        QVERIFY(before.contains(QStringLiteral("{remedy}")));
        QVERIFY(Room::says(page, QStringLiteral("{remedy}: the judicial remedy (must be in it)")));
        const QAction *save = room.actions.find(QStringLiteral("letters.save"));
        QVERIFY(!save->isEnabled());
        page->body()->setPlainText(QStringLiteral("{number}: no. {words} {authority} {officer}"));
        QVERIFY(!save->isEnabled());
        QCOMPARE(rows->index(2 + static_cast<int>(LetterKind::Refusal), 0).data(TwoLineDelegate::State).toString(),
                 QStringLiteral("{remedy} must be in it."));
        QVERIFY(Room::noticeOn(page).contains(QStringLiteral("Refusal, French: {remedy} must be in it.")));
        page->body()->setPlainText(before);
        QVERIFY(!room.letters.isChanged());
        // What is typed stays where it is typed.
        page->body()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(page->body(), QStringLiteral("Bonjour, "));
        QCOMPARE(writtenIn(*page->body()), QStringLiteral("Bonjour, ") + before);
        QVERIFY(save->isEnabled());
        QTest::keyClick(page->body(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.rights.templates.version, 4);
        QVERIFY(room.rights.templates.texts[QStringLiteral("fr")].letters[LetterKind::Refusal].body
                == QStringLiteral("Bonjour, ") + before);
        QTRY_VERIFY(!room.letters.isChanged());
        // The letterhead, and what a language says in all letters.
        page->list()->setCurrentIndex(rows->index(0, 0));
        named<QPlainTextEdit>(*page, QStringLiteral("Who writes"))->setPlainText(QStringLiteral("Another house"));
        QCOMPARE(room.letters.draft().company, QStringLiteral("Another house"));
    }

    void anotherLeadsLettersAreShownAndNothingTypedIsLost()
    {
        Room room;
        QVERIFY(room.openLetters());
        LettersPage *page = room.workspace.letters();
        page->list()->setCurrentIndex(page->list()->model()->index(0, 0));
        named<QPlainTextEdit>(*page, QStringLiteral("Who writes"))->setPlainText(QStringLiteral("Mine"));
        room.rights.templates.version = 7;
        room.rights.templates.texts[QStringLiteral("en")].letters[LetterKind::Extension].subject =
            QStringLiteral("{number} later");
        QTest::keyClick(page->list(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.letters.theirs().has_value());
        QVERIFY2(Room::noticeOn(page).contains(QStringLiteral("Changed: Extension (English).")),
                 qPrintable(Room::noticeOn(page)));
        QCOMPARE(room.letters.draft().company, QStringLiteral("Mine"));
        QTest::keyClick(page->list(), Qt::Key_M, Qt::ControlModifier);
        QTest::keyClick(page->list(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(room.rights.templates.version, 8);
        QCOMPARE(room.rights.templates.company, QStringLiteral("Mine"));
    }

    void anotherLeadsRubricIsShownAndNothingTypedIsLost()
    {
        Room room;
        QVERIFY(room.openRubric());
        RubricPage *page = room.workspace.rubric();
        page->list()->setCurrentIndex(page->list()->model()->index(2, 0));
        QTest::keyClick(page->list(), Qt::Key_Delete);
        room.rules.held.document.version = 2;
        room.rules.held.document.sections[1].questions.front().weight = 2;
        QTest::keyClick(page->list(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.rubric.theirs().has_value());
        QVERIFY2(Room::noticeOn(page).contains(QStringLiteral("Changed: “How does the message sound?”.")),
                 qPrintable(Room::noticeOn(page)));
        QCOMPARE(room.rubric.draft().sections[0].questions.size(), size_t(1));
        QTest::keyClick(page->list(), Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(room.rubric.draft(), room.rules.held.document);
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
        room.rules.held = {sampleRubric()};
        QVERIFY(room.enter());
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7}) {
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
