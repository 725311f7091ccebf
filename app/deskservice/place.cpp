#include "app/deskservice/place.h"

#include "app/deskservice/commandline.h"

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

} // namespace

Result<Place> placeOf(const CommandLine &line)
{
    Place place{line.value(QStringLiteral("data")).toStdString(), line.value(QStringLiteral("database"))};
    for (const fs::path &folder : {place.data, place.data / "outgoing", place.data / "calendars"}) {
        if (const Status made = makePrivateFolder(folder); !made.ok())
            return made.error();
    }
    if (place.database.isEmpty())
        place.database = QString::fromStdString((place.data / "desk.sqlite").string());
    return place;
}

Result<OpenDesk> openDesk(const Place &place, const Clock &clock)
{
    auto ledger = ledger::Ledger::open(place.database);
    if (!ledger.ok())
        return ledger.error();
    OpenDesk open;
    open.ledger = *std::move(ledger);
    open.desk =
        std::make_unique<desk::Desk>(*open.ledger, clock, desk::Folders{place.data / "outgoing", place.data / "calendars"});
    return open;
}

} // namespace vigie::deskservice
