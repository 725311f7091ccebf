// request.json of a request package as values. Clear text: nothing of it leaves the desk but through the outgoing form.
#pragma once

#include "models/desk/schema.h"
#include "models/domain/decision.h"
#include "models/redaction/tokennumbers.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

namespace vigie::desk {

struct PackageParticipant {
    QString id;
    QString name;
    QString email;
    ParticipantRole role = ParticipantRole::Required;
    QString zone;
    QString country;
    std::vector<WorkingHours> workingHours;
    QString calendar; ///< path in the package, empty when none is shared
};

struct SourceWords {
    QString message; ///< path in the package
    QString text;
};

struct UnderstoodEntry {
    FieldName field = FieldName::Constraints;
    QString about; ///< participant id or empty
    QString value;
    double confidence = 0;
    std::vector<SourceWords> sources;
};

struct SharedValue {
    ShareableId id;
    ShareableKind kind = ShareableKind::Phone;
    QString value;
    QStringList recipients; ///< participant ids
};

struct ExistingMeeting {
    QString uid;
    int sequence = 0;
    TimeRange when;
};

/// What the service did by itself. Its ruling's texts are clear.
struct AutomaticHandling {
    struct Invitation {
        QString uid;
        int sequence = 0;
    };

    Instant at;
    Ruling ruling;
    std::optional<Invitation> invitation; ///< that went out for it
};

struct Package {
    QString id;
    RequestKind kind = RequestKind::Schedule;
    QString language;
    std::optional<Instant> receivedAt;
    std::optional<Instant> deadline;
    std::optional<Seconds> respondWithin;
    QString clientId;
    redaction::TokenNumbers numbers; ///< by which its tokens are drawn
    bool fromGoogle = false;         ///< something of it came through Google's APIs, so that all of it counts as such (P4)
    QString summary;
    QString placeName;
    QString placeCity;
    std::vector<PackageParticipant> participants; ///< in the order of the file
    std::vector<UnderstoodEntry> understood;
    std::vector<EscalationReason> escalation;
    std::optional<AutomaticHandling> handled; ///< then there is no escalation
    TimeRange window;
    std::vector<TimeRange> candidates;
    std::vector<PreferredHours> preferred;
    SchedulingLimits limits;
    std::vector<TimeRange> proposedEarlier;
    std::optional<ExistingMeeting> meeting;
    std::vector<SharedValue> shareable;

    [[nodiscard]] const PackageParticipant &client() const;
    [[nodiscard]] const PackageParticipant *participant(const QString &participantId) const;
    /// Empty for an unknown id.
    [[nodiscard]] Token tokenOf(const QString &participantId) const;
    [[nodiscard]] const PackageParticipant *participant(const Token &token) const;
    /// Of the fixed list of cities, where people meet; empty when it is at a distance or in none of them.
    [[nodiscard]] QString meetingCity() const;
};

struct PackageReading {
    std::optional<Package> package; ///< empty when there are faults
    std::vector<Fault> faults;
};

/// Strict: the schema first, then what a schema cannot say (references, order of times, known zones).
[[nodiscard]] PackageReading readPackage(const QJsonObject &request);
/// What readPackage() has let through before. REQUIRES that it has.
[[nodiscard]] Package storedPackage(const QJsonObject &request);

[[nodiscard]] std::optional<Seconds> secondsOfDuration(const QString &iso8601); ///< PT1H30M; nothing for other forms
[[nodiscard]] std::optional<DateWindow> dateWindowOf(const QString &text);      ///< 2026-03-30/2026-04-03

} // namespace vigie::desk
