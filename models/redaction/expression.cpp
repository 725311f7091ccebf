#include "models/redaction/expression.h"

#include "models/redaction/expressionnode.h"

#include <QtGlobal>

#include <algorithm>

namespace vigie::redaction {
namespace {

using Kind = ExpressionNode::Kind;

constexpr std::size_t mostOpen = 128; // places to come back to
constexpr std::size_t mostWays = 64;  // of a choice, a bit for each

constexpr bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The lowest bit that is set.
unsigned firstWay(std::uint64_t ways)
{
    return static_cast<unsigned>(__builtin_ctzll(ways));
}

} // namespace

RE2::Options latin1Options()
{
    constexpr std::int64_t mostMemory = 8 << 20; // of each of the hundred
    RE2::Options result(RE2::Quiet);
    result.set_encoding(RE2::Options::EncodingLatin1);
    result.set_max_mem(mostMemory);
    return result;
}

Expression::Expression(const char *expression)
    : m_expression(expression)
{
    const std::optional<ExpressionNode> read = parsedExpression(expression);
    if (!read) {
        (void)automaton(); // or refused now rather than in the midst of a mail
        return;
    }
    emit(*read);
    m_steps.push_back({.op = Op::Match});
    makeRows();
}

void Expression::emit(const ExpressionNode &node)
{
    switch (node.kind) {
    case Kind::Byte:
        m_steps.push_back({.op = Op::Byte, .what = setOf(node.bytes)});
        break;
    case Kind::Letters:
        m_steps.push_back({.op = Op::Letters,
                           .fold = node.fold,
                           .max = static_cast<std::uint32_t>(node.letters.size()),
                           .what = static_cast<std::uint32_t>(m_letters.size())});
        m_letters += node.letters;
        break;
    case Kind::Boundary:
        m_steps.push_back({.op = Op::Boundary});
        break;
    case Kind::Begin:
        m_steps.push_back({.op = Op::Begin});
        break;
    case Kind::End:
        m_steps.push_back({.op = Op::End});
        break;
    case Kind::Group:
        m_hasGroup = true;
        m_steps.push_back({.op = Op::GroupBegin});
        emit(node.parts.front());
        m_steps.push_back({.op = Op::GroupEnd});
        break;
    case Kind::Sequence:
        for (const ExpressionNode &part : node.parts)
            emit(part);
        break;
    case Kind::Choice: {
        std::vector<const ExpressionNode *> ways;
        for (const ExpressionNode &part : node.parts)
            ways.push_back(&part);
        emitWays(std::move(ways));
        break;
    }
    case Kind::Repeat:
        emitRun(node);
        break;
    }
}

void Expression::emitRun(const ExpressionNode &repeat)
{
    const ExpressionNode &part = repeat.parts.front();
    if (part.kind == Kind::Byte) {
        m_steps.push_back(
            {.op = repeat.lazy ? Op::LazyRun : Op::Run, .min = repeat.min, .max = repeat.max, .what = setOf(part.bytes)});
        return;
    }
    for (std::uint32_t i = 0; i < repeat.min; ++i)
        emit(part);
    if (repeat.max != ExpressionNode::unlimited) {
        emitOptional(part, repeat.max - repeat.min);
        return;
    }
    const auto choice = static_cast<std::uint32_t>(m_steps.size());
    m_steps.push_back({.op = Op::Choice, .max = 2, .what = static_cast<std::uint32_t>(m_ways.size())});
    m_ways.push_back(choice + 1);
    m_ways.push_back(0);
    emit(part);
    m_steps.push_back({.op = Op::Jump, .what = choice});
    m_ways[m_steps[choice].what + 1] = static_cast<std::uint32_t>(m_steps.size());
}

/// x{0,2} is (x(x)?)?: after one that is not there comes what follows all.
void Expression::emitOptional(const ExpressionNode &part, std::uint32_t times)
{
    std::vector<std::uint32_t> behind; // ways that leave
    for (std::uint32_t i = 0; i < times; ++i) {
        const auto choice = static_cast<std::uint32_t>(m_steps.size());
        const auto way = static_cast<std::uint32_t>(m_ways.size());
        m_steps.push_back({.op = Op::Choice, .max = 2, .what = way});
        m_ways.push_back(choice + 1);
        m_ways.push_back(0);
        behind.push_back(way + 1);
        emit(part);
    }
    for (const std::uint32_t way : behind)
        m_ways[way] = static_cast<std::uint32_t>(m_steps.size());
}

/// Of more than a choice has bits for, the last way is the choice between the rest.
void Expression::emitWays(std::vector<const ExpressionNode *> ways)
{
    std::vector<const ExpressionNode *> rest;
    if (ways.size() > mostWays) {
        rest.assign(ways.begin() + (mostWays - 1), ways.end());
        ways.resize(mostWays - 1);
    }
    const std::size_t all = ways.size() + (rest.empty() ? 0 : 1);
    const auto first = static_cast<std::uint32_t>(m_ways.size());
    m_steps.push_back({.op = Op::Choice, .max = static_cast<std::uint32_t>(all), .what = first});
    m_ways.resize(m_ways.size() + all);
    std::vector<std::size_t> jumps;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        m_ways[first + i] = static_cast<std::uint32_t>(m_steps.size());
        emit(*ways[i]);
        jumps.push_back(m_steps.size());
        m_steps.push_back({.op = Op::Jump});
    }
    if (!rest.empty()) {
        m_ways[first + ways.size()] = static_cast<std::uint32_t>(m_steps.size());
        emitWays(std::move(rest));
    }
    for (const std::size_t jump : jumps)
        m_steps[jump].what = static_cast<std::uint32_t>(m_steps.size());
}

