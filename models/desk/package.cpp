#include "models/desk/package.h"

#include "models/calendar/cities.h"
#include "models/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace vigie::desk {
namespace {

using Json = QLatin1String;

QString at(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

std::optional<Instant> instantAt(const QJsonObject &object, const char *key)
{
    const QString text = at(object, key);
    return text.isEmpty() ? std::nullopt : fromRfc3339(text);
}

TimeRange rangeOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return TimeRange{instantAt(object, "start").value_or(Instant{}), instantAt(object, "end").value_or(Instant{})};
}

std::vector<TimeRange> rangesAt(const QJsonObject &object, const char *key)
{
    std::vector<TimeRange> ranges;
    for (const QJsonValue &value : object.value(QLatin1String(key)).toArray())
        ranges.push_back(rangeOf(value));
    return ranges;
}

int weekdayOf(const QString &day)
{
    static const QStringList days{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
                                  QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};
    return static_cast<int>(days.indexOf(day)) + 1;
}

/// "09:30" as minutes after midnight; `fallback` for anything else.
int minuteOf(const QString &text, int fallback)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() != 2)
        return fallback;
    bool hourOk = false;
    bool minuteOk = false;
    const int minute = parts.at(0).toInt(&hourOk) * 60 + parts.at(1).toInt(&minuteOk);
    return hourOk && minuteOk && minute >= 0 && minute <= 24 * 60 ? minute : fallback;
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

PackageParticipant participantOf(const QJsonObject &json)
{
    PackageParticipant participant{at(json, "id"),
                                   at(json, "name"),
                                   at(json, "email"),
                                   fromWireName<ParticipantRole>(at(json, "role")).value_or(ParticipantRole::Required),
                                   at(json, "zone"),
                                   at(json, "country"),
                                   {},
                                   at(json, "calendar")};
    for (const QJsonValue &value : json.value(Json("workingHours")).toArray()) {
        const QJsonObject hours = value.toObject();
        for (const QString &day : textsOf(hours.value(Json("days"))))
            participant.workingHours.push_back(
                WorkingHours{weekdayOf(day), minuteOf(at(hours, "start"), 0), minuteOf(at(hours, "end"), 24 * 60)});
    }
    return participant;
}

UnderstoodEntry understoodOf(const QJsonObject &json)
{
    UnderstoodEntry entry{fromWireName<FieldName>(at(json, "field")).value_or(FieldName::Constraints),
                          at(json, "about"),
                          at(json, "value"),
                          json.value(Json("confidence")).toDouble(),
                          {}};
    for (const QJsonValue &value : json.value(Json("sources")).toArray())
        entry.sources.push_back(SourceWords{at(value.toObject(), "message"), at(value.toObject(), "text")});
    return entry;
}

/// Read leniently: Consistency says what a ruling of its kind lacks.
Ruling rulingOf(const QJsonObject &json, const Package &package)
{
    const QString kind = at(json, "kind");
    if (kind == QLatin1String("propose"))
        return ruling::Propose{rangesAt(json, "slots")};
    if (kind == QLatin1String("clarify")) {
        ruling::Clarify clarify{at(json, "question"), {}};
        for (const QString &participant : textsOf(json.value(Json("to"))))
            clarify.to.push_back(package.tokenOf(participant));
        return clarify;
    }
    if (kind == QLatin1String("add-to-calendar"))
        return ruling::AddToCalendar{rangeOf(json.value(Json("slot")))};
    if (kind == QLatin1String("cancel-meeting"))
        return ruling::CancelMeeting{};
    if (kind == QLatin1String("decline"))
        return ruling::Decline{fromWireName<DeclineReason>(at(json, "reason")).value_or(DeclineReason::Other),
                               at(json, "message")};
    return ruling::Schedule{rangeOf(json.value(Json("slot")))};
}

AutomaticHandling handlingOf(const QJsonObject &json, const Package &package)
{
    AutomaticHandling handled{
        instantAt(json, "at").value_or(Instant{}), rulingOf(json.value(Json("ruling")).toObject(), package), {}};
    if (json.contains(Json("invitation"))) {
        const QJsonObject invitation = json.value(Json("invitation")).toObject();
        handled.invitation = AutomaticHandling::Invitation{at(invitation, "uid"), invitation.value(Json("sequence")).toInt()};
    }
    return handled;
}

