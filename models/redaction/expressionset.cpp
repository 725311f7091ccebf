#include "models/redaction/expressionset.h"

#include <algorithm>

namespace vigie::redaction {

RE2::Options latin1Options()
{
    constexpr std::int64_t mostMemory = 64 << 20;
    RE2::Options result(RE2::Quiet);
    result.set_encoding(RE2::Options::EncodingLatin1);
    result.set_max_mem(mostMemory);
    return result;
}

ExpressionSet::ExpressionSet(const std::vector<const char *> &expressions)
    : m_any(std::make_unique<RE2::Set>(latin1Options(), RE2::UNANCHORED))
{
    for (const char *expression : expressions) {
        m_expressions.push_back(std::make_unique<RE2>(expression, latin1Options()));
        m_any->Add(expression, nullptr);
    }
    if (!m_any->Compile())
        m_any.reset();
}

void ExpressionSet::matching(std::string_view piece, std::vector<int> &indexes) const
{
    RE2::Set::ErrorInfo error{};
    if (m_any
        && (m_any->Match(re2::StringPiece(piece.data(), piece.size()), &indexes, &error) || error.kind == RE2::Set::kNoError)) {
        std::sort(indexes.begin(), indexes.end());
        return;
    }
    indexes.clear();
    for (std::size_t i = 0; i < m_expressions.size(); ++i)
        indexes.push_back(static_cast<int>(i));
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
