#include "tests/ui/calendar/weeks.h"

#include <algorithm>
#include <array>
#include <random>

namespace vigie::ui::weeks {

namespace {

/// Minutes after Monday, 0:00.
TimeRange span(int day, int from, int to)
{
    const Instant midnight = monday() + std::chrono::hours{24 * day};
    return {midnight + Minutes{from}, midnight + Minutes{to}};
}

void add(Case &request, size_t lane, const BusyBlock &block)
{
    if (lane < request.lanes.size() && request.lanes[lane].availability == Availability::Known)
        request.lanes[lane].blocks.push_back(block);
}

void sortBlocks(Case &request)
{
    for (Lane &lane : request.lanes)
        std::sort(lane.blocks.begin(), lane.blocks.end(),
                  [](const BusyBlock &a, const BusyBlock &b) { return a.when.start < b.when.start; });
}

} // namespace

Instant at(const char *rfc3339)
{
    return *fromRfc3339(QString::fromLatin1(rfc3339));
}

Token person(int number)
{
    return Token{QStringLiteral("PERSON_%1").arg(number)};
}

Instant monday()
{
    return at("2026-03-29T22:00:00Z");
}

Case empty(int people)
{
    static constexpr std::array zones{"Europe/Paris", "America/New_York", "Europe/Paris",        "Asia/Tokyo",   "Europe/Paris",
                                      "Asia/Kolkata", "Europe/Paris",     "Indian/Antananarivo", "Europe/London"};
    Case request;
    request.id = RequestId{QStringLiteral("request-1")};
    request.clientCode = QStringLiteral("K-318");
    request.window = {monday(), monday() + std::chrono::hours{5 * 24}};
    for (int number = 1; number <= people; ++number) {
        Participant one{person(number),
                        number == 1 ? ParticipantRole::Client : ParticipantRole::Required,
                        QString::fromLatin1(zones[static_cast<size_t>(number - 1) % zones.size()]),
                        {},
                        {}};
        for (int weekday = 1; weekday <= 5; ++weekday)
            one.workingHours.push_back({weekday, 9 * 60, 18 * 60 + 30});
        request.participants.push_back(one);
        request.lanes.push_back({one.token, Availability::Known, {}});
    }
    return request;
}

Case usual(int people)
{
    Case request = empty(people);
    if (people >= 4)
        request.lanes[3].availability = Availability::Unknown;
    std::mt19937 random(static_cast<unsigned>(people));
    for (size_t lane = 0; lane < request.lanes.size(); ++lane) {
        for (int day = 0; day < 5; ++day) {
            for (int hour = 9; hour < 18; hour += 2 + static_cast<int>(random() % 3)) {
                const int from = hour * 60 + static_cast<int>(random() % 2) * 30;
                const bool tentative = random() % 5 == 0;
                add(request, lane,
                    {span(day, from, from + 30 + static_cast<int>(random() % 3) * 30),
                     tentative ? BlockKind::Tentative : BlockKind::Busy,
                     false,
                     false,
                     {}});
            }
        }
    }
    add(request, 0, {span(1, 11 * 60, 13 * 60), BlockKind::Travel, false, false, QStringLiteral("Lyon")});
    add(request, 0, {span(1, 22 * 60, 26 * 60), BlockKind::Busy, false, false, {}});
    add(request, 0, {span(2, 10 * 60, 12 * 60), BlockKind::Busy, false, true, {}});
    add(request, 1, {span(3, 0, 24 * 60), BlockKind::OutOfOffice, true, false, {}});
    add(request, 2, {span(2, 9 * 60, 35 * 60), BlockKind::OutOfOffice, false, false, {}});
    add(request, 2, {span(4, 9 * 60, 11 * 60), BlockKind::Busy, false, false, {}});
    add(request, 2, {span(4, 10 * 60, 12 * 60), BlockKind::Tentative, false, false, {}});
    sortBlocks(request);
    const auto slot = [](int day, int from, int minutes, std::vector<SlotReason> reasons) {
        return Slot{span(day, from, from + minutes), 0.8, std::move(reasons)};
    };
    const SlotReason allFree{SlotReasonKind::AllFree, Weight::Good, {}, 0};
    request.slots = {slot(0, 11 * 60, 60, {allFree}),
                     slot(1, 16 * 60, 20, {allFree}),
                     slot(1, 16 * 60 + 20, 20, {allFree}),
                     slot(2, 14 * 60, 45, {{SlotReasonKind::Busy, Weight::Blocking, person(1), 0}}),
                     slot(2, 14 * 60 + 15, 45, {allFree}),
                     slot(3, 16 * 60, 15, {allFree}),
                     slot(4, 14 * 60, 5, {allFree}),
                     slot(4, 15 * 60, 90, {{SlotReasonKind::OutsideWorkingHours, Weight::Poor, person(1), 0}})};
    return request;
}

Case crowded(int blocks)
{
    static constexpr std::array kinds{BlockKind::Busy,   BlockKind::Busy,      BlockKind::Busy,
                                      BlockKind::Busy,   BlockKind::Busy,      BlockKind::Busy,
                                      BlockKind::Travel, BlockKind::Tentative, BlockKind::OutOfOffice};
    Case request = empty(9);
    std::mt19937 random(7);
    for (int i = 0; i < blocks; ++i) {
        const int from = 8 * 60 + static_cast<int>(random() % (11 * 4)) * 15;
        add(request, random() % request.lanes.size(),
            {span(static_cast<int>(random() % 5), from, from + 15 * (1 + static_cast<int>(random() % 8))),
             kinds[random() % kinds.size()],
             false,
             false,
             {}});
    }
    sortBlocks(request);
    return request;
}

} // namespace vigie::ui::weeks
