#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

namespace vigie::deskservice {

namespace {

QJsonObject checkpointJson(const desk::AuditCheckpoint &checkpoint)
{
    return {{QStringLiteral("number"), checkpoint.number},
            {QStringLiteral("at"), toRfc3339(checkpoint.at)},
            {QStringLiteral("hash"), checkpoint.hash},
            {QStringLiteral("key"), checkpoint.key},
            {QStringLiteral("signature"), checkpoint.signature}};
}

int verifyTrail(const CommandLine &line, desk::Desk &desk)
{
    const auto kept = checkpointsOf(line);
    if (!kept.ok())
        return fail(kept.error());
    const auto proof = desk.verifyAudit(line.values(QStringLiteral("keys")), *kept);
    if (!proof.ok())
        return failTrail(proof.error());
    say(QStringLiteral("unbroken, %1 entries").arg(proof->entries));
    if (proof->signedUpTo > 0)
        say(QStringLiteral("signed up to %1 with %2")
                .arg(QString::number(proof->signedUpTo),
                     QStringList(proof->keys.begin(), proof->keys.end()).join(QLatin1Char(','))));
    return Ok;
}

} // namespace

int failTrail(const Error &error)
{
    const int code = fail(error);
    return error.kind == ErrorKind::StorageDamaged ? static_cast<int>(TrailBroken) : code;
}

Result<std::vector<desk::AuditCheckpoint>> checkpointsOf(const CommandLine &line)
{
    if (!line.has(QStringLiteral("checkpoints")))
        return std::vector<desk::AuditCheckpoint>();
    const auto bytes = readInput(line.value(QStringLiteral("checkpoints")));
    if (!bytes.ok())
        return bytes.error();
    std::vector<desk::AuditCheckpoint> checkpoints;
    for (const QByteArray &printed : bytes->split('\n')) {
        if (printed.trimmed().isEmpty())
            continue;
        const auto json = parseJsonObject(printed);
        const auto at = json.ok() ? fromRfc3339(json->value(QStringLiteral("at")).toString()) : std::nullopt;
        if (!at)
            return Error{ErrorKind::InvalidInput, QStringLiteral("checkpoints: not a line of audit sign")};
        checkpoints.push_back({json->value(QStringLiteral("number")).toInteger(), *at,
                               json->value(QStringLiteral("hash")).toString(), json->value(QStringLiteral("key")).toString(),
                               json->value(QStringLiteral("signature")).toString()});
    }
    return checkpoints;
}

int audit(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("audit"),
        QStringLiteral(
            "verify proves that the audit trail is unbroken and fits what the desk has signed; sign prints the desk's "
            "signature on the trail as it is now, to be kept elsewhere; key prints the desk's public key; export writes "
            "the whole trail, opaque ids alone, for others to verify."));
    line.argument(QStringLiteral("verify|sign|key|export"),
                  QStringLiteral("Walks the whole chain, signs it, says with which key, or writes it."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("export: is written, a line an entry; - for standard output."),
                  QStringLiteral("[FILE]"));
    line.option(QStringLiteral("keys"), QStringLiteral("verify: the public keys that count, with commas; any when left out."),
                QStringLiteral("KEY"));
    line.option(QStringLiteral("checkpoints"),
                QStringLiteral("verify: a file of lines that sign has printed, which the trail has to fit."),
                QStringLiteral("FILE"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 2))
        return *code;
    const QString what = line.arguments().constFirst();
    const bool isExport = what == QLatin1String("export");
    if (!isExport && what != QLatin1String("verify") && what != QLatin1String("sign") && what != QLatin1String("key"))
        return line.misused(QStringLiteral("unknown command"));
    if ((line.arguments().size() == 2) != isExport)
        return line.misused(QStringLiteral("a file for export alone"));
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        if (what == QLatin1String("verify"))
            return verifyTrail(line, desk);
        if (isExport) {
            const auto trail = desk.exportAudit();
            if (!trail.ok())
                return fail(trail.error());
            const Status written = writeOutput(line.arguments().at(1), *trail);
            return written ? static_cast<int>(Ok) : fail(written.error());
        }
        if (what == QLatin1String("sign")) {
            const auto checkpoint = desk.signAudit();
            if (!checkpoint.ok())
                return fail(checkpoint.error());
            say(checkpointJson(*checkpoint));
            return Ok;
        }
        const auto key = desk.auditKey();
        if (!key.ok())
            return fail(key.error());
        say(*key);
        return Ok;
    });
}

} // namespace vigie::deskservice
