// The workstation's side of the wire against a server that answers byte for byte what it is told.
#include "models/domain/clock.h"
#include "models/domain/json.h"
#include "net/client/httpdeskgateway.h"
#include "net/client/tlspin.h"
#include "net/protocol/wire.h"
#include "tests/client/scripteddesk.h"
#include "tests/client/tunnel.h"
#include "tests/support/manualclock.h"
#include "tests/support/samplecase.h"
#include "tests/support/samplerubric.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace vigie;
using client::HttpDeskGateway;
using client::ScriptedDesk;

namespace {

const SystemClock theClock;
constexpr client::HttpLimits quick{3000, 1500, 64 * 1024, 1500, 60'000};

Me someone()
{
    Me me;
    me.id = PersonId{QStringLiteral("p-1")};
    me.displayName = QStringLiteral("Noro");
    me.roles = {Role::Supervisor};
    me.site = QStringLiteral("Antananarivo");
    me.country = QStringLiteral("MG");
    return me;
}

HeldCase held()
{
    const Case c = sampleCase();
    return {c, {LeaseId{QStringLiteral("lease 1")}, c.id, c.receivedAt, c.receivedAt + Seconds{900}}};
}

Decision decision()
{
    const HeldCase h = held();
    Decision d;
    d.id = DecisionId{QStringLiteral("d-1")};
    d.request = h.content.id;
    d.version = 7;
    d.lease = h.lease.id;
    d.madeAt = h.content.receivedAt;
    d.ruling = ruling::Schedule{h.content.slots.front().when};
    return d;
}

/// Waits for the one answer of a call.
template <typename T>
struct Waiting {
    std::optional<Result<T>> result;
    int answers = 0;

    DeskGateway::Answer<T> answer()
    {
        return [this](Result<T> r) {
            result = std::move(r);
            ++answers;
        };
    }
    bool wait(int ms = 6000)
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, ms);
    }
    [[nodiscard]] ErrorKind fault() const { return result && !*result ? result->error().kind : ErrorKind::Internal; }
};

} // namespace

class GatewayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstContactShowsTheFingerprintAndSendsNothing();
    void aChangedCertificateIsRefusedAndNothingIsSent();
    void aCertificateThatChangesLaterIsRefused();
    void signsInWithThePinAlone();
    void noAnswerComesBeforeTheCallReturns();
    void aServerThatIsNotThereIsUnreachable();
    void aServerWithoutTlsIsRefused();
    void strangeAnswersAreNoDesk_data();
    void strangeAnswersAreNoDesk();
    void brokenConnectionsAreUnreachable_data();
    void brokenConnectionsAreUnreachable();
    void problemsBecomeKinds_data();
    void problemsBecomeKinds();
    void theDesksClockIsFollowed();
    void anAnswerThatTookLongDoesNotMoveTheClock();
    void eachCallHasItsWireForm();
    void whatLeadsAskForHasItsWireForm();
    void whatSupportDoesWithAnIncidentHasItsWireForm();
    void aStreamIsHeardAsItComes();
    void whatIsHeardDoesNotMoveTheClock();
    void aStreamThatNothingComesThroughIsPolled();
    void whatIsNoStreamIsNotHeard_data();
    void whatIsNoStreamIsNotHeard();
    void aDeskThatIsAwayIsNotPolledLater();
    void aProxysTunnelLeadsToThePinnedDesk();
    void aProxyThatMakesNoTunnelIsNoOtherCertificate_data();
    void aProxyThatMakesNoTunnelIsNoOtherCertificate();
    void aPasswordIsConfirmedBesideTheSession();
    void signingOutEndsTheStream();
    void signingOutForgetsTheToken();

private:
    Credentials credentials(const ScriptedDesk &desk, const QByteArray &pin) const
    {
        return {{QStringLiteral("127.0.0.1"), desk.port()}, pin, QStringLiteral("noro"), QStringLiteral("a pass word")};
    }
    void signIn(HttpDeskGateway &gateway, ScriptedDesk &desk, const QString &host = QStringLiteral("127.0.0.1"))
    {
        desk.answerJson(201, toBytes(toJson(protocol::SessionBody{QStringLiteral("tok-123"), Instant{}, someone()})));
        Waiting<Me> me;
        Credentials given = credentials(desk, desk.fingerprint());
        given.desk.host = host;
        gateway.signIn(given, me.answer());
        QVERIFY(me.wait());
        QVERIFY2(me.result->ok(), me.result->ok() ? "" : qPrintable(me.result->error().detail));
        desk.requests.clear();
    }
};

