// What the person says of the redaction. What was missed is hidden here at once, whether the desk can be reached or not; the desk
// hears of it in the order in which it was said, so that each spot means the same there. Until it has, it is kept as the outbox
// is.
#include "models/domain/json.h"
#include "models/workbench/workbench_p.h"

#include <QJsonArray>

#include <algorithm>

namespace vigie {

namespace {

QByteArray reportBytes(const RequestId &request, const QString &clientCode, const RedactionReport &report,
                       const QStringList &words, const TextRun::Hidden &as, Instant saidAt)
{
    return toBytes({{QStringLiteral("request"), request.value},
                    {QStringLiteral("clientCode"), clientCode},
                    {QStringLiteral("report"), toJson(report)},
                    {QStringLiteral("words"), QJsonArray::fromStringList(words)},
                    {QStringLiteral("category"), QString(wireName(as.category))},
                    {QStringLiteral("token"), as.token.value},
                    {QStringLiteral("saidAt"), toRfc3339(saidAt)}});
}

} // namespace

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
    d->reportsOwed.push_back({content.id, content.clientCode, report, words, as, randomUuid(), deskNow()});
    d->caseBytes.forget(); // the words are in them
    d->hideReported(content);
    d->report(d->saveHeld(Durability::Power));
    Q_EMIT taskChanged();
    Q_EMIT outboxChanged();
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
    d->reportsOwed.push_back({content.id, content.clientCode, report, {}, {}, randomUuid(), deskNow()});
    d->report(d->saveHeld(Durability::Power));
    Q_EMIT outboxChanged();
    d->sendReports();
    return Done{};
}

bool Workbench::owesReports() const
{
    return !d->reportsOwed.empty();
}

std::vector<PendingReport> Workbench::pendingReports() const
{
    std::vector<PendingReport> pending;
    for (const Private::OwedReport &owed : d->reportsOwed)
        pending.push_back({owed.report.kind, owed.report.category, owed.report.token, owed.clientCode, owed.saidAt,
                           d->reporting && pending.empty(), owed.isKept});
    return pending;
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
    const OwedReport &next = reportsOwed.front();
    // What only time has taken away is asked for again first.
    if (const auto *lost = std::get_if<task::LeaseLost>(&task);
        lost && lost->held.content.id == next.request && lost->held.lease.id != reclaimRefused)
        return;
    reporting = true;
    gateway.reportRedaction(next.request, next.report, next.key,
                            guarded<HeldCase>([this, key = next.key](const Result<HeldCase> &result) {
                                reporting = false;
                                reported(key, result);
                                kick(); // a decision may have waited for it
                            }));
}

void Workbench::Private::reported(const QString &key, const Result<HeldCase> &result)
{
    const auto isIt = [&](const OwedReport &owed) { return owed.key == key; };
    const auto answered = std::find_if(reportsOwed.begin(), reportsOwed.end(), isIt);
    if (!result.ok()) {
        const Error error = result.error();
        const Consequence consequence = failedCall(error);
        if (consequence == Consequence::SessionEnded || answered == reportsOwed.end())
            return;
        if (consequence == Consequence::TryAgain) {
            answered->troublesDesk = error.kind == ErrorKind::DeskFailed;
            Q_EMIT q->taskChanged(); // it is owed, which the view says
            Q_EMIT q->outboxChanged();
            return;
        }
        // The desk will not hide it; here it stays hidden as long as the program runs.
        const OwedReport done = *answered;
        reportsOwed.erase(answered);
        if (!done.words.isEmpty())
            hiddenHere.push_back(done);
        if (error.kind == ErrorKind::LeaseLost)
            loseLease(done.request);
        report(saveHeld());
        report(purge()); // the words are nobody's any more
        Q_EMIT q->outboxChanged();
        Q_EMIT q->failed(error);
        return;
    }
    reached();
    if (answered == reportsOwed.end()) // ordered away meanwhile
        return;
    reportsOwed.erase(answered);
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
    report(purge());
    Q_EMIT q->taskChanged();
    Q_EMIT q->outboxChanged();
}

bool Workbench::Private::waitsForReport(const OutboxEntry &entry) const
{
    return std::any_of(reportsOwed.begin(), reportsOwed.end(),
                       [&](const OwedReport &owed) { return owed.request == entry.decision.request && !owed.troublesDesk; });
}

void Workbench::Private::addReports(CacheChange &change, const std::vector<HeldRow> &beside) const
{
    change.keptCleared.push_back(KeptKind::RedactionReport);
    for (const OwedReport &owed : reportsOwed) {
        const bool isHere =
            std::any_of(beside.begin(), beside.end(), [&](const HeldRow &row) { return row.request == owed.request; });
        change.kept.push_back(
            {{KeptKind::RedactionReport, owed.key},
             reportBytes(owed.request, owed.clientCode, owed.report, isHere ? owed.words : QStringList(), owed.as, owed.saidAt)});
    }
}

void Workbench::Private::noteReportsKept()
{
    reportsKept = !reportsOwed.empty();
    for (OwedReport &owed : reportsOwed)
        owed.isKept = true;
}

void Workbench::Private::loadReports(const std::vector<KeptRow> &rows)
{
    for (const KeptRow &row : rows) {
        if (row.key.kind != KeptKind::RedactionReport)
            continue;
        reportsKept = true;
        const Result<QJsonObject> json = parseJsonObject(row.content);
        const Result<RedactionReport> said = json.ok() ? redactionReportFromJson(json->value(QStringLiteral("report")).toObject())
                                                       : Result<RedactionReport>(json.error());
        if (!said.ok()) {
            report(Error{ErrorKind::StorageDamaged, QStringLiteral("a report on the redaction")});
            continue;
        }
        const auto category = fromWireName<TokenCategory>(json->value(QStringLiteral("category")).toString());
        const QString token = json->value(QStringLiteral("token")).toString();
        OwedReport owed{RequestId{json->value(QStringLiteral("request")).toString()},
                        json->value(QStringLiteral("clientCode")).toString(),
                        *said,
                        {},
                        {category.value_or(TokenCategory::Unknown), Token{token}},
                        row.key.key,
                        fromRfc3339(json->value(QStringLiteral("saidAt")).toString()).value_or(Instant())};
        const QJsonArray words = json->value(QStringLiteral("words")).toArray();
        for (const QJsonValue &word : words)
            owed.words << word.toString();
        owed.isKept = true;
        // No two mean different words.
        hiddenCount = std::max(hiddenCount, token.section(QLatin1Char('_'), -1).toInt());
        reportsOwed.push_back(std::move(owed));
    }
    // Those of an ended session that were in memory alone came later than what is on the disk.
    std::stable_sort(reportsOwed.begin(), reportsOwed.end(),
                     [](const OwedReport &one, const OwedReport &other) { return one.saidAt < other.saidAt; });
}

void Workbench::Private::dropReportsOrderedAway()
{
    const auto isGone = [this](const OwedReport &owed) {
        const auto order = orderedAway.constFind(owed.request.value);
        return order != orderedAway.cend() && owed.saidAt <= *order;
    };
    reportsOwed.erase(std::remove_if(reportsOwed.begin(), reportsOwed.end(), isGone), reportsOwed.end());
    hiddenHere.erase(std::remove_if(hiddenHere.begin(), hiddenHere.end(), isGone), hiddenHere.end());
}

} // namespace vigie
