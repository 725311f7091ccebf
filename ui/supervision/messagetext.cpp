#include "ui/supervision/messagetext.h"

#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/common/wording.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr int lineHeight = 20;
constexpr int paragraphGap = 4;
constexpr int gapHeight = 8;

} // namespace

MessageText::MessageText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // The application's sheet gives text fields a box; a message has none.
    setStyleSheet(QStringLiteral("QTextEdit, QTextEdit:focus { border: none; padding: 0; background: transparent; }"));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MessageText::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, viewport(), qOverload<>(&QWidget::update));
}

void MessageText::setContent(const ShownText &content)
{
    if (content == m_content)
        return;
    m_content = content;
    fill();
}

void MessageText::fill()
{
    QSignalBlocker blocker(this);
    // Laid out once, at the end.
    m_filling = true;
    if (const QFont font = ui::font(TextStyle::Body); document()->defaultFont() != font)
        document()->setDefaultFont(font);
    document()->clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextBlockFormat paragraph;
    paragraph.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    paragraph.setBottomMargin(paragraphGap);
    cursor.setBlockFormat(paragraph);
    QTextCharFormat plain;
    plain.setForeground(color(m_muted ? ColorRole::Muted : ColorRole::Text));
    cursor.insertText(m_content.text, plain);
    // An empty line of a mail parts two paragraphs; it is not a line that is read.
    QTextBlockFormat gap = paragraph;
    gap.setLineHeight(gapHeight, QTextBlockFormat::FixedHeight);
    gap.setBottomMargin(0);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.text().trimmed().isEmpty())
            QTextCursor(block).setBlockFormat(gap);
    }
    for (const TextPlace &place : m_content.places) {
        if (place.kind == TextPlace::Kind::Source)
            continue;
        cursor.setPosition(place.start);
        cursor.setPosition(place.start + place.length, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        const bool control = place.kind == TextPlace::Kind::Control;
        format.setForeground(color(control ? ColorRole::Warn : ColorRole::Muted));
        format.setFont(ui::font(TextStyle::Small));
        cursor.setCharFormat(format);
    }
    cursor.endEditBlock();
    QTextCursor home(document());
    setTextCursor(home);
    m_filling = false;
    fitHeight();
}

void MessageText::setHighlights(const std::set<FieldName> &doubtful, std::optional<FieldName> focused)
{
    m_doubtful = doubtful;
    m_focused = focused;
    viewport()->update();
}

void MessageText::setMuted(bool muted)
{
    m_muted = muted;
    fill();
}

bool MessageText::isHighlighted(const TextPlace &place) const
{
    return std::any_of(place.readAs.begin(), place.readAs.end(),
                       [this](FieldName name) { return m_focused == name || m_doubtful.contains(name); });
}

std::vector<QRectF> MessageText::rectsOf(const TextPlace &place) const
{
    std::vector<QRectF> rects;
    const int end = place.start + place.length;
    for (QTextBlock block = document()->findBlock(place.start); block.isValid() && block.position() < end; block = block.next()) {
        const QRectF blockRect = document()->documentLayout()->blockBoundingRect(block);
        const QTextLayout *layout = block.layout();
        const int from = std::max(0, place.start - block.position());
        const int to = std::min(block.length() - 1, end - block.position());
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int lineFrom = std::max(from, line.textStart());
            const int lineTo = std::min(to, line.textStart() + line.textLength());
            if (lineFrom >= lineTo)
                continue;
            const double left = line.cursorToX(lineFrom);
            const double right = line.cursorToX(lineTo);
            rects.emplace_back(blockRect.left() + std::min(left, right), blockRect.top() + line.y(), std::abs(right - left),
                               lineHeight);
        }
    }
    return rects;
}

const TextPlace *MessageText::chipPlace() const
{
    const int caret = textCursor().position();
    // Between two chips that touch, the one that begins there.
    const TextPlace *found = nullptr;
    for (const TextPlace &place : m_content.places) {
        if (place.kind == TextPlace::Kind::Hidden && place.start <= caret && caret <= place.start + place.length)
            found = &place;
    }
    return found;
}

std::optional<TextRun::Hidden> MessageText::chip() const
{
    const TextPlace *place = chipPlace();
    return place ? place->hidden : std::nullopt;
}

bool MessageText::stepChip(int direction, bool fromOutside)
{
    const TextPlace *next = nullptr;
    const TextPlace *here = fromOutside ? nullptr : chipPlace();
    const int caret = here ? here->start
        : fromOutside      ? (direction > 0 ? -1 : static_cast<int>(m_content.text.size()) + 1)
                           : textCursor().position();
    for (const TextPlace &place : m_content.places) {
        if (place.kind != TextPlace::Kind::Hidden)
            continue;
        if (direction > 0 && place.start > caret) {
            next = &place;
            break;
        }
        if (direction < 0 && place.start < caret)
            next = &place;
    }
    if (!next)
        return false;
    QTextCursor cursor(document());
    cursor.setPosition(next->start + 1); // inside: its end may be where another begins
    setTextCursor(cursor);
    return true;
}

