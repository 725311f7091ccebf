#include "tests/calendar/suites.h"

#include "tests/calendar/support.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringEncoder>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

void ParsingTest::readsTheFieldsOfAnEvent()
{
    const Calendar calendar = parsed(calendarOf(
        "METHOD:publish\nX-WR-TIMEZONE:Europe/Paris\n"
        + eventOf("DTSTART;TZID=\"Europe/Paris\":20260330T090000\nDTEND;TZID=Europe/Paris:20260330T100000\n"
                  "SUMMARY;LANGUAGE=fr:Déjeuner\\, puis caf\\;é\\nensemble\nLOCATION:Salle 3\nCATEGORIES:Travail,Perso\n"
                  "ORGANIZER;CN=\"Dupont, Anne: "
                  "\":mailto:anne@example.org\nATTENDEE;CN=Bob;ROLE=REQ-PARTICIPANT:MAILTO:bob@example.org\n"
                  "SEQUENCE:4\nSTATUS:TENTATIVE\nTRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\n"
                  "RRULE:FREQ=WEEKLY;COUNT=3\nRDATE;VALUE=PERIOD:20260501T080000Z/PT2H\nEXDATE;TZID=Europe/"
                  "Paris:20260406T090000,20260413T090000\n"
                  "BEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:not the event's\nEND:VALARM\n")));
    QCOMPARE(calendar.events.size(), 1U);
    QVERIFY(calendar.problems.empty());
    QCOMPARE(calendar.zone, QStringLiteral("Europe/Paris"));
    QCOMPARE(calendar.method, QStringLiteral("PUBLISH"));
    const Event &event = calendar.events.front();
    QCOMPARE(event.uid, QStringLiteral("u1"));
    QVERIFY(event.start.form == TimeForm::Zoned);
    QCOMPARE(event.start.tzid, QStringLiteral("Europe/Paris"));
    QCOMPARE(event.summary, QStringLiteral("Déjeuner, puis caf;é\nensemble"));
    QCOMPARE(event.location, QStringLiteral("Salle 3"));
    QCOMPARE(event.categories, QStringList({QStringLiteral("Travail"), QStringLiteral("Perso")}));
    QCOMPARE(event.organizer.name, QStringLiteral("Dupont, Anne: "));
    QCOMPARE(event.organizer.email, QStringLiteral("anne@example.org"));
    QCOMPARE(event.attendees.size(), 1U);
    QCOMPARE(event.attendees.front().email, QStringLiteral("bob@example.org"));
    QCOMPARE(event.sequence, 4);
    QVERIFY(event.status == EventStatus::Tentative && event.transparent && event.busyStatus == BusyStatus::OutOfOffice);
    QCOMPARE(event.rules.size(), 1U);
    QCOMPARE(event.excluded.size(), 2U);
    QCOMPARE(event.additional.size(), 1U);
    QVERIFY(event.additional.front().duration == DurationValue({0, std::chrono::hours{2}}));
}

void ParsingTest::unfoldsLinesCutInsideALetter()
{
    const QByteArray folded = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n b\r\n\tc\r\nDTST\r\n ART:2026\r\n "
                              "0330T090000Z\r\nSUMMARY:d\xC3\r\n \xA9j\xC3\r\n "
                              "\xA0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const Calendar calendar = parsed(folded);
    QCOMPARE(calendar.events.size(), 1U);
    QCOMPARE(calendar.events.front().uid, QStringLiteral("abc"));
    QCOMPARE(calendar.events.front().summary, QStringLiteral("déjà"));
    QVERIFY(asUtc(calendar.events.front().start.local) == utc("2026-03-30T09:00:00Z"));
}

void ParsingTest::readsEveryCharsetAndLineEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("noted");
    const QByteArray utf8 = calendarOf(eventOf("DTSTART:20260330T090000Z\nSUMMARY:Été\n"));
    QTest::newRow("LF") << utf8 << false;
    QTest::newRow("CRLF") << QByteArray(utf8).replace("\n", "\r\n") << false;
    QTest::newRow("CR") << QByteArray(utf8).replace("\n", "\r") << false;
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + utf8 << false;
    QTest::newRow("no last line end") << utf8.trimmed() << false;
    QTest::newRow("empty lines") << QByteArray(utf8).replace("\n", "\n\n") << false;
    QTest::newRow("Latin-1") << QString::fromUtf8(utf8).toLatin1() << true;
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16(QString::fromUtf8(utf8))) << true;
}

