#include "models/calendar/slotconditions.h"
#include "models/calendar/slotsearch.h"
#include "models/calendar/slottiers.h"
#include "models/calendar/zones.h"

#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"

#include <random>
#include <set>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

namespace {

const Token client1{QStringLiteral("PERSON_1")};
const Token guest{QStringLiteral("PERSON_2")};
const Token optionalGuest{QStringLiteral("PERSON_3")};

std::vector<WorkingHours> weekdays(int from, int to)
{
    std::vector<WorkingHours> hours;
    for (int day = 1; day <= 5; ++day)
        hours.push_back({day, from * 60, to * 60});
    return hours;
}

UnderstoodField field(FieldName name, FieldValue value)
{
    return {.name = name, .about = {}, .value = std::move(value), .confidence = 0.9};
}

BusyBlock block(const TimeRange &when, BlockKind kind)
{
    return {.when = when, .kind = kind, .allDay = false, .uncertain = false, .city = {}};
}

/// A client in Paris and a guest in London, both free in the week of 30 March 2026.
Case request()
{
    Case c;
    c.participants = {{client1, ParticipantRole::Client, QStringLiteral("Europe/Paris"), {}, weekdays(9, 18)},
                      {guest, ParticipantRole::Required, QStringLiteral("Europe/London"), {}, weekdays(9, 17)},
                      {optionalGuest, ParticipantRole::Optional, QStringLiteral("Europe/Paris"), {}, weekdays(9, 18)}};
    c.window = range("2026-03-27T00:00:00Z", "2026-04-05T00:00:00Z");
    for (const Participant &participant : c.participants)
        c.lanes.push_back({participant.token, Availability::Known, {}});
    c.understanding = {field(FieldName::MeetingKind, MeetingKind::Office), field(FieldName::Duration, Minutes{60}),
                       field(FieldName::Window, DateWindow{QDate(2026, 3, 30), QDate(2026, 4, 3)})};
    return c;
}

/// A request of that many people in four zones, at random times of random kinds, with everything that a client can ask for.
Case randomRequest(unsigned seed, int people, int days)
{
    std::mt19937 random(seed);
    const auto pick = [&random](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    const QString zones[] = {QStringLiteral("Europe/Paris"), QStringLiteral("Europe/London"), QStringLiteral("America/New_York"),
                             QStringLiteral("Asia/Kathmandu")};
    const QString cities[] = {QString(), QStringLiteral("Lyon"), QStringLiteral("London")};
    Case c;
    const Instant start = utc("2026-03-23T00:00:00Z");
    c.window = {start, start + std::chrono::hours{24 * days}};
    for (int i = 0; i < people; ++i) {
        const Token token{QStringLiteral("PERSON_%1").arg(i + 1)};
        const auto role = i == 0 ? ParticipantRole::Client
            : pick(0, 2) == 0    ? ParticipantRole::Optional
                                 : ParticipantRole::Required;
        // Far zones leave no hour to all: mostly the near ones.
        c.participants.push_back({token, role, zones[pick(0, pick(0, 3) == 0 ? 3 : 1)],
                                  pick(0, 1) == 0 ? QStringLiteral("FR") : QString(),
                                  pick(0, 2) == 0 ? std::vector<WorkingHours>{} : weekdays(pick(7, 9), pick(17, 19))});
        Lane lane{token, pick(0, 5) == 0 ? Availability::Unknown : Availability::Known, {}};
        for (int block = pick(0, 2 * days); block > 0 && lane.availability == Availability::Known; --block) {
            const Instant from = start + Minutes{pick(-600, 24 * 60 * days)} + Seconds{pick(0, 1) * pick(0, 59)};
            lane.blocks.push_back(
                {{from, from + Minutes{pick(5, 180)}}, BlockKind{pick(0, 4)}, false, false, cities[pick(0, 2)]});
        }
        std::sort(lane.blocks.begin(), lane.blocks.end(),
                  [](const BusyBlock &a, const BusyBlock &b) { return a.when.start < b.when.start; });
        c.lanes.push_back(std::move(lane));
    }
    constexpr MeetingKind kinds[] = {MeetingKind::Office, MeetingKind::Lunch, MeetingKind::Video};
    c.understanding = {field(FieldName::MeetingKind, kinds[pick(0, 2)]), field(FieldName::Duration, Minutes{15 * pick(2, 6)})};
    if (pick(0, 1) == 0)
        c.preferred = {{{pick(1, 5), pick(1, 5)}, 10 * 60, 16 * 60}, {{}, 14 * 60, 17 * 60}};
    if (pick(0, 1) == 0)
        c.limits = {Minutes{pick(0, 3000)}, Minutes{pick(0, 20)}, pick(1, 4), HalfDay{pick(0, 1)}};
    c.city = pick(0, 1) == 0 ? QStringLiteral("Paris") : QString();
    return c;
}

/// Above it every score is of a slot that breaks no constraint.
const double constraintsKept = scoreOf({1});

const Instant now = utc("2026-03-26T09:00:00Z");
const TimeRange tuesdayAt14 = range("2026-03-31T12:00:00Z", "2026-03-31T13:00:00Z"); // 14:00 in Paris

using Change = std::function<void(Case &)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(vigie::TimeRange)
Q_DECLARE_METATYPE(vigie::SlotReason)

void SlotRulesTest::givesReasons_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<vigie::TimeRange>("when");
    QTest::addColumn<vigie::SlotReason>("reason");
    QTest::addColumn<bool>("free");
    using enum SlotReasonKind;
    const auto row = [](const char *name, const Change &change, const TimeRange &when, const SlotReason &reason, bool free) {
        QTest::newRow(name) << change << when << reason << free;
    };
    const Change nothing = [](Case &) {};
    const auto busy = [](std::size_t lane, BlockKind kind) -> Change {
        return [lane, kind](Case &c) { c.lanes.at(lane).blocks = {block(tuesdayAt14, kind)}; };
    };
    const auto kind = [](MeetingKind value) -> Change { return [value](Case &c) { c.understanding.front().value = value; }; };
    row("free", nothing, tuesdayAt14, {AllFree, Weight::Good, {}, 0}, true);
    row("working hours of all", nothing, tuesdayAt14, {WithinWorkingHours, Weight::Good, {}, 0}, true);
    row("busy", busy(1, BlockKind::Busy), tuesdayAt14, {Busy, Weight::Blocking, guest, 0}, false);
    row("away", busy(0, BlockKind::OutOfOffice), tuesdayAt14, {OutOfOffice, Weight::Blocking, client1, 0}, false);
    row("on the way", busy(1, BlockKind::Travel), tuesdayAt14, {Travel, Weight::Blocking, guest, 0}, false);
    row("tentative", busy(1, BlockKind::Tentative), tuesdayAt14, {Tentative, Weight::Poor, guest, 0}, true);
    row("unknown block", busy(1, BlockKind::Unknown), tuesdayAt14, {AvailabilityUnknown, Weight::Poor, guest, 0}, true);
    row("optional and busy", busy(2, BlockKind::Busy), tuesdayAt14, {Busy, Weight::Poor, optionalGuest, 0}, true);
    row(
        "unknown lane", [](Case &c) { c.lanes.at(1).availability = Availability::Unknown; }, tuesdayAt14,
        {AvailabilityUnknown, Weight::Poor, guest, 0}, true);
    row(
        "no lane", [](Case &c) { c.lanes.pop_back(); }, tuesdayAt14, {AvailabilityUnknown, Weight::Neutral, optionalGuest, 0},
        true);
    row("beyond the lanes", nothing, range("2026-04-06T12:00:00Z", "2026-04-06T13:00:00Z"),
        {AvailabilityUnknown, Weight::Poor, guest, 0}, true);
    row(
        "near a journey",
        [](Case &c) { c.lanes.at(1).blocks = {block(range("2026-03-31T10:00:00Z", "2026-03-31T11:40:00Z"), BlockKind::Travel)}; },
        tuesdayAt14, {NearTravel, Weight::Poor, guest, 20}, true);
    row("after the guest's hours", nothing, range("2026-03-31T15:30:00Z", "2026-03-31T16:30:00Z"),
        {OutsideWorkingHours, Weight::Poor, guest, 0}, true);
    row("Sunday", nothing, range("2026-03-29T12:00:00Z", "2026-03-29T13:00:00Z"), {OutsideWorkingHours, Weight::Poor, client1, 0},
        true);
    row("outside the window", nothing, range("2026-03-27T12:00:00Z", "2026-03-27T13:00:00Z"),
        {OutsideWindow, Weight::Poor, {}, 0}, true);
    row("short notice", nothing, range("2026-03-26T11:00:00Z", "2026-03-26T12:00:00Z"), {ShortNotice, Weight::Poor, {}, 120},
        true);
    row("past", nothing, range("2026-03-26T09:00:00Z", "2026-03-26T10:00:00Z"), {InPast, Weight::Blocking, {}, 0}, false);
    row("lunch at two", kind(MeetingKind::Lunch), tuesdayAt14, {UnusualHourForKind, Weight::Poor, {}, 0}, true);
    row("dinner is after work", kind(MeetingKind::Dinner), range("2026-03-31T18:00:00Z", "2026-03-31T20:00:00Z"),
        {OutsideWorkingHours, Weight::Neutral, guest, 0}, true);
    row(
        "a holiday of the guest", [](Case &c) { c.participants.at(1).country = QStringLiteral("GB"); },
        range("2026-04-03T12:00:00Z", "2026-04-03T13:00:00Z"), {PublicHoliday, Weight::Poor, guest, 0}, true);
    row(
        "too close to the client's next meeting",
        [](Case &c) {
            c.limits.buffer = Minutes{15};
            c.lanes.at(0).blocks = {block(range("2026-03-31T13:10:00Z", "2026-03-31T14:00:00Z"), BlockKind::Busy)};
        },
        tuesdayAt14, {BufferTooShort, Weight::Poor, client1, 10}, true);
    row(
        "a full day",
        [](Case &c) {
            c.limits.mostADay = 1;
            c.lanes.at(0).blocks = {block(range("2026-03-31T07:00:00Z", "2026-03-31T08:00:00Z"), BlockKind::Busy)};
        },
        tuesdayAt14, {FullDay, Weight::Poor, client1, 0, 1}, true);
    row(
        "less notice than the client wants", [](Case &c) { c.limits.notice = Minutes{8 * 24 * 60}; }, tuesdayAt14,
        {ShortNotice, Weight::Poor, {}, 5 * 24 * 60 + 3 * 60}, true);
    const auto meets = [](const QString &city, const char *at) -> Change {
        return [city, when = utc(at)](Case &c) {
            c.city = QStringLiteral("Paris");
            c.lanes.at(1).blocks = {{{when, when + Minutes{60}}, BlockKind::Busy, false, false, city}};
        };
    };
    row("in another city before", meets(QStringLiteral("Lyon"), "2026-03-31T09:00:00Z"), tuesdayAt14,
        {TravelTooShort, Weight::Poor, guest, 210}, true);
    row("in another city after", meets(QStringLiteral("Lyon"), "2026-03-31T14:00:00Z"), tuesdayAt14,
        {TravelTooShort, Weight::Poor, guest, 210}, true);
    row("time enough to travel", meets(QStringLiteral("Lyon"), "2026-03-31T07:00:00Z"), tuesdayAt14,
        {AllFree, Weight::Good, {}, 0}, true);
    row(
        "the other half of the day", [](Case &c) { c.limits.halfDay = HalfDay::Morning; }, tuesdayAt14,
        {OtherHalfDay, Weight::Neutral, {}, 0}, true);
    const auto clientMeets = [](const char *at) -> Change {
        return [when = utc(at)](Case &c) { c.lanes.at(0).blocks = {block({when, when + Minutes{60}}, BlockKind::Busy)}; };
    };
    row("a gap of no use", clientMeets("2026-03-31T13:20:00Z"), tuesdayAt14, {LeavesGap, Weight::Neutral, client1, 20}, true);
    row("beside another", clientMeets("2026-03-31T13:00:00Z"), tuesdayAt14, {NearAnotherMeeting, Weight::Good, {}, 0}, true);
    row(
        "late for one",
        [](Case &c) {
            c.participants.at(1).zone = QStringLiteral("Asia/Tokyo");
            c.participants.at(1).workingHours.clear();
        },
        tuesdayAt14, {EarlyOrLate, Weight::Neutral, guest, 0}, true);
    row(
        "proposed before", [](Case &c) { c.proposedEarlier = {tuesdayAt14}; }, tuesdayAt14,
        {ProposedEarlier, Weight::Neutral, {}, 0}, true);
    row(
        "proposed and rejected",
        [](Case &c) {
            c.proposedEarlier = {tuesdayAt14};
            c.escalation = {EscalationReason::ProposalsRejected};
        },
        tuesdayAt14, {ProposedEarlier, Weight::Poor, {}, 0}, true);
}

void SlotRulesTest::givesReasons()
{
    QFETCH(Change, change);
    QFETCH(vigie::TimeRange, when);
    QFETCH(vigie::SlotReason, reason);
    QFETCH(bool, free);
    Case c = request();
    change(c);
    const Slot slot = judgeSlot(when, {.request = c, .now = now});
    QVERIFY(std::find(slot.reasons.begin(), slot.reasons.end(), reason) != slot.reasons.end());
    QCOMPARE(isFree(slot), free);
    QVERIFY(free ? slot.score > 0 && slot.score <= 1 : slot.score == 0);
    if (reason.weight == Weight::Poor || reason.weight == Weight::Blocking) {
        QVERIFY(slot.reasons.front().weight == Weight::Poor || slot.reasons.front().weight == Weight::Blocking);
        QVERIFY(slot.score < 1);
    }
}

void SlotRulesTest::anIdealSlotScoresOne()
{
    Case c = request();
    c.preferred = {{{2, 4}, 14 * 60, 16 * 60}};
    c.lanes.at(0).blocks = {block(range("2026-03-31T13:00:00Z", "2026-03-31T14:00:00Z"), BlockKind::Busy)}; // right after it
    const Slot ideal = judgeSlot(tuesdayAt14, {.request = c, .now = now});
    QCOMPARE(ideal.score, 1.0);
    const Slot other = judgeSlot(range("2026-04-01T12:00:00Z", "2026-04-01T13:00:00Z"), {.request = c, .now = now});
    QVERIFY(other.score < ideal.score);
    QVERIFY(other.reasons.front().kind == SlotReasonKind::NotPreferred);
}

void SlotRulesTest::optionalPeopleNeverBlock()
{
    for (const BlockKind kind :
         {BlockKind::Busy, BlockKind::OutOfOffice, BlockKind::Travel, BlockKind::Tentative, BlockKind::Unknown}) {
        Case c = request();
        c.lanes.at(2).blocks = {block(tuesdayAt14, kind)};
        QVERIFY(isFree(judgeSlot(tuesdayAt14, {.request = c, .now = now})));
    }
}

void SlotRulesTest::theMeetingThatMovesDoesNotBlockItself()
{
    Case c = request();
    c.kind = RequestKind::Reschedule;
    c.currentMeeting = tuesdayAt14;
    c.lanes.at(0).blocks = {block(tuesdayAt14, BlockKind::Busy)};
    const TimeRange halfLater = range("2026-03-31T12:30:00Z", "2026-03-31T13:30:00Z");
    QVERIFY(isFree(judgeSlot(halfLater, {.request = c, .now = now})));
    c.kind = RequestKind::Schedule;
    QVERIFY(!isFree(judgeSlot(halfLater, {.request = c, .now = now})));
}

void SlotRulesTest::tellsAClockChange()
{
    const Case c = request();
    const auto changes = [&](const TimeRange &when) {
        const Slot slot = judgeSlot(when, {.request = c, .now = now});
        return std::count_if(slot.reasons.begin(), slot.reasons.end(),
                             [](const SlotReason &r) { return r.kind == SlotReasonKind::ClockChange; });
    };
    QCOMPARE(changes(range("2026-03-29T12:00:00Z", "2026-03-29T13:00:00Z")), 2); // Paris and London, each told once
    QCOMPARE(changes(tuesdayAt14), 0);
}

void SlotRulesTest::findsSlotsThatAreFree()
{
    Case c = request();
    c.lanes.at(1).blocks = {block(range("2026-03-30T00:00:00Z", "2026-04-01T12:00:00Z"), BlockKind::Busy)};
    const std::vector<Slot> found = findSlots({.request = c, .now = now}, 5);
    QCOMPARE(found.size(), 5U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Slot &slot = found.at(i);
        QVERIFY(isFree(slot));
        QVERIFY(slot.when.start >= utc("2026-04-01T12:00:00Z") && slot.when.end <= utc("2026-04-03T22:00:00Z"));
        QCOMPARE(slot.when.duration().count(), 3600);
        QCOMPARE(slot.when.start.time_since_epoch().count() % 900, 0);
        QVERIFY(i == 0 || slot.score <= found.at(i - 1).score);
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!slot.when.overlaps(found.at(j).when));
    }
    QVERIFY(found.front().when.start == utc("2026-04-01T12:00:00Z"));
    QVERIFY(findSlots({.request = c, .now = now}, 0).empty());
}

