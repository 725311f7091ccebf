// Decisions as recorded, and the meetings that came of them. Whoever writes here holds the lock of the request.
#pragma once

#include "models/domain/work.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct DecisionRow {
    DecisionId id;
    RequestId request;
    int version = 0;
    LeaseId lease;
    PersonId person;
    QByteArray bodyHash;
    QString body; ///< JSON of the domain's Decision
    DecisionState state = DecisionState::Accepted;
    Instant recordedAt;
    Instant releaseAt;

    bool operator==(const DecisionRow &) const = default;
};

/// A decision that was refused stays refused, whatever has changed when a late copy of it arrives.
struct RefusalRow {
    DecisionId decision;
    PersonId person;
    QByteArray bodyHash;
    Error why;
    Instant at;

    bool operator==(const RefusalRow &) const = default;
};

/// A meeting of a client as last released.
struct MeetingRow {
    QString uid;
    QString client;
    RequestId request;
    int sequence = 0;
    TimeRange when;
    bool cancelled = false;

    bool operator==(const MeetingRow &) const = default;
};

class DecisionStore
{
public:
    explicit DecisionStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// False when the id is known or the version has a decision already.
    [[nodiscard]] Result<bool> add(const DecisionRow &decision);
    [[nodiscard]] Result<std::optional<DecisionRow>> find(const DecisionId &id);
    /// The decision on this version that was not taken back.
    [[nodiscard]] Result<std::optional<DecisionRow>> standing(const RequestId &request, int version);
    /// Those recorded for any request of the client and not yet released.
    [[nodiscard]] Result<std::vector<DecisionRow>> acceptedOf(const QString &client);
    /// Of the client's other requests, those recorded within the range that still stood at its end, while their content is there;
    /// in the order of their recording.
    [[nodiscard]] Result<std::vector<DecisionRow>> stoodAtEnd(const QString &client, const RequestId &except,
                                                              const TimeRange &when);
    /// Locks the request of one accepted decision whose time has come.
    [[nodiscard]] Result<std::optional<DecisionRow>> lockNextDue(Instant now, const std::vector<DecisionId> &except);
    [[nodiscard]] Status settle(const DecisionId &id, DecisionState state, Instant now);

    /// REQUIRES that the kind of the error has a name (errorname.h).
    [[nodiscard]] Status addRefusal(const RefusalRow &refusal);
    [[nodiscard]] Result<std::optional<RefusalRow>> refusal(const DecisionId &id);
    [[nodiscard]] Status forgetRefusalsBefore(Instant before);

    [[nodiscard]] Result<std::optional<MeetingRow>> meeting(const QString &uid);
    /// The last meeting that came of this request.
    [[nodiscard]] Result<std::optional<MeetingRow>> meetingOf(const RequestId &request);
    [[nodiscard]] Result<std::vector<QString>> meetingUidsOf(const RequestId &request);
    [[nodiscard]] Result<std::vector<QString>> idsOf(const RequestId &request); ///< of decisions on any of its versions
    [[nodiscard]] Result<int> countOf(const RequestId &request);                ///< those that were not taken back
    /// Those that were not cancelled and overlap the range.
    [[nodiscard]] Result<std::vector<MeetingRow>> meetingsOf(const QString &client, const TimeRange &range);
    [[nodiscard]] Status keepMeeting(const MeetingRow &meeting);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
