// Where a desk keeps its things, and the desk opened on them. One OpenDesk a thread.
#pragma once

#include "app/deskservice/commandline.h"
#include "models/desk/desk.h"
#include "models/ledger/ledger.h"

#include <functional>

namespace vigie::deskservice {

struct Place {
    std::filesystem::path data;
    QString database; ///< a PostgreSQL URL, or the path of the SQLite file
};

/// Of --data and --database. Makes the data folder, mode 0700, with its outgoing and calendars folders.
[[nodiscard]] Result<Place> placeOf(const CommandLine &line);
/// Makes nothing: NotFound when there is no desk, so that a mistyped folder is not taken for one where all is well.
[[nodiscard]] Result<Place> existingPlaceOf(const CommandLine &line);

struct OpenDesk {
    std::unique_ptr<ledger::Ledger> ledger;
    std::unique_ptr<desk::Desk> desk;
};
/// `clock` must outlive it.
[[nodiscard]] Result<OpenDesk> openDesk(const Place &place, const Clock &clock);

enum class DataFolder { Made, Existing };
/// Opens the desk of --data for one command: its exit code is that of `work`, or says what was in the way.
[[nodiscard]] int withDesk(const CommandLine &line, DataFolder folder, const std::function<int(desk::Desk &)> &work);

/// Shows what `get` finds at the desk.
template <typename Get>
[[nodiscard]] int showJson(const CommandLine &line, Get get)
{
    return withDesk(line, DataFolder::Existing, [&get](desk::Desk &desk) -> int {
        const auto found = get(desk);
        if (!found.ok())
            return fail(found.error());
        show(toJson(*found));
        return Ok;
    });
}

/// Of --checkpoints, one a line, as "audit sign" has printed them; none without it.
[[nodiscard]] Result<std::vector<desk::AuditCheckpoint>> checkpointsOf(const CommandLine &line);
/// As fail(), and TrailBroken where the trail is.
[[nodiscard]] int failTrail(const Error &error);

/// As withDesk() for what a lead does, who is named by --by.
[[nodiscard]] int withDeskBy(const CommandLine &line, const std::function<int(desk::Desk &, const PersonId &)> &work);

} // namespace vigie::deskservice
