#include "models/items/levelrulesmodel.h"

#include <algorithm>

namespace vigie {

LevelRulesModel::LevelRulesModel(LevelsEditor &editor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_editor(editor)
    , m_rows(editor.rules())
{
    connect(&editor, &LevelsEditor::changed, this, &LevelRulesModel::follow);
}

/// What is alike before and after what has changed stays, and so does what is chosen there.
void LevelRulesModel::follow()
{
    const std::vector<LevelRule> &now = m_editor.rules();
    const auto [before, same] = std::mismatch(m_rows.begin(), m_rows.end(), now.begin(), now.end());
    const auto first = static_cast<int>(std::distance(m_rows.begin(), before));
    const auto shared =
        std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(before), now.rbegin(), std::make_reverse_iterator(same));
    const auto tail = static_cast<int>(std::distance(m_rows.rbegin(), shared.first));
    const auto size = [](const std::vector<LevelRule> &rules) { return static_cast<int>(rules.size()); };
    if (const int end = size(m_rows) - tail; end > first) {
        beginRemoveRows({}, first, end - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
        endRemoveRows();
    }
    if (const int end = size(now) - tail; end > first) {
        beginInsertRows({}, first, end - 1);
        m_rows.insert(m_rows.begin() + first, now.begin() + first, now.begin() + end);
        endInsertRows();
    }
    if (first < rowCount())
        Q_EMIT dataChanged(index(first, Number), index(rowCount() - 1, Number));
}

int LevelRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LevelRulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LevelRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const LevelRule &shown = rule(index.row());
    switch (index.column()) {
    case Site:
        return shown.site;
    case Countries:
        return shown.group ? QString(wireName(*shown.group)) : shown.countries.join(QLatin1Char(' '));
    case Role:
        return shown.role ? QString(wireName(*shown.role)) : QString();
    case Kind:
        return shown.kind ? QString(wireName(*shown.kind)) : QString();
    case Level:
        return QString(wireName(shown.level));
    default:
        return index.row() + 1;
    }
}

} // namespace vigie
