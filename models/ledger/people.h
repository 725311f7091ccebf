// People of the desk: who may sign in, with which roles, from which site.
#pragma once

#include "models/domain/work.h"
#include "models/ledger/ledger.h"

#include <map>

namespace vigie::ledger {

struct Person {
    PersonId id;
    QString name;
    QString displayName;
    QString passwordHash;
    std::set<Role> roles;
    QString site;
    QString country;
    bool disabled = false;
    int limitedUse = 0; ///< the latest version of the Limited Use rules that was acknowledged

    bool operator==(const Person &) const = default;
};

class PeopleStore
{
public:
    explicit PeopleStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// False when the name is taken; names differ by more than case.
    [[nodiscard]] Result<bool> add(const Person &person, Instant now);
    [[nodiscard]] Result<std::vector<Person>> all();
    /// What each signs in as.
    [[nodiscard]] Result<std::map<PersonId, QString>> names();
    [[nodiscard]] Result<std::optional<Person>> byName(const QString &name);
    [[nodiscard]] Result<std::optional<Person>> byId(const PersonId &id);
    /// Keeps other transactions that lock the same person out until this one ends. NotFound.
    [[nodiscard]] Result<Person> lock(const PersonId &id);
    [[nodiscard]] Result<std::vector<Person>> lockAll(); ///< the same of everybody, in the order of ids
    [[nodiscard]] Status setDisabled(const PersonId &id, bool disabled);
    /// False when this version was acknowledged before.
    [[nodiscard]] Result<bool> acknowledgeLimitedUse(const PersonId &id, int version, Instant at);
    [[nodiscard]] Status setPasswordHash(const PersonId &id, const QString &hash);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
