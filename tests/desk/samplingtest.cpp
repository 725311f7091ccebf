// What was handled is drawn for review by the desk alone: committed to before, drawn after, with everything left out counted
// (A1).
#include "tests/desk/rightsfixture.h"

#include "models/desk/context.h"
#include "models/desk/sampling.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"
#include "models/ledger/decisions.h"
#include "models/ledger/handled.h"
#include "models/ledger/migrations.h"
#include "models/ledger/reviews.h"
#include "models/ledger/samples.h"

#include <thread>

using namespace fixture;

namespace {

/// A request that the service has handled by itself.
QJsonObject automatic(const QString &id, const QString &at, const QJsonObject &ruling, const QString &kind = u"schedule"_s)
{
    QJsonObject json = request(id, kind);
    json.remove(u"escalation"_s);
    json.insert(u"handled"_s, QJsonObject{{u"at"_s, at}, {u"ruling"_s, ruling}});
    return json;
}

QJsonObject slotJson(const QString &start, const QString &end)
{
    return {{u"start"_s, start}, {u"end"_s, end}};
}

/// Free in the package's calendar.
QJsonObject scheduled()
{
    return {{u"kind"_s, u"schedule"_s}, {u"slot"_s, slotJson(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s)}};
}

QJsonObject declined(const QString &message = {})
{
    return {{u"kind"_s, u"decline"_s}, {u"reason"_s, u"not-a-meeting"_s}, {u"message"_s, message}};
}

/// Everything is drawn, half of it twice.
SamplePlan everything()
{
    SamplePlan plan;
    plan.zone = u"UTC"_s;
    plan.strata = {StratumDimension::Handling};
    plan.rules = {{{}, wholeRate, 0, 0}};
    plan.doubleShare = 500'000;
    return plan;
}

} // namespace

class DeskSamplingTest : public DeskTest
{
    Q_OBJECT

private:
    /// A desk whose plan is that, and whose week (23 to 30 March 2026, Monday 8:00) is open.
    Bench &startWith(const SamplePlan &plan)
    {
        Bench &bench = start();
        m_lead = bench.person(u"lee"_s, u"FR"_s, {Role::Lead});
        if (!bench.desk.setSamplePlan(plan, m_lead.me.id).ok() || !bench.desk.tick().ok())
            qFatal("no plan");
        return bench;
    }

    /// At that moment; what is over is drawn.
    void tickAt(const QString &moment)
    {
        m_clock.set(moment);
        const auto ticked = m_bench->desk.tick();
        QVERIFY2(ticked.ok(), ticked.ok() ? "" : qPrintable(ticked.error().detail));
    }

    /// Draws what is over at that moment; no reviews are made of it yet.
    void drawAt(const QString &moment)
    {
        m_clock.set(moment);
        desk::Context context{*m_bench->ledger, m_clock, {}, m_policy};
        context.folders.tokenKey = m_folder->filePath(u"tokens.key"_s).toStdString();
        QVERIFY(desk::Sampling(context).runWhenDue().ok());
    }

    /// What was drawn and is given to reviewers, or was.
    std::vector<ledger::SampledUnit> underReview()
    {
        std::vector<ledger::SampledUnit> units;
        const auto rows = m_bench->ledger->rows(u"SELECT id FROM review_unit WHERE state <> 'void' ORDER BY request"_s, {});
        for (const ledger::Row &row : *rows)
            units.push_back((*ledger::ReviewStore(*m_bench->ledger).findUnit(row.text(0)))->drawn);
        return units;
    }
    /// The service's declining of a request, known at once.
    RequestId takeAutomatic(const QString &id)
    {
        const auto report = m_bench->take(package(automatic(id, toRfc3339(m_clock.now()), declined())));
        return report.ok() ? report->request : RequestId{};
    }

    /// Somebody's declining of a request, released.
    RequestId decide(const desk::Caller &by, const QString &id, QJsonObject json = {})
    {
        (void)m_bench->take(package(json.isEmpty() ? request(id) : json));
        const auto held = m_bench->desk.pull(by, randomUuid());
        if (!held.ok() || !*held)
            return {};
        (void)m_bench->desk.decide(by, decisionOn(**held, ruling::Decline{DeclineReason::NotAMeeting, {}}));
        m_clock.advance(Seconds(8));
        (void)m_bench->desk.tick();
        return (*held)->content.id;
    }

    [[nodiscard]] SampleExport drawn(const QString &period) const
    {
        const auto sample = m_bench->desk.sampleExport(period);
        return sample.ok() ? *sample : SampleExport{};
    }

    /// "r1: drawn", "r2 v1: superseded", in the order of the scheduling service's ids.
    [[nodiscard]] QStringList told(const QString &period) const
    {
        QStringList lines;
        for (const SampleExportUnit &one : drawn(period).units) {
            const auto row = m_bench->ledger->row(u"SELECT external_id, version FROM request WHERE id = ?"_s, {one.unit.id});
            const bool isLast = (*row)->number(1) == one.unit.version;
            const QString name = (*row)->text(0) + (isLast ? QString() : u" v%1"_s.arg(one.unit.version));
            QString fate = one.unit.excluded ? QString(wireName(*one.unit.excluded)) : one.isDrawn ? u"drawn"_s : u"not drawn"_s;
            if (one.gone)
                fate += u", "_s + QString(wireName(*one.gone));
            lines.append(name + u": "_s + fate);
        }
        lines.sort();
        return lines;
    }

    [[nodiscard]] std::vector<TrailEntry> entries(const QString &event) const
    {
        TrailQuery query;
        query.events = {event};
        query.limit = 1000;
        return m_bench->desk.trail(m_lead, query)->entries;
    }

    [[nodiscard]] QStringList periodsTold() const
    {
        QStringList lines;
        const auto reports = m_bench->desk.samples(m_lead);
        for (const SampleReport &one : *reports)
            lines.append(one.period.name + u' ' + QString(wireName(one.state)) + u' ' + toRfc3339(one.period.when.start) + u' '
                         + toRfc3339(one.period.when.end));
        return lines;
    }

