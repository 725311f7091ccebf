// The commands of vigie-desk. Each gets the words after its own name and returns the exit code.
#pragma once

#include <QStringList>

namespace vigie::deskservice {

enum ExitCode {
    Ok = 0,
    Failed = 1,      ///< the disk, the database, the network or a defect
    Usage = 2,       ///< unknown command or option, malformed value
    NotFound = 3,    ///< no such person, file or folder
    BrokenInput = 4, ///< a package, calendar or text that cannot be used
    TrailBroken = 5, ///< audit verify: the chain is broken
};

int serve(const QStringList &words);
int people(const QStringList &words);
int sites(const QStringList &words);
int agreements(const QStringList &words);
int levels(const QStringList &words);
int holidays(const QStringList &words);
int letters(const QStringList &words);
int disclosures(const QStringList &words);
int redactionReports(const QStringList &words);
int reveals(const QStringList &words);
int retention(const QStringList &words);
int rights(const QStringList &words);
int rubric(const QStringList &words);
int sample(const QStringList &words);
int intake(const QStringList &words);
int audit(const QStringList &words);
int purge(const QStringList &words);
int calendar(const QStringList &words);
int redact(const QStringList &words);

} // namespace vigie::deskservice
