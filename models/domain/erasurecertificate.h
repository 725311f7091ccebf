// What an erasure has come to, for whoever has to prove it: how much went and what stayed, who was told to remove it and who has,
// where the audit trail stood then, under the desk's signature. Nothing personal but the number.
#pragma once

#include "models/domain/holdings.h"

#include <map>

namespace vigie {

struct ErasureCertificate {
    QString number;
    RightKind right = RightKind::Erasure;
    std::set<Purpose> purposes; ///< of a withdrawal or an objection
    QString language;           ///< of its text: that of the letters
    Instant receivedAt;
    std::vector<Instant> erasedAt; ///< each time that something went; not empty
    ErasedCounts gone;
    std::map<KeepingGround, int> kept; ///< requests, by the ground on which they stay
    int left = 0;                      ///< requests that they have not asked for
    int items = 0;                     ///< single values that went from those
    int clients = 0;                   ///< that have declined, and decide about what is held for them
    int workstations = 0;              ///< that were told to remove it
    int answered = 0;                  ///< and have removed all of it
    int signedOut = 0;                 ///< and have not, but nobody is signed in there any more
    std::optional<Instant> lastAt;     ///< of their answers
    qint64 trailNumber = 0;            ///< the last entry of the audit trail then
    QString trailHash;
    Instant at;
    QString key;       ///< Ed25519 public key of the desk, base64
    QString signature; ///< base64

    /// Those of which nobody knows yet; with any, it certifies no more than what has been done so far.
    [[nodiscard]] int pending() const { return workstations - answered - signedOut; }
    bool operator==(const ErasureCertificate &) const = default;
};

/// All that the request and the workstations say; the trail and the signature are the desk's to add. Nothing when nothing was
/// erased.
[[nodiscard]] std::optional<ErasureCertificate> certificateOf(const RightsCase &request,
                                                              const std::vector<ErasureReceipt> &receipts);

/// What is signed: a first line that keeps the signature from meaning anything else, and the JSON without the signature.
[[nodiscard]] QByteArray statementOf(const ErasureCertificate &certificate);
/// As a file: what it says in words, and in the last line its JSON, keys sorted.
[[nodiscard]] QByteArray toFile(const ErasureCertificate &certificate);
/// InvalidInput when there is no certificate in it, or the words say something else than the last line. The signature is not
/// checked.
[[nodiscard]] Result<ErasureCertificate> erasureCertificateIn(const QByteArray &file);

[[nodiscard]] QJsonObject toJson(const ErasureCertificate &certificate);
[[nodiscard]] Result<ErasureCertificate> erasureCertificateFromJson(const QJsonObject &json);

} // namespace vigie
