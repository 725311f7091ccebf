// What the parts of Oversight share.
#pragma once

#include "models/workbench/oversight.h"

namespace vigie {

/// What has come so far of what goes to a file.
template <typename T>
struct Oversight::Export {
    using Done = std::function<void(const Result<std::vector<T>> &)>;

    explicit Export(Done whenDone)
        : done(std::move(whenDone))
    {
    }
    /// Whether there is more to ask for; when not, it has been said.
    template <typename Page>
    bool take(const Result<Page> &page)
    {
        if (!page.ok()) {
            done(page.error());
            return false;
        }
        found.insert(found.end(), page->entries.begin(), page->entries.end());
        const bool more = !page->isLast && !page->entries.empty() && found.size() < longestExport;
        if (!more)
            done(std::move(found));
        return more;
    }

    std::vector<T> found;
    Done done;
};

} // namespace vigie
