#include "models/redaction/expression.h"

#include "models/redaction/patterntable.h"

#include "suites.h"

#include <QtTest/QtTest>

#include <ctime>
#include <random>

using namespace vigie::redaction;

namespace {

std::string found(const char *expression, std::string_view text)
{
    return std::string(Expression(expression).find(text, 0, text.size(), text.size()).value_or("none"));
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
        QVERIFY(!Expression("^a").find("aa", 1, 1, 2));
        QVERIFY(!Expression("a\\b").find("ab", 0, 0, 1));
        QVERIFY(!Expression("ab").find("ab", 0, 1, 1));
    }

    void ofAnyNumberOfWaysEachIsTaken()
    {
        std::string written = "\\b(?:";
        for (int way = 0; way < 200; ++way)
            written += (way == 0 ? "w" : "|w") + std::to_string(way) + "x";
        const Expression expression((written + ")\\b").c_str());
        for (int way = 0; way < 200; ++way) {
            const std::string word = "w" + std::to_string(way) + "x";
            QCOMPARE(expression.find(word, 0, word.size(), word.size()), std::optional<std::string_view>(word));
        }
        QVERIFY(!expression.find("w200x", 0, 5, 5));
    }
    void whatTakesManyTriesIsFoundToo()
    {
        const std::string letters(2000, 'a');
        QCOMPARE(found("(?:a|aa|aaa){1,30}b", letters), std::string("none"));
        QCOMPARE(found("(?:a|aa|aaa){1,30}(b)", letters + 'b'), std::string("b"));
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
                        const auto seen = expression.find(text, from, last, to);
                        QVERIFY2(seen == expected && (!seen || seen->data() == expected->data()),
                                 (std::string(pattern.expression) + "\n" + text).c_str());
                        matches += seen ? 1 : 0;
                    }
                }
            }
        }
        QVERIFY2(matches > 2500, qPrintable(QString::number(matches)));
    }
    void aLongTextTakesItsTime()
    {
        // Each word begins what may be a street: trying all ways of all beginnings would take minutes.
        std::string text;
        while (text.size() < 100'000)
            text += "Zarkoub-zarkoub'zarkoub ";
        const Expression expression("\\b(?:[A-Z][A-Za-z'-]*[ ]){0,2}[A-Za-z'-]{2,}(?i:strasse|gasse|weg)[ ]\\d{1,4}");
        timespec begin{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
        QVERIFY(!expression.find(text, 0, text.size(), text.size()));
        timespec end{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
        QVERIFY(end.tv_sec - begin.tv_sec < 2);
    }
};

int runExpression(int argc, char **argv)
{
    ExpressionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "expression.moc"
