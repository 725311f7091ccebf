// All that a decision says, in words: for whoever has to judge it again.
#pragma once

#include "models/domain/decision.h"

#include <QCoreApplication>

namespace vigie::ui {

/// "45 min", "30 March – 3 April 2026", "Client, Participant B": a field's value for reading.
[[nodiscard]] QString fieldValueText(const FieldValue &value, const std::vector<Participant> &participants);

/// What something is called, and what it says; one line each.
struct Statement {
    QString what;
    QStringList says;

    bool operator==(const Statement &) const = default;
};

class DecisionWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::DecisionWords)

public:
    /// The ruling first, then its slots or words, what is shared with whom, what was corrected.
    [[nodiscard]] static std::vector<Statement> of(const Decision &decision, const Case &request);
};

} // namespace vigie::ui
