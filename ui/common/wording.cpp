#include "ui/common/wording.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::Wording)

public:
    static QString numbered(TokenCategory category, int number);
    static QString category(TokenCategory category);
    static QString client() { return tr("Client"); }
    static QString participant(const QString &letter) { return tr("Participant %1").arg(letter); }
    static QString outsider() { return tr("Somebody else"); }
    static QString of(RequestKind kind);
    static QString of(MeetingKind kind);
    static QString of(EscalationReason why);
    static QString of(FieldName name);
    static QString of(ShareableKind kind);
    static QString of(BlockKind kind);
    static QString of(DeclineReason reason);
    static QString of(HandOverReason reason);
    static QString of(PutBackReason reason);
    static QString of(DisclosureLevel level);
    static QString of(RevealReason reason);
    static QString of(SearchPurpose purpose);
    static QString of(WishPart part);
    static QString of(KeepingGround ground);
    static QString of(ReviewFlag flag);
    static QString of(FindingState state);
    static QString rulingName(const Ruling &ruling);
    static QString mechanism(const QString &wireName);
};

QString Words::numbered(TokenCategory category, int number)
{
    switch (category) {
    case TokenCategory::Person:
        return tr("person %1").arg(number);
    case TokenCategory::Organisation:
        return tr("organisation %1").arg(number);
    case TokenCategory::Email:
        return tr("e-mail %1").arg(number);
    case TokenCategory::Phone:
        return tr("phone %1").arg(number);
    case TokenCategory::Url:
        return tr("link %1").arg(number);
    case TokenCategory::ConferenceLink:
        return tr("conference link %1").arg(number);
    case TokenCategory::Iban:
        return tr("IBAN %1").arg(number);
    case TokenCategory::Card:
        return tr("card %1").arg(number);
    case TokenCategory::NationalId:
        return tr("national id %1").arg(number);
    case TokenCategory::CompanyId:
        return tr("company id %1").arg(number);
    case TokenCategory::VatNumber:
        return tr("VAT number %1").arg(number);
    case TokenCategory::Passport:
        return tr("passport %1").arg(number);
    case TokenCategory::Address:
        return tr("address %1").arg(number);
    case TokenCategory::AccessCode:
        return tr("access code %1").arg(number);
    case TokenCategory::IpAddress:
        return tr("IP address %1").arg(number);
    case TokenCategory::BirthDate:
        return tr("birth date %1").arg(number);
    case TokenCategory::Plate:
        return tr("number plate %1").arg(number);
    case TokenCategory::Number:
        return tr("number %1").arg(number);
    case TokenCategory::Unknown:
        return tr("hidden word %1").arg(number);
    }
    return {};
}

QString Words::category(TokenCategory category)
{
    switch (category) {
    case TokenCategory::Person:
        return tr("Name of a person");
    case TokenCategory::Organisation:
        return tr("Name of an organisation");
    case TokenCategory::Email:
        return tr("E-mail address");
    case TokenCategory::Phone:
        return tr("Phone number");
    case TokenCategory::Url:
        return tr("Link");
    case TokenCategory::ConferenceLink:
        return tr("Conference link");
    case TokenCategory::Iban:
        return tr("Bank account (IBAN)");
    case TokenCategory::Card:
        return tr("Payment card");
    case TokenCategory::NationalId:
        return tr("National identity number");
    case TokenCategory::CompanyId:
        return tr("Company number");
    case TokenCategory::VatNumber:
        return tr("VAT number");
    case TokenCategory::Passport:
        return tr("Passport number");
    case TokenCategory::Address:
        return tr("Postal address");
    case TokenCategory::AccessCode:
        return tr("Access code");
    case TokenCategory::IpAddress:
        return tr("IP address");
    case TokenCategory::BirthDate:
        return tr("Date of birth");
    case TokenCategory::Plate:
        return tr("Number plate");
    case TokenCategory::Number:
        return tr("Long number");
    case TokenCategory::Unknown:
        return tr("Word that may be a name");
    }
    return {};
}

QString Words::of(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Schedule:
        return tr("Schedule");
    case RequestKind::Reschedule:
        return tr("Reschedule");
    case RequestKind::Cancel:
        return tr("Cancel");
    case RequestKind::AddToCalendar:
        return tr("Add to calendar");
    }
    return {};
}

