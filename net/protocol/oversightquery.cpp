// What a lead asks for, as the query of an address.
#include "net/protocol/wire.h"

#include <QUrl>
#include <QUrlQuery>

namespace vigie::protocol {

namespace {

constexpr qsizetype longestValue = 2000;

Error wrong(const QString &name)
{
    return Error{ErrorKind::InvalidInput, QStringLiteral("query: %1").arg(name)};
}

/// The values by name; each at most once, and none that is not expected.
Result<std::map<QString, QString>> valuesOf(const QByteArray &text, const QStringList &expected)
{
    std::map<QString, QString> values;
    const QUrlQuery query(QString::fromLatin1(text));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &item : items) {
        if (!expected.contains(item.first) || item.second.isEmpty() || item.second.size() > longestValue
            || !values.emplace(item.first, item.second).second)
            return wrong(expected.contains(item.first) ? item.first : QStringLiteral("an unknown name"));
    }
    return values;
}

QByteArray textOf(const QList<std::pair<QString, QString>> &items)
{
    QByteArrayList parts;
    for (const auto &[name, value] : items) {
        if (!value.isEmpty())
            parts << name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    }
    return parts.join('&');
}

QString flagText(bool isSet)
{
    return isSet ? QStringLiteral("1") : QString();
}

/// A flag is there as 1, or not at all.
bool readFlag(const QString &value, bool &flag)
{
    flag = value == QLatin1String("1");
    return flag;
}

} // namespace

QByteArray trailQueryText(const TrailQuery &query)
{
    return textOf({{QStringLiteral("before"), query.before ? QString::number(*query.before) : QString()},
                   {QStringLiteral("actor"), query.actor.value},
                   {QStringLiteral("request"), query.request.value},
                   {QStringLiteral("events"), QStringList(query.events.begin(), query.events.end()).join(QLatin1Char(','))},
                   {QStringLiteral("from"), query.from ? toRfc3339(*query.from) : QString()},
                   {QStringLiteral("until"), query.until ? toRfc3339(*query.until) : QString()},
                   {QStringLiteral("limit"), QString::number(query.limit)},
                   {QStringLiteral("export"), flagText(query.isExport)}});
}

Result<TrailQuery> trailQueryOf(const QByteArray &text)
{
    const auto values =
        valuesOf(text,
                 {QStringLiteral("before"), QStringLiteral("actor"), QStringLiteral("request"), QStringLiteral("events"),
                  QStringLiteral("from"), QStringLiteral("until"), QStringLiteral("limit"), QStringLiteral("export")});
    if (!values)
        return values.error();
    TrailQuery query;
    for (const auto &[name, value] : *values) {
        bool fits = true;
        if (name == QLatin1String("before")) {
            query.before = value.toLongLong(&fits);
        } else if (name == QLatin1String("actor")) {
            query.actor = PersonId{value};
        } else if (name == QLatin1String("request")) {
            query.request = RequestId{value};
        } else if (name == QLatin1String("events")) {
            const QStringList events = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
            query.events.assign(events.begin(), events.end());
        } else if (name == QLatin1String("limit")) {
            query.limit = value.toInt(&fits);
        } else if (name == QLatin1String("export")) {
            fits = readFlag(value, query.isExport);
        } else {
            const std::optional<Instant> instant = fromRfc3339(value);
            fits = instant.has_value();
            (name == QLatin1String("from") ? query.from : query.until) = instant;
        }
        if (!fits)
            return wrong(name);
    }
    return query;
}

QByteArray disclosureQueryText(const DisclosureQuery &query)
{
    return textOf({{QStringLiteral("after"), query.after}, {QStringLiteral("export"), flagText(query.isExport)}});
}

Result<DisclosureQuery> disclosureQueryOf(const QByteArray &text)
{
    const auto values = valuesOf(text, {QStringLiteral("after"), QStringLiteral("export")});
    if (!values)
        return values.error();
    DisclosureQuery query;
    for (const auto &[name, value] : *values) {
        if (name == QLatin1String("after"))
            query.after = value;
        else if (!readFlag(value, query.isExport))
            return wrong(name);
    }
    return query;
}

QByteArray revealQueryText(const RevealQuery &query)
{
    return textOf({{QStringLiteral("after"), query.after},
                   {QStringLiteral("person"), query.person.value},
                   {QStringLiteral("unusual"), flagText(query.unusualOnly)},
                   {QStringLiteral("export"), flagText(query.isExport)}});
}

Result<RevealQuery> revealQueryOf(const QByteArray &text)
{
    const auto values =
        valuesOf(text, {QStringLiteral("after"), QStringLiteral("person"), QStringLiteral("unusual"), QStringLiteral("export")});
    if (!values)
        return values.error();
    RevealQuery query;
    for (const auto &[name, value] : *values) {
        if (name == QLatin1String("after"))
            query.after = value;
        else if (name == QLatin1String("person"))
            query.person = PersonId{value};
        else if (!readFlag(value, name == QLatin1String("unusual") ? query.unusualOnly : query.isExport))
            return wrong(name);
    }
    return query;
}

QByteArray insightsQueryText(int periods)
{
    return textOf({{QStringLiteral("periods"), QString::number(periods)}});
}

Result<int> insightsQueryOf(const QByteArray &text)
{
    constexpr int usual = 12;
    const QString name = QStringLiteral("periods");
    const auto values = valuesOf(text, {name});
    if (!values)
        return values.error();
    const auto value = values->find(name);
    if (value == values->end())
        return usual;
    bool fits = false;
    const int periods = value->second.toInt(&fits);
    return fits ? Result<int>(periods) : wrong(name);
}

} // namespace vigie::protocol
