#include "models/redaction/foldedtext.h"

#include "suites.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace vigie::redaction;

class FoldedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersLoseCaseAccentsAndDisguise_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("accents") << u"Éloïse ÇA"_qs << u"eloise ca"_qs;
        QTest::newRow("marks by themselves") << u"E\u0301lo\u0308"_qs << u"elo"_qs;
        QTest::newRow("one letter that is two") << u"Œuvre Straße"_qs << u"oeuvre strasse"_qs;
        QTest::newRow("look-alikes") << u"\u0410nn\u0435"_qs << u"anne"_qs;
        QTest::newRow("apostrophes and dashes") << u"l\u2019an \u2013 d`or"_qs << u"l'an - d'or"_qs;
        QTest::newRow("spaces") << u"a\u00A0b\u202Fc\td"_qs << u"a b c d"_qs;
        QTest::newRow("ends of lines") << u"a\r\nb\rc\u2028d"_qs << u"a\nb\nc\nd"_qs;
        QTest::newRow("invisible") << u"Rakoto\u200Bmala\u00ADla"_qs << u"rakotomalala"_qs;
        QTest::newRow("digits of others") << u"\u0661\u0662 \uFF13"_qs << u"12 3"_qs;
        QTest::newRow("a soft break") << u"Du=\npont"_qs << u"dupont"_qs;
        QTest::newRow("a token") << u"a [PERSON_2] b"_qs << u"a \u0001 b"_qs;
        QTest::newRow("ligatures of several letters") << u"\uFB03 \u3392"_qs << u"ffi mhz"_qs;
    }
    void lettersLoseCaseAccentsAndDisguise()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        const FoldedText result(text);
        QCOMPARE(QString::fromStdU16String(result.folded()), folded);
        QCOMPARE(result.shape().size(), result.folded().size());
    }

    /// Plain letters are folded by blocks: what a block does must not depend on where it begins or ends.
    void foldingGoesUnitByUnit()
    {
        for (unsigned seed = 1; seed <= 2000; ++seed) {
            std::mt19937 random(seed);
            QString text;
            for (unsigned i = 0; i < 1 + random() % 40; ++i) {
                const bool plain = random() % 16 != 0;
                const auto unit = static_cast<char16_t>(plain ? 0x21 + random() % 0x5E : 0xC0 + random() % 0x30);
                text += QChar(unit == u'[' || unit == u'=' ? u'\n' : unit);
            }
            std::u16string folded;
            std::string shape;
            for (const QChar unit : std::as_const(text)) {
                const FoldedText one(QStringView(&unit, 1));
                folded += one.folded();
                shape += one.shape();
            }
            const FoldedText whole(text);
            QCOMPARE(QString::fromStdU16String(whole.folded()), QString::fromStdU16String(folded));
            QCOMPARE(whole.shape(), shape);
            for (std::size_t i = 0; i < whole.size(); ++i) {
                const qsizetype start = whole.inputStart(i);
                QVERIFY(start >= 0 && whole.inputEnd(i + 1) > start && whole.inputEnd(i + 1) <= text.size());
                const FoldedText one(QStringView(text).mid(start, whole.inputEnd(i + 1) - start));
                QVERIFY(one.folded().find(whole.folded()[i]) != std::u16string::npos);
            }
        }
    }

    void wordsKnowTheirCapitalsAndDigits()
    {
        const FoldedText text(u"code codeB12 ÉTÉ Été A4 x"_qs);
        const std::vector<Word> words = wordsOf(text);
        QCOMPARE(words.size(), std::size_t{6});
        for (const Word &word : words)
            QCOMPARE(word.hash, wordHash(view(text, word)));
        const auto is = [&words](std::size_t i, bool digits, bool capitals, bool hump) {
            return words[i].digits == digits && words[i].capitals == capitals && words[i].hump == hump;
        };
        QVERIFY(is(0, false, false, false));
        QVERIFY(is(1, true, false, true));
        QVERIFY(is(2, false, true, false));
        QVERIFY(is(3, false, false, false));
        QVERIFY(is(4, true, false, false));
        QVERIFY(is(5, false, false, false));
    }

    void aForgottenTextIsWipedAndItsRoomKept()
    {
        FoldedText text(u"Rendez-vous chez Éloïse"_qs);
        const std::size_t size = text.size();
        const char16_t *const folded = text.folded().data();
        const char *const shape = text.shape().data();
        text.forget();
        QCOMPARE(text.size(), std::size_t{0});
        QVERIFY(text.folded().data() == folded && text.shape().data() == shape);
        QVERIFY(std::all_of(folded, folded + size, [](char16_t unit) { return unit == 0; }));
        QVERIFY(std::all_of(shape, shape + size, [](char c) { return c == 0; }));
        text.read(u"Puis"_qs);
        QCOMPARE(text.shape(), std::string("Puis"));
    }
};

int runFoldedText(int argc, char **argv)
{
    FoldedTextTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "foldedtext.moc"
