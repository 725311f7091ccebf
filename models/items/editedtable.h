// A table of rows that are being written, each at its place in an order.
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <vector>

namespace vigie {

/// Columns and their texts are the subclass's; the last column is the place.
template <typename Row>
class EditedTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    /// REQUIRES a row of this model.
    [[nodiscard]] const Row &rule(int row) const { return m_rows.at(static_cast<size_t>(row)); }

protected:
    /// What is alike before and after what has changed stays, and so does what is chosen there.
    void follow(const std::vector<Row> &now)
    {
        const auto [before, same] = std::mismatch(m_rows.begin(), m_rows.end(), now.begin(), now.end());
        const auto first = static_cast<int>(std::distance(m_rows.begin(), before));
        const auto shared =
            std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(before), now.rbegin(), std::make_reverse_iterator(same));
        const auto tail = static_cast<int>(std::distance(m_rows.rbegin(), shared.first));
        const auto size = [](const std::vector<Row> &rows) { return static_cast<int>(rows.size()); };
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
            Q_EMIT dataChanged(index(first, columnCount() - 1), index(rowCount() - 1, columnCount() - 1));
    }

private:
    std::vector<Row> m_rows;
};

} // namespace vigie