QString Words::of(MeetingKind kind)
{
    switch (kind) {
    case MeetingKind::Office:
        return tr("Meeting at the office");
    case MeetingKind::Lunch:
        return tr("Lunch");
    case MeetingKind::Phone:
        return tr("Phone call");
    case MeetingKind::Video:
        return tr("Video conference");
    case MeetingKind::Breakfast:
        return tr("Breakfast");
    case MeetingKind::Dinner:
        return tr("Dinner");
    case MeetingKind::Coffee:
        return tr("Coffee");
    case MeetingKind::Other:
        return tr("Other meeting");
    }
    return {};
}

QString Words::of(EscalationReason why)
{
    switch (why) {
    case EscalationReason::AmbiguousDate:
        return tr("Ambiguous date");
    case EscalationReason::AmbiguousZone:
        return tr("Ambiguous time zone");
    case EscalationReason::UnsureMeetingKind:
        return tr("Unsure kind of meeting");
    case EscalationReason::UnsureDuration:
        return tr("Unsure duration");
    case EscalationReason::UnsurePlace:
        return tr("Unsure place");
    case EscalationReason::UnsureParticipants:
        return tr("Unsure participants");
    case EscalationReason::NoCommonSlot:
        return tr("No common slot");
    case EscalationReason::UnknownAvailability:
        return tr("A calendar is not known");
    case EscalationReason::ConflictingConstraints:
        return tr("Conflicting constraints");
    case EscalationReason::ProposalsRejected:
        return tr("Proposals were refused");
    case EscalationReason::BrokenPart:
        return tr("Part of it is unreadable");
    case EscalationReason::UnusualRequest:
        return tr("Unusual request");
    case EscalationReason::SensitiveContent:
        return tr("Sensitive content");
    case EscalationReason::RedactionDoubt:
        return tr("Doubt about the redaction");
    }
    return {};
}

QString Words::of(FieldName name)
{
    switch (name) {
    case FieldName::MeetingKind:
        return tr("Kind");
    case FieldName::Duration:
        return tr("Duration");
    case FieldName::Window:
        return tr("Period");
    case FieldName::Place:
        return tr("Place");
    case FieldName::Zone:
        return tr("Time zone");
    case FieldName::Constraints:
        return tr("Constraints");
    case FieldName::Participants:
        return tr("Participants");
    case FieldName::OptionalParticipants:
        return tr("Optional");
    }
    return {};
}

QString Words::of(ShareableKind kind)
{
    switch (kind) {
    case ShareableKind::Phone:
        return tr("the client’s phone number");
    case ShareableKind::AccessInstructions:
        return tr("access instructions");
    case ShareableKind::Address:
        return tr("the address");
    case ShareableKind::ConferenceLink:
        return tr("the conference link");
    }
    return {};
}

QString Words::of(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Busy:
        return tr("busy");
    case BlockKind::Tentative:
        return tr("tentative");
    case BlockKind::OutOfOffice:
        return tr("away");
    case BlockKind::Travel:
        return tr("travel");
    case BlockKind::Unknown:
        return tr("not known");
    }
    return {};
}

QString Words::of(DeclineReason reason)
{
    switch (reason) {
    case DeclineReason::NotAMeeting:
        return tr("It is not about a meeting");
    case DeclineReason::OutOfScope:
        return tr("Outside the service");
    case DeclineReason::ClientDoesNotWant:
        return tr("The client does not want it");
    case DeclineReason::Impossible:
        return tr("Impossible under these constraints");
    case DeclineReason::Other:
        return tr("Another reason");
    }
    return {};
}

QString Words::of(HandOverReason reason)
{
    switch (reason) {
    case HandOverReason::AbnormalBehaviour:
        return tr("The automation behaved abnormally");
    case HandOverReason::SensitiveContent:
        return tr("Sensitive content");
    case HandOverReason::MissedRedaction:
        return tr("Something was not redacted");
    case HandOverReason::BrokenPart:
        return tr("Part of it is unreadable");
    case HandOverReason::RightsRequest:
        return tr("A person exercises their rights");
    case HandOverReason::Other:
        return tr("Another reason");
    }
    return {};
}

QString Words::of(PutBackReason reason)
{
    switch (reason) {
    case PutBackReason::EndOfShift:
        return tr("End of my shift");
    case PutBackReason::ConflictOfInterest:
        return tr("I know these people");
    case PutBackReason::LanguageNotMine:
        return tr("Not a language of mine");
    case PutBackReason::NotSure:
        return tr("I am not sure");
    case PutBackReason::Other:
        return tr("Another reason");
    }
    return {};
}

QString Words::of(ReviewFlag flag)
{
    switch (flag) {
    case ReviewFlag::MissedRedaction:
        return tr("Missed redaction");
    case ReviewFlag::ClientAtRisk:
        return tr("Client at risk");
    case ReviewFlag::Exemplary:
        return tr("Exemplary");
    case ReviewFlag::RubricUnclear:
        return tr("Rubric unclear here");
    }
    return {};
}

