// The ranked slots of the draft, numbered as the keys 1–9 choose them.
#pragma once

#include <QAbstractListModel>

#include "models/workbench/workbench.h"

namespace vigie {

class SlotsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< int, from 1
        StartRole,                     ///< QDateTime, UTC
        EndRole,                       ///< QDateTime, UTC
        ScoreRole,                     ///< double, 0 … 1
        FreeRole,                      ///< bool
        ChosenRole,                    ///< bool
        OfferedRole,                   ///< bool
    };

    /// `workbench` must outlive the model.
    explicit SlotsModel(const Workbench &workbench, QObject *parent = nullptr);

    /// REQUIRES a row of this model.
    [[nodiscard]] const Slot &slot(int row) const { return m_draft.slots.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void refresh();

    const Workbench &m_workbench;
    Draft m_draft;
};

} // namespace vigie