bool isFromGoogle(const QJsonObject &json)
{
    const QString google = QStringLiteral("google");
    const QJsonArray participants = json.value(Json("participants")).toArray();
    return at(json, "origin") == google
        || std::any_of(participants.begin(), participants.end(),
                       [&google](const QJsonValue &one) { return at(one.toObject(), "calendarOrigin") == google; });
}

Package valuesOf(const QJsonObject &json)
{
    Package package;
    package.id = at(json, "id");
    package.kind = fromWireName<RequestKind>(at(json, "kind")).value_or(RequestKind::Schedule);
    package.language = at(json, "language");
    package.receivedAt = instantAt(json, "receivedAt");
    package.deadline = instantAt(json, "deadline");
    package.respondWithin = secondsOfDuration(at(json, "respondWithin"));
    package.numbers = redaction::TokenNumbers::of(json);
    package.clientId = at(json.value(Json("client")).toObject(), "id");
    package.fromGoogle = isFromGoogle(json);
    package.summary = at(json, "summary");
    package.placeName = at(json.value(Json("place")).toObject(), "name");
    package.placeCity = at(json.value(Json("place")).toObject(), "city");
    for (const QJsonValue &value : json.value(Json("participants")).toArray())
        package.participants.push_back(participantOf(value.toObject()));
    for (const QJsonValue &value : json.value(Json("understood")).toArray())
        package.understood.push_back(understoodOf(value.toObject()));
    for (const QString &name : textsOf(json.value(Json("escalation"))))
        package.escalation.push_back(fromWireName<EscalationReason>(name).value_or(EscalationReason::UnusualRequest));
    if (json.contains(Json("handled")))
        package.handled = handlingOf(json.value(Json("handled")).toObject(), package);
    package.window = rangeOf(json.value(Json("window")));
    package.candidates = rangesAt(json, "candidates");
    package.proposedEarlier = rangesAt(json, "proposedEarlier");
    for (const QJsonValue &value : json.value(Json("preferred")).toArray()) {
        PreferredHours hours;
        for (const QString &day : textsOf(value.toObject().value(Json("days"))))
            hours.weekdays.push_back(weekdayOf(day));
        hours.startMinute = minuteOf(at(value.toObject(), "start"), 0);
        hours.endMinute = minuteOf(at(value.toObject(), "end"), 24 * 60);
        package.preferred.push_back(hours);
    }
    const QJsonObject limits = json.value(Json("limits")).toObject();
    if (limits.contains(Json("notice")))
        package.limits.notice = std::chrono::floor<Minutes>(secondsOfDuration(at(limits, "notice")).value_or(Seconds{0}));
    if (limits.contains(Json("buffer")))
        package.limits.buffer = std::chrono::floor<Minutes>(secondsOfDuration(at(limits, "buffer")).value_or(Seconds{0}));
    if (limits.contains(Json("mostADay")))
        package.limits.mostADay = limits.value(Json("mostADay")).toInt();
    package.limits.halfDay = fromWireName<HalfDay>(at(limits, "halfDay"));
    if (json.contains(Json("meeting"))) {
        const QJsonObject meeting = json.value(Json("meeting")).toObject();
        package.meeting = ExistingMeeting{at(meeting, "uid"), meeting.value(Json("sequence")).toInt(), rangeOf(meeting)};
    }
    for (const QJsonValue &value : json.value(Json("shareable")).toArray()) {
        const QJsonObject item = value.toObject();
        package.shareable.push_back(SharedValue{ShareableId{at(item, "id")},
                                                fromWireName<ShareableKind>(at(item, "kind")).value_or(ShareableKind::Phone),
                                                at(item, "value"), textsOf(item.value(Json("for")))});
    }
    return package;
}

/// What no schema can say.
class Consistency
{
public:
    Consistency(const Package &package, const QJsonObject &json)
        : m_package(package)
    {
        participants(at(json.value(Json("client")).toObject(), "participant"));
        times();
        understanding();
        handling(json);
        for (size_t i = 0; i < package.shareable.size(); ++i) {
            for (const QString &recipient : package.shareable[i].recipients)
                known(recipient, QStringLiteral("/shareable/%1/for").arg(i));
        }
    }

    [[nodiscard]] std::vector<Fault> faults() && { return std::move(m_faults); }

private:
    void add(const QString &path, const char *reason) { m_faults.push_back(Fault{path, QLatin1String(reason)}); }

