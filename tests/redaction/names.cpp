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

    void wordsThatAreNamesTooAreHidden_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        // Nobody bothers with capitals
        row("peux-tu voir avec priya et mickael demain ?", "peux-tu voir avec [PERSON_1] et [UNKNOWN_1] demain ?");
        row("vu mme ruiz, mr li et dr patel hier", "vu mme [PERSON_1], mr [PERSON_2] et dr [PERSON_3] hier");
        row("madame est en retard, monsieur aussi", "madame est en retard, monsieur aussi");
        row("je passe chez sandrine lefevrot à midi", "je passe chez [PERSON_1] à midi");
        // A word in the middle of a sentence
        row("I told Hope and Frost about it yesterday", "I told [UNKNOWN_1] and [UNKNOWN_2] about it yesterday");
        row("Is the gaz bill with Gaz or with the landlord?", "Is the gaz bill with [PERSON_1] or with the landlord?");
        row("We met Grant Hutchings there at the office", "We met [UNKNOWN_1] there at the office");
        row("on attend Marie-Ève et Thi-Mai Duong pour la réunion", "on attend [UNKNOWN_1] et [UNKNOWN_2] pour la réunion");
        row("we expect Eun-ji Park and Idris M. at noon", "we expect [UNKNOWN_1] and [UNKNOWN_2]. at noon");
        row("on verra Joost van den Broek et Bertrand de Saint-Maur plus tard", "on verra [UNKNOWN_1] et [UNKNOWN_2] plus tard");
        row("she asked for Ana María and Rosmah binti Idris today", "she asked for [UNKNOWN_1] and [UNKNOWN_2] today");
        // A word that begins a sentence
        row("Petit ne vient pas à la réunion.", "[UNKNOWN_1] ne vient pas à la réunion.");
        row("Prune vient avec les plans. Prune mûre.", "[UNKNOWN_1] vient avec les plans. [UNKNOWN_1] mûre.");
        row("Rendez-vous est pris pour la semaine prochaine.", "Rendez-vous est pris pour la semaine prochaine.");
        row("Many thanks for the quick answer.", "Many thanks for the quick answer.");
        // Titles are none of the name
        row("we wait for Captain Reyes and Uncle Fai there", "we wait for Captain [PERSON_1] and Uncle [PERSON_2] there");
        row("Monsieur l'Ambassadeur viendra avec son épouse", "Monsieur l'Ambassadeur viendra avec son épouse");
        // Who signs
        row("See you then.\n\nLorraine Crowhurst", "See you then.\n\n[PERSON_1]");
        row("That is fine with us. Bless you, J. R. Farquharson", "That is fine with us. Bless you, [PERSON_1]");
        row("ok pour jeudi, merci d'avance, kamel", "ok pour jeudi, merci d'avance, [PERSON_1]");
        row("Entendu pour mardi.\nP.V.", "Entendu pour mardi.\n[PERSON_1].");
        row("Entendu pour mardi.\nService clients", "Entendu pour mardi.\nService clients");
        row("The crate goes to Lyon. Kamel", "The crate goes to Lyon. [PERSON_1]");
        // Months, towns
        row("il faut voir avec Avril Dupré en avril", "il faut voir avec [PERSON_1] en avril");
        row("la visite à Épernay, puis à Hyderabad", "la visite à Épernay, puis à Hyderabad");
        row("nous recevons Noé Castelnau demain", "nous recevons [UNKNOWN_1] demain");
        row("we will host Dallas Whitaker in Dallas", "we will host [UNKNOWN_1] in Dallas");
    }
    void wordsThatAreNamesTooAreHidden()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text).text, expected);
    }

    void outsideTheUnionMoreIsHidden()
    {
        const QString text = u"il a vu Comptoir et la KDZ hier"_qs;
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