void GatewayTest::aProxysTunnelLeadsToThePinnedDesk()
{
    ScriptedDesk desk;
    client::Tunnel proxy(desk.port());
    HttpDeskGateway gateway(theClock, quick);
    Waiting<Me> unknown;
    Credentials first = credentials(desk, {});
    first.desk.host = QStringLiteral("desk.vigie.example");
    gateway.signIn(first, unknown.answer());
    QVERIFY(unknown.wait());
    QCOMPARE(unknown.fault(), ErrorKind::CertificateUnknown); // of the desk, not of the proxy
    QCOMPARE(QByteArray::fromHex(unknown.result->error().detail.toLatin1()), desk.fingerprint());
    signIn(gateway, desk, first.desk.host);
    desk.answerJson(200, toBytes(toJson(QueueCounts{3, 0, 0, 0})));
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QVERIFY(counts.result->ok());
    QVERIFY(proxy.asked.size() >= 3);
    for (const QByteArray &name : std::as_const(proxy.asked))
        QCOMPARE(name, "desk.vigie.example:" + QByteArray::number(desk.port()));
    // A desk on this computer is never looked for through one.
    const qsizetype before = proxy.asked.size();
    HttpDeskGateway local(theClock, quick);
    signIn(local, desk);
    QCOMPARE(proxy.asked.size(), before);
}

void GatewayTest::aProxyThatMakesNoTunnelIsNoOtherCertificate_data()
{
    QTest::addColumn<QByteArray>("refusal");
    const auto page = [](const char *status) {
        return QByteArray("HTTP/1.1 ") + status
            + "\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>";
    };
    QTest::newRow("signs in first") << page("407 Proxy Authentication Required")
                                           .replace("Content-Type", "Proxy-Authenticate: Basic realm=\"p\"\r\nContent-Type");
    QTest::newRow("forbids it") << page("403 Forbidden");
    QTest::newRow("has no way") << page("502 Bad Gateway");
    QTest::newRow("rests") << page("503 Service Unavailable");
    QTest::newRow("speaks no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
}

void GatewayTest::aProxyThatMakesNoTunnelIsNoOtherCertificate()
{
    QFETCH(QByteArray, refusal);
    ScriptedDesk desk;
    client::Tunnel proxy(desk.port());
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk, QStringLiteral("desk.vigie.example"));
    proxy.refusal = refusal;
    proxy.cut();
    QTest::qWait(20);
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QCOMPARE(counts.fault(), ErrorKind::Unreachable);
    Waiting<Me> me;
    Credentials again = credentials(desk, desk.fingerprint());
    again.desk.host = QStringLiteral("desk.vigie.example");
    gateway.signIn(again, me.answer());
    QVERIFY(me.wait());
    QCOMPARE(me.fault(), ErrorKind::Unreachable);
    QVERIFY(desk.requests.isEmpty());
}

void GatewayTest::firstContactShowsTheFingerprintAndSendsNothing()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    Waiting<Me> me;
    gateway.signIn(credentials(desk, {}), me.answer());
    QVERIFY(me.wait());
    QCOMPARE(me.fault(), ErrorKind::CertificateUnknown);
    QCOMPARE(QByteArray::fromHex(me.result->error().detail.toLatin1()), desk.fingerprint());
    QTest::qWait(50);
    QVERIFY(desk.requests.isEmpty());
}

void GatewayTest::aChangedCertificateIsRefusedAndNothingIsSent()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    Waiting<Me> me;
    gateway.signIn(credentials(desk, QByteArray(32, 'x')), me.answer());
    QVERIFY(me.wait());
    QCOMPARE(me.fault(), ErrorKind::CertificateChanged);
    QTest::qWait(50);
    QVERIFY(desk.requests.isEmpty());
}

void GatewayTest::aCertificateThatChangesLaterIsRefused()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    desk.hangUpAfterAnswer = true;
    signIn(gateway, desk);
    desk.changeCertificate();
    desk.answerJson(200, toBytes(toJson(QueueCounts{})));
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QCOMPARE(counts.fault(), ErrorKind::CertificateChanged);
    QCOMPARE(QByteArray::fromHex(counts.result->error().detail.toLatin1()), desk.fingerprint());
    QVERIFY2(desk.requests.isEmpty(), "the token went to a stranger");
}

