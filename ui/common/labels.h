// Small pieces of text: labels with a role, section labels, chips, tags, status dots.
#pragma once

#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QFrame>
#include <QLabel>

namespace vigie::ui {

/// Plain text in one of the styles and colours; follows the theme. Never interprets markup.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStyle style = TextStyle::Body, ColorRole ink = ColorRole::Text, QWidget *parent = nullptr);
    TextLabel(const QString &text, TextStyle style, ColorRole ink, QWidget *parent = nullptr);

    void setInk(ColorRole ink);
    void setTextStyle(TextStyle style);
};

/// Capitals with light tracking above a part of a pane.
class SectionLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text = {}, QWidget *parent = nullptr);
};

/// A quiet rounded box around a few words: a redaction token, a code, a number.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setStrong(bool strong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    QString m_text;
    bool m_strong = false;
};

enum class Tone { Neutral, Accent, Good, Warn, Bad };

/// A short notice with an icon, so that it never depends on its colour alone.
class Tag : public QWidget
{
    Q_OBJECT

public:
    Tag(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(Tone tone);
    /// Instead of the one the tone brings.
    void setSymbol(Symbol symbol);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
    std::optional<Symbol> m_symbol;
};

/// Ink and icon of a tone.
[[nodiscard]] ColorRole inkOf(Tone tone);
[[nodiscard]] Symbol symbolOf(Tone tone);

/// A dot and a word: filled when good, a ring when not.
class StatusDot : public QWidget
{
    Q_OBJECT

public:
    explicit StatusDot(QWidget *parent = nullptr);

    void setStatus(Tone tone, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

/// A surface with a line around it. `raised` is the quieter of the two.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    void setRaised(bool raised);
};

/// One crisp pixel.
class Line : public QWidget
{
    Q_OBJECT

public:
    explicit Line(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace vigie::ui
