#include "tests/calendar/suites.h"

#include <QtTest>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    const auto run = [&](auto &&suite) { failures += QTest::qExec(&suite, argc, argv); };
    run(RecurrenceTest{});
    run(ParsingTest{});
    run(ZonesTest{});
    run(ExpandTest{});
    run(AvailabilityTest{});
    run(PropertyTest{});
    run(SlotRulesTest{});
    run(CitiesTest{});
    run(SlotSearchTest{});
    run(WritingTest{});
    return failures == 0 ? 0 : 1;
}

#include "moc_suites.cpp"
