#include "models/calendar/correction.h"
#include "models/calendar/itip.h"
#include "models/calendar/shift.h"

#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"

#include <QRandomGenerator>

#include <libical/ical.h>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

namespace {

Invitation invitation()
{
    return {.uid = QStringLiteral("meeting-1@example.org"),
            .sequence = 2,
            .method = InvitationMethod::Request,
            .organizer = {QStringLiteral("Anne \"Zoé\" Dupont; dir."), QStringLiteral("anne@example.org")},
            .attendees = {{{QStringLiteral("Bob"), QStringLiteral("bob@example.org")}, false},
                          {{QString(), QStringLiteral("carol@example.org")}, true}},
            .when = range("2026-03-31T12:00:00Z", "2026-03-31T13:00:00Z"),
            .zone = QStringLiteral("Europe/Paris"),
            .summary = QStringLiteral("Déjeuner, bilan; suite \\ fin"),
            .location = QStringLiteral("12 rue de l'Échiquier\nParis"),
            .description = QStringLiteral("Ligne 1\nLigne 2 — ") + QStringLiteral("é😀").repeated(80),
            .stamp = utc("2026-03-26T09:00:00Z")};
}

struct ComponentDeleter {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

Component withLibical(const QByteArray &text)
{
    return Component(icalparser_parse_string(text.constData()));
}

/// As libical sees it, with the VTIMEZONE of the text itself.
Instant libicalTime(icalcomponent *calendar, icalproperty_kind kind)
{
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icalparameter *tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    icaltimezone *zone =
        tzid ? icalcomponent_get_timezone(calendar, icalparameter_get_tzid(tzid)) : icaltimezone_get_utc_timezone();
    return Instant{Seconds{icaltime_as_timet_with_zone(time, zone)}};
}

} // namespace

void WritingTest::writesAnInvitationThatReadsBack_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *name, const char *zone, const char *start) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QByteArray(start);
    };
    row("Paris in summer", "Europe/Paris", "2026-07-01T12:00:00Z");
    row("Paris in winter", "Europe/Paris", "2026-01-10T12:00:00Z");
    row("Paris, the day of the change", "Europe/Paris", "2026-03-29T00:30:00Z");
    row("Paris, first hour of the fold", "Europe/Paris", "2026-10-25T00:30:00Z");
    row("Paris, second hour of the fold", "Europe/Paris", "2026-10-25T01:30:00Z");
    row("New York", "America/New_York", "2026-03-20T12:00:00Z");
    row("no clock changes", "Indian/Antananarivo", "2026-03-20T12:00:00Z");
    row("Tokyo", "Asia/Tokyo", "2026-03-20T01:00:00Z");
    row("half hours", "Australia/Lord_Howe", "2026-03-20T01:00:00Z");
    row("south", "America/Santiago", "2026-04-04T20:00:00Z");
    row("UTC", "UTC", "2026-03-20T12:00:00Z");
    row("a Windows name", "Romance Standard Time", "2026-03-20T12:00:00Z");
}

