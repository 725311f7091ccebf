// The rows around the tables of a lead.
#pragma once

#include "models/domain/oversight.h"

class QComboBox;
class QHBoxLayout;
class QWidget;

namespace vigie::ui {

/// Makes of `row` one of that height, with the margins of a page.
QHBoxLayout *rowOf(QWidget *row, int height);

/// Everybody first; an item's data is the person's id. `chosen` is chosen, among `people` or not.
void fillWithPeople(QComboBox &box, const QString &everybody, const std::vector<Colleague> &people, const PersonId &chosen);
/// By id alone where the desk lists the person no more; everybody when it is empty.
void choosePersonIn(QComboBox &box, const PersonId &person);

} // namespace vigie::ui
