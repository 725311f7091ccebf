// The rules of disclosure levels as they are being written, in the order in which they are asked.
#pragma once

#include <QAbstractTableModel>

#include "models/workbench/levelseditor.h"

namespace vigie {

/// Names as they are on the wire: whoever shows them words them. The number is the place in the order.
class LevelRulesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Site, Countries, Role, Kind, Level, Number };
    static constexpr int columns = Number + 1;

    /// `editor` must outlive the model.
    explicit LevelRulesModel(LevelsEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const LevelRule &rule(int row) const { return m_rows.at(static_cast<size_t>(row)); }

private:
    void follow();

    LevelsEditor &m_editor;
    std::vector<LevelRule> m_rows;
};

} // namespace vigie
