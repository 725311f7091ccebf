#include "models/redaction/html.h"

#include "models/redaction/htmlentities.h"

#include <QList>

#include <algorithm>
#include <array>
#include <vector>

namespace vigie::redaction {
namespace {

/// Controls, bidi marks and overrides, zero-width and tag characters: nothing a person reads, everything a trick needs.
bool isHarmful(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0xAD || c == 0x034F || c == 0x061C
        || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

template <std::size_t N>
bool isOneOf(QStringView name, const std::array<const char *, N> &names)
{
    return std::any_of(names.begin(), names.end(), [name](const char *n) { return name == QLatin1String(n); });
}

constexpr std::array voidElements{"br",  "hr",    "img",    "input", "meta", "link",  "area",  "base",
                                  "col", "embed", "source", "track", "wbr",  "param", "frame", "bgsound"};
constexpr std::array droppedElements{"head", "noscript", "template", "object",   "applet", "audio",    "video", "canvas",
                                     "svg",  "math",     "select",   "datalist", "dialog", "frameset", "map"};
constexpr std::array rawElements{"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"};
constexpr std::array blockElements{"address", "article", "aside", "blockquote", "body",   "center",  "dd",      "details",
                                   "div",     "dl",      "dt",    "fieldset",   "figure", "footer",  "form",    "h1",
                                   "h2",      "h3",      "h4",    "h5",         "h6",     "header",  "html",    "li",
                                   "main",    "nav",     "ol",    "p",          "pre",    "section", "summary", "table",
                                   "tbody",   "tfoot",   "thead", "tr",         "ul",     "caption"};
constexpr std::array spacedElements{"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "dl"};
constexpr std::array selfClosing{"p", "li", "td", "th", "tr", "dd", "dt", "option"};

struct Attribute {
    QString name;
    QString value;
};

struct Tag {
    QString name;
    bool closing = false;
    std::vector<Attribute> attributes; ///< style, hidden, href, aria-hidden only
};

struct Element {
    QString name;
    bool hidden = false;
    bool preformatted = false;
    int quoteDepth = 0;
    QString href;
    qsizetype written = 0; ///< visible characters written when it was opened
};

bool isHiding(const Tag &tag)
{
    for (const Attribute &attribute : tag.attributes) {
        if (attribute.name == u"hidden" || (attribute.name == u"aria-hidden" && attribute.value == u"true"))
            return true;
        if (attribute.name != u"style")
            continue;
        QString style = attribute.value.toLower();
        style.remove(u' ').remove(u'\t').remove(u'\n').remove(u'\r');
        for (const QString &rule : style.split(u';', Qt::SkipEmptyParts)) {
            const QString property = rule.section(u':', 0, 0);
            const QString value = rule.section(u':', 1).remove(QLatin1String("!important"));
            const auto zero = [&value] {
                return value == u"0" || value == u"0px" || value == u"0pt" || value == u"0em" || value == u"0%"
                    || value == u"0rem" || value == u"0.0";
            };
            if ((property == u"display" && value == u"none")
                || (property == u"visibility" && (value == u"hidden" || value == u"collapse"))
                || (property == u"mso-hide" && value == u"all") || (property == u"opacity" && zero())
                || (property == u"font-size" && (zero() || value == u"1px"))
                || ((property == u"max-height" || property == u"max-width" || property == u"height" || property == u"width")
                    && zero())
                || (property == u"color" && value == u"transparent") || (property == u"text-indent" && value.startsWith(u"-9"))
                || (property == u"left" && value.startsWith(u"-9")))
                return true;
        }
    }
    return false;
}

/// One pass over the input; every loop below moves m_at forward.
class Reader
{
public:
    Reader(const QString &html, const HtmlLimits &limits)
        : m_in(QStringView(html).left(limits.maxInput))
        , m_limits(limits)
    {
        m_result.cut = html.size() > limits.maxInput;
        m_stack.push_back({});
    }

    HtmlText read()
    {
        while (m_at < m_in.size() && !full()) {
            const QChar c = m_in[m_at];
            if (c == u'<' && m_at + 1 < m_in.size())
                markup();
            else if (c == u'&')
                reference();
            else
                character();
        }
        m_result.cut = m_result.cut || m_at < m_in.size();
        while (m_result.text.endsWith(u'\n') || m_result.text.endsWith(u' '))
            m_result.text.chop(1);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool full() const { return m_result.text.size() >= m_limits.maxOutput; }

    void character()
    {
        char32_t c = m_in[m_at++].unicode();
        if (QChar::isHighSurrogate(c) && m_at < m_in.size() && m_in[m_at].isLowSurrogate())
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), m_in[m_at++].unicode());
        write(c);
    }

    void write(char32_t c)
    {
        const Element &top = m_stack.back();
        if (top.hidden)
            return;
        if (c == '\r')
            return;
        if (top.preformatted && c == '\n') {
            breakLine(1, true);
            return;
        }
        if (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == 0xA0) {
            m_space = true;
            return;
        }
        if (isHarmful(c) || QChar::isSurrogate(c))
            return;
        startLine();
        if (m_space && !m_lineStart)
            m_result.text += u' ';
        m_space = false;
        m_lineStart = false;
        m_result.text += QChar::fromUcs4(c);
        ++m_written;
    }

    /// Pays the line breaks that are owed, and marks a quoted line.
    void startLine()
    {
        if (m_breaks > 0 && m_written > 0) {
            const int breaks = std::min(m_breaks, 2);
            for (int i = 0; i < breaks; ++i) {
                m_result.text += u'\n';
                if (i + 1 < breaks)
                    m_result.text += QString(std::min(m_owedDepth, m_stack.back().quoteDepth), u'>');
            }
            m_lineStart = true;
            m_space = false;
        }
        m_breaks = 0;
        m_owedDepth = m_stack.back().quoteDepth;
        if (m_lineStart && m_prefixAt != m_result.text.size() && m_stack.back().quoteDepth > 0) {
            m_result.text += QString(m_stack.back().quoteDepth, u'>') + u' ';
            m_prefixAt = m_result.text.size();
        }
    }

    void breakLine(int lines, bool add = false)
    {
        m_breaks = add ? m_breaks + lines : std::max(m_breaks, lines);
        m_space = false;
    }

    void reference()
    {
        constexpr qsizetype longest = 32;
        qsizetype end = m_at + 1;
        while (end < m_in.size() && end - m_at < longest && (m_in[end].isLetterOrNumber() || m_in[end] == u'#'))
            ++end;
        const char32_t c = htmlEntity(m_in.mid(m_at + 1, end - m_at - 1));
        if (c == 0) {
            character();
            return;
        }
        m_at = end < m_in.size() && m_in[end] == u';' ? end + 1 : end;
        write(c);
    }

    void skipTo(QLatin1String end)
    {
        const qsizetype found = m_in.indexOf(end, m_at);
        m_at = found < 0 ? m_in.size() : found + end.size();
    }

    void markup()
    {
        const QChar next = m_in[m_at + 1];
        if (m_in.mid(m_at, 4) == u"<!--") {
            m_at += 4;
            skipTo(QLatin1String("-->"));
        } else if (next == u'!' || next == u'?') {
            skipTo(QLatin1String(">"));
        } else if (next == u'/' || (next.unicode() < 0x80 && next.isLetter())) {
            Tag tag = readTag();
            if (tag.closing)
                close(tag.name);
            else
                open(tag);
        } else {
            character();
        }
    }

    Tag readTag()
    {
        Tag tag;
        ++m_at;
        if (m_in[m_at] == u'/') {
            tag.closing = true;
            ++m_at;
        }
        tag.name = readName();
        while (m_at < m_in.size() && m_in[m_at] != u'>') {
            if (m_in[m_at].isSpace() || m_in[m_at] == u'/') {
                ++m_at;
                continue;
            }
            Attribute attribute{readName(), {}};
            if (attribute.name.isEmpty()) {
                ++m_at;
                continue;
            }
            while (m_at < m_in.size() && m_in[m_at].isSpace())
                ++m_at;
            if (m_at < m_in.size() && m_in[m_at] == u'=') {
                ++m_at;
                attribute.value = readValue();
            }
            constexpr std::size_t mostAttributes = 16;
            if (tag.attributes.size() < mostAttributes
                && (attribute.name == u"style" || attribute.name == u"hidden" || attribute.name == u"href"
                    || attribute.name == u"aria-hidden"))
                tag.attributes.push_back(std::move(attribute));
        }
        if (m_at < m_in.size())
            ++m_at;
        return tag;
    }

    QString readName()
    {
        constexpr qsizetype longest = 40;
        const qsizetype start = m_at;
        while (m_at < m_in.size()
               && (m_in[m_at].isLetterOrNumber() || m_in[m_at] == u'-' || m_in[m_at] == u':' || m_in[m_at] == u'_'))
            ++m_at;
        return m_in.mid(start, std::min(m_at - start, longest)).toString().toLower();
    }

    QString readValue()
    {
        constexpr qsizetype longest = 2048;
        while (m_at < m_in.size() && m_in[m_at].isSpace())
            ++m_at;
        if (m_at >= m_in.size())
            return {};
        const QChar quote = m_in[m_at];
        if (quote == u'"' || quote == u'\'') {
            const qsizetype start = ++m_at;
            const qsizetype end = m_in.indexOf(quote, m_at);
            m_at = end < 0 ? m_in.size() : end + 1;
            return m_in.mid(start, std::min((end < 0 ? m_in.size() : end) - start, longest)).toString();
        }
        const qsizetype start = m_at;
        while (m_at < m_in.size() && !m_in[m_at].isSpace() && m_in[m_at] != u'>')
            ++m_at;
        return m_in.mid(start, std::min(m_at - start, longest)).toString();
    }

    void open(const Tag &tag)
    {
        if (isOneOf(tag.name, rawElements)) {
            skipRaw(tag.name);
            return;
        }
        if (tag.name == u"br") {
            if (!m_stack.back().hidden)
                breakLine(1, true);
            return;
        }
        const bool block = isOneOf(tag.name, blockElements);
        if (isOneOf(tag.name, voidElements)) {
            if (tag.name == u"hr" && !m_stack.back().hidden)
                breakLine(1);
            return;
        }
        if (block && m_stack.back().name == u"p")
            close(u"p"_qs);
        else if (isOneOf(tag.name, selfClosing) && m_stack.back().name == tag.name)
            close(tag.name);
        if (static_cast<int>(m_stack.size()) > m_limits.maxDepth) {
            ++m_overflow;
            // Too deep to be told apart: what would be hidden hides the rest of its parent.
            if (isHiding(tag) || isOneOf(tag.name, droppedElements))
                m_stack.back().hidden = true;
            return;
        }
        Element element = m_stack.back();
        element.name = tag.name;
        element.href.clear();
        element.hidden = element.hidden || isHiding(tag) || isOneOf(tag.name, droppedElements);
        element.preformatted = element.preformatted || tag.name == u"pre";
        if (block && !element.hidden)
            breakLine(isOneOf(tag.name, spacedElements) ? 2 : 1);
        constexpr int deepestQuote = 8;
        if (tag.name == u"blockquote")
            element.quoteDepth = std::min(element.quoteDepth + 1, deepestQuote);
        if ((tag.name == u"td" || tag.name == u"th") && !element.hidden)
            m_space = true;
        if (tag.name == u"a") {
            for (const Attribute &attribute : tag.attributes) {
                if (attribute.name == u"href")
                    element.href = attribute.value.trimmed();
            }
        }
        element.written = m_written;
        m_stack.push_back(std::move(element));
        if (tag.name == u"li" && !m_stack.back().hidden) {
            write(U'-');
            m_space = true;
        }
    }

    void close(const QString &name)
    {
        if (m_overflow > 0 && static_cast<int>(m_stack.size()) > m_limits.maxDepth && m_stack.back().name != name) {
            --m_overflow;
            return;
        }
        std::size_t at = m_stack.size();
        while (at > 1 && m_stack[at - 1].name != name)
            --at;
        if (at <= 1)
            return;
        const Element element = m_stack[at - 1];
        // A link without words is shown by its address, when that is one a person could have typed.
        if (name == u"a" && !element.hidden && element.written == m_written
            && (element.href.startsWith(u"http://") || element.href.startsWith(u"https://")
                || element.href.startsWith(u"mailto:"))) {
            for (const char32_t c : element.href.toUcs4())
                write(c);
        }
        m_stack.resize(at - 1);
        if (m_stack.size() < static_cast<std::size_t>(m_limits.maxDepth))
            m_overflow = 0;
        if (isOneOf(name, blockElements) && !element.hidden)
            breakLine(isOneOf(name, spacedElements) ? 2 : 1);
    }

    void skipRaw(const QString &name)
    {
        while (m_at < m_in.size()) {
            const qsizetype found = m_in.indexOf(u"</", m_at);
            if (found < 0) {
                m_at = m_in.size();
                return;
            }
            m_at = found + 2;
            if (m_in.mid(m_at, name.size()).compare(name, Qt::CaseInsensitive) == 0) {
                skipTo(QLatin1String(">"));
                return;
            }
        }
    }

    QStringView m_in;
    HtmlLimits m_limits;
    HtmlText m_result;
    std::vector<Element> m_stack;
    qsizetype m_at = 0;
    qsizetype m_written = 0;
    qsizetype m_prefixAt = -1;
    int m_breaks = 0;
    int m_owedDepth = 0;
    int m_overflow = 0;
    bool m_space = false;
    bool m_lineStart = true;
};

} // namespace

HtmlText htmlToText(const QString &html, const HtmlLimits &limits)
{
    return Reader(html, limits).read();
}

QString cleanText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c == '\r') {
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                continue;
            c = '\n';
        } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
            c = '\n';
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), text[++i].unicode());
        }
        if (QChar::isSurrogate(c))
            result += QChar(QChar::ReplacementCharacter);
        else if (!isHarmful(c))
            result += QChar::fromUcs4(c);
    }
    return result;
}

} // namespace vigie::redaction
