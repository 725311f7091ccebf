// Every time zone by its city, for the third ruler of the calendar.
#pragma once

#include "ui/calendar/zonechoices.h"
#include "ui/common/searchdialog.h"

namespace vigie::ui {

class ZonePicker : public SearchDialog
{
    Q_OBJECT

public:
    explicit ZonePicker(QWidget *parent);

    /// Opens with the zones of the participants first; with `current`, its ruler can be taken away again.
    void pick(const Case &request, const QString &current);

Q_SIGNALS:
    /// An IANA id; empty when the ruler should go.
    void picked(const QString &zone);

protected:
    void fill(const QString &typed) override;
    void take(const QListWidgetItem &item) override;
    void retranslate() override;

private:
    void addRow(const QString &text, const QString &zone);

    std::vector<ZoneChoice> m_choices;
    Instant m_at;
    QString m_current;
};

} // namespace vigie::ui
