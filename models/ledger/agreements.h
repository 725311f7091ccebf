// What opens data that came through Google's APIs to people: a client's agreement, a ground of one request, the house's own
// sites (P4). Nothing is changed or deleted: what was true when a request was shown stays provable.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/ledger/ledger.h"

#include <set>

namespace vigie::ledger {

struct Agreement {
    QString id;
    QString client;  ///< the scheduling service's id of it
    QString scope;   ///< wire name
    QString version; ///< of the text that was agreed to
    QString source;  ///< where the paper is kept
    Instant recordedAt;
    std::optional<Instant> withdrawnAt;

    bool operator==(const Agreement &) const = default;
};

/// Security or law: why one request may be shown without an agreement.
struct RequestGround {
    QString id;
    RequestId request;
    QString ground;    ///< wire name
    QString reference; ///< where the reason is kept
    Instant recordedAt;
    std::optional<Instant> withdrawnAt;

    bool operator==(const RequestGround &) const = default;
};

struct InHouseSite {
    QString id;
    QString site;
    QString country; ///< ISO 3166-1 alpha-2
    Instant recordedAt;
    std::optional<Instant> withdrawnAt;

    bool operator==(const InHouseSite &) const = default;
};

struct WithheldClient {
    QString client; ///< the scheduling service's id of it
    int waiting = 0;

    bool operator==(const WithheldClient &) const = default;
};

enum class Audience { InHouse, Outside };

/// A condition of SQL on `request r`: what is asked for may be done with it as far as agreements go. A ground of security or law
/// opens a request to supervision; it never puts one into a sample, which serves neither.
/// `origin` is the column that says whether it is of Google origin.
[[nodiscard]] QString agreedFor(QLatin1String scope, QLatin1String origin = QLatin1String("r.from_google"));
/// " AND …" with the condition under which supervisors of that audience may be shown `request r`; empty for those in house.
[[nodiscard]] QString showableTo(Audience audience);

class AgreementStore
{
public:
    explicit AgreementStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const Agreement &agreement);
    /// Those of the client and scope that stand.
    [[nodiscard]] Result<qint64> withdraw(const QString &client, const QString &scope, Instant at);
    [[nodiscard]] Result<std::vector<Agreement>> all(); ///< oldest first
    /// The hash of what the person has called for with the key.
    [[nodiscard]] Result<std::optional<QByteArray>> calledWith(const PersonId &person, const QString &idempotencyKey);
    [[nodiscard]] Status noteCall(const PersonId &person, const QString &idempotencyKey, const QByteArray &bodyHash);

    [[nodiscard]] Status addGround(const RequestGround &ground);
    [[nodiscard]] Result<qint64> withdrawGrounds(const RequestId &request, Instant at);
    [[nodiscard]] Result<std::vector<RequestGround>> grounds(); ///< oldest first

    /// False when it is marked already.
    [[nodiscard]] Result<bool> addInHouse(const InHouseSite &site);
    [[nodiscard]] Result<qint64> withdrawInHouse(const QString &site, const QString &country, Instant at);
    [[nodiscard]] Result<std::vector<InHouseSite>> inHouse(); ///< oldest first
    [[nodiscard]] Result<bool> isInHouse(const QString &site, const QString &country);

    /// Whether the client (the desk's id of it) has agreed, or an exception of the request stands; whatever its origin.
    [[nodiscard]] Result<bool> isAgreed(const QString &client, const RequestId &request, QLatin1String scope);
    /// Whether the request as it is now may be worked by people outside (supervision) or drawn into a sample (quality).
    [[nodiscard]] Result<bool> allows(const RequestId &request, QLatin1String scope);
    /// Within a transaction: the client's requests, everybody's when it is empty, that people outside may not be shown and whose
    /// contents are still there, in the order of their ids; locked until the end, so that nobody pulls one on the strength of
    /// what stood before.
    [[nodiscard]] Result<std::vector<RequestId>> lockWithheld(const QString &client);
    /// Whose requests wait for people in house alone, the most first.
    [[nodiscard]] Result<std::vector<WithheldClient>> withheld();

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
