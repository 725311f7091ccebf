#include "models/domain/levelpolicy.h"

#include "models/domain/country.h"

#include <QJsonArray>

#include <algorithm>

namespace vigie {
namespace {

constexpr qsizetype mostRules = 200;
constexpr qsizetype mostCountries = 250; ///< ISO 3166-1 has 249

bool fitsLevelRule(const LevelRule &rule, const LevelSubject &subject, RequestKind kind)
{
    const bool isInGroup = !rule.group
        || (levelOf(subject.country) == DisclosureLevel::EuropeanUnion) == (*rule.group == CountryGroup::EuropeanUnion);
    return (rule.site.isEmpty() || rule.site == subject.site)
        && (rule.countries.isEmpty() || rule.countries.contains(subject.country)) && isInGroup
        && (!rule.role || *rule.role == subject.role) && (!rule.kind || *rule.kind == kind);
}

bool reachesOutsideTheUnion(const LevelRule &rule, const std::set<QString> &sitesOutside)
{
    if (rule.group)
        return *rule.group == CountryGroup::ThirdCountry;
    if (!rule.countries.isEmpty())
        return std::any_of(rule.countries.begin(), rule.countries.end(),
                           [](const QString &country) { return levelOf(country) == DisclosureLevel::ThirdCountry; });
    // Where a site is, is known from its people.
    return rule.site.isEmpty() || sitesOutside.count(rule.site) > 0;
}

/// Reads the document, and gathers everything that is wrong with it.
class LevelPolicyReader
{
public:
    Result<LevelPolicy> read(const QJsonObject &json)
    {
        refuseOthers(json, {QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("rules")}, {});
        if (json.value(QLatin1String("format")).toInt() != 1)
            fault(QStringLiteral("/format"), "must be 1");
        LevelPolicy policy;
        const QJsonValue version = json.value(QLatin1String("version"));
        policy.version = version.toInt();
        if (!version.isUndefined() && (policy.version < 0 || version.toDouble(-1) != policy.version))
            fault(QStringLiteral("/version"), "must be a whole number, that of the policy this one takes the place of");
        const QJsonValue rules = json.value(QLatin1String("rules"));
        if (!rules.isArray())
            fault(QStringLiteral("/rules"), "must be a list");
        const QJsonArray list = rules.toArray();
        if (list.size() > mostRules)
            fault(QStringLiteral("/rules"), "must be at most 200");
        for (qsizetype i = 0; i < std::min(list.size(), mostRules); ++i) {
            const QString path = QStringLiteral("/rules/%1").arg(i);
            if (!list.at(i).isObject()) {
                fault(path, "must be an object");
                continue;
            }
            LevelRule rule = ruleOf(list.at(i).toObject(), path);
            policy.rules.push_back(std::move(rule));
            if (const auto found = faultOf(policy.rules, policy.rules.size() - 1))
                faultIn(path, *found);
        }
        if (!m_faults.isEmpty())
            return Error{ErrorKind::InvalidInput, m_faults.join(QStringLiteral("; ")).left(1000)};
        return policy;
    }

private:
    LevelRule ruleOf(const QJsonObject &json, const QString &path)
    {
        refuseOthers(json,
                     {QStringLiteral("site"), QStringLiteral("countries"), QStringLiteral("role"), QStringLiteral("kind"),
                      QStringLiteral("level")},
                     path);
        LevelRule rule;
        const QJsonValue site = json.value(QLatin1String("site"));
        rule.site = site.toString();
        if (!site.isUndefined() && (rule.site.trimmed().isEmpty() || rule.site.size() > 200))
            fault(path + QStringLiteral("/site"), "must be the name of a site");
        else if (rule.site != rule.site.trimmed())
            fault(path + QStringLiteral("/site"), "must have no blanks around it: no site has, so the rule would never fit");
        readCountries(json.value(QLatin1String("countries")), path + QStringLiteral("/countries"), rule);
        rule.role = nameAt<Role>(json, "role", path, "must be supervisor, reviewer, support or lead");
        rule.kind = nameAt<RequestKind>(json, "kind", path, "must be schedule, reschedule, cancel or add-to-calendar");
        const auto level = nameAt<LevelOutcome>(json, "level", path, "must be eu, third-country, in-house or refused");
        if (!json.contains(QLatin1String("level")))
            fault(path + QStringLiteral("/level"), "is missing");
        rule.level = level.value_or(LevelOutcome::Refused);
        return rule;
    }

    void faultIn(const QString &path, LevelRuleFault found)
    {
        switch (found) {
        case LevelRuleFault::Loosens:
            return fault(path + QStringLiteral("/level"),
                         "a site outside the EU never gets eu: say which countries, or a stricter level");
        case LevelRuleFault::NeverDecides:
            return fault(path, "never decides: a rule before it is about the same");
        }
    }

