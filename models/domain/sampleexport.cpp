#include "models/domain/sampleexport.h"

#include "models/domain/jsonreader.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vigie {
namespace {

constexpr qsizetype mostSaid = 20;

template <typename E>
std::optional<E> optionalName(JsonReader &reader, const QString &key)
{
    return reader.has(key) ? std::optional(reader.enumerator<E>(key)) : std::nullopt;
}

QJsonObject toJson(const StratumDraw &stratum)
{
    QJsonObject json{{QStringLiteral("stratum"), stratum.stratum},
                     {QStringLiteral("population"), stratum.population},
                     {QStringLiteral("excluded"), stratum.excluded},
                     {QStringLiteral("drawn"), stratum.drawn}};
    return json;
}

StratumDraw readStratum(JsonReader &reader)
{
    return {reader.string(QStringLiteral("stratum"), 1000), reader.longInteger(QStringLiteral("population")),
            reader.longInteger(QStringLiteral("excluded")), reader.longInteger(QStringLiteral("drawn"))};
}

SampleExportUnit readUnit(JsonReader &reader)
{
    SampleExportUnit unit;
    unit.unit = {reader.string(QStringLiteral("id"), 200), reader.integer(QStringLiteral("version")),
                 reader.string(QStringLiteral("stratum"), 1000),
                 optionalName<SampleExclusion>(reader, QStringLiteral("excluded"))};
    unit.isDrawn = reader.has(QStringLiteral("drawn")) && reader.boolean(QStringLiteral("drawn"));
    unit.isDouble = reader.has(QStringLiteral("double")) && reader.boolean(QStringLiteral("double"));
    unit.gone = optionalName<SampleExclusion>(reader, QStringLiteral("gone"));
    if (!unit.unit.excluded || reader.has(QStringLiteral("probability")))
        unit.probability = reader.number(QStringLiteral("probability"));
    return unit;
}

std::map<QString, double> probabilities(const std::vector<StratumDraw> &strata)
{
    std::map<QString, double> shares;
    for (const StratumDraw &stratum : strata) {
        if (stratum.population > 0)
            shares[stratum.stratum] = static_cast<double>(stratum.drawn) / static_cast<double>(stratum.population);
    }
    return shares;
}

/// Gathers what does not agree, and stops repeating itself.
class Comparison
{
public:
    void require(bool agrees, const QString &otherwise)
    {
        if (!agrees && m_said.size() < mostSaid)
            m_said.append(otherwise);
        else if (!agrees)
            ++m_unsaid;
    }

    [[nodiscard]] QStringList said()
    {
        if (m_unsaid > 0)
            m_said.append(QStringLiteral("and %1 more").arg(m_unsaid));
        return m_said;
    }

private:
    QStringList m_said;
    qint64 m_unsaid = 0;
};

void compareStrata(const SampleReport &report, const SampleDraw &draw, Comparison &comparison)
{
    const auto find = [](const std::vector<StratumDraw> &strata, const QString &name) {
        return std::find_if(strata.begin(), strata.end(), [&name](const StratumDraw &one) { return one.stratum == name; });
    };
    for (const StratumDraw &again : draw.strata) {
        const auto said = find(report.strata, again.stratum);
        if (said == report.strata.end()) {
            comparison.require(false, QStringLiteral("stratum %1 is missing").arg(again.stratum));
            continue;
        }
        comparison.require(*said == again,
                           QStringLiteral("stratum %1: %2 of %3 drawn and %4 excluded, but the redraw finds %5 of %6 and %7")
                               .arg(again.stratum)
                               .arg(said->drawn)
                               .arg(said->population)
                               .arg(said->excluded)
                               .arg(again.drawn)
                               .arg(again.population)
                               .arg(again.excluded));
    }
    for (const StratumDraw &said : report.strata) {
        comparison.require(find(draw.strata, said.stratum) != draw.strata.end(),
                           QStringLiteral("stratum %1 has no unit").arg(said.stratum));
    }
}

void compareUnit(const SampleExportUnit &one, bool isDrawn, bool isDouble, double probability, Comparison &comparison)
{
    constexpr double rounding = 1e-9; // other programs write fewer digits
    comparison.require(one.isDrawn == isDrawn,
                       QStringLiteral("unit %1 is %2, but the redraw %3")
                           .arg(one.unit.id, one.isDrawn ? QStringLiteral("drawn") : QStringLiteral("not drawn"),
                                isDrawn ? QStringLiteral("takes it") : QStringLiteral("leaves it")));
    comparison.require(one.isDouble == isDouble, QStringLiteral("unit %1: reviewed twice or not").arg(one.unit.id));
    if (one.unit.excluded)
        comparison.require(!one.probability, QStringLiteral("unit %1 is excluded, but has a probability").arg(one.unit.id));
    else if (one.probability)
        comparison.require(std::abs(*one.probability - probability) < rounding,
                           QStringLiteral("unit %1 has the probability %2, but the redraw %3")
                               .arg(one.unit.id)
                               .arg(*one.probability)
                               .arg(probability));
    comparison.require(!one.gone || isDrawn, QStringLiteral("unit %1 is gone, but was not drawn").arg(one.unit.id));
}

} // namespace