std::uint32_t Expression::setOf(const std::bitset<256> &bytes)
{
    Set set{};
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
        set[byte >> 6U] |= std::uint64_t(bytes[byte]) << (byte & 63U);
    const auto known = std::find(m_sets.begin(), m_sets.end(), set);
    if (known == m_sets.end()) {
        m_sets.push_back(set);
        return static_cast<std::uint32_t>(m_sets.size() - 1);
    }
    return static_cast<std::uint32_t>(known - m_sets.begin());
}

/// The bytes with which it may go on at this step; `known` has those of steps that were asked before.
Expression::Bytes Expression::beginnings(std::size_t at, std::vector<std::optional<Bytes>> &known) const
{
    if (known[at])
        return *known[at];
    const Step &step = m_steps[at];
    Bytes result;
    switch (step.op) {
    case Op::Byte:
    case Op::Run:
    case Op::LazyRun:
        for (unsigned byte = 0; byte < textEnd; ++byte)
            result[byte] = holds(step.what, static_cast<char>(byte));
        if (step.op != Op::Byte && step.min == 0)
            result |= beginnings(at + 1, known);
        break;
    case Op::Letters:
        for (unsigned byte = 0; byte < textEnd; ++byte) {
            const auto c = static_cast<char>(byte);
            result[byte] = (step.fold ? smallLatin1(c) : c) == m_letters[step.what];
        }
        break;
    case Op::Choice:
        for (std::uint32_t way = 0; way < step.max; ++way)
            result |= beginnings(m_ways[step.what + way], known);
        break;
    case Op::Jump:
        result = beginnings(step.what, known);
        break;
    case Op::Boundary:
    case Op::Begin:
    case Op::End:
    case Op::GroupBegin:
    case Op::GroupEnd:
        result = beginnings(at + 1, known);
        break;
    case Op::Match:
        result.set();
        break;
    }
    known[at] = result;
    return result;
}

