#include "models/domain/insights.h"
#include "models/domain/jsonreader.h"

namespace vigie {

namespace {

QJsonObject estimateToJson(const Estimate &estimate)
{
    return {{QStringLiteral("value"), estimate.value},
            {QStringLiteral("lower"), estimate.lower},
            {QStringLiteral("upper"), estimate.upper},
            {QStringLiteral("method"), estimate.method}};
}

Estimate readEstimate(JsonReader reader)
{
    return {reader.number(QStringLiteral("value")), reader.number(QStringLiteral("lower")),
            reader.number(QStringLiteral("upper")), reader.string(QStringLiteral("method"), 100)};
}

QJsonObject weightingToJson(const Weighting &weighting)
{
    return {{QStringLiteral("effectiveN"), weighting.effectiveN},
            {QStringLiteral("designEffect"), weighting.designEffect},
            {QStringLiteral("leastWeight"), weighting.leastWeight},
            {QStringLiteral("greatestWeight"), weighting.greatestWeight}};
}

Weighting readWeighting(JsonReader reader)
{
    return {reader.number(QStringLiteral("effectiveN")), reader.number(QStringLiteral("designEffect")),
            reader.number(QStringLiteral("leastWeight")), reader.number(QStringLiteral("greatestWeight"))};
}

QJsonObject measuredToJson(const Measured &measured)
{
    QJsonObject json{{QStringLiteral("n"), measured.n}, {QStringLiteral("population"), measured.population}};
    if (measured.estimate)
        json.insert(QStringLiteral("estimate"), estimateToJson(*measured.estimate));
    else
        json.insert(QStringLiteral("why"), measured.why);
    if (measured.weighting)
        json.insert(QStringLiteral("weighting"), weightingToJson(*measured.weighting));
    return json;
}

Measured readMeasured(JsonReader reader)
{
    Measured measured;
    measured.n = reader.longInteger(QStringLiteral("n"));
    measured.population = reader.longInteger(QStringLiteral("population"));
    if (reader.has(QStringLiteral("estimate")))
        measured.estimate = readEstimate(reader.object(QStringLiteral("estimate")));
    else
        measured.why = reader.string(QStringLiteral("why"), 100);
    if (reader.has(QStringLiteral("weighting")))
        measured.weighting = readWeighting(reader.object(QStringLiteral("weighting")));
    return measured;
}

QJsonObject rowToJson(const InsightRow &row)
{
    QJsonObject json{{QStringLiteral("key"), row.key},
                     {QStringLiteral("passed"), measuredToJson(row.passed)},
                     {QStringLiteral("critical"), measuredToJson(row.critical)}};
    if (row.response) {
        json.insert(QStringLiteral("drawn"), row.response->drawn);
        json.insert(QStringLiteral("missing"), row.response->missing);
    }
    return json;
}

InsightRow readRow(JsonReader reader)
{
    InsightRow row{reader.string(QStringLiteral("key"), 200), readMeasured(reader.object(QStringLiteral("passed"))),
                   readMeasured(reader.object(QStringLiteral("critical")))};
    if (reader.has(QStringLiteral("drawn")))
        row.response = RowResponse{reader.longInteger(QStringLiteral("drawn")), reader.longInteger(QStringLiteral("missing"))};
    return row;
}

QJsonObject acceptanceToJson(const Acceptance &acceptance)
{
    QJsonObject json{{QStringLiteral("planned"), acceptance.planned},
                     {QStringLiteral("accept"), acceptance.accept},
                     {QStringLiteral("reject"), acceptance.reject},
                     {QStringLiteral("verdict"), acceptance.verdict},
                     {QStringLiteral("before"), acceptance.before},
                     {QStringLiteral("after"), acceptance.after},
                     {QStringLiteral("level"), QString(wireName(acceptance.level))}};
    if (const std::optional<LotCounts> &counts = acceptance.counts) {
        json.insert(QStringLiteral("inspected"), counts->inspected);
        json.insert(QStringLiteral("nonconforming"), counts->nonconforming);
        json.insert(QStringLiteral("unanswered"), counts->unanswered);
        json.insert(QStringLiteral("drawn"), counts->drawn);
    }
    return json;
}

Acceptance readAcceptance(JsonReader reader)
{
    Acceptance acceptance;
    acceptance.planned = reader.integer(QStringLiteral("planned"));
    acceptance.accept = reader.integer(QStringLiteral("accept"));
    acceptance.reject = reader.integer(QStringLiteral("reject"));
    acceptance.verdict = reader.string(QStringLiteral("verdict"), 40);
    acceptance.before = reader.string(QStringLiteral("before"), 40);
    acceptance.after = reader.string(QStringLiteral("after"), 40);
    acceptance.counts.reset();
    if (reader.has(QStringLiteral("inspected"))) {
        LotCounts counts;
        counts.inspected = reader.integer(QStringLiteral("inspected"));
        counts.nonconforming = reader.integer(QStringLiteral("nonconforming"));
        // An older desk says none of these.
        counts.drawn = reader.has(QStringLiteral("drawn")) ? reader.integer(QStringLiteral("drawn")) : acceptance.planned;
        if (reader.has(QStringLiteral("unanswered")))
            counts.unanswered = reader.integer(QStringLiteral("unanswered"));
        acceptance.counts = counts;
    }
    if (reader.has(QStringLiteral("level")))
        acceptance.level = reader.enumerator<InspectionLevel>(QStringLiteral("level"));
    return acceptance;
}

QJsonObject resumedToJson(const ResumedInspection &resumed)
{
    QJsonObject json{{QStringLiteral("at"), toRfc3339(resumed.at)}, {QStringLiteral("done"), QString(wireName(resumed.done))}};
    if (!resumed.by.isEmpty())
        json.insert(QStringLiteral("by"), resumed.by.value);
    if (!resumed.words.isEmpty())
        json.insert(QStringLiteral("words"), resumed.words);
    return json;
}

ResumedInspection readResumed(JsonReader reader)
{
    ResumedInspection resumed;
    resumed.at = reader.instant(QStringLiteral("at"));
    resumed.done = reader.enumerator<QualityRemedy>(QStringLiteral("done"));
    resumed.by = PersonId{reader.optionalString(QStringLiteral("by"))};
    resumed.words = reader.optionalString(QStringLiteral("words"));
    return resumed;
}

QJsonObject periodToJson(const InsightPeriod &period)
{
    QJsonObject json{{QStringLiteral("id"), period.id},
                     {QStringLiteral("from"), toRfc3339(period.from)},
                     {QStringLiteral("until"), toRfc3339(period.until)},
                     {QStringLiteral("zone"), period.zone},
                     {QStringLiteral("all"), rowToJson(period.all)}};
    if (period.acceptance)
        json.insert(QStringLiteral("acceptance"), acceptanceToJson(*period.acceptance));
    if (period.resumed)
        json.insert(QStringLiteral("resumed"), resumedToJson(*period.resumed));
    return json;
}

InsightPeriod readPeriod(JsonReader &reader)
{
    InsightPeriod period;
    period.id = reader.string(QStringLiteral("id"), 200);
    period.from = reader.instant(QStringLiteral("from"));
    period.until = reader.instant(QStringLiteral("until"));
    period.zone = reader.string(QStringLiteral("zone"), 100);
    period.all = readRow(reader.object(QStringLiteral("all")));
    if (reader.has(QStringLiteral("acceptance")))
        period.acceptance = readAcceptance(reader.object(QStringLiteral("acceptance")));
    if (reader.has(QStringLiteral("resumed")))
        period.resumed = readResumed(reader.object(QStringLiteral("resumed")));
    return period;
}

QJsonObject breakdownToJson(const InsightBreakdown &breakdown)
{
    return {{QStringLiteral("dimension"), QString(wireName(breakdown.dimension))},
            {QStringLiteral("rows"), toArray(breakdown.rows, rowToJson)}};
}

InsightBreakdown readBreakdown(JsonReader &reader)
{
    InsightBreakdown breakdown;
    breakdown.dimension = reader.enumerator<InsightDimension>(QStringLiteral("dimension"));
    breakdown.rows = reader.objects<InsightRow>(QStringLiteral("rows"), readRow);
    return breakdown;
}

QJsonObject agreementToJson(const InsightAgreement &agreement)
{
    return {{QStringLiteral("question"), agreement.question},
            {QStringLiteral("kappa"), measuredToJson(agreement.kappa)},
            {QStringLiteral("alpha"), measuredToJson(agreement.alpha)},
            {QStringLiteral("gwet"), measuredToJson(agreement.gwet)},
            {QStringLiteral("observed"), measuredToJson(agreement.observed)},
            {QStringLiteral("ordered"), agreement.isOrdered}};
}

InsightAgreement readAgreement(JsonReader &reader)
{
    InsightAgreement agreement;
    agreement.question = reader.string(QStringLiteral("question"), 200);
    agreement.kappa = readMeasured(reader.object(QStringLiteral("kappa")));
    agreement.alpha = readMeasured(reader.object(QStringLiteral("alpha")));
    agreement.gwet = readMeasured(reader.object(QStringLiteral("gwet")));
    agreement.observed = readMeasured(reader.object(QStringLiteral("observed")));
    agreement.isOrdered = reader.boolean(QStringLiteral("ordered"));
    return agreement;
}

QJsonObject insightCauseToJson(const InsightCause &cause)
{
    QJsonObject json{{QStringLiteral("question"), cause.question},
                     {QStringLiteral("cause"), cause.cause},
                     {QStringLiteral("count"), cause.count},
                     {QStringLiteral("estimated"), cause.estimated}};
    if (cause.cumulative)
        json.insert(QStringLiteral("share"), estimateToJson(*cause.cumulative));
    if (cause.total)
        json.insert(QStringLiteral("total"), estimateToJson(*cause.total));
    return json;
}

InsightCause readInsightCause(JsonReader &reader)
{
    InsightCause cause;
    cause.question = reader.string(QStringLiteral("question"), 200);
    cause.cause = reader.string(QStringLiteral("cause"), 200);
    cause.count = reader.longInteger(QStringLiteral("count"));
    cause.estimated = reader.number(QStringLiteral("estimated"));
    if (reader.has(QStringLiteral("share")))
        cause.cumulative = readEstimate(reader.object(QStringLiteral("share")));
    if (reader.has(QStringLiteral("total")))
        cause.total = readEstimate(reader.object(QStringLiteral("total")));
    return cause;
}

QJsonObject findingsToJson(const InsightFindings &findings)
{
    return {{QStringLiteral("state"), QString(wireName(findings.state))},
            {QStringLiteral("count"), findings.count},
            {QStringLiteral("requests"), findings.requests}};
}

InsightFindings readFindings(JsonReader &reader)
{
    return {reader.enumerator<FindingState>(QStringLiteral("state")), reader.longInteger(QStringLiteral("count")),
            reader.longInteger(QStringLiteral("requests"))};
}

QJsonObject countsToJson(const std::map<QString, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[name, count] : counts)
        json.insert(name, count);
    return json;
}

template <typename E>
QJsonObject namedCountsToJson(const std::map<E, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[what, count] : counts)
        json.insert(wireName(what), count);
    return json;
}

