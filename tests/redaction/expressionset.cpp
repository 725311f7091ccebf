#include "models/redaction/expressionset.h"
#include "models/redaction/wakes.h"

#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie::redaction;

namespace {

std::vector<std::string> matches(const Wake &wake, const char *expression, const std::string &text)
{
    std::vector<std::string> found;
    const ExpressionSet set({{wake, expression}});
    set.forEachMatch(text, wordsOf(text), [&found](std::size_t, std::string_view match) {
        found.emplace_back(match);
        return match.data() + match.size();
    });
    return found;
}

using Found = std::vector<std::string>;

} // namespace

class ExpressionSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordWakesWhatBeginsWithIt()
    {
        QCOMPARE(matches(word("code|pin"), "(?i)(?:code|pin) (\\d+)", "Code 12, decode 13, pin 14, code"), (Found{"12", "14"}));
    }
    void aCueMayTouchItsValue()
    {
        QCOMPARE(matches(word("code"), "code([A-Z]*\\d+)", "code45 codeB12 codes9 xcode7"), (Found{"45", "B12"}));
    }
    void aMatchMayBeginBeforeTheWord()
    {
        QCOMPARE(matches(around("street", 24), "\\b\\d+ [A-Za-z ]+street", "from 12 high street to 14 low street"),
                 (Found{"12 high street", "14 low street"}));
        QCOMPARE(matches(around("street", 4), "\\b\\d+ [A-Za-z ]+street", "12 high street"), Found{});
    }
    void aRunOfDigitsWakes()
    {
        const auto any = [](const Place &) { return true; };
        QCOMPARE(matches(digits(sizes(4, 4), any, 2), "[A-Z]-\\d{4}", "A-1234 B-12345 C-5678"), (Found{"A-1234", "C-5678"}));
        QCOMPARE(matches(digits(sizes(4, 4), any), nullptr, "ab1234cd _1234 12-3456"), (Found{"ab1234cd", "3456"}));
    }
    void whatStandsBesideDigitsIsAskedFirst()
    {
        const Beside beside{.before = isSign<'-', '\n'>, .after = isSign<'.'>};
        QCOMPARE(matches(digits(sizes(2, 2), nullptr, 0, beside), "\\d+", "12. -34. x56. -78 -901.\n23."),
                 (Found{"12", "34", "23"}));
    }
    void aWordMayNeedACapitalOrADigit()
    {
        QCOMPARE(matches(word("code", nullptr, NeedsCapital), "(?i)code \\S+", "code a, Code b, CODE c"),
                 (Found{"Code b,", "CODE c"}));
        const std::string far(nearDigit, ' ');
        QCOMPARE(matches(word("code", nullptr, NeedsDigit), "code \\S", "code a code b" + far + "1"), Found{});
        QCOMPARE(matches(word("code", nullptr, NeedsDigit), "code \\S", "code a 1 code b" + far + "1 code c 2"),
                 (Found{"code a", "code c"}));
    }
    void aPlaceKnowsTheDigitsAroundIt()
    {
        QCOMPARE(matches(word("code", beforeNearDigit<4>), "code", "code 1, code and 2 code\n\n3 code x4"),
                 (Found{"code", "code"}));
        QCOMPARE(matches(word("code", behindNearDigit<4>), "code", "1 code, code a2 code\n\n code 3"), (Found{"code", "code"}));
    }
    void aChunkWakesByItsMarks()
    {
        QCOMPARE(matches(chunk(AtSign), "[a-z]+@[a-z]+", "a@b, (c@d) e @ f"), (Found{"a@b", "c@d"}));
        QCOMPARE(matches(chunk(InnerDot), "[a-z]+\\.[a-z]+", "end. next a.b 1.2"), Found{"a.b"});
    }
    void noMatchGoesAcrossABlankLine() { QCOMPARE(matches(word("code"), "code\\s+(\\d+)", "code\n\n12 code\n13"), Found{"13"}); }
    void aValueLongerThanTheWindowIsFoundWhole()
    {
        const std::string value(5000, 'x');
        QCOMPARE(matches(word("key"), "key=([a-z]+)", "key=" + value + " end"), Found{value});
    }
    void whatWasFoundIsNotFoundAgain() { QCOMPARE(matches(word("a"), "a(?: a)*", "a a a b a"), (Found{"a a a", "a"})); }
};

int runExpressionSet(int argc, char **argv)
{
    ExpressionSetTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "expressionset.moc"
