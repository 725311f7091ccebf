// What the person says of the redaction. What was missed is hidden here at once, whether the desk can be reached or not; the desk
// hears of it in the order in which it was said, so that each spot means the same there.
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

Status Workbench::reportMissed(const TextSpot &spot, TokenCategory category)
{
    task::Working *shown = d->working();
    if (!shown)
        return Error{ErrorKind::LeaseLost, QStringLiteral("no case is in hand")};
    Case &content = shown->held.content;
    const QStringList words = wordsAt(content, spot);
    if (words.isEmpty())
        return Error{ErrorKind::InvalidInput, QStringLiteral("no words there")};
    const RedactionReport report{ReportKind::Missed, content.version, spot, category, {}, content.revision};
    const TextRun::Hidden as{category, Token{QStringLiteral("REPORTED_%1").arg(++d->hiddenCount)}};
    d->reportsOwed.push_back({content.id, report, words, as, randomUuid()});
    d->caseBytes.forget(); // the words are in them
    d->hideReported(content);
    d->report(d->saveHeld());
    Q_EMIT taskChanged();
    d->sendReports();
    return Done{};
}

Status Workbench::reportExcess(const Token &token)
{
    const task::Working *shown = d->working();
    if (!shown)
        return Error{ErrorKind::LeaseLost, QStringLiteral("no case is in hand")};
    const Case &content = shown->held.content;
    const RedactionReport report{ReportKind::Excess, content.version, {}, TokenCategory::Unknown, token, content.revision};
    d->reportsOwed.push_back({content.id, report, {}, {}, randomUuid()});
    d->sendReports();
    return Done{};
}

bool Workbench::owesReports() const
{
    return !d->reportsOwed.empty();
}

/// What the desk does not hide yet, in what it says the case is.
void Workbench::Private::hideReported(Case &content) const
{
    const int revision = content.revision;
    bool changed = false;
    const auto hideOne = [&](const OwedReport &owed) {
        if (owed.request != content.id)
            return;
        for (const QString &words : owed.words)
            hide(content, words, owed.as);
        changed = changed || content.revision != revision;
    };
    std::for_each(hiddenHere.begin(), hiddenHere.end(), hideOne);
    std::for_each(reportsOwed.begin(), reportsOwed.end(), hideOne);
}

void Workbench::Private::sendReports()
{
    if (reporting || reportsOwed.empty() || !me() || !backoff.isDue(clock.now()))
        return;
    reporting = true;
    const OwedReport &next = reportsOwed.front();
    gateway.reportRedaction(next.request, next.report, next.key, guarded<HeldCase>([this](Result<HeldCase> result) {
                                reporting = false;
                                reported(result);
                            }));
}

void Workbench::Private::reported(const Result<HeldCase> &result)
{
    if (reportsOwed.empty())
        return;
    const OwedReport done = reportsOwed.front();
    if (!result.ok()) {
        const Error error = result.error();
        const Consequence consequence = failedCall(error);
        if (consequence == Consequence::SessionEnded)
            return;
        if (consequence == Consequence::TryAgain) {
            Q_EMIT q->taskChanged(); // it is owed, which the view says
            return;
        }
        // The desk will not hide it; here it stays hidden as long as the program runs.
        reportsOwed.pop_front();
        if (!done.words.isEmpty())
            hiddenHere.push_back(done);
        if (error.kind == ErrorKind::LeaseLost)
            loseLease(done.request);
        Q_EMIT q->failed(error);
        sendReports();
        return;
    }
    reached();
    reportsOwed.pop_front();
    HeldCase now = *result;
    hideReported(now.content);
    if (auto *shown = working();
        shown && shown->held.content.id == now.content.id && shown->held.content.version == now.content.version)
        shown->held.content = now.content;
    for (Hand &hand : reserve) {
        if (hand.held.content.id == now.content.id && hand.held.content.version == now.content.version)
            hand.held.content = now.content;
    }
    report(saveHeld());
    Q_EMIT q->taskChanged();
    sendReports();
}

} // namespace vigie