void GatewayTest::aPasswordIsConfirmedBesideTheSession()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answerJson(201, toBytes(toJson(protocol::SessionBody{QStringLiteral("tok-456"), Instant{}, someone()})));
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    Waiting<Me> me;
    gateway.confirm(credentials(desk, desk.fingerprint()), me.answer());
    QVERIFY(me.wait());
    QVERIFY(me.result->ok() && me.result->value() == someone());
    QTRY_COMPARE(desk.requests.size(), 2);
    QVERIFY(desk.requests.at(0).startsWith("POST /v1/sessions HTTP/1.1\r\n"));
    QVERIFY(desk.requests.at(0).endsWith("\"password\":\"a pass word\"}"));
    // The session that proves it is over at once; the one of before goes on.
    QVERIFY(desk.requests.at(1).startsWith("DELETE /v1/sessions/current HTTP/1.1\r\n"));
    QVERIFY(desk.requests.at(1).contains("Bearer tok-456"));
    desk.answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
    Waiting<Me> wrong;
    gateway.confirm(credentials(desk, desk.fingerprint()), wrong.answer());
    QVERIFY(wrong.wait());
    QCOMPARE(wrong.fault(), ErrorKind::Unauthenticated);
    QTRY_COMPARE(desk.requests.size(), 3);
    desk.answerJson(200, toBytes(toJson(QueueCounts{})));
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QVERIFY(desk.requests.last().contains("Bearer tok-123"));
}

void GatewayTest::signsInWithThePinAlone()
{
    // Neither the address nor any authority matches this certificate; the pin does.
    ScriptedDesk desk(QStringLiteral("some.other.name.test"));
    HttpDeskGateway gateway(theClock, quick);
    desk.answerJson(201, toBytes(toJson(protocol::SessionBody{QStringLiteral("tok-123"), Instant{}, someone()})));
    Waiting<Me> me;
    gateway.signIn(credentials(desk, desk.fingerprint()), me.answer());
    QVERIFY(me.wait());
    QVERIFY2(me.result->ok(), me.result->ok() ? "" : qPrintable(me.result->error().detail));
    QVERIFY(me.result->value() == someone());
    QCOMPARE(desk.requests.size(), 1);
    QVERIFY(desk.requests.first().startsWith("POST /v1/sessions HTTP/1.1\r\n"));
    QVERIFY(desk.requests.first().endsWith("{\"name\":\"noro\",\"password\":\"a pass word\"}"));
}

void GatewayTest::noAnswerComesBeforeTheCallReturns()
{
    HttpDeskGateway gateway(theClock, quick);
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QCOMPARE(counts.answers, 0);
    QVERIFY(counts.wait());
    QCOMPARE(counts.fault(), ErrorKind::Unauthenticated);
    QCOMPARE(counts.answers, 1);
}

void GatewayTest::aServerThatIsNotThereIsUnreachable()
{
    QTcpServer reserved;
    QVERIFY(reserved.listen(QHostAddress::LocalHost));
    const quint16 port = reserved.serverPort();
    reserved.close();
    HttpDeskGateway gateway(theClock, quick);
    Waiting<Me> me;
    gateway.signIn({{QStringLiteral("127.0.0.1"), port}, QByteArray(32, 'x'), {}, {}}, me.answer());
    QCOMPARE(me.answers, 0);
    QVERIFY(me.wait());
    QCOMPARE(me.fault(), ErrorKind::Unreachable);
}

void GatewayTest::aServerWithoutTlsIsRefused()
{
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::disconnectFromHost);
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    HttpDeskGateway gateway(theClock, quick);
    Waiting<Me> me;
    gateway.signIn({{QStringLiteral("127.0.0.1"), plain.serverPort()}, QByteArray(32, 'x'), {}, {}}, me.answer());
    QVERIFY(me.wait());
    QCOMPARE(me.fault(), ErrorKind::NotADesk);
}

void GatewayTest::strangeAnswersAreNoDesk_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a portal's page") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
    QTest::newRow("a redirect") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: http://portal.test/login\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("JSON of another kind") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("not JSON at all") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{]");
    QTest::newRow("a page where a problem was expected")
        << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nnope");
    QTest::newRow("more than is read") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n" + QByteArray(200000, ' '));
}

void GatewayTest::strangeAnswersAreNoDesk()
{
    QFETCH(QByteArray, answer);
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answer(answer);
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QCOMPARE(counts.fault(), ErrorKind::NotADesk);
    QCOMPARE(desk.requests.size(), 1);
}

void GatewayTest::brokenConnectionsAreUnreachable_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("cut in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("cut in the body") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"superv");
}

void GatewayTest::brokenConnectionsAreUnreachable()
{
    QFETCH(QByteArray, answer);
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    if (!answer.isEmpty()) {
        desk.hangUpAfterAnswer = true;
        desk.answer(answer);
        // Qt repeats a safe request once on a fresh connection when the first one broke.
        desk.answer(answer);
        desk.answer(answer);
    }
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QCOMPARE(counts.fault(), ErrorKind::Unreachable);
    QCOMPARE(counts.answers, 1);
}

