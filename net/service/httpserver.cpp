// The only file that includes Boost: one translation unit of Beast with TLS costs about a minute and 2 GB to compile.
// Everything here but the workers runs on the I/O thread; a connection is one coroutine.
#include "net/service/httpserver.h"

#include "models/domain/clock.h"
#include "net/protocol/wire.h"
#include "net/service/workerpool.h"

#include <QLoggingCategory>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/detect_ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <atomic>
#include <map>
#include <set>

namespace vigie::service {

Q_LOGGING_CATEGORY(lcService, "vigie.service", QtInfoMsg)

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto answered = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds closing{1'000};
constexpr qsizetype longestTarget = 2048;
constexpr std::size_t mostDrained = 256 * 1024;

QByteArray bytes(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

HttpResponse problem(const char *name, const char *detail)
{
    const protocol::ProblemRow &row = protocol::problemNamed(QLatin1String(name));
    return HttpResponse{row.status,
                        {{protocol::header::contentType, protocol::problemType}},
                        protocol::problemBody(row, QLatin1String(detail)),
                        {}};
}

HttpResponse overloaded()
{
    HttpResponse response = problem("overloaded", "");
    response.headers.emplace_back(protocol::header::retryAfter, "1");
    return response;
}

bool isParseError(const error_code &code)
{
    return code.category() == http::make_error_code(http::error::end_of_stream).category();
}

/// The answer to a message that could not be parsed; nothing when there is nobody to answer.
std::optional<HttpResponse> answerTo(const error_code &code)
{
    if (!isParseError(code) || code == http::error::end_of_stream || code == http::error::partial_message)
        return std::nullopt;
    if (code == http::error::header_limit || code == http::error::buffer_overflow)
        return problem("header-too-large", "");
    if (code == http::error::body_limit)
        return problem("body-too-large", "");
    return problem("invalid-input", "framing");
}

using Head = http::request_parser<http::empty_body>;

/// What RFC 9112 allows and a chain of servers could read in two ways is refused here.
std::optional<HttpResponse> faultOf(const Head &head)
{
    const auto &message = head.get();
    const auto transferEncodings = message.count(http::field::transfer_encoding);
    if (message.count(http::field::host) != 1 || message[http::field::host].empty())
        return problem("invalid-input", "Host");
    if (transferEncodings > 1 || (transferEncodings == 1 && !beast::iequals(message[http::field::transfer_encoding], "chunked")))
        return problem("invalid-input", "Transfer-Encoding");
    if (transferEncodings == 1 && (message.version() < 11 || message.count(http::field::content_length) > 0))
        return problem("invalid-input", "Transfer-Encoding");
    if (message.count(http::field::content_length) > 1)
        return problem("invalid-input", "Content-Length");
    if (message.target().empty() || message.target().front() != '/' || bytes(message.target()).size() > longestTarget)
        return problem("invalid-input", "target");
    if (message.count(http::field::expect) > 0 && !beast::iequals(message[http::field::expect], "100-continue"))
        return problem("expectation-failed", "");
    return std::nullopt;
}

HttpRequest requestOf(const Head &head, const QByteArray &origin)
{
    const auto &message = head.get();
    HttpRequest request;
    request.method = bytes(message.method_string());
    const QByteArray target = bytes(message.target());
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const auto &field : message)
        request.headers.emplace_back(bytes(field.name_string()), bytes(field.value()));
    request.origin = origin;
    return request;
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

int selectAlpn(SSL *, const unsigned char **out, unsigned char *outLength, const unsigned char *in, unsigned int inLength, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outLength, ours, sizeof ours - 1, in, inLength) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

enum class Phase {
    Opening, ///< TLS is being agreed
    Idle,    ///< between two requests
    Busy,    ///< a request has begun
    Closing,
};

enum class Afterwards { KeepOpen, Close };

} // namespace

class HttpServer::Private
{
public:
    using Stream = beast::ssl_stream<beast::tcp_stream>;

    /// In the server's book as long as its coroutine lives.
    struct Connection {
        Connection(Private &owner, tcp::socket socket, std::string from)
            : server(owner)
            , stream(std::move(socket), owner.tls)
            , buffer(static_cast<std::size_t>(owner.options.limits.headerBytes) + 8 * 1024)
            , origin(std::move(from))
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

        beast::tcp_stream &lowest() { return beast::get_lowest_layer(stream); }

        Private &server;
        Stream stream;
        beast::flat_buffer buffer; ///< clear bytes that were read and not yet parsed: pipelined requests wait here
        std::string origin;
        Phase phase = Phase::Opening;
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
    Status useCertificate();
    Status bind();
    void stop();
    void beginStop();

    asio::awaitable<void> acceptAll();
    asio::awaitable<void> serve(std::shared_ptr<Connection> connection);
    asio::awaitable<bool> agreeOnTls(Connection &connection);
    asio::awaitable<void> serveRequests(Connection &connection);
    asio::awaitable<Afterwards> serveOne(Connection &connection);
    asio::awaitable<std::optional<HttpResponse>> readBody(Connection &connection, Head &head, HttpRequest &request);
    asio::awaitable<bool> write(Connection &connection, const HttpRequest &request, HttpResponse response, Afterwards afterwards);
    asio::awaitable<void> close(Connection &connection);
    asio::awaitable<HttpResponse> onWorker(const HttpRequest &request);
    asio::awaitable<HttpResponse> askAdmission(const HttpRequest &request);
    asio::awaitable<HttpResponse> runJob(std::function<HttpResponse(HttpHandler &)> work);

    HttpServerOptions options;
    std::function<Result<HttpHandler>()> makeHandler;
    asio::io_context io{1};
    asio::ssl::context tls{asio::ssl::context::tls_server};
    tcp::acceptor acceptor{io};
    asio::steady_timer graceTimer{io};
    std::set<Connection *> connections;
    std::map<std::string, int> byOrigin;
    int largeBodies = 0;
    bool stopping = false; ///< I/O thread
    std::atomic<int> open = 0;
    quint16 boundPort = 0;
    std::thread ioThread;
    WorkerPool pool; ///< last: its jobs hold on to `io`
};

Status HttpServer::Private::useCertificate()
{
    const std::string file = options.certificateFile.string();
    SSL_CTX *const native = tls.native_handle();
    error_code failed;
    tls.use_certificate_chain_file(file, failed);
    if (!failed)
        tls.use_private_key_file(file, asio::ssl::context::pem, failed);
    if (failed || SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION) != 1)
        return Error{ErrorKind::StorageFailed, QStringLiteral("the certificate cannot be used")};
    // No resumption: a pinned certificate is shown at each connection, and nothing is kept between them.
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(native, SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(native, 0);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, selectAlpn, nullptr);
    return Done{};
}

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
    if (Status certificate = useCertificate(); !certificate.ok())
        return certificate;
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
            connection->lowest().cancel();
    }
    graceTimer.expires_after(options.limits.grace);
    graceTimer.async_wait([this](const error_code &cancelled) {
        if (cancelled)
            return;
        for (Connection *const connection : connections)
            connection->lowest().close();
    });
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
    const bool agreed = co_await agreeOnTls(*connection);
    if (!agreed)
        co_return;
    co_await serveRequests(*connection);
    connection->phase = Phase::Closing;
    co_await close(*connection);
}

