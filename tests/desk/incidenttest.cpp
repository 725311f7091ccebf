// What support works on: pulled by one person at a time, forwarded, merged, resolved; a broken part put right, and taken in anew
// (D8).
#include "models/domain/incidentflow.h"
#include "models/ledger/incidents.h"
#include "models/ledger/packages.h"
#include "models/ledger/requests.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;

namespace {

using Step = IncidentStepKind;

/// Of a package whose calendar is none.
Files withBrokenCalendar(const QString &id)
{
    Files files = package(request(id));
    files[u"calendars/camille.ics"_s] = "no calendar";
    return files;
}

const QByteArray goodCalendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nEND:VCALENDAR\r\n";

IncidentStep said(Step kind, const QString &words = {})
{
    return {kind, {}, {}, words, {}, {}, {}};
}

IncidentStep resolved(IncidentOutcome outcome, const QString &words = u"Done"_s)
{
    IncidentStep step = said(Step::Resolved, words);
    step.outcome = outcome;
    return step;
}

} // namespace

class IncidentTest : public RightsDeskTest
{
    Q_OBJECT

private:
    desk::Desk &desk() { return m_bench->desk; }
    std::vector<Incident> all(const desk::Caller &caller) { return desk().incidents(caller)->incidents; }
    Incident pulled(const desk::Caller &caller) { return **desk().pullIncident(caller, randomUuid()); }
    Incident filed(const desk::Caller &caller, const QString &note, const RequestId &about = {})
    {
        return desk().fileIncident(caller, {IncidentKind::DirectContact, about, note}, randomUuid())->value;
    }
    QString refusal(const Result<Incident> &answer) { return answer.ok() ? QString() : answer.error().detail; }
    ledger::RequestRow row(const RequestId &request) { return *ledger::RequestStore(*m_bench->ledger).find(request).value(); }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void onlySupportInTheUnionSeesAnyOfIt_data() { addBackends(); }
    void onlySupportInTheUnionSeesAnyOfIt()
    {
        Bench &bench = start();
        (void)bench.take(withBrokenCalendar(u"r1"_s));
        const Incident incident = pulled(support());
        std::vector<desk::Caller> others{bench.person(u"outside"_s, u"MG"_s, {Role::Support})};
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Lead})
            others.push_back(bench.person(u"other-%1"_s.arg(QString(wireName(role))), u"FR"_s, {role}));
        for (const desk::Caller &other : others) {
            QCOMPARE(desk().incidents(other).error().kind, ErrorKind::Forbidden);
            QCOMPARE(desk().fileIncident(other, {IncidentKind::DirectContact, {}, u"x"_s}, u"k"_s).error().kind,
                     ErrorKind::Forbidden);
            QCOMPARE(desk().viewIncident(other, incident.id).error().kind, ErrorKind::Forbidden);
            QCOMPARE(desk().pullIncident(other, u"k"_s).error().kind, ErrorKind::Forbidden);
            QCOMPARE(desk().takeIncidentStep(other, incident.id, 2, said(Step::PutBack)).error().kind, ErrorKind::Forbidden);
            QCOMPARE(desk().repairIncident(other, incident.id, 2, goodCalendar).error().kind, ErrorKind::Forbidden);
            QCOMPARE(desk().readIncidentAgain(other, incident.id, 2).error().kind, ErrorKind::Forbidden);
        }
    }

    void theOldestIsPulledByOneAtATime_data() { addBackends(); }
    void theOldestIsPulledByOneAtATime()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const desk::Caller tom = bench.person(u"tom"_s, u"FR"_s, {Role::Support});
        QVERIFY(!desk().pullIncident(sasha, u"none"_s)->has_value());
        const RequestId request = bench.take(withBrokenCalendar(u"r1"_s))->request;
        m_clock.advance(Minutes(1));
        const Incident contact = filed(sasha, u"Zoé calls"_s);

        const Incident first = **desk().pullIncident(sasha, u"one"_s);
        QCOMPARE(first.kind, IncidentKind::BrokenPart);
        QCOMPARE(first.part, u"calendars/camille.ics"_s);
        QCOMPARE(first.reason, u"holds no readable calendar"_s);
        QCOMPARE(first.request, request);
        QCOMPARE(**desk().pullIncident(sasha, u"one"_s), first); // a repeat
        QCOMPARE((**desk().pullIncident(tom, u"one"_s)).id, contact.id);
        QVERIFY(!desk().pullIncident(tom, u"two"_s)->has_value());
        QCOMPARE(refusal(desk().takeIncidentStep(tom, first.id, first.version(), said(Step::Pulled))),
                 u"step: held-by-another"_s);

        m_clock.advance(Minutes(31)); // nobody has renewed anything
        QCOMPARE(refusal(desk().takeIncidentStep(sasha, first.id, first.version(), resolved(IncidentOutcome::PutRight))),
                 u"step: take-first"_s);
        QCOMPARE((**desk().pullIncident(tom, u"three"_s)).id, first.id);

        // The list says nobody's words, and whose hands.
        const IncidentRegister listed = desk().incidents(sasha).value();
        QCOMPARE(listed.incidents.size(), std::size_t(2));
        QCOMPARE(listed.incidents.front().id, first.id);
        QVERIFY(listed.incidents.back().note.isEmpty());
        QCOMPARE(listed.people.at(tom.me.id.value), u"tom"_s);
        QCOMPARE(desk().viewIncident(sasha, contact.id)->note, u"Zoé calls"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aStepIsDecidedOnWhatItsTakerHasSeen_data() { addBackends(); }
    void aStepIsDecidedOnWhatItsTakerHasSeen()
    {
        start();
        const desk::Caller sasha = support();
        const Incident incident = filed(sasha, u"Twice the same mail"_s);
        QCOMPARE(desk().takeIncidentStep(sasha, incident.id, 1, said(Step::Pulled))->version(), 2);
        QCOMPARE(desk().takeIncidentStep(sasha, incident.id, 1, said(Step::Noted, u"x"_s)).error().kind,
                 ErrorKind::RequestChanged);
        QCOMPARE(desk().takeIncidentStep(sasha, IncidentId{u"none"_s}, 0, said(Step::Pulled)).error().kind, ErrorKind::NotFound);
        IncidentStep forwarded = said(Step::Forwarded, u" Look at the log "_s);
        forwarded.to = ForwardedTo::TechnicalTeam;
        const Incident sent = desk().takeIncidentStep(sasha, incident.id, 2, forwarded).value();
        QCOMPARE(sent.steps.back().words, u"Look at the log"_s);
        QCOMPARE(sent.steps.back().by, sasha.me.id);
        QCOMPARE(sent.steps.back().to, std::optional(ForwardedTo::TechnicalTeam));
        QVERIFY(!desk().pullIncident(sasha, u"k"_s)->has_value()); // it waits for them
        QCOMPARE(desk().queues(sasha)->incidents, 1);
        QVERIFY(desk().takeIncidentStep(sasha, incident.id, 3, said(Step::Pulled)).ok()); // they have answered
        const Incident over =
            desk().takeIncidentStep(sasha, incident.id, 4, resolved(IncidentOutcome::Answered, u"Told them"_s)).value();
        QVERIFY(isOver(over));
        QCOMPARE(over, desk().viewIncident(sasha, incident.id).value());
        QCOMPARE(desk().queues(sasha)->incidents, 0);
        QCOMPARE(all(sasha).size(), std::size_t(1)); // among those that are over
    }

    void oneIsFiledOnceAndForARequestThatIsThere_data() { addBackends(); }
    void oneIsFiledOnceAndForARequestThatIsThere()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const IncidentReport report{IncidentKind::AbnormalBehaviour, RequestId{u"r1"_s}, u"Twice the same mail"_s};
        const auto first = desk().fileIncident(sasha, report, u"one"_s);
        QCOMPARE(first->value.request, request);
        QVERIFY(!first->repeated);
        const auto again = desk().fileIncident(sasha, report, u"one"_s);
        QVERIFY(again->repeated);
        QCOMPARE(again->value, first->value);
        QCOMPARE(desk().fileIncident(sasha, {report.kind, report.request, u"Other"_s}, u"one"_s).error().kind,
                 ErrorKind::KeyReused);
        QCOMPARE(desk().fileIncident(sasha, {report.kind, RequestId{u"nowhere"_s}, u"x"_s}, u"two"_s).error().detail,
                 u"request: no such request"_s);
        QCOMPARE(desk().fileIncident(sasha, {IncidentKind::HandOver, {}, u"x"_s}, u"two"_s).error().kind,
                 ErrorKind::InvalidInput);
        QCOMPARE(all(sasha).size(), std::size_t(1));
    }

    void itSaysWhichRequestItIsAboutAndWhereThatStands_data() { addBackends(); }
    void itSaysWhichRequestItIsAboutAndWhereThatStands()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const Incident incident = filed(sasha, u"Zoé calls"_s, request);
        RequestInBrief expected{*ledger::RequestStore(*bench.ledger).clientCodeOf(request), RequestKind::Schedule,
                                row(request).receivedAt, RequestState::Waiting, false};
        const auto saysSo = [&] {
            return desk().viewIncident(sasha, incident.id)->about == expected && all(sasha).front().about == expected;
        };
        QCOMPARE(incident.about, std::optional(expected)); // as it is filed
        QVERIFY(saysSo());
        m_clock.advance(Minutes(1));
        QVERIFY(!filed(sasha, u"Anna calls"_s).about);
        QVERIFY(bench.desk.pull(bench.person(u"sam"_s), u"k"_s)->has_value());
        expected.state = RequestState::Leased;
        QVERIFY(saysSo());
        for (const auto &[state, name] : WireNames<RequestState>::table) {
            QVERIFY(ledger::RequestStore(*bench.ledger).setState(request, state).ok());
            expected.state = state;
            QVERIFY2(saysSo(), name);
        }
        QVERIFY(bench.ledger->run(u"UPDATE request SET restricted = 1"_s).ok());
        expected.isRestricted = true;
        QVERIFY(saysSo());
        QCOMPARE((**desk().pullIncident(sasha, u"k"_s)).about, std::nullopt); // restricted: only the other is worked on
        for (const Step kind : {Step::Pulled, Step::Noted})
            QCOMPARE(refusal(desk().takeIncidentStep(sasha, incident.id, 1, said(kind))), u"step: restricted"_s);
        QCOMPARE(desk().viewIncident(sasha, incident.id)->note, QString());
        QVERIFY(bench.ledger->run(u"UPDATE request SET restricted = 0"_s).ok());
        QCOMPARE(desk().viewIncident(sasha, incident.id)->note, u"Zoé calls"_s);
    }

    void aRepeatIsRecordedOnceAndDoesNotActAgain_data() { addBackends(); }
    void aRepeatIsRecordedOnceAndDoesNotActAgain()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const IncidentReport report{IncidentKind::DirectContact, {}, u"Zoé calls"_s};
        const Incident first = desk().fileIncident(sasha, report, u"file"_s)->value;
        (void)desk().fileIncident(sasha, report, u"file"_s);
        m_clock.advance(Minutes(1));
        (void)filed(sasha, u"Another"_s);
        QCOMPARE((**desk().pullIncident(sasha, u"pull"_s)).id, first.id);
        QVERIFY(desk().takeIncidentStep(sasha, first.id, 2, said(Step::PutBack)).ok());
        const qint64 before = desk().lastEvent().value();
        // It is not in hand again, and a key that was for something else takes nothing.
        QCOMPARE((**desk().pullIncident(sasha, u"pull"_s)).steps.back().kind, Step::PutBack);
        QCOMPARE(desk().pullIncident(sasha, u"file"_s).error().kind, ErrorKind::KeyReused);
        QCOMPARE(desk().fileIncident(sasha, report, u"pull"_s).error().kind, ErrorKind::KeyReused);
        QCOMPARE(desk().lastEvent().value(), before);
        QCOMPARE(all(sasha).size(), std::size_t(2));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aDuplicateIsOverAndSaysOfWhich_data() { addBackends(); }
    void aDuplicateIsOverAndSaysOfWhich()
    {
        start();
        const desk::Caller sasha = support();
        const Incident first = filed(sasha, u"Zoé calls"_s);
        const Incident second = filed(sasha, u"Zoé calls again"_s);
        for (const auto &[one, other] : {std::pair{second, first}, std::pair{first, second}}) {
            (void)desk().takeIncidentStep(sasha, one.id, 1, said(Step::Pulled));
            IncidentStep merged = said(Step::Merged);
            merged.into = other.id;
            const auto answer = desk().takeIncidentStep(sasha, one.id, 2, merged);
            if (one.id == second.id)
                QCOMPARE(answer->steps.back().into, first.id);
            else
                QCOMPARE(refusal(answer), u"step: into-which"_s); // that is over
        }
        QCOMPARE(desk().viewIncident(sasha, second.id)->steps.back().into, first.id);
    }

    void whatSupervisorsHandOverIsWorkedHere_data() { addBackends(); }
    void whatSupervisorsHandOverIsWorkedHere()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **bench.desk.pull(sam, u"k"_s);
        QVERIFY(
            bench.desk.decide(sam, decisionOn(held, ruling::HandOver{HandOverReason::SensitiveContent, u"Il parle de Jean"_s}))
                .ok());
        m_clock.advance(Minutes(1));
        const qint64 before = bench.desk.lastEvent().value();
        QVERIFY(bench.desk.tick().ok());
        const desk::Caller sasha = support();
        const auto heard = bench.desk.events(sasha, before);
        QVERIFY(std::any_of(heard->events.begin(), heard->events.end(),
                            [](const LiveEvent &event) { return event.kind == LiveKind::Incidents; }));
        const Incident incident = pulled(sasha);
        QCOMPARE(incident.kind, IncidentKind::HandOver);
        QCOMPARE(incident.request, request);
        QCOMPARE(incident.note, u"Il parle de Jean"_s);
    }

    void aRepairedPartTakesTheRequestInAnew_data() { addBackends(); }
    void aRepairedPartTakesTheRequestInAnew()
    {
        Bench &bench = start();
        const RequestId request = bench.take(withBrokenCalendar(u"r1"_s))->request;
        const desk::Caller sasha = support();
        QCOMPARE(refusal(desk().repairIncident(sasha, all(sasha).front().id, 1, goodCalendar)), u"step: take-first"_s);
        const Incident incident = pulled(sasha);
        // What is no better is refused at once, and nothing changes.
        QCOMPARE(refusal(desk().repairIncident(sasha, incident.id, 2, "still none")), u"file: holds no readable calendar"_s);
        QCOMPARE(refusal(desk().readIncidentAgain(sasha, incident.id, 2)), u"file: holds no readable calendar"_s);
        QCOMPARE(refusal(desk().repairIncident(sasha, incident.id, 2, QByteArray(longestRepair + 1, 'x'))),
                 u"file: larger than 10 MiB"_s);
        QCOMPARE(row(request).version, 1);
        QCOMPARE(desk().repairIncident(sasha, incident.id, 1, goodCalendar).error().kind, ErrorKind::RequestChanged);

        const Incident over = desk().repairIncident(sasha, incident.id, 2, goodCalendar).value();
        QCOMPARE(over.steps.back().kind, Step::Repaired);
        QCOMPARE(over.steps.back().by, sasha.me.id);
        QCOMPARE(row(request).version, 2);
        const HeldCase held = **bench.desk.pull(bench.person(u"sam"_s), u"k"_s);
        QCOMPARE(held.content.version, 2);
        QVERIFY(std::find(held.content.escalation.begin(), held.content.escalation.end(), EscalationReason::BrokenPart)
                == held.content.escalation.end());
        QCOMPARE(desk().queues(sasha)->incidents, 0);
        // The broken one is still as it came.
        QCOMPARE(ledger::PackageStore(*bench.ledger).parts(incident.package)->at(u"calendars/camille.ics"_s), "no calendar"_qba);
        QCOMPARE(refusal(desk().repairIncident(sasha, incident.id, 3, goodCalendar)), u"step: over"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void ofSeveralBrokenPartsTheOthersComeAnewWithTheNextVersion_data() { addBackends(); }
    void ofSeveralBrokenPartsTheOthersComeAnewWithTheNextVersion()
    {
        Bench &bench = start();
        Files files = withBrokenCalendar(u"r1"_s);
        files[u"thread/02.eml"_s] = "";
        const RequestId request = bench.take(files)->request;
        const desk::Caller sasha = support();
        QCOMPARE(all(sasha).size(), std::size_t(2));
        Incident calendar;
        for (const Incident &one : all(sasha)) {
            if (one.part.startsWith(u"calendars"_s))
                calendar = one;
        }
        (void)desk().takeIncidentStep(sasha, calendar.id, 1, said(Step::Pulled));
        QVERIFY(desk().repairIncident(sasha, calendar.id, 2, goodCalendar).ok());
        int open = 0;
        int superseded = 0;
        for (const Incident &one : all(sasha)) {
            open += isOver(one) ? 0 : 1;
            superseded += one.steps.back().outcome == IncidentOutcome::Superseded ? 1 : 0;
            QVERIFY(isOver(one) || (one.part == u"thread/02.eml"_s && one.request == request));
        }
        QCOMPARE(open, 1);
        QCOMPARE(superseded, 1);
    }

    void whatIsRepairedToWhatWasHereBeforeIsTakenInAllTheSame_data() { addBackends(); }
    void whatIsRepairedToWhatWasHereBeforeIsTakenInAllTheSame()
    {
        Bench &bench = start();
        Files files = package(fixture::request(u"r1"_s));
        const RequestId request = bench.take(files)->request;
        const QByteArray good = std::exchange(files[u"calendars/camille.ics"_s], "no calendar");
        m_clock.advance(Minutes(1));
        (void)bench.take(files);
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        QVERIFY(desk().repairIncident(sasha, incident.id, 2, good).ok());
        QCOMPARE(row(request).version, 3);
        const HeldCase held = **bench.desk.pull(bench.person(u"sam"_s), u"k"_s);
        QVERIFY(std::find(held.content.escalation.begin(), held.content.escalation.end(), EscalationReason::BrokenPart)
                == held.content.escalation.end());
    }

    void aBrokenRequestBecomesOneWhenItIsRepaired_data() { addBackends(); }
    void aBrokenRequestBecomesOneWhenItIsRepaired()
    {
        Bench &bench = start();
        Files files = package(fixture::request(u"r1"_s));
        const QByteArray good = std::exchange(files[u"request.json"_s], "{}");
        QVERIFY(bench.take(files)->request.isEmpty());
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        QCOMPARE(incident.part, u"request.json"_s);
        QVERIFY(incident.request.isEmpty());
        const Incident over = desk().repairIncident(sasha, incident.id, 2, good).value();
        QVERIFY(!over.request.isEmpty());
        QCOMPARE(over.about->state, RequestState::Waiting);
        QCOMPARE(desk().viewIncident(sasha, incident.id)->request, over.request);
        QVERIFY(bench.desk.pull(bench.person(u"sam"_s), u"k"_s)->has_value());
    }

    void nothingOlderTakesThePlaceOfWhatHasComeSince_data() { addBackends(); }
    void nothingOlderTakesThePlaceOfWhatHasComeSince()
    {
        Bench &bench = start();
        // The service itself sends a good one: there is nothing left to mend.
        (void)bench.take(withBrokenCalendar(u"r1"_s));
        const desk::Caller sasha = support();
        const Incident first = pulled(sasha);
        m_clock.advance(Minutes(1));
        (void)bench.take(package(fixture::request(u"r1"_s)));
        const Incident over = desk().viewIncident(sasha, first.id).value();
        QCOMPARE(over.steps.back().outcome, std::optional(IncidentOutcome::Superseded));
        QVERIFY(over.steps.back().by.isEmpty());
        // One whose request could not be read is linked to none.
        QJsonObject json = fixture::request(u"r2"_s);
        Files files = package(json);
        const QByteArray good = std::exchange(files[u"request.json"_s], "{}");
        (void)bench.take(files);
        const Incident second = pulled(sasha);
        m_clock.advance(Minutes(1));
        json.insert(u"summary"_s, u"Point"_s);
        (void)bench.take(package(json));
        QCOMPARE(refusal(desk().repairIncident(sasha, second.id, 2, good)), u"step: newer-version"_s);
    }

    void whatHasItsAnswerIsNotAskedAnew_data() { addBackends(); }
    void whatHasItsAnswerIsNotAskedAnew()
    {
        Bench &bench = start();
        (void)bench.take(withBrokenCalendar(u"r1"_s));
        (void)released(bench.person(u"sam"_s));
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        QCOMPARE(refusal(desk().repairIncident(sasha, incident.id, 2, goodCalendar)), u"step: request-over"_s);
    }

    void whatWasCalledBackIsNotRepairedIntoANewVersion_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<int>("reason");
        for (const QString &backend : backends()) {
            QTest::addRow("a leak, %s", qPrintable(backend)) << backend << static_cast<int>(desk::PurgeReason::Leak);
            QTest::addRow("a withdrawal, %s", qPrintable(backend)) << backend << static_cast<int>(desk::PurgeReason::Withdrawal);
        }
    }
    void whatWasCalledBackIsNotRepairedIntoANewVersion()
    {
        QFETCH(int, reason);
        Bench &bench = start();
        (void)bench.take(withBrokenCalendar(u"r1"_s));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **bench.desk.pull(sam, u"k"_s);
        QVERIFY(bench.desk.decide(sam, decisionOn(held, ruling::HandOver{HandOverReason::BrokenPart, u"Agenda"_s})).ok());
        m_clock.advance(Minutes(1));
        QVERIFY(bench.desk.tick().ok());
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        QCOMPARE(incident.kind, IncidentKind::BrokenPart);
        QVERIFY(bench.desk.orderPurge(u"r1"_s, static_cast<desk::PurgeReason>(reason)).ok());
        QCOMPARE(refusal(desk().repairIncident(sasha, incident.id, 2, goodCalendar)), u"step: request-over"_s);
    }

    void whatWasInDoubtIsReadAgainAfterAnUpdate_data() { addBackends(); }
    void whatWasInDoubtIsReadAgainAfterAnUpdate()
    {
        m_policy.secondReader = [](const QString &text, DisclosureLevel) {
            const qsizetype at = text.indexOf(u"mardi"_s);
            return at < 0 ? std::vector<redaction::Finding>()
                          : std::vector{redaction::Finding{at, at + 5, TokenCategory::Unknown}};
        };
        Bench &first = start();
        const RequestId request = first.take(package(fixture::request(u"r1"_s)))->request;
        QCOMPARE(all(support()).size(), std::size_t(2)); // a form each
        m_policy.secondReader = {};
        Bench &bench = restart();
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        QCOMPARE(incident.kind, IncidentKind::RedactionLeak);
        QCOMPARE(refusal(desk().repairIncident(sasha, incident.id, 2, goodCalendar)), u"step: not-of-this-kind"_s);
        QCOMPARE(desk().readIncidentAgain(sasha, incident.id, 2)->steps.back().kind, Step::ReadAgain);
        QCOMPARE(row(request).version, 2);
        QCOMPARE(desk().queues(sasha)->incidents, 0); // the other form's too
        QVERIFY(bench.desk.pull(bench.person(u"sam"_s), u"k"_s)->has_value());
    }

    void whatWasMovedByWeeksStaysMoved_data() { addBackends(); }
    void whatWasMovedByWeeksStaysMoved()
    {
        Bench &bench = start();
        m_clock.advance(std::chrono::hours(24 * 70));
        const RequestId request = bench.take(withBrokenCalendar(u"r1"_s), {true})->request;
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        ledger::PackageStore packages(*bench.ledger);
        const QString before = packages.ofRequest(request, 1).value()->document;
        QVERIFY(desk().repairIncident(sasha, incident.id, 2, goodCalendar).ok());
        QCOMPARE(packages.ofRequest(request, 2).value()->document, before);
    }

    void whatItWasRepairedFromGoesWithTheRequest_data() { addBackends(); }
    void whatItWasRepairedFromGoesWithTheRequest()
    {
        Bench &bench = start();
        QVERIFY(bench.desk.setRetention(u"client-1"_s, 30).ok());
        Files files = package(fixture::request(u"r1"_s));
        const QByteArray good = std::exchange(files[u"request.json"_s], "{}");
        (void)bench.take(files);
        const desk::Caller sasha = support();
        const Incident incident = pulled(sasha);
        QVERIFY(desk().repairIncident(sasha, incident.id, 2, good).ok());
        m_clock.advance(std::chrono::hours(24 * 40));
        QCOMPARE(*bench.desk.deleteWhatIsDue(), 1);
        QVERIFY(ledger::PackageStore(*bench.ledger).parts(incident.package)->empty());
    }

    /// As before notes went with their request.
    void notesOnWhatIsGoneGoInTime_data() { addBackends(); }
    void notesOnWhatIsGoneGoInTime()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        Files broken = package(fixture::request(u"r2"_s));
        broken[u"request.json"_s] = "{";
        (void)bench.take(broken);
        const desk::Caller sasha = support();
        const Incident unread = all(sasha).front();
        const Incident about = filed(sasha, u"Note Xanadu"_s, request);
        m_clock.advance(std::chrono::hours(24 * 400));
        QVERIFY(*bench.desk.deleteWhatIsDue() >= 2);
        for (const Incident &one : {about, unread})
            QVERIFY(bench.ledger->run(u"UPDATE incident SET note = 'Xanadu' WHERE id = ?"_s, {one.id.value}).ok());
        QCOMPARE(*bench.desk.deleteWhatIsDue(), 0); // that they went is not long ago
        m_clock.advance(std::chrono::hours(24 * 400));
        QCOMPARE(*bench.desk.deleteWhatIsDue(), 2);
        for (const Incident &one : {about, unread})
            QCOMPARE(desk().viewIncident(support(), one.id)->note, QString());
        QCOMPARE(*bench.desk.deleteWhatIsDue(), 0);
    }

    void whatIsRepairedCameWhenItFirstCame_data() { addBackends(); }
    void whatIsRepairedCameWhenItFirstCame()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        json.remove(u"receivedAt"_s); // the desk's own moment, then
        Files files = package(json);
        files[u"calendars/camille.ics"_s] = "no calendar";
        files[u"thread/02.eml"_s] = "";
        const RequestId request = bench.take(files)->request;
        const Instant came = m_clock.now();
        const QByteArray good = "From: a@x.example\r\nTo: b@x.example\r\nDate: Thu, 19 Mar 2026 17:30:00 +0100\r\n\r\nOui\r\n";
        for (const QByteArray &content : {goodCalendar, good}) {
            m_clock.advance(std::chrono::hours(1));
            const desk::Caller sasha = support();
            Incident incident = pulled(sasha);
            if (incident.part.startsWith(u"calendars"_s) != (content == goodCalendar))
                incident = pulled(sasha);
            const auto repaired = desk().repairIncident(sasha, incident.id, incident.version(), content);
            QVERIFY2(repaired.ok(), qPrintable(refusal(repaired)));
            QCOMPARE(row(request).receivedAt, came);
        }
        QCOMPARE(row(request).version, 3);
    }

    void notesGoWithWhatTheyAreAbout_data() { addBackends(); }
    void notesGoWithWhatTheyAreAbout()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const Incident about = filed(sasha, u"Note Xanadu"_s, request);
        (void)desk().takeIncidentStep(sasha, about.id, 1, said(Step::Noted, u"Xanadu rappelle"_s));
        const Incident alone = filed(sasha, u"Note Yvetot"_s);
        m_clock.advance(std::chrono::hours(24 * 300));
        (void)desk().takeIncidentStep(sasha, alone.id, 1, said(Step::Noted, u"Yvetot rappelle"_s));
        m_clock.advance(std::chrono::hours(24 * 100));
        QVERIFY(*bench.desk.deleteWhatIsDue() >= 1);
        const desk::Caller again = support(); // the session is over by now
        const Incident gone = desk().viewIncident(again, about.id).value();
        QVERIFY(about.about && !gone.about);
        QVERIFY(gone.note.isEmpty() && gone.steps[1].words.isEmpty());
        QCOMPARE(gone.steps.back().outcome, std::optional(IncidentOutcome::ContentGone));
        QCOMPARE(desk().viewIncident(again, alone.id)->note, u"Note Yvetot"_s); // a step was taken since
        m_clock.advance(std::chrono::hours(24 * 300));
        QCOMPARE(*bench.desk.deleteWhatIsDue(), 1);
        QCOMPARE(*bench.desk.deleteWhatIsDue(), 0);
        QVERIFY(isOver(all(support()).front()));
        bench.ledger.reset();
        const QByteArray bytes = everyByte();
        for (const char *word : {"Xanadu", "Yvetot"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void anErasureTakesTheNotesThatSayWhoItIs_data() { addBackends(); }
    void anErasureTakesTheNotesThatSayWhoItIs()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const Incident theirs = filed(sasha, u"Appel de jean@borealis.example, furieux"_s);
        const Incident others = filed(sasha, u"Appel de jeanne@borealis.example"_s);
        const Incident about = filed(sasha, u"Deux fois le même courriel"_s, held);
        const RequestId another = bench.take(packageOfOthers(requestOfOthers(u"r2"_s)))->request;
        const Incident ofInes = filed(sasha, u"Demandez aussi à jean@borealis.example"_s, another);
        const RightsCase known = taken(sasha, wishOfJean(), {Kind::IdentityEstablished});
        const Holdings what = desk().searchForRights(sasha, known.id, known.version(), {}).value();
        QCOMPARE(countOf(what, HeldThing::Notes), 2); // it says so before it takes them
        const RightsCase found = withoutClients(sasha, desk().viewRights(sasha, known.id)->request);
        const auto erased = desk().eraseForRights(sasha, found.id, found.version(), {found.number, {held}});
        QVERIFY2(erased.ok(), qPrintable(erased.ok() ? QString() : erased.error().detail));
        QVERIFY(desk().viewIncident(sasha, theirs.id)->note.isEmpty());
        QVERIFY(isOver(desk().viewIncident(sasha, theirs.id).value()));
        QCOMPARE(desk().viewIncident(sasha, others.id)->note, u"Appel de jeanne@borealis.example"_s);
        // It is said to be about a request of which nothing is here any more.
        const Incident without = desk().viewIncident(sasha, about.id).value();
        QVERIFY(about.about && !without.about && without.request == held);
        // What somebody else is about has still to be worked.
        const Incident stillOpen = desk().viewIncident(sasha, ofInes.id).value();
        QVERIFY(stillOpen.note.isEmpty() && !isOver(stillOpen));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// Whoever bears it may be another, so that somebody says which are meant.
    void anErasureTakesTheNotesOfTheirNameThatWereTicked_data() { addBackends(); }
    void anErasureTakesTheNotesOfTheirNameThatWereTicked()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        Files files = package(fixture::request(u"r1"_s));
        files[u"request.json"_s] = "{\"Z\\u00e9nobie\\nQuillot\"";
        (void)bench.take(files);
        const Incident theirs = filed(sasha, u"Appel de Zénobie Quillot, tél. inconnu"_s);
        const Incident others = filed(sasha, u"Appel de Zénobie Quillot, une autre"_s);
        (void)filed(sasha, u"Appel de Paul Quillot"_s);
        RightsWish wish = wishOfJean();
        wish.subject = {u"Zénobie Quillot"_s, {u"zq@tiers.example"_s}, {}, SubjectRole::Contact};
        RightsCase known = taken(sasha, wish, {Kind::IdentityEstablished});
        const Holdings held = desk().searchForRights(sasha, known.id, known.version(), {}).value();
        QCOMPARE(holdingsFromJson(toJson(held)).value(), held);
        QCOMPARE(countOf(held, HeldThing::Notes), 0);
        QCOMPARE(held.textsByName.size(), std::size_t(3));
        QCOMPARE(held.textsByName[0].thing, HeldThing::UnreadPackages);
        const QString package = held.textsByName[0].id;
        QVERIFY(held.textsByName[1].says.startsWith(u"Appel de Zénobie Quillot"_s));
        known = desk().viewRights(sasha, known.id)->request;
        const auto erase = [&](const std::vector<QString> &texts) {
            return desk().eraseForRights(sasha, known.id, known.version(), {known.number, {}, {}, {}, texts});
        };
        QCOMPARE(erase({u"nothing"_s}).error().kind, ErrorKind::RequestChanged);
        const auto erased = erase({theirs.id.value, package});
        QVERIFY2(erased.ok(), qPrintable(erased.ok() ? QString() : erased.error().detail));
        QCOMPARE(erased->steps.back().erased->gone.packages, 1);
        QVERIFY(desk().viewIncident(sasha, theirs.id)->note.isEmpty());
        QVERIFY(!desk().viewIncident(sasha, others.id)->note.isEmpty());
        QVERIFY(bench.desk.verifyAudit().ok());
        bench.ledger.reset();
        const QByteArray bytes = everyByte();
        for (const char *word : {"inconnu", "u00e9nobie"})
            QVERIFY2(!bytes.contains(word), word);
    }
};

QTEST_GUILESS_MAIN(IncidentTest)
#include "incidenttest.moc"
