#include "ui/calendar/zonechoices.h"

#include "ui/common/format.h"
#include "ui/common/searchdialog.h"

#include <algorithm>
#include <array>
#include <set>

namespace vigie::ui {

namespace {

/// The database has old names too ("US/Eastern"): a city of today has one of these before it.
bool isCity(const QByteArray &id)
{
    static constexpr std::array areas{"Africa/",   "America/",   "Antarctica/", "Arctic/", "Asia/",
                                      "Atlantic/", "Australia/", "Europe/",     "Indian/", "Pacific/"};
    return std::any_of(areas.begin(), areas.end(), [&id](const char *area) { return id.startsWith(area); });
}

ZoneChoice choiceOf(const QString &id, Instant at)
{
    const QTimeZone zone(id.toLatin1());
    ZoneChoice choice{id, zoneCity(id), offsetText(zone, at), {}, false};
    const QString country = countryName(QLocale::territoryToCode(zone.territory()));
    QString words = id;
    choice.searched =
        QStringList{choice.city, words.replace(QLatin1Char('_'), QLatin1Char(' ')), id, country, choice.offset}.join(
            QLatin1Char(' '));
    return choice;
}

} // namespace

QString offsetText(const QTimeZone &zone, Instant at)
{
    const int minutes = zone.offsetFromUtc(toDateTime(at)) / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    const int size = std::abs(minutes);
    const QString rest = size % 60 == 0 ? QString() : QStringLiteral(":%1").arg(size % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("UTC%1%2%3").arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+')).arg(size / 60).arg(rest);
}

std::vector<ZoneChoice> zoneChoices(const Case &request)
{
    const Instant at = request.window.start;
    std::vector<ZoneChoice> choices;
    std::set<QString> known;
    for (const Participant &participant : request.participants) {
        if (isIanaZone(participant.zone) && known.insert(participant.zone).second) {
            choices.push_back(choiceOf(participant.zone, at));
            choices.back().isParticipants = true;
        }
    }
    if (known.insert(QStringLiteral("UTC")).second)
        choices.push_back(choiceOf(QStringLiteral("UTC"), at));
    const auto firstCity = static_cast<std::ptrdiff_t>(choices.size());
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if (isCity(id) && known.insert(QString::fromLatin1(id)).second)
            choices.push_back(choiceOf(QString::fromLatin1(id), at));
    }
    std::sort(choices.begin() + firstCity, choices.end(),
              [](const ZoneChoice &a, const ZoneChoice &b) { return QString::localeAwareCompare(a.city, b.city) < 0; });
    return choices;
}

std::vector<ZoneChoice> zonesFor(const QString &typed, const std::vector<ZoneChoice> &all, Instant at)
{
    std::vector<ZoneChoice> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&typed](const ZoneChoice &choice) { return matches(choice.searched, typed); });
    const QString id = typed.trimmed();
    const bool listed = std::any_of(found.begin(), found.end(), [&id](const ZoneChoice &choice) { return choice.id == id; });
    if (!listed && isIanaZone(id))
        found.insert(found.begin(), choiceOf(id, at));
    return found;
}

} // namespace vigie::ui
