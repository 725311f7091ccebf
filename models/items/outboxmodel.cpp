#include "models/items/outboxmodel.h"

#include <algorithm>

namespace vigie {

OutboxModel::OutboxModel(const Workbench &workbench, QObject *parent)
    : QAbstractListModel(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::outboxChanged, this, &OutboxModel::refresh);
    refresh();
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxEntry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case ClientRole:
        return entry.madeOn.content.clientCode;
    case DecisionRole:
        return entry.decision.id.value;
    case StateRole:
        return static_cast<int>(entry.state);
    case RulingRole:
        return QString(rulingName(entry.decision.ruling));
    case ErrorRole:
        return entry.error ? QVariant(static_cast<int>(entry.error->kind)) : QVariant();
    default: // the roles of Qt that this model does not answer
        return {};
    }
}

QHash<int, QByteArray> OutboxModel::roleNames() const
{
    return {
        {DecisionRole, "decision"}, {StateRole, "state"}, {RulingRole, "ruling"}, {ClientRole, "client"}, {ErrorRole, "error"}};
}

void OutboxModel::refresh()
{
    std::vector<OutboxEntry> next(m_workbench.outbox().rbegin(), m_workbench.outbox().rend());
    const bool sameRows = std::equal(next.begin(), next.end(), m_entries.begin(), m_entries.end(),
                                     [](const OutboxEntry &a, const OutboxEntry &b) { return a.decision.id == b.decision.id; });
    if (!sameRows) {
        beginResetModel();
        m_entries = std::move(next);
        endResetModel();
        return;
    }
    // The selection stays when only a state has changed.
    m_entries = std::move(next);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace vigie