    void known(const QString &participantId, const QString &path)
    {
        if (!m_package.participant(participantId))
            add(path, "names no participant");
    }

    void ordered(const TimeRange &range, const QString &path)
    {
        if (range.isEmpty())
            add(path, "does not end after its start");
        else if (range.duration() > std::chrono::hours(24 * 370))
            add(path, "is longer than a year");
    }

    void participants(const QString &clientParticipant)
    {
        QSet<QString> seen;
        int clients = 0;
        for (size_t i = 0; i < m_package.participants.size(); ++i) {
            const PackageParticipant &participant = m_package.participants[i];
            const QString path = QStringLiteral("/participants/%1").arg(i);
            if (seen.contains(participant.id))
                add(path + QStringLiteral("/id"), "is used twice");
            seen.insert(participant.id);
            if (!QTimeZone::isTimeZoneIdAvailable(participant.zone.toLatin1()))
                add(path + QStringLiteral("/zone"), "is no known IANA zone");
            if (participant.role == ParticipantRole::Client)
                ++clients;
            if (participant.role == ParticipantRole::Client && participant.id != clientParticipant)
                add(path + QStringLiteral("/role"), "is client, but /client/participant names another");
        }
        if (clients != 1)
            add(QStringLiteral("/participants"), "need exactly one client");
    }

    void times()
    {
        ordered(m_package.window, QStringLiteral("/window"));
        for (size_t i = 0; i < m_package.candidates.size(); ++i)
            ordered(m_package.candidates[i], QStringLiteral("/candidates/%1").arg(i));
        for (size_t i = 0; i < m_package.proposedEarlier.size(); ++i)
            ordered(m_package.proposedEarlier[i], QStringLiteral("/proposedEarlier/%1").arg(i));
        if (m_package.meeting)
            ordered(m_package.meeting->when, QStringLiteral("/meeting"));
        else if (m_package.kind == RequestKind::Reschedule || m_package.kind == RequestKind::Cancel)
            add(QStringLiteral("/meeting"), "is missing");
    }

    void understanding()
    {
        for (size_t i = 0; i < m_package.understood.size(); ++i) {
            const UnderstoodEntry &entry = m_package.understood[i];
            const QString path = QStringLiteral("/understood/%1").arg(i);
            if (!entry.about.isEmpty())
                known(entry.about, path + QStringLiteral("/about"));
            const QString valuePath = path + QStringLiteral("/value");
            if (entry.field == FieldName::MeetingKind && !fromWireName<MeetingKind>(entry.value))
                add(valuePath, "is no meeting kind");
            if (entry.field == FieldName::Duration) {
                const std::optional<Seconds> duration = secondsOfDuration(entry.value);
                if (!duration || *duration < Minutes(1) || *duration > std::chrono::hours(24 * 31))
                    add(valuePath, "is no duration");
            }
            if (entry.field == FieldName::Window && !dateWindowOf(entry.value))
                add(valuePath, "is no window of dates");
            if (entry.field == FieldName::Zone && !QTimeZone::isTimeZoneIdAvailable(entry.value.toLatin1()))
                add(valuePath, "is no known IANA zone");
        }
    }

    void handling(const QJsonObject &json)
    {
        if (json.contains(Json("escalation")) == json.contains(Json("handled"))) {
            add(QString(), "needs either escalation or handled");
            return;
        }
        if (!m_package.handled)
            return;
        const QString path = QStringLiteral("/handled/ruling");
        if (m_package.receivedAt && m_package.handled->at < *m_package.receivedAt)
            add(QStringLiteral("/handled/at"), "is before /receivedAt");
        if (!answers(m_package.handled->ruling, m_package.kind))
            add(path + QStringLiteral("/kind"), "answers no request of this kind");
        if (m_package.meeting && m_package.handled->invitation && m_package.handled->invitation->uid != m_package.meeting->uid)
            add(QStringLiteral("/handled/invitation/uid"), "is not that of /meeting");
        rulingParts(json.value(Json("handled")).toObject().value(Json("ruling")).toObject(), path);
        const std::vector<TimeRange> times = slotsOf(m_package.handled->ruling);
        for (size_t i = 0; i < times.size(); ++i) {
            const bool isOne = !std::holds_alternative<ruling::Propose>(m_package.handled->ruling);
            ordered(times[i], path + (isOne ? QStringLiteral("/slot") : QStringLiteral("/slots/%1").arg(i)));
        }
    }

