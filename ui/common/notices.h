// Faces of the states: nothing to do, something went wrong, something to know.
#pragma once

#include "ui/common/buttons.h"
#include "ui/common/labels.h"

#include <QAccessible>

class QHBoxLayout;

namespace vigie::ui {

/// Fills an empty pane: an icon, what is the case, what it means, and what can be done.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(Symbol symbol, const QString &title, const QString &sentence);
    void setTone(Tone tone);
    /// Null hides the button. The button follows the action.
    void setAction(QAction *action);
    [[nodiscard]] PrimaryButton *button() const { return m_button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSymbol();

    Symbol m_symbol = Symbol::Info;
    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    PrimaryButton *m_button;
};

/// A bar across a pane: icon, one or two sentences, actions at the right, and a way to close it when it may be closed.
/// A screen reader is told when it appears and when it says something else.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `strong` comes first in bold; may be empty.
    void setNotice(Tone tone, const QString &strong, const QString &sentence);
    void setSymbol(Symbol symbol);
    /// A button at the right that follows the action.
    DecisionButton *addAction(QAction *action);
    void clearActions();
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void tell(QAccessible::Event type);
    void showSymbol();
    void retranslate();

    Tone m_tone = Tone::Neutral;
    std::optional<Symbol> m_symbol;
    QLabel *m_icon;
    TextLabel *m_strong;
    TextLabel *m_sentence;
    QHBoxLayout *m_actions;
    QPushButton *m_close = nullptr; ///< only when it may be closed
};

} // namespace vigie::ui
