// The sampling plan and what was drawn by it are for leads (A1): through the API, on both databases.
#include "models/domain/sampleexport.h"
#include "tests/service/deskapi.h"

using namespace deskapi;

class SamplesTest : public DeskApiTest
{
    Q_OBJECT

private:
    service::HttpResponse put(const QString &token, const QJsonObject &plan, int on)
    {
        return ask("PUT", text(path::samplePlan), token, plan, {{protocol::header::ifMatch, protocol::entityTag(on)}});
    }

private Q_SLOTS:
    void cleanup()
    {
        m_routes.reset();
        m_bench.reset();
    }

    void aLeadSetsThePlanOnTheVersionThatWasRead_data() { addBackends(); }
    void aLeadSetsThePlanOnTheVersionThatWasRead()
    {
        open();
        const QString lea = tokenFor(u"lea"_s, house, {Role::Lead});
        const service::HttpResponse answer = ask("GET", text(path::samplePlan), lea);
        QCOMPARE(inForceFromJson(jsonOf(answer), samplePlanFromJson).value(), InForce<SamplePlan>{});
        SamplePlan wish;
        wish.doubleShare = 100'000;
        QCOMPARE(outcomeOf(ask("PUT", text(path::samplePlan), lea, toJson(wish))), u"428 precondition-required"_s);
        const qint64 before = lastEntry();
        QCOMPARE(outcomeOf(put(lea, toJson(wish), 0)), u"200"_s);
        QCOMPARE(trailSince(before, u"version"_s), QStringList{u"sample-plan-changed 1"_s});
        QCOMPARE(outcomeOf(put(lea, toJson(wish), 0)), u"412 request-changed"_s); // somebody else was there in between
        wish.version = 1;
        QCOMPARE(inForceFromJson(jsonOf(ask("GET", text(path::samplePlan), lea)), samplePlanFromJson).value(),
                 (InForce<SamplePlan>{wish, m_bench->desk.personNamed(u"lea"_s).value(), m_clock.now()}));
        QJsonObject unsound = toJson(wish);
        unsound.insert(u"zone"_s, u"Paris"_s);
        const service::HttpResponse refused = put(lea, unsound, 1);
        QCOMPARE(outcomeOf(refused), u"400 invalid-input"_s);
        QVERIFY(jsonOf(refused).value(u"detail"_s).toString().contains(u"/zone: must be"_s));
    }

    void whatIsKnownOfAPeriodGrowsWhenItIsOver_data() { addBackends(); }
    void whatIsKnownOfAPeriodGrowsWhenItIsOver()
    {
        open();
        const QString lea = tokenFor(u"lea"_s, house, {Role::Lead});
        QVERIFY(sampleReportsFromJson(jsonOf(ask("GET", text(path::samples), lea)))->empty());
        QVERIFY(m_bench->desk.tick().ok());
        const SampleReport begun = sampleReportsFromJson(jsonOf(ask("GET", text(path::samples), lea)))->front();
        QCOMPARE(begun.state, SampleState::Open);
        QVERIFY(!begun.commitment.isEmpty() && begun.seed.isEmpty());
        m_clock.set(begun.period.when.end);
        QVERIFY(m_bench->desk.tick().ok());
        const QString later = tokenFor(u"lea"_s, house, {Role::Lead}); // that session is long over
        const auto periods = sampleReportsFromJson(jsonOf(ask("GET", text(path::samples), later)));
        QCOMPARE(periods->size(), size_t(2));
        const SampleReport over = periods->back();
        QCOMPARE(over.state, SampleState::Drawn);
        QCOMPARE(sha256Hex(QByteArray::fromHex(over.seed.toLatin1())), begun.commitment);
        QCOMPARE(periods->front().period.when.start, over.period.when.end);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples.moc"
