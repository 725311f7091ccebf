// A list at the left and one of its rows whole beside it, under a head with the title, a choice of lists and how old they are,
// and above a bar with what can be done. What findings, somebody's own reviews, the rights of people and incidents have in
// common. The page's keys leave those alone who are writing.
#pragma once

#include "ui/common/labels.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QListView;
class QStandardItemModel;

namespace vigie::ui {

class EmptyState;
class NoticeBar;
class PageStack;
class Segments;

class ListPage : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }

protected:
    explicit ListPage(QWidget *parent);

    /// Once the actions are made: those of `head` get a button at the right of the head.
    void finishLayout(QWidget *detail, const std::vector<QAction *> &head, int listWidth);
    /// The list and what is beside it, or the empty state.
    void showList(bool hasRows);
    /// All actions of the page, in palette and sheet too.
    void offerActions(bool isOpen);
    /// "Open · 3"; without the number when there is none.
    [[nodiscard]] static QString numbered(const QString &words, qsizetype number);

    TextLabel *m_title;
    Segments *m_segments;
    TextLabel *m_asOf;
    NoticeBar *m_notice; ///< can be closed
    EmptyState *m_empty;
    QListView *m_list; ///< two lines a row
    QStandardItemModel *m_model;
    QWidget *m_bar;
    QHBoxLayout *m_barRow; ///< ends with m_consequence
    TextLabel *m_consequence;

private:
    PageStack *m_stack;
};

} // namespace vigie::ui
