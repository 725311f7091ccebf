#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

#include <QJsonArray>

namespace vigie::deskservice {

namespace {

QJsonObject jsonOf(const desk::PurgeStatus &status)
{
    QJsonArray workstations;
    for (const desk::PurgeStatus::Target &target : status.targets) {
        QJsonObject one{{QStringLiteral("person"), target.person.value}, {QStringLiteral("workstation"), target.workstation}};
        if (target.acknowledgedAt)
            one.insert(QStringLiteral("acknowledgedAt"), toRfc3339(*target.acknowledgedAt));
        workstations.append(one);
    }
    return {{QStringLiteral("order"), status.order.id.value},
            {QStringLiteral("request"), status.order.request.value},
            {QStringLiteral("orderedAt"), toRfc3339(status.order.orderedAt)},
            {QStringLiteral("reason"), QString(wireName(status.reason))},
            {QStringLiteral("workstations"), workstations}};
}

} // namespace

int purge(const QStringList &words)
{
    CommandLine line(QStringLiteral("purge"),
                     QStringLiteral("Calls requests back from every workstation they were served to. "
                                    "Prints a JSON line an order: which workstations, and when "
                                    "each has acknowledged."));
    line.argument(QStringLiteral("order|list"), QStringLiteral("Order it for one request, or list what was ordered."));
    line.argument(QStringLiteral("[REQUEST]"), QStringLiteral("The id of the request, the desk's or the scheduling service's."));
    line.option(QStringLiteral("reason"), QStringLiteral("erasure, withdrawal or leak."), QStringLiteral("REASON"),
                QStringLiteral("erasure"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 2))
        return *code;
    const QStringList arguments = line.arguments();
    const bool orders = arguments.size() == 2 && arguments.constFirst() == QLatin1String("order");
    if (!orders && arguments != QStringList{QStringLiteral("list")})
        return line.misused(QStringLiteral("purge order REQUEST, or purge list"));
    const auto reason = fromWireName<desk::PurgeReason>(line.value(QStringLiteral("reason")));
    if (!reason || !isGivenByHand(*reason))
        return line.misused(QStringLiteral("--reason must be erasure, withdrawal or leak"));
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        std::vector<desk::PurgeStatus> all;
        if (orders) {
            const auto ordered = desk.orderPurge(arguments.constLast(), *reason);
            if (!ordered.ok())
                return fail(ordered.error());
            all.push_back(*ordered);
        } else {
            auto listed = desk.purges();
            if (!listed.ok())
                return fail(listed.error());
            all = *std::move(listed);
        }
        for (const desk::PurgeStatus &status : all)
            say(jsonOf(status));
        return Ok;
    });
}

} // namespace vigie::deskservice
