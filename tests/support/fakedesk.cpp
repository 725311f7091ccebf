#include "tests/support/fakedesk.h"

#include "models/domain/json.h"

#include <QTimer>

#include <algorithm>

namespace vigie {

FakeDesk::FakeDesk(const Clock &clock)
    : m_clock(clock)
{
    me.id = PersonId{QStringLiteral("person-1")};
    me.displayName = QStringLiteral("Noro");
    me.roles = {Role::Supervisor};
    me.site = QStringLiteral("Antananarivo");
    me.country = QStringLiteral("MG");
}

void FakeDesk::addCase(const Case &c)
{
    m_requests.push_back({c, State::Waiting, {}});
}

void FakeDesk::changeCase(const RequestId &request, const std::function<void(Case &)> &change)
{
    Request *found = find(request);
    Q_ASSERT(found);
    releaseDue();
    for (Accepted &entry : m_decisions) {
        if (entry.decision.request != request || entry.receipt.state != DecisionState::Accepted)
            continue;
        entry.receipt.state = DecisionState::TakenBack;
        found->state = State::Held;
        found->lease.expiresAt = deskNow() + me.policy.leaseLength;
    }
    ++found->content.version;
    change(found->content);
}

void FakeDesk::hold(const RequestId &request)
{
    Request *found = find(request);
    Q_ASSERT(found);
    found->state = State::Held;
    found->lease = grant(request);
}

void FakeDesk::expireLease(const RequestId &request)
{
    Request *found = find(request);
    Q_ASSERT(found);
    found->state = State::Waiting;
    found->lease = {};
}

void FakeDesk::letLeaseRunOut(const RequestId &request)
{
    Request *found = find(request);
    Q_ASSERT(found);
    found->state = State::Waiting;
    drafts.erase(request.value);
}

void FakeDesk::releaseDue()
{
    for (Accepted &entry : m_decisions) {
        if (entry.receipt.state == DecisionState::Accepted && entry.receipt.releaseAt <= deskNow())
            entry.receipt.state = DecisionState::Released;
    }
}

std::vector<Decision> FakeDesk::accepted() const
{
    std::vector<Decision> result;
    for (const Accepted &entry : m_decisions)
        result.push_back(entry.decision);
    return result;
}

std::vector<DecisionId> FakeDesk::released() const
{
    std::vector<DecisionId> result;
    for (const Accepted &entry : m_decisions) {
        if (entry.receipt.state == DecisionState::Released)
            result.push_back(entry.decision.id);
    }
    return result;
}

std::vector<DecisionId> FakeDesk::takenBack() const
{
    std::vector<DecisionId> result;
    for (const Accepted &entry : m_decisions) {
        if (entry.receipt.state == DecisionState::TakenBack)
            result.push_back(entry.decision.id);
    }
    return result;
}

bool FakeDesk::isHeld(const RequestId &request) const
{
    return std::any_of(m_requests.begin(), m_requests.end(),
                       [&](const Request &entry) { return entry.content.id == request && entry.state == State::Held; });
}

FakeDesk::Request *FakeDesk::find(const RequestId &request)
{
    const auto found =
        std::find_if(m_requests.begin(), m_requests.end(), [&](const Request &entry) { return entry.content.id == request; });
    return found == m_requests.end() ? nullptr : &*found;
}

FakeDesk::Accepted *FakeDesk::known(const DecisionId &decision)
{
    const auto found = std::find_if(m_decisions.begin(), m_decisions.end(),
                                    [&](const Accepted &entry) { return entry.decision.id == decision; });
    return found == m_decisions.end() ? nullptr : &*found;
}

FakeDesk::Request *FakeDesk::heldBy(const LeaseId &lease)
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(), [&](const Request &entry) {
        return entry.state == State::Held && entry.lease.id == lease && entry.lease.expiresAt > deskNow();
    });
    return found == m_requests.end() ? nullptr : &*found;
}

Lease FakeDesk::grant(const RequestId &request)
{
    drafts.erase(request.value); // it went with the lease before
    return {newId<LeaseId>(), request, deskNow(), deskNow() + me.policy.leaseLength};
}

