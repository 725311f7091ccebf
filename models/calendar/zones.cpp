#include "models/calendar/zones.h"

#include <QHash>

#include <mutex>

namespace vigie::calendar {

namespace {

using Transition = Zone::Transition;
using Stretch = Zone::Stretch;

constexpr int firstYear = 1900;
/// The calendar repeats after 400 years, so later times are looked up 400 years earlier, past the last rule change anyone knows.
constexpr int lastTableYear = 2500;
constexpr std::int64_t fourHundredYears = 146'097LL * 86'400;
/// Wall times of four digits lie between; far from overflow.
constexpr std::int64_t farPast = -(std::int64_t{1} << 60);
constexpr std::int64_t farFuture = std::int64_t{1} << 60;

std::int64_t startOfYear(int year)
{
    return std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year{year} / 1 / 1}}.time_since_epoch().count();
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Qt also takes offsets and POSIX rules such as UTC+01:00, which are no IANA ids and which files define by a VTIMEZONE of
/// their own.
bool isListed(const QString &id)
{
    const QByteArray bytes = id.toLatin1();
    const bool named = id.contains(u'/') || std::all_of(id.begin(), id.end(), isLetter);
    return !bytes.isEmpty() && named && id == QString::fromLatin1(bytes) && QTimeZone::isTimeZoneIdAvailable(bytes);
}

/// An older name of a zone, e.g. Asia/Calcutta or Japan: a link among the zone files, but in no list of Qt's. The id comes out of
/// a hostile file and becomes a path: only names that go down are tried.
bool isOlderName(const QString &id)
{
    const auto plain = [](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'+'; };
    const QStringList segments = id.split(u'/');
    const bool named = segments.size() > 1 || std::all_of(id.begin(), id.end(), isLetter);
    const bool down = std::all_of(segments.begin(), segments.end(), [&](const QString &segment) {
        return !segment.isEmpty() && isLetter(segment.front()) && std::all_of(segment.begin(), segment.end(), plain);
    });
    // Not zones: two copies of the whole tree, the computer's own zone, the rules of no place.
    static const QStringList others{QStringLiteral("posix"), QStringLiteral("right"), QStringLiteral("localtime"),
                                    QStringLiteral("posixrules"), QStringLiteral("Factory")};
    if (!named || !down || segments.size() > 3 || others.contains(segments.front()))
        return false;
    const QTimeZone zone(id.toLatin1());
    // To Qt any word is a POSIX rule, UTC by another name; a zone of one word, e.g. Japan, has changed its offset at some time.
    return zone.isValid()
        && (segments.size() > 1
            || zone.nextTransition(QDateTime::fromSecsSinceEpoch(startOfYear(firstYear), Qt::UTC)).atUtc.isValid());
}

} // namespace

struct Zone::Table {
    QString id;
    int firstOffset = 0;
    std::vector<Transition> transitions; ///< sorted by utc
    /// wallEnd[i] is the wall time at which the i-th stretch ends, by its own offset: the key to look up wall times by.
    std::vector<std::int64_t> wallEnd;
    bool repeats = false; ///< covers up to lastTableYear, and repeats after

    [[nodiscard]] int offsetOfStretch(std::size_t stretch) const
    {
        return stretch == 0 ? firstOffset : transitions[stretch - 1].offset;
    }

    [[nodiscard]] std::int64_t folded(std::int64_t seconds) const
    {
        static const std::int64_t end = startOfYear(lastTableYear);
        if (!repeats || seconds < end)
            return seconds;
        return seconds - ((seconds - end) / fourHundredYears + 1) * fourHundredYears;
    }

    [[nodiscard]] int offsetAtUtc(std::int64_t utc) const
    {
        const auto after = std::upper_bound(transitions.begin(), transitions.end(), folded(utc),
                                            [](std::int64_t time, const Transition &t) { return time < t.utc; });
        return offsetOfStretch(static_cast<std::size_t>(after - transitions.begin()));
    }

    [[nodiscard]] Stretch stretchAtWall(std::int64_t wall) const
    {
        const std::int64_t time = folded(wall);
        const std::int64_t turn = wall - time; // whole turns of 400 years
        const auto end = std::upper_bound(wallEnd.begin(), wallEnd.end(), time);
        const auto number = static_cast<std::size_t>(end - wallEnd.begin());
        const auto walls = [turn](std::int64_t from, std::int64_t to, int offset) {
            return Stretch{LocalTime{Seconds{from + turn}}, LocalTime{Seconds{to + turn}}, Seconds{offset}};
        };
        std::int64_t from = repeats && turn > 0 ? startOfYear(lastTableYear) - fourHundredYears : farPast;
        if (number > 0) {
            const std::int64_t first = transitions[number - 1].utc + transitions[number - 1].offset;
            // Before the stretch's first wall time there is a gap: the offset before it counts.
            if (time < first)
                return walls(time, time + 1, offsetOfStretch(number - 1));
            from = std::max({from, first, wallEnd[number - 1]});
        }
        const std::int64_t last = repeats ? startOfYear(lastTableYear) : farFuture;
        return walls(from, end == wallEnd.end() ? last : std::min(*end, last), offsetOfStretch(number));
    }
};

