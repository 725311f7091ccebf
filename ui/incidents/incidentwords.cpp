#include "ui/incidents/incidentwords.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vigie::ui {

namespace {

class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::IncidentWords)
};

/// As the desk notes them when it reads a package.
constexpr std::array knownReasons{
    QT_TRANSLATE_NOOP("vigie::ui::IncidentWords", "is missing"),
    QT_TRANSLATE_NOOP("vigie::ui::IncidentWords", "is no JSON object within the limits"),
    QT_TRANSLATE_NOOP("vigie::ui::IncidentWords", "holds no readable calendar"),
    QT_TRANSLATE_NOOP("vigie::ui::IncidentWords", "ends in the middle or passes a limit"),
    QT_TRANSLATE_NOOP("vigie::ui::IncidentWords", "could not be expanded"),
    QT_TRANSLATE_NOOP(
        "vigie::ui::IncidentWords",
        "does not open: whom only the hidden words name is not found, in this request and maybe others; put back the "
        "tokens.key that it was sealed with"),
};

} // namespace

QString text(IncidentKind kind)
{
    switch (kind) {
    case IncidentKind::BrokenPart:
        return IncidentWords::tr("Broken part");
    case IncidentKind::RedactionLeak:
        return IncidentWords::tr("Redaction in doubt");
    case IncidentKind::HandOver:
        return IncidentWords::tr("Hand-over");
    case IncidentKind::UnreadableMap:
        return IncidentWords::tr("Hidden words unreadable");
    case IncidentKind::AbnormalBehaviour:
        return IncidentWords::tr("Abnormal behaviour");
    case IncidentKind::DirectContact:
        return IncidentWords::tr("Direct contact");
    }
    return {};
}

QString text(ForwardedTo whom)
{
    switch (whom) {
    case ForwardedTo::TechnicalTeam:
        return IncidentWords::tr("Technical team");
    case ForwardedTo::Client:
        return IncidentWords::tr("Client");
    case ForwardedTo::Lead:
        return IncidentWords::tr("Lead");
    }
    return {};
}

QString text(IncidentOutcome outcome)
{
    switch (outcome) {
    case IncidentOutcome::PutRight:
        return IncidentWords::tr("Put right");
    case IncidentOutcome::Answered:
        return IncidentWords::tr("Answered");
    case IncidentOutcome::RightsRequested:
        return IncidentWords::tr("Taken down as a rights request");
    case IncidentOutcome::NoFault:
        return IncidentWords::tr("Nothing is wrong");
    case IncidentOutcome::CannotBePutRight:
        return IncidentWords::tr("Cannot be put right");
    case IncidentOutcome::Superseded:
        return IncidentWords::tr("A newer version of the request has come");
    case IncidentOutcome::ContentGone:
        return IncidentWords::tr("What it was about has been deleted");
    }
    return {};
}

QString text(IncidentStepKind kind)
{
    using Kind = IncidentStepKind;
    switch (kind) {
    case Kind::Filed:
        return IncidentWords::tr("Filed");
    case Kind::Pulled:
        return IncidentWords::tr("Taken");
    case Kind::PutBack:
        return IncidentWords::tr("Put back");
    case Kind::Noted:
        return IncidentWords::tr("Noted");
    case Kind::Forwarded:
        return IncidentWords::tr("Forwarded");
    case Kind::Repaired:
        return IncidentWords::tr("Repaired; the request was taken in anew");
    case Kind::ReadAgain:
        return IncidentWords::tr("Read again; the request was taken in anew");
    case Kind::Merged:
        return IncidentWords::tr("Merged");
    case Kind::Resolved:
        return IncidentWords::tr("Resolved");
    }
    return {};
}

QString text(RequestState state)
{
    switch (state) {
    case RequestState::Waiting:
        return IncidentWords::tr("waits for a supervisor");
    case RequestState::Leased:
        return IncidentWords::tr("held by a supervisor");
    case RequestState::Parked:
        //: Of a request.
        return IncidentWords::tr("parked");
    case RequestState::Decided:
        return IncidentWords::tr("decided, not sent yet");
    case RequestState::Released:
        return IncidentWords::tr("decided and sent");
    case RequestState::HandedOver:
        return IncidentWords::tr("handed over to support");
    case RequestState::Withdrawn:
        //: Of a request.
        return IncidentWords::tr("withdrawn");
    case RequestState::Automatic:
        return IncidentWords::tr("handled automatically");
    }
    return {};
}

