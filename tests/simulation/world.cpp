#include "tests/simulation/world.h"

#include "models/desk/desk.h"
#include "models/ledger/audit.h"
#include "models/ledger/people.h"
#include "models/ledger/sessions.h"
#include "models/store/cache.h"
#include "models/workbench/scheduler.h"
#include "models/workbench/workbench.h"
#include "tests/desk/fixture.h"

#include <QCryptographicHash>
#include <QPointer>

#include <map>
#include <queue>
#include <set>

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis timeout = 30'000;
const Instant begin = *fromRfc3339(u"2026-03-23T09:00:00Z"_s);

/// Thrown out of the clock or the cache's fault point: from there nothing of the program runs any more, as after SIGKILL.
struct DeskDied {
};
struct WorkstationDied {
};
struct Violation {
    std::string what;
};

QString personId(int person)
{
    return u"person-%1"_s.arg(person);
}

/// Of a folder of files; the log beside a database is part of what a killed process leaves.
void copyImage(const QString &from, const QString &to, bool withLog)
{
    for (const char *suffix : {"", "-wal"}) {
        if (*suffix == '\0' || withLog)
            QFile::copy(from + QLatin1String(suffix), to + QLatin1String(suffix));
    }
}

fixture::Files packageOf(int request, int version)
{
    QJsonObject json = fixture::request(u"request-%1"_s.arg(request));
    json.insert(u"receivedAt"_s, u"2026-03-20T09:%1:00Z"_s.arg(request + 10 * version, 2, 10, QLatin1Char('0')));
    json.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-%1"_s.arg(request % 4)}, {u"participant"_s, u"camille"_s}});
    return fixture::package(json);
}

bool isFinalState(OutboxState state)
{
    return state == OutboxState::Released || state == OutboxState::TakenBack || state == OutboxState::Refused;
}

bool takeIn(desk::Desk &desk, const QString &folder, int request, int version)
{
    for (const auto &[path, content] : packageOf(request, version)) {
        const QString name = folder + u'/' + path;
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
    }
    return desk.intakeFolder(folder.toStdString(), {}).ok();
}

} // namespace

std::vector<std::pair<Plant, std::string>> plantNames()
{
    return {{Plant::ChangedKey, "changed-key"},
            {Plant::ForgottenKey, "forgotten-key"},
            {Plant::TimeoutIsAcceptance, "timeout-is-acceptance"},
            {Plant::LocalClock, "local-clock"},
            {Plant::EndlessLease, "endless-lease"},
            {Plant::ReleaseTwice, "release-twice"},
            {Plant::TakeBackAfterRelease, "take-back-after-release"},
            {Plant::LeaseTwice, "lease-twice"},
            {Plant::NoTimeout, "no-timeout"},
            {Plant::DiskForgets, "disk-forgets"},
            {Plant::LedgerForgets, "ledger-forgets"}};
}

Template::Template(const QString &folder)
    : m_file(folder + u"/template.sqlite"_s)
{
    const ManualClock clock(begin);
    auto ledger = std::move(*ledger::Ledger::open(m_file));
    for (int person = 0; person < persons; ++person) {
        // The password is not what is simulated, and Argon2 costs more than all the rest of a run.
        const ledger::Person row{PersonId{personId(person)}, personId(person), personId(person), u"-"_s,
                                 {Role::Supervisor},         u"Site"_s,        u"FR"_s,          false};
        if (!ledger::PeopleStore(*ledger).add(row, begin).ok())
            qFatal("no template");
    }
    desk::Desk desk(*ledger, clock, {(folder + u"/mail"_s).toStdString(), (folder + u"/calendars"_s).toStdString()});
    for (int request = 0; request < requests; ++request) {
        if (!takeIn(desk, folder + u"/package-%1"_s.arg(request), request, 1))
            qFatal("no template");
    }
    if (!ledger->rows(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).ok())
        qFatal("no template");
}

