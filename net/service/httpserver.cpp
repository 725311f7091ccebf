// Everything here but the workers runs on the I/O thread; a connection is one coroutine.
#include "net/service/httpserver.h"

#include "models/domain/clock.h"
#include "net/protocol/wire.h"
#include "net/service/answers.h"
#include "net/service/httpparser.h"
#include "net/service/tlsstream.h"
#include "net/service/workerpool.h"

#include <QLoggingCategory>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <map>
#include <set>

namespace vigie::service {

Q_LOGGING_CATEGORY(lcService, "vigie.service", QtInfoMsg)

namespace asio = boost::asio;
using boost::asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto answered = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t readAtOnce = 16 * 1024;

HttpResponse overloaded()
{
    HttpResponse response = problemAnswer("overloaded", QString());
    response.headers.emplace_back(protocol::header::retryAfter, "1");
    return response;
}

/// A method as it may stand in a log: what a client invents does not get there.
const char *loggable(const QByteArray &method)
{
    for (const char *known : {"GET", "POST", "DELETE", "HEAD", "OPTIONS", "PUT", "PATCH"}) {
        if (method == known)
            return known;
    }
    return "(other)";
}

enum class Phase {
    Opening, ///< TLS is being agreed
    Idle,    ///< between two requests
    Busy,    ///< a request has begun
    Following,
    Closing,
};

} // namespace

class HttpServer::Private
{
public:
    /// In the server's book as long as its coroutine lives.
    struct Connection {
        Connection(Private &owner, tcp::socket socket, std::string from)
            : server(owner)
            , stream(std::move(socket), *owner.tls)
            , origin(std::move(from))
            , wake(owner.io)
        {
            server.connections.insert(this);
            ++server.byOrigin[origin];
            ++server.open;
        }
        ~Connection()
        {
            server.connections.erase(this);
            if (--server.byOrigin[origin] == 0)
                server.byOrigin.erase(origin);
            --server.open;
            if (server.stopping && server.connections.empty())
                server.graceTimer.cancel();
        }
        Connection(const Connection &) = delete;
        Connection &operator=(const Connection &) = delete;

        Private &server;
        TlsStream stream;
        std::string unread; ///< clear bytes that were not parsed yet: pipelined requests wait here
        std::string origin;
        Phase phase = Phase::Opening;
        asio::steady_timer wake; ///< of a stream: cut short when there may be something to say
    };

    struct LargeBody {
        explicit LargeBody(int &counted)
            : count(counted)
        {
            ++count;
        }
        ~LargeBody() { --count; }
        LargeBody(const LargeBody &) = delete;
        LargeBody &operator=(const LargeBody &) = delete;
        int &count;
    };

    Private(HttpServerOptions given, std::function<Result<HttpHandler>()> make)
        : options(std::move(given))
        , makeHandler(std::move(make))
        , pool(options.limits.waitingRequests)
    {
    }

    Status start();
    Status bind();
    void stop();
    void beginStop();
    void wakeStreams();

    asio::awaitable<void> acceptAll();
    asio::awaitable<void> serve(std::shared_ptr<Connection> connection);
    asio::awaitable<void> serveRequests(Connection &connection);
    asio::awaitable<Afterwards> serveOne(Connection &connection);
    asio::awaitable<bool> readMore(Connection &connection);
    asio::awaitable<bool> readUntil(Connection &connection, HttpParser &parser, bool (HttpParser::*reached)() const);
    asio::awaitable<std::optional<HttpResponse>> readBody(Connection &connection, HttpParser &parser, HttpRequest &request);
    asio::awaitable<void> follow(Connection &connection, const HttpRequest &request, QByteArray position, unsigned heard);
    asio::awaitable<HttpResponse> onWorker(const HttpRequest &request);
    asio::awaitable<HttpResponse> askAdmission(const HttpRequest &request);
    asio::awaitable<HttpPiece> askForMore(const HttpRequest &request, const QByteArray &position);
    template <typename T>
    asio::awaitable<T> runJob(std::function<T(HttpHandler &)> work, T failed, T refused);
    [[nodiscard]] Instant now() const { return options.now ? options.now() : SystemClock().now(); }

    HttpServerOptions options;
    std::function<Result<HttpHandler>()> makeHandler;
    asio::io_context io{1};
    TlsContext tls;
    tcp::acceptor acceptor{io};
    asio::steady_timer graceTimer{io};
    std::set<Connection *> connections;
    std::map<std::string, int> byOrigin;
    int largeBodies = 0;
    bool stopping = false; ///< I/O thread
    unsigned rung = 0;     ///< how often there may have been something to say on the streams
    std::atomic<int> open = 0;
    quint16 boundPort = 0;
    std::thread ioThread;
    WorkerPool pool; ///< last: its jobs hold on to `io`
};

