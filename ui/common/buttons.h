// Buttons that show the key which presses them.
#pragma once

#include "ui/common/symbols.h"

#include <QPushButton>

#include <optional>

class QAction;

namespace vigie::ui {

/// A button of the decision bar: text, then the key in a fainter hand. An action gives text, key, state and effect.
class DecisionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit DecisionButton(const QString &text = {}, QWidget *parent = nullptr);

    /// Shown after the text, e.g. "P" or "⏎".
    void setKeyHint(const QString &hint);
    [[nodiscard]] QString keyHint() const { return m_keyHint; }
    void setSymbol(Symbol symbol);
    /// Follows the action's text, enabled state and first shortcut, and no earlier action's; a click triggers it.
    void setAction(QAction *action);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// The filled look of the one button that is Enter.
    [[nodiscard]] virtual bool isFilled() const { return false; }

private:
    void follow(const QAction *action);

    QMetaObject::Connection m_following; ///< of the action
    QMetaObject::Connection m_triggering;
    QString m_keyHint;
    std::optional<Symbol> m_symbol;
};

/// The one button of a pane that Enter presses.
class PrimaryButton : public DecisionButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text = {}, QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool isFilled() const override { return true; }
};

} // namespace vigie::ui
