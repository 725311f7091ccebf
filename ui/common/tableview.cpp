#include "ui/common/tableview.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>

namespace vigie::ui {

WordedModel::WordedModel(QAbstractItemModel *names, Words words, Titles titles, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_words(std::move(words))
    , m_titles(std::move(titles))
    , m_shown(m_titles())
{
    setSourceModel(names);
}

QVariant WordedModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return index.isValid() ? m_words(index.row(), index.column()) : QVariant();
    return QIdentityProxyModel::data(index, role);
}

QVariant WordedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_shown.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return QIdentityProxyModel::headerData(section, orientation, role);
}

void WordedModel::retranslate()
{
    m_shown = m_titles();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves it
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setFont(ui::font(TextStyle::Body));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(30);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(56);
}

void TableView::setWidths(const std::vector<int> &widths)
{
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const int width = widths[static_cast<size_t>(column)];
        horizontalHeader()->setSectionResizeMode(column, width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (width > 0)
            horizontalHeader()->resizeSection(column, width);
    }
}

void TableView::widenToContents()
{
    const QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (header->sectionResizeMode(column) == QHeaderView::Interactive)
            horizontalHeader()->resizeSection(
                column, std::max({header->sectionSize(column), header->sectionSizeHint(column), sizeHintForColumn(column)}));
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // What the keys act on is what is seen to be chosen, also after the focus alone has come here.
    if (current.isValid())
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

} // namespace vigie::ui
