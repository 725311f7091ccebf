#include "models/calendar/recurrence.h"

#include "models/calendar/values.h"

namespace vigie::calendar {

namespace {

Error badRule(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QStringLiteral("recurrence rule: ") + QLatin1String(reason)};
}

std::optional<Frequency> parseFrequency(std::string_view text)
{
    constexpr std::array names{
        std::pair{"SECONDLY", Frequency::Secondly}, std::pair{"MINUTELY", Frequency::Minutely},
        std::pair{"HOURLY", Frequency::Hourly},     std::pair{"DAILY", Frequency::Daily},
        std::pair{"WEEKLY", Frequency::Weekly},     std::pair{"MONTHLY", Frequency::Monthly},
        std::pair{"YEARLY", Frequency::Yearly},
    };
    for (const auto &[name, frequency] : names) {
        if (equalsIgnoringCase(text, name))
            return frequency;
    }
    return std::nullopt;
}

std::optional<int> parseWeekday(std::string_view text)
{
    constexpr std::array names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (equalsIgnoringCase(text, names[i]))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

/// Sorted and unique, so that a list of a million equal numbers costs no more than one.
bool parseList(std::string_view text, int lowest, int highest, bool zeroAllowed, std::vector<int> &list)
{
    for (const std::string_view part : split(text, ',')) {
        const auto number = parseInt(part, lowest, highest);
        if (!number || (*number == 0 && !zeroAllowed))
            return false;
        list.push_back(*number);
    }
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return true;
}

bool parseDays(std::string_view text, std::vector<WeekdayNumber> &list)
{
    for (std::string_view part : split(text, ',')) {
        part = trimmed(part);
        if (part.size() < 2)
            return false;
        const auto weekday = parseWeekday(part.substr(part.size() - 2));
        const std::string_view number = part.substr(0, part.size() - 2);
        const auto ordinal = number.empty() ? std::optional{0} : parseInt(number, -53, 53);
        if (!weekday || !ordinal || (*ordinal == 0 && !number.empty()))
            return false;
        const WeekdayNumber day{*weekday, *ordinal};
        if (std::find(list.begin(), list.end(), day) == list.end())
            list.push_back(day);
    }
    return true;
}

} // namespace

Result<RecurrenceRule> parseRule(QStringView text)
{
    const QByteArray bytes = text.toLatin1();
    RecurrenceRule rule;
    bool hasFrequency = false;
    for (const std::string_view part : split(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())), ';')) {
        if (trimmed(part).empty())
            continue; // "FREQ=DAILY;" is written by several programs
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            return badRule("a part without '='");
        const std::string_view name = trimmed(part.substr(0, equals));
        const std::string_view value = trimmed(part.substr(equals + 1));
        const auto is = [name](std::string_view other) { return equalsIgnoringCase(name, other); };
        if (is("FREQ")) {
            const auto frequency = parseFrequency(value);
            if (!frequency)
                return badRule("unknown FREQ");
            rule.frequency = *frequency;
            hasFrequency = true;
        } else if (is("INTERVAL")) {
            const auto interval = parseInt(value, 1, 1'000'000'000);
            if (!interval)
                return badRule("INTERVAL");
            rule.interval = *interval;
        } else if (is("COUNT")) {
            rule.count = parseInt(value, 0, std::numeric_limits<int>::max());
            if (!rule.count)
                return badRule("COUNT");
        } else if (is("UNTIL")) {
            rule.until = parseDateTime(value);
            if (!rule.until)
                return badRule("UNTIL");
        } else if (is("WKST")) {
            const auto weekday = parseWeekday(value);
            if (!weekday)
                return badRule("WKST");
            rule.weekStart = *weekday;
        } else if (is("BYSECOND")) {
            if (!parseList(value, 0, 60, true, rule.bySecond))
                return badRule("BYSECOND");
        } else if (is("BYMINUTE")) {
            if (!parseList(value, 0, 59, true, rule.byMinute))
                return badRule("BYMINUTE");
        } else if (is("BYHOUR")) {
            if (!parseList(value, 0, 23, true, rule.byHour))
                return badRule("BYHOUR");
        } else if (is("BYDAY")) {
            if (!parseDays(value, rule.byDay))
                return badRule("BYDAY");
        } else if (is("BYMONTHDAY")) {
            if (!parseList(value, -31, 31, false, rule.byMonthDay))
                return badRule("BYMONTHDAY");
        } else if (is("BYYEARDAY")) {
            if (!parseList(value, -366, 366, false, rule.byYearDay))
                return badRule("BYYEARDAY");
        } else if (is("BYWEEKNO")) {
            if (!parseList(value, -53, 53, false, rule.byWeekNumber))
                return badRule("BYWEEKNO");
        } else if (is("BYMONTH")) {
            if (!parseList(value, 1, 12, false, rule.byMonth))
                return badRule("BYMONTH");
        } else if (is("BYSETPOS")) {
            if (!parseList(value, -366, 366, false, rule.bySetPosition))
                return badRule("BYSETPOS");
        } else if (is("RSCALE")) {
            if (!equalsIgnoringCase(value, "GREGORIAN"))
                return badRule("RSCALE other than GREGORIAN (RFC 7529) is not supported");
        } else if (is("SKIP")) {
            if (!equalsIgnoringCase(value, "OMIT"))
                return badRule("SKIP other than OMIT (RFC 7529) is not supported");
        } else if (name.size() < 2 || !equalsIgnoringCase(name.substr(0, 2), "X-")) {
            return badRule("unknown part");
        }
    }
    if (!hasFrequency)
        return badRule("FREQ is missing");
    return rule;
}

} // namespace vigie::calendar
