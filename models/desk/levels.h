// The policy of disclosure levels that holds, and its changes (P2). Only a lead changes it, and the audit says who did.
#pragma once

#include "models/desk/context.h"
#include "models/ledger/people.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Levels
{
public:
    explicit Levels(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<LevelsInForce> inForce();
    [[nodiscard]] Result<LevelPolicy> policy();
    [[nodiscard]] Result<LevelsInForce> set(const LevelPolicy &wish, const PersonId &by);

    /// At which levels people of that site are shown requests in that role. Read each time: the policy may have changed since.
    [[nodiscard]] Result<ledger::LevelsByKind> of(const QString &site, const QString &country, Role role = Role::Supervisor);
    /// The stricter one when there is none at all.
    [[nodiscard]] static DisclosureLevel loosest(const ledger::LevelsByKind &levels);

private:
    // Within a transaction.
    [[nodiscard]] Result<LevelSubject> subjectOf(const QString &site, const QString &country);
    [[nodiscard]] static Status checkSites(const LevelPolicy &wish, const std::vector<ledger::Person> &people);
    [[nodiscard]] Result<std::vector<RequestId>> stricterFor(const ledger::Person &person, const LevelPolicy &before,
                                                             const LevelPolicy &after);
    [[nodiscard]] Status callBack(const LevelPolicy &before, const LevelPolicy &after, const std::vector<ledger::Person> &people);

    Context &m_context;
};

} // namespace vigie::desk