asio::awaitable<bool> HttpServer::Private::agreeOnTls(Connection &connection)
{
    beast::flat_buffer raw;
    connection.lowest().expires_after(options.limits.handshake);
    auto [unread, isTls] = co_await beast::async_detect_ssl(connection.lowest(), raw, answered);
    if (unread)
        co_return false;
    if (!isTls) {
        static constexpr std::string_view refusal =
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 29\r\n"
            "Connection: close\r\n\r\nThis port speaks HTTPS only.\n";
        connection.phase = Phase::Closing;
        co_await asio::async_write(connection.lowest(), asio::buffer(refusal), answered);
        error_code ignored;
        connection.lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
        raw.clear();
        // Read what was still on its way: closing before would take the answer back (RFC 9112, 9.6).
        co_await connection.lowest().async_read_some(raw.prepare(4096), answered);
        co_return false;
    }
    auto [refused, used] = co_await connection.stream.async_handshake(asio::ssl::stream_base::server, raw.data(), answered);
    if (refused)
        co_return false;
    raw.consume(used);
    co_return true;
}

asio::awaitable<void> HttpServer::Private::serveRequests(Connection &connection)
{
    while (!stopping) {
        connection.phase = Phase::Idle;
        if (connection.buffer.size() == 0) {
            connection.lowest().expires_after(options.limits.idle);
            auto [ended, size] = co_await connection.stream.async_read_some(connection.buffer.prepare(4096), answered);
            if (ended)
                co_return;
            connection.buffer.commit(size);
        }
        connection.phase = Phase::Busy;
        const Afterwards afterwards = co_await serveOne(connection);
        if (afterwards == Afterwards::Close)
            co_return;
    }
}

