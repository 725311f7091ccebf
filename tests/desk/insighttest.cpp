// From what was handled over the draw and the reviews to what leads and reviewers are told (A4, A6), on both databases.
#include "tests/desk/reviewfixture.h"

using namespace fixture;

namespace {

const InsightBreakdown *breakdownBy(const Insights &insights, InsightDimension dimension)
{
    const auto found = std::find_if(insights.breakdowns.begin(), insights.breakdowns.end(),
                                    [&](const InsightBreakdown &one) { return one.dimension == dimension; });
    return found == insights.breakdowns.end() ? nullptr : &*found;
}

} // namespace

class InsightTest : public ReviewDeskTest
{
    Q_OBJECT

private:
    /// A week in which everything is drawn, all of it twice when wanted; rates from one review on.
    Bench &week(int doubleShare)
    {
        m_policy.figures.minimum = 1;
        Bench &bench = open();
        SamplePlan plan;
        plan.zone = u"UTC"_s;
        plan.strata = {StratumDimension::Handling};
        plan.rules = {{{}, wholeRate, 0, 0}};
        plan.doubleShare = doubleShare;
        if (!bench.desk.setSamplePlan(plan, m_lea.me.id).ok() || !bench.desk.tick().ok())
            qFatal("no plan");
        return bench;
    }

    void takeAutomatic(const QString &id)
    {
        QJsonObject document = request(id);
        document.remove(u"escalation"_s);
        document.insert(u"handled"_s,
                        QJsonObject{{u"at"_s, toRfc3339(m_clock.now())},
                                    {u"ruling"_s, QJsonObject{{u"kind"_s, u"decline"_s}, {u"reason"_s, u"not-a-meeting"_s}}}});
        QVERIFY(m_bench->take(package(document)).ok());
    }

    void draw()
    {
        m_clock.set(u"2026-03-30T08:00:00Z"_s);
        QVERIFY(m_bench->desk.tick().ok());
    }

    Insights told(const desk::Caller &caller, int periods = 12)
    {
        const auto insights = m_bench->desk.insights(caller, periods);
        if (!insights.ok())
            qFatal("no insights: %s", qPrintable(insights.error().detail));
        return *insights;
    }

private Q_SLOTS:
    void init()
    {
        m_bench.reset();
        m_policy = {};
    }

    void beforeTheFirstPeriodIsOverThereIsNothing_data() { addBackends(); }
    void beforeTheFirstPeriodIsOverThereIsNothing()
    {
        (void)week(0);
        takeAutomatic(u"a1"_s);
        const Insights none = told(m_lea);
        QVERIFY(none.periods.empty());
        QCOMPARE(none.rubric, 0);
        QCOMPARE(*none.response.drawn, qint64(0));
        QVERIFY(!none.all.passed.estimate);
    }

    void whatWasReviewedSpeaksForWhatWasHandled_data() { addBackends(); }
    void whatWasReviewedSpeaksForWhatWasHandled()
    {
        (void)week(0);
        for (const QString &id : {u"a1"_s, u"a2"_s, u"a3"_s, u"a4"_s})
            takeAutomatic(id);
        (void)handled(u"s1"_s);
        (void)handled(u"s2"_s);
        draw();
        const Insights waiting = told(m_lea);
        QCOMPARE(*waiting.response.drawn, qint64(6));
        QCOMPARE(*waiting.response.open, qint64(6));
        QCOMPARE(waiting.all.passed.population, qint64(6));
        QVERIFY(!waiting.all.passed.estimate);

        for (int review = 0; review < 6; ++review)
            (void)reviewed(m_ria,
                           review == 0 ? std::map<QString, QString>{{u"tone"_s, u"poor"_s}} : std::map<QString, QString>{});
        const Insights done = told(m_lea);
        QCOMPARE(*done.response.reviewed, qint64(6));
        QCOMPARE(done.rubric, 1);
        QCOMPARE(done.all.passed.n, qint64(6));
        QVERIFY(done.all.passed.estimate);
        QCOMPARE(done.all.passed.estimate->lower, done.all.passed.estimate->upper); // all of it was looked at
        QCOMPARE(done.causes.size(), size_t(1));
        QCOMPARE(done.causes[0].question, u"tone"_s);
        QCOMPARE(done.causes[0].cumulative, 1.0);
        const InsightBreakdown *modes = breakdownBy(done, InsightDimension::Mode);
        QCOMPARE(modes->rows.size(), size_t(2));
        QCOMPARE(modes->rows[0].key, u"automatic"_s); // the most requests first
        QCOMPARE(modes->rows[0].passed.population, qint64(4));
        QCOMPARE(modes->rows[1].passed.population, qint64(2));
        const InsightBreakdown *people = breakdownBy(done, InsightDimension::Person);
        QCOMPARE(people->rows.size(), size_t(1));
        QCOMPARE(people->rows[0].key, m_sam.me.id.value);
        QCOMPARE(done.names, (std::map<QString, QString>{{m_sam.me.id.value, u"sam"_s}}));
        QCOMPARE(done.periods.size(), size_t(1));
        QVERIFY(done.periods[0].acceptance);
    }

