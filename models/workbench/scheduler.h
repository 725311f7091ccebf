// "Later" is an edge of the process, as "now" is: tests and the simulator run on virtual time.
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace vigie {

class Scheduler
{
public:
    Scheduler() = default;
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;
    virtual ~Scheduler() = default;

    /// Runs `work` once, on the caller's thread, never before the call has returned; forgotten when `context` is destroyed. No
    /// delay: as soon as what has changed is painted.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> work) = 0;
    /// Evenly spread over [0, 1); spreads the attempts of many workstations after an outage.
    [[nodiscard]] virtual double chance() = 0;
};

/// On Qt's event loop.
class EventLoopScheduler final : public Scheduler
{
public:
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> work) override;
    [[nodiscard]] double chance() override;
};

} // namespace vigie
