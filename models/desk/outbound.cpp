#include "models/desk/outbound.h"

#include "models/desk/letters.h"

#include <QCryptographicHash>
#include <QUuid>

namespace vigie::desk {
namespace {

using calendar::InvitationMethod;

MailAddress addressOf(const PackageParticipant &person)
{
    return MailAddress{person.name, person.email};
}

/// The items shared with one recipient; the client knows all of them.
std::vector<const SharedValue *> sharedWith(const ReleaseFacts &facts, const PackageParticipant &person)
{
    std::vector<const SharedValue *> items;
    const Token token = facts.package.tokenOf(person.id);
    for (const SharedValue &item : facts.package.shareable) {
        const bool shared = std::any_of(facts.decision.sharing.begin(), facts.decision.sharing.end(), [&](const Share &share) {
            return share.item == item.id && (share.recipient == token || person.role == ParticipantRole::Client);
        });
        if (shared)
            items.push_back(&item);
    }
    return items;
}

/// Who gets which mail together.
struct Group {
    std::vector<const PackageParticipant *> recipients;
    LetterFacts facts;
};

/// One mail to all when everybody but the client receives the same; else one each, so that nobody reads over another's shoulder.
std::vector<Group> groupsOf(const ReleaseFacts &facts, const std::vector<const PackageParticipant *> &recipients)
{
    std::optional<std::vector<const SharedValue *>> common;
    bool same = true;
    for (const PackageParticipant *person : recipients) {
        if (person->role == ParticipantRole::Client)
            continue;
        const std::vector<const SharedValue *> items = sharedWith(facts, *person);
        same = same && (!common || *common == items);
        common = items;
    }
    std::vector<Group> groups;
    if (same) {
        if (!common) // the client alone
            common = recipients.empty() ? std::vector<const SharedValue *>{} : sharedWith(facts, *recipients.front());
        groups.push_back(Group{recipients, LetterFacts{facts.package, *common}});
        return groups;
    }
    for (const PackageParticipant *person : recipients)
        groups.push_back(Group{{person}, LetterFacts{facts.package, sharedWith(facts, *person)}});
    return groups;
}

std::vector<const PackageParticipant *> everybody(const Package &package)
{
    std::vector<const PackageParticipant *> people;
    for (const PackageParticipant &person : package.participants)
        people.push_back(&person);
    return people;
}

MeetingChange changeOf(const ReleaseFacts &facts, const TimeRange &when, InvitationMethod method)
{
    MeetingChange change{meetingUid(facts.decision.id), 0, when, method};
    if (facts.package.meeting)
        change = MeetingChange{facts.package.meeting->uid, facts.package.meeting->sequence + 1, when, method};
    if (facts.known) {
        change.uid = facts.known->uid;
        change.sequence = std::max(change.sequence, facts.known->sequence + 1);
    }
    return change;
}

calendar::Invitation invitationOf(const ReleaseFacts &facts, const MeetingChange &change, const LetterFacts &letter)
{
    const PackageParticipant &client = facts.package.client();
    calendar::Invitation invitation;
    invitation.uid = change.uid;
    invitation.sequence = change.sequence;
    invitation.method = change.method;
    invitation.organizer = calendar::CalendarAddress{client.name, client.email};
    for (const PackageParticipant &person : facts.package.participants) {
        if (person.role != ParticipantRole::Client || facts.package.participants.size() == 1)
            invitation.attendees.push_back(calendar::InvitedPerson{calendar::CalendarAddress{person.name, person.email},
                                                                   person.role == ParticipantRole::Optional});
    }
    invitation.when = change.when;
    invitation.zone = client.zone;
    invitation.summary = facts.package.summary;
    invitation.location = locationOf(letter);
    invitation.description = sharedLines(letter);
    invitation.stamp = facts.releaseAt;
    return invitation;
}

/// Everything a mail has whatever it says.
OutgoingMail envelope(const ReleaseFacts &facts, const Group &group, size_t number, const Letter &letter)
{
    const PackageParticipant &client = facts.package.client();
    OutgoingMail mail;
    const bool french = facts.package.language == QLatin1String("fr");
    mail.from = MailAddress{(french ? QStringLiteral("Assistant de %1") : QStringLiteral("%1's assistant")).arg(client.name),
                            facts.assistantAddress};
    mail.replyTo = addressOf(client);
    for (const PackageParticipant *person : group.recipients)
        mail.to.push_back(addressOf(*person));
    mail.subject = letter.subject;
    mail.date = facts.releaseAt;
    mail.messageId = messageIdOf(facts.decision.id, static_cast<int>(number), facts.assistantAddress);
    mail.text = letter.body;
    return mail;
}

template <typename Write>
std::vector<OutgoingMail> mailsTo(const ReleaseFacts &facts, const std::vector<const PackageParticipant *> &recipients,
                                  Write &&write)
{
    std::vector<OutgoingMail> mails;
    const std::vector<Group> groups = groupsOf(facts, recipients);
    for (size_t i = 0; i < groups.size(); ++i)
        mails.push_back(envelope(facts, groups[i], i, write(groups[i].facts)));
    return mails;
}

template <typename Write>
Result<Outbound> scheduling(const ReleaseFacts &facts, const MeetingChange &change, Write &&write)
{
    Outbound outbound;
    outbound.change = change;
    const std::vector<Group> groups = groupsOf(facts, everybody(facts.package));
    for (size_t i = 0; i < groups.size(); ++i) {
        OutgoingMail mail = envelope(facts, groups[i], i, write(groups[i].facts));
        Result<QByteArray> object = calendar::writeInvitation(invitationOf(facts, change, groups[i].facts));
        if (!object)
            return object.error();
        mail.calendar = std::move(*object);
        mail.method = calendar::methodName(change.method);
        outbound.mails.push_back(std::move(mail));
    }
    // The client's own calendar holds what the client shared with anybody.
    const LetterFacts all{facts.package, sharedWith(facts, facts.package.client())};
    outbound.calendarEntry = invitationOf(facts, change, all);
    return outbound;
}

struct OutboundOfRuling {
    const ReleaseFacts &facts;

