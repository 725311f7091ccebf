// What must hold for any text: seeded random mails, and hostile ones.
#include "models/redaction/html.h"
#include "models/redaction/outgoing.h"
#include "models/redaction/quotes.h"
#include "models/redaction/specialdata.h"

#include "people.h"
#include "suites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

#include <algorithm>
#include <ctime>
#include <random>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace vigie;
using namespace vigie::redaction;

namespace {

/// Letters and digits in lower case without accents, one space between words: written apart from the code under test.
QString normal(const QString &text)
{
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber())
            result += c;
        else if (!c.isMark() && c.category() != QChar::Other_Format && !result.endsWith(u' '))
            result += u' ';
    }
    return u' ' + result.trimmed() + u' ';
}

const QStringList &secrets()
{
    static const QStringList list{u"dupont"_qs,   u"jean pierre"_qs,    u"jp dupont"_qs,  u"jpdupont"_qs,     u"legrand"_qs,
                                  u"muller"_qs,   u"rakotomalala"_qs,   u"eloise"_qs,     u"acme conseil"_qs, u"oreole"_qs,
                                  u"solvatis"_qs, u"06 12 34 56 78"_qs, u"0612345678"_qs, u"fr76"_qs,         u"zoom us"_qs,
                                  u"45b12"_qs,    u"pasteur"_qs};
    return list;
}

/// A clear mail and words that hide people in many ways, glued at random.
QString randomMail(std::mt19937 &random)
{
    static const QStringList pieces{u"Jean-Pierre Dupont"_qs,
                                    u"DUPONT Jean-Pierre"_qs,
                                    u"J. Dupont"_qs,
                                    u"jean pierre"_qs,
                                    u"jp.dupont@acme-conseil.fr"_qs,
                                    u"Dupont"_qs,
                                    u"d’Éloïse"_qs,
                                    u"l'Oréole"_qs,
                                    u"Marie Legrand"_qs,
                                    u"LEGRAND"_qs,
                                    u"Mme Legrand"_qs,
                                    u"Legrand's"_qs,
                                    u"Anne Müller"_qs,
                                    u"Anne Mu\u0308ller"_qs,
                                    u"Müller"_qs,
                                    u"Hery Rakotomalala"_qs,
                                    u"Rakoto\u200Bmalala"_qs,
                                    u"Du=\npont"_qs,
                                    u"Du-\npont"_qs,
                                    u"Jean-\nPierre"_qs,
                                    u"Dup\u043Ent"_qs,
                                    u"06 12 34 56 78"_qs,
                                    u"+33 (0)6 12 34 56 78"_qs,
                                    u"06.12.34.56.78"_qs,
                                    u"0612345678"_qs,
                                    u"Acme Conseil"_qs,
                                    u"ACME CONSEIL SAS"_qs,
                                    u"Solvatis"_qs,
                                    u"FR76 3000 6000 0112 3456 7890 189"_qs,
                                    u"https://zoom.us/j/81234567890"_qs,
                                    u"https://linkedin.com/in/jpdupont"_qs,
                                    u"digicode 45B12"_qs,
                                    u"12 rue Pasteur, 75015 Paris"_qs,
                                    u"@jpdupont"_qs,
                                    u"jpdupont"_qs,
                                    u"Éloïse de La Tour"_qs};
    static const QStringList words{
        u"bonjour"_qs, u"mardi 3 mars"_qs, u"à 14h30"_qs, u"avec"_qs, u"chez"_qs,        u"et"_qs,
        u"puis"_qs,    u"merci"_qs,        u"Paris"_qs,   u"with"_qs, u"please call"_qs, u"le rendez-vous"_qs,
        u"12"_qs,      u"2026"_qs,         u"1 250 €"_qs, u"😀"_qs,    u"\u202E"_qs,      u"Cordialement"_qs,
        u"to"_qs,      u"en visio"_qs,     u"3"_qs};
    static const QStringList glue{u" "_qs,  u" "_qs,      u" "_qs,   u", "_qs, u"\n"_qs, u". "_qs, u"\n> "_qs, u" ("_qs,
                                  u") "_qs, u"\u00A0"_qs, u" : "_qs, u"; "_qs, u" «"_qs, u"» "_qs, u"\t"_qs,   u"/ "_qs};
    const auto pick = [&random](const QStringList &list) {
        return list[static_cast<qsizetype>(random() % static_cast<unsigned>(list.size()))];
    };
    QString text;
    const auto count = static_cast<unsigned>(3 + random() % 30);
    for (unsigned i = 0; i < count; ++i)
        text += pick(random() % 2 ? pieces : words) + pick(glue);
    return text;
}

