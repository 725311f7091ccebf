#include "models/calendar/eventkind.h"

#include "models/calendar/cities.h"
#include "models/calendar/foldedtext.h"

#include <algorithm>

namespace vigie::calendar {

namespace {

constexpr std::array<std::string_view, 14> travelWords{"train",    "vol",    "vols",  "flight", "flights", "avion",   "tgv",
                                                       "eurostar", "trajet", "ouigo", "inoui",  "thalys",  "airport", "aeroport"};
constexpr std::array<std::string_view, 6> travelCategories{" travel ", " voyage ",    " deplacement ",
                                                           " trip ",   " transport ", " business travel "};
constexpr std::array<std::string_view, 18> awayStarts{
    " conges ",   " conge ",    " vacances ", " rtt ",        " ooo ",           " out of office ",
    " absent ",   " absente ",  " absence ",  " vacation ",   " pto ",           " annual leave ",
    " on leave ", " holidays ", " ferie ",    " jour ferie ", " arret maladie ", " sick leave "};

/// One bit for each first letter, so that most words are known to be none of the list without comparing.
template <std::size_t size>
constexpr std::uint32_t initials(const std::array<std::string_view, size> &words, std::size_t at)
{
    std::uint32_t bits = 0;
    for (const std::string_view word : words)
        bits |= 1U << (static_cast<unsigned char>(word[at]) & 31U);
    return bits;
}

bool mayBegin(std::uint32_t bits, char c)
{
    return ((bits >> (static_cast<unsigned char>(c) & 31U)) & 1U) != 0;
}

bool namesTravel(const QString &text, const FoldedText &folded)
{
    constexpr std::uint32_t bits = initials(travelWords, 0);
    bool found = false;
    folded.forEachWord([&](std::string_view word) {
        found |= mayBegin(bits, word.front()) && std::find(travelWords.begin(), travelWords.end(), word) != travelWords.end();
    });
    // "Vol. 2" is a volume.
    return found && !text.contains(QLatin1String("vol."), Qt::CaseInsensitive);
}

bool isTravel(const Event &event, const FoldedText &summary)
{
    if (event.markedTravel || namesTravel(event.summary, summary))
        return true;
    for (const QString &category : event.categories) {
        const FoldedText folded(category);
        if (std::find(travelCategories.begin(), travelCategories.end(), folded.text()) != travelCategories.end())
            return true;
    }
    return !event.location.isEmpty() && namesTravel(event.location, FoldedText(event.location));
}

bool isAway(const FoldedText &summary)
{
    constexpr std::uint32_t bits = initials(awayStarts, 1);
    const std::string_view text = summary.text();
    return text.size() > 1 && mayBegin(bits, text[1])
        && std::any_of(awayStarts.begin(), awayStarts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

} // namespace

InstanceKind kindOf(const Event &event)
{
    if (event.busyStatus == BusyStatus::OutOfOffice)
        return InstanceKind::OutOfOffice;
    if (event.transparent || event.busyStatus == BusyStatus::Free || event.busyStatus == BusyStatus::WorkingElsewhere)
        return InstanceKind::Free;
    const FoldedText summary(event.summary);
    if (isTravel(event, summary))
        return InstanceKind::Travel;
    if (event.status == EventStatus::Tentative || event.busyStatus == BusyStatus::Tentative)
        return InstanceKind::Tentative;
    return isAway(summary) ? InstanceKind::OutOfOffice : InstanceKind::Busy;
}

QString cityOf(const Event &event, InstanceKind kind)
{
    if (kind != InstanceKind::Travel)
        return cityOfPlace(event.location);
    const QString fromTitle = cityIn(event.summary);
    return fromTitle.isEmpty() ? cityIn(event.location) : fromTitle;
}

} // namespace vigie::calendar