Zone::Zone()
{
    static const auto utc = [] {
        auto table = std::make_shared<Table>();
        table->id = QStringLiteral("UTC");
        return std::shared_ptr<const Table>(std::move(table));
    }();
    m_table = utc;
}

Zone::Zone(std::shared_ptr<const Table> table)
    : m_table(std::move(table))
{
}

Zone Zone::fromTransitions(const QString &id, int firstOffset, std::vector<Transition> transitions)
{
    auto table = std::make_shared<Table>();
    table->id = id;
    table->firstOffset = firstOffset;
    std::stable_sort(transitions.begin(), transitions.end(),
                     [](const Transition &a, const Transition &b) { return a.utc < b.utc; });
    int offset = firstOffset;
    for (const Transition &transition : transitions) {
        if (transition.offset == offset)
            continue;
        table->wallEnd.push_back(
            std::max(transition.utc + offset, table->wallEnd.empty() ? transition.utc + offset : table->wallEnd.back()));
        table->transitions.push_back(transition);
        offset = transition.offset;
    }
    return Zone(std::move(table));
}

Zone Zone::from(const QTimeZone &zone)
{
    // Tables are immutable and there are only some hundred IANA ids, so every thread shares what was built once.
    static std::mutex mutex;
    static QHash<QByteArray, Zone> known;
    const QByteArray id = zone.id();
    if (!zone.isValid() || id == "UTC")
        return Zone();
    {
        const std::lock_guard lock(mutex);
        if (const auto found = known.constFind(id); found != known.constEnd())
            return *found;
    }
    const QDateTime begin = QDateTime::fromSecsSinceEpoch(startOfYear(firstYear), Qt::UTC);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(startOfYear(lastTableYear), Qt::UTC);
    std::vector<Transition> transitions;
    // One call ends with the last transition in the zone's file (2037, or the year the rules last changed); asked for what is
    // after that, Qt goes on with the rule at the file's end.
    QDateTime from = begin;
    for (int call = 0; call < 3; ++call) {
        for (const QTimeZone::OffsetData &data : zone.transitions(from, end))
            transitions.push_back({data.atUtc.toSecsSinceEpoch(), data.offsetFromUtc});
        if (transitions.empty())
            break;
        from = QDateTime::fromSecsSinceEpoch(transitions.back().utc + 1, Qt::UTC);
    }
    Zone built = fromTransitions(QString::fromLatin1(id), zone.offsetFromUtc(begin), std::move(transitions));
    auto table = std::make_shared<Table>(*built.m_table);
    table->repeats = true;
    built.m_table = std::move(table);
    const std::lock_guard lock(mutex);
    if (known.size() < 1000)
        known.insert(id, built);
    return built;
}

std::optional<Zone> Zone::iana(const QString &id)
{
    const QByteArray bytes = id.toLatin1();
    if (!isListed(id) && !isOlderName(id))
        return std::nullopt;
    const QTimeZone zone(bytes);
    if (!zone.isValid())
        return std::nullopt;
    return from(zone);
}

const QString &Zone::id() const
{
    return m_table->id;
}

Instant Zone::toUtc(LocalTime local) const
{
    return Instant{local.time_since_epoch() - stretchAt(local).offset};
}

Zone::Stretch Zone::stretchAt(LocalTime local) const
{
    return m_table->stretchAtWall(local.time_since_epoch().count());
}

LocalTime Zone::toLocal(Instant instant) const
{
    return LocalTime{instant.time_since_epoch() + offsetAt(instant)};
}

Seconds Zone::offsetAt(Instant instant) const
{
    return Seconds{m_table->offsetAtUtc(instant.time_since_epoch().count())};
}

std::vector<Zone::Transition> Zone::transitionsIn(const TimeRange &range) const
{
    std::vector<Transition> found;
    for (const Transition &transition : m_table->transitions) {
        if (range.contains(Instant{Seconds{transition.utc}}))
            found.push_back(transition);
    }
    return found;
}

