// A lead changes the levels of disclosure while others do too.
#include "models/workbench/levelseditor.h"
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

LevelRule ruleFor(const char *site, LevelOutcome level = LevelOutcome::Refused)
{
    LevelRule rule;
    rule.site = QString::fromLatin1(site);
    rule.level = level;
    return rule;
}

struct LevelsBench : Bench {
    LevelsBench()
        : Bench(0)
    {
        desk.me.roles = {Role::Lead};
        desk.levelsInForce = {{3, {ruleFor("Lyon")}}, PersonId{QStringLiteral("p-sam")}, clock.now()};
    }
    bool begin(LevelsEditor &editor)
    {
        if (!signIn())
            return false;
        editor.read();
        return QTest::qWaitFor([&editor] { return editor.inForce().has_value(); });
    }
    /// Another lead's rules.
    void change(std::vector<LevelRule> rules)
    {
        desk.levelsInForce = {
            {desk.levelsInForce.document.version + 1, std::move(rules)}, PersonId{QStringLiteral("p-kim")}, clock.now()};
    }
};

} // namespace

class LevelsEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreReadWrittenAndSaved()
    {
        LevelsBench bench;
        LevelsEditor editor(bench.desk, *bench.workbench);
        QVERIFY(bench.begin(editor));
        QCOMPARE(editor.rules(), std::vector{ruleFor("Lyon")});
        QVERIFY(!editor.isChanged());
        editor.save(); // nothing to save
        QVERIFY(!editor.isSaving());
        editor.setRules({ruleFor("Lyon"), ruleFor("Lille")});
        QVERIFY(editor.isChanged());
        editor.discard();
        QVERIFY(!editor.isChanged());
        editor.setRules({ruleFor("Lille")});
        editor.save();
        editor.setRules({}); // too late
        QTRY_VERIFY(!editor.isSaving());
        QCOMPARE(bench.desk.levelsInForce.document, (LevelPolicy{4, {ruleFor("Lille")}}));
        QCOMPARE(editor.inForce(), std::optional(bench.desk.levelsInForce));
        QVERIFY(!editor.isChanged() && !editor.problem());
    }

    void anotherLeadsChangeIsShownAndNothingIsLost_data()
    {
        QTest::addColumn<bool>("keepMine");
        QTest::newRow("theirs") << false;
        QTest::newRow("mine on theirs") << true;
    }
    void anotherLeadsChangeIsShownAndNothingIsLost()
    {
        QFETCH(bool, keepMine);
        LevelsBench bench;
        LevelsEditor editor(bench.desk, *bench.workbench);
        QVERIFY(bench.begin(editor));
        editor.setRules({ruleFor("Lyon"), ruleFor("Lille")});
        bench.change({ruleFor("Nantes")});
        editor.save();
        QTRY_VERIFY(editor.theirs().has_value());
        QCOMPARE(editor.theirs()->document, (LevelPolicy{4, {ruleFor("Nantes")}}));
        QCOMPARE(editor.theirs()->setBy, PersonId{QStringLiteral("p-kim")});
        QCOMPARE(editor.inForce()->document.version, 3); // what mine was begun on, to compare with
        QCOMPARE(editor.rules(), (std::vector{ruleFor("Lyon"), ruleFor("Lille")}));
        editor.save(); // not before the person has chosen
        QVERIFY(!editor.isSaving());
        if (!keepMine) {
            editor.takeTheirs();
            QCOMPARE(editor.rules(), std::vector{ruleFor("Nantes")});
            QVERIFY(!editor.isChanged() && !editor.theirs());
            return;
        }
        editor.keepMine();
        QCOMPARE(editor.inForce()->document.version, 4);
        editor.save();
        QTRY_COMPARE(bench.desk.levelsInForce.document, (LevelPolicy{5, {ruleFor("Lyon"), ruleFor("Lille")}}));
        QTRY_VERIFY(!editor.isChanged());
    }

    void aLookWhileWritingLeavesWhatIsWritten()
    {
        LevelsBench bench;
        LevelsEditor editor(bench.desk, *bench.workbench);
        QVERIFY(bench.begin(editor));
        editor.setRules({});
        editor.read();
        QTRY_VERIFY(!editor.reading().isUnderWay);
        QVERIFY(editor.rules().empty() && editor.isChanged() && !editor.theirs());
        bench.change({ruleFor("Nantes")});
        editor.read();
        QTRY_VERIFY(editor.theirs().has_value());
        QVERIFY(editor.rules().empty());
    }

    void anOlderReadingSpoilsNothingThatWasSaved()
    {
        LevelsBench bench;
        LevelsEditor editor(bench.desk, *bench.workbench);
        QVERIFY(bench.begin(editor));
        bench.desk.slowAnswers << QStringLiteral("levels");
        editor.read();
        QTRY_COMPARE(bench.desk.calls.count(QStringLiteral("levels")), 2);
        QTest::qWait(5); // the desk has answered, as it was then
        editor.setRules({ruleFor("Lille")});
        editor.save();
        QTRY_VERIFY(!editor.isSaving());
        bench.desk.deliver(QStringLiteral("levels"));
        QCOMPARE(editor.rules(), std::vector{ruleFor("Lille")});
        QCOMPARE(editor.inForce()->document.version, 4);
        QVERIFY(!editor.theirs() && !editor.reading().isUnderWay);
    }

    void whatWasSavedWithoutItsAnswerIsNoConflict()
    {
        LevelsBench bench;
        LevelsEditor editor(bench.desk, *bench.workbench);
        QVERIFY(bench.begin(editor));
        editor.setRules({ruleFor("Lille")});
        bench.desk.answersToLose = 1;
        editor.save();
        QTRY_VERIFY(!editor.isSaving());
        QCOMPARE(editor.problem()->kind, ErrorKind::Unreachable);
        QVERIFY(editor.isChanged()); // as far as is known here
        editor.save();
        QTRY_VERIFY(!editor.isSaving() && !editor.reading().isUnderWay);
        QVERIFY(!editor.theirs() && !editor.isChanged() && !editor.problem());
        QCOMPARE(editor.inForce()->document.version, 4);
    }

    void nothingStaysAfterTheSession()
    {
        LevelsBench bench;
        LevelsEditor editor(bench.desk, *bench.workbench);
        QVERIFY(bench.begin(editor));
        editor.setRules({ruleFor("Lille")});
        bench.workbench->signOut();
        QTRY_VERIFY(!editor.inForce());
        QVERIFY(editor.rules().empty() && !editor.isChanged());
    }
};

QTEST_GUILESS_MAIN(LevelsEditorTest)
#include "levels.moc"
