// A request by which a person uses a right (GDPR art. 12 to 22; D1): who asks for what, and what has been done about it. Its
// steps are its only state: what is due, what comes next and whether it is over follow from them (rightsflow.h).
//
// Clear text, unlike everything else here: whoever answers a person has to know who it is. Asked for by support in the EU alone,
// shown while the desk is there, and kept on no workstation.
#pragma once

#include "models/domain/erasure.h"
#include "models/domain/id.h"
#include "models/domain/recipients.h"
#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace vigie {

using RightsId = Id<struct RightsTag>;

enum class RightKind { Access, Rectification, Erasure, Portability, Restriction, Objection, Withdrawal };
enum class RightsChannel { Email, Form, Letter, Telephone, InPerson };
/// Whom the data is about: somebody a client of the service works with, or its user.
enum class SubjectRole { Contact, User };
/// The categories of the privacy policy, §1.
enum class DataCategory { Contact, Personalisation, Location, Tracking, Other };
/// The purposes of the privacy policy, §2.
enum class Purpose { Security, Enquiries, Newsletter, Scheduling, Surveys, Improvement, Billing };

template <>
struct WireNames<RightKind> {
    static constexpr std::array table{
        std::pair{RightKind::Access, "access"},           std::pair{RightKind::Rectification, "rectification"},
        std::pair{RightKind::Erasure, "erasure"},         std::pair{RightKind::Portability, "portability"},
        std::pair{RightKind::Restriction, "restriction"}, std::pair{RightKind::Objection, "objection"},
        std::pair{RightKind::Withdrawal, "withdrawal"},
    };
};

template <>
struct WireNames<RightsChannel> {
    static constexpr std::array table{
        std::pair{RightsChannel::Email, "email"},        std::pair{RightsChannel::Form, "form"},
        std::pair{RightsChannel::Letter, "letter"},      std::pair{RightsChannel::Telephone, "telephone"},
        std::pair{RightsChannel::InPerson, "in-person"},
    };
};

template <>
struct WireNames<SubjectRole> {
    static constexpr std::array table{
        std::pair{SubjectRole::Contact, "contact"},
        std::pair{SubjectRole::User, "user"},
    };
};

template <>
struct WireNames<DataCategory> {
    static constexpr std::array table{
        std::pair{DataCategory::Contact, "contact"},   std::pair{DataCategory::Personalisation, "personalisation"},
        std::pair{DataCategory::Location, "location"}, std::pair{DataCategory::Tracking, "tracking"},
        std::pair{DataCategory::Other, "other"},
    };
};

template <>
struct WireNames<Purpose> {
    static constexpr std::array table{
        std::pair{Purpose::Security, "security"},     std::pair{Purpose::Enquiries, "enquiries"},
        std::pair{Purpose::Newsletter, "newsletter"}, std::pair{Purpose::Scheduling, "scheduling"},
        std::pair{Purpose::Surveys, "surveys"},       std::pair{Purpose::Improvement, "improvement"},
        std::pair{Purpose::Billing, "billing"},
    };
};

/// Who asks. At least one of mail addresses, name and telephone is there; by these they are looked for.
struct RightsSubject {
    QString name;
    QStringList mails;
    QString phone;
    SubjectRole role = SubjectRole::Contact;

    bool operator==(const RightsSubject &) const = default;
};

/// What of it is asked for.
struct RightsScope {
    std::set<DataCategory> categories; ///< empty: all
    std::set<Purpose> purposes;        ///< of an objection or a withdrawal; else empty

    bool operator==(const RightsScope &) const = default;
};

/// What somebody in support takes down.
struct RightsWish {
    RightKind kind = RightKind::Access;
    RightsChannel channel = RightsChannel::Email;
    Instant receivedAt;
    QString language; ///< "fr" or "en": of the letters
    RightsSubject subject;
    RightsScope scope;
    QString words; ///< what else they say; of a rectification what is to be put right

    bool operator==(const RightsWish &) const = default;
};

/// What of it can have been taken down wrong. Who asks for something else has a request of its own.
enum class WishPart { ReceivedAt, Channel, Language, Subject, Role, Purposes, Words };

template <>
struct WireNames<WishPart> {
    static constexpr std::array table{
        std::pair{WishPart::ReceivedAt, "received-at"},
        std::pair{WishPart::Channel, "channel"},
        std::pair{WishPart::Language, "language"},
        std::pair{WishPart::Subject, "subject"},
        std::pair{WishPart::Role, "role"},
        std::pair{WishPart::Purposes, "purposes"},
        std::pair{WishPart::Words, "words"},
    };
};

/// Their wire names.
[[nodiscard]] QStringList namesOf(const std::set<WishPart> &parts);

