#include "ui/oversight/linestable.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int idOfLine = Qt::UserRole + 1;

} // namespace

LinesTable::LinesTable(const std::vector<int> &widths, QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(0, static_cast<int>(widths.size()), this))
    , m_table(new QTableView(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked
                             | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false); // to the next field
    m_table->setFixedHeight(82);         // three of them fit a window of 720
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const int width = widths[static_cast<size_t>(column)];
        m_table->horizontalHeader()->setSectionResizeMode(column, width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (width > 0)
            m_table->horizontalHeader()->resizeSection(column, width);
    }
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(spacing(1));
    for (QPushButton *button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(2));
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_add, &QPushButton::clicked, this, &LinesTable::add);
    connect(m_remove, &QPushButton::clicked, this, &LinesTable::remove);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LinesTable::changed);
}

void LinesTable::append(const Line &line)
{
    QList<QStandardItem *> row;
    for (int column = 0; column < m_model->columnCount(); ++column)
        row << new QStandardItem(line.cells.value(column));
    row.front()->setData(line.id, idOfLine);
    m_model->appendRow(row);
}

void LinesTable::setLines(const std::vector<Line> &lines)
{
    const QSignalBlocker quiet(this);
    m_model->removeRows(0, m_model->rowCount());
    for (const Line &line : lines)
        append(line);
    if (!lines.empty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

std::vector<LinesTable::Line> LinesTable::lines() const
{
    std::vector<Line> lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        Line line{m_model->index(row, 0).data(idOfLine).toString(), {}};
        for (int column = 0; column < m_model->columnCount(); ++column)
            line.cells << m_model->index(row, column).data().toString().trimmed();
        lines.push_back(std::move(line));
    }
    return lines;
}

void LinesTable::setGrowing(bool isGrowing)
{
    m_add->setVisible(isGrowing);
    m_remove->setVisible(isGrowing);
}

void LinesTable::add()
{
    append({});
    const QModelIndex first = m_model->index(m_model->rowCount() - 1, 0);
    m_table->setCurrentIndex(first);
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->edit(first);
    Q_EMIT changed();
}

void LinesTable::remove()
{
    if (!m_table->currentIndex().isValid())
        return;
    m_model->removeRow(m_table->currentIndex().row());
    m_table->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void LinesTable::setWords(const QString &name, const QStringList &titles, const QString &add, const QString &remove)
{
    m_table->setAccessibleName(name);
    m_model->setHorizontalHeaderLabels(titles);
    m_add->setText(add);
    m_add->setAccessibleName(QStringLiteral("%1: %2").arg(name, add));
    m_remove->setText(remove);
    m_remove->setAccessibleName(QStringLiteral("%1: %2").arg(name, remove));
}

} // namespace vigie::ui