asio::awaitable<Afterwards> HttpServer::Private::serveOne(Connection &connection)
{
    const auto begun = std::chrono::steady_clock::now();
    Head head;
    head.header_limit(static_cast<std::uint32_t>(options.limits.headerBytes));
    head.body_limit(boost::none); // decided below, by the path
    connection.lowest().expires_after(options.limits.header);
    auto [unread, headerSize] = co_await http::async_read_header(connection.stream, connection.buffer, head, answered);
    const bool wanted = !unread && head.keep_alive(); // readBody() takes the parser away
    HttpRequest request;
    std::optional<HttpResponse> response;
    if (unread) {
        response = answerTo(unread);
        if (!response)
            co_return Afterwards::Close;
    } else {
        response = faultOf(head);
    }
    if (!response) {
        request = requestOf(head, QByteArray::fromStdString(connection.origin));
        if (!head.is_done())
            response = co_await readBody(connection, head, request);
    }
    // After a fault nobody can say where the next request begins.
    const bool faulty = response.has_value();
    if (faulty && response->status == 0)
        co_return Afterwards::Close; // the client left within its body
    if (!response)
        response = co_await onWorker(request);
    connection.lowest().expires_after(options.limits.write);
    const Afterwards afterwards = faulty || stopping || !wanted ? Afterwards::Close : Afterwards::KeepOpen;
    const int status = response->status;
    const QByteArray route = response->route;
    const bool written = co_await write(connection, request, *std::move(response), afterwards);
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    qCInfo(lcService, "%s %s %d %lld ms%s", loggable(request.method), route.isEmpty() ? "-" : route.constData(), status,
           static_cast<long long>(taken.count()), written ? "" : " (client left)");
    co_return written ? afterwards : Afterwards::Close;
}

/// Reads the body into the request. An answer refuses it; status 0 means that the client is gone.
asio::awaitable<std::optional<HttpResponse>> HttpServer::Private::readBody(Connection &connection, Head &head,
                                                                           HttpRequest &request)
{
    const bool large = options.isLarge && options.isLarge(request);
    const qint64 limit = large ? options.limits.largeBodyBytes : options.limits.bodyBytes;
    const auto announced = head.content_length();
    if (announced && *announced > static_cast<std::uint64_t>(limit))
        co_return problem("body-too-large", "");
    std::optional<LargeBody> counted;
    if (large) {
        if (largeBodies >= options.limits.largeBodies)
            co_return overloaded();
        counted.emplace(largeBodies);
        HttpResponse refusal = co_await askAdmission(request);
        if (refusal.status != 0)
            co_return refusal;
    }
    connection.lowest().expires_after(large ? options.limits.largeBody : options.limits.body);
    if (head.get().count(http::field::expect) > 0 && head.get().version() >= 11) {
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        auto [unsent, sentSize] = co_await asio::async_write(connection.stream, asio::buffer(goOn), answered);
        if (unsent)
            co_return HttpResponse{0, {}, {}, {}};
    }
    http::request_parser<http::string_body> whole(std::move(head));
    whole.body_limit(static_cast<std::uint64_t>(limit));
    auto [unread, bodySize] = co_await http::async_read(connection.stream, connection.buffer, whole, answered);
    if (unread) {
        std::optional<HttpResponse> refusal = answerTo(unread);
        co_return refusal ? *std::move(refusal) : HttpResponse{0, {}, {}, {}};
    }
    request.body = QByteArray::fromStdString(whole.get().body());
    co_return std::nullopt;
}

