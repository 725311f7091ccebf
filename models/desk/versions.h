// The next version of what leads change: stored beside the earlier ones, with the hash by which the trail names it.
#pragma once

#include "models/desk/context.h"
#include "models/domain/inforce.h"
#include "models/domain/json.h"
#include "models/ledger/versions.h"

#include <QCryptographicHash>

namespace vigie::desk {

template <typename Document>
struct NextVersion {
    InForce<Document> held;
    QString hash; ///< SHA-256 of what is stored, hex
};

/// Within a transaction: `wish` in the place of the version that it names. RequestChanged when that is not `before`, or another
/// desk was faster; `holds` is what the error says of `before`.
template <typename Document>
[[nodiscard]] Result<NextVersion<Document>> keepNext(Context &context, ledger::VersionStore store, const Document &before,
                                                     Document wish, const PersonId &by, const char *holds = "holds")
{
    const Error changed{ErrorKind::RequestChanged, QStringLiteral("version %1 %2").arg(before.version).arg(QLatin1String(holds))};
    if (wish.version != before.version)
        return changed;
    ++wish.version;
    const QByteArray content = toBytes(toJson(wish));
    const Instant now = context.now();
    const Result<bool> added = store.add({wish.version, QString::fromUtf8(content), by, now});
    if (!added)
        return added.error();
    if (!*added)
        return changed;
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return NextVersion<Document>{{std::move(wish), by, now}, QString::fromLatin1(hash)};
}

} // namespace vigie::desk
