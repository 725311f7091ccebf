// What may be done next with a request of a person, and what is still to do (D1 to D3, D5, D7). Pure functions of its steps.
#pragma once

#include "models/domain/rights.h"
#include "models/domain/rightsarchive.h"
#include "models/domain/statutoryclock.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace vigie {

/// Those after which it is over.
inline constexpr std::initializer_list<RightsStepKind> endingSteps{RightsStepKind::Grouped, RightsStepKind::GivenUp,
                                                                   RightsStepKind::Refused, RightsStepKind::Answered};

/// The last of any of these; null when there is none. What was found out or done about somebody does not count once it was put
/// right who they are.
[[nodiscard]] const RightsStep *lastOf(const RightsCase &request, std::initializer_list<RightsStepKind> kinds);

enum class RightsState { Open, Grouped, GivenUp, Refused, Answered };

template <>
struct WireNames<RightsState> {
    static constexpr std::array table{
        std::pair{RightsState::Open, "open"},         std::pair{RightsState::Grouped, "grouped"},
        std::pair{RightsState::GivenUp, "given-up"},  std::pair{RightsState::Refused, "refused"},
        std::pair{RightsState::Answered, "answered"},
    };
};

[[nodiscard]] RightsState stateOf(const RightsCase &request);

enum class IdentityState { Unknown, Asked, Established, NotEstablished };
[[nodiscard]] IdentityState identityOf(const RightsCase &request);

/// Who in support has taken it on; empty: nobody.
[[nodiscard]] PersonId ownerOf(const RightsCase &request);

/// The days of its steps in the zone in which people live by the clock. InvalidInput as readClock(). Of one that is over, as of
/// when it was.
[[nodiscard]] Result<ClockReading> readClock(const RightsCase &request, const ClockRules &rules, const QTimeZone &zone,
                                             Instant now);
/// By their codes, when each client whose part of it was forwarded was asked, as long as it has not answered. Each time that one
/// is asked again, what it said before does not count; an answer that names none is of all.
[[nodiscard]] std::map<QString, Instant> waitingClients(const RightsCase &request);
/// The codes of those that have a part of what was found last, to whom it was not forwarded, nor was it said why not. Of what was
/// searched for before they were listed nobody has to ask, nor about what is the service's own purpose.
[[nodiscard]] std::vector<QString> unaskedClients(const RightsCase &request);
/// The same of any clients.
[[nodiscard]] std::vector<QString> unaskedOf(const RightsCase &request, std::vector<QString> clients);
/// Those that have declined it, by what each said last: the service carries nothing out on what is held for them (art. 28(3)(a)).
[[nodiscard]] std::set<QString> decliningClients(const RightsCase &request);
/// All that was found last is held for clients that have declined, and nothing else is asked for: there is nothing to do here but
/// to say so (art. 12(4)).
[[nodiscard]] bool isLeftToClients(const RightsCase &request);
/// By when the first of them is asked to answer; nothing when none is.
[[nodiscard]] std::optional<QDate> clientDue(const RightsCase &request, const ClockRules &rules, const QTimeZone &zone);

/// Why a step cannot be taken.
enum class RightsObstacle {
    Over,             ///< the request is
    Done,             ///< it has been taken
    WordsMissing,     ///< a reason, a client, a number
    IdentityFirst,    ///< nobody knows yet for whom
    IdentityKnown,    ///< nobody may be asked for more than is needed
    NobodyWasAsked,   ///< so that nobody can have answered
    SearchFirst,      ///< nobody knows yet what is held
    ForwardFirst,     ///< a client has a part of it, which was not forwarded, nor was it said why not
    ClientFirst,      ///< the client whose part was forwarded has not decided
    NothingForwarded, ///< so that no client can have answered
    ActFirst,         ///< nothing has been done yet that could be told
    RecipientsFirst,  ///< those it was disclosed to have not been told
    NotOfThisKind,    ///< nobody has to be told of an access
    TooLateToExtend,  ///< the first month is over, or it was extended before
    DeskOnly,         ///< the desk takes it itself
    NotRestricted,    ///< nothing is, that could be lifted
    PersonFirst,      ///< they have not been told that it will be lifted
    NobodysYet,       ///< so that nobody can give it back
    NotInSupport,     ///< whoever it is to be given to is not in support, in the EU
    NoSuchNumber,     ///< no request bears the number
    ItselfGrouped,    ///< that one is the same as another
    OtherOver,        ///< that one is over, so that nothing would be done about this one
    OfAnother,        ///< that one is of somebody else
    OfAnotherKind,    ///< that one asks for something else
    OfAnotherScope,   ///< that one does not ask for all of it: the rest would never be carried out
    OtherLater,       ///< that one came later: its time would be counted, and this one's is shorter
    NothingKept,      ///< so that nothing of that can be erased
    KeptForAnother,   ///< what would be erased is kept back by another, or restricted for somebody else, and here it is not
    NoSuchRecipient,  ///< they have got nothing of it
    LeftToClients,    ///< each of those that hold it has declined: what can be told is that they decide
    NotThen,          ///< they cannot have answered before they were asked, nor later than now
    ArchiveFirst,     ///< nobody has taken what they are told that they get, nor is it said how they got it
    ServiceFirst,     ///< what others than this desk have to stop, or why it goes on, has not been said
    CarriedOut,       ///< for whom, and for what, it was taken down: that can be put right no more
    ReceivedLater,    ///< something was done with it before
};

