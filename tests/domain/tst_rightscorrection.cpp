// What was taken down wrong of a person's request, and what follows once it is put right.
#include "models/domain/rightscorrection.h"

#include <QTest>
#include <QTimeZone>

using namespace vigie;
using namespace Qt::StringLiterals;
using Kind = RightsStepKind;
using Part = WishPart;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(const char *rfc3339)
{
    return fromRfc3339(QString::fromLatin1(rfc3339)).value();
}

RightsCase caseOf(RightKind kind, const std::vector<Kind> &steps = {})
{
    RightsWish wish;
    wish.kind = kind;
    wish.receivedAt = at("2026-03-02T10:00:00Z");
    wish.language = u"fr"_s;
    wish.subject = {u"Zoé Quemeneur"_s, {u"zoe@exemple.test"_s}, {}, SubjectRole::Contact};
    if (isStopping(kind))
        wish.scope.purposes = {Purpose::Newsletter};
    RightsCase request{RightsId{u"r1"_s}, u"D-2026-0041"_s, wish, {}};
    for (const Kind step : steps)
        request.steps.push_back({step, at("2026-03-05T10:00:00Z"), PersonId{u"p1"_s}, u"words"_s});
    return request;
}

RightsStep correcting(const std::set<Part> &parts)
{
    RightsStep step{Kind::Corrected, at("2026-03-06T10:00:00Z"), PersonId{u"p1"_s}, u"mistyped"_s};
    step.corrected = parts;
    return step;
}

/// "" when it may be put right.
QString obstacleOf(const RightsCase &request, const std::set<Part> &parts, const char *received = "2026-03-02T10:00:00Z")
{
    RightsWish right = request.wish;
    right.receivedAt = at(received);
    const auto obstacle = obstacleToCorrecting(request, right, parts);
    return obstacle ? QString(wireName(*obstacle)) : QString();
}

} // namespace

class RightsCorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartThatDiffersIsNamed_data()
    {
        QTest::addColumn<std::function<void(RightsWish &)>>("change");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *name, std::function<void(RightsWish &)> change, const QStringList &parts) {
            QTest::newRow(name) << std::move(change) << parts;
        };
        row("nothing", [](RightsWish &) {}, {});
        row("receipt", [](RightsWish &w) { w.receivedAt += Seconds(1); }, {u"received-at"_s});
        row("channel", [](RightsWish &w) { w.channel = RightsChannel::Letter; }, {u"channel"_s});
        row("language", [](RightsWish &w) { w.language = u"en"_s; }, {u"language"_s});
        row("name", [](RightsWish &w) { w.subject.name = u"Zoë"_s; }, {u"subject"_s});
        row("address", [](RightsWish &w) { w.subject.mails = {u"zoe@ailleurs.test"_s}; }, {u"subject"_s});
        row("number", [](RightsWish &w) { w.subject.phone = u"0612345678"_s; }, {u"subject"_s});
        row("role", [](RightsWish &w) { w.subject.role = SubjectRole::User; }, {u"role"_s});
        row("purposes", [](RightsWish &w) { w.scope.purposes = {Purpose::Surveys}; }, {u"purposes"_s});
        row("words, and how it came", [](RightsWish &w) { w.words = u"by post"_s, w.channel = RightsChannel::Letter; },
            {u"channel"_s, u"words"_s});
    }
    void everyPartThatDiffersIsNamed()
    {
        using Change = std::function<void(RightsWish &)>;
        QFETCH(Change, change);
        QFETCH(QStringList, parts);
        RightsWish right = caseOf(RightKind::Objection).wish;
        change(right);
        QCOMPARE(namesOf(differing(caseOf(RightKind::Objection).wish, right)), parts);
    }

    void aCorrectionSaysWhatDiffersAndWhy()
    {
        const RightsCase request = caseOf(RightKind::Access);
        const Instant now = at("2026-03-10T10:00:00Z");
        RightsWish right = request.wish;
        const auto problem = [&](const QString &why) {
            const Result<RightsStep> step = correctionOf(request, {right, why}, now);
            return step ? QString() : step.error().detail.section(u':', 0, 0);
        };
        QCOMPARE(problem(u"mistyped"_s), u"right"_s); // nothing differs
        right.receivedAt = at("2026-03-01T08:00:00Z");
        QCOMPARE(problem(u"  "_s), u"why"_s);
        const RightsStep step = correctionOf(request, {right, u" the stamp says so "_s}, now).value();
        QCOMPARE(step.words, u"the stamp says so"_s);
        QCOMPARE(namesOf(step.corrected), QStringList{u"received-at"_s});
        QCOMPARE(step.receivedWas, std::optional(request.wish.receivedAt));
        right.receivedAt = now + Seconds(1);
        QCOMPARE(problem(u"mistyped"_s), u"receivedAt"_s);
        right = request.wish;
        right.kind = RightKind::Portability;
        QCOMPARE(problem(u"mistyped"_s), u"kind"_s);
        right = request.wish;
        right.subject.mails = {u"zoe"_s};
        QCOMPARE(problem(u"mistyped"_s), u"subject.mails"_s);
        right.subject.mails = {u"zoe@ailleurs.test"_s};
        QVERIFY(!correctionOf(request, {right, u"mistyped"_s}, now)->receivedWas);
    }

    void whatWasCarriedOutForSomebodyIsNotMovedToAnother_data()
    {
        QTest::addColumn<RightsCase>("request");
        QTest::addColumn<Part>("part");
        QTest::addColumn<QString>("obstacle");
        const auto row = [](const char *name, RightKind kind, const std::vector<Kind> &steps, Part part, const char *obstacle) {
            QTest::newRow(name) << caseOf(kind, steps) << part << QString::fromLatin1(obstacle);
        };
        using enum RightKind;
        row("whoever it is, before anything was done", Erasure, {Kind::IdentityEstablished, Kind::Searched}, Part::Subject, "");
        row("not once it was erased", Erasure, {Kind::Acted}, Part::Subject, "carried-out");
        row("nor restricted", Restriction, {Kind::Acted}, Part::Subject, "carried-out");
        row("of an archive, which is put together anew", Access, {Kind::Acted}, Part::Subject, "");
        row("not once it was passed on", Objection, {Kind::PassedOn}, Part::Subject, "carried-out");
        row("nor for what it is", Objection, {Kind::PassedOn}, Part::Purposes, "carried-out");
        row("nor once it was weighed", Objection, {Kind::Weighed}, Part::Purposes, "carried-out");
        row("words, whatever was done", Erasure, {Kind::Acted}, Part::Words, "");
        row("receipt, whatever was done", Erasure, {Kind::Acted}, Part::ReceivedAt, "");
        row("nothing once it is over", Access, {Kind::Refused}, Part::Words, "over");
    }
    void whatWasCarriedOutForSomebodyIsNotMovedToAnother()
    {
        QFETCH(RightsCase, request);
        QFETCH(Part, part);
        QTEST(obstacleOf(request, {part}), "obstacle");
    }

    void itWasReceivedBeforeAnythingWasDone()
    {
        const RightsCase request = caseOf(RightKind::Access, {Kind::Acknowledged}); // on the 5th
        QCOMPARE(obstacleOf(request, {Part::ReceivedAt}, "2026-03-05T10:00:00Z"), QString());
        QCOMPARE(obstacleOf(request, {Part::ReceivedAt}, "2026-03-05T10:00:01Z"), u"received-later"_s);
        QCOMPARE(obstacleOf(caseOf(RightKind::Access), {Part::ReceivedAt}, "2026-03-05T10:00:01Z"), QString());
    }

    void theClockRunsFromTheMomentThatIsRight()
    {
        RightsCase request = caseOf(RightKind::Access, {Kind::Acknowledged});
        const Instant now = at("2026-03-10T10:00:00Z");
        QCOMPARE(readClock(request, {}, paris, now)->due, QDate(2026, 4, 2));
        request.wish.receivedAt = at("2026-02-24T10:00:00Z");
        request.steps.push_back(correcting({Part::ReceivedAt}));
        QCOMPARE(readClock(request, {}, paris, now)->due, QDate(2026, 3, 24));
    }

    void ofAnotherPersonAllIsFoundOutAnew()
    {
        RightsCase request =
            caseOf(RightKind::Access, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
        request.steps[2].recipients = std::vector<HeldRecipient>{{RecipientKind::Clients, u"K-318"_s, {}, 2}};
        const RightsStep search = request.steps[2];
        RightsStep forwarded{Kind::Forwarded, at("2026-03-05T11:00:00Z"), PersonId{u"p1"_s}, u"words"_s};
        forwarded.client = u"K-318"_s;
        request.steps.insert(request.steps.begin() + 3, forwarded);
        QCOMPARE(identityOf(request), IdentityState::Established);
        QCOMPARE(waitingClients(request).size(), std::size_t(1));

        request.steps.push_back(correcting({Part::Words})); // of the same person nothing is
        QCOMPARE(identityOf(request), IdentityState::Established);
        QCOMPARE(nextOf(request)->task, RightsTask::Client);

        request.steps.push_back(correcting({Part::Subject}));
        QCOMPARE(identityOf(request), IdentityState::Unknown);
        QVERIFY(waitingClients(request).empty()); // they were asked about somebody else
        QCOMPARE(nextOf(request)->task, RightsTask::Identity);
        QVERIFY(lastOf(request, {Kind::Acknowledged}) != nullptr); // they were told that it has come
        QCOMPARE(obstacleForDesk(Kind::Searched, request), std::optional(RightsObstacle::IdentityFirst));

        request.steps.push_back({Kind::IdentityEstablished, at("2026-03-07T10:00:00Z"), {}, u"words"_s});
        QCOMPARE(nextOf(request)->task, RightsTask::Search);
        QCOMPARE(obstacleForDesk(Kind::Acted, request), std::optional(RightsObstacle::SearchFirst));
        request.steps.push_back(search);
        QCOMPARE(unaskedClients(request), std::vector{u"K-318"_s});
    }

    void aQuestionThatNobodyAnsweredStands()
    {
        RightsCase asked = caseOf(RightKind::Access, {Kind::IdentityAsked});
        asked.steps.push_back(correcting({Part::Subject}));
        QCOMPARE(identityOf(asked), IdentityState::Asked); // as the clock does
        QVERIFY(readClock(asked, {}, paris, at("2026-03-10T10:00:00Z"))->isPaused);
        RightsCase known = caseOf(RightKind::Access, {Kind::IdentityAsked, Kind::IdentityEstablished});
        known.steps.push_back(correcting({Part::Subject}));
        QCOMPARE(identityOf(known), IdentityState::Unknown); // as the clock goes on
        QVERIFY(!readClock(known, {}, paris, at("2026-03-10T10:00:00Z"))->isPaused);
    }

    void itComesBackAsItWasSaid()
    {
        RightsCase request = caseOf(RightKind::Access);
        const RightsCorrection correction{request.wish, u"mistyped"_s};
        QCOMPARE(rightsCorrectionFromJson(toJson(correction)).value(), correction);
        QCOMPARE(rightsCorrectionFromJson({{u"why"_s, u"mistyped"_s}}).error().kind, ErrorKind::InvalidInput);
        request.steps.push_back(correcting({Part::ReceivedAt, Part::Role}));
        request.steps.back().receivedWas = at("2026-03-01T10:00:00Z");
        QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
        const RightsStep bare = withoutSubject(request).steps.back();
        QCOMPARE(bare.words, QString());
        QCOMPARE(bare.receivedWas, request.steps.back().receivedWas);
    }
};

QTEST_APPLESS_MAIN(RightsCorrectionTest)
#include "tst_rightscorrection.moc"
