#include "models/desk/shift.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

namespace vigie::desk {
namespace {

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

Instant shifted(Instant instant, int weeks, const QTimeZone &zone)
{
    return toInstant(toDateTime(instant, zone).addDays(7LL * weeks)); // keeps the wall time
}

QString shiftedText(const QString &rfc3339, int weeks, const QTimeZone &zone)
{
    const std::optional<Instant> instant = fromRfc3339(rfc3339);
    return instant ? toRfc3339(shifted(*instant, weeks, zone)) : rfc3339;
}

void shiftAt(QJsonObject &object, const QString &key, int weeks, const QTimeZone &zone)
{
    if (object.value(key).isString())
        object.insert(key, shiftedText(object.value(key).toString(), weeks, zone));
}

QJsonObject shiftedRange(QJsonObject range, int weeks, const QTimeZone &zone)
{
    shiftAt(range, QStringLiteral("start"), weeks, zone);
    shiftAt(range, QStringLiteral("end"), weeks, zone);
    return range;
}

/// Words of the thread that name dates, and what they are after the shift.
struct Mention {
    QString message;
    QString before;
    QString after;
};

/// "{0:d MMMM}" filled from the dates, in the request's language.
QString filled(const QString &pattern, const QList<QDate> &dates, const QLocale &locale)
{
    static const QRegularExpression place(QStringLiteral("\\{(\\d{1,2}):([^}]{1,40})\\}"));
    QString text;
    qsizetype end = 0;
    auto matches = place.globalMatch(pattern);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        text += pattern.mid(end, match.capturedStart() - end);
        const int index = match.captured(1).toInt();
        text += index < dates.size() ? locale.toString(dates.at(index), match.captured(2)) : match.captured(0);
        end = match.capturedEnd();
    }
    return text + pattern.mid(end);
}

std::vector<Mention> mentionsOf(const QJsonObject &request, int weeks)
{
    const QLocale locale(request.value(QLatin1String("language")).toString() == QLatin1String("fr") ? QLocale::French
                                                                                                    : QLocale::English);
    std::vector<Mention> mentions;
    for (const QJsonValue &value : request.value(QLatin1String("dateMentions")).toArray()) {
        const QJsonObject mention = value.toObject();
        QList<QDate> dates;
        for (const QJsonValue &date : mention.value(QLatin1String("dates")).toArray())
            dates.append(QDate::fromString(date.toString(), Qt::ISODate).addDays(7LL * weeks));
        mentions.push_back(Mention{mention.value(QLatin1String("message")).toString(),
                                   mention.value(QLatin1String("text")).toString(),
                                   filled(mention.value(QLatin1String("template")).toString(), dates, locale)});
    }
    // Longer words first: "mardi 31 mars" before "31 mars".
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention &a, const Mention &b) { return a.before.size() > b.before.size(); });
    return mentions;
}

/// Each place is rewritten once, so that what one mention wrote is not another's to change.
QString rewritten(const QString &text, const std::vector<Mention> &mentions, const QString &message)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const Mention *here = nullptr;
        for (const Mention &mention : mentions) {
            if ((message.isEmpty() || mention.message == message) && !mention.before.isEmpty()
                && QStringView(text).mid(at).startsWith(mention.before)) {
                here = &mention;
                break;
            }
        }
        if (here) {
            result += here->after;
            at += here->before.size();
        } else {
            result += text.at(at++);
        }
    }
    return result;
}

QJsonObject shiftedUnderstanding(QJsonObject entry, int weeks, const std::vector<Mention> &mentions)
{
    const QString field = entry.value(QLatin1String("field")).toString();
    const QString value = entry.value(QLatin1String("value")).toString();
    if (field == wireName(FieldName::Window)) {
        if (const std::optional<DateWindow> window = dateWindowOf(value)) {
            entry.insert(QStringLiteral("value"),
                         window->first.addDays(7LL * weeks).toString(Qt::ISODate) + QLatin1Char('/')
                             + window->last.addDays(7LL * weeks).toString(Qt::ISODate));
        }
    } else if (field == wireName(FieldName::Constraints)) {
        entry.insert(QStringLiteral("value"), rewritten(value, mentions, QString()));
    }
    QJsonArray sources;
    for (const QJsonValue &sourceValue : entry.value(QLatin1String("sources")).toArray()) {
        QJsonObject source = sourceValue.toObject();
        source.insert(QStringLiteral("text"),
                      rewritten(source.value(QLatin1String("text")).toString(), mentions,
                                source.value(QLatin1String("message")).toString()));
        sources.append(source);
    }
    if (!sources.isEmpty())
        entry.insert(QStringLiteral("sources"), sources);
    return entry;
}