template <>
struct WireNames<RightsObstacle> {
    using Obstacle = RightsObstacle;
    static constexpr std::array table{
        std::pair{Obstacle::Over, "over"},
        std::pair{Obstacle::Done, "done"},
        std::pair{Obstacle::WordsMissing, "words-missing"},
        std::pair{Obstacle::IdentityFirst, "identity-first"},
        std::pair{Obstacle::IdentityKnown, "identity-known"},
        std::pair{Obstacle::NobodyWasAsked, "nobody-was-asked"},
        std::pair{Obstacle::SearchFirst, "search-first"},
        std::pair{Obstacle::ForwardFirst, "forward-first"},
        std::pair{Obstacle::ClientFirst, "client-first"},
        std::pair{Obstacle::NothingForwarded, "nothing-forwarded"},
        std::pair{Obstacle::ActFirst, "act-first"},
        std::pair{Obstacle::RecipientsFirst, "recipients-first"},
        std::pair{Obstacle::NotOfThisKind, "not-of-this-kind"},
        std::pair{Obstacle::TooLateToExtend, "too-late-to-extend"},
        std::pair{Obstacle::DeskOnly, "desk-only"},
        std::pair{Obstacle::NotRestricted, "not-restricted"},
        std::pair{Obstacle::PersonFirst, "person-first"},
        std::pair{Obstacle::NobodysYet, "nobodys-yet"},
        std::pair{Obstacle::NotInSupport, "not-in-support"},
        std::pair{Obstacle::NoSuchNumber, "no-such-number"},
        std::pair{Obstacle::ItselfGrouped, "itself-grouped"},
        std::pair{Obstacle::OtherOver, "other-over"},
        std::pair{Obstacle::OfAnother, "of-another"},
        std::pair{Obstacle::OfAnotherKind, "of-another-kind"},
        std::pair{Obstacle::OfAnotherScope, "of-another-scope"},
        std::pair{Obstacle::OtherLater, "other-later"},
        std::pair{Obstacle::NothingKept, "nothing-kept"},
        std::pair{Obstacle::KeptForAnother, "kept-for-another"},
        std::pair{Obstacle::NoSuchRecipient, "no-such-recipient"},
        std::pair{Obstacle::LeftToClients, "left-to-clients"},
        std::pair{Obstacle::NotThen, "not-then"},
        std::pair{Obstacle::ArchiveFirst, "archive-first"},
        std::pair{Obstacle::ServiceFirst, "service-first"},
        std::pair{Obstacle::CarriedOut, "carried-out"},
        std::pair{Obstacle::ReceivedLater, "received-later"},
    };
};

/// Whether a step of that kind says something that its letter, if one goes, does not say by itself: why, to whom, or how they
/// were told.
[[nodiscard]] bool needsWords(RightsStepKind kind, bool hasLetter);
/// Nothing when it may be taken. `clock` as of now.
[[nodiscard]] std::optional<RightsObstacle> obstacleTo(const RightsStep &step, const RightsCase &request,
                                                       const ClockReading &clock, const QDate &today);
/// Those of the desk itself, which searches, and carries out archives, erasures, restrictions and rectifications.
[[nodiscard]] std::optional<RightsObstacle> obstacleForDesk(RightsStepKind kind, const RightsCase &request);

