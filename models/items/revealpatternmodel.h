// What is unusual about whose reveals, as a table: whoever bears the newest mark first.
#pragma once

#include <QAbstractTableModel>

#include "models/workbench/oversight.h"

namespace vigie {

/// Marks as they are on the wire: whoever shows them words them.
class RevealPatternModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Shown, Refused, Latest, Marks };
    static constexpr int columns = Marks + 1;

    /// `oversight` must outlive the model.
    explicit RevealPatternModel(Oversight &oversight, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const RevealPattern &pattern(int row) const { return m_rows.at(static_cast<size_t>(row)); }

private:
    void follow();

    Oversight &m_oversight;
    std::vector<RevealPattern> m_rows;
};

} // namespace vigie
