#include "net/protocol/wire.h"
#include "models/domain/json.h"
#include "tests/protocol/samplecases.h"

#include <QtTest>

Q_DECLARE_METATYPE(vigie::ErrorKind)

namespace vigie::protocol {

class Wire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreEncodedInPaths();
    void whatALeadAsksForIsReadAgain();
    void onlyStrongNumericTagsNameAVersion_data();
    void onlyStrongNumericTagsNameAVersion();
    void onlyBearerCarriesAToken_data();
    void onlyBearerCarriesAToken();
    void datesAreImfFixdates();
    void everyErrorTheDeskCanHaveComesBackAsItself();
    void workstationsOwnErrorsBecomeTheDesksFailure();
    void theDesksOwnFailuresTellNothing();
    void answersOfStrangersAreNoDesk_data();
    void answersOfStrangersAreNoDesk();
    void bodiesSurviveTheRoundTrip();
    void brokenBodiesNameThePart_data();
    void brokenBodiesNameThePart();
    void onlyWhatEndsADoubtSaysWhenTheyAnswered_data();
    void onlyWhatEndsADoubtSaysWhenTheyAnswered();
};

void Wire::idsAreEncodedInPaths()
{
    QCOMPARE(pathOf(path::lease, RequestId{QStringLiteral("a/b?c")}), QStringLiteral("/v1/cases/a%2Fb%3Fc/lease"));
    QCOMPARE(pathOf(path::oneDecision, RequestId{QStringLiteral("r-1")}, DecisionId{QStringLiteral("d 2")}),
             QStringLiteral("/v1/cases/r-1/decision/d%202"));
}

void Wire::whatALeadAsksForIsReadAgain()
{
    TrailQuery query;
    QCOMPARE(trailQueryOf(trailQueryText(query)).value(), query);
    query = {12,
             PersonId{QStringLiteral("p")},
             RequestId{QStringLiteral("a&b=c d+%/é")},
             {QStringLiteral("viewed"), QStringLiteral("pulled")},
             fromRfc3339(QStringLiteral("2026-03-30T08:00:00Z")),
             fromRfc3339(QStringLiteral("2026-03-31T08:00:00Z")),
             1000,
             true};
    QCOMPARE(trailQueryOf(trailQueryText(query)).value(), query);
    for (const DisclosureQuery &asked : {DisclosureQuery{}, DisclosureQuery{QStringLiteral("x&y"), true}})
        QCOMPARE(disclosureQueryOf(disclosureQueryText(asked)).value(), asked);
    for (const RevealQuery &asked :
         {RevealQuery{}, RevealQuery{QStringLiteral("x&y"), PersonId{QStringLiteral("p q")}, true, true},
          RevealQuery{{}, {}, true, false}})
        QCOMPARE(revealQueryOf(revealQueryText(asked)).value(), asked);
    // The answers too.
    const TrailPage page{{{1,
                           *query.from,
                           QStringLiteral("viewed"),
                           PersonId{QStringLiteral("p")},
                           {},
                           {{QStringLiteral("a"), QStringLiteral("b")}}}},
                         true};
    QCOMPARE(trailPageFromJson(toJson(page)).value(), page);
    for (const TrailProof &proof : {TrailProof{12, 10, {}}, TrailProof{0, 0, QStringLiteral("entry 1")}})
        QCOMPARE(trailProofFromJson(toJson(proof)).value(), proof);
    const DisclosurePage register_{{samples::disclosure()}, false};
    QCOMPARE(disclosurePageFromJson(toJson(register_)).value(), register_);
    const RevealPage reveals = samples::revealPage();
    QCOMPARE(revealPageFromJson(toJson(reveals)).value(), reveals);
    const AgreementRegister agreements = samples::agreements();
    QCOMPARE(agreementsFromJson(toJson(agreements)).value(), agreements);
    const WithdrawalBody withdrawal{QStringLiteral("c-17"), AgreementScope::Quality};
    QCOMPARE(withdrawalFromJson(toJson(withdrawal)).value(), withdrawal);
    const LevelsInForce levels = samples::levels();
    for (const LevelsInForce &sent : {LevelsInForce{}, levels})
        QCOMPARE(inForceFromJson(toJson(sent), levelPolicyFromJson).value(), sent);
    const std::vector<Colleague> people{samples::colleague()};
    QCOMPARE(colleaguesFromJson(toJson(people)).value(), people);
}

