#include "models/redaction/expressionnode.h"

#include <QtGlobal>

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

class Parser
{
public:
    explicit Parser(std::string_view expression)
        : m_rest(expression)
    {
    }

    /// Up to a bracket or the end.
    Node choice()
    {
        Node ways{.kind = Node::Kind::Choice};
        ways.parts.push_back(sequence());
        while (skip("|"))
            ways.parts.push_back(sequence());
        return ways.parts.size() == 1 ? std::move(ways.parts.front()) : std::move(ways);
    }

private:
    bool skip(std::string_view sign)
    {
        if (m_rest.substr(0, sign.size()) != sign)
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }

    char next()
    {
        Q_ASSERT(!m_rest.empty());
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        return c;
    }

    Node sequence()
    {
        Node all{.kind = Node::Kind::Sequence};
        while (!m_rest.empty() && m_rest.front() != '|' && m_rest.front() != ')') {
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
            repeat.max = skip(",") ? (m_rest.front() == '}' ? Node::unlimited : number()) : repeat.min;
            skip("}");
        } else if (!skip("*")) {
            return node;
        }
        repeat.lazy = skip("?");
        if (node.kind == Node::Kind::Letters) {
            const auto letter = static_cast<unsigned char>(node.letters.front());
            std::bitset<256> bytes = bytesBetween(letter, letter);
            node = Node{.kind = Node::Kind::Byte, .bytes = node.fold ? inEitherCase(bytes) : bytes};
        }
        repeat.parts.push_back(std::move(node));
        return repeat;
    }

    std::uint32_t number()
    {
        std::uint32_t result = 0;
        while (m_rest.front() >= '0' && m_rest.front() <= '9')
            result = 10 * result + static_cast<std::uint32_t>(next() - '0');
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
        const bool captures = m_rest.front() != '?';
        if (skip("?i:"))
            m_fold = true;
        else if (!captures && !skip("?:"))
            Q_UNREACHABLE();
        Node inner = choice();
        skip(")");
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
                c = static_cast<char>(std::stoi(std::string(m_rest.substr(0, 2)), nullptr, 16));
                m_rest.remove_prefix(2);
                break;
            default:
                Q_ASSERT(!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'));
            }
        }
        const auto byte = static_cast<unsigned char>(c);
        return bytesBetween(byte, byte);
    }

    Node bytesOfClass()
    {
        const bool others = skip("^");
        std::bitset<256> bytes;
        for (bool first = true; first || m_rest.front() != ']'; first = false) {
            const std::bitset<256> from = escapedOrPlain();
            const bool range = m_rest.size() > 1 && m_rest[0] == '-' && m_rest[1] != ']' && from.count() == 1;
            if (range)
                next();
            bytes |= range
                ? bytesBetween(static_cast<unsigned>(from._Find_first()), static_cast<unsigned>(escapedOrPlain()._Find_first()))
                : from;
        }
        skip("]");
        if (m_fold)
            bytes = inEitherCase(bytes);
        return Node{.kind = Node::Kind::Byte, .bytes = others ? ~bytes : bytes};
    }

    std::string_view m_rest;
    bool m_fold = false; ///< letters mean either case
};

} // namespace

ExpressionNode parsedExpression(const char *expression)
{
    return Parser(expression).choice();
}

} // namespace vigie::redaction
