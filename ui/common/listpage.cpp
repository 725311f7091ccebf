#include "ui/common/listpage.h"

#include "ui/common/buttons.h"
#include "ui/common/notices.h"
#include "ui/common/pagestack.h"
#include "ui/common/segments.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/typingguard.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

/// Where none is current none becomes so by the focus alone, as the first would in Qt's: what is current is shown beside it.
class Rows final : public QListView
{
protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
};

} // namespace

ListPage::ListPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_segments(new Segments(this))
    , m_asOf(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_notice(new NoticeBar(this))
    , m_empty(new EmptyState)
    , m_list(new Rows)
    , m_model(new QStandardItemModel(this))
    , m_bar(new QWidget(this))
    , m_barRow(new QHBoxLayout(m_bar))
    , m_consequence(new TextLabel(TextStyle::Small, ColorRole::Muted, m_bar))
    , m_stack(new PageStack(this))
{
    (new TypingGuard(this))->protect(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView { border: none; }")); // the row shows where the keyboard is
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_barRow->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    m_barRow->setSpacing(spacing(2));
    m_consequence->setWordWrap(true);
    m_notice->hide();
    m_notice->setClosable(true);
    setFocusProxy(m_list);
}

void ListPage::finishLayout(QWidget *detail, const std::vector<QAction *> &head, int listWidth)
{
    auto *sides = new QSplitter(Qt::Horizontal, m_stack);
    sides->addWidget(m_list);
    sides->addWidget(detail);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->setStretchFactor(0, 0);
    sides->setStretchFactor(1, 1);
    sides->setSizes({listWidth, 1210 - listWidth}); // of a window of 1280
    m_stack->addWidget(sides);
    m_stack->addWidget(m_empty);
    auto *top = new QWidget(this);
    top->setFixedHeight(46);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(spacing(4), 0, spacing(4), 0);
    row->setSpacing(spacing(4));
    row->addWidget(m_title);
    row->addWidget(m_segments);
    row->addStretch(1);
    row->addWidget(m_asOf);
    for (QAction *action : head) {
        auto *button = new DecisionButton({}, top);
        button->setAction(action);
        row->addWidget(button);
    }
    m_barRow->addSpacing(spacing(4));
    m_barRow->addWidget(m_consequence, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_bar);
}

void ListPage::showList(bool hasRows)
{
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
}

void ListPage::offerActions(bool isOpen)
{
    const auto owned = actions();
    for (QAction *action : owned)
        action->setVisible(isOpen);
}

QString ListPage::numbered(const QString &words, qsizetype number)
{
    return number > 0 ? QStringLiteral("%1 · %2").arg(words).arg(number) : words;
}

} // namespace vigie::ui
