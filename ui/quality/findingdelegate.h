// A finding as two lines: what failed, and whose request, when, in what state.
#pragma once

#include <QStyledItemDelegate>

namespace vigie::ui {

class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { What = Qt::DisplayRole, Where = Qt::UserRole, State, ToneOfState };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vigie::ui
