// A short list of lines that are written in place: the answers to a question, the causes of its failure.
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace vigie::ui {

class LinesTable final : public QWidget
{
    Q_OBJECT

public:
    struct Line {
        QString id; ///< empty of a new one
        QStringList cells;

        bool operator==(const Line &) const = default;
    };

    LinesTable(const std::vector<int> &widths, QWidget *parent);

    void setLines(const std::vector<Line> &lines);
    [[nodiscard]] std::vector<Line> lines() const;
    /// Whether lines can be added and removed.
    void setGrowing(bool isGrowing);
    void setWords(const QString &name, const QStringList &titles, const QString &add, const QString &remove);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void changed();

private:
    void append(const Line &line);
    void add();
    void remove();

    QStandardItemModel *m_model;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace vigie::ui
