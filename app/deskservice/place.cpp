#include "app/deskservice/place.h"

namespace vigie::deskservice {

namespace fs = std::filesystem;

namespace {

Status makePrivateFolder(const fs::path &folder)
{
    std::error_code failed;
    const bool made = fs::create_directories(folder, failed);
    // A folder that was there keeps its owner's choice; one of ours is the owner's alone.
    if (!failed && made)
        fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed)
        return Error{ErrorKind::StorageFailed, QStringLiteral("data folder: ") + QString::fromStdString(failed.message())};
    return Done{};
}

Place written(const CommandLine &line)
{
    Place place{line.value(QStringLiteral("data")).toStdString(), line.value(QStringLiteral("database"))};
    if (place.database.isEmpty())
        place.database = QString::fromStdString((place.data / "desk.sqlite").string());
    return place;
}

} // namespace

Result<Place> placeOf(const CommandLine &line)
{
    Place place = written(line);
    for (const fs::path &folder : {place.data, place.data / "outgoing", place.data / "calendars"}) {
        if (const Status made = makePrivateFolder(folder); !made.ok())
            return made.error();
    }
    return place;
}

Result<Place> existingPlaceOf(const CommandLine &line)
{
    Place place = written(line);
    std::error_code failed;
    const fs::path needed =
        line.value(QStringLiteral("database")).isEmpty() ? fs::path(place.database.toStdString()) : place.data;
    if (!fs::exists(needed, failed))
        return Error{ErrorKind::NotFound, QStringLiteral("no desk in the data folder")};
    return place;
}

Result<OpenDesk> openDesk(const Place &place, const Clock &clock)
{
    auto ledger = ledger::Ledger::open(place.database);
    if (!ledger.ok())
        return ledger.error();
    OpenDesk open;
    open.ledger = *std::move(ledger);
    open.desk = std::make_unique<desk::Desk>(
        *open.ledger, clock,
        desk::Folders{place.data / "outgoing", place.data / "calendars", place.data / "audit.key", place.data / "tokens.key"});
    return open;
}

int withDesk(const CommandLine &line, DataFolder folder, const std::function<int(desk::Desk &)> &work)
{
    if (!line.has(QStringLiteral("data")))
        return line.misused(QStringLiteral("--data is missing"));
    const auto place = folder == DataFolder::Made ? placeOf(line) : existingPlaceOf(line);
    if (!place.ok())
        return fail(place.error());
    const SystemClock clock;
    const auto open = openDesk(*place, clock);
    return open.ok() ? work(*open->desk) : fail(open.error());
}

int withDeskBy(const CommandLine &line, const std::function<int(desk::Desk &, const PersonId &)> &work)
{
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const auto by = desk.personNamed(line.value(QStringLiteral("by")));
        return by.ok() ? work(desk, *by) : fail(by.error());
    });
}

} // namespace vigie::deskservice
