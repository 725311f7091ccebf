// The random sample of what was handled, drawn so that nobody can choose it and anybody can draw it again (A1): the plan, its
// strata and the draw. How it is committed to beforehand is in models/desk/README.md.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <QByteArray>
#include <QJsonObject>

#include <array>
#include <map>
#include <vector>

namespace vigie {

enum class SamplingRhythm { Week, Month };

template <>
struct WireNames<SamplingRhythm> {
    static constexpr std::array table{
        std::pair{SamplingRhythm::Week, "week"}, ///< ISO 8601, from Monday
        std::pair{SamplingRhythm::Month, "month"},
    };
};

enum class StratumDimension { Handling, Client, Language, Kind, Person };

template <>
struct WireNames<StratumDimension> {
    static constexpr std::array table{
        std::pair{StratumDimension::Handling, "handling"}, ///< automatic or supervised
        std::pair{StratumDimension::Client, "client"},     ///< its opaque code
        std::pair{StratumDimension::Language, "language"}, std::pair{StratumDimension::Kind, "kind"},
        std::pair{StratumDimension::Person, "person"}, ///< the opaque id of who decided, or none
    };
};

using StratumValues = std::map<StratumDimension, QString>;

/// Rates and shares are whole millionths, so that every program comes to the same number of units.
inline constexpr int wholeRate = 1'000'000;

/// How many units of a stratum are drawn: a rate, rounded up, but no fewer than a minimum; or a size. Never more than there are.
struct StratumRule {
    StratumValues where; ///< what it is about; a dimension that is not named, all of it
    int rate = 0;        ///< in millionths; 0: it is a size
    int size = 0;
    int minimum = 0; ///< of a rate

    bool operator==(const StratumRule &) const = default;
};

/// How many of a lot are looked at, by table I of MIL-STD-105E and ISO 2859-1: II unless there is a reason; I looks at fewer, III
/// at more, S-1 to S-4 at very few.
enum class InspectionLevel { S1, S2, S3, S4, I, II, III };

template <>
struct WireNames<InspectionLevel> {
    static constexpr std::array table{
        std::pair{InspectionLevel::S1, "S-1"},  std::pair{InspectionLevel::S2, "S-2"}, std::pair{InspectionLevel::S3, "S-3"},
        std::pair{InspectionLevel::S4, "S-4"},  std::pair{InspectionLevel::I, "I"},    std::pair{InspectionLevel::II, "II"},
        std::pair{InspectionLevel::III, "III"},
    };
};

/// The preferred acceptance quality levels that are shares, in per cent.
inline constexpr std::array<double, 16> acceptableShares{0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25,
                                                         0.40,  0.65,  1.0,   1.5,   2.5,   4.0,  6.5,  10};

/// By what a period is accepted or not, as a lot.
struct LotTerms {
    InspectionLevel level = InspectionLevel::II;
    double acceptable = 6.5; ///< per cent that do not pass; one of acceptableShares
    /// Whoever is responsible agrees to fewer reviews after a row of good lots (ISO 2859-1, 9.3.3.1 d).
    bool isReducedAllowed = false;