QString whereItStands(const RequestInBrief &request)
{
    //: %1 where a request stands: "waits for a supervisor".
    return request.isRestricted ? IncidentWords::tr("%1 · restricted").arg(text(request.state)) : text(request.state);
}

QString text(IncidentObstacle obstacle)
{
    switch (obstacle) {
    case IncidentObstacle::Over:
        return IncidentWords::tr("It is over.");
    case IncidentObstacle::HeldByAnother:
        return IncidentWords::tr("Somebody else has it in hand. Take the next, or wait until they put it back.");
    case IncidentObstacle::TakeFirst:
        return IncidentWords::tr("It is not in your hands any more. Take it first.");
    case IncidentObstacle::WordsMissing:
        return IncidentWords::tr("It needs a few words.");
    case IncidentObstacle::ToWhom:
        return IncidentWords::tr("Say to whom.");
    case IncidentObstacle::OutcomeMissing:
        return IncidentWords::tr("Say what came of it.");
    case IncidentObstacle::IntoWhich:
        return IncidentWords::tr("The other one is over by now. Choose one that is open.");
    case IncidentObstacle::NotOfThisKind:
        return IncidentWords::tr("Nothing of it can be read again.");
    case IncidentObstacle::DeskOnly:
        return IncidentWords::tr("The desk takes that step by itself.");
    case IncidentObstacle::RequestOver:
        return IncidentWords::tr("The request has its answer, and a second one would go out. Resolve the incident.");
    case IncidentObstacle::NewerVersion:
        return IncidentWords::tr("The service has sent a newer version of the request, which counts. Resolve the incident.");
    case IncidentObstacle::ContentGone:
        return IncidentWords::tr("What came in has been deleted meanwhile. Resolve the incident.");
    case IncidentObstacle::Restricted:
        return IncidentWords::tr("Somebody whom the request names has had it restricted. Wait until that is lifted.");
    }
    return {};
}

QString holderText(const Incident &incident, const IncidentsOffice &office)
{
    const IncidentState state = office.stateOf(incident);
    if (std::holds_alternative<incidentstate::Over>(state))
        return IncidentWords::tr("over");
    if (const auto *waiting = std::get_if<incidentstate::Waiting>(&state)) {
        switch (waiting->on) {
        case ForwardedTo::TechnicalTeam:
            return IncidentWords::tr("with the technical team");
        case ForwardedTo::Client:
            return IncidentWords::tr("with the client");
        case ForwardedTo::Lead:
            return IncidentWords::tr("with a lead");
        }
    }
    const auto *held = std::get_if<incidentstate::Held>(&state);
    if (held == nullptr)
        return IncidentWords::tr("free");
    const QString until = timeOfDay(held->until, QTimeZone::systemTimeZone());
    //: %1 a time of day. The person who reads it works on the incident.
    if (office.isMine(incident))
        return IncidentWords::tr("yours until %1").arg(until);
    const QString name = office.nameOf(held->by);
    //: %1 a name, %2 a time of day.
    return name.isEmpty() ? IncidentWords::tr("taken until %1").arg(until) : IncidentWords::tr("%1 until %2").arg(name, until);
}

Tone toneOfHolder(const Incident &incident, const IncidentsOffice &office)
{
    const IncidentState state = office.stateOf(incident);
    if (std::holds_alternative<incidentstate::Free>(state))
        return Tone::Warn;
    return office.isMine(incident) ? Tone::Accent : Tone::Neutral;
}

QString reasonText(const QString &reason)
{
    if (const auto handedOver = fromWireName<HandOverReason>(reason))
        return text(*handedOver);
    const auto known = std::find_if(knownReasons.begin(), knownReasons.end(),
                                    [&reason](const char *one) { return reason == QLatin1String(one); });
    return known == knownReasons.end() ? reason : IncidentWords::tr(*known);
}

