// Where a ledger lives: an SQLite file, or a PostgreSQL database named by a URL.
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <variant>

namespace vigie::ledger {

struct SqliteFile {
    QString path;

    bool operator==(const SqliteFile &) const = default;
};

/// postgresql://user:password@host:port/database?host=/socket/folder&schema=name. `schema` is our addition: the tables live
/// in that schema, which is made when missing; without it they live in the server's default schema.
struct PostgresDatabase {
    QString host; ///< a name, an address, or the folder of a Unix socket
    int port = 5432;
    QString database;
    QString user;
    QString password;
    QString schema;

    bool operator==(const PostgresDatabase &) const = default;
};

using Location = std::variant<SqliteFile, PostgresDatabase>;

/// InvalidInput for a malformed URL; whatever is no postgresql:// or postgres:// URL is the path of a file.
[[nodiscard]] Result<Location> parseLocation(const QString &text);

} // namespace vigie::ledger
