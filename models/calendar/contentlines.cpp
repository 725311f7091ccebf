#include "models/calendar/contentlines.h"

#include "models/calendar/values.h"

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
std::size_t findUnquoted(std::string_view text, std::string_view wanted, std::size_t from = 0)
{
    bool quoted = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && wanted.find(text[i]) != std::string_view::npos)
            return i;
    }
    return std::string_view::npos;
}

void parseName(ContentLine &line)
{
    line.name = line.value = line.rawParameters = {};
    const std::size_t nameEnd = line.text.find_first_of(";:");
    if (nameEnd == std::string_view::npos)
        return;
    std::size_t colon = nameEnd;
    if (line.text[nameEnd] == ';') {
        colon = findUnquoted(line.text, ":", nameEnd);
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

std::vector<Parameter> ContentLine::parameters() const
{
    std::vector<Parameter> found;
    std::string_view rest = rawParameters;
    while (!rest.empty() && found.size() < mostParameters) {
        const std::size_t semicolon = findUnquoted(rest, ";");
        const std::string_view one = rest.substr(0, semicolon);
        rest = semicolon == std::string_view::npos ? std::string_view{} : rest.substr(semicolon + 1);
        const std::size_t equals = one.find('=');
        if (equals == std::string_view::npos)
            continue;
        Parameter parameter;
        for (const char c : trimmed(one.substr(0, equals)))
            parameter.name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        std::string_view values = one.substr(equals + 1);
        for (;;) {
            const std::size_t comma = findUnquoted(values, ",");
            std::string_view item = trimmed(values.substr(0, comma));
            if (item.size() >= 2 && item.front() == '"' && item.back() == '"')
                item = item.substr(1, item.size() - 2);
            parameter.values.push_back(withoutCarets(item));
            if (comma == std::string_view::npos || parameter.values.size() >= mostParameters)
                break;
            values = values.substr(comma + 1);
        }
        found.push_back(std::move(parameter));
    }
    return found;
}

std::string ContentLine::parameter(std::string_view wanted) const
{
    if (rawParameters.empty())
        return {};
    for (const Parameter &candidate : parameters()) {
        if (candidate.name == wanted)
            return candidate.values.front();
    }
    return {};
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