asio::awaitable<bool> HttpServer::Private::write(Connection &connection, const HttpRequest &request, HttpResponse response,
                                                 Afterwards afterwards)
{
    http::response<http::string_body> message;
    message.version(11);
    message.result(static_cast<unsigned>(response.status));
    message.set(http::field::date, protocol::httpDate(options.now ? options.now() : SystemClock().now()).toStdString());
    message.set(http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    message.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    message.set("Referrer-Policy", "no-referrer");
    for (const auto &[name, value] : response.headers)
        message.set(beast::string_view(name.constData(), static_cast<std::size_t>(name.size())), value.toStdString());
    message.keep_alive(afterwards == Afterwards::KeepOpen);
    const bool bodyless = request.method == "HEAD" || response.status == 204 || response.status == 304;
    if (!bodyless)
        message.body() = response.body.toStdString();
    // 204 and 304 carry no length (RFC 9110, 8.6); everything else says its length, HEAD says none.
    if (response.status != 204 && response.status != 304)
        message.content_length(message.body().size());
    auto [failed, size] = co_await http::async_write(connection.stream, message, answered);
    co_return !failed;
}

asio::awaitable<void> HttpServer::Private::close(Connection &connection)
{
    if (!connection.lowest().socket().is_open())
        co_return;
    connection.lowest().expires_after(closing);
    co_await connection.stream.async_shutdown(answered);
    error_code ignored;
    connection.lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
    // Read on for a moment what the client is still sending, or a reset could overtake our last answer (RFC 9112, 9.6).
    std::array<char, 8192> rest;
    std::size_t drained = 0;
    while (drained < mostDrained && connection.lowest().socket().is_open()) {
        auto [ended, size] = co_await connection.lowest().async_read_some(asio::buffer(rest), answered);
        if (ended)
            break;
        drained += size;
    }
}

asio::awaitable<HttpResponse> HttpServer::Private::onWorker(const HttpRequest &request)
{
    return runJob([&request](HttpHandler &handler) { return handler.answer(request); });
}

/// Status 0: admitted.
asio::awaitable<HttpResponse> HttpServer::Private::askAdmission(const HttpRequest &request)
{
    return runJob([&request](HttpHandler &handler) {
        std::optional<HttpResponse> refusal = handler.admit ? handler.admit(request) : std::nullopt;
        return refusal ? *std::move(refusal) : HttpResponse{0, {}, {}, {}};
    });
}

/// REQUIRES that what `work` refers to outlives the await.
asio::awaitable<HttpResponse> HttpServer::Private::runJob(std::function<HttpResponse(HttpHandler &)> work)
{
    auto token = asio::use_awaitable;
    HttpResponse response = co_await asio::async_initiate<asio::use_awaitable_t<>, void(HttpResponse)>(
        [this](auto completion, std::function<HttpResponse(HttpHandler &)> job) {
            using Completion = decltype(completion);
            // Shared, for a std::function must be copyable. The guard keeps the I/O thread alive until the answer is there.
            auto shared = std::make_shared<Completion>(std::move(completion));
            auto guard = std::make_shared<asio::executor_work_guard<asio::io_context::executor_type>>(asio::make_work_guard(io));
            auto deliver = [shared](HttpResponse answer) { (*shared)(std::move(answer)); };
            const bool taken = pool.submit([this, job, deliver, guard](HttpHandler &handler) mutable {
                HttpResponse answer;
                try {
                    answer = job(handler);
                } catch (const std::exception &) {
                    qCWarning(lcService, "a handler threw");
                    answer = problem("desk-failed", "");
                }
                // Moved on, so that the coroutine is let go of on its own thread.
                asio::post(io, [deliver = std::move(deliver), answer = std::move(answer), guard = std::move(guard)]() mutable {
                    deliver(std::move(answer));
                });
            });
            if (!taken)
                asio::post(io, [deliver] { deliver(overloaded()); });
        },
        token, std::move(work));
    co_return response;
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

int HttpServer::openConnections() const
{
    return d->open;
}

} // namespace vigie::service
