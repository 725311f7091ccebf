#include "models/ledger/people.h"

namespace vigie::ledger {
namespace {

const QString columns = QStringLiteral("id, name, display_name, password_hash, roles, site, country, disabled, limited_use");

QString keyOf(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString joined(const std::set<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names.append(wireName(role));
    return names.join(QLatin1Char(','));
}

std::set<Role> rolesOf(const QString &text)
{
    std::set<Role> roles;
    for (const QString &name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const std::optional<Role> role = fromWireName<Role>(name))
            roles.insert(*role);
    }
    return roles;
}

Person personOf(const Row &row)
{
    return Person{PersonId{row.text(0)}, row.text(1), row.text(2), row.text(3),  rolesOf(row.text(4)),
                  row.text(5),           row.text(6), row.flag(7), row.number(8)};
}

} // namespace

Result<bool> PeopleStore::add(const Person &person, Instant now)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO person (id, name, name_key, display_name, password_hash, roles, site, country, disabled, "
                       "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {person.id.value, person.name, keyOf(person.name), person.displayName, person.passwordHash, joined(person.roles),
         person.site, person.country, person.disabled ? 1 : 0, bound(now)});
    if (!added)
        return added.error();
    return *added == 1;
}

Result<std::map<PersonId, QString>> PeopleStore::names()
{
    const Result<Rows> found = m_ledger.rows(QStringLiteral("SELECT id, name FROM person"));
    if (!found)
        return found.error();
    std::map<PersonId, QString> names;
    for (const Row &row : *found)
        names.emplace(PersonId{row.text(0)}, row.text(1));
    return names;
}

Result<std::vector<Person>> PeopleStore::all()
{
    return allOf<personOf>(m_ledger.rows(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM person ORDER BY name_key")));
}

Result<std::optional<Person>> PeopleStore::byName(const QString &name)
{
    return oneOf<personOf>(
        m_ledger.row(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM person WHERE name_key = ?"), {keyOf(name)}));
}

Result<std::optional<Person>> PeopleStore::byId(const PersonId &id)
{
    return oneOf<personOf>(
        m_ledger.row(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM person WHERE id = ?"), {id.value}));
}

Result<Person> PeopleStore::lock(const PersonId &id)
{
    Result<std::optional<Person>> person = oneOf<personOf>(m_ledger.row(
        QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM person WHERE id = ?") + m_ledger.forUpdate(), {id.value}));
    if (!person)
        return person.error();
    if (!*person)
        return Error{ErrorKind::NotFound, QStringLiteral("no such person")};
    return **person;
}

Result<std::vector<Person>> PeopleStore::lockAll()
{
    return allOf<personOf>(m_ledger.rows(
        QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM person ORDER BY id") + m_ledger.forUpdate(), {}));
}

Status PeopleStore::setDisabled(const PersonId &id, bool disabled)
{
    return m_ledger.change(QStringLiteral("UPDATE person SET disabled = ? WHERE id = ?"), {disabled ? 1 : 0, id.value});
}

Result<bool> PeopleStore::acknowledgeLimitedUse(const PersonId &id, int version, Instant at)
{
    const Result<qint64> changed =
        m_ledger.run(QStringLiteral("UPDATE person SET limited_use = ?, limited_use_at = ? WHERE id = ? AND limited_use < ?"),
                     {version, bound(at), id.value, version});
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

Status PeopleStore::setPasswordHash(const PersonId &id, const QString &hash)
{
    return m_ledger.change(QStringLiteral("UPDATE person SET password_hash = ? WHERE id = ?"), {hash, id.value});
}

} // namespace vigie::ledger
