// The tokenizer of RFC 5545 §3.1: physical lines → content lines with their place in the file. For this folder only.
#pragma once

#include <QByteArray>

#include <map>
#include <string>
#include <string_view>

namespace vigie::calendar {

/// One content line. The views are valid until the next call of next().
struct ContentLine {
    int line = 0;          ///< of its first physical line, from 1
    std::size_t begin = 0; ///< offsets in the file, folding and line ends included
    std::size_t end = 0;
    std::string_view text; ///< unfolded
    std::string_view name; ///< as written, without a group; empty when there is no ':'
    std::string_view value;
    std::size_t valueAt = 0; ///< where `value` begins in `text`
    std::string_view rawParameters;
    bool cut = false; ///< longer than the limit of 1 MiB; the rest was dropped

    [[nodiscard]] bool is(std::string_view wanted) const;
    /// The first value of a parameter, unquoted and its carets (RFC 6868) undone, or empty.
    [[nodiscard]] std::string parameter(std::string_view wanted) const;
    /// The line with other values of these parameters, by their names in capitals and already quoted, and another value. It gets
    /// none that it has not.
    [[nodiscard]] std::string with(const std::map<std::string, std::string> &parameters, std::string_view newValue) const;
};

class ContentLines
{
public:
    /// `text` is UTF-8 and must outlive the reader. A file without any LF is read with CR as line end.
    explicit ContentLines(std::string_view text);

    /// False at the end. Empty physical lines are skipped.
    [[nodiscard]] bool next(ContentLine &line);

private:
    /// The physical line at m_at without its end; moves behind it.
    std::string_view physical();

    std::string_view m_text;
    char m_lineEnd = '\n';
    std::size_t m_at = 0;
    int m_line = 0;
    std::string m_unfolded;
};

} // namespace vigie::calendar