    void readCountries(const QJsonValue &value, const QString &path, LevelRule &rule)
    {
        if (value.isUndefined())
            return;
        if (value.isString()) {
            rule.group = fromWireName<CountryGroup>(value.toString());
            if (!rule.group)
                fault(path, "must be eu, third-country, or a list of countries");
            return;
        }
        const QJsonArray list = value.toArray();
        if (list.isEmpty())
            fault(path, "must be eu, third-country, or a list of countries");
        if (list.size() > mostCountries)
            return fault(path, "must be at most 250 countries");
        for (const QJsonValue &country : list) {
            if (!isCountry(country.toString()))
                return fault(path, "must be two capital letters each (ISO 3166-1)");
            if (rule.countries.contains(country.toString()))
                return fault(path, "must name each country once");
            rule.countries.append(country.toString());
        }
        rule.countries.sort();
    }

    template <typename E>
    std::optional<E> nameAt(const QJsonObject &json, const char *key, const QString &path, const char *otherwise)
    {
        const QJsonValue value = json.value(QLatin1String(key));
        if (value.isUndefined())
            return std::nullopt;
        const auto name = fromWireName<E>(value.toString());
        if (!name)
            fault(path + QLatin1Char('/') + QLatin1String(key), otherwise);
        return name;
    }

    void refuseOthers(const QJsonObject &json, const QStringList &known, const QString &path)
    {
        const QStringList keys = json.keys();
        for (const QString &key : keys) {
            if (!known.contains(key))
                fault(path + QLatin1Char('/') + key.left(40), "is not known");
        }
    }

    void fault(const QString &path, const char *reason) { m_faults.append(path + QStringLiteral(": ") + QLatin1String(reason)); }

    QStringList m_faults;
};

} // namespace

LevelOutcome LevelPolicy::outcomeFor(const LevelSubject &subject, RequestKind kind) const
{
    const LevelOutcome lawful =
        levelOf(subject.country) == DisclosureLevel::EuropeanUnion ? LevelOutcome::EuropeanUnion : LevelOutcome::ThirdCountry;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const LevelRule &one) { return fitsLevelRule(one, subject, kind); });
    // Whatever was recorded: never looser.
    return rule == rules.end() || rule->level == LevelOutcome::EuropeanUnion ? lawful : rule->level;
}

std::optional<DisclosureLevel> LevelPolicy::levelFor(const LevelSubject &subject, RequestKind kind) const
{
    switch (outcomeFor(subject, kind)) {
    case LevelOutcome::EuropeanUnion:
        return DisclosureLevel::EuropeanUnion;
    case LevelOutcome::ThirdCountry:
        return DisclosureLevel::ThirdCountry;
    case LevelOutcome::InHouse:
        return subject.inHouse ? std::optional(levelOf(subject.country)) : std::nullopt;
    case LevelOutcome::Refused:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<LevelRuleFault> faultOf(const std::vector<LevelRule> &rules, std::size_t index,
                                      const std::set<QString> &sitesOutside)
{
    const LevelRule &rule = rules.at(index);
    if (rule.level == LevelOutcome::EuropeanUnion && reachesOutsideTheUnion(rule, sitesOutside))
        return LevelRuleFault::Loosens;
    const auto itself = rules.begin() + static_cast<std::ptrdiff_t>(index);
    const bool isKnown = std::any_of(rules.begin(), itself, [&rule](LevelRule before) {
        before.level = rule.level;
        return before == rule;
    });
    return isKnown ? std::optional(LevelRuleFault::NeverDecides) : std::nullopt;
}

std::vector<LevelChange> changesBetween(const LevelPolicy &before, const LevelPolicy &after,
                                        const std::set<std::pair<QString, QString>> &sites)
{
    std::vector<LevelChange> changes;
    for (const auto &[site, country] : sites) {
        const LevelSubject subject{site, country, false, Role::Supervisor};
        for (const auto &[kind, name] : WireNames<RequestKind>::table) {
            const LevelOutcome was = before.outcomeFor(subject, kind);
            const LevelOutcome will = after.outcomeFor(subject, kind);
            if (was != will)
                changes.push_back({site, country, kind, was, will});
        }
    }
    return changes;
}

QJsonObject toJson(const LevelPolicy &policy)
{
    QJsonArray rules;
    for (const LevelRule &rule : policy.rules) {
        QJsonObject json{{QStringLiteral("level"), QString(wireName(rule.level))}};
        if (!rule.site.isEmpty())
            json.insert(QStringLiteral("site"), rule.site);
        if (!rule.countries.isEmpty())
            json.insert(QStringLiteral("countries"), QJsonArray::fromStringList(rule.countries));
        if (rule.group)
            json.insert(QStringLiteral("countries"), QString(wireName(*rule.group)));
        if (rule.role)
            json.insert(QStringLiteral("role"), QString(wireName(*rule.role)));
        if (rule.kind)
            json.insert(QStringLiteral("kind"), QString(wireName(*rule.kind)));
        rules.append(json);
    }
    return {{QStringLiteral("format"), 1}, {QStringLiteral("version"), policy.version}, {QStringLiteral("rules"), rules}};
}

Result<LevelPolicy> levelPolicyFromJson(const QJsonObject &json)
{
    return LevelPolicyReader().read(json);
}

} // namespace vigie