void GatewayTest::problemsBecomeKinds_data()
{
    QTest::addColumn<QString>("name");
    for (const protocol::ProblemRow &row : protocol::problemRows())
        QTest::newRow(row.name.data()) << QString(row.name);
}

void GatewayTest::problemsBecomeKinds()
{
    QFETCH(QString, name);
    const QByteArray latin = name.toLatin1();
    const protocol::ProblemRow &row = protocol::problemNamed(QLatin1String(latin));
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answerJson(row.status, protocol::problemBody(row, QStringLiteral("part")), "Retry-After: 30\r\n");
    Waiting<DecisionReceipt> receipt;
    gateway.push(decision(), receipt.answer());
    QVERIFY(receipt.wait());
    QCOMPARE(receipt.fault(), row.kind);
    QCOMPARE(gateway.retryAfter(), Seconds{30});
}

void GatewayTest::theDesksClockIsFollowed()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    const Instant ahead = theClock.now() + Seconds{3600};
    desk.answerJson(200, toBytes(toJson(QueueCounts{1, 0, 0, 0})), "Date: " + protocol::httpDate(ahead) + "\r\n");
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QVERIFY(std::abs((gateway.clockSkew() - Seconds{3600}).count()) <= 3);
}

void GatewayTest::anAnswerThatTookLongDoesNotMoveTheClock()
{
    ScriptedDesk desk;
    ManualClock clock;
    HttpDeskGateway gateway(clock, quick);
    signIn(gateway, desk);
    const auto ask = [&](Instant said, Seconds took) {
        desk.answerJson(200, toBytes(toJson(QueueCounts{1, 0, 0, 0})), "Date: " + protocol::httpDate(said) + "\r\n");
        Waiting<QueueCounts> counts;
        gateway.queues(counts.answer());
        clock.advance(took); // as when the computer slept
        return counts.wait() ? gateway.clockSkew() : Seconds::max();
    };
    QCOMPARE(ask(clock.now(), Seconds(90)), Seconds(0));
    QCOMPARE(ask(clock.now() + Seconds(45), Seconds(90)), Seconds(0)); // said on the way
    QCOMPARE(ask(clock.now() + Seconds(3600), Seconds(0)), Seconds(3600));
    QCOMPARE(ask(clock.now() + Seconds(3600), Seconds(90)), Seconds(3600));
    QCOMPARE(ask(clock.now() + Seconds(3720), Seconds(60)), Seconds(3660)); // further than the way took
}

