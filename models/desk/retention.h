// What was taken in goes by itself when its time is over (P5, §3), and the trail says so without saying what it was.
#pragma once

#include "models/desk/context.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Retention
{
public:
    explicit Retention(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Status set(const QString &client, int days);
    [[nodiscard]] Status remove(const QString &client);
    [[nodiscard]] Result<std::vector<RetentionRule>> rules();

    /// Once at the start and once a day at the policy's hour, in portions; at other times it does nothing.
    [[nodiscard]] Status runWhenDue();
    /// Deletes all that is due; returns how many requests and packages that was.
    [[nodiscard]] Result<int> run();

private:
    [[nodiscard]] Result<int> portion();
    [[nodiscard]] Status deleteRequest(const RequestId &request);
    [[nodiscard]] Status deletePackage(const QString &package);

    Context &m_context;
    std::optional<Instant> m_nextRun; ///< nothing before the first
};

} // namespace vigie::desk
