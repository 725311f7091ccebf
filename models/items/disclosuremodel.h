// The register of what was shown outside the EU as a table, newest first.
#pragma once

#include <QAbstractTableModel>

#include "models/workbench/oversight.h"

namespace vigie {

/// Names and moments as they are on the wire: whoever shows them words them.
class DisclosureModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Person, Site, Country, Request, Version, Categories, Mechanism };
    static constexpr int columns = Mechanism + 1;

    /// `oversight` must outlive the model.
    explicit DisclosureModel(Oversight &oversight, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const Disclosure &disclosure(int row) const { return m_entries.at(static_cast<size_t>(row)); }

private:
    void refresh();

    Oversight &m_oversight;
    std::vector<Disclosure> m_entries;
};

} // namespace vigie