void Wire::onlyStrongNumericTagsNameAVersion_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<int>("version"); // -1: none
    QTest::newRow("strong") << QByteArray("\"3\"") << 3;
    QTest::newRow("blank around") << QByteArray(" \"12\" ") << 12;
    QTest::newRow("weak") << QByteArray("W/\"3\"") << -1;
    QTest::newRow("star") << QByteArray("*") << -1;
    QTest::newRow("unquoted") << QByteArray("3") << -1;
    QTest::newRow("list") << QByteArray("\"3\", \"4\"") << -1;
    QTest::newRow("negative") << QByteArray("\"-3\"") << -1;
    QTest::newRow("signed") << QByteArray("\"+3\"") << -1;
    QTest::newRow("leading zero") << QByteArray("\"03\"") << -1;
    QTest::newRow("empty") << QByteArray("\"\"") << -1;
    QTest::newRow("too large") << QByteArray("\"99999999999\"") << -1;
}

void Wire::onlyStrongNumericTagsNameAVersion()
{
    QFETCH(QByteArray, tag);
    QFETCH(int, version);
    QCOMPARE(versionOf(tag).value_or(-1), version);
    if (version >= 0)
        QCOMPARE(versionOf(entityTag(version)), std::optional<int>(version));
}

void Wire::onlyBearerCarriesAToken_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("token");
    QTest::newRow("bearer") << bearer(QStringLiteral("abc")) << QStringLiteral("abc");
    QTest::newRow("any case") << QByteArray("bEARER abc") << QStringLiteral("abc");
    QTest::newRow("basic") << QByteArray("Basic YTpi") << QString();
    QTest::newRow("no token") << QByteArray("Bearer ") << QString();
    QTest::newRow("two tokens") << QByteArray("Bearer a b") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void Wire::onlyBearerCarriesAToken()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QString, token);
    QCOMPARE(tokenOf(authorization).value_or(QString()), token);
}

void Wire::datesAreImfFixdates()
{
    const Instant moment = *fromRfc3339(QStringLiteral("1994-11-06T08:49:37Z"));
    QCOMPARE(httpDate(moment), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")); // the example of RFC 9110, 5.6.7
    QCOMPARE(fromHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), std::optional<Instant>(moment));
    QVERIFY(!fromHttpDate("06/11/1994"));
}

void Wire::everyErrorTheDeskCanHaveComesBackAsItself()
{
    QSet<QString> names;
    for (const ProblemRow &row : problemRows()) {
        QVERIFY2(!names.contains(row.name), row.name.data());
        names.insert(row.name);
        QVERIFY(row.status >= 400 && row.status < 600);
        const Error error = errorOf(row.status, problemType, problemBody(row, QStringLiteral("why")));
        QCOMPARE(error.kind, row.kind);
        QCOMPARE(error.detail, row.status < 500 ? QStringLiteral("why") : QString());
        // The kind's own row comes first, so that both directions agree.
        QCOMPARE(problemFor(row.kind).kind, row.kind);
    }
}

void Wire::workstationsOwnErrorsBecomeTheDesksFailure()
{
    for (const ErrorKind kind : {ErrorKind::Unreachable, ErrorKind::KeyringLocked, ErrorKind::StorageFailed,
                                 ErrorKind::StorageDamaged, ErrorKind::Internal, ErrorKind::NotADesk})
        QCOMPARE(problemFor(kind).status, 500);
}

void Wire::theDesksOwnFailuresTellNothing()
{
    const QByteArray body = problemBody(problemFor(ErrorKind::StorageFailed), QStringLiteral("/var/lib/vigie/desk.db is full"));
    QVERIFY(!body.contains("vigie/desk.db"));
}

void Wire::answersOfStrangersAreNoDesk_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray html = "text/html";
    const QByteArray problem = "application/problem+json; charset=utf-8";
    const QByteArray leaseLost = R"({"type":"urn:vigie:problem:lease-lost","title":"x","status":409})";
    QTest::newRow("problem with parameters") << 409 << problem << leaseLost << ErrorKind::LeaseLost;
    QTest::newRow("captive portal") << 302 << html << QByteArray("<html>") << ErrorKind::NotADesk;
    QTest::newRow("some page") << 404 << html << QByteArray("<html>") << ErrorKind::NotADesk;
    QTest::newRow("problem in the wrong type") << 409 << html << leaseLost << ErrorKind::NotADesk;
    QTest::newRow("foreign problem") << 409 << problem << QByteArray(R"({"type":"about:blank"})") << ErrorKind::NotADesk;
    QTest::newRow("proxy in between") << 502 << html << QByteArray("<html>") << ErrorKind::DeskFailed;
    QTest::newRow("bare 401") << 401 << html << QByteArray() << ErrorKind::Unauthenticated;
    QTest::newRow("bare 429") << 429 << html << QByteArray() << ErrorKind::TooManyAttempts;
    QTest::newRow("broken JSON") << 500 << problem << QByteArray("{") << ErrorKind::DeskFailed;
    QTest::newRow("deep JSON") << 400 << problem << QByteArray(100'000, '[') << ErrorKind::NotADesk;
}

void Wire::answersOfStrangersAreNoDesk()
{
    QFETCH(int, status);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorOf(status, contentType, body).kind, kind);
}

