#include "ui/supervision/decisionwords.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/supervision/messagewords.h"
#include "ui/supervision/sharing.h"

#include <QRegularExpression>

namespace vigie::ui {

namespace {

/// What was typed, with its tokens in braces as they are called everywhere else. Other braces stay.
QString typedText(const QString &typed, const std::vector<Participant> &participants)
{
    static const QRegularExpression braces(QStringLiteral("\\{([A-Z][A-Z_]*_[0-9]+)\\}"));
    const QString text = madeVisible(typed);
    QString words;
    qsizetype from = 0;
    for (auto matches = braces.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const Token token{match.captured(1)};
        words += text.mid(from, match.capturedStart() - from);
        const std::optional<TokenCategory> category = categoryOf(token);
        words += category ? tokenText(*category, token, participants) : match.captured();
        from = match.capturedEnd();
    }
    return words + text.mid(from);
}

} // namespace

QString fieldValueText(const FieldValue &value, const std::vector<Participant> &participants)
{
    if (const auto *kind = std::get_if<MeetingKind>(&value))
        return text(*kind);
    if (const auto *minutes = std::get_if<Minutes>(&value))
        return duration(*minutes);
    if (const auto *window = std::get_if<DateWindow>(&value))
        return daySpan(window->first, window->last);
    // Hidden words have room for an icon around them where they are drawn; here a comma follows at once.
    return shownText(std::get<RedactedText>(value), participants)
        .text.simplified()
        .replace(QLatin1String(" ,"), QLatin1String(","));
}

std::vector<Statement> DecisionWords::of(const Decision &decision, const Case &request)
{
    std::vector<Statement> said{{tr("Decision"), {rulingText(decision.ruling)}}};
    const auto add = [&said](const QString &what, const QStringList &says) {
        if (!says.isEmpty() && !says.constFirst().isEmpty())
            said.push_back({what, says});
    };
    QStringList times;
    for (const TimeRange &when : slotsOf(decision.ruling)) {
        times << dayAndTimeSpan(when, clientZone(request));
        times << SlotWords::elsewhere(when, request);
    }
    add(slotsOf(decision.ruling).size() > 1 ? tr("Slots") : tr("Slot"), times);
    if (const auto *question = std::get_if<ruling::Clarify>(&decision.ruling)) {
        QStringList to;
        for (const Token &token : question->to)
            to << participantText(token, request.participants);
        add(tr("To"), {to.join(QStringLiteral(", "))});
        add(tr("Question"), {typedText(question->question, request.participants)});
    } else if (const auto *decline = std::get_if<ruling::Decline>(&decision.ruling)) {
        add(tr("Reason"), {text(decline->reason)});
        add(tr("Message to the client"), {typedText(decline->message, request.participants)});
    } else if (const auto *handOver = std::get_if<ruling::HandOver>(&decision.ruling)) {
        add(tr("Reason"), {text(handOver->reason)});
        add(tr("Note for support"), {typedText(handOver->note, request.participants)});
    }
    if (reachesParticipants(decision.ruling)) {
        const QStringList shared = sharingWords(request, decision.sharing);
        add(tr("Shared"), shared.isEmpty() ? QStringList{tr("nothing of the client's")} : shared);
    }
    QStringList corrections;
    for (const Correction &correction : decision.corrections) {
        //: A field and its value: "Duration: 45 min". French: %1 : %2
        corrections << tr("%1: %2").arg(text(correction.name), fieldValueText(correction.value, request.participants));
    }
    add(tr("Corrected"), corrections);
    return said;
}

} // namespace vigie::ui
