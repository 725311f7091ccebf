#include "models/desk/decisions.h"

#include "models/calendar/slotrules.h"
#include "models/desk/queue.h"
#include "models/desk/serving.h"
#include "models/desk/tokenmaps.h"
#include "models/domain/json.h"
#include "models/redaction/vault.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace vigie::desk {
namespace {

/// Longer than any copy is under way.
constexpr std::chrono::hours rememberedRefusals{24};

/// Refused for what it is or was made on: the desk's own failures may pass, and the next attempt succeed.
bool isForGood(ErrorKind why)
{
    constexpr std::array forGood{ErrorKind::InvalidInput, ErrorKind::Forbidden,      ErrorKind::RequestChanged,
                                 ErrorKind::LeaseLost,    ErrorKind::AlreadyDecided, ErrorKind::SharingRefused,
                                 ErrorKind::SlotNotFree,  ErrorKind::SlotInPast};
    return std::find(forGood.begin(), forGood.end(), why) != forGood.end();
}

DecisionReceipt receiptOf(const ledger::DecisionRow &row)
{
    return DecisionReceipt{row.id, row.request, row.state, row.releaseAt};
}

} // namespace

bool namesOnlyParticipants(const QString &text, const Case &request)
{
    static const QRegularExpression token(QStringLiteral("\\{([A-Z][A-Z_]*_[0-9]+)\\}"));
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        if (!findParticipant(request, Token{matches.next().captured(1)}))
            return false;
    }
    return true;
}

/// What a person may have been shown for understanding is not handed on in words: it goes out as shared, to whom the client
/// designated (Q9). Names are no secret among those who meet.
Status Decisions::checkWords(const Decision &decision, DisclosureLevel level)
{
    constexpr std::array onlyShared{TokenCategory::Phone,      TokenCategory::Email,          TokenCategory::Address,
                                    TokenCategory::AccessCode, TokenCategory::ConferenceLink, TokenCategory::Iban,
                                    TokenCategory::Card,       TokenCategory::NationalId,     TokenCategory::Passport,
                                    TokenCategory::BirthDate,  TokenCategory::Plate};
    QString words = writtenText(decision.ruling);
    for (const Correction &correction : decision.corrections) {
        const auto *text = std::get_if<RedactedText>(&correction.value);
        for (const TextRun &run : text ? *text : RedactedText())
            words += QLatin1Char('\n') + run.text;
    }
    const Result<std::optional<TokenValues>> hidden = TokenMaps(m_context).find({decision.request, decision.version, level});
    if (!hidden)
        return hidden.error();
    redaction::VaultBuilder known;
    for (const auto &[token, value] : *hidden ? **hidden : TokenValues()) {
        if (std::find(onlyShared.begin(), onlyShared.end(), value.category) != onlyShared.end())
            known.addValue(value.category, value.value);
    }
    const std::vector<redaction::VaultMatch> said = known.build().find(words);
    return said.empty() ? Status(Done{})
                        : Error{ErrorKind::SharingRefused, QLatin1String("in words: ") + wireName(said.front().category)};
}

Result<Once<DecisionReceipt>> Decisions::decide(const Caller &caller, const Decision &decision)
{
    if (caller.me.roles.count(Role::Supervisor) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("supervisors only")};
    if (decision.id.isEmpty() || decision.id.value.size() > 100)
        return Error{ErrorKind::InvalidInput, QStringLiteral("decision id: 1 to 100 characters")};
    const QByteArray body = toBytes(toJson(decision));
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    const Result<Ruled> ruled = m_context.ledger.transact([&]() -> Result<Ruled> {
        const Result<ledger::RequestRow> request = ledger::RequestStore(m_context.ledger).lock(decision.request);
        if (!request)
            return request.error();
        const Result<std::optional<Ruled>> before = repeated(caller, decision, hash);
        if (!before)
            return before.error();
        if (*before)
            return **before;
        if (Status fine = checkAgainstDesk(caller, decision, *request); !fine)
            return refused(caller, decision, hash, fine.error());
        const Result<Once<DecisionReceipt>> recorded = record(caller, decision, body);
        return recorded ? Result<Ruled>(Ruled(*recorded)) : recorded.error();
    });
    if (!ruled)
        return ruled.error();
    if (const auto *refusal = std::get_if<Error>(&*ruled))
        return *refusal;
    return std::get<Once<DecisionReceipt>>(*ruled);
}