struct World::Private {
    struct Event {
        Millis at;
        std::uint64_t order;
        std::function<void()> work;
        bool operator<(const Event &other) const { return std::pair(other.at, other.order) < std::pair(at, order); }
    };

    class DeskClock final : public Clock
    {
    public:
        explicit DeskClock(Private &world)
            : m_world(world)
        {
        }
        Instant now() const override
        {
            if (m_world.deskLooksLeft >= 0 && m_world.deskLooksLeft-- == 0)
                throw DeskDied();
            return m_world.deskNow();
        }

    private:
        Private &m_world;
    };

    struct Station;

    class StationClock final : public Clock
    {
    public:
        explicit StationClock(Station &station)
            : m_station(station)
        {
        }
        Instant now() const override { return m_station.world.deskNow() + m_station.ahead; }

    private:
        Station &m_station;
    };

    class StationScheduler final : public Scheduler
    {
    public:
        explicit StationScheduler(Station &station)
            : m_station(station)
        {
        }
        void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> work) override
        {
            m_station.world.later(delay.count(), [&station = m_station, alive = QPointer<QObject>(context), work] {
                if (alive)
                    station.guarded(work);
            });
        }
        double chance() override { return static_cast<double>(m_station.chances.upTo(1000)) / 1000; }

    private:
        Station &m_station;
    };

    class StationKeychain final : public Keychain
    {
    public:
        explicit StationKeychain(Station &station)
            : m_station(station)
        {
        }
        void read(const QString &entry, Answer<std::optional<QByteArray>> answer) override
        {
            soon([this, entry, answer] {
                const auto found = entries.find(entry);
                answer(found == entries.end() ? std::optional<QByteArray>() : std::optional<QByteArray>(found->second));
            });
        }
        void write(const QString &entry, const QByteArray &secret, Answer<Done> answer) override
        {
            // A copy with bytes of its own: the caller wipes his.
            soon([this, entry, copy = QByteArray(secret.constData(), secret.size()), answer] {
                entries[entry] = copy;
                answer(Done{});
            });
        }
        void remove(const QString &entry, Answer<Done> answer) override
        {
            soon([this, entry, answer] {
                entries.erase(entry);
                answer(Done{});
            });
        }
        std::map<QString, QByteArray> entries;

    private:
        void soon(std::function<void()> work)
        {
            m_station.world.later(1, [&station = m_station, life = m_station.life, work] {
                if (station.life == life)
                    station.guarded(work);
            });
        }
        Station &m_station;
    };

    /// The seeded network, and at its far end the desk.
    class Network final : public DeskGateway
    {
    public:
        explicit Network(Station &station)
            : m_station(station)
        {
        }
        Seconds clockSkew() const override { return m_station.world.plant == Plant::LocalClock ? Seconds(0) : m_skew; }
        void signIn(const Credentials &, Answer<Me> answer) override
        {
            send<Me>("sign-in", answer, [this](desk::Desk &asked) -> Result<Me> {
                Private &world = m_station.world;
                m_token = u"token-%1"_s.arg(++world.tokens);
                const Instant opened = world.deskNow();
                const auto added =
                    ledger::SessionStore(*world.ledger)
                        .add({SessionId{m_token}, PersonId{personId(m_station.person)}, opened, opened + std::chrono::hours(12)},
                             QCryptographicHash::hash(m_token.toUtf8(), QCryptographicHash::Sha256));
                if (!added.ok())
                    return added.error();
                const auto caller = asked.authenticate(m_token);
                return caller.ok() ? Result<Me>(caller->me) : Result<Me>(caller.error());
            });
        }
        void signOut(Answer<Done> answer) override
        {
            call<Done>("sign-out", answer, [](desk::Desk &asked, const desk::Caller &caller) { return asked.signOut(caller); });
        }
        void queues(Answer<QueueCounts> answer) override
        {
            call<QueueCounts>("queues", answer,
                              [](desk::Desk &asked, const desk::Caller &caller) { return asked.queues(caller); });
        }
        void pull(const QString &key, Answer<std::optional<HeldCase>> answer) override
        {
            call<std::optional<HeldCase>>(
                "pull", answer, [this, key](desk::Desk &asked, const desk::Caller &caller) -> Result<std::optional<HeldCase>> {
                    Private &world = m_station.world;
                    if (world.plant == Plant::LeaseTwice && world.lastPulled && world.lastPulledBy != m_station.person)
                        return std::exchange(world.lastPulled, std::nullopt);
                    auto held = asked.pull(caller, key);
                    if (held.ok() && *held) {
                        world.lastPulled = *held;
                        world.lastPulledBy = m_station.person;
                    }
                    return held;
                });
        }
        void work(Answer<std::vector<HeldCase>> answer) override
        {
            call<std::vector<HeldCase>>("work", answer,
                                        [](desk::Desk &asked, const desk::Caller &caller) { return asked.work(caller); });
        }
        void fetchCase(const RequestId &request, Answer<HeldCase> answer) override
        {
            call<HeldCase>("view", answer,
                           [request](desk::Desk &asked, const desk::Caller &caller) { return asked.view(caller, request); });
        }
        void heartbeat(const Lease &lease, Answer<Lease> answer) override
        {
            call<Lease>("heartbeat", answer, [this, lease](desk::Desk &asked, const desk::Caller &caller) -> Result<Lease> {
                auto renewed = asked.heartbeat(caller, lease.id);
                if (m_station.world.plant == Plant::EndlessLease && renewed.ok())
                    renewed->expiresAt += std::chrono::hours(1);
                return renewed;
            });
        }
        void push(const Decision &decision, Answer<DecisionReceipt> answer) override
        {
            Private &world = m_station.world;
            Decision sent = decision;
            const bool repeat = !m_station.pushed.insert(decision.id).second;
            if (world.plant == Plant::ChangedKey && repeat)
                sent.id = newId<DecisionId>();
            if (world.plant == Plant::TimeoutIsAcceptance) {
                const Instant releaseAt = world.deskNow() + Seconds(8);
                answer = [answer, decision, releaseAt](Result<DecisionReceipt> result) {
                    if (!result.ok() && result.error().kind == ErrorKind::Unreachable)
                        answer(DecisionReceipt{decision.id, decision.request, DecisionState::Accepted, releaseAt});
                    else
                        answer(std::move(result));
                };
            }
            call<DecisionReceipt>("push", answer,
                                  [&world, sent](desk::Desk &asked, const desk::Caller &caller) -> Result<DecisionReceipt> {
                                      const auto once = asked.decide(caller, sent);
                                      if (!once.ok())
                                          return once.error();
                                      if (world.plant == Plant::ForgottenKey && once->repeated)
                                          return Error{ErrorKind::AlreadyDecided, {}};
                                      return once->value;
                                  });
        }
        void takeBack(const Decision &decision, Answer<HeldCase> answer) override
        {
            call<HeldCase>("take-back", answer,
                           [this, decision](desk::Desk &asked, const desk::Caller &caller) -> Result<HeldCase> {
                               auto held = asked.takeBack(caller, decision.request, decision.id);
                               if (m_station.world.plant == Plant::TakeBackAfterRelease && !held.ok()
                                   && held.error().kind == ErrorKind::TooLate)
                                   (void)m_station.world.ledger->run(u"UPDATE decision SET state = 'taken-back' WHERE id = ?"_s,
                                                                     {decision.id.value});
                               return held;
                           });
        }
        void receipt(const Decision &decision, Answer<DecisionReceipt> answer) override
        {
            call<DecisionReceipt>("receipt", answer, [decision](desk::Desk &asked, const desk::Caller &caller) {
                return asked.receipt(caller, decision.request, decision.id);
            });
        }
        void putBack(const Lease &lease, PutBackReason reason, Answer<Done> answer) override
        {
            call<Done>("put-back", answer, [lease, reason](desk::Desk &asked, const desk::Caller &caller) {
                return asked.putBack(caller, lease.id, reason);
            });
        }
        void park(const Lease &lease, Instant until, Answer<Done> answer) override
        {
            call<Done>("park", answer, [lease, until](desk::Desk &asked, const desk::Caller &caller) {
                return asked.park(caller, lease.id, until);
            });
        }

    private:
        template <typename T, typename Work>
        void call(const char *name, Answer<T> answer, Work work)
        {
            send<T>(name, std::move(answer), [token = m_token, work](desk::Desk &asked) -> Result<T> {
                const auto caller = asked.authenticate(token);
                if (!caller.ok())
                    return caller.error();
                return work(asked, *caller);
            });
        }
        template <typename T>
        void send(const char *name, Answer<T> answer, std::function<Result<T>(desk::Desk &)> work)
        {
            Private &world = m_station.world;
            struct Open {
                bool answered = false;
                Answer<T> answer;
            };
            const auto open = std::make_shared<Open>(Open{false, std::move(answer)});
            const auto deliver = [open, name, life = m_station.life, &station = m_station](Result<T> result) {
                if (open->answered || station.life != life)
                    return;
                open->answered = true;
                station.note(std::string(name)
                             + (result.ok() ? " ok" : " error " + std::to_string(static_cast<int>(result.error().kind))));
                station.guarded([&] { open->answer(std::move(result)); });
            };
            if (world.plant != Plant::NoTimeout)
                world.later(timeout, [deliver] { deliver(Error{ErrorKind::Unreachable, u"time-out"_s}); });
            Random &chances = m_station.network;
            // Drawn whether they are used or not, so that leaving out one fault changes nothing else.
            const bool hit = chances.oneIn(2);
            const Millis there = 5 + chances.upTo(60);
            const Millis back = 5 + chances.upTo(60);
            const Millis extra = chances.upTo(45'000);
            const bool late = world.active(FaultKind::Delay, m_station.number) && hit;
            if (world.active(FaultKind::Cut, m_station.number)) {
                world.later(there, [deliver] { deliver(Error{ErrorKind::Unreachable, u"cut"_s}); });
                return;
            }
            if (world.active(FaultKind::LoseRequests, m_station.number) && hit)
                return;
            const bool loseAnswer = world.active(FaultKind::LoseAnswers, m_station.number) && hit;
            const auto arrive = [this, &world, work, deliver, back, loseAnswer, name, &station = m_station,
                                 life = m_station.life] {
                if (!world.desk) {
                    world.later(back, [deliver] { deliver(Error{ErrorKind::Unreachable, u"no desk"_s}); });
                    return;
                }
                std::optional<Result<T>> result;
                try {
                    result = work(*world.desk);
                } catch (const DeskDied &) {
                    world.deskDies();
                    return;
                }
                station.note(std::string("at desk ") + name);
                if (loseAnswer)
                    return;
                world.later(back, [this, deliver, result = *result, said = world.deskNow(), &station, life] {
                    if (station.life == life)
                        m_skew = said - station.clock.now();
                    deliver(result);
                });
            };
            world.later(there + (late ? extra : 0), arrive);
            if (world.active(FaultKind::Repeat, m_station.number) && hit)
                world.later(there + extra, arrive);
        }

        Station &m_station;
        QString m_token;
        Seconds m_skew{0};
    };

    /// One workstation: what is on its disk outlives its program.
    struct Station {
        Station(Private &theWorld, int theNumber)
            : world(theWorld)
            , number(theNumber)
            , person(theNumber < 2 ? 0 : 1)
            , chances(world.seed * 31 + static_cast<std::uint64_t>(number))
            , network(world.seed * 37 + static_cast<std::uint64_t>(number))
            , acts(world.seed * 41 + static_cast<std::uint64_t>(number))
        {
            folder = world.folder + u"/station-%1-0"_s.arg(number);
            ahead = Seconds(chances.upTo(1201) - 600);
            start();
        }

        void note(const std::string &what) { world.note("station " + std::to_string(number) + ' ' + what); }

        void guarded(const std::function<void()> &work)
        {
            try {
                work();
            } catch (const WorkstationDied &) {
                die();
            }
        }

        void start()
        {
            ++life;
            writesLeft = -1;
            gateway = std::make_unique<Network>(*this);
            cache = std::make_unique<Cache>(keychain, folder);
            cache->failWritesWhen([this] {
                if (writesLeft >= 0 && writesLeft-- == 0)
                    throw WorkstationDied();
                return world.active(FaultKind::FullDisk, number);
            });
            workbench = std::make_unique<Workbench>(*gateway, *cache, clock, scheduler);
            signIn();
        }
        void signIn()
        {
            guarded([&] { workbench->signIn({{u"desk"_s, 8443}, QByteArray(32, 'f'), personId(person), u"-"_s}); });
        }
        void die()
        {
            note("dies");
            ++world.outcome.crashes;
            // What the disk holds at this moment, before any destructor has tidied up.
            const QString next = world.folder + u"/station-%1-%2"_s.arg(number).arg(life);
            QDir().mkpath(next);
            const QStringList files = QDir(folder).entryList({u"*.db"_s}, QDir::Files, QDir::Name);
            for (const QString &file : files)
                copyImage(folder + u'/' + file, next + u'/' + file, world.plant != Plant::DiskForgets);
            ++life; // nothing under way reaches the dead
            workbench.reset();
            cache.reset();
            gateway.reset();
            folder = next;
            world.later(2000, [this] { start(); });
        }

        void act();
        void decide();

        Private &world;
        const int number;
        const int person;
        Random chances;
        Random network;
        Random acts;
        Seconds ahead{0}; ///< of the desk's clock
        /// When last; -1 for never. Until the next answer such a workstation cannot know the desk's time, and is excused.
        Millis clockJumped = -1;
        int life = 0;
        std::int64_t writesLeft = -1;
        QString folder;
        StationClock clock{*this};
        StationScheduler scheduler{*this};
        StationKeychain keychain{*this};
        std::unique_ptr<Network> gateway;
        std::unique_ptr<Cache> cache;
        std::unique_ptr<Workbench> workbench;

        std::map<QString, Draft> promised; ///< decide() said yes; what was typed
        std::set<QString> withdrawn;       ///< by the person: taken back before it left, discarded, remade
        std::set<DecisionId> pushed;
        Millis cacheReadAt = 0;
        std::map<QString, Millis> overSince; ///< lease: since when a cached case has no lease at the desk
    };

    Instant deskNow() const { return begin + Seconds(now / 1000); }
    void later(Millis delay, std::function<void()> work) { events.push({now + delay, ++order, std::move(work)}); }
    bool active(FaultKind kind, int target) const
    {
        return std::any_of(faults.begin(), faults.end(), [&](const Fault &fault) {
            return fault.kind == kind && fault.target == target && fault.from <= now && now < fault.until;
        });
    }
    /// No ids: they are random. The order of names is the order of events.
    void note(const std::string &what)
    {
        const std::string line = std::to_string(now) + ' ' + what + '\n';
        for (const char c : line)
            outcome.traceHash = (outcome.traceHash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        if (keepTrace)
            outcome.trace += line;
    }

    void startDesk()
    {
        ledger = std::move(*ledger::Ledger::open(ledgerFile));
        desk = std::make_unique<desk::Desk>(
            *ledger, deskClock, desk::Folders{(folder + u"/mail"_s).toStdString(), (folder + u"/calendars"_s).toStdString()});
    }
    void deskDies()
    {
        note("desk dies");
        ++outcome.crashes;
        const QString next = folder + u"/ledger-%1.sqlite"_s.arg(++ledgers);
        copyImage(ledgerFile, next, plant != Plant::LedgerForgets);
        desk.reset();
        ledger.reset();
        ledgerFile = next;
        later(3000, [this] {
            startDesk();
            if (plant == Plant::ReleaseTwice)
                (void)ledger->run(u"UPDATE decision SET state = 'accepted' WHERE state = 'released'"_s);
        });
    }
    void deskTick()
    {
        later(1000, [this] { deskTick(); });
        if (!desk)
            return;
        try {
            const auto released = desk->tick();
            if (released.ok() && *released > 0)
                note("released " + std::to_string(*released));
        } catch (const DeskDied &) {
            deskDies();
        }
    }
    void befall(const Fault &fault);
    void check(bool atEnd);
    void checkStation(Station &station, const std::map<QString, QString> &states, bool atEnd);
    void require(bool holds, const std::string &what) const
    {
        if (!holds)
            throw Violation{what + " at " + std::to_string(now) + " ms"};
    }

    std::uint64_t seed = 0;
    std::vector<Fault> faults;
    Plant plant = Plant::None;
    QString folder;
    bool keepTrace = false;
    Outcome outcome{{}, 0xcbf29ce484222325ULL, {}, 0, 0};

    Millis now = 0;
    std::uint64_t order = 0;
    std::priority_queue<Event> events;

    std::int64_t deskLooksLeft = -1;
    DeskClock deskClock{*this};
    QString ledgerFile;
    int ledgers = 0;
    int tokens = 0;
    std::unique_ptr<ledger::Ledger> ledger;
    std::unique_ptr<desk::Desk> desk;
    std::map<int, int> versions;
    std::optional<HeldCase> lastPulled;
    int lastPulledBy = -1;
    std::vector<std::unique_ptr<Station>> stations;
};

/// What a person might do now. After the working time they only clear away what is refused, and go on with nothing new.
void World::Private::Station::act()
{
    world.later(1500 + acts.upTo(8000), [this] { act(); });
    if (!workbench)
        return;
    if (std::holds_alternative<session::SignedOut>(workbench->session())) {
        signIn();
        return;
    }
    if (!std::holds_alternative<session::SignedIn>(workbench->session()) || world.now >= workEnd)
        return;
    const auto choice = acts.upTo(20);
    guarded([&] {
        const bool working = std::holds_alternative<task::Working>(workbench->task());
        if (choice == 0 && acts.oneIn(3)) {
            note("signs out");
            workbench->signOut();
        } else if (choice == 1) {
            workbench->retryNow();
        } else if (choice == 2 && working) {
            note("puts back");
            workbench->putBack(PutBackReason::NotSure);
        } else if (choice == 3 && working) {
            note("parks");
            workbench->park(workbench->deskNow() + Seconds(20));
        } else if (choice <= 7 && working) {
            Draft draft = workbench->draft();
            draft.question = u"Quand ? %1"_s.arg(world.now);
            workbench->setDraft(draft);
        } else if (choice <= 10) {
            if (const OutboxEntry *candidate = workbench->takeBackCandidate()) {
                note("takes back");
                const QString id = candidate->decision.id.value;
                withdrawn.insert(id);
                workbench->takeBack();
            }
        } else if (choice == 11) {
            const auto &outbox = workbench->outbox();
            const auto refused = std::find_if(outbox.begin(), outbox.end(),
                                              [](const OutboxEntry &entry) { return entry.state == OutboxState::Refused; });
            if (refused != outbox.end()) {
                const DecisionId id = refused->decision.id;
                withdrawn.insert(id.value);
                if (acts.oneIn(2))
                    workbench->remake(id);
                else
                    workbench->discard(id);
            }
        } else if (working) {
            decide();
        } else {
            workbench->pullNext();
        }
    });
}

void World::Private::Station::decide()
{
    const Draft draft = workbench->draft();
    Ruling ruling = ruling::Decline{DeclineReason::OutOfScope, u"Non"_s};
    const auto choice = acts.upTo(4);
    if (choice < 2 && draft.chosen >= 0)
        ruling = ruling::Schedule{draft.slots.at(static_cast<std::size_t>(draft.chosen)).when};
    else if (choice == 2)
        ruling = ruling::HandOver{HandOverReason::Other, u"note"_s};
    const Status status = workbench->decide(ruling);
    note(status.ok() ? "decides" : "cannot decide: " + std::to_string(static_cast<int>(status.error().kind)));
    if (!status.ok())
        return;
    ++world.outcome.decisions;
    promised.emplace(workbench->outbox().back().decision.id.value, draft);
}

void World::Private::befall(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::CrashWorkstation:
        stations.at(static_cast<std::size_t>(fault.target))->writesLeft = fault.size;
        break;
    case FaultKind::CrashDesk:
        deskLooksLeft = fault.size;
        break;
    case FaultKind::ClockJump: {
        Station &station = *stations.at(static_cast<std::size_t>(fault.target));
        station.ahead += Seconds(fault.size);
        station.clockJumped = now;
        break;
    }
    case FaultKind::RequestChanges:
        if (desk) {
            const int version = ++versions[fault.target] + 1;
            try {
                (void)takeIn(*desk, folder + u"/change-%1-%2"_s.arg(fault.target).arg(version), fault.target, version);
            } catch (const DeskDied &) {
                deskDies();
            }
        }
        break;
    case FaultKind::LoseRequests:
    case FaultKind::LoseAnswers:
    case FaultKind::Delay:
    case FaultKind::Repeat:
    case FaultKind::Cut:
    case FaultKind::FullDisk:
        break;
    }
}

