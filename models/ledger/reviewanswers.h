// What reviews have answered, and which answers count (A4): one row a unit and question, in codes alone, so that statistics
// outlive the request.
#pragma once

#include "models/domain/ownreview.h"
#include "models/ledger/reviews.h"

namespace vigie::ledger {

/// As they are stored; each once.
[[nodiscard]] std::vector<ReviewFlag> flagsFrom(const QString &names);
/// SQL for what all reviews of a unit have flagged; `unit` is the column that names it.
[[nodiscard]] QString flagsOfUnit(QLatin1String unit);

struct ReviewRow {
    Review review; ///< without its lease
    PersonId person;
    QByteArray bodyHash;
    Instant at;

    bool operator==(const ReviewRow &) const = default;
};

class ReviewAnswerStore
{
public:
    explicit ReviewAnswerStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const ReviewRow &row);
    [[nodiscard]] Result<std::optional<ReviewRow>> find(const ReviewId &id);
    [[nodiscard]] Result<std::vector<ReviewRow>> ofUnit(const QString &unit); ///< in the order of their parts
    /// What this person has submitted, newest first, at most so many.
    [[nodiscard]] Result<std::vector<OwnReview>> ofPerson(const PersonId &person, int limit);
    /// Whether this person has submitted a review of the unit.
    [[nodiscard]] Result<bool> hasReviewed(const QString &unit, const PersonId &person);
    /// Everything people wrote in reviews and findings of the request.
    [[nodiscard]] Status forgetWords(const RequestId &request);

    /// In place of those that stand. Without their notes.
    [[nodiscard]] Status keepStanding(const QString &unit, const std::vector<Answer> &answers);
    [[nodiscard]] Result<std::vector<Answer>> standing(const QString &unit); ///< by question, without notes
    /// In place of the one that stands on its question.
    [[nodiscard]] Status overturn(const QString &unit, const Answer &answer);

private:
    [[nodiscard]] Result<std::vector<ReviewRow>> all(const QString &condition, const QString &value);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
