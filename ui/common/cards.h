// What panes of cards are made of.
#pragma once

#include "ui/common/labels.h"

class QScrollArea;
class QVBoxLayout;

namespace vigie::ui {

/// A card's inside: title at the left, what sums it up at the right, and below what it holds.
QVBoxLayout *insideOf(Card *card, SectionLabel *title, TextLabel *summary = nullptr);

/// Up and down alone; takes no focus.
[[nodiscard]] QScrollArea *scrolled(QWidget *inside, QWidget *parent);

} // namespace vigie::ui
