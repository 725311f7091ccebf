#include "models/desk/erasurecertificates.h"

#include "models/desk/access.h"
#include "models/desk/erasure.h"
#include "models/desk/rights.h"
#include "models/desk/signing.h"
#include "models/desk/trail.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/audit.h"
#include "models/ledger/rights.h"

#include <QCryptographicHash>

namespace vigie::desk {

Result<ErasureCertificate> ErasureCertificates::issue(const Caller &caller, const RightsId &id)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    return m_context.ledger.transact([&]() -> Result<ErasureCertificate> {
        const Result<std::optional<RightsCase>> request = ledger::RightsStore(m_context.ledger).find(id);
        return request ? issueOf(*request, caller) : Result<ErasureCertificate>(request.error());
    });
}

Result<ErasureCertificate> ErasureCertificates::issue(const QString &number)
{
    return m_context.ledger.transact([&]() -> Result<ErasureCertificate> {
        const Result<std::optional<RightsCase>> request = ledger::RightsStore(m_context.ledger).byNumber(number);
        return request ? issueOf(*request, {}) : Result<ErasureCertificate>(request.error());
    });
}

Result<ErasureCertificate> ErasureCertificates::issueOf(const std::optional<RightsCase> &request, const Caller &caller)
{
    if (!request)
        return Error{ErrorKind::NotFound, QStringLiteral("no such rights request")};
    const Result<SigningKey> key = SigningKey::in(m_context.folders.auditKey);
    if (!key)
        return key.error();
    const Result<std::vector<ErasureReceipt>> receipts = Erasure(m_context).receipts(request->id);
    if (!receipts)
        return receipts.error();
    std::optional<ErasureCertificate> certificate = certificateOf(*request, *receipts);
    if (!certificate)
        return inTheWay(RightsObstacle::ActFirst);
    const Result<ledger::AuditHead> head = ledger::AuditStore(m_context.ledger).head();
    if (!head)
        return head.error();
    certificate->trailNumber = head->number;
    certificate->trailHash = head->hash;
    certificate->at = m_context.now();
    certificate->key = key->open();
    const QByteArray statement = statementOf(*certificate);
    certificate->signature = key->sign(statement);
    const QByteArray hash = QCryptographicHash::hash(statement, QCryptographicHash::Sha256).toHex();
    if (Status noted = Rights(m_context).note(
            caller, AuditEvent::ErasureCertified, *request,
            {{QStringLiteral("pending"), certificate->pending()}, {QStringLiteral("contentHash"), QString::fromLatin1(hash)}});
        !noted)
        return noted.error();
    return *std::move(certificate);
}

Status ErasureCertificates::check(const ErasureCertificate &certificate, const std::set<QString> &trusted)
{
    const auto damaged = [](const char *why) {
        return Error{ErrorKind::StorageDamaged, QLatin1String("the certificate ") + QLatin1String(why)};
    };
    if (!trusted.empty() && trusted.count(certificate.key) == 0)
        return damaged("is signed with a key that is not trusted");
    if (!isSignedBy(certificate.key, statementOf(certificate), certificate.signature))
        return damaged("does not carry its signature");
    return Done{};
}

Status ErasureCertificates::againstTrail(const ErasureCertificate &certificate)
{
    const Result<std::vector<ledger::AuditRow>> rows = ledger::AuditStore(m_context.ledger).after(certificate.trailNumber - 1, 1);
    if (!rows)
        return rows.error();
    if (rows->empty() || rows->front().number != certificate.trailNumber || rows->front().hash != certificate.trailHash)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("the trail does not have the entry that the certificate names")};
    return Done{};
}

} // namespace vigie::desk
