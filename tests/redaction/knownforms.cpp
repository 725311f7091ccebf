// Every way to write somebody, made of many names: whatever is made of one must be hidden, and as this person where it is told.
#include "models/redaction/redactor.h"

#include "suites.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vigie;
using namespace vigie::redaction;

namespace {

struct Name {
    QString first;
    QString family;

    [[nodiscard]] QString whole() const { return first + u' ' + family; }
};

struct Form {
    const char *way;
    QString before;
    QString (*of)(const Name &name);
    QString after;
};

const std::vector<Name> &names()
{
    static const std::vector<Name> list{
        {u"Stéphanie"_qs, u"Garnier"_qs},     {u"Jean-Michel"_qs, u"Berthelot"_qs},   {u"Nicolas"_qs, u"Quéméneur"_qs},
        {u"Gwenaëlle"_qs, u"Le Goff"_qs},     {u"William"_qs, u"McAllister"_qs},      {u"Robert"_qs, u"van der Broeck"_qs},
        {u"Ahmed"_qs, u"Ben Youssef"_qs},     {u"François-Xavier"_qs, u"Aubigny"_qs}, {u"Priya"_qs, u"Raghunathan"_qs},
        {u"Christopher"_qs, u"Penrose"_qs},   {u"Anne-Sophie"_qs, u"Kermarrec"_qs},   {u"Margaret"_qs, u"Ashworth"_qs},
        {u"Véronique"_qs, u"Thomasset"_qs},   {u"Guillaume"_qs, u"Rousselière"_qs},   {u"Katarzyna"_qs, u"Wójcik"_qs},
        {u"Konstantinos"_qs, u"Papadakis"_qs}};
    return list;
}

/// The letters in the middle swapped.
QString swapped(QString word)
{
    const qsizetype middle = word.size() / 2;
    const QChar first = word[middle];
    word[middle] = word[middle + 1];
    word[middle + 1] = first;
    return word;
}

const std::vector<Form> &forms()
{
    static const std::vector<Form> list{
        {"whole", u"avec "_qs, [](const Name &n) { return n.whole(); }, u" jeudi."_qs},
        {"small", u"avec "_qs, [](const Name &n) { return n.whole().toLower(); }, u" jeudi."_qs},
        {"capitals first", u"avec "_qs, [](const Name &n) { return n.family.toUpper() + u' ' + n.first; }, u" jeudi."_qs},
        {"comma", u"avec "_qs, [](const Name &n) { return n.family + u", "_qs + n.first; }, u" jeudi."_qs},
        {"first name", u"on attend "_qs, [](const Name &n) { return n.first.toLower(); }, u" jeudi."_qs},
        {"family name", u"on attend "_qs, [](const Name &n) { return n.family.toLower(); }, u" jeudi."_qs},
        {"plural", u"dinner with the "_qs, [](const Name &n) { return n.family + u's'; }, u" on Friday."_qs},
        {"initial", u"avec "_qs, [](const Name &n) { return n.first.left(1) + u". "_qs + n.family; }, u" jeudi."_qs},
        {"last initial", u"tell "_qs, [](const Name &n) { return n.first + u' ' + n.family.left(1).toUpper(); }, u". today"_qs},
        {"no apostrophe", u"we meet at "_qs, [](const Name &n) { return n.family.section(u' ', -1).toLower() + u's'; },
         u" office"_qs},
        {"held letter", u"on attend "_qs,
         [](const Name &n) { return n.family.section(u' ', -1).toLower() + n.family.right(1).repeated(2); }, u" jeudi."_qs},
        {"swapped letters", u"on attend "_qs, [](const Name &n) { return swapped(n.family.section(u' ', -1).toLower()); },
         u" jeudi."_qs},
        {"wrong code", u"on attend "_qs, [](const Name &n) { return QString::fromLatin1(n.first.toUtf8()); }, u" jeudi."_qs},
        {"spelled", u"on attend "_qs,
         [](const Name &n) { return QStringList(n.family.section(u' ', -1).split(QString(), Qt::SkipEmptyParts)).join(u'-'); },
         u" jeudi."_qs},
        {"handle", u"on attend @"_qs, [](const Name &n) { return QString(n.first + n.family).remove(u' ').remove(u'-'); },
         u" jeudi."_qs},
        {"signs", u"à jeudi (ou vendredi) "_qs, [](const Name &n) { return n.first.left(1); }, QString()},
        {"letter after a cue", u"tell "_qs, [](const Name &n) { return n.first.left(1); }, u" noon is fine."_qs},
    };
    return list;
}

} // namespace

class KnownFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfEveryNameIsHidden_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("after");
        for (const Name &name : names()) {
            for (const Form &form : forms())
                QTest::addRow("%s: %s", form.way, qPrintable(name.whole()))
                    << name.whole() << form.before << form.of(name) << form.after;
        }
    }
    void everyFormOfEveryNameIsHidden()
    {
        QFETCH(QString, name);
        QFETCH(QString, before);
        QFETCH(QString, form);
        QFETCH(QString, after);
        VaultBuilder builder;
        builder.addPerson({name, {}, {}, {}, {}});
        const Redacted redacted = Redactor(builder.build(), DisclosureLevel::EuropeanUnion).redact(before + form + after);
        for (qsizetype i = before.size(); i < before.size() + form.size(); ++i) {
            const bool hidden = std::any_of(redacted.spans.begin(), redacted.spans.end(),
                                            [i](const Span &span) { return span.start <= i && i < span.end; });
            QVERIFY2(hidden || !form[i - before.size()].isLetterOrNumber(), qPrintable(redacted.text));
        }
        QVERIFY2(redacted.text.startsWith(before.left(before.size() - 1)) && redacted.text.endsWith(after),
                 qPrintable(redacted.text));
    }
    void aPetFormIsWhoIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        // As an Irish name sounds
        QTest::addRow("seersha") << u"Saoirse Gallagher"_qs << u"tell them seersha knows, grumpy but ok"_qs;
        QTest::addRow("neev") << u"Niamh Gallagher"_qs << u"tell them neev knows, grumpy but ok"_qs;
        // What of an Italian or Spanish one is left in small letters
        QTest::addRow("vale") << u"Valentina Russo"_qs << u"quick question for vale - is the class on?"_qs;
        QTest::addRow("agus") << u"Agustina Russo"_qs << u"quick question for agus - is the class on?"_qs;
    }
    void aPetFormIsWhoIsKnown()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        VaultBuilder builder;
        const Token token = builder.addPerson({name, {}, {}, {}, {}});
        const Redacted redacted = Redactor(builder.build(), DisclosureLevel::EuropeanUnion).redact(text);
        QCOMPARE(redacted.spans.size(), std::size_t{1});
        QCOMPARE(redacted.spans[0].token, token);
        QCOMPARE(text.mid(redacted.spans[0].start, redacted.spans[0].end - redacted.spans[0].start),
                 QString::fromUtf8(QTest::currentDataTag()));
    }
};

int runKnownForms(int argc, char **argv)
{
    KnownFormsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "knownforms.moc"