template <typename T>
void FakeDesk::answerLater(const char *call, const Answer<T> &answer, const std::function<Result<T>()> &work)
{
    calls << QString::fromLatin1(call);
    const QString name = QString::fromLatin1(call);
    const auto carryOut = [this, name, answer, work] {
        if (offline) {
            answer(Error{ErrorKind::Unreachable, QStringLiteral("offline")});
            return;
        }
        if (busyFor > Seconds(0)) {
            answer(Error{ErrorKind::DeskFailed, QStringLiteral("busy")});
            return;
        }
        Result<T> result = work();
        if (slowAnswers.contains(name)) {
            m_underWay[name].push_back([answer, result] { answer(result); });
            return;
        }
        if (answersToLose > 0) {
            --answersToLose;
            answer(Error{ErrorKind::Unreachable, QStringLiteral("the answer was lost")});
            return;
        }
        answer(std::move(result));
    };
    if (slowRequests.contains(name))
        m_underWay[name].push_back(carryOut);
    else
        QTimer::singleShot(0, this, carryOut);
}

void FakeDesk::deliver(const QString &call)
{
    slowRequests.removeAll(call);
    slowAnswers.removeAll(call);
    for (const auto &arrives : std::exchange(m_underWay[call], {}))
        arrives();
}

void FakeDesk::signIn(const Credentials &credentials, Answer<Me> answer)
{
    answerLater<Me>("signIn", answer, [this, credentials]() -> Result<Me> {
        if (credentials.pinnedFingerprint.isEmpty())
            return Error{ErrorKind::CertificateUnknown, QString::fromLatin1(fingerprint.toHex())};
        if (credentials.pinnedFingerprint != fingerprint)
            return Error{ErrorKind::CertificateChanged, QString::fromLatin1(fingerprint.toHex())};
        if (credentials.password != password)
            return Error{ErrorKind::Unauthenticated, {}};
        m_signedIn = true;
        return me;
    });
}

void FakeDesk::confirm(const Credentials &credentials, Answer<Me> answer)
{
    answerLater<Me>("confirm", answer, [this, credentials]() -> Result<Me> {
        if (!confirmRefusals.empty()) {
            const Error refusal = confirmRefusals.front();
            confirmRefusals.pop_front();
            return refusal;
        }
        return credentials.password == password ? Result<Me>(me) : Error{ErrorKind::Unauthenticated, {}};
    });
}

void FakeDesk::signOut(Answer<Done> answer)
{
    answerLater<Done>("signOut", answer, [this]() -> Result<Done> {
        m_signedIn = false;
        for (Request &request : m_requests) {
            if (request.state == State::Held)
                request.state = State::Waiting;
        }
        return Done{};
    });
}

void FakeDesk::acknowledgeLimitedUse(int version, Answer<Me> answer)
{
    answerLater<Me>("acknowledgeLimitedUse", answer, [this, version]() -> Result<Me> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        if (version != me.limitedUse.version)
            return Error{ErrorKind::InvalidInput, {}};
        me.limitedUse.due = false;
        return me;
    });
}

void FakeDesk::queues(Answer<QueueCounts> answer)
{
    answerLater<QueueCounts>("queues", answer, [this]() -> Result<QueueCounts> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        QueueCounts counts;
        counts.supervision = static_cast<int>(std::count_if(
            m_requests.begin(), m_requests.end(), [](const Request &request) { return request.state == State::Waiting; }));
        return counts;
    });
}

void FakeDesk::pull(const QString &key, Answer<std::optional<HeldCase>> answer)
{
    answerLater<std::optional<HeldCase>>("pull", answer, [this, key]() -> Result<std::optional<HeldCase>> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        if (me.limitedUse.due)
            return Error{ErrorKind::AcknowledgementDue, {}};
        if (const auto known = m_pulls.find(key); known != m_pulls.end()) {
            const Request *request = find(known->second);
            if (request && request->state == State::Held)
                return std::optional<HeldCase>(HeldCase{request->content, request->lease});
        }
        const auto held = std::count_if(m_requests.begin(), m_requests.end(),
                                        [](const Request &request) { return request.state == State::Held; });
        if (held >= 1 + me.policy.reserve)
            return Error{ErrorKind::Forbidden, QStringLiteral("holds enough already")};
        for (Request &request : m_requests) {
            if (request.state != State::Waiting)
                continue;
            request.state = State::Held;
            request.lease = grant(request.content.id);
            m_pulls[key] = request.content.id;
            return std::optional<HeldCase>(HeldCase{request.content, request.lease});
        }
        return std::optional<HeldCase>();
    });
}

