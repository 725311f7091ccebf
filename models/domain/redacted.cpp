#include "models/domain/redacted.h"

namespace vigie {

QString plainText(const RedactedText &text)
{
    QString plain;
    for (const TextRun &run : text)
        plain += run.hidden ? QStringLiteral("[%1]").arg(run.hidden->token.value) : run.text;
    return plain;
}

} // namespace vigie
