// Patterns: what is hidden, under which category, and what must stay readable.
#include "models/redaction/redactor.h"

#include "people.h"
#include "suites.h"

#include <QtTest/QtTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace vigie;
using namespace vigie::redaction;

namespace {

QString words(const QList<uint> &points, const Span &span)
{
    QString text;
    for (qsizetype i = span.start; i < span.end; ++i)
        text += QChar::fromUcs4(points[i]);
    return text;
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesValuesOfKnownForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<QString>("category");
        const auto row = [](const char *text, const char *hidden, const char *category) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(hidden) << QString::fromLatin1(category);
        };
        row("écris à zoe@exemple.org.", "zoe@exemple.org", "email");
        row("écris à zoë+rdv@sous.exemple.co.uk !", "zoë+rdv@sous.exemple.co.uk", "email");
        row("mailto:zoe@exemple.org, merci", "mailto:zoe@exemple.org", "email");
        row("écris à a+b_c@x-y.exemple.org/ici", "a+b_c@x-y.exemple.org", "email");
        row("(zoe@localhost)", "zoe@localhost", "email");
        row("mail: bob [at] exemple [dot] net ok", "bob [at] exemple [dot] net", "email");
        row("au 07 98 76 54 32 svp", "07 98 76 54 32", "phone");
        row("au 07.98.76.54.32 svp", "07.98.76.54.32", "phone");
        row("au 07-98-76-54-32 svp", "07-98-76-54-32", "phone");
        row("au 07 98 76 54 32 svp", "07 98 76 54 32", "phone");
        row("au 0798765432 svp", "0798765432", "phone");
        row("au +33 7 98 76 54 32 svp", "+33 7 98 76 54 32", "phone");
        row("au +33 (0)7 98 76 54 32 svp", "+33 (0)7 98 76 54 32", "phone");
        row("au 0033798765432 svp", "0033798765432", "phone");
        row("call +44 20 7946 0018 please", "+44 20 7946 0018", "phone");
        row("call 020 7946 0018 please", "020 7946 0018", "phone");
        row("call 07700 900123 please", "07700 900123", "phone");
        row("call (212) 555-0187 please", "(212) 555-0187", "phone");
        row("call 212-555-0187 x42 please", "212-555-0187 x42", "phone");
        row("call +1 212 555 0187 please", "+1 212 555 0187", "phone");
        row("au 033 98 765 43 (Tana)", "033 98 765 43", "phone");
        row("au +261 33 98 765 43", "+261 33 98 765 43", "phone");
        row("au +81 3-1234-5678", "+81 3-1234-5678", "phone");
        row("tél. 467 3395", "467 3395", "phone");
        row("compte FR76 3000 6000 0112 3456 7890 189 merci", "FR76 3000 6000 0112 3456 7890 189", "iban");
        row("au 06 39 98 77 02 mais pas entre 14h et 15h", "06 39 98 77 02", "phone");
        row("compte fr7630006000011234567890189", "fr7630006000011234567890189", "iban");
        row("IBAN: GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32", "iban");
        row("carte 4111 1111 1111 1111 exp", "4111 1111 1111 1111", "card");
        row("card 378282246310005", "378282246310005", "card");
        row("sécu 1 85 05 78 006 084 91", "1 85 05 78 006 084 91", "national-id");
        row("SSN 514-69-0360", "514-69-0360", "national-id");
        row("NI AB 12 34 56 C", "AB 12 34 56 C", "national-id");
        row("SIRET 732 829 320 00074", "732 829 320 00074", "company-id");
        row("SIREN 732 829 320", "732 829 320", "company-id");
        row("TVA FR44732829320", "FR44732829320", "vat-number");
        row("VAT GB123456789 thanks", "GB123456789", "vat-number");
        row("passeport n° 12AB34567", "12AB34567", "passport");
        row("my passport is 533401372", "533401372", "passport");
        row("habite 12 bis rue de la Paix, merci", "12 bis rue de la Paix", "address");
        row("habite 5, avenue du Général Leclerc", "5, avenue du Général Leclerc", "address");
        row("au 3 impasse des lilas", "3 impasse des lilas", "address");
        row("à Lyon, 69003 Lyon", "69003", "address");
        row("at 221B Baker Street today", "221B Baker Street", "address");
        row("at 350 Fifth Avenue, Suite 210 today", "350 Fifth Avenue, Suite 210", "address");
        row("London NW1 6XE", "NW1 6XE", "address");
        row("New York, NY 10118", "NY 10118", "address");
        row("Lot II M 45 bis, Antananarivo", "Lot II M 45 bis", "address");
        row("digicode : 45B12 puis", "45B12", "access-code");
        row("le code d'entrée est 7812A", "7812A", "access-code");
        row("door code 4471#", "4471#", "access-code");
        row("au 3e étage porte gauche", "3e étage porte gauche", "access-code");
        row("l'accueil est au 3e gauche.", "3e gauche", "access-code");
        row("Gate code was 4-4-7-1-9, tell them", "4-4-7-1-9", "access-code");
        row("gate code 4.4.7.1.9 works", "4.4.7.1.9", "access-code");
        row("Door code after hours is C1948X; otherwise ring", "C1948X", "access-code");
        row("the alarm code is 4471, please", "4471", "access-code");
        row("the code will be 12 34 B until Friday", "12 34 B", "access-code");
        row("(key safe 2209)", "2209", "access-code");
        row("PIN = 7741, merci", "7741", "access-code");
        row("(PIN 7741 02)", "7741 02", "access-code");
        row("passcode 882 117#.", "882 117#", "access-code");
        row("(code d'accès 551 904)", "551 904", "access-code");
        row("le code portail est toujours 45B12", "45B12", "access-code");
        row("Code d'accès livraisons : 7731A", "7731A", "access-code");
        row("Le code de la porte cochère est le 45B12, l'accueil", "45B12", "access-code");
        row("digicode 4-4-7-1", "4-4-7-1", "access-code");
        row("Le mot de passe du wifi : martinpecheur", "martinpecheur", "access-code");
        row("Wifi: LarkriseGuests / kingfisher7.", "LarkriseGuests / kingfisher7", "access-code");
        row("interphone « NT ».", "NT", "access-code");
        row("carte se terminant par 0119, merci", "0119", "card");
        row("card ending in 0119", "0119", "card");
        row("Votre inscription n° 20931 est confirmée", "20931", "number");
        row("Bonn\n44939\nmerci", "44939", "number");
        row("RETOUR  VM 022   jeudi", "VM 022", "number");
        row("wir sind in der Hauptstraße 27 heute", "Hauptstraße 27", "address");
        row("vi ses på Vesterbrogade 34, 1620", "Vesterbrogade 34", "address");
        row("we meet at Karl Johans gate 22 then", "Karl Johans gate 22", "address");
        row("we are at Váci utca 19. today", "Váci utca 19.", "address");
        row("biuro: ul. Marszałkowska 84/92, Warszawa", "ul. Marszałkowska 84/92", "address");
        row("siamo in Via Roma 131, Milano", "Via Roma 131", "address");
        row("au bureau, rue du Rhône 65 à Genève", "rue du Rhône 65", "address");
        row("bureau, 1204 Genève", "1204", "address");
        row("habite route de Saint-Claude, merci", "route de Saint-Claude", "address");
        row("au Lotissement Les Genêts, lot 12 demain", "Lotissement Les Genêts, lot 12", "address");
        row("au 64 rue de Bagnolet, bâtiment B, 5e étage, merci", "64 rue de Bagnolet, bâtiment B, 5e étage", "address");
        row("to The Old Manse, 2 Kirk Lane, please", "The Old Manse, 2 Kirk Lane", "address");
        row("the leak at 7 Gainsborough Mansions again", "7 Gainsborough Mansions", "address");
        row("Station Road is closed", "Station Road", "address");
        row("SIGNS: CORAL WAY, PLEASE", "CORAL WAY", "address");
        row("Dublin, D04 X2K7", "D04 X2K7", "address");
        row("code A2609 puis c'est tout", "A2609", "access-code");
        row("the marina gate 5309X is new", "5309X", "access-code");
        row("ID 785 220 1934, password fractions.", "fractions", "conference-link");
        row("on ira au Cercle des Armateurs jeudi", "Cercle des Armateurs", "organisation");
        row("dîner à l'hôtel Saint-Florentin", "Saint-Florentin", "organisation");
        row("I'm at Café Brimstone now", "Café Brimstone", "organisation");
        row("take the lift to the third floor then", "third floor", "access-code");
        row("au troisième étage, au fond", "troisième étage", "access-code");
        row("the house at 5 Quarry Bank today", "5 Quarry Bank", "address");
        row("avec la Fondation Hespérides, demain", "Fondation Hespérides", "organisation");
        row("ring bell 3 please", "3", "access-code");
        row("and that we need C4419 for the keypad", "C4419", "access-code");
        row("badge, puis 4402 sur le clavier", "4402", "access-code");
        row("la barrière s'ouvre au badge ou avec 2277, merci", "2277", "access-code");
        row("the burglar alarm there is set with 1944, which", "1944", "access-code");
        row("keeps the key in the box by the drainpipe, 4-1-7-7.", "4-1-7-7", "access-code");
        row("mot de passe invité flot-4rv9", "flot-4rv9", "access-code");
        row("the password for pickup can stay marmalade.", "marmalade", "access-code");
        row("microchip 981 000 412 773 905", "981 000 412 773 905", "number");
        row("La machine concernée est SRV-KEHL-07, merci", "SRV-KEHL-07", "number");
        row("says job 5519, please", "5519", "number");
        row("lunch at the Langford Hotel then", "Langford Hotel", "organisation");
        row("the creditors of Pennine Paper Mills Ltd meet", "Pennine Paper Mills Ltd", "organisation");
        row("chez Brissac & Associés, à dix heures", "Brissac & Associés", "organisation");
        row("Quoting SC-2026-331 please", "SC-2026-331", "number");
        row("application 26/00417/FUL today", "26/00417/FUL", "number");
        row("the wifi was BlueHeron77 last time", "BlueHeron77", "number");
        row("here at Candlemaker Row.", "Candlemaker Row", "address");
        row("9 cour des Glycines-Hautes, Paris", "9 cour des Glycines-Hautes", "address");
        row("cale de la Pointe-Grise, Vannes", "cale de la Pointe-Grise", "address");
        row("on the 12th floor please", "12th floor", "access-code");
        row("passcode: xK9wTr", "xK9wTr", "access-code");
        row("https://us02web.zoom.us/j/81234567890?pwd=Zm9v", "https://us02web.zoom.us/j/81234567890?pwd=Zm9v",
            "conference-link");
        row("sur meet.google.com/abc-defg-hij.", "meet.google.com/abc-defg-hij", "conference-link");
        row("https://teams.microsoft.com/l/meetup-join/19%3ameeting_x, merci",
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x", "conference-link");
        row("https://acme.webex.com/meet/zz", "https://acme.webex.com/meet/zz", "conference-link");
        row("Meeting ID: 812 3456 7890", "812 3456 7890", "conference-link");
        row("ID de réunion : 987 654 321", "987 654 321", "conference-link");
        row("voir https://exemple.org/a?b=c.", "https://exemple.org/a?b=c", "url");
        row("voir www.exemple.org", "www.exemple.org", "url");
        row("voir exemple.fr/plan", "exemple.fr/plan", "url");
        row("serveur 192.168.1.12", "192.168.1.12", "ip-address");
        row("serveur 2001:db8::8a2e:370:7334", "2001:db8::8a2e:370:7334", "ip-address");
        row("né le 12/03/1980 à Lyon", "12/03/1980", "birth-date");
        row("née le 1er mai 1975", "1er mai 1975", "birth-date");
        row("DOB: March 3, 1980", "March 3, 1980", "birth-date");
        row("voiture AB-123-CD", "AB-123-CD", "plate");
        row("dossier 4589632 prêt", "4589632", "number");
        row("résa 12-3456-789 prête", "12-3456-789", "number");
        row("code-barres 123 456 7", "123 456 7", "number");
        row("réf XK4592P", "XK4592P", "number");
        // Corsica's departments are letters in a social security number, and have figures of their own in its key.
        row("NIR 1 85 05 2A 006 084 35", "1 85 05 2A 006 084 35", "national-id");
        row("sécu : 285052B006084 12", "285052B006084 12", "national-id");
        row("on flight QK 719 tonight", "QK 719", "number");
        row("reference BCU 20551 please", "BCU 20551", "number");
        row("colis JX 7740 2219 3 GB perdu", "JX 7740 2219 3 GB", "number");
        row("devis D2026-0067 reçu", "D2026-0067", "number");
        row("sinistre 2026/SIN/55810 ouvert", "2026/SIN/55810", "number");
        row("dossier QZTR7M, merci", "QZTR7M", "number");
        row("TGV Lyria 8541 en retard", "8541", "number");
        row("if the door's locked it's 0852", "0852", "access-code");
        row("le code de l'alarme, au cas où : 8830#", "8830#", "access-code");
        row("the keypad is 1940", "1940", "access-code");
        row("composer le B1943 au portillon", "B1943", "access-code");
        row("wifi surfhouse64 en bas", "surfhouse64", "access-code");
        row("the password for pick-up is marmelade.", "marmelade", "access-code");
        row("https://zoom.us/j/86620417739, code merdinoise.", "merdinoise", "conference-link");
        row("date de naissance (nous lisons 6/1/2012)", "6/1/2012", "birth-date");
        row("his birth date (22/03/1971) please", "22/03/1971", "birth-date");
        row("la camionnette 6142 XS 56 blanche", "6142 XS 56", "plate");
        row("bus LSR 418 XQ waits", "LSR 418 XQ", "plate");
        row("van V-208-KB waits", "V-208-KB", "plate");
        row("licence FARQU 854217 E99KJ ok", "FARQU 854217 E99KJ", "passport");
        row("8 Tembusu Road, #05-11, Singapore", "#05-11", "address");
    }
    void hidesValuesOfKnownForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, hidden);
        QFETCH(QString, category);
        for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
            const Redacted redacted = Redactor(Vault(), level).redact(text);
            QStringList found;
            for (const Span &span : redacted.spans)
                found.append(text.mid(span.start, span.end - span.start) + u'=' + QString(wireName(span.category)));
            QVERIFY2(found.contains(hidden + u'=' + category), qPrintable(redacted.text + u" | "_qs + found.join(u';')));
        }
    }

    void hidesTheNumbersOfAnAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hidden");
        const auto row = [](const char *text, const char *hidden) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(hidden);
        };
        row("Tosh lives at Maneeži 75, third door", "75");
        row("Zarkoub\nPivovarská 276\nPraha", "276");
        row("We are in Toronto, ON 27539 now", "27539");
        row("Rua Xarpa, Lisboa, Portugal 44674 for post", "44674");
        row("to 947 trg revolucije 17 apt. 858 please", "947 trg revolucije 17 apt. 858");
        row("parcel to PSC 12, APO AE 09123 please", "APO AE 09123");
        row("0912 P.O. Box 287 Apt. 051, Tallinn", "0912");
        row("Please use 4241 Steinfelden 73\nSavonlinna", "4241");
        row("at Joaquin Xuarez 2906 after the concert", "2906");
        row("Zarkoubgata 63\nMoss\n, nan\n 51971 for this card", "51971");
        row("Pärna Xarpa 33\nCité Zarkoub\n, 13\n 44939", "13\n");
        row("Kornvej 34, 6552 Herning", "6552");
        row("12 rue de la Paix\nBeauvais, 60000", "60000");
        row("Jasperlaan 99, 7705 AN Ankum", "7705");
        row("os. Zarkoub 62b, 23-119 Kazimierz", "23-119");
        row("Liberty Street 9, Ottawa K1A 0B1", "K1A 0B1");
        row("the corner of Csabai kapu 39. and the park", "kapu 39");
        // In small letters
        row("meet me at 119 countess close", "119 countess close");
        row("we are at loorenstrasse 149 street", "loorenstrasse 149");
        row("at rua diadema 1903 please", "rua diadema 1903");
        row("5 elm street, suite 451 huttonby", "huttonby");
        row("uscgc zarkoub\nfpo ae 44941", "zarkoub");
    }
    void hidesTheNumbersOfAnAddress()
    {
        QFETCH(QString, text);
        QFETCH(QString, hidden);
        const Redacted redacted = Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text);
        QVERIFY2(!redacted.text.contains(hidden), qPrintable(redacted.text));
    }

    void hidesPlacesAndNamesWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("Garden Flat, 7 Henman's Lane", "[ADDRESS_1]");
        row("come to Larkfield, Pound Lane, GU8 5ZR", "come to [ADDRESS_1], [ADDRESS_2]");
        row("Shop 14, Balogun Arcade", "[ADDRESS_1]");
        row("Studio 5, 90 Gloucester Mews", "[ADDRESS_1]");
        row("940 W Larrabee Slip, Apt 1806", "[ADDRESS_1]");
        row("at 27 Collinghood Staithes at half 8", "at [ADDRESS_1] at half 8");
        row("Taxi to 81 Tavistock Passage, London", "Taxi to [ADDRESS_1], London");
        row("14 bis, impasse du Four à Chaux", "[ADDRESS_1]");
        row("40 rue de Siam prolongée", "[ADDRESS_1]");
        row("1 place du 8-Mai", "[ADDRESS_1]");
        row("Bât. C, 9 allée des Semailles", "[ACCESS_CODE_1], [ADDRESS_1]");
        row("chemin de halage du Port-Neuf", "[ADDRESS_1]");
        row("7715 Route 44", "[ADDRESS_1]");
        row("14.00 – 71 Craiglea Place", "14.00 – [ADDRESS_1]");
        row("11.00 – 14/6 Salamander Quay", "11.00 – [ADDRESS_1]");
        row("9.45, puis 10.30 avec nous", "9.45, puis 10.30 avec nous");
    }
    void hidesPlacesAndNamesWhole()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text).text, expected);
    }

    void knownPeopleAreHiddenInTheirShortForms_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *address, const char *text) {
            QTest::addRow("%s", text) << QString::fromUtf8(name) << QString::fromLatin1(address) << QString::fromUtf8(text);
        };
        row("Penelope Ashdown", "", "8am Monday. # to chair: [Penny] knows");
        row("Deborah Kirkwood", "deborah@exemple.org", "ask [Deb] about it");
        row("Imogen Thackeray", "", "ask [Imo] about it");
        row("Philippe Aubertin", "", "ask [Ph. Aubertin] about it");
        row("Maximilian Freiherr von Tessen", "", "ask [von Tessen] about it");
        row("Maïwenn Jaouen", "", "À demain.\n\n[Maï]");
        row("Callum Ruthven", "", "Cancel it.\n\n[CR]\n--\nSent from my phone");
        row("Caoimhe Brannigan", "", "Find a time for the call. [C.]\n\nOn Monday somebody wrote:");
        row("Simone Vautrin", "", "Sorry it's a narrow gap.\n\n[S] x\n\nVautrin & Co");
        row("Sabrina Toumi", "", "annule le créneau (demain) [sab]");
    }
    void knownPeopleAreHiddenInTheirShortForms()
    {
        QFETCH(QString, name);
        QFETCH(QString, address);
        QFETCH(QString, text);
        VaultBuilder known;
        known.addPerson({name, {}, address.isEmpty() ? QStringList() : QStringList{address}, {}, {}});
        const QString hidden = text.section(u'[', 1).section(u']', 0, 0);
        const QString clear = QString(text).remove(u'[').remove(u']');
        const Redacted redacted = Redactor(known.build(), DisclosureLevel::EuropeanUnion).redact(clear);
        const auto isWhole = [&](const Span &span) {
            return span.token == Token{u"PERSON_1"_qs} && span.start <= clear.lastIndexOf(hidden)
                && span.end >= clear.lastIndexOf(hidden) + hidden.size() - (hidden.endsWith(u'.') ? 1 : 0);
        };
        QVERIFY2(std::any_of(redacted.spans.begin(), redacted.spans.end(), isWhole), qPrintable(redacted.text));
    }

    void keepsWhatASupervisorNeeds_data()
    {
        QTest::addColumn<QString>("text");
        const char *texts[] = {
            "On se voit mardi 3 mars 2026 à 14h30 à Paris, 45 min.",
            "Le rendez-vous du 29/03 est annulé, plutôt le 03/04/2026 à 10:00.",
            "Entre 10:30–11:15 CET ou 2pm-3pm, 14 h 30, 16 heures, 9h/10h.",
            "Prix : 1 250,50 € HT, soit 150 000 euros, $1,200.00 ou 1500 EUR.",
            "Can we meet next Tuesday at 3pm EST in New York? I'm free until the 5th.",
            "Le 3 ou le 4 en fin de journée, mardi en huit, du 3 au 5 avril.",
            "2026-04-03T10:00:00+02:00 ou 20260403T1000Z",
            "Je serai à Antananarivo jusqu'à jeudi, puis à Tokyo et à Londres.",
            "Petit déjeuner à 8h, déjeuner à 12h30, visio Zoom ou Teams à 17h.",
            "Semaine 14, Q2 2026, 25 personnes, 50 %.",
            "The Board Meeting moves to Wednesday, April 8, 2026 at 9.30am.",
            "Vendredi matin me convient, sinon lundi après-midi. Merci !",
            "RDV à la gare de Lyon ou à Saint-Denis, pas à Florence.",
            "Les 10, 11 et 12 mars 2026",
            "Le code vestimentaire : tenue de ville. Le code de la route a changé le 12 mars.",
            "The dress code is smart, 3 people, 14:30. The code: 14h30 on 3 May.",
            "Pas de mot de passe. The password was changed on 12 March.",
            "Would the 9th, 10th or 11th of June be possible for the bundle review?",
            "Lyon 15000 euros, Paris 12000 personnes, Madrid 2026.",
            "It is a 20 minute drive, or 5 stops, and 3 people on the street would help; a 4 day week.",
            "Le 12 libre, via Zoom à 14 h 30 le 12 mars, puis 1430 personnes à Lyon, 2026.",
            "Estonia and Chypre: 3 days each, then Uruguay 2027.",
            "Paris CDG 13:30 -> New York JFK 15:50, puis TNR et New York, NY",
            "Mardi 10.00 ou 14.30, sinon (9.15) jeudi.",
        };
        for (const char *text : texts)
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
    void keepsWhatASupervisorNeeds()
    {
        QFETCH(QString, text);
        for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry})
            QCOMPARE(Redactor(people::vault(), level).redact(text).text, text);
    }

    void outsideTheUnionOnlyCitiesWhereMeetingsAreStayReadable()
    {
        const QString text = u"Je serai à Guingamp mardi, puis à Lyon et à Issoudun."_qs;
        QCOMPARE(Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text).text, text);
        QCOMPARE(Redactor(Vault(), DisclosureLevel::ThirdCountry).redact(text).text,
                 u"Je serai à [UNKNOWN_1] mardi, puis à Lyon et à [UNKNOWN_2]."_qs);
    }

    void anAddressOrACodeEndsWithItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("Code d'accès livraisons : 7731A\nContact sur place : le gardien",
            "Code d'accès livraisons : [ACCESS_CODE_1]\nContact sur place : le gardien");
        row("Digicode : 4471\n12 personnes", "Digicode : [ACCESS_CODE_1]\n12 personnes");
        row("12 rue de la Paix\nMerci à tous", "[ADDRESS_1]\nMerci à tous");
        row("12 rue de la Paix\n75002 Paris", "[ADDRESS_1]\n[ADDRESS_2] Paris");
        row("350 Fifth Avenue\nSuite 210 is ours", "[ADDRESS_1]\n[ADDRESS_2] is ours");
        row("Le code :\n4471B", "Le code :\n[ACCESS_CODE_1]");
        // A full line was wrapped: the words go on.
        row("Nous vous attendons avec grand plaisir à notre adresse, 12 rue du Général\nLeclerc, à midi",
            "Nous vous attendons avec grand plaisir à notre adresse, [ADDRESS_1], à midi");
    }
    void anAddressOrACodeEndsWithItsLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text).text, expected);
    }

    void tokensAreStableOverMessages()
    {
        const Redactor redactor(people::vault(), DisclosureLevel::EuropeanUnion);
        QCOMPARE(redactor.redact(u"au 07 98 76 54 32, ou zoe@exemple.org"_qs).text, u"au [PHONE_4], ou [EMAIL_4]"_qs);
        QCOMPARE(redactor.redact(u"zoe@exemple.org et léa@exemple.org, +33 (0)7.98.76.54.32"_qs).text,
                 u"[EMAIL_4] et [EMAIL_5], [PHONE_4]"_qs);
        // Known before: Jean-Pierre's own.
        QCOMPARE(redactor.redact(u"06.12.34.56.78, JP.Dupont@acme-conseil.fr"_qs).text, u"[PHONE_1], [EMAIL_1]"_qs);
    }

    void tokensFollowTheOrderOfReading()
    {
        const Redactor redactor{Vault(), DisclosureLevel::EuropeanUnion};
        QCOMPARE(redactor.redact(u"b@x.org, a-much-longer-one@y.org, a@x.org"_qs).text, u"[EMAIL_1], [EMAIL_2], [EMAIL_3]"_qs);
    }

    void runsAreCutAtSpansAndSources()
    {
        const QString clear = u"Bonjour Anne, mardi 3 mars à 10h"_qs;
        const Redactor redactor(people::vault(), DisclosureLevel::EuropeanUnion);
        const Redacted redacted = redactor.redact(clear);
        QCOMPARE(redacted.spans.size(), std::size_t{1});
        const qsizetype day = clear.indexOf(u"mardi");
        const RedactedText runs =
            toRuns(clear, redacted.spans,
                   {{day, day + 12, FieldName::Window}, {8, 10, FieldName::Participants}, {-5, 900, FieldName::Zone}});
        QCOMPARE(plainText(runs), redacted.text);
        QCOMPARE(runs.size(), std::size_t{5});
        QCOMPARE(runs[1].hidden->token.value, u"PERSON_3"_qs);
        QCOMPARE(runs[1].readAs, (std::vector<FieldName>{FieldName::Zone, FieldName::Participants}));
        QCOMPARE(runs[3].text, u"mardi 3 mars"_qs);
        QCOMPARE(runs[3].readAs, (std::vector<FieldName>{FieldName::Window, FieldName::Zone}));
        QCOMPARE(runs[4].readAs, std::vector<FieldName>{FieldName::Zone});
    }

    void codePointsCountAstralCharactersOnce()
    {
        const QString text = u"😀😀 zoe@exemple.org 😀 07 98 76 54 32"_qs;
        const Redacted redacted = Redactor(Vault(), DisclosureLevel::EuropeanUnion).redact(text);
        const std::vector<Span> spans = codePointSpans(text, redacted.spans);
        const auto points = text.toUcs4();
        QCOMPARE(spans.size(), std::size_t{2});
        QCOMPARE(words(points, spans[0]), u"zoe@exemple.org"_qs);
        QCOMPARE(words(points, spans[1]), u"07 98 76 54 32"_qs);
    }

    void aFurtherRecogniserHidesMoreAndUncoversNothing()
    {
        const Recogniser recogniser = [](const QString &text) {
            return std::vector<Finding>{{text.indexOf(u"zorg"), text.indexOf(u"zorg") + 4, TokenCategory::Person},
                                        {0, 3, TokenCategory::Organisation},
                                        {-5, -1, TokenCategory::Person},
                                        {text.size() - 1, text.size() + 9, TokenCategory::Person}};
        };
        const Redactor redactor(people::vault(), DisclosureLevel::EuropeanUnion, {recogniser});
        // "Marie" is known and keeps her token; the second half of the pair is never left alone.
        QCOMPARE(redactor.redact(u"Marie et zorg \U0001F600"_qs).text, u"[PERSON_2] et [PERSON_7] [PERSON_8]"_qs);
        QCOMPARE(redactor.redact(u"Dis-le à zorg."_qs).text, u"[ORGANISATION_4]-le à [PERSON_7]."_qs);
    }

    void aLongTextOfNothingVisibleLeavesNoRoomBehind()
    {
#ifdef __GLIBC__
        const auto inUse = [] {
            const struct mallinfo2 now = mallinfo2();
            return now.uordblks + now.hblkhd;
        };
        const Redactor redactor(Vault(), DisclosureLevel::EuropeanUnion);
        (void)redactor.redact(u"Bonjour"_qs);
        constexpr qsizetype size = 8 << 20;
        const std::size_t before = inUse();
        (void)redactor.redact(QString(size, QChar(0x200B)));
        QVERIFY(inUse() < before + size / 8);
#else
        QSKIP("the heap is asked for what is in use");
#endif
    }
};

int runRedactor(int argc, char **argv)
{
    RedactorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "redactor.moc"
