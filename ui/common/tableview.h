// How tables look and are worked: whole rows, one of them chosen.
#pragma once

#include <QIdentityProxyModel>
#include <QTableView>

#include <functional>

namespace vigie::ui {

/// The words over a model of plain names.
class WordedModel final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Words = std::function<QString(int row, int column)>;
    using Titles = std::function<QStringList()>;

    WordedModel(QAbstractItemModel *names, Words words, Titles titles, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Everything is said anew, in the language now in use.
    void retranslate();

private:
    Words m_words;
    Titles m_titles;
    QStringList m_shown; ///< titles
};

class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// Pixels of each column; 0 takes what is left.
    void setWidths(const std::vector<int> &widths);
    /// Makes each of them that something does not fit into wider; for a table that is short and there as a whole.
    void widenToContents();
    /// -1: none.
    [[nodiscard]] int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace vigie::ui
