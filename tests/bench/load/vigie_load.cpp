// Many workstations at one desk, in one process: each signs in, keeps its stream open, pulls, thinks and decides, over a TLS
// connection of its own. Started by load.py, which makes the desk and the people; prints a line a kind of call.
#include "net/client/tlspin.h"
#include "net/client/wiregateway.h"
#include "net/protocol/wire.h"
#include "tests/bench/percentiles.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <map>

using namespace vigie;

namespace {

constexpr qint64 longestRush = 3'600'000;
constexpr int signingInAtOnce = 8; ///< the desk counts attempts of one address that are under way

struct Plan {
    DeskAddress desk;
    QByteArray fingerprint;
    double think = 0;   ///< seconds between a request and its decision, half of it more or less; 0: none
    qint64 untilMs = 0; ///< nothing new is begun after that
    bool listens = true;
};

/// As the wire has it; the way itself has no name there.
QByteArray nameOf(ErrorKind kind)
{
    return kind == ErrorKind::Unreachable ? QByteArray("unreachable") : QByteArray(protocol::problemFor(kind).name.latin1());
}

/// How long each call took, from the first byte queued to the answer read, and what went wrong.
class Log
{
public:
    void add(const QByteArray &call, qint64 nanoseconds) { m_times[call].push_back(static_cast<double>(nanoseconds) / 1e6); }
    void fault(const QByteArray &call, ErrorKind kind) { ++m_faults[call + ' ' + nameOf(kind)]; }
    void print(double seconds) const
    {
        size_t all = 0;
        for (const auto &[call, times] : m_times) {
            const bench::Percentiles took(times);
            all += times.size();
            std::printf("  %-10s %6zu  %7.1f a second   p50 %8.2f ms   p99 %8.2f ms   most %8.2f ms\n", call.constData(),
                        times.size(), static_cast<double>(times.size()) / seconds, took.at(0.5), took.at(0.99), took.most());
        }
        std::printf("  %-10s %6zu  %7.1f a second in %.1f s\n", "all", all, static_cast<double>(all) / seconds, seconds);
        for (const auto &[what, count] : m_faults)
            std::printf("  fault: %s, %d times\n", what.constData(), count);
    }
    void clear() { *this = Log(); }

private:
    std::map<QByteArray, std::vector<double>> m_times;
    std::map<QByteArray, int> m_faults;
};

/// HTTP/1.1 over one TLS connection that is kept, one call after another; a second connection for the stream.
class Station final : public QObject, public client::WireGateway
{
public:
    Station(const Plan &plan, const Clock &clock, QSslCertificate certificate, Credentials credentials, Log &log)
        : WireGateway(clock)
        , m_plan(plan)
        , m_clock(clock)
        , m_certificate(std::move(certificate))
        , m_credentials(std::move(credentials))
        , m_log(log)
    {
        prepare(m_socket);
        prepare(m_stream);
        QObject::connect(&m_socket, &QSslSocket::encrypted, this, [this] { write(); });
        QObject::connect(&m_socket, &QSslSocket::readyRead, this, [this] { read(); });
        QObject::connect(&m_socket, &QSslSocket::disconnected, this, [this] { lost(); });
        QObject::connect(&m_socket, &QSslSocket::errorOccurred, this, [this] { lost(); });
        QObject::connect(&m_stream, &QSslSocket::encrypted, this, [this] { m_stream.write(bytesOf(listening())); });
        QObject::connect(&m_stream, &QSslSocket::readyRead, this, [this] { (void)m_stream.readAll(); });
    }

    ~Station() override
    {
        // A connection that ends with us has nothing more to say.
        m_socket.disconnect(this);
        m_stream.disconnect(this);
    }

    void enter(std::function<void()> done)
    {
        timed<Me>(
            "sign in", [this](Answer<Me> answer) { signIn(m_credentials, std::move(answer)); },
            [this, done = std::move(done)](const Result<Me> &me) {
                if (!me.ok()) {
                    std::fprintf(stderr, "nobody signs in: %s\n", nameOf(me.error().kind).constData());
                    return done();
                }
                if (m_plan.listens)
                    m_stream.connectToHostEncrypted(m_plan.desk.host, m_plan.desk.port);
                if (!me->limitedUse.due)
                    return done();
                timed<Me>(
                    "acknowledge", [this](Answer<Me> answer) { acknowledgeLimitedUse(limitedUseVersion, std::move(answer)); },
                    [done](const Result<Me> &) { done(); });
            });
    }

