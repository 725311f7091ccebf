#include "tests/calendar/suites.h"

#include "models/calendar/values.h"
#include "tests/calendar/support.h"

#include <QElapsedTimer>

using namespace vigie;
using namespace vigie::calendar;

namespace {

LocalTime local(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    return parseDateTime(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()))).value().local;
}

QString text(LocalTime time)
{
    return QString::fromLatin1(formatDateTime({.local = time, .form = TimeForm::Floating, .tzid = {}}));
}

} // namespace

void RecurrenceTest::generatesTheInstancesOfARule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("expected"); // the first ones; times of the start's time of day are dates only

    const auto row = [](const char *name, const char *rule, const char *start, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(start) << QString::fromLatin1(expected);
    };
    row("daily", "FREQ=DAILY;COUNT=3", "20260227T090000", "20260227 20260228 20260301");
    row("every other day", "FREQ=DAILY;INTERVAL=2;COUNT=3", "20260227T090000", "20260227 20260301 20260303");
    row("until is inside", "FREQ=DAILY;UNTIL=20260302T090000", "20260301T090000", "20260301 20260302");
    row("weekly", "FREQ=WEEKLY;COUNT=3", "20260330T090000", "20260330 20260406 20260413");
    row("weekly on two days", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4", "20260330T090000", "20260330 20260402 20260406 20260409");
    row("fortnightly, weeks from Monday", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805T090000",
        "19970805 19970810 19970819 19970824");
    row("fortnightly, weeks from Sunday", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805T090000",
        "19970805 19970817 19970819 19970831");
    row("monthly on the 31st", "FREQ=MONTHLY;COUNT=3", "20260131T090000", "20260131 20260331 20260531");
    row("monthly on the last day", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "20260131T090000", "20260131 20260228 20260331");
    row("monthly on the second Tuesday", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "20260310T090000", "20260310 20260414 20260512");
    row("monthly on the last Friday", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "20260327T090000", "20260327 20260424 20260529");
    row("Friday the 13th", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "20260213T090000", "20260213 20260313 20261113");
    row("last weekday of the month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "20260130T090000",
        "20260130 20260227 20260331");
    row("second to last weekday", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=2", "19970929T090000",
        "19970929 19971030");
    row("quarterly", "FREQ=MONTHLY;INTERVAL=3;COUNT=3", "20260115T090000", "20260115 20260415 20260715");
    row("yearly", "FREQ=YEARLY;COUNT=3", "20260714T090000", "20260714 20270714 20280714");
    row("29 February", "FREQ=YEARLY;COUNT=3", "20240229T090000", "20240229 20280229 20320229");
    row("every 20th Monday of the year", "FREQ=YEARLY;BYDAY=20MO;COUNT=3", "19970519T090000", "19970519 19980518 19990517");
    row("Monday of week 20", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "19970512T090000", "19970512 19980511 19990517");
    row("week 53", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;COUNT=2", "20260101T090000", "20270101 20321231");
    row("Thursdays in March", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4", "20260305T090000", "20260305 20260312 20260319 20260326");
    row("day 100 and day -1", "FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=3", "20260410T090000", "20260410 20261231 20270410");
    row("US presidential election day", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
        "19961105T090000", "19961105 20001107 20041102");
    row("twice a day", "FREQ=DAILY;BYHOUR=9,17;COUNT=3", "20260330T090000", "20260330T090000 20260330T170000 20260331T090000");
    row("hourly over midnight", "FREQ=HOURLY;INTERVAL=3;COUNT=3", "20260330T210000",
        "20260330T210000 20260331T000000 20260331T030000");
    row("every 90 minutes", "FREQ=MINUTELY;INTERVAL=90;COUNT=3", "20260330T090000",
        "20260330T090000 20260330T103000 20260330T120000");
    row("each second of one minute a day", "FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=58,59;COUNT=3", "20260330T090000",
        "20260330T090058 20260330T090059 20260331T090058");
    row("lower case and a last semicolon", "freq=daily;count=2;", "20260330T090000", "20260330 20260331");
    row("a day that never comes", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20260101T090000", "");
    row("count of zero", "FREQ=DAILY;COUNT=0", "20260101T090000", "");
}

void RecurrenceTest::generatesTheInstancesOfARule()
{
    QFETCH(QString, rule);
    QFETCH(QString, start);
    QFETCH(QString, expected);
    const Result<RecurrenceRule> parsedRule = parseRule(rule);
    QVERIFY(parsedRule.ok());
    Budget budget;
    std::optional<LocalTime> last;
    if (parsedRule->until)
        last = parsedRule->until->local;
    const LocalTime begin = local(start);
    const RuleExpansion expansion = expandRule(*parsedRule, begin, begin, begin + std::chrono::days{365 * 80}, last, budget);
    QCOMPARE(expansion.ended, Ended::Complete);
    QStringList found;
    for (const LocalTime time : expansion.instances) {
        const QString whole = text(time);
        found.push_back(expected.contains(u'T') ? whole : whole.left(8));
        if (!expected.contains(u'T'))
            QCOMPARE(whole.mid(8), start.mid(8));
    }
    QCOMPARE(found.join(u' '), expected);
}

void RecurrenceTest::refusesWhatIsNoRule_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"",
                             "COUNT=3",
                             "FREQ=OFTEN",
                             "FREQ=DAILY;INTERVAL=0",
                             "FREQ=DAILY;INTERVAL=-1",
                             "FREQ=DAILY;COUNT=-1",
                             "FREQ=DAILY;COUNT=99999999999",
                             "FREQ=DAILY;UNTIL=soon",
                             "FREQ=MONTHLY;BYMONTHDAY=0",
                             "FREQ=MONTHLY;BYMONTHDAY=32",
                             "FREQ=YEARLY;BYMONTH=13",
                             "FREQ=WEEKLY;BYDAY=XX",
                             "FREQ=MONTHLY;BYDAY=0MO",
                             "FREQ=DAILY;BYHOUR=24",
                             "FREQ=DAILY;WKST=1",
                             "FREQ=DAILY;BYSETPOS=0",
                             "FREQ=DAILY;FOO=1",
                             "FREQ=DAILY;nonsense",
                             "RSCALE=CHINESE;FREQ=YEARLY",
                             "FREQ=MONTHLY;SKIP=FORWARD"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void RecurrenceTest::refusesWhatIsNoRule()
{
    QFETCH(QString, rule);
    const Result<RecurrenceRule> parsedRule = parseRule(rule);
    QVERIFY(!parsedRule.ok());
    QCOMPARE(parsedRule.error().kind, ErrorKind::InvalidInput);
}

void RecurrenceTest::endsAHostileRuleInMilliseconds_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("budgetEnds");
    QTest::newRow("every second for ever") << QStringLiteral("FREQ=SECONDLY") << true;
    QTest::newRow("a billion counted") << QStringLiteral("FREQ=SECONDLY;COUNT=1000000000") << true;
    QTest::newRow("counted, never fits") << QStringLiteral("FREQ=SECONDLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30") << false;
    QTest::newRow("never fits") << QStringLiteral("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30") << false;
    QTest::newRow("odd interval, never fits") << QStringLiteral("FREQ=SECONDLY;INTERVAL=2;BYSECOND=1;COUNT=9") << true;
    QTest::newRow("every time of every day")
        << QStringLiteral("FREQ=YEARLY;BYYEARDAY=%1;BYHOUR=%2;BYMINUTE=%3;BYSECOND=%3;BYSETPOS=-1")
               .arg(
                   [] {
                       QStringList n;
                       for (int i = 1; i <= 366; ++i)
                           n << QString::number(i);
                       return n.join(u',');
                   }(),
                   [] {
                       QStringList n;
                       for (int i = 0; i < 24; ++i)
                           n << QString::number(i);
                       return n.join(u',');
                   }(),
                   [] {
                       QStringList n;
                       for (int i = 0; i < 60; ++i)
                           n << QString::number(i);
                       return n.join(u',');
                   }())
        << true;
    QTest::newRow("greatest interval") << QStringLiteral("FREQ=YEARLY;INTERVAL=1000000000") << false;
    QTest::newRow("greatest weekly interval") << QStringLiteral("FREQ=WEEKLY;INTERVAL=1000000000") << false;
}

void RecurrenceTest::endsAHostileRuleInMilliseconds()
{
    QFETCH(QString, rule);
    QFETCH(bool, budgetEnds);
    const Result<RecurrenceRule> parsedRule = parseRule(rule);
    QVERIFY(parsedRule.ok());
    Budget budget;
    const LocalTime begin = local(QStringLiteral("20260101T000000"));
    QElapsedTimer timer;
    timer.start();
    const RuleExpansion expansion = expandRule(*parsedRule, begin, begin, local(QStringLiteral("99990101T000000")), {}, budget);
    QVERIFY2(timer.elapsed() < 1000, "a sanitizer or a busy computer may be slow, but not this slow");
    if (budgetEnds)
        QVERIFY(expansion.ended != Ended::Complete);
    else
        QVERIFY(expansion.instances.size() <= 2);
}

void RecurrenceTest::costDoesNotDependOnTheDistanceToTheWindow()
{
    for (const char *rule : {"FREQ=SECONDLY;INTERVAL=30", "FREQ=MINUTELY", "FREQ=HOURLY", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU",
                             "FREQ=MONTHLY", "FREQ=YEARLY"}) {
        const Result<RecurrenceRule> parsedRule = parseRule(QString::fromLatin1(rule));
        Budget budget;
        const LocalTime from = local(QStringLiteral("90260301T000000"));
        const RuleExpansion expansion =
            expandRule(*parsedRule, local(QStringLiteral("19000105T003000")), from, from + std::chrono::days{7}, {}, budget);
        QCOMPARE(expansion.ended, Ended::Complete);
        QVERIFY2(Budget{}.steps - budget.steps < 60'000, rule);
    }
}

void RecurrenceTest::aWindowNeverChangesTheInstancesInIt_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule :
         {"FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
          "FREQ=YEARLY;INTERVAL=3;BYMONTH=1,12;BYDAY=MO", "FREQ=HOURLY;INTERVAL=7", "FREQ=MINUTELY;INTERVAL=1501",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1", "FREQ=DAILY;COUNT=400", "FREQ=SECONDLY;INTERVAL=86413",
          "FREQ=YEARLY;BYWEEKNO=1,53", "FREQ=HOURLY;BYHOUR=2,3;BYMINUTE=5,10;BYSETPOS=-1"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void RecurrenceTest::aWindowNeverChangesTheInstancesInIt()
{
    QFETCH(QString, rule);
    const Result<RecurrenceRule> parsedRule = parseRule(rule);
    const LocalTime start = local(QStringLiteral("20200103T101500"));
    const LocalTime end = start + std::chrono::days{365 * 8};
    Budget all;
    const std::vector<LocalTime> whole = expandRule(*parsedRule, start, start, end, {}, all).instances;
    QVERIFY(whole.size() > 10);
    std::vector<LocalTime> pieces;
    for (LocalTime from = start; from < end; from += Seconds{19 * 86'400 + 4'321}) {
        Budget budget;
        const auto piece =
            expandRule(*parsedRule, start, from, std::min(end, from + Seconds{19 * 86'400 + 4'321}), {}, budget).instances;
        pieces.insert(pieces.end(), piece.begin(), piece.end());
    }
    QVERIFY(pieces == whole);
}
