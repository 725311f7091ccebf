#include "tests/support/samplecase.h"

namespace vigie {

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

Token person(int n)
{
    return Token{QStringLiteral("PERSON_%1").arg(n)};
}

TextRun words(const QString &text, std::vector<FieldName> readAs = {})
{
    return {text, std::nullopt, std::move(readAs)};
}

TextRun hidden(TokenCategory category, const QString &token)
{
    return {QString(), TextRun::Hidden{category, Token{token}}, {}};
}

struct Week {
    QDate monday;

    [[nodiscard]] Instant at(int day, int hour, int minute = 0) const
    {
        return toInstant(QDateTime(monday.addDays(day), QTime(hour, minute), paris()));
    }
    [[nodiscard]] BusyBlock block(int day, int from, int to, BlockKind kind = BlockKind::Busy) const
    {
        return {{at(day, from), at(day, to)}, kind, false, false, {}};
    }
};

std::vector<WorkingHours> weekdays(int from, int to)
{
    std::vector<WorkingHours> hours;
    for (int day = 1; day <= 5; ++day)
        hours.push_back({day, from * 60, to * 60});
    return hours;
}

std::vector<RedactedMessage> thread(const Week &week)
{
    const QString organisation = QStringLiteral("ORGANISATION_1");
    RedactedMessage first{person(1),
                          {person(2), person(3)},
                          week.at(-7, 9, 12),
                          {words(QStringLiteral("Julie, peux-tu organiser un point avec ")),
                           hidden(TokenCategory::Person, person(2).value), words(QStringLiteral(" et ")),
                           hidden(TokenCategory::Person, person(3).value), words(QStringLiteral(" de ")),
                           hidden(TokenCategory::Organisation, organisation), words(QStringLiteral(" ")),
                           words(QStringLiteral("la semaine prochaine"), {FieldName::Window}),
                           words(QStringLiteral(" ? Merci d’avance, je suis assez chargé."))},
                          {}};
    RedactedMessage second{
        person(2),
        {person(1), person(3)},
        week.at(-7, 15, 40),
        {words(QStringLiteral("Bonjour Julie,\nAvec plaisir. Je serai à ")),
         words(QStringLiteral("New York jusqu’à mercredi"), {FieldName::Zone}), words(QStringLiteral(", donc plutôt ")),
         words(QStringLiteral("en fin de journée pour vous"), {FieldName::Constraints}), words(QStringLiteral(". ")),
         words(QStringLiteral("Une petite heure"), {FieldName::Duration}), words(QStringLiteral(" devrait suffire, ")),
         words(QStringLiteral("en visio"), {FieldName::MeetingKind}), words(QStringLiteral(".\nMon numéro au besoin : ")),
         hidden(TokenCategory::Phone, QStringLiteral("PHONE_1"))},
        {words(QStringLiteral("Julie, peux-tu organiser un point…"))}};
    RedactedMessage third{person(3),
                          {person(1), person(2)},
                          week.at(-7, 16, 5),
                          {words(QStringLiteral("OK pour moi sauf ")),
                           words(QStringLiteral("jeudi matin"), {FieldName::Constraints}),
                           words(QStringLiteral(". Merci d’ajouter ")), hidden(TokenCategory::Person, person(4).value),
                           words(QStringLiteral(" en facultatif."))},
                          {}};
    return {first, second, third};
}

} // namespace

