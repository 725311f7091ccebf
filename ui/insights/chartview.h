// A chart that is looked at, walked by arrow keys and read out (U2, U3): whatever it shows comes as a drawing for a width.
#pragma once

#include "ui/insights/drawing.h"

#include <QWidget>

#include <functional>

namespace vigie::ui {

/// For a screen reader its places are items of a chart, and the one that the keys have come to has the focus.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    using Layout = std::function<Drawing(double width)>;

    /// `narrowest`: pixels below which it is cut rather than squeezed.
    explicit ChartView(int narrowest, QWidget *parent = nullptr);

    void setContent(Layout layout);
    [[nodiscard]] const Drawing &drawing() const { return m_drawing; } ///< as it is painted now
    [[nodiscard]] Drawing drawingFor(double width) const;
    /// Changes with whatever is shown or where.
    [[nodiscard]] int revision() const { return m_revision; }

    [[nodiscard]] int current() const { return m_current; } ///< -1: none
    void setCurrent(int place);
    [[nodiscard]] int placeAt(const QPoint &point) const; ///< -1: none
    /// REQUIRES a place of the drawing.
    [[nodiscard]] QRect placeRect(int place) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the keys or a click; what is shown of the page should hold it.
    void currentChanged(const QRect &where);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOutNow();
    [[nodiscard]] double drawnWidth(int width) const;

    Layout m_layout;
    Drawing m_drawing;
    int m_narrowest;
    int m_current = -1;
    int m_revision = 0;
    mutable int m_knownWidth = -1; ///< for which the height is known
    mutable int m_knownHeight = 0;
};

} // namespace vigie::ui