template <typename E>
std::map<E, qint64> readNamedCounts(JsonReader &reader, const QString &key)
{
    std::map<E, qint64> counts;
    for (const auto &[name, count] : reader.counts(key)) {
        if (const auto what = fromWireName<E>(name))
            counts.emplace(*what, count);
        else
            reader.fail(key, "is not one of the known names");
    }
    return counts;
}

QJsonObject flagRatesToJson(const std::map<ReviewFlag, Measured> &rates)
{
    QJsonObject json;
    for (const auto &[flag, rate] : rates)
        json.insert(wireName(flag), measuredToJson(rate));
    return json;
}

std::map<ReviewFlag, Measured> readFlagRates(JsonReader reader)
{
    std::map<ReviewFlag, Measured> rates;
    for (const QString &name : reader.names()) {
        if (const auto flag = fromWireName<ReviewFlag>(name))
            rates.emplace(*flag, readMeasured(reader.object(name)));
        else
            reader.fail(name, "is not one of the known names");
    }
    return rates;
}

QJsonObject responseToJson(const InsightResponse &response)
{
    QJsonObject json{{QStringLiteral("skipped"), countsToJson(response.skipped)},
                     {QStringLiteral("excluded"), countsToJson(response.excluded)}};
    const auto insert = [&json](const QString &key, const std::optional<qint64> &count) {
        if (count)
            json.insert(key, *count);
    };
    insert(QStringLiteral("drawn"), response.drawn);
    insert(QStringLiteral("reviewed"), response.reviewed);
    insert(QStringLiteral("open"), response.open);
    insert(QStringLiteral("gone"), response.gone);
    insert(QStringLiteral("stranded"), response.stranded);
    insert(QStringLiteral("doubles"), response.doubles);
    insert(QStringLiteral("paired"), response.paired);
    insert(QStringLiteral("unpaired"), response.unpaired);
    return json;
}

