#include "models/desk/redactionreports.h"

#include "models/desk/queue.h"
#include "models/desk/serving.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/mentions.h"
#include "models/ledger/people.h"
#include "models/ledger/redactionreports.h"
#include "models/redaction/vault.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

constexpr qsizetype longestReport = 1000; ///< characters hidden by one
constexpr std::array bothLevels{DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry};

QString formOf(const QString &word)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    for (const QChar c : word) {
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
    }
    if (word.contains(u'@'))
        return QStringLiteral("a@a");
    if (digit)
        return lower || upper ? QStringLiteral("a0") : QStringLiteral("00");
    if (upper && lower)
        return QStringLiteral("Aa");
    if (upper)
        return QStringLiteral("AA");
    return lower ? QStringLiteral("aa") : QStringLiteral("other");
}

QString cueOf(const QString &line, bool before)
{
    const QString near = line.trimmed();
    if (near.isEmpty())
        return QStringLiteral("line-end");
    const QChar c = before ? near.back() : near.front();
    if (!c.isLetterOrNumber())
        return QStringLiteral("sign");
    const QString word = before ? near.section(u' ', -1) : near.section(u' ', 0, 0);
    if (c.isDigit())
        return QStringLiteral("number");
    return word.front().isUpper() ? QStringLiteral("capital") : QStringLiteral("word");
}

/// The number after the last underscore; 0 without one.
int numberOf(const Token &token)
{
    return token.value.section(u'_', -1).toInt();
}

} // namespace

QJsonObject shapeOf(const QStringList &words)
{
    QJsonArray pieces;
    for (const QString &piece : words) {
        for (const QString &word : piece.split(u' ', Qt::SkipEmptyParts))
            pieces.append(QJsonObject{{QStringLiteral("length"), word.size()}, {QStringLiteral("form"), formOf(word)}});
    }
    return {{QStringLiteral("pieces"), pieces}};
}

std::pair<QString, QString> cuesAround(const Case &request, const TextSpot &spot)
{
    const RedactedMessage &message = request.thread.at(static_cast<std::size_t>(spot.message));
    const RedactedText &text = spot.part == MessagePart::Body ? message.body : message.quoted;
    QString before = QStringLiteral("line-end");
    QString after = QStringLiteral("line-end");
    qsizetype start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const TextRun &run = text[i];
        if (run.hidden) {
            const QString cue = QLatin1String("hidden:") + wireName(run.hidden->category);
            if (start <= spot.start)
                before = cue;
            if (start >= spot.end && after == QLatin1String("line-end"))
                return {before, cue};
            continue;
        }
        const qsizetype end = start + run.text.size();
        if (start < spot.start)
            before = cueOf(run.text.left(spot.start - start).section(u'\n', -1), true);
        if (end > spot.end)
            return {before, cueOf(run.text.mid(std::max<qsizetype>(spot.end - start, 0)).section(u'\n', 0, 0), false)};
        start = end;
    }
    return {before, after};
}

Result<HeldCase> RedactionReports::report(const Caller &caller, const RequestId &request, const RedactionReport &report,
                                          const QString &key)
{
    if (key.isEmpty() || key.size() > 200)
        return Error{ErrorKind::InvalidInput, QStringLiteral("idempotency key: 1 to 200 characters")};
    return m_context.ledger.transact([&]() -> Result<HeldCase> {
        const Result<Held> held = Queue(m_context).lockHeldOf(caller, request);
        if (!held)
            return held.error();
        ledger::RedactionReportStore store(m_context.ledger);
        const Result<bool> repeated = store.isKnown(caller.me.id, key);
        if (!repeated)
            return repeated.error();
        if (*repeated) // its answer was lost; the same spot may mean other words by now
            return served(caller, held->lease);
        if (held->request.version != report.version)
            return Error{ErrorKind::RequestChanged, QStringLiteral("reported on another version")};
        const Result<DisclosureLevel> level = Serving(m_context).levelFor(held->request, caller);
        if (!level)
            return level.error();
        const Result<Noted> noted = report.kind == ReportKind::Missed ? hideEverywhere(held->request, *level, report)
                                                                      : shapeOfHidden(held->request, *level, report.token);
        if (!noted)
            return noted.error();
        const ledger::RedactionReportRow row{randomUuid(),
                                             m_context.now(),
                                             caller.me.id,
                                             key,
                                             request,
                                             report.version,
                                             QString(wireName(*level)),
                                             QString(wireName(report.kind)),
                                             QString(wireName(noted->category)),
                                             noted->token,
                                             QString::fromUtf8(toBytes(noted->shape))};
        if (Status added = store.add(row); !added)
            return added.error();
        Result<HeldCase> answer = served(caller, held->lease);
        if (!answer)
            return answer;
        if (Status recorded = Trail(m_context).append(AuditEvent::RedactionReported, caller.me.id,
                                                      {{QStringLiteral("report"), row.id},
                                                       {QStringLiteral("request"), request.value},
                                                       {QStringLiteral("version"), row.version},
                                                       {QStringLiteral("kind"), row.kind},
                                                       {QStringLiteral("category"), row.category},
                                                       {QStringLiteral("token"), row.token.value},
                                                       {QStringLiteral("session"), caller.session.value}});
            !recorded)
            return recorded.error();
        return answer;
    });
}