void WritingTest::writesAnInvitationThatReadsBack()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, start);
    Invitation wanted = invitation();
    wanted.zone = zone;
    wanted.when = {utc(start.constData()), utc(start.constData()) + Minutes{45}};
    const Result<QByteArray> text = writeInvitation(wanted);
    QVERIFY(text.ok());

    const Calendar ours = parsed(*text);
    QVERIFY(ours.problems.empty());
    QCOMPARE(ours.method, QStringLiteral("REQUEST"));
    const Event &event = ours.events.at(0);
    QCOMPARE(event.uid, wanted.uid);
    QCOMPARE(event.sequence, 2);
    QCOMPARE(event.summary, wanted.summary);
    QCOMPARE(event.location, wanted.location);
    QCOMPARE(event.organizer.name, wanted.organizer.name);
    QCOMPARE(event.attendees.size(), 2U);
    const Expansion expansion = expand(ours, {wanted.when.start - Seconds{1}, wanted.when.end},
                                       zone == u"UTC" ? QTimeZone::utc() : test::zone("Asia/Kathmandu"));
    QCOMPARE(expansion.instances.size(), 1U);
    QVERIFY(expansion.instances.front().when == wanted.when && !expansion.sources.front().uncertain);
    // The VTIMEZONE alone, without the IANA id, says the same.
    const QByteArray anonymous = QByteArray(*text)
                                     .replace("TZID=" + zone.toLatin1(), "TZID=Some Place")
                                     .replace("TZID:" + zone.toLatin1(), "TZID:Some Place");
    QVERIFY(expand(parsed(anonymous), wanted.when, QTimeZone::utc()).instances.at(0).when == wanted.when);

    const Component theirs = withLibical(*text);
    QVERIFY(theirs);
    QCOMPARE(icalcomponent_count_errors(theirs.get()), 0);
    QCOMPARE(icalcomponent_get_method(theirs.get()), ICAL_METHOD_REQUEST);
    QVERIFY(libicalTime(theirs.get(), ICAL_DTSTART_PROPERTY) == wanted.when.start);
    QVERIFY(libicalTime(theirs.get(), ICAL_DTEND_PROPERTY) == wanted.when.end);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(theirs.get())), wanted.summary);
    QVERIFY(icalrestriction_check(theirs.get()) != 0);
    QCOMPARE(icalcomponent_count_errors(theirs.get()), 0);
}

void WritingTest::foldsAtSeventyFiveOctetsOutsideLetters()
{
    const QByteArray text = *writeInvitation(invitation());
    QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(!QByteArray(text).replace("\r\n", "").contains('\n'));
    bool folded = false;
    for (const QByteArray &line : QByteArray(text).replace("\r\n", "\n").split('\n')) {
        QVERIFY(line.size() <= 75);
        QVERIFY(line.isValidUtf8());
        folded |= line.startsWith(' ');
    }
    QVERIFY(folded);
}

void WritingTest::cannotBeInjectedInto()
{
    Invitation evil = invitation();
    evil.summary = QStringLiteral("x\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT");
    evil.uid = QStringLiteral("u\nDTSTART:20200101T000000Z");
    evil.organizer.name = QStringLiteral("A\"\r\nX-EVIL:1;\":mailto:evil@example.org");
    evil.location = QStringLiteral("a\rb");
    const Calendar calendar = parsed(*writeInvitation(evil));
    QCOMPARE(calendar.events.size(), 1U);
    QCOMPARE(calendar.events.front().attendees.size(), 2U);
    QCOMPARE(calendar.events.front().uid, evil.uid);
    QCOMPARE(calendar.events.front().organizer.email, QStringLiteral("anne@example.org"));
    QVERIFY(asUtc(calendar.events.front().start.local) != utc("2020-01-01T00:00:00Z"));
    evil = invitation();
    evil.attendees.front().address.email = QStringLiteral("a@b\r\nX-EVIL:1");
    QVERIFY(!writeInvitation(evil).ok());
}

void WritingTest::refusesAnIncompleteInvitation()
{
    const auto refused = [](const std::function<void(Invitation &)> &change) {
        Invitation broken = invitation();
        change(broken);
        const Result<QByteArray> text = writeInvitation(broken);
        return !text.ok() && text.error().kind == ErrorKind::InvalidInput;
    };
    QVERIFY(refused([](Invitation &i) { i.uid.clear(); }));
    QVERIFY(refused([](Invitation &i) { i.when.end = i.when.start; }));
    QVERIFY(refused([](Invitation &i) { i.zone = QStringLiteral("Mars/Olympus"); }));
    QVERIFY(refused([](Invitation &i) { i.organizer.email.clear(); }));
    QVERIFY(refused([](Invitation &i) { i.attendees.clear(); }));
    QVERIFY(!refused([](Invitation &i) {
        i.attendees.clear();
        i.method = InvitationMethod::Publish;
    }));
}