void SlotRulesTest::fallsBackOutsideWorkingHours()
{
    Case c = request();
    c.participants.at(1).zone = QStringLiteral("Pacific/Auckland"); // no common working hour with Paris
    const std::vector<Slot> found = findSlots({.request = c, .now = now}, 3);
    QCOMPARE(found.size(), 3U);
    QVERIFY(std::all_of(found.begin(), found.end(), [](const Slot &slot) { return isFree(slot) && slot.score < 1; }));
}

void SlotRulesTest::noNumberOfSmallFailingsOutweighsAGreatOne()
{
    for (std::size_t tier = 0; tier + 1 < slotTiers; ++tier) {
        SlotLevels great{};
        great[tier] = 1;
        SlotLevels small{};
        for (std::size_t below = tier + 1; below < slotTiers; ++below)
            small[below] = mostFailings[below];
        QVERIFY(scoreOf(small) > scoreOf(great));
        QVERIFY(scoreOf(small) < 1);
    }
    SlotLevels worst{};
    for (std::size_t tier = 0; tier < slotTiers; ++tier)
        worst[tier] = mostFailings[tier] + 1;
    QVERIFY(scoreOf(worst) >= 0.05);
    QCOMPARE(scoreOf({}), 1.0);
}

void SlotRulesTest::ranksAsItJudges_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("days");
    QTest::newRow("two for a week") << 2 << 7;
    QTest::newRow("five for two weeks with a clock change") << 5 << 14;
    QTest::newRow("nine for three weeks") << 9 << 21;
}

