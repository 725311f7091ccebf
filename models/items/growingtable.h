// A table that is read page by page, and grows as a view comes to its end.
#pragma once

#include <QAbstractTableModel>

#include "models/workbench/oversight.h"

#include <algorithm>

namespace vigie {

/// `Row` is what one row shows; columns and their texts are the subclass's. It follows rows that grow at their end or begin anew.
template <typename Row>
class GrowingTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_rows.empty() && !reading().isUnderWay && !reading().isLast && !reading().problem;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            readOn();
    }

protected:
    [[nodiscard]] virtual const Oversight::Reading &reading() const = 0;
    virtual void readOn() = 0;
    [[nodiscard]] const Row &rowAt(int row) const { return m_rows.at(static_cast<size_t>(row)); }

    void follow(const std::vector<Row> &now)
    {
        if (now.size() < m_rows.size() || !std::equal(m_rows.begin(), m_rows.end(), now.begin())) {
            beginResetModel();
            m_rows = now;
            endResetModel();
        } else if (now.size() > m_rows.size()) {
            beginInsertRows({}, rowCount(), static_cast<int>(now.size()) - 1);
            m_rows.insert(m_rows.end(), now.begin() + rowCount(), now.end());
            endInsertRows();
        }
    }

private:
    std::vector<Row> m_rows;
};

} // namespace vigie