void WritingTest::upsertKeepsEveryOtherByte()
{
    const QByteArray before =
        calendarOf("X-ODD;a=b:\n folded \tline\n" + eventOf("DTSTART:20260401T090000Z\nSUMMARY:keep  me \n", "other")
                   + "BEGIN:VTODO\nUID:meeting-1@example.org\nEND:VTODO\n");
    for (const QByteArray &text : {before, QByteArray(before).replace("\n", "\r\n"), "\xEF\xBB\xBF" + before}) {
        const Result<QByteArray> after = upsertEvent(text, invitation());
        QVERIFY(after.ok());
        const qsizetype at = text.indexOf("END:VCALENDAR");
        QVERIFY(after->startsWith(text.left(at)));
        QVERIFY(after->endsWith(text.mid(at)));
        const Calendar calendar = parsed(*after);
        QCOMPARE(calendar.events.size(), 2U);
        QVERIFY(!calendar.zones.empty());
        QCOMPARE(after->contains("\r\n"), text.contains("\r\n"));
        QVERIFY(!after->contains("METHOD"));
    }
    QCOMPARE(parsed(*upsertEvent(QByteArray(), invitation())).events.size(), 1U);
}

void WritingTest::upsertReplacesAndCancels()
{
    const QByteArray other = eventOf("DTSTART:20260401T090000Z\n", "other");
    const QByteArray old = eventOf("DTSTART:20260402T090000Z\nRRULE:FREQ=DAILY;COUNT=3\n", "meeting-1@\n example.org");
    const QByteArray override = eventOf("RECURRENCE-ID:20260403T090000Z\nDTSTART:20260403T100000Z\n", "meeting-1@example.org");
    const QByteArray before = calendarOf(old + other + override);
    const QByteArray once = *upsertEvent(before, invitation());
    QVERIFY(once.contains(other));
    const Calendar calendar = parsed(once);
    QCOMPARE(calendar.events.size(), 2U);
    QVERIFY(expand(calendar, invitation().when, QTimeZone::utc()).instances.size() == 1);
    QCOMPARE(*upsertEvent(once, invitation()), once); // again is the same, and no second VTIMEZONE

    Invitation cancel = invitation();
    cancel.method = InvitationMethod::Cancel;
    cancel.sequence = 3;
    const QByteArray cancelled = *upsertEvent(once, cancel);
    QVERIFY(cancelled.contains(other));
    QCOMPARE(parsed(cancelled).events.size(), 2U);
    QVERIFY(expand(parsed(cancelled), invitation().when, QTimeZone::utc()).instances.empty());
    QVERIFY(!withLibical(cancelled) == false);
}

