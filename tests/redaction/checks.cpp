#include "models/redaction/checks.h"

#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie::redaction;

class ChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void luhnCatchesOneWrongDigit()
    {
        QVERIFY(luhn("4111111111111111"));
        QVERIFY(!luhn("4111111111111112"));
        QVERIFY(!luhn("411111111111111x"));
        QVERIFY(!luhn(""));
        QVERIFY(isCard("378282246310005"));
        QVERIFY(!isCard("0000000000000000"));
    }

    void ibanNeedsItsLengthAndRemainder()
    {
        QVERIFY(isIban("FR7630006000011234567890189"));
        QVERIFY(isIban("GB82WEST12345698765432"));
        QVERIFY(isIban("DE89370400440532013000"));
        QVERIFY(!isIban("FR7630006000011234567890188"));
        QVERIFY(!isIban("FR763000600001123456789018"));
        QVERIFY(!isIban("GB82 WEST"));
    }

    void socialSecurityNumberKnowsCorsica()
    {
        QVERIFY(isNir("185057800608491"));
        QVERIFY(!isNir("185057800608492"));
        const long long corsica = 2550819005001LL; // 2A counts as 19
        const std::string key = std::to_string(97 - corsica % 97);
        QVERIFY(isNir("255082A005001" + (key.size() == 1 ? "0" + key : key)));
        QVERIFY(!isNir("255082C00500100"));
    }

    void companyNumbersAreChecked()
    {
        QVERIFY(isSiren("732829320"));
        QVERIFY(!isSiren("732829321"));
        QVERIFY(isSiret("73282932000074"));
        QVERIFY(!isSiret("73282932000075"));
        QVERIFY(isSiret("35600000000001")); // La Poste: the sum is a multiple of five
        QVERIFY(isFrenchVat("FR44732829320"));
        QVERIFY(!isFrenchVat("FR45732829320"));
    }

    void networkAddressesAreWhole()
    {
        QVERIFY(isIpv4("192.168.1.254"));
        QVERIFY(!isIpv4("256.1.1.1"));
        QVERIFY(!isIpv4("1.2.3"));
        QVERIFY(isIpv6("2001:db8::8a2e:370:7334"));
        QVERIFY(isIpv6("6e40:4041:c617:e898:c11:40d2:c669:2eb4"));
        QVERIFY(!isIpv6("14:30:00"));
        QVERIFY(!isIpv6("1::2::3"));
    }
};

int runChecks(int argc, char **argv)
{
    ChecksTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "checks.moc"
