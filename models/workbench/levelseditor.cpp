#include "models/workbench/levelseditor.h"

namespace vigie {

LevelsEditor::LevelsEditor(DeskGateway &gateway, const Workbench &workbench, QObject *parent)
    : DocumentEditor(workbench, parent)
    , m_gateway(gateway)
{
}

} // namespace vigie
