#include "ui/calendar/slotspeech.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"

namespace vigie::ui {

namespace {

QString timeIn(Instant instant, const QTimeZone &zone)
{
    return spokenTime(toDateTime(instant, zone).time());
}

} // namespace

QString SlotSpeech::slot(int number, const Slot &slot, const Case &request)
{
    const QTimeZone zone = clientZone(request);
    QStringList parts{fullDay(toDateTime(slot.when.start, zone).date())};
    //: Read by a screen reader: %1 "14:00 to 15:00", %2 a city.
    parts << tr("%1 %2", "times, city").arg(spokenSpan(slot.when, zone), zoneCity(QString::fromLatin1(zone.id())));
    parts << elsewhere(slot.when.start, request);
    //: Read by a screen reader. French: créneau proposé %1
    parts << tr("proposed slot %1").arg(number);
    parts << SlotWords::verdict(slot).toLower();
    for (const SlotReason &each : slot.reasons) {
        if (!SlotWords::saidByVerdict(each))
            parts << reason(each, slot.when, request);
    }
    return parts.join(QStringLiteral(", "));
}

/// When it begins on the other clocks, each of them once.
QStringList SlotSpeech::elsewhere(Instant start, const Case &request)
{
    const QDateTime here = toDateTime(start, clientZone(request));
    QStringList times;
    for (const Participant &participant : request.participants) {
        const QTimeZone zone(participant.zone.toLatin1());
        if (!zone.isValid() || zone.offsetFromUtc(here) == here.offsetFromUtc())
            continue;
        const QDateTime there = toDateTime(start, zone);
        const QString time = spokenTime(there.time());
        const QString city = zoneCity(participant.zone);
        times << (there.date() == here.date() ? tr("%1 %2", "time, city").arg(time, city)
                                              //: Read by a screen reader: %1 a day, %2 a time, %3 a city.
                                              : tr("%1 %2 %3", "day, time, city").arg(fullDay(there.date()), time, city));
    }
    times.removeDuplicates();
    return times;
}

QString SlotSpeech::reason(const SlotReason &reason, const TimeRange &when, const Case &request)
{
    const QString words = SlotWords::reason(reason, participantText(reason.participant, request.participants));
    const std::optional<TimeRange> taken = takenBy(reason, when, request);
    const bool first = taken && taken->start <= when.start;
    const bool last = taken && taken->end >= when.end;
    if (!taken || (first && last))
        return words;
    const QTimeZone zone = clientZone(request);
    if (first) {
        //: Read by a screen reader: %1 "Participant B busy", %2 a time. French: %1 jusqu'à %2
        return tr("%1 until %2").arg(words, timeIn(taken->end, zone));
    }
    if (last) {
        //: Read by a screen reader: %1 "Participant B busy", %2 a time. French: %1 à partir de %2
        return tr("%1 from %2").arg(words, timeIn(taken->start, zone));
    }
    //: Read by a screen reader: %1 "Participant B busy", %2 "14:00 to 14:30".
    return tr("%1 %2", "what, times").arg(words, spokenSpan(*taken, zone));
}

QString SlotSpeech::nearMiss(const NearMiss &near, const Case &request)
{
    const TimeRange &when = near.slot.when;
    const QTimeZone zone = clientZone(request);
    QStringList parts{fullDay(toDateTime(when.start, zone).date())};
    parts << tr("%1 %2", "times, city").arg(spokenSpan(when, zone), zoneCity(QString::fromLatin1(zone.id())));
    parts << elsewhere(when.start, request);
    //: Read by a screen reader: of a slot that one thing stops. French: presque libre
    parts << tr("nearly free");
    for (const SlotReason &each : near.stops)
        parts << SlotWords::stop(each, when, participantText(each.participant, request.participants), request);
    return parts.join(QStringLiteral(", "));
}

QString SlotSpeech::block(const Token &participant, const BusyBlock &block, const Case &request)
{
    const QTimeZone zone = clientZone(request);
    QStringList parts{participantText(participant, request.participants), fullDay(toDateTime(block.when.start, zone).date())};
    parts << (block.allDay ? tr("all day") : spokenSpan(block.when, zone)) << text(block.kind);
    if (!block.city.isEmpty())
        parts << block.city;
    if (block.uncertain)
        parts << tr("times uncertain");
    return parts.join(QStringLiteral(", "));
}

} // namespace vigie::ui
