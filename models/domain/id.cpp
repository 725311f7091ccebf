#include "models/domain/id.h"

#include <QUuid>

namespace vigie {

QString randomUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace vigie
