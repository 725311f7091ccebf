// The register of what was shown outside the EU as a table, newest first.
#pragma once

#include "models/items/growingtable.h"

namespace vigie {

/// Names and moments as they are on the wire: whoever shows them words them.
class DisclosureModel final : public GrowingTable<Disclosure>
{
    Q_OBJECT

public:
    enum Column { At, Person, Site, Country, Request, Version, Categories, Mechanism };
    static constexpr int columns = Mechanism + 1;

    /// `oversight` must outlive the model.
    explicit DisclosureModel(Oversight &oversight, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const Disclosure &disclosure(int row) const { return rowAt(row); }

private:
    [[nodiscard]] const Oversight::Reading &reading() const override { return m_oversight.disclosureReading(); }
    void readOn() override { m_oversight.readDisclosuresOn(); }

    Oversight &m_oversight;
};

} // namespace vigie
