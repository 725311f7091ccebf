// What panes of cards are made of.
#pragma once

#include "ui/common/labels.h"

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace vigie::ui {

/// A card's inside: title at the left, what sums it up at the right, and below what it holds.
QVBoxLayout *insideOf(Card *card, SectionLabel *title, TextLabel *summary = nullptr);

/// Up and down alone; takes no focus.
[[nodiscard]] QScrollArea *scrolled(QWidget *inside, QWidget *parent);

/// Fills a pane: its cards one below the other, on the window's ground, and at the right what goes beside them.
void layCards(QWidget *pane, const std::vector<QWidget *> &cards, QWidget *beside);

} // namespace vigie::ui