/// What the sifted grid offers, against judging every start of the grid by itself and sorting.
void SlotRulesTest::ranksAsItJudges()
{
    QFETCH(int, people);
    QFETCH(int, days);
    int found = 0;
    for (unsigned seed = 1; seed <= 15; ++seed) {
        const Case c = randomRequest(seed, people, days);
        const Instant asked = c.window.start + Minutes{seed * 7};
        const SlotContext context{.request = c, .now = asked};
        std::vector<Slot> all;
        const Seconds length = understoodDuration(c);
        Instant start = std::chrono::ceil<Minutes>(asked + Seconds{1});
        while (start.time_since_epoch() % Minutes{15} != Seconds{0})
            start += Minutes{1};
        for (; start + length <= c.window.end; start += Minutes{15}) {
            Slot slot = judgeSlot({start, start + length}, context);
            if (isFree(slot) && slot.score > constraintsKept)
                all.push_back(std::move(slot));
        }
        std::stable_sort(all.begin(), all.end(), [](const Slot &a, const Slot &b) { return a.score > b.score; });
        std::vector<Slot> expected;
        for (Slot &slot : all) {
            if (expected.size() < 20
                && std::none_of(expected.begin(), expected.end(), [&](const Slot &s) { return s.when.overlaps(slot.when); }))
                expected.push_back(std::move(slot));
        }
        if (expected.empty())
            continue; // what is offered then is judged by fallsBackOutsideWorkingHours()
        QVERIFY2(findSlots(context, 20) == expected, qPrintable(QStringLiteral("seed %1").arg(seed)));
        ++found;
    }
    QVERIFY(found > 2);
}