void FakeDesk::work(Answer<std::vector<HeldWork>> answer)
{
    answerLater<std::vector<HeldWork>>("work", answer, [this]() -> Result<std::vector<HeldWork>> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        std::vector<HeldWork> work;
        for (const Request &request : m_requests) {
            if (request.state != State::Held || request.lease.expiresAt <= deskNow())
                continue;
            HeldWork one{{request.content, request.lease}, {}};
            if (const auto draft = drafts.find(request.content.id.value); draft != drafts.end())
                one.draft = draft->second;
            work.push_back(one);
        }
        return work;
    });
}

void FakeDesk::fetchCase(const RequestId &request, Answer<HeldCase> answer)
{
    answerLater<HeldCase>("fetchCase", answer, [this, request]() -> Result<HeldCase> {
        const Request *found = find(request);
        if (!found)
            return Error{ErrorKind::NotFound, {}};
        if (found->state != State::Held || found->lease.expiresAt <= deskNow())
            return Error{ErrorKind::LeaseLost, {}};
        return HeldCase{found->content, found->lease};
    });
}

void FakeDesk::heartbeat(const Lease &lease, Answer<Lease> answer)
{
    answerLater<Lease>("heartbeat", answer, [this, id = lease.id]() -> Result<Lease> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        Request *request = heldBy(id);
        if (!request)
            return Error{ErrorKind::LeaseLost, {}};
        request->lease.expiresAt = deskNow() + me.policy.leaseLength;
        return request->lease;
    });
}

void FakeDesk::reclaim(const Lease &lease, Answer<HeldCase> answer)
{
    answerLater<HeldCase>("reclaim", answer, [this, lease]() -> Result<HeldCase> {
        Request *request = find(lease.request);
        if (!request || request->lease.id != lease.id || (request->state != State::Waiting && request->state != State::Held))
            return Error{ErrorKind::LeaseLost, {}};
        if (request->state == State::Waiting || request->lease.expiresAt <= deskNow()) {
            request->state = State::Held;
            request->lease = grant(lease.request);
        }
        return HeldCase{request->content, request->lease};
    });
}

void FakeDesk::keepDraft(const Lease &lease, const KeptDraft &draft, Answer<Done> answer)
{
    answerLater<Done>("keepDraft", answer, [this, lease, draft]() -> Result<Done> {
        if (!heldBy(lease.id))
            return Error{ErrorKind::LeaseLost, {}};
        KeptDraft &kept = drafts[lease.request.value];
        if (kept.editedAt <= draft.editedAt)
            kept = draft;
        return Done{};
    });
}

Result<DecisionReceipt> FakeDesk::accept(const Decision &decision)
{
    if (const Accepted *repeated = known(decision.id))
        return repeated->decision == decision ? Result<DecisionReceipt>(repeated->receipt) : Error{ErrorKind::KeyReused, {}};
    if (!refusals.empty()) {
        const Error refusal = refusals.front();
        refusals.pop_front();
        return refusal;
    }
    Request *request = find(decision.request);
    if (!request)
        return Error{ErrorKind::NotFound, {}};
    if (request->state == State::Decided)
        return Error{ErrorKind::AlreadyDecided, {}};
    if (request->state != State::Held || request->lease.id != decision.lease || request->lease.expiresAt <= deskNow())
        return Error{ErrorKind::LeaseLost, {}};
    if (request->content.version != decision.version)
        return Error{ErrorKind::RequestChanged, {}};
    if (Status checked = checkDecision(decision, request->content, deskNow()); !checked)
        return checked.error();
    request->state = State::Decided;
    m_decisions.push_back(
        {decision, {decision.id, decision.request, DecisionState::Accepted, deskNow() + me.policy.takeBackWindow}});
    return m_decisions.back().receipt;
}