/// Nanoseconds of the processor: what else runs on the machine is no property of the text.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 best(const std::function<void()> &work)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        const qint64 begin = processorTime();
        work();
        least = std::min(least, processorTime() - begin);
    }
    return least;
}

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKnownValueSurvivesAndNothingElseChanges()
    {
        const Vault vault = people::vault();
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            std::mt19937 random(seed);
            const QString text = randomMail(random);
            const Redactor redactor(vault, seed % 2 ? DisclosureLevel::EuropeanUnion : DisclosureLevel::ThirdCountry);
            const Redacted redacted = redactor.redact(text);
            const QString seen = normal(redacted.text);
            for (const QString &secret : secrets())
                QVERIFY2(!seen.contains(u' ' + secret + u' '),
                         qPrintable(u"seed %1: %2 in\n%3\n---\n%4"_qs.arg(seed).arg(secret, redacted.text, text)));
            qsizetype at = 0;
            QString rebuilt;
            for (const Span &span : redacted.spans) {
                QVERIFY(span.start >= at && span.end > span.start && span.end <= text.size());
                QVERIFY(!text[span.start].isLowSurrogate() && (span.end == text.size() || !text[span.end].isLowSurrogate()));
                rebuilt += text.mid(at, span.start - at) + u'[' + span.token.value + u']';
                at = span.end;
            }
            QCOMPARE(rebuilt + text.mid(at), redacted.text);
            QCOMPARE(plainText(toRuns(text, redacted.spans, {})), redacted.text);
        }
    }

    void whatWasRedactedPassesTheSecondLook()
    {
        const Vault vault = people::vault();
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            std::mt19937 random(seed);
            const QString text = randomMail(random);
            const Redacted redacted = Redactor(vault, DisclosureLevel::ThirdCountry).redact(text);
            QJsonArray runs;
            for (const TextRun &run : toRuns(text, redacted.spans, {{3, 20, FieldName::Window}})) {
                runs.append(run.hidden ? QJsonObject{{u"hidden"_qs,
                                                      QJsonObject{{u"category"_qs, QString(wireName(run.hidden->category))},
                                                                  {u"token"_qs, run.hidden->token.value}}}}
                                       : QJsonObject{{u"text"_qs, run.text}});
            }
            const std::vector<Leak> found = leaks(QJsonDocument(QJsonObject{{u"body"_qs, runs}}).toJson(), vault);
            QVERIFY2(found.empty(),
                     qPrintable(u"seed %1: %2 at %3 in\n%4\n---\n%5"_qs.arg(seed).arg(
                         found.empty() ? QString() : QString(wireName(found.front().category)),
                         found.empty() ? QString() : found.front().jsonPath, redacted.text, text)));
            // And the clear text does not, whenever it held anything.
            if (!redacted.spans.empty() && std::any_of(redacted.spans.begin(), redacted.spans.end(), [](const Span &s) {
                    return s.category == TokenCategory::Email || s.category == TokenCategory::Phone;
                }))
                QVERIFY(!leaks(QJsonDocument(QJsonObject{{u"body"_qs, text}}).toJson(), vault).empty());
        }
    }

    void redactingTwiceHidesNothingMore()
    {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            std::mt19937 random(seed);
            const Redactor redactor(people::vault(), DisclosureLevel::EuropeanUnion);
            const QString once = redactor.redact(randomMail(random)).text;
            for (const Span &span : redactor.redact(once).spans)
                QVERIFY2(!once.mid(span.start, span.end - span.start).contains(u'['), qPrintable(once));
        }
    }

    void hostileTextCostsInProportion_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("unit");
        // One word, or one value, as long as the text.
        QTest::newRow("_ then a1") << u"_"_qs << u"a1"_qs;
        QTest::newRow("code: then a") << u"code: "_qs << u"a"_qs;
        QTest::newRow("75001 then A") << u"75001 "_qs << u"A"_qs;
        const char *units[] = {"a",
                               "A",
                               "1",
                               "1 ",
                               "Aa ",
                               "a@",
                               "a.",
                               "a@b.",
                               "(",
                               "[A_",
                               "Dupont ",
                               "Jean-",
                               "Jean-\n",
                               "FR76",
                               "+33",
                               "12 rue de la ",
                               "12 rue A ",
                               "0:",
                               "12/03/",
                               "M. ",
                               "M. A",
                               "\u202E\u200F",
                               "a\u0301",
                               "Ж",
                               "漢",
                               "http://",
                               "http://a ",
                               "code 1",
                               "@a ",
                               "Le 3 mars 2026 x a écrit ",
                               "> ",
                               "\n",
                               "<",
                               "<a ",
                               "<a href='",
                               "<b>",
                               "</b>",
                               "&",
                               "&a",
                               "<!--",
                               "<script>",
                               "De : a\n",
                               "--\n",
                               "\xF0\x9F\x98\x80",
                               "Zarkoub & ",
                               "van den ",
                               "priya ",
                               "Anna\n",
                               "Anna, ",
                               "A. ",
                               "Hotel A ",
                               "rue A ",
                               "A/1",
                               "a1",
                               "code A1 puis ",
                               "Flat 1, A ",
                               "syndicat ",
                               "code#",
                               "A-11111-",
                               "id 123456789 pin ",
                               "wi-fi ",
                               "www.",
                               "x at y dot ",
                               "dot-",
                               "Xaver 1 ",
                               "1 Xaver. ",
                               "Apt. 1 ",
                               "1 b apt. ",
                               "Paris 12345 ",
                               "codeBcodeB",
                               "de A ",
                               "\r\n"};
        for (const char *unit : units)
            QTest::addRow("%s", unit) << QString() << QString::fromUtf8(unit);
    }
    void hostileTextCostsInProportion()
    {
        QFETCH(QString, head);
        QFETCH(QString, unit);
        constexpr qsizetype size = 256 * 1024;
        constexpr qsizetype times = 8;
        const QString part = head + unit.repeated(size / times / unit.size());
        const QString whole = head + unit.repeated(size / unit.size());
#ifdef __GLIBC__
        // Keep freed memory: fetching fresh pages from the system costs more than the work and comes only with large texts.
        mallopt(M_MMAP_THRESHOLD, 1 << 30);
        mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
        const Vault vault = people::vault();
        const auto everything = [&vault](const QString &text) {
            (void)Redactor(vault, DisclosureLevel::ThirdCountry).redact(text);
            (void)specialHints(text);
            (void)splitMail(text);
            (void)htmlToText(text);
            (void)cleanText(text);
        };
        // Eight times the text: eight times the work when it is linear, 64 times when it is quadratic. The border between them
        // leaves a busy machine a factor of three.
        for (int attempt = 0;; ++attempt) {
            const qint64 one = best([&] { everything(part); });
            const qint64 eight = best([&] { everything(whole); });
            if (eight <= 3 * times * one + 20'000'000)
                break;
            QVERIFY2(attempt < 3, qPrintable(u"%1 ms, then %2 ms"_qs.arg(one / 1000000).arg(eight / 1000000)));
        }
    }
};

int runProperties(int argc, char **argv)
{
    PropertiesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "properties.moc"
