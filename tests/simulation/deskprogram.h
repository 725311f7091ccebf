// The desk as a program that can be killed: its ledger outlives it. Asked through net/service's routes, as over HTTPS.
#pragma once

#include "models/desk/desk.h"
#include "models/domain/clock.h"
#include "models/ledger/ledger.h"
#include "net/service/routes.h"
#include "tests/simulation/plants.h"
#include "tests/simulation/timeline.h"

#include <map>

namespace simulation {

/// The ledger that every run starts from: people, and requests already taken in; made once a process.
class Template
{
public:
    explicit Template(const QString &folder);
    [[nodiscard]] const QString &file() const { return m_file; }

    static constexpr int requests = 6;
    static constexpr int persons = 2;
    [[nodiscard]] static QString personId(int person);
    static const QString password;

private:
    QString m_file;
};

class DeskProgram
{
public:
    DeskProgram(Timeline &time, Plant plant, QString folder, const Template &from);

    /// What reaches the workstation; nothing when the desk is not there or dies over it.
    [[nodiscard]] std::optional<vigie::client::WireAnswer> answer(vigie::service::HttpRequest request, PlantedWire &wire);
    [[nodiscard]] bool isUp() const { return m_desk != nullptr; }
    /// It dies at that look at its clock, most of which lie inside a transaction.
    void dieAtLook(std::int64_t look) { m_looksLeft = look; }
    void requestChanges(int request);
    void orderPurge(int request);
    void endSessionsOf(int person);

    /// Null while the desk is not there.
    [[nodiscard]] vigie::ledger::Ledger *ledger() { return m_ledger.get(); }
    /// Goes up with every start: what was read before may be told otherwise now.
    [[nodiscard]] int starts() const { return m_starts; }
    [[nodiscard]] int mails() const;

private:
    /// Thrown out of the clock: from there nothing of the program runs any more, as after SIGKILL.
    struct Died {
    };
    class DeskClock final : public vigie::Clock
    {
    public:
        explicit DeskClock(DeskProgram &desk)
            : m_desk(desk)
        {
        }
        vigie::Instant now() const override
        {
            if (m_desk.m_looksLeft >= 0 && m_desk.m_looksLeft-- == 0)
                throw Died();
            return m_desk.m_time.instant();
        }

    private:
        DeskProgram &m_desk;
    };

    void start();
    void die();
    void tick();
    [[nodiscard]] vigie::service::HttpResponse responseTo(vigie::service::HttpRequest &request, PlantedWire &wire);

    Timeline &m_time;
    Plant m_plant;
    QString m_folder;
    QString m_file;
    DeskClock m_clock{*this};
    std::int64_t m_looksLeft = -1;
    int m_starts = 0;
    std::map<int, int> m_versions;
    std::unique_ptr<vigie::ledger::Ledger> m_ledger;
    std::unique_ptr<vigie::desk::Desk> m_desk;
    std::unique_ptr<vigie::service::Routes> m_routes;
};

} // namespace simulation
