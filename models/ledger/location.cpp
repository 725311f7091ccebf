#include "models/ledger/location.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace vigie::ledger {
namespace {

Error malformed(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QStringLiteral("database location: ") + QLatin1String(reason)};
}

/// Becomes part of an SQL text, so nothing but a plain identifier will do.
bool isIdentifier(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z_][a-z0-9_]{0,62}\\z"));
    return pattern.match(text).hasMatch();
}

} // namespace

Result<Location> parseLocation(const QString &text)
{
    if (text.isEmpty())
        return malformed("empty");
    if (!text.startsWith(QLatin1String("postgresql://")) && !text.startsWith(QLatin1String("postgres://")))
        return Location{SqliteFile{text}};

    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return malformed("not a URL");
    const QUrlQuery query(url);
    PostgresDatabase place;
    place.host = query.hasQueryItem(QStringLiteral("host")) ? query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded)
                                                            : url.host(QUrl::FullyDecoded);
    const QString port = query.queryItemValue(QStringLiteral("port"));
    place.port = url.port(port.isEmpty() ? 5432 : port.toInt());
    place.database = url.path(QUrl::FullyDecoded).mid(1);
    place.user = query.hasQueryItem(QStringLiteral("user")) ? query.queryItemValue(QStringLiteral("user"), QUrl::FullyDecoded)
                                                            : url.userName(QUrl::FullyDecoded);
    place.password = url.password(QUrl::FullyDecoded);
    place.schema = query.queryItemValue(QStringLiteral("schema"), QUrl::FullyDecoded);
    if (place.port <= 0 || place.port > 65535)
        return malformed("port out of range");
    if (place.database.isEmpty())
        return malformed("no database named");
    if (!place.schema.isEmpty() && !isIdentifier(place.schema))
        return malformed("schema is no plain identifier");
    return Location{place};
}

} // namespace vigie::ledger
