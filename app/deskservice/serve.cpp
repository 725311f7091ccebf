#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"
#include "app/deskservice/process.h"
#include "net/service/certificate.h"
#include "net/service/httpserver.h"
#include "net/service/routes.h"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace vigie::deskservice {

Q_LOGGING_CATEGORY(lcServe, "vigie.serve", QtInfoMsg)

namespace {

struct Listen {
    QString host;
    quint16 port = 0;
};

/// HOST:PORT or [IPv6]:PORT.
std::optional<Listen> listenOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:\\[([0-9A-Fa-f:.]+)\\]|([^\\[\\]:]+)):([0-9]{1,5})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port > 65535)
        return std::nullopt;
    return Listen{match.captured(1).isEmpty() ? match.captured(2) : match.captured(1), static_cast<quint16>(port)};
}

/// What the desk does by itself, once a second on a thread and a ledger of its own.
class Ticker
{
public:
    using IsStopping = std::function<bool()>;
    /// `work` is called on that thread; what takes long asks now and then whether it is to end.
    Ticker(const Place &place, const Clock &clock, std::function<void(desk::Desk &, const IsStopping &)> work)
        : m_work(std::move(work))
        , m_thread([this, place, &clock] { run(place, clock); })
    {
    }
    ~Ticker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Ticker(const Ticker &) = delete;
    Ticker &operator=(const Ticker &) = delete;

private:
    void run(const Place &place, const Clock &clock)
    {
        std::optional<OpenDesk> open;
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            lock.unlock();
            // A ledger that cannot be opened now may be reachable again in a second.
            if (!open) {
                auto opened = openDesk(place, clock);
                if (opened.ok())
                    open = *std::move(opened);
                else
                    qCWarning(lcServe, "the ledger cannot be opened");
            }
            if (open) {
                m_work(*open->desk, [this] {
                    const std::lock_guard asking(m_mutex);
                    return m_stopping;
                });
            }
            lock.lock();
            m_changed.wait_for(lock, std::chrono::seconds(1), [this] { return m_stopping; });
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::function<void(desk::Desk &, const IsStopping &)> m_work;
    std::thread m_thread; ///< last: it uses the others
};

/// `heardOf` is the last event that streams were woken for.
void tick(desk::Desk &desk, qint64 &heardOf, service::HttpServer &server)
{
    if (const auto released = desk.tick(); !released.ok())
        qCWarning(lcServe, "tick failed: %s", qPrintable(released.error().detail));
    // Here or in another process.
    if (const auto last = desk.lastEvent(); last.ok() && *last != std::exchange(heardOf, *last))
        server.wakeStreams();
}

/// Apart from the clockwork, which nothing may hold up.
void makeArchives(desk::Desk &desk, const Ticker::IsStopping &isStopping)
{
    for (Result<bool> made = true; made.ok() && *made && !isStopping();) {
        made = desk.makeArchive(isStopping);
        if (!made.ok())
            qCWarning(lcServe, "an archive could not be made: %s", qPrintable(made.error().detail));
    }
}

/// Everything one worker thread owns.
struct Worker {
    OpenDesk open;
    service::Routes routes;

    explicit Worker(OpenDesk given)
        : open(std::move(given))
        , routes(*open.desk)
    {
    }
};

Result<service::HttpHandler> makeHandler(const Place &place, const Clock &clock)
{
    auto open = openDesk(place, clock);
    if (!open.ok())
        return open.error();
    const auto worker = std::make_shared<Worker>(*std::move(open));
    return service::HttpHandler{[worker](const service::HttpRequest &head) { return worker->routes.admit(head); },
                                [worker](const service::HttpRequest &request) { return worker->routes.answer(request); },
                                [worker](const service::HttpRequest &request, const QByteArray &position) {
                                    return worker->routes.follow(request, position);
                                }};
}

} // namespace

int serve(const QStringList &words)
{
    CommandLine line(QStringLiteral("serve"), QStringLiteral("Serves workstations over HTTPS until SIGTERM or SIGINT."));
    line.placeOptions();
    line.option(QStringLiteral("listen"), QStringLiteral("Where to listen; port 0 takes a free one."),
                QStringLiteral("HOST:PORT"), QStringLiteral("127.0.0.1:8443"));
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    const auto listen = listenOf(line.value(QStringLiteral("listen")));
    if (!listen)
        return line.misused(QStringLiteral("--listen must be HOST:PORT"));
    if (!line.has(QStringLiteral("data")))
        return line.misused(QStringLiteral("--data is missing"));
    raiseFileLimit();
    holdStopSignals();
    const auto place = placeOf(line);
    if (!place.ok())
        return fail(place.error());
    const SystemClock clock;
    const auto certificate = service::loadOrMakeCertificate(place->data, listen->host, clock.now());
    if (!certificate.ok())
        return fail(certificate.error());

    service::HttpServerOptions options;
    options.host = listen->host;
    options.port = listen->port;
    options.certificateFile = certificate->file;
    options.workers = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 2, 8);
    options.isLarge = service::Routes::takesLargeBody;
    options.now = [&clock] { return clock.now(); };
    service::HttpServer server(options, [&place, &clock] { return makeHandler(*place, clock); });
    if (const Status started = server.start(); !started.ok())
        return fail(started.error());
    const Ticker clockwork(*place, clock, [&server, heardOf = qint64(0)](desk::Desk &desk, const Ticker::IsStopping &) mutable {
        tick(desk, heardOf, server);
    });
    const Ticker archivist(*place, clock, makeArchives);
    const QString host =
        listen->host.contains(QLatin1Char(':')) ? QLatin1Char('[') + listen->host + QLatin1Char(']') : listen->host;
    say(QStringLiteral("vigie-desk listening on https://%1:%2").arg(host).arg(server.port()));
    say(QStringLiteral("certificate SHA-256 ") + service::fingerprintText(certificate->fingerprint));
    waitForStop();
    server.stop();
    return Ok;
}

} // namespace vigie::deskservice
