#include "models/workbench/scheduler.h"

#include <QRandomGenerator>
#include <QTimer>

namespace vigie {

void EventLoopScheduler::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> work)
{
    // QTimer::singleShot() of no delay is an event, and comes before painting; a timer of no time waits until no event is left.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    timer->callOnTimeout(context, [timer, work = std::move(work)] {
        timer->deleteLater();
        work();
    });
    timer->start(delay);
}

double EventLoopScheduler::chance()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace vigie