void ParsingTest::readsEveryCharsetAndLineEnd()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, noted);
    const Calendar calendar = parsed(bytes);
    QCOMPARE(calendar.events.size(), 1U);
    QCOMPARE(calendar.events.front().summary, QStringLiteral("Été"));
    QCOMPARE(!calendar.problems.empty(), noted);
    QVERIFY(!calendar.truncated);
}

void ParsingTest::namesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("events");
    const auto row = [](const char *name, const QByteArray &text, const char *problem, int line, int events) {
        QTest::newRow(name) << text << QString::fromLatin1(problem) << line << events;
    };
    row("DTSTART is nonsense", calendarOf(eventOf("DTSTART:tomorrow\n")), "DTSTART could not be read", 7, 0);
    row("30 February", calendarOf(eventOf("DTSTART:20260230T090000\n")), "DTSTART could not be read", 7, 0);
    row("no DTSTART", calendarOf(eventOf("SUMMARY:x\n")), "without a readable DTSTART", 4, 0);
    row("DTEND is nonsense", calendarOf(eventOf("DTSTART:20260330T090000Z\nDTEND:x\n")), "DTEND could not be read", 8, 1);
    row("DURATION is nonsense", calendarOf(eventOf("DTSTART:20260330T090000Z\nDURATION:an hour\n")), "DURATION could not be read",
        8, 1);
    row("RRULE is nonsense", calendarOf(eventOf("DTSTART:20260330T090000Z\nRRULE:FREQ=OFTEN\n")), "unknown FREQ", 8, 1);
    row("EXDATE is nonsense", calendarOf(eventOf("DTSTART:20260330T090000Z\nEXDATE:never\n")), "EXDATE could not be read", 8, 1);
    row("a line that is nothing", calendarOf(eventOf("DTSTART:20260330T090000Z\nhello\n")), "no property", 8, 1);
    row("never ended", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260330T090000Z\n", "ends inside VEVENT", 3, 1);
    row("event in an event",
        calendarOf("BEGIN:VEVENT\nUID:a\nDTSTART:20260330T090000Z\n" + eventOf("DTSTART:20260331T090000Z\n")),
        "VEVENT begins before", 7, 2);
    row("END of nothing", calendarOf("END:VEVENT\n" + eventOf("DTSTART:20260330T090000Z\n")), "END:VEVENT without its BEGIN", 4,
        1);
    row("alarm never ended", calendarOf("BEGIN:VEVENT\nUID:a\nDTSTART:20260330T090000Z\nBEGIN:VALARM\nEND:VEVENT\n"),
        "closes components that were not ended", 8, 1);
    row("only a task", calendarOf("BEGIN:VTODO\nUID:a\nEND:VTODO\n"), "holds no event", 0, 0);
    row("no UID", calendarOf("BEGIN:VEVENT\nDTSTART:20260330T090000Z\nEND:VEVENT\n"), "without UID", 4, 1);
    row("offset is nonsense",
        calendarOf("BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:east\n"
                   "END:STANDARD\nEND:VTIMEZONE\n"
                   + eventOf("DTSTART:20260330T090000Z\n")),
        "TZOFFSETTO could not be read", 9, 1);
}

void ParsingTest::namesWhatIsBroken()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    QFETCH(int, line);
    QFETCH(int, events);
    const Result<Calendar> calendar = parseCalendar(text);
    QVERIFY(calendar.ok());
    QCOMPARE(static_cast<int>(calendar->events.size()), events);
    const bool named = std::any_of(calendar->problems.begin(), calendar->problems.end(),
                                   [&](const Problem &p) { return p.what.contains(problem) && p.line == line; });
    for (const Problem &p : calendar->problems)
        qInfo() << p.line << p.what;
    QVERIFY(named);
}

