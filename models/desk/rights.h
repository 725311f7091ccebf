// The register of what people ask by their rights, and its steps (D1 to D3, D7). For support in the EU alone: what is in it is
// clear, and of people who have asked for less of that.
#pragma once

#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/desk/trail.h"
#include "models/domain/holdings.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/rights.h"

namespace vigie::desk {

[[nodiscard]] Error inTheWay(RightsObstacle obstacle);

/// For readyToAct(): whatever is asked for beside the kind.
template <auto isOfKind>
bool isOf(const RightsWish &wish)
{
    return isOfKind(wish.kind);
}

class Rights
{
public:
    explicit Rights(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<RightsRegister> list(const Caller &caller);
    [[nodiscard]] Result<Once<RightsCase>> take(const Caller &caller, const RightsWish &wish, const QString &idempotencyKey);
    [[nodiscard]] Result<RightsView> view(const Caller &caller, const RightsId &id);
    [[nodiscard]] Result<RightsCase> step(const Caller &caller, const RightsId &id, int version, RightsStep step);
    [[nodiscard]] Result<Holdings> search(const Caller &caller, const RightsId &id, int version, const SearchReason &reason);

    /// What is held of whom it is about, what of it others keep back, and what else they have asked: newest first. `request` has
    /// no id when it is nobody's. Nothing is noted.
    struct Found {
        Holdings holdings;
        std::vector<RightsCase> others;
    };
    [[nodiscard]] Result<Found> lookFor(const RightsCase &request);

    // What is carried out elsewhere (rightsacts.h, archives.h) is begun and recorded by these.
    /// Within a transaction. RequestChanged when somebody has taken a step since.
    [[nodiscard]] Result<RightsCase> lockAt(const RightsId &id, int version);
    /// As it is, when the desk may now take that step with it. NotFound, InvalidInput.
    [[nodiscard]] Result<RightsCase> readyFor(const RightsId &id, RightsStepKind kind);
    /// The same for what the desk itself carries out, of a kind of right.
    [[nodiscard]] Result<RightsCase> readyToAct(const Caller &caller, const RightsId &id, bool (*isOfKind)(const RightsWish &));
    /// Leaves out what is held for clients that have declined. ForwardFirst when something is for one that was not asked, as it
    /// was found by name alone or since.
    [[nodiscard]] Status leaveToClients(const RightsCase &request, std::vector<Mentioned> &requests);
    /// Within a transaction that has locked it; without the word in the trail.
    [[nodiscard]] Status record(const Caller &caller, RightsCase &request, const RightsStep &step);
    /// `caller` is nobody for the desk itself.
    [[nodiscard]] Status note(const Caller &caller, AuditEvent event, const RightsCase &request, QJsonObject facts);
    /// What else they have asked; of what is over at most so many.
    [[nodiscard]] Result<std::vector<RightsCase>> ofSameSubject(const RightsCase &request, int mostOver);

private:
    [[nodiscard]] Result<ClockRules> clockRules();
    [[nodiscard]] Result<std::optional<ledger::PostedLetter>> mailOf(const RightsId &id, int version, const RightsStep &step);
    [[nodiscard]] Status nameHolding(const RightsCase &rights, Holdings &holdings);
    /// With which it is to be grouped: both are locked then. Nothing for another step, or a number that nothing bears.
    [[nodiscard]] Result<std::optional<RightsCase>> lockOther(const RightsId &id, const RightsStep &step);
    /// Whether something that is held is theirs without doubt.
    [[nodiscard]] Result<bool> isHeld(const RightsSubject &subject);

    Context &m_context;
};

} // namespace vigie::desk