void SlotRulesTest::aYearHasFiftyCandidates()
{
    Case c = request();
    c.window = range("2026-04-01T00:00:00Z", "2027-04-01T00:00:00Z");
    c.understanding.pop_back(); // the days
    const std::vector<Slot> found = findSlots({.request = c, .now = now}, 50);
    QCOMPARE(found.size(), 50U);
    QVERIFY(found.back().score == found.front().score);
}

void SlotRulesTest::aNearMissNamesTheOneThingInItsWay_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<vigie::SlotReason>("reason");
    using enum SlotReasonKind;
    const auto row = [](const char *name, const Change &change, const SlotReason &reason) {
        QTest::newRow(name) << change << reason;
    };
    // There is one hour, and the change takes it.
    const auto only = [](Case &c, BlockKind kind, std::size_t lane) { c.lanes.at(lane).blocks = {block(tuesdayAt14, kind)}; };
    row("one busy", [=](Case &c) { only(c, BlockKind::Busy, 1); }, {Busy, Weight::Blocking, guest});
    row("one away", [=](Case &c) { only(c, BlockKind::OutOfOffice, 0); }, {OutOfOffice, Weight::Blocking, client1});
    row("one on the way", [=](Case &c) { only(c, BlockKind::Travel, 1); }, {Travel, Weight::Blocking, guest});
    row("a full day",
        [](Case &c) {
            c.limits.mostADay = 1;
            c.lanes.at(0).blocks = {block(range("2026-03-31T06:00:00Z", "2026-03-31T07:00:00Z"), BlockKind::Busy)};
        },
        {FullDay, Weight::Poor, client1, 0, 1});
    row("notice", [](Case &c) { c.limits.notice = std::chrono::hours{24 * 7}; }, {ShortNotice, Weight::Poor, {}, 123 * 60});
    row("a holiday",
        [](Case &c) {
            c.participants.at(0).country = QStringLiteral("FR");
            c.understanding.back().value = DateWindow{QDate(2026, 5, 1), QDate(2026, 5, 1)};
            c.window = range("2026-05-01T12:00:00Z", "2026-05-01T13:00:00Z");
        },
        {PublicHoliday, Weight::Poor, client1});
    row("hours of one", [](Case &c) { c.participants.at(1).workingHours = weekdays(15, 20); },
        {OutsideWorkingHours, Weight::Poor, guest});
    row("an hour that is not usual", [](Case &c) { c.understanding.front().value = MeetingKind::Lunch; },
        {UnusualHourForKind, Weight::Poor, {}});
}

