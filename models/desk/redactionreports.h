// What people say of the redaction: a missed word is hidden for everybody from then on, and both kinds become candidates for its
// tests. Of the words only their shape is kept: how long, of which characters, and what kind of thing stood beside them.
#pragma once

#include "models/desk/tokenmaps.h"
#include "models/domain/redactionreport.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class RedactionReports
{
public:
    explicit RedactionReports(Context &context)
        : m_context(context)
    {
    }

    /// As Desk::reportRedaction().
    [[nodiscard]] Result<HeldCase> report(const Caller &caller, const RequestId &request, const RedactionReport &report,
                                          const QString &key);
    /// As Desk::redactionReports().
    [[nodiscard]] Result<std::vector<RedactionReportEntry>> all();

private:
    struct Noted {
        TokenCategory category = TokenCategory::Unknown;
        Token token;
        QJsonObject shape;
    };
    [[nodiscard]] Result<Noted> hideEverywhere(const ledger::RequestRow &request, DisclosureLevel seenAt,
                                               const RedactionReport &report);
    [[nodiscard]] Result<Noted> shapeOfHidden(const ledger::RequestRow &request, DisclosureLevel level, const Token &token);
    [[nodiscard]] Result<HeldCase> served(const Caller &caller, const Lease &lease);
    [[nodiscard]] Result<Case> form(const ledger::RequestRow &request, DisclosureLevel level);

    Context &m_context;
};

/// Of words: {"pieces": [{"length": 9, "form": "Aa"}, …]}. `form` is one of aa, Aa, AA, 00, a0, a@a, other.
[[nodiscard]] QJsonObject shapeOf(const QStringList &words);
/// What stands before or after the spot, on its line: "line-end", "sign", "number", "word", "capital", or "hidden:person".
[[nodiscard]] std::pair<QString, QString> cuesAround(const Case &request, const TextSpot &spot);

} // namespace vigie::desk