void GatewayTest::eachCallHasItsWireForm()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    const HeldCase h = held();
    const QByteArray heldJson = toBytes(toJson(h));

    const auto last = [&desk] { return desk.requests.takeLast(); };

    Waiting<std::optional<HeldCase>> pulled;
    desk.answerJson(200, heldJson);
    gateway.pull(QStringLiteral("key-1"), pulled.answer());
    QVERIFY(pulled.wait() && pulled.result->ok() && pulled.result->value() == h);
    QByteArray request = last();
    QVERIFY(request.startsWith("POST /v1/queues/supervision/pull HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIdempotency-Key: key-1\r\n"));
    QVERIFY(request.contains("\r\nAuthorization: Bearer tok-123\r\n"));

    Waiting<std::optional<HeldCase>> nothing;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.pull(QStringLiteral("key-2"), nothing.answer());
    QVERIFY(nothing.wait() && nothing.result->ok() && !nothing.result->value());

    Waiting<HeldCase> fetched;
    desk.answerJson(200, heldJson);
    gateway.fetchCase(RequestId{QStringLiteral("a/b c")}, fetched.answer());
    QVERIFY(fetched.wait() && fetched.result->ok());
    request = last();
    QVERIFY2(request.startsWith("GET /v1/cases/a%2Fb%20c HTTP/1.1\r\n"), request.left(60));

    const KeptDraft draft{R"({"question":"?"})", h.lease.grantedAt};
    Waiting<std::vector<HeldWork>> work;
    desk.answerJson(200, toBytes(protocol::workBody({{h, draft}})));
    gateway.work(work.answer());
    QVERIFY(work.wait() && work.result->ok());
    QCOMPARE(work.result->value(), (std::vector<HeldWork>{{h, draft}}));

    Waiting<Lease> lease;
    desk.answerJson(200, toBytes(toJson(h.lease)));
    gateway.heartbeat(h.lease, lease.answer());
    QVERIFY(lease.wait() && lease.result->ok() && lease.result->value() == h.lease);
    request = last();
    QVERIFY(request.startsWith("POST /v1/cases/request-0/lease HTTP/1.1\r\n"));
    QVERIFY(request.endsWith(toBytes(protocol::leaseBody(h.lease.id))));

    Waiting<HeldCase> reclaimed;
    desk.answerJson(200, heldJson);
    gateway.reclaim(h.lease, reclaimed.answer());
    QVERIFY(reclaimed.wait() && reclaimed.result->ok() && reclaimed.result->value() == h);
    request = last();
    QVERIFY(request.startsWith("POST /v1/cases/request-0/reclaim HTTP/1.1\r\n"));
    QVERIFY(request.endsWith(toBytes(protocol::leaseBody(h.lease.id))));

    Waiting<Done> kept;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.keepDraft(h.lease, draft, kept.answer());
    QVERIFY(kept.wait() && kept.result->ok());
    request = last();
    QVERIFY(request.startsWith("PUT /v1/cases/request-0/draft HTTP/1.1\r\n"));
    QVERIFY(request.endsWith(toBytes(protocol::toJson(protocol::DraftBody{h.lease.id, draft}))));

    Waiting<DecisionReceipt> receipt;
    desk.answerJson(
        202, toBytes(toJson(DecisionReceipt{decision().id, decision().request, DecisionState::Accepted, h.content.receivedAt})));
    gateway.push(decision(), receipt.answer());
    QVERIFY(receipt.wait() && receipt.result->ok());
    request = last();
    QVERIFY(request.startsWith("POST /v1/cases/request-0/decision HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIdempotency-Key: d-1\r\n"));
    QVERIFY(request.contains("\r\nIf-Match: \"7\"\r\n"));
    QVERIFY(request.endsWith(toBytes(toJson(decision()))));

    Waiting<DecisionReceipt> asked;
    desk.answerJson(
        200, toBytes(toJson(DecisionReceipt{decision().id, decision().request, DecisionState::Released, h.content.receivedAt})));
    gateway.receipt(decision(), asked.answer());
    QVERIFY(asked.wait() && asked.result->ok());
    QVERIFY(last().startsWith("GET /v1/cases/request-0/decision/d-1 HTTP/1.1\r\n"));

    Waiting<HeldCase> back;
    desk.answerJson(200, heldJson);
    gateway.takeBack(decision(), back.answer());
    QVERIFY(back.wait() && back.result->ok());
    QVERIFY(last().startsWith("DELETE /v1/cases/request-0/decision/d-1 HTTP/1.1\r\n"));

    Waiting<Done> put;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.putBack(h.lease, PutBackReason::NotSure, put.answer());
    QVERIFY(put.wait() && put.result->ok());
    QVERIFY(last().startsWith("POST /v1/cases/request-0/put-back HTTP/1.1\r\n"));

    Waiting<Done> parked;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.park(h.lease, h.content.receivedAt, parked.answer());
    QVERIFY(parked.wait() && parked.result->ok());
    QVERIFY(last().startsWith("POST /v1/cases/request-0/parking HTTP/1.1\r\n"));
}

void GatewayTest::whatSupportDoesWithAnIncidentHasItsWireForm()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    const auto last = [&desk] { return desk.requests.takeLast(); };
    Incident incident;
    incident.id = IncidentId{QStringLiteral("i/1")};
    incident.at = held().content.receivedAt;
    incident.steps = {{IncidentStepKind::Filed, incident.at, {}, {}, {}, {}, {}}};
    const QByteArray body = toBytes(toJson(incident));

    Waiting<std::optional<Incident>> pulled;
    desk.answerJson(200, body);
    gateway.pullIncident(QStringLiteral("key-1"), pulled.answer());
    QVERIFY(pulled.wait() && pulled.result->ok() && pulled.result->value() == incident);
    QByteArray request = last();
    QVERIFY(request.startsWith("POST /v1/queues/incidents/pull HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIdempotency-Key: key-1\r\n"));
    Waiting<std::optional<Incident>> none;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.pullIncident(QStringLiteral("key-2"), none.answer());
    QVERIFY(none.wait() && none.result->ok() && !none.result->value());

    IncidentStep forwarded{IncidentStepKind::Forwarded, {}, {}, QStringLiteral("words"), ForwardedTo::Lead, {}, {}};
    Waiting<Incident> stepped;
    desk.answerJson(200, body);
    gateway.takeIncidentStep(incident, forwarded, stepped.answer());
    QVERIFY(stepped.wait() && stepped.result->ok());
    request = last();
    QVERIFY(request.startsWith("POST /v1/incidents/i%2F1/steps HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIf-Match: \"1\"\r\n"));
    QVERIFY(request.endsWith(R"({"kind":"forwarded","to":"lead","words":"words"})"));

    Waiting<Incident> repaired;
    desk.answerJson(200, body);
    gateway.repairIncident(incident, "BEGIN:VCALENDAR", repaired.answer());
    QVERIFY(repaired.wait() && repaired.result->ok());
    request = last();
    QVERIFY(request.startsWith("POST /v1/incidents/i%2F1/repair HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nContent-Type: application/octet-stream\r\n"));
    QVERIFY(request.endsWith("\r\n\r\nBEGIN:VCALENDAR"));
}

