// The audit trail as a table, newest first; more is read where a view comes to its end.
#pragma once

#include "models/items/growingtable.h"

namespace vigie {

/// Names and moments as they are on the wire: whoever shows them words them.
class TrailModel final : public GrowingTable<TrailEntry>
{
    Q_OBJECT

public:
    enum Column { At, Actor, Site, Event, Request, Facts };
    static constexpr int columns = Facts + 1;

    /// `oversight` must outlive the model.
    explicit TrailModel(Oversight &oversight, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const TrailEntry &entry(int row) const { return rowAt(row); }

private:
    [[nodiscard]] const Oversight::Reading &reading() const override { return m_oversight.trailReading(); }
    void readOn() override { m_oversight.readOn(); }

    Oversight &m_oversight;
};

} // namespace vigie
