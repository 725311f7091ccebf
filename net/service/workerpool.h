// Threads that answer requests, each with a handler of its own. A bounded queue stands before them.
#pragma once

#include "models/domain/result.h"
#include "net/service/httpmessage.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace vigie::service {

class WorkerPool
{
public:
    using Job = std::function<void(HttpHandler &)>;

    explicit WorkerPool(int waiting);
    /// Finishes what is queued.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Returns when every worker has its handler; with the first error, and no worker left, when one could not be made.
    [[nodiscard]] Status start(int workers, const std::function<Result<HttpHandler>()> &makeHandler);
    /// False, and the job is not taken, when too many wait. Any thread.
    [[nodiscard]] bool submit(Job job);
    void stop();

private:
    void run(const std::function<Result<HttpHandler>()> &makeHandler);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::vector<std::thread> m_threads;
    std::size_t m_waiting;
    int m_ready = 0;
    std::optional<Error> m_failure;
    bool m_stopping = false;
};

} // namespace vigie::service
