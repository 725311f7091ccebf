#include "ui/rights/rightswords.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class RightsWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::RightsWords)
};

} // namespace

QString text(RightKind kind)
{
    switch (kind) {
    case RightKind::Access:
        return RightsWords::tr("Access");
    case RightKind::Rectification:
        return RightsWords::tr("Rectification");
    case RightKind::Erasure:
        return RightsWords::tr("Erasure");
    case RightKind::Portability:
        return RightsWords::tr("Portability");
    case RightKind::Restriction:
        return RightsWords::tr("Restriction");
    case RightKind::Objection:
        return RightsWords::tr("Objection");
    case RightKind::Withdrawal:
        return RightsWords::tr("Withdrawal of consent");
    }
    return {};
}

QString text(RightsChannel channel)
{
    switch (channel) {
    case RightsChannel::Email:
        return RightsWords::tr("E-mail");
    case RightsChannel::Form:
        return RightsWords::tr("Form on the site");
    case RightsChannel::Letter:
        return RightsWords::tr("Letter");
    case RightsChannel::Telephone:
        return RightsWords::tr("Telephone");
    case RightsChannel::InPerson:
        return RightsWords::tr("In person");
    }
    return {};
}

QString text(SubjectRole role)
{
    switch (role) {
    case SubjectRole::Contact:
        return RightsWords::tr("Contact of a client");
    case SubjectRole::User:
        return RightsWords::tr("User of the service");
    }
    return {};
}

QString text(DataCategory category)
{
    switch (category) {
    case DataCategory::Contact:
        return RightsWords::tr("Contact: name, e-mail, telephone, company");
    case DataCategory::Personalisation:
        return RightsWords::tr("Personalisation: hours, what is shared");
    case DataCategory::Location:
        return RightsWords::tr("Location of events");
    case DataCategory::Tracking:
        return RightsWords::tr("Tracking on the sites");
    case DataCategory::Other:
        return RightsWords::tr("Other: e-mails and calendar events");
    }
    return {};
}

QString text(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Security:
        return RightsWords::tr("Security and audience");
    case Purpose::Enquiries:
        return RightsWords::tr("Answering enquiries");
    case Purpose::Newsletter:
        return RightsWords::tr("Newsletter");
    case Purpose::Scheduling:
        return RightsWords::tr("Scheduling meetings");
    case Purpose::Surveys:
        return RightsWords::tr("Surveys and follow-up");
    case Purpose::Improvement:
        return RightsWords::tr("Improving and training");
    case Purpose::Billing:
        return RightsWords::tr("Billing and commercial relations");
    }
    return {};
}

QString text(RecipientKind kind)
{
    switch (kind) {
    case RecipientKind::Clients:
        return RightsWords::tr("Clients");
    case RecipientKind::Participants:
        return RightsWords::tr("Those who take part");
    case RecipientKind::Supervision:
        return RightsWords::tr("Supervision");
    case RecipientKind::Quality:
        return RightsWords::tr("Quality");
    case RecipientKind::Support:
        return RightsWords::tr("Support");
    }
    return {};
}

QString siteText(const QString &site, const QString &country)
{
    //: A site and its country: "Antananarivo (Madagascar)".
    return RightsWords::tr("%1 (%2)").arg(site, countryName(country));
}

QString recipientText(const HeldRecipient &recipient)
{
    if (recipient.who.isEmpty())
        return text(recipient.kind);
    //: Of what kind somebody is who got something, and who it is: "Clients, K-318".
    return RightsWords::tr("%1, %2").arg(
        text(recipient.kind), recipient.country.isEmpty() ? recipient.who : siteText(recipient.who, recipient.country));
}

