#include "tests/simulation/station.h"

#include <QDir>
#include <QPointer>

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;

class Station::WallClock final : public Clock
{
public:
    explicit WallClock(const Station &station)
        : m_station(station)
    {
    }
    Instant now() const override { return m_station.m_time.instant() + m_station.m_ahead; }

private:
    const Station &m_station;
};

class Station::TimelineScheduler final : public Scheduler
{
public:
    explicit TimelineScheduler(Station &station)
        : m_station(station)
    {
    }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> work) override
    {
        m_station.m_time.later(delay.count(), [guarded = m_station.guard(), alive = QPointer<QObject>(context), work] {
            if (alive)
                guarded(work);
        });
    }
    double chance() override { return static_cast<double>(m_station.m_chances.upTo(1000)) / 1000; }

private:
    Station &m_station;
};

class Station::StationKeychain final : public Keychain
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
        m_station.m_time.later(1, [guarded = m_station.guard(), work = std::move(work)] { guarded(work); });
    }
    Station &m_station;
};

Station::Station(Timeline &time, DeskProgram &desk, Plant plant, PlantedWire::Pulls &pulls, const QString &folder, int number)
    : m_time(time)
    , m_desk(desk)
    , m_plant(plant)
    , m_number(number)
    , m_person(number < 2 ? 0 : 1)
    , m_chances(time.seed() * 31 + static_cast<std::uint64_t>(number))
    , m_acts(time.seed() * 41 + static_cast<std::uint64_t>(number))
    , m_network(time, desk, plant, PlantedWire(plant, m_person, pulls), number)
    , m_ahead(m_chances.upTo(1201) - 600)
    , m_root(folder)
    , m_folder(folder + u"/station-%1-0"_s.arg(number))
    , m_wall(std::make_unique<WallClock>(*this))
    , m_scheduler(std::make_unique<TimelineScheduler>(*this))
    , m_keychain(std::make_unique<StationKeychain>(*this))
{
    start();
    m_time.later(500, [this] { act(); });
}

Station::~Station() = default;

void Station::note(const std::string &what)
{
    m_time.note("station " + std::to_string(m_number) + ' ' + what);
}

void Station::guarded(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Died &) {
        die();
    }
}

std::function<void(const std::function<void()> &)> Station::guard()
{
    return [this, life = m_life](const std::function<void()> &work) {
        if (m_life == life)
            guarded(work);
    };
}

bool Station::diskFails()
{
    if (m_writesLeft >= 0 && m_writesLeft-- == 0)
        throw Died();
    const bool full = m_time.active(FaultKind::FullDisk, m_number);
    m_stuck = m_stuck || (full && m_plant == Plant::NoRetry);
    return full || m_stuck;
}

void Station::start()
{
    ++m_life;
    m_writesLeft = -1;
    m_stuck = false;
    m_clock = std::make_unique<SteadyClock>(*m_wall, [this] { return std::chrono::milliseconds(m_time.now()); });
    const Clock &clock = m_plant == Plant::WallClock ? static_cast<const Clock &>(*m_wall) : *m_clock;
    m_gateway = std::make_unique<NetworkGateway>(m_network, clock, guard());
    m_cache = std::make_unique<Cache>(*m_keychain, m_folder);
    m_cache->failWritesWhen([this] { return diskFails(); });
    m_workbench = std::make_unique<Workbench>(*m_gateway, *m_cache, clock, *m_scheduler);
    QObject::connect(m_workbench.get(), &Workbench::taskChanged, m_workbench.get(), [this] { noteLostLeases(); });
    signIn();
}

void Station::die()
{
    note("dies");
    ++m_time.outcome.crashes;
    // What the disk holds at this moment, before any destructor has tidied up.
    const QString next = m_root + u"/station-%1-%2"_s.arg(m_number).arg(m_life);
    QDir().mkpath(next);
    const QStringList files = QDir(m_folder).entryList({u"*.db"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        copyImage(m_folder + u'/' + file, next + u'/' + file, m_plant == Plant::DiskForgets ? Log::Lost : Log::Written);
    ++m_life; // nothing under way reaches the dead
    m_workbench.reset();
    m_cache.reset();
    m_gateway.reset();
    m_folder = next;
    m_leftSince.reset();
    m_time.later(2000, [this] { start(); });
}

void Station::signIn()
{
    m_leftSince.reset();
    guarded([this] {
        m_workbench->signIn(
            {{u"desk"_s, 8443}, QByteArray(32, 'f'), Template::personId(m_person), Template::password, workstation()});
    });
}

void Station::befall(const Fault &fault)
{
    if (fault.kind == FaultKind::CrashWorkstation)
        m_writesLeft = fault.size;
    else if (fault.kind == FaultKind::ClockJump)
        m_ahead += Seconds(fault.size);
}

bool Station::isSignedIn() const
{
    return m_workbench && std::holds_alternative<session::SignedIn>(m_workbench->session());
}

bool Station::isWorking() const
{
    return std::holds_alternative<task::Working>(m_workbench->task());
}

std::optional<Millis> Station::leftSince() const
{
    return m_leftSince;
}

/// A lease ends when the desk has ended it, or when its last known end has come on the desk's clock; not before (U4).
void Station::noteLostLeases()
{
    const auto *lost = std::get_if<task::LeaseLost>(&m_workbench->task());
    // At the moment it is lost: a take-back or a new version may bring it back at the desk afterwards.
    const LeaseId before = std::exchange(m_lost, lost ? lost->held.lease.id : LeaseId());
    if (!lost || lost->held.lease.id == before || !m_desk.isUp() || lost->held.lease.expiresAt <= m_time.instant() + Seconds(2))
        return;
    const auto row =
        m_desk.ledger()->row(u"SELECT expires_at FROM lease WHERE id = ? AND ended_at IS NULL"_s, {lost->held.lease.id.value});
    m_time.require(row.ok() && (!*row || (*row)->instant(0) <= m_time.instant()), "a lease is given up before its time");
}

int Station::casesInTheFile() const
{
    int cases = 0;
    for (const auto &[entry, key] : m_keychain->entries) {
        const QString path = m_folder + u'/' + QString(entry).remove(u"cache-"_s) + u".db"_s;
        if (!QFile::exists(path))
            continue;
        auto file = Database::open(path, *SecretKey::fromBytes(key));
        auto counted = file.ok() ? (*file)->prepare("SELECT count(*) FROM held") : Result<Statement>(file.error());
        if (counted.ok() && counted->step().ok())
            cases += static_cast<int>(counted->number(0));
    }
    return cases;
}

} // namespace simulation
