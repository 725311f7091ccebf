// The HTTPS server: TLS 1.3 and HTTP/1.1, hostile clients assumed. One thread does all I/O; a pool of workers answers, so that a
// slow answer delays nobody's bytes.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"
#include "net/service/httpmessage.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace vigie::service {

struct HttpLimits {
    qint64 headerBytes = 16 * 1024;
    qint64 bodyBytes = 256 * 1024;
    qint64 largeBodyBytes = 64 * 1024 * 1024; ///< for the paths of HttpServerOptions::isLarge
    int largeBodies = 2;                      ///< that many are taken in at the same time, others get 503
    int connections = 2048;                   ///< a workstation has two, one of them a stream
    int connectionsPerOrigin = 1024;
    int waitingRequests = 1024; ///< for a worker; beyond it 503
    // Deadlines for the whole of each step, however the bytes trickle
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds header{10'000};
    std::chrono::milliseconds body{20'000};
    std::chrono::milliseconds largeBody{180'000};
    std::chrono::milliseconds idle{75'000};       ///< between two requests of a connection
    std::chrono::milliseconds write{30'000};      ///< for one response
    std::chrono::milliseconds streamRest{15'000}; ///< a silent stream is looked after that often
    std::chrono::milliseconds grace{10'000};      ///< at the end, for requests in flight
};

struct HttpServerOptions {
    QString host = QStringLiteral("127.0.0.1"); ///< an IP address or a name that resolves to one
    quint16 port = 8443;                        ///< 0 takes a free one
    std::filesystem::path certificateFile;      ///< PEM: the certificate and its private key
    int workers = 2;
    HttpLimits limits;
    std::function<bool(const HttpRequest &head)> isLarge; ///< which requests may have a large body; I/O thread
    std::function<Instant()> now;                         ///< for the Date header; I/O thread
};

class HttpServer
{
public:
    /// `makeHandler` is called once on each worker thread. An error ends start().
    HttpServer(HttpServerOptions options, std::function<Result<HttpHandler>()> makeHandler);
    /// Stops.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Binds and starts the threads; connections are accepted when it returns. Unreachable when the address cannot be bound,
    /// StorageFailed when the certificate cannot be used, or the handler's error.
    [[nodiscard]] Status start();
    /// The port it listens on. REQUIRES start().
    [[nodiscard]] quint16 port() const;

    /// Stops accepting, drops idle connections, answers the requests in flight, and returns when all is closed or the grace is
    /// over. Any thread but the server's own.
    void stop();

    /// There may be something to say on the streams. Any thread.
    void wakeStreams();

    /// Connections open at this moment; for tests and health.
    [[nodiscard]] int openConnections() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vigie::service
