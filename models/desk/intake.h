// Takes request packages in: reads, redacts, queues. A broken part makes an incident; nothing is lost.
#pragma once

#include "models/desk/bundle.h"
#include "models/desk/context.h"
#include "models/desk/form.h"
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

private:
    struct Form {
        DisclosureLevel level;
        Case content;
        int leaks;
    };
    struct Prepared {
        PackageContent content;
        std::vector<Form> forms;
        QByteArray hash;
    };

    [[nodiscard]] Result<IntakeReport> store(const Parts &parts, Prepared &prepared);
    [[nodiscard]] Result<ledger::RequestRow> queueRequest(const ClearRequest &request, const std::vector<Form> &forms);
    [[nodiscard]] Status interruptWork(const ledger::RequestRow &before, const std::vector<Form> &forms,
                                       ledger::RequestRow &after);
    [[nodiscard]] Status storeForms(const ledger::RequestRow &row, const QString &clientCode, std::vector<Form> &forms);

    Context &m_context;
};

} // namespace vigie::desk
