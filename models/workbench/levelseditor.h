// The levels of disclosure as a lead reads and changes them: the rules that hold, those being written, and what another lead has
// written meanwhile. Nothing of it is kept: it is gone with the session.
#pragma once

#include "models/workbench/deskgateway.h"
#include "models/workbench/epoch.h"
#include "models/workbench/reading.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class LevelsEditor : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    LevelsEditor(DeskGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// What the rules here were begun on; nothing before the first answer.
    [[nodiscard]] const std::optional<LevelsInForce> &inForce() const { return m_inForce; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }
    /// As they are being written; the first that fits decides.
    [[nodiscard]] const std::vector<LevelRule> &rules() const { return m_rules; }
    [[nodiscard]] bool isChanged() const { return m_inForce && m_rules != m_inForce->policy.rules; }
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// Why the last saving came to nothing, unless theirs() says it.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// What holds now that another lead has changed it; what is written here stays until the person has chosen.
    [[nodiscard]] const std::optional<LevelsInForce> &theirs() const { return m_theirs; }

    /// Reads what holds. Rules that are being written stay.
    void read();
    /// Nothing while they are being saved, or before anything was read.
    void setRules(std::vector<LevelRule> rules);
    /// The rules as they hold.
    void discard();
    /// Puts the rules in the place of those they were begun on. REQUIRES isChanged(), and nothing from another lead.
    void save();
    /// Drops what is written here.
    void takeTheirs();
    /// What is written here is from now on a change of theirs.
    void keepMine();

Q_SIGNALS:
    void changed();

private:
    void forget();
    void take(const LevelsInForce &levels);

    DeskGateway &m_gateway;
    const Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    Epoch m_reads;   ///< and what was read before something was saved
    std::optional<LevelsInForce> m_inForce;
    std::vector<LevelRule> m_rules;
    std::optional<LevelsInForce> m_theirs;
    Reading m_reading;
    bool m_isSaving = false;
    std::optional<Error> m_problem;
};

} // namespace vigie
