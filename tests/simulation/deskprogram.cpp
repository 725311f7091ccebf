#include "tests/simulation/deskprogram.h"

#include "models/ledger/people.h"
#include "models/ledger/sessions.h"
#include "net/protocol/wire.h"
#include "tests/desk/fixture.h"

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;

namespace {

fixture::Files packageOf(int request, int version)
{
    QJsonObject json = fixture::request(u"request-%1"_s.arg(request));
    json.insert(u"receivedAt"_s, u"2026-03-20T09:%1:00Z"_s.arg(request + 10 * version, 2, 10, QLatin1Char('0')));
    json.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-%1"_s.arg(request % 4)}, {u"participant"_s, u"camille"_s}});
    return fixture::package(json);
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

/// Short, so that a run sees many leases end.
desk::DeskPolicy policy()
{
    desk::DeskPolicy policy;
    policy.session.leaseLength = Seconds(120);
    policy.session.heartbeatEvery = Seconds(20);
    return policy;
}

desk::Folders foldersIn(const QString &folder)
{
    return {(folder + u"/mail"_s).toStdString(), (folder + u"/calendars"_s).toStdString()};
}

/// Argon2id of the password at libsodium's lowest cost: what it costs for real is more than all the rest of a run.
const QString cheapHash = u"$argon2id$v=19$m=8,t=1,p=1$+bQVn1+hpbPDhAKoW+NteA$8ld7KuMyT+tUs/ulJ70jyKqZhGCXwh4y5EZmSn3wqDM"_s;

} // namespace

const QString Template::password = u"correct horse"_s;

QString Template::personId(int person)
{
    return u"person-%1"_s.arg(person);
}

Template::Template(const QString &folder)
    : m_file(folder + u"/template.sqlite"_s)
{
    const fixture::TurnedClock clock(Timeline::begin());
    auto ledger = std::move(*ledger::Ledger::open(m_file));
    for (int person = 0; person < persons; ++person) {
        const QString name = personId(person);
        const ledger::Person row{PersonId{name}, name, name, cheapHash, {Role::Supervisor}, u"Site"_s, u"FR"_s, false};
        ledger::PeopleStore people(*ledger);
        if (!people.add(row, Timeline::begin()).ok()
            || !people.acknowledgeLimitedUse(row.id, limitedUseVersion, Timeline::begin()).ok())
            qFatal("no template");
    }
    desk::Desk desk(*ledger, clock, foldersIn(folder));
    for (int request = 0; request < requests; ++request) {
        if (!takeIn(desk, folder + u"/package-%1"_s.arg(request), request, 1))
            qFatal("no template");
    }
    if (!ledger->rows(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).ok())
        qFatal("no template");
}

DeskProgram::DeskProgram(Timeline &time, Plant plant, QString folder, const Template &from)
    : m_time(time)
    , m_plant(plant)
    , m_folder(std::move(folder))
    , m_file(m_folder + u"/ledger-0.sqlite"_s)
{
    QFile::copy(from.file(), m_file);
    start();
    tick();
}

void DeskProgram::start()
{
    ++m_starts;
    m_ledger = std::move(*ledger::Ledger::open(m_file));
    // Nobody else uses the file: half the time of a statement would go into its locks.
    (void)m_ledger->rows(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    m_desk = std::make_unique<desk::Desk>(*m_ledger, m_clock, foldersIn(m_folder), policy());
    m_routes = std::make_unique<service::Routes>(*m_desk);
}

void DeskProgram::die()
{
    m_time.note("desk dies");
    ++m_time.outcome.crashes;
    const QString next = m_folder + u"/ledger-%1.sqlite"_s.arg(m_starts);
    copyImage(m_file, next, m_plant == Plant::LedgerForgets ? Log::Lost : Log::Written);
    m_routes.reset();
    m_desk.reset();
    m_ledger.reset();
    m_file = next;
    m_time.later(3000, [this] {
        start();
        if (m_plant == Plant::ReleaseTwice)
            (void)m_ledger->run(u"UPDATE decision SET state = 'accepted' WHERE state = 'released'"_s);
    });
}

void DeskProgram::tick()
{
    m_time.later(2000, [this] { tick(); });
    if (!m_desk)
        return;
    try {
        const auto released = m_desk->tick();
        if (released.ok() && *released > 0)
            m_time.note("released " + std::to_string(*released));
    } catch (const Died &) {
        die();
    }
}

void DeskProgram::requestChanges(int request)
{
    if (!m_desk)
        return;
    const int version = ++m_versions[request] + 1;
    try {
        (void)takeIn(*m_desk, m_folder + u"/change-%1-%2"_s.arg(request).arg(version), request, version);
    } catch (const Died &) {
        die();
    }
}

void DeskProgram::orderPurge(int request)
{
    if (!m_desk)
        return;
    try {
        if (m_desk->orderPurge(u"request-%1"_s.arg(request), desk::PurgeReason::Erasure).ok())
            m_time.note("purge of request " + std::to_string(request));
    } catch (const Died &) {
        die();
    }
}

void DeskProgram::endSessionsOf(int person)
{
    if (m_ledger)
        (void)ledger::SessionStore(*m_ledger).endAllOf(PersonId{Template::personId(person)}, m_time.instant());
}

service::HttpResponse DeskProgram::responseTo(service::HttpRequest &request, PlantedWire &wire)
{
    wire.onArrival(request, *m_ledger);
    if (auto planted = wire.instead(request, *m_ledger))
        return *std::move(planted);
    service::HttpResponse response = m_routes->answer(request);
    wire.onAnswer(request, response, *m_ledger);
    return response;
}

std::optional<client::WireAnswer> DeskProgram::answer(service::HttpRequest request, PlantedWire &wire)
{
    if (!m_desk)
        return std::nullopt;
    try {
        const service::HttpResponse response = responseTo(request, wire);
        client::WireAnswer answer{response.status, {}, response.body};
        for (const auto &[name, value] : response.headers)
            answer.headers.emplace_back(name, value);
        answer.headers.emplace_back(protocol::header::date, protocol::httpDate(m_time.instant()));
        return answer;
    } catch (const Died &) {
        die();
        return std::nullopt;
    }
}

int DeskProgram::mails() const
{
    return static_cast<int>(QDir(m_folder + u"/mail"_s).entryList(QDir::Files).size());
}

} // namespace simulation
