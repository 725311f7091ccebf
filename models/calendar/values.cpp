#include "models/calendar/values.h"

#include <charconv>

namespace vigie::calendar {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// REQUIRES at + count <= text.size(); nothing unless all are digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!isDigit(text[i]))
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::optional<int> parseInt(std::string_view text, int lowest, int highest)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < lowest || value > highest)
        return std::nullopt;
    return value;
}

std::optional<DateTimeValue> parseDateTime(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 8)
        return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 4, 2);
    const auto day = digits(text, 6, 2);
    if (!year || !month || !day || *year < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    DateTimeValue value{.local = LocalTime{LocalDay{date}}, .form = TimeForm::Date, .tzid = {}};
    if (text.size() == 8)
        return value;
    const bool utc = text.back() == 'Z' || text.back() == 'z';
    if (text.size() != (utc ? 16U : 15U) || (text[8] != 'T' && text[8] != 't'))
        return std::nullopt;
    const auto hour = digits(text, 9, 2);
    const auto minute = digits(text, 11, 2);
    const auto second = digits(text, 13, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    value.local += std::chrono::hours{*hour} + Minutes{*minute} + Seconds{std::min(*second, 59)};
    value.form = utc ? TimeForm::Utc : TimeForm::Floating;
    return value;
}

std::optional<DurationValue> parseDuration(std::string_view text)
{
    text = trimmed(text);
    int sign = 1;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        sign = text.front() == '-' ? -1 : 1;
        text.remove_prefix(1);
    }
    if (text.empty() || lower(text.front()) != 'p')
        return std::nullopt;
    text.remove_prefix(1);
    DurationValue value;
    bool inTime = false;
    bool any = false;
    while (!text.empty()) {
        if (lower(text.front()) == 't') {
            if (inTime)
                return std::nullopt;
            inTime = true;
            text.remove_prefix(1);
            continue;
        }
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number < 0 || number > 100'000'000 || end == text.data() + text.size())
            return std::nullopt;
        const char unit = lower(*end);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
        any = true;
        if (!inTime && (unit == 'w' || unit == 'd')) {
            if (number > 100'000)
                return std::nullopt;
            value.days += sign * number * (unit == 'w' ? 7 : 1);
        } else if (inTime && unit == 'h') {
            value.time += sign * std::chrono::hours{number};
        } else if (inTime && unit == 'm') {
            value.time += sign * Minutes{number};
        } else if (inTime && unit == 's') {
            value.time += Seconds{sign * number};
        } else {
            return std::nullopt;
        }
    }
    if (!any || value.time > std::chrono::days{400'000} || value.time < -std::chrono::days{400'000})
        return std::nullopt;
    return value;
}

std::optional<Seconds> parseOffset(std::string_view text)
{
    text = trimmed(text);
    if ((text.size() != 5 && text.size() != 7) || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    const auto hours = digits(text, 1, 2);
    const auto minutes = digits(text, 3, 2);
    const auto seconds = text.size() == 7 ? digits(text, 5, 2) : std::optional{0};
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    const Seconds magnitude = std::chrono::hours{*hours} + Minutes{*minutes} + Seconds{*seconds};
    return text[0] == '-' ? -magnitude : magnitude;
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

QString unescapeText(std::string_view text)
{
    const auto decode = [](std::string_view bytes) {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    if (text.find('\\') == std::string_view::npos)
        return decode(text);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const char escaped = text[++i];
        plain += escaped == 'n' || escaped == 'N' ? '\n' : escaped;
    }
    return decode(plain);
}

QString escapeText(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\';
        if (c == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                escaped += QLatin1String("\\n");
        } else if (c == u'\n') {
            escaped += QLatin1String("\\n");
        } else if (c >= u' ' || c == u'\t') {
            escaped += c; // other control characters are not allowed in TEXT
        }
    }
    return escaped;
}

bool isUtf8(const QByteArray &text)
{
    if (text.isValidUtf8())
        return true;
    QByteArray unfolded;
    unfolded.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < 0) {
            unfolded += text.mid(at);
            break;
        }
        const bool folded = end + 1 < text.size() && (text.at(end + 1) == ' ' || text.at(end + 1) == '\t');
        const qsizetype lineEnd = end > at && text.at(end - 1) == '\r' ? end - 1 : end;
        unfolded.append(text.constData() + at, folded ? lineEnd - at : end + 1 - at);
        at = folded ? end + 2 : end + 1;
    }
    return unfolded.isValidUtf8();
}

QByteArray formatDateTime(const DateTimeValue &value)
{
    const LocalDay day = dayOf(value.local);
    const std::chrono::year_month_day date{day};
    QByteArray text = QByteArray::number(static_cast<int>(date.year())).rightJustified(4, '0');
    const auto two = [&text](std::int64_t number) {
        text += QByteArray::number(static_cast<qlonglong>(number)).rightJustified(2, '0');
    };
    two(static_cast<unsigned>(date.month()));
    two(static_cast<unsigned>(date.day()));
    if (value.form == TimeForm::Date)
        return text;
    const std::int64_t seconds = (value.local - LocalTime{day}).count();
    text += 'T';
    two(seconds / 3600);
    two(seconds / 60 % 60);
    two(seconds % 60);
    if (value.form == TimeForm::Utc)
        text += 'Z';
    return text;
}

} // namespace vigie::calendar
