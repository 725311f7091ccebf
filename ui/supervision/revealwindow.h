// One clear value, for some seconds (P3). It is painted and cannot be selected; a screen reader reads it while it is shown. When
// the time is over, or whoever owns the window closes it, the value is wiped and the window goes.
#pragma once

#include "models/domain/reveal.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QProgressBar;
class QPushButton;

namespace vigie::ui {

class RevealedValue;
class TextLabel;
class Watermark;

class RevealWindow : public QDialog
{
    Q_OBJECT

public:
    /// `label` is what the chip says; `now` the desk's clock.
    RevealWindow(Revealed revealed, const QString &label, std::function<Instant()> now, QWidget *parent);
    ~RevealWindow() override;

    void setWatermark(const QString &text);
    [[nodiscard]] Seconds remaining() const;
    [[nodiscard]] RevealedValue *value() const { return m_value; }
    [[nodiscard]] TextLabel *countdown() const { return m_countdown; }

public Q_SLOTS:
    void done(int result) override;

private:
    void tick();

    std::function<Instant()> m_now;
    Instant m_shownUntil;
    Seconds m_whole;
    QTimer m_ticks;
    RevealedValue *m_value;
    TextLabel *m_countdown;
    QProgressBar *m_left;
    QPushButton *m_close;
    Watermark *m_mark;
};

/// Painted text: no selection, no copy, no drag.
class RevealedValue : public QWidget
{
    Q_OBJECT

public:
    RevealedValue(QString value, const QString &label, QWidget *parent);
    ~RevealedValue() override;

    void wipe();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont valueFont() const;

    QString m_shown;
};

} // namespace vigie::ui