Result<HeldCase> RedactionReports::served(const Caller &caller, const Lease &lease)
{
    Result<HeldCase> held = Serving(m_context).serve(caller, lease);
    if (!held)
        return held;
    const Status viewed = Serving(m_context).record(AuditEvent::Viewed, caller, *held);
    return viewed ? held : Result<HeldCase>(viewed.error());
}

Result<Case> RedactionReports::form(const ledger::RequestRow &request, DisclosureLevel level)
{
    const Result<std::optional<QString>> stored = ledger::RequestStore(m_context.ledger).form(request.id, request.version, level);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorKind::NotFound, QStringLiteral("no form for this level")};
    return caseFromJson(QJsonDocument::fromJson((*stored)->toUtf8()).object());
}

/// In the forms of both levels: whoever holds the request next, wherever, does not see it any more.
Result<RedactionReports::Noted> RedactionReports::hideEverywhere(const ledger::RequestRow &request, DisclosureLevel seenAt,
                                                                 const RedactionReport &report)
{
    const Result<Case> seen = form(request, seenAt);
    if (!seen)
        return seen.error();
    if (seen->revision != report.revision)
        return Error{ErrorKind::RequestChanged, QStringLiteral("words were hidden meanwhile")};
    const QStringList words = wordsAt(*seen, report.spot);
    const QString all = words.join(u' ');
    if (words.isEmpty() || all.size() > longestReport)
        return Error{ErrorKind::InvalidInput, QStringLiteral("spot: no words of the case")};
    Noted noted{report.category, {}, shapeOf(words)};
    const auto [before, after] = cuesAround(*seen, report.spot);
    noted.shape.insert(QStringLiteral("before"), before);
    noted.shape.insert(QStringLiteral("after"), after);
    noted.shape.insert(QStringLiteral("language"), seen->language);

    // One token for both levels, which neither has used yet.
    TokenMaps maps(m_context);
    std::map<DisclosureLevel, TokenValues> values;
    const QString prefix = redaction::tokenPrefix(report.category) + u'_';
    int taken = 0;
    for (const DisclosureLevel level : bothLevels) {
        const Result<std::optional<TokenValues>> known = maps.find({request.id, request.version, level});
        if (!known)
            return known.error();
        values[level] = known->value_or(TokenValues());
        for (const auto &[token, hidden] : values[level]) {
            if (token.value.startsWith(prefix))
                taken = std::max(taken, numberOf(token));
        }
    }
    noted.token = Token{prefix + QString::number(taken + 1)};
    for (const DisclosureLevel level : bothLevels) {
        Result<Case> content = form(request, level);
        if (!content && content.error().kind == ErrorKind::NotFound)
            continue; // withheld from this level
        if (!content)
            return content.error();
        for (const QString &piece : words)
            hide(*content, piece, TextRun::Hidden{report.category, noted.token});
        if (Status changed = ledger::RequestStore(m_context.ledger)
                                 .changeForm(request.id, request.version, level, QString::fromUtf8(toBytes(toJson(*content))));
            !changed)
            return changed.error();
        values[level].insert_or_assign(noted.token, HiddenValue{report.category, all, words});
        if (Status kept = maps.keep({request.id, request.version, level}, values[level]); !kept)
            return kept.error();
    }
    if (Status again = ledger::MentionStore(m_context.ledger).noteAgain(request.id); !again)
        return again.error();
    return noted;
}

Result<RedactionReports::Noted> RedactionReports::shapeOfHidden(const ledger::RequestRow &request, DisclosureLevel level,
                                                                const Token &token)
{
    const Result<std::optional<TokenValues>> values = TokenMaps(m_context).find({request.id, request.version, level});
    if (!values)
        return values.error();
    const auto found = *values ? (*values)->find(token) : TokenValues::const_iterator();
    if (!*values || found == (*values)->end())
        return Error{ErrorKind::NotFound, QStringLiteral("no such token")};
    return Noted{found->second.category, token, shapeOf({found->second.value})};
}

Result<std::vector<RedactionReportEntry>> RedactionReports::all()
{
    const Result<std::vector<ledger::RedactionReportRow>> rows = ledger::RedactionReportStore(m_context.ledger).all();
    if (!rows)
        return rows.error();
    Result<std::map<PersonId, QString>> names = ledger::PeopleStore(m_context.ledger).names();
    if (!names)
        return names.error();
    std::vector<RedactionReportEntry> entries;
    for (const ledger::RedactionReportRow &row : *rows)
        entries.push_back({row.at, (*names)[row.person], row.request, row.version, row.level, row.kind, row.category, row.token,
                           QJsonDocument::fromJson(row.shape.toUtf8()).object()});
    return entries;
}

} // namespace vigie::desk
