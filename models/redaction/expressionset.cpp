#include "models/redaction/expressionset.h"

#include <QtGlobal>

#include <algorithm>

namespace vigie::redaction {

RE2::Options latin1Options()
{
    // A hundred expressions and the automata over them: what each may keep bounds what all of them do.
    constexpr std::int64_t mostMemory = 8 << 20;
    RE2::Options result(RE2::Quiet);
    result.set_encoding(RE2::Options::EncodingLatin1);
    result.set_max_mem(mostMemory);
    return result;
}

ExpressionSet::ExpressionSet(const std::vector<const char *> &expressions)
{
    constexpr std::size_t partSize = 12; // fewer are slower once all is met, more are slower until then
    for (const char *expression : expressions) {
        const std::size_t index = m_expressions.size();
        if (index % partSize == 0)
            m_parts.push_back({index, index, std::make_unique<RE2::Set>(latin1Options(), RE2::UNANCHORED)});
        m_expressions.push_back(std::make_unique<RE2>(expression, latin1Options()));
        Q_ASSERT(m_expressions.back()->ok());
        m_parts.back().any->Add(expression, nullptr);
        ++m_parts.back().end;
    }
    for (Part &part : m_parts) {
        if (!part.any->Compile())
            part.any.reset();
    }
}

void ExpressionSet::matching(std::string_view piece, std::vector<int> &indexes) const
{
    std::vector<int> ofPart;
    for (const Part &part : m_parts) {
        RE2::Set::ErrorInfo error{};
        ofPart.clear();
        if (part.any
            && (part.any->Match(re2::StringPiece(piece.data(), piece.size()), &ofPart, &error)
                || error.kind == RE2::Set::kNoError)) {
            std::sort(ofPart.begin(), ofPart.end());
            for (const int index : ofPart)
                indexes.push_back(static_cast<int>(part.first) + index);
            continue;
        }
        for (std::size_t index = part.first; index < part.end; ++index)
            indexes.push_back(static_cast<int>(index));
    }
}

std::vector<std::string_view> paragraphs(const std::string &shape)
{
    std::vector<std::string_view> result;
    std::size_t from = 0;
    while (from < shape.size()) {
        std::size_t to = shape.find("\n\n", from);
        to = to == std::string::npos ? shape.size() : to;
        if (to > from)
            result.push_back(std::string_view(shape).substr(from, to - from));
        from = to;
        while (from < shape.size() && shape[from] == '\n')
            ++from;
    }
    return result;
}

} // namespace vigie::redaction
