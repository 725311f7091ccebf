#include "models/workbench/scheduler.h"

#include <QRandomGenerator>
#include <QTimer>

namespace vigie {

void EventLoopScheduler::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> work)
{
    QTimer::singleShot(delay, context, std::move(work));
}

double EventLoopScheduler::chance()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace vigie