    desk::Caller m_lead;

private Q_SLOTS:
    void cleanup() { m_bench.reset(); }

    void whatTheServiceHandledIsStoredAndInNoQueue_data() { addBackends(); }
    void whatTheServiceHandledIsStoredAndInNoQueue()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        const QJsonObject ruling{{u"kind"_s, u"clarify"_s},
                                 {u"question"_s, u"Bonjour Jean Dupontel, votre portable 06 98 76 54 32 est-il le bon ?"_s},
                                 {u"to"_s, QJsonArray{u"jean"_s}}};
        const auto report = bench.take(package(automatic(u"r1"_s, u"2026-03-20T10:00:00Z"_s, ruling)));
        QVERIFY(report.ok());
        QCOMPARE(report->incidents, std::vector<QString>());
        QCOMPARE(bench.desk.queues(sam)->supervision, 0);
        QVERIFY(!bench.desk.pull(sam, u"a"_s)->has_value());
        ledger::RequestStore requests(*bench.ledger);
        QCOMPARE((*requests.find(report->request))->state, RequestState::Automatic);
        for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
            const auto form = requests.form(report->request, 1, level);
            QVERIFY(form->has_value());
            QVERIFY(caseFromJson(QJsonDocument::fromJson((*form)->toUtf8()).object())->escalation.empty());
            const auto stored = ledger::HandledStore(*bench.ledger).ruling(report->request, 1, level);
            QVERIFY(stored->has_value());
            const auto shown = rulingFromJson(QJsonDocument::fromJson((*stored)->toUtf8()).object());
            QCOMPARE(std::get<ruling::Clarify>(*shown),
                     (ruling::Clarify{withTokens(u"Bonjour {PERSON_2}, votre portable {PHONE_2} est-il le bon ?"_s),
                                      {drawnToken(u"PERSON_2"_s)}}));
        }
        m_clock.advance(std::chrono::hours(24));
        QCOMPARE(bench.desk.tick().value(), 0);
        QVERIFY(QDir(m_folder->path() + u"/mail"_s).isEmpty()); // nothing goes out
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatCannotBeHandledSoIsABrokenPart_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("said");
        const QString at = u"2026-03-20T10:00:00Z"_s;
        QJsonObject both = automatic(u"r1"_s, at, declined());
        both.insert(u"escalation"_s, QJsonArray{u"ambiguous-date"_s});
        QTest::newRow("both") << both << u"needs either escalation or handled"_s;
        QJsonObject neither = request(u"r1"_s);
        neither.remove(u"escalation"_s);
        QTest::newRow("neither") << neither << u"needs either escalation or handled"_s;
        QTest::newRow("too early") << automatic(u"r1"_s, u"2026-03-20T08:59:59Z"_s, declined()) << u"/handled/at is before"_s;
        QTest::newRow("another kind") << automatic(u"r1"_s, at, {{u"kind"_s, u"cancel-meeting"_s}})
                                      << u"/handled/ruling/kind answers no request of this kind"_s;
        QTest::newRow("no slot") << automatic(u"r1"_s, at, {{u"kind"_s, u"schedule"_s}}) << u"/handled/ruling/slot is missing"_s;
        QTest::newRow("backwards") << automatic(
            u"r1"_s, at,
            {{u"kind"_s, u"schedule"_s}, {u"slot"_s, slotJson(u"2026-03-31T13:00:00Z"_s, u"2026-03-31T12:00:00Z"_s)}})
                                   << u"/handled/ruling/slot does not end after its start"_s;
        QJsonObject mixed = scheduled();
        mixed.insert(u"message"_s, u"x"_s);
        QTest::newRow("mixed") << automatic(u"r1"_s, at, mixed) << u"/handled/ruling/message belongs to another kind"_s;
        QTest::newRow("to nobody") << automatic(
            u"r1"_s, at, {{u"kind"_s, u"clarify"_s}, {u"question"_s, u"?"_s}, {u"to"_s, QJsonArray{u"nobody"_s}}})
                                   << u"/handled/ruling/to names no participant"_s;
        QTest::newRow("hand over") << automatic(u"r1"_s, at, {{u"kind"_s, u"hand-over"_s}})
                                   << u"/handled/ruling/kind is none of the known words"_s;
        QJsonObject other = automatic(u"r1"_s, at, scheduled(), u"reschedule"_s);
        QJsonObject handled = other.value(u"handled"_s).toObject();
        handled.insert(u"invitation"_s, QJsonObject{{u"uid"_s, u"another"_s}, {u"sequence"_s, 3}});
        other.insert(u"handled"_s, handled);
        QTest::newRow("another meeting") << other << u"/handled/invitation/uid is not that of /meeting"_s;
    }
    void whatCannotBeHandledSoIsABrokenPart()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, said);
        const auto report = startOn(u"sqlite"_s).take(package(json));
        QVERIFY(report->request.isEmpty());
        QVERIFY2(report->incidents.front().contains(said), qPrintable(report->incidents.front()));
    }

    void itsMeetingIsInTheWayOfLaterSlots_data() { addBackends(); }
    void itsMeetingIsInTheWayOfLaterSlots()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)bench.take(package(automatic(u"r1"_s, u"2026-03-20T10:00:00Z"_s, scheduled())));
        (void)bench.take(package(request(u"r2"_s)));
        const HeldCase held = bench.desk.pull(sam, u"a"_s)->value();
        const TimeRange taken = range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s);
        const auto slot = std::find_if(held.content.slots.begin(), held.content.slots.end(),
                                       [&taken](const Slot &one) { return one.when == taken; });
        QVERIFY(slot != held.content.slots.end() && !isFree(*slot));
        QCOMPARE(bench.desk.decide(sam, decisionOn(held, ruling::Schedule{taken})).error().kind, ErrorKind::SlotNotFree);
        // A move and a cancellation are known too, by the UID of the service's own invitation.
        const auto invited = [](QJsonObject json, const QString &uid, int sequence) {
            QJsonObject handled = json.value(u"handled"_s).toObject();
            handled.insert(u"invitation"_s, QJsonObject{{u"uid"_s, uid}, {u"sequence"_s, sequence}});
            json.insert(u"handled"_s, handled);
            return json;
        };
        ledger::DecisionStore decisions(*bench.ledger);
        (void)bench.take(
            package(invited(automatic(u"r3"_s, u"2026-03-20T10:00:00Z"_s, scheduled(), u"reschedule"_s), u"old-meeting-1"_s, 3)));
        QCOMPARE((*decisions.meeting(u"old-meeting-1"_s))->when, taken);
        QCOMPARE((*decisions.meeting(u"old-meeting-1"_s))->sequence, 3);
        (void)bench.take(package(automatic(u"r4"_s, u"2026-03-20T10:00:00Z"_s, {{u"kind"_s, u"cancel-meeting"_s}}, u"cancel"_s)));
        QVERIFY((*decisions.meeting(u"old-meeting-1"_s))->cancelled);
        QCOMPARE((*decisions.meeting(u"old-meeting-1"_s))->sequence, 4);
    }

    void aLaterEscalatedVersionIsAnOrdinaryOne_data() { addBackends(); }
    void aLaterEscalatedVersionIsAnOrdinaryOne()
    {
        Bench &bench = startWith(everything());
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId first = takeAutomatic(u"r1"_s);
        QJsonObject changed = request(u"r1"_s);
        changed.insert(u"summary"_s, u"Autre point"_s);
        const RequestId second = decide(sam, u"r1"_s, changed);
        QCOMPARE(second, first);
        (void)takeAutomatic(u"r2"_s);
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1 v1: superseded"_s, u"r1: drawn"_s, u"r2: drawn"_s}));
    }

    void whatTheServiceHandlesMeanwhileIsTakenOutOfHands_data() { addBackends(); }
    void whatTheServiceHandlesMeanwhileIsTakenOutOfHands()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        for (const bool isDecided : {false, true}) {
            const QString id = isDecided ? u"r2"_s : u"r1"_s;
            (void)bench.take(package(request(id)));
            const HeldCase held = bench.desk.pull(sam, randomUuid())->value();
            const Decision decision = decisionOn(held, ruling::Decline{DeclineReason::NotAMeeting, {}});
            if (isDecided)
                QVERIFY(bench.desk.decide(sam, decision).ok());
            (void)bench.take(package(automatic(id, u"2026-03-20T10:00:00Z"_s, declined())));
            QVERIFY(bench.desk.work(sam)->empty());
            m_clock.advance(Minutes(1));
            QCOMPARE(bench.desk.tick().value(), 0); // one answer is enough
            QCOMPARE((*ledger::RequestStore(*bench.ledger).find(held.content.id))->state, RequestState::Automatic);
        }
        QVERIFY(!bench.desk.pull(sam, u"z"_s)->has_value());
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void theSeedIsCommittedToFirstAndRevealedAfter_data() { addBackends(); }
    void theSeedIsCommittedToFirstAndRevealedAfter()
    {
        Bench &bench = startWith(everything());
        const desk::Caller sam = bench.person(u"sam"_s);
        const auto opened = entries(u"sample-opened"_s);
        QCOMPARE(opened.size(), size_t(1));
        QCOMPARE(opened.front().facts.at(u"period"_s), u"2026-W13"_s);
        QCOMPARE(opened.front().facts.at(u"planVersion"_s), u"1"_s);
        const SampleReport before = bench.desk.samples(m_lead)->front();
        QCOMPARE(before.state, SampleState::Open);
        QVERIFY(before.seed.isEmpty() && before.strata.empty());
        QCOMPARE(before.commitment, opened.front().facts.at(u"commitment"_s));
        QCOMPARE(bench.desk.sampleExport(u"2026-W13"_s).error().kind, ErrorKind::NotFound);

        const RequestId own = decide(sam, u"r1"_s);
        for (const QString &id : {u"r2"_s, u"r3"_s})
            QVERIFY(!takeAutomatic(id).isEmpty());
        tickAt(u"2026-03-29T23:59:59Z"_s);
        QCOMPARE(entries(u"sample-drawn"_s).size(), size_t(0));
        tickAt(u"2026-03-30T00:00:00Z"_s);
        const auto draws = entries(u"sample-drawn"_s);
        QCOMPARE(draws.size(), size_t(1));
        const SampleExport sample = drawn(u"2026-W13"_s);
        QCOMPARE(sample.report.seed, draws.front().facts.at(u"seed"_s));
        QCOMPARE(sample.report.commitment, before.commitment);
        QCOMPARE(sha256Hex(QByteArray::fromHex(sample.report.seed.toLatin1())), before.commitment);
        QCOMPARE(sample.report.strata,
                 (std::vector<StratumDraw>{{u"handling=automatic"_s, 2, 0, 2}, {u"handling=supervised"_s, 1, 0, 1}}));
        QCOMPARE(sample.report.doubles, qint64(2)); // half of three, rounded up
        QCOMPARE(disagreements(sample), QStringList());
        QCOMPARE(bench.desk.sampleAgainstTrail(sample).value(), QStringList());
        QCOMPARE(entries(u"sample-opened"_s).size(), size_t(2)); // the next week

        SampleExport forged = sample;
        forged.report.seed.replace(0, 4, u"0000"_s);
        forged.report.plan.doubleShare = 0;
        forged.report.period.when.end += Seconds(1);
        const QStringList said = bench.desk.sampleAgainstTrail(forged).value(); // with that end, the seed came too early
        QCOMPARE(said.size(), 4);
        QVERIFY(said.contains(u"the audit trail has the seed revealed too early"_s));

        const std::vector<ledger::SampledUnit> units = underReview();
        QCOMPARE(units.size(), size_t(3));
        const auto supervised = std::find_if(units.begin(), units.end(), [&own](const auto &one) { return one.request == own; });
        QCOMPARE(supervised->decidedBy, sam.me.id);
        QVERIFY(!supervised->decision.isEmpty());
        QCOMPARE(supervised->period, u"2026-W13"_s);
        QCOMPARE(supervised->probability, 1.0);
        QCOMPARE(supervised->language, u"fr"_s);
        for (const ledger::SampledUnit &unit : units) {
            QCOMPARE(unit.decidedBy.isEmpty(), unit.request != own);
            QVERIFY(!ledger::SampleStore(*bench.ledger).noteTasked(unit).value());
        }
        QVERIFY(ledger::SampleStore(*bench.ledger).drawnWithoutTasks(10)->empty());
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void untilItIsDrawnTheSeedIsSealed_data() { addBackends(); }
    void untilItIsDrawnTheSeedIsSealed()
    {
        Bench &bench = startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        const QString commitment = bench.desk.samples(m_lead)->front().commitment;
        const auto kept = [&] {
            return (*bench.ledger->row(u"SELECT seed FROM sample_period WHERE name = '2026-W13'"_s))->bytes(0);
        };
        const QByteArray sealedSeed = kept();
        for (qsizetype at = 0; at + 32 <= sealedSeed.size(); ++at)
            QVERIFY(sha256Hex(sealedSeed.mid(at, 32)) != commitment);
        // Without the key that lies beside the database it is of no use.
        const QString key = m_folder->filePath(u"tokens.key"_s);
        QVERIFY(QFile::rename(key, key + u".away"_s));
        m_clock.set(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(bench.desk.tick().error().kind, ErrorKind::StorageDamaged);
        QVERIFY(QFile::remove(key) && QFile::rename(key + u".away"_s, key));
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(sha256Hex(kept()), commitment);
        QCOMPARE(told(u"2026-W13"_s), QStringList{u"r1: drawn"_s});
    }

    void aPeriodThatBeganWithItsSeedInTheClearIsDrawn_data() { addBackends(); }
    void aPeriodThatBeganWithItsSeedInTheClearIsDrawn()
    {
        Bench &bench = startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        const QByteArray seed(32, 's');
        QVERIFY(bench.ledger->run(u"UPDATE sample_period SET seed = ?, commitment = ?"_s, {seed, sha256Hex(seed)}).ok());
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(drawn(u"2026-W13"_s).report.seed, QString::fromLatin1(seed.toHex()));
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
    }

    void probabilitiesAreExactAndFewAreDrawnOfMany_data() { addBackends(); }
    void probabilitiesAreExactAndFewAreDrawnOfMany()
    {
        SamplePlan plan = everything();
        plan.strata = {StratumDimension::Language, StratumDimension::Client};
        plan.rules = {{{{StratumDimension::Language, u"en"_s}}, 0, 1, 0}, {{}, 200'000, 0, 0}};
        Bench &bench = startWith(plan);
        for (int i = 0; i < 9; ++i) {
            QJsonObject json = automatic(u"r%1"_s.arg(i), toRfc3339(m_clock.now()), declined());
            json.insert(u"language"_s, i < 3 ? u"en"_s : u"fr"_s);
            QVERIFY(!bench.take(package(json))->request.isEmpty());
        }
        tickAt(u"2026-03-30T00:00:00Z"_s);
        const SampleExport sample = drawn(u"2026-W13"_s);
        QCOMPARE(sample.report.strata.size(), size_t(2));
        QVERIFY(sample.report.strata.front().stratum.startsWith(u"client="_s)); // its code, and no more
        QVERIFY(!sample.report.strata.front().stratum.contains(u"client-1"_s));
        const std::vector<ledger::SampledUnit> units = underReview();
        QCOMPARE(units.size(), size_t(3)); // one of three, and six fifths of six
        for (const ledger::SampledUnit &unit : units)
            QCOMPARE(unit.probability, unit.language == u"en"_s ? 1.0 / 3 : 2.0 / 6);
        QCOMPARE(disagreements(sample), QStringList());
    }

    void whatIsLeftOutIsCountedWithItsReason_data() { addBackends(); }
    void whatIsLeftOutIsCountedWithItsReason()
    {
        m_policy.secondReader = [](const QString &text, DisclosureLevel) {
            std::vector<redaction::Finding> found;
            if (const qsizetype at = text.indexOf(u"zorglub"_s); at >= 0)
                found.push_back({at, at + 7, TokenCategory::Unknown});
            return found;
        };
        Bench &bench = startWith(everything());
        m_policy = {};
        const auto fromGoogle = [](QJsonObject json, const QString &client) {
            json.insert(u"origin"_s, u"google"_s);
            json.insert(u"client"_s, QJsonObject{{u"id"_s, client}, {u"participant"_s, u"camille"_s}});
            return json;
        };
        const QString now = toRfc3339(m_clock.now());
        (void)bench.take(package(fromGoogle(automatic(u"r1"_s, now, declined()), u"client-1"_s)));
        (void)bench.take(package(fromGoogle(automatic(u"r2"_s, now, declined()), u"client-2"_s)));
        // An exception of security opens no request to a sample, nor does an agreement to supervision.
        QVERIFY(bench.desk.recordException({u"r1"_s, ExceptionKind::Security, u"test"_s}).ok());
        QVERIFY(bench.desk.recordAgreement({u"client-1"_s, AgreementScope::Supervision, u"1"_s, u"test"_s}).ok());
        QVERIFY(bench.desk.recordAgreement({u"client-2"_s, AgreementScope::Quality, u"1"_s, u"test"_s}).ok());
        for (const QString &id : {u"r3"_s, u"r4"_s, u"r5"_s})
            QVERIFY(!takeAutomatic(id).isEmpty());
        QVERIFY(bench.desk.orderPurge(u"r3"_s, desk::PurgeReason::Erasure).ok());
        QVERIFY(ledger::HandledStore(*bench.ledger)
                    .noteGone((*ledger::RequestStore(*bench.ledger).byExternalId(u"r4"_s))->id, SampleExclusion::Restricted)
                    .ok());
        QVERIFY(!takeAutomatic(u"r8"_s).isEmpty());
        QVERIFY(ledger::HandledStore(*bench.ledger)
                    .noteGone((*ledger::RequestStore(*bench.ledger).byExternalId(u"r8"_s))->id, SampleExclusion::Erased)
                    .ok());
        const auto doubtful = bench.take(package(automatic(u"r6"_s, now, declined(u"un zorglub refuse"_s))));
        QCOMPARE(doubtful->incidents.size(), size_t(2));
        // Retention takes what is old, also when it was handled in this period.
        QVERIFY(bench.desk.setRetention(u"client-3"_s, 1).ok());
        (void)bench.take(package([&] {
            QJsonObject json = automatic(u"r7"_s, now, declined());
            json.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-3"_s}, {u"participant"_s, u"camille"_s}});
            return json;
        }()));
        m_clock.advance(std::chrono::hours(48));
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W13"_s),
                 (QStringList{u"r1: no-agreement"_s, u"r2: drawn"_s, u"r3: purged"_s, u"r4: restricted"_s, u"r5: drawn"_s,
                              u"r6: withheld"_s, u"r7: content-deleted"_s, u"r8: erased"_s}));
        const SampleReport report = bench.desk.samples(m_lead).value().at(1);
        QCOMPARE(report.excluded,
                 (std::map<QString, qint64>{{u"content-deleted"_s, 1},
                                            {u"erased"_s, 1},
                                            {u"no-agreement"_s, 1},
                                            {u"purged"_s, 1},
                                            {u"restricted"_s, 1},
                                            {u"withheld"_s, 1}}));
        QCOMPARE(report.strata, (std::vector<StratumDraw>{{u"handling=automatic"_s, 2, 6, 2}}));
        QCOMPARE(entries(u"sample-drawn"_s).front().facts.at(u"excluded"_s),
                 u"{\"content-deleted\":1,\"erased\":1,\"no-agreement\":1,\"purged\":1,\"restricted\":1,\"withheld\":1}"_s);
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
    }

    void aSampledUnitThatGoesLaterIsMarked_data() { addBackends(); }
    void aSampledUnitThatGoesLaterIsMarked()
    {
        Bench &bench = startWith(everything());
        QVERIFY(bench.desk.recordAgreement({u"client-1"_s, AgreementScope::Quality, u"1"_s, u"test"_s}).ok());
        const RequestId first = takeAutomatic(u"r1"_s);
        (void)takeAutomatic(u"r2"_s);
        QJsonObject google = automatic(u"r3"_s, toRfc3339(m_clock.now()), declined());
        google.insert(u"origin"_s, u"google"_s);
        (void)bench.take(package(google));
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        QVERIFY(bench.desk.withdrawAgreement(u"client-1"_s, AgreementScope::Quality).ok());
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: drawn, purged"_s, u"r2: drawn"_s, u"r3: drawn, no-agreement"_s}));
        QVERIFY(!ledger::HandledStore(*bench.ledger).ruling(first, 1, DisclosureLevel::EuropeanUnion)->has_value());
        QCOMPARE(underReview().size(), size_t(1));
        QCOMPARE(bench.desk.samples(m_lead).value().at(1).gone, qint64(2));
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList()); // the draw stays what it was
        // Its time is over, and the draw can still be checked.
        tickAt(u"2027-04-01T03:00:00Z"_s);
        QCOMPARE(told(u"2026-W13"_s),
                 (QStringList{u"r1: drawn, purged"_s, u"r2: drawn, content-deleted"_s, u"r3: drawn, no-agreement"_s}));
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
    }

    void whatIsRestrictedIsNotDrawnAndNotReviewed_data() { addBackends(); }
    void whatIsRestrictedIsNotDrawnAndNotReviewed()
    {
        Bench &bench = startWith(everything());
        const auto mark = [&](const RequestId &request, int restricted) {
            return bench.ledger->run(u"UPDATE request SET restricted = ? WHERE id = ?"_s, {restricted, request.value}).ok();
        };
        const RequestId first = takeAutomatic(u"r1"_s);
        const RequestId second = takeAutomatic(u"r2"_s);
        QVERIFY(mark(first, 1));
        drawAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: restricted"_s, u"r2: drawn"_s}));
        // After the draw it is marked for as long as it is restricted, and then reviewed.
        QVERIFY(mark(second, 1));
        tickAt(u"2026-03-30T00:00:01Z"_s);
        QVERIFY(underReview().empty());
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: restricted"_s, u"r2: drawn, restricted"_s}));
        QCOMPARE(bench.desk.samples(m_lead).value().at(1).gone, qint64(1));
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
        QVERIFY(mark(second, 0));
        tickAt(u"2026-03-30T00:00:02Z"_s);
        QCOMPARE(underReview().size(), size_t(1));
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: restricted"_s, u"r2: drawn"_s}));
    }

    void whatSomebodyObjectsToIsInNoSampleNorIsWhatComesLater_data() { addBackends(); }
    void whatSomebodyObjectsToIsInNoSampleNorIsWhatComesLater()
    {
        Bench &bench = startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        QJsonObject others = requestOfOthers(u"r2"_s);
        others.remove(u"escalation"_s);
        others.insert(u"handled"_s, QJsonObject{{u"at"_s, toRfc3339(m_clock.now())}, {u"ruling"_s, declined()}});
        (void)bench.take(packageOfOthers(others));
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: drawn"_s, u"r2: drawn"_s}));
        QCOMPARE(underReview().size(), size_t(2));

        const desk::Caller sasha = bench.person(u"sasha"_s, u"FR"_s, {Role::Support});
        RightsWish wish = wishOfJean(RightKind::Objection);
        wish.scope.purposes = {Purpose::Improvement};
        RightsCase jean = bench.desk.takeRights(sasha, wish, u"k"_s)->value;
        const auto step = [&](Kind kind) {
            return bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {kind, {}, {}, u"words"_s}).value();
        };
        jean = step(Kind::IdentityEstablished);
        QCOMPARE(bench.desk.leaveOutForRights(sasha, jean.id, jean.version(), {}).error().detail, u"step: search-first"_s);
        QVERIFY(bench.desk.searchForRights(sasha, jean.id, jean.version(), {}).ok());
        QCOMPARE(bench.desk.eraseForRights(sasha, jean.id, jean.version() + 1, {jean.number, {}, {}}).error().detail,
                 u"step: not-of-this-kind"_s);
        jean = bench.desk.leaveOutForRights(sasha, jean.id, jean.version() + 1, {}).value();
        QCOMPARE(jean.steps.back().kind, Kind::Acted);
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: drawn, objection"_s, u"r2: drawn"_s}));
        QCOMPARE(underReview().size(), size_t(1));
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
        jean = step(Kind::Answered);
        QVERIFY(!jean.wish.subject.mails.isEmpty()); // or nobody would know what is theirs

        // What comes later is worked, and in no sample.
        (void)takeAutomatic(u"r3"_s);
        (void)bench.take(package(request(u"r4"_s)));
        tickAt(u"2026-04-06T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W14"_s), QStringList{u"r3: objection"_s});
        QCOMPARE(bench.desk.queues(bench.person(u"sam"_s))->supervision, 1);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatGoesBetweenTheDrawAndItsReviewIsNotReviewed_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("fate");
        for (const QString &backend : backends()) {
            QTest::addRow("withdrawn, %s", qPrintable(backend))
                << backend << u"UPDATE request SET state = 'withdrawn'"_s << u"r1: drawn, withdrawn"_s;
            QTest::addRow("shown at no level, %s", qPrintable(backend))
                << backend << u"DELETE FROM outgoing_form"_s << u"r1: drawn, withheld"_s;
            QTest::addRow("no longer agreed to, %s", qPrintable(backend))
                << backend << u"UPDATE agreement SET withdrawn_at = 1"_s << u"r1: drawn, no-agreement"_s;
        }
    }
    void whatGoesBetweenTheDrawAndItsReviewIsNotReviewed()
    {
        QFETCH(QString, change);
        QFETCH(QString, fate);
        Bench &bench = startWith(everything());
        QVERIFY(bench.desk.recordAgreement({u"client-1"_s, AgreementScope::Quality, u"1"_s, u"test"_s}).ok());
        QJsonObject google = automatic(u"r1"_s, toRfc3339(m_clock.now()), declined());
        google.insert(u"origin"_s, u"google"_s);
        (void)bench.take(package(google));
        drawAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W13"_s), QStringList{u"r1: drawn"_s});
        QVERIFY(bench.ledger->run(change).ok());
        tickAt(u"2026-03-30T00:00:01Z"_s);
        QVERIFY(underReview().empty());
        QCOMPARE(told(u"2026-W13"_s), QStringList{fate});
        QCOMPARE(bench.desk.samples(m_lead).value().at(1).gone, qint64(1));
        QVERIFY(ledger::SampleStore(*bench.ledger).drawnWithoutTasks(10)->empty());
    }

    void whatGoesBeforeItIsLockedIsNotHandedOn_data() { addBackends(); }
    void whatGoesBeforeItIsLockedIsNotHandedOn()
    {
        Bench &bench = startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        drawAt(u"2026-03-30T00:00:00Z"_s);
        ledger::SampleStore store(*bench.ledger);
        const auto units = store.drawnWithoutTasks(10);
        QCOMPARE(units->size(), size_t(1));
        QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        QVERIFY(!store.noteTasked(units->front()).value());
    }

    void aUnitThatCannotBeTakenUpHoldsUpNoOther_data() { addBackends(); }
    void aUnitThatCannotBeTakenUpHoldsUpNoOther()
    {
        Bench &bench = startWith(everything());
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId one = decide(sam, u"r1"_s);
        const RequestId other = decide(sam, u"r2"_s);
        const RequestId first = std::min(one, other); // as they are taken up
        drawAt(u"2026-03-30T00:00:00Z"_s);
        QVERIFY(bench.ledger->run(u"UPDATE token_map SET content = ? WHERE request = ?"_s, {QByteArray("x"), first.value}).ok());
        tickAt(u"2026-03-30T00:00:01Z"_s);
        QCOMPARE(underReview().size(), size_t(1));
        QCOMPARE(underReview().front().request, std::max(one, other));
        QVERIFY(
            bench.ledger->run(u"DELETE FROM token_map WHERE request = ?"_s, {first.value}).ok()); // as of before there were maps
        tickAt(u"2026-03-30T00:00:02Z"_s);
        QCOMPARE(underReview().size(), size_t(2));
    }

    void aDeskThatWasDownDrawsLateAndLosesNothing_data() { addBackends(); }
    void aDeskThatWasDownDrawsLateAndLosesNothing()
    {
        startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        // Three weeks without a desk; then the service brings what it has handled.
        m_clock.set(u"2026-04-15T12:00:00Z"_s);
        Bench &bench = restart();
        (void)bench.take(package(automatic(u"r2"_s, u"2026-03-27T10:00:00Z"_s, declined())));
        (void)bench.take(package(automatic(u"r3"_s, u"2026-04-08T10:00:00Z"_s, declined())));
        tickAt(u"2026-04-15T12:00:01Z"_s);
        (void)bench.take(package(automatic(u"r4"_s, u"2026-03-28T10:00:00Z"_s, declined())));
        QCOMPARE(told(u"2026-W13"_s), (QStringList{u"r1: drawn"_s, u"r2: drawn"_s}));
        QCOMPARE(periodsTold(),
                 (QStringList{u"2026-W16 open 2026-04-13T00:00:00Z 2026-04-20T00:00:00Z"_s,
                              u"2026-W13 drawn 2026-03-23T00:00:00Z 2026-03-30T00:00:00Z"_s}));
        QCOMPARE(bench.desk.sampleAgainstTrail(drawn(u"2026-W13"_s)).value(), QStringList());
        tickAt(u"2026-04-20T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W16"_s), (QStringList{u"r3: drawn"_s, u"r4: drawn"_s})); // too late for their own, and not lost
        for (const SampleExportUnit &unit : drawn(u"2026-W16"_s).units)
            QVERIFY(unit.isDrawn);
    }

    void anEmptyPeriodIsDrawnToo_data() { addBackends(); }
    void anEmptyPeriodIsDrawnToo()
    {
        Bench &bench = startWith(everything());
        tickAt(u"2026-03-30T00:00:00Z"_s);
        const SampleExport sample = drawn(u"2026-W13"_s);
        QCOMPARE(sample.report.state, SampleState::Drawn);
        QVERIFY(sample.units.empty() && sample.report.strata.empty());
        QCOMPARE(disagreements(sample), QStringList());
        QCOMPARE(bench.desk.sampleAgainstTrail(sample).value(), QStringList());
    }

    void aChangedPlanHoldsFromTheNextPeriod_data() { addBackends(); }
    void aChangedPlanHoldsFromTheNextPeriod()
    {
        Bench &bench = startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        SamplePlan monthly = everything();
        monthly.version = 1;
        monthly.rhythm = SamplingRhythm::Month;
        monthly.doubleShare = 0;
        QCOMPARE(bench.desk.setSamplePlan(monthly, m_lead.me.id)->document.version, 2);
        tickAt(u"2026-03-30T00:00:00Z"_s);
        QCOMPARE(drawn(u"2026-W13"_s).report.doubles, qint64(1));
        QCOMPARE(drawn(u"2026-W13"_s).report.plan.version, 1);
        tickAt(u"2026-04-01T00:00:00Z"_s);
        // The rest of March, and then whole months; back in another zone, whose week began within the month.
        SamplePlan west = everything();
        west.version = 2;
        west.zone = u"America/Toronto"_s;
        QCOMPARE(bench.desk.setSamplePlan(west, m_lead.me.id)->document.version, 3);
        tickAt(u"2026-05-01T00:00:00Z"_s);
        tickAt(u"2026-05-04T04:00:00Z"_s);
        QCOMPARE(periodsTold(),
                 (QStringList{u"2026-W19 open 2026-05-04T04:00:00Z 2026-05-11T04:00:00Z"_s,
                              u"2026-W18 drawn 2026-05-01T00:00:00Z 2026-05-04T04:00:00Z"_s,
                              u"2026-04 drawn 2026-04-01T00:00:00Z 2026-05-01T00:00:00Z"_s,
                              u"2026-03 drawn 2026-03-30T00:00:00Z 2026-04-01T00:00:00Z"_s,
                              u"2026-W13 drawn 2026-03-23T00:00:00Z 2026-03-30T00:00:00Z"_s}));
    }

    void aWeekCutInTwoByAnotherZoneHasTwoNames_data() { addBackends(); }
    void aWeekCutInTwoByAnotherZoneHasTwoNames()
    {
        Bench &bench = startWith(everything());
        SamplePlan west = everything();
        west.version = 1;
        west.zone = u"America/Toronto"_s;
        QVERIFY(bench.desk.setSamplePlan(west, m_lead.me.id).ok());
        tickAt(u"2026-03-30T01:00:00Z"_s); // there it is still Sunday
        QCOMPARE(periodsTold().front(), u"2026-W13-part2 open 2026-03-30T00:00:00Z 2026-03-30T04:00:00Z"_s);
        tickAt(u"2026-03-30T04:00:00Z"_s);
        QCOMPARE(periodsTold().front(), u"2026-W14 open 2026-03-30T04:00:00Z 2026-04-06T04:00:00Z"_s);
    }

    void aLeadEndsAPeriodEarly_data() { addBackends(); }
    void aLeadEndsAPeriodEarly()
    {
        Bench &bench = startWith(everything());
        const desk::Caller sam = bench.person(u"sam"_s);
        QCOMPARE(bench.desk.endSample(sam.me.id).error().kind, ErrorKind::Forbidden);
        (void)takeAutomatic(u"r1"_s);
        m_clock.set(u"2026-03-25T10:00:00Z"_s);
        QCOMPARE(bench.desk.endSample(m_lead.me.id).value(), u"2026-W13"_s);
        QCOMPARE(told(u"2026-W13"_s), QStringList{u"r1: drawn"_s});
        QCOMPARE(periodsTold(),
                 (QStringList{u"2026-W13-part2 open 2026-03-25T10:00:00Z 2026-03-30T00:00:00Z"_s,
                              u"2026-W13 drawn 2026-03-23T00:00:00Z 2026-03-25T10:00:00Z"_s}));
        QCOMPARE(entries(u"sample-ended"_s).front().actor, m_lead.me.id);
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
        QCOMPARE(bench.desk.sampleAgainstTrail(drawn(u"2026-W13"_s)).value(), QStringList());
        SampleExport forged = drawn(u"2026-W13"_s);
        forged.report.period.when.end = fromRfc3339(u"2026-03-30T00:00:00Z"_s).value();
        QCOMPARE(bench.desk.sampleAgainstTrail(forged)->size(), 2);                     // neither that end nor a draw after it
        QCOMPARE(bench.desk.endSample(m_lead.me.id).error().kind, ErrorKind::NotFound); // it has only just begun
    }

    void aClockThatJumpsDrawsNothingTwice_data() { addBackends(); }
    void aClockThatJumpsDrawsNothingTwice()
    {
        Bench &bench = startWith(everything());
        (void)takeAutomatic(u"r1"_s);
        tickAt(u"2027-01-06T00:00:00Z"_s); // by mistake
        tickAt(u"2026-03-24T00:00:00Z"_s);
        (void)takeAutomatic(u"r2"_s);
        QCOMPARE(told(u"2026-W13"_s), QStringList{u"r1: drawn"_s});
        tickAt(u"2026-03-30T00:00:00Z"_s);
        tickAt(u"2026-04-06T00:00:00Z"_s);
        QCOMPARE(told(u"2026-W14"_s), QStringList{u"r2: drawn"_s});
        QCOMPARE(entries(u"sample-drawn"_s).size(), size_t(2));
        QCOMPARE(periodsTold(),
                 (QStringList{u"2027-W01 open 2027-01-04T00:00:00Z 2027-01-11T00:00:00Z"_s,
                              u"2026-W15 open 2026-04-06T00:00:00Z 2026-04-13T00:00:00Z"_s,
                              u"2026-W14 drawn 2026-03-30T00:00:00Z 2026-04-06T00:00:00Z"_s,
                              u"2026-W13 drawn 2026-03-23T00:00:00Z 2026-03-30T00:00:00Z"_s}));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void ofSeveralDesksExactlyOneDraws_data() { addBackends(); }
    void ofSeveralDesksExactlyOneDraws()
    {
        Bench &bench = startWith(everything());
        for (int i = 0; i < 30; ++i)
            QVERIFY(!takeAutomatic(u"r%1"_s.arg(i)).isEmpty());
        for (const QString &moment : {u"2026-03-30T00:00:00Z"_s, u"2026-04-06T00:00:00Z"_s}) {
            m_clock.set(moment);
            std::atomic<int> failures{0};
            std::vector<std::thread> desks;
            for (int i = 0; i < 4; ++i) {
                desks.emplace_back([this, &failures] {
                    Bench mine(m_location, m_clock, m_folder->path());
                    if (!mine.desk.tick().ok())
                        ++failures;
                });
            }
            for (std::thread &one : desks)
                one.join();
            QCOMPARE(failures.load(), 0);
        }
        QCOMPARE(entries(u"sample-opened"_s).size(), size_t(3));
        QCOMPARE(entries(u"sample-drawn"_s).size(), size_t(2));
        QCOMPARE(drawn(u"2026-W13"_s).units.size(), size_t(30));
        QCOMPARE(disagreements(drawn(u"2026-W13"_s)), QStringList());
        QVERIFY(drawn(u"2026-W14"_s).units.empty());
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void theDrawWaitsForWhatIsBeingNoted_data() { addBackends(); }
    void theDrawWaitsForWhatIsBeingNoted()
    {
        Bench &bench = startWith(everything());
        const RequestId id = bench.take(package(request(u"r1"_s)))->request;
        const ledger::RequestRow row = **ledger::RequestStore(*bench.ledger).find(id);
        m_clock.set(u"2026-03-29T23:00:00Z"_s);
        std::atomic<bool> isDrawn{false};
        std::thread drawing;
        const Status noted = bench.ledger->transact([&]() -> Status {
            Status done = ledger::HandledStore(*bench.ledger)
                              .note({id, 1, m_clock.now(), m_clock.now(), {}, {}, row.kind, u"fr"_s, row.client, false});
            m_clock.set(u"2026-03-30T00:00:00Z"_s);
            drawing = std::thread([this, &isDrawn] {
                Bench other(m_location, m_clock, m_folder->path());
                isDrawn = other.desk.tick().ok();
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            return isDrawn ? Status(Error{ErrorKind::Internal, {}}) : done;
        });
        drawing.join();
        QVERIFY(noted.ok());
        QVERIFY(isDrawn);
        QCOMPARE(told(u"2026-W13"_s), QStringList{u"r1: drawn"_s});
    }

    void onlyLeadsSetThePlanAndOnTheVersionTheyRead_data() { addBackends(); }
    void onlyLeadsSetThePlanAndOnTheVersionTheyRead()
    {
        Bench &bench = start();
        const desk::Caller lee = bench.person(u"lee"_s, u"FR"_s, {Role::Lead});
        QCOMPARE(bench.desk.samplePlan().value(), InForce<SamplePlan>{});
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Support}) {
            const desk::Caller other = bench.person(u"p-"_s + QString(wireName(role)), u"FR"_s, {role});
            QCOMPARE(bench.desk.setSamplePlan(everything(), other.me.id).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.samples(other).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.samplePlan(other).error().kind, ErrorKind::Forbidden);
        }
        QCOMPARE(bench.desk.setSamplePlan(everything(), PersonId{u"nobody"_s}).error().kind, ErrorKind::Forbidden);
        SamplePlan unsound = everything();
        unsound.rules.clear();
        QCOMPARE(bench.desk.setSamplePlan(unsound, lee.me.id).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(bench.desk.setSamplePlan(everything(), lee.me.id)->document.version, 1);
        QCOMPARE(bench.desk.setSamplePlan(everything(), lee.me.id).error().kind, ErrorKind::RequestChanged);
        SamplePlan after = everything();
        after.version = 1;
        QCOMPARE(bench.desk.samplePlan(lee).value(), (InForce<SamplePlan>{after, lee.me.id, m_clock.now()}));
        m_lead = lee;
        QCOMPARE(entries(u"sample-plan-changed"_s).size(), size_t(1));
        QCOMPARE(entries(u"sample-plan-changed"_s).front().actor, lee.me.id);
    }

    void whatWasReleasedBeforeThereWereSamplesIsKnown_data() { addBackends(); }
    void whatWasReleasedBeforeThereWereSamplesIsKnown()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)decide(sam, u"r1"_s);
        const QString all =
            u"SELECT request, version, at, decision, person, kind, language, client, from_google, gone FROM handled"_s;
        const auto before = bench.ledger->rows(all);
        QVERIFY(bench.ledger->run(u"DELETE FROM handled"_s).ok());
        const auto migration = std::find_if(ledger::migrations().begin(), ledger::migrations().end(),
                                            [](const ledger::Migration &one) { return one.number == 14; });
        QString statement = QString::fromLatin1(migration->sql);
        statement.remove(0, statement.indexOf(u"INSERT INTO handled"_s));
        statement.replace(u"{document.language}"_s,
                          ledger::Ledger::documentField(bench.ledger->dialect(), QLatin1String("language")));
        QCOMPARE(bench.ledger->run(statement.section(u';', 0, 0)).value(), qint64(1));
        const auto again = bench.ledger->rows(all);
        for (int column = 0; column < again->front().size(); ++column)
            QCOMPARE(again->front().text(column), before->front().text(column));
    }
};

QTEST_GUILESS_MAIN(DeskSamplingTest)
#include "samplingtest.moc"
