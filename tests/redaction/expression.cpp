#include "models/redaction/expression.h"

#include "models/redaction/expressionnode.h"
#include "models/redaction/keptnumbers.h"
#include "models/redaction/patterntable.h"

#include "suites.h"

#include <QtTest/QtTest>

#include <random>

using namespace vigie::redaction;

namespace {

constexpr std::ptrdiff_t enough = 1'000'000'000; // steps

std::optional<std::string_view> find(const Expression &expression, std::string_view text, std::size_t from, std::size_t last,
                                     std::size_t to)
{
    std::ptrdiff_t steps = enough;
    return expression.find(text, from, last, to, steps);
}

std::string found(const char *expression, std::string_view text, std::ptrdiff_t steps = enough)
{
    return std::string(Expression(expression).find(text, 0, text.size(), text.size(), steps).value_or("none"));
}

/// What RE2 finds, as Expression::find() says it.
std::optional<std::string_view> byRe2(const RE2 &expression, std::string_view text, std::size_t from, std::size_t last,
                                      std::size_t to)
{
    std::array<re2::StringPiece, 2> groups;
    if (!expression.Match(re2::StringPiece(text.data(), text.size()), from, to, RE2::UNANCHORED, groups.data(), 2)
        || groups[0].data() > text.data() + last)
        return std::nullopt;
    const re2::StringPiece value = groups[expression.NumberOfCapturingGroups() > 0 ? 1 : 0];
    return std::string_view(value.data(), value.size());
}

/// Every expression of the tables, with what wakes it.
std::vector<std::pair<Wake, const char *>> tables()
{
    std::vector<std::pair<Wake, const char *>> all;
    for (const Pattern &pattern : patternTable()) {
        if (pattern.expression)
            all.emplace_back(pattern.wake, pattern.expression);
    }
    for (const WakenExpression &kept : keptExpressions())
        all.emplace_back(kept.wake, kept.expression);
    return all;
}

/// A text of the words that wake an expression and of what may stand around them, glued at random.
std::string randomText(const Wake &wake, std::mt19937 &random)
{
    static const std::vector<std::string> pieces{
        "12",         "2026",  "45B12",  "a",         "B",     "Pasteur", "Jean-Pierre", "St.",    "number", "n\xB0", "is",
        "le",         "de la", "d'",     "no.",       "75015", "1A",      "0",           "paris",  "NW1",    "6XE",   "FR76",
        "3000",       "6000",  "march",  "\xC9loise", "apt",   "#4",      "er",          "th",     "24",     "\x80",  "14h30",
        "zoom",       "us",    "com",    "PASTEUR",   "et",    "&",       "etage",       "com/",   "A-B",    "999",   "of",
        "0612345678", "30/04", "9h-12h", "pm",        "EUR",   "k\x80",   "20260323",    "T14:30Z"};
    static const std::vector<std::string> glue{" ", " ", " ", "", "\n", ", ", ".", "-", "/", ":", " : ", "'", "@", "  ", "("};
    std::vector<std::string> words{"zoom"};
    for (std::string_view rest(wake.words ? wake.words : ""); !rest.empty();) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        words.emplace_back(rest.substr(0, end));
        words.push_back(words.back());
        words.back().front() = static_cast<char>(words.back().front() - 32);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::string text;
    const auto pick = [&random](const std::vector<std::string> &list) { return list[random() % list.size()]; };
    for (auto count = 4 + random() % 16; count > 0; --count)
        text += pick(random() % 3 ? pieces : words) + pick(glue);
    return text;
}

} // namespace

class ExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstWayThatGoesOnWins()
    {
        QCOMPARE(found("a|ab", "ab"), std::string("a"));
        QCOMPARE(found("(?:a|ab)c", "abc"), std::string("abc"));
        QCOMPARE(found("a{1,3}", "aaaa"), std::string("aaa"));
        QCOMPARE(found("\"(.{1,9}?)\"", "a \"b\" \"c\""), std::string("b"));
    }
    void aGroupIsWhatIsFound()
    {
        QCOMPARE(found("(?i)code (?:is )?([a-z]?\\d+)", "Code is b12"), std::string("b12"));
        QCOMPARE(found("(?i:code) ([A-Z])", "CODE b"), std::string("none"));
    }
    void bordersAreThoseOfTheWholeText()
    {
        QCOMPARE(found("\\b12\\b", "a12 12b 12"), std::string("12"));
        QVERIFY(!find(Expression("^a"), "aa", 1, 1, 2));
        QVERIFY(!find(Expression("a\\b"), "ab", 0, 0, 1));
        QVERIFY(!find(Expression("ab"), "ab", 0, 1, 1));
    }

    void ofAnyNumberOfWaysEachIsTaken()
    {
        std::string written = "\\b(?:";
        for (int way = 0; way < 200; ++way)
            written += (way == 0 ? "w" : "|w") + std::to_string(way) + "x";
        const Expression expression((written + ")\\b").c_str());
        for (int way = 0; way < 200; ++way) {
            const std::string word = "w" + std::to_string(way) + "x";
            QCOMPARE(find(expression, word, 0, word.size(), word.size()), std::optional<std::string_view>(word));
        }
        QVERIFY(!find(expression, "w200x", 0, 5, 5));
    }
    void whatTakesManyStepsIsFoundToo()
    {
        const std::string letters(2000, 'a');
        for (const std::ptrdiff_t steps : {0, 500, 50'000}) {
            QCOMPARE(found("(?:a|aa|aaa){1,3}b", letters, steps), std::string("none"));
            QCOMPARE(found("(?:a|aa|aaa){1,30}(b)", letters + 'b', steps), std::string("b"));
        }
    }
    void aTextTakesNoMoreStepsThanItMayAndIsLong_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("a run that nothing may follow") << QByteArray("[a-z]+@") << QByteArray("a");
        QTest::newRow("a group again and again") << QByteArray("(?:[a-z][a-z])*@") << QByteArray("a");
        QTest::newRow("a street from each word")
            << QByteArray("\\b(?:[A-Z][A-Za-z'-]*[ ]){0,2}[A-Za-z'-]{2,}(?i:strasse|gasse|weg)[ ]\\d{1,4}")
            << QByteArray("Zarkoub-zarkoub'zarkoub");
        QTest::newRow("a cue glued to itself")
            << QByteArray("(?i)\\bwi-?fi(?:[ '][A-Za-z'-]+){0,3}[:=](\\d+)") << QByteArray("wifi'");
    }
    void aTextTakesNoMoreStepsThanItMayAndIsLong()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, unit);
        const Expression read(expression.constData());
        const auto left = [&](std::ptrdiff_t size, std::ptrdiff_t steps) {
            const std::string text = unit.repeated(size / unit.size()).toStdString();
            return read.find(text, 0, text.size(), text.size(), steps) ? enough : steps;
        };
        // From each word or byte to the end: what is walked is counted.
        constexpr std::ptrdiff_t few = 240;
        const std::ptrdiff_t taken = enough - left(few, enough);
        QVERIFY2(taken >= few * few / 16, qPrintable(QString::number(taken)));
        // And where that may not be, RE2 is asked at the first end that is met.
        constexpr std::ptrdiff_t many = 100'000;
        constexpr std::ptrdiff_t mayTake = 4096;
        const std::ptrdiff_t rest = left(many, mayTake);
        QVERIFY2(rest < 0 && rest >= -many, qPrintable(QString::number(rest)));
    }
    void whatIsNotReadIsLeftToRe2_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *expression, const char *text) {
            QTest::addRow("%s", expression) << QByteArray(expression) << QByteArray(text);
        };
        row("\\w+", "\xE9tage_2 w");
        row("\\W\\D\\S", "a-bc 1");
        row("a\\B.", "a ab");
        row("\\pL+", "12 \xC9loise");
        row("\\PL+", "ab12");
        row("[\\pL-]+", "12 \xC9-a");
        row("[[:digit:]]+", "a:12");
        row("[^[:alpha:]]+", "a:12");
        row("[\\w-]+", "(a-1)");
        row("\\Aab\\z", "ab");
        row("\\x{E9}", "ax\xE9");
        row("\\101", "1A");
        row("\\t\\r", "t\t\r");
        row("\\Qa.b\\E", "Q a.b");
        row("a{", "aa{");
        row("a{,2}", "aa{,2}");
        row("a{2,x}", "aa{2,x}");
        row("a{1,99999999999}", "aa{1,99999999999}");
        row("(?s:a.b)", "a\nb");
        row("(?m)^b$", "a\nb");
        row("(?i)a(?-i)b", "AB Ab");
        row("(?-i:a)b", "ab");
        row("(?U)a+", "aaa");
        row("(?P<name>a)b", "ab");
        row("(?:ab)+?c?", "ababc");
        row("(?:ab)*?c", "ababc");
        row("(?:ab){1,2}?", "abab");
        row("(?:a*)*b", "aab");
        row("(?:a?){2}b", "aab");
        row("(?:|a)+b", "aab");
        row("(?:^|\\b)?a", "a");
        row("\\b*a", "a");
        row("(a)(b)", "ab");
        row("((a)b)", "ab");
        row("(?:a|(b))c", "bc ac");
    }
    void whatIsNotReadIsLeftToRe2()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, text);
        QVERIFY(!parsedExpression(expression.constData()));
        const Expression read(expression.constData());
        const RE2 automaton(expression.constData(), latin1Options());
        const std::string_view seen(text.constData(), static_cast<std::size_t>(text.size()));
        bool matches = false;
        for (std::size_t from = 0; from <= seen.size(); ++from) {
            for (std::size_t last = from; last <= seen.size(); ++last) {
                const auto expected = byRe2(automaton, seen, from, last, seen.size());
                const auto match = find(read, seen, from, last, seen.size());
                QVERIFY(match == expected && (!match || match->data() == expected->data()));
                matches = matches || match;
            }
        }
        QVERIFY(matches);
    }
    void whatRe2RefusesIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const char *expression :
             {"a)",      "(a",     "(?:a",    "[a",    "[",       "a**", "*a",    "(?i)*a", "a|*", "a++",
              "a{2}{3}", "a{3,2}", "a{1001}", "[z-a]", "[a-\\d]", "[a-", "a\\",   "\\",     "\\x", "\\x1",
              "\\xG1",   "\\x1G",  "(?=a)",   "(?",    "\\1",     "\\i", "[\\b]", "\\\xE9"})
            QTest::addRow("%s", expression) << QByteArray(expression);
    }
    void whatRe2RefusesIsNotRead()
    {
        QFETCH(QByteArray, expression);
        QVERIFY(!RE2(expression.constData(), latin1Options()).ok());
        QVERIFY(!parsedExpression(expression.constData()));
    }
    void aGroupThatTookNoPartIsNone_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("optional") << QByteArray("a(b)?c") << QByteArray("ac");
        QTest::newRow("one of several ways") << QByteArray("x(?:a(b)c|ab)") << QByteArray("xab");
        QTest::newRow("taken, then given back") << QByteArray("(a)?ab") << QByteArray("ab");
        QTest::newRow("any number") << QByteArray("(a)*b") << QByteArray("b");
    }
    void aGroupThatTookNoPartIsNone()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, text);
        const std::string_view seen(text.constData(), static_cast<std::size_t>(text.size()));
        const auto match = find(Expression(expression.constData()), seen, 0, 0, seen.size());
        QVERIFY(match && match->data() == nullptr && match->empty());
    }
    void everyExpressionFindsWhatRe2Finds()
    {
        std::mt19937 random(20260323);
        int matches = 0;
        for (const auto &[wake, written] : tables()) {
            QVERIFY2(parsedExpression(written), written);
            const Expression expression(written);
            const RE2 automaton(written, latin1Options());
            for (int i = 0; i < 120; ++i) {
                const std::string text = randomText(wake, random);
                const std::size_t to = random() % 4 ? text.size() : random() % text.size();
                for (std::size_t from = 0; from < to; from += 1 + random() % 7) {
                    const std::size_t last = random() % 2 ? to : from + random() % 9;
                    const auto expected = byRe2(automaton, text, from, last, to);
                    std::ptrdiff_t steps = random() % 3 ? enough : static_cast<std::ptrdiff_t>(random() % 40);
                    const auto seen = expression.find(text, from, last, to, steps);
                    QVERIFY2(seen == expected && (!seen || seen->data() == expected->data()),
                             (std::string(written) + "\n" + text).c_str());
                    matches += seen ? 1 : 0;
                }
            }
        }
        QVERIFY2(matches > 2500, qPrintable(QString::number(matches)));
    }
};

int runExpression(int argc, char **argv)
{
    ExpressionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "expression.moc"
