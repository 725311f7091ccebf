// A request as a workstation may see it: redacted, versioned, complete enough to decide.
#pragma once

#include "models/domain/redacted.h"
#include "models/domain/slot.h"

#include <QDate>

#include <variant>

namespace vigie {

enum class RequestKind { Schedule, Reschedule, Cancel, AddToCalendar };

template <>
struct WireNames<RequestKind> {
    static constexpr std::array table{
        std::pair{RequestKind::Schedule, "schedule"},
        std::pair{RequestKind::Reschedule, "reschedule"},
        std::pair{RequestKind::Cancel, "cancel"},
        std::pair{RequestKind::AddToCalendar, "add-to-calendar"},
    };
};

enum class MeetingKind { Office, Lunch, Phone, Video, Breakfast, Dinner, Coffee, Other };

template <>
struct WireNames<MeetingKind> {
    static constexpr std::array table{
        std::pair{MeetingKind::Office, "office"},       std::pair{MeetingKind::Lunch, "lunch"},
        std::pair{MeetingKind::Phone, "phone"},         std::pair{MeetingKind::Video, "video"},
        std::pair{MeetingKind::Breakfast, "breakfast"}, std::pair{MeetingKind::Dinner, "dinner"},
        std::pair{MeetingKind::Coffee, "coffee"},       std::pair{MeetingKind::Other, "other"},
    };
};

/// Why the automation gave the request to people (Q3).
enum class EscalationReason {
    AmbiguousDate,
    AmbiguousZone,
    UnsureMeetingKind,
    UnsureDuration,
    UnsurePlace,
    UnsureParticipants,
    NoCommonSlot,
    UnknownAvailability,
    ConflictingConstraints,
    ProposalsRejected,
    BrokenPart,
    UnusualRequest,
    SensitiveContent,
    RedactionDoubt,
};

template <>
struct WireNames<EscalationReason> {
    static constexpr std::array table{
        std::pair{EscalationReason::AmbiguousDate, "ambiguous-date"},
        std::pair{EscalationReason::AmbiguousZone, "ambiguous-zone"},
        std::pair{EscalationReason::UnsureMeetingKind, "unsure-meeting-kind"},
        std::pair{EscalationReason::UnsureDuration, "unsure-duration"},
        std::pair{EscalationReason::UnsurePlace, "unsure-place"},
        std::pair{EscalationReason::UnsureParticipants, "unsure-participants"},
        std::pair{EscalationReason::NoCommonSlot, "no-common-slot"},
        std::pair{EscalationReason::UnknownAvailability, "unknown-availability"},
        std::pair{EscalationReason::ConflictingConstraints, "conflicting-constraints"},
        std::pair{EscalationReason::ProposalsRejected, "proposals-rejected"},
        std::pair{EscalationReason::BrokenPart, "broken-part"},
        std::pair{EscalationReason::UnusualRequest, "unusual-request"},
        std::pair{EscalationReason::SensitiveContent, "sensitive-content"},
        std::pair{EscalationReason::RedactionDoubt, "redaction-doubt"},
    };
};

/// Whole days, both included, in the client's zone.
struct DateWindow {
    QDate first;
    QDate last;

    bool operator==(const DateWindow &) const = default;
};

/// Words where nothing more typed fits (place, constraints, participants); a zone is its IANA id as one run of text.
using FieldValue = std::variant<MeetingKind, Minutes, DateWindow, RedactedText>;

struct UnderstoodField {
    FieldName name = FieldName::Constraints;
    Token about; ///< the participant it is about (zone, constraints), else empty
    FieldValue value;
    double confidence = 0; ///< 0 … 1

    bool operator==(const UnderstoodField &) const = default;
};

/// Below this the field is doubtful and is shown so.
constexpr double doubtfulBelow = 0.75;

enum class ShareableKind { Phone, AccessInstructions, Address, ConferenceLink };

template <>
struct WireNames<ShareableKind> {
    static constexpr std::array table{
        std::pair{ShareableKind::Phone, "phone"},
        std::pair{ShareableKind::AccessInstructions, "access-instructions"},
        std::pair{ShareableKind::Address, "address"},
        std::pair{ShareableKind::ConferenceLink, "conference-link"},
    };
};

/// An item of the client's information, without its value (Q9). `designatedFor` are the only participants who may get it.
struct ShareableItem {
    ShareableId id;
    ShareableKind kind = ShareableKind::Phone;
    std::vector<Token> designatedFor;

    bool operator==(const ShareableItem &) const = default;
};

struct Case {
    RequestId id;
    int version = 1;  ///< rises whenever the request changes; a decision is bound to it (Q6)
    int revision = 0; ///< rises when words of this version are hidden later; what was decided on it still stands
    RequestKind kind = RequestKind::Schedule;
    DisclosureLevel level = DisclosureLevel::ThirdCountry;
    QString clientCode; ///< an opaque short code of the client, e.g. K-318
    QString language;   ///< ISO 639-1 of the thread
    Instant receivedAt;
    std::optional<Instant> deadline;
    std::vector<EscalationReason> escalation;
    std::vector<UnderstoodField> understanding;
    std::vector<Participant> participants;   ///< the client first
    std::vector<RedactedMessage> thread;     ///< oldest first
    TimeRange window;                        ///< the span of time the lanes cover
    std::vector<Lane> lanes;                 ///< one a participant, in their order
    std::vector<Slot> slots;                 ///< proposed by the automation, ranked
    std::optional<TimeRange> currentMeeting; ///< of a reschedule or a cancel
    std::vector<TimeRange> proposedEarlier;  ///< slots the thread has already offered
    std::vector<PreferredHours> preferred;   ///< any of them is as good as another; empty: nothing was asked for
    SchedulingLimits limits;
    QString city; ///< where the meeting is held, of a fixed list; empty when at a distance or not known
    std::vector<ShareableItem> shareable;

    bool operator==(const Case &) const = default;
};

[[nodiscard]] const Participant *findParticipant(const Case &c, const Token &token);
[[nodiscard]] const Lane *findLane(const Case &c, const Token &token);
/// The participant with the client's role, or null when the case names none.
[[nodiscard]] const Participant *clientOf(const Case &c);
/// The client's zone, UTC when it is not a known IANA id.
[[nodiscard]] QTimeZone clientZone(const Case &c);
[[nodiscard]] const UnderstoodField *findField(const Case &c, FieldName name);
/// The understood duration, or 60 minutes when none was understood.
[[nodiscard]] Minutes understoodDuration(const Case &c);
[[nodiscard]] MeetingKind understoodMeetingKind(const Case &c);
/// The understood days, when both are dates.
[[nodiscard]] std::optional<DateWindow> understoodWindow(const Case &c);
/// Of a reschedule, the times of the meeting that moves: it does not stand in its own way.
[[nodiscard]] bool isMovedMeeting(const Case &c, const TimeRange &when);

} // namespace vigie
