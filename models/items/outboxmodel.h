// The outbox as a list, newest first: what was decided and what has become of it.
#pragma once

#include <QAbstractListModel>

#include "models/workbench/workbench.h"

namespace vigie {

class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DecisionRole = Qt::UserRole + 1, ///< QString, the decision's id
        StateRole,                       ///< int, OutboxState
        RulingRole,                      ///< QString, the ruling's wire name
        ClientRole,                      ///< QString, the client's code
        ErrorRole,                       ///< int, ErrorKind; invalid when there is none
    };

    /// `workbench` must outlive the model.
    explicit OutboxModel(const Workbench &workbench, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void refresh();

    const Workbench &m_workbench;
    std::vector<OutboxEntry> m_entries; ///< newest first
};

} // namespace vigie
