// Single values that go while the requests that say them stay (GDPR art. 17; D1): "delete my telephone number, and keep the
// rest". Out of every version of the requests that are left, as they came and as they are used, in whichever spelling, what
// people wrote included; of what came of them; of forms, and of what their tokens stand for, which cannot be revealed any more;
// of what people who work here wrote; of notes about nothing else; and of the register of what people ask by their rights.
// Packages that nobody could read go whole where they say an address or number.
//
// Where somebody else who takes part is called or reached so too, it goes from their own entry alone: nobody can tell whose it is
// in the rest. Letters to who uses a right that have not gone yet, and where clients are told of what was erased, stay: they are
// taken or forgotten within days.
#pragma once

#include "models/desk/context.h"
#include "models/desk/itemcut.h"
#include "models/domain/rights.h"
#include "models/ledger/packages.h"
#include "models/ledger/requests.h"

#include <set>
#include <vector>

namespace vigie::desk {

struct ErasedItems {
    int packages = 0;     ///< that nobody could read
    int workstations = 0; ///< that were told to remove what they have
};

class ItemErasure
{
public:
    explicit ItemErasure(Context &context)
        : m_context(context)
    {
    }

    // Within a transaction that has locked the rights request. InvalidInput as itemError().
    /// What this request and others of the same person say of it. Before any other request is locked.
    [[nodiscard]] Status inRegister(const RightsCase &rights, const std::vector<ErasedItem> &items);
    /// REQUIRES the locks of the requests that are left.
    [[nodiscard]] Result<ErasedItems> apply(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &left,
                                            const std::vector<ErasedItem> &items);

private:
    struct Places {
        int everywhere = 0;
        int inForms = 0; ///< of these: where a workstation may show it
    };
    /// Where it is somebody else's too, in their own entries alone.
    [[nodiscard]] Result<Places> inRequest(const RightsCase &rights, const ledger::RequestRow &request, const ItemCut &cut,
                                           bool isAnothersToo);
    [[nodiscard]] Result<int> inPackage(const RightsSubject &subject, const ledger::StoredPackage &package, const ItemCut &cut,
                                        bool isAnothersToo);
    [[nodiscard]] Result<int> inTokens(const ledger::RequestRow &request, const ItemCut &cut);
    [[nodiscard]] Result<int> inClientFiles(const std::set<RequestId> &requests, const ItemCut &cut);
    [[nodiscard]] Result<int> inNotes(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &requests,
                                      const ErasedItem &item, const ItemCut &cut, ErasedItems &outcome);
    [[nodiscard]] Result<bool> isAnothersToo(const RequestId &request, const RightsSubject &subject, const ItemCut &cut);
    [[nodiscard]] Status callBack(const RightsCase &rights, const RequestId &request, ErasedItems &outcome);
    [[nodiscard]] Status noted(const Caller &caller, const RightsCase &rights, int places, QJsonObject of);

    Context &m_context;
};

} // namespace vigie::desk
