#include "ui/oversight/tablefile.h"

#include "models/domain/csv.h"
#include "models/domain/json.h"
#include "ui/common/savedfile.h"

namespace vigie::ui {

namespace {

/// The titles, the lines, and as the last one whether it was cut: beneath as many titles as the others.
class Table
{
public:
    explicit Table(const QStringList &titles)
        : m_columns(titles.size())
        , m_lines(csvLine(titles))
    {
    }
    void add(const QStringList &cells) { m_lines += csvLine(cells); }
    [[nodiscard]] QByteArray lines(bool isAll) const
    {
        QStringList cut(m_columns);
        cut.front() = QStringLiteral("cut: there are older ones");
        return isAll ? m_lines : m_lines + csvLine(cut);
    }

private:
    qsizetype m_columns;
    QByteArray m_lines;
};

template <typename Page>
Status writeJson(const QString &path, const Page &page)
{
    return writeWhole(path, toBytes(toJson(page)) + '\n');
}

} // namespace

Status writeTrail(const QString &path, const TrailPage &trail, const std::vector<Colleague> &people)
{
    if (endsIn(path, QLatin1String(".json")))
        return writeJson(path, trail);
    Table table({QStringLiteral("number"), QStringLiteral("at"), QStringLiteral("event"), QStringLiteral("actor"),
                 QStringLiteral("name"), QStringLiteral("site"), QStringLiteral("request"), QStringLiteral("facts")});
    std::map<PersonId, const Colleague *> names;
    for (const Colleague &person : people)
        names.emplace(person.id, &person);
    for (const TrailEntry &entry : trail.entries) {
        const auto known = names.find(entry.actor);
        const Colleague *actor = known == names.end() ? nullptr : known->second;
        QStringList facts;
        for (const auto &[name, value] : entry.facts)
            facts << QStringLiteral("%1=%2").arg(name, value);
        table.add({QString::number(entry.number), toRfc3339(entry.at), entry.event, entry.actor.value,
                   actor ? actor->displayName : QString(), actor ? actor->site : QString(), entry.request.value,
                   facts.join(QLatin1Char(' '))});
    }
    return writeWhole(path, table.lines(trail.isLast));
}

Status writeRegister(const QString &path, const DisclosurePage &disclosures)
{
    if (endsIn(path, QLatin1String(".json")))
        return writeJson(path, disclosures);
    Table table({QStringLiteral("id"), QStringLiteral("at"), QStringLiteral("person"), QStringLiteral("name"),
                 QStringLiteral("site"), QStringLiteral("country"), QStringLiteral("request"), QStringLiteral("version"),
                 QStringLiteral("categories"), QStringLiteral("mechanism")});
    for (const Disclosure &one : disclosures.entries)
        table.add({one.id, toRfc3339(one.at), one.person.value, one.personName, one.site, one.country, one.request.value,
                   QString::number(one.version), one.categories.join(QLatin1Char(' ')), one.mechanism});
    return writeWhole(path, table.lines(disclosures.isLast));
}

Status writeReveals(const QString &path, const RevealPage &reveals)
{
    if (endsIn(path, QLatin1String(".json")))
        return writeJson(path, reveals);
    Table table({QStringLiteral("id"), QStringLiteral("at"), QStringLiteral("person"), QStringLiteral("name"),
                 QStringLiteral("request"), QStringLiteral("token"), QStringLiteral("level"), QStringLiteral("category"),
                 QStringLiteral("reason"), QStringLiteral("words"), QStringLiteral("wordsWithheld"), QStringLiteral("refused"),
                 QStringLiteral("unusual")});
    for (const RevealEntry &one : reveals.entries)
        table.add({one.id, toRfc3339(one.at), one.person.value, one.personName, one.request.value, one.token.value, one.level,
                   one.category, one.reason, one.words, one.wordsWithheld ? QStringLiteral("true") : QString(), one.refused,
                   one.unusual.join(QLatin1Char(' '))});
    return writeWhole(path, table.lines(reveals.isLast));
}

} // namespace vigie::ui
