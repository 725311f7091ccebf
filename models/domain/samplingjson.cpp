#include "models/domain/sampling.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace vigie {
namespace {

constexpr qsizetype mostStratumRules = 200;
constexpr int mostUnits = 1'000'000;

/// In millionths; nothing when it is none, or finer than that.
std::optional<int> millionthsOf(const QJsonValue &value)
{
    const double scaled = value.toDouble(-1) * wholeRate;
    const double whole = std::round(scaled);
    if (!value.isDouble() || !(whole >= 0 && whole <= wholeRate) || std::abs(scaled - whole) > 1e-6)
        return std::nullopt;
    return static_cast<int>(whole);
}

std::optional<int> countOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || std::floor(number) != number || !(number >= 0 && number <= mostUnits))
        return std::nullopt;
    return static_cast<int>(number);
}

/// Reads the document, and gathers everything that is wrong with it.
class SamplePlanReader
{
public:
    Result<SamplePlan> read(const QJsonObject &json)
    {
        refuseOthers(json,
                     {QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("period"), QStringLiteral("zone"),
                      QStringLiteral("strata"), QStringLiteral("rules"), QStringLiteral("doubleShare"), QStringLiteral("lots")},
                     {});
        if (json.value(QLatin1String("format")).toInt() != 1)
            fault(QStringLiteral("/format"), QStringLiteral("must be 1"));
        SamplePlan plan;
        const std::optional<int> version = countOf(json.value(QLatin1String("version")));
        if (json.contains(QLatin1String("version")) && !version)
            fault(QStringLiteral("/version"),
                  QStringLiteral("must be a whole number, that of the plan this one takes the place of"));
        plan.version = version.value_or(0);
        const auto rhythm = fromWireName<SamplingRhythm>(json.value(QLatin1String("period")).toString());
        if (!rhythm)
            fault(QStringLiteral("/period"), QStringLiteral("must be week or month"));
        plan.rhythm = rhythm.value_or(SamplingRhythm::Week);
        plan.zone = json.value(QLatin1String("zone")).toString();
        if (!isIanaZone(plan.zone))
            fault(QStringLiteral("/zone"), QStringLiteral("must be a zone of the IANA database, e.g. Europe/Paris"));
        readStrata(json.value(QLatin1String("strata")), plan);
        readRules(json.value(QLatin1String("rules")), plan);
        const std::optional<int> share = millionthsOf(json.value(QLatin1String("doubleShare")));
        if (!share)
            fault(QStringLiteral("/doubleShare"), QStringLiteral("must be a number from 0 to 1, with at most six decimals"));
        plan.doubleShare = share.value_or(0);
        if (json.contains(QLatin1String("lots")))
            readLots(json.value(QLatin1String("lots")), plan.lots);
        if (!m_faults.isEmpty())
            return Error{ErrorKind::InvalidInput, m_faults.join(QStringLiteral("; ")).left(1000)};
        return plan;
    }

private:
    void readStrata(const QJsonValue &value, SamplePlan &plan)
    {
        const QString known = QStringLiteral("handling, client, language, kind or person");
        plan.strata.clear();
        if (!value.isArray())
            fault(QStringLiteral("/strata"), QStringLiteral("must be a list of ") + known);
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString path = QStringLiteral("/strata/%1").arg(i);
            const auto dimension = fromWireName<StratumDimension>(list.at(i).toString());
            if (!dimension)
                return fault(path, QStringLiteral("must be ") + known);
            if (std::find(plan.strata.begin(), plan.strata.end(), *dimension) != plan.strata.end())
                return fault(path, QStringLiteral("is there twice"));
            plan.strata.push_back(*dimension);
        }
        std::sort(plan.strata.begin(), plan.strata.end());
    }

    void readRules(const QJsonValue &value, SamplePlan &plan)
    {
        plan.rules.clear();
        const QJsonArray list = value.toArray();
        if (!value.isArray() || list.isEmpty() || list.size() > mostStratumRules)
            return fault(QStringLiteral("/rules"), QStringLiteral("must be a list of 1 to 200"));
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString path = QStringLiteral("/rules/%1").arg(i);
            if (!list.at(i).isObject()) {
                fault(path, QStringLiteral("must be an object"));
                continue;
            }
            plan.rules.push_back(ruleOf(list.at(i).toObject(), path, plan));
            if (faultOf(plan, plan.rules.size() - 1) == StratumRuleFault::NeverDecides)
                fault(path, QStringLiteral("never decides: a rule before it is about the same"));
        }
        if (!plan.rules.empty() && !plan.rules.back().where.empty())
            fault(QStringLiteral("/rules"), QStringLiteral("the last must be about everything, so that each unit has a chance"));
    }

    StratumRule ruleOf(const QJsonObject &json, const QString &path, const SamplePlan &plan)
    {
        QStringList known{QStringLiteral("rate"), QStringLiteral("size"), QStringLiteral("minimum")};
        StratumRule rule;
        for (const auto &[dimension, name] : WireNames<StratumDimension>::table) {
            const QString key = QLatin1String(name);
            known.append(key);
            if (!json.contains(key))
                continue;
            const QString place = path + QLatin1Char('/') + key;
            if (std::find(plan.strata.begin(), plan.strata.end(), dimension) == plan.strata.end())
                fault(place, QStringLiteral("is none of the strata"));
            rule.where[dimension] = valueOf(dimension, json.value(key), place);
        }
        refuseOthers(json, known, path);
        readAmount(json, path, rule);
        return rule;
    }

    QString valueOf(StratumDimension dimension, const QJsonValue &json, const QString &path)
    {
        static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9-]{1,64}\\z"));
        const QString value = json.toString();
        const bool isKnown = dimension != StratumDimension::Handling || value == QLatin1String("automatic")
            || value == QLatin1String("supervised");
        if (!isKnown)
            fault(path, QStringLiteral("must be automatic or supervised"));
        else if (!plain.match(value).hasMatch())
            fault(path, QStringLiteral("must be letters, digits and hyphens"));
        return value;
    }

    void readAmount(const QJsonObject &json, const QString &path, StratumRule &rule)
    {
        const QJsonValue rate = json.value(QLatin1String("rate"));
        const QJsonValue size = json.value(QLatin1String("size"));
        if (rate.isUndefined() == size.isUndefined())
            return fault(path, QStringLiteral("needs a rate or a size, and not both"));
        if (!rate.isUndefined()) {
            rule.rate = millionthsOf(rate).value_or(0);
            if (rule.rate < 1)
                fault(path + QStringLiteral("/rate"),
                      QStringLiteral("must be a number above 0, up to 1, with at most six decimals"));
        } else {
            rule.size = countOf(size).value_or(0);
            if (rule.size < 1)
                fault(path + QStringLiteral("/size"), QStringLiteral("must be a whole number from 1 to 1000000"));
        }
        const QJsonValue minimum = json.value(QLatin1String("minimum"));
        if (minimum.isUndefined())
            return;
        const std::optional<int> fewest = countOf(minimum);
        if (!fewest)
            fault(path + QStringLiteral("/minimum"), QStringLiteral("must be a whole number up to 1000000"));
        else if (!size.isUndefined())
            fault(path + QStringLiteral("/minimum"), QStringLiteral("belongs to a rate"));
        rule.minimum = fewest.value_or(0);
    }

    void readLots(const QJsonValue &value, LotTerms &lots)
    {
        if (!value.isObject())
            return fault(QStringLiteral("/lots"), QStringLiteral("must be an object"));
        const QJsonObject json = value.toObject();
        refuseOthers(json, {QStringLiteral("level"), QStringLiteral("acceptable"), QStringLiteral("reduced")},
                     QStringLiteral("/lots"));
        const auto level = fromWireName<InspectionLevel>(json.value(QLatin1String("level")).toString());
        if (!level)
            fault(QStringLiteral("/lots/level"), QStringLiteral("must be I, II, III or S-1 to S-4"));
        lots.level = level.value_or(lots.level);
        // A decimal fraction read from a file is the same double as the one written here.
        lots.acceptable = json.value(QLatin1String("acceptable")).toDouble();
        if (std::find(acceptableShares.begin(), acceptableShares.end(), lots.acceptable) == acceptableShares.end())
            fault(QStringLiteral("/lots/acceptable"),
                  QStringLiteral("must be a preferred acceptance quality level in per cent: 0.01, 0.015, 0.025, 0.04, 0.065, "
                                 "their multiples by ten, a hundred, and 10"));
        if (!json.value(QLatin1String("reduced")).isBool())
            fault(QStringLiteral("/lots/reduced"), QStringLiteral("must be true or false"));
        lots.isReducedAllowed = json.value(QLatin1String("reduced")).toBool();
    }

    void refuseOthers(const QJsonObject &json, const QStringList &known, const QString &path)
    {
        const QStringList keys = json.keys();
        for (const QString &key : keys) {
            if (!known.contains(key))
                fault(path + QLatin1Char('/') + key.left(40), QStringLiteral("is not known"));
        }
    }

    void fault(const QString &path, const QString &reason) { m_faults.append(path + QStringLiteral(": ") + reason); }

    QStringList m_faults;
};