void World::Private::check(bool atEnd)
{
    if (!ledger)
        return;
    std::map<QString, QString> states;
    const auto decisions = ledger->rows(u"SELECT id, state FROM decision"_s);
    require(decisions.ok(), "the ledger does not answer");
    for (const ledger::Row &row : *decisions)
        states.emplace(row.text(0), row.text(1));
    // One effect a decision: the trail is append-only, so a second release would be seen there.
    std::map<QString, int> releases;
    const auto trail = ledger->rows(u"SELECT content FROM audit_entry WHERE content LIKE '%\"released\"%'"_s);
    require(trail.ok(), "the trail does not answer");
    int mails = 0;
    for (const ledger::Row &row : *trail) {
        const QJsonObject content = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
        const QJsonObject facts = content.contains(u"facts"_s) ? content.value(u"facts"_s).toObject() : content;
        if (!facts.contains(u"mails"_s))
            continue;
        ++releases[facts.value(u"decision"_s).toString()];
        mails += facts.value(u"mails"_s).toInt();
    }
    for (const auto &entry : releases) {
        require(entry.second == 1, "a decision was released twice");
        require(states[entry.first] == u"released"_s, "a released decision is said to be something else");
    }
    for (const auto &entry : states)
        require(entry.second != u"released"_s || releases.count(entry.first) == 1, "a release is not in the trail");
    if (atEnd)
        require(QDir(folder + u"/mail"_s).entryList(QDir::Files).size() == mails, "mails and releases differ");

    std::map<QString, int> holders;
    for (const auto &station : stations) {
        if (!station->workbench || !station->workbench->current())
            continue;
        const auto added = holders.emplace(station->workbench->current()->lease.id.value, station->person);
        require(added.first->second == station->person, "one lease is in the hands of two persons");
    }
    for (const auto &station : stations)
        checkStation(*station, states, atEnd);
}

