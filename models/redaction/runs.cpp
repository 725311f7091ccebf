#include "models/redaction/redactor.h"

#include <algorithm>
#include <set>

namespace vigie::redaction {
namespace {

std::vector<FieldName> fieldsOver(const std::vector<SourceRange> &sources, qsizetype start, qsizetype end)
{
    std::set<FieldName> fields;
    for (const SourceRange &source : sources) {
        if (source.start < end && start < source.end)
            fields.insert(source.field);
    }
    return {fields.begin(), fields.end()};
}

} // namespace

RedactedText toRuns(const QString &clear, const std::vector<Span> &spans, const std::vector<SourceRange> &sources)
{
    std::set<qsizetype> borders;
    for (const SourceRange &source : sources) {
        borders.insert(std::clamp<qsizetype>(source.start, 0, clear.size()));
        borders.insert(std::clamp<qsizetype>(source.end, 0, clear.size()));
    }
    RedactedText runs;
    const auto readable = [&](qsizetype from, qsizetype to) {
        while (from < to) {
            const auto border = borders.upper_bound(from);
            const qsizetype stop = border == borders.end() ? to : std::min(to, *border);
            runs.push_back({clear.mid(from, stop - from), std::nullopt, fieldsOver(sources, from, stop)});
            from = stop;
        }
    };
    qsizetype at = 0;
    for (const Span &span : spans) {
        readable(at, span.start);
        runs.push_back({QString(), TextRun::Hidden{span.category, span.token}, fieldsOver(sources, span.start, span.end)});
        at = span.end;
    }
    readable(at, clear.size());
    return runs;
}

std::vector<Span> codePointSpans(const QString &input, const std::vector<Span> &spans)
{
    std::vector<Span> result = spans;
    qsizetype unit = 0;
    qsizetype point = 0;
    const auto advance = [&](qsizetype to) {
        while (unit < to && unit < input.size()) {
            unit += input[unit].isHighSurrogate() && unit + 1 < input.size() && input[unit + 1].isLowSurrogate() ? 2 : 1;
            ++point;
        }
        return point;
    };
    for (Span &span : result) {
        span.start = advance(span.start);
        span.end = advance(span.end);
    }
    return result;
}

} // namespace vigie::redaction
