#include "tests/support/sampleinsights.h"

#include <algorithm>
#include <cmath>

namespace vigie {

namespace {

Measured rateOf(double share, qint64 n, qint64 population, int minimum)
{
    Measured measured;
    measured.n = n;
    measured.population = population;
    if (n < minimum) {
        measured.why = QStringLiteral("too-few");
        return measured;
    }
    // Wilson's interval: E. B. Wilson (1927), as models/statistics has it to the last digit.
    const double z2 = 1.96 * 1.96;
    const auto count = static_cast<double>(n);
    const double middle = (share + z2 / (2 * count)) / (1 + z2 / count);
    const double half = 1.96 / (1 + z2 / count) * std::sqrt(share * (1 - share) / count + z2 / (4 * count * count));
    measured.estimate = Estimate{share, std::max(0.0, middle - half), std::min(1.0, middle + half),
                                 share > 0 ? QStringLiteral("wilson") : QStringLiteral("clopper-pearson")};
    const double each = static_cast<double>(population) / count;
    measured.weighting = Weighting{count / 1.25, 1.25, each / 2, each * 2};
    return measured;
}

Measured observed(double share, double half, qint64 n)
{
    return {Estimate{share, share - half, std::min(1.0, share + half), QStringLiteral("wilson")}, {}, n, 0};
}

Measured coefficient(double value, double half, qint64 n, const char *method)
{
    return {Estimate{value, value - half, std::min(1.0, value + half), QLatin1String(method)}, {}, n, 0};
}

/// Goes up and down without chance.
double wave(int i)
{
    return std::sin(i * 1.7) * 0.6 + std::sin(i * 0.53) * 0.4;
}

Acceptance acceptanceOf(int i)
{
    Acceptance lot{LotCounts{50, 3, 0, 62}, 50, 7, 8, QStringLiteral("accepted"), QStringLiteral("normal"),
                   QStringLiteral("normal")};
    const int phase = i % 12;
    if (phase == 4 || phase == 5) {
        lot.counts->nonconforming = 9;
        lot.verdict = QStringLiteral("not-accepted");
    }
    if (phase > 5 && phase < 10)
        lot.before = lot.after = QStringLiteral("tightened");
    if (phase == 5)
        lot.after = QStringLiteral("tightened");
    return lot;
}

} // namespace

InsightRow sampleRow(const QString &key, double passed, double critical, qint64 n, qint64 population, int minimum)
{
    return {key, rateOf(passed, n, population, minimum), rateOf(critical, n, population, minimum), RowResponse{n + n / 8, n / 8}};
}

Insights sampleInsights(int periods, int clients, int persons)
{
    const auto moment = [](int week) {
        const QDate monday = QDate(2026, 11, 23).addDays(7 * week);
        return toInstant(monday.startOfDay(QTimeZone("Europe/Paris")));
    };
    Insights all;
    all.asOf = moment(0) + Seconds(3600 * 9);
    all.rubric = 2;
    all.minimum = 10;
    all.all = sampleRow({}, 0.924, 0.012, 38L * periods, 1240L * periods);
    all.supervisedMinusAutomatic = Estimate{0.021, -0.013, 0.055, QStringLiteral("variance-recovery")};
    for (int i = 0; i < periods; ++i) {
        const int week = i - periods;
        int year = 0;
        const int number = QDate(2026, 11, 23).addDays(7 * week).weekNumber(&year);
        const qint64 n = i % 12 == 8 ? 7 : 38 + (i * 7) % 15;
        all.periods.push_back({QStringLiteral("%1-W%2").arg(year).arg(number, 2, 10, QLatin1Char('0')), moment(week),
                               moment(week + 1),
                               sampleRow({}, 0.92 + 0.04 * wave(i), i % 5 == 0 ? 0.0 : 0.015, n, 1180 + (i * 37) % 140),
                               acceptanceOf(i), QStringLiteral("Europe/Paris")});
    }
    if (!all.periods.empty()) {
        all.periods.back().acceptance->verdict.clear(); // not all of it is reviewed yet
        all.periods.back().acceptance->counts->inspected = 31;
    }
    all.breakdowns = {
        {InsightDimension::Mode,
         {sampleRow(QStringLiteral("automatic"), 0.914, 0.016, 240, 11200),
          sampleRow(QStringLiteral("supervised"), 0.935, 0.007, 216, 3680)}},
        {InsightDimension::Kind,
         {sampleRow(QStringLiteral("schedule"), 0.931, 0.010, 280, 9800),
          sampleRow(QStringLiteral("reschedule"), 0.902, 0.019, 110, 3900),
          sampleRow(QStringLiteral("cancel"), 0.957, 0.0, 58, 1100),
          sampleRow(QStringLiteral("add-to-calendar"), 0.8, 0.0, 6, 80)}},
        {InsightDimension::Language,
         {sampleRow(QStringLiteral("fr"), 0.938, 0.009, 310, 10100), sampleRow(QStringLiteral("en"), 0.897, 0.02, 140, 4700),
          sampleRow(QStringLiteral("de"), 0.75, 0.0, 4, 80)}},
        {InsightDimension::Client, {}},
        {InsightDimension::Person, {}},
        {InsightDimension::Stratum,
         {sampleRow(QStringLiteral("handling=automatic;language=fr;kind=schedule"), 0.918, 0.014, 140, 5900),
          sampleRow(QStringLiteral("handling=automatic;language=en;kind=schedule"), 0.895, 0.021, 62, 2100),
          sampleRow(QStringLiteral("handling=supervised;language=fr;kind=reschedule"), 0.94, 0.0, 31, 1350),
          sampleRow(QStringLiteral("handling=supervised;language=de;kind=cancel"), 0.75, 0.0, 4, 40)}},
    };
    for (int i = 0; i < clients; ++i)
        all.breakdowns[3].rows.push_back(sampleRow(QStringLiteral("C-%1").arg(100 + i), 0.92 + 0.06 * wave(i + 3),
                                                   i % 3 == 0 ? 0.0 : 0.02, std::max(4, 90 - i * 9),
                                                   std::max(60, 4200 - i * 380)));
    for (int i = 0; i < persons; ++i) {
        const QString id = QStringLiteral("p-%1").arg(i);
        all.breakdowns[4].rows.push_back(sampleRow(id, 0.93 + 0.05 * wave(i + 1), i % 2 == 0 ? 0.0 : 0.01,
                                                   std::max(5, 60 - i * 11), std::max(70, 900 - i * 120)));
        all.names[id] = QStringLiteral("Person %1").arg(QChar(u'A' + i % 26)) + (i < 26 ? QString() : QString::number(i / 26));
    }
    all.agreement = {
        {{},
         coefficient(0.71, 0.13, 92, "normal"),
         coefficient(0.705, 0.14, 92, "student"),
         coefficient(0.88, 0.06, 92, "student"),
         observed(0.924, 0.055, 92)},
        {QStringLiteral("people"), coefficient(0.82, 0.11, 92, "normal"), coefficient(0.815, 0.12, 92, "student"),
         coefficient(0.94, 0.04, 92, "student"), observed(0.957, 0.043, 92)},
        {QStringLiteral("zone"), coefficient(0.64, 0.19, 74, "normal"), coefficient(0.635, 0.2, 74, "student"),
         coefficient(0.91, 0.06, 74, "student"), observed(0.932, 0.058, 74)},
        {QStringLiteral("tone"), coefficient(0.18, 0.42, 61, "normal"), coefficient(0.17, 0.43, 61, "student"),
         coefficient(0.52, 0.16, 61, "student"), observed(0.656, 0.12, 61), true},
        {QStringLiteral("shared"),
         {{}, QStringLiteral("one-category"), 92, 0},
         {{}, QStringLiteral("one-category"), 92, 0},
         coefficient(1.0, 0.04, 92, "clopper-pearson"),
         observed(1.0, 0.04, 92)},
    };
    const std::vector<std::pair<const char *, const char *>> places{{"zone", "zone-mixed-up"},  {"people", "missing-person"},
                                                                    {"tone", "curt"},           {"tone", "wordy"},
                                                                    {"people", "wrong-person"}, {"zone", "summer-time"}};
    double total = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        const qint64 count = 21 / (static_cast<qint64>(i) + 1) + 1;
        const double estimated = static_cast<double>(count) * 31.5;
        total += estimated;
        all.causes.push_back({QLatin1String(places[i].first), QLatin1String(places[i].second), count, estimated,
                              Estimate{total, 0, 1, QStringLiteral("wilson")},
                              Estimate{estimated, estimated * 0.6, estimated * 1.6, QStringLiteral("wilson")}});
    }
    for (InsightCause &cause : all.causes) {
        cause.cumulative->value /= total;
        cause.cumulative->lower = cause.cumulative->value - 0.09;
        cause.cumulative->upper = std::min(1.0, cause.cumulative->value + 0.08);
    }
    all.response = {
        520,
        456,
        21,
        9,
        {{QStringLiteral("language-not-mine"), 19}, {QStringLiteral("cannot-be-judged"), 15}},
        {{QStringLiteral("no-agreement"), 640}, {QStringLiteral("superseded"), 212}, {QStringLiteral("withdrawn"), 14}}};
    all.findings = {{FindingState::Open, 6, 6},
                    {FindingState::Acknowledged, 24, 21},
                    {FindingState::Contested, 4, 3},
                    {FindingState::Upheld, 12, 11},
                    {FindingState::Overturned, 5, 5}};
    all.adjudications = {{AdjudicationState::Open, 4}, {AdjudicationState::Decided, 17}, {AdjudicationState::Undecided, 7}};
    all.unseen = {3, 7, 212};
    all.flags = {{ReviewFlag::MissedRedaction, 3}, {ReviewFlag::Exemplary, 24}};
    all.flagRates = {{ReviewFlag::MissedRedaction, {Estimate{0.007, 0.002, 0.021, QStringLiteral("wilson")}, {}, 456, 11'200}},
                     {ReviewFlag::Exemplary, {Estimate{0.053, 0.036, 0.078, QStringLiteral("wilson")}, {}, 456, 11'200}}};
    return all;
}

} // namespace vigie
