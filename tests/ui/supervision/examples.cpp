#include "tests/ui/supervision/examples.h"

namespace vigie::ui::examples {

namespace {

TimeRange range(const char *start, const char *end)
{
    return {at(start), at(end)};
}

TextRun words(const char *text, std::vector<FieldName> readAs = {})
{
    return {QString::fromUtf8(text), std::nullopt, std::move(readAs)};
}

TextRun hidden(TokenCategory category, const char *token)
{
    return {QString(), TextRun::Hidden{category, Token{QString::fromLatin1(token)}}, {}};
}

std::vector<WorkingHours> weekdays(int from, int to)
{
    std::vector<WorkingHours> hours;
    for (int weekday = 1; weekday <= 5; ++weekday)
        hours.push_back({weekday, from, to});
    return hours;
}

BusyBlock busy(const char *start, const char *end, BlockKind kind = BlockKind::Busy)
{
    return {range(start, end), kind, false, false, {}};
}

RedactedText oneRun(const char *text)
{
    return {words(text)};
}

} // namespace

Instant at(const char *rfc3339)
{
    return *fromRfc3339(QString::fromLatin1(rfc3339));
}

Instant now()
{
    return at("2026-03-25T14:30:00Z");
}

Token person(int number)
{
    return Token{QStringLiteral("PERSON_%1").arg(number)};
}

HeldCase videoCase()
{
    Case c;
    c.id = RequestId{QStringLiteral("request-1")};
    c.version = 3;
    c.kind = RequestKind::Schedule;
    c.clientCode = QStringLiteral("K-318");
    c.language = QStringLiteral("fr");
    c.receivedAt = at("2026-03-23T15:05:00Z");
    c.deadline = now() + Minutes(42);
    c.escalation = {EscalationReason::AmbiguousZone, EscalationReason::UnsureDuration};
    c.participants = {
        {person(1), ParticipantRole::Client, QStringLiteral("Europe/Paris"), QStringLiteral("FR"), weekdays(540, 1110)},
        {person(2), ParticipantRole::Required, QStringLiteral("America/New_York"), QStringLiteral("US"), weekdays(540, 1080)},
        {person(3), ParticipantRole::Required, QStringLiteral("Europe/Paris"), QStringLiteral("FR"), weekdays(540, 1110)},
        {person(4), ParticipantRole::Optional, QStringLiteral("Europe/Paris"), QStringLiteral("FR"), weekdays(540, 1110)}};
    c.understanding = {{FieldName::MeetingKind, {}, MeetingKind::Video, 0.97},
                       {FieldName::Duration, {}, Minutes(45), 0.62},
                       {FieldName::Window, {}, DateWindow{QDate(2026, 3, 30), QDate(2026, 4, 3)}, 0.91},
                       {FieldName::Zone, person(2), oneRun("America/New_York"), 0.55},
                       {FieldName::Constraints, person(3), oneRun("sauf jeudi matin"), 0.94},
                       {FieldName::OptionalParticipants, {}, RedactedText{hidden(TokenCategory::Person, "PERSON_4")}, 0.96}};
    c.thread = {{person(1),
                 {person(2), person(3)},
                 at("2026-03-23T08:12:00Z"),
                 {words("Julie, peux-tu organiser un point avec "), hidden(TokenCategory::Person, "PERSON_2"), words(" et "),
                  hidden(TokenCategory::Person, "PERSON_3"), words(" de "), hidden(TokenCategory::Organisation, "ORGANISATION_1"),
                  words(" la semaine prochaine ?", {FieldName::Window})},
                 {}},
                {person(2),
                 {person(1)},
                 at("2026-03-23T14:40:00Z"),
                 {words("Bonjour Julie,\nAvec plaisir. Je serai à "), words("New York jusqu’à mercredi", {FieldName::Zone}),
                  words(", donc plutôt "), words("en fin de journée pour vous", {FieldName::Zone}), words(". "),
                  words("Une petite heure", {FieldName::Duration}), words(" devrait suffire, "),
                  words("en visio", {FieldName::MeetingKind}), words(".\nMon numéro au besoin : "),
                  hidden(TokenCategory::Phone, "PHONE_1")},
                 {words("Julie, peux-tu organiser un point avec "), hidden(TokenCategory::Person, "PERSON_2"),
                  words(" la semaine prochaine ?")}},
                {person(3),
                 {person(1)},
                 at("2026-03-23T15:05:00Z"),
                 {words("OK pour moi sauf "), words("jeudi matin", {FieldName::Constraints}), words(". Merci d’ajouter "),
                  hidden(TokenCategory::Person, "PERSON_4"), words(" en facultatif.", {FieldName::OptionalParticipants})},
                 {}}};
    c.window = range("2026-03-29T22:00:00Z", "2026-04-03T22:00:00Z");
    c.lanes = {{person(1),
                Availability::Known,
                {busy("2026-03-30T07:00:00Z", "2026-03-30T08:30:00Z"),
                 busy("2026-03-30T12:00:00Z", "2026-03-30T14:00:00Z"),
                 busy("2026-03-31T07:00:00Z", "2026-03-31T10:00:00Z"),
                 busy("2026-03-31T16:00:00Z", "2026-03-31T17:00:00Z", BlockKind::Tentative),
                 busy("2026-04-01T08:00:00Z", "2026-04-01T10:00:00Z"),
                 {range("2026-04-01T16:00:00Z", "2026-04-01T17:30:00Z"), BlockKind::Travel, false, false, QStringLiteral("Lyon")},
                 busy("2026-04-02T07:00:00Z", "2026-04-02T08:00:00Z"),
                 busy("2026-04-02T13:00:00Z", "2026-04-02T15:00:00Z"),
                 busy("2026-04-03T07:00:00Z", "2026-04-03T09:00:00Z")}},
               {person(2),
                Availability::Known,
                {busy("2026-03-30T14:00:00Z", "2026-03-30T16:00:00Z"), busy("2026-03-31T15:00:00Z", "2026-03-31T16:30:00Z"),
                 busy("2026-04-01T13:00:00Z", "2026-04-01T14:30:00Z"),
                 busy("2026-04-02T07:00:00Z", "2026-04-02T16:30:00Z", BlockKind::OutOfOffice)}},
               {person(3),
                Availability::Known,
                {busy("2026-03-30T07:30:00Z", "2026-03-30T10:00:00Z"), busy("2026-03-30T13:00:00Z", "2026-03-30T16:00:00Z"),
                 busy("2026-03-31T11:00:00Z", "2026-03-31T13:00:00Z"), busy("2026-04-01T07:00:00Z", "2026-04-01T09:00:00Z"),
                 busy("2026-04-02T07:00:00Z", "2026-04-02T10:30:00Z"), busy("2026-04-03T10:00:00Z", "2026-04-03T11:30:00Z")}},
               {person(4), Availability::Unknown, {}}};
    c.slots = {{range("2026-03-31T14:00:00Z", "2026-03-31T14:45:00Z"),
                0.91,
                {{SlotReasonKind::AllFree, Weight::Good, {}, 0},
                 {SlotReasonKind::Preferred, Weight::Good, {}, 0},
                 {SlotReasonKind::WithinWorkingHours, Weight::Good, {}, 0}}},
               {range("2026-04-01T15:00:00Z", "2026-04-01T15:45:00Z"),
                0.88,
                {{SlotReasonKind::AllFree, Weight::Good, {}, 0}, {SlotReasonKind::NearTravel, Weight::Neutral, person(1), 15}}},
               {range("2026-04-03T12:30:00Z", "2026-04-03T13:15:00Z"),
                0.64,
                {{SlotReasonKind::NotPreferred, Weight::Poor, {}, 0},
                 {SlotReasonKind::AvailabilityUnknown, Weight::Poor, person(4), 0}}}};
    c.shareable = {{ShareableId{QStringLiteral("link")}, ShareableKind::ConferenceLink, {person(2), person(3), person(4)}},
                   {ShareableId{QStringLiteral("phone")}, ShareableKind::Phone, {person(2)}}};
    return {c, {LeaseId{QStringLiteral("lease-1")}, c.id, now(), now() + Seconds(14 * 60 + 32)}};
}

HeldCase wideCase()
{
    HeldCase held = videoCase();
    Case &c = held.content;
    c.id = RequestId{QStringLiteral("request-2")};
    c.kind = RequestKind::Reschedule;
    c.clientCode = QStringLiteral("M-042");
    c.escalation = {EscalationReason::NoCommonSlot, EscalationReason::ConflictingConstraints,
                    EscalationReason::UnknownAvailability, EscalationReason::ProposalsRejected};
    const char *zones[] = {"Asia/Kolkata", "Asia/Tokyo", "Indian/Antananarivo", "Europe/London"};
    int number = 5;
    for (const char *zone : zones) {
        c.participants.push_back({person(number), ParticipantRole::Required, QString::fromLatin1(zone), {}, weekdays(540, 1080)});
        c.lanes.push_back({person(number), number == 6 ? Availability::Unknown : Availability::Known, {}});
        ++number;
    }
    c.lanes[4].blocks = {{range("2026-10-25T23:00:00Z", "2026-10-26T23:00:00Z"), BlockKind::OutOfOffice, true, false, {}},
                         {range("2026-10-28T08:00:00Z", "2026-10-28T10:00:00Z"), BlockKind::Busy, false, true, {}}};
    c.window = range("2026-10-24T22:00:00Z", "2026-10-30T23:00:00Z");
    const Slot sunday{
        range("2026-10-25T09:00:00Z", "2026-10-25T10:00:00Z"),
        0.4,
        {{SlotReasonKind::OutsideWorkingHours, Weight::Poor, person(5), 0}, {SlotReasonKind::ClockChange, Weight::Poor, {}, 0}}};
    const Slot monday{
        range("2026-10-26T09:00:00Z", "2026-10-26T10:00:00Z"), 0.6, {{SlotReasonKind::AllFree, Weight::Good, {}, 0}}};
    const Slot overlapping{
        range("2026-10-26T09:30:00Z", "2026-10-26T10:30:00Z"), 0.55, {{SlotReasonKind::Busy, Weight::Blocking, person(3), 0}}};
    c.slots = {monday, overlapping, sunday};
    c.currentMeeting = range("2026-10-27T10:00:00Z", "2026-10-27T11:00:00Z");
    c.proposedEarlier = {range("2026-10-29T14:00:00Z", "2026-10-29T15:00:00Z")};
    return held;
}

HeldCase cancelCase()
{
    HeldCase held = videoCase();
    held.content.id = RequestId{QStringLiteral("request-3")};
    held.content.kind = RequestKind::Cancel;
    held.content.slots.clear();
    held.content.currentMeeting = range("2026-04-01T15:00:00Z", "2026-04-01T15:45:00Z");
    return held;
}

Draft firstDraft(const Case &request)
{
    Draft draft;
    draft.slots = request.slots;
    draft.chosen = request.slots.empty() ? -1 : 0;
    for (const ShareableItem &item : request.shareable) {
        for (const Token &token : item.designatedFor)
            draft.sharing.push_back({item.id, token});
    }
    return draft;
}

} // namespace vigie::ui::examples
