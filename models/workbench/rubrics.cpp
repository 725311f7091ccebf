#include "models/workbench/rubrics.h"

namespace vigie {

Rubrics::Rubrics(QualityGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this, &workbench] {
        if (std::holds_alternative<session::SignedIn>(workbench.session()))
            return;
        m_session.begin();
        m_here.clear();
        m_onTheirWay.clear();
    });
}

const Rubric *Rubrics::find(int version) const
{
    const auto found = m_here.find(version);
    return found == m_here.end() ? nullptr : &found->second;
}

void Rubrics::want(int version)
{
    if (find(version) || !m_onTheirWay.insert(version).second)
        return;
    m_gateway.rubric(version, m_session.guarded<Rubric>([this, version](const Result<Rubric> &rubric) {
        m_onTheirWay.erase(version);
        if (!rubric.ok())
            return;
        m_here.insert_or_assign(version, *rubric);
        Q_EMIT changed();
    }));
}

} // namespace vigie
