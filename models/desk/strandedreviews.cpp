#include "models/desk/strandedreviews.h"

#include "models/desk/levels.h"
#include "models/desk/reviews.h"
#include "models/ledger/people.h"

namespace vigie::desk {
namespace {

constexpr std::chrono::hours betweenLooks{1};

} // namespace

Status StrandedReviews::lookWhenDue()
{
    const Instant now = m_context.now();
    if (m_lookedAt && now < *m_lookedAt + betweenLooks)
        return Done{};
    if (Status looked = look(); !looked)
        return looked;
    m_lookedAt = now;
    return Done{};
}

Result<std::set<ReviewTaskId>> StrandedReviews::takeable()
{
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    std::set<ReviewTaskId> tasks;
    for (const ledger::Person &person : *people) {
        if (person.disabled || person.roles.count(Role::Reviewer) == 0)
            continue;
        const Result<ledger::LevelsByKind> levels = Levels(m_context).of(person.site, person.country, Role::Reviewer);
        if (!levels)
            return levels.error();
        const auto theirs = ledger::ReviewStore(m_context.ledger).waitingFor(*levels, person.id);
        if (!theirs)
            return theirs.error();
        tasks.insert(theirs->begin(), theirs->end());
    }
    return tasks;
}

Status StrandedReviews::look()
{
    ledger::ReviewStore store(m_context.ledger);
    const auto waiting = store.waiting();
    if (!waiting)
        return waiting.error();
    if (waiting->empty())
        return Done{};
    const Result<std::set<ReviewTaskId>> forSomebody = takeable();
    if (!forSomebody)
        return forSomebody.error();
    const Instant now = m_context.now();
    for (const ledger::ReviewStore::StrandedTask &task : *waiting) {
        const bool isStranded = forSomebody->count(task.id) == 0;
        Status done = Done{};
        if (isStranded != task.since.has_value())
            done = m_context.ledger.transact(
                [&] { return store.noteStranded(task.id, isStranded ? std::optional(now) : std::nullopt); });
        else if (isStranded && now >= *task.since + m_context.policy.strandedFor)
            done = Reviews(m_context).giveUpStranded(task.id);
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace vigie::desk
