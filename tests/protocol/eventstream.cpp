// A stream as another desk, a proxy or nobody well would send it.
#include "net/protocol/eventstream.h"

#include <QtTest>

namespace vigie::protocol {

class EventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadHoweverItIsCut();
    void linesAreReadAsTheStandardSays_data();
    void linesAreReadAsTheStandardSays();
    void aLineWithoutEndIsNotKept();
    void aNewConnectionGoesOnFromWhereTheLastOneWas();
};

void EventStream::whatIsWrittenIsReadHoweverItIsCut()
{
    std::vector<LiveEvent> events;
    QByteArray text = positionText(7);
    qint64 number = 7;
    for (const auto &[kind, name] : WireNames<LiveKind>::table) {
        events.push_back({++number, kind});
        text += toEventText(events.back());
    }
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        EventReader reader;
        std::vector<LiveEvent> read;
        for (qsizetype at = 0; at < text.size(); at += piece) {
            for (const LiveEvent &event : reader.put(text.mid(at, piece)))
                read.push_back(event);
        }
        QCOMPARE(read, events);
        QCOMPARE(reader.position(), std::optional<qint64>(number));
    }
}

void EventStream::linesAreReadAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<int>("position"); // -1: none
    const auto row = [](const char *name, const char *text, const char *kinds, int position) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(kinds) << position;
    };
    row("line feeds", "id: 3\nevent: work\ndata: {}\n\n", "work", 3);
    row("carriage returns", "id: 3\revent: work\rdata: {}\r\r", "work", 3);
    row("both", "id: 3\r\nevent: work\r\ndata: {}\r\n\r\n", "work", 3);
    row("no blank after the colon", "id:3\nevent:work\ndata:{}\n\n", "work", 3);
    row("comments and empty lines", ":hello\n\n\nid: 3\n: well\nevent: work\ndata: {}\n\n", "work", 3);
    row("no data, no event", "id: 3\nevent: work\n\n", "", 3);
    row("unfinished", "id: 3\nevent: work\ndata: {}\n", "", -1);
    row("of a later desk", "id: 3\nevent: weather\ndata: {}\n\nid: 4\nevent: queue\ndata: {}\nmood: good\n\n", "queue", 4);
    row("an id that is none", "id: 3\nevent: work\ndata: {}\n\nid: x\nevent: queue\ndata: {}\n\n", "work queue", 3);
    row("below zero", "id: -3\nevent: work\ndata: {}\n\n", "", -1);
    row("nothing to go on from", "event: work\ndata: {}\n\n", "", -1);
    row("a page of a portal", "<html>\n\n<body>Please pay\n\n</body></html>\n\n", "", -1);
}

void EventStream::linesAreReadAsTheStandardSays()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, kinds);
    QFETCH(int, position);
    EventReader reader;
    QStringList read;
    for (const LiveEvent &event : reader.put(text))
        read.append(wireName(event.kind));
    QCOMPARE(read.join(QLatin1Char(' ')), kinds);
    QCOMPARE(reader.position().value_or(-1), qint64(position));
}

void EventStream::aLineWithoutEndIsNotKept()
{
    EventReader reader;
    for (int i = 0; i < 200; ++i)
        QVERIFY(reader.put("event: work" + QByteArray(10'000, 'x')).empty());
    QVERIFY(reader.put("\nid: 1\nevent: work\ndata: {}\n\n").size() == 1);
}

void EventStream::aNewConnectionGoesOnFromWhereTheLastOneWas()
{
    EventReader reader;
    QCOMPARE(reader.put("id: 5\nevent: work\ndata: {}\n\nid: 6\nevent: queue\n").size(), size_t(1));
    reader.restart();
    QCOMPARE(reader.position(), std::optional<qint64>(5));
    QVERIFY(reader.put("data: {}\n\n").empty()); // what was begun is forgotten
    const auto again = reader.put("id: 6\nevent: queue\ndata: {}\n\n");
    QCOMPARE(again.size(), size_t(1));
    QCOMPARE(again.front().number, qint64(6));
}

} // namespace vigie::protocol

QTEST_GUILESS_MAIN(vigie::protocol::EventStream)
#include "eventstream.moc"
