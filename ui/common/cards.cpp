#include "ui/common/cards.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

QVBoxLayout *insideOf(Card *card, SectionLabel *title, TextLabel *summary)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    if (summary != nullptr)
        head->addWidget(summary);
    column->addLayout(head);
    return column;
}

QScrollArea *scrolled(QWidget *inside, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    return scroll;
}

void layCards(QWidget *pane, const std::vector<QWidget *> &cards, QWidget *beside)
{
    auto *ground = new QWidget;
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(3));
    for (QWidget *card : cards)
        column->addWidget(card);
    column->addStretch(1);
    QScrollArea *right = scrolled(beside, pane);
    right->setFixedWidth(spacing(84));
    auto *row = new QHBoxLayout(pane);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(scrolled(ground, pane), 1);
    row->addWidget(new Line(Qt::Vertical, pane));
    row->addWidget(right);
}

} // namespace vigie::ui