QStringList disagreements(const SampleExport &sample)
{
    const SampleReport &report = sample.report;
    Comparison comparison;
    if (report.state != SampleState::Drawn)
        return {QStringLiteral("the period is not drawn yet")};
    const QByteArray seed = QByteArray::fromHex(report.seed.toLatin1());
    comparison.require(seed.size() == 32, QStringLiteral("the seed is not 256 bits"));
    comparison.require(sha256Hex(seed) == report.commitment, QStringLiteral("the commitment is not the SHA-256 of the seed"));
    std::vector<PopulationUnit> population;
    std::set<QString> ids;
    std::map<QString, qint64> excluded;
    for (const SampleExportUnit &one : sample.units) {
        population.push_back(one.unit);
        if (one.unit.excluded)
            ++excluded[QString(wireName(*one.unit.excluded))];
        else
            comparison.require(ids.insert(one.unit.id).second, QStringLiteral("unit %1 is there twice").arg(one.unit.id));
    }
    comparison.require(sha256Hex(populationText(report.period.name, population)) == report.populationHash,
                       QStringLiteral("the population is not the one that was hashed"));
    comparison.require(excluded == report.excluded, QStringLiteral("the exclusions are counted otherwise"));
    const SampleDraw draw = drawSample(report.plan, population, seed);
    compareStrata(report, draw, comparison);
    comparison.require(
        static_cast<qint64>(draw.doubles.size()) == report.doubles,
        QStringLiteral("%1 units are reviewed twice, but the redraw finds %2").arg(report.doubles).arg(draw.doubles.size()));
    std::map<QString, double> probability = probabilities(draw.strata);
    qint64 gone = 0;
    for (std::size_t i = 0; i < sample.units.size(); ++i) {
        const SampleExportUnit &one = sample.units[i];
        compareUnit(one, std::binary_search(draw.drawn.begin(), draw.drawn.end(), i),
                    std::binary_search(draw.doubles.begin(), draw.doubles.end(), i), probability[one.unit.stratum], comparison);
        gone += one.gone ? 1 : 0;
    }
    comparison.require(gone == report.gone, QStringLiteral("%1 units are gone, but %2 say so").arg(report.gone).arg(gone));
    return comparison.said();
}

QJsonObject toJson(const SampleReport &report)
{
    QJsonObject json{{QStringLiteral("period"), report.period.name},
                     {QStringLiteral("start"), toRfc3339(report.period.when.start)},
                     {QStringLiteral("end"), toRfc3339(report.period.when.end)},
                     {QStringLiteral("state"), QString(wireName(report.state))},
                     {QStringLiteral("plan"), toJson(report.plan)},
                     {QStringLiteral("commitment"), report.commitment}};
    if (report.state == SampleState::Open)
        return json;
    QJsonObject excluded;
    for (const auto &[reason, count] : report.excluded)
        excluded.insert(reason, count);
    if (report.drawnAt)
        json.insert(QStringLiteral("drawnAt"), toRfc3339(*report.drawnAt));
    json.insert(QStringLiteral("seed"), report.seed);
    json.insert(QStringLiteral("populationHash"), report.populationHash);
    json.insert(QStringLiteral("strata"), toArray(report.strata, [](const StratumDraw &one) { return toJson(one); }));
    json.insert(QStringLiteral("excluded"), excluded);
    json.insert(QStringLiteral("doubles"), report.doubles);
    json.insert(QStringLiteral("gone"), report.gone);
    return json;
}

