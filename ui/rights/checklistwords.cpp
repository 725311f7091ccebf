#include "ui/rights/checklistwords.h"

#include "ui/common/format.h"
#include "ui/rights/rightswords.h"

#include <QCoreApplication>

namespace vigie::ui {
namespace {

struct ChecklistSpeech {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::RightsWords)
};

QString actText(RightKind kind)
{
    switch (kind) {
    case RightKind::Access:
    case RightKind::Portability:
        return ChecklistSpeech::tr("Put the data together");
    case RightKind::Rectification:
        return ChecklistSpeech::tr("Put right");
    case RightKind::Erasure:
        return ChecklistSpeech::tr("Erase");
    case RightKind::Restriction:
        return ChecklistSpeech::tr("Restrict");
    case RightKind::Objection:
    case RightKind::Withdrawal:
        return ChecklistSpeech::tr("Stop the processing");
    }
    return {};
}

/// Which of the purposes are not this desk's.
QString serviceHint(const RightsCase &request)
{
    const auto next = nextOfService(request);
    if (!next)
        return isStopping(request.wish.kind)
            ? ChecklistSpeech::tr("only for what is held or served elsewhere")
            : ChecklistSpeech::tr("only if the service knows them by an enquiry or its newsletter: then pass it on too");
    if (*next == RightsStepKind::Weighed)
        return ChecklistSpeech::tr(
            "security goes on only on compelling grounds: say which, or have the service stop (art. 21(1))");
    QStringList purposes;
    for (const Purpose purpose : passedOnOf(request.wish))
        purposes.append(text(purpose));
    if (!isStopping(request.wish.kind))
        //: %1 the purposes for which the service itself holds data of its users.
        return ChecklistSpeech::tr("the service holds it elsewhere, ask it too: %1").arg(purposes.join(QStringLiteral(", ")));
    //: %1 the purposes that a person's consent is withdrawn for and that the service itself serves.
    return ChecklistSpeech::tr("the service stops it, tell it: %1").arg(purposes.join(QStringLiteral(", ")));
}

QString clientHint(const std::vector<QString> &unasked)
{
    if (unasked.empty())
        return ChecklistSpeech::tr("only if a client answers for a part");
    //: %1 the codes of clients.
    return ChecklistSpeech::tr("they decide about what is held for them: %1")
        .arg(QStringList(unasked.begin(), unasked.end()).join(QStringLiteral(", ")));
}

QString hintOf(RightsTask task, const RightsCase &request)
{
    switch (task) {
    case RightsTask::Acknowledge:
        return ChecklistSpeech::tr("without delay");
    case RightsTask::Identity:
        return ChecklistSpeech::tr("the address they write from is often enough");
    case RightsTask::Search:
        return ChecklistSpeech::tr("recorded in the audit trail");
    case RightsTask::Client:
        return clientHint(unaskedClients(request));
    case RightsTask::Service:
        return serviceHint(request);
    case RightsTask::Act:
        if (!isActedOn(request.wish))
            return ChecklistSpeech::tr("nothing is held here for these purposes");
        if (isLeftToClients(request))
            return ChecklistSpeech::tr("each client has declined");
        if (isLeavingOut(request.wish))
            return ChecklistSpeech::tr("out of reviews and samples, now and later");
        if (isErasing(request.wish))
            return ChecklistSpeech::tr("type %1 to confirm").arg(erasureWords(request.number));
        if (isRestricting(request.wish.kind))
            return ChecklistSpeech::tr("kept, but worked by nobody until it is lifted");
        return isArchiving(request.wish.kind) ? ChecklistSpeech::tr("a file for them; others masked")
                                              : ChecklistSpeech::tr("say what was done");
    case RightsTask::Recipients:
        return tellsRecipients(request.wish) ? ChecklistSpeech::tr("art. 19")
                                             : ChecklistSpeech::tr("not asked for by this right");
    case RightsTask::Answer:
        return ChecklistSpeech::tr("by the last day at the latest");
    }
    return {};
}

/// What of the service degrades without their consent (D6), as it should be known before it does.
QString consequenceText(RightsTask task, const RightsWish &wish)
{
    if (task == RightsTask::Act && isErasing(wish))
        return ChecklistSpeech::tr("meetings with them can no longer be arranged as before");
    return isErasing(wish) ? ChecklistSpeech::tr("they get nothing more of that")
                           : ChecklistSpeech::tr("meetings with them are arranged as before");
}

/// Each on a line, with what has become of it.
QString recipientsText(const std::vector<RecipientState> &states, RightKind kind, const QTimeZone &zone)
{
    const QString byDesk = kind == RightKind::Rectification
        ? ChecklistSpeech::tr("sees signs in the place of it, right from now on")
        : ChecklistSpeech::tr("by the desk, with receipts");
    QStringList lines;
    for (const RecipientState &one : states) {
        QString state = isToldByDesk(one.recipient.kind) ? byDesk : ChecklistSpeech::tr("not told yet");
        if (one.step)
            state = withWords(QStringLiteral("%1 · %2").arg(shortDate(toDateTime(one.step->at, zone).date()),
                                                            one.step->kind == RightsStepKind::RecipientsTold
                                                                ? ChecklistSpeech::tr("told")
                                                                : ChecklistSpeech::tr("cannot be told")),
                              one.step->words);
        //: %1 somebody who got something: "Clients, K-318"; %2 whether they were told.
        lines.append(ChecklistSpeech::tr("%1: %2").arg(recipientText(one.recipient), state));
    }
    return lines.isEmpty() ? ChecklistSpeech::tr("nobody has got anything of it") : lines.join(QLatin1Char('\n'));
}

} // namespace

QString taskText(const ChecklistItem &item, RightKind kind)
{
    switch (item.task) {
    case RightsTask::Acknowledge:
        return ChecklistSpeech::tr("Acknowledge receipt");
    case RightsTask::Identity:
        return ChecklistSpeech::tr("Identity");
    case RightsTask::Search:
        return ChecklistSpeech::tr("Search and count");
    case RightsTask::Client:
        return ChecklistSpeech::tr("The client's part");
    case RightsTask::Service:
        return ChecklistSpeech::tr("The service's part");
    case RightsTask::Act:
        return actText(kind);
    case RightsTask::Recipients:
        return ChecklistSpeech::tr("Tell the recipients");
    case RightsTask::Answer:
        return ChecklistSpeech::tr("Answer the person");
    }
    return {};
}

QString taskDetail(const ChecklistItem &item, const RightsCase &request, const QTimeZone &zone)
{
    const auto recipients = item.task == RightsTask::Recipients ? recipientsOf(request) : std::nullopt;
    if (recipients && tellsRecipients(request.wish))
        return recipientsText(*recipients, request.wish.kind, zone);
    const bool isBefore = item.state == StepState::Next || item.state == StepState::Later;
    const bool stops = item.task == RightsTask::Act || item.task == RightsTask::Service;
    if (isBefore && stops && request.wish.kind == RightKind::Withdrawal)
        return QStringLiteral("%1 · %2").arg(hintOf(item.task, request), consequenceText(item.task, request.wish));
    const bool isToForward = item.task == RightsTask::Client && isBefore && !unaskedClients(request).empty();
    if (!item.step || isToForward)
        return hintOf(item.task, request);
    const QString done = QStringLiteral("%1 · %2").arg(shortDate(toDateTime(item.step->at, zone).date()), stepText(*item.step));
    return withWords(done, item.step->words);
}

} // namespace vigie::ui