    void whatIsGoneIsSaid_data() { addBackends(); }
    void whatIsGoneIsSaid()
    {
        Bench &bench = week(0);
        takeAutomatic(u"a1"_s);
        takeAutomatic(u"a2"_s);
        draw();
        QVERIFY(bench.desk.orderPurge(u"a1"_s, desk::PurgeReason::Erasure).ok());
        const Insights told1 = told(m_lea);
        QCOMPARE(told1.response, (InsightResponse{2, 0, 1, 1, {}, {}}));
        // Two give it up, then it is nobody's.
        for (const desk::Caller &reviewer : {m_ria, m_rob}) {
            const std::optional<HeldReview> held = pulled(reviewer);
            QVERIFY(held);
            QVERIFY(bench.desk.skipReview(reviewer, held->lease.task, held->lease.id, SkipReason::LanguageNotMine).ok());
        }
        if (const std::optional<HeldReview> held = pulled(m_roy))
            QVERIFY(bench.desk.skipReview(m_roy, held->lease.task, held->lease.id, SkipReason::LanguageNotMine).ok());
        QCOMPARE(told(m_lea).response, (InsightResponse{2, 0, 0, 1, {{u"language-not-mine"_s, 1}}, {}}));
    }

    void blindPairsAreCompared_data() { addBackends(); }
    void blindPairsAreCompared()
    {
        (void)week(wholeRate);
        for (const QString &id : {u"a1"_s, u"a2"_s, u"a3"_s})
            takeAutomatic(id);
        draw();
        for (int unit = 0; unit < 3; ++unit) {
            (void)reviewed(m_ria, unit == 0 ? std::map<QString, QString>{{u"tone"_s, u"poor"_s}} : std::map<QString, QString>{});
            (void)reviewed(m_rob);
        }
        const Insights insights = told(m_lea);
        const auto tone = std::find_if(insights.agreement.begin(), insights.agreement.end(),
                                       [](const InsightAgreement &one) { return one.question == u"tone"_s; });
        QVERIFY(tone != insights.agreement.end());
        QCOMPARE(tone->kappa.n, qint64(3));
        QCOMPARE(tone->observed, 2.0 / 3);
    }

    void whatNobodyAnsweredAndIsGoneIsGone_data() { addBackends(); }
    void whatNobodyAnsweredAndIsGoneIsGone()
    {
        Bench &bench = week(0);
        takeAutomatic(u"a1"_s);
        draw();
        for (const desk::Caller &reviewer : {m_ria, m_rob, m_roy}) {
            const std::optional<HeldReview> held = pulled(reviewer);
            QVERIFY(held);
            QVERIFY(bench.desk.skipReview(reviewer, held->lease.task, held->lease.id, SkipReason::Other).ok());
        }
        QCOMPARE(told(m_lea).response, (InsightResponse{1, 0, 0, 0, {{u"other"_s, 1}}, {}}));
        QVERIFY(bench.desk.orderPurge(u"a1"_s, desk::PurgeReason::Erasure).ok());
        QCOMPARE(told(m_lea).response, (InsightResponse{1, 0, 0, 1, {}, {}}));
    }

    void whatALeadOverturnsCountsFromThenOn_data() { addBackends(); }
    void whatALeadOverturnsCountsFromThenOn()
    {
        Bench &bench = week(0);
        (void)handled(u"s1"_s);
        draw();
        (void)reviewed(m_ria, {{u"right-people"_s, u"no"_s}});
        QCOMPARE(told(m_lea).all.passed.estimate->value, 0.0);
        const Finding finding = bench.desk.findings(m_sam)->front();
        QVERIFY(bench.desk.replyToFinding(m_sam, finding.id, {true, u"They were all there."_s}).ok());
        QVERIFY(bench.desk.settleFinding(m_lea, finding.id, {false, u"They were."_s}).ok());
        QCOMPARE(told(m_lea).all.passed.estimate->value, 1.0);
        QVERIFY(told(m_lea).causes.empty());
    }

