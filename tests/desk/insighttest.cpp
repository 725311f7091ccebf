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
    Bench &week(int doubleShare) { return week(doubleShare, {StratumDimension::Handling}, {{{}, wholeRate, 0, 0}}); }
    Bench &week(int doubleShare, const std::vector<StratumDimension> &strata, const std::vector<StratumRule> &rules)
    {
        m_policy.figures.minimum = 1;
        Bench &bench = open();
        SamplePlan plan;
        plan.zone = u"UTC"_s;
        plan.strata = strata;
        plan.rules = rules;
        plan.doubleShare = doubleShare;
        if (!bench.desk.setSamplePlan(plan, m_lea.me.id).ok() || !bench.desk.tick().ok())
            qFatal("no plan");
        return bench;
    }

    void takeAutomatic(const QString &id, const QString &kind = u"schedule"_s, const QString &language = u"fr"_s)
    {
        QJsonObject document = request(id, kind);
        document.insert(u"language"_s, language);
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

    ledger::ReviewTaskRow taskOf(const HeldReview &held) { return **ledger::ReviewStore(*m_bench->ledger).find(held.lease.task); }

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
        QCOMPARE(done.causes[0].cumulative->value, 1.0);
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
        QCOMPARE(tone->observed.estimate->value, 2.0 / 3);
    }

    void whatWasFlaggedIsCountedOnceItIsReviewed_data() { addBackends(); }
    void whatWasFlaggedIsCountedOnceItIsReviewed()
    {
        Bench &bench = week(wholeRate);
        takeAutomatic(u"a1"_s);
        draw();
        for (const desk::Caller &reviewer : {m_ria, m_rob}) {
            QVERIFY(told(m_lea).flags.empty());
            Review review = answered(*pulled(reviewer));
            review.flags = {ReviewFlag::MissedRedaction};
            QVERIFY(bench.desk.submitReview(reviewer, review).ok());
        }
        QCOMPARE(told(m_lea).flags, (std::map<ReviewFlag, qint64>{{ReviewFlag::MissedRedaction, 1}}));
    }

    void answersOfAScaleAgreeTheMoreTheNearerTheyAre_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QuestionKind>("kind");
        QTest::addColumn<double>("kappa");
        // Pairs of good, fair and poor: 00 01 11 21 22. Quadratic weights 1, 0.75, 0: po 0.9; pe 0.4·0.65 + 0.2·0.9 + 0.4·0.65 =
        // 0.7. Without: po 0.6; pe 0.4·0.2 + 0.2·0.6 + 0.4·0.2 = 0.28.
        for (const QString &backend : backends()) {
            QTest::addRow("a scale, %s", qPrintable(backend)) << backend << QuestionKind::Scale << 2.0 / 3;
            QTest::addRow("a choice, %s", qPrintable(backend)) << backend << QuestionKind::Choice << 4.0 / 9;
        }
    }
    void answersOfAScaleAgreeTheMoreTheNearerTheyAre()
    {
        QFETCH(QuestionKind, kind);
        QFETCH(double, kappa);
        Bench &bench = week(wholeRate);
        Rubric rubric = bench.desk.rubric()->document;
        for (RubricSection &section : rubric.sections) {
            for (Question &question : section.questions)
                question.kind = question.id == u"tone"_s ? kind : question.kind;
        }
        QVERIFY(bench.desk.setRubric(rubric, m_lea.me.id).ok());
        const QStringList said{u"good good"_s, u"good fair"_s, u"fair fair"_s, u"poor fair"_s, u"poor poor"_s};
        std::map<QString, QString> saidOf;
        for (qsizetype i = 0; i < said.size(); ++i) {
            const QString id = u"a%1"_s.arg(i);
            takeAutomatic(id);
            saidOf[(*ledger::RequestStore(*bench.ledger).byExternalId(id))->id.value] = said[i];
        }
        draw();
        for (const desk::Caller &reviewer : {m_ria, m_rob}) {
            while (const std::optional<HeldReview> held = pulled(reviewer)) {
                const int part = taskOf(*held).part == ledger::ReviewPart::First ? 0 : 1;
                const QString option = saidOf.at(held->content.id.value).section(u' ', part, part);
                QVERIFY(bench.desk.submitReview(reviewer, answered(*held, {{u"tone"_s, option}})).ok());
            }
        }
        const Insights insights = told(m_lea);
        const auto tone = std::find_if(insights.agreement.begin(), insights.agreement.end(),
                                       [](const InsightAgreement &one) { return one.question == u"tone"_s; });
        QVERIFY(tone != insights.agreement.end());
        QCOMPARE(tone->kappa.n, qint64(5));
        QCOMPARE(tone->observed.estimate->value, 0.6);
        QVERIFY(std::abs(tone->kappa.estimate->value - kappa) < 1e-9);
        QCOMPARE(tone->isOrdered, kind == QuestionKind::Scale);
        QCOMPARE(insights.causes.size(), size_t(1)); // of the one that both found poor
        QCOMPARE(insights.causes[0].question, u"tone"_s);
        QCOMPARE(insights.causes[0].count, qint64(1));
    }

    void strataThatCrossAreWeighedEachByItself_data() { addBackends(); }
    void strataThatCrossAreWeighedEachByItself()
    {
        // All of the cancellations, and two of each other stratum: of four in French one passes, of two in English none.
        const StratumValues cancelled{{StratumDimension::Kind, u"cancel"_s}};
        Bench &bench =
            week(0, {StratumDimension::Language, StratumDimension::Kind}, {{cancelled, wholeRate, 0, 0}, {{}, 0, 2, 0}});
        for (const QString &id : {u"f1"_s, u"f2"_s, u"f3"_s, u"f4"_s})
            takeAutomatic(id);
        for (const QString &id : {u"e1"_s, u"e2"_s})
            takeAutomatic(id, u"schedule"_s, u"en"_s);
        for (const QString &id : {u"c1"_s, u"c2"_s, u"c3"_s})
            takeAutomatic(id, u"cancel"_s);
        draw();
        bool hasFailed = false;
        for (int unit = 0; unit < 7; ++unit) {
            const std::optional<HeldReview> held = pulled(m_ria);
            QVERIFY(held);
            const QString stratum = taskOf(*held).unit.drawn.stratum;
            const bool fails = stratum == u"language=en;kind=schedule"_s
                || (stratum == u"language=fr;kind=schedule"_s && !std::exchange(hasFailed, true));
            const Review review =
                answered(*held, fails ? std::map<QString, QString>{{u"right-people"_s, u"no"_s}} : std::map<QString, QString>{});
            QVERIFY(bench.desk.submitReview(m_ria, review).ok());
        }
        const Insights insights = told(m_lea);
        const auto isRow = [&](InsightDimension dimension, const QString &key, qint64 n, qint64 population, double rate) {
            for (const InsightRow &row : breakdownBy(insights, dimension)->rows) {
                if (row.key == key)
                    return row.passed.n == n && row.passed.population == population
                        && std::abs(row.passed.estimate->value - rate) < 1e-9;
            }
            return false;
        };
        QCOMPARE(insights.all.passed.n, qint64(7));
        QVERIFY(std::abs(insights.all.passed.estimate->value - 5.0 / 9) < 1e-9); // (4·1/2 + 2·0 + 3·1)/9; 4 of 7 in the sample
        QVERIFY(isRow(InsightDimension::Language, u"fr"_s, 5, 7, 5.0 / 7));
        QVERIFY(isRow(InsightDimension::Language, u"en"_s, 2, 2, 0));
        QVERIFY(isRow(InsightDimension::Kind, u"schedule"_s, 4, 6, 2.0 / 6));
        QVERIFY(isRow(InsightDimension::Kind, u"cancel"_s, 3, 3, 1));
    }

    void peopleCanBeStrata_data() { addBackends(); }
    void peopleCanBeStrata()
    {
        Bench &bench = week(0, {StratumDimension::Person}, {{{}, wholeRate, 0, 0}});
        takeAutomatic(u"a1"_s);
        for (const QString &id : {u"s1"_s, u"s2"_s, u"s3"_s})
            (void)handled(id);
        const desk::Caller sam = std::exchange(m_sam, worker(u"pat"_s, {Role::Supervisor}));
        (void)handled(u"p1"_s);
        (void)handled(u"p2"_s);
        draw();
        std::map<QString, int> drawn;
        for (int unit = 0; unit < 6; ++unit) {
            const std::optional<HeldReview> held = pulled(m_ria);
            QVERIFY(held);
            const QString stratum = taskOf(*held).unit.drawn.stratum;
            const bool fails = stratum == u"person="_s + sam.me.id.value && drawn[stratum] == 0;
            ++drawn[stratum];
            const Review review =
                answered(*held, fails ? std::map<QString, QString>{{u"right-people"_s, u"no"_s}} : std::map<QString, QString>{});
            QVERIFY(bench.desk.submitReview(m_ria, review).ok());
        }
        QCOMPARE(drawn,
                 (std::map<QString, int>{
                     {u"person=none"_s, 1}, {u"person="_s + sam.me.id.value, 3}, {u"person="_s + m_sam.me.id.value, 2}}));
        const InsightBreakdown people = *breakdownBy(told(m_lea), InsightDimension::Person);
        QCOMPARE(people.rows.size(), size_t(2));
        QCOMPARE(people.rows[0].key, sam.me.id.value); // the most requests first
        QVERIFY(std::abs(people.rows[0].passed.estimate->value - 2.0 / 3) < 1e-9);
        QCOMPARE(people.rows[1].key, m_sam.me.id.value);
        QCOMPARE(people.rows[1].passed.estimate->value, 1.0);
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

    void disagreementsAreCountedByWhatBecameOfThem_data() { addBackends(); }
    void disagreementsAreCountedByWhatBecameOfThem()
    {
        using Adjudications = std::map<AdjudicationState, qint64>;
        Bench &bench = week(wholeRate);
        (void)handled(u"s1"_s);
        draw();
        QVERIFY(told(m_lea).adjudications.empty() && told(m_lea).findings.empty());
        const std::map<QString, QString> failures{{u"right-people"_s, u"no"_s}, {u"tone"_s, u"poor"_s}};
        (void)reviewed(m_ria, failures);
        (void)reviewed(m_rob);
        QCOMPARE(told(m_lea).adjudications, (Adjudications{{AdjudicationState::Open, 1}}));
        QVERIFY(told(m_lea).findings.empty());
        (void)reviewed(m_roy, failures);
        QCOMPARE(told(m_lea).adjudications, (Adjudications{{AdjudicationState::Decided, 1}}));
        QCOMPARE(told(m_lea).findings, (std::vector<InsightFindings>{{FindingState::Open, 2, 1}}));

        const Finding finding = bench.desk.findings(m_sam)->front();
        QVERIFY(bench.desk.replyToFinding(m_sam, finding.id, {true, u"It was right."_s}).ok());
        const std::vector<InsightFindings> contested{{FindingState::Open, 1, 1}, {FindingState::Contested, 1, 1}};
        QCOMPARE(told(m_lea).findings, contested);
        QCOMPARE(told(m_ria).findings, contested); // no person is in them
        QVERIFY(bench.desk.settleFinding(m_lea, finding.id, {false, u"It was."_s}).ok());
        QCOMPARE(told(m_lea).findings,
                 (std::vector<InsightFindings>{{FindingState::Open, 1, 1}, {FindingState::Overturned, 1, 1}}));
    }

    void whatNoThirdPersonDecidesIsCountedToo_data() { addBackends(); }
    void whatNoThirdPersonDecidesIsCountedToo()
    {
        Bench &bench = week(wholeRate);
        takeAutomatic(u"a1"_s);
        draw();
        (void)reviewed(m_ria, {{u"right-people"_s, u"no"_s}});
        (void)reviewed(m_rob);
        QVERIFY(bench.desk.orderPurge(u"a1"_s, desk::PurgeReason::Erasure).ok());
        QCOMPARE(told(m_lea).adjudications, (std::map<AdjudicationState, qint64>{{AdjudicationState::Undecided, 1}}));
    }

    void whatNobodyAdjudicatesIsNotAnsweredAndStillSaysHowReviewersAgree_data() { addBackends(); }
    void whatNobodyAdjudicatesIsNotAnsweredAndStillSaysHowReviewersAgree()
    {
        Bench &bench = week(wholeRate);
        takeAutomatic(u"a1"_s);
        draw();
        (void)reviewed(m_ria, {{u"right-people"_s, u"no"_s}});
        (void)reviewed(m_rob);
        for (const desk::Caller &caller : {m_roy, worker(u"rex"_s, {Role::Reviewer}), worker(u"rea"_s, {Role::Reviewer})}) {
            const std::optional<HeldReview> held = pulled(caller);
            QVERIFY(bench.desk.skipReview(caller, held->lease.task, held->lease.id, SkipReason::CannotBeJudged).ok());
        }
        const Insights insights = told(m_lea);
        QCOMPARE(insights.response.skipped, (std::map<QString, qint64>{{u"not-adjudicated"_s, 1}}));
        QCOMPARE(insights.response.reviewed, std::optional<qint64>(0));
        QCOMPARE(insights.response.paired, std::optional<qint64>(1));
        QCOMPARE(insights.all.passed.n, qint64(0));
        QVERIFY(insights.causes.empty());
        QVERIFY(!insights.periods.at(0).acceptance);
        QCOMPARE(insights.agreement.at(0).observed.n, qint64(1)); // else it would be of those alone that agree
        QCOMPARE(insights.adjudications, (std::map<AdjudicationState, qint64>{{AdjudicationState::Undecided, 1}}));
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

    void theSampleOfALotIsTheFirstOfTheDraw_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("isPurged");
        QTest::addColumn<Acceptance>("lot");
        const QString normal = u"normal"_s;
        for (const QString &backend : backends()) {
            QTest::addRow("gone: the next takes its place, %s", qPrintable(backend))
                << backend << true << Acceptance{LotCounts{2, 0, 0, 5}, 2, 0, 1, u"accepted"_s, normal, normal};
            QTest::addRow("given up: it does not pass, %s", qPrintable(backend))
                << backend << false << Acceptance{LotCounts{2, 1, 1, 6}, 2, 0, 1, u"not-accepted"_s, normal, normal};
        }
    }
    void theSampleOfALotIsTheFirstOfTheDraw()
    {
        QFETCH(bool, isPurged);
        QFETCH(Acceptance, lot);
        Bench &bench = week(0);
        for (int i = 0; i < 6; ++i)
            takeAutomatic(u"a%1"_s.arg(i));
        draw();
        const SampleExport drawn = *bench.desk.sampleExport(u"2026-W13"_s);
        std::vector<QString> ids;
        for (const SampleExportUnit &unit : drawn.units)
            ids.push_back(unit.unit.id);
        const RequestId first{ids[drawOrder(ids, QByteArray::fromHex(drawn.report.seed.toLatin1())).front()]};
        const auto giveUp = [&](const desk::Caller &reviewer, const HeldReview &held) {
            QVERIFY(bench.desk.skipReview(reviewer, held.lease.task, held.lease.id, SkipReason::Other).ok());
        };
        while (const std::optional<HeldReview> held = pulled(m_ria)) {
            if (held->content.id == first)
                giveUp(m_ria, *held);
            else
                QVERIFY(bench.desk.submitReview(m_ria, answered(*held)).ok());
        }
        // Five pass, and nothing is decided as long as the one that was drawn first is not.
        QCOMPARE(told(m_lea).periods.at(0).acceptance,
                 std::optional(Acceptance{LotCounts{1, 0, 0, 6}, 2, 0, 1, {}, lot.before, lot.before}));
        if (isPurged) {
            for (int i = 0; i < 6; ++i) {
                if ((*ledger::RequestStore(*bench.ledger).byExternalId(u"a%1"_s.arg(i)))->id == first)
                    QVERIFY(bench.desk.orderPurge(u"a%1"_s.arg(i), desk::PurgeReason::Erasure).ok());
            }
        } else {
            for (const desk::Caller &reviewer : {m_rob, m_roy})
                giveUp(reviewer, pulled(reviewer).value());
        }
        QCOMPARE(told(m_lea).periods.at(0).acceptance, std::optional(lot));
    }

    /// That nobody may be given it is nobody's giving up: it waits to be inspected, and does not fail.
    void whatNobodyMayReviewDoesNotFailALot_data() { addBackends(); }
    void whatNobodyMayReviewDoesNotFailALot()
    {
        Bench &bench = week(0);
        for (const QString &id : {u"a1"_s, u"a2"_s, u"a3"_s, u"a4"_s})
            takeAutomatic(id);
        draw();
        const auto notAnswered = [&bench](const QString &why, int skips) {
            return bench.ledger->change(u"UPDATE review_unit SET state = 'not-answered', not_answered_why = ?"_s, {why}).ok()
                && bench.ledger->change(u"UPDATE review_task SET state = 'skipped', skips = ?"_s, {skips}).ok();
        };
        for (const QString &why : {QString(ledger::nobodyEligible), QString(ledger::notAdjudicated)}) {
            QVERIFY(notAnswered(why, 0));
            const Acceptance waiting = told(m_lea).periods.at(0).acceptance.value();
            QCOMPARE(waiting.counts->unanswered, 0);
            QCOMPARE(waiting.counts->inspected, 0);
        }
        // Everybody who had it gave it up, or as many as there were; or nobody would say which of two reviews is right.
        for (const QString &why : {QString(), QString(ledger::notAdjudicated)}) {
            QVERIFY(notAnswered(why, 1));
            const Acceptance given = told(m_lea).periods.at(0).acceptance.value();
            QVERIFY(given.counts->unanswered > 0);
            QCOMPARE(given.counts->unanswered, given.planned);
        }
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
        QCOMPARE(told(m_lea).response.skipped, (std::map<QString, qint64>{{u"knows-the-people"_s, 1}})); // what she said
        QCOMPARE(*told(m_lea).response.open, 1);
        QVERIFY(pulled(m_ria)); // the other one is still hers
    }

    void whatReviewsComeToIsNotedBeforeAnybodyAsks_data() { addBackends(); }
    void whatReviewsComeToIsNotedBeforeAnybodyAsks()
    {
        Bench &bench = week(0);
        takeAutomatic(u"a1"_s);
        draw();
        (void)reviewed(m_ria);
        const auto noted = [&bench] { return bench.ledger->rows(u"SELECT unit FROM review_outcome"_s, {})->size(); };
        QCOMPARE(noted(), 0);
        m_clock.advance(Minutes(1));
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(noted(), 1);
    }

    void reviewersAreToldNothingOfPersonsAndNobodyElseAnything_data() { addBackends(); }
    void reviewersAreToldNothingOfPersonsAndNobodyElseAnything()
    {
        Bench &bench = week(0, {StratumDimension::Language, StratumDimension::Person}, {{{}, wholeRate, 0, 0}});
        (void)handled(u"s1"_s);
        draw();
        const Insights insights = told(m_ria);
        QVERIFY(!breakdownBy(insights, InsightDimension::Person));
        QVERIFY(!breakdownBy(insights, InsightDimension::Stratum)); // here they are persons too
        QVERIFY(insights.names.empty());
        const Insights ofLead = told(m_lea);
        QVERIFY(breakdownBy(ofLead, InsightDimension::Person) && breakdownBy(ofLead, InsightDimension::Stratum));
        QCOMPARE(ofLead.names.size(), size_t(1));
        QCOMPARE(kindOf(bench.desk.insights(m_sam, 12)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.insights(m_lea, 0)), ErrorKind::InvalidInput);
        QCOMPARE(kindOf(bench.desk.insights(m_lea, 61)), ErrorKind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(InsightTest)
#include "insighttest.moc"
