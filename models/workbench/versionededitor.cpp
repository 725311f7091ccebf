#include "models/workbench/versionededitor.h"

namespace vigie {

VersionedEditor::VersionedEditor(const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (std::holds_alternative<session::SignedIn>(m_workbench.session()))
            return;
        m_session.begin();
        m_reads.begin();
        m_reading = {};
        m_isSaving = false;
        m_problem.reset();
        forget();
        Q_EMIT changed();
    });
}

} // namespace vigie
