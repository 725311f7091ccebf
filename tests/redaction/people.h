// The people of the tests, none of them real.
#pragma once

#include "models/redaction/redactor.h"

namespace people {

inline vigie::redaction::VaultBuilder builder()
{
    vigie::redaction::VaultBuilder builder;
    builder.addPerson({QStringLiteral("Jean-Pierre Dupont"),
                       {QStringLiteral("Jipé")},
                       {QStringLiteral("jp.dupont@acme-conseil.fr")},
                       {QStringLiteral("+33 6 12 34 56 78")},
                       QStringLiteral("Acme Conseil SAS")});
    builder.addPerson(
        {QStringLiteral("Marie LEGRAND"), {}, {QStringLiteral("marie.legrand@solvatis.com")}, {}, QStringLiteral("L'Oréole")});
    builder.addPerson(
        {QStringLiteral("Anne Müller"), {}, {QStringLiteral("anne.muller@gmail.com")}, {QStringLiteral("020 7946 0958")}, {}});
    builder.addPerson({QStringLiteral("Will Petit"), {}, {}, {}, {}});
    builder.addPerson({QStringLiteral("Hery Rakotomalala"), {}, {}, {QStringLiteral("034 12 345 67")}, {}});
    builder.addPerson({QStringLiteral("Éloïse de La Tour"), {}, {}, {}, {}});
    return builder;
}

inline vigie::redaction::Vault vault()
{
    return builder().build();
}

} // namespace people
