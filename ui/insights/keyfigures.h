// The head line of the page: three figures with their intervals, and what they rest on.
#pragma once

#include "models/domain/insights.h"
#include "ui/common/labels.h"

#include <array>

namespace vigie::ui {

class KeyFigures : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigures(QWidget *parent = nullptr);

    void setInsights(const Insights &insights);

private:
    struct Block {
        TextLabel *caption = nullptr;
        TextLabel *figure = nullptr;
        TextLabel *interval = nullptr;
        TextLabel *basis = nullptr;
    };
    void show(Block &block, const QString &caption, const QString &figure, const QString &interval, const QString &basis);

    std::array<Block, 3> m_blocks;
};

} // namespace vigie::ui