/// Nothing when those who get an archive have it before they are told so: it was taken, or the words say how else they got the
/// data.
[[nodiscard]] std::optional<RightsObstacle> obstacleOfArchive(const RightsStep &step, const RightsCase &request,
                                                              ArchiveStage archive);

/// Nothing when it may be grouped with the other, which goes on for both. `isSamePerson` is for who knows how people are told
/// apart.
[[nodiscard]] std::optional<RightsObstacle> obstacleToGrouping(const RightsCase &request, const RightsCase &other,
                                                               bool isSamePerson);

/// Who asks for it is not remembered.
[[nodiscard]] bool isForgetting(RightKind kind);
// What a withdrawal of consent or an objection comes to, by its purposes (policy, §2). All that is held here is held for
// scheduling, and used for improving too; the rest of the purposes are the service's.
/// Also an erasure.
[[nodiscard]] bool isErasing(const RightsWish &wish);
/// Of reviews and samples, and no more.
[[nodiscard]] bool isLeavingOut(const RightsWish &wish);
/// Whether anything is to be done here; of every other kind of right there is.
[[nodiscard]] bool isActedOn(const RightsWish &wish);
/// Those of the purposes that the service itself has to stop; of any other right, those for which it holds data of its users
/// elsewhere, as their controller (§9; D3).
[[nodiscard]] std::vector<Purpose> passedOnOf(const RightsWish &wish);
/// What is still to be said of the purposes that are not this desk's: PassedOn or Weighed.
[[nodiscard]] std::optional<RightsStepKind> nextOfService(const RightsCase &request);
/// Access and portability: what is carried out is an archive, which the desk puts together (D4).
[[nodiscard]] bool isArchiving(RightKind kind);
[[nodiscard]] bool isRestricting(RightKind kind);
/// One of these: Acted is the desk's own step.
[[nodiscard]] bool isCarriedOutByDesk(const RightsWish &wish);
/// Whether what it has restricted still is; also of one that is over.
[[nodiscard]] bool stillRestricts(const RightsCase &request);
/// Whether what comes later is left out of reviews and samples too; not where it was given up or refused after all.
[[nodiscard]] bool isStanding(const RightsCase &request);
/// What it has kept back of what was to be erased, and still does; also of one that is over.
[[nodiscard]] std::vector<KeptRequest> keptBack(const RightsCase &request);
[[nodiscard]] bool keepsBack(const RightsCase &request, const RequestId &kept);
/// How many requests they have not asked it to erase.
[[nodiscard]] int leftInPlace(const RightsCase &request);
/// Single values that went from those, by all its erasures.
[[nodiscard]] int itemsErased(const RightsCase &request);
/// As withoutSubject(), but that it says why something is still kept back.
[[nodiscard]] RightsCase forgotten(const RightsCase &request);
/// Whether recipients are to be told what was done (art. 19).
[[nodiscard]] bool tellsRecipients(const RightsWish &wish);
/// Those that the desk tells itself: it removes what was erased, restricted or put right from their workstations, and has their
/// receipts.
[[nodiscard]] bool isToldByDesk(RecipientKind kind);

struct RecipientState {
    HeldRecipient recipient;
    std::optional<RightsStep> step; ///< by which they were told, or it was said why not; nothing: not since it was done

    bool operator==(const RecipientState &) const = default;
};

/// Who has got something of what was done. Nothing: it was done before they were listed.
[[nodiscard]] std::optional<std::vector<RecipientState>> recipientsOf(const RightsCase &request);
/// Those of them whom a person has still to tell.
[[nodiscard]] std::vector<HeldRecipient> untoldOf(const RightsCase &request);

enum class RightsTask { Acknowledge, Identity, Search, Client, Service, Act, Recipients, Answer };
enum class StepState { Done, Next, Later, NotNeeded };

struct ChecklistItem {
    RightsTask task = RightsTask::Acknowledge;
    StepState state = StepState::Later;
    std::optional<RightsStep> step; ///< that says most of it so far

    bool operator==(const ChecklistItem &) const = default;
};

/// In order. Of an open request at most one is next; of one that is over none.
[[nodiscard]] std::vector<ChecklistItem> checklistOf(const RightsCase &request);
[[nodiscard]] std::optional<ChecklistItem> nextOf(const RightsCase &request);

} // namespace vigie