    void begin(std::function<void()> over)
    {
        m_over = std::move(over);
        m_since.start();
        later([this] { next(); }); // nobody begins in step with the others
    }

private:
    void carry(const client::WireCall &call, Carried carried) override
    {
        m_waiting.push_back({bytesOf(call), std::move(carried)});
        if (m_socket.isEncrypted())
            write();
        else if (m_socket.state() == QAbstractSocket::UnconnectedState)
            m_socket.connectToHostEncrypted(m_plan.desk.host, m_plan.desk.port);
    }

    void prepare(QSslSocket &socket)
    {
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.setSslConfiguration(client::configurationFor(m_certificate));
        socket.setPeerVerifyName(client::verifyNameOf(m_certificate));
    }

    [[nodiscard]] QByteArray bytesOf(const client::WireCall &call) const
    {
        QByteArray bytes = call.method + ' ' + call.path.toLatin1() + (call.query.isEmpty() ? QByteArray() : '?' + call.query)
            + " HTTP/1.1\r\nHost: " + m_plan.desk.host.toLatin1() + "\r\nAccept: application/json, text/event-stream\r\n";
        for (const auto &[name, value] : call.headers)
            bytes += name + ": " + value + "\r\n";
        if (!call.body.isEmpty() || call.method != "GET")
            bytes += "Content-Length: " + QByteArray::number(call.body.size()) + "\r\n";
        return bytes + "\r\n" + call.body;
    }

    void write()
    {
        if (m_underWay || m_waiting.empty())
            return;
        m_underWay = true;
        m_socket.write(m_waiting.front().bytes);
    }

    void read()
    {
        m_read += m_socket.readAll();
        const qsizetype head = m_read.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        client::WireAnswer answer;
        const QList<QByteArray> lines = m_read.left(head).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QByteArray line = lines[i].trimmed();
            const qsizetype colon = line.indexOf(':');
            answer.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = answer.header("Content-Length").toLongLong();
        if (m_read.size() < head + 4 + length)
            return;
        answer.body = m_read.mid(head + 4, length);
        m_read.remove(0, head + 4 + length);
        finish(std::move(answer));
    }

    void lost()
    {
        m_read.clear();
        if (m_underWay)
            finish(Error{ErrorKind::Unreachable, QStringLiteral("the connection ended")});
    }

    void finish(Result<client::WireAnswer> answer)
    {
        const Carried carried = std::move(m_waiting.front().carried);
        m_waiting.pop_front();
        m_underWay = false;
        carried(std::move(answer));
        write();
    }

    template <typename T>
    void timed(const char *what, const std::function<void(Answer<T>)> &call, std::function<void(const Result<T> &)> answer)
    {
        QElapsedTimer timer;
        timer.start();
        call([this, what = QByteArray(what), timer, answer = std::move(answer)](Result<T> result) {
            m_log.add(what, timer.nsecsElapsed());
            if (!result.ok())
                m_log.fault(what, result.error().kind);
            answer(result);
        });
    }

    [[nodiscard]] bool isOver() const { return m_since.elapsed() > m_plan.untilMs; }

    void next()
    {
        if (isOver())
            return stop();
        timed<std::optional<HeldCase>>(
            "pull", [this](Answer<std::optional<HeldCase>> answer) { pull(randomUuid(), std::move(answer)); },
            [this](const Result<std::optional<HeldCase>> &held) {
                if (!held.ok())
                    QTimer::singleShot(1000, this, [this] { next(); });
                else if (!*held)
                    stop();
                else
                    later([this, held = **held] { decide(held); });
            });
    }

    /// It may begin again at once.
    void stop() { std::exchange(m_over, {})(); }

    void later(std::function<void()> then)
    {
        if (m_plan.think <= 0)
            return then();
        const double seconds = m_plan.think * (0.5 + QRandomGenerator::global()->generateDouble());
        QTimer::singleShot(static_cast<int>(seconds * 1000), this, std::move(then));
    }

    void decide(const HeldCase &held)
    {
        const Decision decision{newId<DecisionId>(),
                                held.content.id,
                                held.content.version,
                                held.lease.id,
                                m_clock.now(),
                                rulingFor(held.content),
                                {},
                                {}};
        timed<DecisionReceipt>(
            "decide", [this, decision](Answer<DecisionReceipt> answer) { push(decision, std::move(answer)); },
            [this](const Result<DecisionReceipt> &) { next(); });
    }

