// Templates of letters without a fault, in which each letter says every field.
#pragma once

#include "models/domain/rightsletters.h"

namespace vigie {

inline LetterTemplates sampleLetters()
{
    QString all;
    for (const auto &[field, name] : WireNames<LetterField>::table)
        all += QStringLiteral("{%1} ").arg(QLatin1String(name));
    all += QStringLiteral(":\u00a0yes"); // as French has them before a colon
    LetterTexts texts{QStringLiteral("the CNIL"), QStringLiteral("Go to court."), {}, {}};
    for (const auto &[kind, name] : WireNames<RightKind>::table)
        texts.rights[kind] = QLatin1String(name);
    for (const auto &[kind, name] : WireNames<LetterKind>::table)
        texts.letters[kind] = {QStringLiteral("{number}"), all};
    return {3,
            QStringLiteral("The house"),
            QStringLiteral("rights@house.test"),
            QStringLiteral("dpo@house.test"),
            {{QStringLiteral("fr"), texts}, {QStringLiteral("en"), texts}}};
}

} // namespace vigie
