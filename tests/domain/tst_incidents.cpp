// Who has an incident in hand, and what may be done next with it (D8).
#include "models/domain/incidentflow.h"

#include <QJsonArray>
#include <QTest>

using namespace vigie;
using namespace Qt::StringLiterals;
using Kind = IncidentStepKind;

namespace {

const PersonId sasha{u"sasha"_s};
const PersonId tom{u"tom"_s};

Instant minute(int number)
{
    return Instant{Seconds{1'774'000'000}} + Minutes(number);
}

IncidentStep step(Kind kind, const PersonId &by, int at, const QString &words = u"words"_s)
{
    IncidentStep made{kind, minute(at), by, words, {}, {}, {}};
    if (kind == Kind::Forwarded)
        made.to = ForwardedTo::Client;
    return made;
}

Incident incidentOf(IncidentKind kind, std::vector<IncidentStep> steps = {})
{
    Incident incident{
        IncidentId{u"3f2a9c41-1"_s}, minute(0), kind, u"p1"_s, RequestId{u"r1"_s}, u"part"_s, u"reason"_s, u"note"_s, {}};
    incident.steps = {step(Kind::Filed, {}, 0, {})};
    incident.steps.insert(incident.steps.end(), steps.begin(), steps.end());
    return incident;
}

/// "" when it may be taken.
QString obstacle(const IncidentStep &next, const Incident &incident, const Incident *into = nullptr)
{
    const auto found = obstacleTo(next, incident, into);
    return found ? QString(wireName(*found)) : QString();
}

IncidentStep resolvedAs(IncidentOutcome outcome, const PersonId &by = sasha)
{
    IncidentStep made = step(Kind::Resolved, by, 5);
    made.outcome = outcome;
    return made;
}

} // namespace

class IncidentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsInTheHandsOfWhoPulledItUntilTheyPutItBackOrTimeIsOver()
    {
        using namespace incidentstate;
        const Incident fresh = incidentOf(IncidentKind::HandOver);
        QCOMPARE(stateOf(fresh, minute(1)), IncidentState(Free{}));
        const Incident held = incidentOf(IncidentKind::HandOver, {step(Kind::Pulled, sasha, 1)});
        QCOMPARE(stateOf(held, minute(2)), IncidentState(Held{sasha, minute(31)}));
        QCOMPARE(stateOf(held, minute(31)), IncidentState(Free{}));
        // Each step of theirs begins it anew, and nobody else's.
        const Incident noted = incidentOf(
            IncidentKind::HandOver, {step(Kind::Pulled, sasha, 1), step(Kind::Noted, sasha, 20), step(Kind::Noted, tom, 40)});
        QCOMPARE(stateOf(noted, minute(45)), IncidentState(Held{sasha, minute(50)}));
        const Incident back = incidentOf(IncidentKind::HandOver, {step(Kind::Pulled, sasha, 1), step(Kind::PutBack, sasha, 2)});
        QCOMPARE(stateOf(back, minute(3)), IncidentState(Free{}));
        const Incident sent = incidentOf(IncidentKind::HandOver, {step(Kind::Pulled, sasha, 1), step(Kind::Forwarded, sasha, 2)});
        QCOMPARE(stateOf(sent, minute(500)), IncidentState(Waiting{ForwardedTo::Client}));
        QVERIFY(!isHeldBy(sent, sasha, minute(3)));
        for (const Kind last : {Kind::Repaired, Kind::ReadAgain, Kind::Merged, Kind::Resolved})
            QCOMPARE(stateOf(incidentOf(IncidentKind::BrokenPart, {step(last, sasha, 1)}), minute(2)), IncidentState(Over{}));
    }

    void whoeverActsHoldsIt()
    {
        const Incident fresh = incidentOf(IncidentKind::DirectContact);
        const Incident held = incidentOf(IncidentKind::DirectContact, {step(Kind::Pulled, sasha, 1)});
        for (const Kind kind : {Kind::PutBack, Kind::Forwarded, Kind::Merged, Kind::Resolved}) {
            QCOMPARE(obstacle(step(kind, sasha, 5), fresh), u"take-first"_s);
            QCOMPARE(obstacle(step(kind, tom, 5), held), u"held-by-another"_s);
        }
        QCOMPARE(obstacle(step(Kind::Pulled, sasha, 5), fresh), QString());
        QCOMPARE(obstacle(step(Kind::Pulled, tom, 5), held), u"held-by-another"_s);
        QCOMPARE(obstacle(step(Kind::Pulled, tom, 31), held), QString()); // its time is over
        QCOMPARE(obstacle(step(Kind::Forwarded, sasha, 31), held), u"take-first"_s);
        QCOMPARE(obstacle(step(Kind::PutBack, sasha, 5), held), QString());
        QCOMPARE(obstacle(step(Kind::Noted, tom, 5), held), QString()); // whoever knows more says so
        QCOMPARE(obstacle(step(Kind::Noted, tom, 5, u" "_s), held), u"words-missing"_s);
    }

    void aStepSaysWhatItHasToSay()
    {
        const Incident held = incidentOf(IncidentKind::DirectContact, {step(Kind::Pulled, sasha, 1)});
        IncidentStep toNobody = step(Kind::Forwarded, sasha, 5);
        toNobody.to.reset();
        QCOMPARE(obstacle(toNobody, held), u"to-whom"_s);
        QCOMPARE(obstacle(step(Kind::Forwarded, sasha, 5, {}), held), u"words-missing"_s);
        QCOMPARE(obstacle(step(Kind::Resolved, sasha, 5), held), u"outcome-missing"_s);
        QCOMPARE(obstacle(resolvedAs(IncidentOutcome::RightsRequested), held), QString());
        QCOMPARE(obstacle(resolvedAs(IncidentOutcome::Superseded), held), u"outcome-missing"_s); // the desk's own
        QCOMPARE(obstacle(step(Kind::Filed, sasha, 5), held), u"desk-only"_s);
        QCOMPARE(obstacle(step(Kind::Repaired, sasha, 5), held), u"desk-only"_s);
    }

    void aDuplicateGoesIntoAnotherThatIsOpen()
    {
        const Incident held = incidentOf(IncidentKind::DirectContact, {step(Kind::Pulled, sasha, 1)});
        Incident other = incidentOf(IncidentKind::HandOver);
        other.id = IncidentId{u"other"_s};
        IncidentStep merged = step(Kind::Merged, sasha, 5, {});
        merged.into = other.id;
        QCOMPARE(obstacle(merged, held, &other), QString());
        QCOMPARE(obstacle(merged, held), u"into-which"_s);
        QCOMPARE(obstacle(merged, held, &held), u"into-which"_s);
        other.steps.push_back(resolvedAs(IncidentOutcome::NoFault));
        QCOMPARE(obstacle(merged, held, &other), u"into-which"_s);
    }

    void onlyWhatWasReadIsTakenInAnew()
    {
        const auto anew = [](Kind kind, const Incident &incident) {
            const auto found = obstacleToTakingInAnew(step(kind, sasha, 5, {}), incident);
            return found ? QString(wireName(*found)) : QString();
        };
        const IncidentStep pulled = step(Kind::Pulled, sasha, 1);
        QCOMPARE(anew(Kind::Repaired, incidentOf(IncidentKind::BrokenPart, {pulled})), QString());
        QCOMPARE(anew(Kind::ReadAgain, incidentOf(IncidentKind::RedactionLeak, {pulled})), QString());
        QCOMPARE(anew(Kind::Repaired, incidentOf(IncidentKind::RedactionLeak, {pulled})), u"not-of-this-kind"_s);
        QCOMPARE(anew(Kind::ReadAgain, incidentOf(IncidentKind::HandOver, {pulled})), u"not-of-this-kind"_s);
        QCOMPARE(anew(Kind::Repaired, incidentOf(IncidentKind::BrokenPart)), u"take-first"_s);
        QCOMPARE(anew(Kind::Repaired, incidentOf(IncidentKind::BrokenPart, {resolvedAs(IncidentOutcome::NoFault)})), u"over"_s);
    }

    void nothingIsTakenOnceItIsOverButANote()
    {
        const Incident over = incidentOf(IncidentKind::HandOver, {resolvedAs(IncidentOutcome::Answered)});
        for (const Kind kind : {Kind::Pulled, Kind::PutBack, Kind::Forwarded, Kind::Resolved})
            QCOMPARE(obstacle(step(kind, sasha, 9), over), u"over"_s);
        QCOMPARE(obstacle(step(Kind::Noted, sasha, 9), over), QString());
    }

    void whatIsFiledByHandSaysWhatHasHappened()
    {
        const auto fault = [](IncidentKind kind, const QString &note) {
            const Status sound = checkIncidentReport({kind, {}, note});
            return sound.ok() ? QString() : sound.error().detail.section(u':', 0, 0);
        };
        QCOMPARE(fault(IncidentKind::DirectContact, u"They call"_s), QString());
        QCOMPARE(fault(IncidentKind::AbnormalBehaviour, u"Twice the same mail"_s), QString());
        QCOMPARE(fault(IncidentKind::BrokenPart, u"words"_s), u"kind"_s);
        QCOMPARE(fault(IncidentKind::DirectContact, u" "_s), u"note"_s);
        QCOMPARE(fault(IncidentKind::DirectContact, QString(longestIncidentWords + 1, u'x')), u"note"_s);
        for (const auto &[kind, name] : WireNames<IncidentKind>::table)
            QVERIFY(outcomesOf(kind).size() >= 3);
    }

    void itReadsAsItWasWritten()
    {
        Incident incident =
            incidentOf(IncidentKind::BrokenPart,
                       {step(Kind::Pulled, sasha, 1), step(Kind::Forwarded, sasha, 2), resolvedAs(IncidentOutcome::PutRight)});
        incident.steps.push_back(step(Kind::Merged, sasha, 3));
        incident.steps.back().into = IncidentId{u"other"_s};
        QCOMPARE(incidentFromJson(toJson(incident)).value(), incident);
        incident.about = RequestInBrief{u"K-318"_s, RequestKind::Cancel, minute(0), RequestState::Parked, true};
        QCOMPARE(incidentFromJson(toJson(incident)).value(), incident);
        const IncidentRegister all{{incident}, {{u"sasha"_s, u"Sasha"_s}}};
        QCOMPARE(incidentRegisterFromJson(toJson(all)).value(), all);
        const IncidentReport report{IncidentKind::DirectContact, RequestId{u"r1"_s}, u"They call"_s};
        QCOMPARE(incidentReportFromJson(toJson(report)).value(), report);
        QJsonObject unknown = toJson(report);
        unknown.insert(u"kind"_s, u"storm"_s);
        QVERIFY(!incidentReportFromJson(unknown).ok());
        QCOMPARE(numberOf(incident.id), u"I-3F2A9C41"_s);
    }
};

QTEST_GUILESS_MAIN(IncidentsTest)
#include "tst_incidents.moc"