void WritingTest::upsertRefusesABrokenFile()
{
    for (const QByteArray &text : {QByteArray("no calendar"), QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\n"),
                                   QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n")})
        QVERIFY(!upsertEvent(text, invitation()).ok());
}

namespace {

/// "Zoe" is Zoé, at another address.
CorrectedCalendar withZoe(const QByteArray &text, const std::set<QString> &uids = {})
{
    return corrected(
        text,
        {[](CalendarAddress address) {
             if (address.email.compare(QStringLiteral("zoe@a.example"), Qt::CaseInsensitive) == 0) {
                 address.email = QStringLiteral("zoe@b.example");
                 address.name.replace(QStringLiteral("Zoe"), QStringLiteral("Zoé \"Z\"; Q"));
             }
             return address;
         },
         uids, [](const QString &words) { return QString(words).replace(QStringLiteral("Zoe"), QStringLiteral("Zoé, Q")); }});
}

} // namespace

void WritingTest::takesAValueOutAndNothingElse()
{
    const Removal removal{
        [](const QString &text) { return text.contains(QStringLiteral("0612, 34")); },
        [](const QString &text) { return QString(text).replace(QStringLiteral("0612, 34"), QStringLiteral("…")); }};
    const QByteArray before =
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:At 0612\\, 34\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260402T080000Z\r\n"
        "SUMMARY;LANGUAGE=fr:Zoe\\; 06\r\n 12\\, 34\r\nATTENDEE;CN=\"0612, 34\":mailto:zoe@a.example\r\n"
        "URL:tel:0612, 34\r\nCOMMENT;ALTREP=\"0612, 34\":0612\\, 34\r\nATTENDEE:mailto:bob@a.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
    const QByteArray expected =
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:At …\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260402T080000Z\r\n"
        "SUMMARY;LANGUAGE=fr:Zoe\\; …\r\nATTENDEE:mailto:bob@a.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    QCOMPARE(without(before, removal), (CorrectedCalendar{expected, 5}));
    QCOMPARE(without(expected, removal), (CorrectedCalendar{expected, 0}));

    // Of some events alone; and where an event would be none without it.
    Removal ofOne = removal;
    ofOne.uids = {QStringLiteral("2")};
    QCOMPARE(without(before, ofOne), (CorrectedCalendar{before, 0}));
    ofOne.uids = {QStringLiteral("1")};
    QVERIFY(without(before, ofOne).text.contains("X-WR-CALNAME:At 0612"));
    QVERIFY(!without(before, ofOne).text.contains("URL"));
    const QByteArray inUid = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:0612\\, 34\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    QCOMPARE(without(inUid, removal), (CorrectedCalendar{inUid, 0, false}));
}

void WritingTest::putsRightWhoTakesPartAndNothingElse()
{
    const QByteArray before =
        "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Zoe zoe@a.example\nBEGIN:VEVENT\nUID:1\n"
        "DTSTART:20260402T080000Z\nSUMMARY:Zoe\nORGANIZER;CN=Bob:MAILTO:bob@a.example\n"
        "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Zoe: Q\";X-A=\"CN=Zoe\":MAILTO:Zoe@A.example\n"
        "ATTENDEE;CN=Zoe;SENT-BY=\"mailto:zoe@a.example\":mailto:other@a.example\nBEGIN:VALARM\n"
        "ATTENDEE:mailto:zoe@a.example\nEND:VALARM\nEND:VEVENT\nBEGIN:VTODO\nATTENDEE:mailto:zoe@a.example\n"
        "END:VTODO\nEND:VCALENDAR\n";
    const CorrectedCalendar after = withZoe(before);
    QCOMPARE(after.places, 1);
    QByteArray expected = before;
    expected.replace("CN=\"Zoe: Q\";X-A=\"CN=Zoe\":MAILTO:Zoe@A.example",
                     "CN=\"Zoé ^'Z^'; Q: Q\";X-A=\"CN=Zoe\":mailto:zoe@b.example");
    QCOMPARE(QByteArray(after.text).replace("\n ", ""), expected);
    QCOMPARE(parseCalendar(after.text)->events.front().attendees.front(),
             (CalendarAddress{QStringLiteral("Zoé \"Z\"; Q: Q"), QStringLiteral("zoe@b.example")}));
    QCOMPARE(withZoe(after.text), (CorrectedCalendar{after.text, 0}));

    // Lines that go over several; a file in another encoding; one that is none.
    const QByteArray folded =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE;CN=Zo\r\n e:mailto:zoe@\r\n a.example\r\nSUMMARY:\xE9t\xE9\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
    QCOMPARE(withZoe(folded).text,
             QByteArray("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE;CN=\"Zoé ^'Z^'; Q\":mailto:zoe@b.example\r\nSUMMARY:été\r\n"
                        "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    // With CR alone, which a reader takes for line ends where there is no LF; the address once more beside the name.
    const QByteArray old = "BEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:1\rDTSTART:20260402T080000Z\r"
                           "ATTENDEE;EMAIL=zoe@a.example;CN=Zoe:mailto:zoe@a.example\rEND:VEVENT\rEND:VCALENDAR\r";
    QCOMPARE(withZoe(old).text,
             QByteArray(old).replace("EMAIL=zoe@a.example;CN=Zoe:mailto:zoe@a.example",
                                     "EMAIL=\"zoe@b.example\";CN=\"Zoé ^'Z^'; Q\":mailto:zoe@b.example"));
    for (const QByteArray &none : {QByteArray(), QByteArray("\xE9"), QByteArray("ATTENDEE:mailto:zoe@a.example"),
                                   QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE"), QByteArray("END:VEVENT\nEND:X\n:\n;:")})
        QCOMPARE(withZoe(none), (CorrectedCalendar{none, 0}));
}

void WritingTest::putsRightWordsOfTheEventsThatAreTheServices()
{
    const QByteArray before = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=fr:Avec Zoe\r\nUID:ours\r\nEND:VEVENT\r\n"
                              "BEGIN:VEVENT\r\nUID:theirs\r\nSUMMARY:Avec Zoe\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const CorrectedCalendar after = withZoe(before, {QStringLiteral("ours")});
    QCOMPARE(after.places, 1);
    QCOMPARE(after.text, QByteArray(before).replace("LANGUAGE=fr:Avec Zoe", "LANGUAGE=fr:Avec Zoé\\, Q"));
}

void WritingTest::shiftsByWeeksByteForByte()
{
    const QByteArray before = calendarOf(
        "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;UNTIL="
        "20300101T000000Z\nTZOFFSETFROM:+0200\n"
        "TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
        + eventOf(
            "DTSTART;TZID=Europe/Paris:20260323T090000\nDTEND;TZID=Europe/Paris:202603\n 23T100000\n"
            "RRULE:FREQ=DAILY;until=20260325T080000Z;INTERVAL=1\nEXDATE:20260324T080000Z,20260325T080000Z\n"
            "RDATE;VALUE=PERIOD:20261228T080000Z/PT1H,20261228T090000Z/20261228T100000Z\nRECURRENCE-ID;VALUE=DATE:20260323\n"
            "DESCRIPTION:20260323T090000\nDUE:tomorrow\n"));
    const QByteArray expected = calendarOf(
        "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;UNTIL="
        "20300101T000000Z\nTZOFFSETFROM:+0200\n"
        "TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
        + eventOf(
            "DTSTART;TZID=Europe/Paris:20260330T090000\nDTEND;TZID=Europe/Paris:202603\n 30T100000\n"
            "RRULE:FREQ=DAILY;until=20260401T080000Z;INTERVAL=1\nEXDATE:20260331T080000Z,20260401T080000Z\n"
            "RDATE;VALUE=PERIOD:20270104T080000Z/PT1H,20270104T090000Z/20270104T100000Z\nRECURRENCE-ID;VALUE=DATE:20260330\n"
            "DESCRIPTION:20260323T090000\nDUE:tomorrow\n"));
    QCOMPARE(shiftWeeks(before, 1), expected);
    const auto crlf = [](QByteArray text) { return text.replace("\n", "\r\n"); };
    QCOMPARE(shiftWeeks(crlf(before), 1), crlf(expected));
    QCOMPARE(shiftWeeks(before, 0), before);
    // The wall stays, over a clock change too.
    QCOMPARE(startsOf(expand(parsed(calendarOf(eventOf("DTSTART;TZID=Europe/Paris:20260323T090000\n"))),
                             range("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z"), QTimeZone::utc())
                          .instances),
             QStringList{u"2026-03-23T08:00:00Z"_qs});
    QCOMPARE(startsOf(expand(parsed(shiftWeeks(calendarOf(eventOf("DTSTART;TZID=Europe/Paris:20260323T090000\n")), 1)),
                             range("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z"), QTimeZone::utc())
                          .instances),
             QStringList{u"2026-03-30T07:00:00Z"_qs});
}

void WritingTest::shiftingForthAndBackIsNothing()
{
    QRandomGenerator random(7);
    QByteArray text =
        calendarOf(eventOf("DTSTART:20260323T090000Z\nDTEND:2026032\n 3T100000Z\nRRULE:FREQ=DAILY;UNTIL=2026\n 0401\n"));
    for (int i = 0; i < 500; ++i) {
        QByteArray bytes = text;
        for (int flips = 0; flips < 2; ++flips)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(1, 128));
        const int weeks = static_cast<int>(random.bounded(100));
        QCOMPARE(shiftWeeks(shiftWeeks(bytes, weeks), -weeks), bytes);
    }
}
