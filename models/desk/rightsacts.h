// What the desk carries out itself of what people ask by their rights: putting right, restricting, leaving out of reviews,
// erasing (D1, D5, D6). Each in one transaction with the step that records it.
#pragma once

#include "models/desk/erasure.h"
#include "models/desk/itemerasure.h"
#include "models/desk/rights.h"
#include "models/domain/rectification.h"

#include <functional>
#include <set>

namespace vigie::desk {

class RightsActs
{
public:
    explicit RightsActs(Context &context)
        : m_context(context)
        , m_rights(context)
    {
    }

    // As it is then. Errors as Rights::readyToAct() and lockAt().
    [[nodiscard]] Result<RightsCase> rectify(const Caller &caller, const RightsId &id, int version,
                                             const Rectification &rectification);
    [[nodiscard]] Result<RightsCase> restrict(const Caller &caller, const RightsId &id, int version,
                                              const std::vector<RequestId> &byNameToo);
    [[nodiscard]] Result<RightsCase> leaveOut(const Caller &caller, const RightsId &id, int version,
                                              const std::vector<RequestId> &byNameToo);
    [[nodiscard]] Result<RightsCase> erase(const Caller &caller, const RightsId &id, int version, const ErasureOrder &order);
    /// What it has kept back, within a transaction that has locked it.
    [[nodiscard]] Status eraseKept(const Caller &caller, const RightsCase &request, RightsStep &step);

private:
    /// Carries it out and records that. `work` may say more in the step.
    [[nodiscard]] Result<RightsCase> act(const Caller &caller, const RightsId &id, int version, const QString &words,
                                         const std::function<Status(const RightsCase &, RightsStep &)> &work);
    /// Who is to be told of it then, one by one (art. 19).
    [[nodiscard]] Status listRecipients(const std::set<RequestId> &requests, RightsStep &step);
    // Within a transaction that has locked it.
    /// Where clients are told of it, before the last thing that says so goes.
    [[nodiscard]] Status noteContacts(const RightsCase &request, const std::vector<HeldRecipient> &recipients);
    /// What stays for somebody else.
    struct HeldFrom {
        std::set<RequestId> kept;       ///< another keeps it back, and lets it go by itself
        std::set<RequestId> restricted; ///< and nothing erases it once that is lifted
    };
    /// Which of them, once all are locked.
    [[nodiscard]] Result<HeldFrom> lockToErase(const RightsCase &request, const std::set<RequestId> &all);
    /// Of those that are left.
    [[nodiscard]] Result<ErasedItems> eraseItems(const Caller &caller, const RightsCase &request, const ErasureOrder &order);
    /// `theirs`: all that was found, of which the rest stays.
    [[nodiscard]] Status eraseAll(const Caller &caller, const RightsCase &request, const ErasureOrder &order,
                                  const std::set<RequestId> &theirs, RightsStep &step);
    [[nodiscard]] Result<std::vector<KeptRequest>> keepBack(const Caller &caller, const RightsCase &request,
                                                            const ErasureOrder &order);
    /// And says so in the step and the trail; the subject is empty where nobody is known any more.
    [[nodiscard]] Status eraseThose(const Caller &caller, const RightsCase &request, const std::set<RequestId> &going,
                                    const Spared &spared, const RightsSubject &subject, Erased erased, RightsStep &step);
    [[nodiscard]] Status removeArchivesOf(const Caller &caller, const RightsCase &request);

    Context &m_context;
    Rights m_rights;
};

} // namespace vigie::desk