QString text(RightsStepKind kind)
{
    using Kind = RightsStepKind;
    switch (kind) {
    case Kind::Acknowledged:
        return RightsWords::tr("Receipt acknowledged");
    case Kind::IdentityEstablished:
        return RightsWords::tr("Identity established");
    case Kind::IdentityAsked:
        return RightsWords::tr("Proof of identity asked for");
    case Kind::IdentityAnswered:
        return RightsWords::tr("Proof of identity received");
    case Kind::IdentityNotEstablished:
        return RightsWords::tr("Identity not established");
    case Kind::Searched:
        return RightsWords::tr("What is held was searched for");
    case Kind::PassedOn:
        return RightsWords::tr("Passed on to the service");
    case Kind::Weighed:
        return RightsWords::tr("Goes on for security");
    case Kind::SecurityStopped:
        return RightsWords::tr("Stops for security too");
    case Kind::Forwarded:
        return RightsWords::tr("The client's part was forwarded");
    case Kind::NotForwarded:
        return RightsWords::tr("Answered without the client");
    case Kind::Assisted:
        return RightsWords::tr("The client was assisted");
    case Kind::ClientAnswered:
        return RightsWords::tr("The client has decided");
    case Kind::ClientDeclined:
        return RightsWords::tr("The client declines");
    case Kind::Acted:
        return RightsWords::tr("Carried out");
    case Kind::LiftingTold:
        return RightsWords::tr("Told that the restriction will be lifted");
    case Kind::Lifted:
        return RightsWords::tr("Restriction lifted");
    case Kind::KeptErased:
        return RightsWords::tr("What was kept back is erased");
    case Kind::RecipientsTold:
        return RightsWords::tr("A recipient was told");
    case Kind::RecipientNotTold:
        return RightsWords::tr("A recipient cannot be told");
    case Kind::Extended:
        return RightsWords::tr("Extended by two months");
    case Kind::Noted:
        return RightsWords::tr("Note");
    case Kind::Corrected:
        return RightsWords::tr("Entry put right");
    case Kind::Assigned:
        return RightsWords::tr("Taken on");
    case Kind::GivenBack:
        return RightsWords::tr("Given back");
    case Kind::Grouped:
        return RightsWords::tr("Grouped with another");
    case Kind::GivenUp:
        return RightsWords::tr("Given up by the person");
    case Kind::Refused:
        return RightsWords::tr("Refused");
    case Kind::Answered:
        return RightsWords::tr("Answered");
    }
    return {};
}

QString stepText(const RightsStep &step)
{
    QString which = step.client;
    if (!step.corrected.empty()) {
        QStringList parts;
        for (const WishPart part : step.corrected)
            parts.append(text(part));
        which = parts.join(QStringLiteral(", "));
    } else if (step.purpose)
        which = text(*step.purpose);
    else if (isOfRecipient(step.kind) && step.recipients)
        which = recipientText(step.recipients->front());
    return which.isEmpty() ? text(step.kind) : QStringLiteral("%1 · %2").arg(text(step.kind), which);
}

QString text(RightsState state)
{
    switch (state) {
    case RightsState::Open:
        return RightsWords::tr("open");
    case RightsState::Grouped:
        return RightsWords::tr("grouped");
    case RightsState::GivenUp:
        return RightsWords::tr("given up");
    case RightsState::Refused:
        return RightsWords::tr("refused");
    case RightsState::Answered:
        return RightsWords::tr("answered");
    }
    return {};
}