    Result<Outbound> operator()(const ruling::Schedule &ruling) const
    {
        const bool moved = facts.known.has_value() || facts.package.meeting.has_value();
        return scheduling(facts, changeOf(facts, ruling.slot, InvitationMethod::Request),
                          [&](const LetterFacts &letter) { return invitationLetter(letter, ruling.slot, moved); });
    }

    Result<Outbound> operator()(const ruling::CancelMeeting &) const
    {
        const TimeRange when = facts.known ? facts.known->when
            : facts.package.meeting        ? facts.package.meeting->when
                                           : TimeRange{};
        return scheduling(facts, changeOf(facts, when, InvitationMethod::Cancel),
                          [&](const LetterFacts &letter) { return cancellationLetter(letter, when); });
    }

    Result<Outbound> operator()(const ruling::AddToCalendar &ruling) const
    {
        Outbound outbound;
        outbound.change = changeOf(facts, ruling.slot, InvitationMethod::Publish);
        outbound.calendarEntry = invitationOf(facts, *outbound.change, LetterFacts{facts.package, {}});
        return outbound;
    }

    Result<Outbound> operator()(const ruling::Propose &ruling) const
    {
        return Outbound{mailsTo(facts, everybody(facts.package),
                                [&](const LetterFacts &letter) { return proposalLetter(letter, ruling.slots); }),
                        {},
                        {}};
    }

    Result<Outbound> operator()(const ruling::Clarify &ruling) const
    {
        std::vector<const PackageParticipant *> recipients;
        for (const Token &token : ruling.to) {
            if (const PackageParticipant *person = facts.package.participant(token))
                recipients.push_back(person);
        }
        return Outbound{
            mailsTo(facts, recipients, [&](const LetterFacts &letter) { return questionLetter(letter, ruling.question); }),
            {},
            {}};
    }

    Result<Outbound> operator()(const ruling::Decline &ruling) const
    {
        return Outbound{mailsTo(facts, {&facts.package.client()},
                                [&](const LetterFacts &letter) { return declineLetter(letter, ruling.reason, ruling.message); }),
                        {},
                        {}};
    }

    Result<Outbound> operator()(const ruling::HandOver &) const { return Outbound{}; }
};

} // namespace

QString messageIdOf(const DecisionId &decision, int number, const QString &assistantAddress)
{
    return opaqueName(decision.value + QLatin1Char('/') + QString::number(number)) + QLatin1Char('@')
        + assistantAddress.section(QLatin1Char('@'), -1);
}

QString meetingUid(const DecisionId &decision)
{
    static const QUuid space(QStringLiteral("{5f2a3c4e-8f0e-4a53-9d0b-0f6a6f3f2b7d}"));
    return QUuid::createUuidV5(space, decision.value).toString(QUuid::WithoutBraces);
}

QString opaqueName(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
}

Result<Outbound> outboundOf(const ReleaseFacts &facts)
{
    return std::visit(OutboundOfRuling{facts}, facts.decision.ruling);
}

} // namespace vigie::desk
