#include "models/calendar/slotsearch.h"

#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"

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
