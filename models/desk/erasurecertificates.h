// What an erasure has come to, under the desk's signature, and whether that holds (D5, P10).
#pragma once

#include "models/desk/context.h"
#include "models/domain/erasurecertificate.h"

#include <set>

namespace vigie::desk {

class ErasureCertificates
{
public:
    explicit ErasureCertificates(Context &context)
        : m_context(context)
    {
    }

    /// As of now, and noted in the trail each time. For support in the EU. NotFound; InvalidInput when nothing was erased by it.
    [[nodiscard]] Result<ErasureCertificate> issue(const Caller &caller, const RightsId &id);
    /// The same at the command line.
    [[nodiscard]] Result<ErasureCertificate> issue(const QString &number);

    /// StorageDamaged unless its signature is good under its own key, and that is one of `trusted` when any is given.
    [[nodiscard]] static Status check(const ErasureCertificate &certificate, const std::set<QString> &trusted);
    /// StorageDamaged when the trail does not have the entry that it names.
    [[nodiscard]] Status againstTrail(const ErasureCertificate &certificate);

private:
    [[nodiscard]] Result<ErasureCertificate> issueOf(const std::optional<RightsCase> &request, const Caller &caller);

    Context &m_context;
};

} // namespace vigie::desk
