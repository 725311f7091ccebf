// A row of a list as two lines: what it is, and below it where it belongs, with its state at the end.
#pragma once

#include <QStyledItemDelegate>

namespace vigie::ui {

class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Of which kind it is, as a chip, when it has one.
    enum Role { What = Qt::DisplayRole, Where = Qt::UserRole, State, ToneOfState, Kind };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vigie::ui