    void thePartsOfAWeekAreReviewedInTheirOrder_data() { addBackends(); }
    void thePartsOfAWeekAreReviewedInTheirOrder()
    {
        Bench &bench = week(0);
        QStringList handled;
        const auto take = [&](const QString &id) {
            takeAutomatic(id);
            handled.append((*ledger::RequestStore(*bench.ledger).byExternalId(id))->id.value);
        };
        take(u"a1"_s);
        m_clock.advance(Minutes(1));
        QVERIFY(bench.desk.endSample(m_lea.me.id).ok());
        m_clock.advance(Minutes(1));
        take(u"a2"_s);
        draw();
        take(u"a3"_s);
        m_clock.set(u"2026-04-06T08:00:00Z"_s);
        QVERIFY(bench.desk.tick().ok());
        QStringList given;
        for (int i = 0; i < 3; ++i) {
            const std::optional<HeldReview> held = pulled(m_ria);
            QVERIFY(held);
            given.append(held->content.id.value);
            QVERIFY(bench.desk.submitReview(m_ria, answered(*held)).ok());
        }
        QCOMPARE(given, handled);
    }

    void howSevereInspectionIsDoesNotDependOnHowMuchIsShown_data() { addBackends(); }
    void howSevereInspectionIsDoesNotDependOnHowMuchIsShown()
    {
        Bench &bench = week(0);
        for (int past = 0; past < 3; ++past) {
            takeAutomatic(u"a%1"_s.arg(past));
            takeAutomatic(u"b%1"_s.arg(past));
            m_clock.set(toRfc3339(*fromRfc3339(u"2026-03-30T08:00:00Z"_s) + past * std::chrono::hours(7 * 24)));
            QVERIFY(bench.desk.tick().ok());
            for (int unit = 0; unit < 2; ++unit)
                (void)reviewed(m_ria, {{u"right-people"_s, u"no"_s}});
        }
        const Insights all = told(m_lea);
        QCOMPARE(all.periods.size(), size_t(3));
        QCOMPARE(all.periods[1].acceptance->after, u"tightened"_s); // two in a row were not accepted
        QCOMPARE(all.periods[2].acceptance->before, u"tightened"_s);
        const Insights last = told(m_lea, 1);
        QCOMPARE(last.periods.size(), size_t(1));
        QCOMPARE(last.periods[0], all.periods[2]);
        QCOMPARE(last.response.drawn, qint64(2));
    }

