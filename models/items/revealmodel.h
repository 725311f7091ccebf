// The reveals and those that were refused as a table, newest first.
#pragma once

#include "models/items/growingtable.h"

namespace vigie {

/// Names and moments as they are on the wire: whoever shows them words them.
class RevealModel final : public GrowingTable<RevealEntry>
{
    Q_OBJECT

public:
    enum Column { At, Person, Request, What, Reason, Words, Answer, Unusual };
    static constexpr int columns = Unusual + 1;

    /// `oversight` must outlive the model.
    explicit RevealModel(Oversight &oversight, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const RevealEntry &entry(int row) const { return rowAt(row); }

private:
    [[nodiscard]] const Oversight::Reading &reading() const override { return m_oversight.revealReading(); }
    void readOn() override { m_oversight.readRevealsOn(); }

    Oversight &m_oversight;
};

} // namespace vigie