void Expression::makeRows()
{
    using Column = std::vector<std::uint64_t>; // what one byte allows, by row
    std::vector<Column> columns(textEnd + 1);
    const auto addRow = [&columns](const std::vector<Bytes> &ways) {
        for (std::size_t byte = 0; byte <= textEnd; ++byte) {
            std::uint64_t allowed = 0;
            for (std::size_t way = 0; way < ways.size(); ++way)
                allowed |= std::uint64_t(ways[way][byte]) << way;
            columns[byte].push_back(allowed);
        }
        return static_cast<std::uint32_t>(columns.front().size() - 1);
    };
    std::vector<std::optional<Bytes>> known(m_steps.size());
    addRow({beginnings(0, known)});
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        Step &step = m_steps[at];
        if (step.op == Op::Run || step.op == Op::LazyRun)
            step.row = addRow({beginnings(at + 1, known)});
        if (step.op != Op::Choice)
            continue;
        std::vector<Bytes> ways;
        for (std::uint32_t way = 0; way < step.max; ++way)
            ways.push_back(beginnings(m_ways[step.what + way], known));
        step.row = addRow(ways);
    }
    std::vector<const Column *> kinds;
    for (std::size_t byte = 0; byte <= textEnd; ++byte) {
        const auto same = std::find_if(kinds.begin(), kinds.end(), [&](const Column *kind) { return *kind == columns[byte]; });
        m_kindOf[byte] = static_cast<std::uint16_t>(same - kinds.begin());
        if (same == kinds.end())
            kinds.push_back(&columns[byte]);
    }
    m_kinds = kinds.size();
    const std::size_t rows = columns.front().size();
    m_rows.resize(rows * m_kinds);
    for (std::size_t kind = 0; kind < m_kinds; ++kind) {
        for (std::size_t row = 0; row < rows; ++row)
            m_rows[row * m_kinds + kind] = (*kinds[kind])[row];
    }
}

bool Expression::isBoundary(std::string_view text, std::size_t at) const
{
    const bool before = at > 0 && isWordByte(text[at - 1]);
    const bool after = at < text.size() && isWordByte(text[at]);
    return before != after;
}

/// A match that begins at `window.from`, the ways in the order in which they are written.
Expression::Outcome Expression::match(std::string_view text, Range window, Range &found, std::ptrdiff_t &steps) const
{
    struct Open {
        std::uint32_t step;
        std::size_t at;
        std::uint64_t rest; ///< the ways of a choice that are left; where a run may end at least, or a lazy one at most
    };
    std::array<Open, mostOpen> open; // not set beforehand, which would cost more than most matches
    std::size_t depth = 0;
    std::uint32_t now = 0;
    std::size_t at = window.from;
    const std::size_t to = window.to;
    found.from = window.from;
    while (true) {
        const Step &step = m_steps[now];
        bool goesOn = false;
        switch (step.op) {
        case Op::Byte:
            goesOn = at < to && holds(step.what, text[at]);
            at += 1;
            break;
        case Op::Letters: {
            goesOn = to - at >= step.max;
            const char *const letters = m_letters.data() + step.what;
            for (std::size_t i = 0; goesOn && i < step.max; ++i)
                goesOn = (step.fold ? smallLatin1(text[at + i]) : text[at + i]) == letters[i];
            at += step.max;
            break;
        }
        case Op::Run: {
            const std::size_t most = to - at > step.max ? at + step.max : to;
            const std::size_t first = at;
            const std::size_t least = at + step.min;
            while (at < most && holds(step.what, text[at]))
                ++at;
            steps -= static_cast<std::ptrdiff_t>(at - first); // each byte is walked back over once at most
            while (at > least && !ways(step.row, text, at, to))
                --at;
            goesOn = at >= least;
            if (at > least) {
                if (depth == mostOpen)
                    return Outcome::TooManySteps;
                open[depth++] = {now, at - 1, least};
            }
            break;
        }
        case Op::LazyRun: {
            const std::size_t most = to - at > step.max ? at + step.max : to;
            std::size_t taken = 0;
            while (taken < step.min && at < most && holds(step.what, text[at])) {
                ++at;
                ++taken;
            }
            goesOn = taken == step.min;
            if (goesOn && at < most) {
                if (depth == mostOpen)
                    return Outcome::TooManySteps;
                open[depth++] = {now, at, most};
            }
            break;
        }
        case Op::Choice: {
            const std::uint64_t left = ways(step.row, text, at, to);
            if (left == 0)
                break;
            if ((left & (left - 1)) != 0) {
                if (depth == mostOpen)
                    return Outcome::TooManySteps;
                open[depth++] = {now, at, left & (left - 1)};
            }
            now = m_ways[step.what + firstWay(left)];
            continue;
        }
        case Op::Jump:
            --steps; // of what is repeated without an end
            now = step.what;
            continue;
        case Op::Boundary:
            goesOn = isBoundary(text, at);
            break;
        case Op::Begin:
            goesOn = at == 0;
            break;
        case Op::End:
            goesOn = at == text.size();
            break;
        case Op::GroupBegin:
            found.from = at;
            goesOn = true;
            break;
        case Op::GroupEnd:
            found.to = at;
            goesOn = true;
            break;
        case Op::Match:
            if (!m_hasGroup)
                found.to = at;
            return Outcome::Found;
        }
        if (goesOn) {
            ++now;
            continue;
        }
        // Back to the last place where another way is left.
        bool resumed = false;
        while (!resumed) {
            if (--steps < 0)
                return Outcome::TooManySteps;
            if (depth == 0)
                return Outcome::None;
            Open &last = open[depth - 1];
            const Step &choice = m_steps[last.step];
            now = last.step + 1;
            at = last.at;
            switch (choice.op) {
            case Op::Choice:
                now = m_ways[choice.what + firstWay(last.rest)];
                last.rest &= last.rest - 1;
                if (last.rest == 0)
                    --depth;
                resumed = true;
                break;
            case Op::Run:
                while (at > last.rest && !ways(choice.row, text, at, to))
                    --at;
                resumed = at > last.rest || ways(choice.row, text, at, to) != 0;
                if (at > last.rest)
                    last.at = at - 1;
                else
                    --depth;
                break;
            default: // a lazy run takes one more
                resumed = at < last.rest && holds(choice.what, text[at]);
                if (resumed)
                    last.at = ++at;
                else
                    --depth;
                break;
            }
        }
    }
}

