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

#include <QJsonObject>

#include <functional>
#include <list>

namespace vigie::desk {

struct OwnVersion;

class Archive
{
public:
    explicit Archive(Context &context)
        : m_context(context)
    {
    }

    /// What belongs in it.
    struct Contents {
        std::vector<Mentioned> requests;
        std::vector<QString> texts; ///< of an access: notes and unread packages that say their name alone, and are about them
        int restricted = 0;         ///< other requests, which somebody else has had restricted
    };
    /// Versions whose content is gone are left out. What `progress` answers after each request ends it when it is an error.
    [[nodiscard]] Result<Parts> filesFor(const RightsCase &rights, const Contents &contents,
                                         const std::function<Status(const archive::Making &)> &progress);

private:
    struct Collected;
    [[nodiscard]] Result<int> retentionDays();
    [[nodiscard]] Status readVersions(const Mentioned &mentioned, const std::vector<KeptVersion> &kept,
                                      const RightsSubject &subject, std::list<OwnVersion> &versions, Collected &collected);
    [[nodiscard]] static QJsonArray messagesOf(const OwnVersion &version);
    static void addEvents(const OwnVersion &version, const PackageParticipant &participant, Collected &collected);
    /// What was considered and decided about this version.
    [[nodiscard]] Status addDecided(const OwnVersion &version, const RequestId &id, QJsonObject &request);
    /// What became of the request.
    [[nodiscard]] Status addOutcome(const std::list<OwnVersion> &versions, const RequestId &id, Collected &collected);
    [[nodiscard]] Status addDisclosures(const RequestId &id, Collected &collected);
    [[nodiscard]] Status collect(const Mentioned &request, const RightsSubject &subject, Collected &collected);

    Context &m_context;
};

} // namespace vigie::desk
