// The server under attack and in ordinary use, in this process, over real TLS.
#include "net/service/httpserver.h"
#include "models/domain/clock.h"
#include "net/service/certificate.h"
#include "tests/service/tlsclient.h"

#include <QtTest>

#include <QSemaphore>
#include <QSslKey>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace vigie::service {

using namespace std::chrono_literals;

class Server : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aRequestIsAnsweredOverTls13();
    void olderTlsIsRefused();
    void plainHttpIsRefusedInWords();
    void garbageInsteadOfTlsIsDropped();
    void brokenFramingIsRefused_data();
    void brokenFramingIsRefused();
    void tooLargeIsRefusedBeforeItIsRead_data();
    void tooLargeIsRefusedBeforeItIsRead();
    void aChunkedBodyArrivesWhole();
    void aHeadAnswerHasNoBody();
    void continueIsSaidBeforeTheBody();
    void pipelinedRequestsAreAnsweredInOrder();
    void aClientThatLeavesBeforeTheAnswerHarmsNobody();
    void slowClientsAreCutOff_data();
    void slowClientsAreCutOff();
    void connectionsAreLimited();
    void aHandlerThatThrowsIsAFailureNotTheEnd();
    void tooManyWaitingRequestsAreToldSo();
    void aLargeBodyNeedsAdmissionFirst();
    void onlySoManyLargeBodiesAtATime();
    void aRequestInFlightIsAnsweredAtTheEnd();
    void aHalfSentRequestIsAnsweredAtTheEnd();
    void theEndDoesNotWaitForIdleClients();
    void theGraceEndsEveryWait();
    void aStreamGoesOnUntilItEnds();
    void aSilentStreamIsKeptAlive();
    void theEndDoesNotWaitForStreams();
    void anAddressInUseIsAnError();
    void aHandlerThatCannotBeMadeIsAnError();

private:
    void start(const HttpLimits &limits = {}, int workers = 2);
    static QByteArray get(const QByteArray &path, const QByteArray &more = {});
    HttpHandler handler();

    QTemporaryDir m_folder;
    ServerCertificate m_certificate;
    std::unique_ptr<HttpServer> m_server;
    QSemaphore m_entered; ///< released by /hold when it has begun
    QSemaphore m_leave;   ///< what /hold waits for
    std::atomic<int> m_answered = 0;
    std::atomic<int> m_said = 0; ///< how far a stream may go; below zero it ends
};

void Server::initTestCase()
{
    const auto certificate =
        loadOrMakeCertificate(m_folder.path().toStdString(), QStringLiteral("127.0.0.1"), SystemClock().now());
    QVERIFY(certificate.ok());
    m_certificate = *certificate;
}

void Server::init()
{
    m_answered = 0;
    m_said = 0;
    m_entered.tryAcquire(m_entered.available());
    m_leave.tryAcquire(m_leave.available());
}

void Server::cleanup()
{
    m_leave.release(100);
    m_server.reset();
}

HttpHandler Server::handler()
{
    HttpHandler handler;
    handler.answer = [this](const HttpRequest &request) {
        HttpResponse response{
            200, {{"Content-Type", "text/plain"}}, request.method + ' ' + request.path + ' ' + request.body, "/any"};
        if (request.path == "/hold") {
            m_entered.release();
            m_leave.acquire();
        } else if (request.path == "/slow") {
            std::this_thread::sleep_for(60ms);
        } else if (request.path == "/throw") {
            throw std::runtime_error("broken");
        } else if (request.path == "/large") {
            response.body = QByteArray::number(request.body.size());
        } else if (request.path == "/stream") {
            response.body = "from 0\n";
            response.position = "0";
        }
        ++m_answered;
        return response;
    };
    handler.admit = [](const HttpRequest &head) -> std::optional<HttpResponse> {
        if (head.header("Authorization"))
            return std::nullopt;
        return HttpResponse{401, {}, {}, "/large"};
    };
    handler.follow = [this](const HttpRequest &, const QByteArray &position) {
        const int said = m_said;
        return said == position.toInt()
            ? HttpPiece{{}, position, said < 0}
            : HttpPiece{position + " to " + QByteArray::number(said) + '\n', QByteArray::number(said), said < 0};
    };
    return handler;
}

void Server::start(const HttpLimits &limits, int workers)
{
    HttpServerOptions options;
    options.port = 0;
    options.certificateFile = m_certificate.file;
    options.workers = workers;
    options.limits = limits;
    options.isLarge = [](const HttpRequest &head) { return head.path == "/large"; };
    options.now = [] { return *fromRfc3339(QStringLiteral("2026-03-30T08:12:00Z")); };
    m_server = std::make_unique<HttpServer>(options, [this] { return Result<HttpHandler>(handler()); });
    const Status started = m_server->start();
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().detail));
}