void SlotRulesTest::aNearMissNamesTheOneThingInItsWay()
{
    QFETCH(Change, change);
    QFETCH(vigie::SlotReason, reason);
    Case c = request();
    c.window = {tuesdayAt14.start, tuesdayAt14.end};
    change(c);
    const std::vector<NearMiss> near = findNearMisses({.request = c, .now = now}, 5);
    QVERIFY(!near.empty());
    QCOMPARE(near.front().stops, std::vector<SlotReason>{reason});
    QVERIFY(near.front().slot == judgeSlot(near.front().slot.when, {.request = c, .now = now}));
}

void SlotRulesTest::quarterHoursAgainstOneBlockAreOneNearMiss()
{
    Case c = request();
    c.window = range("2026-03-31T08:00:00Z", "2026-03-31T12:00:00Z");
    c.lanes.at(1).blocks = {block(range("2026-03-31T07:00:00Z", "2026-03-31T10:00:00Z"), BlockKind::Busy),
                            block(range("2026-03-31T10:00:00Z", "2026-03-31T13:00:00Z"), BlockKind::OutOfOffice)};
    const std::vector<NearMiss> near = findNearMisses({.request = c, .now = now}, 5);
    QCOMPARE(near.size(), 2U);
    QVERIFY(near.at(0).slot.when.start == utc("2026-03-31T08:00:00Z"));
    QCOMPARE(near.at(0).stops.front().kind, SlotReasonKind::Busy);
    QVERIFY(near.at(1).slot.when.start == utc("2026-03-31T10:00:00Z"));
    QCOMPARE(near.at(1).stops.front().kind, SlotReasonKind::OutOfOffice);
    QVERIFY(findNearMisses({.request = c, .now = now}, 0).empty());
    // With the client busy all the time and the guest away at first, two things stop the rest, and that is what is near.
    c.lanes.at(0).blocks = {block(range("2026-03-31T06:00:00Z", "2026-03-31T14:00:00Z"), BlockKind::Busy)};
    c.lanes.at(1).blocks.insert(c.lanes.at(1).blocks.begin(),
                                block(range("2026-03-31T07:00:00Z", "2026-03-31T09:00:00Z"), BlockKind::OutOfOffice));
    const std::vector<NearMiss> farther = findNearMisses({.request = c, .now = now}, 5);
    QCOMPARE(farther.size(), 2U);
    QVERIFY(farther.at(0).slot.when.start == utc("2026-03-31T09:00:00Z"));
    QVERIFY(farther.at(1).slot.when.start == utc("2026-03-31T10:00:00Z"));
    for (const NearMiss &each : farther)
        QCOMPARE(each.stops.size(), 2U);
    c.window.end = c.window.start;
    QVERIFY(findNearMisses({.request = c, .now = now}, 5).empty());
}

