#include "models/domain/redacted.h"

namespace vigie {

std::optional<TokenCategory> categoryOf(const Token &token)
{
    QString name = token.value.section(QLatin1Char('_'), 0, -2).toLower();
    return fromWireName<TokenCategory>(name.replace(QLatin1Char('_'), QLatin1Char('-')));
}

QString plainText(const RedactedText &text)
{
    QString plain;
    for (const TextRun &run : text)
        plain += run.hidden ? QStringLiteral("[%1]").arg(run.hidden->token.value) : run.text;
    return plain;
}

} // namespace vigie
