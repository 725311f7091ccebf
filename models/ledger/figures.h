// What figures of quality are worked out from (A4): what was drawn, and what became of it. In codes alone.
#pragma once

#include "models/domain/insights.h"
#include "models/ledger/reviews.h"

namespace vigie::ledger {

/// A drawn unit.
struct FigureRow {
    QString period;
    QString stratum;
    QString client;  ///< its code
    PersonId person; ///< who decided; empty of an automatic one
    RequestKind kind = RequestKind::Schedule;
    QString language;
    bool isGone = false;
    UnitState state = UnitState::Open;
    QString skipReason;      ///< why it is not answered, or the last reason that was given
    int rubric = 0;          ///< 0 as long as it is not under review
    QString outcome;         ///< of its reviews, see OutcomeRow; empty as long as none is noted
    bool isStranded = false; ///< waits for a reviewer, and nobody may be one
    bool isDouble = false;   ///< to be reviewed twice
    QString unit = {};       ///< its review's; empty as long as it is not under review

    bool operator==(const FigureRow &) const = default;
};

/// A drawn unit as part of a lot.
struct LotRow {
    QString period;
    RequestId request;
    UnitState state = UnitState::Open;
    bool isGone = false;
    std::optional<bool> isPassed; ///< as long as its answers stand and are noted
    bool isGivenUp = false;       ///< by somebody who had it, and it came to an end so

    bool operator==(const LotRow &) const = default;
};

/// A unit whose answers stand, and of which nothing is noted.
struct UnnotedRow {
    QString unit;
    QString period;
    int rubric = 0;
    bool isDouble = false;

    bool operator==(const UnnotedRow &) const = default;
};

struct OutcomeRow {
    QString unit;
    QString period;
    Instant reviewedAt; ///< the last of its reviews
    bool isPassed = false;
    QString content; ///< JSON

    bool operator==(const OutcomeRow &) const = default;
};

class FigureStore
{
public:
    explicit FigureStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Result<std::vector<FigureRow>> drawn(const std::vector<QString> &periods); ///< by period and request
    /// What reviews of a unit have flagged, by the unit; of those that are flagged, which are few.
    [[nodiscard]] Result<std::map<QString, std::vector<ReviewFlag>>> flagged();
    /// What has become of findings of those periods, in the order of the states.
    [[nodiscard]] Result<std::vector<InsightFindings>> findings(const std::vector<QString> &periods);
    [[nodiscard]] Result<std::map<AdjudicationState, qint64>> adjudications(const std::vector<QString> &periods);
    [[nodiscard]] Result<std::vector<LotRow>> lots(const std::vector<QString> &periods);

    /// Within a transaction: locks the requests, which nobody reviews or contests until the end.
    [[nodiscard]] Result<std::vector<UnnotedRow>> lockUnnoted(const std::vector<QString> &periods, int limit);
    [[nodiscard]] Status note(const OutcomeRow &row); ///< REQUIRES lockUnnoted()

    /// What leads have said was done, by the last period that was drawn then.
    [[nodiscard]] Result<std::map<QString, ResumedInspection>> resumptions();
    /// False when there is one after that period.
    [[nodiscard]] Result<bool> addResumption(const QString &period, const ResumedInspection &resumed);

private:
    /// `select` ends with "IN ", `further` is what `rest` binds.
    [[nodiscard]] Result<Rows> rowsOf(const QString &select, const std::vector<QString> &periods, const QString &rest,
                                      const Values &further = {});

    Ledger &m_ledger;
};

} // namespace vigie::ledger
