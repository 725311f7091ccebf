// What somebody gets who asks for access or portability (D4): one zip with their data as JSON (documented in
// resources/rights/archive.schema.json), as vCard (RFC 6350) and iCalendar (RFC 5545), and as a page to read in their language.
// Whoever else is in a request is masked by a token, as at the strictest level of disclosure.
#pragma once

#include "models/desk/archiveoutcome.h"
#include "models/desk/bundle.h"
#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/domain/rights.h"
#include "models/domain/rightsarchive.h"

#include <functional>

namespace vigie::desk {

class Archive
{
public:
    explicit Archive(Context &context)
        : m_context(context)
    {
    }

    /// Of these requests; versions whose content is gone are left out. It says how many others are that somebody else has had
    /// restricted. What `progress` answers after each request ends it when it is an error.
    [[nodiscard]] Result<Parts> filesFor(const RightsCase &rights, const std::vector<Mentioned> &requests, int restricted,
                                         const std::function<Status(const archive::Making &)> &progress);

private:
    struct Collected;
    [[nodiscard]] Result<int> retentionDays();
    /// What was proposed and decided about this version.
    [[nodiscard]] Status addDecided(const RequestId &id, const Package &package, const OwnView &view, QJsonObject &request);
    /// What became of the request, `package` as it came last.
    [[nodiscard]] Status addOutcome(const RequestId &id, const Package &package, const OwnView &view, Collected &collected);
    [[nodiscard]] Status collect(const Mentioned &request, const RightsSubject &subject, Collected &collected);

    Context &m_context;
};

} // namespace vigie::desk
