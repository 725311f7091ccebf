// What became of a request, as somebody reads it who asks for their data (D4): what stands decided on it, what was written about
// it in support, and the meeting that its client has in a calendar.
#pragma once

#include "models/desk/context.h"
#include "models/desk/package.h"
#include "models/domain/incident.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <map>
#include <set>

namespace vigie::desk {

struct OwnView {
    std::function<QString(const QString &)> words; ///< what a text reads like when only they are clear in it
    std::function<bool(const PackageParticipant &)> isTheirs;
};

/// As in archive.schema.json, times and words as far as they were for them; empty: nothing stands, or it was forgotten.
[[nodiscard]] Result<QJsonObject> decidedOn(Context &context, const RequestId &request, int version, const Package &package,
                                            const OwnView &view);
/// As there. What colleagues noted, without who they are.
[[nodiscard]] Result<QJsonArray> incidentsOf(Context &context, const RequestId &request, const Package &package,
                                             const OwnView &view);
/// As there, without the request: of those that are about none of these, of which incidentsOf() has them, nor about one that
/// somebody else has had restricted.
[[nodiscard]] Result<QJsonArray> notesOf(Context &context, const std::set<IncidentId> &incidents, const std::set<RequestId> &but,
                                         const std::function<QString(const QString &)> &words);

/// The clients' calendars at the desk, each read once.
class ClientCalendars
{
public:
    explicit ClientCalendars(Context &context)
        : m_context(context)
    {
    }

    /// The meetings that came of the request and are in its client's calendar, but for these; added to them. Empty: none.
    [[nodiscard]] Result<QByteArray> meetingsOf(const RequestId &request, const OwnView &view, std::set<QString> &but);

private:
    struct Read {
        QByteArray text;
        std::set<QString> uids;
    };
    [[nodiscard]] Result<const Read *> read(const QString &client);

    Context &m_context;
    std::map<QString, Read> m_read;
};

} // namespace vigie::desk