    void aLeadResumesInspectionAfterSomethingWasDone_data() { addBackends(); }
    void aLeadResumesInspectionAfterSomethingWasDone()
    {
        Bench &bench = week(0);
        int past = 0;
        const auto failed = [&] {
            takeAutomatic(u"a%1"_s.arg(past));
            takeAutomatic(u"b%1"_s.arg(past));
            m_clock.set(toRfc3339(*fromRfc3339(u"2026-03-30T08:00:00Z"_s) + past++ * std::chrono::hours(7 * 24)));
            QVERIFY(bench.desk.tick().ok());
            for (int unit = 0; unit < 2; ++unit)
                (void)reviewed(m_ria, {{u"right-people"_s, u"no"_s}});
        };
        const auto last = [&] { return told(m_lea).periods.back().id; };
        for (int i = 0; i < 6; ++i)
            failed();
        const InspectionResumption early{last(), QualityRemedy::Training, {}};
        QCOMPARE(kindOf(bench.desk.resumeInspection(m_lea, early)), ErrorKind::RequestChanged); // still tightened
        failed();
        QCOMPARE(told(m_lea).inspection, u"discontinued"_s);
        const QString missed = last();
        failed(); // nothing is accepted on sampling
        QCOMPARE(told(m_lea).periods.back().acceptance->before, u"discontinued"_s);
        const qint64 before = lastEntry();
        const InspectionResumption wish{last(), QualityRemedy::Training, u"Hours were practised"_s};
        QCOMPARE(kindOf(bench.desk.resumeInspection(m_ria, wish)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.resumeInspection(m_lea, {missed, QualityRemedy::Training, {}})), ErrorKind::RequestChanged);
        QCOMPARE(kindOf(bench.desk.resumeInspection(m_lea, {last(), QualityRemedy::Training, QString(1001, u'x')})),
                 ErrorKind::InvalidInput);
        QVERIFY(trailSince(before).isEmpty());
        QVERIFY(bench.desk.resumeInspection(m_lea, wish).ok());
        QVERIFY(bench.desk.resumeInspection(m_lea, wish).ok()); // a repeat
        QCOMPARE(kindOf(bench.desk.resumeInspection(m_lea, {wish.period, QualityRemedy::Staffing, {}})),
                 ErrorKind::RequestChanged);
        QCOMPARE(trailSince(before), QStringList{u"inspection-resumed"_s});
        const Insights resumed = told(m_lea);
        QCOMPARE(resumed.inspection, u"tightened"_s);
        QCOMPARE(resumed.periods.back().resumed,
                 std::optional(ResumedInspection{m_clock.now(), m_lea.me.id, QualityRemedy::Training, wish.words}));
        QCOMPARE(resumed.names.at(m_lea.me.id.value), u"lea"_s);
        QCOMPARE(told(m_ria).periods.back().resumed,
                 std::optional(ResumedInspection{m_clock.now(), {}, QualityRemedy::Training, {}}));
        failed();
        QCOMPARE(told(m_lea).periods.back().acceptance->before, u"tightened"_s);
        QCOMPARE(told(m_lea, 1).periods.back(), told(m_lea).periods.back());
    }

    void reviewsThatNobodyMayBeGivenAreCounted_data() { addBackends(); }
    void reviewsThatNobodyMayBeGivenAreCounted()
    {
        Bench &bench = week(0);
        takeAutomatic(u"a1"_s);
        takeAutomatic(u"a2"_s);
        draw();
        const auto look = [&](std::chrono::hours later) {
            m_clock.advance(later);
            if (!bench.desk.tick().ok())
                qFatal("no look");
            return *told(m_lea).response.stranded;
        };
        QCOMPARE(look(std::chrono::hours(1)), 0);
        QVERIFY(bench.desk.setDisabled(u"rob"_s, true).ok());
        QVERIFY(bench.desk.setDisabled(u"roy"_s, true).ok());
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(bench.desk.skipReview(m_ria, held->lease.task, held->lease.id, SkipReason::KnowsThePeople).ok());
        QCOMPARE(*told(m_lea).response.stranded, 0); // nobody has looked yet
        QCOMPARE(look(std::chrono::hours(1)), 1);
        QCOMPARE(*told(m_lea).response.open, 2);
        QVERIFY(bench.desk.setDisabled(u"rob"_s, false).ok()); // and he may
        QCOMPARE(look(std::chrono::hours(1)), 0);
        QVERIFY(bench.desk.setDisabled(u"rob"_s, true).ok());
        QCOMPARE(look(std::chrono::hours(1)), 1);
        QCOMPARE(look(m_policy.strandedFor - std::chrono::hours(1)), 1);
        const qint64 before = lastEntry();
        QCOMPARE(look(std::chrono::hours(1)), 0);
        QCOMPARE(trailSince(before).count(u"review-skipped"_s), 1);
        QCOMPARE(told(m_lea).response.skipped, (std::map<QString, qint64>{{u"nobody-eligible"_s, 1}}));
        QCOMPARE(*told(m_lea).response.open, 1);
        QVERIFY(pulled(m_ria)); // the other one is still hers
    }

    void reviewersAreToldNothingOfPersonsAndNobodyElseAnything_data() { addBackends(); }
    void reviewersAreToldNothingOfPersonsAndNobodyElseAnything()
    {
        Bench &bench = week(0);
        (void)handled(u"s1"_s);
        draw();
        const Insights insights = told(m_ria);
        QVERIFY(!breakdownBy(insights, InsightDimension::Person));
        QVERIFY(insights.names.empty());
        QCOMPARE(kindOf(bench.desk.insights(m_sam, 12)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.insights(m_lea, 0)), ErrorKind::InvalidInput);
        QCOMPARE(kindOf(bench.desk.insights(m_lea, 61)), ErrorKind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(InsightTest)
#include "insighttest.moc"
