#include "ui/oversight/filters.h"

#include "ui/common/theme.h"
#include "ui/oversight/trailwords.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace vigie::ui {

QHBoxLayout *rowOf(QWidget *row, int height)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(spacing(4), 0, spacing(4), 0);
    layout->setSpacing(spacing(2));
    row->setFixedHeight(height);
    return layout;
}

void fillWithPeople(QComboBox &box, const QString &everybody, const std::vector<Colleague> &people, const PersonId &chosen)
{
    box.clear();
    box.addItem(everybody, QString());
    for (const Colleague &person : people)
        box.addItem(QStringLiteral("%1 · %2").arg(person.displayName, person.site), person.id.value);
    choosePersonIn(box, chosen);
}

void choosePersonIn(QComboBox &box, const PersonId &person)
{
    if (box.findData(person.value) < 0)
        box.addItem(shortId(person.value), person.value);
    box.setCurrentIndex(box.findData(person.value));
}

} // namespace vigie::ui