QString text(RightsObstacle obstacle)
{
    switch (obstacle) {
    case RightsObstacle::Over:
        return RightsWords::tr("It is over; notes can be added, but none to an erasure.");
    case RightsObstacle::Done:
        return RightsWords::tr("That has been done.");
    case RightsObstacle::WordsMissing:
        return RightsWords::tr("Say it in a few words first.");
    case RightsObstacle::IdentityFirst:
        return RightsWords::tr("Establish first who it is.");
    case RightsObstacle::IdentityKnown:
        return RightsWords::tr("Who it is has been established; nobody may be asked for more.");
    case RightsObstacle::NobodyWasAsked:
        return RightsWords::tr("Nobody was asked for a proof.");
    case RightsObstacle::SearchFirst:
        return RightsWords::tr("Search first for what is held.");
    case RightsObstacle::ForwardFirst:
        return RightsWords::tr("A client answers for a part of it: forward it, or say why it is answered without.");
    case RightsObstacle::ClientFirst:
        return RightsWords::tr("The client whose part was forwarded has not decided yet.");
    case RightsObstacle::NothingForwarded:
        return RightsWords::tr("Nothing is with a client.");
    case RightsObstacle::ActFirst:
        return RightsWords::tr("Nothing has been carried out yet.");
    case RightsObstacle::RecipientsFirst:
        return RightsWords::tr("Tell first those to whom the data was disclosed.");
    case RightsObstacle::NotOfThisKind:
        return RightsWords::tr("This right does not ask for it.");
    case RightsObstacle::TooLateToExtend:
        return RightsWords::tr("The first month is over, or it was extended before, or the clock stands still.");
    case RightsObstacle::DeskOnly:
        return RightsWords::tr("The desk does that by itself.");
    case RightsObstacle::NotRestricted:
        return RightsWords::tr("Nothing is restricted by it.");
    case RightsObstacle::NobodysYet:
        return RightsWords::tr("Nobody has taken it on.");
    case RightsObstacle::NotInSupport:
        return RightsWords::tr("Whoever it is to be given to does not work in support in the EU.");
    case RightsObstacle::NoSuchNumber:
        return RightsWords::tr("No other request has that number.");
    case RightsObstacle::ItselfGrouped:
        return RightsWords::tr("That request is itself grouped with another: take the number of that one.");
    case RightsObstacle::OtherOver:
        return RightsWords::tr("That request is over: nothing more would be done about this one.");
    case RightsObstacle::OfAnother:
        return RightsWords::tr("That request is of somebody else.");
    case RightsObstacle::OfAnotherKind:
        return RightsWords::tr("That request asks for something else.");
    case RightsObstacle::OfAnotherScope:
        return RightsWords::tr("That request does not ask for all that this one does: the rest would never be carried out.");
    case RightsObstacle::OtherLater:
        return RightsWords::tr("That request came later: group it with this one, whose time ends first.");
    case RightsObstacle::PersonFirst:
        return RightsWords::tr("Tell the person first that it will be lifted (art. 18(3)).");
    case RightsObstacle::NothingKept:
        return RightsWords::tr("Nothing is kept back by it.");
    case RightsObstacle::LeftToClients:
        return RightsWords::tr("Each client that holds something has declined: refuse it, and say that they decide.");
    case RightsObstacle::KeptForAnother:
        return RightsWords::tr(
            "One of the requests is kept back by another, or restricted for somebody else: what is held says which, and by "
            "which. Keep it back here too, or end that first. Nothing was erased.");
    case RightsObstacle::NoSuchRecipient:
        return RightsWords::tr("They have got nothing of it, or have been told.");
    case RightsObstacle::NotThen:
        return RightsWords::tr("They can have answered neither before they were asked nor later than now.");
    case RightsObstacle::ArchiveFirst:
        return RightsWords::tr("Nobody has taken the archive: take it, or say how they got the data otherwise.");
    case RightsObstacle::ServiceFirst:
        return RightsWords::tr("Some of the purposes are served by others: pass them on, or say why it goes on.");
    case RightsObstacle::CarriedOut:
        return RightsWords::tr(
            "It has been carried out for whom, and for what, it was taken down: take down another, and say so.");
    case RightsObstacle::ReceivedLater:
        return RightsWords::tr("It was taken down, or something was done with it, before that moment.");
    }
    return {};
}

