// The rules of a sampling plan as they are being written, in the order in which they are asked.
#pragma once

#include "models/items/editedtable.h"
#include "models/workbench/qualityrules.h"

namespace vigie {

/// Names as they are on the wire: whoever shows them words them. The number is the place in the order.
class SampleRulesModel final : public EditedTable<StratumRule>
{
    Q_OBJECT

public:
    enum Column { Handling, Client, Language, Kind, Person, Amount, Number };
    static constexpr int columns = Number + 1;

    /// `editor` must outlive the model.
    explicit SampleRulesModel(SamplePlanEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// REQUIRES one of Handling … Person.
    [[nodiscard]] static StratumDimension dimensionOf(int column);
};

} // namespace vigie
