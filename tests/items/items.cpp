// The item models under Qt's own tester, while the workbench below them works.
#include "models/items/agreementsmodel.h"
#include "models/items/disclosuremodel.h"
#include "models/items/levelrulesmodel.h"
#include "models/items/outboxmodel.h"
#include "models/items/revealmodel.h"
#include "models/items/revealpatternmodel.h"
#include "models/items/slotsmodel.h"
#include "models/items/trailmodel.h"
#include "models/store/cache.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/samplecase.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace vigie;

class ItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsFollowTheWorkbench()
    {
        const ManualClock clock(toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc())));
        FakeDesk desk(clock);
        desk.addCase(sampleCase());
        Cache cache(Error{ErrorKind::KeyringMissing, {}});
        Workbench workbench(desk, cache, clock);
        SlotsModel slotsModel(workbench);
        OutboxModel outboxModel(workbench);
        const QAbstractItemModelTester slotsTester(&slotsModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester outboxTester(&outboxModel, QAbstractItemModelTester::FailureReportingMode::QtTest);

        workbench.signIn({{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("noro"), desk.password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(workbench.session()));
        workbench.pullNext();
        QTRY_COMPARE(slotsModel.rowCount(), 3);
        Draft draft = workbench.draft();
        draft.chosen = 1;
        draft.offered = {0, 2};
        workbench.setDraft(draft);
        QVERIFY(slotsModel.index(1).data(SlotsModel::ChosenRole).toBool());
        QVERIFY(!slotsModel.index(0).data(SlotsModel::ChosenRole).toBool());
        QVERIFY(slotsModel.index(2).data(SlotsModel::OfferedRole).toBool());
        QCOMPARE(slotsModel.index(2).data(SlotsModel::NumberRole).toInt(), 3);

        QVERIFY(workbench.decide(ruling::Schedule{slotsModel.slot(1).when}).ok());
        QCOMPARE(outboxModel.rowCount(), 1);
        QTRY_COMPARE(outboxModel.index(0).data(OutboxModel::StateRole).toInt(), int(OutboxState::Accepted));
        QCOMPARE(outboxModel.index(0).data(OutboxModel::RulingRole).toString(), QStringLiteral("schedule"));
        QCOMPARE(slotsModel.rowCount(), 0);
    }

    void rulesMoveRowByRowWhileTheyAreWritten()
    {
        const ManualClock clock(toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc())));
        FakeDesk desk(clock);
        desk.me.roles = {Role::Lead};
        const auto rule = [](const char *site, LevelOutcome level) {
            LevelRule made;
            made.site = QString::fromLatin1(site);
            made.level = level;
            return made;
        };
        const LevelRule a = rule("a", LevelOutcome::Refused);
        const LevelRule b = rule("b", LevelOutcome::InHouse);
        const LevelRule c = rule("c", LevelOutcome::ThirdCountry);
        desk.levelsInForce = {{4, {a, b, c}}, desk.me.id, clock.now()};
        Cache cache(Error{ErrorKind::KeyringMissing, {}});
        Workbench workbench(desk, cache, clock);
        LevelsEditor editor(desk, workbench);
        LevelRulesModel model(editor);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        workbench.signIn({{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("lee"), desk.password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(workbench.session()));
        editor.setRules({a}); // nothing is known yet
        QCOMPARE(model.rowCount(), 0);
        editor.read();
        QTRY_COMPARE(model.rowCount(), 3);
        const QPersistentModelIndex last = model.index(2, LevelRulesModel::Site);
        for (const std::vector<LevelRule> &rules : std::vector<std::vector<LevelRule>>{
                 {b, c}, {b, b, c}, {b, a, c}, {a, b, c}, {c}, {a, b, c}, {rule("d", LevelOutcome::Refused), b, c}}) {
            editor.setRules(rules);
            QCOMPARE(model.rowCount(), static_cast<int>(rules.size()));
            for (size_t i = 0; i < rules.size(); ++i)
                QCOMPARE(model.rule(static_cast<int>(i)), rules[i]);
            QCOMPARE(last.data().toString(), QStringLiteral("c")); // what is alike stays
        }
        QCOMPARE(model.index(2, LevelRulesModel::Level).data().toString(), QStringLiteral("third-country"));
        workbench.signOut();
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void whoHasNotAgreedComesFirstAndWhatWasWithdrawnLast()
    {
        const ManualClock clock(toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc())));
        FakeDesk desk(clock);
        desk.me.roles = {Role::Lead};
        const auto ago = [&](int seconds) { return clock.now() - Seconds(seconds); };
        const auto agreed = [&](const char *client, int recorded, std::optional<Instant> until) {
            return ClientAgreement{QString::fromLatin1(client),
                                   AgreementScope::Supervision,
                                   QStringLiteral("1"),
                                   QStringLiteral("archive"),
                                   ago(recorded),
                                   until};
        };
        desk.agreementRegister = {{{QStringLiteral("c-0"), 3}},
                                  {agreed("c-1", 90, ago(20)), agreed("c-2", 80, {}), agreed("c-3", 85, ago(10))},
                                  {{QStringLiteral("r-1"), ExceptionKind::Law, QStringLiteral("order 7"), ago(70), {}}},
                                  {{QStringLiteral("Paris"), QStringLiteral("FR"), ago(95), {}}}};
        Cache cache(Error{ErrorKind::KeyringMissing, {}});
        Workbench workbench(desk, cache, clock);
        AgreementsKeeper keeper(desk, workbench);
        AgreementsModel model(keeper);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        workbench.signIn({{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("lee"), desk.password});
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(workbench.session()));
        keeper.read();
        QTRY_COMPARE(model.rowCount(), 6);
        QStringList whom;
        for (int row = 0; row < model.rowCount(); ++row)
            whom << model.index(row, AgreementsModel::Whom).data().toString();
        QCOMPARE(whom,
                 (QStringList{QStringLiteral("c-0"), QStringLiteral("r-1"), QStringLiteral("c-2"), QStringLiteral("Paris (FR)"),
                              QStringLiteral("c-3"), QStringLiteral("c-1")}));
        QCOMPARE(model.index(0, AgreementsModel::State).data().toInt(), 3);
        Status outcome = Error{};
        keeper.withdraw(QStringLiteral("c-2"), AgreementScope::Supervision, [&](const Status &status) { outcome = status; });
        QTRY_VERIFY(outcome.ok());
        QTRY_COMPARE(model.index(3, AgreementsModel::Whom).data().toString(), QStringLiteral("c-2"));
        keeper.record({QStringLiteral("c-0"), AgreementScope::Supervision, QStringLiteral("2"), QStringLiteral("archive")},
                      [&](const Status &) {});
        QTRY_COMPARE(model.index(0, AgreementsModel::What).data().toString(), QStringLiteral("supervision"));
        keeper.withdraw(QStringLiteral("nobody"), AgreementScope::Quality, [&](const Status &status) { outcome = status; });
        QTRY_VERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
        workbench.signOut();
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void whatLeadsReadGrowsAndGoes()
    {
        const ManualClock clock(toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc())));
        FakeDesk desk(clock);
        desk.me.roles = {Role::Lead};
        for (int i = 1; i <= 250; ++i) {
            desk.trailEntries.push_back({i, clock.now(), QStringLiteral("viewed"), PersonId{QStringLiteral("p")}, {}, {}});
            desk.disclosureEntries.push_back({QString::number(i), clock.now(), {}, {}, {}, {}, {}, 1, {}, {}});
        }
        for (int i = 1; i <= 250; ++i) {
            RevealEntry entry;
            entry.id = QString::number(i);
            entry.person = PersonId{i % 2 == 0 ? QStringLiteral("p") : QStringLiteral("q")};
            desk.revealEntries.push_back(entry);
        }
        desk.revealPatterns = {
            {PersonId{QStringLiteral("p")}, QStringLiteral("Noro"), 3, 1, {{QStringLiteral("again"), 2}}, clock.now()}};
        Cache cache(Error{ErrorKind::KeyringMissing, {}});
        Workbench workbench(desk, cache, clock);
        Oversight oversight(desk, workbench);
        TrailModel trail(oversight);
        DisclosureModel disclosures(oversight);
        QAbstractItemModelTester trailTester(&trail, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester registerTester(&disclosures, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RevealModel reveals(oversight);
        RevealPatternModel patterns(oversight);
        QAbstractItemModelTester revealTester(&reveals, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // What the tester fetches by itself comes when it likes.
        for (QAbstractItemModelTester *tester : {&trailTester, &registerTester, &revealTester})
            tester->setUseFetchMore(false);
        const QAbstractItemModelTester patternTester(&patterns, QAbstractItemModelTester::FailureReportingMode::QtTest);
        workbench.signIn({{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("lee"), desk.password});
        QTRY_VERIFY(oversight.isOpen());
        QVERIFY(!trail.canFetchMore({}));
        oversight.readTrail({});
        oversight.readDisclosures();
        QTRY_COMPARE(trail.rowCount(), 200);
        QTRY_COMPARE(disclosures.rowCount(), 200);
        trail.fetchMore({});
        disclosures.fetchMore({});
        QTRY_COMPARE(trail.rowCount(), 250);
        QTRY_COMPARE(disclosures.rowCount(), 250);
        QVERIFY(!trail.canFetchMore({}) && !disclosures.canFetchMore({}));
        QCOMPARE(trail.entry(249).number, 1);
        oversight.readReveals({});
        QTRY_COMPARE(reveals.rowCount(), 200);
        reveals.fetchMore({});
        QTRY_COMPARE(reveals.rowCount(), 250);
        QCOMPARE(patterns.rowCount(), 1); // the second page brings none, and takes none away
        QCOMPARE(patterns.index(0, RevealPatternModel::Marks).data().toString(), QStringLiteral("again=2"));
        oversight.readReveals({{}, PersonId{QStringLiteral("p")}});
        QTRY_COMPARE(reveals.rowCount(), 125);
        QVERIFY(!reveals.canFetchMore({}));
        // Asked for anew while an answer is on its way: only the last question counts.
        TrailQuery nobody;
        nobody.actor = PersonId{QStringLiteral("nobody")};
        oversight.readTrail({});
        oversight.readTrail(nobody);
        QTRY_COMPARE(trail.rowCount(), 0);
        workbench.signOut();
        QTRY_COMPARE(disclosures.rowCount(), 0);
        QCOMPARE(reveals.rowCount(), 0);
        QCOMPARE(patterns.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ItemsTest)
#include "items.moc"
