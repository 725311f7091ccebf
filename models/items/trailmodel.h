// The audit trail as a table, newest first; more is read where a view comes to its end.
#pragma once

#include <QAbstractTableModel>

#include "models/workbench/oversight.h"

namespace vigie {

/// Names and moments as they are on the wire: whoever shows them words them.
class TrailModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Actor, Site, Event, Request, Facts };
    static constexpr int columns = Facts + 1;

    /// `oversight` must outlive the model.
    explicit TrailModel(Oversight &oversight, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const TrailEntry &entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }

private:
    void refresh();

    Oversight &m_oversight;
    std::vector<TrailEntry> m_entries;
};

} // namespace vigie