    /// What a sensible person would decide.
    static Ruling rulingFor(const Case &request)
    {
        if (request.kind == RequestKind::Cancel)
            return ruling::CancelMeeting{};
        const auto free = std::find_if(request.slots.begin(), request.slots.end(), [](const Slot &slot) { return isFree(slot); });
        if (free == request.slots.end())
            return ruling::HandOver{HandOverReason::Other, QStringLiteral("no free slot")};
        return request.kind == RequestKind::AddToCalendar ? Ruling(ruling::AddToCalendar{free->when})
                                                          : Ruling(ruling::Schedule{free->when});
    }

    struct Call {
        QByteArray bytes;
        Carried carried;
    };

    const Plan &m_plan;
    const Clock &m_clock;
    QSslCertificate m_certificate;
    Credentials m_credentials;
    Log &m_log;
    QSslSocket m_socket;
    QSslSocket m_stream;
    std::deque<Call> m_waiting; ///< the first is under way
    bool m_underWay = false;
    QByteArray m_read;
    QElapsedTimer m_since;
    std::function<void()> m_over;
};

/// All of them, some at once; then `done`.
void enterAll(const std::vector<std::unique_ptr<Station>> &stations, const std::function<void()> &done)
{
    const auto next = std::make_shared<size_t>(0);
    const auto inside = std::make_shared<size_t>(0);
    const auto one = std::make_shared<std::function<void()>>();
    *one = [&stations, next, inside, done, one] {
        if (*next == stations.size())
            return;
        stations[(*next)++]->enter([&stations, inside, done, one] {
            if (++*inside == stations.size())
                done();
            else
                (*one)();
        });
    };
    for (int i = 0; i < signingInAtOnce; ++i)
        (*one)();
}

/// All of them, until the last has nothing more to do; then `done`.
void workAll(const std::vector<std::unique_ptr<Station>> &stations, const std::function<void()> &done)
{
    const auto working = std::make_shared<size_t>(stations.size());
    for (const auto &station : stations) {
        station->begin([working, done] {
            if (--*working == 0)
                done();
        });
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *value, const char *usual = "") {
        const QCommandLineOption made(QString::fromLatin1(name), {}, QString::fromLatin1(value), QString::fromLatin1(usual));
        parser.addOption(made);
        return made;
    };
    const auto desk = option("desk", "HOST:PORT");
    const auto fingerprint = option("fingerprint", "SHA256");
    const auto count = option("stations", "N", "300");
    const auto think = option("think", "SECONDS", "20");
    const auto seconds = option("seconds", "SECONDS", "60");
    parser.process(app);

    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    Plan plan;
    const QStringList address = parser.value(desk).split(QLatin1Char(':'));
    plan.desk = {address.value(0), static_cast<quint16>(address.value(1).toUShort())};
    plan.fingerprint = QByteArray::fromHex(parser.value(fingerprint).remove(QLatin1Char(':')).toLatin1());
    plan.think = parser.value(think).toDouble();
    plan.untilMs = parser.value(seconds).toLongLong() * 1000;

    const SystemClock clock;
    Log log;
    std::vector<std::unique_ptr<Station>> stations;
    QElapsedTimer timer;
    const auto report = [&](const char *what) {
        std::printf("%zu workstations, %s\n", stations.size(), what);
        log.print(static_cast<double>(timer.restart()) / 1000);
        log.clear();
        std::fflush(stdout);
    };
    client::inspectCertificate(&app, plan.desk, 10'000, [&](const Result<QSslCertificate> &certificate) {
        if (!certificate.ok() || client::fingerprintOf(*certificate) != plan.fingerprint) {
            std::fprintf(stderr, "another certificate than the desk's\n");
            QCoreApplication::exit(1);
            return;
        }
        for (int i = 0; i < parser.value(count).toInt(); ++i) {
            const QString name = QStringLiteral("person-%1").arg(i);
            stations.push_back(std::make_unique<Station>(
                plan, clock, *certificate, Credentials{plan.desk, plan.fingerprint, name, QStringLiteral("word of ") + name},
                log));
        }
        timer.start();
        enterAll(stations, [&] {
            report("signing in");
            workAll(stations, [&] {
                report("at work, thinking");
                plan.think = 0;
                plan.untilMs = longestRush;
                workAll(stations, [&] {
                    report("as fast as it goes");
                    QCoreApplication::quit();
                });
            });
        });
    });
    return QCoreApplication::exec();
}
