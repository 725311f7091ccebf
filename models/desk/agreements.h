// Data that came through Google's APIs, and what was derived from it, is shown to people outside the house only where its client
// has agreed to it, or for security or law (P4; Google API Services User Data Policy, Limited Use).
#pragma once

#include "models/desk/context.h"
#include "models/ledger/agreements.h"
#include "models/ledger/requests.h"

#include <QJsonObject>

namespace vigie::desk {

/// Who is answerable for a change, and the idempotency key of the call. Nobody: whoever runs the desk, by its command line.
struct Author {
    PersonId person;
    QString key;
};

class Agreements
{
public:
    explicit Agreements(Context &context)
        : m_context(context)
    {
    }

    /// A repeat of one that stands changes nothing, nor does a repeat of the call. KeyReused.
    [[nodiscard]] Status record(const ClientAgreement &agreement, const Author &by = {});
    [[nodiscard]] Status withdraw(const QString &client, AgreementScope scope, const Author &by = {});
    /// As a lead reads it.
    [[nodiscard]] Result<AgreementRegister> all(const Caller &caller);
    [[nodiscard]] Result<std::vector<ClientAgreement>> all();
    [[nodiscard]] Result<std::vector<MissingAgreement>> missing();
    [[nodiscard]] Status recordException(const RequestException &exception);
    [[nodiscard]] Status withdrawExceptions(const QString &request);
    [[nodiscard]] Result<std::vector<RequestException>> exceptions();
    [[nodiscard]] Status markInHouse(const QString &site, const QString &country);
    [[nodiscard]] Status unmarkInHouse(const QString &site, const QString &country);
    [[nodiscard]] Result<std::vector<InHouseSite>> inHouseSites();

    /// Looked up each time: a site may have been unmarked since the caller came in.
    [[nodiscard]] Result<ledger::Audience> audienceOf(const QString &site, const QString &country);
    /// Forbidden when the request, as given, may not be shown to supervisors of that site.
    [[nodiscard]] Status check(const ledger::RequestRow &request, const QString &site, const QString &country);

private:
    // Within a transaction.
    /// Notes the call of somebody. KeyReused when the key came with another wish.
    [[nodiscard]] Result<bool> isRepeated(const Author &by, const QJsonObject &wish);
    [[nodiscard]] Status callBackWithheld(const QString &client, const std::set<QString> &spared);
    [[nodiscard]] Status callBackReviews(const QString &client);
    [[nodiscard]] Result<std::set<QString>> peopleInHouse();

    Context &m_context;
};

} // namespace vigie::desk
