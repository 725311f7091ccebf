// The reveals as a lead reads them, refused ones too (P3), each with what is unusual about it.
#pragma once

#include "models/desk/context.h"
#include "models/domain/reveallist.h"

namespace vigie::desk {

class RevealList
{
public:
    explicit RevealList(Context &context)
        : m_context(context)
    {
    }

    /// As Desk::reveals().
    [[nodiscard]] Result<std::vector<RevealEntry>> all();
    /// A page for who may be shown things at that level. Words may hold what whoever typed them had been shown: those typed at a
    /// looser level are kept back.
    [[nodiscard]] Result<RevealPage> page(const RevealQuery &query, DisclosureLevel reader);

private:
    Context &m_context;
};

} // namespace vigie::desk
