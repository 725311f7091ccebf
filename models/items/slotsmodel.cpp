#include "models/items/slotsmodel.h"

#include <algorithm>

namespace vigie {

SlotsModel::SlotsModel(const Workbench &workbench, QObject *parent)
    : QAbstractListModel(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::draftChanged, this, &SlotsModel::refresh);
    refresh();
}

int SlotsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.slots.size());
}

QVariant SlotsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Slot &shown = slot(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole:
        return index.row() + 1;
    case StartRole:
        return toDateTime(shown.when.start);
    case EndRole:
        return toDateTime(shown.when.end);
    case ScoreRole:
        return shown.score;
    case FreeRole:
        return isFree(shown);
    case ChosenRole:
        return m_draft.chosen == index.row();
    case OfferedRole:
        return std::find(m_draft.offered.begin(), m_draft.offered.end(), index.row()) != m_draft.offered.end();
    default: // the roles of Qt that this model does not answer
        return {};
    }
}

QHash<int, QByteArray> SlotsModel::roleNames() const
{
    return {{NumberRole, "number"}, {StartRole, "start"},   {EndRole, "end"},        {ScoreRole, "score"},
            {FreeRole, "free"},     {ChosenRole, "chosen"}, {OfferedRole, "offered"}};
}

void SlotsModel::refresh()
{
    if (m_workbench.draft().slots != m_draft.slots) {
        beginResetModel();
        m_draft = m_workbench.draft();
        endResetModel();
        return;
    }
    m_draft = m_workbench.draft();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace vigie
