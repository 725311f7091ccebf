// The week, three days or one day: a lane per participant, the slots as numbered blocks. Custom painted; where things lie is
// daygeometry.h, what is shown weekcontent.h, how it looks weekpainter.h, what a hand does slotgesture.h.
#pragma once

#include "ui/calendar/daygeometry.h"
#include "ui/calendar/slotgesture.h"
#include "ui/calendar/weekcontent.h"
#include "ui/calendar/weekpainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace vigie::ui {

class WeekView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit WeekView(QWidget *parent = nullptr);
    ~WeekView() override;

    /// Shows the case from its first slot on; the slots come with setCandidates().
    void setCase(const Case &request);
    void setCandidates(const std::vector<Slot> &candidates, int chosen, const std::vector<int> &offered);
    /// What says why times are good or poor while they are dragged.
    void setJudge(SlotJudge judge);
    /// Slots can be moved, stretched and drawn; else only chosen.
    void setEditable(bool editable);
    /// The clocks of the rulers beside the client's.
    void setOtherZones(const std::vector<QTimeZone> &zones);
    void setLanes(LaneLayout lanes);
    void setNow(Instant now);
    void setShown(DaysShown shown);
    /// The view that holds the day.
    void goTo(QDate day);
    /// One view back or forward.
    void page(int direction);
    /// Chooses the slot before or after the chosen one, in the order of time.
    void step(int direction);

    [[nodiscard]] const Case &request() const { return m_case; }
    [[nodiscard]] const std::vector<Slot> &candidates() const { return m_candidates; }
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] DaysShown shown() const { return m_shown; }
    [[nodiscard]] const WeekContent &content() const { return m_content; }
    /// The client's clock first.
    [[nodiscard]] const std::vector<Ruler> &rulers() const { return m_metrics.rulers; }
    /// Rises whenever what the view shows changes; the accessible children are collected anew then.
    [[nodiscard]] int revision() const { return m_revision; }
    /// Index of the slot at a point of the viewport, -1 for none.
    [[nodiscard]] int slotAt(const QPoint &point) const;
    /// In viewport coordinates; empty when the slot is on no shown day.
    [[nodiscard]] QRect slotRect(int index) const;
    /// Of a block of a lane, on the first of its days that is shown.
    [[nodiscard]] QRect blockRect(int lane, int block) const;
    /// The uppermost one at a point of the viewport; null for none.
    [[nodiscard]] const PlacedBlock *blockAt(const QPoint &point) const;

    /// The times under the hand while a slot is dragged, else null.
    [[nodiscard]] const Slot *dragged() const { return m_dragged ? &*m_dragged : nullptr; }

Q_SIGNALS:
    void slotChosen(int index);
    /// The hand let go of a slot at other times.
    void slotEdited(int index, const vigie::TimeRange &when);
    /// A new slot was drawn on empty calendar.
    void slotDrawn(const vigie::TimeRange &when);
    void shownDaysChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void rebuild();
    void layOut();
    void layOutRulers();
    void nameLanes();
    void scrollToContent();
    void ensureVisible(int index);
    void hover(const QPoint &point);
    void drag(const QPoint &point, Minutes grid);
    void scrollAtEdge();
    void showDragged(const std::optional<TimeRange> &when);
    void letGo();
    /// On the calendar itself, not on its rulers and titles.
    [[nodiscard]] bool isOnCalendar(const QPoint &point) const;
    [[nodiscard]] gesture::Pressed pressedAt(const QPoint &point) const;
    /// Where the times are shown, on each of their days, in viewport coordinates.
    [[nodiscard]] QRegion regionOf(const TimeRange &when, const QMargins &around) const;
    [[nodiscard]] QRegion draggedRegion() const;
    [[nodiscard]] QPoint scrolled() const;
    [[nodiscard]] QPointF toContent(const QPoint &viewportPoint) const;
    [[nodiscard]] QRect toViewport(const QRectF &content) const;
    [[nodiscard]] QString tipAt(const QPoint &point) const;
    [[nodiscard]] QStringList slotTip(const Slot &slot) const;
    [[nodiscard]] QStringList blockTip(const QPoint &point) const;
    /// Of the shown day under the point; null beside the days.
    [[nodiscard]] const std::vector<PlacedBlock> *blocksAt(double x) const;

    Case m_case;
    std::vector<Slot> m_candidates;
    std::vector<int> m_offered;
    std::vector<double> m_insets;
    int m_chosen = -1;
    int m_hovered = -1;
    SlotGesture m_gesture;
    std::optional<Slot> m_dragged; ///< at the times under the hand
    SlotJudge m_judge;
    bool m_editable = false;
    QTimer m_edge; ///< while something is dragged: scrolls and turns pages at the borders
    int m_atSide = 0;
    DaysShown m_shown = DaysShown::Week;
    QDate m_anchor;
    QTimeZone m_zone;
    std::vector<QTimeZone> m_otherZones;
    LaneLayout m_lanes = LaneLayout::SideBySide;
    QStringList m_names; ///< of the lanes' participants, short
    Instant m_now;
    WeekContent m_content;
    WeekGeometry m_geometry;
    std::vector<std::vector<PlacedBlock>> m_blocks; ///< by shown day
    WeekMetrics m_metrics;
    int m_revision = 0;
    bool m_placed = false; ///< scrolled to the content once since the case was set
};

} // namespace vigie::ui