InsightResponse readResponse(JsonReader reader)
{
    const auto optional = [&reader](const QString &key) {
        return reader.has(key) ? std::optional(reader.longInteger(key)) : std::nullopt;
    };
    return {optional(QStringLiteral("drawn")),        optional(QStringLiteral("reviewed")),
            optional(QStringLiteral("open")),         optional(QStringLiteral("gone")),
            reader.counts(QStringLiteral("skipped")), reader.counts(QStringLiteral("excluded")),
            optional(QStringLiteral("stranded")),     optional(QStringLiteral("doubles")),
            optional(QStringLiteral("paired")),       optional(QStringLiteral("unpaired"))};
}

} // namespace

QJsonObject toJson(const Insights &insights)
{
    QJsonObject names;
    for (const auto &[id, name] : insights.names)
        names.insert(id, name);
    QJsonObject json{{QStringLiteral("asOf"), toRfc3339(insights.asOf)},
                     {QStringLiteral("rubric"), insights.rubric},
                     {QStringLiteral("minimum"), insights.minimum},
                     {QStringLiteral("all"), rowToJson(insights.all)},
                     {QStringLiteral("periods"), toArray(insights.periods, periodToJson)},
                     {QStringLiteral("breakdowns"), toArray(insights.breakdowns, breakdownToJson)},
                     {QStringLiteral("agreement"), toArray(insights.agreement, agreementToJson)},
                     {QStringLiteral("causes"), toArray(insights.causes, insightCauseToJson)},
                     {QStringLiteral("response"), responseToJson(insights.response)},
                     {QStringLiteral("inspection"), insights.inspection},
                     {QStringLiteral("names"), names},
                     {QStringLiteral("flags"), namedCountsToJson(insights.flags)},
                     {QStringLiteral("findings"), toArray(insights.findings, findingsToJson)},
                     {QStringLiteral("adjudications"), namedCountsToJson(insights.adjudications)}};
    if (insights.unseen != UnseenStrata{})
        json.insert(QStringLiteral("unseen"),
                    QJsonObject{{QStringLiteral("strata"), insights.unseen.strata},
                                {QStringLiteral("drawn"), insights.unseen.drawn},
                                {QStringLiteral("population"), insights.unseen.population}});
    if (!insights.flagRates.empty())
        json.insert(QStringLiteral("flagRates"), flagRatesToJson(insights.flagRates));
    if (insights.supervisedMinusAutomatic)
        json.insert(QStringLiteral("supervisedMinusAutomatic"), estimateToJson(*insights.supervisedMinusAutomatic));
    return json;
}

