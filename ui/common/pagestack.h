// Pages of which one shows, as large as the room there is.
#pragma once

#include <QStackedWidget>

namespace vigie::ui {

/// Its height follows no width. A stack as Qt makes it asks every page, also those that are hidden, how high all their lines
/// would be at each width that a layout tries, whenever anything in one of them has changed.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    /// It takes the room there is; asking what it would like asks as much.
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
};

} // namespace vigie::ui
