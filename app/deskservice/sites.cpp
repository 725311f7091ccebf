#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

namespace vigie::deskservice {

namespace {

QString mechanismNames()
{
    QStringList names;
    for (const auto &[mechanism, name] : WireNames<desk::TransferMechanism>::table)
        names.append(QLatin1String(name));
    return names.join(QLatin1String(", "));
}

int recordSite(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sites record"),
        QStringLiteral("Records on what ground a site outside the EU may be shown personal data. Without one its people cannot "
                       "sign in."));
    line.argument(QStringLiteral("SITE"), QStringLiteral("Its name, as people are added with."));
    line.option(QStringLiteral("country"), QStringLiteral("The site's country, ISO 3166-1 alpha-2."), QStringLiteral("CC"));
    line.option(QStringLiteral("mechanism"), mechanismNames() + QLatin1Char('.'), QStringLiteral("MECHANISM"));
    line.option(QStringLiteral("reference"), QStringLiteral("Where the contract or the decision is kept."),
                QStringLiteral("TEXT"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto mechanism = fromWireName<desk::TransferMechanism>(line.value(QStringLiteral("mechanism")));
    if (!mechanism)
        return line.misused(QStringLiteral("--mechanism must be one of ") + mechanismNames());
    for (const char *needed : {"country", "reference"}) {
        if (line.value(QLatin1String(needed)).isEmpty())
            return line.misused(QStringLiteral("--%1 is missing").arg(QLatin1String(needed)));
    }
    return withDesk(line, DataFolder::Made, [&](desk::Desk &desk) -> int {
        const QString site = line.arguments().constFirst();
        const Status recorded = desk.recordTransferGround(
            {site, line.value(QStringLiteral("country")), *mechanism, line.value(QStringLiteral("reference"))});
        if (!recorded.ok())
            return fail(recorded.error());
        say(QStringLiteral("recorded ") + site);
        return Ok;
    });
}

int withdrawSite(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sites withdraw"),
        QStringLiteral("Withdraws a site's grounds: from now on it is shown nothing. What was recorded stays on record."));
    line.argument(QStringLiteral("SITE"), QStringLiteral("Its name."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const QString site = line.arguments().constFirst();
        if (const Status withdrawn = desk.withdrawTransferGrounds(site); !withdrawn.ok())
            return fail(withdrawn.error());
        say(QStringLiteral("withdrew ") + site);
        return Ok;
    });
}

int listSites(const QStringList &words)
{
    CommandLine line(QStringLiteral("sites list"),
                     QStringLiteral("A JSON line a ground, then one a site in house, those withdrawn too; oldest first."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto grounds = desk.transferGrounds();
        if (!grounds.ok())
            return fail(grounds.error());
        for (const desk::SiteGround &ground : *grounds) {
            QJsonObject json{{QStringLiteral("site"), ground.site},
                             {QStringLiteral("country"), ground.country},
                             {QStringLiteral("mechanism"), QString(wireName(ground.mechanism))},
                             {QStringLiteral("reference"), ground.reference},
                             {QStringLiteral("recordedAt"), toRfc3339(ground.recordedAt)}};
            if (ground.withdrawnAt)
                json.insert(QStringLiteral("withdrawnAt"), toRfc3339(*ground.withdrawnAt));
            say(json);
        }
        const auto own = desk.inHouseSites();
        if (!own.ok())
            return fail(own.error());
        for (const InHouseSite &site : *own) {
            QJsonObject json{{QStringLiteral("site"), site.site},
                             {QStringLiteral("country"), site.country},
                             {QStringLiteral("inHouse"), true},
                             {QStringLiteral("recordedAt"), toRfc3339(site.recordedAt)}};
            if (site.withdrawnAt)
                json.insert(QStringLiteral("withdrawnAt"), toRfc3339(*site.withdrawnAt));
            say(json);
        }
        return Ok;
    });
}

enum class House { In, Outside };

int markSite(const QStringList &words, House house)
{
    CommandLine line(
        house == House::In ? QStringLiteral("sites in-house") : QStringLiteral("sites outside"),
        house == House::In
            ? QStringLiteral("Marks a site as one of the house: its people may work what is withheld from everybody else.")
            : QStringLiteral("Takes the mark off again, and ends the sessions and leases of the site's people."));
    line.argument(QStringLiteral("SITE"), QStringLiteral("Its name, as people are added with."));
    line.option(QStringLiteral("country"), QStringLiteral("The site's country, ISO 3166-1 alpha-2."), QStringLiteral("CC"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    if (!line.has(QStringLiteral("country")))
        return line.misused(QStringLiteral("--country is missing"));
    return withDesk(line, house == House::In ? DataFolder::Made : DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const QString site = line.arguments().constFirst();
        const QString country = line.value(QStringLiteral("country"));
        const Status done = house == House::In ? desk.markInHouse(site, country) : desk.unmarkInHouse(site, country);
        if (!done.ok())
            return fail(done.error());
        say((house == House::In ? QStringLiteral("in house ") : QStringLiteral("outside ")) + site);
        return Ok;
    });
}

} // namespace

int sites(const QStringList &words)
{
    return oneOf(words, QStringLiteral("sites"),
                 QStringLiteral("Grounds for transfers out of the EU, and the sites of the house"),
                 {{"record", recordSite},
                  {"withdraw", withdrawSite},
                  {"in-house", [](const QStringList &rest) { return markSite(rest, House::In); }},
                  {"outside", [](const QStringList &rest) { return markSite(rest, House::Outside); }},
                  {"list", listSites}});
}

} // namespace vigie::deskservice
