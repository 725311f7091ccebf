// People whom nothing announced.
#include "people.h"
#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie;
using namespace vigie::redaction;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strangersAreHidden_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("M. Boulanger viendra", "M. [PERSON_1] viendra");
        row("Monsieur le Boulanger viendra", "Monsieur [PERSON_1] viendra");
        row("Mme de La Rochefoucauld viendra", "Mme [PERSON_1] viendra");
        row("le Dr Okonkwo confirme", "le Dr [PERSON_1] confirme");
        row("Bonjour Kevin,", "Bonjour [PERSON_1],");
        row("Bonjour Pierre,", "Bonjour [PERSON_1],");
        row("Hi Rose,", "Hi [PERSON_1],");
        row("Dear Mr Nakamura,", "Dear Mr [PERSON_1],");
        row("je suis Fatoumata Diallo", "je suis [PERSON_1]");
        row("my name is Wojciech", "my name is [PERSON_1]");
        row("Cordialement,\n\nGwenaëlle Le Bihan", "Cordialement,\n\n[PERSON_1]");
        row("Best regards,\nSiobhan O'Connor", "Best regards,\n[PERSON_1]");
        row("avec Tiphaine et Bertille", "avec [PERSON_1] et [UNKNOWN_1]");
        row("cc : Xavière", "cc : [PERSON_1]");
        row("il a vu Tzipora Feldmann hier", "il a vu [UNKNOWN_1] hier");
        row("M. Durantin puis Durantin seul, puis Paul Durantin", "M. [PERSON_1] puis [PERSON_1] seul, puis [PERSON_1]");
        row("Demande à 山田太郎 demain", "Demande à [UNKNOWN_1] demain");
        row("Bonjour à tous, bonne journée. Bien à vous", "Bonjour à tous, bonne journée. Bien à vous");
        row("Bonjour Madame, bonjour Monsieur", "Bonjour Madame, bonjour Monsieur");
        row("Je suis disponible. Je suis Français.", "Je suis disponible. Je suis Français.");
        row("avec Zoom ou avec Teams", "avec Zoom ou avec Teams");
    }
    void strangersAreHidden()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text).text, expected);
    }

    void outsideTheUnionMoreIsHidden()
    {
        const QString text = u"il a vu Boulanger et la KDZ hier"_qs;
        QCOMPARE(Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text).text, text);
        QCOMPARE(Redactor(Vault(), DisclosureLevel::ThirdCountry).redact(text).text,
                 u"il a vu [UNKNOWN_1] et la [UNKNOWN_2] hier"_qs);
    }

    void strangersKeepTheirTokenInTheNextMessage()
    {
        const Redactor redactor(people::vault(), DisclosureLevel::ThirdCountry);
        QCOMPARE(redactor.redact(u"Bonjour Tiphaine Kervella,"_qs).text, u"Bonjour [PERSON_7],"_qs);
        QCOMPARE(redactor.redact(u"Kervella confirme. Tiphaine aussi, et Anne."_qs).text,
                 u"[PERSON_7] confirme. [PERSON_7] aussi, et [PERSON_3]."_qs);
    }
};

int runNames(int argc, char **argv)
{
    NamesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "names.moc"
