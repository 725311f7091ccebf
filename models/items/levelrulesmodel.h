// The rules of disclosure levels as they are being written, in the order in which they are asked.
#pragma once

#include "models/items/editedtable.h"
#include "models/workbench/levelseditor.h"

namespace vigie {

/// Names as they are on the wire: whoever shows them words them. The number is the place in the order.
class LevelRulesModel final : public EditedTable<LevelRule>
{
    Q_OBJECT

public:
    enum Column { Site, Countries, Role, Kind, Level, Number };
    static constexpr int columns = Number + 1;

    /// `editor` must outlive the model.
    explicit LevelRulesModel(LevelsEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace vigie
