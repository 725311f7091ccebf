#include "models/calendar/correction.h"

#include "models/calendar/contentlines.h"
#include "models/calendar/contentwriter.h"
#include "models/calendar/icalendarproperties.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>

namespace vigie::calendar {
namespace {

/// Calls `use` with each line and, within an event, the number of that event from 0.
template <typename Use>
void eachLine(std::string_view text, const Use &use)
{
    ContentLines lines(text);
    ContentLine line;
    std::vector<std::string> open;
    std::size_t events = 0;
    while (lines.next(line)) {
        if (line.is("BEGIN"))
            open.push_back(std::string(trimmed(line.value).substr(0, 40)));
        const bool inEvent = open.size() == 2 && equalsIgnoringCase(open.back(), "VEVENT");
        if (inEvent && line.is("BEGIN"))
            ++events;
        use(line, inEvent ? std::optional(events - 1) : std::nullopt);
        if (line.is("END") && !open.empty())
            open.pop_back();
    }
}

/// By the order of the events, whether their words are put right too: their UID may come last.
std::vector<bool> wordedEvents(std::string_view text, const std::set<QString> &uids)
{
    std::vector<bool> worded;
    eachLine(text, [&](const ContentLine &line, const std::optional<std::size_t> &event) {
        if (!event)
            return;
        worded.resize(*event + 1, false);
        if (line.is("UID") && uids.count(unescapeText(trimmed(line.value))) > 0)
            worded[*event] = true;
    });
    return worded;
}

std::optional<std::string> correctedLine(const ContentLine &line, bool isWorded, const Correction &correction)
{
    static constexpr std::array<std::string_view, 3> texts{"SUMMARY", "LOCATION", "DESCRIPTION"};
    if (line.cut)
        return {};
    if (line.is("ORGANIZER") || line.is("ATTENDEE")) {
        const CalendarAddress before = calendarAddress(line);
        const CalendarAddress after = correction.address(before);
        if (after == before)
            return {};
        const std::string uri = after.email == before.email ? std::string(line.value) : "mailto:" + after.email.toStdString();
        std::map<std::string, std::string> parameters{{"CN", quoted(after.name).toStdString()}};
        if (after.email != before.email) // RFC 7986, 6.2, says the address once more
            parameters.emplace("EMAIL", quoted(after.email).toStdString());
        return line.with(parameters, uri);
    }
    if (!isWorded || std::none_of(texts.begin(), texts.end(), [&line](std::string_view name) { return line.is(name); }))
        return {};
    const QString before = unescapeText(line.value);
    const QString after = correction.words(before);
    return after == before ? std::nullopt : std::optional(line.with({}, escapeText(after).toStdString()));
}

/// Nothing: it stays; empty: it goes.
using LineChange = std::function<std::optional<std::string>(const ContentLine &, const std::optional<std::size_t> &event)>;

CorrectedCalendar rewritten(const QByteArray &calendarText, const QByteArray &utf8, const LineChange &change)
{
    const QByteArray lineEnd = lineEndOf(utf8);
    CorrectedCalendar result;
    qsizetype at = 0;
    eachLine({utf8.constData(), static_cast<std::size_t>(utf8.size())},
             [&](const ContentLine &line, const std::optional<std::size_t> &event) {
                 const auto changed = change(line, event);
                 if (!changed)
                     return;
                 ContentWriter writer(lineEnd);
                 if (!changed->empty())
                     writer.line(QByteArray::fromStdString(*changed));
                 result.text += utf8.mid(at, static_cast<qsizetype>(line.begin) - at) + writer.take();
                 at = static_cast<qsizetype>(line.end);
                 ++result.places;
             });
    result.text = result.places == 0 ? calendarText : result.text + utf8.mid(at);
    return result;
}

QByteArray asUtf8(const QByteArray &calendarText)
{
    return isUtf8(calendarText) ? calendarText : QString::fromLatin1(calendarText).toUtf8();
}

/// Without which an event is none.
bool makesTheEvent(const ContentLine &line)
{
    static constexpr std::array<std::string_view, 6> needed{"BEGIN", "END", "UID", "DTSTAMP", "DTSTART", "DTEND"};
    return std::any_of(needed.begin(), needed.end(), [&line](std::string_view name) { return line.is(name); });
}

bool isOneText(const ContentLine &line)
{
    static constexpr std::array<std::string_view, 5> texts{"SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT"};
    return upper(line.name).starts_with("X-")
        || std::any_of(texts.begin(), texts.end(), [&line](std::string_view name) { return line.is(name); });
}

} // namespace

CorrectedCalendar corrected(const QByteArray &calendarText, const Correction &correction)
{
    const QByteArray utf8 = asUtf8(calendarText);
    const std::vector<bool> worded = wordedEvents({utf8.constData(), static_cast<std::size_t>(utf8.size())}, correction.uids);
    return rewritten(calendarText, utf8, [&](const ContentLine &line, const std::optional<std::size_t> &event) {
        return event ? correctedLine(line, worded[*event], correction) : std::nullopt;
    });
}

CorrectedCalendar without(const QByteArray &calendarText, const Removal &removal)
{
    const QByteArray utf8 = asUtf8(calendarText);
    const std::vector<bool> meant =
        wordedEvents({utf8.constData(), static_cast<std::size_t>(utf8.size())}, removal.uids.value_or(std::set<QString>()));
    bool isWhole = true;
    CorrectedCalendar result =
        rewritten(calendarText, utf8, [&](const ContentLine &line, const std::optional<std::size_t> &event) {
            const bool isMeant = !removal.uids || (event && meant[*event]);
            const QString said = unescapeText(line.value);
            const auto raw = [](std::string_view text) {
                return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            };
            if (!isMeant || (!removal.isIn(raw(line.text)) && !removal.isIn(said)))
                return std::optional<std::string>();
            if (line.cut || makesTheEvent(line)) {
                isWhole = false;
                return std::optional<std::string>();
            }
            const std::string left =
                isOneText(line) ? line.with({}, escapeText(removal.words(said)).toStdString()) : std::string();
            return std::optional(removal.isIn(raw(left)) ? std::string() : left); // its parameters say it too
        });
    result.isWhole = isWhole;
    return result;
}

} // namespace vigie::calendar
