// The calendar with its header: which days, how many of them, whose lanes, which zones, and clock changes close by.
#pragma once

#include "ui/calendar/weekview.h"

class QPushButton;

namespace vigie::ui {

class SegmentButton;
class Segments;
class Tag;
class TextLabel;
class ZonePicker;

class CalendarPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarPanel(QWidget *parent = nullptr);

    void setCase(const Case &request);
    [[nodiscard]] WeekView *view() const { return m_view; }
    /// The zone of the second ruler: the first one of a participant that differs from the client's, until another is picked.
    [[nodiscard]] QString otherZone() const;

    /// How the person likes it, whatever the request.
    void setChoice(const CalendarChoice &choice);
    [[nodiscard]] const CalendarChoice &choice() const { return m_choice; }
    void toggleLanes();
    /// Asks for the zone of a third ruler, or takes it away again.
    void pickThirdZone();

Q_SIGNALS:
    void otherZoneChanged();
    void choiceChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showTitle();
    void showZones();
    void showRulers();
    void change(const CalendarChoice &choice);
    void fitHeader();

    QPushButton *m_back;
    TextLabel *m_title;
    QPushButton *m_forward;
    Segments *m_span;
    SegmentButton *m_lanes;
    Tag *m_notice;
    Segments *m_zones;
    SegmentButton *m_third;
    ZonePicker *m_picker;
    WeekView *m_view;
    QStringList m_zoneIds; ///< the client's first
    int m_otherZone = 0;   ///< index into m_zoneIds
    CalendarChoice m_choice;
    QString m_noticeText;
    QString m_noticeShort; ///< where the whole text does not fit
};

} // namespace vigie::ui