void Wire::bodiesSurviveTheRoundTrip()
{
    const auto signIn = signInFromJson(toJson(SignInBody{QStringLiteral("n"), QStringLiteral("p")}));
    QCOMPARE(signIn->name, QStringLiteral("n"));
    QCOMPARE(signIn->password, QStringLiteral("p"));
    const SessionBody session{QStringLiteral("token"), samples::lease().expiresAt, samples::me()};
    QVERIFY(*sessionFromJson(toJson(session)) == session);
    QVERIFY(*leaseIdFromJson(leaseBody(samples::lease().id)) == samples::lease().id);
    const DraftBody draft{samples::lease().id, samples::keptDraft()};
    QVERIFY(*draftFromJson(toJson(draft)) == draft);
    for (const auto &[reason, name] : WireNames<PutBackReason>::table) {
        const PutBackBody putBack{samples::lease().id, reason};
        QVERIFY(*putBackFromJson(toJson(putBack)) == putBack);
    }
    const ParkingBody parking{samples::lease().id, samples::lease().expiresAt};
    QVERIFY(*parkingFromJson(toJson(parking)) == parking);
    const std::vector<HeldWork> work{{{samples::fullCase(), samples::lease()}, samples::keptDraft()},
                                     {{samples::barestCase(), samples::lease()}, {}}};
    QVERIFY(*workFromJson(workBody(work)) == work);
    const IntakeBody intake{newId<RequestId>(), {QStringLiteral("part: why")}, true};
    QVERIFY(*intakeFromJson(toJson(intake)) == intake);
    QVERIFY(*intakeFromJson(toJson(IntakeBody{})) == IntakeBody{});
}

void Wire::brokenBodiesNameThePart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("no lease") << QByteArray(R"({"reason":"other"})") << QStringLiteral("lease");
    QTest::newRow("empty lease") << QByteArray(R"({"lease":"","reason":"other"})") << QStringLiteral("lease");
    QTest::newRow("lease of another type") << QByteArray(R"({"lease":1,"reason":"other"})") << QStringLiteral("lease");
    QTest::newRow("unknown reason") << QByteArray(R"({"lease":"x","reason":"tired"})") << QStringLiteral("reason");
}

void Wire::brokenBodiesNameThePart()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const auto body = putBackFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(!body.ok());
    QCOMPARE(body.error(), (Error{ErrorKind::InvalidInput, part}));
}

void Wire::onlyWhatEndsADoubtSaysWhenTheyAnswered_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonValue>("answeredAt");
    QTest::addColumn<bool>("isSound");
    const QJsonValue moment = QStringLiteral("2026-03-18T09:00:00Z");
    for (const char *kind : {"identity-answered", "identity-established", "identity-not-established"})
        QTest::newRow(kind) << QString::fromLatin1(kind) << moment << true;
    QTest::newRow("a question") << QStringLiteral("identity-asked") << moment << false;
    QTest::newRow("a day alone") << QStringLiteral("identity-answered") << QJsonValue(QStringLiteral("2026-03-18")) << false;
    QTest::newRow("a number") << QStringLiteral("identity-answered") << QJsonValue(1) << false;
}

void Wire::onlyWhatEndsADoubtSaysWhenTheyAnswered()
{
    QFETCH(QString, kind);
    QFETCH(QJsonValue, answeredAt);
    const QJsonObject json{{QStringLiteral("kind"), kind},
                           {QStringLiteral("words"), QStringLiteral("by mail")},
                           {QStringLiteral("answeredAt"), answeredAt}};
    const Result<RightsStep> step = rightsStepFromJson(json);
    QTEST(step.ok(), "isSound");
    if (step.ok())
        QCOMPARE(rightsStepBody(*step), json);
    else
        QCOMPARE(step.error().kind, ErrorKind::InvalidInput);
}

} // namespace vigie::protocol

QTEST_GUILESS_MAIN(vigie::protocol::Wire)
#include "wire.moc"