namespace {

SampleReport readReport(JsonReader &reader, const QJsonObject &json)
{
    SampleReport report;
    report.period = {reader.string(QStringLiteral("period"), 40),
                     {reader.instant(QStringLiteral("start")), reader.instant(QStringLiteral("end"))}};
    report.state = reader.enumerator<SampleState>(QStringLiteral("state"));
    if (const Result<SamplePlan> plan = samplePlanFromJson(json.value(QLatin1String("plan")).toObject()))
        report.plan = *plan;
    else
        reader.fail(QStringLiteral("plan"), "is no plan");
    report.commitment = reader.string(QStringLiteral("commitment"), 64);
    if (report.state == SampleState::Open)
        return report;
    report.drawnAt = reader.optionalInstant(QStringLiteral("drawnAt"));
    report.seed = reader.string(QStringLiteral("seed"), 64);
    report.populationHash = reader.string(QStringLiteral("populationHash"), 64);
    report.strata = reader.objects<StratumDraw>(QStringLiteral("strata"), readStratum);
    report.excluded = reader.counts(QStringLiteral("excluded"));
    for (const auto &[reason, count] : report.excluded) {
        if (!fromWireName<SampleExclusion>(reason))
            reader.fail(QStringLiteral("excluded"), "is no count by reason");
    }
    report.doubles = reader.longInteger(QStringLiteral("doubles"));
    report.gone = reader.longInteger(QStringLiteral("gone"));
    return report;
}

} // namespace

Result<SampleReport> sampleReportFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readReport(reader, json));
}

QJsonObject toJson(const std::vector<SampleReport> &periods)
{
    return {{QStringLiteral("periods"), toArray(periods, [](const SampleReport &one) { return toJson(one); })}};
}

Result<std::vector<SampleReport>> sampleReportsFromJson(const QJsonObject &json)
{
    const QJsonValue list = json.value(QLatin1String("periods"));
    if (!list.isArray())
        return Error{ErrorKind::InvalidInput, QStringLiteral("periods is missing")};
    std::vector<SampleReport> periods;
    for (const QJsonValue &one : list.toArray()) {
        Result<SampleReport> report = sampleReportFromJson(one.toObject());
        if (!report)
            return report.error();
        periods.push_back(*std::move(report));
    }
    return periods;
}

QJsonObject toJson(const SampleExport &sample)
{
    std::map<QString, double> probability = probabilities(sample.report.strata);
    QJsonObject json = toJson(sample.report);
    json.insert(QStringLiteral("format"), 1);
    json.insert(QStringLiteral("units"), toArray(sample.units, [&probability](const SampleExportUnit &one) {
                    QJsonObject unit{{QStringLiteral("id"), one.unit.id},
                                     {QStringLiteral("version"), one.unit.version},
                                     {QStringLiteral("stratum"), one.unit.stratum}};
                    if (one.unit.excluded)
                        unit.insert(QStringLiteral("excluded"), QString(wireName(*one.unit.excluded)));
                    else
                        unit.insert(QStringLiteral("probability"), probability[one.unit.stratum]);
                    if (one.isDrawn)
                        unit.insert(QStringLiteral("drawn"), true);
                    if (one.isDouble)
                        unit.insert(QStringLiteral("double"), true);
                    if (one.gone)
                        unit.insert(QStringLiteral("gone"), QString(wireName(*one.gone)));
                    return unit;
                }));
    return json;
}

Result<SampleExport> sampleExportFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    if (reader.integer(QStringLiteral("format")) != 1)
        reader.fail(QStringLiteral("format"), "must be 1");
    SampleExport sample{readReport(reader, json), reader.objects<SampleExportUnit>(QStringLiteral("units"), readUnit)};
    return reader.finish(std::move(sample));
}

} // namespace vigie