/// UTF-16 units.
inline constexpr qsizetype longestSubjectName = 200;
inline constexpr qsizetype longestSubjectMail = 254; ///< RFC 5321, 4.5.3.1.3 with the brackets off
inline constexpr qsizetype longestSubjectPhone = 40;
inline constexpr qsizetype longestRightsWords = 2000;
inline constexpr qsizetype longestClientCode = 40;
inline constexpr qsizetype mostSubjectMails = 10;

/// Of the form that a mail can be sent to.
[[nodiscard]] bool isMailAddress(const QString &text);
/// An objection or a withdrawal of consent: for some purposes nothing goes on. Every other right is about data.
[[nodiscard]] bool isStopping(RightKind kind);

/// InvalidInput with the field and the reason: nobody to look for, or something that is no address or number.
[[nodiscard]] Status checkRightsSubject(const RightsSubject &subject);
/// InvalidInput with the field and the reason: an impossible date, nobody to look for, a scope that contradicts the right.
[[nodiscard]] Status checkRightsWish(const RightsWish &wish, Instant now);

enum class RightsStepKind {
    Acknowledged,           ///< they were told that it has arrived
    IdentityEstablished,    ///< words: by what
    IdentityAsked,          ///< on a reasonable doubt, which the words give: the clock stands still from here
    IdentityAnswered,       ///< and goes on from here
    IdentityNotEstablished, ///< nothing is shown, changed or erased for them
    Searched,               ///< by the desk: what is held was found and counted
    PassedOn,               ///< what the service itself has to do, as with its newsletter; words: to whom, and what came of it
    Weighed,          ///< it goes on for the security of the service, on compelling grounds (art. 21(1)), which the words give
    SecurityStopped,  ///< as the grounds do not outweigh theirs, the service stops that; words: who was told, and how
    Forwarded,        ///< the part for which a client is the controller (D3); words: what it is asked
    NotForwarded,     ///< it is answered without that client, asked or not, or without all that were not asked; words: why
    Assisted,         ///< words: what that client was given, so that it can answer (art. 28(3)(e))
    ClientAnswered,   ///< words: what the client has decided
    ClientDeclined,   ///< it refuses, or answers by itself: what is held for it stays as it is; words: which, and why
    Acted,            ///< erased, put right, restricted, put together; by the desk where it does that itself
    LiftingTold,      ///< they were told that the restriction will be lifted (art. 18(3)); words: why
    Lifted,           ///< what was restricted is worked as before
    KeptErased,       ///< what an erasure had kept back, once nothing asks for that any more; words: the number, typed
    RecipientsTold,   ///< one of those the data was disclosed to (art. 19); words: how
    RecipientNotTold, ///< as it is impossible or takes disproportionate effort (art. 19); words: why
    Extended,         ///< they were told, with the reasons that the words give
    Noted,
    Corrected, ///< what had been taken down wrong of it; words: why
    Assigned,  ///< somebody has taken it on, or was given it
    GivenBack, ///< it is nobody's any more
    Grouped,   ///< the same as an earlier one, whose number the words give; over
    GivenUp,   ///< by the person; over
    Refused,   ///< with the reasons that the words give; over
    Answered,  ///< over
};

template <>
struct WireNames<RightsStepKind> {
    using Kind = RightsStepKind;
    static constexpr std::array table{
        std::pair{Kind::Acknowledged, "acknowledged"},
        std::pair{Kind::IdentityEstablished, "identity-established"},
        std::pair{Kind::IdentityAsked, "identity-asked"},
        std::pair{Kind::IdentityAnswered, "identity-answered"},
        std::pair{Kind::IdentityNotEstablished, "identity-not-established"},
        std::pair{Kind::Searched, "searched"},
        std::pair{Kind::PassedOn, "passed-on"},
        std::pair{Kind::Weighed, "weighed"},
        std::pair{Kind::SecurityStopped, "security-stopped"},
        std::pair{Kind::Forwarded, "forwarded"},
        std::pair{Kind::NotForwarded, "not-forwarded"},
        std::pair{Kind::Assisted, "assisted"},
        std::pair{Kind::ClientAnswered, "client-answered"},
        std::pair{Kind::ClientDeclined, "client-declined"},
        std::pair{Kind::Acted, "acted"},
        std::pair{Kind::LiftingTold, "lifting-told"},
        std::pair{Kind::Lifted, "lifted"},
        std::pair{Kind::KeptErased, "kept-erased"},
        std::pair{Kind::RecipientsTold, "recipients-told"},
        std::pair{Kind::RecipientNotTold, "recipient-not-told"},
        std::pair{Kind::Extended, "extended"},
        std::pair{Kind::Noted, "noted"},
        std::pair{Kind::Corrected, "corrected"},
        std::pair{Kind::Assigned, "assigned"},
        std::pair{Kind::GivenBack, "given-back"},
        std::pair{Kind::Grouped, "grouped"},
        std::pair{Kind::GivenUp, "given-up"},
        std::pair{Kind::Refused, "refused"},
        std::pair{Kind::Answered, "answered"},
    };
};