QString text(IdentityProof proof)
{
    switch (proof) {
    case IdentityProof::SentFromHeldAddress:
        return RightsWords::tr("the request came from an address that is held");
    case IdentityProof::SignedInForm:
        return RightsWords::tr("a user filled in the form signed in");
    case IdentityProof::AskingAddress:
        return RightsWords::tr("the address they ask from: to stop takes no more than to begin took");
    case IdentityProof::AnswerToHeldAddress:
        return RightsWords::tr("an answer to a mail sent to an address that is held");
    case IdentityProof::CallToHeldNumber:
        return RightsWords::tr("a call to the number that is held");
    case IdentityProof::NothingIsHeld:
        return RightsWords::tr("what they have said: nothing is held under it that another could be shown");
    }
    return {};
}

QString text(IdentityExcess excess)
{
    switch (excess) {
    case IdentityExcess::IdentityCard:
        return RightsWords::tr("an identity card");
    case IdentityExcess::WhatIsNotHeld:
        return RightsWords::tr("what is not held, and can be compared with nothing");
    case IdentityExcess::Motive:
        return RightsWords::tr("why they ask");
    }
    return {};
}

QString adviceText(const IdentityAdvice &advice)
{
    QStringList enough;
    for (const IdentityProof proof : advice.enough)
        enough.append(text(proof));
    QStringList notAsked;
    for (const IdentityExcess excess : advice.notAsked)
        notAsked.append(text(excess));
    //: %1 by what somebody is known; each is enough by itself.
    const QString first = advice.isThere ? RightsWords::tr("Enough as it is: %1.").arg(enough.constFirst())
                                         : RightsWords::tr("Enough is: %1.").arg(enough.join(RightsWords::tr("; or ")));
    return QStringLiteral("%1 %2").arg(first, RightsWords::tr("Do not ask for: %1.").arg(notAsked.join(RightsWords::tr("; "))));
}

QString archiveText(const ArchiveState &state, const QTimeZone &zone)
{
    struct Wording {
        const QTimeZone &zone;

        QString operator()(const archive::NotAsked &) const { return {}; }
        QString operator()(const archive::Making &making) const
        {
            return making.total == 0
                ? RightsWords::tr("It is being put together: the desk looks for what is theirs.")
                : RightsWords::tr("It is being put together: %1 of %n request(s).", nullptr, making.total).arg(making.done);
        }
        QString operator()(const archive::Failed &failed) const
        {
            switch (failed.why) {
            case ArchiveFailure::TooLarge:
                return RightsWords::tr("The data is too large for one file. Put it together by hand.");
            case ArchiveFailure::StepFirst:
                return RightsWords::tr(
                    "It was not put together: the request has ended meanwhile, or somebody doubts who they are. "
                    "Look at its steps.");
            case ArchiveFailure::Desk:
                break;
            }
            return RightsWords::tr(
                       "The desk could not put it together on %1, and no step was recorded. Ask for it again; if it fails "
                       "again, whoever runs the desk finds the reason in its log.")
                .arg(dayAndTime(failed.at, zone));
        }
        QString operator()(const archive::Ready &ready) const
        {
            return RightsWords::tr("It is ready, and can be taken once, until %1; then it is deleted.")
                .arg(dayAndTime(ready.until, zone));
        }
        QString operator()(const archive::Taken &taken) const
        {
            //: %1 when, %2 the name of a colleague.
            return RightsWords::tr(
                       "Taken on %1 by %2, and deleted at the desk. When it has not arrived, search again and have it put "
                       "together again.")
                .arg(dayAndTime(taken.at, zone), taken.by);
        }
        QString operator()(const archive::Deleted &deleted) const
        {
            return RightsWords::tr("Deleted at the desk on %1: nobody had taken it in time, a client declines since, or their "
                                   "data was erased. If "
                                   "they still wait for it, search again and have it put together again.")
                .arg(dayAndTime(deleted.at, zone));
        }
    };
    return std::visit(Wording{zone}, state);
}

ErrorText rightsProblem(ErrorKind kind)
{
    return onlineErrorText(
        kind,
        RightsWords::tr("What people ask by their rights is kept on no workstation, so that there is none without the desk."));
}

