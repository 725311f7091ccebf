#include "net/service/workerpool.h"

namespace vigie::service {

WorkerPool::WorkerPool(int waiting)
    : m_waiting(static_cast<std::size_t>(waiting))
{
}

WorkerPool::~WorkerPool()
{
    stop();
}

Status WorkerPool::start(int workers, const std::function<Result<HttpHandler>()> &makeHandler)
{
    // One after the other: the first worker may have to create or migrate a database.
    for (int i = 0; i < workers; ++i) {
        m_threads.emplace_back([this, makeHandler] { run(makeHandler); });
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, i] { return m_ready > i || m_failure; });
        if (m_failure) {
            lock.unlock();
            stop();
            return *m_failure;
        }
    }
    return Done{};
}

bool WorkerPool::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_jobs.size() >= m_waiting)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void WorkerPool::run(const std::function<Result<HttpHandler>()> &makeHandler)
{
    Result<HttpHandler> handler = makeHandler();
    std::unique_lock lock(m_mutex);
    if (!handler.ok()) {
        m_failure = handler.error();
        m_changed.notify_all();
        return;
    }
    ++m_ready;
    m_changed.notify_all();
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(*handler);
        job = nullptr; // what it captured must not outlive this turn
        lock.lock();
    }
}

} // namespace vigie::service
