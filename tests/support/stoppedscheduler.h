// Time that stands still: the test calls tick().
#pragma once

#include "models/workbench/scheduler.h"

namespace vigie {

/// Nothing happens later by itself. What is only to happen after the call happens in it.
class StoppedScheduler final : public Scheduler
{
public:
    void after(std::chrono::milliseconds delay, QObject *, std::function<void()> work) override
    {
        if (delay == std::chrono::milliseconds(0))
            work();
    }
    double chance() override { return 0.5; }
};

} // namespace vigie