    /// Each kind of ruling has its parts, and no others.
    void rulingParts(const QJsonObject &json, const QString &path)
    {
        static const std::map<QString, QStringList> required{
            {QStringLiteral("schedule"), {QStringLiteral("slot")}},
            {QStringLiteral("propose"), {QStringLiteral("slots")}},
            {QStringLiteral("clarify"), {QStringLiteral("question"), QStringLiteral("to")}},
            {QStringLiteral("add-to-calendar"), {QStringLiteral("slot")}},
            {QStringLiteral("decline"), {QStringLiteral("reason")}},
        };
        const QString kind = at(json, "kind");
        const auto parts = required.find(kind);
        QStringList allowed = parts == required.end() ? QStringList() : parts->second;
        for (const QString &part : std::as_const(allowed)) {
            if (!json.contains(part))
                add(path + QLatin1Char('/') + part, "is missing");
        }
        allowed += QStringList{QStringLiteral("kind")};
        if (kind == QLatin1String("decline"))
            allowed += QStringLiteral("message");
        for (const QString &key : json.keys()) {
            if (!allowed.contains(key))
                add(path + QLatin1Char('/') + key, "belongs to another kind of ruling");
        }
        for (const QString &participant : textsOf(json.value(Json("to"))))
            known(participant, path + QStringLiteral("/to"));
    }

    const Package &m_package;
    std::vector<Fault> m_faults;
};

} // namespace

std::optional<Seconds> secondsOfDuration(const QString &iso8601)
{
    static const QRegularExpression pattern(QStringLiteral("\\APT(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?\\z"));
    const QRegularExpressionMatch match = pattern.match(iso8601);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return std::nullopt;
    return std::chrono::hours(match.captured(1).toInt()) + Minutes(match.captured(2).toInt());
}

std::optional<DateWindow> dateWindowOf(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    if (parts.size() != 2)
        return std::nullopt;
    const DateWindow window{QDate::fromString(parts.at(0), Qt::ISODate), QDate::fromString(parts.at(1), Qt::ISODate)};
    if (!window.first.isValid() || !window.last.isValid() || window.last < window.first)
        return std::nullopt;
    return window;
}

const PackageParticipant &Package::client() const
{
    for (const PackageParticipant &person : participants) {
        if (person.role == ParticipantRole::Client)
            return person;
    }
    return participants.front(); // readPackage() lets no package without a client through
}

const PackageParticipant *Package::participant(const QString &participantId) const
{
    for (const PackageParticipant &person : participants) {
        if (person.id == participantId)
            return &person;
    }
    return nullptr;
}

Token Package::tokenOf(const QString &participantId) const
{
    for (size_t i = 0; i < participants.size(); ++i) {
        if (participants[i].id == participantId)
            return numbers.tokenOf(TokenCategory::Person, static_cast<int>(i) + 1);
    }
    return {};
}

const PackageParticipant *Package::participant(const Token &token) const
{
    for (const PackageParticipant &person : participants) {
        if (tokenOf(person.id) == token)
            return &person;
    }
    return nullptr;
}

QString Package::meetingCity() const
{
    const auto valueOf = [this](FieldName name) {
        const auto found = std::find_if(understood.begin(), understood.end(),
                                        [name](const UnderstoodEntry &entry) { return entry.field == name; });
        return found == understood.end() ? QString() : found->value;
    };
    const auto held = fromWireName<MeetingKind>(valueOf(FieldName::MeetingKind));
    if (held && calendar::heldAtADistance(*held))
        return {};
    const QString city = calendar::cityIn(placeCity);
    return city.isEmpty() ? calendar::cityIn(valueOf(FieldName::Place)) : city;
}

PackageReading readPackage(const QJsonObject &request)
{
    static const QJsonObject schema = QJsonDocument::fromJson(requestSchemaText).object();
    PackageReading reading;
    reading.faults = schemaFaults(request, schema);
    if (!reading.faults.empty())
        return reading;
    Package package = valuesOf(request);
    reading.faults = Consistency(package, request).faults();
    if (reading.faults.empty())
        reading.package = std::move(package);
    return reading;
}

Package storedPackage(const QJsonObject &request)
{
    return valuesOf(request);
}

} // namespace vigie::desk