void FakeDesk::push(const Decision &decision, Answer<DecisionReceipt> answer)
{
    answerLater<DecisionReceipt>("push", answer, [this, decision]() -> Result<DecisionReceipt> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        return accept(decision);
    });
}

void FakeDesk::takeBack(const Decision &decision, Answer<HeldCase> answer)
{
    answerLater<HeldCase>("takeBack", answer, [this, id = decision.id]() -> Result<HeldCase> {
        releaseDue();
        Accepted *entry = known(id);
        if (!entry)
            return Error{ErrorKind::NotFound, {}};
        if (entry->receipt.state == DecisionState::Released)
            return Error{ErrorKind::TooLate, {}};
        Request *request = find(entry->decision.request);
        if (entry->receipt.state == DecisionState::TakenBack && request->state != State::Held)
            return Error{ErrorKind::LeaseLost, {}};
        entry->receipt.state = DecisionState::TakenBack;
        request->state = State::Held;
        request->lease = grant(request->content.id);
        return HeldCase{request->content, request->lease};
    });
}

void FakeDesk::receipt(const Decision &decision, Answer<DecisionReceipt> answer)
{
    answerLater<DecisionReceipt>("receipt", answer, [this, id = decision.id]() -> Result<DecisionReceipt> {
        releaseDue();
        const Accepted *entry = known(id);
        return entry ? Result<DecisionReceipt>(entry->receipt) : Error{ErrorKind::NotFound, {}};
    });
}

PurgeOrderId FakeDesk::orderPurge(const RequestId &request)
{
    m_orders.push_back({newId<PurgeOrderId>(), request, deskNow()});
    m_requests.erase(std::remove_if(m_requests.begin(), m_requests.end(),
                                    [&](const Request &candidate) { return candidate.content.id == request; }),
                     m_requests.end());
    say(LiveKind::Purge);
    return m_orders.back().id;
}

void FakeDesk::say(LiveKind kind)
{
    if (m_heard)
        QTimer::singleShot(0, this, [heard = m_heard, event = LiveEvent{++m_said, kind}] { heard(event); });
}

void FakeDesk::cutStream()
{
    m_heard = {};
    if (m_streamEnded)
        std::exchange(m_streamEnded, {})(Error{ErrorKind::Unreachable, QStringLiteral("cut")});
}

void FakeDesk::purgeOrders(Answer<std::vector<PurgeOrder>> answer)
{
    answerLater<std::vector<PurgeOrder>>("purgeOrders", answer, [this]() -> Result<std::vector<PurgeOrder>> {
        if (!m_signedIn)
            return Error{ErrorKind::Unauthenticated, {}};
        return m_orders;
    });
}

void FakeDesk::acknowledgePurge(const PurgeOrderId &order, Answer<Done> answer)
{
    answerLater<Done>("acknowledgePurge", answer, [this, order]() -> Result<Done> {
        m_acknowledged.push_back(order);
        return Done{};
    });
}

void FakeDesk::listen(Heard heard, Answer<Listened> ended)
{
    calls << QStringLiteral("listen");
    if (offline) {
        QTimer::singleShot(0, this, [ended] { ended(Error{ErrorKind::Unreachable, QStringLiteral("offline")}); });
        return;
    }
    m_heard = std::move(heard);
    m_streamEnded = std::move(ended);
}

void FakeDesk::putBack(const Lease &lease, PutBackReason, Answer<Done> answer)
{
    answerLater<Done>("putBack", answer, [this, id = lease.id]() -> Result<Done> {
        Request *request = heldBy(id);
        if (!request)
            return Error{ErrorKind::LeaseLost, {}};
        // To the end: the same request does not come right back while others wait.
        Request moved = *request;
        moved.state = State::Waiting;
        moved.lease = {};
        m_requests.erase(m_requests.begin() + (request - m_requests.data()));
        m_requests.push_back(moved);
        return Done{};
    });
}

