// What became different between the version a decision was made on and the one at hand (Q6).
#pragma once

#include "models/domain/case.h"

#include <QCoreApplication>

namespace vigie::ui {

/// One thing that changed, as it was and as it is; one line each, empty for what was not there or is no more.
struct CaseChange {
    QString what;
    QStringList before;
    QStringList now;

    bool operator==(const CaseChange &) const = default;
};

class CaseChanges
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::CaseChanges)

public:
    /// One short sentence a change, without the full stop; empty when nothing that is shown has changed.
    [[nodiscard]] static QStringList between(const Case &before, const Case &now);
    /// The same with before and after, what bears on the decision first; new messages are left to newMessages().
    [[nodiscard]] static std::vector<CaseChange> sideBySide(const Case &before, const Case &now);
    [[nodiscard]] static std::vector<RedactedMessage> newMessages(const Case &before, const Case &now);

private:
    [[nodiscard]] static CaseChange calendarOf(const Lane *before, const Lane &now, const Case &request);
    static void addFields(std::vector<CaseChange> &changes, const Case &before, const Case &now);
};

} // namespace vigie::ui