/// A repeat is answered as the first time, whatever happened since (Q7).
Result<std::optional<Decisions::Ruled>> Decisions::repeated(const Caller &caller, const Decision &decision,
                                                            const QByteArray &hash)
{
    const auto answered = [&](const PersonId &person, const QByteArray &bodyHash, Ruled before) {
        const bool same = person == caller.me.id && bodyHash == hash;
        return std::optional<Ruled>(
            same ? std::move(before) : Error{ErrorKind::KeyReused, QStringLiteral("this decision id came with another body")});
    };
    ledger::DecisionStore decisions(m_context.ledger);
    const Result<std::optional<ledger::DecisionRow>> known = decisions.find(decision.id);
    if (!known)
        return known.error();
    if (*known)
        return answered((*known)->person, (*known)->bodyHash, Once<DecisionReceipt>{receiptOf(**known), true});
    const Result<std::optional<ledger::RefusalRow>> refusal = decisions.refusal(decision.id);
    if (!refusal)
        return refusal.error();
    if (*refusal)
        return answered((*refusal)->person, (*refusal)->bodyHash, (*refusal)->why);
    return std::optional<Ruled>();
}

/// Whoever was told that it was refused must not see it take effect when a late copy finds the slot free or the lease back.
Result<Decisions::Ruled> Decisions::refused(const Caller &caller, const Decision &decision, const QByteArray &hash,
                                            const Error &why)
{
    if (!isForGood(why.kind))
        return why;
    ledger::DecisionStore decisions(m_context.ledger);
    if (Status forgotten = decisions.forgetRefusalsBefore(m_context.now() - rememberedRefusals); !forgotten)
        return forgotten.error();
    if (Status added = decisions.addRefusal({decision.id, caller.me.id, hash, why, m_context.now()}); !added)
        return added.error();
    return Ruled(why);
}

Status Decisions::checkAgainstDesk(const Caller &caller, const Decision &decision, const ledger::RequestRow &request)
{
    const Result<Held> held = Queue(m_context).lockHeld(caller, decision.lease);
    if (!held || held->request.id != decision.request) {
        if (!held && held.error().kind != ErrorKind::LeaseLost)
            return held.error();
        const Result<std::optional<ledger::DecisionRow>> standing =
            ledger::DecisionStore(m_context.ledger).standing(request.id, request.version);
        if (!standing)
            return standing.error();
        if (*standing)
            return Error{ErrorKind::AlreadyDecided, QStringLiteral("this version has a decision")};
        if (request.isRestricted)
            return Error{ErrorKind::LeaseLost, QStringLiteral("somebody whom it names has had it restricted (GDPR art. 18)")};
        return Error{ErrorKind::LeaseLost, QStringLiteral("the lease is not held")};
    }
    if (decision.version != request.version)
        return Error{ErrorKind::RequestChanged, QStringLiteral("version %1 is current").arg(request.version)};
    if (Status locked = ledger::RequestStore(m_context.ledger).lockClient(request.client); !locked)
        return locked;
    const Result<Case> current = Serving(m_context).current(request, caller);
    if (!current)
        return current.error();
    if (Status fine = checkDecision(decision, *current, m_context.now()); !fine)
        return fine;
    if (!namesOnlyParticipants(writtenText(decision.ruling), *current))
        return Error{ErrorKind::InvalidInput, QStringLiteral("the text names a token that is no participant")};
    if (Status fine = checkWords(decision, current->level); !fine)
        return fine;
    if (const Result<Package> corrected = Serving(m_context).corrected(request, decision.corrections); !corrected)
        return corrected.error();
    return checkSlotsFree(decision, *current, request);
}

Status Decisions::checkSlotsFree(const Decision &decision, const Case &current, const ledger::RequestRow &request)
{
    const Case understood = corrected(current, decision.corrections);
    const calendar::SlotContext context{understood, m_context.now()};
    const Result<Package> own = Serving(m_context).package(request);
    if (!own)
        return own.error();
    for (const TimeRange &slot : slotsOf(decision.ruling)) {
        if (!isFree(calendar::judgeSlot(slot, context)))
            return Error{ErrorKind::SlotNotFree, toRfc3339(slot.start)};
        // Also where the client shares no calendar, or the slot lies outside the days that were looked at.
        const Result<std::vector<TimeRange>> others = Serving(m_context).otherMeetings(request, *own, slot);
        if (!others)
            return others.error();
        if (!others->empty())
            return Error{ErrorKind::SlotNotFree, toRfc3339(slot.start)};
    }
    return Done{};
}

