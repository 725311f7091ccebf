// Hints at special categories of data.
#include "models/redaction/specialdata.h"

#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie::redaction;

class SpecialDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<SpecialCategory>("category");
        const auto row = [](const char *text, const char *words, SpecialCategory category) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(words) << category;
        };
        using enum SpecialCategory;
        row("j'ai ma chimiothérapie mardi", "chimiothérapie", Health);
        row("un rendez-vous chez l'oncologue à 9 h", "oncologue", Health);
        row("SA DIALYSE est à 14h", "DIALYSE", Health);
        row("she is off sick until Monday", "off sick", Health);
        row("he is in hospital, so cancel", "in hospital", Health);
        row("en mi-temps thérapeutique jusqu'en mai", "mi-temps thérapeutique", Health);
        row("je suis enceinte de six mois", "suis enceinte", Health);
        row("allergic to nuts", "allergic", Health);
        row("pas pendant le ramadan", "ramadan", Religion);
        row("can't do Saturday (Shabbat)", "Shabbat", Religion);
        row("le menu halal", "halal", Religion);
        row("il doit prier à 13h", "doit prier", Religion);
        row("avec le délégué syndical", "syndical", UnionMembership);
        row("and her union rep", "union rep", UnionMembership);
        row("la CGT sera là", "CGT", UnionMembership);
        row("a dinner of the Labour Party", "Labour Party", PoliticalOpinion);
        row("le test ADN de jeudi", "test ADN", Biometrics);
        row("à la Gay Pride samedi", "Gay Pride", SexualLife);
        row("chi\u200Bmio lundi", "chi\u200Bmio", Health);
    }
    void hintsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(SpecialCategory, category);
        const std::vector<SpecialHint> hints = specialHints(text);
        QCOMPARE(hints.size(), std::size_t{1});
        QCOMPARE(text.mid(hints[0].start, hints[0].end - hints[0].start), words);
        QVERIFY(hints[0].category == category);
    }

    void everydayWordsAreNoHints_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"le syndic et le syndicat de copropriété viennent à 18 h", "la grève SNCF de jeudi", "les enceintes de la salle",
              "a critical mass of people", "le pont de Pâques, à Noël", "the union of both teams", "le traitement de la commande",
              "une opération commerciale", "the strike price", "l'hôpital nous reçoit à 9 h",
              "la dépression au large de la Bretagne", "coming out of the station", "par ordonnance du tribunal",
              "rendez-vous avec le docteur de l'université", "la réunion de rentrée", ""})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
    void everydayWordsAreNoHints()
    {
        QFETCH(QString, text);
        QVERIFY(specialHints(text).empty());
    }

    void severalHintsComeInOrder()
    {
        const std::vector<SpecialHint> hints = specialHints(QStringLiteral("IRM lundi, puis la CFDT, puis le kiné"));
        QCOMPARE(hints.size(), std::size_t{3});
        QVERIFY(hints[0].category == SpecialCategory::Health && hints[1].category == SpecialCategory::UnionMembership
                && hints[2].category == SpecialCategory::Health);
        QVERIFY(hints[0].end <= hints[1].start && hints[1].end <= hints[2].start);
    }
};

int runSpecialData(int argc, char **argv)
{
    SpecialDataTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "specialdata.moc"
