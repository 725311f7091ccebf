// The letters of rights requests: their templates in versions, which leads change, and the mails that go out with steps.
#pragma once

#include "models/desk/context.h"
#include "models/domain/inforce.h"
#include "models/domain/rightsletters.h"
#include "models/ledger/rights.h"

namespace vigie::desk {

/// resources/rights/letters.json: what holds until a lead sets another.
extern const char *const ownLettersText;

class RightsLetters
{
public:
    explicit RightsLetters(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<InForce<LetterTemplates>> inForce();
    [[nodiscard]] Result<LetterTemplates> templates() { return documentOf(inForce()); }
    /// In the place of the version that it names. InvalidInput with every fault, RequestChanged, Forbidden.
    [[nodiscard]] Result<InForce<LetterTemplates>> set(const LetterTemplates &wish, const PersonId &by);

    /// Outside a transaction: the letter of what would be the next step, to be stored with it. InvalidInput with what is wrong
    /// with it, or when nobody's address is known.
    [[nodiscard]] Result<ledger::PostedLetter> mailOf(const RightsCase &request, const RightsStep &step);
    /// Of a refusal: InvalidInput with what is missing so that they can complain, in its letter or, as they are told otherwise,
    /// in its words.
    [[nodiscard]] Status checkRefusal(const RightsStep &step);
    /// Outside a transaction. Files first, then the ledger, as in release.h.
    [[nodiscard]] Status sendPosted();
    /// As a client was last told, whoever else that was about. InvalidInput when nothing is held for it.
    [[nodiscard]] Result<QString> lastAddressOf(const QString &client);

private:
    [[nodiscard]] Result<QString> addressOf(const RightsCase &request, const RightsLetter &letter);
    [[nodiscard]] Result<QString> noticeAddress(const RightsId &request, const QString &client);

    Context &m_context;
};

} // namespace vigie::desk