QByteArray Server::get(const QByteArray &path, const QByteArray &more)
{
    return "GET " + path + " HTTP/1.1\r\nHost: desk\r\n" + more + "\r\n";
}

void Server::aRequestIsAnsweredOverTls13()
{
    start();
    TlsClient client(m_server->port());
    QVERIFY(client.connected());
    QCOMPARE(client.socket().sessionProtocol(), QSsl::TlsV1_3);
    QCOMPARE(client.socket().peerCertificate().digest(QCryptographicHash::Sha256), m_certificate.fingerprint);
    client.send("POST /a%20b?c=d HTTP/1.1\r\nHost: desk\r\nContent-Length: 5\r\n\r\nhello");
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("POST /a%20b hello"));
    QCOMPARE(answer->header("date"), QByteArray("Mon, 30 Mar 2026 08:12:00 GMT"));
    QCOMPARE(answer->header("cache-control"), QByteArray("no-store"));
    QCOMPARE(answer->header("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(answer->header("content-type"), QByteArray("text/plain"));
    client.send(get("/again"));
    QCOMPARE(client.receive()->body, QByteArray("GET /again "));
}

void Server::olderTlsIsRefused()
{
    start();
    TlsClient client(m_server->port(), QSsl::TlsV1_2);
    QVERIFY(!client.connected());
}

void Server::plainHttpIsRefusedInWords()
{
    start();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
    QVERIFY(socket.waitForConnected(2000));
    socket.write(get("/"));
    QByteArray said;
    while (socket.waitForReadyRead(2000))
        said += socket.readAll();
    QVERIFY2(said.startsWith("HTTP/1.1 400 "), said.constData());
    QVERIFY(said.endsWith("This port speaks HTTPS only.\n"));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_answered, 0);
}

void Server::garbageInsteadOfTlsIsDropped()
{
    start();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
    socket.write(QByteArray("\x16\x03\x01\x02\x00", 5) + QByteArray(600, '\xff'));
    QVERIFY(socket.waitForBytesWritten(2000));
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void Server::brokenFramingIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray &headers) {
        return "POST /x HTTP/1.1\r\nHost: desk\r\n" + headers + "\r\n5\r\nhello\r\n0\r\n\r\n";
    };
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("no host in 1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << 400;
    QTest::newRow("empty host") << QByteArray("GET / HTTP/1.1\r\nHost: \r\n\r\n") << 400;
    QTest::newRow("two hosts") << get("/", "Host: other\r\n") << 400;
    QTest::newRow("gzip transfer") << post("Transfer-Encoding: gzip\r\n") << 400;
    QTest::newRow("gzip, chunked transfer") << post("Transfer-Encoding: gzip, chunked\r\n") << 400;
    QTest::newRow("chunked twice") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("obscured chunked") << post("Transfer-Encoding: xchunked\r\n") << 400;
    QTest::newRow("length and chunked") << post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("chunked and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") << 400;
    QTest::newRow("chunked in 1.0") << QByteArray("POST / HTTP/1.0\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                    << 400;
    QTest::newRow("two lengths") << post("Content-Length: 5\r\nContent-Length: 6\r\n") << 400;
    QTest::newRow("equal lengths") << post("Content-Length: 5\r\nContent-Length: 5\r\n") << 400;
    QTest::newRow("negative length") << post("Content-Length: -5\r\n") << 400;
    QTest::newRow("signed length") << post("Content-Length: +5\r\n") << 400;
    QTest::newRow("hexadecimal length") << post("Content-Length: 0x5\r\n") << 400;
    QTest::newRow("endless length") << post("Content-Length: 99999999999999999999999\r\n") << 400;
    QTest::newRow("blank before colon") << get("/", "Content-Length : 5\r\n") << 400;
    QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: desk\n\n") << 400;
    QTest::newRow("null in a header") << get("/", QByteArray("X: a\0b\r\n", 8)) << 400;
    QTest::newRow("absolute target") << get("http://desk/") << 400;
    QTest::newRow("authority target") << QByteArray("CONNECT desk:443 HTTP/1.1\r\nHost: desk\r\n\r\n") << 400;
    QTest::newRow("long target") << get('/' + QByteArray(3000, 'a')) << 400;
    QTest::newRow("HTTP/2.0") << QByteArray("GET / HTTP/2.0\r\nHost: desk\r\n\r\n") << 400;
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
    QTest::newRow("no HTTP at all") << QByteArray("hello there\r\n\r\n") << 400;
    QTest::newRow("broken chunk") << QByteArray(
        "POST /x HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n")
                                  << 400;
    QTest::newRow("chunk longer than said") << QByteArray(
        "POST /x HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n")
                                            << 400;
    QTest::newRow("unknown expectation") << get("/", "Expect: miracles\r\n") << 417;
}

void Server::brokenFramingIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    start();
    TlsClient client(m_server->port());
    client.send(request + get("/smuggled"));
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->header("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(answer->header("connection"), QByteArray("close"));
    QVERIFY(client.closedWithin(3000));
    QCOMPARE(m_answered, 0);
}

void Server::tooLargeIsRefusedBeforeItIsRead_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("one long header") << get("/", "X: " + QByteArray(17 * 1024, 'a') + "\r\n") << 431;
    QByteArray many;
    for (int i = 0; i < 2000; ++i)
        many += "X-" + QByteArray::number(i) + ": abcdef\r\n";
    QTest::newRow("many headers") << get("/", many) << 431;
    QTest::newRow("endless header") << "GET / HTTP/1.1\r\nHost: d\r\nX: " + QByteArray(100 * 1024, 'a') << 431;
    QTest::newRow("announced body") << QByteArray("POST / HTTP/1.1\r\nHost: d\r\nContent-Length: 262145\r\n\r\n") << 413;
    QTest::newRow("announced large body") << QByteArray(
        "POST /large HTTP/1.1\r\nHost: d\r\nAuthorization: x\r\nContent-Length: 67108865\r\n\r\n")
                                          << 413;
    QTest::newRow("chunked body") << "POST / HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n50000\r\n"
            + QByteArray(1000, 'a')
                                  << 413;
    QByteArray chunks;
    for (int i = 0; i < 40; ++i)
        chunks += "2000\r\n" + QByteArray(0x2000, 'a') + "\r\n";
    QTest::newRow("many chunks") << "POST / HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks << 413;
}

