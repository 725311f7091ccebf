// The schema's history: ordered, checksummed, applied under a lock when a ledger opens.
#pragma once

#include "models/ledger/ledger.h"

namespace vigie::ledger {

/// Once released a migration never changes: its checksum stands in every database. {bytes} becomes BLOB or BYTEA,
/// {document.language} what the document of `package p` says, {content.KEY} the text of that key in the audit trail's JSON,
/// {concatenated} the aggregate that joins texts, and {bytewise} makes ORDER BY go by bytes.
struct Migration {
    int number;
    const char *name;
    const char *sql; ///< statements end with ";\n"
};

[[nodiscard]] const std::vector<Migration> &migrations();
/// SHA-256 over number, name and text.
[[nodiscard]] QByteArray checksum(const Migration &migration);
[[nodiscard]] QStringList statementsOf(const Migration &migration, Dialect dialect);

class Migrator
{
public:
    explicit Migrator(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// Applies what is missing. StorageDamaged when an applied migration is not the one this program knows,
    /// or when the database is newer than the program.
    [[nodiscard]] Status run();

private:
    [[nodiscard]] Status lock();
    [[nodiscard]] Status apply(const Migration &migration);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
