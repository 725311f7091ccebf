// The units of the sample under review, and the tasks they make: one or two blind reviews, and a third where the two differ
// (A2). The row of the request is the lock of all of them.
#pragma once

#include "models/domain/review.h"
#include "models/ledger/requests.h"
#include "models/ledger/samples.h"

namespace vigie::ledger {

enum class ReviewPart { First, Second, Adjudication };
enum class TaskState { Waiting, Leased, Submitted, Skipped, Void };
/// Not answered: nobody took it (non-response). Void: its content is gone, or its client has withdrawn.
enum class UnitState { Open, Answered, NotAnswered, Void };

/// Why a unit is not answered that nobody may be given.
inline constexpr QLatin1String nobodyEligible("nobody-eligible");
/// Why a unit is not answered whose two reviews differ: nobody took the adjudication. The two still tell how reviewers agree.
inline constexpr QLatin1String notAdjudicated("not-adjudicated");

} // namespace vigie::ledger

template <>
struct vigie::WireNames<vigie::ledger::ReviewPart> {
    using Part = vigie::ledger::ReviewPart;
    static constexpr std::array table{
        std::pair{Part::First, "first"},
        std::pair{Part::Second, "second"},
        std::pair{Part::Adjudication, "adjudication"},
    };
};

template <>
struct vigie::WireNames<vigie::ledger::TaskState> {
    using State = vigie::ledger::TaskState;
    static constexpr std::array table{
        std::pair{State::Waiting, "waiting"}, std::pair{State::Leased, "leased"}, std::pair{State::Submitted, "submitted"},
        std::pair{State::Skipped, "skipped"}, std::pair{State::Void, "void"},
    };
};

template <>
struct vigie::WireNames<vigie::ledger::UnitState> {
    using State = vigie::ledger::UnitState;
    static constexpr std::array table{
        std::pair{State::Open, "open"},
        std::pair{State::Answered, "answered"},
        std::pair{State::NotAnswered, "not-answered"},
        std::pair{State::Void, "void"},
    };
};

namespace vigie::ledger {

struct ReviewUnitRow {
    QString id;
    SampledUnit drawn;
    bool fromGoogle = false; ///< of the version that was drawn
    QString ruling;          ///< the name of what was decided, as rulingName()
    Instant handledAt;
    int rubric = 0; ///< the version that its reviews answer
    UnitState state = UnitState::Open;

    bool operator==(const ReviewUnitRow &) const = default;
};

struct ReviewTaskRow {
    ReviewTaskId id;
    ReviewUnitRow unit;
    ReviewPart part = ReviewPart::First;
    TaskState state = TaskState::Waiting;
    int skips = 0; ///< how many people have given it up

    bool operator==(const ReviewTaskRow &) const = default;
};

class ReviewStore
{
public:
    explicit ReviewStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// False when the period has this request already.
    [[nodiscard]] Result<bool> addUnit(const ReviewUnitRow &unit, Instant at);
    /// What was done with it, as people of that level may see it: JSON of Handled. Goes with the content of the request.
    [[nodiscard]] Status addForm(const QString &unit, DisclosureLevel level, const QString &json);
    [[nodiscard]] Result<std::optional<QString>> form(const QString &unit, DisclosureLevel level);
    [[nodiscard]] Status deleteForms(const RequestId &request);
    /// `place` orders the tasks of one period.
    [[nodiscard]] Status addTask(const ReviewTaskRow &task, const QString &place);
    [[nodiscard]] Result<std::optional<ReviewTaskRow>> find(const ReviewTaskId &task);
    [[nodiscard]] Result<std::optional<ReviewUnitRow>> findUnit(const QString &unit);
    [[nodiscard]] Result<std::vector<ReviewTaskRow>> ofUnit(const QString &unit); ///< in the order of their parts
    /// Those of a request that are waiting or in somebody's hands.
    [[nodiscard]] Result<std::vector<ReviewTaskRow>> openOf(const RequestId &request);
    /// Within a transaction: locks the requests of this client (the scheduling service's id of it) of which something that was
    /// drawn needs its agreement, in the order of their ids.
    [[nodiscard]] Result<std::vector<RequestId>> lockFromGoogle(const QString &client);

    [[nodiscard]] Status setState(const ReviewTaskId &task, TaskState state);
    /// Why nobody answers it; of one that is not answered. What was noted first stays.
    [[nodiscard]] Status noteWhy(const QString &unit, const QString &why);
    [[nodiscard]] Status countSkip(const ReviewTaskId &task);
    [[nodiscard]] Status setUnitState(const QString &unit, UnitState state);

    /// Locks the request of the next task that this person may be given: the oldest period first, then by its place. Never their
    /// own decision, a request they have ever held, a unit they have reviewed, skipped or hold; only what their levels show, and
    /// of Google origin only what its client has agreed to, for people in house too: a sample serves neither security nor law.
    [[nodiscard]] Result<std::optional<ReviewTaskRow>> lockNext(const LevelsByKind &levels, const PersonId &person);
    [[nodiscard]] Result<int> countFor(const LevelsByKind &levels, const PersonId &person);
    [[nodiscard]] Result<int> countWaiting();
    /// Those that countFor() counts.
    [[nodiscard]] Result<std::vector<ReviewTaskId>> waitingFor(const LevelsByKind &levels, const PersonId &person);

    // What nobody may be given
    struct StrandedTask {
        ReviewTaskId id;
        std::optional<Instant> since; ///< none: somebody may, as far as is noted
    };
    [[nodiscard]] Result<std::vector<StrandedTask>> waiting();
    /// Of one that waits; none: somebody may be given it again.
    [[nodiscard]] Status noteStranded(const ReviewTaskId &task, const std::optional<Instant> &since);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
