#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include <QJsonArray>

namespace vigie::deskservice {

namespace {

/// What came of a command, in words or as its exit code.
int answered(const Status &done, const QString &said)
{
    if (!done.ok())
        return fail(done.error());
    say(said);
    return Ok;
}

/// A line each, as the register writes them.
void sayAll(const AgreementRegister &agreements)
{
    const QJsonObject json = toJson(agreements);
    for (const char *part : {"missing", "clients", "exceptions"}) {
        const QJsonArray records = json.value(QLatin1String(part)).toArray();
        for (const QJsonValue &one : records)
            say(one.toObject());
    }
}

int recordAgreement(const QStringList &words)
{
    CommandLine line(QStringLiteral("agreements record"),
                     QStringLiteral("Records what a client has agreed to: that people outside the house see its requests of "
                                    "Google origin to handle them (supervision), or in a sample (quality)."));
    line.argument(QStringLiteral("CLIENT"), QStringLiteral("The scheduling service's id of it."));
    line.option(QStringLiteral("scope"), QStringLiteral("supervision or quality."), QStringLiteral("SCOPE"));
    line.option(QStringLiteral("version"), QStringLiteral("Of the text that was agreed to."), QStringLiteral("VERSION"));
    line.option(QStringLiteral("source"), QStringLiteral("Where the paper is kept."), QStringLiteral("TEXT"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto scope = fromWireName<AgreementScope>(line.value(QStringLiteral("scope")));
    if (!scope)
        return line.misused(QStringLiteral("--scope must be supervision or quality"));
    for (const char *needed : {"version", "source"}) {
        if (line.value(QLatin1String(needed)).isEmpty())
            return line.misused(QStringLiteral("--%1 is missing").arg(QLatin1String(needed)));
    }
    return withDesk(line, DataFolder::Made, [&](desk::Desk &desk) -> int {
        const QString client = line.arguments().constFirst();
        const Status recorded =
            desk.recordAgreement({client, *scope, line.value(QStringLiteral("version")), line.value(QStringLiteral("source"))});
        return answered(recorded, QStringLiteral("recorded ") + client);
    });
}

int withdrawAgreement(const QStringList &words)
{
    CommandLine line(QStringLiteral("agreements withdraw"),
                     QStringLiteral("Withdraws what a client has agreed to. What people outside the house hold of its requests "
                                    "goes back, and is ordered off their workstations."));
    line.argument(QStringLiteral("CLIENT"), QStringLiteral("The scheduling service's id of it."));
    line.option(QStringLiteral("scope"), QStringLiteral("supervision or quality."), QStringLiteral("SCOPE"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto scope = fromWireName<AgreementScope>(line.value(QStringLiteral("scope")));
    if (!scope)
        return line.misused(QStringLiteral("--scope must be supervision or quality"));
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const QString client = line.arguments().constFirst();
        return answered(desk.withdrawAgreement(client, *scope), QStringLiteral("withdrew ") + client);
    });
}

int listAgreements(const QStringList &words)
{
    CommandLine line(QStringLiteral("agreements list"),
                     QStringLiteral("A JSON line an agreement, then one an exception of a request, those withdrawn too; oldest "
                                    "first."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto agreements = desk.agreements();
        if (!agreements.ok())
            return fail(agreements.error());
        const auto exceptions = desk.exceptions();
        if (!exceptions.ok())
            return fail(exceptions.error());
        sayAll({{}, *agreements, *exceptions, {}});
        return Ok;
    });
}

int listMissing(const QStringList &words)
{
    CommandLine line(QStringLiteral("agreements missing"),
                     QStringLiteral("A JSON line a client whose requests wait for people in house, because it has not agreed to "
                                    "supervision; the most requests first."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto missing = desk.missingAgreements();
        if (!missing.ok())
            return fail(missing.error());
        sayAll({*missing, {}, {}, {}});
        return Ok;
    });
}

int exceptRequest(const QStringList &words)
{
    CommandLine line(QStringLiteral("agreements except"),
                     QStringLiteral("Opens one request to supervision without an agreement, for security or because the law asks "
                                    "for it."));
    line.argument(QStringLiteral("REQUEST"), QStringLiteral("The desk's id of it, or the scheduling service's."));
    line.option(QStringLiteral("kind"), QStringLiteral("security or law."), QStringLiteral("KIND"));
    line.option(QStringLiteral("reference"), QStringLiteral("Where the reason is kept."), QStringLiteral("TEXT"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto kind = fromWireName<ExceptionKind>(line.value(QStringLiteral("kind")));
    if (!kind)
        return line.misused(QStringLiteral("--kind must be security or law"));
    if (line.value(QStringLiteral("reference")).isEmpty())
        return line.misused(QStringLiteral("--reference is missing"));
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const QString request = line.arguments().constFirst();
        const Status recorded = desk.recordException({request, *kind, line.value(QStringLiteral("reference"))});
        return answered(recorded, QStringLiteral("excepted ") + request);
    });
}

int liftException(const QStringList &words)
{
    CommandLine line(QStringLiteral("agreements lift"), QStringLiteral("Withdraws the exceptions of a request."));
    line.argument(QStringLiteral("REQUEST"), QStringLiteral("The desk's id of it, or the scheduling service's."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const QString request = line.arguments().constFirst();
        return answered(desk.withdrawExceptions(request), QStringLiteral("lifted ") + request);
    });
}

} // namespace

int agreements(const QStringList &words)
{
    return oneOf(words, QStringLiteral("agreements"), QStringLiteral("Who may be shown requests of Google origin"),
                 {{"record", recordAgreement},
                  {"withdraw", withdrawAgreement},
                  {"list", listAgreements},
                  {"missing", listMissing},
                  {"except", exceptRequest},
                  {"lift", liftException}});
}

} // namespace vigie::deskservice
