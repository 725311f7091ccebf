#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/erasurecertificate.h"

namespace vigie::deskservice {

namespace {

int writeCertificate(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("rights certificate"),
        QStringLiteral("What an erasure has come to, under the desk's signature: how much went and what stayed, which "
                       "workstations have removed it, where the audit trail stands. Nothing personal but the number."));
    line.argument(QStringLiteral("NUMBER"), QStringLiteral("Of the request, e.g. D-2026-0041."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("Is written; - for standard output."));
    line.placeOptions();
    if (const auto code = line.parse(words, 2, 2))
        return *code;
    return withDesk(line, DataFolder::Existing, [&line](desk::Desk &desk) -> int {
        const auto certificate = desk.certifyErasure(line.arguments().at(0));
        if (!certificate.ok())
            return fail(certificate.error());
        const QString path = line.arguments().at(1);
        if (Status written = writeOutput(path, toFile(*certificate)); !written)
            return fail(written.error());
        if (path != QLatin1String("-"))
            say(QStringLiteral("wrote the certificate of %1, pending: %2").arg(certificate->number).arg(certificate->pending()));
        return Ok;
    });
}

int verifyCertificate(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("rights verify"),
        QStringLiteral("Proves that a certificate of erasure says what the desk has signed; with --data also that the "
                       "audit trail has the entry that it names."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("As rights certificate has written it; - for standard input."));
    line.option(QStringLiteral("keys"), QStringLiteral("The public keys that count, with commas; any when left out."),
                QStringLiteral("KEY"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto file = readInput(line.arguments().constFirst());
    if (!file.ok())
        return fail(file.error());
    const auto certificate = erasureCertificateIn(*file);
    if (!certificate.ok())
        return fail(certificate.error());
    if (Status good = desk::Desk::checkCertificate(*certificate, line.values(QStringLiteral("keys"))); !good) {
        (void)fail(good.error());
        return BrokenInput;
    }
    const auto conclude = [&certificate]() -> int {
        say(QStringLiteral("%1 is signed with %2, pending: %3")
                .arg(certificate->number, certificate->key)
                .arg(certificate->pending()));
        return Ok;
    };
    if (!line.has(QStringLiteral("data")))
        return conclude();
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const Status fits = desk.certificateAgainstTrail(*certificate);
        if (!fits) {
            const int code = fail(fits.error());
            return fits.error().kind == ErrorKind::StorageDamaged ? static_cast<int>(TrailBroken) : code;
        }
        return conclude();
    });
}

} // namespace

int rights(const QStringList &words)
{
    return oneOf(words, QStringLiteral("rights"), QStringLiteral("What people have asked by their rights"),
                 {{"certificate", writeCertificate}, {"verify", verifyCertificate}});
}

} // namespace vigie::deskservice