    bool operator==(const LotTerms &) const = default;
};

/// What holds from the next period on.
struct SamplePlan {
    int version = 0; ///< 0: nobody has set one
    SamplingRhythm rhythm = SamplingRhythm::Week;
    QString zone = QStringLiteral("Europe/Paris"); ///< IANA; periods begin at its midnight
    std::vector<StratumDimension> strata{StratumDimension::Handling, StratumDimension::Language, StratumDimension::Kind};
    /// The first that fits decides; the last is about everything, so that each unit has a chance.
    std::vector<StratumRule> rules{{{{StratumDimension::Handling, QStringLiteral("automatic")}}, 20'000, 0, 5},
                                   {{}, 50'000, 0, 5}};
    int doubleShare = 200'000; ///< of the units drawn, in millionths, rounded up
    LotTerms lots = {};

    bool operator==(const SamplePlan &) const = default;
};

/// What makes a rule one that cannot be in its plan.
enum class StratumRuleFault {
    NotAStratum,  ///< it is about something that the plan does not tell apart
    BadValue,     ///< that nothing has: letters, digits and hyphens, or automatic and supervised
    NoAmount,     ///< neither a rate nor a size
    NeverDecides, ///< a rule before it is about the same
    NotForAll     ///< the last, and not about everything
};
/// REQUIRES an index of the plan's rules.
[[nodiscard]] std::optional<StratumRuleFault> faultOf(const SamplePlan &plan, std::size_t index);

[[nodiscard]] QJsonObject toJson(const SamplePlan &plan);
/// InvalidInput with every fault and its place.
[[nodiscard]] Result<SamplePlan> samplePlanFromJson(const QJsonObject &json);

struct SamplePeriod {
    QString name; ///< 2026-W48, 2026-11
    TimeRange when;

    bool operator==(const SamplePeriod &) const = default;
};
/// The plan's week or month in which the moment lies. REQUIRES a plan with a known zone.
[[nodiscard]] SamplePeriod periodAt(const SamplePlan &plan, Instant moment);

/// "handling=automatic;language=fr": the plan's dimensions in the order of the enumeration; "none" for what a unit has not.
[[nodiscard]] QString stratumOf(const SamplePlan &plan, const StratumValues &values);
/// How many of a stratum with so many units are drawn.
[[nodiscard]] qint64 allocation(const SamplePlan &plan, const QString &stratum, qint64 population);

/// Why a unit of the population could not be drawn, or can no longer be reviewed.
enum class SampleExclusion {
    NoAgreement,
    ContentDeleted,
    Erased,
    Purged,
    Withdrawn,
    Objection,
    Restricted,
    Withheld,
    Superseded
};

template <>
struct WireNames<SampleExclusion> {
    static constexpr std::array table{
        std::pair{SampleExclusion::NoAgreement, "no-agreement"}, ///< data of Google origin, and its client has not agreed (P4)
        std::pair{SampleExclusion::ContentDeleted, "content-deleted"}, ///< its time of retention is over (P5)
        std::pair{SampleExclusion::Erased, "erased"},                  ///< for somebody whom it names (D5)
        std::pair{SampleExclusion::Purged, "purged"},
        std::pair{SampleExclusion::Withdrawn, "withdrawn"},
        std::pair{SampleExclusion::Objection, "objection"},   ///< of a person, to improving the service with it (D1, D6)
        std::pair{SampleExclusion::Restricted, "restricted"}, ///< a right of a person stands against it (D1)
        std::pair{SampleExclusion::Withheld, "withheld"},     ///< no form of it could be redacted for sure (P1)
        std::pair{SampleExclusion::Superseded, "superseded"}, ///< a later version was handled in the same period
    };
};

struct PopulationUnit {
    QString id; ///< opaque: the request's
    int version = 0;
    QString stratum;
    std::optional<SampleExclusion> excluded;

    bool operator==(const PopulationUnit &) const = default;
};

/// What is hashed when a period closes, UTF-8: "vigie sample population 1", the period's name, then a line each unit in the order
/// of id and version: id, version, stratum and why it is excluded or "-", with a tab between. Each line ends in \n. Ids are
/// ASCII, so that bytes, code units and code points come to one order.
[[nodiscard]] QByteArray populationText(const QString &period, const std::vector<PopulationUnit> &units);
/// In the order of the text. InvalidInput for anything that populationText() does not write of this period.
[[nodiscard]] Result<std::vector<PopulationUnit>> populationFromText(const QString &period, QStringView text);
[[nodiscard]] QString sha256Hex(const QByteArray &bytes);

struct StratumDraw {
    QString stratum;
    qint64 population = 0; ///< without those excluded: N
    qint64 excluded = 0;
    qint64 drawn = 0; ///< n; each unit of it was drawn with probability n/N

    bool operator==(const StratumDraw &) const = default;
};

struct SampleDraw {
    std::vector<StratumDraw> strata;  ///< by name
    std::vector<std::size_t> drawn;   ///< places in the population, in its order
    std::vector<std::size_t> doubles; ///< those of them that are reviewed twice

    bool operator==(const SampleDraw &) const = default;
};

/// In each stratum the n units with the smallest HMAC-SHA-256(seed, id); of all that are drawn, the double share with the
/// smallest HMAC-SHA-256(seed, "double:" + id) (RFC 2104, FIPS 198-1). A keyed hash of an id is as good as a random number to
/// whoever does not know the seed, and depends on nothing else: neither the order of the units nor who else is in the population.
/// REQUIRES that the ids of those not excluded are unique.
[[nodiscard]] SampleDraw drawSample(const SamplePlan &plan, const std::vector<PopulationUnit> &population,
                                    const QByteArray &seed);

/// The places of the ids in the order of their HMAC-SHA-256(seed, id), by which they were drawn.
[[nodiscard]] std::vector<std::size_t> drawOrder(const std::vector<QString> &ids, const QByteArray &seed);

/// What a plan would have drawn of a period that was told apart otherwise.
struct SampleForesight {
    std::vector<StratumDraw> strata; ///< by name; without those excluded
    qint64 doubles = 0;

    bool operator==(const SampleForesight &) const = default;
};

/// In the name of a stratum, of a unit that has none in that dimension.
inline const QString unknownValue = QStringLiteral("none");
/// What a stratum is made of, as stratumOf() has named it.
[[nodiscard]] StratumValues stratumValues(const QString &stratum);

/// From the strata of a drawn period. Nothing when the plan tells apart by something that they do not.
[[nodiscard]] std::optional<SampleForesight> foreseen(const SamplePlan &plan, const std::vector<StratumDraw> &strata);

} // namespace vigie