void World::Private::checkStation(Station &station, const std::map<QString, QString> &states, bool atEnd)
{
    if (!station.workbench || !std::holds_alternative<session::SignedIn>(station.workbench->session()))
        return;
    std::set<QString> known;
    for (const OutboxEntry &entry : station.workbench->outbox()) {
        const QString &id = entry.decision.id.value;
        known.insert(id);
        const auto found = states.find(id);
        if (entry.state == OutboxState::Accepted || entry.state == OutboxState::Released)
            require(found != states.end(), "the desk does not know what it has acknowledged");
        if (entry.state == OutboxState::Released)
            require(found->second == u"released"_s, "said to be released, and is not");
        if (entry.state == OutboxState::TakenBack)
            require(found == states.end() || found->second == u"taken-back"_s, "said to be taken back, and is not");
        if (entry.state == OutboxState::Refused) {
            require(entry.error.has_value(), "a refusal without a reason");
            require(found == states.end() || found->second == u"taken-back"_s, "refused here, accepted at the desk");
            const auto promise = station.promised.find(id);
            require(promise == station.promised.end() || promise->second == entry.draft, "the draft of a refusal is gone");
        }
        if (atEnd)
            require(isFinalState(entry.state), "the outbox does not drain");
    }
    for (const auto &promise : station.promised) {
        require(known.count(promise.first) > 0 || states.count(promise.first) > 0 || station.withdrawn.count(promise.first) > 0,
                "a decision is lost");
    }

    // Cached rows end with the lease: a little later than at the desk, when the workstation has had the chance to know. Nothing
    // there changes faster than the tick, and to read it all after every message would be most of a run.
    if (!atEnd && now < station.cacheReadAt + 1000)
        return;
    station.cacheReadAt = now;
    if (!std::holds_alternative<Cache::Encrypted>(station.cache->state()))
        return;
    const auto contents = station.cache->load();
    require(contents.ok(), "the cache does not load");
    std::map<QString, Millis> over;
    for (const HeldRow &row : contents->held) {
        const auto lease = ledger->row(u"SELECT expires_at FROM lease WHERE id = ?"_s, {row.held.lease.id.value});
        require(lease.ok() && *lease, "a cached case without any lease");
        if ((*lease)->instant(0) > deskNow())
            continue;
        const auto before = station.overSince.find(row.held.lease.id.value);
        const Millis since = before == station.overSince.end() ? now : before->second;
        over.emplace(row.held.lease.id.value, active(FaultKind::FullDisk, station.number) ? now : since);
        require(now - since < 40'000 || station.clockJumped >= 0, "a cached case outlives its lease");
    }
    station.overSince = std::move(over);
}

World::World(std::uint64_t seed, std::vector<Fault> faults, Plant plant, const Template &from, const QString &folder,
             bool keepTrace)
    : d(std::make_unique<Private>())
{
    d->seed = seed;
    d->faults = std::move(faults);
    d->plant = plant;
    d->folder = folder;
    d->keepTrace = keepTrace;
    d->ledgerFile = folder + u"/ledger-0.sqlite"_s;
    QFile::copy(from.file(), d->ledgerFile);
}

World::~World() = default;

Outcome World::run()
{
    d->startDesk();
    for (int i = 0; i < workstations; ++i)
        d->stations.push_back(std::make_unique<Private::Station>(*d, i));
    for (const auto &station : d->stations)
        d->later(500, [&station = *station] { station.act(); });
    d->deskTick();
    for (const Fault &fault : d->faults)
        d->events.push({fault.from, ++d->order, [this, fault] { d->befall(fault); }});
    try {
        Millis checked = 0;
        while (d->now < healedEnd) {
            Private::Event event = d->events.top();
            d->events.pop();
            d->now = event.at;
            event.work();
            if (d->now < workEnd + 60'000 ? d->now != checked : d->now >= checked + 20'000) {
                checked = d->now;
                d->check(false);
            }
        }
        d->check(true);
    } catch (const Violation &violation) {
        d->outcome.violation = violation.what;
    }
    return d->outcome;
}

} // namespace simulation
