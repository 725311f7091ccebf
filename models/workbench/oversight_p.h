// What the parts of Oversight share.
#pragma once

#include "models/workbench/oversight.h"

namespace vigie {

/// What has come so far of what goes to a file.
template <typename Page>
struct Oversight::Export {
    using Done = std::function<void(const Result<Page> &)>;

    explicit Export(Done whenDone)
        : done(std::move(whenDone))
    {
    }
    /// Whether there is more to ask for; when not, it has been said.
    bool take(const Result<Page> &page)
    {
        if (!page.ok()) {
            done(page.error());
            return false;
        }
        whole.entries.insert(whole.entries.end(), page->entries.begin(), page->entries.end());
        whole.isLast = page->isLast || page->entries.empty();
        const bool more = !whole.isLast && whole.entries.size() < longestExport;
        if (!more)
            done(std::move(whole));
        return more;
    }

    Page whole;
    Done done;
};

} // namespace vigie