Status HttpServer::Private::bind()
{
    error_code failed;
    tcp::resolver resolver(io);
    const auto found = resolver.resolve(options.host.toStdString(), std::to_string(options.port), tcp::resolver::passive, failed);
    if (!failed && !found.empty()) {
        const tcp::endpoint endpoint = found.begin()->endpoint();
        acceptor.open(endpoint.protocol(), failed);
        if (!failed)
            acceptor.set_option(asio::socket_base::reuse_address(true), failed);
        if (!failed)
            acceptor.bind(endpoint, failed);
        if (!failed)
            acceptor.listen(asio::socket_base::max_listen_connections, failed);
        if (!failed)
            boundPort = acceptor.local_endpoint(failed).port();
    }
    if (failed || boundPort == 0)
        return Error{ErrorKind::Unreachable, QStringLiteral("cannot listen: %1").arg(QString::fromStdString(failed.message()))};
    return Done{};
}

Status HttpServer::Private::start()
{
    Result<TlsContext> certificate = tlsContext(options.certificateFile);
    if (!certificate.ok())
        return certificate.error();
    tls = *std::move(certificate);
    if (Status bound = bind(); !bound.ok())
        return bound;
    if (Status workers = pool.start(options.workers, makeHandler); !workers.ok())
        return workers;
    asio::co_spawn(io, acceptAll(), asio::detached);
    ioThread = std::thread([this] { io.run(); });
    return Done{};
}

void HttpServer::Private::stop()
{
    if (!ioThread.joinable())
        return;
    asio::post(io, [this] { beginStop(); });
    ioThread.join();
    pool.stop();
}

void HttpServer::Private::beginStop()
{
    stopping = true;
    error_code ignored;
    acceptor.close(ignored);
    if (connections.empty())
        return;
    for (Connection *const connection : connections) {
        if (connection->phase == Phase::Opening || connection->phase == Phase::Idle)
            connection->stream.cancel();
    }
    wakeStreams();
    graceTimer.expires_after(options.limits.grace);
    graceTimer.async_wait([this](const error_code &cancelled) {
        if (cancelled)
            return;
        for (Connection *const connection : connections)
            connection->stream.abort();
    });
}

void HttpServer::Private::wakeStreams()
{
    ++rung;
    for (Connection *const connection : connections) {
        if (connection->phase == Phase::Following)
            connection->wake.cancel();
    }
}

asio::awaitable<void> HttpServer::Private::acceptAll()
{
    while (!stopping) {
        auto [failed, socket] = co_await acceptor.async_accept(answered);
        if (stopping)
            co_return;
        if (failed) {
            // Out of file descriptors, or the client left before it was accepted: neither may end the desk.
            asio::steady_timer pause(io, std::chrono::milliseconds(50));
            co_await pause.async_wait(answered);
            continue;
        }
        error_code gone;
        const tcp::endpoint peer = socket.remote_endpoint(gone);
        const std::string origin = gone ? std::string() : peer.address().to_string();
        const auto sameOrigin = byOrigin.find(origin);
        if (gone || open >= options.limits.connections
            || (sameOrigin != byOrigin.end() && sameOrigin->second >= options.limits.connectionsPerOrigin))
            continue; // closes the socket
        socket.set_option(tcp::no_delay(true), gone);
        auto connection = std::make_shared<Connection>(*this, std::move(socket), origin);
        asio::co_spawn(io, serve(std::move(connection)), asio::detached);
    }
}

asio::awaitable<void> HttpServer::Private::serve(std::shared_ptr<Connection> connection)
{
    connection->stream.expiresAfter(options.limits.handshake);
    const bool agreed = co_await connection->stream.agree();
    if (!agreed)
        co_return;
    co_await serveRequests(*connection);
    connection->phase = Phase::Closing;
    co_await connection->stream.close();
}

asio::awaitable<void> HttpServer::Private::serveRequests(Connection &connection)
{
    while (!stopping) {
        connection.phase = Phase::Idle;
        if (connection.unread.empty()) {
            connection.stream.expiresAfter(options.limits.idle);
            const bool came = co_await readMore(connection);
            if (!came)
                co_return;
        }
        connection.phase = Phase::Busy;
        const Afterwards afterwards = co_await serveOne(connection);
        if (afterwards == Afterwards::Close)
            co_return;
    }
}

