#include "models/workbench/casebytes.h"

#include "models/domain/json.h"

#include <algorithm>

namespace vigie {

namespace {

/// The one that was decided, the one on screen, and what is in reserve.
constexpr size_t remembered = 4;

} // namespace

QByteArray CaseBytes::contentOf(const Case &content)
{
    const auto known = std::find_if(m_made.begin(), m_made.end(), [&](const Made &made) { return made.content == content; });
    if (known != m_made.end())
        return known->bytes;
    if (m_made.size() == remembered)
        m_made.pop_front();
    m_made.push_back({content, toBytes(toJson(content))});
    return m_made.back().bytes;
}

QByteArray CaseBytes::of(const HeldCase &held)
{
    return "{\"case\":" + contentOf(held.content) + ",\"lease\":" + toBytes(toJson(held.lease)) + '}';
}

} // namespace vigie