std::optional<std::string_view> Expression::find(std::string_view text, std::size_t from, std::size_t last, std::size_t to,
                                                 std::ptrdiff_t &steps) const
{
    if (m_steps.empty())
        return findByAutomaton(text, from, last, to);
    for (std::size_t at = from; at <= last && at <= to; ++at) {
        if (!ways(0, text, at, to) || (m_steps.front().op == Op::Boundary && !isBoundary(text, at)))
            continue;
        Range found;
        switch (match(text, {at, to}, found, steps)) {
        case Outcome::Found:
            return text.substr(found.from, found.to - found.from);
        case Outcome::None:
            break;
        case Outcome::TooManySteps:
            return findByAutomaton(text, at, last, to);
        }
    }
    return std::nullopt;
}

const RE2 &Expression::automaton() const
{
    std::call_once(m_once, [this] {
        m_automaton = std::make_unique<RE2>(m_expression, latin1Options());
        if (!m_automaton->ok())
            qFatal("RE2 refuses %s: %s", m_expression.c_str(), m_automaton->error().c_str());
    });
    return *m_automaton;
}

std::optional<std::string_view> Expression::findByAutomaton(std::string_view text, std::size_t from, std::size_t last,
                                                            std::size_t to) const
{
    const RE2 &expression = automaton();
    const re2::StringPiece all(text.data(), text.size());
    const RE2::Anchor anchor = from == last ? RE2::ANCHOR_START : RE2::UNANCHORED;
    re2::StringPiece match;
    if (!expression.Match(all, from, to, anchor, &match, 1) || match.data() > text.data() + last)
        return std::nullopt;
    if (expression.NumberOfCapturingGroups() > 0) {
        // Groups cost RE2 more than the match itself: asked for once there is one.
        const auto start = static_cast<std::size_t>(match.data() - text.data());
        std::array<re2::StringPiece, 2> groups;
        if (expression.Match(all, start, start + match.size(), RE2::ANCHOR_BOTH, groups.data(), 2))
            match = groups[1];
    }
    return std::string_view(match.data(), match.size());
}

} // namespace vigie::redaction
