#include "models/redaction/expression.h"

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

/// A text of the words that wake the pattern and of what may stand around them, glued at random.
std::string randomText(const Pattern &pattern, std::mt19937 &random)
{
    static const std::vector<std::string> pieces{
        "12",      "2026",      "45B12", "a",     "B",    "Pasteur", "Jean-Pierre", "St.",  "number",    "n\xB0", "is",   "le",
        "de la",   "d'",        "no.",   "75015", "1A",   "0",       "paris",       "NW1",  "6XE",       "FR76",  "3000", "6000",
        "march",   "\xC9loise", "apt",   "#4",    "er",   "th",      "24",          "\x80", "14h30",     "zoom",  "us",   "com",
        "PASTEUR", "et",        "&",     "etage", "com/", "A-B",     "999",         "of",   "0612345678"};
    static const std::vector<std::string> glue{" ", " ", " ", "", "\n", ", ", ".", "-", "/", ":", " : ", "'", "@", "  ", "("};
    std::vector<std::string> words{"zoom"};
    for (std::string_view rest(pattern.wake.words ? pattern.wake.words : ""); !rest.empty();) {
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
    void everyPatternFindsWhatRe2Finds()
    {
        std::mt19937 random(20260323);
        int matches = 0;
        for (const auto *patterns : {&valuePatterns(), &placePatterns(), &organisationPatterns()}) {
            for (const Pattern &pattern : *patterns) {
                if (!pattern.expression)
                    continue;
                const Expression expression(pattern.expression);
                const RE2 automaton(pattern.expression, latin1Options());
                for (int i = 0; i < 120; ++i) {
                    const std::string text = randomText(pattern, random);
                    const std::size_t to = random() % 4 ? text.size() : random() % text.size();
                    for (std::size_t from = 0; from < to; from += 1 + random() % 7) {
                        const std::size_t last = random() % 2 ? to : from + random() % 9;
                        const auto expected = byRe2(automaton, text, from, last, to);
                        std::ptrdiff_t steps = random() % 3 ? enough : static_cast<std::ptrdiff_t>(random() % 40);
                        const auto seen = expression.find(text, from, last, to, steps);
                        QVERIFY2(seen == expected && (!seen || seen->data() == expected->data()),
                                 (std::string(pattern.expression) + "\n" + text).c_str());
                        matches += seen ? 1 : 0;
                    }
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
