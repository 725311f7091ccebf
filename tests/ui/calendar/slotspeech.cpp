// What a screen reader says of slots and blocks, in both languages.
#include "ui/calendar/slotspeech.h"
#include "tests/ui/supervision/examples.h"
#include "ui/calendar/slotwords.h"
#include "ui/shell/language.h"

#include <QTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

TimeRange range(const char *from, const char *to)
{
    return {examples::at(from), examples::at(to)};
}

BusyBlock block(const char *from, const char *to, BlockKind kind = BlockKind::Busy)
{
    return {range(from, to), kind, false, false, {}};
}

/// A client in Paris, B in New York who is busy until half past two, C in Tokyo.
Case threeCities()
{
    Case request = examples::videoCase().content;
    request.participants[2].zone = QStringLiteral("Asia/Tokyo");
    request.participants.pop_back();
    request.lanes.pop_back();
    request.lanes[1].blocks = {block("2026-03-24T12:00:00Z", "2026-03-24T13:30:00Z")};
    return request;
}

Slot takenByB()
{
    return {range("2026-03-24T13:00:00Z", "2026-03-24T14:00:00Z"),
            0.2,
            {{SlotReasonKind::Busy, Weight::Blocking, examples::person(2), 0}}};
}

} // namespace

class SpokenSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStopsASlotIsToldWithItsTimes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *from, const char *to, const char *words) {
            QTest::newRow(name) << QStringLiteral("2026-03-24T%1:00Z").arg(QLatin1String(from))
                                << QStringLiteral("2026-03-24T%1:00Z").arg(QLatin1String(to)) << QString::fromLatin1(words);
        };
        row("before it", "10:00", "13:00", "B busy");
        row("into its beginning", "12:00", "13:30", "B busy until 14:30");
        row("into its end", "13:45", "15:00", "B busy from 14:45");
        row("within it", "13:15", "13:30", "B busy until 14:30");
        row("all of it", "12:00", "15:00", "B busy until 16:00");
    }

    void whatStopsASlotIsToldWithItsTimes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, words);
        Language language;
        language.use(Tongue::English);
        Case request = threeCities();
        request.lanes[1].blocks = {{{*fromRfc3339(from), *fromRfc3339(to)}, BlockKind::Busy, false, false, {}}};
        const Slot slot = takenByB();
        QCOMPARE(SlotWords::stop(slot.reasons.front(), slot.when, QStringLiteral("B"), request), words);
        QVERIFY(!takenBy({SlotReasonKind::Travel, Weight::Blocking, examples::person(2)}, slot.when, request));
    }

    void aSlotIsOneSentence_data()
    {
        QTest::addColumn<int>("tongue");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("English") << static_cast<int>(Tongue::English)
                                 << QStringLiteral("Tuesday 24 March, 14:00 to 15:00 Paris, 9:00 New York, 22:00 Tokyo, "
                                                   "proposed slot 2, blocked, Participant B busy until 14:30");
        QTest::newRow("French") << static_cast<int>(Tongue::French)
                                << QStringLiteral(
                                       "mardi 24 mars, de 14\u00A0h à 15\u00A0h Paris, 9\u00A0h New York, 22\u00A0h Tokyo, "
                                       "créneau proposé 2, bloqué, pas libre\u00A0: Participant B, jusqu’à 14\u00A0h\u00A030");
    }

    void aSlotIsOneSentence()
    {
        QFETCH(int, tongue);
        QFETCH(QString, sentence);
        Language language;
        language.use(static_cast<Tongue>(tongue));
        QCOMPARE(SlotSpeech::slot(2, takenByB(), threeCities()), sentence);
    }

    void anotherDayElsewhereIsNamed()
    {
        Language language;
        language.use(Tongue::English);
        Slot evening = takenByB();
        evening.when = range("2026-03-24T16:00:00Z", "2026-03-24T17:00:00Z");
        evening.reasons = {{SlotReasonKind::AllFree, Weight::Good, {}, 0}};
        QCOMPARE(SlotSpeech::slot(1, evening, threeCities()),
                 QStringLiteral("Tuesday 24 March, 17:00 to 18:00 Paris, 12:00 New York, Wednesday 25 March 1:00 Tokyo, "
                                "proposed slot 1, all free"));
    }

    void aNearMissIsOneSentence()
    {
        Language language;
        language.use(Tongue::English);
        const Slot slot = takenByB();
        QCOMPARE(SlotSpeech::nearMiss({slot, slot.reasons}, threeCities()),
                 QStringLiteral("Tuesday 24 March, 14:00 to 15:00 Paris, 9:00 New York, 22:00 Tokyo, nearly free, "
                                "Participant B busy until 14:30"));
    }

    void aBlockIsOneSentence()
    {
        Language language;
        language.use(Tongue::English);
        BusyBlock journey = block("2026-03-24T13:00:00Z", "2026-03-24T14:15:00Z", BlockKind::Travel);
        journey.city = QStringLiteral("Lyon");
        QCOMPARE(SlotSpeech::block(examples::person(2), journey, threeCities()),
                 QStringLiteral("Participant B, Tuesday 24 March, 14:00 to 15:15, travel, Lyon"));
        language.use(Tongue::French);
        QCOMPARE(SlotSpeech::block(examples::person(2), journey, threeCities()),
                 QStringLiteral("Participant B, mardi 24 mars, de 14\u00A0h à 15\u00A0h\u00A015, trajet, Lyon"));
    }
};

QTEST_MAIN(SpokenSlots)
#include "slotspeech.moc"