/// By which it is said what came of a doubt about who it is.
[[nodiscard]] bool endsDoubt(RightsStepKind kind);
/// By which a client that was asked says what becomes of its part.
[[nodiscard]] bool isOfClientsWord(RightsStepKind kind);
/// That and what a client is given so that it can say it: of one that was asked.
[[nodiscard]] bool isOfAskedClient(RightsStepKind kind);
/// Those that name a client which has a part of it.
[[nodiscard]] bool isOfClient(RightsStepKind kind);
/// Of one of those that the data was disclosed to (art. 19).
[[nodiscard]] bool isOfRecipient(RightsStepKind kind);

/// Why somebody looks for what is held about a person: said before each search, and in the audit trail.
enum class SearchPurpose { Answer, Incident, Complaint, Other };

template <>
struct WireNames<SearchPurpose> {
    static constexpr std::array table{
        std::pair{SearchPurpose::Answer, "answer"},
        std::pair{SearchPurpose::Incident, "incident"},
        std::pair{SearchPurpose::Complaint, "complaint"},
        std::pair{SearchPurpose::Other, "other"},
    };
};

struct SearchReason {
    SearchPurpose purpose = SearchPurpose::Answer;
    QString words; ///< needed of another than those named; kept with the step, and nowhere else

    bool operator==(const SearchReason &) const = default;
};

/// InvalidInput with the field: words that are missing or too long.
[[nodiscard]] Status checkSearchReason(const SearchReason &reason);

/// What goes by mail with a step, as a person has read it.
struct RightsLetter {
    QString client; ///< the code of the client it goes to; empty: to whoever asks
    QString subject;
    QString body;
    QString to = {};       ///< one of the addresses of whoever asks; empty: the first
    QString language = {}; ///< of one to a client: its code; empty, as in all others: that of whoever asks

    bool operator==(const RightsLetter &) const = default;
};

struct RightsStep {
    RightsStepKind kind = RightsStepKind::Noted;
    Instant at;
    PersonId by; ///< empty: the desk itself
    QString words;
    std::optional<RightsLetter> letter = {};   ///< nothing: they were told otherwise, or it tells nobody
    std::optional<SearchPurpose> purpose = {}; ///< of a search
    PersonId owner = {};                       ///< of Assigned: whose it is from then on
    std::optional<Erased> erased = {};         ///< of those by which something was
    QString client = {};                       ///< code of the one that has a part of it; see isOfClient()
    /// Of Searched: the clients that have a part of it; of Acted: who has got something of it; of those that tell a recipient:
    /// which. Nothing: from before they were listed.
    std::optional<std::vector<HeldRecipient>> recipients = {};
    /// Of Searched: requests that no other client decides about, as it is they for whom it is held, or they may be another's.
    int besides = 0;
    /// Of those that end a doubt about who it is: when they answered, where that is recorded later. The clock goes on from then.
    std::optional<Instant> answeredAt = {};
    std::set<WishPart> corrected = {};       ///< of Corrected; what stood there is not kept, as it may be of somebody else
    std::optional<Instant> receivedWas = {}; ///< but for the moment of receipt, by which the clock ran until then

    bool operator==(const RightsStep &) const = default;
};

struct RightsCase {
    RightsId id;
    QString number; ///< what people call it by: "D-2026-0041"
    RightsWish wish;
    std::vector<RightsStep> steps; ///< oldest first

    /// Grows with every step; the next names the one it was decided on.
    [[nodiscard]] int version() const { return static_cast<int>(steps.size()); }

    bool operator==(const RightsCase &) const = default;
};

/// The number of a request that stands in a text; empty: none does.
[[nodiscard]] QString rightsNumberIn(const QString &text);

/// Nobody's name, and nothing that anybody wrote but with which other it was grouped.
[[nodiscard]] RightsCase withoutSubject(RightsCase request);

[[nodiscard]] QJsonObject toJson(const RightsSubject &subject);
[[nodiscard]] QJsonObject toJson(const RightsWish &wish);
[[nodiscard]] Result<RightsWish> rightsWishFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RightsLetter &letter);
[[nodiscard]] Result<RightsLetter> rightsLetterFromJson(const QJsonObject &json);
[[nodiscard]] QJsonArray toJson(const std::vector<HeldRecipient> &recipients);
[[nodiscard]] Result<std::vector<HeldRecipient>> recipientsFromJson(const QJsonArray &json);
[[nodiscard]] QJsonObject toJson(const SearchReason &reason);
[[nodiscard]] Result<SearchReason> searchReasonFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RightsCase &request);
[[nodiscard]] Result<RightsCase> rightsCaseFromJson(const QJsonObject &json);

} // namespace vigie
