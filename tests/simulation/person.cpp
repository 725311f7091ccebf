// What the person at a workstation does.
#include "tests/simulation/station.h"

#include <algorithm>

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;

/// After the working time they only sign in again, and go on with nothing new.
void Station::act()
{
    // Now and then somebody is called away from a case; at the end of the work they are back.
    const Millis away = m_acts.oneIn(15) ? std::clamp<Millis>(workEnd - m_time.now(), 0, m_acts.upTo(100'000)) : 0;
    m_time.later(1500 + m_acts.upTo(8000) + away, [this] { act(); });
    if (!m_workbench)
        return;
    if (std::holds_alternative<session::SignedOut>(m_workbench->session())) {
        if (m_time.now() >= m_backAt)
            signIn();
        return;
    }
    if (isSignedIn() && m_time.now() < workEnd)
        guarded([this] { work(m_acts.upTo(20)); });
}

void Station::work(std::int64_t choice)
{
    if (choice == 0 && m_acts.oneIn(2))
        leave();
    else if (choice == 1)
        m_workbench->retryNow();
    else if (choice == 2 && isWorking())
        m_workbench->putBack(PutBackReason::NotSure);
    else if (choice == 3 && isWorking())
        m_workbench->park(m_workbench->deskNow() + Seconds(20));
    else if (choice <= 6 && isWorking())
        type();
    else if (choice <= 10)
        takeBack();
    else if (choice == 11)
        dealWithRefusal();
    else if (isWorking())
        decide();
    else
        m_workbench->pullNext();
}

void Station::leave()
{
    note("signs out");
    m_backAt = m_time.now() + m_acts.upTo(40'000);
    m_leftSince = m_time.now();
    m_workbench->signOut();
}

void Station::type()
{
    Draft draft = m_workbench->draft();
    draft.question = u"Quand ? %1"_s.arg(m_time.now());
    m_workbench->setDraft(draft);
}

void Station::takeBack()
{
    const OutboxEntry *candidate = m_workbench->takeBackCandidate();
    if (!candidate)
        return;
    note("takes back");
    m_withdrawn.insert(candidate->decision.id.value);
    m_workbench->takeBack();
}

void Station::dealWithRefusal()
{
    const auto &outbox = m_workbench->outbox();
    const auto refused =
        std::find_if(outbox.begin(), outbox.end(), [](const OutboxEntry &entry) { return entry.state == OutboxState::Refused; });
    if (refused == outbox.end())
        return;
    const DecisionId id = refused->decision.id;
    m_withdrawn.insert(id.value);
    if (m_acts.oneIn(2))
        m_workbench->remake(id);
    else
        m_workbench->discard(id);
}

void Station::decide()
{
    const Draft draft = m_workbench->draft();
    const HeldCase held = *m_workbench->current();
    Ruling ruling = ruling::Decline{DeclineReason::OutOfScope, u"Non"_s};
    const auto choice = m_acts.upTo(4);
    if (choice < 2 && draft.chosen >= 0)
        ruling = ruling::Schedule{draft.slots.at(static_cast<std::size_t>(draft.chosen)).when};
    else if (choice == 2)
        ruling = ruling::HandOver{HandOverReason::Other, u"note"_s};
    const Status status = m_workbench->decide(ruling);
    note(status.ok() ? "decides" : "cannot decide: " + std::to_string(static_cast<int>(status.error().kind)));
    if (!status.ok())
        return;
    ++m_time.outcome.decisions;
    // On a full disk nothing is promised before the desk has it.
    if (!m_workbench->isKept(m_workbench->outbox().back()))
        return;
    m_promised.emplace(m_workbench->outbox().back().decision.id.value,
                       Promise{draft, held.content.version, held.content.id, held.lease.grantedAt});
}

} // namespace simulation
