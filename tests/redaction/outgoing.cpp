#include "models/redaction/outgoing.h"

#include "people.h"
#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie;
using namespace vigie::redaction;

class OutgoingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatMustNotLeave_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *json, const QStringList &expected) {
            QTest::newRow(name) << QByteArray(json) << expected;
        };
        row("clean",
            R"({"id":"0b5f2c8e-1f7a-4a55-9d0c-7e5f7d3f9a11","kind":"schedule","zone":"Europe/Paris","country":"FR","language":"fr","receivedAt":"2026-03-03T09:12:00Z","about":"PERSON_2",
            "thread":[{"from":"PERSON_1","body":[{"text":"Bonjour ","readAs":[]},{"hidden":{"category":"person","token":"PERSON_2"},"readAs":["participants"]},{"text":", mardi 3 mars à 14h30 à Paris ?","readAs":["window"]}]}],"clientCode":"K-318","n":12345678901})",
            {});
        row("name", R"({"a":{"b":["x","avec Dupont"]}})", {u"/a/b/1=person"_qs});
        row("name in a value that looks like a code", R"({"id":"marie-phone"})", {u"/id=person"_qs});
        row("name in lower case alone", R"({"kind":"dupont"})", {u"/kind=person"_qs});
        row("mail and phone", R"({"x/y":"jp.dupont@acme-conseil.fr","z":"06.12.34.56.78"})",
            {u"/x~1y=organisation"_qs, u"/x~1y=person"_qs, u"/x~1y=email"_qs, u"/x~1y=url"_qs, u"/z=phone"_qs});
        row("unknown number", R"({"x":"dossier 4589632"})", {u"/x=number"_qs});
        row("name cut by a border of runs", R"({"body":[{"text":"avec Du","readAs":[]},{"text":"pont demain","readAs":[]}]})",
            {u"/body=person"_qs});
        row("one run", R"({"body":[{"text":"avec Dupont"}]})", {u"/body/0/text=person"_qs});
        row("token field of a run", R"({"body":[{"text":"a"},{"hidden":{"category":"person","token":"Dupont"}}]})",
            {u"/body=person"_qs, u"/body/1/hidden/token=person"_qs});
        row("city that is a zone elsewhere", R"({"zone":"Jean-Pierre/Dupont"})", {u"/zone=person"_qs});
        row("spread letters", R"({"x":"Jean/Pierre:Dupont"})", {u"/x=person"_qs});
        row("no JSON", "{\"a\":", {u"=unknown"_qs});
        row("keys are not looked at", R"({"Dupont":"x"})", {});
    }
    void findsWhatMustNotLeave()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const Leak &leak : leaks(json, people::vault()))
            found.append(leak.jsonPath + u'=' + QString(wireName(leak.category)));
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void namesAreLeftWhereAReaderSeesOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *text, const QStringList &names) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << names;
        };
        row("Mardi avec [PERSON_1], à Paris.", {});
        row("Frau [PERSON_3] is on leave, and Captain [PERSON_2] too.", {});
        row("Le 3 mars\n> À: [PERSON_1] <[EMAIL_1]>, [PERSON_2]", {});
        row("Flight: [NUMBER_2].", {});
        row("Mardi avec Xarpouk, à Paris.", {u"Xarpouk"_qs});
        row("Bonjour Xarpouk,\n[PERSON_1]", {u"Xarpouk"_qs});
        row("Rose : [PHONE_1]", {u"Rose"_qs});
    }
    void namesAreLeftWhereAReaderSeesOne()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        QStringList found;
        for (const Span &span : namesLeft(Redactor(people::vault(), DisclosureLevel::EuropeanUnion), text))
            found.append(text.mid(span.start, span.end - span.start));
        QCOMPARE(found, names);
    }

    void depthIsALeak()
    {
        const QByteArray deep = QByteArray("[").repeated(200) + "\"x\"" + QByteArray("]").repeated(200);
        QVERIFY(!leaks(deep, Vault()).empty());
        QVERIFY(!leaks(QByteArray("[").repeated(100000), Vault()).empty());
    }
};

int runOutgoing(int argc, char **argv)
{
    OutgoingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "outgoing.moc"
