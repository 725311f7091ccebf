#include "models/calendar/contentlines.h"

#include "models/calendar/values.h"

#include <algorithm>

namespace vigie::calendar {

namespace {

constexpr std::size_t longestLine = std::size_t{1} << 20;
constexpr std::size_t mostParameters = 100;

/// ^n, ^', ^^ (RFC 6868)
std::string withoutCarets(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == '^' && (next == 'n' || next == '\'' || next == '^')) {
            plain += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// The first `wanted` outside double quotes, from `from` on.
std::size_t findUnquoted(std::string_view text, char wanted, std::size_t from = 0)
{
    bool quoted = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == wanted)
            return i;
    }
    return std::string_view::npos;
}

/// Takes what is before the first `separator` outside quotes from the front of `rest`, and the separator.
std::string_view takeUntil(std::string_view &rest, char separator)
{
    const std::size_t at = findUnquoted(rest, separator);
    const std::string_view front = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
    return front;
}

std::string unquoted(std::string_view item)
{
    item = trimmed(item);
    if (item.size() >= 2 && item.front() == '"' && item.back() == '"')
        item = item.substr(1, item.size() - 2);
    return withoutCarets(item);
}

void parseName(ContentLine &line)
{
    line.name = line.value = line.rawParameters = {};
    const auto separator = std::find_if(line.text.begin(), line.text.end(), [](char c) { return c == ';' || c == ':'; });
    if (separator == line.text.end())
        return;
    const auto nameEnd = static_cast<std::size_t>(separator - line.text.begin());
    std::size_t colon = nameEnd;
    if (line.text[nameEnd] == ';') {
        colon = findUnquoted(line.text, ':', nameEnd);
        if (colon == std::string_view::npos) // an unbalanced quote
            colon = line.text.find(':', nameEnd);
        if (colon == std::string_view::npos)
            return;
        line.rawParameters = line.text.substr(nameEnd + 1, colon - nameEnd - 1);
    }
    line.name = trimmed(line.text.substr(0, nameEnd));
    line.valueAt = colon + 1;
    line.value = line.text.substr(line.valueAt);
}

} // namespace

bool ContentLine::is(std::string_view wanted) const
{
    return equalsIgnoringCase(name, wanted);
}

std::string ContentLine::parameter(std::string_view wanted) const
{
    std::string_view rest = rawParameters;
    for (std::size_t seen = 0; !rest.empty() && seen < mostParameters;) {
        const std::string_view one = takeUntil(rest, ';');
        const std::size_t equals = one.find('=');
        if (equals == std::string_view::npos)
            continue;
        ++seen;
        if (equalsIgnoringCase(trimmed(one.substr(0, equals)), wanted)) {
            std::string_view values = one.substr(equals + 1);
            return unquoted(takeUntil(values, ','));
        }
    }
    return {};
}

std::string ContentLine::with(const std::map<std::string, std::string> &parameters, std::string_view newValue) const
{
    const std::size_t before = rawParameters.empty() ? 0 : rawParameters.size() + 1;
    std::string changed(text.substr(0, valueAt - 1 - before));
    for (std::string_view rest = rawParameters; !rest.empty();) {
        const std::string_view one = takeUntil(rest, ';');
        const std::size_t equals = one.find('=');
        const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto &parameter) {
            return equals != std::string_view::npos && equalsIgnoringCase(trimmed(one.substr(0, equals)), parameter.first);
        });
        changed += ';';
        if (found != parameters.end())
            changed.append(one.substr(0, equals + 1)).append(found->second);
        else
            changed.append(one);
    }
    return changed.append(":").append(newValue);
}

ContentLines::ContentLines(std::string_view text)
    : m_text(text)
    , m_lineEnd(text.find('\n') == std::string_view::npos ? '\r' : '\n')
{
    if (m_text.substr(0, 3) == "\xEF\xBB\xBF") // byte order mark
        m_at = 3;
}

std::string_view ContentLines::physical()
{
    ++m_line;
    const std::size_t begin = m_at;
    const std::size_t end = m_text.find(m_lineEnd, m_at);
    if (end == std::string_view::npos) {
        m_at = m_text.size();
        return m_text.substr(begin);
    }
    m_at = end + 1;
    std::string_view line = m_text.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return line;
}

bool ContentLines::next(ContentLine &line)
{
    while (m_at < m_text.size()) {
        line.begin = m_at;
        line.cut = false;
        const std::string_view first = physical();
        line.line = m_line;
        line.text = first;
        const auto folded = [this] { return m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'); };
        if (folded()) {
            m_unfolded.assign(first.substr(0, longestLine));
            while (folded()) {
                const std::string_view more = physical().substr(1);
                if (m_unfolded.size() + more.size() <= longestLine)
                    m_unfolded += more;
                else
                    line.cut = true;
            }
            line.text = m_unfolded;
        }
        if (line.text.size() > longestLine) {
            line.text = line.text.substr(0, longestLine);
            line.cut = true;
        }
        line.end = m_at;
        if (trimmed(line.text).empty())
            continue;
        parseName(line);
        return true;
    }
    return false;
}

} // namespace vigie::calendar
