#include "ui/calendar/slotwords.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <algorithm>
#include <array>

namespace vigie::ui {

namespace {

bool has(const Slot &slot, Weight weight)
{
    return std::any_of(slot.reasons.begin(), slot.reasons.end(), [weight](const SlotReason &r) { return r.weight == weight; });
}

/// Reasons that speak of blocks of a kind.
constexpr std::array reasonsOfBlocks{
    std::pair{SlotReasonKind::Busy, BlockKind::Busy},
    std::pair{SlotReasonKind::Tentative, BlockKind::Tentative},
    std::pair{SlotReasonKind::OutOfOffice, BlockKind::OutOfOffice},
    std::pair{SlotReasonKind::Travel, BlockKind::Travel},
};

} // namespace

std::optional<TimeRange> takenBy(const SlotReason &reason, const TimeRange &when, const Case &request)
{
    const auto kind =
        std::find_if(reasonsOfBlocks.begin(), reasonsOfBlocks.end(), [&](const auto &pair) { return pair.first == reason.kind; });
    const Lane *lane = findLane(request, reason.participant);
    if (kind == reasonsOfBlocks.end() || !lane)
        return std::nullopt;
    std::optional<TimeRange> taken;
    for (const BusyBlock &block : lane->blocks) {
        if (block.kind != kind->second || !block.when.overlaps(when))
            continue;
        taken = taken ? TimeRange{std::min(taken->start, block.when.start), std::max(taken->end, block.when.end)} : block.when;
    }
    return taken;
}

QString SlotWords::clientShort()
{
    //: "Client" in two letters, for narrow lanes.
    return tr("Cl");
}

QString SlotWords::verdict(const Slot &slot)
{
    if (has(slot, Weight::Blocking)) {
        //: Verdict on a slot that cannot be taken. French: Bloqué
        return tr("Blocked");
    }
    const bool allFree = std::any_of(slot.reasons.begin(), slot.reasons.end(),
                                     [](const SlotReason &r) { return r.kind == SlotReasonKind::AllFree; });
    if (allFree) {
        //: Verdict on a slot. French: Tous libres
        return tr("All free");
    }
    if (has(slot, Weight::Poor)) {
        //: Verdict on a slot. French: Moins bon
        return tr("Less good");
    }
    //: Verdict on a slot: nobody is busy, but something is unknown. French: Possible
    return tr("Possible");
}

ColorRole SlotWords::ink(const Slot &slot)
{
    if (has(slot, Weight::Blocking))
        return ColorRole::Bad;
    if (has(slot, Weight::Poor))
        return ColorRole::Warn;
    return has(slot, Weight::Good) ? ColorRole::Good : ColorRole::Text;
}

QString SlotWords::reason(const SlotReason &reason, const Case &request)
{
    return SlotWords::reason(reason, participantShort(reason.participant, request.participants));
}

QString SlotWords::reason(const SlotReason &reason, const QString &who)
{
    switch (reason.kind) {
    case SlotReasonKind::AllFree:
        return tr("all free");
    case SlotReasonKind::Preferred:
        //: French: moment souhaité
        return tr("preferred time");
    case SlotReasonKind::NotPreferred:
        return tr("not a preferred time");
    case SlotReasonKind::WithinWorkingHours:
        //: French: dans les heures de chacun
        return tr("within everybody's hours");
    case SlotReasonKind::OutsideWorkingHours:
        //: %1 is "Client" or a letter. French: hors des heures de %1
        return tr("outside %1's hours").arg(who);
    case SlotReasonKind::AvailabilityUnknown:
        //: French: agenda de %1 inconnu
        return tr("%1's calendar unknown").arg(who);
    case SlotReasonKind::Tentative:
        //: French: %1 provisoire
        return tr("%1 tentative").arg(who);
    case SlotReasonKind::Busy:
        //: French: %1 pas libre
        return tr("%1 busy").arg(who);
    case SlotReasonKind::OutOfOffice:
        //: French: absence de %1
        return tr("%1 away").arg(who);
    case SlotReasonKind::Travel:
        //: French: %1 en trajet
        return tr("%1 travelling").arg(who);
    case SlotReasonKind::NearTravel:
        //: %2 is a duration. French: à %2 d'un trajet de %1
        return tr("%2 from a journey of %1").arg(who, duration(Minutes(reason.minutes)));
    case SlotReasonKind::ShortNotice:
        //: French: dans %1 seulement
        return tr("starts in only %1").arg(duration(Minutes(reason.minutes)));
    case SlotReasonKind::OutsideWindow:
        //: French: hors de la période demandée
        return tr("outside the requested period");
    case SlotReasonKind::ProposedEarlier:
        //: French: déjà proposé
        return tr("proposed earlier");
    case SlotReasonKind::UnusualHourForKind:
        //: French: heure inhabituelle pour ce type
        return tr("unusual hour for this kind");
    case SlotReasonKind::ClockChange:
        if (reason.participant.isEmpty())
            return tr("the clocks change that day");
        //: French: changement d'heure chez %1
        return tr("the clocks change for %1").arg(who);
    case SlotReasonKind::InPast:
        //: French: déjà passé
        return tr("in the past");
    case SlotReasonKind::PublicHoliday:
        //: French: jour férié pour %1
        return tr("public holiday for %1").arg(who);
    case SlotReasonKind::BufferTooShort:
        //: %2 is a duration.
        return tr("only %2 between this and another meeting of %1").arg(who, duration(Minutes(reason.minutes)));
    case SlotReasonKind::FullDay:
        return tr("%1 has %n meeting(s) that day already", "", reason.count).arg(who);
    case SlotReasonKind::TravelTooShort:
        //: %2 is a duration: the way from one city to the other. French: trajet d'environ %2 pour %1
        return tr("about %2 of travel for %1").arg(who, duration(Minutes(reason.minutes)));
    case SlotReasonKind::OtherHalfDay:
        //: French: pas la demi-journée habituelle
        return tr("not the usual half of the day");
    case SlotReasonKind::LeavesGap:
        //: %1 is a duration.
        return tr("leaves %1 beside another meeting").arg(duration(Minutes(reason.minutes)));
    case SlotReasonKind::NearAnotherMeeting:
        return tr("near another meeting");
    case SlotReasonKind::EarlyOrLate:
        //: French: tôt ou tard pour %1
        return tr("early or late for %1").arg(who);
    }
    return {};
}

QString SlotWords::stop(const SlotReason &reason, const TimeRange &when, const QString &who, const Case &request)
{
    const QString words = SlotWords::reason(reason, who);
    const std::optional<TimeRange> taken = takenBy(reason, when, request);
    if (!taken)
        return words;
    const QTimeZone zone = clientZone(request);
    const auto on = [&](Instant instant) {
        const bool sameDay = toDateTime(instant, zone).date() == toDateTime(when.start, zone).date();
        return sameDay ? timeOfDay(instant, zone) : dayAndTime(instant, zone);
    };
    if (taken->end >= when.end && taken->start > when.start) {
        //: %1 "B busy", %2 a time. French: %1, à partir de %2
        return tr("%1 from %2").arg(words, on(taken->start));
    }
    //: %1 "B busy", %2 a time. French: %1, jusqu'à %2
    return tr("%1 until %2").arg(words, on(taken->end));
}

bool SlotWords::saidByVerdict(const SlotReason &reason)
{
    return reason.kind == SlotReasonKind::AllFree;
}

QString SlotWords::reasons(const Slot &slot, const Case &request)
{
    QStringList words;
    for (const SlotReason &each : slot.reasons) {
        if (!saidByVerdict(each))
            words << reason(each, request);
    }
    return words.join(QStringLiteral(" · "));
}

QStringList SlotWords::elsewhere(const TimeRange &when, const Case &request)
{
    const QTimeZone clients = clientZone(request);
    const QDateTime start = toDateTime(when.start);
    QStringList lines;
    for (const Participant &participant : request.participants) {
        const QTimeZone zone(participant.zone.toLatin1());
        if (!zone.isValid() || zone.offsetFromUtc(start) == clients.offsetFromUtc(start))
            continue;
        lines << elsewhereOf(participant.token, when, request);
    }
    return lines;
}

QString SlotWords::elsewhereOf(const Token &token, const TimeRange &when, const Case &request)
{
    const Participant *participant = findParticipant(request, token);
    QTimeZone zone = participant ? QTimeZone(participant->zone.toLatin1()) : QTimeZone();
    if (!zone.isValid())
        zone = clientZone(request);
    //: A meeting's times for one person: %1 who, %2 times, %3 city. French: %1 : %2 à %3
    return tr("%1: %2 in %3")
        .arg(participantShort(token, request.participants), timeSpan(when, zone), zoneCity(QString::fromLatin1(zone.id())));
}

QString SlotWords::blockWord(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Busy:
    case BlockKind::Tentative:
        return {};
    case BlockKind::OutOfOffice:
        //: Out of office; drawn in narrow lanes: one short word. French: absent
        return tr("away");
    case BlockKind::Travel:
        //: A journey; drawn in narrow lanes: one short word. French: trajet
        return tr("travel");
    case BlockKind::Unknown:
        return QStringLiteral("?");
    }
    return {};
}

QString SlotWords::currentWord()
{
    //: On the outline of the meeting as it is now. French: rendez-vous actuel
    return tr("current meeting");
}

QString SlotWords::earlierWord()
{
    //: On the outline of a slot that the thread has offered already. French: déjà proposé
    return tr("offered before");
}

QString SlotWords::clockMoves(Seconds by)
{
    const Minutes minutes = std::chrono::duration_cast<Minutes>(by);
    return (by.count() > 0 ? QStringLiteral("+") : QStringLiteral("−")) + duration(by.count() > 0 ? minutes : -minutes);
}

QString SlotWords::clockChange(const QString &ianaId, Instant at, Seconds by)
{
    const QTimeZone zone(ianaId.toLatin1());
    const QString day = mediumDay(toDateTime(at, zone.isValid() ? zone : QTimeZone::utc()).date());
    if (by.count() > 0) {
        //: %1 a city, %2 a day. French: Heure d'été à %1 : %2
        return tr("Clocks go forward in %1: %2").arg(zoneCity(ianaId), day);
    }
    //: %1 a city, %2 a day. French: Heure d'hiver à %1 : %2
    return tr("Clocks go back in %1: %2").arg(zoneCity(ianaId), day);
}

} // namespace vigie::ui