void Server::tooLargeIsRefusedBeforeItIsRead()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    start();
    TlsClient client(m_server->port());
    client.send(request);
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(m_answered, 0);
}

void Server::aChunkedBodyArrivesWhole()
{
    start();
    TlsClient client(m_server->port());
    client.send("POST /c HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: Chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: "
                "t\r\n\r\n");
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("POST /c hello world"));
}

void Server::aHeadAnswerHasNoBody()
{
    start();
    TlsClient client(m_server->port());
    client.send("HEAD /h HTTP/1.1\r\nHost: d\r\n\r\n" + get("/next"));
    QCOMPARE(client.receive(5000, true)->status, 200);
    QCOMPARE(client.receive()->body, QByteArray("GET /next "));
}

void Server::continueIsSaidBeforeTheBody()
{
    start();
    TlsClient client(m_server->port());
    client.send("POST /e HTTP/1.1\r\nHost: d\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(client.receive(5000, true)->status, 100);
    client.send("ok");
    QCOMPARE(client.receive()->body, QByteArray("POST /e ok"));
    // A body that will not be wanted is refused instead.
    client.send("POST /e HTTP/1.1\r\nHost: d\r\nExpect: 100-continue\r\nContent-Length: 999999\r\n\r\n");
    QCOMPARE(client.receive()->status, 413);
}

void Server::pipelinedRequestsAreAnsweredInOrder()
{
    start({}, 4);
    TlsClient client(m_server->port());
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += i % 10 == 0 ? "POST /slow HTTP/1.1\r\nHost: d\r\nContent-Length: 2\r\n\r\n" + QByteArray::number(10 + i)
                           : get('/' + QByteArray::number(i));
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        const auto answer = client.receive();
        QVERIFY(answer);
        QCOMPARE(answer->body, i % 10 == 0 ? "POST /slow " + QByteArray::number(10 + i) : "GET /" + QByteArray::number(i) + ' ');
    }
}

void Server::aClientThatLeavesBeforeTheAnswerHarmsNobody()
{
    start();
    for (int i = 0; i < 20; ++i) {
        TlsClient client(m_server->port());
        client.send(get("/slow"));
        client.abort();
    }
    {
        TlsClient client(m_server->port());
        client.send(get("/hold"));
        QVERIFY(m_entered.tryAcquire(1, 5000));
        client.abort();
        m_leave.release();
    }
    QTRY_COMPARE(m_server->openConnections(), 0);
    TlsClient client(m_server->port());
    client.send(get("/still-there"));
    QCOMPARE(client.receive()->status, 200);
}

