// The body of one message: selectable by mouse and keyboard, chips for what is redacted, highlights for source words. The
// document gets plain text by QTextCursor only: no markup, no resources, bounded length.
#pragma once

#include "ui/supervision/messagewords.h"

#include <QTextEdit>

#include <set>

namespace vigie::ui {

class MessageText : public QTextEdit
{
    Q_OBJECT

public:
    explicit MessageText(QWidget *parent = nullptr);

    void setContent(const ShownText &content);
    /// Words read as one of these fields are highlighted; `focused` more strongly.
    void setHighlights(const std::set<FieldName> &doubtful, std::optional<FieldName> focused);
    void setMuted(bool muted);
    /// The top of the first word read as this field, in this widget's pixels; nothing when there is none.
    [[nodiscard]] std::optional<QRect> sourceRect(FieldName field) const;

    /// The chip at the caret, or right before it.
    [[nodiscard]] std::optional<TextRun::Hidden> chip() const;
    /// What is selected, as plain text; no fonts or colours travel to other programs.
    [[nodiscard]] QString selectedText() const;
    /// Puts the caret on the next chip in this direction, from either end when the keyboard comes from outside. False when there
    /// is none any more.
    bool stepChip(int direction, bool fromOutside);

    /// Pixels at this width.
    [[nodiscard]] int heightFor(int width) const;

Q_SIGNALS:
    /// Asked for by the right button, which has put the caret there, or by key.
    void menuWanted(const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    /// Nothing: neither the selection of X11 nor a drag takes anything along. Copying is an action, by the desk's policy.
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void fill();
    void fitHeight();
    [[nodiscard]] std::vector<QRectF> rectsOf(const TextPlace &place) const;
    [[nodiscard]] const TextPlace *chipPlace() const;
    [[nodiscard]] bool isHighlighted(const TextPlace &place) const;

    ShownText m_content;
    std::set<FieldName> m_doubtful;
    std::optional<FieldName> m_focused;
    bool m_muted = false;
    bool m_filling = false; ///< its height is of no account meanwhile
};

} // namespace vigie::ui
