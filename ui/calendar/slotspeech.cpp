#include "ui/calendar/slotspeech.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <algorithm>
#include <array>

namespace vigie::ui {

namespace {

/// Reasons that speak of blocks of a kind.
constexpr std::array reasonsOfBlocks{
    std::pair{SlotReasonKind::Busy, BlockKind::Busy},
    std::pair{SlotReasonKind::Tentative, BlockKind::Tentative},
    std::pair{SlotReasonKind::OutOfOffice, BlockKind::OutOfOffice},
    std::pair{SlotReasonKind::Travel, BlockKind::Travel},
};

std::optional<BlockKind> blockOf(SlotReasonKind kind)
{
    const auto found =
        std::find_if(reasonsOfBlocks.begin(), reasonsOfBlocks.end(), [kind](const auto &pair) { return pair.first == kind; });
    return found == reasonsOfBlocks.end() ? std::nullopt : std::optional(found->second);
}

QString timeIn(Instant instant, const QTimeZone &zone)
{
    return spokenTime(toDateTime(instant, zone).time());
}

} // namespace

std::optional<TimeRange> takenPart(const TimeRange &when, const std::vector<BusyBlock> &blocks, BlockKind kind)
{
    std::optional<TimeRange> taken;
    for (const BusyBlock &block : blocks) {
        if (block.kind != kind || !block.when.overlaps(when))
            continue;
        const TimeRange part{std::max(block.when.start, when.start), std::min(block.when.end, when.end)};
        taken = taken ? TimeRange{std::min(taken->start, part.start), std::max(taken->end, part.end)} : part;
    }
    return taken;
}

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
    const std::optional<BlockKind> kind = blockOf(reason.kind);
    const Lane *lane = findLane(request, reason.participant);
    const auto taken = kind && lane ? takenPart(when, lane->blocks, *kind) : std::nullopt;
    if (!taken || *taken == when)
        return words;
    const QTimeZone zone = clientZone(request);
    if (taken->start == when.start) {
        //: Read by a screen reader: %1 "Participant B busy", %2 a time. French: %1 jusqu'à %2
        return tr("%1 until %2").arg(words, timeIn(taken->end, zone));
    }
    if (taken->end == when.end) {
        //: Read by a screen reader: %1 "Participant B busy", %2 a time. French: %1 à partir de %2
        return tr("%1 from %2").arg(words, timeIn(taken->start, zone));
    }
    //: Read by a screen reader: %1 "Participant B busy", %2 "14:00 to 14:30".
    return tr("%1 %2", "what, times").arg(words, spokenSpan(*taken, zone));
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
