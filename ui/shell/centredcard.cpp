#include "ui/shell/centredcard.h"

#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vigie::ui {

QVBoxLayout *centredCard(QWidget *page, QWidget *below)
{
    // Centred by stretches: with an alignment, wrapped lines would not get their height.
    auto *middle = new QWidget(page);
    middle->setFixedWidth(spacing(112));
    auto *card = new Card(middle);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(spacing(7), spacing(6), spacing(7), spacing(7));
    inside->setSpacing(spacing(1));
    inside->addWidget(new TextLabel(QStringLiteral("Vigie"), TextStyle::Title, ColorRole::Text, card));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(2);
    column->addWidget(card);
    column->addSpacing(spacing(3));
    column->addWidget(below);
    column->addStretch(3);
    auto *row = new QHBoxLayout(page);
    row->addStretch(1);
    row->addWidget(middle);
    row->addStretch(1);
    return inside;
}

} // namespace vigie::ui
