#include "models/items/trailmodel.h"

#include <algorithm>

namespace vigie {

TrailModel::TrailModel(Oversight &oversight, QObject *parent)
    : QAbstractTableModel(parent)
    , m_oversight(oversight)
{
    connect(&oversight, &Oversight::trailChanged, this, &TrailModel::refresh);
    connect(&oversight, &Oversight::colleaguesChanged, this, [this] {
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0, Actor), index(rowCount() - 1, Site));
    });
    refresh();
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const TrailEntry &shown = entry(index.row());
    const Colleague *actor = m_oversight.colleague(shown.actor);
    switch (index.column()) {
    case At:
        return toRfc3339(shown.at);
    case Actor:
        return actor ? actor->displayName : shown.actor.value;
    case Site:
        return actor ? actor->site : QString();
    case Event:
        return shown.event;
    case Request:
        return shown.request.value;
    default: {
        QStringList facts;
        for (const auto &[name, value] : shown.facts)
            facts << name + QLatin1Char('=') + value;
        return facts.join(QLatin1Char(' '));
    }
    }
}

bool TrailModel::canFetchMore(const QModelIndex &parent) const
{
    const Oversight::Reading &reading = m_oversight.trailReading();
    return !parent.isValid() && !m_entries.empty() && !reading.isUnderWay && !reading.isLast && !reading.problem;
}

void TrailModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_oversight.readOn();
}

void TrailModel::refresh()
{
    const std::vector<TrailEntry> &now = m_oversight.trail();
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
