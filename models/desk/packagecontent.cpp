#include "models/desk/intake.h"

#include "models/calendar/freebusy.h"
#include "models/calendar/shift.h"
#include "models/desk/shift.h"
#include "models/domain/json.h"

namespace vigie::desk {
namespace {

const QString requestPath = QStringLiteral("request.json");

/// The faults of request.json in one line: "/participants/0/zone is no known IANA zone; …".
QString described(const std::vector<Fault> &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines.append((fault.path.isEmpty() ? QStringLiteral("/") : fault.path) + QLatin1Char(' ') + fault.reason);
    return lines.join(QStringLiteral("; ")).left(1000);
}

/// A city leaves the desk only where somebody has to travel (C1): that of a journey, and of what is elsewhere than the meeting.
void dropOtherCities(std::vector<BusyBlock> &blocks, const QString &meeting)
{
    for (BusyBlock &block : blocks) {
        if (block.kind != BlockKind::Travel && (meeting.isEmpty() || block.city == meeting))
            block.city.clear();
    }
}

/// The lane of one participant; what is wrong with the calendar goes to `broken`.
Lane laneFrom(const Package &package, const PackageParticipant &participant, const QByteArray &text,
              std::vector<BrokenPart> &broken)
{
    Result<calendar::Calendar> parsed = calendar::parseCalendar(text);
    if (!parsed) {
        broken.push_back(BrokenPart{participant.calendar, QStringLiteral("holds no readable calendar")});
        return Lane{};
    }
    if (package.meeting) {
        // The meeting that is moved or cancelled does not stand in its own way.
        std::erase_if(parsed->events, [&package](const calendar::Event &event) { return event.uid == package.meeting->uid; });
    }
    calendar::FreeBusy freeBusy = calendar::freeBusy(*parsed, package.window, QTimeZone(participant.zone.toLatin1()));
    dropOtherCities(freeBusy.blocks, package.meetingCity());
    if (parsed->truncated)
        broken.push_back(BrokenPart{participant.calendar, QStringLiteral("ends in the middle or passes a limit")});
    else if (freeBusy.availability == Availability::Unknown)
        broken.push_back(BrokenPart{participant.calendar, QStringLiteral("could not be expanded")});
    else if (parsed->lostEvents > 0)
        broken.push_back(
            BrokenPart{participant.calendar, QStringLiteral("%1 events have no readable time").arg(parsed->lostEvents)});
    return calendar::laneOf(package.tokenOf(participant.id), freeBusy);
}

/// The earlier end of "deadline" and "respondWithin".
std::optional<Instant> deadlineOf(const Package &package, Instant now)
{
    if (!package.respondWithin)
        return package.deadline;
    const Instant answerBy = now + *package.respondWithin;
    return package.deadline ? std::min(*package.deadline, answerBy) : answerBy;
}

} // namespace

std::map<QString, Mail> readMails(const Parts &parts, std::vector<BrokenPart> &broken)
{
    std::map<QString, Mail> mails;
    for (const auto &[path, content] : parts) {
        if (!path.startsWith(QLatin1String("thread/")) || !path.endsWith(QLatin1String(".eml")))
            continue;
        Result<Mail> mail = parseMail(content);
        if (mail)
            mails.emplace(path, std::move(*mail));
        else
            broken.push_back(BrokenPart{path, mail.error().detail});
    }
    return mails;
}

PackageContent readContent(const Parts &parts, const IntakeOptions &options, Instant now)
{
    PackageContent content;
    const auto requestPart = parts.find(requestPath);
    if (requestPart == parts.end()) {
        content.broken.push_back(BrokenPart{requestPath, QStringLiteral("is missing")});
        return content;
    }
    const Result<QJsonObject> json = parseJsonObject(requestPart->second);
    if (!json) {
        content.broken.push_back(BrokenPart{requestPath, QStringLiteral("is no JSON object within the limits")});
        return content;
    }
    PackageReading reading = readPackage(*json);
    if (!reading.package) {
        content.broken.push_back(BrokenPart{requestPath, described(reading.faults)});
        return content;
    }

    ClearRequest request;
    request.document = *json;
    request.package = std::move(*reading.package);
    request.mails = readMails(parts, content.broken);
    int weeks = 0;
    if (options.shiftWeeks) {
        const QTimeZone zone(request.package.client().zone.toLatin1());
        weeks = weeksToShift(request.package, *json, now);
        shiftMails(request.mails, *json, weeks, zone, now);
        request.document = shiftRequest(*json, weeks, zone);
        PackageReading shifted = readPackage(request.document);
        if (!shifted.package) {
            content.broken.push_back(BrokenPart{requestPath, QLatin1String("after shifting: ") + described(shifted.faults)});
            return content;
        }
        request.package = std::move(*shifted.package);
    }
    for (const PackageParticipant &participant : request.package.participants) {
        if (participant.calendar.isEmpty())
            continue;
        const auto part = parts.find(participant.calendar);
        if (part == parts.end()) {
            content.broken.push_back(BrokenPart{participant.calendar, QStringLiteral("is missing")});
            continue;
        }
        const QByteArray text = weeks != 0 ? calendar::shiftWeeks(part->second, weeks) : part->second;
        request.calendars.emplace(participant.id, laneFrom(request.package, participant, text, content.broken));
    }
    request.escalation = request.package.escalation;
    if (!content.broken.empty() && !request.package.handled
        && std::find(request.escalation.begin(), request.escalation.end(), EscalationReason::BrokenPart)
            == request.escalation.end())
        request.escalation.push_back(EscalationReason::BrokenPart);
    request.receivedAt = std::min(request.package.receivedAt.value_or(now), now);
    request.deadline = deadlineOf(request.package, now);
    content.request = std::move(request);
    return content;
}

} // namespace vigie::desk
