// A sample that nobody can choose and anybody can draw again (A1). What is expected of the draw was computed by an independent
// program: Python's hmac and hashlib.
#include "models/domain/json.h"
#include "models/domain/sampleexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <random>

using namespace vigie;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The default plan with one field in the place of its own.
QJsonObject planWith(const QString &key, const QByteArray &value)
{
    QJsonObject json = toJson(SamplePlan{});
    json.insert(key, QJsonDocument::fromJson("[" + value + "]").array().at(0));
    return json;
}

/// 20 units, odd ones automatic, even ones supervised; one may not be drawn.
std::vector<PopulationUnit> twenty()
{
    std::vector<PopulationUnit> units;
    for (int i = 1; i <= 20; ++i) {
        units.push_back({u"unit-%1"_s.arg(i, 2, 10, QLatin1Char('0')), 1,
                         i % 2 == 1 ? u"handling=automatic"_s : u"handling=supervised"_s, std::nullopt});
    }
    units[3].excluded = SampleExclusion::NoAgreement;
    return units;
}

/// A quarter of the automatic ones, five of the others, 30 in 100 of them twice.
SamplePlan quarterAndFive()
{
    SamplePlan plan;
    plan.strata = {StratumDimension::Handling};
    plan.rules = {{{{StratumDimension::Handling, u"automatic"_s}}, 250'000, 0, 2}, {{}, 0, 5, 0}};
    plan.doubleShare = 300'000;
    return plan;
}

QByteArray countingSeed()
{
    QByteArray seed;
    for (int i = 0; i < 32; ++i)
        seed.append(static_cast<char>(i));
    return seed;
}

QStringList idsAt(const std::vector<PopulationUnit> &units, const std::vector<std::size_t> &places)
{
    QStringList ids;
    for (const std::size_t place : places)
        ids.append(units[place].id);
    ids.sort();
    return ids;
}

/// The twenty as a file would tell of them.
SampleExport exported()
{
    const std::vector<PopulationUnit> units = twenty();
    const SampleDraw draw = drawSample(quarterAndFive(), units, countingSeed());
    SampleExport sample;
    sample.report.period = {u"2026-W48"_s, {*fromRfc3339(u"2026-11-22T23:00:00Z"_s), *fromRfc3339(u"2026-11-29T23:00:00Z"_s)}};
    sample.report.state = SampleState::Drawn;
    sample.report.plan = quarterAndFive();
    sample.report.commitment = sha256Hex(countingSeed());
    sample.report.drawnAt = fromRfc3339(u"2026-11-29T23:00:01Z"_s);
    sample.report.seed = QString::fromLatin1(countingSeed().toHex());
    sample.report.populationHash = sha256Hex(populationText(u"2026-W48"_s, units));
    sample.report.strata = draw.strata;
    sample.report.excluded = {{u"no-agreement"_s, 1}};
    sample.report.doubles = static_cast<qint64>(draw.doubles.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool isDrawn = std::binary_search(draw.drawn.begin(), draw.drawn.end(), i);
        const bool isDouble = std::binary_search(draw.doubles.begin(), draw.doubles.end(), i);
        const double probability = units[i].stratum == u"handling=automatic"_s ? 3.0 / 10 : 5.0 / 9;
        sample.units.push_back(
            {units[i], isDrawn, isDouble, std::nullopt, units[i].excluded ? std::nullopt : std::optional(probability)});
    }
    sample.units[6].gone = SampleExclusion::Purged;
    sample.report.gone = 1;
    return sample;
}

} // namespace

class SamplingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsReadAsItWasWritten()
    {
        SamplePlan plan = quarterAndFive();
        plan.version = 7;
        plan.rhythm = SamplingRhythm::Month;
        plan.zone = u"America/Toronto"_s;
        plan.lots = {InspectionLevel::S4, 0.065, true};
        for (const SamplePlan &one : {SamplePlan{}, plan}) {
            const Result<SamplePlan> read = samplePlanFromJson(toJson(one));
            QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().detail));
            QCOMPARE(*read, one);
        }
    }

    void aPlanThatSaysNothingOfLotsIsWrittenAsBeforeThereWereAny()
    {
        QVERIFY(!toJson(SamplePlan{}).contains(u"lots"_s)); // the trail has the hash of such plans
        QCOMPARE(samplePlanFromJson(toJson(SamplePlan{}))->lots, LotTerms{});
    }

    void theDrawIsTheBeginningOfItsOrder()
    {
        std::vector<PopulationUnit> population;
        std::vector<QString> ids;
        for (int i = 0; i < 60; ++i) {
            ids.push_back(u"unit-%1"_s.arg(i));
            population.push_back({ids.back(), 1, u"all"_s, {}});
        }
        SamplePlan plan;
        plan.strata.clear();
        plan.rules = {{{}, 0, 7, 0}};
        std::vector<std::size_t> order = drawOrder(ids, countingSeed());
        QCOMPARE(order.size(), ids.size());
        order.resize(7);
        std::sort(order.begin(), order.end());
        QCOMPARE(order, drawSample(plan, population, countingSeed()).drawn);
    }

    void aRuleThatCannotBeInItsPlanSaysWhy_data()
    {
        QTest::addColumn<StratumRule>("rule");
        QTest::addColumn<std::optional<StratumRuleFault>>("fault");
        const auto row = [](const char *name, StratumValues where, int rate, int size, std::optional<StratumRuleFault> fault) {
            QTest::newRow(name) << StratumRule{std::move(where), rate, size, 0} << fault;
        };
        row("fits", {{StratumDimension::Kind, u"cancel"_s}}, 10, 0, {});
        row("a number", {{StratumDimension::Kind, u"cancel"_s}}, 0, 3, {});
        row("no stratum", {{StratumDimension::Client, u"c-1"_s}}, 10, 0, StratumRuleFault::NotAStratum);
        row("no value", {{StratumDimension::Language, u"é"_s}}, 10, 0, StratumRuleFault::BadValue);
        row("no handling", {{StratumDimension::Handling, u"by-hand"_s}}, 10, 0, StratumRuleFault::BadValue);
        row("nothing drawn", {{StratumDimension::Kind, u"cancel"_s}}, 0, 0, StratumRuleFault::NoAmount);
        row("as before", {{StratumDimension::Handling, u"automatic"_s}, {StratumDimension::Kind, u"cancel"_s}}, 10, 0,
            StratumRuleFault::NeverDecides);
    }
    void aRuleThatCannotBeInItsPlanSaysWhy()
    {
        QFETCH(StratumRule, rule);
        QFETCH(std::optional<StratumRuleFault>, fault);
        SamplePlan plan;
        plan.rules.insert(plan.rules.begin() + 1, rule);
        QCOMPARE(faultOf(plan, 1), fault);
        QCOMPARE(samplePlanFromJson(toJson(plan)).ok(), !fault);
        plan.rules.pop_back();
        if (!fault) {
            QCOMPARE(faultOf(plan, 1), std::optional(StratumRuleFault::NotForAll));
        }
    }

    void whatAPlanWouldHaveDrawnIsSaidOfAPeriod()
    {
        const std::vector<StratumDraw> period{{u"handling=automatic;language=fr"_s, 101, 2, 5},
                                              {u"handling=supervised;language=en"_s, 3, 0, 3},
                                              {u"handling=supervised;language=fr"_s, 40, 0, 5}};
        SamplePlan plan;
        plan.strata = {StratumDimension::Language};
        plan.rules = {{{{StratumDimension::Language, u"fr"_s}}, 100'000, 0, 0}, {{}, 0, 9, 0}};
        plan.doubleShare = 250'000;
        const auto foresight = foreseen(plan, period);
        QVERIFY(foresight);
        // 141 and 3 handled: a tenth rounded up, and all of the three; a quarter of the 18 rounded up.
        QCOMPARE(foresight->strata, (std::vector<StratumDraw>{{u"language=en"_s, 3, 0, 3}, {u"language=fr"_s, 141, 2, 15}}));
        QCOMPARE(foresight->doubles, 5);
        plan.strata.clear();
        plan.rules = {{{}, 0, 9, 0}};
        QCOMPARE(foreseen(plan, period)->strata, (std::vector<StratumDraw>{{u"all"_s, 144, 2, 9}}));
        plan.strata = {StratumDimension::Client};
        QVERIFY(!foreseen(plan, period)); // that is not known of it
        QVERIFY(foreseen(plan, {})->strata.empty());
    }

    void aPlanThatCannotBeIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *key, const char *value, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(key) << QByteArray(value) << QString::fromLatin1(said);
        };
        row("format", "format", "2", "/format: must be 1");
        row("version", "version", "1.5", "/version: must be a whole number");
        row("period", "period", "\"day\"", "/period: must be week or month");
        row("zone", "zone", "\"Paris\"", "/zone: must be a zone");
        row("no zone", "zone", "null", "/zone: must be a zone");
        row("unknown stratum", "strata", "[\"site\"]", "/strata/0: must be handling");
        row("a stratum twice", "strata", "[\"kind\", \"kind\"]", "/strata/1: is there twice");
        row("strata no list", "strata", "\"kind\"", "/strata: must be a list");
        row("no rules", "rules", "[]", "/rules: must be a list of 1 to 200");
        row("no chance for some", "rules", "[{\"kind\": \"cancel\", \"rate\": 0.1}]",
            "/rules: the last must be about everything");
        row("rate and size", "rules", "[{\"rate\": 0.1, \"size\": 3}]", "/rules/0: needs a rate or a size");
        row("neither", "rules", "[{\"minimum\": 3}]", "/rules/0: needs a rate or a size");
        row("no rate", "rules", "[{\"rate\": 0}]", "/rules/0/rate: must be a number above 0");
        row("rate above one", "rules", "[{\"rate\": 1.01}]", "/rules/0/rate: must be");
        row("rate too fine", "rules", "[{\"rate\": 0.0000015}]", "/rules/0/rate: must be");
        row("rate as text", "rules", "[{\"rate\": \"0.1\"}]", "/rules/0/rate: must be");
        row("no size", "rules", "[{\"size\": 0}]", "/rules/0/size: must be");
        row("half a unit", "rules", "[{\"size\": 2.5}]", "/rules/0/size: must be");
        row("minimum of a size", "rules", "[{\"size\": 5, \"minimum\": 2}]", "/rules/0/minimum: belongs to a rate");
        row("minimum below", "rules", "[{\"rate\": 0.5, \"minimum\": -1}]", "/rules/0/minimum: must be");
        row("not a stratum", "rules", "[{\"person\": \"p\", \"rate\": 0.1}, {\"rate\": 0.1}]", "/rules/0/person: is none of the");
        row("unknown handling", "rules", "[{\"handling\": \"both\", \"rate\": 0.1}, {\"rate\": 0.1}]", "/rules/0/handling: must");
        row("odd value", "rules", "[{\"language\": \"f;r\", \"rate\": 0.1}, {\"rate\": 0.1}]",
            "/rules/0/language: must be letters");
        row("never decides", "rules", "[{\"rate\": 0.1}, {\"rate\": 0.2}]", "/rules/1: never decides");
        row("misspelt", "rules", "[{\"rates\": 0.1, \"rate\": 0.1}]", "/rules/0/rates: is not known");
        row("level", "lots", R"({"level":"IV","acceptable":6.5,"reduced":false})",
            "/lots/level: must be I, II, III or S-1 to S-4");
        row("acceptable", "lots", R"({"level":"II","acceptable":7,"reduced":false})", "/lots/acceptable: must be a preferred");
        row("reduced", "lots", R"({"level":"II","acceptable":6.5})", "/lots/reduced: must be true or false");
        row("lots", "lots", "true", "/lots: must be an object");
        row("share", "doubleShare", "1.5", "/doubleShare: must be a number from 0 to 1");
        row("misspelt above", "rate", "0.5", "/rate: is not known");
    }
    void aPlanThatCannotBeIsRefusedWithItsPlace()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, value);
        QFETCH(QString, said);
        const Result<SamplePlan> plan = samplePlanFromJson(planWith(key, value));
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(plan.error().detail.contains(said), qPrintable(plan.error().detail));
    }

    void periodsBeginAtMidnightOfTheirZone_data()
    {
        QTest::addColumn<SamplingRhythm>("rhythm");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, SamplingRhythm rhythm, const char *zone, const char *moment, const char *said) {
            QTest::newRow(name) << rhythm << QString::fromLatin1(zone) << QString::fromLatin1(moment)
                                << QString::fromLatin1(said);
        };
        using enum SamplingRhythm;
        row("week", Week, "Europe/Paris", "2026-11-28T12:00:00Z", "2026-W48 2026-11-22T23:00:00Z 2026-11-29T23:00:00Z");
        row("first second", Week, "Europe/Paris", "2026-11-29T23:00:00Z", "2026-W49 2026-11-29T23:00:00Z 2026-12-06T23:00:00Z");
        row("last second", Week, "Europe/Paris", "2026-11-29T22:59:59Z", "2026-W48 2026-11-22T23:00:00Z 2026-11-29T23:00:00Z");
        row("clock change", Week, "Europe/Paris", "2026-03-27T00:00:00Z", "2026-W13 2026-03-22T23:00:00Z 2026-03-29T22:00:00Z");
        row("year of the week", Week, "UTC", "2027-01-02T00:00:00Z", "2026-W53 2026-12-28T00:00:00Z 2027-01-04T00:00:00Z");
        row("month", Month, "Europe/Paris", "2026-03-15T00:00:00Z", "2026-03 2026-02-28T23:00:00Z 2026-03-31T22:00:00Z");
        row("december", Month, "America/Toronto", "2027-01-01T03:00:00Z", "2026-12 2026-12-01T05:00:00Z 2027-01-01T05:00:00Z");
    }
    void periodsBeginAtMidnightOfTheirZone()
    {
        QFETCH(QString, zone);
        QFETCH(QString, moment);
        QFETCH(SamplingRhythm, rhythm);
        SamplePlan plan;
        plan.rhythm = rhythm;
        plan.zone = zone;
        const SamplePeriod period = periodAt(plan, *fromRfc3339(moment));
        QTEST(QStringList({period.name, toRfc3339(period.when.start), toRfc3339(period.when.end)}).join(u' '), "said");
    }

    void aStratumNamesThePlansDimensionsInOrder()
    {
        const StratumValues values{{StratumDimension::Person, u"p-1"_s},
                                   {StratumDimension::Handling, u"supervised"_s},
                                   {StratumDimension::Language, u"fr"_s},
                                   {StratumDimension::Client, QString()}};
        SamplePlan plan;
        QCOMPARE(stratumOf(plan, values), u"handling=supervised;language=fr;kind=none"_s);
        plan.strata = {StratumDimension::Person, StratumDimension::Client};
        QCOMPARE(stratumOf(plan, values), u"client=none;person=p-1"_s);
        plan.strata.clear();
        QCOMPARE(stratumOf(plan, values), u"all"_s);
    }

    void asManyAreDrawnAsThePlanSays_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("stratum");
        QTest::addColumn<qint64>("population");
        QTest::addColumn<qint64>("drawn");
        const auto row = [](const char *name, const char *rules, const char *stratum, qint64 population, qint64 drawn) {
            QTest::newRow(name) << QByteArray(rules) << QString::fromLatin1(stratum) << population << drawn;
        };
        const char *twentieth = "{\"rate\": 0.05}";
        row("exact", twentieth, "kind=cancel", 100, 5);
        row("rounded up", twentieth, "kind=cancel", 101, 6);
        row("never none of some", twentieth, "kind=cancel", 1, 1);
        row("none of none", twentieth, "kind=cancel", 0, 0);
        // 0.07 * 100 is 7.000000000000001 in floating point.
        row("whole numbers", "{\"rate\": 0.07}", "kind=cancel", 100, 7);
        row("finest rate", "{\"rate\": 0.000001}", "kind=cancel", 1'000'001, 2);
        row("all", "{\"rate\": 1}", "kind=cancel", 123'456, 123'456);
        row("minimum", "{\"rate\": 0.05, \"minimum\": 10}", "kind=cancel", 100, 10);
        row("above the minimum", "{\"rate\": 0.05, \"minimum\": 10}", "kind=cancel", 1000, 50);
        row("fewer than the minimum", "{\"rate\": 0.05, \"minimum\": 10}", "kind=cancel", 4, 4);
        row("size", "{\"size\": 30}", "kind=cancel", 31, 30);
        row("fewer than the size", "{\"size\": 30}", "kind=cancel", 29, 29);
        const char *several = "{\"kind\": \"cancel\", \"language\": \"fr\", \"size\": 1}, {\"kind\": \"cancel\", \"size\": 2},"
                              "{\"size\": 3}";
        row("the first that fits", several, "language=fr;kind=cancel", 10, 1);
        row("the second", several, "language=en;kind=cancel", 10, 2);
        row("the last", several, "language=fr;kind=schedule", 10, 3);
    }
    void asManyAreDrawnAsThePlanSays()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, stratum);
        QFETCH(qint64, population);
        const Result<SamplePlan> plan = samplePlanFromJson(planWith(u"rules"_s, "[" + rules + "]"));
        QVERIFY2(plan.ok(), qPrintable(plan.ok() ? QString() : plan.error().detail));
        QTEST(allocation(*plan, stratum, population), "drawn");
    }

    void theDrawIsTheOneAnIndependentProgramMakes()
    {
        const std::vector<PopulationUnit> units = twenty();
        const SampleDraw draw = drawSample(quarterAndFive(), units, countingSeed());
        QCOMPARE(draw.strata,
                 (std::vector<StratumDraw>{{u"handling=automatic"_s, 10, 0, 3}, {u"handling=supervised"_s, 9, 1, 5}}));
        QCOMPARE(idsAt(units, draw.drawn),
                 (QStringList{u"unit-02"_s, u"unit-07"_s, u"unit-10"_s, u"unit-11"_s, u"unit-13"_s, u"unit-16"_s, u"unit-18"_s,
                              u"unit-20"_s}));
        QCOMPARE(idsAt(units, draw.doubles), (QStringList{u"unit-11"_s, u"unit-16"_s, u"unit-18"_s}));
        QCOMPARE(sha256Hex(countingSeed()), u"630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"_s);
        QCOMPARE(sha256Hex(populationText(u"2026-W48"_s, units)),
                 u"35dcefe3f51e1cec89f3a382a21f9d129f54f57de2b291e625fd9e49111cb38f"_s);
    }

    void aPopulationIsReadFromTheTextThatIsHashed()
    {
        std::vector<PopulationUnit> units = twenty();
        units.front().excluded = SampleExclusion::Superseded;
        const QString text = QString::fromUtf8(populationText(u"2026-W48"_s, units));
        QCOMPARE(populationFromText(u"2026-W48"_s, text).value(), units);
        QCOMPARE(populationFromText(u"2026-W48"_s, QString::fromUtf8(populationText(u"2026-W48"_s, {}))).value(),
                 std::vector<PopulationUnit>());
        QString damaged = text;
        for (const QString &other : {QString(), text.chopped(1), text + u"unit\n"_s, damaged.replace(u"superseded"_s, u"lost"_s)})
            QVERIFY(!populationFromText(u"2026-W48"_s, other).ok());
        QVERIFY(!populationFromText(u"2026-W49"_s, text).ok());
    }

    void neitherTheOrderNorTheOthersChangeWhoIsDrawn()
    {
        std::vector<PopulationUnit> units = twenty();
        const QStringList before = idsAt(units, drawSample(quarterAndFive(), units, countingSeed()).drawn);
        const QByteArray text = populationText(u"2026-W48"_s, units);
        std::shuffle(units.begin(), units.end(), std::mt19937(7));
        const SampleDraw draw = drawSample(quarterAndFive(), units, countingSeed());
        QVERIFY(std::is_sorted(draw.drawn.begin(), draw.drawn.end()) && std::is_sorted(draw.doubles.begin(), draw.doubles.end()));
        QCOMPARE(idsAt(units, draw.drawn), before);
        QCOMPARE(populationText(u"2026-W48"_s, units), text);
        // Without one that was not drawn, the same are.
        std::erase_if(units, [](const PopulationUnit &unit) { return unit.id == u"unit-08"_s; });
        QCOMPARE(idsAt(units, drawSample(quarterAndFive(), units, countingSeed()).drawn), before);
    }

    void nothingIsDrawnOfNothing()
    {
        QCOMPARE(drawSample(SamplePlan{}, {}, countingSeed()), SampleDraw{});
        std::vector<PopulationUnit> excluded = twenty();
        for (PopulationUnit &unit : excluded)
            unit.excluded = SampleExclusion::Purged;
        const SampleDraw draw = drawSample(quarterAndFive(), excluded, countingSeed());
        QVERIFY(draw.drawn.empty() && draw.doubles.empty());
        QCOMPARE(draw.strata,
                 (std::vector<StratumDraw>{{u"handling=automatic"_s, 0, 10, 0}, {u"handling=supervised"_s, 0, 10, 0}}));
    }

    /// Over many seeds each unit is drawn as often as its probability says: 3 of 10 and 5 of 9, within five standard deviations.
    void eachUnitHasItsChance()
    {
        const std::vector<PopulationUnit> units = twenty();
        constexpr int seeds = 4000;
        std::map<QString, int> drawn;
        for (int i = 0; i < seeds; ++i) {
            const QByteArray seed = QByteArray("seed ") + QByteArray::number(i);
            for (const std::size_t place : drawSample(quarterAndFive(), units, seed).drawn)
                ++drawn[units[place].id];
        }
        QCOMPARE(drawn.size(), size_t(19));
        QVERIFY(!drawn.contains(u"unit-04"_s));
        for (const PopulationUnit &unit : units) {
            const double p = unit.stratum == u"handling=automatic"_s ? 3.0 / 10 : 5.0 / 9;
            if (!unit.excluded)
                QVERIFY(std::abs(drawn[unit.id] - seeds * p) < 5 * std::sqrt(seeds * p * (1 - p)));
        }
    }

    void anExportIsReadAsItWasWrittenAndAgrees()
    {
        const SampleExport sample = exported();
        const Result<SampleExport> read = sampleExportFromJson(jsonOf(toBytes(toJson(sample))));
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().detail));
        QCOMPARE(*read, sample);
        QCOMPARE(disagreements(*read), QStringList());
        QJsonObject json = toJson(sample);
        QJsonArray units = json.value(u"units"_s).toArray();
        QJsonObject without = units.at(0).toObject();
        without.remove(u"probability"_s);
        units.replace(0, without);
        json.insert(u"units"_s, units);
        QVERIFY(!sampleExportFromJson(json).ok());
        const Result<std::vector<SampleReport>> reports =
            sampleReportsFromJson(toJson(std::vector{sample.report, SampleReport{}}));
        QVERIFY2(reports.ok(), qPrintable(reports.ok() ? QString() : reports.error().detail));
        QCOMPARE(reports->front(), sample.report);
    }

    void everyDisagreementIsSaid_data()
    {
        using Change = void (*)(SampleExport &);
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, Change change, const char *said) {
            QTest::newRow(name) << change << QString::fromLatin1(said);
        };
        row(
            "another seed", [](SampleExport &s) { s.report.seed.replace(0, 2, u"ff"_s); }, "commitment is not the SHA-256");
        row(
            "a shorter seed", [](SampleExport &s) { s.report.seed.chop(2); }, "seed is not 256 bits");
        row(
            "a unit taken out", [](SampleExport &s) { s.units.erase(s.units.begin()); }, "population is not the one");
        row(
            "a unit twice", [](SampleExport &s) { s.units.push_back(s.units.front()); }, "unit unit-01 is there twice");
        row(
            "another version", [](SampleExport &s) { s.units.front().unit.version = 2; }, "population is not the one");
        row(
            "excluded later", [](SampleExport &s) { s.units[1].unit.excluded = SampleExclusion::Purged; }, "counted otherwise");
        row(
            "a drawn unit hidden", [](SampleExport &s) { s.units[6].isDrawn = false; },
            "unit unit-07 is not drawn, but the redraw takes");
        row(
            "another one drawn", [](SampleExport &s) { s.units[0].isDrawn = true; },
            "unit unit-01 is drawn, but the redraw leaves");
        row(
            "reviewed once", [](SampleExport &s) { s.units[10].isDouble = false; }, "unit unit-11: reviewed twice");
        row(
            "another n", [](SampleExport &s) { --s.report.strata[0].drawn; }, "stratum handling=automatic: 2 of 10");
        row(
            "a stratum hidden", [](SampleExport &s) { s.report.strata.pop_back(); }, "stratum handling=supervised is missing");
        row(
            "a stratum made up",
            [](SampleExport &s) {
                s.report.strata.push_back({u"x"_s, 0, 0, 0});
            },
            "stratum x has no unit");
        row(
            "another rate", [](SampleExport &s) { s.report.plan.rules[0].rate = 500'000; }, "the redraw finds 5 of 10");
        row(
            "another share", [](SampleExport &s) { s.report.plan.doubleShare = 0; },
            "3 units are reviewed twice, but the redraw finds 0");
        row(
            "another probability", [](SampleExport &s) { s.units[0].probability = 0.5; },
            "unit unit-01 has the probability 0.5, but the redraw 0.3");
        row(
            "a probability of none",
            [](SampleExport &s) {
                std::find_if(s.units.begin(), s.units.end(), [](const SampleExportUnit &unit) {
                    return unit.unit.excluded.has_value();
                })->probability = 0.3;
            },
            "is excluded, but has a probability");
        row(
            "gone undrawn", [](SampleExport &s) { s.units[0].gone = SampleExclusion::Purged; },
            "unit unit-01 is gone, but was not drawn");
        row(
            "gone unsaid", [](SampleExport &s) { s.units[6].gone.reset(); }, "1 units are gone, but 0 say so");
        row(
            "still open", [](SampleExport &s) { s.report.state = SampleState::Open; }, "not drawn yet");
    }
    void everyDisagreementIsSaid()
    {
        using Change = void (*)(SampleExport &);
        QFETCH(Change, change);
        QFETCH(QString, said);
        SampleExport sample = exported();
        change(sample);
        const QString all = disagreements(sample).join(u'\n');
        QVERIFY2(all.contains(said), qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(SamplingTest)
#include "tst_sampling.moc"