void MessageText::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(event->pos()));
    Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                  : viewport()->mapToGlobal(cursorRect().bottomLeft()));
    event->accept();
}

void MessageText::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update(); // the chip at the caret is marked
}

void MessageText::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}

std::optional<QRect> MessageText::sourceRect(FieldName field) const
{
    for (const TextPlace &place : m_content.places) {
        if (place.kind != TextPlace::Kind::Source
            || std::find(place.readAs.begin(), place.readAs.end(), field) == place.readAs.end())
            continue;
        const auto rects = rectsOf(place);
        if (!rects.empty())
            return rects.front().toAlignedRect();
    }
    return std::nullopt;
}

void MessageText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const TextPlace &place : m_content.places) {
            if (place.kind != TextPlace::Kind::Source || !isHighlighted(place))
                continue;
            const bool focused =
                m_focused && std::find(place.readAs.begin(), place.readAs.end(), *m_focused) != place.readAs.end();
            for (const QRectF &rect : rectsOf(place)) {
                painter.setPen(focused ? QPen(color(ColorRole::Warn), 1) : QPen(Qt::NoPen));
                painter.setBrush(color(ColorRole::SourceHighlight));
                painter.drawRoundedRect(rect.adjusted(-2, 1.5, 2, -1.5), 3, 3);
            }
        }
        const TextPlace *const current = hasFocus() ? chipPlace() : nullptr;
        for (const TextPlace &place : m_content.places) {
            if (place.kind == TextPlace::Kind::Source)
                continue;
            for (const QRectF &rect : rectsOf(place)) {
                const bool control = place.kind == TextPlace::Kind::Control;
                const ColorRole line = &place == current ? ColorRole::Accent : control ? ColorRole::Warn : ColorRole::ChipLine;
                painter.setPen(QPen(color(line), &place == current ? 2 : 1));
                painter.setBrush(color(control ? ColorRole::WarnSoft : ColorRole::Chip));
                painter.drawRoundedRect(rect.adjusted(0.5, 1.5, -0.5, -1.5), 4, 4);
            }
            // What it is, by form and by word: never by colour alone.
            if (const auto rects = rectsOf(place); place.hidden && !rects.empty()) {
                constexpr int side = 12;
                const QPointF at(rects.front().left() + 3, rects.front().center().y() - side / 2.0);
                painter.drawPixmap(at, pixmap(symbolOf(place.hidden->category), ColorRole::Muted, side, devicePixelRatioF()));
            }
        }
    }
    QTextEdit::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        painter.setPen(QPen(color(ColorRole::Accent), 1, Qt::DotLine));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

/// The message is as high as its text; only the thread scrolls.
void MessageText::fitHeight()
{
    if (m_filling)
        return;
    // A pixel more than the text: the outline of a chip in the last line.
    setFixedHeight(std::max(lineHeight, static_cast<int>(std::ceil(document()->size().height())) + 2));
}

int MessageText::heightFor(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return static_cast<int>(std::ceil(copy->size().height()));
}

void MessageText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        fill();
}

void MessageText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the thread scrolls, not the message
}

bool MessageText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const TextPlace &place : m_content.places) {
        const auto rects = rectsOf(place);
        const bool hit = std::any_of(rects.begin(), rects.end(), [&](const QRectF &rect) { return rect.contains(help->pos()); });
        if (!hit)
            continue;
        switch (place.kind) {
        case TextPlace::Kind::Hidden:
            //: %1 is what a redacted word is, e.g. "phone number". The value itself is never shown.
            QToolTip::showText(help->globalPos(), tr("Redacted: %1").arg(categoryText(place.hidden->category)), viewport());
            return true;
        case TextPlace::Kind::Control:
            QToolTip::showText(help->globalPos(), tr("An invisible character of the mail, made visible"), viewport());
            return true;
        case TextPlace::Kind::Source:
            continue;
        }
    }
    QToolTip::hideText();
    return true;
}

QMimeData *MessageText::createMimeDataFromSelection() const
{
    return new QMimeData;
}

QString MessageText::selectedText() const
{
    // The room of a chip's icon is no part of its words.
    static const QRegularExpression room(QStringLiteral("[ \u00A0]{2,}"));
    return textCursor().selection().toPlainText().remove(QChar(u'\u200B')).replace(room, QStringLiteral(" "));
}

/// The keys of copying are not the text's own.
bool MessageText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut)) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

QVariant MessageText::loadResource(int, const QUrl &)
{
    // A null QVariant would still read local files in Qt 6.4.
    return QByteArray("");
}

} // namespace vigie::ui
