// Who is shown what of a request, as data: rules that map site, country, role and kind of request to a disclosure level. They can
// only be stricter than the law's own rule (P2): the EU's level inside the EU, the stricter one outside.
#pragma once

#include "models/domain/case.h"
#include "models/domain/inforce.h"
#include "models/domain/result.h"
#include "models/domain/work.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace vigie {

enum class LevelOutcome { EuropeanUnion, ThirdCountry, InHouse, Refused };

enum class CountryGroup { EuropeanUnion, ThirdCountry };

} // namespace vigie

template <>
struct vigie::WireNames<vigie::LevelOutcome> {
    using Outcome = vigie::LevelOutcome;
    static constexpr std::array table{
        std::pair{Outcome::EuropeanUnion, "eu"},
        std::pair{Outcome::ThirdCountry, "third-country"},
        std::pair{Outcome::InHouse, "in-house"}, ///< people of the house's sites as their country says, nobody else
        std::pair{Outcome::Refused, "refused"},
    };
};

template <>
struct vigie::WireNames<vigie::CountryGroup> {
    using Group = vigie::CountryGroup;
    static constexpr std::array table{
        std::pair{Group::EuropeanUnion, "eu"},
        std::pair{Group::ThirdCountry, "third-country"},
    };
};

namespace vigie {

/// What is empty holds for all.
struct LevelRule {
    QString site;
    QStringList countries; ///< ISO 3166-1 alpha-2
    std::optional<CountryGroup> group;
    std::optional<Role> role;
    std::optional<RequestKind> kind;
    LevelOutcome level = LevelOutcome::Refused;

    bool operator==(const LevelRule &) const = default;
};

/// Whoever it is about.
struct LevelSubject {
    QString site;
    QString country;
    bool inHouse = false;
    Role role = Role::Supervisor;
};

struct LevelPolicy {
    int version = 0;              ///< rises by one with each change; 0 is the desk's own, without rules
    std::vector<LevelRule> rules; ///< the first that fits decides; where none does, the country

    bool operator==(const LevelPolicy &) const = default;

    /// What the first rule that fits says, or the country; whoever is in house is looked at no further.
    [[nodiscard]] LevelOutcome outcomeFor(const LevelSubject &subject, RequestKind kind) const;
    /// Nothing when it is refused.
    [[nodiscard]] std::optional<DisclosureLevel> levelFor(const LevelSubject &subject, RequestKind kind) const;
};

using LevelsInForce = InForce<LevelPolicy>;

/// What makes a rule one that cannot be.
enum class LevelRuleFault {
    Loosens,      ///< a site outside the EU would get the EU's level
    NeverDecides, ///< a rule before it is about the same
};

/// `sitesOutside`: names of sites that are known to be outside the EU. REQUIRES an index of `rules`.
[[nodiscard]] std::optional<LevelRuleFault> faultOf(const std::vector<LevelRule> &rules, std::size_t index,
                                                    const std::set<QString> &sitesOutside = {});

/// For whom another policy is another one.
struct LevelChange {
    QString site;
    QString country;
    RequestKind kind = RequestKind::Schedule;
    LevelOutcome before = LevelOutcome::Refused;
    LevelOutcome after = LevelOutcome::Refused;

    bool operator==(const LevelChange &) const = default;
};

/// For supervisors of those sites, each with its country: by site, then by kind.
[[nodiscard]] std::vector<LevelChange> changesBetween(const LevelPolicy &before, const LevelPolicy &after,
                                                      const std::set<std::pair<QString, QString>> &sites);

/// With its version.
[[nodiscard]] QJsonObject toJson(const LevelPolicy &policy);
/// Strict. InvalidInput with all that is wrong, each with its place: "/rules/2/level: …". `version` may be missing: 0 then.
[[nodiscard]] Result<LevelPolicy> levelPolicyFromJson(const QJsonObject &json);

} // namespace vigie