Case sampleCase(int number, QDate monday)
{
    const Week week{monday};
    Case c;
    c.id = RequestId{QStringLiteral("request-%1").arg(number)};
    c.kind = WireNames<RequestKind>::table.at(static_cast<size_t>(number % 4)).first;
    c.clientCode = QStringLiteral("K-%1").arg(318 + number);
    c.language = QStringLiteral("fr");
    c.receivedAt = week.at(-7, 16, 10);
    c.deadline = week.at(-7, 18);
    c.escalation = {EscalationReason::AmbiguousZone, EscalationReason::UnsureDuration};
    c.understanding = {
        {FieldName::MeetingKind, {}, MeetingKind::Video, 0.97},
        {FieldName::Duration, {}, Minutes{45}, 0.62},
        {FieldName::Window, {}, DateWindow{monday, monday.addDays(4)}, 0.91},
        {FieldName::Zone, person(2), FieldValue(RedactedText{words(QStringLiteral("America/New_York"))}), 0.55},
        {FieldName::Constraints, person(3), FieldValue(RedactedText{words(QStringLiteral("jeudi matin"))}), 0.94},
        {FieldName::OptionalParticipants, {}, FieldValue(RedactedText{hidden(TokenCategory::Person, person(4).value)}), 0.96},
    };
    c.participants = {
        {person(1), ParticipantRole::Client, QStringLiteral("Europe/Paris"), QStringLiteral("FR"), weekdays(9, 18)},
        {person(2), ParticipantRole::Required, QStringLiteral("America/New_York"), QStringLiteral("US"), weekdays(9, 18)},
        {person(3), ParticipantRole::Required, QStringLiteral("Europe/Paris"), QStringLiteral("FR"), weekdays(9, 18)},
        {person(4), ParticipantRole::Optional, QStringLiteral("Asia/Tokyo"), QStringLiteral("JP"), weekdays(9, 18)},
    };
    c.thread = thread(week);
    c.window = {week.at(0, 0), week.at(7, 0)};
    BusyBlock away{{week.at(3, 0), week.at(4, 0)}, BlockKind::OutOfOffice, true, false, {}};
    BusyBlock journey = week.block(2, 18, 20, BlockKind::Travel);
    journey.city = QStringLiteral("Lyon");
    BusyBlock uncertain = week.block(4, 10, 11);
    uncertain.uncertain = true;
    c.lanes = {
        {person(1),
         Availability::Known,
         {week.block(0, 9, 11), week.block(0, 14, 16), week.block(1, 9, 12), week.block(2, 10, 12), journey, week.block(3, 9, 10),
          week.block(4, 9, 10), week.block(4, 16, 18)}},
        {person(2), Availability::Known, {week.block(0, 16, 18), week.block(2, 15, 16), away}},
        {person(3),
         Availability::Known,
         {week.block(0, 10, 12), week.block(1, 13, 15), week.block(2, 16, 17, BlockKind::Tentative), week.block(3, 9, 13),
          uncertain}},
        {person(4), Availability::Unknown, {}},
    };
    c.slots = {
        {{week.at(1, 16), week.at(1, 16, 45)},
         0.91,
         {{SlotReasonKind::AllFree, Weight::Good, {}, 0}, {SlotReasonKind::Preferred, Weight::Good, {}, 0}}},
        {{week.at(2, 17), week.at(2, 17, 45)},
         0.88,
         {{SlotReasonKind::AllFree, Weight::Good, {}, 0}, {SlotReasonKind::NearTravel, Weight::Poor, person(1), 15}}},
        {{week.at(4, 14, 30), week.at(4, 15, 15)},
         0.64,
         {{SlotReasonKind::NotPreferred, Weight::Poor, {}, 0},
          {SlotReasonKind::AvailabilityUnknown, Weight::Poor, person(4), 0}}},
    };
    if (c.kind == RequestKind::Reschedule || c.kind == RequestKind::Cancel)
        c.currentMeeting = TimeRange{week.at(0, 11), week.at(0, 11, 45)};
    c.proposedEarlier = {{week.at(1, 10), week.at(1, 10, 45)}};
    c.shareable = {
        {ShareableId{QStringLiteral("link")}, ShareableKind::ConferenceLink, {person(2), person(3), person(4)}},
        {ShareableId{QStringLiteral("phone")}, ShareableKind::Phone, {person(2)}},
    };
    return c;
}

} // namespace vigie
