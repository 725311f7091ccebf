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

} // namespace vigie::ui
