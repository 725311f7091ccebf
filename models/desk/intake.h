// Takes request packages in: reads, redacts, queues. A broken part makes an incident; nothing is lost.
#pragma once

#include "models/desk/bundle.h"
#include "models/desk/context.h"
#include "models/desk/form.h"
#include "models/domain/incident.h"
#include "models/ledger/decisions.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

/// What could not be used, and why. Nothing personal in either.
struct BrokenPart {
    QString part;
    QString reason;
};

/// What the parts of one package say; made without the ledger.
struct PackageContent {
    std::optional<ClearRequest> request; ///< empty when request.json is broken
    std::vector<BrokenPart> broken;
};

[[nodiscard]] PackageContent readContent(const Parts &parts, const IntakeOptions &options, Instant now);

/// The mails of a stored package, by path; broken ones are left out.
[[nodiscard]] std::map<QString, Mail> readMails(const Parts &parts, std::vector<BrokenPart> &broken);

class Intake
{
public:
    explicit Intake(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<IntakeReport> take(const Parts &parts, const IntakeOptions &options);

    // The two halves of it
    struct Form {
        DisclosureLevel level;
        Case content;
        TokenValues hidden;
        std::optional<Ruling> ruling; ///< of what was handled automatically
        int leaks;
        bool staysInTheUnion; ///< and this is the form for outside it

        [[nodiscard]] bool isWithheld() const { return leaks > 0 || staysInTheUnion; }
    };
    /// What of the version before a new one is made with.
    struct Basis {
        int version = 0; ///< 0: it is the first
        std::vector<HiddenValue> reported;

        bool operator==(const Basis &) const = default;
    };
    struct Prepared {
        PackageContent content;
        Basis basis;
        std::vector<Form> forms;
        IntakeOptions options;
        Instant cameAt;
        QByteArray hash;                     ///< by which the package is known when it comes again
        std::optional<DecisionId> withdrawn; ///< by this version, before it was released
    };

    /// Reads and redacts. `cameAt`: when it first came.
    [[nodiscard]] Result<Prepared> prepare(const Parts &parts, const IntakeOptions &options, Instant cameAt);
    /// What support will have to look at; about which package and request is not known yet.
    [[nodiscard]] static std::vector<Incident> incidentsIn(const Prepared &prepared);
    /// By which content that was here before is known when it is taken in anew for that reason, as it was not for any other.
    [[nodiscard]] static QByteArray hashOfAnew(Parts parts, const QString &reason);
    /// Within a transaction. RequestChanged when a version has come since it was prepared, or something was reported on the one
    /// before.
    [[nodiscard]] Result<IntakeReport> store(const Parts &parts, Prepared &prepared);

private:
    static void keepDoubtsInTheUnion(Prepared &prepared);
    [[nodiscard]] Result<Basis> basisOf(const std::optional<ledger::RequestRow> &before);
    [[nodiscard]] Result<redaction::TokenNumbers> numbersAfter(const std::optional<ledger::RequestRow> &before);
    [[nodiscard]] Result<ledger::RequestRow> queueRequest(const ClearRequest &request, Prepared &prepared);
    [[nodiscard]] Status interruptWork(const ledger::RequestRow &before, Prepared &prepared, ledger::RequestRow &after);
    /// What a version finds in somebody's hands that the service has handled itself meanwhile.
    [[nodiscard]] Status endWork(const ledger::RequestRow &before, Prepared &prepared);
    [[nodiscard]] Result<std::optional<ledger::DecisionRow>> takeBackDecision(const ledger::RequestRow &before,
                                                                              Prepared &prepared);
    [[nodiscard]] Status withdrawDecision(const ledger::RequestRow &before, Prepared &prepared, ledger::RequestRow &after);
    /// To who has it in hand, at the level of where they are.
    [[nodiscard]] Result<bool> mayBeShown(const std::vector<Form> &forms, const ledger::RequestRow &request, const PersonId &to);
    [[nodiscard]] Status storeForms(const ledger::RequestRow &row, const QString &clientCode, std::vector<Form> &forms);

    /// That the service has handled it, and the meeting that has come of it.
    [[nodiscard]] Status noteHandled(const ledger::RequestRow &row, const Package &package);
    [[nodiscard]] Status noteMeeting(const ledger::RequestRow &row, const Package &package);

    Context &m_context;
};

} // namespace vigie::desk