Result<Insights> insightsFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Insights insights;
    insights.asOf = reader.instant(QStringLiteral("asOf"));
    insights.rubric = reader.integer(QStringLiteral("rubric"));
    insights.minimum = reader.integer(QStringLiteral("minimum"));
    insights.all = readRow(reader.object(QStringLiteral("all")));
    if (reader.has(QStringLiteral("supervisedMinusAutomatic")))
        insights.supervisedMinusAutomatic = readEstimate(reader.object(QStringLiteral("supervisedMinusAutomatic")));
    insights.periods = reader.objects<InsightPeriod>(QStringLiteral("periods"), readPeriod);
    insights.breakdowns = reader.objects<InsightBreakdown>(QStringLiteral("breakdowns"), readBreakdown);
    insights.agreement = reader.objects<InsightAgreement>(QStringLiteral("agreement"), readAgreement);
    insights.causes = reader.objects<InsightCause>(QStringLiteral("causes"), readInsightCause);
    insights.response = readResponse(reader.object(QStringLiteral("response")));
    insights.inspection = reader.string(QStringLiteral("inspection"), 40);
    insights.names = reader.strings(QStringLiteral("names"));
    insights.flags = readNamedCounts<ReviewFlag>(reader, QStringLiteral("flags"));
    insights.findings = reader.objects<InsightFindings>(QStringLiteral("findings"), readFindings);
    insights.adjudications = readNamedCounts<AdjudicationState>(reader, QStringLiteral("adjudications"));
    if (reader.has(QStringLiteral("unseen"))) {
        JsonReader unseen = reader.object(QStringLiteral("unseen"));
        insights.unseen = {unseen.longInteger(QStringLiteral("strata")), unseen.longInteger(QStringLiteral("drawn")),
                           unseen.longInteger(QStringLiteral("population"))};
    }
    if (reader.has(QStringLiteral("flagRates")))
        insights.flagRates = readFlagRates(reader.object(QStringLiteral("flagRates")));
    return reader.finish(std::move(insights));
}

QJsonObject toJson(const InspectionResumption &resumption)
{
    return {{QStringLiteral("period"), resumption.period},
            {QStringLiteral("done"), QString(wireName(resumption.done))},
            {QStringLiteral("words"), resumption.words}};
}

Result<InspectionResumption> inspectionResumptionFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    InspectionResumption resumption;
    resumption.period = reader.string(QStringLiteral("period"), 40);
    resumption.done = reader.enumerator<QualityRemedy>(QStringLiteral("done"));
    resumption.words = reader.string(QStringLiteral("words"), longestNote);
    return reader.finish(std::move(resumption));
}

} // namespace vigie