QString whatHappened(const Incident &incident)
{
    switch (incident.kind) {
    case IncidentKind::BrokenPart:
        return incident.request.isEmpty()
            ? IncidentWords::tr("A request came in that cannot be read. Nothing could be queued; every byte of it is kept.")
            : IncidentWords::tr("A part of a request could not be used when it came in. The rest of it went on; every byte is "
                                "kept.");
    case IncidentKind::RedactionLeak:
        return IncidentWords::tr(
            "After the redaction something in the request still looked like clear data, so that this form of "
            "it was withheld.");
    case IncidentKind::HandOver:
        return IncidentWords::tr("A supervisor has handed the request over to support. What they wrote is below.");
    case IncidentKind::UnreadableMap:
        return IncidentWords::tr(
            "What requests hide cannot be read: the key that it was sealed with is not here, or another has taken its place.");
    case IncidentKind::AbnormalBehaviour:
        return IncidentWords::tr("Somebody has reported that the service does not behave as it should.");
    case IncidentKind::DirectContact:
        return IncidentWords::tr("Somebody has written to the company, or called, about what the service does.");
    }
    return {};
}

QString whatItMeans(const Incident &incident)
{
    switch (incident.kind) {
    case IncidentKind::BrokenPart:
        return incident.request.isEmpty()
            ? IncidentWords::tr("Nobody works on it, and whoever wrote gets no answer until it can be read.")
            : IncidentWords::tr("It is decided without that part. Without a calendar, nobody knows when that person is free.");
    case IncidentKind::RedactionLeak:
        return IncidentWords::tr(
            "Nothing has leaked. Nobody is shown the request in this form; if it has no other, nobody can take it.");
    case IncidentKind::HandOver:
        return IncidentWords::tr("No answer has gone out, and none will by itself.");
    case IncidentKind::UnreadableMap:
        return IncidentWords::tr("Whoever asks for their data is not found by these words; nothing can be revealed in requests "
                                 "that came in before.");
    case IncidentKind::AbnormalBehaviour:
        return IncidentWords::tr("It may happen to others as well, and go on happening.");
    case IncidentKind::DirectContact:
        return IncidentWords::tr(
            "A person waits for an answer. If they ask about their data, the time that the law gives runs from "
            "the moment they asked.");
    }
    return {};
}

QString whatToDo(const Incident &incident)
{
    if (isKeptOnly(incident))
        return text(IncidentObstacle::Restricted);
    switch (incident.kind) {
    case IncidentKind::BrokenPart:
        return IncidentWords::tr(
            "Put the file as it should have been in its place: it is read at once, and if it can be used the "
            "request comes in anew. After an update of the program have it read again as it is. When the "
            "service sends the request once more, this ends by itself.");
    case IncidentKind::RedactionLeak:
        return IncidentWords::tr(
            "Have it read again after an update of the program. Until then forward it to the technical team, "
            "without the words that it is about.");
    case IncidentKind::HandOver:
        return IncidentWords::tr("Answer by hand, or ask the client or a lead, and resolve it with what was done.");
    case IncidentKind::UnreadableMap:
        return IncidentWords::tr(
            "Forward it to the technical team: tokens.key has to be put back from its backup. Then resolve it.");
    case IncidentKind::AbnormalBehaviour:
        return IncidentWords::tr("See whether it is here already, and merge it. Forward to the technical team what can be seen "
                                 "again; tell whoever reported it, and resolve it.");
    case IncidentKind::DirectContact:
        return IncidentWords::tr(
            "Answer them. If they ask about their data, start a rights request, and resolve this one with it.");
    }
    return {};
}

QString stepText(const IncidentStep &step)
{
    QString what = text(step.kind);
    if (step.to) {
        //: %1 "Forwarded", %2 to whom.
        what = IncidentWords::tr("%1 · %2").arg(what, text(*step.to));
    } else if (step.outcome) {
        what = IncidentWords::tr("%1 · %2").arg(what, text(*step.outcome));
    } else if (!step.into.isEmpty()) {
        what = IncidentWords::tr("%1 · %2").arg(what, numberOf(step.into));
    }
    return withWords(what, step.words);
}

ErrorText incidentProblem(ErrorKind kind)
{
    return onlineErrorText(kind,
                           IncidentWords::tr("Incidents are kept on no workstation, so that there are none without the desk."));
}

} // namespace vigie::ui
