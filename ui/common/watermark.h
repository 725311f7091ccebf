// Who looks, and when, faintly across what must not be photographed unnoticed (P2, P3).
#pragma once

#include "models/domain/time.h"
#include "ui/common/theme.h"

#include <QPixmap>
#include <QWidget>

namespace vigie::ui {

/// Lies over its parent, as large as it is, and lets every click through. The text is drawn once into a tile, which is then only
/// copied: what is below is painted as often as before. Empty text: nothing is there at all.
class Watermark : public QWidget
{
    Q_OBJECT

public:
    enum class Spread { Wide, Dense }; ///< dense: over little, all of which matters
    explicit Watermark(QWidget *over, Spread spread = Spread::Wide);

    void setText(const QString &text);
    /// The person's own name and the time, to the minute: whoever photographs the screen is on the picture.
    [[nodiscard]] static QString textFor(const QString &person, Instant now);
    [[nodiscard]] QString text() const { return m_text; }

    /// Of the ink over what is below. Enough to be read in a photograph of the screen, little enough for the text below to keep
    /// a contrast of 4.5 (WCAG 2.1, 1.4.3); a test measures both.
    [[nodiscard]] static double strength();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QPixmap makeTile() const;

    Spread m_spread;
    QString m_text;
    QPixmap m_tile;
    QRgb m_ink = 0; ///< of the tile: a change of theme makes another
};

} // namespace vigie::ui