void FakeDesk::park(const Lease &lease, Instant, Answer<Done> answer)
{
    answerLater<Done>("park", answer, [this, id = lease.id]() -> Result<Done> {
        Request *request = heldBy(id);
        if (!request)
            return Error{ErrorKind::LeaseLost, {}};
        request->state = State::Parked;
        return Done{};
    });
}

void FakeDesk::trail(const TrailQuery &query, Answer<TrailPage> answer)
{
    answerLater<TrailPage>("trail", answer, [this, query]() -> Result<TrailPage> {
        if (!me.roles.contains(Role::Lead))
            return Error{ErrorKind::Forbidden, {}};
        trailQueries.push_back(query);
        TrailPage page{{}, true};
        for (auto entry = trailEntries.rbegin(); entry != trailEntries.rend(); ++entry) {
            const bool fits = (!query.before || entry->number < *query.before)
                && (query.actor.isEmpty() || entry->actor == query.actor)
                && (query.request.isEmpty() || entry->request == query.request)
                && (query.events.empty() || std::count(query.events.begin(), query.events.end(), entry->event) > 0)
                && (!query.from || entry->at >= *query.from) && (!query.until || entry->at < *query.until);
            if (!fits)
                continue;
            page.isLast = page.entries.size() < static_cast<size_t>(query.limit);
            if (!page.isLast)
                break;
            page.entries.push_back(*entry);
        }
        return page;
    });
}

void FakeDesk::proveTrail(Answer<TrailProof> answer)
{
    answerLater<TrailProof>("proveTrail", answer, [this]() -> Result<TrailProof> { return trailProof; });
}

void FakeDesk::disclosures(const DisclosureQuery &query, Answer<DisclosurePage> answer)
{
    answerLater<DisclosurePage>("disclosures", answer, [this, query]() -> Result<DisclosurePage> {
        disclosureQueries.push_back(query);
        auto from = disclosureEntries.begin();
        if (!query.after.isEmpty())
            from = std::next(
                std::find_if(from, disclosureEntries.end(), [&](const Disclosure &one) { return one.id == query.after; }));
        const auto count = std::min<std::ptrdiff_t>(disclosuresAtATime, std::distance(from, disclosureEntries.end()));
        return DisclosurePage{{from, from + count}, from + count == disclosureEntries.end()};
    });
}

void FakeDesk::reveals(const RevealQuery &query, Answer<RevealPage> answer)
{
    answerLater<RevealPage>("reveals", answer, [this, query]() -> Result<RevealPage> {
        revealQueries.push_back(query);
        RevealPage page{query.after.isEmpty() ? revealPatterns : std::vector<RevealPattern>(), {}, true};
        bool isReached = query.after.isEmpty();
        for (const RevealEntry &entry : revealEntries) {
            const bool isAskedFor = isReached && (query.person.isEmpty() || entry.person == query.person)
                && (!query.unusualOnly || !entry.unusual.isEmpty());
            isReached = isReached || entry.id == query.after;
            page.isLast = !isAskedFor || page.entries.size() < static_cast<size_t>(revealsAtATime);
            if (!page.isLast)
                break;
            if (isAskedFor)
                page.entries.push_back(entry);
        }
        return page;
    });
}

void FakeDesk::agreements(Answer<AgreementRegister> answer)
{
    answerLater<AgreementRegister>("agreements", answer, [this]() -> Result<AgreementRegister> { return agreementRegister; });
}

void FakeDesk::recordAgreement(const ClientAgreement &agreement, Answer<Done> answer)
{
    answerLater<Done>("recordAgreement", answer, [this, agreement]() -> Result<Done> {
        if (agreement.client.isEmpty() || agreement.version.isEmpty() || agreement.source.isEmpty())
            return Error{ErrorKind::InvalidInput, {}};
        ClientAgreement recorded = agreement;
        recorded.recordedAt = deskNow();
        agreementRegister.clients.push_back(recorded);
        auto &missing = agreementRegister.missing;
        if (agreement.scope == AgreementScope::Supervision)
            missing.erase(std::remove_if(missing.begin(), missing.end(),
                                         [&](const MissingAgreement &one) { return one.client == agreement.client; }),
                          missing.end());
        return Done{};
    });
}

