// Both .ts files are complete and say the same things as the source texts.
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList words; ///< one, or one a plural form
    bool unfinished = false;
    bool plural = false;
};

std::vector<Entry> read(const QString &name)
{
    QFile file(qEnvironmentVariable("VIGIE_SOURCE_DIR") + QStringLiteral("/translations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Entry> result;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto element = xml.name();
        if (element == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (element == QLatin1String("message")) {
            Entry entry;
            entry.context = context;
            entry.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            result.push_back(entry);
        } else if (element == QLatin1String("source")) {
            result.back().source = xml.readElementText();
        } else if (element == QLatin1String("translation")) {
            result.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!result.back().plural)
                result.back().words.append(xml.readElementText());
        } else if (element == QLatin1String("numerusform")) {
            result.back().words.append(xml.readElementText());
        }
    }
    return xml.hasError() ? std::vector<Entry>() : result;
}

/// "%1 of %n" → {"%1", "%n"}
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:\\d|n)"));
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsFinished_data() { files(); }
    void everyEntryIsFinished()
    {
        QFETCH(QString, file);
        const std::vector<Entry> entries = read(file);
        QVERIFY(!entries.empty());
        for (const Entry &entry : entries) {
            const QByteArray where = (entry.context + QStringLiteral(": ") + entry.source).toUtf8();
            QVERIFY2(!entry.unfinished, where.constData());
            QCOMPARE(entry.words.size(), entry.plural ? 2 : 1);
            for (const QString &words : entry.words)
                QVERIFY2(!words.trimmed().isEmpty(), where.constData());
        }
    }

    void placeholdersAgree_data() { files(); }
    void placeholdersAgree()
    {
        QFETCH(QString, file);
        for (const Entry &entry : read(file)) {
            for (const QString &words : entry.words) {
                QStringList expected = placeholders(entry.source);
                QStringList found = placeholders(words);
                // A singular may say "one" in words.
                if (entry.plural) {
                    expected.removeAll(QStringLiteral("%n"));
                    found.removeAll(QStringLiteral("%n"));
                }
                QVERIFY2(found == expected, qPrintable(entry.source));
            }
            if (entry.plural)
                QVERIFY2(entry.words.constLast().contains(QLatin1String("%n")), qPrintable(entry.source));
        }
    }

    void frenchKeepsItsTypography()
    {
        // A plain space before : ; ? ! » or after « may break the line there; a straight apostrophe is a typewriter's.
        static const QRegularExpression wrong(QStringLiteral("[ ][:;?!»]|«[ ]|[a-zéèà]'[a-zéèàh]|[^\\s\u00A0:][;?!](?:\\s|$)"));
        for (const Entry &entry : read(QStringLiteral("vigie_fr.ts"))) {
            for (const QString &words : entry.words)
                QVERIFY2(!wrong.match(words).hasMatch(), qPrintable(words));
        }
    }

private:
    static void files()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("French") << QStringLiteral("vigie_fr.ts");
        QTest::newRow("English plurals") << QStringLiteral("vigie_en.ts");
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations.moc"