double rateOf(int millionths)
{
    return static_cast<double>(millionths) / wholeRate;
}

} // namespace

QJsonObject toJson(const SamplePlan &plan)
{
    QJsonArray strata;
    for (const StratumDimension dimension : plan.strata)
        strata.append(QString(wireName(dimension)));
    QJsonArray rules;
    for (const StratumRule &rule : plan.rules) {
        QJsonObject json;
        for (const auto &[dimension, value] : rule.where)
            json.insert(wireName(dimension), value);
        if (rule.rate > 0)
            json.insert(QStringLiteral("rate"), rateOf(rule.rate));
        else
            json.insert(QStringLiteral("size"), rule.size);
        if (rule.minimum > 0)
            json.insert(QStringLiteral("minimum"), rule.minimum);
        rules.append(json);
    }
    QJsonObject json{{QStringLiteral("format"), 1},
                     {QStringLiteral("version"), plan.version},
                     {QStringLiteral("period"), QString(wireName(plan.rhythm))},
                     {QStringLiteral("zone"), plan.zone},
                     {QStringLiteral("strata"), strata},
                     {QStringLiteral("rules"), rules},
                     {QStringLiteral("doubleShare"), rateOf(plan.doubleShare)}};
    // Left out of a plan that says nothing else: the trail has the hash of plans from before there was any.
    if (plan.lots != LotTerms{})
        json.insert(QStringLiteral("lots"),
                    QJsonObject{{QStringLiteral("level"), QString(wireName(plan.lots.level))},
                                {QStringLiteral("acceptable"), plan.lots.acceptable},
                                {QStringLiteral("reduced"), plan.lots.isReducedAllowed}});
    return json;
}

Result<SamplePlan> samplePlanFromJson(const QJsonObject &json)
{
    return SamplePlanReader().read(json);
}

} // namespace vigie
