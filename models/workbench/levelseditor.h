// The levels of disclosure as a lead reads and changes them.
#pragma once

#include "models/workbench/deskgateway.h"
#include "models/workbench/versionededitor.h"

namespace vigie {

/// GUI thread.
class LevelsEditor final : public DocumentEditor<LevelPolicy>
{
public:
    /// Both must outlive it.
    LevelsEditor(DeskGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// As they are being written; the first that fits decides.
    [[nodiscard]] const std::vector<LevelRule> &rules() const { return draft().rules; }
    void setRules(std::vector<LevelRule> rules) { setDraft({0, std::move(rules)}); }

private:
    void ask(Answer answer) override { m_gateway.levels(std::move(answer)); }
    void put(const LevelPolicy &policy, Answer answer) override { m_gateway.setLevels(policy, std::move(answer)); }

    DeskGateway &m_gateway;
};

} // namespace vigie
