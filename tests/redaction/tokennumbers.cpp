// A token says neither who came first nor who is the same in two requests.
#include "models/redaction/tokennumbers.h"
#include "models/redaction/redactor.h"

#include "suites.h"

#include <QJsonArray>
#include <QtTest/QtTest>

#include <cstdlib>
#include <map>
#include <set>

using namespace vigie;
using namespace vigie::redaction;

namespace {

QByteArray seed(int number)
{
    return QByteArray::number(number).rightJustified(TokenNumbers::seedSize, '.');
}

template <typename Holds>
int countOf(int requests, Holds holds)
{
    int count = 0;
    for (int i = 0; i < requests; ++i)
        count += holds(i) ? 1 : 0;
    return count;
}

} // namespace

class TokenNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noNumberIsGivenTwice()
    {
        const TokenNumbers numbers(seed(1));
        for (const auto &[category, name] : WireNames<TokenCategory>::table) {
            std::set<int> given;
            for (int place = 1; place <= 1200; ++place)
                given.insert(numbers.numberOf(category, place));
            QCOMPARE(given.size(), std::size_t(1200));
            QCOMPARE(*given.begin(), 1);
            QCOMPARE(*given.rbegin(), 1200);
        }
    }

    void fewThingsHaveShortNumbers()
    {
        const TokenNumbers numbers(seed(2));
        for (int place = 1; place <= 9; ++place)
            QVERIFY(numbers.numberOf(TokenCategory::Phone, place) <= 9);
        for (int place = 10; place <= 99; ++place)
            QVERIFY(numbers.numberOf(TokenCategory::Phone, place) <= 99);
    }

    void eachPlaceHasEachNumberEquallyOften()
    {
        constexpr int requests = 9000;
        for (const int place : {1, 2, 9}) {
            std::map<int, int> often;
            for (int i = 0; i < requests; ++i)
                ++often[TokenNumbers(seed(i)).numberOf(TokenCategory::Person, place)];
            QCOMPARE(often.size(), std::size_t(9));
            for (const auto &[number, times] : often)
                QVERIFY2(std::abs(times - 1000) < 150, qPrintable(QString::number(times))); // five standard deviations
        }
    }

    void theNumbersOfOneCategorySayNothingOfAnother()
    {
        constexpr int requests = 9000;
        const int alike = countOf(requests, [](int i) {
            const TokenNumbers numbers(seed(i));
            return numbers.numberOf(TokenCategory::Person, 1) == numbers.numberOf(TokenCategory::Email, 1);
        });
        QVERIFY2(std::abs(alike - 1000) < 150, qPrintable(QString::number(alike)));
    }

    void aRequestIsCalledByTheSeedItWasGiven()
    {
        QJsonObject request{{u"participants"_qs,
                             QJsonArray{QJsonObject{{u"id"_qs, u"a"_qs}, {u"name"_qs, u"Ada Quillon"_qs}},
                                        QJsonObject{{u"id"_qs, u"b"_qs}, {u"name"_qs, u"Bo Zimmer"_qs}}}}};
        const TokenNumbers numbers(seed(3));
        numbers.keepIn(request);
        const Redactor redactor(vaultFromPackage(request), DisclosureLevel::EuropeanUnion);
        const auto token = [&numbers](TokenCategory category, int place) {
            return u'[' + numbers.tokenOf(category, place).value + u']';
        };
        // Who is known, who is met, and a value.
        QCOMPARE(redactor.redact(u"Ada Quillon, Bo Zimmer et Mme Zorglub : zor@glub.example"_qs).text,
                 token(TokenCategory::Person, 1) + u", "_qs + token(TokenCategory::Person, 2) + u" et Mme "_qs
                     + token(TokenCategory::Person, 3) + u" : "_qs + token(TokenCategory::Email, 1));
    }

    void whoSharesANameHasADrawnNumberToo()
    {
        const TokenNumbers numbers(seed(4));
        VaultBuilder builder(numbers);
        builder.addPerson({u"Ada Quillon"_qs, {}, {}, {}, {}});
        builder.addPerson({u"Bo Quillon"_qs, {}, {}, {}, {}});
        const Redactor redactor(builder.build(), DisclosureLevel::EuropeanUnion);
        QCOMPARE(redactor.redact(u"Bonjour M. Quillon,"_qs).text,
                 u"Bonjour M. ["_qs + numbers.tokenOf(TokenCategory::Person, 3).value + u"],"_qs);
    }

    void withoutASeedTheOrderIsThatOfReading()
    {
        QJsonObject request;
        TokenNumbers().keepIn(request);
        QVERIFY(request.isEmpty());
        QCOMPARE(TokenNumbers::of(request).tokenOf(TokenCategory::Person, 12), Token{u"PERSON_12"_qs});
        QCOMPARE(TokenNumbers("short").tokenOf(TokenCategory::AccessCode, 1), Token{u"ACCESS_CODE_1"_qs});
    }
};

int runTokenNumbers(int argc, char **argv)
{
    TokenNumbersTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tokennumbers.moc"