void GatewayTest::whatLeadsAskForHasItsWireForm()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    const auto last = [&desk] { return desk.requests.takeLast(); };

    Waiting<DisclosurePage> disclosed;
    desk.answerJson(200, toBytes(toJson(DisclosurePage{{}, true})));
    gateway.disclosures({QStringLiteral("d/1"), true}, disclosed.answer());
    QVERIFY(disclosed.wait() && disclosed.result->ok());
    QVERIFY(last().startsWith("GET /v1/disclosures?after=d%2F1&export=1 HTTP/1.1\r\n"));

    Waiting<RevealPage> revealed;
    desk.answerJson(200, toBytes(toJson(RevealPage{{}, {}, true})));
    gateway.reveals({{}, PersonId{QStringLiteral("p-1")}, true}, revealed.answer());
    QVERIFY(revealed.wait() && revealed.result->ok() && revealed.result->value().isLast);
    QVERIFY(last().startsWith("GET /v1/reveals?person=p-1&unusual=1 HTTP/1.1\r\n"));

    LevelRule rule;
    rule.site = QStringLiteral("Lyon");
    const LevelsInForce levels{{4, {rule}}, PersonId{QStringLiteral("p-1")}, held().content.receivedAt};
    Waiting<LevelsInForce> read;
    desk.answerJson(200, toBytes(toJson(levels)));
    gateway.levels(read.answer());
    QVERIFY(read.wait() && read.result->ok() && read.result->value() == levels);
    QVERIFY(last().startsWith("GET /v1/levels HTTP/1.1\r\n"));

    Waiting<LevelsInForce> set;
    desk.answerJson(200, toBytes(toJson(levels)));
    gateway.setLevels({3, {rule}}, set.answer());
    QVERIFY(set.wait() && set.result->ok());
    QByteArray request = last();
    QVERIFY(request.startsWith("PUT /v1/levels HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIf-Match: \"3\"\r\n"));
    QVERIFY(request.endsWith(toBytes(toJson(LevelPolicy{3, {rule}}))));

    Waiting<InForce<SamplePlan>> plan;
    const InForce<SamplePlan> heldPlan{{}, PersonId{QStringLiteral("p-1")}, held().content.receivedAt};
    desk.answerJson(200, toBytes(toJson(heldPlan)));
    gateway.samplePlan(plan.answer());
    QVERIFY(plan.wait() && plan.result->ok() && plan.result->value() == heldPlan);
    QVERIFY(last().startsWith("GET /v1/samples/plan HTTP/1.1\r\n"));
    Waiting<InForce<SamplePlan>> planSet;
    desk.answerJson(200, toBytes(toJson(heldPlan)));
    SamplePlan wishedPlan;
    wishedPlan.version = 5;
    gateway.setSamplePlan(wishedPlan, planSet.answer());
    QVERIFY(planSet.wait() && planSet.result->ok());
    request = last();
    QVERIFY(request.startsWith("PUT /v1/samples/plan HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIf-Match: \"5\"\r\n"));
    Waiting<std::vector<SampleReport>> periods;
    desk.answerJson(200, toBytes(toJson(std::vector<SampleReport>())));
    gateway.samplePeriods(periods.answer());
    QVERIFY(periods.wait() && periods.result->ok());
    QVERIFY(last().startsWith("GET /v1/samples HTTP/1.1\r\n"));
    Waiting<InForce<Rubric>> rubric;
    const InForce<Rubric> heldRubric{sampleRubric(), PersonId{QStringLiteral("p-1")}, held().content.receivedAt};
    desk.answerJson(200, toBytes(toJson(heldRubric)));
    gateway.currentRubric(rubric.answer());
    QVERIFY(rubric.wait() && rubric.result->ok() && rubric.result->value() == heldRubric);
    QVERIFY(last().startsWith("GET /v1/rubric HTTP/1.1\r\n"));
    Waiting<InForce<Rubric>> rubricSet;
    desk.answerJson(200, toBytes(toJson(heldRubric)));
    gateway.setRubric(sampleRubric(), rubricSet.answer());
    QVERIFY(rubricSet.wait() && rubricSet.result->ok());
    request = last();
    QVERIFY(request.startsWith("PUT /v1/rubric HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIf-Match: "));
    Waiting<Done> resumed;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    const InspectionResumption resumption{QStringLiteral("2026-W48"), QualityRemedy::Training, QStringLiteral("Zones")};
    gateway.resumeInspection(resumption, resumed.answer());
    QVERIFY(resumed.wait() && resumed.result->ok());
    request = last();
    QVERIFY(request.startsWith("POST /v1/insights/resumption HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIdempotency-Key: "));
    QVERIFY(request.endsWith(toBytes(toJson(resumption))));

    const ClientAgreement agreement{QStringLiteral("c-17"), AgreementScope::Quality, QStringLiteral("2026-01"),
                                    QStringLiteral("archive 12")};
    Waiting<AgreementRegister> agreements;
    desk.answerJson(200, toBytes(toJson(AgreementRegister{{{QStringLiteral("c-18"), 2}}, {}, {}, {}})));
    gateway.agreements(agreements.answer());
    QVERIFY(agreements.wait() && agreements.result->ok() && agreements.result->value().missing.size() == 1);
    QVERIFY(last().startsWith("GET /v1/agreements HTTP/1.1\r\n"));
    Waiting<Done> recorded;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.recordAgreement(agreement, recorded.answer());
    QVERIFY(recorded.wait() && recorded.result->ok());
    request = last();
    QVERIFY(request.startsWith("POST /v1/agreements HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nIdempotency-Key: "));
    QVERIFY(request.endsWith(toBytes(toJson(agreement))));
    Waiting<Done> withdrawn;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.withdrawAgreement(QStringLiteral("c-17"), AgreementScope::Quality, withdrawn.answer());
    QVERIFY(withdrawn.wait() && withdrawn.result->ok());
    request = last();
    QVERIFY(request.startsWith("POST /v1/agreements/withdrawal HTTP/1.1\r\n"));
    QVERIFY(request.endsWith(R"({"client":"c-17","scope":"quality"})"));

    // Another lead was there in between.
    Waiting<LevelsInForce> late;
    const protocol::ProblemRow &changed = protocol::problemFor(ErrorKind::RequestChanged);
    desk.answer("HTTP/1.1 " + QByteArray::number(changed.status) + " Late\r\nContent-Type: application/problem+json\r\n"
                + "Content-Length: " + QByteArray::number(protocol::problemBody(changed, {}).size()) + "\r\n\r\n"
                + protocol::problemBody(changed, {}));
    gateway.setLevels({3, {}}, late.answer());
    QVERIFY(late.wait());
    QCOMPARE(late.fault(), ErrorKind::RequestChanged);
}

