#include "ui/calendar/zonepicker.h"

#include "ui/common/format.h"

#include <QLineEdit>
#include <QListWidget>

namespace vigie::ui {

ZonePicker::ZonePicker(QWidget *parent)
    : SearchDialog(parent)
{
    retranslate();
}

void ZonePicker::pick(const Case &request, const QString &current)
{
    m_choices = zoneChoices(request);
    m_at = request.window.start;
    m_current = current;
    open();
}

void ZonePicker::fill(const QString &typed)
{
    const QString removal = tr("Remove the ruler of %1").arg(zoneCity(m_current));
    if (!m_current.isEmpty() && matches(removal, typed))
        addRow(removal, {});
    for (const ZoneChoice &choice : zonesFor(typed, m_choices, m_at)) {
        QStringList words{choice.city, choice.offset};
        if (choice.isParticipants)
            words << tr("a participant's zone");
        if (choice.id != choice.city)
            words << choice.id;
        addRow(words.join(QStringLiteral(" · ")), choice.id);
    }
}

void ZonePicker::addRow(const QString &text, const QString &zone)
{
    auto *item = new QListWidgetItem(text, list());
    item->setData(Qt::UserRole, zone);
}

void ZonePicker::take(const QListWidgetItem &item)
{
    Q_EMIT picked(item.data(Qt::UserRole).toString());
}

void ZonePicker::retranslate()
{
    setWindowTitle(tr("Third time zone"));
    setAccessibleName(tr("Third time zone"));
    search()->setPlaceholderText(tr("City, country or time zone"));
    search()->setAccessibleName(tr("Search for a time zone"));
    list()->setAccessibleName(tr("Time zones found"));
}

} // namespace vigie::ui
