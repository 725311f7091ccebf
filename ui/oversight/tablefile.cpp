#include "ui/oversight/tablefile.h"

#include "models/domain/csv.h"
#include "models/domain/json.h"
#include "ui/common/savedfile.h"

namespace vigie::ui {

Status writeTrail(const QString &path, const std::vector<TrailEntry> &entries, const std::vector<Colleague> &people)
{
    if (endsIn(path, QLatin1String(".json")))
        return writeWhole(path, toBytes(toJson(TrailPage{entries, true})) + '\n');
    QByteArray lines =
        csvLine({QStringLiteral("number"), QStringLiteral("at"), QStringLiteral("event"), QStringLiteral("actor"),
                 QStringLiteral("name"), QStringLiteral("site"), QStringLiteral("request"), QStringLiteral("facts")});
    std::map<PersonId, const Colleague *> names;
    for (const Colleague &person : people)
        names.emplace(person.id, &person);
    for (const TrailEntry &entry : entries) {
        const auto known = names.find(entry.actor);
        const Colleague *actor = known == names.end() ? nullptr : known->second;
        QStringList facts;
        for (const auto &[name, value] : entry.facts)
            facts << QStringLiteral("%1=%2").arg(name, value);
        lines += csvLine({QString::number(entry.number), toRfc3339(entry.at), entry.event, entry.actor.value,
                          actor ? actor->displayName : QString(), actor ? actor->site : QString(), entry.request.value,
                          facts.join(QLatin1Char(' '))});
    }
    return writeWhole(path, lines);
}

Status writeRegister(const QString &path, const std::vector<Disclosure> &disclosures)
{
    if (endsIn(path, QLatin1String(".json")))
        return writeWhole(path, toBytes(toJson(DisclosurePage{disclosures, true})) + '\n');
    QByteArray lines = csvLine({QStringLiteral("id"), QStringLiteral("at"), QStringLiteral("person"), QStringLiteral("name"),
                                QStringLiteral("site"), QStringLiteral("country"), QStringLiteral("request"),
                                QStringLiteral("version"), QStringLiteral("categories"), QStringLiteral("mechanism")});
    for (const Disclosure &one : disclosures)
        lines += csvLine({one.id, toRfc3339(one.at), one.person.value, one.personName, one.site, one.country, one.request.value,
                          QString::number(one.version), one.categories.join(QLatin1Char(' ')), one.mechanism});
    return writeWhole(path, lines);
}

Status writeReveals(const QString &path, const std::vector<RevealEntry> &reveals)
{
    if (endsIn(path, QLatin1String(".json")))
        return writeWhole(path, toBytes(toJson(RevealPage{{}, reveals, true})) + '\n');
    QByteArray lines =
        csvLine({QStringLiteral("id"), QStringLiteral("at"), QStringLiteral("person"), QStringLiteral("name"),
                 QStringLiteral("request"), QStringLiteral("token"), QStringLiteral("level"), QStringLiteral("category"),
                 QStringLiteral("reason"), QStringLiteral("words"), QStringLiteral("refused"), QStringLiteral("unusual")});
    for (const RevealEntry &one : reveals)
        lines += csvLine({one.id, toRfc3339(one.at), one.person.value, one.personName, one.request.value, one.token.value,
                          one.level, one.category, one.reason, one.words, one.refused, one.unusual.join(QLatin1Char(' '))});
    return writeWhole(path, lines);
}

} // namespace vigie::ui
