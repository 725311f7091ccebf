#include "models/domain/redactionreport.h"

#include "models/domain/jsonreader.h"

#include <algorithm>

namespace vigie {
namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

const RedactedText *textAt(const Case &request, const TextSpot &spot)
{
    if (spot.message < 0 || spot.message >= static_cast<int>(request.thread.size()))
        return nullptr;
    const RedactedMessage &message = request.thread[static_cast<std::size_t>(spot.message)];
    return spot.part == MessagePart::Body ? &message.body : &message.quoted;
}

/// Whole words, and neither blanks nor signs at the ends.
QString widened(const QString &text, qsizetype from, qsizetype to)
{
    while (from > 0 && from < text.size() && isWord(text.at(from)) && isWord(text.at(from - 1)))
        --from;
    while (to > from && to < text.size() && isWord(text.at(to - 1)) && isWord(text.at(to)))
        ++to;
    while (from < to && !isWord(text.at(from)))
        ++from;
    while (to > from && !isWord(text.at(to - 1)))
        --to;
    return text.mid(from, to - from);
}

/// Runs of words side by side; an occurrence may go across the border of two.
bool hideIn(RedactedText &text, const QString &words, const TextRun::Hidden &as)
{
    RedactedText result;
    bool changed = false;
    for (std::size_t first = 0; first < text.size();) {
        if (text[first].hidden) {
            result.push_back(text[first++]);
            continue;
        }
        std::size_t last = first;
        QString joined;
        while (last < text.size() && !text[last].hidden)
            joined += text[last++].text;
        std::vector<std::pair<qsizetype, qsizetype>> found;
        for (qsizetype at = joined.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;) {
            const qsizetype end = at + words.size();
            const bool whole = (at == 0 || !isWord(joined.at(at - 1))) && (end == joined.size() || !isWord(joined.at(end)));
            if (whole)
                found.emplace_back(at, end);
            at = joined.indexOf(words, whole ? end : at + 1, Qt::CaseInsensitive);
        }
        changed = changed || !found.empty();
        qsizetype start = 0; // of the run, in the joined text
        std::size_t next = 0;
        std::optional<TextRun> hidden;
        for (std::size_t i = first; i < last; ++i) {
            const TextRun &run = text[i];
            const qsizetype end = start + run.text.size();
            qsizetype at = start;
            while (at < end) {
                if (next == found.size() || found[next].first >= end) {
                    result.push_back({run.text.mid(at - start), std::nullopt, run.readAs});
                    break;
                }
                if (found[next].first > at) {
                    result.push_back({run.text.mid(at - start, found[next].first - at), std::nullopt, run.readAs});
                    at = found[next].first;
                }
                if (!hidden)
                    hidden = TextRun{QString(), as, {}};
                for (const FieldName field : run.readAs) {
                    if (std::find(hidden->readAs.begin(), hidden->readAs.end(), field) == hidden->readAs.end())
                        hidden->readAs.push_back(field);
                }
                at = std::min(end, found[next].second);
                if (at == found[next].second) {
                    result.push_back(*hidden);
                    hidden.reset();
                    ++next;
                }
            }
            start = end;
        }
        first = last;
    }
    if (changed)
        text = std::move(result);
    return changed;
}

} // namespace

QJsonObject toJson(const RedactionReport &value)
{
    QJsonObject json{{QStringLiteral("kind"), QString(wireName(value.kind))},
                     {QStringLiteral("version"), value.version},
                     {QStringLiteral("revision"), value.revision}};
    if (value.kind == ReportKind::Excess) {
        json.insert(QStringLiteral("token"), value.token.value);
        return json;
    }
    json.insert(QStringLiteral("message"), value.spot.message);
    json.insert(QStringLiteral("part"), QString(wireName(value.spot.part)));
    json.insert(QStringLiteral("start"), value.spot.start);
    json.insert(QStringLiteral("end"), value.spot.end);
    json.insert(QStringLiteral("category"), QString(wireName(value.category)));
    return json;
}

Result<RedactionReport> redactionReportFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    RedactionReport report;
    report.kind = reader.enumerator<ReportKind>(QStringLiteral("kind"));
    report.version = reader.integer(QStringLiteral("version"));
    report.revision = reader.integer(QStringLiteral("revision"));
    if (report.kind == ReportKind::Excess) {
        report.token = reader.id<Token>(QStringLiteral("token"));
        return reader.finish(report);
    }
    report.spot.message = reader.integer(QStringLiteral("message"));
    report.spot.part = reader.enumerator<MessagePart>(QStringLiteral("part"));
    report.spot.start = reader.integer(QStringLiteral("start"));
    report.spot.end = reader.integer(QStringLiteral("end"));
    report.category = reader.enumerator<TokenCategory>(QStringLiteral("category"));
    return reader.finish(report);
}

QStringList wordsAt(const Case &request, const TextSpot &spot)
{
    const RedactedText *text = textAt(request, spot);
    if (!text || spot.start < 0 || spot.end <= spot.start)
        return {};
    QStringList words;
    qsizetype start = 0;
    for (std::size_t i = 0; i < text->size();) {
        if ((*text)[i].hidden) {
            ++i;
            continue;
        }
        QString joined;
        while (i < text->size() && !(*text)[i].hidden)
            joined += (*text)[i++].text;
        const qsizetype from = std::max<qsizetype>(spot.start - start, 0);
        const qsizetype to = std::min<qsizetype>(spot.end - start, joined.size());
        if (from < to) {
            if (const QString piece = widened(joined, from, to); !piece.isEmpty())
                words.append(piece);
        }
        start += joined.size();
    }
    return words;
}

void hide(Case &request, const QString &words, const TextRun::Hidden &as)
{
    if (words.isEmpty())
        return;
    bool changed = false;
    for (RedactedMessage &message : request.thread) {
        changed = hideIn(message.body, words, as) || changed;
        changed = hideIn(message.quoted, words, as) || changed;
    }
    for (UnderstoodField &field : request.understanding) {
        auto *value = std::get_if<RedactedText>(&field.value);
        if (value && field.name != FieldName::Zone) // an IANA id, not words of the thread
            changed = hideIn(*value, words, as) || changed;
    }
    if (changed)
        ++request.revision;
}

} // namespace vigie