asio::awaitable<bool> HttpServer::Private::readMore(Connection &connection)
{
    std::array<char, readAtOnce> bytes;
    const std::size_t size = co_await connection.stream.read(asio::buffer(bytes));
    connection.unread.append(bytes.data(), size);
    co_return size > 0;
}

/// False when the client is gone before that, or too slow. A fault ends it too.
asio::awaitable<bool> HttpServer::Private::readUntil(Connection &connection, HttpParser &parser,
                                                     bool (HttpParser::*reached)() const)
{
    for (;;) {
        if (!connection.unread.empty())
            connection.unread.erase(0, parser.put(connection.unread));
        if (parser.fault() || (parser.*reached)())
            co_return true;
        const bool came = co_await readMore(connection);
        if (!came)
            co_return false;
    }
}

asio::awaitable<Afterwards> HttpServer::Private::serveOne(Connection &connection)
{
    const auto begun = std::chrono::steady_clock::now();
    HttpParser parser(options.limits.headerBytes);
    connection.stream.expiresAfter(options.limits.header);
    const bool here = co_await readUntil(connection, parser, &HttpParser::isHeadRead);
    if (!here)
        co_return Afterwards::Close;
    HttpRequest request;
    std::optional<HttpResponse> response = parser.fault();
    const bool wanted = !response && parser.wantsToStay(); // readBody() takes the head away
    if (!response) {
        request = parser.head();
        request.origin = QByteArray::fromStdString(connection.origin);
        if (!parser.isRead())
            response = co_await readBody(connection, parser, request);
    }
    // After a fault nobody can say where the next request begins.
    const bool faulty = response.has_value();
    if (faulty && response->status == 0)
        co_return Afterwards::Close; // the client left within its body
    const unsigned heard = rung;
    if (!response)
        response = co_await onWorker(request);
    const bool goesOn = response->position && request.method != "HEAD";
    const Afterwards afterwards = faulty || stopping || !wanted || goesOn ? Afterwards::Close : Afterwards::KeepOpen;
    connection.stream.expiresAfter(options.limits.write);
    const QByteArray bytes = toBytes(*response, request.method == "HEAD", now(), afterwards);
    const bool written = co_await connection.stream.write(asio::buffer(bytes.data(), static_cast<std::size_t>(bytes.size())));
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    qCInfo(lcService, "%s %s %d %lld ms%s", loggable(request.method),
           response->route.isEmpty() ? "-" : response->route.constData(), response->status, static_cast<long long>(taken.count()),
           written ? "" : " (client left)");
    if (written && goesOn)
        co_await follow(connection, request, *response->position, heard);
    co_return written ? afterwards : Afterwards::Close;
}

/// Reads the body into the request. An answer refuses it; status 0 means that the client is gone.
asio::awaitable<std::optional<HttpResponse>> HttpServer::Private::readBody(Connection &connection, HttpParser &parser,
                                                                           HttpRequest &request)
{
    const bool large = options.isLarge && options.isLarge(request);
    const qint64 limit = large ? options.limits.largeBodyBytes : options.limits.bodyBytes;
    const auto announced = parser.announcedLength();
    if (announced && *announced > static_cast<quint64>(limit))
        co_return problemAnswer("body-too-large", QString());
    std::optional<LargeBody> counted;
    if (large) {
        if (largeBodies >= options.limits.largeBodies)
            co_return overloaded();
        counted.emplace(largeBodies);
        HttpResponse refusal = co_await askAdmission(request);
        if (refusal.status != 0)
            co_return refusal;
    }
    connection.stream.expiresAfter(large ? options.limits.largeBody : options.limits.body);
    if (parser.wantsContinue()) {
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        const bool sent = co_await connection.stream.write(asio::buffer(goOn));
        if (!sent)
            co_return HttpResponse{0, {}, {}, {}};
    }
    parser.beginBody(limit);
    const bool here = co_await readUntil(connection, parser, &HttpParser::isRead);
    if (!here)
        co_return HttpResponse{0, {}, {}, {}};
    if (parser.fault())
        co_return parser.fault();
    request.body = parser.body();
    co_return std::nullopt;
}

