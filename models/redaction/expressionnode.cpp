#include "models/redaction/expressionnode.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace vigie::redaction {
namespace {

using Node = ExpressionNode;

std::bitset<256> bytesBetween(unsigned first, unsigned last)
{
    std::bitset<256> result;
    for (unsigned byte = first; byte <= last; ++byte)
        result.set(byte);
    return result;
}

std::bitset<256> inEitherCase(const std::bitset<256> &bytes)
{
    std::bitset<256> result = bytes;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const auto small = static_cast<unsigned char>(smallLatin1(static_cast<char>(byte)));
        result[byte] = result[byte] || bytes[small];
        result[small] = result[small] || bytes[byte];
    }
    return result;
}

bool mayBeEmpty(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Byte:
    case Node::Kind::Letters:
        return false;
    case Node::Kind::Boundary:
    case Node::Kind::Begin:
    case Node::Kind::End:
        return true;
    case Node::Kind::Group:
    case Node::Kind::Sequence:
        return std::all_of(node.parts.begin(), node.parts.end(), mayBeEmpty);
    case Node::Kind::Choice:
        return std::any_of(node.parts.begin(), node.parts.end(), mayBeEmpty);
    case Node::Kind::Repeat:
        return node.min == 0;
    }
    return true;
}

bool holdsGroup(const Node &node)
{
    return node.kind == Node::Kind::Group || std::any_of(node.parts.begin(), node.parts.end(), holdsGroup);
}

/// Stands for itself behind a backslash.
constexpr bool isMark(char c)
{
    return c > 0 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
}

class Parser
{
public:
    explicit Parser(std::string_view expression)
        : m_rest(expression)
    {
    }

    std::optional<Node> expression()
    {
        Node all = choice();
        if (!m_rest.empty()) // a bracket that none opened
            refuse();
        return m_isRead ? std::optional(std::move(all)) : std::nullopt;
    }

private:
    void refuse()
    {
        m_isRead = false;
        m_rest = {};
    }

    [[nodiscard]] bool isNext(char c) const { return !m_rest.empty() && m_rest.front() == c; }

    /// Up to a bracket or the end.
    Node choice()
    {
        Node ways{.kind = Node::Kind::Choice};
        ways.parts.push_back(sequence());
        while (skip("|"))
            ways.parts.push_back(sequence());
        if (ways.parts.size() == 1)
            return std::move(ways.parts.front());
        if (holdsGroup(ways))
            refuse();
        return ways;
    }

    bool skip(std::string_view sign)
    {
        if (m_rest.substr(0, sign.size()) != sign)
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }

    char next()
    {
        if (m_rest.empty()) {
            refuse();
            return '\0';
        }
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        return c;
    }

    Node sequence()
    {
        Node all{.kind = Node::Kind::Sequence};
        while (!m_rest.empty() && !isNext('|') && !isNext(')')) {
            if (skip("(?i)")) {
                m_fold = true;
                continue;
            }
            Node one = repeated(atom());
            Node *const last = all.parts.empty() ? nullptr : &all.parts.back();
            if (last && last->kind == Node::Kind::Letters && one.kind == last->kind && one.fold == last->fold)
                last->letters += one.letters;
            else
                all.parts.push_back(std::move(one));
        }
        return all;
    }

    Node repeated(Node node)
    {
        Node repeat{.kind = Node::Kind::Repeat};
        if (skip("?")) {
            repeat.max = 1;
        } else if (skip("+")) {
            repeat.min = 1;
        } else if (skip("{")) {
            repeat.min = number();
            repeat.max = skip(",") ? (isNext('}') ? Node::unlimited : number()) : repeat.min;
            if (!skip("}") || repeat.max < repeat.min)
                refuse();
        } else if (!skip("*")) {
            return node;
        }
        repeat.lazy = skip("?");
        if (node.kind == Node::Kind::Letters) {
            const auto letter = static_cast<unsigned char>(node.letters.front());
            std::bitset<256> bytes = bytesBetween(letter, letter);
            node = Node{.kind = Node::Kind::Byte, .bytes = node.fold ? inEitherCase(bytes) : bytes};
        }
        if (mayBeEmpty(node) || holdsGroup(node) || (repeat.lazy && node.kind != Node::Kind::Byte))
            refuse();
        repeat.parts.push_back(std::move(node));
        return repeat;
    }

