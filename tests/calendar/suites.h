// The suites of the calendar test program, one file each.
#pragma once

#include <QObject>

class RecurrenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatesTheInstancesOfARule_data();
    void generatesTheInstancesOfARule();
    void refusesWhatIsNoRule_data();
    void refusesWhatIsNoRule();
    void endsAHostileRuleInMilliseconds_data();
    void endsAHostileRuleInMilliseconds();
    void costDoesNotDependOnTheDistanceToTheWindow();
    void aWindowNeverChangesTheInstancesInIt_data();
    void aWindowNeverChangesTheInstancesInIt();
};

class ParsingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFieldsOfAnEvent();
    void unfoldsLinesCutInsideALetter();
    void readsEveryCharsetAndLineEnd_data();
    void readsEveryCharsetAndLineEnd();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void survivesEveryPrefixAndFlippedByte();
    void survivesDeepNestingAndLongLines();
    void keepsContentOutOfProblems();
};

class ZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesTzids_data();
    void resolvesTzids();
    void gapsAndFoldsFollowTheStandard_data();
    void gapsAndFoldsFollowTheStandard();
    void agreesWithQtOnEveryHourOfDecades();
    void compilesAVTimezone();
    void aHostileVTimezoneEnds();
};

class ExpandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expandsEvents_data();
    void expandsEvents();
    void wallTimeStaysAcrossAClockChange();
    void anExhaustedBudgetIsToldAndUnknown();
    void freeBusyKeepsKindsAndDropsWords();
    void aStartThatItsRuleDoesNotGenerateIsNotFree_data();
    void aStartThatItsRuleDoesNotGenerateIsNotFree();
    void unknownIsNotFree_data();
    void unknownIsNotFree();
    void mergesBlocks();
    void freeTimesAreWhatIsLeft();
    void readsFreeBusyReports_data();
    void readsFreeBusyReports();
    void ordersWhatBeginsTogether();
};

class AvailabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesWhatIsNotOpen_data();
    void closesWhatIsNotOpen();
    void readsTheExamplesOfTheStandard();
    void anExhaustedBudgetIsUnknown();
};

class PropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halvesMakeTheWhole_data();
    void halvesMakeTheWhole();
    void freeBusyOfAUnionIsTheUnion_data();
    void freeBusyOfAUnionIsTheUnion();
    void shiftingByWeeksShiftsTheInstances_data();
    void shiftingByWeeksShiftsTheInstances();
    void mergingTwiceIsMergingOnce_data();
    void mergingTwiceIsMergingOnce();
    void theOrderOfTheFileDoesNotMatter_data();
    void theOrderOfTheFileDoesNotMatter();
};

class SlotRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesReasons_data();
    void givesReasons();
    void anIdealSlotScoresOne();
    void optionalPeopleNeverBlock();
    void theMeetingThatMovesDoesNotBlockItself();
    void tellsAClockChange();
    void findsSlotsThatAreFree();
    void fallsBackOutsideWorkingHours();
    void noNumberOfSmallFailingsOutweighsAGreatOne();
    void ranksAsItJudges_data();
    void ranksAsItJudges();
    void aYearHasFiftyCandidates();
    void aNearMissNamesTheOneThingInItsWay_data();
    void aNearMissNamesTheOneThingInItsWay();
    void quarterHoursAgainstOneBlockAreOneNearMiss();
    void nearMissesAreWhatTheFewestThingsStop_data();
    void nearMissesAreWhatTheFewestThingsStop();
};

class CitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheCityOfAnAddress_data();
    void isTheCityOfAnAddress();
    void takesTimeToTravel_data();
    void takesTimeToTravel();
};

class SlotSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGridAgreesWithASweepLine_data();
    void theGridAgreesWithASweepLine();
    void aWindowTooShortHasNoStart();
    void holidaysOfAYearAreThoseOfTheCountry_data();
    void holidaysOfAYearAreThoseOfTheCountry();
};

class WritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnInvitationThatReadsBack_data();
    void writesAnInvitationThatReadsBack();
    void foldsAtSeventyFiveOctetsOutsideLetters();
    void cannotBeInjectedInto();
    void refusesAnIncompleteInvitation();
    void upsertKeepsEveryOtherByte();
    void upsertReplacesAndCancels();
    void upsertRefusesABrokenFile();
    void putsRightWhoTakesPartAndNothingElse();
    void takesAValueOutAndNothingElse();
    void putsRightWordsOfTheEventsThatAreTheServices();
    void shiftsByWeeksByteForByte();
    void shiftingForthAndBackIsNothing();
};
