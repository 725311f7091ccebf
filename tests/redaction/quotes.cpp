#include "models/redaction/quotes.h"

#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie::redaction;

class QuotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreToldApart_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("newText");
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("quotedStart");
        const auto row = [](const char *name, const char *body, const char *newText, const char *signature, const char *quoted) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(newText) << QString::fromUtf8(signature)
                                << QString::fromUtf8(quoted);
        };
        row("plain", "Bonjour,\n\nMardi me va.\n", "Bonjour,\n\nMardi me va.", "", "");
        row("French header", "Oui.\n\nLe lun. 3 mars 2026 à 10:12, Jean <j@x.fr> a écrit :\n\n> Mardi ?\n> Ou jeudi\n", "Oui.",
            "", "Le lun. 3 mars");
        row("French header with no-break space", "Oui.\n\nLe 03/03/2026 à 10:12, Jean a écrit\u00A0:\nMardi ?\n", "Oui.", "",
            "Le 03/03");
        row("wrapped English header",
            "Yes.\r\n\r\nOn Mon, Mar 3, 2026 at 10:12 AM John Doe\r\n<john@x.org>\r\nwrote:\r\n\r\n> Tuesday?\r\n", "Yes.", "",
            "On Mon");
        row("German", "Ja.\n\nAm 03.03.2026 um 10:12 schrieb Hans:\n> Dienstag?\n", "Ja.", "", "Am 03.03");
        row("Spanish", "Sí.\n\nEl lun, 3 mar 2026 a las 10:12, Ana escribió:\n> ¿Martes?\n", "Sí.", "", "El lun");
        row("Italian", "Sì.\n\nIl giorno lun 3 mar 2026 alle 10:12 Ugo ha scritto:\n> Martedì?\n", "Sì.", "", "Il giorno");
        row("German, the time first",
            "Ja.\n\nGesendet: Mittwoch, 4. März 2026 um 10:12 Uhr\nVon: \"Hans\" <h@x.de>\nAn: B\nBetreff: "
            "Termin\n\nAlt\n",
            "Ja.", "", "Gesendet");
        row("Outlook German", "Ja.\n\nVon: Hans <h@x.de>\nGesendet: Mittwoch\nAn: B\nBetreff: Termin\n\nAlt\n", "Ja.", "",
            "Von: Hans");
        row("Outlook Spanish", "Vale.\n\nDe: Ana <a@x.es>\nEnviado el: lunes\nPara: B\nAsunto: cita\n\nViejo\n", "Vale.", "",
            "De: Ana");
        row("Outlook Italian", "Va bene.\n\nDa: Ugo <u@x.it>\nInviato: lunedì\nA: B\nOggetto: incontro\n\nVecchio\n", "Va bene.",
            "", "Da: Ugo");
        row("original message, Spanish", "Vale.\n\n-----Mensaje de origen-----\nDe: A\n\nViejo\n", "Vale.", "", "-----Mensaje");
        row("original message, German", "Ja.\n\n-----Original-Nachricht-----\nBetreff: A\n\nAlt\n", "Ja.", "", "-----Original");
        row("no header: a date and a place", "Sent: the contract, Monday.\nTo: the office.\nFine.",
            "Sent: the contract, Monday.\nTo: the office.\nFine.", "", "");
        row("Outlook English", "Fine.\n\n-----Original Message-----\nFrom: A\nSent: Monday\nTo: B\n\nOld\n", "Fine.", "",
            "-----Original");
        row("Outlook French",
            "D'accord.\n\nDe : A <a@x.fr>\nEnvoyé : lundi 3 mars 2026 10:12\nÀ : B\nObjet : RE: point\n\nVieux\n", "D'accord.",
            "", "De : A");
        row("Outlook with a rule", "D'accord.\n________________________________\nDe : A\nEnvoyé : lundi\nÀ : B\n\nVieux\n",
            "D'accord.", "", "______");
        row("answers between quotes", "> Mardi ?\nNon.\n> Jeudi ?\nOui.\n", "Non.\nOui.", "", "> Mardi ?\n> Jeudi ?");
        row("answer below", "Le 3 mars 2026 à 10:12, Jean a écrit :\n> Mardi ?\n\nOui, mardi.\n", "Oui, mardi.", "", "Le 3 mars");
        row("delimiter", "Oui.\n-- \nJean Dupont\nDirecteur\n", "Oui.", "-- \nJean Dupont\nDirecteur", "");
        row("phone", "Oui.\n\nEnvoyé de mon iPhone\n", "Oui.", "Envoyé de mon iPhone", "");
        row("phone, English", "Yes.\n\nSent from my phone\n\nOn Mon, Mar 3, 2026, John wrote:\n> Tuesday?\n", "Yes.",
            "Sent from my phone", "On Mon");
        row("contact block",
            "Mardi me va.\n\nBien cordialement,\n\nJean Dupont\nDirecteur commercial\nTél. 06 12 34 56 78\nwww.acme.fr\n",
            "Mardi me va.\n\nBien cordialement,\n\nJean Dupont", "Directeur commercial\nTél. 06 12 34 56 78\nwww.acme.fr", "");
        row("contact block below a name alone", "Off the visit.\n\nPrince Adeyemi\nAdeyemi Permits\n(518) 555-0124\n",
            "Off the visit.\n\nPrince Adeyemi", "Adeyemi Permits\n(518) 555-0124", "");
        row("contact block of one line", "Je cours partout.\n\nJe vous embrasse,\nOdile\n\nÉditions Vif - 3 rue X, 75006 Paris\n",
            "Je cours partout.\n\nJe vous embrasse,\nOdile", "Éditions Vif - 3 rue X, 75006 Paris", "");
        row("disclaimer below a contact block",
            "Off the visit.\n\nPrince Adeyemi\nAdeyemi Permits\n(518) 555-0124\n\nCONFIDENTIALITY NOTICE: This e-mail is "
            "intended "
            "only for\nthe person to whom it is addressed.\n",
            "Off the visit.\n\nPrince Adeyemi",
            "Adeyemi Permits\n(518) 555-0124\n\nCONFIDENTIALITY NOTICE: This e-mail is intended only for\nthe person to whom it "
            "is "
            "addressed.",
            "");
        row("disclaimer alone",
            "Mardi me va.\n\nPaul\n\nCe message et ses pièces jointes peuvent contenir des informations confidentielles. Si vous "
            "avez reçu ce message par erreur, merci de le détruire.\n\nPensez à l'environnement avant d'imprimer.\n",
            "Mardi me va.\n\nPaul",
            "Ce message et ses pièces jointes peuvent contenir des informations confidentielles. Si vous avez reçu ce message "
            "par "
            "erreur, merci de le détruire.\n\nPensez à l'environnement avant d'imprimer.",
            "");
        row("disclaimer of two sentences and a closing",
            "Thursday.\n\nKind regards\n\nAda Vale\nPartner, Commercial\nVale LLP | 7 Row, London\nDD: 020 7946 0018\n\nVale LLP "
            "is a "
            "limited liability partnership. This email is confidential and may be privileged. If you are not the intended "
            "recipient please delete it.\n",
            "Thursday.\n\nKind regards\n\nAda Vale",
            "Partner, Commercial\nVale LLP | 7 Row, London\nDD: 020 7946 0018\n\nVale LLP is a limited liability partnership. "
            "This "
            "email is confidential and may be privileged. If you are not the intended recipient please delete it.",
            "");
        row("a request in confidence is no disclaimer", "This is confidential, please keep it between us.\nTuesday?\n",
            "This is confidential, please keep it between us.\nTuesday?", "", "");
        row("words that a disclaimer uses too", "Mardi.\n\nLe dossier peut contenir des informations utiles.\n",
            "Mardi.\n\nLe dossier peut contenir des informations utiles.", "", "");
        row("words that a disclaimer uses too, in English", "Tuesday.\n\nThe room is intended only for six people.\n",
            "Tuesday.\n\nThe room is intended only for six people.", "", "");
        row("a phone number in prose is no signature", "Tuesday works.\n\nRing me\non 020 7946 0018 before you leave.\n",
            "Tuesday works.\n\nRing me\non 020 7946 0018 before you leave.", "", "");
        row("a list of places is no signature", "Deux lieux :\n\nLe Vatelin\n18 rue Paul Bert, 75011 Paris\n",
            "Deux lieux :\n\nLe Vatelin\n18 rue Paul Bert, 75011 Paris", "", "");
        row("a forwarded message is signed too",
            "See below.\n\n---------- Forwarded message ---------\nFrom: A\n\nOff the visit.\n\nPrince Adeyemi\nAdeyemi Permits\n"
            "(518) 555-0124\n\nCONFIDENTIALITY NOTICE: This e-mail is intended only for the addressee.\n",
            "See below.\n\n---------- Forwarded message ---------\nFrom: A\n\nOff the visit.\n\nPrince Adeyemi",
            "Adeyemi Permits\n(518) 555-0124\n\nCONFIDENTIALITY NOTICE: This e-mail is intended only for the addressee.", "");
        row("delimiter above a legal line",
            "Bonjour.\n\nL'équipe\n--\nSalon, association\nVous recevez ce message car vous êtes inscrit.\n",
            "Bonjour.\n\nL'équipe", "--\nSalon, association\nVous recevez ce message car vous êtes inscrit.", "");
        row("a forwarded history stays",
            "Vois.\n\nDébut du message transféré :\n\n> De: A\n> \n> Mercredi.\n> \n> Envoyé de mon iPhone\n> \n> > Le 23 nov. "
            "2026 à "
            "11:47, B a écrit :\n> > \n> > Pas lundi.\n",
            "Vois.\n\nDébut du message transféré :\n\n> De: A\n> \n> Mercredi.\n\n> > Le 23 nov. 2026 à 11:47, B a écrit :\n> > "
            "\n> > "
            "Pas lundi.",
            "> Envoyé de mon iPhone", "");
        row("closing without a block", "Mardi.\n\nCordialement,\nJean\n", "Mardi.\n\nCordialement,\nJean", "", "");
        row("forward is content",
            "Vois ci-dessous.\n\n---------- Forwarded message ---------\nFrom: A\nDate: lundi\nSubject: x\nTo: b\n\nOn se voit "
            "mardi ?\n",
            "Vois ci-dessous.\n\n---------- Forwarded message ---------\nFrom: A\nDate: lundi\nSubject: x\nTo: b\n\nOn se voit "
            "mardi ?",
            "", "");
        row("French forward", "-------- Message transféré --------\nDe : A\nEnvoyé : lundi\nÀ : B\n\nMardi ?\n",
            "-------- Message transféré --------\nDe : A\nEnvoyé : lundi\nÀ : B\n\nMardi ?", "", "");
        row("no header", "Le 3 mars à 10:00, je serai à Paris :\nc'est sûr.\n",
            "Le 3 mars à 10:00, je serai à Paris :\nc'est sûr.", "", "");
        row("he wrote, in prose", "On Monday he wrote that he agrees.\nFine.\n", "On Monday he wrote that he agrees.\nFine.", "",
            "");
        row("empty", "", "", "", "");
    }
    void partsAreToldApart()
    {
        QFETCH(QString, body);
        QFETCH(QString, newText);
        QFETCH(QString, signature);
        QFETCH(QString, quotedStart);
        const MailParts parts = splitMail(body);
        QCOMPARE(parts.newText, newText);
        QCOMPARE(parts.signature, signature);
        QVERIFY2(quotedStart.isEmpty() ? parts.quoted.isEmpty() : parts.quoted.startsWith(quotedStart), qPrintable(parts.quoted));
    }
};

int runQuotes(int argc, char **argv)
{
    QuotesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "quotes.moc"
