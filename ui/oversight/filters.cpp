#include "ui/oversight/filters.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace vigie::ui {

QHBoxLayout *rowOf(QWidget *row, int height)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(spacing(4), 0, spacing(4), 0);
    layout->setSpacing(spacing(2));
    row->setFixedHeight(height);
    return layout;
}

void fillWithPeople(QComboBox &box, const QString &everybody, const std::vector<Colleague> &people)
{
    const QString chosen = box.currentData().toString();
    box.clear();
    box.addItem(everybody, QString());
    for (const Colleague &person : people)
        box.addItem(QStringLiteral("%1 · %2").arg(person.displayName, person.site), person.id.value);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace vigie::ui