Result<Once<DecisionReceipt>> Decisions::record(const Caller &caller, const Decision &decision, const QByteArray &body)
{
    const Instant now = m_context.now();
    const ledger::DecisionRow row{decision.id,
                                  decision.request,
                                  decision.version,
                                  decision.lease,
                                  caller.me.id,
                                  QCryptographicHash::hash(body, QCryptographicHash::Sha256),
                                  QString::fromUtf8(body),
                                  DecisionState::Accepted,
                                  now,
                                  now + caller.me.policy.takeBackWindow};
    const Result<bool> added = ledger::DecisionStore(m_context.ledger).add(row);
    if (!added)
        return added.error();
    if (!*added)
        return Error{ErrorKind::KeyReused, QStringLiteral("this decision id is in use")};
    if (Status set = ledger::RequestStore(m_context.ledger).setState(decision.request, RequestState::Decided); !set)
        return set.error();
    if (Status ended = ledger::LeaseStore(m_context.ledger).end(decision.lease, now, QLatin1String("decided")); !ended)
        return ended.error();
    if (Status noted = Trail(m_context).append(AuditEvent::Decided, caller.me.id,
                                               {{QStringLiteral("decision"), row.id.value},
                                                {QStringLiteral("request"), row.request.value},
                                                {QStringLiteral("version"), row.version},
                                                {QStringLiteral("lease"), row.lease.value},
                                                {QStringLiteral("session"), caller.session.value},
                                                {QStringLiteral("ruling"), QString(rulingName(decision.ruling))},
                                                {QStringLiteral("bodyHash"), QString::fromLatin1(row.bodyHash.toHex())}});
        !noted)
        return noted.error();
    return Once<DecisionReceipt>{receiptOf(row), false};
}

Result<ledger::DecisionRow> Decisions::own(const Caller &caller, const RequestId &request, const DecisionId &decision)
{
    const Result<std::optional<ledger::DecisionRow>> found = ledger::DecisionStore(m_context.ledger).find(decision);
    if (!found)
        return found.error();
    if (!*found || (*found)->request != request || (*found)->person != caller.me.id)
        return Error{ErrorKind::NotFound, QStringLiteral("no such decision")};
    return **found;
}

Result<DecisionReceipt> Decisions::receipt(const Caller &caller, const RequestId &request, const DecisionId &decision)
{
    const Result<ledger::DecisionRow> found = own(caller, request, decision);
    return found ? Result<DecisionReceipt>(receiptOf(*found)) : found.error();
}

Result<HeldCase> Decisions::takeBack(const Caller &caller, const RequestId &requestId, const DecisionId &decisionId)
{
    return m_context.ledger.transact([&]() -> Result<HeldCase> {
        const Result<ledger::RequestRow> request = ledger::RequestStore(m_context.ledger).lock(requestId);
        if (!request)
            return request.error();
        const Result<ledger::DecisionRow> found = own(caller, requestId, decisionId);
        if (!found)
            return found.error();
        ledger::LeaseStore leases(m_context.ledger);
        Result<std::optional<ledger::LeaseRow>> lease = leases.find(found->lease);
        if (!lease)
            return lease.error();
        if (!*lease)
            return Error{ErrorKind::LeaseLost, QStringLiteral("the lease is not held")};
        const bool again = found->state == DecisionState::TakenBack; // repeated: answered as the first time
        if (again && !(*lease)->holds(m_context.now()))
            return Error{ErrorKind::LeaseLost, QStringLiteral("the lease is not held")};
        if (!again) {
            if (found->state == DecisionState::Released || m_context.now() >= found->releaseAt)
                return Error{ErrorKind::TooLate, QStringLiteral("it has been released")};
            (*lease)->lease.expiresAt = m_context.now() + caller.me.policy.leaseLength;
            if (Status settled =
                    ledger::DecisionStore(m_context.ledger).settle(decisionId, DecisionState::TakenBack, m_context.now());
                !settled)
                return settled.error();
            if (Status reopened = leases.reopen((*lease)->lease.id, (*lease)->lease.expiresAt); !reopened)
                return reopened.error();
            if (Status set = ledger::RequestStore(m_context.ledger).setState(requestId, RequestState::Leased); !set)
                return set.error();
        }
        Result<HeldCase> served = Serving(m_context).serve(caller, (*lease)->lease);
        if (!served)
            return served;
        if (Status noted = Trail(m_context).append(AuditEvent::TakenBack, caller.me.id,
                                                   {{QStringLiteral("decision"), decisionId.value},
                                                    {QStringLiteral("request"), requestId.value},
                                                    {QStringLiteral("session"), caller.session.value}});
            !noted)
            return noted.error();
        if (Status noted = Serving(m_context).record(AuditEvent::Viewed, caller, *served); !noted)
            return noted.error();
        return served;
    });
}

} // namespace vigie::desk
