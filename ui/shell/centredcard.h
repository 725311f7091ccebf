// What stands before the work, signing in and unlocking: a card in the middle of the window, and a line below it.
#pragma once

class QVBoxLayout;
class QWidget;

namespace vigie::ui {

/// Lays `page` out. Returns the inside of the card, below the program's name.
[[nodiscard]] QVBoxLayout *centredCard(QWidget *page, QWidget *below);

} // namespace vigie::ui
