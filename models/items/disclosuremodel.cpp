#include "models/items/disclosuremodel.h"

namespace vigie {

DisclosureModel::DisclosureModel(Oversight &oversight, QObject *parent)
    : GrowingTable(parent)
    , m_oversight(oversight)
{
    connect(&oversight, &Oversight::disclosuresChanged, this, [this] { follow(m_oversight.disclosures()); });
    follow(m_oversight.disclosures());
}

int DisclosureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DisclosureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const Disclosure &shown = disclosure(index.row());
    switch (index.column()) {
    case At:
        return toRfc3339(shown.at);
    case Person:
        return shown.personName;
    case Site:
        return shown.site;
    case Country:
        return shown.country;
    case Request:
        return shown.request.value;
    case Version:
        return shown.version;
    case Categories:
        return shown.categories.join(QLatin1Char(' '));
    default:
        return shown.mechanism;
    }
}

} // namespace vigie