/// Sends what a stream has to say until it ends, the client is gone, or the server stops. A silent stream sends an empty line now
/// and then, or nobody would notice that the other end is gone (HTML, 9.2.7). `heard` is how often it had rung before the
/// stream's beginning was made.
asio::awaitable<void> HttpServer::Private::follow(Connection &connection, const HttpRequest &request, QByteArray position,
                                                  unsigned heard)
{
    connection.phase = Phase::Following;
    while (!stopping) {
        if (heard == rung) {
            connection.wake.expires_after(options.limits.streamRest);
            co_await connection.wake.async_wait(answered);
        }
        if (stopping)
            co_return;
        const bool rested = heard == rung;
        heard = rung;
        HttpPiece piece = co_await askForMore(request, position);
        if (piece.ends)
            co_return;
        position = piece.position;
        if (piece.bytes.isEmpty()) {
            if (!rested)
                continue;
            piece.bytes = "\n";
        }
        connection.stream.expiresAfter(options.limits.write);
        const bool written =
            co_await connection.stream.write(asio::buffer(piece.bytes.data(), static_cast<std::size_t>(piece.bytes.size())));
        if (!written)
            co_return;
    }
}

asio::awaitable<HttpResponse> HttpServer::Private::onWorker(const HttpRequest &request)
{
    return runJob<HttpResponse>([&request](HttpHandler &handler) { return handler.answer(request); },
                                problemAnswer("desk-failed", QString()), overloaded());
}

/// Status 0: admitted.
asio::awaitable<HttpResponse> HttpServer::Private::askAdmission(const HttpRequest &request)
{
    return runJob<HttpResponse>(
        [&request](HttpHandler &handler) {
            std::optional<HttpResponse> refusal = handler.admit ? handler.admit(request) : std::nullopt;
            return refusal ? *std::move(refusal) : HttpResponse{0, {}, {}, {}};
        },
        problemAnswer("desk-failed", QString()), overloaded());
}

/// When too many requests wait, a stream waits with them.
asio::awaitable<HttpPiece> HttpServer::Private::askForMore(const HttpRequest &request, const QByteArray &position)
{
    const HttpPiece end{{}, {}, true};
    return runJob<HttpPiece>(
        [&](HttpHandler &handler) {
            return handler.follow ? handler.follow(request, position) : HttpPiece{{}, {}, true};
        },
        end, HttpPiece{{}, position, false});
}

/// What `work` answers on a worker; `failed` when it throws, `refused` when too many jobs wait. REQUIRES that what `work` refers
/// to outlives the await.
template <typename T>
asio::awaitable<T> HttpServer::Private::runJob(std::function<T(HttpHandler &)> work, T failed, T refused)
{
    auto token = asio::use_awaitable;
    T result = co_await asio::async_initiate<asio::use_awaitable_t<>, void(T)>(
        [this](auto completion, std::function<T(HttpHandler &)> job, T whenFailed, T whenRefused) {
            using Completion = decltype(completion);
            // Shared, for a std::function must be copyable. The guard keeps the I/O thread alive until the answer is there.
            auto shared = std::make_shared<Completion>(std::move(completion));
            auto guard = std::make_shared<asio::executor_work_guard<asio::io_context::executor_type>>(asio::make_work_guard(io));
            auto deliver = [shared](T answer) { (*shared)(std::move(answer)); };
            const bool taken = pool.submit([this, job, deliver, guard, whenFailed](HttpHandler &handler) mutable {
                T answer = whenFailed;
                try {
                    answer = job(handler);
                } catch (const std::exception &) {
                    qCWarning(lcService, "a handler threw");
                }
                // Moved on, so that the coroutine is let go of on its own thread.
                asio::post(io, [deliver = std::move(deliver), answer = std::move(answer), guard = std::move(guard)]() mutable {
                    deliver(std::move(answer));
                });
            });
            if (!taken)
                asio::post(io, [deliver, whenRefused] { deliver(whenRefused); });
        },
        token, std::move(work), std::move(failed), std::move(refused));
    co_return result;
}

HttpServer::HttpServer(HttpServerOptions options, std::function<Result<HttpHandler>()> makeHandler)
    : d(std::make_unique<Private>(std::move(options), std::move(makeHandler)))
{
}

HttpServer::~HttpServer()
{
    d->stop();
}

Status HttpServer::start()
{
    return d->start();
}

quint16 HttpServer::port() const
{
    return d->boundPort;
}

void HttpServer::stop()
{
    d->stop();
}

void HttpServer::wakeStreams()
{
    asio::post(d->io, [this] { d->wakeStreams(); });
}

int HttpServer::openConnections() const
{
    return d->open;
}

} // namespace vigie::service
