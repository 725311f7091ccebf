// What a supervisor decides (Q5), bound to the version it was made on (Q6).
#pragma once

#include "models/domain/case.h"
#include "models/domain/result.h"

namespace vigie {

enum class DeclineReason { NotAMeeting, OutOfScope, ClientDoesNotWant, Impossible, Other };

template <>
struct WireNames<DeclineReason> {
    static constexpr std::array table{
        std::pair{DeclineReason::NotAMeeting, "not-a-meeting"},
        std::pair{DeclineReason::OutOfScope, "out-of-scope"},
        std::pair{DeclineReason::ClientDoesNotWant, "client-does-not-want"},
        std::pair{DeclineReason::Impossible, "impossible"},
        std::pair{DeclineReason::Other, "other"},
    };
};

enum class HandOverReason { AbnormalBehaviour, SensitiveContent, MissedRedaction, BrokenPart, RightsRequest, Other };

template <>
struct WireNames<HandOverReason> {
    static constexpr std::array table{
        std::pair{HandOverReason::AbnormalBehaviour, "abnormal-behaviour"},
        std::pair{HandOverReason::SensitiveContent, "sensitive-content"},
        std::pair{HandOverReason::MissedRedaction, "missed-redaction"},
        std::pair{HandOverReason::BrokenPart, "broken-part"},
        std::pair{HandOverReason::RightsRequest, "rights-request"},
        std::pair{HandOverReason::Other, "other"},
    };
};

enum class PutBackReason { EndOfShift, ConflictOfInterest, LanguageNotMine, NotSure, Other };

template <>
struct WireNames<PutBackReason> {
    static constexpr std::array table{
        std::pair{PutBackReason::EndOfShift, "end-of-shift"},
        std::pair{PutBackReason::ConflictOfInterest, "conflict-of-interest"},
        std::pair{PutBackReason::LanguageNotMine, "language-not-mine"},
        std::pair{PutBackReason::NotSure, "not-sure"},
        std::pair{PutBackReason::Other, "other"},
    };
};

namespace ruling {

/// One slot for a schedule or a reschedule request; an invitation or an update goes out.
struct Schedule {
    TimeRange slot;
    bool operator==(const Schedule &) const = default;
};

/// Several slots offered to the participants.
struct Propose {
    std::vector<TimeRange> slots; ///< in the order they are offered
    bool operator==(const Propose &) const = default;
};

/// A question to participants. Tokens in braces, e.g. {PERSON_2}, are put back into clear at the desk.
struct Clarify {
    QString question;
    std::vector<Token> to;
    bool operator==(const Clarify &) const = default;
};

/// The event goes into the client's calendar only; nobody is invited.
struct AddToCalendar {
    TimeRange slot;
    bool operator==(const AddToCalendar &) const = default;
};

/// Confirms a cancel request: the current meeting is cancelled.
struct CancelMeeting {
    bool operator==(const CancelMeeting &) const = default;
};

struct Decline {
    DeclineReason reason = DeclineReason::Other;
    QString message; ///< to the client; may be empty unless the reason is Other
    bool operator==(const Decline &) const = default;
};

struct HandOver {
    HandOverReason reason = HandOverReason::Other;
    QString note; ///< to support
    bool operator==(const HandOver &) const = default;
};

} // namespace ruling

using Ruling = std::variant<ruling::Schedule, ruling::Propose, ruling::Clarify, ruling::AddToCalendar, ruling::CancelMeeting,
                            ruling::Decline, ruling::HandOver>;

/// The wire name of the alternative: schedule, propose, clarify, add-to-calendar, cancel-meeting, decline, hand-over.
[[nodiscard]] QLatin1String rulingName(const Ruling &ruling);

/// What of the client's information one participant receives (Q9).
struct Share {
    ShareableId item;
    Token recipient;

    bool operator==(const Share &) const = default;
};

/// A field the supervisor corrected before deciding.
struct Correction {
    FieldName name = FieldName::Constraints;
    Token about;
    FieldValue value;

    bool operator==(const Correction &) const = default;
};

/// The role of a participant when the optional people are corrected to `optional`; unchanged for the client, and when words stand
/// among the tokens: they may be anybody's name.
[[nodiscard]] ParticipantRole correctedRole(const Token &token, ParticipantRole role, const RedactedText &optional);
/// The zone a correction names: nothing unless its words are one IANA id.
[[nodiscard]] std::optional<QString> correctedZone(const RedactedText &words);
/// The case as the person understands it: each correction in the place of the field it corrects. A corrected zone is its
/// participant's (the client's when it is about nobody) as long as it is an IANA id; corrected optional people are those whose
/// token is named, the client never.
[[nodiscard]] Case corrected(Case c, const std::vector<Correction> &corrections);

struct Decision {
    DecisionId id;
    RequestId request;
    int version = 0; ///< of the case it was made on
    LeaseId lease;
    Instant madeAt; ///< by the workstation's clock; informative
    Ruling ruling;
    std::vector<Share> sharing; ///< everything that is shared, and nothing else
    std::vector<Correction> corrections;

    bool operator==(const Decision &) const = default;
};

/// Whether a ruling of this kind answers a request of this kind at all, e.g. only a cancel request takes CancelMeeting.
[[nodiscard]] bool answers(const Ruling &ruling, RequestKind kind);
/// What participants read of it as a person or the service wrote it; tokens stand in braces.
[[nodiscard]] QString writtenText(const Ruling &ruling);
/// Whether the decision sends something to participants, so that sharing applies.
[[nodiscard]] bool reachesParticipants(const Ruling &ruling);
/// The slots the ruling names, in order; empty for the kinds that have none.
[[nodiscard]] std::vector<TimeRange> slotsOf(const Ruling &ruling);

/// The checks both sides make before a decision leaves: kind, slots in order and in the future, texts present and bounded
/// (4,000 characters), sharing within what the client designated, a corrected place without other hidden values than people and
/// organisations (it goes to everybody), a corrected zone of a participant that is an IANA id. The desk adds what only it can
/// know: lease, version, free/busy.
[[nodiscard]] Status checkDecision(const Decision &decision, const Case &c, Instant now);

} // namespace vigie