namespace {

constexpr char streamHead[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

/// What comes of one listening.
struct Listening {
    std::vector<LiveEvent> heard;
    Waiting<DeskGateway::Listened> ended;

    void begin(DeskGateway &gateway)
    {
        gateway.listen([this](const LiveEvent &event) { heard.push_back(event); }, ended.answer());
    }
};

} // namespace

void GatewayTest::aStreamIsHeardAsItComes()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answer(QByteArray(streamHead) + "id: 4\n\n");
    Listening first;
    first.begin(gateway);
    QTRY_COMPARE(desk.requests.size(), 1);
    QVERIFY(desk.requests.last().startsWith("GET /v1/events HTTP/1.1\r\n"));
    QVERIFY(!desk.requests.last().contains("Last-Event-ID"));
    QVERIFY(first.heard.empty());
    desk.say("id: 5\nevent: queue\ndata: {}\n\nid: 6\nevent: pur");
    QTRY_COMPARE(first.heard, (std::vector<LiveEvent>{{5, LiveKind::Queue}}));
    desk.say("ge\ndata: {}\n\nid: 7\n");
    QTRY_COMPARE(first.heard.size(), size_t(2));
    QCOMPARE(first.heard.back(), (LiveEvent{6, LiveKind::Purge}));
    QVERIFY(!first.ended.result);
    desk.hangUp();
    QVERIFY(first.ended.wait());
    QCOMPARE(first.ended.result->value(), DeskGateway::Listened::Stream);
    desk.answer(QByteArray(streamHead) + "id: 6\n\n");
    Listening second;
    second.begin(gateway);
    QTRY_COMPARE(desk.requests.size(), 2);
    QVERIFY(desk.requests.last().contains("Last-Event-ID: 6\r\n")); // 7 was only begun
}

