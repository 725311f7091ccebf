// On what grounds data of Google origin is shown outside the house, as one table: who has not agreed first, then what stands,
// then what was withdrawn, each the newest first.
#pragma once

#include <QAbstractTableModel>

#include "models/workbench/agreementskeeper.h"

#include <variant>

namespace vigie {

/// Names and moments as they are on the wire: whoever shows them words them.
class AgreementsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Whom, What, Paper, Since, State };
    static constexpr int columns = State + 1;
    using Row = std::variant<MissingAgreement, ClientAgreement, RequestException, InHouseSite>;

    /// `keeper` must outlive the model.
    explicit AgreementsModel(AgreementsKeeper &keeper, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// REQUIRES a row of this model.
    [[nodiscard]] const Row &rowAt(int row) const { return m_rows.at(static_cast<size_t>(row)); }

private:
    void follow();

    AgreementsKeeper &m_keeper;
    std::vector<Row> m_rows;
};

} // namespace vigie
