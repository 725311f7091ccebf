// Samples of what was handled, committed to before and drawn after (A1). At the beginning of a period the desk draws a seed and
// puts its SHA-256 into the audit trail; at its end it fixes the population, gives the seed away and draws by it. Commit and
// reveal is what post-election audits do in public with dice (Lindeman & Stark, A Gentle Introduction to Risk-Limiting Audits,
// IEEE Security & Privacy 10(5), 2012): whoever had a hand in the population did not know the seed, and whoever knows the seed
// can draw again.
#pragma once

#include "models/desk/context.h"
#include "models/domain/inforce.h"
#include "models/ledger/handled.h"
#include "models/ledger/samples.h"

namespace vigie::desk {

class Sampling
{
public:
    explicit Sampling(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<InForce<SamplePlan>> plan(); ///< the latest; it holds from the next period on
    [[nodiscard]] Result<InForce<SamplePlan>> setPlan(const SamplePlan &wish, const PersonId &by);

    /// The period that runs ends now and is drawn; the next begins. Who ends it does not know the seed. NotFound, Forbidden
    /// unless `by` is a lead. The name of the period.
    [[nodiscard]] Result<QString> endNow(const PersonId &by);

    /// Draws what is over and opens the period that has begun, when there is no such period yet.
    [[nodiscard]] Status runWhenDue();

    [[nodiscard]] Result<std::vector<SampleReport>> reports(); ///< newest first
    [[nodiscard]] Result<SampleExport> exported(const QString &period);
    [[nodiscard]] Result<QStringList> againstTrail(const SampleExport &sample);

private:
    [[nodiscard]] Result<SampleReport> reportOf(const ledger::SamplePeriodRow &row);
    [[nodiscard]] Result<QByteArray> seedOf(const ledger::SamplePeriodRow &row);
    // Within a transaction.
    [[nodiscard]] Result<bool> drawOne();
    [[nodiscard]] Status draw(ledger::SamplePeriodRow row);
    [[nodiscard]] Status open();

    Context &m_context;
};

/// What of an export a trail with those entries says otherwise, in a line each: that it was committed to, with this plan and
/// before its end, and drawn from this population by this seed.
[[nodiscard]] QStringList disagreementsWith(const std::vector<QJsonObject> &trail, const SampleExport &sample);
/// Whether one of these checkpoints, which the trail fits, was signed after the commitment and before the period's end: else
/// whoever made both the file and the trail could have made the commitment afterwards.
[[nodiscard]] bool isSignedInTime(const std::vector<QJsonObject> &trail, const std::vector<AuditCheckpoint> &kept,
                                  const SampleExport &sample);

} // namespace vigie::desk