/// Its head says when it began, whenever something comes.
void GatewayTest::whatIsHeardDoesNotMoveTheClock()
{
    ScriptedDesk desk;
    ManualClock clock;
    HttpDeskGateway gateway(clock, quick);
    signIn(gateway, desk);
    QByteArray head = streamHead;
    head.insert(head.size() - 2, "Date: " + protocol::httpDate(clock.now()) + "\r\n");
    desk.answer(head + "id: 4\n\n");
    Listening listening;
    listening.begin(gateway);
    QTRY_COMPARE(desk.requests.size(), 1);
    clock.advance(Seconds(90));
    desk.say("id: 5\nevent: queue\ndata: {}\n\n");
    QTRY_COMPARE(listening.heard.size(), size_t(1));
    QCOMPARE(gateway.clockSkew(), Seconds(0));
}

void GatewayTest::aStreamThatNothingComesThroughIsPolled()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answer(streamHead); // as behind a proxy that keeps it until it is whole
    Listening kept;
    kept.begin(gateway);
    QVERIFY(kept.ended.wait());
    QCOMPARE(kept.ended.fault(), ErrorKind::Unreachable);
    const QByteArray text = "id: 9\nevent: work\ndata: {}\n\n";
    desk.answer("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " + QByteArray::number(text.size())
                + "\r\n\r\n" + text);
    Listening poll;
    poll.begin(gateway);
    QVERIFY(poll.ended.wait());
    QVERIFY(desk.requests.last().startsWith("GET /v1/events?wait=0 HTTP/1.1\r\n"));
    QCOMPARE(poll.ended.result->value(), DeskGateway::Listened::Poll);
    QCOMPARE(poll.heard, (std::vector<LiveEvent>{{9, LiveKind::Work}}));
}

void GatewayTest::whatIsNoStreamIsNotHeard_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray event = "id: 5\nevent: purge\ndata: {}\n\n";
    const auto with = [&event](const QByteArray &head) {
        return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(event.size()) + "\r\n\r\n" + event;
    };
    QTest::newRow("a page") << with("200 OK\r\nContent-Type: text/html") << ErrorKind::NotADesk;
    QTest::newRow("an error that looks like one") << with("500 X\r\nContent-Type: text/event-stream") << ErrorKind::DeskFailed;
    QTest::newRow("the session has ended") << with("401 X\r\nContent-Type: text/event-stream") << ErrorKind::Unauthenticated;
}

void GatewayTest::whatIsNoStreamIsNotHeard()
{
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answer(answer);
    Listening listening;
    listening.begin(gateway);
    QVERIFY(listening.ended.wait());
    QCOMPARE(listening.ended.fault(), kind);
    QVERIFY(listening.heard.empty());
}

void GatewayTest::aDeskThatIsAwayIsNotPolledLater()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.close();
    Listening away;
    away.begin(gateway);
    QVERIFY(away.ended.wait());
    QCOMPARE(away.ended.fault(), ErrorKind::Unreachable);
    desk.reopen();
    desk.answer(QByteArray(streamHead) + "id: 4\n\n");
    Listening back;
    back.begin(gateway);
    QTRY_COMPARE(desk.requests.size(), 1);
    QVERIFY(desk.requests.last().startsWith("GET /v1/events HTTP/1.1\r\n"));
}

void GatewayTest::signingOutEndsTheStream()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    desk.answer(QByteArray(streamHead) + "id: 4\n\n");
    Listening listening;
    listening.begin(gateway);
    QTRY_COMPARE(desk.requests.size(), 1);
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    Waiting<Done> out;
    gateway.signOut(out.answer());
    QVERIFY(out.wait());
    QVERIFY(listening.ended.wait());
    QCOMPARE(listening.ended.answers, 1);
}

void GatewayTest::signingOutForgetsTheToken()
{
    ScriptedDesk desk;
    HttpDeskGateway gateway(theClock, quick);
    signIn(gateway, desk);
    Waiting<Done> out;
    desk.answer("HTTP/1.1 204 No Content\r\n\r\n");
    gateway.signOut(out.answer());
    QVERIFY(out.wait() && out.result->ok());
    desk.answerJson(401, protocol::problemBody(protocol::problemFor(ErrorKind::Unauthenticated), {}));
    Waiting<QueueCounts> counts;
    gateway.queues(counts.answer());
    QVERIFY(counts.wait());
    QVERIFY(!desk.requests.last().contains("Authorization"));
}

QTEST_GUILESS_MAIN(GatewayTest)
#include "gateway.moc"
