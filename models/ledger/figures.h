// What figures of quality are worked out from (A4): populations, and what became of what was drawn. In codes alone.
#pragma once

#include "models/ledger/reviews.h"

namespace vigie::ledger {

/// Handled requests of one population of which nothing tells one from another, none of them reviewed.
struct UnreviewedRow {
    QString period;
    QString stratum;
    QString client;  ///< its code
    PersonId person; ///< who decided; empty of an automatic one
    RequestKind kind = RequestKind::Schedule;
    QString language;
    bool isDrawn = false;
    UnitState state = UnitState::Open;
    QString skipReason; ///< the last that was given, of one that is not answered
    bool isGone = false;
    qint64 count = 0;

    bool operator==(const UnreviewedRow &) const = default;
};

struct ReviewedRow {
    QString unit;
    QString period;
    QString stratum;
    QString client;
    PersonId person;
    RequestKind kind = RequestKind::Schedule;
    QString language;
    int rubric = 0;

    bool operator==(const ReviewedRow &) const = default;
};

/// An answer that stands, or one of a blind review.
struct FigureAnswer {
    QString unit;
    ReviewPart part = ReviewPart::First; ///< of a blind review
    QString question;
    QString option; ///< empty: not applicable
    QString cause;

    bool operator==(const FigureAnswer &) const = default;
};

class FigureStore
{
public:
    explicit FigureStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Result<std::vector<UnreviewedRow>> unreviewed(const std::vector<QString> &periods);
    [[nodiscard]] Result<std::vector<ReviewedRow>> reviewed(const std::vector<QString> &periods);  ///< by unit
    [[nodiscard]] Result<std::vector<FigureAnswer>> standing(const std::vector<QString> &periods); ///< by unit
    /// Of units that two people have reviewed, by unit and part.
    [[nodiscard]] Result<std::vector<FigureAnswer>> blind(const std::vector<QString> &periods);

private:
    /// `select` ends with "IN ".
    [[nodiscard]] Result<Rows> rowsOf(const QString &select, const std::vector<QString> &periods, const QString &rest);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
