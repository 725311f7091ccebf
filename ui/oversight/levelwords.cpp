#include "ui/oversight/levelwords.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigie::ui {

namespace {

class LevelWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::LevelWords)
};

/// Those of the one that are not among the other.
QStringList rulesWithout(const std::vector<LevelRule> &rules, const std::vector<LevelRule> &others)
{
    QStringList words;
    for (const LevelRule &rule : rules) {
        if (std::find(others.begin(), others.end(), rule) == others.end())
            words << QStringLiteral("“%1”").arg(ruleText(rule));
    }
    return words;
}

} // namespace

QString text(LevelOutcome outcome)
{
    switch (outcome) {
    case LevelOutcome::EuropeanUnion:
        return text(DisclosureLevel::EuropeanUnion);
    case LevelOutcome::ThirdCountry:
        return text(DisclosureLevel::ThirdCountry);
    case LevelOutcome::InHouse:
        return LevelWords::tr("in house only");
    case LevelOutcome::Refused:
        return LevelWords::tr("refused");
    }
    return {};
}

QString text(Role role)
{
    switch (role) {
    case Role::Supervisor:
        return LevelWords::tr("supervisors");
    case Role::Reviewer:
        return LevelWords::tr("reviewers");
    case Role::Support:
        return LevelWords::tr("support");
    case Role::Lead:
        return LevelWords::tr("leads");
    }
    return {};
}

QString meaningOf(LevelOutcome outcome)
{
    switch (outcome) {
    case LevelOutcome::EuropeanUnion:
        return LevelWords::tr("Whoever it fits is shown the European Union level, and the rules after it are not asked.");
    case LevelOutcome::ThirdCountry:
        return LevelWords::tr("Whoever it fits is shown the stricter level, inside the EU too.");
    case LevelOutcome::InHouse:
        return LevelWords::tr("Only people of the house's own sites are shown anything, at the level of their country.");
    case LevelOutcome::Refused:
        return LevelWords::tr("Whoever it fits is shown nothing.");
    }
    return {};
}

QString text(LevelRuleFault fault)
{
    switch (fault) {
    case LevelRuleFault::Loosens:
        return LevelWords::tr("The law does not allow it: a site outside the EU never gets the European Union level. Say which "
                              "countries of the EU are meant, or choose a stricter level.");
    case LevelRuleFault::NeverDecides:
        return LevelWords::tr("It would never decide: a rule before it is about the same.");
    }
    return {};
}

QString siteText(const LevelRule &rule)
{
    return rule.site.isEmpty() ? LevelWords::tr("any site") : rule.site;
}

QString countriesText(const LevelRule &rule)
{
    if (rule.group)
        return *rule.group == CountryGroup::EuropeanUnion ? LevelWords::tr("in the EU or the EEA")
                                                          : LevelWords::tr("outside the EU");
    if (rule.countries.isEmpty())
        return LevelWords::tr("anywhere");
    QStringList names;
    for (const QString &country : rule.countries)
        names << countryName(country);
    return names.join(QStringLiteral(", "));
}

QString roleText(const LevelRule &rule)
{
    return rule.role ? text(*rule.role) : LevelWords::tr("everybody");
}

QString kindText(const LevelRule &rule)
{
    return rule.kind ? text(*rule.kind) : LevelWords::tr("any request");
}

QString ruleText(const LevelRule &rule)
{
    QStringList parts;
    if (!rule.site.isEmpty())
        parts << siteText(rule);
    if (rule.group || !rule.countries.isEmpty())
        parts << countriesText(rule);
    if (rule.role)
        parts << roleText(rule);
    if (rule.kind)
        parts << kindText(rule);
    if (parts.isEmpty())
        parts << LevelWords::tr("everybody");
    //: A rule in short. %1 whom and what it is about, %2 the level.
    return LevelWords::tr("%1: %2").arg(parts.join(QStringLiteral(", ")), text(rule.level));
}

QStringList changesText(const std::vector<LevelChange> &changes)
{
    QStringList lines;
    for (auto first = changes.begin(); first != changes.end();) {
        const auto next = std::find_if(first, changes.end(), [&first](const LevelChange &change) {
            return change.site != first->site || change.country != first->country;
        });
        // Kinds with the same change are said together.
        std::vector<std::pair<std::pair<LevelOutcome, LevelOutcome>, QStringList>> kinds;
        for (; first != next; ++first) {
            const std::pair step(first->before, first->after);
            auto known = std::find_if(kinds.begin(), kinds.end(), [&step](const auto &one) { return one.first == step; });
            if (known == kinds.end())
                known = kinds.insert(kinds.end(), {step, {}});
            known->second << text(first->kind);
        }
        const LevelChange &site = *std::prev(next);
        for (const auto &[step, names] : kinds) {
            const QString which = names.size() == static_cast<qsizetype>(WireNames<RequestKind>::table.size())
                ? LevelWords::tr("every request")
                : names.join(QStringLiteral(", "));
            //: %1 a site, %2 its country, %3 kinds of requests, %4 the level now, %5 the level then
            lines << LevelWords::tr("%1 (%2), %3: %4 → %5")
                         .arg(site.site, countryName(site.country), which, text(step.first), text(step.second));
        }
    }
    return lines;
}

QString differenceText(const std::vector<LevelRule> &before, const std::vector<LevelRule> &after)
{
    const QStringList added = rulesWithout(after, before);
    const QStringList removed = rulesWithout(before, after);
    QStringList sentences;
    if (!added.isEmpty())
        sentences << LevelWords::tr("Added: %1.").arg(added.join(QStringLiteral(", ")));
    if (!removed.isEmpty())
        sentences << LevelWords::tr("Removed: %1.").arg(removed.join(QStringLiteral(", ")));
    if (sentences.isEmpty())
        sentences << (before == after ? LevelWords::tr("The rules are the same.") : LevelWords::tr("Their order is another."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace vigie::ui