    std::uint32_t number()
    {
        constexpr std::uint32_t most = 1000; // of RE2
        std::uint32_t result = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), result);
        if (error != std::errc() || result > most)
            refuse();
        else
            m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return result;
    }

    Node atom()
    {
        if (skip("("))
            return group();
        if (skip("["))
            return bytesOfClass();
        if (skip("^"))
            return Node{.kind = Node::Kind::Begin};
        if (skip("$"))
            return Node{.kind = Node::Kind::End};
        if (skip("\\b"))
            return Node{.kind = Node::Kind::Boundary};
        if (skip("."))
            return Node{.kind = Node::Kind::Byte, .bytes = ~bytesBetween('\n', '\n')};
        if (isNext('*') || isNext('+') || isNext('?') || isNext('{')) // repeats nothing
            refuse();
        const std::bitset<256> bytes = escapedOrPlain();
        if (bytes.count() > 1)
            return Node{.kind = Node::Kind::Byte, .bytes = bytes};
        const auto letter = static_cast<char>(bytes._Find_first());
        return Node{
            .kind = Node::Kind::Letters, .letters = std::string(1, m_fold ? smallLatin1(letter) : letter), .fold = m_fold};
    }

    Node group()
    {
        const bool fold = m_fold;
        const bool captures = !isNext('?');
        if (skip("?i:"))
            m_fold = true;
        else if (captures ? m_hasGroup : !skip("?:"))
            refuse();
        m_hasGroup = m_hasGroup || captures;
        Node inner = choice();
        if (!skip(")"))
            refuse();
        m_fold = fold;
        if (!captures)
            return inner;
        Node result{.kind = Node::Kind::Group};
        result.parts.push_back(std::move(inner));
        return result;
    }

    /// One byte, or \d and \s.
    std::bitset<256> escapedOrPlain()
    {
        char c = next();
        if (c == '\\') {
            c = next();
            switch (c) {
            case 'd':
                return bytesBetween('0', '9');
            case 's':
                return bytesBetween('\t', '\n') | bytesBetween('\f', '\r') | bytesBetween(' ', ' ');
            case 'n':
                c = '\n';
                break;
            case 'x':
                c = hexByte();
                break;
            default:
                if (!isMark(c))
                    refuse();
            }
        }
        const auto byte = static_cast<unsigned char>(c);
        return bytesBetween(byte, byte);
    }

    char hexByte()
    {
        constexpr std::size_t digits = 2;
        unsigned char result = 0;
        const std::string_view hex = m_rest.substr(0, digits);
        if (std::from_chars(hex.data(), hex.data() + hex.size(), result, 16).ptr != m_rest.data() + digits)
            refuse();
        else
            m_rest.remove_prefix(digits);
        return static_cast<char>(result);
    }

    Node bytesOfClass()
    {
        const bool others = skip("^");
        std::bitset<256> bytes;
        for (bool first = true; first || (m_isRead && !isNext(']')); first = false) {
            if (m_rest.substr(0, 2) == "[:")
                refuse();
            const std::bitset<256> from = escapedOrPlain();
            const bool range = m_rest.size() > 1 && m_rest[0] == '-' && m_rest[1] != ']' && from.count() == 1;
            if (!range) {
                bytes |= from;
                continue;
            }
            next();
            const std::bitset<256> to = escapedOrPlain();
            if (to.count() != 1 || to._Find_first() < from._Find_first())
                refuse();
            bytes |= bytesBetween(static_cast<unsigned>(from._Find_first()), static_cast<unsigned>(to._Find_first()));
        }
        skip("]");
        if (m_fold)
            bytes = inEitherCase(bytes);
        return Node{.kind = Node::Kind::Byte, .bytes = others ? ~bytes : bytes};
    }

    std::string_view m_rest;
    bool m_fold = false;     ///< letters mean either case
    bool m_hasGroup = false; ///< one that captures
    bool m_isRead = true;    ///< nothing was refused
};

} // namespace

std::optional<ExpressionNode> parsedExpression(const char *expression)
{
    return Parser(expression).expression();
}

} // namespace vigie::redaction
