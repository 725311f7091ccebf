// The calendars of the samples read by our own engine: it must agree with expectations.json and handled.json, which
// validate.py has checked with other parsers.
#include "models/calendar/expand.h"
#include "models/calendar/freebusy.h"
#include "models/calendar/shift.h"
#include "models/domain/time.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace vigie;

namespace {

QString sourceFolder()
{
    return qEnvironmentVariable("VIGIE_SOURCE_DIR");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectOf(const QString &path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

/// By the name that expectations() gives it: "samples/01-mardi-en-huit".
QString packageFolder(const QString &name)
{
    return sourceFolder() + QStringLiteral("/resources/") + name;
}

QJsonObject expectations()
{
    const QString tests = sourceFolder() + QStringLiteral("/tests/samples/");
    const QJsonObject samples = objectOf(tests + QStringLiteral("expectations.json"));
    const QJsonObject handled = objectOf(tests + QStringLiteral("handled.json"));
    QJsonObject all;
    for (const QString &name : samples.keys())
        all.insert(QStringLiteral("samples/") + name, samples.value(name));
    for (const QString &name : handled.keys())
        all.insert(QStringLiteral("handled/") + name, handled.value(name));
    return all;
}

QStringList sorted(const QJsonArray &names)
{
    QStringList result;
    for (const QJsonValue &name : names)
        result.append(name.toString());
    result.sort();
    return result;
}

QTimeZone zoneOf(const QJsonObject &participant)
{
    return QTimeZone(participant.value(u"zone").toString().toLatin1());
}

/// The moment moved by weeks, its wall time in `zone` kept.
Instant moved(const QJsonValue &time, const QTimeZone &zone, int weeks)
{
    const std::optional<Instant> instant = fromRfc3339(time.toString());
    return instant ? toInstant(toDateTime(*instant, zone).addDays(7LL * weeks)) : Instant{};
}

/// What the participant's calendar says of `slot`, the meeting itself aside: the worst kind in it, or nothing.
std::optional<calendar::InstanceKind> worstIn(const QByteArray &text, const TimeRange &slot, const QTimeZone &zone,
                                              const QString &meeting)
{
    using calendar::InstanceKind;
    const Result<calendar::Calendar> read = calendar::parseCalendar(text);
    if (!read)
        return std::nullopt;
    std::optional<InstanceKind> worst;
    const calendar::Expansion expansion = calendar::expand(read.value(), slot, zone);
    for (const calendar::Instance &instance : expansion.instances) {
        const calendar::InstanceSource &source = expansion.sourceOf(instance);
        if (source.uid == meeting || source.kind == InstanceKind::Free)
            continue;
        if (!worst || *worst == InstanceKind::Tentative)
            worst = source.kind;
    }
    return worst;
}

} // namespace

class SampleCalendars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCandidateIsBlockedForWhomTheSampleSays_data();
    void everyCandidateIsBlockedForWhomTheSampleSays();
    void onlyTheCalendarBrokenOnPurposeIsUnknown();
};

void SampleCalendars::everyCandidateIsBlockedForWhomTheSampleSays_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<int>("weeks");
    const QStringList packages = expectations().keys();
    QVERIFY(packages.size() >= 32);
    for (const QString &package : packages) {
        QTest::newRow(qPrintable(package)) << package << 0;
        // 16 weeks on is the week in which Paris and London go to summer time, two after New York.
        QTest::newRow(qPrintable(package + QStringLiteral(", a week later"))) << package << 1;
        if (package.startsWith(QLatin1String("samples/07-")))
            QTest::newRow(qPrintable(package + QStringLiteral(", at the clock change"))) << package << 16;
    }
}

void SampleCalendars::everyCandidateIsBlockedForWhomTheSampleSays()
{
    QFETCH(QString, package);
    QFETCH(int, weeks);
    const QJsonObject request = objectOf(packageFolder(package) + QStringLiteral("/request.json"));
    const QJsonObject expected = expectations().value(package).toObject();
    const QString meeting = request.value(u"meeting").toObject().value(u"uid").toString();
    const QStringList broken = sorted(expected.value(u"brokenCalendars").toArray());
    const QJsonArray participants = request.value(u"participants").toArray();
    QTimeZone clientZone;
    for (const QJsonValue &participant : participants) {
        if (participant.toObject().value(u"role").toString() == QLatin1String("client"))
            clientZone = zoneOf(participant.toObject());
    }
    QVERIFY(clientZone.isValid());

    const QJsonArray candidates = request.value(u"candidates").toArray();
    const QJsonArray promises = expected.value(u"candidates").toArray();
    QCOMPARE(candidates.size(), promises.size());
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const QJsonObject candidate = candidates.at(i).toObject();
        const TimeRange slot{moved(candidate.value(u"start"), clientZone, weeks),
                             moved(candidate.value(u"end"), clientZone, weeks)};
        QStringList blocked;
        QStringList tentative;
        for (const QJsonValue &value : participants) {
            const QJsonObject participant = value.toObject();
            const QString path = participant.value(u"calendar").toString();
            if (path.isEmpty() || broken.contains(path))
                continue;
            const QByteArray text = calendar::shiftWeeks(contentOf(packageFolder(package) + u'/' + path), weeks);
            const auto worst = worstIn(text, slot, zoneOf(participant), meeting);
            if (worst)
                (*worst == calendar::InstanceKind::Tentative ? tentative : blocked).append(participant.value(u"id").toString());
        }
        blocked.sort();
        tentative.sort();
        QCOMPARE(blocked, sorted(promises.at(i).toObject().value(u"blockedFor").toArray()));
        QCOMPARE(tentative, sorted(promises.at(i).toObject().value(u"tentativeFor").toArray()));
    }
}

void SampleCalendars::onlyTheCalendarBrokenOnPurposeIsUnknown()
{
    const QJsonObject all = expectations();
    int read = 0;
    for (const QString &package : all.keys()) {
        const QStringList broken = sorted(all.value(package).toObject().value(u"brokenCalendars").toArray());
        const QDir folder(packageFolder(package) + QStringLiteral("/calendars"));
        for (const QString &file : folder.entryList({QStringLiteral("*.ics")}, QDir::Files)) {
            const Result<calendar::Calendar> parsed = calendar::parseCalendar(contentOf(folder.filePath(file)));
            Availability availability = Availability::Unknown;
            if (parsed) {
                const TimeRange december{*fromRfc3339(QStringLiteral("2026-11-30T00:00:00Z")),
                                         *fromRfc3339(QStringLiteral("2026-12-20T00:00:00Z"))};
                availability = calendar::freeBusy(parsed.value(), december, QTimeZone("Europe/Paris")).availability;
            }
            const bool brokenOnPurpose = broken.contains(QStringLiteral("calendars/") + file);
            QVERIFY2((availability == Availability::Unknown) == brokenOnPurpose, qPrintable(package + u'/' + file));
            ++read;
        }
    }
    QVERIFY(read >= 62);
}

QTEST_GUILESS_MAIN(SampleCalendars)
#include "calendars.moc"
