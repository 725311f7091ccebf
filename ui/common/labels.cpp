#include "ui/common/labels.h"

#include "ui/common/palette.h"
#include "ui/common/shapedtext.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace vigie::ui {

namespace {

/// A rounded box whose 1-pixel line lies on whole pixels.
void drawBox(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &line, qreal radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

int widthOf(const QString &text)
{
    return static_cast<int>(std::ceil(textWidth(text, TextStyle::Small)));
}

/// Words that are drawn by hand are words all the same: a plain widget would be a mere box to a screen reader, which passes
/// over boxes.
QAccessibleInterface *spokenWords(const QString & /*className*/, QObject *object)
{
    if (qobject_cast<Chip *>(object) || qobject_cast<Tag *>(object) || qobject_cast<StatusDot *>(object))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::StaticText);
    return nullptr;
}

void installSpokenWords()
{
    static const bool installed = (QAccessible::installFactory(spokenWords), true);
    Q_UNUSED(installed)
}

} // namespace

TextLabel::TextLabel(TextStyle style, ColorRole ink, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextStyle(style);
    setInk(ink);
}

TextLabel::TextLabel(const QString &text, TextStyle style, ColorRole ink, QWidget *parent)
    : TextLabel(style, ink, parent)
{
    setText(text);
}

void TextLabel::setInk(ColorRole ink)
{
    const QString name = inkName(ink);
    if (property("ink").toString() == name)
        return;
    setProperty("ink", name);
    style()->unpolish(this);
    style()->polish(this);
}

void TextLabel::setTextStyle(TextStyle style)
{
    setFont(ui::font(style));
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent)
    : TextLabel(text, TextStyle::SectionLabel, ColorRole::Muted, parent)
{
}

Chip::Chip(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    installSpokenWords();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

QFont Chip::textFont() const
{
    QFont result = ui::font(TextStyle::Small);
    if (m_strong)
        result.setWeight(QFont::DemiBold);
    return result;
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(m_text) + spacing(3) + 2, metrics.height() + spacing(1) + 1};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), color(ColorRole::Chip), color(ColorRole::ChipLine), 5);
    painter.setFont(textFont());
    painter.setPen(color(ColorRole::Text));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

ColorRole inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return ColorRole::Muted;
    case Tone::Accent:
        return ColorRole::Accent;
    case Tone::Good:
        return ColorRole::Good;
    case Tone::Warn:
        return ColorRole::Warn;
    case Tone::Bad:
        return ColorRole::Bad;
    }
    return ColorRole::Text;
}

Symbol symbolOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Symbol::Info;
    case Tone::Accent:
        return Symbol::Info;
    case Tone::Good:
        return Symbol::Done;
    case Tone::Warn:
        return Symbol::Alert;
    case Tone::Bad:
        return Symbol::Error;
    }
    return Symbol::Info;
}

Tag::Tag(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
{
    installSpokenWords();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Tag::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Tag::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    update();
}

QSize Tag::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    return {widthOf(m_text) + 14 + spacing(1) + spacing(4) + 2, metrics.height() + spacing(2)};
}

QSize Tag::minimumSizeHint() const
{
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 10 + 14 + spacing(5)), sizeHint().height()};
}

void Tag::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const bool warn = m_tone == Tone::Warn;
    const bool accent = m_tone == Tone::Accent;
    const QColor ground = color(warn ? ColorRole::WarnSoft : accent ? ColorRole::AccentSoft : ColorRole::Chip);
    drawBox(painter, rect(), ground, m_tone == Tone::Bad ? color(ColorRole::Bad) : QColor(), 6);
    const int side = 14;
    const QPixmap image = pixmap(m_symbol.value_or(symbolOf(m_tone)), inkOf(m_tone), side, devicePixelRatioF());
    painter.drawPixmap(spacing(2), (height() - side) / 2, image);
    painter.setPen(color(inkOf(m_tone)));
    const QRect words = rect().adjusted(spacing(2) + side + spacing(1), 0, -spacing(2), 0);
    drawShapedText(painter, words, Qt::AlignVCenter | Qt::AlignLeft, elidedText(m_text, TextStyle::Small, words.width()),
                   TextStyle::Small);
}

StatusDot::StatusDot(QWidget *parent)
    : QWidget(parent)
{
    installSpokenWords();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusDot::setStatus(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusDot::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    return {8 + spacing(2) + widthOf(m_text), metrics.height() + 2};
}

QSize StatusDot::minimumSizeHint() const
{
    return {8, sizeHint().height()};
}

void StatusDot::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(inkOf(m_tone));
    const QRectF dot(0, (height() - 8) / 2.0, 8, 8);
    if (m_tone == Tone::Good) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(dot);
    } else {
        painter.setPen(QPen(ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
    }
    painter.setPen(color(m_tone == Tone::Good ? ColorRole::Muted : inkOf(m_tone)));
    drawShapedText(painter, rect().adjusted(8 + spacing(2), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text, TextStyle::Small);
}

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setRaised(false);
}

void Card::setRaised(bool raised)
{
    setProperty("card", raised ? QStringLiteral("raised") : QStringLiteral("surface"));
    style()->unpolish(this);
    style()->polish(this);
}

Line::Line(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Line::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(ColorRole::Line));
}

} // namespace vigie::ui
