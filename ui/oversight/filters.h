// The rows around the tables of a lead.
#pragma once

#include "models/domain/oversight.h"

class QComboBox;
class QHBoxLayout;
class QWidget;

namespace vigie::ui {

/// Makes of `row` one of that height, with the margins of a page.
QHBoxLayout *rowOf(QWidget *row, int height);

/// Everybody first; whoever was chosen stays chosen. An item's data is the person's id.
void fillWithPeople(QComboBox &box, const QString &everybody, const std::vector<Colleague> &people);

} // namespace vigie::ui
