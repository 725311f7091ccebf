#include "app/deskservice/commandline.h"
#include "models/domain/json.h"
#include "models/redaction/redactor.h"

#include <QJsonArray>
#include <QStringDecoder>

namespace vigie::deskservice {

namespace {

Result<redaction::Vault> vaultOf(const QString &requestFile)
{
    if (requestFile.isEmpty())
        return redaction::Vault();
    const auto text = readInput(requestFile);
    if (!text.ok())
        return text.error();
    const auto request = parseJsonObject(*text);
    if (!request.ok())
        return request.error();
    return redaction::vaultFromPackage(*request);
}

Result<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return Error{ErrorKind::InvalidInput, QStringLiteral("the text is not UTF-8")};
    return text;
}

} // namespace

int redact(const QStringList &words)
{
    CommandLine line(QStringLiteral("redact"),
                     QStringLiteral("Shows a text as a workstation would see it: one JSON object with text and spans.\n"
                                    "A span's start and end count code points of the input."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("UTF-8 text, or - for standard input."));
    line.option(QStringLiteral("request"), QStringLiteral("The request.json whose people and values are known."),
                QStringLiteral("FILE"));
    line.option(QStringLiteral("level"), QStringLiteral("eu or third-country."), QStringLiteral("LEVEL"),
                QStringLiteral("third-country"));
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto level = fromWireName<DisclosureLevel>(line.value(QStringLiteral("level")));
    if (!level)
        return line.misused(QStringLiteral("--level must be eu or third-country"));
    const auto vault = vaultOf(line.value(QStringLiteral("request")));
    if (!vault.ok())
        return fail(vault.error());
    const auto bytes = readInput(line.arguments().constFirst());
    if (!bytes.ok())
        return fail(bytes.error());
    const auto text = decoded(*bytes);
    if (!text.ok())
        return fail(text.error());
    const redaction::Redactor redactor(*vault, *level);
    const redaction::Redacted redacted = redactor.redact(*text);
    QJsonArray spans;
    for (const redaction::Span &span : redaction::codePointSpans(*text, redacted.spans)) {
        spans.append(QJsonObject{{QStringLiteral("start"), static_cast<double>(span.start)},
                                 {QStringLiteral("end"), static_cast<double>(span.end)},
                                 {QStringLiteral("category"), QString(wireName(span.category))},
                                 {QStringLiteral("token"), span.token.value}});
    }
    say(QJsonObject{{QStringLiteral("text"), redacted.text}, {QStringLiteral("spans"), spans}});
    return Ok;
}

} // namespace vigie::deskservice
