#include "tests/simulation/timeline.h"

#include <QFile>

#include <algorithm>

namespace simulation {

Timeline::Timeline(std::uint64_t seed, std::vector<Fault> faults, bool keepTrace)
    : m_seed(seed)
    , m_faults(std::move(faults))
    , m_keepTrace(keepTrace)
{
}

vigie::Instant Timeline::begin()
{
    static const vigie::Instant begin = *vigie::fromRfc3339(QStringLiteral("2026-03-23T09:00:00Z"));
    return begin;
}

vigie::Instant Timeline::instant() const
{
    return begin() + vigie::Seconds(m_now / 1000);
}

void Timeline::later(Millis delay, std::function<void()> work)
{
    m_events.push({m_now + delay, ++m_order, std::move(work)});
}

void Timeline::step()
{
    const Event event = m_events.top();
    m_events.pop();
    m_now = event.at;
    event.work();
}

bool Timeline::active(FaultKind kind, int target) const
{
    return active(kind, target, 0);
}

bool Timeline::active(FaultKind kind, int target, Millis before) const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [&](const Fault &fault) {
        return fault.kind == kind && fault.target == target && fault.from <= m_now && m_now - before < fault.until;
    });
}

void Timeline::note(const std::string &what)
{
    const std::string line = std::to_string(m_now) + ' ' + what + '\n';
    for (const char c : line)
        outcome.traceHash = (outcome.traceHash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    if (m_keepTrace)
        outcome.trace += line;
}

void Timeline::require(bool holds, const std::string &what) const
{
    if (!holds)
        throw Violation{what + " at " + std::to_string(m_now) + " ms"};
}

void copyImage(const QString &from, const QString &to, Log log)
{
    QFile::copy(from, to);
    if (log == Log::Written)
        QFile::copy(from + QLatin1String("-wal"), to + QLatin1String("-wal"));
}

} // namespace simulation
