// A lead changes what is drawn and what is asked of it while others do too. What versions have in common is in levels.cpp.
#include "models/workbench/qualityrules.h"
#include "tests/support/fakequalityrules.h"
#include "tests/support/samplerubric.h"
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

struct RulesBench : Bench {
    FakeQualityRules rules{desk};

    RulesBench()
        : Bench(0)
    {
        desk.me.roles = {Role::Lead};
        SampleReport running;
        running.period = periodAt(running.plan, clock.now());
        SampleReport drawn;
        drawn.state = SampleState::Drawn;
        drawn.period = periodAt(drawn.plan, running.period.when.start - Seconds(1));
        rules.periods = {running, drawn};
        rules.held = {sampleRubric()};
    }
};

} // namespace

class QualityRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanComesWithItsPeriods()
    {
        RulesBench bench;
        SamplePlanEditor editor(bench.rules, *bench.workbench);
        QVERIFY(bench.signIn());
        editor.setDraft({.doubleShare = 0}); // nothing is known yet
        QVERIFY(!editor.isChanged() && !editor.running() && !editor.lastDrawn());
        editor.read();
        QTRY_VERIFY(editor.inForce().has_value());
        QCOMPARE(editor.running()->period, bench.rules.periods.front().period);
        QCOMPARE(editor.lastDrawn()->period, bench.rules.periods.back().period);
        SamplePlan wish;
        wish.doubleShare = 0;
        editor.setDraft(wish);
        editor.save();
        QTRY_VERIFY(!editor.isSaving());
        QCOMPARE(bench.rules.plan.document.doubleShare, 0);
        QCOMPARE(editor.inForce()->document.version, 1);
        bench.workbench->signOut();
        QTRY_VERIFY(!editor.inForce());
        QVERIFY(editor.periods().empty());
    }

    void aPlanIsNotReadWithoutItsPeriods()
    {
        RulesBench bench;
        SamplePlanEditor editor(bench.rules, *bench.workbench);
        QVERIFY(bench.signIn());
        bench.desk.offline = true;
        editor.read();
        QTRY_VERIFY(editor.reading().problem.has_value());
        QVERIFY(!editor.inForce());
    }

    void aRubricThatTheDeskRefusesStaysWritten()
    {
        RulesBench bench;
        RubricEditor editor(bench.rules, *bench.workbench);
        QVERIFY(bench.signIn());
        editor.read();
        QTRY_VERIFY(editor.inForce().has_value());
        Rubric wish = editor.draft();
        wish.passesFrom = 0.7;
        editor.setDraft(wish);
        bench.rules.refusal = Error{ErrorKind::InvalidInput, {}};
        editor.save();
        QTRY_VERIFY(editor.problem().has_value());
        QVERIFY(editor.isChanged());
        QCOMPARE(editor.draft().passesFrom, 0.7);
        editor.save();
        QTRY_COMPARE(bench.rules.held.document.version, 2);
        QTRY_VERIFY(!editor.isChanged() && !editor.problem());
    }
};

QTEST_GUILESS_MAIN(QualityRulesTest)
#include "qualityrules.moc"
