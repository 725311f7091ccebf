#include "ui/common/format.h"

#include <QCoreApplication>

#include <array>
#include <cstdlib>

namespace vigie::ui {

namespace {

class FormatWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::Format)

public:
    static QString city(const QString &id);
    static QString relative(Seconds fromNow);
    //: What was done, and what was said of it: "Refused: nothing is held".
    static QString withWords(const QString &what, const QString &words) { return tr("%1: %2").arg(what, words); }
    static QString dayAfter(const QString &day, const QString &time) { return tr("%1, %2", "day, time").arg(day, time); }
    static QString spoken(QTime time);
    static QString spokenSpan(const QString &from, const QString &to);
};

bool isFrench()
{
    return locale().language() == QLocale::French;
}

/// French writes the first of a month as an ordinal.
QString dayNumber(QDate date)
{
    if (isFrench() && date.day() == 1)
        return QStringLiteral("1er");
    return QString::number(date.day());
}

QString monthName(QDate date, QLocale::FormatType format)
{
    // Within a date, some languages decline the month: monthName() is the form for that place.
    return locale().monthName(date.month(), format);
}

/// CLDR writes French short days with a full stop ("lun."), as the house does.
QString dayName(QDate date, QLocale::FormatType format)
{
    return locale().dayName(date.dayOfWeek(), format);
}

QString FormatWords::city(const QString &id)
{
    struct Exonym {
        const char *zone;
        const char *name;
    };
    // Cities whose name differs between the languages of the program. The last part of the id serves for all others.
    static constexpr std::array exonyms{
        Exonym{"Europe/London", QT_TR_NOOP("London")},
        Exonym{"Europe/Brussels", QT_TR_NOOP("Brussels")},
        Exonym{"Europe/Vienna", QT_TR_NOOP("Vienna")},
        Exonym{"Europe/Lisbon", QT_TR_NOOP("Lisbon")},
        Exonym{"Europe/Rome", QT_TR_NOOP("Rome")},
        Exonym{"Europe/Athens", QT_TR_NOOP("Athens")},
        Exonym{"Europe/Warsaw", QT_TR_NOOP("Warsaw")},
        Exonym{"Europe/Moscow", QT_TR_NOOP("Moscow")},
        Exonym{"Europe/Copenhagen", QT_TR_NOOP("Copenhagen")},
        Exonym{"Europe/Zurich", QT_TR_NOOP("Zurich")},
        Exonym{"Africa/Cairo", QT_TR_NOOP("Cairo")},
        Exonym{"Africa/Algiers", QT_TR_NOOP("Algiers")},
        Exonym{"Asia/Singapore", QT_TR_NOOP("Singapore")},
        Exonym{"Asia/Dubai", QT_TR_NOOP("Dubai")},
        Exonym{"Asia/Tokyo", QT_TR_NOOP("Tokyo")},
        Exonym{"America/Sao_Paulo", QT_TR_NOOP("São Paulo")},
        Exonym{"America/Montreal", QT_TR_NOOP("Montreal")},
        Exonym{"America/Mexico_City", QT_TR_NOOP("Mexico City")},
        Exonym{"America/Los_Angeles", QT_TR_NOOP("Los Angeles")},
        Exonym{"Indian/Antananarivo", QT_TR_NOOP("Antananarivo")},
    };
    for (const Exonym &exonym : exonyms) {
        if (id == QLatin1String(exonym.zone))
            return tr(exonym.name);
    }
    QString last = id.section(QLatin1Char('/'), -1);
    return last.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString FormatWords::spoken(QTime time)
{
    if (time.minute() == 0) {
        //: A full hour as a screen reader says it. French: %1 h
        return tr("%1:00", "spoken").arg(time.hour());
    }
    //: A time of day as a screen reader says it: %1 hours, %2 minutes. French: %1 h %2
    return tr("%1:%2", "spoken").arg(time.hour()).arg(time.minute(), 2, 10, QLatin1Char('0'));
}

QString FormatWords::spokenSpan(const QString &from, const QString &to)
{
    //: From one time of day to another, as a screen reader says it. French: de %1 à %2
    return tr("%1 to %2", "spoken").arg(from, to);
}

QString FormatWords::relative(Seconds fromNow)
{
    const auto seconds = std::abs(fromNow.count());
    const bool ahead = fromNow.count() >= 0;
    if (seconds < 60)
        return ahead ? tr("in less than a minute") : tr("just now");
    const int minutes = static_cast<int>(seconds / 60);
    if (minutes < 60)
        return ahead ? tr("in %n min", nullptr, minutes) : tr("%n min ago", nullptr, minutes);
    const int hours = minutes / 60;
    if (hours < 48)
        return ahead ? tr("in %n h", nullptr, hours) : tr("%n h ago", nullptr, hours);
    const int days = hours / 24;
    return ahead ? tr("in %n day(s)", nullptr, days) : tr("%n day(s) ago", nullptr, days);
}

// QLocale knows a country's name in its own language only; the program speaks two.
class Countries
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::Countries)
public:
    static QString name(const QString &iso)
    {
        const QLocale::Territory territory = QLocale::codeToTerritory(iso);
        switch (territory) {
        case QLocale::France:
            return tr("France");
        case QLocale::Madagascar:
            return tr("Madagascar");
        case QLocale::Belgium:
            return tr("Belgium");
        case QLocale::Switzerland:
            return tr("Switzerland");
        case QLocale::Luxembourg:
            return tr("Luxembourg");
        case QLocale::UnitedKingdom:
            return tr("United Kingdom");
        case QLocale::UnitedStates:
            return tr("United States");
        case QLocale::Canada:
            return tr("Canada");
        case QLocale::Japan:
            return tr("Japan");
        case QLocale::Morocco:
            return tr("Morocco");
        case QLocale::Tunisia:
            return tr("Tunisia");
        case QLocale::Senegal:
            return tr("Senegal");
        case QLocale::Mauritius:
            return tr("Mauritius");
        case QLocale::Germany:
            return tr("Germany");
        case QLocale::Spain:
            return tr("Spain");
        case QLocale::Portugal:
            return tr("Portugal");
        case QLocale::Ireland:
            return tr("Ireland");
        case QLocale::India:
            return tr("India");
        default:
            return iso; // Territory is Qt's enum, not ours: the code is a fair answer for the rest
        }
    }
};

} // namespace