QJsonArray mapped(const QJsonValue &array, const std::function<QJsonObject(QJsonObject)> &change)
{
    QJsonArray result;
    for (const QJsonValue &value : array.toArray())
        result.append(change(value.toObject()));
    return result;
}

QJsonObject shiftedHandling(QJsonObject handled, int weeks, const QTimeZone &zone, const std::vector<Mention> &mentions)
{
    QJsonObject ruling = handled.value(QLatin1String("ruling")).toObject();
    if (ruling.contains(QLatin1String("slot")))
        ruling.insert(QStringLiteral("slot"), shiftedRange(ruling.value(QLatin1String("slot")).toObject(), weeks, zone));
    if (ruling.contains(QLatin1String("slots")))
        ruling.insert(QStringLiteral("slots"),
                      mapped(ruling.value(QLatin1String("slots")),
                             [weeks, &zone](const QJsonObject &range) { return shiftedRange(range, weeks, zone); }));
    for (const QString &key : {QStringLiteral("question"), QStringLiteral("message")}) {
        if (ruling.contains(key))
            ruling.insert(key, rewritten(ruling.value(key).toString(), mentions, QString()));
    }
    handled.insert(QStringLiteral("ruling"), ruling);
    shiftAt(handled, QStringLiteral("at"), weeks, zone);
    return handled;
}

} // namespace

int weeksToShift(const Package &package, const QJsonObject &request, Instant now)
{
    const QTimeZone zone(package.client().zone.toLatin1());
    const Instant anchor = !package.candidates.empty() ? package.candidates.front().start
        : package.meeting                              ? package.meeting->when.start
                                                       : package.window.start;
    const QDate from = mondayOf(toDateTime(anchor, zone).date());
    QDate to = mondayOf(toDateTime(now, zone).date()).addDays(7);
    if (request.value(QLatin1String("shift")).toString() == QLatin1String("next-clock-change")) {
        QTimeZone::OffsetData next = zone.nextTransition(toDateTime(now));
        for (int i = 0; i < 10 && next.atUtc.isValid()
             && zone.offsetFromUtc(next.atUtc.addSecs(-1)) == zone.offsetFromUtc(next.atUtc.addSecs(1));
             ++i)
            next = zone.nextTransition(next.atUtc); // a change of name only
        if (next.atUtc.isValid())
            to = mondayOf(next.atUtc.toTimeZone(zone).date());
    }
    return static_cast<int>(from.daysTo(to) / 7);
}

QJsonObject shiftRequest(const QJsonObject &request, int weeks, const QTimeZone &zone)
{
    QJsonObject result = request;
    const std::vector<Mention> mentions = mentionsOf(request, weeks);
    for (const QString &key : {QStringLiteral("receivedAt"), QStringLiteral("deadline")})
        shiftAt(result, key, weeks, zone);
    for (const QString &key : {QStringLiteral("window"), QStringLiteral("meeting")}) {
        if (result.contains(key))
            result.insert(key, shiftedRange(result.value(key).toObject(), weeks, zone));
    }
    for (const QString &key : {QStringLiteral("candidates"), QStringLiteral("proposedEarlier")}) {
        if (result.contains(key))
            result.insert(key, mapped(result.value(key), [weeks, &zone](const QJsonObject &range) {
                              return shiftedRange(range, weeks, zone);
                          }));
    }
    if (result.contains(QLatin1String("handled")))
        result.insert(QStringLiteral("handled"),
                      shiftedHandling(result.value(QLatin1String("handled")).toObject(), weeks, zone, mentions));
    result.insert(QStringLiteral("understood"),
                  mapped(result.value(QLatin1String("understood")),
                         [weeks, &mentions](const QJsonObject &entry) { return shiftedUnderstanding(entry, weeks, mentions); }));
    return result;
}

void shiftMails(std::map<QString, Mail> &mails, const QJsonObject &request, int weeks, const QTimeZone &zone, Instant now)
{
    const std::vector<Mention> mentions = mentionsOf(request, weeks);
    Instant latest = now - Minutes(1);
    for (auto it = mails.rbegin(); it != mails.rend(); ++it) {
        Mail &mail = it->second;
        mail.text = rewritten(mail.text, mentions, it->first);
        mail.subject = rewritten(mail.subject, mentions, it->first);
        if (!mail.sentAt)
            continue;
        mail.sentAt = shifted(*mail.sentAt, weeks, zone);
        if (*mail.sentAt > latest) {
            mail.sentAt = latest;
            latest -= Minutes(1);
        }
    }
}

} // namespace vigie::desk
