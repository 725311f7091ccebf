#include "models/items/trailmodel.h"

namespace vigie {

TrailModel::TrailModel(Oversight &oversight, QObject *parent)
    : GrowingTable(parent)
    , m_oversight(oversight)
{
    connect(&oversight, &Oversight::trailChanged, this, [this] { follow(m_oversight.trail()); });
    connect(&oversight, &Oversight::colleaguesChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Actor), index(rowCount() - 1, Site));
    });
    follow(m_oversight.trail());
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

} // namespace vigie
