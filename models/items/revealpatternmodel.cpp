#include "models/items/revealpatternmodel.h"

namespace vigie {

RevealPatternModel::RevealPatternModel(Oversight &oversight, QObject *parent)
    : QAbstractTableModel(parent)
    , m_oversight(oversight)
    , m_rows(oversight.revealPatterns())
{
    connect(&oversight, &Oversight::revealsChanged, this, &RevealPatternModel::follow);
}

void RevealPatternModel::follow()
{
    if (m_rows == m_oversight.revealPatterns())
        return; // more entries have come, and what is chosen here stays
    beginResetModel();
    m_rows = m_oversight.revealPatterns();
    endResetModel();
}

int RevealPatternModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RevealPatternModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RevealPatternModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const RevealPattern &shown = pattern(index.row());
    switch (index.column()) {
    case Person:
        return shown.personName;
    case Shown:
        return shown.shown;
    case Refused:
        return shown.refused;
    case Latest:
        return toRfc3339(shown.latest);
    default: {
        QStringList marks;
        for (const auto &[name, count] : shown.marks)
            marks << QStringLiteral("%1=%2").arg(name).arg(count);
        return marks.join(QLatin1Char(' '));
    }
    }
}

} // namespace vigie
