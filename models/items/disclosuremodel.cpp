#include "models/items/disclosuremodel.h"

#include <algorithm>

namespace vigie {

DisclosureModel::DisclosureModel(Oversight &oversight, QObject *parent)
    : QAbstractTableModel(parent)
    , m_oversight(oversight)
{
    connect(&oversight, &Oversight::disclosuresChanged, this, &DisclosureModel::refresh);
    refresh();
}

int DisclosureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
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

bool DisclosureModel::canFetchMore(const QModelIndex &parent) const
{
    const Oversight::Reading &reading = m_oversight.disclosureReading();
    return !parent.isValid() && !m_entries.empty() && !reading.isUnderWay && !reading.isLast && !reading.problem;
}

void DisclosureModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_oversight.readDisclosuresOn();
}

void DisclosureModel::refresh()
{
    const std::vector<Disclosure> &now = m_oversight.disclosures();
    const bool goesOn = now.size() >= m_entries.size() && std::equal(m_entries.begin(), m_entries.end(), now.begin());
    if (!goesOn) {
        beginResetModel();
        m_entries = now;
        endResetModel();
    } else if (now.size() > m_entries.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(now.size()) - 1);
        m_entries.insert(m_entries.end(), now.begin() + rowCount(), now.end());
        endInsertRows();
    }
}

} // namespace vigie
