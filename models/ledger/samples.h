// What was handled, and which of it was drawn for review (A1). Rows; how they are drawn is in models/domain/sampling.h.
#pragma once

#include "models/domain/case.h"
#include "models/domain/sampling.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

/// One drawn unit: the version of a request that was handled last in the period.
struct SampledUnit {
    QString period; ///< 2026-W48, 2026-11
    RequestId request;
    int version = 0;
    DecisionId decision;    ///< empty when it was handled automatically
    PersonId decidedBy;     ///< empty when it was handled automatically; never shown to a reviewer (A2)
    QString stratum;        ///< may name who decided: for leads alone
    double probability = 0; ///< of being drawn: n/N of the stratum, exact as far as a double is
    bool isDouble = false;  ///< reviewed twice, blind
    QString language;       ///< ISO 639-1, of the thread
    RequestKind kind = RequestKind::Schedule;
    Instant periodAt{}; ///< when its period began: the oldest is reviewed first

    bool operator==(const SampledUnit &) const = default;
};

struct SamplePeriodRow {
    SamplePeriod period;
    QString plan;       ///< JSON of the plan that holds in it
    QByteArray seed;    ///< sealed until the draw
    QString commitment; ///< SHA-256 of the seed, hex
    std::optional<Instant> drawnAt;
    QString populationHash; ///< empty before the draw, as what follows
    QString excluded;       ///< JSON: how many, by reason
    qint64 doubles = 0;

    bool operator==(const SamplePeriodRow &) const = default;
};

/// A unit of a period's population that was drawn, as far as the population does not say it.
struct DrawnUnit {
    RequestId request;
    bool isDouble = false;
    std::optional<SampleExclusion> gone; ///< since it was handled

    bool operator==(const DrawnUnit &) const = default;
};

/// How many of a stratum, without those excluded, have that value.
struct PopulationShare {
    QString stratum;
    StratumDimension dimension = StratumDimension::Handling;
    QString value;
    qint64 population = 0;

    bool operator==(const PopulationShare &) const = default;
};

class SampleStore
{
public:
    explicit SampleStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    // Periods
    /// False when there is one of that name.
    [[nodiscard]] Result<bool> addPeriod(const SamplePeriodRow &row);
    [[nodiscard]] Result<std::optional<SamplePeriodRow>> periodNamed(const QString &name);
    [[nodiscard]] Result<bool> isCovered(Instant moment); ///< by a period, open or drawn
    [[nodiscard]] Result<bool> isDue(Instant now);
    /// When the last period before the moment ended and the first after it begins.
    [[nodiscard]] Result<std::pair<std::optional<Instant>, std::optional<Instant>>> neighbours(Instant moment);
    /// Within a transaction: the first open period that has ended; nobody else draws until the end.
    [[nodiscard]] Result<std::optional<SamplePeriodRow>> lockDue(Instant now);
    /// Within a transaction: the open period in which the moment lies; nobody else draws or ends it until the end.
    [[nodiscard]] Result<std::optional<SamplePeriodRow>> lockRunning(Instant moment);
    [[nodiscard]] Status endAt(const QString &period, Instant end);             ///< REQUIRES lockRunning()
    [[nodiscard]] Status reveal(const QString &period, const QByteArray &seed); ///< REQUIRES lockDue(); in the clear from now on
    [[nodiscard]] Result<std::vector<SamplePeriodRow>> periods(int limit);      ///< newest first
    /// REQUIRES lockDue(). The strata, and what is known of the period since the draw.
    [[nodiscard]] Status close(const SamplePeriodRow &row, const std::vector<StratumDraw> &strata);
    [[nodiscard]] Result<std::vector<StratumDraw>> strata(const QString &period); ///< by name
    /// The population as it was hashed, see populationText(), and what it is made of. One text each: a row a unit would take
    /// most of the time of a draw.
    [[nodiscard]] Status keepPopulation(const QString &period, const QString &text, const std::vector<PopulationShare> &shares);
    [[nodiscard]] Result<std::optional<QString>> population(const QString &period);
    [[nodiscard]] Result<std::vector<PopulationShare>> shares(const QString &period);
    /// Of the period's units of these requests the last version.
    [[nodiscard]] Status noteDrawn(const QString &period, const QString &stratum, bool isDouble,
                                   const std::vector<RequestId> &requests);
    [[nodiscard]] Result<std::vector<DrawnUnit>> drawn(const QString &period); ///< in the order of the request
    /// Drawn, and no longer there to be reviewed.
    [[nodiscard]] Result<qint64> countGone(const QString &period);

    // What reviews are made of
    /// Drawn, its content still there, and not handed on to reviewers yet; in the order of period and request.
    [[nodiscard]] Result<std::vector<SampledUnit>> drawnWithoutTasks(int limit);
    /// Within the transaction that makes its tasks: it is not given again. REQUIRES the lock of the request. False when
    /// another desk was faster, or it has gone since.
    [[nodiscard]] Result<bool> noteTasked(const SampledUnit &unit);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
