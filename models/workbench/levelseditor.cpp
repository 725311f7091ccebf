#include "models/workbench/levelseditor.h"

namespace vigie {

LevelsEditor::LevelsEditor(DeskGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (!std::holds_alternative<session::SignedIn>(m_workbench.session()))
            forget();
    });
}

void LevelsEditor::forget()
{
    m_session.begin();
    m_reads.begin();
    m_inForce.reset();
    m_rules.clear();
    m_theirs.reset();
    m_reading = {};
    m_isSaving = false;
    m_problem.reset();
    Q_EMIT changed();
}

/// What the desk says holds, beside what is being written here.
void LevelsEditor::take(const LevelsInForce &levels)
{
    // Mine may have arrived without its answer.
    if (isChanged() && levels.policy.version != m_inForce->policy.version && levels.policy.rules != m_rules) {
        m_theirs = levels;
        return;
    }
    if (!isChanged())
        m_rules = levels.policy.rules;
    m_inForce = levels;
    m_theirs.reset();
}

void LevelsEditor::read()
{
    if (m_reading.isUnderWay)
        return;
    m_reading.isUnderWay = true;
    Q_EMIT changed();
    m_gateway.levels(m_reads.guarded<LevelsInForce>([this](const Result<LevelsInForce> &levels) {
        if (m_reading.end(levels)) {
            m_reading.asOf = m_workbench.deskNow();
            take(*levels);
        }
        Q_EMIT changed();
    }));
}

void LevelsEditor::setRules(std::vector<LevelRule> rules)
{
    if (m_isSaving || !m_inForce)
        return;
    m_rules = std::move(rules);
    m_problem.reset();
    Q_EMIT changed();
}

void LevelsEditor::discard()
{
    if (m_theirs)
        takeTheirs();
    else if (m_inForce)
        setRules(m_inForce->policy.rules);
}

void LevelsEditor::save()
{
    if (m_isSaving || m_theirs || !isChanged())
        return;
    m_isSaving = true;
    m_problem.reset();
    Q_EMIT changed();
    m_gateway.setLevels({m_inForce->policy.version, m_rules},
                        m_session.guarded<LevelsInForce>([this](const Result<LevelsInForce> &levels) {
                            m_isSaving = false;
                            // What was asked before may be from before, too.
                            m_reads.begin();
                            m_reading.isUnderWay = false;
                            if (levels.ok()) {
                                m_inForce = *levels;
                                m_rules = levels->policy.rules;
                                m_theirs.reset();
                                m_reading.asOf = m_workbench.deskNow();
                            } else if (levels.error().kind == ErrorKind::RequestChanged) {
                                read(); // whose they are now, and what they say
                            } else {
                                m_problem = levels.error();
                            }
                            Q_EMIT changed();
                        }));
}

void LevelsEditor::takeTheirs()
{
    if (!m_theirs)
        return;
    m_inForce = std::exchange(m_theirs, std::nullopt);
    m_rules = m_inForce->policy.rules;
    m_problem.reset();
    Q_EMIT changed();
}

void LevelsEditor::keepMine()
{
    if (!m_theirs)
        return;
    m_inForce = std::exchange(m_theirs, std::nullopt);
    m_problem.reset();
    Q_EMIT changed();
}

} // namespace vigie
