#include "app/workstation/options.h"

#include <QtTest>

using namespace vigie;

class OptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullCommandLineIsRead()
    {
        const QString digits = QStringLiteral("AB:").repeated(32).chopped(1);
        const auto parsed = parseOptions({QStringLiteral("vigie"), QStringLiteral("--desk"), QStringLiteral("127.0.0.1:4433"),
                                          QStringLiteral("--name"), QStringLiteral("demo"), QStringLiteral("--language"),
                                          QStringLiteral("fr"), QStringLiteral("--theme"), QStringLiteral("high-contrast"),
                                          QStringLiteral("--profile"), QStringLiteral("demo-1"),
                                          QStringLiteral("--trust-fingerprint"), digits, QStringLiteral("--password-stdin")});
        const auto *options = std::get_if<Options>(&parsed);
        QVERIFY(options != nullptr);
        QCOMPARE(options->desk, (DeskAddress{QStringLiteral("127.0.0.1"), 4433}));
        QCOMPARE(options->name, QStringLiteral("demo"));
        QCOMPARE(options->tongue, ui::Tongue::French);
        QCOMPARE(options->scheme, ui::Scheme::HighContrast);
        QCOMPARE(options->profile, QStringLiteral("demo-1"));
        QCOMPARE(options->trustedFingerprint, QByteArray(32, '\xab'));
        QVERIFY(options->passwordOnStandardInput);
    }

    void aWrongCommandLineEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const char *line) {
            QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("an unknown option", "--nonsense");
        row("a stray word", "word");
        row("no such language", "--language de");
        row("no such theme", "--theme pink");
        row("plain http", "--desk http://desk.example.org");
        row("a profile that leaves its folder", "--profile ../x");
        row("a short fingerprint", "--desk d --trust-fingerprint abcd");
        row("a fingerprint without a desk", "--trust-fingerprint 00");
        row("a password without a name", "--desk d --password-stdin");
    }
    void aWrongCommandLineEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        arguments.prepend(QStringLiteral("vigie"));
        const auto parsed = parseOptions(arguments);
        const auto *exit = std::get_if<Exit>(&parsed);
        QVERIFY(exit != nullptr);
        QCOMPARE(exit->code, 2);
        QVERIFY(!exit->text.isEmpty());
    }

    void helpNamesEveryOption()
    {
        const auto parsed = parseOptions({QStringLiteral("vigie"), QStringLiteral("--help")});
        const auto *exit = std::get_if<Exit>(&parsed);
        QVERIFY(exit != nullptr);
        QCOMPARE(exit->code, 0);
        for (const char *option :
             {"--desk", "--name", "--language", "--theme", "--profile", "--trust-fingerprint", "--password-stdin"})
            QVERIFY2(exit->text.contains(QLatin1String(option)), option);
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "options.moc"
