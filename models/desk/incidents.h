// What support works on, and its steps (D8). For support in the EU alone: notes are clear. The desk's own rules raise incidents
// here, and end those that a newer version or a deletion has made pointless.
#pragma once

#include "models/desk/context.h"
#include "models/desk/intake.h"
#include "models/desk/trail.h"
#include "models/ledger/packages.h"

namespace vigie::desk {

class Incidents
{
public:
    explicit Incidents(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<IncidentRegister> list(const Caller &caller);
    [[nodiscard]] Result<Once<Incident>> file(const Caller &caller, const IncidentReport &report, const QString &key);
    [[nodiscard]] Result<Incident> view(const Caller &caller, const IncidentId &id);
    [[nodiscard]] Result<std::optional<Incident>> pull(const Caller &caller, const QString &key);
    [[nodiscard]] Result<Incident> step(const Caller &caller, const IncidentId &id, int version, IncidentStep step);
    [[nodiscard]] Result<Incident> repair(const Caller &caller, const IncidentId &id, int version, const QByteArray &content);
    [[nodiscard]] Result<Incident> readAgain(const Caller &caller, const IncidentId &id, int version);

    // Within a transaction
    /// By the desk; now. One that is there already stays as it is.
    [[nodiscard]] Status raise(Incident incident);
    /// What was wrong with earlier versions of the request. REQUIRES its lock.
    [[nodiscard]] Status supersede(const RequestId &request);
    /// What anybody wrote of it, and with that it is over.
    [[nodiscard]] Status forget(const IncidentId &id, QLatin1String why);
    /// The same of one that is about nothing but what was written; another is worked on without.
    [[nodiscard]] Status forgetNotes(const IncidentId &id, QLatin1String why);

private:
    [[nodiscard]] Result<Incident> lockAt(const IncidentId &id, int version);
    [[nodiscard]] Result<std::optional<Incident>> lockNext(Instant now);
    [[nodiscard]] Status record(const Caller &caller, Incident &incident, const IncidentStep &step, const QString &key = {});
    [[nodiscard]] Status noteForgotten(const IncidentId &id, QLatin1String why);
    [[nodiscard]] Status note(AuditEvent event, const Caller *caller, const Incident &incident, QJsonObject facts);
    [[nodiscard]] Result<RequestId> requestNamed(const RequestId &name);
    /// Takes the package of the incident in anew, with `content` in the place of the part when there is one.
    [[nodiscard]] Result<Incident> takeInAnew(const Caller &caller, const IncidentId &id, int version,
                                              const std::optional<QByteArray> &content);
    [[nodiscard]] Status lockForVersion(const ledger::StoredPackage &package, const Intake::Prepared &prepared);

    Context &m_context;
};

} // namespace vigie::desk