void Server::slowClientsAreCutOff_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("trickle");
    QTest::newRow("says nothing") << QByteArray() << false;
    QTest::newRow("half a header") << QByteArray("GET / HTTP/1.1\r\nHost: d\r\n") << false;
    QTest::newRow("header by the byte") << QByteArray("GET / HTTP/1.1\r\nHost: d\r\nX: ") << true;
    QTest::newRow("body by the byte") << QByteArray("POST / HTTP/1.1\r\nHost: d\r\nContent-Length: 1000\r\n\r\n") << true;
}

void Server::slowClientsAreCutOff()
{
    QFETCH(QByteArray, beginning);
    QFETCH(bool, trickle);
    start(HttpLimits{.handshake = 400ms, .header = 300ms, .body = 300ms, .idle = 300ms});
    TlsClient client(m_server->port());
    QVERIFY(client.connected());
    QElapsedTimer timer;
    timer.start();
    client.send(beginning);
    while (m_server->openConnections() > 0 && timer.elapsed() < 15000) {
        if (trickle)
            client.send("a");
        QTest::qWait(20);
    }
    QVERIFY(timer.elapsed() >= 250);
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_answered, 0);
    // A client that never even begins TLS.
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
    QVERIFY(silent.waitForConnected(2000));
    QTRY_COMPARE(m_server->openConnections(), 1);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void Server::connectionsAreLimited()
{
    start(HttpLimits{.connections = 3});
    std::vector<std::unique_ptr<TlsClient>> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(std::make_unique<TlsClient>(m_server->port()));
    TlsClient fourth(m_server->port());
    QVERIFY(!fourth.connected());
    clients.front()->send(get("/first"));
    QCOMPARE(clients.front()->receive()->status, 200);
    clients.clear();
    QTRY_COMPARE(m_server->openConnections(), 0);
    QVERIFY(TlsClient(m_server->port()).connected());
}

void Server::aHandlerThatThrowsIsAFailureNotTheEnd()
{
    start();
    TlsClient client(m_server->port());
    client.send(get("/throw"));
    const auto answer = client.receive();
    QCOMPARE(answer->status, 500);
    QVERIFY(!answer->body.contains("broken"));
    client.send(get("/next"));
    QCOMPARE(client.receive()->status, 200);
}

void Server::tooManyWaitingRequestsAreToldSo()
{
    start(HttpLimits{.waitingRequests = 1}, 1);
    TlsClient held(m_server->port());
    held.send(get("/hold"));
    QVERIFY(m_entered.tryAcquire(1, 5000));
    std::vector<std::unique_ptr<TlsClient>> others;
    int refused = 0;
    for (int i = 0; i < 2; ++i) {
        others.push_back(std::make_unique<TlsClient>(m_server->port()));
        others.back()->send(get("/wait"));
        const auto answer = others.back()->receive(500);
        if (answer) {
            QCOMPARE(answer->status, 503);
            QCOMPARE(answer->header("retry-after"), QByteArray("1"));
            ++refused;
        }
    }
    QCOMPARE(refused, 1);
    m_leave.release();
    QCOMPARE(held.receive()->status, 200);
    QCOMPARE(others.front()->receive()->status, 200);
}

void Server::aLargeBodyNeedsAdmissionFirst()
{
    start();
    const QByteArray large(2 * 1024 * 1024, 'z');
    const QByteArray length = QByteArray::number(large.size());
    {
        TlsClient stranger(m_server->port());
        stranger.send("POST /large HTTP/1.1\r\nHost: d\r\nContent-Length: " + length + "\r\n\r\n");
        QCOMPARE(stranger.receive()->status, 401);
    }
    TlsClient friendly(m_server->port());
    friendly.send("POST /large HTTP/1.1\r\nHost: d\r\nAuthorization: x\r\nContent-Length: " + length + "\r\n\r\n" + large);
    QCOMPARE(friendly.receive()->body, length);
}

void Server::onlySoManyLargeBodiesAtATime()
{
    start(HttpLimits{.largeBodies = 1});
    const QByteArray head =
        "POST /large HTTP/1.1\r\nHost: d\r\nAuthorization: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
    TlsClient first(m_server->port());
    first.send(head);
    QCOMPARE(first.receive(5000, true)->status, 100);
    {
        TlsClient second(m_server->port());
        second.send(head);
        QCOMPARE(second.receive()->status, 503);
    }
    first.send("abc");
    QCOMPARE(first.receive()->body, QByteArray("3"));
    TlsClient third(m_server->port());
    third.send(head);
    QCOMPARE(third.receive(5000, true)->status, 100);
}

