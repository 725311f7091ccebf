#include "ui/insights/insightrecords.h"

#include "models/domain/csv.h"

namespace vigie::ui {

namespace {

/// What a line is about.
struct Subject {
    QString part;
    QString period = {};
    QString dimension = {};
    QString key = {};
    QString name = {};
};

class Records
{
public:
    Records()
    {
        m_lines = csvLine({QStringLiteral("part"), QStringLiteral("period"), QStringLiteral("dimension"), QStringLiteral("key"),
                           QStringLiteral("name"), QStringLiteral("measure"), QStringLiteral("value"), QStringLiteral("lower"),
                           QStringLiteral("upper"), QStringLiteral("method"), QStringLiteral("n"), QStringLiteral("population"),
                           QStringLiteral("effective-n"), QStringLiteral("design-effect"), QStringLiteral("least-weight"),
                           QStringLiteral("greatest-weight"), QStringLiteral("note")});
    }

    void add(const Subject &subject, const char *measure, const Measured &measured)
    {
        const std::optional<Estimate> &estimate = measured.estimate;
        const std::optional<Weighting> &weighting = measured.weighting;
        line(subject, measure,
             {estimate ? number(estimate->value) : QString(), estimate ? number(estimate->lower) : QString(),
              estimate ? number(estimate->upper) : QString(), estimate ? estimate->method : QString(),
              measured.n > 0 ? QString::number(measured.n) : QString(),
              measured.population > 0 ? QString::number(measured.population) : QString(),
              weighting ? number(weighting->effectiveN) : QString(), weighting ? number(weighting->designEffect) : QString(),
              weighting ? number(weighting->leastWeight) : QString(), weighting ? number(weighting->greatestWeight) : QString(),
              measured.why});
    }
    void add(const Subject &subject, const char *measure, double value, qint64 n = 0)
    {
        line(subject, measure, {number(value), {}, {}, {}, n > 0 ? QString::number(n) : QString(), {}, {}, {}, {}, {}, {}});
    }
    void note(const Subject &subject, const char *measure, const QString &words)
    {
        line(subject, measure, {{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, words});
    }
    [[nodiscard]] QByteArray lines() const { return m_lines; }

private:
    static QString number(double value) { return QString::number(value, 'g', 10); }
    void line(const Subject &subject, const char *measure, const QStringList &cells)
    {
        m_lines += csvLine(
            QStringList{subject.part, subject.period, subject.dimension, subject.key, subject.name, QLatin1String(measure)}
            + cells);
    }

    QByteArray m_lines;
};

void addDrawn(Records &records, const Subject &subject, const std::optional<RowResponse> &response)
{
    if (!response)
        return;
    records.add(subject, "drawn", static_cast<double>(response->drawn));
    records.add(subject, "not-reviewed", static_cast<double>(response->missing));
}

void addAll(Records &records, const Insights &insights)
{
    const Subject all{QStringLiteral("all")};
    records.add(all, "passed", insights.all.passed);
    records.add(all, "critical", insights.all.critical);
    addDrawn(records, all, insights.all.response);
    if (insights.unseen.strata > 0) {
        records.add(all, "strata-without-review", static_cast<double>(insights.unseen.strata));
        records.add(all, "drawn-in-these", static_cast<double>(insights.unseen.drawn));
        records.add(all, "handled-in-these", static_cast<double>(insights.unseen.population));
    }
    if (insights.supervisedMinusAutomatic)
        records.add(all, "supervised-minus-automatic", Measured{insights.supervisedMinusAutomatic, {}, 0, 0});
}

void addTime(Records &records, const Insights &insights)
{
    for (const InsightPeriod &period : insights.periods) {
        const Subject subject{QStringLiteral("period"), period.id};
        records.note(subject, "from", toRfc3339(period.from));
        records.note(subject, "until", toRfc3339(period.until));
        records.add(subject, "passed", period.all.passed);
        records.add(subject, "critical", period.all.critical);
        addDrawn(records, subject, period.all.response);
        if (const std::optional<Acceptance> &lot = period.acceptance) {
            records.add(subject, "planned", lot->planned);
            records.add(subject, "acceptance-number", lot->accept);
            records.add(subject, "rejection-number", lot->reject);
            if (lot->counts) {
                records.add(subject, "inspected", lot->counts->inspected);
                records.add(subject, "nonconforming", lot->counts->nonconforming);
                records.add(subject, "unanswered", lot->counts->unanswered);
                records.add(subject, "drawn", lot->counts->drawn);
            }
            records.note(subject, "inspection-level", wireName(lot->level));
            records.note(subject, "verdict", lot->verdict);
            records.note(subject, "inspection-before", lot->before);
            records.note(subject, "inspection-after", lot->after);
        }
        if (period.resumed) {
            records.note(subject, "resumed-at", toRfc3339(period.resumed->at));
            records.note(subject, "resumed-reason", wireName(period.resumed->done));
        }
    }
}

void addBreakdown(Records &records, const Insights &insights, BreakdownGroup group)
{
    for (const InsightDimension dimension : dimensionsOf(group)) {
        for (const InsightBreakdown &breakdown : insights.breakdowns) {
            if (breakdown.dimension != dimension)
                continue;
            for (const InsightRow &row : breakdown.rows) {
                const auto name = insights.names.find(row.key);
                const Subject subject{QStringLiteral("breakdown"),
                                      {},
                                      wireName(dimension),
                                      row.key,
                                      name == insights.names.end() ? QString() : name->second};
                records.add(subject, "passed", row.passed);
                records.add(subject, "critical", row.critical);
                addDrawn(records, subject, row.response);
            }
        }
    }
}

void addAgreement(Records &records, const Insights &insights)
{
    for (const InsightAgreement &row : insights.agreement) {
        const Subject subject{QStringLiteral("agreement"), {}, QStringLiteral("question"), row.question};
        records.add(subject, "observed", row.observed);
        records.add(subject, row.isOrdered ? "cohen-weighted-kappa" : "cohen-kappa", row.kappa);
        records.add(subject, row.isOrdered ? "krippendorff-ordinal-alpha" : "krippendorff-alpha", row.alpha);
        records.add(subject, row.isOrdered ? "gwet-ac2" : "gwet-ac1", row.gwet);
    }
}

void addCauses(Records &records, const Insights &insights)
{
    for (const InsightCause &cause : insights.causes) {
        const Subject subject{QStringLiteral("cause"), {}, cause.question, cause.cause};
        records.add(subject, "count", static_cast<double>(cause.count));
        records.add(subject, "estimated", cause.estimated);
        if (cause.total)
            records.add(subject, "total", Measured{cause.total, {}, 0, 0});
        if (cause.cumulative)
            records.add(subject, "cumulative", Measured{cause.cumulative, {}, 0, 0});
        else
            records.note(subject, "cumulative", QStringLiteral("too-few"));
    }
}

void addResponse(Records &records, const Insights &insights)
{
    const auto add = [&](const char *measure, const QString &reason, const std::optional<qint64> &count) {
        if (count)
            records.add(Subject{QStringLiteral("response"), {}, {}, reason}, measure, static_cast<double>(*count));
    };
    const InsightResponse &response = insights.response;
    add("drawn", {}, response.drawn);
    add("reviewed", {}, response.reviewed);
    add("open", {}, response.open);
    add("stranded", {}, response.stranded);
    add("doubles", {}, response.doubles);
    add("paired", {}, response.paired);
    add("unpaired", {}, response.unpaired);
    add("gone", {}, response.gone);
    for (const auto &[reason, count] : response.skipped)
        add("skipped", reason, count);
    for (const auto &[reason, count] : response.excluded)
        add("excluded", reason, count);
    for (const auto &[flag, count] : insights.flags)
        add("flagged", wireName(flag), count);
    for (const auto &[flag, rate] : insights.flagRates)
        records.add(Subject{QStringLiteral("response"), {}, {}, wireName(flag)}, "flagged-share", rate);
    for (const auto &[state, count] : insights.adjudications)
        records.add(Subject{QStringLiteral("adjudication"), {}, QStringLiteral("state"), wireName(state)}, "requests",
                    static_cast<double>(count));
    for (const InsightFindings &findings : insights.findings) {
        const Subject subject{QStringLiteral("finding"), {}, QStringLiteral("state"), wireName(findings.state)};
        records.add(subject, "count", static_cast<double>(findings.count));
        records.add(subject, "requests", static_cast<double>(findings.requests));
    }
}

} // namespace

QByteArray recordsOf(const Insights &insights, InsightPart part, BreakdownGroup group)
{
    Records records;
    switch (part) {
    case InsightPart::Time:
        addTime(records, insights);
        break;
    case InsightPart::Breakdown:
        addBreakdown(records, insights, group);
        break;
    case InsightPart::Agreement:
        addAgreement(records, insights);
        break;
    case InsightPart::Causes:
        addCauses(records, insights);
        break;
    case InsightPart::Response:
        addResponse(records, insights);
        break;
    }
    return records.lines();
}

QByteArray recordsOf(const Insights &insights)
{
    Records records;
    addAll(records, insights);
    addTime(records, insights);
    for (const BreakdownGroup group : breakdownGroups)
        addBreakdown(records, insights, group);
    addAgreement(records, insights);
    addCauses(records, insights);
    addResponse(records, insights);
    return records.lines();
}

} // namespace vigie::ui