void ParsingTest::refusesWhatIsNoCalendar_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("prose") << QByteArray("Dear all,\nno calendar today.\n");
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("event alone") << eventOf("DTSTART:20260330T090000Z\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void ParsingTest::refusesWhatIsNoCalendar()
{
    QFETCH(QByteArray, text);
    const Result<Calendar> calendar = parseCalendar(text);
    QVERIFY(!calendar.ok());
    QCOMPARE(calendar.error().kind, ErrorKind::InvalidInput);
}

void ParsingTest::survivesEveryPrefixAndFlippedByte()
{
    const QByteArray text = calendarOf(
        "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-"
        "1SU\nTZOFFSETFROM:+0100\n"
        "TZOFFSETTO:+0200\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
        "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
        + eventOf("DTSTART;TZID=Mine:20260330T090000\nDURATION:P1DT2H\nRRULE:FREQ=WEEKLY;BYDAY=MO,-1TU;UNTIL=20270101T000000Z\n"
                  "EXDATE;TZID=Mine:20260406T090000\nRDATE;VALUE=PERIOD:20260501T080000Z/PT2H\nSUMMARY:Vol \xC3\xA9t\xC3\xA9\n")
        + eventOf("RECURRENCE-ID;RANGE=THISANDFUTURE:20260413T070000Z\nDTSTART;TZID=Mine:20260414T090000\n"));
    const TimeRange window = range("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    const auto run = [&](const QByteArray &bytes) {
        const Result<Calendar> calendar = parseCalendar(bytes);
        if (!calendar.ok())
            return;
        const FreeBusy busy = freeBusy(*calendar, window, zone("Europe/Paris"));
        QVERIFY(busy.availability == Availability::Unknown || busy.blocks.size() < 100'000);
    };
    for (qsizetype length = 0; length <= text.size(); length += 3)
        run(text.left(length));
    QRandomGenerator random(20260330);
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = text;
        for (int flips = 0; flips < 3; ++flips)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        run(bytes);
    }
}

void ParsingTest::survivesDeepNestingAndLongLines()
{
    QElapsedTimer timer;
    timer.start();
    QByteArray deep = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 100'000; ++i)
        deep += "BEGIN:X\n";
    QVERIFY(parsed(deep).truncated);
    const QByteArray longLine = calendarOf(eventOf("DTSTART:20260330T090000Z\nSUMMARY:" + QByteArray(3'000'000, 'x')
                                                   + "\nLOCATION:" + QByteArray("y\n ").repeated(1'000'000) + "y\n"));
    const Calendar calendar = parsed(longLine);
    QCOMPARE(calendar.events.size(), 1U);
    QCOMPARE(calendar.problems.size(), 1U); // the summary; the folded location fits into 1 MiB
    const Calendar many = parsed(calendarOf(QByteArray("garbage\n").repeated(100'000)));
    QVERIFY(many.problems.size() <= 201);
    const Calendar quotes =
        parsed(calendarOf(eventOf("DTSTART:20260330T090000Z\nX-A;" + QByteArray("P=\"a,b\";").repeated(100'000) + ":v\n")));
    QCOMPARE(quotes.events.size(), 1U);
    QVERIFY(timer.elapsed() < 20'000);
}

void ParsingTest::keepsContentOutOfProblems()
{
    const QByteArray secret = "geheim";
    const Calendar calendar = parsed(calendarOf(eventOf("DTSTART:" + secret + "\nRRULE:FREQ=" + secret + "\nEXDATE:" + secret
                                                        + "\nDURATION:" + secret + '\n' + secret + "\n")
                                                + eventOf("DTSTART;TZID=" + secret + ":20260330T090000\n")));
    const FreeBusy busy = freeBusy(calendar, range("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"), zone("Europe/Paris"));
    QVERIFY(busy.problems.size() >= 5);
    for (const Problem &problem : busy.problems)
        QVERIFY(!problem.what.contains(QString::fromLatin1(secret), Qt::CaseInsensitive));
}