void FakeDesk::withdrawAgreement(const QString &client, AgreementScope scope, Answer<Done> answer)
{
    answerLater<Done>("withdrawAgreement", answer, [this, client, scope]() -> Result<Done> {
        bool any = false;
        for (ClientAgreement &one : agreementRegister.clients) {
            if (one.client != client || one.scope != scope || one.withdrawnAt)
                continue;
            one.withdrawnAt = deskNow();
            any = true;
        }
        return any ? Result<Done>(Done{}) : Error{ErrorKind::NotFound, {}};
    });
}

void FakeDesk::levels(Answer<LevelsInForce> answer)
{
    answerLater<LevelsInForce>("levels", answer, [this]() -> Result<LevelsInForce> { return levelsInForce; });
}

void FakeDesk::setLevels(const LevelPolicy &policy, Answer<LevelsInForce> answer)
{
    answerLater<LevelsInForce>("setLevels", answer, [this, policy]() -> Result<LevelsInForce> {
        if (policy.version != levelsInForce.document.version)
            return Error{ErrorKind::RequestChanged, {}};
        if (const Result<LevelPolicy> sound = levelPolicyFromJson(toJson(policy)); !sound)
            return sound.error();
        levelsInForce = {{policy.version + 1, policy.rules}, me.id, deskNow()};
        return levelsInForce;
    });
}

void FakeDesk::colleagues(Answer<std::vector<Colleague>> answer)
{
    answerLater<std::vector<Colleague>>("colleagues", answer, [this]() -> Result<std::vector<Colleague>> { return people; });
}

void FakeDesk::reveal(const RequestId &request, const RevealWish &wish, const QString &, Answer<Revealed> answer)
{
    answerLater<Revealed>("reveal", answer, [this, request, wish]() -> Result<Revealed> {
        revealsAsked.push_back(wish);
        if (!revealRefusals.empty()) {
            const Error refusal = revealRefusals.front();
            revealRefusals.pop_front();
            return refusal;
        }
        const Request *found = find(request);
        if (!found || found->state != State::Held || found->lease.expiresAt <= deskNow())
            return Error{ErrorKind::LeaseLost, {}};
        const auto value = clearValues.find(wish.token.value);
        if (value == clearValues.end())
            return Error{ErrorKind::NotFound, {}};
        return Revealed{wish.token, TokenCategory::Organisation, value->second, deskNow() + shownFor};
    });
}

void FakeDesk::reportRedaction(const RequestId &request, const RedactionReport &report, const QString &key,
                               Answer<HeldCase> answer)
{
    answerLater<HeldCase>("reportRedaction", answer, [this, request, report, key]() -> Result<HeldCase> {
        if (!reportRefusals.empty()) {
            const Error refusal = reportRefusals.front();
            reportRefusals.pop_front();
            return refusal;
        }
        Request *found = find(request);
        if (!found || found->state != State::Held || found->lease.expiresAt <= deskNow())
            return Error{ErrorKind::LeaseLost, {}};
        if (std::find(m_reportKeys.begin(), m_reportKeys.end(), key) != m_reportKeys.end())
            return HeldCase{found->content, found->lease};
        const bool isMissed = report.kind == ReportKind::Missed;
        if (found->content.version != report.version || (isMissed && found->content.revision != report.revision))
            return Error{ErrorKind::RequestChanged, {}};
        reports.push_back(report);
        m_reportKeys.append(key);
        if (isMissed) {
            const QStringList words = wordsAt(found->content, report.spot);
            if (words.isEmpty())
                return Error{ErrorKind::InvalidInput, {}};
            const Token token{QStringLiteral("REPORTED_%1").arg(reports.size())};
            for (const QString &piece : words)
                hide(found->content, piece, {report.category, token});
        }
        return HeldCase{found->content, found->lease};
    });
}

} // namespace vigie
