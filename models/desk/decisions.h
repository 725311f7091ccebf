// Checks and records decisions (Q5, Q6, Q7, Q9, C7); a recorded one can be taken back until it is released (Q8).
#pragma once

#include "models/desk/context.h"
#include "models/ledger/decisions.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Decisions
{
public:
    explicit Decisions(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<Once<DecisionReceipt>> decide(const Caller &caller, const Decision &decision);
    [[nodiscard]] Result<HeldCase> takeBack(const Caller &caller, const RequestId &request, const DecisionId &decision);
    [[nodiscard]] Result<DecisionReceipt> receipt(const Caller &caller, const RequestId &request, const DecisionId &decision);

private:
    /// What stands in the ledger afterwards: a receipt, or a refusal.
    using Ruled = std::variant<Once<DecisionReceipt>, Error>;
    /// The answer of the first time; nothing when this is the first time.
    [[nodiscard]] Result<std::optional<Ruled>> repeated(const Caller &caller, const Decision &decision, const QByteArray &hash);
    [[nodiscard]] Result<Ruled> refused(const Caller &caller, const Decision &decision, const QByteArray &hash, const Error &why);
    /// NotFound when it is not the caller's, or on another request.
    [[nodiscard]] Result<ledger::DecisionRow> own(const Caller &caller, const RequestId &request, const DecisionId &decision);
    [[nodiscard]] Status checkWords(const Decision &decision, DisclosureLevel level);
    [[nodiscard]] Status checkAgainstDesk(const Caller &caller, const Decision &decision, const ledger::RequestRow &request);
    [[nodiscard]] Status checkSlotsFree(const Decision &decision, const Case &current, const ledger::RequestRow &request);
    [[nodiscard]] Result<Once<DecisionReceipt>> record(const Caller &caller, const Decision &decision, const QByteArray &body);

    Context &m_context;
};

/// Whether every {TOKEN} of the text is a participant of the case: others are not put back into clear (Q9).
[[nodiscard]] bool namesOnlyParticipants(const QString &text, const Case &request);

} // namespace vigie::desk
