#include "models/calendar/shift.h"

#include "models/calendar/contentlines.h"
#include "models/calendar/values.h"

namespace vigie::calendar {

namespace {

bool holdsDates(const ContentLine &line)
{
    constexpr std::array names{"DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "RDATE", "EXDATE", "FREEBUSY"};
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return line.is(name); });
}

/// Where in the file each octet of the unfolded line is.
std::vector<std::size_t> placesOf(std::string_view file, const ContentLine &line)
{
    std::vector<std::size_t> places;
    places.reserve(line.text.size());
    std::size_t in = line.begin;
    for (const char c : line.text) {
        // Line ends and the blank after them were taken out by unfolding; the octets left are in order.
        while (in < line.end && (file[in] == '\r' || file[in] == '\n') && file[in] != c) {
            in = file.find_first_not_of("\r\n", in);
            if (in == std::string_view::npos)
                return places;
            ++in;
        }
        places.push_back(in++);
    }
    return places;
}

} // namespace

QByteArray shiftWeeks(const QByteArray &text, int weeks)
{
    QByteArray shifted = text;
    const std::string_view file(text.constData(), static_cast<std::size_t>(text.size()));
    ContentLines lines(file);
    ContentLine line;
    int insideZone = 0;
    while (lines.next(line)) {
        const bool zone = equalsIgnoringCase(trimmed(line.value), "VTIMEZONE");
        if (line.is("BEGIN") && zone)
            ++insideZone;
        else if (line.is("END") && zone)
            insideZone = std::max(0, insideZone - 1);
        const bool rule = line.is("RRULE") || line.is("EXRULE");
        if (insideZone > 0 || (!rule && !holdsDates(line)))
            continue;
        const std::vector<std::size_t> places = placesOf(file, line);
        const auto shiftPart = [&](std::size_t begin, std::size_t end) {
            while (begin < end && (line.text[begin] == ' ' || line.text[begin] == '\t'))
                ++begin;
            std::optional<DateTimeValue> value = parseDateTime(line.text.substr(begin, end - begin));
            if (!value || begin + 8 > places.size())
                return;
            value->local += std::chrono::days{7 * static_cast<std::int64_t>(weeks)};
            const int year = static_cast<int>(std::chrono::year_month_day{dayOf(value->local)}.year());
            if (year < 1 || year > 9999)
                return;
            value->form = TimeForm::Date;
            const QByteArray date = formatDateTime(*value);
            for (std::size_t i = 0; i < 8; ++i)
                shifted[static_cast<qsizetype>(places[begin + i])] = date.at(static_cast<qsizetype>(i));
        };
        const std::string_view separators = rule ? ";" : ",/";
        for (std::size_t begin = line.valueAt; begin <= line.text.size();) {
            const std::size_t end = std::min(line.text.find_first_of(separators, begin), line.text.size());
            if (!rule)
                shiftPart(begin, end);
            else if (end - begin > 6 && equalsIgnoringCase(line.text.substr(begin, 6), "UNTIL="))
                shiftPart(begin + 6, end);
            begin = end + 1;
        }
    }
    return shifted;
}

} // namespace vigie::calendar
