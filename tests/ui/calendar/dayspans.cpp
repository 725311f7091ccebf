// The arithmetic between instants and pixels: DST, midnight, half-hour zones, overlapping slots.
#include "ui/calendar/daygeometry.h"
#include "ui/calendar/weekcontent.h"

#include <QTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

Instant at(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

QTimeZone zone(const char *id)
{
    return QTimeZone(QByteArray(id));
}

} // namespace

class DaySpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotReadIsNotShownAsFree_data()
    {
        QTest::addColumn<QString>("windowStart");
        QTest::addColumn<QString>("windowEnd");
        QTest::addColumn<QString>("unread");
        const QString monday = QStringLiteral("2026-03-30T00:00:00Z");
        const QString wednesday = QStringLiteral("2026-04-01T00:00:00Z");
        const QString saturday = QStringLiteral("2026-04-04T00:00:00Z");
        const QString nextMonday = QStringLiteral("2026-04-06T00:00:00Z");
        const QString sunday = QStringLiteral("2026-04-05T00:00:00Z");
        QTest::newRow("all read") << monday << nextMonday << QString();
        QTest::newRow("starts late") << wednesday << nextMonday << monday + QLatin1Char('/') + wednesday;
        QTest::newRow("ends early") << monday << wednesday << wednesday + QLatin1Char('/') + saturday;
        QTest::newRow("another week") << sunday << nextMonday << monday + QLatin1Char('/') + saturday;
    }

    void whatWasNotReadIsNotShownAsFree()
    {
        QFETCH(QString, windowStart);
        QFETCH(QString, windowEnd);
        QFETCH(QString, unread);
        const TimeRange shown{at("2026-03-30T00:00:00Z"), at("2026-04-04T00:00:00Z")};
        QStringList found;
        for (const TimeRange &range : unreadRanges({*fromRfc3339(windowStart), *fromRfc3339(windowEnd)}, shown))
            found << toRfc3339(range.start) + QLatin1Char('/') + toRfc3339(range.end);
        QCOMPARE(found.join(QLatin1Char(' ')), unread);
    }

    void aDayHasItsRealLength_data()
    {
        QTest::addColumn<QByteArray>("zoneId");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("minutes");
        QTest::newRow("Paris, plain") << QByteArray("Europe/Paris") << QDate(2026, 3, 30) << 24 * 60;
        QTest::newRow("Paris, spring") << QByteArray("Europe/Paris") << QDate(2026, 3, 29) << 23 * 60;
        QTest::newRow("Paris, autumn") << QByteArray("Europe/Paris") << QDate(2026, 10, 25) << 25 * 60;
        QTest::newRow("New York, spring") << QByteArray("America/New_York") << QDate(2026, 3, 8) << 23 * 60;
        QTest::newRow("Lord Howe moves by half an hour")
            << QByteArray("Australia/Lord_Howe") << QDate(2026, 4, 5) << 24 * 60 + 30;
        QTest::newRow("Antananarivo never moves") << QByteArray("Indian/Antananarivo") << QDate(2026, 3, 29) << 24 * 60;
        QTest::newRow("Beirut skips midnight") << QByteArray("Asia/Beirut") << QDate(2026, 3, 29) << 23 * 60;
    }

    void aDayHasItsRealLength()
    {
        QFETCH(QByteArray, zoneId);
        QFETCH(QDate, date);
        QFETCH(int, minutes);
        const DaySpan day(date, QTimeZone(zoneId));
        QCOMPARE(day.range().duration().count() / 60, minutes);
    }

    void theWallClockDecidesTheHeight_data()
    {
        QTest::addColumn<QByteArray>("zoneId");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("instant");
        QTest::addColumn<double>("minute");
        const QByteArray paris("Europe/Paris");
        QTest::newRow("nine on a plain day") << paris << QDate(2026, 3, 30) << QStringLiteral("2026-03-30T07:00:00Z") << 540.0;
        QTest::newRow("nine after the spring change")
            << paris << QDate(2026, 3, 29) << QStringLiteral("2026-03-29T07:00:00Z") << 540.0;
        QTest::newRow("before the spring change")
            << paris << QDate(2026, 3, 29) << QStringLiteral("2026-03-29T00:30:00Z") << 90.0;
        QTest::newRow("the spring change itself is three")
            << paris << QDate(2026, 3, 29) << QStringLiteral("2026-03-29T01:00:00Z") << 180.0;
        QTest::newRow("nine after the autumn change")
            << paris << QDate(2026, 10, 25) << QStringLiteral("2026-10-25T08:00:00Z") << 540.0;
        QTest::newRow("first half past two") << paris << QDate(2026, 10, 25) << QStringLiteral("2026-10-25T00:30:00Z") << 135.0;
        QTest::newRow("second half past two") << paris << QDate(2026, 10, 25) << QStringLiteral("2026-10-25T01:30:00Z") << 165.0;
        QTest::newRow("half-hour zone") << QByteArray("Asia/Kolkata") << QDate(2026, 3, 30)
                                        << QStringLiteral("2026-03-30T03:30:00Z") << 540.0;
        QTest::newRow("the day before") << paris << QDate(2026, 3, 30) << QStringLiteral("2026-03-29T10:00:00Z") << 0.0;
        QTest::newRow("the day after") << paris << QDate(2026, 3, 30) << QStringLiteral("2026-03-31T10:00:00Z") << 1440.0;
        QTest::newRow("midnight is skipped")
            << QByteArray("Asia/Beirut") << QDate(2026, 3, 29) << QStringLiteral("2026-03-28T22:00:00Z") << 60.0;
    }

    void theWallClockDecidesTheHeight()
    {
        QFETCH(QByteArray, zoneId);
        QFETCH(QDate, date);
        QFETCH(QString, instant);
        QFETCH(double, minute);
        QCOMPARE(DaySpan(date, QTimeZone(zoneId)).minuteOf(*fromRfc3339(instant)), minute);
    }

    void heightAndInstantAreInverse_data()
    {
        QTest::addColumn<QByteArray>("zoneId");
        QTest::addColumn<QDate>("date");
        for (const char *id : {"Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Beirut"}) {
            for (const QDate date :
                 {QDate(2026, 3, 8), QDate(2026, 3, 29), QDate(2026, 4, 5), QDate(2026, 10, 4), QDate(2026, 10, 25)})
                QTest::addRow("%s %s", id, qPrintable(date.toString(Qt::ISODate))) << QByteArray(id) << date;
        }
    }

    void heightAndInstantAreInverse()
    {
        QFETCH(QByteArray, zoneId);
        QFETCH(QDate, date);
        const DaySpan day(date, QTimeZone(zoneId));
        double last = -1;
        for (Instant instant = day.start(); instant < day.end(); instant += Minutes(10)) {
            const double minute = day.minuteOf(instant);
            QVERIFY2(minute > last, qPrintable(toRfc3339(instant)));
            QCOMPARE(toRfc3339(day.instantAt(minute)), toRfc3339(instant));
            last = minute;
        }
    }

    void aSkippedHourIsAnnounced()
    {
        const DaySpan day(QDate(2026, 3, 29), zone("Europe/Paris"));
        QVERIFY(day.clockChange());
        QCOMPARE(day.clockChange()->by, Seconds(3600));
        QCOMPARE(day.clockChange()->fromMinute, 120.0);
        QCOMPARE(day.clockChange()->toMinute, 180.0);
        QCOMPARE(toRfc3339(day.instantAt(150)), QStringLiteral("2026-03-29T01:00:00Z"));
        const DaySpan autumn(QDate(2026, 10, 25), zone("Europe/Paris"));
        QCOMPARE(autumn.clockChange()->by, Seconds(-3600));
        QVERIFY(!DaySpan(QDate(2026, 3, 30), zone("Europe/Paris")).clockChange());
    }

    void aBlockOverMidnightHasAPartInEachDay()
    {
        const WeekGeometry week(daySpans(QDate(2026, 3, 30), 5, zone("Europe/Paris")), QRectF(100, 0, 1000, 1440),
                                LanePlan::sideBySide(4));
        const TimeRange night{at("2026-03-30T20:00:00Z"), at("2026-03-31T01:00:00Z")}; // 22:00 to 3:00
        const auto evening = week.days()[0].blockRect(night, 1);
        const auto morning = week.days()[1].blockRect(night, 1);
        QVERIFY(evening && morning);
        QCOMPARE(*evening, QRectF(150, 1320, 50, 120));
        QCOMPARE(*morning, QRectF(350, 0, 50, 180));
        QVERIFY(!week.days()[2].blockRect(night, 1));
        QVERIFY2(!week.days()[1].blockRect({at("2026-03-30T20:00:00Z"), at("2026-03-30T22:00:00Z")}, 1), "half-open at midnight");
    }

    void lanesFillTheColumnWithoutGaps_data()
    {
        QTest::addColumn<int>("lanes");
        for (int lanes = 1; lanes <= 8; ++lanes)
            QTest::addRow("%d", lanes) << lanes;
    }

    void lanesFillTheColumnWithoutGaps()
    {
        QFETCH(int, lanes);
        const DayGeometry day(DaySpan(QDate(2026, 3, 30), zone("Europe/Paris")), QRectF(37, 0, 163, 1440),
                              LanePlan::sideBySide(lanes));
        double left = 37;
        for (int lane = 0; lane < lanes; ++lane) {
            QCOMPARE(day.laneRect(lane).left(), left);
            QCOMPARE(day.laneAt(left + 1), lane);
            left = day.laneRect(lane).right();
        }
        QCOMPARE(left, 200.0);
        QCOMPARE(day.laneAt(200), -1);
        QCOMPARE(day.laneAt(36), -1);
    }

    void thePointDecidesTheSlot()
    {
        const WeekGeometry week(daySpans(QDate(2026, 3, 30), 5, zone("Europe/Paris")), QRectF(100, 0, 1000, 1440),
                                LanePlan::sideBySide(4));
        const Slot first{{at("2026-03-31T14:00:00Z"), at("2026-03-31T14:45:00Z")}, 0.9, {}};   // 16:00 on Tuesday
        const Slot stepped{{at("2026-03-31T14:30:00Z"), at("2026-03-31T15:15:00Z")}, 0.8, {}}; // overlaps the first
        const std::vector<Slot> candidates{first, stepped};
        const std::vector<double> insets = slotInsets(candidates, 26);
        QCOMPARE(insets, (std::vector<double>{0, 26}));
        QCOMPARE(week.slotAt({310, 970}, candidates, insets, -1), 0);
        QCOMPARE(week.slotAt({310, 995}, candidates, insets, -1), 0); // left of the stepped one
        QCOMPARE(week.slotAt({400, 995}, candidates, insets, -1), 1);
        QCOMPARE(week.slotAt({400, 995}, candidates, insets, 0), 0); // the chosen one lies on top
        QCOMPARE(week.slotAt({400, 1040}, candidates, insets, -1), -1);
        QCOMPARE(week.slotAt({510, 970}, candidates, insets, -1), -1); // Wednesday
        QCOMPARE(week.slotAt({50, 970}, candidates, insets, -1), -1);
    }

    void threeSlotsAtOnceAllStaySeparate()
    {
        const TimeRange when{at("2026-03-31T14:00:00Z"), at("2026-03-31T14:45:00Z")};
        const TimeRange later{at("2026-03-31T14:45:00Z"), at("2026-03-31T15:45:00Z")};
        const std::vector<Slot> candidates{{when, 1, {}}, {when, 1, {}}, {when, 1, {}}, {later, 1, {}}};
        QCOMPARE(slotInsets(candidates, 10), (std::vector<double>{0, 10, 20, 0}));
    }

    void workingHoursFollowTheParticipantsZone_data()
    {
        QTest::addColumn<QString>("zoneId");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("start");
        QTest::newRow("New York, before Europe moves")
            << QStringLiteral("America/New_York") << QDate(2026, 3, 26) << QStringLiteral("2026-03-26T13:00:00Z");
        QTest::newRow("Kolkata") << QStringLiteral("Asia/Kolkata") << QDate(2026, 3, 26)
                                 << QStringLiteral("2026-03-26T03:30:00Z");
        QTest::newRow("Paris before") << QStringLiteral("Europe/Paris") << QDate(2026, 3, 27)
                                      << QStringLiteral("2026-03-27T08:00:00Z");
        QTest::newRow("Paris after") << QStringLiteral("Europe/Paris") << QDate(2026, 3, 30)
                                     << QStringLiteral("2026-03-30T07:00:00Z");
    }

    void workingHoursFollowTheParticipantsZone()
    {
        QFETCH(QString, zoneId);
        QFETCH(QDate, date);
        QFETCH(QString, start);
        Participant participant;
        participant.zone = zoneId;
        for (int weekday = 1; weekday <= 5; ++weekday)
            participant.workingHours.push_back({weekday, 9 * 60, 18 * 60});
        const auto ranges = workingRanges(participant, date, date);
        QCOMPARE(ranges.size(), size_t(1));
        QCOMPARE(toRfc3339(ranges.front().start), start);
        QCOMPARE(ranges.front().duration(), Seconds(9 * 3600));
        QVERIFY(workingRanges(participant, QDate(2026, 3, 28), QDate(2026, 3, 29)).empty()); // a weekend
    }

    void theWeekendIsShownOnlyWhenSomethingHappensThere()
    {
        Case request;
        request.participants = {
            {Token{QStringLiteral("PERSON_1")}, ParticipantRole::Client, QStringLiteral("Europe/Paris"), {}, {}}};
        QCOMPARE(shownDays(request, {}, QDate(2026, 4, 1), DaysShown::Week).size(), size_t(5));
        const Slot saturday{{at("2026-04-04T08:00:00Z"), at("2026-04-04T09:00:00Z")}, 0.5, {}};
        QCOMPARE(shownDays(request, {saturday}, QDate(2026, 4, 1), DaysShown::Week).size(), size_t(6));
        request.currentMeeting = TimeRange{at("2026-04-05T08:00:00Z"), at("2026-04-05T09:00:00Z")};
        QCOMPARE(shownDays(request, {}, QDate(2026, 4, 1), DaysShown::Week).size(), size_t(7));
        QCOMPARE(shownDays(request, {}, QDate(2026, 4, 1), DaysShown::ThreeDays).back(), QDate(2026, 4, 3));
    }

    void everyZonesClockChangeIsAnnouncedOnce()
    {
        Case request;
        for (const char *id : {"Europe/Paris", "Europe/Madrid", "America/New_York"})
            request.participants.push_back(
                {Token{QString::fromLatin1(id)}, ParticipantRole::Required, QString::fromLatin1(id), {}, {}});
        request.participants.front().role = ParticipantRole::Client;
        const auto march = announcedChanges(request, daySpans(QDate(2026, 3, 30), 5, zone("Europe/Paris")));
        QCOMPARE(march.size(), size_t(1)); // Paris and Madrid move at the same instant
        QCOMPARE(march.front().zone, QStringLiteral("Europe/Paris"));
        QCOMPARE(announcedChanges(request, daySpans(QDate(2026, 3, 9), 5, zone("Europe/Paris"))).front().zone,
                 QStringLiteral("America/New_York"));
        QVERIFY(announcedChanges(request, daySpans(QDate(2026, 6, 1), 5, zone("Europe/Paris"))).empty());
    }
};

QTEST_GUILESS_MAIN(DaySpans)
#include "dayspans.moc"
