#include "models/domain/case.h"

#include <algorithm>

namespace vigie {

namespace {

template <typename Range, typename Match>
auto findIn(const Range &range, Match match) -> decltype(&*range.begin())
{
    const auto found = std::find_if(range.begin(), range.end(), match);
    return found == range.end() ? nullptr : &*found;
}

} // namespace

const Participant *findParticipant(const Case &c, const Token &token)
{
    return findIn(c.participants, [&](const Participant &participant) { return participant.token == token; });
}

const Lane *findLane(const Case &c, const Token &token)
{
    return findIn(c.lanes, [&](const Lane &lane) { return lane.participant == token; });
}

const Participant *clientOf(const Case &c)
{
    return findIn(c.participants, [](const Participant &participant) { return participant.role == ParticipantRole::Client; });
}

QTimeZone clientZone(const Case &c)
{
    const Participant *found = clientOf(c);
    const QTimeZone zone = found ? QTimeZone(found->zone.toUtf8()) : QTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

const UnderstoodField *findField(const Case &c, FieldName name)
{
    return findIn(c.understanding, [name](const UnderstoodField &field) { return field.name == name; });
}

Minutes understoodDuration(const Case &c)
{
    const UnderstoodField *field = findField(c, FieldName::Duration);
    const Minutes *minutes = field ? std::get_if<Minutes>(&field->value) : nullptr;
    return minutes ? *minutes : Minutes{60};
}

MeetingKind understoodMeetingKind(const Case &c)
{
    const UnderstoodField *field = findField(c, FieldName::MeetingKind);
    const MeetingKind *kind = field ? std::get_if<MeetingKind>(&field->value) : nullptr;
    return kind ? *kind : MeetingKind::Other;
}

std::optional<DateWindow> understoodWindow(const Case &c)
{
    const UnderstoodField *field = findField(c, FieldName::Window);
    const auto *window = field ? std::get_if<DateWindow>(&field->value) : nullptr;
    if (!window || !window->first.isValid() || !window->last.isValid())
        return std::nullopt;
    return *window;
}

bool isMovedMeeting(const Case &c, const TimeRange &when)
{
    return c.kind == RequestKind::Reschedule && c.currentMeeting == when;
}

} // namespace vigie