QString Words::of(FindingState state)
{
    switch (state) {
    case FindingState::Open:
        return tr("To be answered");
    case FindingState::Acknowledged:
        return tr("Acknowledged");
    case FindingState::Contested:
        return tr("Contested");
    case FindingState::Upheld:
        //: Of a finding that was contested: the lead agrees with the review. French: Maintenu
        return tr("Upheld");
    case FindingState::Overturned:
        //: Of a finding that was contested: it counts no more. French: Annulé
        return tr("Overturned");
    }
    return {};
}

QString Words::of(RevealReason reason)
{
    switch (reason) {
    case RevealReason::TellApart:
        return tr("To tell two people or things apart");
    case RevealReason::UnderstandRequest:
        return tr("To understand what is asked for");
    case RevealReason::CheckPlace:
        return tr("To know the place");
    case RevealReason::CheckRedaction:
        return tr("It seems to be hidden without need");
    case RevealReason::Other:
        return tr("Another reason");
    }
    return {};
}

QString Words::mechanism(const QString &wireName)
{
    if (wireName == QLatin1String("adequacy-decision"))
        return tr("adequacy decision");
    if (wireName == QLatin1String("standard-contractual-clauses"))
        return tr("standard contractual clauses");
    if (wireName == QLatin1String("binding-corporate-rules"))
        return tr("binding corporate rules");
    if (wireName == QLatin1String("code-of-conduct"))
        return tr("code of conduct");
    if (wireName == QLatin1String("certification"))
        return tr("certification");
    return wireName == QLatin1String("not-recorded") ? tr("not recorded") : wireName;
}

QString Words::of(SearchPurpose purpose)
{
    switch (purpose) {
    case SearchPurpose::Answer:
        return tr("To answer the person");
    case SearchPurpose::Incident:
        return tr("To clear up an incident");
    case SearchPurpose::Complaint:
        return tr("For a complaint or an authority");
    case SearchPurpose::Other:
        return tr("For something else");
    }
    return {};
}

QString Words::of(WishPart part)
{
    switch (part) {
    case WishPart::ReceivedAt:
        return tr("when it was received");
    case WishPart::Channel:
        return tr("how it came");
    case WishPart::Language:
        return tr("language");
    case WishPart::Subject:
        return tr("whom it is about");
    case WishPart::Role:
        return tr("contact or user");
    case WishPart::Purposes:
        return tr("purposes");
    case WishPart::Words:
        return tr("what they say");
    }
    return {};
}

QString Words::of(KeepingGround ground)
{
    switch (ground) {
    case KeepingGround::Expression:
        return tr("Freedom of expression and information (a)");
    case KeepingGround::LegalObligation:
        return tr("Legal obligation (b)");
    case KeepingGround::Archiving:
        return tr("Archives, research or statistics (d)");
    case KeepingGround::LegalClaims:
        return tr("Legal claims (e)");
    }
    return {};
}

QString Words::of(DisclosureLevel level)
{
    switch (level) {
    case DisclosureLevel::EuropeanUnion:
        return tr("European Union");
    case DisclosureLevel::ThirdCountry:
        return tr("third country");
    }
    return {};
}

QString Words::rulingName(const Ruling &ruling)
{
    struct Visitor {
        QString operator()(const ruling::Schedule &) const { return tr("Schedule"); }
        QString operator()(const ruling::Propose &propose) const
        {
            return tr("Propose %n slot(s)", nullptr, static_cast<int>(propose.slots.size()));
        }
        QString operator()(const ruling::Clarify &) const { return tr("Ask a question"); }
        QString operator()(const ruling::AddToCalendar &) const { return tr("Add to calendar"); }
        QString operator()(const ruling::CancelMeeting &) const { return tr("Cancel the meeting"); }
        QString operator()(const ruling::Decline &) const { return tr("Decline"); }
        QString operator()(const ruling::HandOver &) const { return tr("Hand over to support"); }
    };
    return std::visit(Visitor{}, ruling);
}

/// "PERSON_2" → 2; 0 when the token carries no number.
int numberOf(const Token &token)
{
    return token.value.section(QLatin1Char('_'), -1).toInt();
}