void SlotRulesTest::nearMissesAreWhatTheFewestThingsStop_data()
{
    ranksAsItJudges_data();
}

/// Against counting, at every start of the grid by itself, what stops it, and sorting.
void SlotRulesTest::nearMissesAreWhatTheFewestThingsStop()
{
    QFETCH(int, people);
    QFETCH(int, days);
    struct Stopped {
        Slot slot;
        double score;                                      ///< as if nothing stopped it
        std::vector<std::pair<std::size_t, TimeRange>> by; ///< condition, starts
    };
    int found = 0;
    for (unsigned seed = 1; seed <= 15; ++seed) {
        const Case c = randomRequest(seed, people, days);
        const Instant asked = c.window.start + Minutes{seed * 7};
        const SlotContext context{.request = c, .now = asked};
        const Seconds length = understoodDuration(c);
        const std::vector<SlotCondition> conditions = conditionsOn({asked, c.window.end}, length, context);
        const Zone clients = Zone::from(clientZone(c));
        Instant start = std::chrono::ceil<Minutes>(asked + Seconds{1});
        while (start.time_since_epoch() % Minutes{15} != Seconds{0})
            start += Minutes{1};
        std::vector<Stopped> all;
        for (; start + length <= c.window.end; start += Minutes{15}) {
            const auto day = std::chrono::floor<std::chrono::days>(clients.toLocal(start));
            if (clients.toLocal(start) < day + std::chrono::hours{7} || clients.toLocal(start) >= day + std::chrono::hours{22})
                continue;
            Stopped one{judgeSlot({start, start + length}, context), 0, {}};
            SlotLevels levels{};
            for (std::size_t i = 0; i < conditions.size(); ++i) {
                const SlotCondition &condition = conditions[i];
                const bool stops = condition.weight == Weight::Blocking || condition.tier == SlotTier::Constraint;
                bool met = false;
                for (const StartSpan &span : condition.spans) {
                    met = met || span.starts.contains(start);
                    if (stops && span.starts.contains(start))
                        one.by.emplace_back(i, span.starts);
                }
                if (met && !stops && condition.tier != SlotTier::None)
                    ++levels[static_cast<std::size_t>(condition.tier)];
            }
            one.score = scoreOf(levels);
            QCOMPARE(one.by.empty(), isFree(one.slot) && one.slot.score > constraintsKept);
            if (!one.by.empty() && one.by.size() <= 3)
                all.push_back(std::move(one));
        }
        std::stable_sort(all.begin(), all.end(), [](const Stopped &a, const Stopped &b) {
            return std::pair(a.by.size(), -a.score) < std::pair(b.by.size(), -b.score);
        });
        std::vector<Stopped> expected;
        for (Stopped &one : all) {
            const bool near = expected.size() < 5 && one.by.size() == all.front().by.size()
                && std::none_of(expected.begin(), expected.end(), [&](const Stopped &other) {
                                  return other.slot.when.overlaps(one.slot.when) || other.by == one.by;
                              });
            if (near)
                expected.push_back(one);
        }
        const std::vector<NearMiss> nearMisses = findNearMisses(context, 5);
        QCOMPARE(nearMisses.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const NearMiss &near = nearMisses[i];
            QVERIFY2(near.slot == expected[i].slot, qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(i)));
            std::set<std::size_t> stopping;
            for (const auto &[condition, starts] : expected[i].by)
                stopping.insert(condition);
            QCOMPARE(near.stops.size(), stopping.size());
            for (const SlotReason &reason : near.stops) {
                QVERIFY(std::any_of(stopping.begin(), stopping.end(), [&](std::size_t condition) {
                    return conditions[condition].reason == reason.kind && conditions[condition].participant == reason.participant;
                }));
            }
        }
        if (nearMisses.size() == 5) // what is known already is left out, and the rest stays
            QCOMPARE(findNearMisses(context, 4, {nearMisses.front().slot}),
                     std::vector<NearMiss>(nearMisses.begin() + 1, nearMisses.end()));
        found += static_cast<int>(expected.size());
    }
    QVERIFY(found > 20);
}