QString timeLeft(const ClockReading &clock, const QDate &today)
{
    //: Of the time in which a person must have an answer; nobody knows yet who it is.
    if (clock.isPaused)
        return RightsWords::tr("stands still");
    const int days = clock.daysLeft(today);
    if (days < 0)
        return RightsWords::tr("%n day(s) late", nullptr, -days);
    return days == 0 ? RightsWords::tr("today") : RightsWords::tr("%n day(s)", nullptr, days);
}

Tone toneOfTimeLeft(const ClockReading &clock, const QDate &today)
{
    if (clock.isPaused)
        return Tone::Neutral;
    if (clock.daysLeft(today) < 0)
        return Tone::Bad;
    return clock.internal <= today ? Tone::Warn : Tone::Neutral;
}

QString clockSentence(const ClockReading &clock, const QDate &received, const QDate &today)
{
    const QString counted = clock.isExtended
        ? RightsWords::tr("Three months from %1, the day of receipt excluded (Regulation 1182/71, art. 3); extended.")
              .arg(fullDay(received))
        : RightsWords::tr("One month from %1, the day of receipt excluded (Regulation 1182/71, art. 3).").arg(fullDay(received));
    QString more;
    if (clock.isPaused)
        more = RightsWords::tr("The clock stands still until the proof of identity has come; as of today.");
    else if (clock.mayExtend(today))
        more = RightsWords::tr("Two months more are possible if they are told why by %1.").arg(fullDay(clock.tellBy));
    else if (!clock.isExtended)
        more = RightsWords::tr("It can no longer be extended.");
    return more.isEmpty() ? counted : counted + QLatin1Char(' ') + more;
}

QString text(RectifiedField field)
{
    switch (field) {
    case RectifiedField::Name:
        return RightsWords::tr("Name");
    case RectifiedField::Mail:
        return RightsWords::tr("E-mail");
    case RectifiedField::Phone:
        return RightsWords::tr("Telephone");
    case RectifiedField::Detail:
        break;
    }
    return RightsWords::tr("Address or other words");
}

QString text(ItemObstacle obstacle)
{
    switch (obstacle) {
    case ItemObstacle::StillNeeded:
        return RightsWords::tr(
            "A request that is still being worked on is answered by it, or a mail to it waits. Wait until that "
            "is over, or erase that request as a whole.");
    case ItemObstacle::NotEditable:
        return RightsWords::tr("It stands where it cannot be taken out alone, as in a file that came with a mail. Erase the "
                               "request as a whole.");
    case ItemObstacle::OnlyKnownBy:
        return RightsWords::tr("Nothing else says who asks here. Answer them first, or erase the requests as a whole.");
    case ItemObstacle::NotHeld:
        break;
    }
    return RightsWords::tr("Nothing is held so in what stays. Look at how the requests name them.");
}

QString erasedText(const Erased &erased)
{
    const ErasedCounts &gone = erased.gone;
    QStringList kinds;
    const auto add = [&kinds](int count, const QString &words) {
        if (count > 0)
            kinds.append(words);
    };
    add(gone.requests, RightsWords::tr("%n request(s)", nullptr, gone.requests));
    add(gone.reviews, RightsWords::tr("%n review(s)", nullptr, gone.reviews));
    add(gone.decisions, RightsWords::tr("%n decision(s)", nullptr, gone.decisions));
    add(gone.packages, RightsWords::tr("%n package(s)", nullptr, gone.packages));
    add(gone.events, RightsWords::tr("%n calendar entry(ies)", nullptr, gone.events));
    add(gone.mails, RightsWords::tr("%n mail(s)", nullptr, gone.mails));
    add(erased.items, RightsWords::tr("%n single value(s)", nullptr, erased.items));
    return kinds.isEmpty() ? RightsWords::tr("nothing") : kinds.join(QStringLiteral(", "));
}

QString erasureWords(const QString &number)
{
    //: What is typed in capitals to confirm; %1 is the number. French: EFFACER %1
    return RightsWords::tr("ERASE %1").arg(number);
}

} // namespace vigie::ui
