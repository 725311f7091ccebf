// What a released decision sends and writes, as values: made from the package and the decision alone, so that making it twice
// gives the same bytes.
#pragma once

#include "models/calendar/itip.h"
#include "models/desk/mail.h"
#include "models/desk/package.h"
#include "models/domain/decision.h"
#include "models/ledger/decisions.h"

namespace vigie::desk {

/// The meeting a decision makes, moves or cancels, with the SEQUENCE it goes out with (RFC 5546 §2.1.4).
struct MeetingChange {
    QString uid;
    int sequence = 0;
    TimeRange when;
    calendar::InvitationMethod method = calendar::InvitationMethod::Request;
};

struct Outbound {
    std::vector<OutgoingMail> mails;
    std::optional<MeetingChange> change;
    std::optional<calendar::Invitation> calendarEntry; ///< for the client's calendar
};

struct ReleaseFacts {
    const Package &package;
    const Decision &decision;
    std::optional<ledger::MeetingRow> known; ///< the meeting as last released
    Instant releaseAt;
    QString assistantAddress;
};

[[nodiscard]] Result<Outbound> outboundOf(const ReleaseFacts &facts);

/// Of one decision: at most one for each who takes part, of whom a package has at most as many (request.schema.json).
inline constexpr int mostMails = 50;
/// Without angle brackets; the same for the same mail of the same decision.
[[nodiscard]] QString messageIdOf(const DecisionId &decision, int number, const QString &assistantAddress);

/// UID of a new meeting: random to everybody else, the same for the same decision.
[[nodiscard]] QString meetingUid(const DecisionId &decision);

/// A name that says nothing and is the same each time: hex of SHA-256.
[[nodiscard]] QString opaqueName(const QString &text);

} // namespace vigie::desk