QLocale locale()
{
    return QLocale();
}

QString shortDay(QDate date)
{
    return QStringLiteral("%1 %2").arg(dayName(date, QLocale::ShortFormat), dayNumber(date));
}

QString mediumDay(QDate date)
{
    return QStringLiteral("%1 %2").arg(shortDay(date), monthName(date, QLocale::ShortFormat));
}

QString shortDate(QDate date)
{
    return QStringLiteral("%1 %2").arg(dayNumber(date), monthName(date, QLocale::ShortFormat));
}

QString fullDay(QDate date)
{
    return QStringLiteral("%1 %2 %3")
        .arg(dayName(date, QLocale::LongFormat), dayNumber(date), monthName(date, QLocale::LongFormat));
}

QString longDay(QDate date)
{
    return QStringLiteral("%1 %2").arg(fullDay(date)).arg(date.year());
}

QString daySpan(QDate first, QDate last)
{
    const auto full = [](QDate date) {
        return QStringLiteral("%1 %2").arg(dayNumber(date), monthName(date, QLocale::LongFormat));
    };
    const QString end = QStringLiteral("%1 %2").arg(full(last)).arg(last.year());
    if (first == last)
        return end;
    QString start = full(first);
    if (first.year() != last.year())
        start = QStringLiteral("%1 %2").arg(start).arg(first.year());
    else if (first.month() == last.month())
        start = dayNumber(first);
    return QStringLiteral("%1\u2009\u2013\u2009%2").arg(start, end);
}

QString timeOfDay(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString timeOfDay(Instant instant, const QTimeZone &zone)
{
    return timeOfDay(toDateTime(instant, zone).time());
}

QString timeSpan(const TimeRange &range, const QTimeZone &zone)
{
    const QDateTime start = toDateTime(range.start, zone);
    const QDateTime end = toDateTime(range.end, zone);
    const QString until = start.date() == end.date() ? timeOfDay(end.time())
                                                     : QStringLiteral("%1 %2").arg(mediumDay(end.date()), timeOfDay(end.time()));
    return QStringLiteral("%1\u2013%2").arg(timeOfDay(start.time()), until);
}

QString spokenTime(QTime time)
{
    return FormatWords::spoken(time);
}

QString spokenSpan(const TimeRange &range, const QTimeZone &zone)
{
    const QDateTime start = toDateTime(range.start, zone);
    const QDateTime end = toDateTime(range.end, zone);
    const QString until = spokenTime(end.time());
    return FormatWords::spokenSpan(spokenTime(start.time()),
                                   start.date() == end.date() ? until : QStringLiteral("%1 %2").arg(fullDay(end.date()), until));
}

QString dayAndTimeSpan(const TimeRange &range, const QTimeZone &zone)
{
    return FormatWords::dayAfter(mediumDay(toDateTime(range.start, zone).date()), timeSpan(range, zone));
}

QString dayAndTime(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(instant, zone);
    return FormatWords::dayAfter(mediumDay(local.date()), timeOfDay(local.time()));
}

QString duration(Minutes minutes)
{
    const auto total = minutes.count();
    const auto hours = total / 60;
    const auto rest = total % 60;
    // The symbols min and h are international (SI brochure, table 8); a no-break space keeps them with their number.
    if (hours == 0)
        return QStringLiteral("%1\u00A0min").arg(rest);
    if (rest == 0)
        return QStringLiteral("%1\u00A0h").arg(hours);
    return QStringLiteral("%1\u00A0h\u00A0%2").arg(hours).arg(rest, 2, 10, QLatin1Char('0'));
}

QString countdown(Seconds left)
{
    const auto total = std::max<Seconds::rep>(0, left.count());
    const auto hours = total / 3600;
    const auto minutes = total / 60 % 60;
    const auto seconds = total % 60;
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, QLatin1Char('0')).arg(seconds, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1:%2").arg(minutes).arg(seconds, 2, 10, QLatin1Char('0'));
}

QString relative(Seconds fromNow)
{
    return FormatWords::relative(fromNow);
}

QString decimal(double value, int decimals)
{
    return locale().toString(value, 'f', decimals);
}

QString zoneCity(const QString &ianaId)
{
    return FormatWords::city(ianaId);
}

QString withWords(const QString &what, const QString &words)
{
    return words.isEmpty() ? what : FormatWords::withWords(what, words);
}

QString countryName(const QString &code)
{
    return Countries::name(code);
}

} // namespace vigie::ui
