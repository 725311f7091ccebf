// Putting right what is held about somebody (GDPR art. 16; D1): in the participants and contacts of every version of a request,
// in what the service made of it and in what goes out for them, as it came and as it is used, in what its tokens stand for, in
// who takes part in events, in the meetings that came of it, in mails that have not gone yet, and in what people who work here
// wrote about it: notes of incidents, decisions, reasons of reveals, reviews. So are notes about anything that say their address
// or number, and those that somebody has said are about them. What is readable of it on screens comes anew; of what is over, what
// the service understood is read anew in its form.
//
// As they were stay: what people wrote, their mails and the words of their events, and packages that nobody could read, which
// are theirs; with them names as they stand there and words that were reported, which have still to be hidden; the forms and
// rulings that reviews were given, as they are judged by what was known then; the register of what people ask by their rights,
// its letters and archives, which say what was asked and answered; and accounts, which are put right where they are kept.
#pragma once

#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/domain/incident.h"
#include "models/domain/rectification.h"
#include "models/ledger/packages.h"
#include "models/ledger/requests.h"

#include <set>
#include <vector>

namespace vigie::desk {

/// Where it is put right.
struct RectifiedWhere {
    std::vector<Mentioned> requests; ///< theirs, as inLockOrder() locks them
    std::set<RequestId> spared;      ///< that stay, with the notes about them
    std::vector<QString> texts;      ///< notes that say their name alone, and are about them

    bool operator==(const RectifiedWhere &) const = default;
};

class Rectifications
{
public:
    explicit Rectifications(Context &context)
        : m_context(context)
    {
    }

    /// Within a transaction that has locked the rights request. In how many places; when in none, nothing has changed.
    /// RequestChanged for a text that does not say their name.
    [[nodiscard]] Result<int> apply(const Caller &caller, const RightsCase &rights, const RectifiedWhere &where,
                                    const std::vector<RectifiedValue> &values);
    /// After something of a locked request is different, however that came about.
    [[nodiscard]] Status showAnew(const ledger::RequestRow &request, const RightsCase &rights);

private:
    [[nodiscard]] Result<int> inDocuments(const ledger::StoredPackage &package, const RightsSubject &subject,
                                          const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<int> inClientFiles(const std::set<RequestId> &requests, const RightsCase &rights,
                                            const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<int> inTokens(const RequestId &request, int version, const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<int> inRequest(const Caller &caller, const RightsCase &rights, const RequestId &request,
                                        const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<int> inNotes(const Caller &caller, const RightsCase &rights, const RectifiedWhere &where,
                                      const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<std::set<IncidentId>> notesOf(const RightsSubject &subject, const RectifiedWhere &where);
    [[nodiscard]] Status noted(const Caller &caller, const RightsCase &rights, int places, QJsonObject of);
    [[nodiscard]] Status readAnew(const ledger::RequestRow &request);
    [[nodiscard]] Status readFormsAnew(const ledger::StoredPackage &package);

    Context &m_context;
};

} // namespace vigie::desk