QString ianaIdOf(const QString &tzid)
{
    const QString trimmedId = tzid.trimmed();
    if (trimmedId.isEmpty() || trimmedId.size() > 200)
        return {};
    for (const QLatin1String utc : {QLatin1String("UTC"), QLatin1String("Z"), QLatin1String("GMT"), QLatin1String("Etc/UTC")}) {
        if (trimmedId.compare(utc, Qt::CaseInsensitive) == 0)
            return QStringLiteral("UTC");
    }
    if (isListed(trimmedId))
        return trimmedId;
    if (const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(trimmedId.toLatin1()); !iana.isEmpty())
        return QString::fromLatin1(iana);
    // The end of a prefixed id, three or (Area/Location) two segments long.
    const QStringList segments = trimmedId.split(u'/', Qt::SkipEmptyParts);
    QStringList ends;
    for (qsizetype first = std::max<qsizetype>(0, segments.size() - 3); first + 1 < segments.size(); ++first)
        ends.push_back(segments.mid(first).join(u'/'));
    for (const QString &end : ends) {
        if (isListed(end))
            return end;
    }
    if (isOlderName(trimmedId))
        return trimmedId;
    for (const QString &end : ends) {
        if (isOlderName(end))
            return end;
    }
    return {};
}

std::optional<Zone> compileZone(const ZoneDefinition &definition)
{
    struct Onset {
        LocalTime wall;
        Seconds from;
        Seconds to;
    };
    std::vector<Onset> onsets;
    const LocalTime first{LocalDay{std::chrono::year{firstYear} / 1 / 1}};
    const LocalTime end{LocalDay{std::chrono::year{2200} / 1 / 1}};
    Budget budget{.steps = 500'000, .instances = 5'000};
    for (const Observance &observance : definition.observances) {
        const auto add = [&](LocalTime wall) { onsets.push_back({wall, observance.offsetFrom, observance.offsetTo}); };
        add(observance.start);
        for (const LocalTime wall : observance.additional)
            add(wall);
        for (const RecurrenceRule &rule : observance.rules) {
            std::optional<LocalTime> last;
            if (rule.until) // in UTC in a VTIMEZONE (§3.6.5), seen from the offset before the onset
                last = rule.until->local + (rule.until->form == TimeForm::Utc ? observance.offsetFrom : Seconds{0});
            for (const LocalTime wall : expandRule(rule, observance.start, first, end, last, budget).instances)
                add(wall);
        }
    }
    if (onsets.empty())
        return std::nullopt;
    std::vector<Transition> transitions;
    transitions.reserve(onsets.size());
    for (const Onset &onset : onsets)
        transitions.push_back({asUtc(onset.wall - onset.from).time_since_epoch().count(), static_cast<int>(onset.to.count())});
    const auto earliest =
        std::min_element(onsets.begin(), onsets.end(), [](const Onset &a, const Onset &b) { return a.wall < b.wall; });
    return Zone::fromTransitions(definition.tzid, static_cast<int>(earliest->from.count()), std::move(transitions));
}

QTimeZone calendarZone(const Calendar &calendar, const QTimeZone &fallback)
{
    const QString id = ianaIdOf(calendar.zone);
    return id.isEmpty() ? fallback : QTimeZone(id.toLatin1());
}

ZoneResolver::ZoneResolver(const Calendar &calendar, Zone calendarZone)
    : m_calendar(calendar)
    , m_calendarZone(std::move(calendarZone))
    , m_own{ZoneCursor(m_calendarZone), true}
    , m_utc{ZoneCursor(Zone()), true}
{
}

ZoneResolver::Resolved &ZoneResolver::resolve(const QString &tzid)
{
    if (!m_last || m_last->first != tzid) {
        auto found = m_byId.find(tzid);
        if (found == m_byId.end()) {
            const std::optional<Zone> zone = find(tzid);
            found = m_byId.emplace(tzid, Resolved{ZoneCursor(zone.value_or(m_calendarZone)), zone.has_value()}).first;
        }
        m_last = &*found;
    }
    return m_last->second;
}

std::optional<Zone> ZoneResolver::find(const QString &tzid) const
{
    if (const QString id = ianaIdOf(tzid); !id.isEmpty())
        return Zone::iana(id);
    const ZoneDefinition *definition = nullptr;
    for (const ZoneDefinition &candidate : m_calendar.zones) {
        if (candidate.tzid == tzid)
            definition = &candidate;
    }
    if (definition) {
        if (std::optional<Zone> compiled = compileZone(*definition))
            return compiled;
        if (const QString id = ianaIdOf(definition->location); !id.isEmpty())
            return Zone::iana(id);
    }
    // "America/Los Angeles" for America/Los_Angeles
    return Zone::iana(ianaIdOf(QString(tzid).replace(u' ', u'_')));
}

ZoneResolver::Resolved &ZoneResolver::zoneOf(const DateTimeValue &value)
{
    switch (value.form) {
    case TimeForm::Utc:
        return m_utc;
    case TimeForm::Zoned:
        return resolve(value.tzid);
    case TimeForm::Floating:
    case TimeForm::Date:
        return m_own;
    }
    return m_own;
}

} // namespace vigie::calendar