/// B for the first who is not the client; AA and on after Z. Empty for the client and for strangers.
QString letterOf(const Token &token, const std::vector<Participant> &participants)
{
    int place = 0;
    for (const Participant &participant : participants) {
        if (participant.role == ParticipantRole::Client)
            continue;
        ++place;
        if (participant.token != token)
            continue;
        QString letters;
        for (int rest = place; rest >= 0; rest = rest / 26 - 1)
            letters.prepend(QChar(static_cast<char16_t>(u'A' + rest % 26)));
        return letters;
    }
    return {};
}

bool isClient(const Token &token, const std::vector<Participant> &participants)
{
    return std::ranges::any_of(participants, [&token](const Participant &participant) {
        return participant.role == ParticipantRole::Client && participant.token == token;
    });
}

} // namespace

QString tokenText(TokenCategory category, const Token &token, const std::vector<Participant> &participants)
{
    if (isClient(token, participants))
        return Words::client();
    if (const QString letter = letterOf(token, participants); !letter.isEmpty())
        return Words::participant(letter);
    const int number = numberOf(token);
    return number > 0 ? Words::numbered(category, number) : Words::category(category);
}

QString participantText(const Token &token, const std::vector<Participant> &participants)
{
    if (!isClient(token, participants) && letterOf(token, participants).isEmpty())
        return Words::outsider();
    return tokenText(TokenCategory::Person, token, participants);
}

QString participantShort(const Token &token, const std::vector<Participant> &participants)
{
    if (isClient(token, participants))
        return Words::client();
    const QString letter = letterOf(token, participants);
    return letter.isEmpty() ? QStringLiteral("?") : letter;
}

Symbol symbolOf(TokenCategory category)
{
    switch (category) {
    case TokenCategory::Person:
        return Symbol::Person;
    case TokenCategory::Organisation:
        return Symbol::Office;
    case TokenCategory::Email:
        return Symbol::Mail;
    case TokenCategory::Phone:
        return Symbol::Phone;
    case TokenCategory::Url:
        return Symbol::Link;
    case TokenCategory::ConferenceLink:
        return Symbol::Video;
    case TokenCategory::Address:
        return Symbol::Place;
    case TokenCategory::AccessCode:
        return Symbol::Key;
    case TokenCategory::IpAddress:
        return Symbol::Globe;
    case TokenCategory::BirthDate:
        return Symbol::Calendar;
    case TokenCategory::NationalId:
    case TokenCategory::Passport:
        return Symbol::Fingerprint;
    case TokenCategory::CompanyId:
    case TokenCategory::VatNumber:
    case TokenCategory::Iban:
    case TokenCategory::Card:
    case TokenCategory::Plate:
    case TokenCategory::Number:
        return Symbol::Document;
    case TokenCategory::Unknown:
        return Symbol::Hidden;
    }
    return Symbol::Hidden;
}

QString categoryText(TokenCategory category)
{
    return Words::category(category);
}
QString text(RequestKind kind)
{
    return Words::of(kind);
}
QString text(MeetingKind kind)
{
    return Words::of(kind);
}
QString text(EscalationReason why)
{
    return Words::of(why);
}
QString text(FieldName name)
{
    return Words::of(name);
}
QString text(ShareableKind kind)
{
    return Words::of(kind);
}
QString text(BlockKind kind)
{
    return Words::of(kind);
}
QString text(DeclineReason reason)
{
    return Words::of(reason);
}
QString text(HandOverReason reason)
{
    return Words::of(reason);
}
QString text(PutBackReason reason)
{
    return Words::of(reason);
}
QString text(RevealReason reason)
{
    return Words::of(reason);
}
QString text(SearchPurpose purpose)
{
    return Words::of(purpose);
}
QString text(WishPart part)
{
    return Words::of(part);
}
QString text(KeepingGround ground)
{
    return Words::of(ground);
}
QString text(ReviewFlag flag)
{
    return Words::of(flag);
}
QString text(FindingState state)
{
    return Words::of(state);
}
QString text(DisclosureLevel level)
{
    return Words::of(level);
}
QString mechanismText(const QString &wireName)
{
    return Words::mechanism(wireName);
}
QString rulingText(const Ruling &ruling)
{
    return Words::rulingName(ruling);
}

QString rulingText(const QString &wireName)
{
    const std::array<Ruling, std::variant_size_v<Ruling>> all{ruling::Schedule{},      ruling::Propose{},       ruling::Clarify{},
                                                              ruling::AddToCalendar{}, ruling::CancelMeeting{}, ruling::Decline{},
                                                              ruling::HandOver{}};
    const auto found = std::find_if(all.begin(), all.end(), [&](const Ruling &one) { return rulingName(one) == wireName; });
    return found == all.end() ? QString() : rulingText(*found);
}

} // namespace vigie::ui
