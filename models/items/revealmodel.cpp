#include "models/items/revealmodel.h"

namespace vigie {

RevealModel::RevealModel(Oversight &oversight, QObject *parent)
    : GrowingTable(parent)
    , m_oversight(oversight)
{
    connect(&oversight, &Oversight::revealsChanged, this, [this] { follow(m_oversight.reveals()); });
    follow(m_oversight.reveals());
}

int RevealModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RevealModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const RevealEntry &shown = entry(index.row());
    switch (index.column()) {
    case At:
        return toRfc3339(shown.at);
    case Person:
        return shown.personName;
    case Request:
        return shown.request.value;
    case What:
        return shown.token.value;
    case Reason:
        return shown.reason;
    case Words:
        return shown.words;
    case Answer:
        return shown.refused;
    default:
        return shown.unusual.join(QLatin1Char(' '));
    }
}

} // namespace vigie