void Server::aRequestInFlightIsAnsweredAtTheEnd()
{
    start();
    const quint16 port = m_server->port();
    TlsClient client(port);
    client.send(get("/hold"));
    QVERIFY(m_entered.tryAcquire(1, 5000));
    std::thread ending([this] { m_server->stop(); });
    // Nobody new gets in any more, while the old one is still waited for.
    QTRY_VERIFY(!TlsClient(port).connected());
    m_leave.release();
    const auto answer = client.receive();
    ending.join();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->header("connection"), QByteArray("close"));
    QVERIFY(client.closedWithin(3000));
}

void Server::aHalfSentRequestIsAnsweredAtTheEnd()
{
    start();
    TlsClient client(m_server->port());
    client.send("POST /half HTTP/1.1\r\nHost: d\r\nContent-Length: 6\r\n\r\nabc");
    QTest::qWait(100);
    std::thread ending([this] { m_server->stop(); });
    QTest::qWait(100);
    client.send("def");
    const auto answer = client.receive();
    ending.join();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("POST /half abcdef"));
}

void Server::theEndDoesNotWaitForIdleClients()
{
    start();
    std::vector<std::unique_ptr<TlsClient>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<TlsClient>(m_server->port()));
        clients.back()->send(get("/once"));
        QCOMPARE(clients.back()->receive()->status, 200);
    }
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_server->openConnections(), 0);
}

void Server::theGraceEndsEveryWait()
{
    start(HttpLimits{.body = 60'000ms, .grace = 300ms});
    TlsClient client(m_server->port());
    client.send("POST /half HTTP/1.1\r\nHost: d\r\nContent-Length: 6\r\n\r\nabc");
    QTest::qWait(100);
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY(timer.elapsed() >= 250);
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
}

void Server::aStreamGoesOnUntilItEnds()
{
    start(HttpLimits{.streamRest = 60'000ms});
    TlsClient client(m_server->port());
    client.send(get("/stream"));
    const auto head = client.receive();
    QVERIFY(head);
    QCOMPARE(head->status, 200);
    QCOMPARE(head->header("connection"), QByteArray("close"));
    QVERIFY(head->header("content-length").isEmpty());
    QCOMPARE(client.read(7), QByteArray("from 0\n"));
    m_said = 5;
    m_server->wakeStreams();
    QCOMPARE(client.read(7), QByteArray("0 to 5\n"));
    m_said = 7;
    m_server->wakeStreams();
    QCOMPARE(client.read(7), QByteArray("5 to 7\n"));
    m_said = -1;
    m_server->wakeStreams();
    QVERIFY(client.closedWithin(5000));
}

void Server::aSilentStreamIsKeptAlive()
{
    start(HttpLimits{.streamRest = 50ms});
    TlsClient client(m_server->port());
    client.send(get("/stream"));
    QVERIFY(client.receive());
    QCOMPARE(client.read(9), QByteArray("from 0\n\n\n"));
    client.abort();
    QTRY_COMPARE(m_server->openConnections(), 0); // nobody reads any more, and that is noticed
}

void Server::theEndDoesNotWaitForStreams()
{
    start(HttpLimits{.streamRest = 60'000ms, .grace = 60'000ms});
    TlsClient client(m_server->port());
    client.send(get("/stream"));
    QVERIFY(client.receive());
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
}

void Server::anAddressInUseIsAnError()
{
    start();
    HttpServerOptions options;
    options.port = m_server->port();
    options.certificateFile = m_certificate.file;
    HttpServer second(options, [this] { return Result<HttpHandler>(handler()); });
    const Status started = second.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().kind, ErrorKind::Unreachable);
}

void Server::aHandlerThatCannotBeMadeIsAnError()
{
    HttpServerOptions options;
    options.port = 0;
    options.certificateFile = m_certificate.file;
    std::atomic<int> made = 0;
    HttpServer server(options, [this, &made] {
        return ++made == 2 ? Result<HttpHandler>(Error{ErrorKind::StorageFailed, QString()}) : Result<HttpHandler>(handler());
    });
    const Status started = server.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().kind, ErrorKind::StorageFailed);
}

} // namespace vigie::service

QTEST_GUILESS_MAIN(vigie::service::Server)
#include "httpserver.moc"
